"""Spanish rules for acts: when a body meets, and what is convened."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_PERIODS = (
    "anualmente",
    "anual",
    "cada año",
    "cada dos años",
    "[todos] [los] [años]",
    "bienalmente",
    "bienal",
    "[al] año",
    "[por] año",
    "cada tres años",
    "cada cuatro años",
    "cada cinco años",
)

_WHEN = (
    "al menos",
    "antes de",
    "antes del",
    "del",
    "dos veces",
    "durante",
    "en",
    "inmediatamente",
    "por",
    "una vez",
)
"""What tells when, where or for how long a body meets."""

_ANOTHER_EVENT = (
    "conferencia",
    "consultas",
    "debate",
    "diálogo",
    "mesa redonda",
    "seminario",
    "taller",
)

MEETINGS = (
    ActRule(
        id="es-periodicity",
        event=Event.SET_PERIODICITY,
        role=Role.ASKED,
        verbs=(
            "celebrar",
            "reunir",
            "considerar la posibilidad de celebrar",
            "considerar la posibilidad de reunirse",
            "estudiar la posibilidad de celebrar",
            "convocar",
        ),
        objects=_PERIODS,
        within=120,
        examples=(
            "Insta al Grupo de Trabajo sobre Lagos a que considere la posibilidad de celebrar sus reuniones con "
            "carácter anual;",
        ),
        counterexamples=("Invita al Grupo de Trabajo sobre Lagos a que celebre su reunión en mayo;",),
    ),
    ActRule(
        id="es-meet-periodically",
        event=Event.SET_PERIODICITY,
        role=Role.SUBJECT,
        verbs=(
            "reunir",
            "celebrar",
            "convocar",
        ),
        objects=_PERIODS,
        within=90,
        examples=(
            "Decide que el Grupo de Trabajo sobre Lagos se reunirá anualmente;",
            "Decide que el Comité sobre Lagos celebre dos períodos ordinarios de sesiones al año;",
        ),
        counterexamples=("Decide que el Grupo de Trabajo sobre Lagos se reunirá en mayo de 2031;",),
    ),
    ActRule(
        id="es-sessions-held-periodically",
        event=Event.SET_PERIODICITY,
        role=Role.COMPLEMENT,
        verbs=("celebrar",),
        objects=(
            "reunión",
            "período [de] sesiones",
        ),
        followed=(
            "anualmente",
            "cada año",
            "cada dos años",
            "dos veces al año",
            "una vez al año",
        ),
        decided=True,
        passive_only=True,
        examples=("Decide que las reuniones del Comité de Lagos se celebren una vez al año;",),
        counterexamples=("Decide que las reuniones del Comité de Lagos se celebren en Oslo;",),
    ),
    ActRule(
        id="es-asked-to-meet",
        event=Event.SET_MEETING,
        role=Role.ASKED,
        verbs=(
            "celebrar",
            "reunir",
        ),
        objects=(
            "reunión",
            "período de sesiones",
            "sesión",
            *_WHEN,
        ),
        voids=_ANOTHER_EVENT,
        within=40,
        examples=(
            "Solicita al Grupo de Trabajo sobre Lagos que se reúna en mayo de 2031;",
            "Autoriza al Comité de Lagos a celebrar un período de sesiones adicional en 2031;",
        ),
        counterexamples=("Solicita al Grupo de Trabajo sobre Lagos que celebre consultas en mayo de 2031;",),
    ),
    ActRule(
        id="es-session-held",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "celebrar",
            "convocar",
        ),
        objects=(
            "reunión",
            "período de sesiones",
        ),
        decided=True,
        passive_only=True,
        examples=("Decide que el tercer período de sesiones del Comité de Lagos se celebre en Oslo en mayo;",),
        counterexamples=("Decide que un taller de expertos se celebre después de la reunión;",),
    ),
    ActRule(
        id="es-session-takes-place",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=("tener lugar",),
        objects=(
            "reunión",
            "período de sesiones",
        ),
        nouns=(
            "celebración",
            "convocatoria",
        ),
        decided=True,
        active_only=True,
        examples=(
            "Decide que el tercer período de sesiones del Comité de Lagos tenga lugar en Oslo en mayo;",
            "Aprueba la celebración del tercer período de sesiones del Comité de Lagos en 2031;",
        ),
        counterexamples=(
            "Decide que un taller de expertos tenga lugar después de la reunión;",
            "Aprueba la celebración de un taller con el Comité de Lagos;",
        ),
    ),
    ActRule(
        id="es-meeting",
        event=Event.SET_MEETING,
        role=Role.SUBJECT,
        verbs=(
            "reunir",
            "celebrar",
            "sesionar",
            "volver a celebrar",
            "volver a reunirse",
        ),
        objects=(
            "reunión",
            "período de sesiones",
            "sesión",
            *_WHEN,
        ),
        within=60,
        voids=_ANOTHER_EVENT,
        examples=(
            "Decide que el Grupo de Trabajo sobre Lagos celebre una reunión antes de su quinto período de sesiones;",
        ),
        counterexamples=("Decide que el Grupo de Trabajo sobre Lagos celebrará consultas sobre la pesca;",),
    ),
    ActRule(
        id="es-special-session",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "celebrar",
            "convocar",
        ),
        objects=(
            "período extraordinario de sesiones",
            "período extraordinario de sesiones de emergencia",
        ),
        within=120,
        decided=True,
        examples=(
            "Decide celebrar en Oslo, en mayo de 2031, un período extraordinario de sesiones de la Asamblea de los "
            "Lagos;",
        ),
        counterexamples=("Decide celebrar en Oslo, en mayo de 2031, una reunión extraordinaria sobre los lagos;",),
    ),
    ActRule(
        id="es-convene",
        event=Event.CONVENE,
        role=Role.COMPLEMENT,
        verbs=(
            "convocar",
            "celebrar",
            "organizar",
        ),
        objects=(
            "reunión",
            "período de sesiones",
        ),
        within=120,
        examples=("Solicita a la Secretaría que convoque al menos una reunión del Grupo de Trabajo sobre Lagos;",),
        counterexamples=("Decide convocar una conferencia sobre los lagos en 2031;",),
    ),
    ActRule(
        id="es-convene-body",
        event=Event.CONVENE,
        role=Role.OBJECT,
        verbs=(
            "convocar",
            "volver a convocar",
        ),
        voids=(
            "reunión",
            "período de sesiones",
            "conferencia",
            "consultas",
            "mesa redonda",
            "diálogo",
            "acto",
            "taller",
            "debate",
        ),
        within=160,
        examples=("Decide volver a convocar el Grupo de Trabajo sobre Lagos en 2031;",),
        counterexamples=("Decide convocar una conferencia sobre los lagos con el Grupo de Trabajo sobre Lagos;",),
    ),
)
