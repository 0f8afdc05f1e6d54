"""French rules for acts: how long the sessions of a body last."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

SESSIONS = (
    ActRule(
        id="fr-change-session-length",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "allonger",
            "écourter",
            "limiter",
            "porter",
            "prolonger",
            "raccourcir",
            "ramener",
            "réduire",
        ),
        objects=(
            "durée de la session",
            "durée de la session annuelle",
            "durée de [ses] sessions",
            "durée des sessions",
        ),
        decided=True,
        examples=("Décide de porter à dix jours la durée de la session annuelle du Comité des lacs ;",),
        counterexamples=("Décide de porter à dix pages la longueur des rapports du Comité des lacs ;",),
    ),
)
"""A mandate is no session, nor does it last: these stand in front of the rules for what goes on."""
