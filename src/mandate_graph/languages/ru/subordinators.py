"""Russian words that open clauses of time and condition."""

SUBORDINATORS = (
    "в случае если",
    "до того как",
    "если",
    "как только",
    "когда",
    "перед тем как",
    "после того как",
)
