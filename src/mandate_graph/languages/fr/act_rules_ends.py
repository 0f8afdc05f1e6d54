"""French rules for acts: what ends a body or its mandate."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

ENDS = (
    ActRule(
        id="fr-terminate",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "clore",
            "achever",
            "conclure",
            "terminer",
        ),
        objects=("mandat",),
        within=80,
        examples=("Décide d’achever le mandat du Groupe de travail sur les lacs ;",),
        counterexamples=("Décide d’achever l’examen du rapport du Groupe de travail sur les lacs ;",),
    ),
    ActRule(
        id="fr-put-end",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "mettre fin",
            "mettre un terme",
        ),
        objects=("[au] mandat",),
        within=60,
        direct=False,
        examples=(
            "Décide de mettre fin au mandat du Groupe de travail sur les lacs ;",
            "Décide de mettre fin avec effet immédiat au mandat du Groupe de travail sur les lacs ;",
        ),
        counterexamples=("Décide de mettre fin à l’examen du mandat du Groupe de travail sur les lacs ;",),
    ),
    ActRule(
        id="fr-end-activities",
        event=Event.DISSOLVE,
        role=Role.COMPLEMENT,
        verbs=(
            "mettre fin",
            "mettre un terme",
        ),
        objects=(
            "[aux] activités",
            "[à] [l’] existence",
        ),
        within=80,
        direct=False,
        examples=("Décide de mettre fin, le 1er mai 2031, aux activités du Groupe de travail sur les lacs ;",),
        counterexamples=("Décide de mettre fin aux activités menées avec le Groupe de travail sur les lacs ;",),
    ),
    ActRule(
        id="fr-expire",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "prendre fin",
            "arriver à expiration",
            "arriver à son terme",
            "arriver à terme",
            "venir à expiration",
            "expirer",
            "cesser",
            "s’achever",
        ),
        objects=("mandat",),
        examples=("Décide que le mandat du Groupe de travail sur les lacs prendra fin en 2031 ;",),
        counterexamples=("Décide que le Groupe de travail sur les lacs achèvera sa session vendredi ;",),
    ),
    ActRule(
        id="fr-dissolve",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=(
            "dissoudre",
            "supprimer",
            "abolir",
            "démanteler",
        ),
        nouns=(
            "abolition",
            "dissolution",
            "suppression",
        ),
        voids=(
            "mandat",
            "pratique",
        ),
        examples=(
            "Décide de dissoudre le Comité des lacs avec effet au 1er mai 2031 ;",
            "Décide que le Comité des lacs sera dissous ;",
        ),
        counterexamples=("Décide de supprimer deux postes au Comité des lacs ;",),
    ),
    ActRule(
        id="fr-cease",
        event=Event.DISSOLVE,
        role=Role.SUBJECT,
        verbs=(
            "cesser d’exister",
            "cesser d’exercer ses fonctions",
            "cesser ses activités",
            "cesser ses fonctions",
        ),
        examples=("Décide que le Comité des lacs cessera d’exister le 1er mai 2031 ;",),
        counterexamples=("Décide que le Comité des lacs cessera de se réunir en mai ;",),
    ),
    ActRule(
        id="fr-replace",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=("remplacer",),
        followed=(
            "par le",
            "par la",
            "par un",
            "par une",
        ),
        decided=True,
        examples=(
            "Décide de remplacer le Comité des lacs par une commission des eaux intérieures ;",
            "Décide que le Comité des lacs sera remplacé par la Commission des eaux intérieures ;",
        ),
        counterexamples=("Décide de remplacer l’article 2 du règlement du Comité des lacs par le texte ci-après ;",),
    ),
)
