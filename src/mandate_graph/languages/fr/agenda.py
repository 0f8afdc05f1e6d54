"""French phrases about agenda items that a text cites."""

from mandate_graph.languages.themes.agenda import AgendaPhrases

_AGENDAS = (
    "ordre du jour",
    "ordre du jour provisoire",
)

AGENDA = AgendaPhrases(
    telling=(
        "point de l’ordre du jour",
        "point de l’ordre du jour provisoire",
        "question de l’ordre du jour",
    ),
    items=(
        "point",
        "question",
    ),
    telling_subitems=(
        "point subsidiaire",
        "question subsidiaire",
    ),
    subitems=(
        "alinéa",
        "sous-point",
    ),
    item_links=(
        "du",
        "de la",
        "de",
        "au titre du",
        "des",
    ),
    agendas=(
        *(f"{link} l’{agenda}" for link in ("de", "à", "inscrit à", "inscrite à") for agenda in _AGENDAS),
        "du projet d’ordre du jour",
        "du projet d’ordre du jour provisoire",
        "de la liste préliminaire",
    ),
    own_agendas=tuple(
        f"{link} {whose} {agenda}"
        for link in ("de", "à", "inscrit à", "inscrite à")
        for whose in ("son", "leur")
        for agenda in _AGENDAS
    ),
    agenda_words=("ordre du jour",),
    title_openers=(
        "intitulé",
        "intitulée",
        "ayant pour titre",
    ),
    sessions=("session",),
    other_sessions=(
        "extraordinaire",
        "urgence",
        "annuelle",
        "ordinaire",
        "organisation",
        "fond",
    ),
    nearby_sessions=(
        (0, "présente"),
        (0, "en cours"),
        (0, "actuelle"),
        (1, "prochaine"),
        (1, "suivante"),
    ),
    deciding=("décide",),
    session_links=(
        "de",
        "de la",
        "à",
        "à la",
        "pour",
        "pour la",
    ),
)
