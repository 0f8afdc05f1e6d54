"""Arabic rules for acts: what is to be reviewed."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

REVIEWS = (
    ActRule(
        id="ar-request-review",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "أجرى",
            "قدم",
        ),
        objects=(
            "استعراض",
            "استعراض استراتيجي",
            "استعراض شامل",
            "استعراض مستقل",
            "استعراض [لفعالية]",
            "استعراض [لولاية]",
            "استعراض خاص",
            "استعراض [لأعمال]",
            "استعراض خاص [لأعمال]",
            "استعراض شامل [لأعمال]",
            "استعراض مستقل [لأعمال]",
            "استعراض خاص [لعمل]",
            "استعراض شامل [لعمل]",
            "استعراض مستقل [لعمل]",
            "تقييم استراتيجي",
            "تقييم مستقل",
        ),
        within=110,
        examples=("تطلب إلى الأمانة أن تجري، بحلول أيار/مايو 2031، استعراضا شاملا للفريق العامل المعني بالبحيرات؛",),
        counterexamples=("تطلب إلى الأمانة أن تقدم معلومات عن استعراض الخطة؛",),
    ),
    ActRule(
        id="ar-review",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "استعرض",
            "قيم",
            "نظر في",
            "بت في",
        ),
        objects=(
            "فعالية",
            "مستقبل",
            "ولاية",
            "سير عمل",
            "أداء",
            "استمرار",
        ),
        within=160,
        whole_scope=True,
        direct=False,
        decided=True,
        examples=("تقرر استعراض فعالية الفريق العامل المعني بالبحيرات ومستقبله في دورتها السادسة؛",),
        counterexamples=("تقرر النظر في تقرير الفريق العامل المعني بالبحيرات في دورتها السادسة؛",),
    ),
    ActRule(
        id="ar-review-work",
        event=Event.REVIEW_EFFECTIVENESS,
        role=Role.COMPLEMENT,
        verbs=(
            "أعاد النظر في",
            "استعرض",
            "قيم",
        ),
        objects=(
            "أعمال",
            "تكوين",
            "عمل",
            "ولاية",
        ),
        within=30,
        decided=True,
        examples=("تقرر أن تعيد النظر في عمل الفريق العامل المعني بالبحيرات في دورتها السادسة؛",),
        counterexamples=("تقرر أن تعيد النظر في برنامج المؤتمر المعني بالبحيرات؛",),
    ),
)
