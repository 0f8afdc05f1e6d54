"""English words by which a text recalls the mandate of a body, or what was last done to it."""

RECALLINGS = (
    "acknowledges",
    "acknowledging",
    "bearing in mind",
    "mindful of",
    "notes",
    "noting",
    "recalling",
    "recalls",
    "recognizes",
    "recognizing",
    "taking into account",
)

MANDATES_TOLD = (("mandate of", "to"),)

LATEST = (
    "another",
    "continued",
    "further",
    "last",
    "latest",
    "most recent",
    "new",
    "recent",
    "repeated",
    "second",
    "subsequent",
    "successive",
    "third",
)
"""Words in front of a noun of prolonging that tell of one that has been made ("the recent | extension")."""
