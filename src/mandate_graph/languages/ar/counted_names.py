"""Arabic bodies that are brought in by the number of their members."""

from mandate_graph.languages.themes.bodies import CountedNames
from mandate_graph.model.registry import BodyKind

_UNITS = ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر")
_FORMS = (
    *(f"{unit}ة" for unit in _UNITS if unit != "ثمان"),
    *_UNITS,
    "ثمانية",
    "ثماني",
)

COUNTED = CountedNames(
    nouns=(
        ("لجنة", BodyKind.COMMITTEE),
        ("هيئة", BodyKind.OTHER),
        ("فريق", BodyKind.EXPERT_GROUP),
        ("فريقا", BodyKind.EXPERT_GROUP),
    ),
    links=(
        "من",
        "تتألف من",
        "يتألف من",
        "مؤلفة من",
        "مؤلف من",
        "مؤلفا من",
        "مكونة من",
        "مكون من",
        "مكونا من",
        "تتكون من",
        "يتكون من",
        "تضم",
        "يضم",
        "قوامها",
        "قوامه",
    ),
    bounds=("ما لا يزيد على", "ما لا يقل عن"),
    numbers=(
        *(str(number) for number in range(3, 61)),
        *_FORMS,
        *(f"{unit} عشر" for unit in _FORMS),
        "اثني عشر",
        "اثنا عشر",
        "أحد عشر",
        "عشرين",
        "عشرون",
        "ثلاثين",
        "ثلاثون",
    ),
    members=("أعضاء", "عضوا", "خبراء", "خبيرا", "أشخاص", "شخصا", "دول", "دولة"),
)
