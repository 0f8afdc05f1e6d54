"""What the lineage asks of a graph. Each text is whole as it stands; values are bound beside it, never written in.

A variable that is bound from outside stands in the SELECT line, as the engine demands.
"""

_ACT = """
  ?event a ?type . ?type rdfs:subClassOf mg:MandateEvent .
  OPTIONAL { ?event mg:enactedBy ?text }
  OPTIONAL { ?event mg:legalForce ?force }
  OPTIONAL { ?event mg:initialStatus ?status }
  OPTIONAL { ?event mg:earliest ?earliest }
  OPTIONAL { ?event mg:latest ?latest }
  OPTIONAL { ?event mg:atSession ?session . ?session mg:ordinal ?ordinal ; mg:ofBody ?organ }
  OPTIONAL { ?event mg:unresolvedReason ?reason }
"""
_ACT_COLUMNS = "?event ?type ?text ?force ?status ?earliest ?latest ?session ?ordinal ?organ ?reason"

ACTS_OF_BODY = f"SELECT DISTINCT ?body {_ACT_COLUMNS} WHERE {{ ?event mg:affects ?body . {_ACT} }}"
ACTS_ASKED = f"SELECT DISTINCT ?body {_ACT_COLUMNS} WHERE {{ ?event mg:askedOf ?body . {_ACT} }}"
ACTS_OF_WORK = f"""
SELECT DISTINCT ?work {_ACT_COLUMNS} WHERE {{ ?part eli:is_part_of* ?work . ?event mg:enactedBy ?part . {_ACT} }}
"""
ALL_ACTS = f"SELECT DISTINCT {_ACT_COLUMNS} WHERE {{ {_ACT} }}"

ACT_LINKS = """
SELECT DISTINCT ?event ?link ?target WHERE {
  VALUES ?link { mg:affects mg:legalBasis mg:askedOf mg:actor mg:object mg:confers }
  ?event ?link ?target
}
"""

TREATY_BASES = """
SELECT DISTINCT ?event ?target WHERE {
  ?event mg:legalBasis ?target . ?target eli:is_part_of* ?work . ?work a ?class . ?class rdfs:subClassOf* mg:Treaty
}
"""

EVIDENCE = """
SELECT DISTINCT ?thing ?evidence ?document ?hand ?modality WHERE {
  GRAPH ?graph { ?thing mg:evidence ?evidence }
  ?graph dcterms:subject ?document .
  OPTIONAL {
    ?statement mg:about ?thing ; mg:evidence ?evidence .
    OPTIONAL { ?statement mg:testimony ?hand }
    OPTIONAL { ?statement mg:modality ?modality }
  }
}
"""
WORDS = """
SELECT DISTINCT ?evidence ?quote ?prefix ?suffix ?start ?end ?line ?paragraph ?rule ?confidence WHERE {
  ?evidence oa:hasSelector ?selector .
  ?selector oa:exact ?quote .
  OPTIONAL { ?selector oa:prefix ?prefix }
  OPTIONAL { ?selector oa:suffix ?suffix }
  OPTIONAL { ?selector oa:refinedBy ?position . ?position oa:start ?start ; oa:end ?end }
  OPTIONAL { ?evidence mg:line ?line }
  OPTIONAL { ?evidence mg:paragraph ?paragraph }
  OPTIONAL { ?evidence mg:extractionRule ?rule }
  OPTIONAL { ?evidence mg:confidence ?confidence }
}
"""

TEXT = """
SELECT DISTINCT ?text ?work ?path ?printed ?form ?workForm ?symbol ?number ?class ?classLabel WHERE {
  ?text eli:is_part_of* ?work . FILTER NOT EXISTS { ?work eli:is_part_of ?whole }
  OPTIONAL { ?text mg:path ?path }
  OPTIONAL { ?text mg:printedLabel ?printed }
  OPTIONAL { ?text mg:citationForm ?form }
  OPTIONAL { ?work mg:citationForm ?workForm }
  OPTIONAL { ?work dcterms:identifier ?symbol }
  OPTIONAL {
    ?work eli:number ?number ; a ?class . ?class rdfs:label ?classLabel FILTER(LANG(?classLabel) = "en")
  }
}
"""
LABELS = """
SELECT DISTINCT ?thing ?label ?rank WHERE {
  { ?thing skos:prefLabel ?label . BIND(1 AS ?rank) } UNION { ?thing rdfs:label ?label . BIND(2 AS ?rank) }
}
"""
READ_DOCUMENT = """
SELECT DISTINCT ?document ?issued ?opened ?file WHERE {
  ?graph dcterms:subject ?document .
  OPTIONAL { ?graph prov:wasDerivedFrom/mg:fileName ?file }
  OPTIONAL { ?document dcterms:issued ?issued }
  OPTIONAL { ?document mg:preparedFor/mg:startDate ?opened }
}
"""
PRINTED_HERE = """
SELECT DISTINCT ?work ?evidence WHERE {
  ?evidence mg:paragraph ?part . ?part eli:is_part_of* ?work .
} LIMIT 1
"""

PERIODS = """
SELECT DISTINCT ?body ?period ?status ?began ?ended ?fromEarliest ?fromLatest ?toEarliest ?toLatest WHERE {
  ?period a mg:BodyStatus ; mg:ofBody ?body ; mg:status ?status .
  OPTIONAL { ?period mg:startedBy ?began }
  OPTIONAL { ?period mg:endedBy ?ended }
  OPTIONAL { ?period mg:fromEarliest ?fromEarliest }
  OPTIONAL { ?period mg:fromLatest ?fromLatest }
  OPTIONAL { ?period mg:toEarliest ?toEarliest }
  OPTIONAL { ?period mg:toLatest ?toLatest }
}
"""

