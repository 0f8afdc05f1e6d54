"""Arabic rules for acts: how long the sessions of a body last."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

SESSIONS = (
    ActRule(
        id="ar-change-session-length",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "قلص",
            "مدد",
        ),
        objects=(
            "[الدورة] السنوية",
            "مدة [الدورة]",
            "مدة الدورات",
            "مدة دورات",
        ),
        within=40,
        decided=True,
        examples=("تقرر تمديد الدورة السنوية للجنة المعنية بالبحيرات إلى عشرة أيام؛",),
        counterexamples=("تقرر تمديد قائمة المتكلمين في دورة اللجنة المعنية بالبحيرات؛",),
    ),
)
"""A mandate is no session, nor does it last: these stand in front of the rules for what goes on."""
