"""Spanish rules for acts: what is to be reported."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_REPORT = (
    "informe",
    "informe oral",
    "información actualizada",
    "exposición oral",
)

REPORTS = (
    ActRule(
        id="es-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "informar",
            "rendir informe",
            "rendir cuentas",
            "dar cuenta",
            "presentar informes",
        ),
        elided=(
            "informe a",
            "informe al",
            "informe anualmente",
            "informe oralmente",
            "informe periódicamente",
            "informe sobre",
            "informen a",
            "informen al",
            "informen sobre",
            "informara a",
            "informara al",
            "informara sobre",
        ),
        voids=(
            "[al] público",
            "[a] [la] [opinión] [pública]",
            "[a] [los] [medios]",
        ),
        examples=(
            "Solicita a la Secretaría que la informe al respecto en su décimo período de sesiones;",
            "Solicita a la Secretaría que consulte a expertos e informe al respecto en su décimo período de sesiones;",
        ),
        counterexamples=("Alienta a los Estados a que informen de los accidentes en los lagos;",),
    ),
    ActRule(
        id="es-submit-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "presentar",
            "someter",
            "proporcionar",
            "preparar",
            "elaborar",
            "publicar",
            "remitir",
            "rendir",
            "facilitar",
            "ofrecer",
            "producir",
            "compilar",
        ),
        objects=_REPORT,
        elided=(
            "presente",
            "presenten",
            "presentara",
            "le presente",
        ),
        voids=(
            "esos informes",
            "en su informe",
            "en el informe",
            "en los informes",
            "apoyo",
        ),
        within=600,
        examples=(
            "Solicita a la Secretaría que en su décimo período de sesiones le presente un informe sobre los lagos;",
            "Solicita a la Secretaría que, en consulta con los Estados, siga examinando la cuestión y que le presente "
            "un informe;",
        ),
        counterexamples=(
            "Solicita a la Secretaría que siga preparando esos informes;",
            "Solicita a la Secretaría que proporcione al Grupo de Trabajo sobre Lagos todos los documentos;",
        ),
    ),
    ActRule(
        id="es-submit-results",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "presentar",
            "someter",
        ),
        objects=(
            "estudio",
            "conclusión",
            "resultado",
            "recomendación",
        ),
        within=140,
        to_destination=True,
        examples=("Solicita al Grupo de Trabajo sobre Lagos que le presente los resultados de su labor;",),
        counterexamples=("Solicita a la Secretaría que presente recomendaciones cuando sea necesario;",),
    ),
    ActRule(
        id="es-reporting-duty",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "presentar",
            "someter",
            "transmitir",
            "remitir",
            "preparar",
            "proporcionar",
            "rendir",
        ),
        objects=("informe",),
        within=200,
        examples=("Decide que el Grupo de Trabajo sobre Lagos le presente un informe sobre su labor;",),
        counterexamples=("Decide que el Grupo de Trabajo sobre Lagos presentará candidatos a la presidencia;",),
    ),
    ActRule(
        id="es-duty-to-report",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=("informar",),
        objects=(
            "a",
            "al",
            "anualmente",
            "sobre",
            "de",
        ),
        within=40,
        examples=("Decide que el Grupo de Trabajo sobre Lagos informará anualmente a la Asamblea de los Lagos;",),
        counterexamples=("Decide que el Grupo de Trabajo sobre Lagos ayudará a los Estados que informen;",),
    ),
)
