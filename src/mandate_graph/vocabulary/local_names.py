"""Local names: the last segment of each IRI, and the way back from it.

"/" is written "_" (a slash is not legal in a SPARQL local name), so an underscore in the original is
percent-encoded, as is every character that an IRI or a local name may not hold. "__" sets a part off from
its whole and cannot come from a symbol.
"""

import re
from typing import Final

from mandate_graph.model.identity import (
    AgendaItemKey,
    BodyKey,
    DocumentKey,
    InstrumentKey,
    InstrumentKind,
    MeetingKey,
    ProvisionKey,
    RulesKey,
    SessionKey,
    Target,
    TreatyKey,
    TreatySeriesKey,
    Work,
)

_NOT_SAFE: Final = re.compile(r"[^A-Za-z0-9.\-()/]")
_LONE_SLASH: Final = re.compile(r"^/|/$|(?<=/)/|/(?=/)")
"""A slash that would begin or end a local name, or make "__"."""
_SAFE_LOCAL_ID: Final = re.compile(r"x-[0-9a-f]{12}(?:__[a-z0-9-]+)?")
_ESCAPE: Final = re.compile(r"(?:%[0-9A-F]{2})+")

KIND_CODES: Final = {
    InstrumentKind.RESOLUTION: "res",
    InstrumentKind.DECISION: "dec",
    InstrumentKind.STATEMENT: "stmt",
}

UNITS: Final = frozenset(
    {
        "annex", "app", "art", "chap", "cover", "enacting", "fn", "heading", "item", "op", "para", "part", "pp",
        "rule", "sect", "table", "text",
    }
)  # fmt: skip
"""Words of a path that take the next one as their number ("art.32")."""


def encode(text: str) -> str:
    """Any text as part of a local name; what is legal in an IRI and a symbol stays as it is.

    >>> encode("A/RES/377(V)"), encode("a_b")
    ('A_RES_377(V)', 'a%5Fb')
    """
    safe = _LONE_SLASH.sub("%2F", _NOT_SAFE.sub(_percent, text)).replace("/", "_")
    return safe[:-1] + "%2E" if safe.endswith(".") else safe


def decode(local: str) -> str:
    """The text that `encode` was given.

    >>> decode("A_RES_S-27_2")
    'A/RES/S-27/2'
    """
    return _ESCAPE.sub(_unpercent, local.replace("_", "/"))


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def _unpercent(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode()


def is_local(key: DocumentKey) -> bool:
    """Whether a document is known by its bytes, having no symbol."""
    return _SAFE_LOCAL_ID.fullmatch(key.identifier) is not None


def document_local(key: DocumentKey) -> str:
    """The symbol, or the local identifier as it is."""
    return key.identifier if is_local(key) else encode(key.identifier)


def document_key(local: str) -> DocumentKey:
    """The document that bears a local name; the inverse of `document_local`."""
    if _SAFE_LOCAL_ID.fullmatch(local):
        return DocumentKey(local)
    return DocumentKey(decode(local))


def body_local(key: BodyKey) -> str:
    """The slug, whose "_" sets a body off from its parent."""
    return "_".join(encode(part) for part in key.split("_"))


def instrument_local(key: InstrumentKey) -> str:
    """`{issuer}_{res,dec,stmt}_{number}`; the day of adoption where there is no number.

    >>> instrument_local(InstrumentKey(issuer=BodyKey("un-ga"), kind=InstrumentKind.RESOLUTION, number="58/4"))
    'un-ga_res_58_4'
    """
    unnumbered = key.adopted.isoformat() if key.adopted else "undated"
    number = unnumbered if key.number is None else encode(key.number)
    return f"{_issuer(key.issuer)}_{KIND_CODES[key.kind]}_{number}"


def _issuer(body: BodyKey) -> str:
    return body_local(body).replace("_", "-")


def series_local(key: TreatySeriesKey) -> str:
    """`{series}_{volume}_{number}`; "x" for what is unknown."""
    parts = (key.series.lower(), key.volume or "x", key.number or "x")
    return "_".join(encode(part) for part in parts)


def work_local(work: Work) -> str:
    """The local name of any work; the namespace tells documents from instruments."""
    match work:
        case DocumentKey():
            return document_local(work)
        case InstrumentKey():
            return instrument_local(work)
        case TreatyKey():
            return encode(work.slug)
        case RulesKey():
            return f"{_issuer(work.body)}_rop"
        case TreatySeriesKey():
            return series_local(work)
        case AgendaItemKey():
            return agenda_item_local(work)


def agenda_item_local(key: AgendaItemKey) -> str:
    """`{body}__{ordinal}__{item}`; a letter in brackets is a level of its own.

    >>> agenda_item_local(AgendaItemKey(SessionKey(BodyKey("un-ga"), 61), "20(b)"))
    'un-ga__61__20_b'
    """
    return f"{session_local(key.session)}__{encode(key.item.replace('(', '/').replace(')', ''))}"


def path_local(path: str) -> str:
    """A provision's path: a unit and its number are joined by "_", levels by "__".

    >>> path_local("op.4.o.ii"), path_local("art.32.para.3")
    ('op_4__o__ii', 'art_32__para_3')
    """
    steps = [encode(step) for step in path.split(".")]
    written: list[str] = []
    at = 0
    while at < len(steps):
        paired = (at == 0 or steps[at] in UNITS) and at + 1 < len(steps)
        written.append(f"{steps[at]}_{steps[at + 1]}" if paired else steps[at])
        at += 2 if paired else 1
    return "__".join(written)


def path_of(local: str) -> str:
    """The path that `path_local` was given."""
    return ".".join(decode(step) for step in local.replace("__", "_").split("_"))


def target_local(target: Target) -> str:
    """The local name of a work or of a provision of one."""
    if isinstance(target, ProvisionKey):
        return f"{work_local(target.work)}__{path_local(target.path)}"
    return work_local(target)


def session_local(key: SessionKey) -> str:
    """`{body}__{ordinal}`."""
    return f"{body_local(key.body)}__{key.ordinal}"


def gathering_local(key: MeetingKey | SessionKey) -> str:
    """The local name of what is told of a gathering, where a session must not be taken for a meeting.

    >>> gathering_local(SessionKey(BodyKey("un-ga"), 61))
    'un-ga__s61'
    """
    if isinstance(key, SessionKey):
        return f"{body_local(key.body)}__s{key.ordinal}"
    return meeting_local(key)


def meeting_local(key: MeetingKey) -> str:
    """`{body}__{ordinal}`; without an ordinal, the day on which it began."""
    if key.ordinal is not None:
        return f"{body_local(key.body)}__{key.ordinal}"
    return f"{body_local(key.body)}__{key.start.isoformat() if key.start else 'undated'}"
