"""Rows of acts in French, Spanish and Arabic: paragraphs of our own, read as a build reads them."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.reading import read_data
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import load_registry

CASES = Path(__file__).parents[1] / "cases"
TITLES = {"fr": "Les phares et les marées", "es": "Los faros y las mareas", "ar": "المنارات والمد والجزر"}
_FR = {
    "ga": "A/RES/85/7\n\nRésolution adoptée par l’Assemblée générale le 3 mai 2031\n\n85/7. {title}\n\n"
    "L’Assemblée générale,",
    "sc": "S/RES/2999 (2032)\n\nRésolution 2999 (2032)\n\nadoptée par le Conseil de sécurité à sa 9999e séance, "
    "le 12 avril 2032\n\nLe Conseil de sécurité,",
    "hrc": "A/HRC/RES/90/7\n\nRésolution adoptée par le Conseil des droits de l’homme le 4 avril 2032\n\n"
    "90/7. {title}\n\nLe Conseil des droits de l’homme,",
    "ecosoc": "E/RES/2034/7\n\nRésolution adoptée par le Conseil économique et social le 4 juin 2034\n\n"
    "2034/7. {title}\n\nLe Conseil économique et social,",
    "cop": "CTOC/COP/2032/9\n\nRésolution 16/2\n\n{title}\n\nLa Conférence des Parties à la Convention des "
    "Nations Unies contre la criminalité transnationale organisée,",
    "unea": "UNEP/EA.9/Res.7\n\nRésolution adoptée par l’Assemblée des Nations Unies pour l’environnement le 2 mars "
    "2034\n\n9/7. {title}\n\nL’Assemblée des Nations Unies pour l’environnement,",
    "report": "A/85/99\n\nRapport du Secrétaire général\n\n{title}",
    "ece": "ECE/TRANS/999\n\nCommission économique pour l’Europe\n\nComité des transports intérieurs\n\n"
    "Rapport du Comité des transports intérieurs sur sa cent-dixième session\n\n{title}",
}
_ES = {
    "ga": "A/RES/85/7\n\nResolución aprobada por la Asamblea General el 3 de mayo de 2031\n\n85/7. {title}\n\n"
    "La Asamblea General,",
    "sc": "S/RES/2999 (2032)\n\nResolución 2999 (2032)\n\nAprobada por el Consejo de Seguridad en su 9999ª sesión, "
    "celebrada el 12 de abril de 2032\n\nEl Consejo de Seguridad,",
    "hrc": "A/HRC/RES/90/7\n\nResolución aprobada por el Consejo de Derechos Humanos el 4 de abril de 2032\n\n"
    "90/7. {title}\n\nEl Consejo de Derechos Humanos,",
    "ecosoc": "E/RES/2034/7\n\nResolución aprobada por el Consejo Económico y Social el 4 de junio de 2034\n\n"
    "2034/7. {title}\n\nEl Consejo Económico y Social,",
    "cop": "CTOC/COP/2032/9\n\nResolución 16/2\n\n{title}\n\nLa Conferencia de las Partes en la Convención de las "
    "Naciones Unidas contra la Delincuencia Organizada Transnacional,",
    "unea": "UNEP/EA.9/Res.7\n\nResolución aprobada por la Asamblea de las Naciones Unidas sobre el Medio Ambiente "
    "el 2 de marzo de 2034\n\n9/7. {title}\n\nLa Asamblea de las Naciones Unidas sobre el Medio Ambiente,",
    "report": "A/85/99\n\nInforme del Secretario General\n\n{title}",
    "ece": "ECE/TRANS/999\n\nComisión Económica para Europa\n\nComité de Transportes Interiores\n\n"
    "Informe del Comité de Transportes Interiores sobre su 110º período de sesiones\n\n{title}",
}
_AR = {
    "ga": "A/RES/85/7\n\nقرار اتخذته الجمعية العامة في 3 أيار/مايو 2031\n\n85/7 - {title}\n\nإن الجمعية العامة،",
    "sc": "S/RES/2999 (2032)\n\nالقرار 2999 (2032)\n\nالذي اتخذه مجلس الأمن في جلسته 9999، المعقودة في 12 "
    "نيسان/أبريل 2032\n\nإن مجلس الأمن،",
    "hrc": "A/HRC/RES/90/7\n\nقرار اعتمده مجلس حقوق الإنسان في 4 نيسان/أبريل 2032\n\n90/7 - {title}\n\n"
    "إن مجلس حقوق الإنسان،",
    "ecosoc": "E/RES/2034/7\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في 4 حزيران/يونيه 2034\n\n2034/7 - {title}\n\n"
    "إن المجلس الاقتصادي والاجتماعي،",
    "cop": "CTOC/COP/2032/9\n\nالقرار 16/2\n\n{title}\n\nإن مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة "
    "الجريمة المنظمة عبر الوطنية،",
    "unea": "UNEP/EA.9/Res.7\n\nقرار اعتمدته جمعية الأمم المتحدة للبيئة في 2 آذار/مارس 2034\n\n9/7 - {title}\n\n"
    "إن جمعية الأمم المتحدة للبيئة،",
    "report": "A/85/99\n\nتقرير الأمين العام\n\n{title}",
}
FRAMES = {"fr": _FR, "es": _ES, "ar": _AR}
"""How the document begins around the paragraphs of a row, by language and by whose text it is."""
NOT_COUNTED = frozenset({Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION})


class Told(NamedTuple):
    """An act: event and modality, and the names by which its body is known, in small letters."""

    said: str
    names: tuple[str, ...]


@cache
def registry() -> Registry:
    """The register of bodies."""
    return load_registry()


def told(language: str, text: str, frame: str) -> list[Told]:
    """The acts that are found in the paragraphs of a row."""
    head = FRAMES[language][frame].format(title=TITLES[language])
    printed = "\n\n".join((head, *text.split("\n"))) + "\n"
    document = segment(read_data(printed.encode(), name=f"{language}/made-up.txt"))
    (record,), known = convert_all([document], registry())
    counted = (act for act in record.acts if act.event not in NOT_COUNTED)
    return [
        Told(f"{act.event.value} {act.modality.value}", tuple(_names(_body(act), known)))
        for act in counted
        if not (act.event is Event.REAFFIRM and act.body is None)
    ]


def _body(act: ActStatement) -> BodyKey | None:
    """The body of an act; of a report, whoever is to make it."""
    if act.event is not Event.REQUEST_REPORT:
        return act.body
    return act.asked_of or next((norm.bearer for norm in act.norms if norm.bearer), act.body)


def _names(key: BodyKey | None, known: Registry) -> Iterator[str]:
    if key is not None:
        record = known.bodies[key]
        yield str(key).casefold()
        yield from (name.text.casefold() for name in (*record.names, *record.alternative_names, *record.short_names))


def differences(language: str, text: str, acts: list[str], frame: str = "ga") -> list[str]:
    """What a row wants and is not found, and what is found besides."""
    found, wrong = told(language, text, frame), []
    for act in acts:
        said, _, words = act.partition(" | ")
        fits = [one for one in found if one.said == said and _meant(words, one)]
        if not fits:
            wrong.append(f"missed: {act}")
        found = [one for one in found if one not in fits[:1]]
    return [*wrong, *(f"not wanted: {one.said} {one.names[:1]}" for one in found)]


def _meant(words: str, act: Told) -> bool:
    return bool(act.names) and (words == "*" or any(words.casefold() in name for name in act.names))


def rows() -> Iterator[object]:
    for language in FRAMES:
        for name in (f"acts-{language}", f"acts-organs-{language}"):
            path = CASES / f"{name}.toml"
            for number, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["row"], 1):
                marks = [pytest.mark.xfail(strict=True, reason=row["unmet"])] if "unmet" in row else []
                framed = row.get("frame", "ga")
                yield pytest.param(language, row["text"], row["acts"], framed, id=f"{name} {number}", marks=marks)


@pytest.mark.parametrize(("language", "text", "acts", "frame"), list(rows()))
def test_a_row_tells_its_acts_and_no_other(language: str, text: str, acts: list[str], frame: str) -> None:
    assert differences(language, text, acts, frame) == []
