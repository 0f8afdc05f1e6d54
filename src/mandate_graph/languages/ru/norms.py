"""Russian phrases about norms."""

from mandate_graph.languages.themes.norms import NormsPhrases

NORMS = NormsPhrases(
    session=(
        "сессия",
        "очередная сессия",
        "специальная сессия",
    ),
    before=(
        "до",
        "до начала",
        "до открытия",
        "перед",
        "перед началом",
    ),
    year_openers=("в",),
    deadline_openers=(
        "до",
        "до конца",
        "к",
        "не позднее",
        "не позднее чем",
    ),
    function_stops=(
        "быть",
        "включать",
        "действовать",
        "иметь",
        "оставаться",
        "рассмотреть",
        "рассматривать",
        "состоять",
        "являться",
        "продолжать",
    ),
)
