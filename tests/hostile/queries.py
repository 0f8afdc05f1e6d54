"""Queries that mean harm, by what may come of them. `TRAP` stands for an address that listens, `FILE` for a file."""

from collections.abc import Iterator
from itertools import product

TRAP, FILE = "http://trap.invalid/", "file:///trap"

REFUSED = frozenset({400, 413, 414, 415, 431})
ENDED = frozenset({200, 422, 503, 504})
"""Answered after all, too large, out of memory or without a place, out of time."""

_CALLS = (
    f"SERVICE <{TRAP}> {{ ?s ?p ?o }}",
    f"SERVICE SILENT <{TRAP}> {{ ?s ?p ?o }}",
    f"service<{TRAP}>{{?s ?p ?o}}",
    f"SeRvIcE\n#x\n<{TRAP}> {{ ?s ?p ?o }}",
    f"\\u0053ERVICE <{TRAP}> {{ ?s ?p ?o }}",
    f"SERV\\u0049CE <{TRAP}> {{ ?s ?p ?o }}",
    f"SERVICE \\u003C{TRAP}> {{ ?s ?p ?o }}",
    f"#\rSERVICE <{TRAP}> {{ ?s ?p ?o }}",
    f"VALUES ?x {{ <{TRAP}> }} SERVICE ?x {{ ?s ?p ?o }}",
    f"BIND(<{TRAP}> AS ?y) SERVICE SILENT ?y {{ ?s ?p ?o }}",
)
_AROUND = (
    "SELECT * { %s }",
    "SELECT * { ?a ?b ?c OPTIONAL { %s } }",
    "ASK { { SELECT * { { %s } UNION {} } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { %s } }",
    "DESCRIBE ?s { ?s ?q ?r FILTER NOT EXISTS { %s } }",
)


def calls_to_elsewhere() -> Iterator[str]:
    """SERVICE in every disguise, in every place."""
    for around, call in product(_AROUND, _CALLS):
        yield around % call
    yield f"SELECT (EXISTS {{ SERVICE <{TRAP}> {{}} }} AS ?x) {{}}"
    yield f"SELECT * {{}} ORDER BY (EXISTS {{ SERVICE <{TRAP}> {{}} }})"
    yield f"SELECT * {{}} HAVING (EXISTS {{ SERVICE <{TRAP}> {{}} }})"
    yield f"PREFIX t: <{TRAP}> ASK {{ SERVICE t:x {{ ?s ?p ?o }} }}"
    yield f"BASE <{TRAP}> ASK {{ SERVICE <x> {{ ?s ?p ?o }} }}"


def graphs_from_elsewhere() -> Iterator[str]:
    """FROM and its kin, naming what is no graph of the dataset."""
    for clause, place in product(
        ("FROM", "FROM NAMED", "FROM <urn:x> FROM"),
        (
            TRAP,
            FILE,
            "file:/trap",
            "ftp://trap.invalid/x",
            "data:text/turtle,<urn:a><urn:b><urn:c>",
            "../trap",
            "/etc/passwd",
        ),
    ):
        yield f"SELECT * {clause} <{place}> {{ ?s ?p ?o }}"
    yield f"PREFIX f: <{FILE}> CONSTRUCT {{ ?s ?p ?o }} FROM f: WHERE {{ ?s ?p ?o }}"
    yield f"BASE <{FILE}> ASK FROM <> {{ ?s ?p ?o }}"
    yield f"ASK FROM <{FILE.replace('f', chr(92) + 'u0066', 1)}> {{ ?s ?p ?o }}"


def updates() -> Iterator[str]:
    """Whatever would write, or read a file to write."""
    yield from (
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        f"LOAD <{TRAP}>",
        f"LOAD SILENT <{FILE}> INTO GRAPH <urn:g>",
        "CLEAR ALL",
        "DROP ALL",
        "CREATE GRAPH <urn:g>",
        "COPY DEFAULT TO <urn:g>",
        "MOVE DEFAULT TO <urn:g>",
        "ADD DEFAULT TO <urn:g>",
        "ASK {} ; DROP ALL",
        "ASK {}\nDROP ALL",
        "PREFIX x: <urn:x> DROP ALL # ASK {}",
    )


