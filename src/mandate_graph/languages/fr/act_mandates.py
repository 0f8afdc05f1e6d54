"""French words by which a text recalls the mandate of a body."""

RECALLINGS = (
    "ayant à l’esprit",
    "considérant",
    "gardant à l’esprit",
    "notant",
    "note",
    "rappelant",
    "rappelle",
    "reconnaissant",
)

MANDATES_TOLD = (
    *(
        (f"mandat {of}", task)
        for of in ("de", "du", "des")
        for task in ("de", "d’", "pour", "consistant à", "qui consiste à", "qui est de")
    ),
    *(
        (f"mandat dont {has} {given}", task)
        for has in ("a été", "est")
        for given in ("chargé", "chargée", "investi", "investie")
        for task in ("de", "d’", "pour")
    ),
)
