"""Arabic words that open clauses of time and condition."""

SUBORDINATORS = (
    "إذا",
    "بعد أن",
    "حالما",
    "حين",
    "حينما",
    "عندما",
    "في الحالات التي",
    "في حال",
    "في حالة",
    "قبل أن",
    "ما لم",
    "متى",
)