def malformed() -> Iterator[str]:
    """What is no query, in ways that parsers stumble over."""
    yield from (
        "SELECT * " + "{" * 50_000,
        "SELECT * {" + "(" * 50_000,
        "ASK { FILTER(" + "!" * 20_000 + "(" * 20_000 + "1) }",
        "ASK { ?s " + "(" * 5_000 + "mg:a" + ")" * 5_000 + " ?o }",
        "ASK { " + "[ mg:a " * 5_000 + "]" * 5_000 + " }",
        "ASK { " + "{ SELECT * " * 3_000 + "}" * 3_000 + " }",
        "SELECT * { ?s ?p '''" + "\\" * 50_000,
        'SELECT * { ?s ?p """' + '""' * 40_000,
        "SELECT * { ?s ?p 'x" + "y" * 90_000,
        "\\u" * 30_000,
        "\\U0010FFFF" * 9_000,
        "\x00" * 1_000,
        "ASK { ?s ?p '\ud7ff\u202e\u0000' ",
        "SELECT" + " ?x" * 30_000,
        "#" * 99_000,
        "PREFIX a: <urn:a> " * 5_000 + "NONSENSE",
    )


def endless() -> Iterator[str]:
    """What the grammar allows and no machine can finish, or only at great cost."""
    for count in range(3, 7):
        joined = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(count))
        yield f"SELECT (COUNT(*) AS ?n) {{ {joined} }}"
        yield f"SELECT DISTINCT * {{ {joined} }}"
        yield f"SELECT * {{ {joined} }} ORDER BY {' '.join(f'?c{n}' for n in range(count))}"
        yield f"CONSTRUCT {{ ?a0 ?b1 ?c2 }} WHERE {{ {joined} }}"
        yield f"SELECT (GROUP_CONCAT(STR(?c0)) AS ?x) (AVG(?c1) AS ?y) {{ {joined} }} GROUP BY ?a2"
    paths = ("(!mg:x)*", "(!mg:x|!^mg:x)+", "((!mg:x)/(!mg:y))*", "(((!mg:x)*)*)*", "(!mg:x|^(!mg:y))*/(!mg:z)*")
    for path in paths:
        yield f"SELECT (COUNT(*) AS ?n) {{ ?a {path} ?b . ?b {path} ?c . ?c {path} ?d }}"
        yield f"ASK {{ ?a {path} ?b . ?c {path} ?d . ?e {path} ?f FILTER(?a = ?f && ?b = ?c && ?d = <urn:none>) }}"
    for pattern in ("(a*)*(a*)*b", "(x+x+)+y", "((((.*)*)*)*)*z", ".{1,900}.{1,900}q", "(a|a|a|a|a){1,500}c"):
        yield f"SELECT * {{ ?s ?p ?o . ?x ?y ?z FILTER REGEX(CONCAT(STR(?o), STR(?z)), '{pattern}') }} LIMIT 1"
        yield f"SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o . ?x ?y ?z BIND(REPLACE(STR(?o), '{pattern}', STR(?z)) AS ?r) }}"
    doubling = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(50))
    yield f"SELECT (STRLEN(?x50) AS ?n) {{ BIND('0123456789' AS ?x0) {doubling} }}"
    yield f"SELECT ?x25 {{ BIND('0123456789' AS ?x0) {doubling} }}"
    yield "SELECT * { ?s ?p ?o } ORDER BY RAND() DESC(STR(?o)) SHA512(STR(?s))"
    yield "SELECT * { ?s ?p ?o . ?o ?q ?r OPTIONAL { ?r ?t ?u OPTIONAL { ?v ?w ?x } } } ORDER BY ?x ?u ?r"
    yield "SELECT * { { ?a ?b ?c } UNION { ?d ?e ?f } MINUS { ?g ?h ?i } FILTER EXISTS { ?j ?k ?l . ?m ?n ?a } }"
    yield "SELECT * { VALUES ?x { " + "1 " * 40_000 + "} ?s ?p ?o . ?t ?q ?r }"
    yield "ASK { FILTER(" + " + ".join(["1"] * 20_000) + " = 0) }"
    yield "ASK { FILTER(1 IN (" + ", ".join(["2"] * 20_000) + ")) }"
    yield "ASK { " + "?s ?p ?o . " * 5_000 + "}"
    yield "ASK { " + "OPTIONAL { ?s ?p ?o } " * 3_000 + "}"
    yield "ASK { " + "{} UNION " * 8_000 + "{} }"
    yield "DESCRIBE * { ?s ?p ?o . ?x ?y ?z }"
