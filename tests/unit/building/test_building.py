"""Records as graphs."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from tests.fakes.lighthouse import REGISTRY
from tests.fakes.records import all_records, draft_with_memo, founding_decision, telling_note
from tests.fakes.sheets import File, Sheet
from tests.unit.reading.test_docx import DECIMAL_LETTER, docx, par

from mandate_graph.building import NamedGraph, SourceNote, build, build_registry, source_notes, survey
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.head import DocumentType, Head
from mandate_graph.model.identity import AgendaItemKey, BodyKey, MeetingKey, SessionKey
from mandate_graph.model.record import Record
from mandate_graph.pipeline.convert import convert, read_document
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.vocabulary import load_registry
from mandate_graph.vocabulary.prefixes import PREFIXES
from mandate_graph.vocabulary.terms import DCTERMS, ELI, MG, OA, PROV, RDF, RDFS

MADE = datetime(2033, 1, 1, tzinfo=UTC)


def node(name: str) -> URIRef:
    prefix, _, local = name.partition(":")
    return URIRef(PREFIXES[prefix] + local)


def notes() -> list[SourceNote]:
    return [note for record in all_records() for note in source_notes(record, REGISTRY, MADE)]


def graph_of(*graphs: NamedGraph) -> Graph:
    whole = Graph()
    for named in graphs:
        for triple in named.triples:
            whole.add(triple)
    return whole


@pytest.fixture
def decision_graph() -> Graph:
    return graph_of(*build(founding_decision(), REGISTRY))


@pytest.fixture
def note() -> tuple[Record, Graph, str]:
    record = telling_note()
    return record, graph_of(*build(record, REGISTRY)), record.document.source.identifier


def test_evidence_names_the_cell_of_a_table_and_the_automatic_number_of_a_paragraph(tmp_path: Path) -> None:
    file = tmp_path / "lamps.docx"
    cells = "".join(f"<w:tc>{par(text)}</w:tc>" for text in ("64/812", "Lamps"))
    body = (
        f"{par('The pilots thank the harbour for lamps under General Assembly resolution 64/813.', 0)}"
        f"{par('General Assembly resolutions')}<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )
    file.write_bytes(docx(body, numbering=DECIMAL_LETTER))
    registry = load_registry()
    record = convert(read_document(SourceFile(path=file, name=file.name), limit_bytes=1_000_000), registry)
    graph = graph_of(*build(record, registry))
    quoted = {
        str(graph.value(graph.value(one, OA.hasSelector), OA.exact)): one
        for one in graph.subjects(RDF.type, MG.Evidence)
    }
    assert str(graph.value(quoted["64/812"], MG.cell)) == "1.1.1"
    numbered = next(one for words, one in quoted.items() if "64/813" in words)
    assert graph.value(numbered, MG.cell) is None
    assert str(graph.value(numbered, MG.paragraph)).endswith("__para_1")


def test_a_printed_instrument_owns_its_provisions_and_the_document_publishes_it(decision_graph: Graph) -> None:
    instrument = node("inst:lighthouse-cop_dec_2_3")
    paragraph = node("inst:lighthouse-cop_dec_2_3__op_1")
    assert (instrument, RDF.type, MG.Decision) in decision_graph
    assert (paragraph, ELI.is_part_of, instrument) in decision_graph
    assert (paragraph, MG.path, Literal("op.1")) in decision_graph
    assert (paragraph, MG.printedLabel, Literal("1.", lang="en")) in decision_graph
    assert (instrument, MG.publishedIn, None) in decision_graph
    assert (instrument, MG.citationForm, Literal("LTH/COP decision 2/3")) in decision_graph


def test_a_cited_article_is_part_of_its_treaty(decision_graph: Graph) -> None:
    article = node("inst:lighthouse__art_7__para_2")
    assert (article, ELI.is_part_of, node("inst:lighthouse__art_7")) in decision_graph
    assert (node("inst:lighthouse__art_7"), ELI.is_part_of, node("inst:lighthouse")) in decision_graph
    assert (article, MG.citationForm, Literal("LTP art. 7 para. 2")) in decision_graph
    assert (article, RDFS.label, Literal("Пакт о маяках, статья 7, пункт 2", lang="ru")) in decision_graph


def test_an_event_names_text_body_force_basis_and_words(decision_graph: Graph) -> None:
    event = node("ev:lighthouse-cop_dec_2_3__op_1--establish--lighthouse-cop_wg-lenses")
    assert (event, RDF.type, MG.Establish) in decision_graph
    assert (event, MG.enactedBy, node("inst:lighthouse-cop_dec_2_3__op_1")) in decision_graph
    assert (event, MG.affects, node("body:lighthouse-cop_wg-lenses")) in decision_graph
    assert (event, MG.legalForce, node("fo:adopted")) in decision_graph
    assert (event, MG.legalBasis, node("inst:lighthouse__art_7__para_2")) in decision_graph
    quotes = decision_graph.query(
        "SELECT ?q { ?e mg:evidence/oa:hasSelector/oa:exact ?q }", initNs=dict(PREFIXES), initBindings={"e": event}
    )
    assert [str(row[0]).split(",")[0] for row in quotes] == ["Decides to set up"]  # type: ignore[index]


def test_a_statement_says_how_one_passage_speaks_of_an_event(decision_graph: Graph) -> None:
    statement = node(
        "clm:lighthouse-cop_dec_2_3__op_1--establish--lighthouse-cop_wg-lenses--lighthouse-cop_dec_2_3__op_1--en"
    )
    assert (statement, MG.testimony, node("te:first-hand")) in decision_graph
    assert (statement, MG.modality, node("md:decides")) in decision_graph
    assert (statement, MG.statedInitialStatus, node("st:interim")) in decision_graph


def test_two_functions_in_one_paragraph_are_two_norms(decision_graph: Graph) -> None:
    functions = set(decision_graph.subjects(RDF.type, MG.Function))
    assert len(functions) == 2
    for function in functions:
        assert (function, MG.statedIn, node("inst:lighthouse-cop_dec_2_3__op_2")) in decision_graph


def test_a_review_clause_has_session_and_date(decision_graph: Graph) -> None:
    clause = decision_graph.value(predicate=RDF.type, object=MG.ReviewClause)
    assert (clause, MG.deadlineSession, node("ses:lighthouse-cop__4")) in decision_graph
    assert str(decision_graph.value(clause, MG.deadline)) == "2031"


def test_the_composition_comes_from_the_founding_words(decision_graph: Graph) -> None:
    assert (node("body:lighthouse-cop_wg-lenses"), MG.composition, node("co:open-ended")) in decision_graph


def test_a_note_that_tells_of_an_act_points_to_the_same_event(note: tuple[Record, Graph, str]) -> None:
    _, graph, _ = note
    event = node("ev:lighthouse-cop_dec_2_3__op_1--establish--lighthouse-cop_wg-lenses")
    assert (event, MG.enactedBy, node("inst:lighthouse-cop_dec_2_3__op_1")) in graph
    whole = node("ev:lighthouse-cop_res_5_1--makepermanent--lighthouse-cop_wg-lenses")
    assert (whole, MG.enactedBy, node("inst:lighthouse-cop_res_5_1")) in graph


def test_a_document_without_a_symbol_is_known_by_its_bytes(note: tuple[Record, Graph, str]) -> None:
    record, graph, local = note
    document = node(f"doc:{local}")
    assert local == f"x-{record.document.source.byte_digest[:12]}"
    assert (document, RDF.type, MG.Note) in graph
    assert (document, DCTERMS.identifier, None) not in graph
    assert (document, MG.preparedFor, node("ses:lighthouse-cop__6")) in graph
    assert (document, MG.underAgendaItem, node("ag:lighthouse-cop__6__2_b")) in graph


def citing_items(record: Record, *items: AgendaItemKey) -> Graph:
    first = record.citations[0]
    named = tuple(
        replace(first, kind=CitationKind.AGENDA_ITEM, printed="item", title="Lamps", target=item) for item in items
    )
    return graph_of(*build(replace(record, citations=named), REGISTRY))


def test_a_cited_item_of_an_agenda_is_the_node_of_the_cover_of_its_session(note: tuple[Record, Graph, str]) -> None:
    record, _, _ = note
    session = SessionKey(BodyKey("lighthouse-cop"), 6)
    graph = citing_items(record, AgendaItemKey(session, "2(b)"), AgendaItemKey(session, "x-0123456789ab"))
    item = node("ag:lighthouse-cop__6__2_b")
    assert set(graph.objects(None, MG.underAgendaItem)) == {item}
    assert (None, MG.citedEntity, item) in graph
    assert (item, MG.agendaOf, node("ses:lighthouse-cop__6")) in graph
    assert (item, ELI.number, Literal("2(b)")) in graph
    assert (item, MG.citationForm, Literal("LTH/COP session 6 agenda item 2(b)")) in graph
    titled = node("ag:lighthouse-cop__6__x-0123456789ab")
    assert (titled, DCTERMS.title, Literal("Lamps", lang="en")) in graph
    assert (titled, ELI.number, None) not in graph


def test_an_unresolved_naming_is_a_node_with_reason_and_candidates(note: tuple[Record, Graph, str]) -> None:
    _, graph, _ = note
    citation = graph.value(predicate=MG.unresolvedReason, object=node("ur:no-antecedent"))
    assert citation is not None
    assert graph.value(citation, MG.citedEntity) is None
    assert set(graph.objects(citation, MG.candidate)) == {
        node("inst:lighthouse-cop_res_5_1"),
        node("inst:lighthouse-cop_res_5_2"),
    }


def test_a_printed_symbol_is_kept_beside_the_canonical_one(note: tuple[Record, Graph, str]) -> None:
    _, graph, _ = note
    report = node("doc:LTH_COP_WG.1_2030_2")
    assert (report, DCTERMS.identifier, Literal("LTH/COP/WG.1/2030/2")) in graph
    assert (report, MG.symbolAsPrinted, Literal("LТH/COP/WG.1/2030/2")) in graph
    assert (report, RDF.type, MG.Report) in graph


def test_a_transmission_has_report_session_and_basis(note: tuple[Record, Graph, str]) -> None:
    _, graph, _ = note
    sent = node("tr:LTH_COP_WG.1_2030_2--lighthouse-cop__6")
    assert (sent, MG.toSession, node("ses:lighthouse-cop__6")) in graph
    assert (sent, MG.basis, node("inst:lighthouse-cop_res_5_1")) in graph
    assert (sent, MG.statedStatus, node("rs:planned")) in graph
    assert (node("doc:LTH_COP_WG.1_2030_2"), MG.reportsOn, node("mtg:lighthouse-cop_wg-lenses__1")) in graph


def test_every_piece_of_evidence_quotes_the_source_at_its_offsets() -> None:
    for record in all_records():
        graph = graph_of(*build(record, REGISTRY))
        found = graph.query(
            "SELECT ?q ?a ?b ?lv ?p { ?e a mg:Evidence ; oa:hasSource ?lv ; mg:paragraph ?p ; oa:hasSelector ?s . "
            "?s oa:exact ?q ; oa:refinedBy ?r . ?r oa:start ?a ; oa:end ?b }",
            initNs=dict(PREFIXES),
        )
        rows = list(found)
        assert len(rows) == len(set(graph.subjects(RDF.type, MG.Evidence))) > 0
        for quote, start, end, version, passage in rows:  # type: ignore[misc]
            assert record.document.source.text[int(start) : int(end)] == str(quote)
            work = graph.value(predicate=ELI.is_realized_by, object=version)
            assert work in set(graph.transitive_objects(passage, ELI.is_part_of))


def test_an_account_of_an_act_whose_own_text_was_read_leaves_its_content_to_that_text() -> None:
    event = node("ev:lighthouse-cop_dec_2_3__op_1--establish--lighthouse-cop_wg-lenses")
    alone = graph_of(*build(telling_note(), REGISTRY))
    assert (event, MG.legalForce, node("fo:adopted")) in alone
    together = graph_of(*build(telling_note(), REGISTRY, survey(all_records())))
    assert (event, MG.legalForce, None) not in together
    assert (event, MG.enactedBy, node("inst:lighthouse-cop_dec_2_3__op_1")) in together
    assert len(set(together.subjects(MG.about, event))) == 1


def test_an_account_in_the_same_file_does_not_count_as_another_document() -> None:
    memo, draft = build(draft_with_memo(), REGISTRY)
    event = (None, MG.enactedBy, None)
    assert event not in graph_of(memo)
    assert event in graph_of(draft)
    assert set(graph_of(memo).subjects(RDF.type, MG.Establish)) <= set(graph_of(draft).subjects(RDF.type, MG.Establish))


def test_two_requests_of_one_paragraph_are_two_events() -> None:
    requests = set(graph_of(*build(draft_with_memo(), REGISTRY)).subjects(RDF.type, MG.RequestAction))
    assert len(requests) == 2
    assert {str(request).endswith("--2") for request in requests} == {True, False}


def test_a_part_of_a_file_is_part_of_its_first_document() -> None:
    whole = graph_of(*build(draft_with_memo(), REGISTRY))
    local = draft_with_memo().document.source.identifier
    assert (node(f"doc:{local}__draft"), DCTERMS.isPartOf, node(f"doc:{local}")) in whole
    assert (node(f"doc:{local}__draft"), RDF.type, MG.Draft) in whole


def test_two_files_of_one_language_version_give_a_provision_one_text() -> None:
    first, second = (
        symbol_note(name, words) for name, words in (("a.txt", "Lamps shine."), ("b.txt", "Lamps  shine."))
    )
    seen = survey((second, first))
    assert seen.copies == {(second.document.source.byte_digest, "")}
    whole = graph_of(*(named for record in (first, second) for named in build(record, REGISTRY, seen)))
    assert list(whole.objects(node("doc:LTH_1__para_1"), MG.text)) == [Literal("Lamps shine.", lang="en")]
    assert len(set(whole.subjects(RDF.type, MG.LanguageVersion))) == 2
    assert [str(order) for order in whole.objects(None, MG.passageOrder)] == ["para.1"]


def test_a_language_version_says_how_its_passages_follow_one_another() -> None:
    lines = "heading.1 | | Of lamps\npara.1 | 1. | Lamps shine.\nheading.2 | | Of bells\npara.2 | 2. | Bells ring."
    head = Head(part="", type=DocumentType.NOTE, symbol="LTH/1")
    whole = graph_of(*build(File("a.txt", Sheet(lines=lines, head=head)).record(), REGISTRY))
    orders = list(whole.objects(node("doc:LTH_1__en"), MG.passageOrder))
    assert [str(order) for order in orders] == ["heading.1 para.1 heading.2 para.2"]


def test_a_meeting_named_by_its_day_bears_the_number_that_another_text_gives_it() -> None:
    told = telling_note()
    numbered = told.meetings[0]
    by_day = replace(numbered, meeting=MeetingKey(body=numbered.meeting.body, start=numbered.start))
    other = replace(told, meetings=(by_day,), reports=())
    alone = graph_of(*build(other, REGISTRY))
    assert (node("mtg:lighthouse-cop_wg-lenses__2030-06-04"), RDF.type, MG.Meeting) in alone
    together = graph_of(*build(other, REGISTRY, survey((told, other))))
    assert set(together.subjects(RDF.type, MG.Meeting)) == {node("mtg:lighthouse-cop_wg-lenses__1")}


def symbol_note(name: str, words: str) -> Record:
    head = Head(part="", type=DocumentType.NOTE, symbol="LTH/1")
    return File(name, Sheet(lines=f"para.1 | 1. | {words}", head=head)).record()


def test_building_twice_gives_the_same_graphs() -> None:
    for record in all_records():
        assert build(record, REGISTRY) == build(record, REGISTRY)


def test_no_graph_holds_a_blank_node() -> None:
    graphs = [named for record in all_records() for named in build(record, REGISTRY)]
    for named in (*graphs, *build_registry(notes(), REGISTRY)):
        assert named.triples
        for subject, predicate, value in named.triples:
            assert isinstance(subject, URIRef)
            assert isinstance(predicate, URIRef)
            assert isinstance(value, URIRef | Literal)


def test_the_registry_names_bodies_learnt_from_texts_and_every_source_graph() -> None:
    _, registry = build_registry(notes(), REGISTRY)
    graph = graph_of(registry)
    group = node("body:lighthouse-cop_wg-lenses")
    assert (group, RDF.type, MG.WorkingGroup) in graph
    assert (group, MG.symbolSeries, Literal("LTH/COP/WG.1")) in graph
    source_graphs = set(graph.subjects(RDF.type, MG.SourceGraph))
    assert source_graphs == {named.iri for record in all_records() for named in build(record, REGISTRY)}
    for source_graph in source_graphs:
        assert str(graph.value(source_graph, PROV.generatedAtTime)) == "2033-01-01T00:00:00+00:00"
        assert graph.value(source_graph, DCTERMS.subject) is not None


def test_a_cover_says_when_the_session_is_as_a_heading_would() -> None:
    graph = graph_of(*build(telling_note(), REGISTRY))
    statements = set(graph.subjects(RDF.type, MG.MeetingStatement))
    assert len(statements) == 4
    cover = graph.value(predicate=MG.about, object=node("ses:lighthouse-cop__6"))
    assert str(graph.value(cover, MG.statedStart)) == "2032-05-03"
    assert graph.value(cover, MG.context) == node("cx:heading")
    assert (None, MG.startDate, None) not in graph
