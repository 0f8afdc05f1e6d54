"""French rules for acts: what makes a body, or makes it permanent."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_PERMANENCE = ("caractère permanent", "statut permanent", "statut d’organe permanent")
_STANDING = (
    "élément constant",
    "élément permanent",
    "organe permanent",
    "organe subsidiaire permanent",
    "comité permanent",
    "commission permanente",
    "groupe de travail permanent",
)

FOUNDING = (
    ActRule(
        id="fr-make-permanent",
        event=Event.MAKE_PERMANENT,
        role=Role.SUBJECT,
        verbs=(
            "être",
            "devenir",
            "constituer",
            "rester",
            "demeurer",
        ),
        objects=(
            *_STANDING,
            "partie [permanente]",
        ),
        within=60,
        examples=(
            "Décide que le Groupe de travail sur les lacs sera un élément constant de l’Assemblée des lacs ;",
            "Décide que le Groupe de travail sur les lacs devra devenir un organe subsidiaire permanent ;",
        ),
        counterexamples=("Décide que la question des lacs sera un point permanent de son ordre du jour ;",),
    ),
    ActRule(
        id="fr-turn-permanent",
        event=Event.MAKE_PERMANENT,
        role=Role.OBJECT,
        verbs=(
            "faire du",
            "faire de la",
            "faire de l’",
            "rendre",
            "transformer",
            "ériger",
            "conférer au",
            "conférer à la",
            "donner au",
            "donner à la",
        ),
        objects=(
            *_STANDING,
            "[permanent]",
            "caractère permanent",
            "statut permanent",
        ),
        within=200,
        examples=(
            "Décide de faire du Groupe de travail sur les lacs un organe permanent ;",
            "Décide de transformer le Groupe de travail sur les lacs en organe permanent ;",
        ),
        counterexamples=("Décide de rendre le Groupe de travail sur les lacs plus efficace ;",),
    ),
    ActRule(
        id="fr-give-permanence",
        event=Event.MAKE_PERMANENT,
        role=Role.OBJECT,
        verbs=tuple(
            f"{verb} {article} {standing} {to}"
            for verb in ("accorder", "conférer", "donner")
            for article in ("un", "le")
            for standing in _PERMANENCE
            for to in ("au", "à la", "à")
        ),
        examples=("Décide de conférer un caractère permanent au Groupe de travail sur les lacs ;",),
        counterexamples=("Décide de donner un caractère permanent à l’examen de la question des lacs ;",),
    ),
    ActRule(
        id="fr-establish-mandate",
        event=Event.ESTABLISH,
        role=Role.COMPLEMENT,
        verbs=(
            "créer",
            "établir",
            "instituer",
        ),
        objects=("mandat",),
        within=90,
        examples=(
            "Décide de créer pour trois ans le mandat du Rapporteur spécial sur la pureté des lacs ;",
            "Rappelant la résolution 3/1, par laquelle elle a créé le mandat du Rapporteur spécial sur les lacs,",
        ),
        counterexamples=("Décide de créer un fonds dans le cadre du mandat du Groupe de travail sur les lacs ;",),
    ),
    ActRule(
        id="fr-establish",
        event=Event.ESTABLISH,
        role=Role.OBJECT,
        verbs=(
            "créer",
            "établir",
            "instituer",
            "constituer",
            "mettre en place",
            "mettre sur pied",
            "reconstituer",
            "rétablir",
            "instaurer",
            "se doter d’un",
            "se doter d’une",
        ),
        nouns=(
            "création",
            "établissement",
            "institution",
            "constitution",
            "mise [en] [place]",
        ),
        examples=(
            "Décide de créer un groupe de travail à composition non limitée sur les lacs ;",
            "Décide d’établir, en application de l’article 9 et de son règlement, un groupe de travail sur les lacs ;",
            "Prie le Secrétariat de mettre en place, dans la limite de ses moyens, un groupe de travail sur les lacs ;",
            "Dans sa résolution 3/1, l’Assemblée des lacs a décidé de créer un groupe de travail sur les lacs.",
            "Le rapport du Groupe de travail sur les lacs, créé par la résolution 3/1, lui a été présenté.",
            "Saluant la création du Groupe de travail sur les lacs en application de la résolution 3/1,",
            "Décide qu’il est créé un groupe de travail sur les lacs ;",
        ),
        counterexamples=(
            "Décide de créer un poste P-4 au Groupe de travail sur les lacs ;",
            "Décide de ne pas créer un groupe de travail sur les lacs ;",
            "Décide d’examiner la possibilité de créer un groupe de travail sur les lacs ;",
            "Rappelle que le Comité des lacs est habilité à créer des groupes de travail ;",
            "Prie le Secrétariat de créer un fonds pour le Groupe de travail sur les lacs ;",
            "Décide, sous réserve que le Conseil décide de créer un groupe de travail sur les lacs, de payer ;",
        ),
    ),
    ActRule(
        id="fr-appoint",
        event=Event.ESTABLISH,
        role=Role.OBJECT,
        verbs=(
            "dépêcher",
            "désigner",
            "envoyer",
            "former",
            "nommer",
        ),
        founds=True,
        examples=(
            "Décide de nommer, pour une période de trois ans, un rapporteur spécial sur la pureté des lacs ;",
            "Décide de dépêcher d’urgence une commission internationale d’enquête sur les lacs ;",
            "Prie le Secrétariat de nommer un groupe d’experts sur les lacs ;",
        ),
        counterexamples=(
            "Décide de nommer les membres du Comité des lacs pour une période de trois ans ;",
            "Prie le Secrétariat d’envoyer au Groupe de travail sur les lacs une liste ;",
        ),
    ),
    ActRule(
        id="fr-deploy",
        event=Event.ESTABLISH,
        role=Role.OBJECT,
        verbs=("déployer",),
        nouns=("déploiement",),
        founds=True,
        examples=(
            "Autorise le déploiement d’une mission d’observation en Tovie pour une période de six mois ;",
            "Décide de déployer une mission d’appui en Tovie ;",
        ),
        counterexamples=(
            "Prie le Secrétariat de déployer le personnel de la Mission des lacs ;",
            "Se félicite du déploiement de la Mission des lacs en Tovie ;",
        ),
    ),
    ActRule(
        id="fr-convene-new-body",
        event=Event.ESTABLISH,
        role=Role.OBJECT,
        verbs=(
            "convoquer",
            "réunir",
        ),
        voids=(
            "atelier",
            "conférence",
            "consultations",
            "débat",
            "dialogue",
            "réunion",
            "réunions",
            "séance",
            "séminaire",
            "session",
            "sessions",
            "table ronde",
        ),
        founds=True,
        examples=(
            "Décide de convoquer, à partir de 2031, un groupe de travail à composition non limitée sur les lacs ;",
            "Prie le Secrétariat de réunir un groupe d’experts sur les lacs ;",
        ),
        counterexamples=(
            "Décide de convoquer le Groupe de travail sur les lacs en mai 2031 ;",
            "Décide de convoquer une réunion d’un groupe de travail sur les lacs ;",
        ),
    ),
)
