"""The comparison of language versions sees what one version tells and the other does not."""

from dataclasses import replace

from benchmarks.acts.reading import Found
from benchmarks.acts.versions import agreement, versions

from mandate_graph.model.identity import BodyKey

ENGLISH = Found(
    document="L/RES/1/1",
    part="en",
    language="en",
    line=7,
    event="Extend",
    modality="decides",
    bodies=frozenset({BodyKey("lamps")}),
    rule="en-extend",
    passage="op.2",
)
FRENCH = replace(ENGLISH, part="fr", language="fr", line=9, rule="fr-extend")
READ = [("L/RES/1/1", "en"), ("L/RES/1/1", "fr"), ("L/RES/1/2", "en"), ("L/RES/1/2", "fr"), ("L/RES/1/3", "en")]


def test_lines_and_rules_may_differ_and_versions_without_acts_are_identical() -> None:
    result = agreement(versions([ENGLISH, FRENCH], READ), ("en", "fr"))
    assert (result.works, result.identical, result.shared, result.rows) == (2, 2, 1, 1)
    assert (result.share, result.differences) == (1.0, ())


def test_another_passage_event_body_or_modality_is_a_difference_on_both_sides() -> None:
    changes: list[dict[str, object]] = [
        {"passage": "op.3"},
        {"event": "Renew"},
        {"bodies": frozenset()},
        {"modality": "recounts"},
    ]
    for change in changes:
        other = replace(FRENCH, **change)  # type: ignore[arg-type]
        result = agreement(versions([ENGLISH, other], READ), ("en", "fr"))
        assert (result.works, result.identical, result.shared, result.rows) == (2, 1, 0, 2)
        assert [(one.found_in, one.not_in) for one in result.differences] == [("en", "fr"), ("fr", "en")]
