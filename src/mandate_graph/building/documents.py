"""A part as a document: its cover, its language versions, the file it came from."""

from rdflib import URIRef

from mandate_graph.building.graph import PartGraph, document_key
from mandate_graph.building.works import describe, describe_session
from mandate_graph.model.head import AgendaItem, DocumentType, Head, SessionStatement
from mandate_graph.model.identity import AgendaItemKey, InstrumentKey, SessionKey, Work
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PartKind
from mandate_graph.model.record import Record
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.citation_forms import citation_form
from mandate_graph.vocabulary.labels import target_labels
from mandate_graph.vocabulary.terms import DCTERMS, ELI, MG, PROV, RDFS, SKOS, day, plain, words

_CLASSES = {
    DocumentType.NOTE: MG.Note,
    DocumentType.INFORMATION_NOTE: MG.Note,
    DocumentType.REPORT: MG.Report,
    DocumentType.DRAFT_RESOLUTION: MG.Draft,
    DocumentType.DRAFT_DECISION: MG.Draft,
}


def add_document(graph: PartGraph, record: Record) -> None:
    """Describes the document of a part, and the instrument that it prints."""
    iri = identifiers.target(graph.document)
    head = graph.head
    graph.described.add(graph.document)
    graph.type(iri, _class_of(graph))
    graph.add(iri, MG.documentType, plain(head.type.value))
    _add_names(graph, iri)
    graph.add(iri, DCTERMS.issued, day(head.issued) if head.issued else None)
    graph.add(iri, MG.distribution, plain(head.distribution) if head.distribution else None)
    graph.add(iri, MG.originalLanguage, plain(head.original_language.value) if head.original_language else None)
    graph.add(iri, MG.issuedBy, identifiers.body(head.issuing_body) if head.issuing_body else None)
    graph.add(iri, MG.author, identifiers.body(head.author) if head.author else None)
    if head.sponsor and _class_of(graph) == MG.Draft:
        graph.add(iri, MG.sponsor, plain(head.sponsor))
    graph.add(iri, MG.evidence, *(graph.evidence(evidence) for evidence in head.evidence))
    _add_place_in_file(graph, record, iri)
    _add_source(graph)
    _add_language_version(graph, graph.document)
    if isinstance(graph.work, InstrumentKey):
        _add_instrument(graph, graph.work, iri)
    for item in head.agenda_items:
        graph.add(iri, MG.underAgendaItem, _agenda_item(graph, item, _session_key(head)))
    if head.session:
        _add_session(graph, head.session, iri)


def _class_of(graph: PartGraph) -> URIRef:
    if graph.part.kind is PartKind.DRAFT:
        return MG.Draft
    return _CLASSES.get(graph.head.type, MG.Document)


def _add_names(graph: PartGraph, iri: URIRef) -> None:
    """Symbol, title, labels. With a symbol the labels are made of it; without one, the title is the label."""
    head = graph.head
    graph.add(iri, MG.citationForm, plain(citation_form(graph.document, graph.registry)))
    if head.symbol:
        graph.add(iri, DCTERMS.identifier, plain(head.symbol))
        printed = head.symbol_printed
        graph.add(iri, MG.symbolAsPrinted, plain(printed) if printed and printed != head.symbol else None)
    titled: Language | None = None
    if head.title:
        titled = head.title_evidence.language if head.title_evidence else graph.part.language
        graph.add(iri, DCTERMS.title, words(head.title, titled))
    if head.title_evidence:
        graph.add(iri, MG.evidence, graph.evidence(head.title_evidence))
    if head.symbol or not head.title or titled is None:
        graph.add(iri, RDFS.label, *target_labels(graph.document, graph.registry))
        return
    graph.add(iri, RDFS.label, words(head.title, titled))
    others = (label for label in target_labels(graph.document, graph.registry) if label.language != titled.value)
    graph.add(iri, RDFS.label, *others)


def _add_place_in_file(graph: PartGraph, record: Record, iri: URIRef) -> None:
    first = document_key(record.document.source, record.document.parts[0], record.heads[0])
    if graph.document != first:
        graph.add(iri, DCTERMS.isPartOf, identifiers.target(first))


def _add_source(graph: PartGraph) -> None:
    source = graph.source
    iri = identifiers.source(source.byte_digest)
    graph.type(iri, MG.Source)
    graph.add(iri, MG.fileName, plain(source.name))
    graph.add(iri, MG.byteDigest, plain(f"sha256:{source.byte_digest}"))
    graph.add(iri, DCTERMS.format, plain(source.media_type))
    graph.add(iri, MG.encoding, plain(source.encoding) if source.encoding else None)


def _add_language_version(graph: PartGraph, work: Work) -> None:
    language = graph.part.language
    iri = graph.version(work)
    graph.add(identifiers.target(work), ELI.is_realized_by, iri)
    graph.type(iri, MG.LanguageVersion)
    graph.add(iri, ELI.language, identifiers.language_authority(language))
    graph.add(iri, MG.langTag, plain(language.value))
    graph.add(iri, MG.textDigest, plain(f"sha256:{graph.source.text_digest}"))
    graph.add(iri, PROV.wasDerivedFrom, identifiers.source(graph.source.byte_digest))
    if work == graph.work and not graph.copy:
        graph.add(iri, MG.passageOrder, plain(" ".join(passage.path for passage in graph.part.passages)))
    if graph.head.title and work == graph.work:
        titled = graph.head.title_evidence.language if graph.head.title_evidence else language
        graph.add(iri, ELI.title, words(graph.head.title, titled))


def _add_instrument(graph: PartGraph, instrument: InstrumentKey, document: URIRef) -> None:
    iri = describe(graph, instrument)
    graph.add(iri, MG.publishedIn, document)
    _add_language_version(graph, instrument)
    session = graph.head.session
    if session and session.body == instrument.issuer and not session.implied:
        graph.add(iri, MG.adoptedAt, describe_session(graph, SessionKey(instrument.issuer, session.ordinal)))


def _session_key(head: Head) -> SessionKey | None:
    session = head.session
    return SessionKey(session.body, session.ordinal) if session and session.body else None


def _add_session(graph: PartGraph, stated: SessionStatement, document: URIRef) -> None:
    key = _session_key(graph.head)
    graph.add(document, MG.committee, identifiers.body(stated.committee) if stated.committee else None)
    if key is None:
        return
    iri = describe_session(graph, key)
    graph.add(document, MG.preparedFor, iri)
    graph.add(iri, MG.evidence, *(graph.evidence(evidence) for evidence in stated.evidence))


def _agenda_item(graph: PartGraph, item: AgendaItem, session: SessionKey | None) -> URIRef:
    """The item of the session's agenda; where session or number is left open, an item of this document's own."""
    if session and item.number:
        iri = describe(graph, AgendaItemKey(session, item.number))
    else:
        iri = identifiers.open_agenda_item(item.number, graph.document)
        graph.type(iri, MG.AgendaItem)
        graph.add(iri, ELI.number, plain(item.number) if item.number else None)
        graph.add(iri, MG.agendaOf, describe_session(graph, session) if session else None)
    graph.add(iri, SKOS.notation, plain(item.printed) if item.printed else None)
    if item.title:
        language = item.evidence.language if item.evidence else graph.part.language
        graph.add(iri, DCTERMS.title, words(item.title, language))
    if item.evidence:
        graph.add(iri, MG.evidence, graph.evidence(item.evidence))
    return iri
