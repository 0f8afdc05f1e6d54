"""Arabic rules for acts: what ends a body or its mandate."""

from mandate_graph.languages.ar.act_rules_life import MANDATE
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

ENDS = (
    ActRule(
        id="ar-terminate",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=("أنهى",),
        objects=MANDATE,
        within=60,
        examples=("تقرر إنهاء ولاية الفريق العامل المعني بالبحيرات؛",),
        counterexamples=("تقرر إنهاء النظر في تقرير الفريق العامل المعني بالبحيرات؛",),
    ),
    ActRule(
        id="ar-cancel-mandate",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "ألغى",
            "أوقف",
            "وقف",
        ),
        objects=(
            "ولاية",
            "تفويض",
        ),
        within=20,
        decided=True,
        examples=(
            "تقرر إلغاء ولاية المقرر الخاص المعني بنظافة البحيرات؛",
            "تقرر وقف ولاية الفريق العامل المعني بالبحيرات؛",
        ),
        counterexamples=("تقرر وقف تمويل أنشطة الفريق العامل المعني بالبحيرات؛",),
    ),
    ActRule(
        id="ar-expire",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=("انتهى",),
        objects=MANDATE,
        within=60,
        examples=("تقرر أن تنتهي ولاية الفريق العامل المعني بالبحيرات في عام 2031؛",),
        counterexamples=("تقرر أن ينتهي اجتماع الفريق العامل المعني بالبحيرات يوم الجمعة؛",),
    ),
    ActRule(
        id="ar-dissolve",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=(
            "حل",
            "ألغى",
        ),
        voids=("ولاية",),
        examples=(
            "تقرر حل اللجنة المعنية بالبحيرات اعتبارا من 1 أيار/مايو 2031؛",
            "تقرر إلغاء اللجنة المعنية بالبحيرات؛",
        ),
        counterexamples=("تقرر إلغاء وظيفتين في اللجنة المعنية بالبحيرات؛",),
    ),
    ActRule(
        id="ar-deemed-dissolved",
        event=Event.DISSOLVE,
        role=Role.SUBJECT,
        verbs=("اعتبر",),
        objects=(
            "[منحلا]",
            "[منحلة]",
        ),
        within=80,
        decided=True,
        examples=("تقرر أن تعتبر اللجنة المعنية بالبحيرات منحلة؛",),
        counterexamples=("تقرر أن تعتبر اللجنة المعنية بالبحيرات المسألة منتهية؛",),
    ),
    ActRule(
        id="ar-replace",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=("استعاض عن",),
        examples=("تقرر الاستعاضة عن اللجنة المعنية بالبحيرات بلجنة معنية بالمياه الداخلية؛",),
        counterexamples=("تقرر الاستعاضة عن المادة 2 من النظام الداخلي للجنة المعنية بالبحيرات بالنص التالي؛",),
    ),
    ActRule(
        id="ar-cease",
        event=Event.DISSOLVE,
        role=Role.SUBJECT,
        verbs=(
            "أنهى",
            "اختتم",
        ),
        objects=(
            "أعمال",
            "أنشطة",
            "عمليات",
        ),
        within=20,
        decided=True,
        examples=("تقرر أن ينهي الفريق العامل المعني بالبحيرات أعماله في 1 أيار/مايو 2031؛",),
        counterexamples=("تقرر أن ينهي الفريق العامل المعني بالبحيرات دورته في 1 أيار/مايو 2031؛",),
    ),
)
