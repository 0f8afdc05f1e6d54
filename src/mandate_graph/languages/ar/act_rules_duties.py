"""Arabic rules for acts: what a body is given to do."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

DUTIES = (
    ActRule(
        id="ar-functions",
        event=Event.ASSIGN_FUNCTION,
        role=Role.SUBJECT,
        verbs=(
            "كان",
            "أدى",
            "قام",
            "اضطلع",
            "تولى",
            "مارس",
        ),
        objects=(
            "مهام التالية",
            "مهام",
            "وظائف التالية",
            "مسؤوليات التالية",
            "ولاية التالية",
        ),
        within=60,
        examples=("تقرر أن يضطلع الفريق العامل المعني بالبحيرات بالمهام التالية:",),
        counterexamples=("تقرر أن يكون للجنة المعنية بالبحيرات خمسة عشر عضوا؛",),
    ),
    ActRule(
        id="ar-mandate-is",
        event=Event.ASSIGN_FUNCTION,
        role=Role.COMPLEMENT,
        verbs=(
            "شمل",
            "كان",
        ),
        objects=(
            "اختصاصات",
            "مهام",
            "ولاية",
        ),
        followed=(
            "المهام الآتية",
            "المهام التالية",
            "الوظائف التالية",
            "على النحو الآتي",
            "على النحو التالي",
            "كما يلي",
            "ما يأتي",
            "ما يلي",
        ),
        within=20,
        decided=True,
        active_only=True,
        examples=("تقرر أن تكون ولاية الفريق العامل المعني بالبحيرات على النحو التالي:",),
        counterexamples=("تقرر أن تكون دورة الفريق العامل المعني بالبحيرات على النحو التالي:",),
    ),
    ActRule(
        id="ar-entrust",
        event=Event.ASSIGN_FUNCTION,
        asked_event=Event.REQUEST_ACTION,
        role=Role.DEPUTED,
        verbs=(
            "عهد إلى",
            "كلف",
            "أناط ب",
            "خول",
        ),
        within=160,
        examples=("تقرر تكليف الفريق العامل المعني بالبحيرات بالمهام التالية:",),
        counterexamples=("تقرر تكليف الميسرين بإجراء المشاورات؛",),
    ),
    ActRule(
        id="ar-adopt-rules",
        event=Event.ADOPT_RULES,
        role=Role.COMPLEMENT,
        verbs=(
            "اعتمد",
            "أقر",
        ),
        objects=(
            "نظام داخلي",
            "[النظام] [الداخلي] [ل]",
            "اختصاصات",
            "نظام أساسي",
        ),
        within=60,
        examples=("تعتمد اختصاصات اللجنة المعنية بالبحيرات، الواردة في المرفق؛",),
        counterexamples=("تعتمد تقرير اللجنة المعنية بالبحيرات؛",),
    ),
)
