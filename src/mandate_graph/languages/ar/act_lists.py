"""Arabic words that open a list of functions without a verb of deciding."""

from mandate_graph.languages.themes.listing import ListingWords

_TASKS = ("المسؤوليات", "المهام", "الوظائف")
_BEHIND = ("الأساسية التالية", "الرئيسية التالية", "التالية", "الآتية")

LISTING = ListingWords(
    bulletins=(
        "أمر إداري",
        "نشرة",
    ),
    openers=(
        "الأجهزة",
        "الأفرقة",
        "الفريقين",
        "اللجان",
        "اللجنتين",
        "الهيئات",
        "الهيئتين",
        "كالتالي",
        "كما يلي",
        "على النحو الآتي",
        "على النحو التالي",
        "في ما يلي",
        "فيما يلي",
        "ما يلي",
        "المهام التالية",
        "الوظائف التالية",
    ),
    copulas=("هي", "كالتالي", "كما يلي", "على النحو التالي", "على النحو الآتي"),
    leads=(
        "فيما يلي",
        "تتمثل",
        "تكون",
        "تشمل",
    ),
    verbs=(
        "تؤدي",
        "تتولى",
        "تضطلع",
        "تقوم",
        "تمارس",
        "يؤدي",
        "يتولى",
        "يضطلع",
        "يقوم",
        "يمارس",
    ),
    tasks=(
        *(f"{lead}{task} {behind}" for lead in ("", "ب") for task in _TASKS for behind in _BEHIND),
        "بما يأتي",
        "بما يلي",
        "ما يلي",
    ),
)
