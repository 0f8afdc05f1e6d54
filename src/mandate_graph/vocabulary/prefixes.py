"""One table of prefixes, in one order, for queries, dumps and the pages alike."""

from collections.abc import Mapping
from typing import Final

BASE: Final = "https://w3id.org/mandate-graph/"
"""Every IRI that this project mints starts with it."""

PREFIXES: Final[Mapping[str, str]] = {
    "mg": f"{BASE}ontology#",
    "ag": f"{BASE}id/agenda/",
    "body": f"{BASE}id/body/",
    "cit": f"{BASE}id/cit/",
    "clm": f"{BASE}id/claim/",
    "conflict": f"{BASE}id/conflict/",
    "discrepancy": f"{BASE}id/discrepancy/",
    "doc": f"{BASE}id/doc/",
    "ev": f"{BASE}id/event/",
    "evid": f"{BASE}id/evid/",
    "gap": f"{BASE}id/gap/",
    "inst": f"{BASE}id/inst/",
    "mtg": f"{BASE}id/meeting/",
    "norm": f"{BASE}id/norm/",
    "rev": f"{BASE}id/review/",
    "ses": f"{BASE}id/session/",
    "src": f"{BASE}id/source/",
    "status": f"{BASE}id/status/",
    "term": f"{BASE}id/term/",
    "tr": f"{BASE}id/transmission/",
    "gr": f"{BASE}graph/",
    "rule": f"{BASE}rule/",
    "cf": f"{BASE}scheme/citation-function/",
    "ck": f"{BASE}scheme/citation-kind/",
    "co": f"{BASE}scheme/composition/",
    "cx": f"{BASE}scheme/text-context/",
    "de": f"{BASE}scheme/deontic/",
    "dk": f"{BASE}scheme/discrepancy-kind/",
    "fo": f"{BASE}scheme/legal-force/",
    "md": f"{BASE}scheme/modality/",
    "ms": f"{BASE}scheme/meeting-status/",
    "rs": f"{BASE}scheme/report-status/",
    "rv": f"{BASE}scheme/review-state/",
    "st": f"{BASE}scheme/body-status/",
    "te": f"{BASE}scheme/testimony/",
    "lv": f"{BASE}scheme/link-verdict/",
    "ur": f"{BASE}scheme/unresolved-reason/",
    "cito": "http://purl.org/spar/cito/",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix to namespace: this project's first, then the vocabularies it builds on."""


def sparql_prologue() -> str:
    """Every prefix as a PREFIX line.

    >>> sparql_prologue().splitlines()[0]
    'PREFIX mg: <https://w3id.org/mandate-graph/ontology#>'
    """
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
