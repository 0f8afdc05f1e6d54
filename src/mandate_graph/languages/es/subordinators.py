"""Spanish words that open clauses of time and condition."""

SUBORDINATORS = (
    "a menos que",
    "antes de que",
    "cuando",
    "cuandoquiera que",
    "después de que",
    "en caso de que",
    "en el caso de que",
    "en los casos en que",
    "en cuanto",
    "salvo que",
    "si",
    "siempre que",
    "una vez que",
)
