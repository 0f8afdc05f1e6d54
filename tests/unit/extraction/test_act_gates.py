"""What is asked of a sentence before its verbs are sought hides no act that they would tell."""

from itertools import cycle

import pytest
from tests.fakes.documents import document
from tests.unit.extraction.test_act_rules import LANGUAGES, SETTINGS, rules_of

from mandate_graph.extraction.acts import find, told
from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.bodies import find as find_bodies
from mandate_graph.model.act_mention import ActMention
from mandate_graph.model.language import Language
from mandate_graph.model.registry import Registry


def acts_of(language: Language) -> list[tuple[ActMention, ...]]:
    """The acts of the sentences that the rules of a language are shown with, the settings taking turns."""
    texts = [text for rule in rules_of(language) for text in (*rule.examples, *rule.counterexamples)]
    turns = zip(texts, cycle(SETTINGS), strict=False)
    made = [document((kind, text), language=language, kind=part) for text, (part, kind) in turns]
    return [find(one, find_bodies(one, Registry())) for one in made]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_acts_of_a_sentence_are_the_same_where_every_verb_is_sought(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    gated = acts_of(language)
    monkeypatch.setattr(Clause, "speaks", lambda *_: True)
    monkeypatch.setattr(Clause, "holds", lambda *_: True)
    monkeypatch.setattr(told, "names_a_number", lambda _: True)
    monkeypatch.setattr(told, "speaks_of_a_decision", lambda _: True)
    assert acts_of(language) == gated
