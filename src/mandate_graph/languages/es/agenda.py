"""Spanish phrases about agenda items that a text cites."""

from mandate_graph.languages.themes.agenda import AgendaPhrases

_AGENDAS = (
    "programa",
    "programa provisional",
    "programa de trabajo provisional",
    "orden del día",
    "orden del día provisional",
    "temario",
    "temario provisional",
)

AGENDA = AgendaPhrases(
    telling=(
        "tema del programa",
        "tema del programa provisional",
        "tema del orden del día",
        "tema del temario",
    ),
    items=("tema",),
    telling_subitems=("subtema",),
    subitems=("apartado",),
    item_links=(
        "del",
        "de",
        "en relación con el",
    ),
    agendas=(
        *(f"[del] {agenda}" for agenda in _AGENDAS),
        *(f"[en] [el] {agenda}" for agenda in _AGENDAS),
        "[del] proyecto de programa",
        "[del] proyecto de programa provisional",
        "[de] [la] lista preliminar",
    ),
    own_agendas=tuple(f"[{link}] [su] {agenda}" for link in ("de", "en") for agenda in _AGENDAS),
    agenda_words=(
        "programa provisional",
        "del programa",
        "orden del día",
        "temario",
    ),
    title_openers=("titulado",),
    sessions=(
        "período de [sesiones]",
        "periodo de [sesiones]",
        "período ordinario de [sesiones]",
        "período extraordinario de [sesiones]",
        "período anual de [sesiones]",
    ),
    other_sessions=(
        "extraordinario",
        "emergencia",
        "anual",
        "ordinario",
        "sustantivo",
        "organización",
    ),
    nearby_sessions=(
        (0, "presente"),
        (0, "actual"),
        (0, "en curso"),
        (1, "próximo"),
        (1, "siguiente"),
    ),
    deciding=("decide",),
    session_links=(
        "de",
        "del",
        "en",
        "en el",
        "para",
        "para el",
    ),
)
