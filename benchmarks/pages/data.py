"""A generated graph with the largest things that a page must show: a body of thousands of acts, a long document.

The shape is that of a build: every act with its statements and evidence in the acting text and in a note that tells
of it, every citation with its evidence, every paragraph with its words, and the file that they stand in.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
from benchmarks.service.data import name, typed

from mandate_graph.building import build_registry
from mandate_graph.store import Edition
from mandate_graph.store.manifest import SourceEntry
from mandate_graph.vocabulary.prefixes import BASE
from mandate_graph.vocabulary.schemes import load_registry

MADE = datetime(2033, 1, 1, tzinfo=UTC)
BODY, LONG = "crowd_panel", "LONG_1"
ACTS_A_TEXT, STATEMENTS_A_MEETING, ARTICLES = 2, 3, 7
KINDS = ("RequestAction", "Renew", "Extend", "RequestReport", "AmendMandate", "Appoint", "AddFunction", "Convene")
"""Classes of acts, in turn; the first act of all sets the body up."""
PARAGRAPH = (
    "The Panel on Buoys considered buoy {at}, recalled resolution {cited} and heard what its keepers had to say of the "
    "light, the chain and the paint, of the ships that passed it in the night and of those that did not, and it noted "
    "with concern that the tide had been late in several of the months under review, as resolution {other} foresaw."
)

Quad = tuple[str, str, str]
a = name("rdf", "type")


def graph(local: str) -> str:
    """The named graph of a document."""
    return f"<{BASE}graph/doc/{local}>"


def worded(text: str, language: str = "en") -> str:
    """A literal in a language."""
    return f'"{text}"@{language}'


def body(acts: int, meetings: int) -> Iterator[tuple[str, Quad]]:
    """A body of so many acts, two for each acting text, and so many meetings; each triple with its named graph."""
    panel, organ = name("body", BODY), name("body", "crowd")
    own = graph("crowd")
    yield own, (panel, a, name("mg", "WorkingGroup"))
    yield own, (panel, name("skos", "prefLabel"), worded("Panel on Buoys"))
    yield own, (panel, name("org", "subOrganizationOf"), organ)
    yield own, (organ, a, name("mg", "Body"))
    yield own, (organ, name("skos", "prefLabel"), worded("Crowd Conference"))
    charter = name("inst", "crowd_charter")
    yield own, (charter, a, name("mg", "Treaty"))
    yield own, (charter, name("mg", "citationForm"), '"CRC"')
    for article in range(ARTICLES):
        yield from _provision(own, (charter, "CRC"), f"art.{article}", article)
    for text in range(-(-acts // ACTS_A_TEXT)):
        yield from _text(text, min(ACTS_A_TEXT, acts - text * ACTS_A_TEXT))
    for at in range(meetings):
        yield from _meeting(at)


def _document(local: str, symbol: str, day: date) -> Iterator[tuple[str, Quad]]:
    own, document = graph(local), name("doc", local)
    yield own, (own, a, name("mg", "SourceGraph"))
    yield own, (own, name("dcterms", "subject"), document)
    yield own, (document, a, name("mg", "Document"))
    yield own, (document, name("mg", "citationForm"), f'"{symbol}"')
    yield own, (document, name("dcterms", "identifier"), f'"{symbol}"')
    yield own, (document, name("dcterms", "issued"), typed(day, "date"))


def _text(text: int, acts: int) -> Iterator[tuple[str, Quad]]:
    """A resolution that is printed in a document, with a note that tells of it; every fifth one is told of only."""
    day = date(1950, 1, 10) + timedelta(days=11 * text)
    work, note = name("inst", f"crowd_res_{text}"), f"CRD_NOTE_{text // 10}"
    printed = text % 5 != 0
    if text % 10 == 0:
        yield from _document(note, f"CRD/NOTE/{text // 10}", day)
    own = graph(f"CRD_RES_{text}" if printed else note)
    yield own, (work, a, name("mg", "Resolution"))
    yield own, (work, name("mg", "citationForm"), f'"CRD resolution {text}"')
    yield own, (work, name("eli", "number"), f'"{text}"')
    yield own, (work, name("eli", "date_document"), typed(day, "date"))
    yield own, (work, name("eli", "passed_by"), name("body", "crowd"))
    if printed:
        yield from _document(f"CRD_RES_{text}", f"CRD/RES/{text}", day)
        yield own, (work, name("mg", "publishedIn"), name("doc", f"CRD_RES_{text}"))
    for number in range(text * ACTS_A_TEXT, text * ACTS_A_TEXT + acts):
        yield from _act(own, number, day)
        if printed:
            place = _part(work, f"op.{number}")
            yield from _told(own, number, f"CRD_RES_{text}-{number}", place)
        told = (name("doc", note), f"CRD/NOTE/{text // 10}")
        yield from _provision(graph(note), told, f"para.{number % 20}", number)
        yield from _told(graph(note), number, f"{note}-{number}", _part(told[0], f"para.{number % 20}"))


def _act(own: str, number: int, day: date) -> Iterator[tuple[str, Quad]]:
    """An act of a resolution, with what it asks for."""
    text = number // ACTS_A_TEXT
    kind = KINDS[number % len(KINDS)] if number else "Establish"
    work, act = name("inst", f"crowd_res_{text}"), name("ev", f"crowd-{number}")
    place = _part(work, f"op.{number}")
    yield from _provision(own, (work, f"CRD resolution {text}"), f"op.{number}", number)
    yield own, (act, a, name("mg", kind))
    yield own, (act, name("mg", "affects"), name("body", BODY))
    yield own, (act, name("mg", "enactedBy"), place)
    yield own, (act, name("mg", "legalForce"), name("fo", "adopted"))
    yield own, (act, name("mg", "earliest"), typed(day, "date"))
    yield own, (act, name("mg", "latest"), typed(day, "date"))
    if number % 10 == 0:
        yield own, (act, name("mg", "legalBasis"), name("inst", f"crowd_charter__art_{number % ARTICLES}"))
    if kind == "RequestAction":
        norm = name("norm", f"crowd-{number}")
        yield own, (act, name("mg", "confers"), norm)
        yield own, (norm, a, name("mg", "Duty"))
        yield own, (norm, name("mg", "bearer"), name("body", BODY))
        yield own, (norm, name("mg", "statedIn"), place)
        yield own, (norm, name("mg", "text"), worded(f"Requests the Panel to look after buoy {number}"))


def _provision(own: str, whole: tuple[str, str], path: str, number: int) -> Iterator[tuple[str, Quad]]:
    """A paragraph of a work, which is given by its IRI and its citation."""
    work, form = whole
    place = _part(work, path)
    yield own, (place, a, name("mg", "Provision"))
    yield own, (place, name("eli", "is_part_of"), work)
    yield own, (place, name("mg", "path"), f'"{path}"')
    yield own, (place, name("mg", "text"), worded(PARAGRAPH.format(at=number, cited=number % 9, other=number % 11)))
    yield own, (place, name("mg", "citationForm"), f'"{form} {path}"')


def _part(work: str, path: str) -> str:
    return f"{work[:-1]}__{path.replace('.', '_')}>"


def _told(own: str, number: int, local: str, place: str) -> Iterator[tuple[str, Quad]]:
    """What a paragraph says of an act: its own words where the paragraph is the acting one."""
    statement, thing = name("clm", local), name("ev", f"crowd-{number}")
    hand = "first-hand" if place.startswith(name("inst", "")[:-1]) else "second-hand"
    yield own, (statement, a, name("mg", "ActStatement"))
    yield own, (statement, name("mg", "about"), thing)
    yield own, (statement, name("mg", "testimony"), name("te", hand))
    yield own, (statement, name("mg", "evidence"), name("evid", local))
    yield own, (thing, name("mg", "evidence"), name("evid", local))
    yield from _evidence(own, local, place, f"considered buoy {number},")


def _evidence(own: str, local: str, place: str, quote: str) -> Iterator[tuple[str, Quad]]:
    evidence, selector, position = (name("evid", f"{local}{end}") for end in ("", "__q", "__p"))
    yield own, (evidence, a, name("mg", "Evidence"))
    yield own, (evidence, name("mg", "paragraph"), place)
    yield own, (evidence, name("mg", "line"), typed(7, "integer"))
    yield own, (evidence, name("mg", "confidence"), typed("0.9", "decimal"))
    yield own, (evidence, name("mg", "extractionRule"), f"<{BASE}rule/r>")
    yield own, (evidence, name("oa", "hasSelector"), selector)
    yield own, (selector, a, name("oa", "TextQuoteSelector"))
    yield own, (selector, name("oa", "exact"), worded(quote))
    yield own, (selector, name("oa", "prefix"), '"The Panel on Buoys "')
    yield own, (selector, name("oa", "refinedBy"), position)
    yield own, (position, a, name("oa", "TextPositionSelector"))
    yield own, (position, name("oa", "start"), typed(20, "integer"))
    yield own, (position, name("oa", "end"), typed(40, "integer"))


def _meeting(at: int) -> Iterator[tuple[str, Quad]]:
    own, meeting, day = graph("CRD_NOTE_0"), name("mtg", f"crowd-{at}"), date(1950, 3, 1) + timedelta(days=91 * at)
    yield own, (meeting, a, name("mg", "Meeting"))
    yield own, (meeting, name("mg", "ofBody"), name("body", BODY))
    yield own, (meeting, name("mg", "ordinal"), typed(at + 1, "integer"))
    yield own, (meeting, name("mg", "meetingStatus"), name("ms", "held"))
    yield own, (meeting, name("mg", "startDate"), typed(day, "date"))
    for said in range(STATEMENTS_A_MEETING):
        local = f"CRD_NOTE_0-m{at}-{said}"
        yield own, (name("clm", local), a, name("mg", "MeetingStatement"))
        yield own, (name("clm", local), name("mg", "about"), meeting)
        yield own, (name("clm", local), name("mg", "statedStatus"), name("ms", "held"))
        yield own, (name("clm", local), name("mg", "evidence"), name("evid", local))
        yield from _evidence(own, local, name("doc", f"CRD_NOTE_0__para_{at % 20}"), f"considered buoy {at % 20},")
    report = name("doc", f"CRD_REP_{at}")
    yield from _document(f"CRD_REP_{at}", f"CRD/REP/{at}", day)
    yield own, (report, name("mg", "reportsOn"), meeting)
    sent = name("tr", f"crowd-{at}")
    yield own, (sent, a, name("mg", "Transmission"))
    yield own, (sent, name("mg", "report"), report)
    yield own, (sent, name("mg", "author"), name("body", BODY))
    yield own, (sent, name("mg", "toBody"), name("body", "crowd"))
    yield own, (sent, name("mg", "evidence"), name("evid", f"CRD_NOTE_0-r{at}"))
    yield from _evidence(own, f"CRD_NOTE_0-r{at}", name("doc", f"CRD_NOTE_0__para_{at % 20}"), "considered buoy")


def paragraphs(count: int) -> list[str]:
    """The words of the long document."""
    return [PARAGRAPH.format(at=at, cited=at * 7 % 3000, other=at * 13 % 2999) for at in range(count)]


def document(count: int, digest: str) -> Iterator[tuple[str, Quad]]:
    """A document of so many paragraphs, of which each cites two resolutions; every tenth citation is unresolved."""
    own, long, version = graph(LONG), name("doc", LONG), name("doc", f"{LONG}__en")
    order = " ".join(f"para.{at}" for at in range(count))
    yield from _document(LONG, "LONG/1", date(2030, 1, 1))
    yield own, (long, name("eli", "is_realized_by"), version)
    yield own, (version, a, name("mg", "LanguageVersion"))
    yield own, (version, name("mg", "langTag"), '"en"')
    yield own, (version, name("mg", "passageOrder"), f'"{order}"')
    yield own, (version, name("prov", "wasDerivedFrom"), name("src", digest))
    yield own, (name("src", digest), name("mg", "fileName"), '"long-1.txt"')
    for at, words in enumerate(paragraphs(count)):
        place = name("doc", f"{LONG}__para_{at}")
        yield own, (place, a, name("mg", "Provision"))
        yield own, (place, name("eli", "is_part_of"), long)
        yield own, (place, name("mg", "path"), f'"para.{at}"')
        yield own, (place, name("mg", "citationForm"), f'"LONG/1 para. {at}"')
        yield own, (place, name("mg", "text"), worded(words))
        for function, cited in (("recalls", at * 7 % 3000), ("notes", at * 13 % 2999)):
            yield from _citation(own, place, function, cited, resolved=(at + cited) % 10 != 0)


def _citation(own: str, place: str, function: str, cited: int, *, resolved: bool) -> Iterator[tuple[str, Quad]]:
    local = f"{place.rpartition('/')[2][:-1]}-{function}"
    citation, work = name("cit", local), name("inst", f"crowd_res_{cited}")
    yield own, (citation, a, name("mg", "Citation"))
    yield own, (citation, name("mg", "citingEntity"), place)
    yield own, (citation, name("mg", "citationFunction"), name("cf", function))
    yield own, (citation, name("mg", "citationKind"), name("ck", "explicit"))
    yield own, (citation, name("prov", "wasAttributedTo"), name("doc", LONG))
    yield own, (citation, name("mg", "evidence"), name("evid", local))
    if resolved:
        yield own, (citation, name("mg", "citedEntity"), work)
        yield own, (work, a, name("mg", "Resolution"))
        yield own, (work, name("mg", "citationForm"), f'"CRD resolution {cited}"')
    else:
        yield own, (citation, name("mg", "unresolvedReason"), name("ur", "ambiguous"))
    yield from _evidence(own, local, place, f"resolution {cited}")


def publish(directory: Path, *, acts: int, meetings: int, count: int) -> Path:
    """Publish a graph directory with a body and a document of those sizes; gives the directory."""
    text = "\n\n".join(paragraphs(count))
    digest = sha256(text.encode()).hexdigest()
    entry = SourceEntry(
        name="long-1.txt", byte_digest=digest, text_digest=digest, media_type="text/plain", encoding="utf-8",
        characters=len(text),
    )  # fmt: skip
    with Edition(directory) as edition:
        edition.keep_source(entry, lambda: text)
        for iri, triples in build_registry((), load_registry()):
            edition.add_graph(iri, triples)
        lines: set[str] = set()
        for named, (subject, predicate, value) in (*body(acts, meetings), *document(count, digest)):
            lines.add(f"{subject} {predicate} {value} .\n")
            lines.add(f"{subject} {predicate} {value} {named} .\n")
        edition.store.engine.bulk_load("".join(sorted(lines)).encode(), ox.RdfFormat.N_QUADS)
        edition.publish(tool_version="0", created=MADE)
    return directory
