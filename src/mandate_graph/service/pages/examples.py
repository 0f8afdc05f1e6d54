"""Queries to begin with, each shown in the workbench."""

EXAMPLES = (
    (
        "bodies_by_name",
        "SELECT ?body ?name WHERE {\n  ?class rdfs:subClassOf* mg:Body .\n"
        '  ?body a ?class ; skos:prefLabel ?name .\n  FILTER(LANG(?name) = "en")\n}\nORDER BY ?name LIMIT 100',
    ),
    (
        "founding_acts",
        "SELECT ?body ?text ?quote WHERE {\n  ?act a mg:Establish ; mg:affects ?body ; mg:enactedBy ?text ;\n"
        "    mg:legalForce fo:adopted ; mg:evidence/oa:hasSelector/oa:exact ?quote .\n}\nORDER BY ?body ?text",
    ),
    (
        "most_cited",
        "SELECT ?work (COUNT(?citation) AS ?citations) WHERE {\n"
        "  ?citation mg:citedEntity/eli:is_part_of* ?work .\n  FILTER NOT EXISTS { ?work eli:is_part_of ?whole }\n"
        "}\nGROUP BY ?work\nORDER BY DESC(?citations) ?work\nLIMIT 20",
    ),
    (
        "meetings_by_year",
        "SELECT ?year (COUNT(DISTINCT ?meeting) AS ?meetings) WHERE {\n"
        "  ?meeting a mg:Meeting ; mg:startDate ?day .\n  BIND(YEAR(?day) AS ?year)\n}\nGROUP BY ?year\nORDER BY ?year",
    ),
    (
        "unresolved_reasons",
        "SELECT ?reason (COUNT(?citation) AS ?citations) WHERE {\n  ?citation mg:unresolvedReason ?reason .\n}\n"
        "GROUP BY ?reason\nORDER BY DESC(?citations)",
    ),
)
"""The key of a title among the phrases, and the query."""
