"""The JSON API: bodies and their lineage, documents, citations, search, saved questions; described by OpenAPI."""
