"""Spanish words by which a text recalls the mandate of a body."""

RECALLINGS = (
    "observa",
    "observando",
    "reconoce",
    "reconociendo",
    "recordando",
    "recuerda",
    "teniendo en cuenta",
    "teniendo presente",
)

MANDATES_TOLD = tuple(
    (f"mandato {of}", task) for of in ("de", "del") for task in ("de", "para", "consistente en", "que consiste en")
)
