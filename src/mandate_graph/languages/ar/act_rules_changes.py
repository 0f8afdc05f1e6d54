"""Arabic rules for acts: what changes a body, or leaves it as it is."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

CHANGES = (
    ActRule(
        id="ar-rename",
        event=Event.RENAME,
        role=Role.OBJECT,
        verbs=(
            "أعاد تسمية",
            "سمى",
        ),
        voids=("رئيس",),
        examples=("تقرر إعادة تسمية اللجنة المعنية بالبحيرات لتصبح اللجنة المعنية بالمياه الداخلية؛",),
        counterexamples=("تقرر تسمية رئيس اللجنة المعنية بالبحيرات؛",),
    ),
    ActRule(
        id="ar-be-known",
        event=Event.RENAME,
        role=Role.SUBJECT,
        verbs=(
            "عرف",
            "سمى",
        ),
        objects=("[باسم]",),
        within=40,
        examples=("تقرر أن تعرف اللجنة المعنية بالبحيرات باسم اللجنة المعنية بالمياه الداخلية؛",),
        counterexamples=("تقرر أن تعرف اللجنة المعنية بالبحيرات المصطلحات المستخدمة؛",),
    ),
    ActRule(
        id="ar-change-name",
        event=Event.RENAME,
        role=Role.COMPLEMENT,
        verbs=(
            "غير",
            "عدل",
        ),
        objects=(
            "اسم",
            "تسمية",
        ),
        within=30,
        examples=("تقرر تغيير اسم اللجنة المعنية بالبحيرات ليصبح اللجنة المعنية بالمياه الداخلية؛",),
        counterexamples=("تقرر تغيير موعد دورة اللجنة المعنية بالبحيرات؛",),
    ),
    ActRule(
        id="ar-merge",
        event=Event.MERGE,
        role=Role.OBJECT,
        verbs=(
            "دمج",
            "أدمج",
        ),
        examples=("تقرر دمج اللجنة المعنية بالبحيرات مع اللجنة المعنية بالأنهار؛",),
        counterexamples=("تقرر دمج بندي جدول الأعمال المتعلقين بالبحيرات؛",),
    ),
    ActRule(
        id="ar-split",
        event=Event.SPLIT,
        role=Role.OBJECT,
        verbs=("قسم",),
        followed=(
            "إلى أربع",
            "إلى ثلاث",
            "إلى ثلاثة",
            "إلى فريقين",
            "إلى لجنتين",
            "إلى هيئتين",
        ),
        decided=True,
        examples=("تقرر تقسيم اللجنة المعنية بالبحيرات إلى لجنتين؛",),
        counterexamples=("تقرر تقسيم تقرير اللجنة المعنية بالبحيرات إلى جزأين؛",),
    ),
    ActRule(
        id="ar-approve-changed-mandate",
        event=Event.AMEND_MANDATE,
        role=Role.COMPLEMENT,
        verbs=(
            "أقر",
            "اعتمد",
            "وافق على",
        ),
        objects=(
            "اختصاصات المنقحة",
            "[الولاية] [المنقحة]",
            "[الولاية] [المعدلة]",
            "[الولاية] [الموسعة]",
        ),
        within=40,
        examples=("تقر الولاية المنقحة للفريق العامل المعني بالبحيرات؛",),
        counterexamples=("تقر برنامج العمل المنقح للفريق العامل المعني بالبحيرات؛",),
    ),
    ActRule(
        id="ar-amend-mandate",
        event=Event.AMEND_MANDATE,
        role=Role.COMPLEMENT,
        verbs=(
            "عدل",
            "وسع",
            "نقح",
            "زاد",
        ),
        objects=(
            "عدد أعضاء",
            "ولاية",
            "نطاق ولاية",
            "اختصاصات",
            "عضوية",
            "تكوين",
        ),
        within=60,
        examples=("تقرر توسيع نطاق ولاية الفريق العامل المعني بالبحيرات لتشمل الأنهار؛",),
        counterexamples=("تقرر تنقيح تقرير الفريق العامل المعني بالبحيرات؛",),
    ),
    ActRule(
        id="ar-become-member",
        event=Event.AMEND_MANDATE,
        role=Role.COMPLEMENT,
        verbs=(
            "أصبح",
            "كان",
            "انضم",
        ),
        objects=(
            "[عضوا] [في]",
            "[أعضاء] [في]",
            "[إلى] [عضوية]",
        ),
        within=60,
        decided=True,
        examples=(
            "تقرر أن تصبح فالدوريا عضوا في اللجنة المعنية بالبحيرات؛",
            "تقرر أن تنضم فالدوريا إلى عضوية اللجنة المعنية بالبحيرات؛",
        ),
        counterexamples=(
            "تقرر أن تصبح مسألة البحيرات بندا في جدول أعمال اللجنة المعنية بالبحيرات؛",
            "تشجع الدول على أن تصبح أعضاء في اللجنة المعنية بالبحيرات؛",
        ),
    ),
    ActRule(
        id="ar-reaffirm-mandate",
        event=Event.REAFFIRM,
        role=Role.COMPLEMENT,
        verbs=(
            "أكد",
            "أكد من جديد",
            "أعاد تأكيد",
        ),
        objects=("ولاية",),
        within=30,
        examples=("تؤكد من جديد ولاية الفريق العامل المعني بالبحيرات؛",),
        counterexamples=("تؤكد من جديد أهمية الفريق العامل المعني بالبحيرات؛",),
    ),
)
