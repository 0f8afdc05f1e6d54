"""English words by which a text recalls the mandate of a body."""

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
