"""The answers that documents have from tables on disk are those that a survey of all in memory gives."""

import gc
import tracemalloc
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from mandate_graph.building import Day, Share, Told
from mandate_graph.building.survey import Survey, local_name, surveyed
from mandate_graph.model.identity import BodyKey, DocumentKey, InstrumentKey, InstrumentKind, Target
from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Deed, Event
from mandate_graph.pipeline.results import Facts
from mandate_graph.pipeline.summary import Built
from mandate_graph.pipeline.tables import Tables
from mandate_graph.resolution import accounts

COUNCIL, NESTS = BodyKey("gull-council"), BodyKey("gull-council_wg-nests")
_BYTES_A_DOCUMENT = 100

Version = tuple[str, DocumentKey, Language]


@dataclass(frozen=True)
class Drawn:
    """What one document does, tells and asks."""

    done: list[tuple[Deed, str]] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)
    events: list[str] = field(default_factory=list)


bodies = st.sampled_from([COUNCIL, NESTS])
documents = st.sampled_from([DocumentKey("GULL/2031/4"), DocumentKey("GULL/2031/5")])
works: st.SearchStrategy[Target] = documents | st.just(
    InstrumentKey(issuer=COUNCIL, kind=InstrumentKind.RESOLUTION, number="6/2")
)
deeds = st.builds(Deed, st.sampled_from([Event.ESTABLISH, Event.EXTEND]), works, bodies, st.none(), st.none())
told = st.builds(Told, st.none() | deeds, works, st.sampled_from([Event.ESTABLISH, Event.EXTEND]), bodies)
drawn = st.builds(
    Drawn,
    done=st.lists(st.tuples(deeds, st.sampled_from(["op.1", "op.2"])), max_size=3),
    told=st.lists(told, max_size=3),
    days=st.lists(st.tuples(bodies, st.sampled_from([date(2031, 5, 5), date(2032, 5, 3)])), max_size=3),
    versions=st.lists(
        st.tuples(st.sampled_from(["p1", "p2"]), documents, st.sampled_from([Language.EN, Language.RU])),
        max_size=3,
        unique_by=lambda version: version[0],
    ),
    events=st.lists(
        st.sampled_from(
            ["gull-council_res_6_2--establish--gull-council", "GULL_2031_4--extend--gull-council_wg-nests"]
        ),
        max_size=2,
    ),
)


def facts_of(name: str, one: Drawn) -> Facts:
    share = Share(
        name=name,
        byte_digest=name.encode("utf-8", "surrogatepass").hex(),
        versions=tuple(one.versions),
        first_hand=tuple(one.events),
        numbered=tuple((day, number) for number, day in enumerate(one.days)),
        told=tuple(one.told),
        days=tuple(one.days),
    )
    line = Built(name=name, encoding="utf-8", citations=0, acts=0, meetings=0, reports=0)
    return Facts(deeds=tuple(one.done), share=share, line=line)


def asked_of(whole: Survey, share: Share, done: Mapping[Deed, str]) -> Survey:
    """What one share asks of the survey of all."""
    events = {local_name(one, done) for one in share.told}
    parts = {(share.byte_digest, part) for part, _, _ in share.versions}
    return Survey(
        copies=whole.copies & parts,
        first_hand=whole.first_hand & events,
        numbered={day: whole.numbered[day] for day in share.days if day in whole.numbered},
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(drawn, min_size=1, max_size=4))
def test_tables_answer_as_a_survey_does(all_drawn: list[Drawn]) -> None:
    names = sorted(f"b{number}-\udce9.txt" if number % 2 else f"a{number}.txt" for number in range(len(all_drawn)))
    found = [facts_of(name, one) for name, one in zip(names, all_drawn, strict=True)]
    tables = Tables.of(found)
    done = accounts.places(deed for facts in found for deed in facts.deeds)
    survey = surveyed(facts.share for facts in found)
    for facts in found:
        share = facts.share
        asked = {one.deed: done[one.deed] for one in share.told if one.deed in done}
        answers = tables.answers(share)
        assert answers.done == asked
        assert answers.survey == asked_of(survey, share, asked)


def test_a_document_more_takes_next_to_no_memory() -> None:
    def many(first: int, last: int) -> Tables:
        return Tables.of(facts_of(f"{number}.txt", _much(number)) for number in range(first, last))

    many(0, 10)
    held = []
    tracemalloc.start()
    try:
        for count in (50, 250):
            tables = many(0, count)
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
            del tables
    finally:
        tracemalloc.stop()
    assert (held[1] - held[0]) / 200 < _BYTES_A_DOCUMENT


def _much(number: int) -> Drawn:
    work = InstrumentKey(issuer=COUNCIL, kind=InstrumentKind.RESOLUTION, number=f"{number}/1")
    done = [
        (Deed(Event.ESTABLISH, work, BodyKey(f"gull-{number}-{act}"), None, None), f"op.{act}") for act in range(20)
    ]
    events = [f"act-{number}-{act}" for act in range(20)]
    return Drawn(done=done, versions=[("p1", DocumentKey(f"GULL/{number}"), Language.EN)], events=events)
