"""French words that open a list of functions without a verb of deciding."""

from mandate_graph.languages.themes.listing import ListingWords

_TASKS = tuple(
    f"{kind}{task} {behind}"
    for kind in ("", "principales ")
    for task in ("attributions", "fonctions", "responsabilités", "tâches")
    for behind in ("ci-après", "essentielles suivantes", "principales suivantes", "suivantes")
)

LISTING = ListingWords(
    bulletins=(
        "circulaire",
        "instruction administrative",
    ),
    copulas=(
        "est",
        "sont",
    ),
    openers=(
        "ci-après",
        "comme suit",
        "la suivante",
        "le suivant",
        "les suivantes",
        "les suivants",
    ),
    doings=(
        *(f"{verb} les {tasks}" for verb in ("a", "assume", "exerce", "remplit") for tasks in _TASKS),
        *(f"{verb} des {tasks}" for verb in ("est chargé", "est chargée", "s’acquitte") for tasks in _TASKS),
        "a le mandat suivant",
        "a pour mandat",
        "est chargé",
        "est chargé de",
        "est chargée",
        "est chargée de",
    ),
    deeds=(
        "faire ce qui suit",
        *(
            f"{verb} les {noun} {behind}"
            for verbs, nouns in (
                (("adopter", "prendre"), ("dispositions", "mesures")),
                (("accomplir", "exécuter", "exercer", "mener"), ("activités", "fonctions", "tâches")),
            )
            for verb in verbs
            for noun in nouns
            for behind in ("ci-après", "suivantes")
        ),
    ),
    duties=(
        "devra",
        "doit",
    ),
)
