"""Arabic rules for acts: when a body meets, and what is convened."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_PERIODS = (
    "[سنويا]",
    "أساس سنوي",
    "[مرة] كل سنة",
    "[مرة] [كل] سنتين",
    "كل سنة",
    "كل سنتين",
    "كل عام",
    "كل عامين",
    "مرة [في] سنة",
    "مرتين [في] سنة",
    "[مرة] [في] [السنة]",
    "[مرة] [واحدة] [في] [السنة]",
    "[مرة] [واحدة] [سنويا]",
    "[مرتين] [في] [السنة]",
    "[دورة] [سنوية]",
    "[اجتماعا] [سنويا]",
    *(
        f"[{count}] [في] [{year}]"
        for count in ("مرة", "مرتين", "مرات", "أسبوعا", "أسابيع", "أسبوعين", "دورات", "دورتين", "دورة", "يوما", "أيام")
        for year in ("السنة", "العام")
    ),
)

_PERIODS_BEHIND = (
    "في السنة",
    "في العام",
    "سنويا",
    "كل سنة",
    "كل سنتين",
    "كل عام",
    "كل عامين",
)

MEETINGS = (
    ActRule(
        id="ar-more-often",
        event=Event.SET_PERIODICITY,
        role=Role.COMPLEMENT,
        verbs=(
            "زاد",
            "خفض",
            "غير",
        ),
        objects=(
            "[وتيرة] [اجتماعات]",
            "[وتيرة] [دورات]",
            "[تواتر] [اجتماعات]",
            "[تواتر] [دورات]",
            "[عدد] [اجتماعات]",
            "[عدد] [دورات]",
        ),
        followed=_PERIODS_BEHIND,
        within=20,
        decided=True,
        examples=("تقرر زيادة وتيرة اجتماعات الفريق العامل المعني بالبحيرات إلى دورتين في السنة؛",),
        counterexamples=("تقرر زيادة عدد أعضاء الفريق العامل المعني بالبحيرات إلى عشرة؛",),
    ),
    ActRule(
        id="ar-meet-again",
        event=Event.SET_MEETING,
        role=Role.SUBJECT,
        verbs=("عاود",),
        objects=("[الاجتماع]",),
        within=20,
        examples=("تقرر أن يعاود الفريق العامل المعني بالبحيرات الاجتماع في أيار/مايو 2031؛",),
        counterexamples=("تقرر أن يعاود الفريق العامل المعني بالبحيرات النظر في المسألة؛",),
    ),
    ActRule(
        id="ar-periodicity",
        event=Event.SET_PERIODICITY,
        role=Role.ASKED,
        verbs=(
            "عقد",
            "اجتمع",
        ),
        objects=_PERIODS,
        within=120,
        examples=("تحث الفريق العامل المعني بالبحيرات على عقد اجتماعاته على أساس سنوي؛",),
        counterexamples=("تدعو الفريق العامل المعني بالبحيرات إلى عقد اجتماعه في أيار/مايو؛",),
    ),
    ActRule(
        id="ar-go-on-meeting",
        event=Event.SET_PERIODICITY,
        role=Role.ASKED,
        verbs=("واصل", "استمر"),
        objects=("[الاجتماع]", "[اجتماعاته]", "[اجتماعاتها]", "[عقد] [اجتماعاته]", "[عقد] [اجتماعاتها]"),
        followed=tuple(
            f"{count} في {year}"
            for count in ("مرة", "مرتين", "مرات", "أسبوعا", "أسابيع", "أسبوعين", "دورات", "دورتين")
            for year in ("السنة", "العام")
        ),
        within=140,
        examples=(
            "تدعو الفريق العامل المعني بالبحيرات إلى أن يواصل خلال السنوات المقبلة الاجتماع ستة أسابيع في السنة؛",
        ),
        counterexamples=("تدعو الفريق العامل المعني بالبحيرات إلى أن يواصل خلال الفترة المقبلة الاجتماع بالخبراء؛",),
    ),
    ActRule(
        id="ar-meet-periodically",
        event=Event.SET_PERIODICITY,
        role=Role.SUBJECT,
        verbs=(
            "عقد",
            "اجتمع",
        ),
        objects=_PERIODS,
        within=90,
        examples=("تقرر أن يجتمع الفريق العامل المعني بالبحيرات سنويا؛",),
        counterexamples=("تقرر أن يجتمع الفريق العامل المعني بالبحيرات في أيار/مايو 2031؛",),
    ),
    ActRule(
        id="ar-sessions-periodically",
        event=Event.SET_PERIODICITY,
        role=Role.COMPLEMENT,
        verbs=("عقد",),
        objects=(
            "[اجتماعات]",
            "[دورات]",
        ),
        followed=_PERIODS_BEHIND,
        within=20,
        decided=True,
        examples=("تقرر أن تعقد دورات اللجنة المعنية بالبحيرات سنويا؛",),
        counterexamples=("تقرر أن تعقد دورات اللجنة المعنية بالبحيرات في جنيف؛",),
    ),
    ActRule(
        id="ar-asked-to-meet",
        event=Event.SET_MEETING,
        role=Role.ASKED,
        verbs=("اجتمع",),
        objects=(
            "[مرتين]",
            "[مرة]",
            "[في]",
            "أثناء",
            "خلال",
            "قبل",
            "لمدة",
        ),
        within=40,
        examples=("تطلب إلى الفريق العامل المعني بالبحيرات أن يجتمع في أيار/مايو 2031؛",),
        counterexamples=("تطلب إلى الفريق العامل المعني بالبحيرات أن يجتمع بالخبراء؛",),
    ),
    ActRule(
        id="ar-meeting",
        event=Event.SET_MEETING,
        role=Role.SUBJECT,
        verbs=(
            "عقد",
            "اجتمع",
        ),
        objects=(
            "اجتماع",
            "جلسة",
            "دورة",
            "[في]",
            "خلال",
            "أثناء",
            "من",
            "قبل",
            "لمدة",
        ),
        within=60,
        voids=("مشاورات",),
        examples=("تقرر أن يعقد الفريق العامل المعني بالبحيرات اجتماعا واحدا قبل دورتها الخامسة؛",),
        counterexamples=("تقرر أن يعقد الفريق العامل المعني بالبحيرات مشاورات بشأن الصيد؛",),
    ),
    ActRule(
        id="ar-session-held",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=("عقد",),
        objects=(
            "[الدورة]",
            "[الاجتماع]",
            "[الجلسة]",
            "دورة استثنائية",
            "دورة استثنائية طارئة",
        ),
        within=120,
        decided=True,
        examples=(
            "تقرر أن تعقد الدورة الثالثة للجنة المعنية بالبحيرات في أوسلو في أيار/مايو 2031؛",
            "تقرر أن تعقد في أيار/مايو 2031 دورة استثنائية للجنة المعنية بالبحيرات؛",
        ),
        counterexamples=("تقرر أن تعقد دورة استثنائية بشأن البحيرات في أيار/مايو 2031؛",),
    ),
    ActRule(
        id="ar-convene",
        event=Event.CONVENE,
        role=Role.COMPLEMENT,
        verbs=(
            "عقد",
            "نظم",
            "دعا إلى عقد",
        ),
        objects=(
            "اجتماع",
            "دورة",
            "جلسة",
        ),
        within=120,
        examples=("تطلب إلى الأمانة عقد اجتماع واحد على الأقل للفريق العامل المعني بالبحيرات؛",),
        counterexamples=("تقرر عقد مؤتمر معني بالبحيرات في عام 2031؛",),
    ),
    ActRule(
        id="ar-convene-new-body",
        event=Event.ESTABLISH,
        role=Role.OBJECT,
        verbs=("عقد",),
        voids=(
            "اجتماع",
            "اجتماعات",
            "جلسة",
            "جلسات",
            "حلقة",
            "حوار",
            "دورة",
            "دورات",
            "مؤتمر",
            "مشاورات",
            "مناقشة",
        ),
        founds=True,
        examples=("تطلب إلى الأمانة عقد فريق عامل مفتوح باب العضوية معني بالبحيرات؛",),
        counterexamples=(
            "تقرر عقد اجتماع لفريق عامل معني بالبحيرات؛",
            "تقرر أن يعقد الفريق العامل المعني بالبحيرات دورته في أيار/مايو 2031؛",
        ),
    ),
)
