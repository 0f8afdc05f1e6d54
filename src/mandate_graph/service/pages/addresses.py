"""Where the page of a thing is, by its IRI."""

import re
from urllib.parse import quote, urlencode

from mandate_graph.model.passage import PartKind
from mandate_graph.query import Iri
from mandate_graph.vocabulary.prefixes import PREFIXES

PAGES = {"body": "/lineage/", "inst": "/instruments/", "doc": "/documents/"}
"""Prefix of an IRI to the place of its pages."""
_WITHIN = re.compile(rf"(?:{'|'.join(PartKind)})(?:-\d+)?")


def page_of(iri: str) -> str:
    """The address of the page for an IRI: a lineage, a text, a place in a text, a term; else what is stated of it.

    >>> page_of(PREFIXES["body"] + "wg-tip"), page_of(PREFIXES["inst"] + "untoc-cop_dec_4_4__op_a")
    ('/lineage/wg-tip', '/instruments/untoc-cop_dec_4_4?at=op_a#op_a')
    >>> page_of(PREFIXES["mg"] + "Body"), page_of(PREFIXES["ev"] + "x")
    ('/vocab#Body', '/record?iri=https%3A%2F%2Fw3id.org%2Fmandate-graph%2Fid%2Fevent%2Fx')
    """
    for prefix, place in PAGES.items():
        if iri.startswith(PREFIXES[prefix]):
            work, part = parted(iri.removeprefix(PREFIXES[prefix]))
            if part and not _is_language(part):
                return f"{place}{quote(work)}?{urlencode({'at': part})}#{quote(part)}"
            return place + quote(work)
    if iri.startswith(PREFIXES["mg"]):
        return f"/vocab#{quote(iri.removeprefix(PREFIXES['mg']))}"
    return record_of(iri)


def parted(local: str) -> tuple[str, str]:
    """The local name of a text and that of a part of it, "" where it is a whole.

    A document within a file that prints no symbol is a whole too.

    >>> parted("A_RES_1__op_4__o"), parted("x-0123456789ab__draft-2__op_4"), parted("x-0123456789ab__draft")
    (('A_RES_1', 'op_4__o'), ('x-0123456789ab__draft-2', 'op_4'), ('x-0123456789ab__draft', ''))
    """
    work, _, part = local.partition("__")
    first, _, rest = part.partition("__")
    if _WITHIN.fullmatch(first) and work.startswith("x-"):
        return f"{work}__{first}", rest
    return work, part


def anchor_of(iri: str) -> str:
    """What a part of a text is called on the page of the text; "" for a whole."""
    return parted(Iri(iri).local)[1]


def record_of(iri: str) -> str:
    """The address of the page with all that is stated of an IRI."""
    return f"/record?{urlencode({'iri': iri})}"


def shown(iri: str) -> str:
    """An IRI in short.

    >>> shown(PREFIXES["body"] + "wg-tip"), shown("https://example.org/x")
    ('body:wg-tip', 'https://example.org/x')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _is_language(part: str) -> bool:
    return len(part) == 2 and part.isalpha()
