"""Arabic words behind a body's name at which its topic has ended."""

OF_THE_BODY = (
    "اجتماعات",
    "أعمال",
    "أنشطت",
    "استنتاجات",
    "تقارير",
    "توصيات",
    "جلسات",
    "جهود",
    "دورات",
    "عمل",
    "مقر",
    "مهام",
    "نتائج",
)
"""Nouns that, with a pronoun at their end, are something of the body itself and end its topic."""

CHARGED = tuple(
    f"{lead}{task}"
    for lead, tasks in (
        (
            "بال",
            (
                "اشتراك",
                "إشراف",
                "اضطلاع",
                "إضافة",
                "تشاور",
                "تعاون",
                "تنسيق",
                "قيام",
                "مسؤوليات",
                "مهام",
                "مهمة",
                "نظر",
            ),
        ),
        ("بال", ("مسؤولية", "ولاية", "وظائف", "دور")),
        ("ب", ("أعمال", "أنشطة", "أي", "تقارير", "تقرير", "توصيات", "جميع", "خدمات", "دور", "ذلك", "كل")),
        ("ب", ("مسؤوليات", "مسؤولية", "معلومات", "مهام", "مهمة", "هذا", "هذه", "وظائف", "وظيفة", "ولاية")),
    )
    for task in tasks
)
"""What a body is charged with or furnishes, behind its name, whose topic has a preposition of its own."""
