"""Spanish words that stand for somebody named before, and words that say where a request stands."""

LATTER = ("a este último", "este último")
FEMININE_LATTER = ("a esta última", "esta última")
"""What stands for the last one named, by its gender."""

MADE = (
    "cursada",
    "dirigida",
    "formulada",
    "hecha",
    "presentada",
    "que dirigió",
    "que formuló",
    "que hizo",
    "que se dirigió",
    "que se formuló",
    "que se hizo",
)
"""What says of a request that it was made."""

CONTAINING = (
    "consignada en",
    "contenida en",
    "enunciada en",
    "formulada en",
    "hecha en",
    "que contiene",
    "que figura en",
    "que se formula en",
    "recogida en",
)
"""What leads in the place of a request that is made again."""
