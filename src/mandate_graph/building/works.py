"""Works and provisions that a text names: what they are, what they are called, what they belong to."""

from datetime import date

from rdflib import Literal, URIRef

from mandate_graph.building.graph import PartGraph
from mandate_graph.model.identity import (
    AgendaItemKey,
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
from mandate_graph.model.symbol import parse_symbol
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.citation_forms import citation_form
from mandate_graph.vocabulary.labels import meeting_labels, session_labels, target_labels
from mandate_graph.vocabulary.local_names import UNITS, is_local
from mandate_graph.vocabulary.terms import DCTERMS, ELI, MG, RDFS, day, integer, plain

_INSTRUMENT_CLASSES = {
    InstrumentKind.RESOLUTION: MG.Resolution,
    InstrumentKind.DECISION: MG.Decision,
    InstrumentKind.STATEMENT: MG.PresidentialStatement,
}
_UNIT_CLASSES = {
    "art": MG.Article,
    "rule": MG.Rule,
    "op": MG.OperativeParagraph,
    "pp": MG.PreambularParagraph,
    "para": MG.NarrativeParagraph,
    "fn": MG.Footnote,
    "heading": MG.Heading,
}
_BARE_NUMBER = frozenset({"art", "op", "para", "rule"})
"""Units whose number alone is the number of the provision; others keep their word ("pp 1"), so that no two
provisions of one work bear one number."""


def describe(graph: PartGraph, target: Target) -> URIRef:
    """Describes a work, or a provision and all that it is part of; gives its IRI."""
    iri = identifiers.target(target)
    if target in graph.described:
        return iri
    graph.described.add(target)
    if _is_of_this_file(graph, target):
        return iri
    if isinstance(target, ProvisionKey):
        _describe_provision(graph, target, iri)
    else:
        _describe_work(graph, target, iri)
    return iri


def _is_of_this_file(graph: PartGraph, target: Target) -> bool:
    """Whether it is another document of the same file, or of one: its own graph describes it."""
    work = target.work if isinstance(target, ProvisionKey) else target
    return isinstance(work, DocumentKey) and work != graph.document and work in graph.siblings


def _describe_work(graph: PartGraph, work: Work, iri: URIRef) -> None:
    graph.add(iri, RDFS.label, *target_labels(work, graph.registry))
    graph.add(iri, MG.citationForm, plain(citation_form(work, graph.registry)))
    match work:
        case InstrumentKey():
            graph.type(iri, _INSTRUMENT_CLASSES[work.kind])
            graph.add(iri, ELI.passed_by, identifiers.body(work.issuer))
            graph.add(iri, ELI.number, plain(work.number) if work.number else None)
            graph.add(iri, ELI.date_document, _day(work.adopted))
        case DocumentKey():
            graph.type(iri, MG.Draft if is_draft(work) else MG.Document)
            graph.add(iri, DCTERMS.identifier, None if is_local(work) else plain(work.identifier))
        case TreatyKey():
            _describe_treaty(graph, work, iri)
        case RulesKey():
            graph.type(iri, MG.RulesOfProcedure)
            graph.add(iri, ELI.passed_by, identifiers.body(work.body))
        case TreatySeriesKey():
            _describe_entry(graph, work, iri)
        case AgendaItemKey():
            graph.type(iri, MG.AgendaItem)
            graph.add(iri, ELI.number, None if is_titled(work) else plain(work.item))
            graph.add(iri, MG.agendaOf, describe_session(graph, work.session))


def is_titled(item: AgendaItemKey) -> bool:
    """Whether an agenda item is known by its title only."""
    return item.item.startswith("x-")


def _day(value: date | None) -> Literal | None:
    return day(value) if value else None


def is_draft(document: DocumentKey) -> bool:
    """Whether the symbol is that of a limited document, which proposes and does not adopt."""
    symbol = parse_symbol(document.identifier)
    return symbol is not None and symbol.is_draft


def _describe_treaty(graph: PartGraph, key: TreatyKey, iri: URIRef) -> None:
    record = graph.registry.treaties.get(key.slug)
    supplemented = record.supplements if record else None
    graph.type(iri, MG.Protocol if supplemented else MG.Treaty)
    if supplemented:
        graph.add(iri, MG.supplements, identifiers.target(TreatyKey(supplemented)))


def _describe_entry(graph: PartGraph, key: TreatySeriesKey, iri: URIRef) -> None:
    graph.type(iri, MG.TreatySeriesEntry)
    graph.add(iri, MG.seriesName, plain(key.series))
    graph.add(iri, MG.seriesVolume, plain(key.volume) if key.volume else None)
    graph.add(iri, MG.seriesNumber, plain(key.number) if key.number else None)
    for slug, record in graph.registry.treaties.items():
        if (key.volume, key.number) in record.series_entries:
            graph.add(iri, MG.registers, identifiers.target(TreatyKey(slug)))


def levels(path: str) -> tuple[str, ...]:
    """The paths from the first level down to this one.

    >>> levels("op.4.o.ii"), levels("art.32.para.3")
    (('op.4', 'op.4.o', 'op.4.o.ii'), ('art.32', 'art.32.para.3'))
    """
    steps = path.split(".")
    found: list[str] = []
    at = 0
    while at < len(steps):
        at += 2 if (at == 0 or steps[at] in UNITS) and at + 1 < len(steps) else 1
        found.append(".".join(steps[:at]))
    return tuple(found)


def _describe_provision(graph: PartGraph, provision: ProvisionKey, iri: URIRef) -> None:
    place_provision(graph, provision, iri)
    graph.add(iri, RDFS.label, *target_labels(provision, graph.registry))


def place_provision(graph: PartGraph, provision: ProvisionKey, iri: URIRef) -> None:
    """What a provision is, its number, its path, and the provision or work it is part of."""
    chain = levels(provision.path)
    unit = next((step for step in reversed(provision.path.split(".")) if step in UNITS), "")
    whole = ProvisionKey(provision.work, chain[-2]) if len(chain) > 1 else provision.work
    graph.type(iri, _class_of(provision, unit))
    graph.add(iri, ELI.is_part_of, describe(graph, whole))
    graph.add(iri, ELI.number, plain(_number(chain)))
    graph.add(iri, MG.path, plain(provision.path))
    graph.add(iri, MG.citationForm, plain(citation_form(provision, graph.registry)))


def _class_of(provision: ProvisionKey, unit: str) -> URIRef:
    match provision.work:
        case TreatyKey():
            return MG.Article if provision.path.startswith("art.") else MG.Provision
        case RulesKey():
            return MG.Rule
        case _:
            return _UNIT_CLASSES.get(unit, MG.Provision)


def _number(chain: tuple[str, ...]) -> str:
    own = chain[-1].removeprefix(f"{chain[-2]}." if len(chain) > 1 else "").split(".")
    return " ".join(own if own[0] not in _BARE_NUMBER or len(own) == 1 else own[1:])


def describe_session(graph: PartGraph, key: SessionKey) -> URIRef:
    """Describes a session; gives its IRI."""
    iri = identifiers.session(key)
    if key not in graph.described:
        graph.described.add(key)
        graph.type(iri, MG.Session)
        graph.add(iri, MG.ofBody, identifiers.body(key.body))
        graph.add(iri, MG.ordinal, integer(key.ordinal))
        graph.add(iri, RDFS.label, *session_labels(key, graph.registry))
    return iri


def describe_gathering(graph: PartGraph, key: MeetingKey | SessionKey) -> URIRef:
    """Describes a meeting or a session; gives its IRI."""
    if isinstance(key, SessionKey):
        return describe_session(graph, key)
    iri = identifiers.meeting(key)
    if key not in graph.described:
        graph.described.add(key)
        graph.type(iri, MG.Meeting)
        graph.add(iri, MG.ofBody, identifiers.body(key.body))
        graph.add(iri, MG.ordinal, integer(key.ordinal) if key.ordinal is not None else None)
        graph.add(iri, RDFS.label, *meeting_labels(key, graph.registry))
    return iri
