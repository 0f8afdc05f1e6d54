"""Made-up documents around a few paragraphs, in the manner of the organ that adopts them."""

from dataclasses import dataclass

from mandate_graph.model.language import Language

_RU = {
    "ga": "A/RES/85/7\n\n85/7. {title}\n\nГенеральная Ассамблея,",
    "sc": "S/RES/2999 (2032)\n\nРезолюция 2999 (2032),\nпринятая Советом Безопасности на его 9999-м заседании "
    "12 апреля 2032 года\n\nСовет Безопасности,",
    "hrc": "A/HRC/RES/90/7\n\nСовет по правам человека\n\nРезолюция, принятая Советом по правам человека 4 апреля "
    "2032 года\n\n90/7. {title}\n\nСовет по правам человека,",
    "cop": "CTOC/COP/2032/9\n\nРезолюция 16/2\n\n{title}\n\nКонференция участников Конвенции Организации Объединенных "
    "Наций против транснациональной организованной преступности,",
    "decision": "A/DEC/85/514\n\n85/514. {title}",
    "draft": "A/C.3/85/L.9\n\nПроект резолюции\n\n{title}\n\nГенеральная Ассамблея,",
    "report": "A/85/99\n\nДоклад Генерального секретаря\n\n{title}",
    "ecosoc": "E/RES/2032/9\n\n2032/9. {title}\n\nЭкономический и Социальный Совет,",
    "unea": "UNEP/EA.9/Res.7\n\n9/7. {title}\n\nАссамблея Организации Объединенных Наций по окружающей среде,",
    "ece": "ECE/TRANS/999\n\nРезолюция № 299\n\n{title}\n\nЕвропейская экономическая комиссия,",
    "annex": "A/RES/85/7\n\n85/7. {title}\n\nГенеральная Ассамблея,\n\n1. утверждает круг ведения, содержащийся в "
    "приложении к настоящей резолюции.\n\nПриложение\n\n{title}",
}
_ZH = {
    "ga": "A/RES/85/7\n\n85/7. {title}\n\n大会，",
    "sc": "S/RES/2999(2032)\n\n第2999(2032)号决议\n2032年4月12日安全理事会第9999次会议通过\n\n安全理事会，",
    "hrc": "A/HRC/RES/90/7\n\n人权理事会\n\n2032年4月4日人权理事会通过的决议\n\n90/7. {title}\n\n人权理事会，",
    "cop": "CTOC/COP/2032/9\n\n第16/2号决议\n\n{title}\n\n联合国打击跨国有组织犯罪公约缔约方会议，",
    "decision": "A/DEC/85/514\n\n85/514. {title}",
    "draft": "A/C.3/85/L.9\n\n决议草案\n\n{title}\n\n大会，",
    "report": "A/85/99\n\n秘书长的报告\n\n{title}",
    "ecosoc": "E/RES/2032/9\n\n2032/9. {title}\n\n经济及社会理事会，",
    "unea": "UNEP/EA.9/Res.7\n\n9/7. {title}\n\n联合国环境大会，",
    "ece": "ECE/TRANS/999\n\n第299号决议\n\n{title}\n\n欧洲经济委员会，",
    "annex": "A/RES/85/7\n\n85/7. {title}\n\n大会，\n\n1. 核准本决议附件所载的职权范围。\n\n附件\n\n{title}",
}
_FRAMES = {Language.RU: _RU, Language.ZH: _ZH}
_TITLES = {Language.RU: "Маяки и приливы", Language.ZH: "灯塔与潮汐"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Paragraphs, the frame of a document around them, and the acts that they bear ("event modality | words")."""

    language: Language
    text: str
    acts: tuple[str, ...]
    frame: str = "ga"
    title: str = ""
    unmet: str = ""

    @property
    def document(self) -> str:
        """The document, one paragraph a block."""
        head = _FRAMES[self.language][self.frame].format(title=self.title or _TITLES[self.language])
        return "\n\n".join((head, *self.text.strip().split("\n"))) + "\n"
