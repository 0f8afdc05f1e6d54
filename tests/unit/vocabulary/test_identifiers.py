"""Identifiers: legal, stable, and back again."""

import re
import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from mandate_graph.model.citation import CitationFunction
from mandate_graph.model.identity import (
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
    TreatySlug,
)
from mandate_graph.model.mandate import Event
from mandate_graph.vocabulary import identifiers
from mandate_graph.vocabulary.local_names import decode, encode, path_local, path_of, target_local
from mandate_graph.vocabulary.prefixes import BASE, PREFIXES

ELEMENTS = st.text(alphabet=string.ascii_uppercase + string.digits + ".-", min_size=1, max_size=8).filter(
    lambda element: element[0] not in ".-" and element[-1] not in ".-"
)
SYMBOLS = st.lists(ELEMENTS, min_size=2, max_size=5).map("/".join)
STEPS = st.sampled_from(["op", "pp", "para", "art", "rule", "fn", "heading"])
PATHS = st.tuples(STEPS, st.integers(1, 99), st.lists(st.sampled_from(["a", "o", "ii", "para.3"]), max_size=3)).map(
    lambda parts: ".".join((parts[0], str(parts[1]), *parts[2]))
)

PREFIXED_LOCAL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._\-]|%[0-9A-F]{2})*(?<!\.)")
"""A part of what SPARQL allows after a prefix, without any escape by a backslash."""

COP = BodyKey("reef-cop")


@given(SYMBOLS)
def test_a_symbol_comes_back_from_its_iri(symbol: str) -> None:
    assert identifiers.document_of(str(identifiers.target(DocumentKey(symbol)))) == DocumentKey(symbol)


@given(st.text(max_size=30))
def test_any_text_comes_back_from_its_local_name(text: str) -> None:
    assert decode(encode(text)) == text


@given(st.text(min_size=1, max_size=30), st.text(min_size=1, max_size=30))
def test_two_texts_never_share_a_local_name(one: str, other: str) -> None:
    assert (encode(one) == encode(other)) == (one == other)


@given(st.text(max_size=30))
def test_a_part_mark_never_comes_from_a_text(text: str) -> None:
    assert "__" not in encode(text)


@given(SYMBOLS)
def test_a_symbol_is_a_legal_local_name_in_sparql(symbol: str) -> None:
    assert PREFIXED_LOCAL.fullmatch(encode(symbol))


@given(PATHS)
def test_a_path_comes_back_from_its_local_name(path: str) -> None:
    assert path_of(path_local(path)) == path
    assert PREFIXED_LOCAL.fullmatch(path_local(path))


@given(st.text(min_size=1, max_size=40))
def test_every_iri_is_legal(text: str) -> None:
    iri = identifiers.target(DocumentKey(text))
    graph = Graph().parse(data=f"<{iri}> a <{iri}> .".encode(), format="turtle")
    assert len(graph) == 1
    assert str(iri).startswith(BASE)


@pytest.mark.parametrize(
    ("target", "local"),
    [
        (DocumentKey("CTOC/COP/2012/4"), "CTOC_COP_2012_4"),
        (DocumentKey("A/RES/377(V)"), "A_RES_377(V)"),
        (DocumentKey("x-0123456789ab"), "x-0123456789ab"),
        (DocumentKey("x-0123456789ab__draft"), "x-0123456789ab__draft"),
        (InstrumentKey(issuer=COP, kind=InstrumentKind.RESOLUTION, number="7/1"), "reef-cop_res_7_1"),
        (
            InstrumentKey(issuer=BodyKey("reef-cop_bureau"), kind=InstrumentKind.DECISION, adopted=date(2031, 7, 4)),
            "reef-cop-bureau_dec_2031-07-04",
        ),
        (TreatyKey(TreatySlug("reef-pact")), "reef-pact"),
        (RulesKey(COP), "reef-cop_rop"),
        (TreatySeriesKey(series="UNTS", volume="9001", number="77001"), "unts_9001_77001"),
        (TreatySeriesKey(series="UNTS", volume=None, number="77001"), "unts_x_77001"),
        (ProvisionKey(TreatyKey(TreatySlug("reef-pact")), "art.32.para.3"), "reef-pact__art_32__para_3"),
        (ProvisionKey(RulesKey(COP), "rule.2.para.2"), "reef-cop_rop__rule_2__para_2"),
        (ProvisionKey(DocumentKey("x-0123456789ab"), "heading.1"), "x-0123456789ab__heading_1"),
        (
            ProvisionKey(InstrumentKey(issuer=COP, kind=InstrumentKind.DECISION, number="4/4"), "op.o.ii"),
            "reef-cop_dec_4_4__op_o__ii",
        ),
    ],
)
def test_local_names_follow_the_published_patterns(target: Target, local: str) -> None:
    assert target_local(target) == local


def test_gatherings_are_known_by_body_and_ordinal_or_first_day() -> None:
    group = BodyKey("reef-cop_wg-buoys")
    assert str(identifiers.session(SessionKey(COP, 6))) == PREFIXES["ses"] + "reef-cop__6"
    assert str(identifiers.meeting(MeetingKey(body=group, ordinal=2))) == PREFIXES["mtg"] + "reef-cop_wg-buoys__2"
    unnumbered = MeetingKey(body=group, start=date(2031, 5, 1))
    assert str(identifiers.meeting(unnumbered)) == PREFIXES["mtg"] + "reef-cop_wg-buoys__2031-05-01"


def test_citations_and_events_say_what_they_are_between() -> None:
    decision = ProvisionKey(InstrumentKey(issuer=COP, kind=InstrumentKind.DECISION, number="4/4"), "op.n")
    cited = identifiers.citation(decision, CitationFunction.RECALLS, DocumentKey("A/61/1"))
    assert str(cited) == PREFIXES["cit"] + "reef-cop_dec_4_4__op_n--recalls--A_61_1"
    local = identifiers.event_local(decision, Event.MAKE_PERMANENT, BodyKey("reef-cop_wg-buoys"))
    assert local == "reef-cop_dec_4_4__op_n--makepermanent--reef-cop_wg-buoys"
    assert identifiers.event_local(decision, Event.REAFFIRM, None).endswith("--reaffirm--act")
