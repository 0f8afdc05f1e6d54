"""English words that open clauses of time and condition."""

SUBORDINATORS = (
    "after",
    "as long as",
    "as soon as",
    "before",
    "if",
    "in any case in which",
    "in case",
    "in cases in which",
    "in cases where",
    "in the event that",
    "once",
    "unless",
    "until",
    "when",
    "whenever",
    "where",
    "wherever",
)
