"""French prepositions, and what leads in somebody who said the same."""

SAYING_THE_SAME = tuple(
    f"{lead} {told}"
    for lead in ("ainsi que l’a", "ainsi que l’ont", "comme l’a", "comme l’avait", "comme l’ont", "tel que l’a")
    for told in (
        *("approuvé", "autorisé", "décidé", "demandé", "indiqué", "préconisé", "prescrit", "prévu"),
        *("proposé", "recommandé", "souhaité", "suggéré"),
    )
)
"""With what somebody is led in who said the same ("comme l’a proposé"): what is done is not done to him."""

AS_ASKED = (
    *(f"{lead} {asked}" for lead in ("ainsi que l’a", "comme l’a", "comme l’avait") for asked in ("demandé", "prié")),
    *(f"{lead} la demande de" for lead in ("à", "comme suite à", "conformément à", "en réponse à")),
)
"""With what the organ is led in that asked for what somebody will do."""

PREPOSITIONS = (
    "à",
    "après",
    "au",
    "auprès de",
    "auprès du",
    "aux",
    "avant",
    "avec",
    "chez",
    "comme",
    "concernant",
    "contre",
    "d’",
    "dans",
    "de",
    "depuis",
    "des",
    "devant",
    "du",
    "en",
    "entre",
    "hors",
    "lors",
    "par",
    "parmi",
    "pendant",
    "pour",
    "sans",
    "sauf",
    "selon",
    "sous",
    "suivant",
    "sur",
    "vers",
    "via",
)
