"""Verbs conjugated by the tables of a pack."""

import pytest

from mandate_graph.languages.conjugation import conjugated
from mandate_graph.languages.paradigms import Paradigm, Paradigms
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.language import Language

ER = Paradigm(
    ending="er",
    present=("e", "ent"),
    past=("a", "èrent"),
    future=("era", "eront"),
    subjunctive=("e", "ent"),
    participle=("é", "ée"),
    gerund=("ant",),
)
ETTRE = Paradigm(
    ending="mettre",
    present=("met",),
    past=("mit",),
    future=("mettra",),
    subjunctive=("mette",),
    participle=("mis", "mise"),
    gerund=("mettant",),
)
FRENCH = Paradigms(
    classes=(ER, ETTRE),
    auxiliaries=("a",),
    reflexive=("se", "s’"),
    reflexive_auxiliaries=("s’est",),
)
CLINGING = Paradigms(classes=(ER,), enclitics=("le",))


@pytest.mark.parametrize(
    ("phrase", "form", "expected"),
    [
        ("mesurer", VerbForm.PRESENT, {"mesure", "mesurent"}),
        ("mesurer", VerbForm.PAST, {"mesura", "mesurèrent", "a mesuré"}),
        ("soumettre au vote", VerbForm.FUTURE, {"soumettra au vote"}),
        ("remettre", VerbForm.PARTICIPLE, {"remis", "remise"}),
        ("s’arrêter", VerbForm.PRESENT, {"s’arrête", "s’arrêtent"}),
        ("se poser", VerbForm.PAST, {"se posa", "se posèrent", "s’est posé"}),
        ("finir", VerbForm.FUTURE, {"finir"}),
    ],
)
def test_the_longest_ending_that_fits_gives_the_forms(phrase: str, form: VerbForm, expected: set[str]) -> None:
    assert conjugated(phrase, Language.FR, paradigms=FRENCH)[form] == expected


def test_pronouns_cling_to_infinitive_and_gerund_alone() -> None:
    forms = conjugated("mesurer", Language.FR, paradigms=CLINGING)
    assert forms[VerbForm.INFINITIVE] == {"mesurer", "mesurerle"}
    assert forms[VerbForm.GERUND] == {"mesurant", "mesurantle"}
    assert forms[VerbForm.PRESENT] == {"mesure", "mesurent"}
