"""Spanish rules for acts: what a body is given to do."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_FOLLOWING = tuple(
    phrase
    for noun in ("atribuciones", "funciones", "mandato", "responsabilidades", "tareas")
    for many in ("siguiente" if noun == "mandato" else "siguientes",)
    for phrase in (f"[{many}] [{noun}]", f"[{noun}] [{many}]")
)
"""What a body has to do, as a list that follows."""

DUTIES = (
    ActRule(
        id="es-functions",
        event=Event.ASSIGN_FUNCTION,
        role=Role.SUBJECT,
        verbs=(
            "tener",
            "desempeñar",
            "cumplir",
            "ejercer",
            "realizar",
            "asumir",
        ),
        objects=(
            "siguiente función",
            "función siguiente",
            "siguiente tarea",
            "tarea siguiente",
            "siguiente atribución",
            "atribución siguiente",
            "siguiente mandato",
            "mandato siguiente",
            "siguiente responsabilidad",
            "responsabilidad siguiente",
            "[el] mandato [de]",
            "[por] mandato",
            "[como] función",
            "[por] función",
            "[por] tarea",
        ),
        within=60,
        examples=("Decide que el Grupo de Trabajo sobre Lagos tendrá las funciones siguientes:",),
        counterexamples=("Decide que el Comité de Lagos tendrá quince miembros:",),
    ),
    ActRule(
        id="es-mandate-is",
        event=Event.ASSIGN_FUNCTION,
        role=Role.COMPLEMENT,
        verbs=(
            "comprender",
            "consistir",
            "incluir",
            "ser como sigue",
            "ser el siguiente",
            "ser la siguiente",
            "ser las siguientes",
            "ser los siguientes",
        ),
        objects=(
            "atribución",
            "función",
            "mandato",
            "responsabilidad",
            "tarea",
        ),
        within=60,
        decided=True,
        active_only=True,
        examples=(
            "Decide que el mandato del Grupo de Trabajo sobre Lagos sea el siguiente:",
            "Decide que el mandato del Grupo de Trabajo sobre Lagos comprenderá las tareas siguientes:",
        ),
        counterexamples=("Decide que el informe del Grupo de Trabajo sobre Lagos incluirá una lista;",),
    ),
    ActRule(
        id="es-functions-are",
        event=Event.ASSIGN_FUNCTION,
        role=Role.COMPLEMENT,
        verbs=("ser",),
        objects=(
            "atribución",
            "función",
            "mandato",
            "responsabilidad",
            "tarea",
        ),
        opens_list=True,
        within=60,
        decided=True,
        examples=("Decide que las funciones del Grupo de Trabajo sobre Lagos serán:",),
        counterexamples=("Decide que las funciones del Grupo de Trabajo sobre Lagos serán financiadas:",),
    ),
    ActRule(
        id="es-entrust",
        event=Event.ASSIGN_FUNCTION,
        asked_event=Event.REQUEST_ACTION,
        role=Role.DEPUTED,
        verbs=(
            "encomendar",
            "encargar",
            "confiar",
            "facultar",
            "designar",
            "autorizar",
        ),
        within=160,
        examples=("Decide encomendar al Grupo de Trabajo sobre Lagos las siguientes tareas:",),
        counterexamples=("Decide encomendar a los dos facilitadores las consultas;",),
    ),
    ActRule(
        id="es-entrust-task",
        event=Event.ASSIGN_FUNCTION,
        asked_event=Event.REQUEST_ACTION,
        role=Role.DEPUTED,
        verbs=("encomendar",),
        objects=(
            *_FOLLOWING,
            "[la] función [de]",
            "[la] labor [de]",
            "[la] responsabilidad [de]",
            "[la] tarea [de]",
        ),
        within=160,
        examples=("Encomienda al Comité de Lagos la tarea de contar los puertos;",),
        counterexamples=("Encomienda al Comité de Lagos que siga cumpliendo la tarea de contar los puertos;",),
    ),
    ActRule(
        id="es-give-functions",
        event=Event.ASSIGN_FUNCTION,
        asked_event=Event.REQUEST_ACTION,
        role=Role.DEPUTED,
        verbs=(
            "asignar",
            "conferir",
            "dar",
            "otorgar",
        ),
        objects=_FOLLOWING,
        within=160,
        examples=("Decide dar al Grupo de Trabajo sobre Lagos el siguiente mandato:",),
        counterexamples=("Decide dar al Grupo de Trabajo sobre Lagos los siguientes locales:",),
    ),
    ActRule(
        id="es-adopt-functions",
        event=Event.ASSIGN_FUNCTION,
        role=Role.COMPLEMENT,
        verbs=(
            "adoptar",
            "aprobar",
        ),
        objects=_FOLLOWING,
        within=40,
        examples=("Aprueba las siguientes atribuciones del Grupo de Trabajo sobre Lagos:",),
        counterexamples=("Aprueba la siguiente lista de miembros del Grupo de Trabajo sobre Lagos:",),
    ),
    ActRule(
        id="es-adopt-rules",
        event=Event.ADOPT_RULES,
        role=Role.COMPLEMENT,
        verbs=(
            "aprobar",
            "adoptar",
            "hacer suyo",
        ),
        objects=(
            "reglamento",
            "atribuciones",
            "mandato",
            "estatuto",
            "modus operandi",
        ),
        within=60,
        examples=("Aprueba el reglamento del Comité de Lagos, que figura en el anexo;",),
        counterexamples=("Aprueba el informe del Comité de Lagos;",),
    ),
)
