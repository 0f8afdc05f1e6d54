"""How a work or provision is written in a citation, the same in every language."""

from mandate_graph.model.identity import (
    AgendaItemKey,
    BodyKey,
    DocumentKey,
    InstrumentKey,
    ProvisionKey,
    RulesKey,
    Target,
    TreatyKey,
    TreatySeriesKey,
    Work,
)
from mandate_graph.model.registry import Registry
from mandate_graph.vocabulary.local_names import UNITS

_ABBREVIATIONS = {
    "app": "appendix",
    "art": "art.",
    "chap": "chap.",
    "fn": "footnote",
    "op": "op.",
    "para": "para.",
    "pp": "pp.",
    "sect": "sect.",
}


def citation_form(target: Target, registry: Registry) -> str:
    """The canonical citation: a symbol where the thing has one, else issuer, kind and number.

    >>> citation_form(DocumentKey("A/61/1"), Registry())
    'A/61/1'
    """
    if isinstance(target, ProvisionKey):
        return f"{_work(target.work, registry)} {_path(target.path)}"
    return _work(target, registry)


def _work(work: Work, registry: Registry) -> str:
    match work:
        case DocumentKey():
            return work.identifier
        case InstrumentKey():
            return _instrument(work, registry)
        case TreatyKey():
            record = registry.treaties.get(work.slug)
            return record.label if record else work.slug
        case RulesKey():
            return f"{_issuer(work.body, registry)} rules of procedure"
        case TreatySeriesKey():
            return _series(work)
        case AgendaItemKey():
            session = work.session
            return f"{_issuer(session.body, registry)} session {session.ordinal} agenda item {work.item}"


def _instrument(key: InstrumentKey, registry: Registry) -> str:
    record = registry.bodies.get(key.issuer)
    template = dict(record.symbols).get(key.kind.value) if record else None
    if template and key.number:
        return _symbol(template, key.number)
    named = key.number or (f"of {key.adopted.isoformat()}" if key.adopted else "undated")
    return f"{_issuer(key.issuer, registry)} {key.kind.value} {named}"


def _symbol(template: str, number: str) -> str:
    """A symbol by its template: the whole number, or session and item where the symbol parts them.

    >>> _symbol("A/RES/{number}", "58/4"), _symbol("X/EA.{session}/Res.{item}", "3/4")
    ('A/RES/58/4', 'X/EA.3/Res.4')
    """
    session, _, item = number.partition("/")
    return template.replace("{number}", number).replace("{session}", session).replace("{item}", item)


def _issuer(body: BodyKey, registry: Registry) -> str:
    record = registry.bodies.get(body)
    return record.series if record and record.series else body


def _series(key: TreatySeriesKey) -> str:
    volume = f" vol. {key.volume}" if key.volume else ""
    number = f" No. {key.number}" if key.number else ""
    return f"{key.series}{volume}{number}"


def _path(path: str) -> str:
    """A path as it is cited: units with their numbers, lettered levels in brackets.

    >>> _path("art.32.para.3"), _path("op.4.o.ii")
    ('art. 32 para. 3', 'op. 4 (o) (ii)')
    """
    steps = path.split(".")
    written: list[str] = []
    for at, step in enumerate(steps):
        before = steps[at - 1] if at else ""
        if step in UNITS and before not in UNITS:
            written.append(_ABBREVIATIONS.get(step, step))
        else:
            written.append(step if before in UNITS else f"({step})")
    return " ".join(written)
