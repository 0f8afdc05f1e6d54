"""Citations as the project writes them."""

from datetime import date

import pytest
from tests.fakes.lighthouse import CONFERENCE, OFFICE, PACT, REGISTRY, RULES, decision, resolution

from mandate_graph.model.identity import (
    BodyKey,
    DocumentKey,
    InstrumentKey,
    InstrumentKind,
    ProvisionKey,
    Target,
    TreatyKey,
    TreatySeriesKey,
    TreatySlug,
)
from mandate_graph.vocabulary.citation_forms import citation_form
from mandate_graph.vocabulary.labels import target_labels

ROWS: list[tuple[Target, str]] = [
    (DocumentKey("LTH/COP/2031/4"), "LTH/COP/2031/4"),
    (DocumentKey("x-0123456789ab"), "x-0123456789ab"),
    (decision("4/4"), "LTH/COP decision 4/4"),
    (resolution("7/1"), "LTH/COP resolution 7/1"),
    (InstrumentKey(issuer=OFFICE, kind=InstrumentKind.RESOLUTION, number="61/144"), "LO/RES/61/144"),
    (InstrumentKey(issuer=OFFICE, kind=InstrumentKind.RESOLUTION, number="1325(2000)"), "LO/RES/1325(2000)"),
    (InstrumentKey(issuer=OFFICE, kind=InstrumentKind.DECISION, number="3/4"), "LO/D.3/4"),
    (
        InstrumentKey(issuer=CONFERENCE, kind=InstrumentKind.DECISION, adopted=date(2031, 7, 4)),
        "LTH/COP decision of 2031-07-04",
    ),
    (
        InstrumentKey(issuer=BodyKey("reef-cop_bureau"), kind=InstrumentKind.DECISION, number="1/1"),
        "reef-cop_bureau decision 1/1",
    ),
    (PACT, "LTP"),
    (TreatyKey(TreatySlug("unheard-of")), "unheard-of"),
    (ProvisionKey(PACT, "art.32.para.3"), "LTP art. 32 para. 3"),
    (ProvisionKey(RULES, "rule.2.para.2"), "LTH/COP rules of procedure rule 2 para. 2"),
    (ProvisionKey(decision("4/4"), "op.o.ii"), "LTH/COP decision 4/4 op. o (ii)"),
    (TreatySeriesKey(series="UNTS", volume="2225", number="39574"), "UNTS vol. 2225 No. 39574"),
    (TreatySeriesKey(series="UNTS", volume="2225", number=None), "UNTS vol. 2225"),
]


@pytest.mark.parametrize(("target", "form"), ROWS)
def test_each_kind_of_target_has_one_form(target: Target, form: str) -> None:
    assert citation_form(target, REGISTRY) == form


@pytest.mark.parametrize("target", [target for target, _ in ROWS])
def test_every_target_has_a_label_in_english_and_russian(target: Target) -> None:
    assert [label.language for label in target_labels(target, REGISTRY)] == ["en", "ru"]


def test_labels_put_names_and_numbers_side_by_side() -> None:
    labels = [str(label) for label in target_labels(ProvisionKey(decision("4/4"), "op.n"), REGISTRY)]
    assert labels == [
        "Conference of the Parties to the Lighthouse Pact, decision 4/4, operative paragraph n",
        "Конференция участников Пакта о маяках, решение 4/4, пункт постановляющей части n",
    ]
