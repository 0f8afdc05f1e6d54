"""Spanish rules for acts: what ends a body or its mandate."""

from mandate_graph.languages.es.act_rules_life import MANDATE
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

ENDS = (
    ActRule(
        id="es-terminate",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "terminar",
            "concluir",
            "finalizar",
            "completar",
            "dar por terminado",
            "dar por concluido",
            "dar por finalizado",
            "suprimir",
        ),
        objects=MANDATE,
        within=80,
        examples=(
            "Decide dar por terminado el mandato del Grupo de Trabajo sobre Lagos;",
            "Decide que el mandato del Grupo de Trabajo sobre Lagos sea concluido el 1 de mayo de 2031;",
        ),
        counterexamples=("Decide concluir el examen del informe del Grupo de Trabajo sobre Lagos;",),
    ),
    ActRule(
        id="es-put-end",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "poner fin",
            "poner término",
        ),
        objects=("[al] mandato",),
        within=60,
        direct=False,
        examples=(
            "Decide poner fin al mandato del Grupo de Trabajo sobre Lagos;",
            "Decide poner fin con efecto inmediato al mandato del Grupo de Trabajo sobre Lagos;",
        ),
        counterexamples=("Decide poner fin al examen del mandato del Grupo de Trabajo sobre Lagos;",),
    ),
    ActRule(
        id="es-expire",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "expirar",
            "cesar",
            "vencer",
            "terminar",
            "concluir",
            "llegar a su fin",
        ),
        objects=MANDATE,
        examples=("Decide que el mandato del Grupo de Trabajo sobre Lagos expirará en 2031;",),
        counterexamples=("Decide que el Grupo de Trabajo sobre Lagos terminará su período de sesiones el viernes;",),
    ),
    ActRule(
        id="es-dissolve",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=(
            "disolver",
            "dar por disuelto",
            "declarar disuelto",
            "declarar disuelta",
            "abolir",
            "suprimir",
            "desmantelar",
            "eliminar",
        ),
        nouns=(
            "abolición",
            "disolución",
            "supresión",
        ),
        voids=(
            "mandato",
            "práctica",
        ),
        examples=(
            "Decide disolver el Comité de Lagos con efecto a partir del 1 de mayo de 2031;",
            "Decide que el Comité de Lagos sea disuelto;",
            "Declara disuelto el Comité de Lagos;",
        ),
        counterexamples=("Decide suprimir dos puestos en el Comité de Lagos;",),
    ),
    ActRule(
        id="es-cease",
        event=Event.DISSOLVE,
        role=Role.SUBJECT,
        verbs=("cesar en sus funciones", "cesar sus actividades", "dejar de existir"),
        examples=("Decide que el Comité de Lagos dejará de existir el 1 de mayo de 2031;",),
        counterexamples=("Decide que el Comité de Lagos dejará de reunirse en mayo;",),
    ),
    ActRule(
        id="es-replace",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=(
            "reemplazar",
            "sustituir",
        ),
        followed=(
            "por el",
            "por la",
            "por un",
            "por una",
        ),
        voids=(
            "denominación",
            "nombre",
            "título",
        ),
        decided=True,
        examples=(
            "Decide sustituir el Comité de Lagos por una comisión de aguas interiores;",
            "Decide que el Comité de Lagos sea sustituido por la Comisión de Aguas Interiores;",
        ),
        counterexamples=(
            "Decide sustituir el artículo 2 del reglamento del Comité de Lagos por el texto siguiente;",
            "Decide sustituir la denominación del Comité de Lagos por la de Comité de Aguas Interiores;",
        ),
    ),
)
