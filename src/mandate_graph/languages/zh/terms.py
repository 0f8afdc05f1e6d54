"""Chinese words of the terms for which mandates are given."""

from mandate_graph.languages.themes.terms import TermsPhrases
from mandate_graph.languages.zh.numerals import numeral

_LAST_NUMBER = 99

TERMS = TermsPhrases(
    until=(
        "至",
        "到",
        "直至",
        "直到",
        "截至",
    ),
    ends=("年底",),
    period=(
        "为期",
        "任期",
        "任期为",
        "期限",
        "期限为",
        "任务期限",
        "延长",
        "再延长",
        "延期",
        "续延",
        "展期",
        "期间为",
    ),
    fillers=(
        "再",
        "另外",
        "最多",
        "至多",
    ),
    numbers=(
        *((number, numeral(number)) for number in range(1, _LAST_NUMBER + 1)),
        (2, "两"),
    ),
    units=(
        ("Y", "年"),
        ("Y", "个日历年"),
        ("M", "个月"),
        ("W", "周"),
        ("W", "个星期"),
        ("D", "天"),
    ),
    spans=(("P6M", "半年"),),
)
