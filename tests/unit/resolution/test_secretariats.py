"""A body has one secretariat: one key in all languages, that of its body's, or of the conference of its treaty's."""

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction.bodies import find
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry, TreatyRecord
from mandate_graph.resolution.bodies import resolve
from mandate_graph.resolution.discovery import discover

COMMISSION = BodyRecord(
    key=BodyKey("buoys"),
    kind=BodyKind.COMMISSION,
    names=(
        Name("Economic Commission for Buoys", Language.EN),
        Name("Comisión Económica para las Boyas", Language.ES),
        Name("Commission économique pour les bouées", Language.FR),
        Name("Экономическая комиссия по буям", Language.RU),
        Name("اللجنة الاقتصادية للعوامات", Language.AR),
        Name("浮标经济委员会", Language.ZH),
    ),
)
TREATY = TreatyRecord(
    slug=TreatySlug("cables"),
    label="Convention on Cables",
    names=(
        Name("Framework Convention on Cables", Language.EN),
        Name("Convención Marco sobre los Cables", Language.ES),
        Name("Convention-cadre sur les câbles", Language.FR),
        Name("Рамочная конвенция о кабелях", Language.RU),
        Name("الاتفاقية الإطارية بشأن الكابلات", Language.AR),
        Name("电缆框架公约", Language.ZH),
    ),
)
PARTIES = BodyRecord(
    key=BodyKey("cables-cop"),
    kind=BodyKind.CONFERENCE,
    names=(Name("Conference of the Parties to the Framework Convention on Cables", Language.EN),),
    treaty=TREATY.slug,
)
REGISTRY = Registry(bodies={record.key: record for record in (COMMISSION, PARTIES)}, treaties={TREATY.slug: TREATY})
OF_A_BODY = {
    Language.EN: "Requests the secretariat of the Economic Commission for Buoys to submit a report;",
    Language.ES: "Solicita a la secretaría de la Comisión Económica para las Boyas que presente un informe;",
    Language.FR: "Prie le secrétariat de la Commission économique pour les bouées de présenter un rapport;",
    Language.RU: "просит секретариат Экономической комиссии по буям представить доклад;",
    Language.AR: "تطلب إلى أمانة اللجنة الاقتصادية للعوامات أن تقدم تقريرا؛",
    Language.ZH: "请浮标经济委员会秘书处提交一份报告；",
}
OF_A_TREATY = {
    Language.EN: "Requests the secretariat of the Framework Convention on Cables to submit a report;",
    Language.ES: "Solicita a la secretaría de la Convención Marco sobre los Cables que presente un informe;",
    Language.FR: "Prie le secrétariat de la Convention-cadre sur les câbles de présenter un rapport;",
    Language.RU: "просит секретариат Рамочной конвенции о кабелях представить доклад;",
    Language.AR: "تطلب إلى أمانة الاتفاقية الإطارية بشأن الكابلات أن تقدم تقريرا؛",
}


def minted(texts: dict[Language, str]) -> set[BodyKey]:
    seen = []
    for language, text in texts.items():
        made = document(
            (PassageKind.OPERATIVE, text),
            (PassageKind.OPERATIVE, text),
            language=language,
            kind=PartKind.INSTRUMENT,
        )
        found = find(made, REGISTRY)
        heads = read_heads(made, found, REGISTRY)
        seen.append((made, resolve(made, found, heads, REGISTRY), heads))
    return set(discover(seen, REGISTRY).bodies) - set(REGISTRY.bodies)


@pytest.mark.parametrize("language", OF_A_BODY)
def test_the_secretariat_of_a_body_has_a_key_of_no_language(language: Language) -> None:
    assert minted({language: OF_A_BODY[language]}) == {BodyKey("buoys_secretariat")}


def test_it_is_one_in_all_languages() -> None:
    assert minted(OF_A_BODY) == {BodyKey("buoys_secretariat")}


@pytest.mark.parametrize("language", OF_A_TREATY)
def test_the_secretariat_of_a_treaty_is_that_of_its_conference(language: Language) -> None:
    assert minted({language: OF_A_TREATY[language]}) == {BodyKey("cables-cop_secretariat")}


@pytest.mark.parametrize(
    "text",
    [
        "Requests the secretariat of the meeting to submit a report;",
        "Requests the secretariat to submit a report;",
        "Stresses the work of the secretariat of States;",
    ],
)
def test_a_secretariat_of_nothing_known_is_nobody(text: str) -> None:
    assert minted({Language.EN: text}) == set()
