"""An official of another body is not the listed one who bears the same title."""

import pytest
from tests.fakes.documents import document

from mandate_graph.extraction import bodies
from mandate_graph.model.language import Language
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.registry import BodyKind
from mandate_graph.vocabulary import load_registry

ANOTHER = [
    ("en", "Notes the report of the Secretary-General of the Authority;"),
    ("fr", "Prend note du rapport du Secrétaire général de l’Autorité ;"),
    ("es", "Observa el informe del Secretario General de la Autoridad;"),
    ("ru", "отмечает доклад Генерального секретаря Органа;"),
    ("ar", "تحيط علما بتقرير الأمين العام للسلطة؛"),
    ("zh", "注意到管理局秘书长的报告；"),
]
LISTED = [
    ("en", "Notes the report of the Secretary-General to the Security Council;"),
    ("en", "Notes the report of the Secretary-General of the United Nations;"),
    ("fr", "Prend note du rapport du Secrétaire général au Conseil de sécurité ;"),
    ("es", "Observa el informe del Secretario General al Consejo de Seguridad;"),
    ("ru", "отмечает доклад Генерального секретаря Совету Безопасности;"),
    ("ar", "تحيط علما بتقرير الأمين العام إلى مجلس الأمن؛"),
    ("zh", "注意到联合国秘书长提交安全理事会的报告；"),
]


def keys(language: str, text: str) -> list[str | None]:
    found = bodies.find(document((PassageKind.OPERATIVE, text), language=Language(language)), load_registry())
    return [one.key for one in found]


@pytest.mark.parametrize(("language", "text"), ANOTHER)
def test_the_official_of_another_body_is_not_the_listed_one(language: str, text: str) -> None:
    assert "un-sg" not in keys(language, text)


@pytest.mark.parametrize(("language", "text"), LISTED)
def test_who_reports_to_another_body_is_the_listed_one(language: str, text: str) -> None:
    assert "un-sg" in keys(language, text)


NAMED = [
    (
        "en",
        "Requests the Secretary-General of the United Nations Conference on Trade and Development to report;",
        "Secretary-General of the United Nations Conference on Trade and Development",
    ),
    (
        "fr",
        "Prie le Secrétaire général de la Conférence des Nations Unies sur le commerce et le développement d’agir ;",
        "Secrétaire général de la Conférence des Nations Unies sur le commerce et le développement",
    ),
    ("ru", "просит Генерального секретаря ЮНКТАД представить доклад;", "Генеральный секретарь ЮНКТАД"),
    (
        "ar",
        "تطلب إلى الأمين العام لمؤتمر الأمم المتحدة للتجارة والتنمية أن يقدم تقريرا؛",
        "الأمين العام لمؤتمر الأمم المتحدة للتجارة والتنمية",
    ),
    ("zh", "请联合国贸易和发展会议秘书长提交报告；", "联合国贸易和发展会议秘书长"),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMED)
def test_the_official_of_a_body_in_full_is_named_by_it(language: str, text: str, name: str) -> None:
    found = bodies.find(document((PassageKind.OPERATIVE, text), language=Language(language)), load_registry())
    assert [one.name for one in found if one.kind is BodyKind.OFFICIAL] == [name]
    assert "un-sg" not in keys(language, text)
