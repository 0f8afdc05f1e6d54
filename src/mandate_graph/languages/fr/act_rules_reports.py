"""French rules for acts: what is to be reported."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_REPORT = (
    "rapport",
    "compte rendu",
    "[une] [mise] [à] [jour]",
    "[des] [mises] [à] [jour]",
)
_FOUNDED = (
    "[comité]",
    "[commission]",
    "[groupe]",
    "[mécanisme]",
    "[qui]",
)
"""What shows that a verb which founds as well as prepares has founded what is to report."""
_VOID = (
    "ces rapports",
    "de tels rapports",
    "dans le rapport",
    "dans son rapport",
)

_BY_REPORTS = tuple(
    f"{lead} rapports {quality}"
    for lead in ("au moyen de", "dans des", "par des", "par la voie de", "par voie de")
    for quality in ("périodiques", "réguliers", "semestriels", "trimestriels", "annuels", "mensuels", "écrits")
)
"""Reports by which an organ is kept informed."""

_STUDIES = (
    "analyse",
    "bilan",
    "compilation",
    "document [de]",
    "document [d’]",
    "document [sur]",
    "exposé",
    "étude",
    "état [des]",
    "évaluation",
    "inventaire",
    "note [sur]",
    "recueil",
    "résumé",
    "synthèse",
    "tableau",
    "état [récapitulatif]",
)
"""What somebody is to find out and write down; asked for an organ, it is a report to it."""

_HANDED_OVER = (
    *(
        f"{thing} {verb}"
        for thing in ("de le lui", "de la lui", "de les lui", "à lui", "pour lui")
        for verb in ("adresser", "communiquer", "présenter", "remettre", "soumettre", "transmettre")
    ),
    *(
        f"{thing} {verb}{time} {organ}"
        for thing in ("de le", "de la", "de les", "à", "pour le", "pour la")
        for verb in ("communiquer", "présenter", "remettre", "soumettre", "transmettre")
        for time in ("", ", pour examen,", " pour examen", ", pour information,")
        for organ in ("au Conseil", "à l’Assemblée", "à la Commission", "à la Conférence", "au Comité", "à la Réunion")
    ),
    *(
        f"{whom} lui {verb}"
        for whom in ("qu’il", "qu’elle", "qui")
        for verb in (
            "communiquera",
            "présentera",
            "remettra",
            "sera présenté",
            "sera présentée",
            "sera soumis",
            "sera soumise",
            "soumettra",
        )
    ),
    *(
        f"pour examen par {organ}"
        for organ in ("elle", "le Conseil", "l’Assemblée", "la Commission", "la Conférence", "le Comité", "lui")
    ),
)
"""How what is written is brought before an organ."""

_ANEW = tuple(
    f"version actualisée {of}{noun}"
    for of, nouns in (
        ("de l’", ("analyse", "étude", "évaluation", "examen")),
        ("de cette ", ("analyse", "étude", "évaluation")),
        ("de son ", ("analyse", "étude", "évaluation", "examen")),
        ("de cet ", ("examen",)),
    )
    for noun in nouns
)
"""What somebody has found out, brought up to date."""

REPORTS = (
    ActRule(
        id="fr-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "faire oralement rapport",
            "faire rapport",
            "rendre compte",
            "rendre compte oralement",
        ),
        elided=(
            "faire rapport",
            "rendre compte",
        ),
        examples=(
            "Prie le Secrétariat de faire rapport à l’Assemblée des lacs à sa dixième session ;",
            "Prie le Secrétariat de consulter les experts et de lui en rendre compte à sa dixième session ;",
        ),
        counterexamples=("Encourage les États à signaler les accidents sur les lacs ;",),
    ),
    ActRule(
        id="fr-give-update",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "faire le point",
            "faire oralement le point",
        ),
        voids=(
            "dans ce rapport",
            "dans le [prochain] rapport",
            "dans le rapport",
            "dans son [prochain] rapport",
            "dans son rapport",
        ),
        examples=("Prie le Secrétariat de lui faire oralement le point sur les lacs à sa dixième session ;",),
        counterexamples=("Prie le Secrétariat de faire le point sur les lacs dans son prochain rapport ;",),
    ),
    ActRule(
        id="fr-inform",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("informer",),
        receives=True,
        examples=(
            "Prie le Secrétariat de suivre l’état des lacs et de l’en informer à sa dixième session ;",
            "Prie le Secrétariat d’informer l’Assemblée des lacs de l’état des digues ;",
        ),
        counterexamples=(
            "Prie le Secrétariat d’informer les riverains de l’état des digues ;",
            "Prie le Secrétariat de consulter le Groupe de travail sur les lacs et de l’informer ;",
        ),
    ),
    ActRule(
        id="fr-prepare-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "établir",
            "élaborer",
            "rédiger",
        ),
        objects=_REPORT,
        voids=(*_VOID, *_FOUNDED),
        within=160,
        examples=(
            "Prie le Secrétariat d’établir un rapport sur les lacs ;",
            "Prie le Secrétariat d’établir, en étroite coopération avec les riverains, un rapport sur les lacs ;",
        ),
        counterexamples=(
            "Prie le Secrétariat d’établir la liste des lacs visés dans le rapport ;",
            "Prie le Secrétariat d’établir un groupe d’experts qui fera un rapport ;",
        ),
    ),
    ActRule(
        id="fr-keep-informed-by-reports",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("tenir",),
        followed=_BY_REPORTS,
        examples=("Prie le Secrétariat de tenir l’Assemblée des lacs informée par des rapports périodiques ;",),
        counterexamples=("Prie le Secrétariat de tenir l’Assemblée des lacs informée de l’état des digues ;",),
    ),
    ActRule(
        id="fr-study-for-organ",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "conduire",
            "dresser",
            "effectuer",
            "entreprendre",
            "faire",
            "mener",
            "procéder à",
            "rassembler",
            "rédiger",
            "réaliser",
            "élaborer",
            "établir",
        ),
        objects=_STUDIES,
        voids=("un groupe", "un comité", "une commission", "un mécanisme"),
        followed=_HANDED_OVER,
        within=200,
        examples=(
            "Prie le Secrétariat d’établir une étude sur les lacs et de la lui soumettre à sa dixième session ;",
            "Prie le Secrétariat d’élaborer un document sur les lacs et de le présenter à l’Assemblée des lacs ;",
        ),
        counterexamples=(
            "Prie le Secrétariat de réaliser une étude sur les lacs et de la publier ;",
            "Prie le Secrétariat d’établir une étude sur les lacs et de la présenter aux riverains ;",
        ),
    ),
    ActRule(
        id="fr-update-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "actualiser",
            "mettre à jour",
        ),
        objects=("rapport",),
        voids=_VOID,
        within=40,
        examples=("Prie le Secrétariat d’actualiser son rapport sur les lacs et de le lui présenter ;",),
        counterexamples=("Prie le Secrétariat d’actualiser la liste des lacs ;",),
    ),
    ActRule(
        id="fr-submit-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "adresser",
            "communiquer",
            "fournir",
            "présenter",
            "publier",
            "remettre",
            "soumettre",
        ),
        objects=_REPORT,
        voids=_VOID,
        within=600,
        examples=("Prie le Secrétariat de lui présenter, à sa dixième session, un rapport sur les lacs ;",),
        counterexamples=(
            "Prie le Secrétariat de continuer à présenter de tels rapports ;",
            "Prie le Secrétariat de fournir tous les documents au Groupe de travail sur les lacs ;",
        ),
    ),
    ActRule(
        id="fr-make-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("faire",),
        objects=_REPORT,
        voids=(
            *_VOID,
            *("connaître", "diffuser", "distribuer", "en sorte", "figurer", "paraître", "publier", "traduire"),
            *("du rapport", "le rapport", "les rapports"),
        ),
        within=120,
        examples=("Prie le Secrétariat de lui faire, à sa dixième session, un rapport sur les lacs ;",),
        counterexamples=(
            "Prie le Secrétariat de faire distribuer le rapport sur les lacs et de demander aux États leurs avis ;",
            "Prie le Secrétariat de faire en sorte que les riverains lisent un rapport sur les lacs ;",
        ),
    ),
    ActRule(
        id="fr-submit-results",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "adresser",
            "communiquer",
            "faire connaître",
            "faire part de",
            "fournir",
            "présenter",
            "remettre",
            "rendre",
            "soumettre",
            "transmettre",
        ),
        objects=(
            "analyse",
            "conclusions",
            "étude",
            "évaluation",
            "informations actualisées",
            "recommandation",
            "résultats",
            *_ANEW,
        ),
        within=140,
        to_destination=True,
        examples=(
            "Prie le Groupe de travail sur les lacs de lui présenter les résultats de ses travaux ;",
            "Prie le Groupe de travail sur les lacs de lui fournir des informations actualisées sur ses travaux ;",
            "Prie le Secrétariat de lui présenter, à sa dixième session, une version actualisée de cette étude ;",
            "Prie le Groupe de travail sur les lacs de lui présenter chaque année une évaluation de ses travaux ;",
        ),
        counterexamples=(
            "Prie le Secrétariat de présenter des recommandations en cas de besoin ;",
            "Prie le Secrétariat de lui présenter une version actualisée du drapeau ;",
            "Prie le Secrétariat de fournir des informations actualisées aux États riverains ;",
        ),
    ),
    ActRule(
        id="fr-reporting-duty",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "adresser",
            "fournir",
            "présenter",
            "soumettre",
            "transmettre",
            "établir",
        ),
        objects=("rapport",),
        within=200,
        examples=("Décide que le Groupe de travail sur les lacs lui présentera un rapport sur ses travaux ;",),
        counterexamples=("Décide que le Groupe de travail sur les lacs présentera des candidats à la présidence ;",),
    ),
    ActRule(
        id="fr-duty-to-present-results",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "présenter",
            "soumettre",
            "transmettre",
        ),
        objects=(
            "analyse",
            "conclusions",
            "évaluation",
            "résultats",
        ),
        within=90,
        to_destination=True,
        examples=("Décide que le Comité des lacs présentera à l’Assemblée des lacs une évaluation de ses travaux ;",),
        counterexamples=("Décide que le Comité des lacs présentera aux États riverains une évaluation de l’eau ;",),
    ),
    ActRule(
        id="fr-duty-to-report",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "faire rapport",
            "rendre compte",
        ),
        examples=("Décide que le Groupe de travail sur les lacs rendra compte chaque année à l’Assemblée des lacs ;",),
        counterexamples=("Décide que le Groupe de travail sur les lacs aidera les États à rendre compte ;",),
    ),
)
