"""Spanish rules for acts: what is to be reviewed."""

from mandate_graph.languages.es.act_rules_life import MANDATE
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

REVIEWS = (
    ActRule(
        id="es-review",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "examinar",
            "reexaminar",
            "revisar",
            "evaluar",
            "considerar",
            "volver a examinar",
            "realizar un examen de",
            "llevar a cabo un examen de",
            "adoptar una decisión sobre",
            "tomar una decisión sobre",
        ),
        objects=(
            "eficacia",
            "efectividad",
            "futuro",
            "mandato",
            "funcionamiento",
            "desempeño",
            "[continuación]",
        ),
        within=160,
        whole_scope=True,
        direct=False,
        decided=True,
        examples=(
            "Decide examinar la eficacia y el futuro del Grupo de Trabajo sobre Lagos en su sexto período de sesiones;",
        ),
        counterexamples=(
            "Decide examinar el informe del Grupo de Trabajo sobre Lagos en su sexto período de sesiones;",
        ),
    ),
    ActRule(
        id="es-be-reviewed",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "evaluar",
            "examinar",
            "reexaminar",
            "revisar",
        ),
        objects=(
            "composición",
            "eficacia",
            "funcionamiento",
            "labor",
            "mandato",
        ),
        passive_only=True,
        examples=("Decide que el mandato del Grupo de Trabajo sobre Lagos se revise al cabo de cinco años;",),
        counterexamples=("Decide que el informe del Grupo de Trabajo sobre Lagos se examine en mayo;",),
    ),
    ActRule(
        id="es-review-work",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "evaluar",
            "reexaminar",
            "revisar",
            "volver a examinar",
        ),
        objects=(
            "composición",
            "labor",
            "[trabajos]",
        ),
        within=60,
        decided=True,
        examples=("Decide reexaminar, a más tardar en 2031, la labor del Grupo de Trabajo sobre Lagos;",),
        counterexamples=("Decide revisar el programa de la conferencia sobre lagos;",),
    ),
    ActRule(
        id="es-keep-under-review",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "mantener en examen",
            "mantener bajo examen",
        ),
        objects=MANDATE,
        within=60,
        decided=True,
        examples=("Decide mantener en examen el mandato del Grupo de Trabajo sobre Lagos;",),
        counterexamples=("Decide mantener en examen la situación de los lagos;",),
    ),
    ActRule(
        id="es-review-of",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "efectuar",
            "emprender",
            "hacer",
            "llevar a cabo",
            "realizar",
        ),
        objects=(
            "evaluación",
            "examen",
            "[examen] [de] [la] [eficacia]",
            "revisión",
        ),
        within=110,
        examples=(
            "Decide realizar un examen amplio del Grupo de Trabajo sobre Lagos en 2031;",
            "Solicita a la Secretaría que lleve a cabo un examen independiente del Grupo de Trabajo sobre Lagos;",
        ),
        counterexamples=("Decide realizar un examen de la situación de los lagos;",),
    ),
)
