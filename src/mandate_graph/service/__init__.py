"""The graph over HTTP: a SPARQL endpoint, the saved questions, and a page that says what is there."""