NORMS = """
SELECT DISTINCT ?body ?norm ?kind ?place ?deontic ?bearer ?deadline ?session ?before ?force ?event ?eventType WHERE {
  { ?norm mg:bearer ?body } UNION { ?touching mg:affects ?body ; mg:confers ?norm }
  ?norm a ?kind ; mg:statedIn ?place .
  OPTIONAL { ?norm mg:bearer ?bearer }
  OPTIONAL { ?norm mg:deontic ?deontic }
  OPTIONAL { ?norm mg:deadline ?deadline }
  OPTIONAL { ?norm mg:deadlineSession ?session }
  OPTIONAL { ?norm mg:beforeSession ?before }
  OPTIONAL { ?event mg:confers ?norm ; a ?eventType . OPTIONAL { ?event mg:legalForce ?force } }
}
"""
NORM_TEXT = "SELECT DISTINCT ?norm ?text WHERE { ?norm mg:text ?text }"
NORM_ADDRESSEES = "SELECT DISTINCT ?norm ?addressee WHERE { ?norm mg:addressee ?addressee }"

MEETINGS = """
SELECT DISTINCT ?body ?meeting ?ordinal ?start ?end ?status ?place WHERE {
  ?meeting a mg:Meeting ; mg:ofBody ?body .
  OPTIONAL { ?meeting mg:ordinal ?ordinal }
  OPTIONAL { ?meeting mg:startDate ?start }
  OPTIONAL { ?meeting mg:endDate ?end }
  OPTIONAL { ?meeting mg:meetingStatus ?status }
  OPTIONAL { ?meeting mg:place ?place }
}
"""
STATEMENTS = """
SELECT DISTINCT ?meeting ?statement ?status ?start ?end ?context ?document WHERE {
  ?statement a mg:MeetingStatement ; mg:about ?meeting .
  OPTIONAL { ?statement mg:statedStatus ?status }
  OPTIONAL { ?statement mg:statedStart ?start }
  OPTIONAL { ?statement mg:statedEnd ?end }
  OPTIONAL { ?statement mg:context ?context }
  OPTIONAL { ?statement prov:wasAttributedTo ?document }
}
"""
REPORTS = """
SELECT DISTINCT ?body ?transmission ?report ?meeting ?session ?recipient ?basis ?status WHERE {
  ?transmission a mg:Transmission .
  { ?transmission mg:report/mg:reportsOn/mg:ofBody ?body } UNION { ?transmission mg:author ?body }
  OPTIONAL { ?transmission mg:report ?report . OPTIONAL { ?report mg:reportsOn ?meeting } }
  OPTIONAL { ?transmission mg:toSession ?session }
  OPTIONAL { ?transmission mg:toBody ?recipient }
  OPTIONAL { ?transmission mg:basis ?basis }
  OPTIONAL { ?transmission mg:statedStatus ?status }
}
"""
CONFLICTS = """
SELECT DISTINCT ?body ?conflict ?about ?statement WHERE {
  ?conflict a mg:Conflict ; mg:conflictAbout ?about ; mg:involves ?statement .
  { ?about mg:ofBody ?body } UNION { ?about mg:affects ?body }
  FILTER NOT EXISTS { ?conflict mg:open false }
}
"""
SESSION = """
SELECT DISTINCT ?session ?ordinal ?organ ?start ?earliest ?latest WHERE {
  ?session mg:ofBody ?organ .
  OPTIONAL { ?session mg:ordinal ?ordinal }
  OPTIONAL { ?session mg:startDate ?start }
  OPTIONAL { ?session mg:earliest ?earliest }
  OPTIONAL { ?session mg:latest ?latest }
}
"""
BODY = """
SELECT DISTINCT ?body ?class ?parent ?composition WHERE {
  ?body a ?class .
  OPTIONAL { ?body org:subOrganizationOf ?parent }
  OPTIONAL { ?body mg:composition ?composition }
}
"""

CITED_BY_WORK = """
SELECT DISTINCT ?work ?citation ?citing ?cited ?function ?kind ?printed ?reason WHERE {
  ?citing eli:is_part_of* ?work .
  ?citation mg:citingEntity ?citing ; mg:citationFunction ?function .
  OPTIONAL { ?citation mg:citedEntity ?cited }
  OPTIONAL { ?citation mg:citationKind ?kind }
  OPTIONAL { ?citation mg:citedAs ?printed }
  OPTIONAL { ?citation mg:unresolvedReason ?reason }
}
"""
CITING_WORK = """
SELECT DISTINCT ?work ?citation ?citing ?cited ?function ?kind ?printed WHERE {
  ?cited eli:is_part_of* ?work .
  ?citation mg:citedEntity ?cited ; mg:citingEntity ?citing ; mg:citationFunction ?function .
  OPTIONAL { ?citation mg:citationKind ?kind }
  OPTIONAL { ?citation mg:citedAs ?printed }
}
"""
WORK = """
SELECT DISTINCT ?work ?class ?issuer ?session ?published ?date WHERE {
  ?work a ?class .
  OPTIONAL { ?work eli:passed_by ?issuer }
  OPTIONAL { ?work mg:adoptedAt ?session }
  OPTIONAL { ?work mg:publishedIn ?published }
  OPTIONAL { ?work eli:date_document ?date }
}
"""
ALL_CITATIONS = """
SELECT DISTINCT ?citation ?citing ?cited ?function WHERE {
  ?citation mg:citingEntity ?citing ; mg:citedEntity ?cited ; mg:citationFunction ?function
}
"""
