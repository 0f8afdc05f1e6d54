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

_SEEN_TO = tuple(
    f"[{doing}] [{report}]"
    for doing in ("بإعداد", "بتقديم", "برفع", "بوضع")
    for report in ("تقرير", "تقارير", "تقريره", "تقريرها")
)
"""What somebody is to see to ("to see to the preparation of a report")."""

_GOING_ON = tuple(
    f"[{doing}] [{reports}]" for doing in ("تقديم", "رفع") for reports in ("تقارير", "تقاريره", "تقاريرها")
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
            "زود",
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
            "تطلب إلى الأمانة تزويد جمعية البحيرات بتقرير سنوي عن البحيرات؛",
            "تطلب إلى الأمانة أن تستشير الخبراء وأن توافيها بتقرير عن ذلك في دورتها العاشرة؛",
        ),
        counterexamples=("تشجع الدول على إبلاغ الصيادين بالحوادث في البحيرات؛",),
    ),
    ActRule(
        id="ar-keep-informed-by-reports",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("أبقى",),
        objects=("تقارير",),
        direct=False,
        receives=True,
        within=160,
        examples=("تطلب إلى الأمانة أن تبقي المجلس على علم بالحالة عن طريق تقارير دورية؛",),
        counterexamples=(
            "تطلب إلى الأمانة أن تبقي الصيادين على علم بالحالة عن طريق تقارير دورية؛",
            "تطلب إلى الأمانة أن تبقي المجلس على علم بالحالة؛",
        ),
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
        id="ar-inform-organ",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "أبلغ",
            "أطلع",
        ),
        receives=True,
        direct=False,
        examples=(
            "تطلب إلى الأمانة أن تبلغ المجلس بحالة الأسماك؛",
            "تدعو الأمانة إلى مواصلة إطلاع المجلس على الأمور المتصلة بالأسماك؛",
        ),
        counterexamples=(
            "تطلب إلى الأمانة أن تبلغ الدول بحالة الأسماك؛",
            "تطلب إلى الأمانة إبلاغ الصيادين بقرارات المجلس؛",
        ),
    ),
    ActRule(
        id="ar-report-on",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "أبلغ عن",
            "أفاد عن",
        ),
        direct=False,
        examples=("تطلب إلى الأمانة أن تنقح مقترحها وأن تبلغ عن الجهود المبذولة؛",),
        counterexamples=(
            "تطلب إلى الأمانة أن تشجع الصيادين على الإبلاغ عن الحوادث؛",
            "تشجع الدول على أن تبلغ عن الحوادث؛",
        ),
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
        id="ar-submit-what-reports-it-sees-fit",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "قدم",
            "رفع",
            "وافى",
        ),
        objects=tuple(
            f"[{lead}] [{fit}] [من] [{reports}]"
            for lead in ("ما", "بما")
            for fit in ("يلزم", "يراه] [مناسبا", "تراه] [مناسبا", "يراه] [ضروريا", "تراه] [ضروريا", "يستجد")
            for reports in ("تقارير", "تقرير")
        ),
        direct=False,
        within=90,
        examples=("تطلب إلى الأمانة أن تقدم إلى جمعية البحيرات ما تراه مناسبا من تقارير؛",),
        counterexamples=("تطلب إلى الأمانة أن تقدم توصيات بشأن ما تتلقاه من تقارير كلما لزم الأمر؛",),
    ),
    ActRule(
        id="ar-see-to-a-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("قام",),
        objects=_SEEN_TO,
        direct=False,
        within=160,
        examples=("تطلب إلى الأمانة أن تقوم، بالتشاور مع الدول، بإعداد تقرير عن البحيرات؛",),
        counterexamples=("تطلب إلى الأمانة أن تقوم بإعداد قائمة بالبحيرات؛",),
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
            "رفع",
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
            "عرض",
            "وافى",
        ),
        objects=("تقرير", "تقارير"),
        voids=(
            "المساعدة إلى",
            "المساعدة التقنية",
            "المساعدة في",
            "المشورة إلى",
            "المشورة بشأن",
            "الدعم إلى",
            "الدعم اللازم",
            "تعليقاته",
            "تعليقاتها",
            "في إعداد",
            "في تقريره",
            "في تقريرها",
        ),
        within=200,
        examples=(
            "تقرر أن يقدم الفريق العامل المعني بالبحيرات إليها تقريرا عن أعماله؛",
            "يرفع الفريق العامل المعني بالبحيرات تقاريره إلى جمعية البحيرات؛",
        ),
        counterexamples=(
            "تقرر أن يقدم الفريق العامل المعني بالبحيرات مرشحين لمنصب الرئيس؛",
            "يقدم الفريق العامل المعني بالبحيرات المساعدة إلى الدول في إعداد تقاريرها إلى جمعية البحيرات؛",
        ),
    ),
    ActRule(
        id="ar-duty-to-see-to-a-report",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "قام",
            "استمر",
            "واصل",
        ),
        objects=(*_SEEN_TO, *_GOING_ON),
        within=160,
        examples=(
            "تقرر أن يقوم الفريق العامل المعني بالبحيرات بإعداد تقرير عن أعماله؛",
            "تقرر أن يواصل الفريق العامل المعني بالبحيرات تقديم تقارير إليها؛",
        ),
        counterexamples=("تقرر أن يواصل الفريق العامل المعني بالبحيرات النظر في تقارير الدول؛",),
    ),
)
