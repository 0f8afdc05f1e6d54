"""English phrases about agenda items that a text cites."""

from mandate_graph.languages.themes.agenda import AgendaPhrases

_AGENDAS = (
    "agenda",
    "provisional agenda",
    "draft agenda",
    "draft provisional agenda",
    "preliminary list",
)

AGENDA = AgendaPhrases(
    telling=(
        "agenda item",
        "provisional agenda item",
    ),
    items=("item",),
    telling_subitems=(
        "sub-item",
        "subitem",
        "agenda sub-item",
    ),
    item_links=(
        "of",
        "of the",
        "under",
    ),
    agendas=tuple(f"[{link}] [the] {agenda}" for link in ("of", "on", "in") for agenda in _AGENDAS),
    own_agendas=tuple(
        f"[{link}] [{whose}] {agenda}"
        for link in ("of", "on", "in")
        for whose in ("its", "their")
        for agenda in _AGENDAS
    ),
    agenda_words=(
        "provisional agenda",
        "agenda of",
        "agenda item",
        "its agenda",
        "the agenda",
    ),
    title_openers=(
        "entitled",
        "titled",
    ),
    sessions=("session",),
    other_sessions=(
        "special",
        "emergency",
        "extraordinary",
        "annual",
        "regular",
        "substantive",
        "organizational",
        "executive",
    ),
    nearby_sessions=(
        (0, "present"),
        (0, "current"),
        (1, "next"),
        (1, "following"),
        (1, "forthcoming"),
    ),
    deciding=(
        "decides to",
        "decide to",
    ),
    session_links=(
        "of",
        "of the",
        "at",
        "for",
        "for the",
        "at the",
    ),
)
