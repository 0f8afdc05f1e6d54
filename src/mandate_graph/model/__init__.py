"""The values in which every stage speaks: frozen, without input or output, without RDF."""
