"""Arabic rules for acts: what is to be reported."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_REPORT = (
    "تقرير",
    "تقارير",
    "مزيد من التقارير",
    "معلومات مستكملة",
    "مستجدات",
    "[عرضا] [شفويا]",
    "[إحاطة] [شفوية]",
)

REPORTS = (
    ActRule(
        id="ar-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "وافى",
            "أبلغ",
            "أفاد",
            "أطلع",
        ),
        objects=(
            "[بتقرير]",
            "[بتقارير]",
            "[تقريرا]",
            "[بتقييم]",
            "[بتوصيات]",
            "[بمعلومات]",
            "[بنتائج]",
            "معلومات مستكملة",
            "مستجدات",
        ),
        direct=False,
        within=240,
        examples=(
            "تطلب إلى الأمانة أن توافي جمعية البحيرات في دورتها العاشرة بتقرير عن البحيرات؛",
            "تطلب إلى الأمانة أن تستشير الخبراء وأن توافيها بتقرير عن ذلك في دورتها العاشرة؛",
        ),
        counterexamples=("تشجع الدول على إبلاغ الصيادين بالحوادث في البحيرات؛",),
    ),
    ActRule(
        id="ar-inform-at-session",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "أبلغ",
            "أطلع",
            "أفاد",
        ),
        objects=(
            "[في] [دورتها]",
            "[في] [دورته]",
        ),
        direct=False,
        within=120,
        examples=("تطلب إلى الأمانة أن تبلغ جمعية البحيرات في دورتها العاشرة بحالة الأسماك؛",),
        counterexamples=("تطلب إلى الأمانة أن تبلغ الدول بحالة الأسماك؛",),
    ),
    ActRule(
        id="ar-submit-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "قدم",
            "أعد",
            "رفع",
            "أصدر",
            "نشر",
            "عرض",
            "أحال",
        ),
        objects=_REPORT,
        voids=(
            "المساعدة اللازمة",
            "الموارد اللازمة",
            "الدعم اللازم",
            "تلك التقارير",
            "هذه التقارير",
            "في تقريره",
            "في تقريرها",
        ),
        within=600,
        examples=(
            "تطلب إلى الأمانة أن تقدم إليها في دورتها العاشرة تقريرا عن البحيرات؛",
            "تدعو الأمانة إلى تقديم تقرير إلى جمعية البحيرات؛",
        ),
        counterexamples=(
            "تطلب إلى الأمانة مواصلة إعداد تلك التقارير؛",
            "تطلب إلى الأمانة أن تقدم المساعدة اللازمة لحلقة النقاش وللتقرير عنها؛",
            "تطلب إلى الأمانة أن تقدم إلى الفريق العامل المعني بالبحيرات جميع الوثائق؛",
        ),
    ),
    ActRule(
        id="ar-update-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("استكمل", "حدث"),
        objects=("تقرير",),
        within=30,
        examples=("تطلب إلى الأمانة أن تستكمل تقريرها عن البحيرات وأن تقدمه إليها في دورتها العاشرة؛",),
        counterexamples=("تطلب إلى الأمانة أن تستكمل قائمة البحيرات؛",),
    ),
    ActRule(
        id="ar-submit-results",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "قدم",
            "عرض",
        ),
        objects=(
            "دراسة",
            "نتائج",
            "توصيات",
            "توصية",
            "استنتاجات",
            "تقييم",
            "معلومات",
        ),
        within=140,
        to_destination=True,
        examples=(
            "تطلب إلى الفريق العامل المعني بالبحيرات أن يقدم إليها نتائج أعماله؛",
            "تطلب إلى الأمانة أن تقدم إليها معلومات عن البحيرات في دورتها العاشرة؛",
        ),
        counterexamples=(
            "تطلب إلى الأمانة أن تقدم توصيات كلما لزم الأمر؛",
            "تطلب إلى الأمانة أن تقدم إلى الدول معلومات عن البحيرات؛",
        ),
    ),
    ActRule(
        id="ar-reporting-duty",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "قدم",
            "أحال",
            "أعد",
            "رفع",
            "وافى",
        ),
        objects=("تقرير",),
        within=200,
        examples=("تقرر أن يقدم الفريق العامل المعني بالبحيرات إليها تقريرا عن أعماله؛",),
        counterexamples=("تقرر أن يقدم الفريق العامل المعني بالبحيرات مرشحين لمنصب الرئيس؛",),
    ),
)
