"""Spanish rules for acts: how long the sessions of a body last."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

SESSIONS = (
    ActRule(
        id="es-change-session-length",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "acortar",
            "ampliar",
            "fijar",
            "limitar",
            "prolongar",
            "prorrogar",
            "reducir",
        ),
        objects=(
            "duración del período de sesiones",
            "duración de [su] período de sesiones",
            "período de sesiones anual",
        ),
        decided=True,
        examples=(
            "Decide ampliar a diez días la duración del período de sesiones del Comité de Lagos;",
            "Decide prolongar dos días el período de sesiones anual del Comité de Lagos;",
        ),
        counterexamples=("Decide ampliar a diez páginas la extensión de los informes del Comité de Lagos;",),
    ),
)
"""A mandate is no session, nor does it last: these stand in front of the rules for what goes on."""
