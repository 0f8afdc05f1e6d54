"""Chinese words of dates and ordinals."""

from mandate_graph.languages.themes.calendar import CalendarPhrases
from mandate_graph.languages.zh.numerals import numeral

_LAST_ORDINAL = 199
_LAST_NUMERAL = 499

CALENDAR = CalendarPhrases(
    months=tuple((f"{numeral(number)}月",) for number in range(1, 13)),
    numerals=tuple((number, numeral(number)) for number in range(1, _LAST_NUMERAL + 1)),
    date_marks=(
        "年",
        "月",
        "日",
    ),
    digit_words=(
        (0, "〇"),
        (0, "○"),
        (0, "零"),
        (1, "一"),
        (2, "二"),
        (3, "三"),
        (4, "四"),
        (5, "五"),
        (6, "六"),
        (7, "七"),
        (8, "八"),
        (9, "九"),
    ),
    marked_joins=(
        "至",
        "到",
    ),
    marked_separators=(
        "、",
        "和",
        "及",
        "与",
        "以及",
    ),
    ordinals=tuple((number, f"第{numeral(number)}") for number in range(1, _LAST_ORDINAL + 1)),
    ordinal_openers=("第",),
)
