"""Arabic phrases about reports on their way."""

from mandate_graph.languages.themes.reports import ReportsPhrases, VerbFirstReports

REPORTS = ReportsPhrases(
    verb_first=VerbFirstReports(
        nouns=(
            "تقرير",
            "تقارير",
        ),
        recurring=(
            "سنوي",
            "سنوية",
            "دوري",
            "دورية",
            "منتظم",
            "منتظمة",
        ),
        articles=("ال",),
        submitting=(
            "أن يقدم",
            "أن تقدم",
            "أن يقدموا",
            "تقديم",
            "بتقديم",
            "أن يرفع",
            "أن ترفع",
            "رفع",
            "أن يحيل",
            "أن تحيل",
            "أن يعرض",
            "أن تعرض",
        ),
        furnishing=(
            "أن يوافي",
            "أن توافي",
            "موافاة",
        ),
        self_endings=(
            "ه",
            "ها",
        ),
        self_words=(
            "إليها",
            "إليه",
        ),
        asking=(
            "تطلب",
            "يطلب",
            "طلبت",
            "طلب",
            "ترجو",
            "يرجو",
            "تدعو",
            "يدعو",
            "دعت",
            "دعا",
            "تشجع",
            "يشجع",
            "تحث",
            "يحث",
            "تهيب",
            "يهيب",
            "توصي",
            "يوصي",
            "تأذن",
            "يأذن",
            "تكلف",
            "يكلف",
        ),
        planned=(
            "سيقدم",
            "ستقدم",
            "سيعرض",
            "سيحال",
            "سيرفع",
        ),
        submitted=(
            "قدم",
            "عرض",
            "أحيل",
            "رفع",
        ),
        destination_openers=(
            "إلى",
            "على",
        ),
        session_openers=(
            "في",
            "خلال",
            "أثناء",
        ),
        demonstratives=(
            "هذا",
            "هذه",
            "هذين",
        ),
    ),
)
