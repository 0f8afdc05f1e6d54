"""English rules for acts: how long the sessions of a body last, and when they begin and end."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_KINDS = (
    "annual",
    "current",
    "first",
    "first resumed",
    "fourth",
    "next",
    "organizational",
    "regular",
    "resumed",
    "second",
    "second resumed",
    "special",
    "substantive",
    "third",
)

_LENGTHS = (
    *(
        f"[{length}] [of] {owner}{kind}{noun}"
        for length in ("duration", "length")
        for owner in ("", *(f"[{one}] " for one in ("each", "its", "the", "their")))
        for kind in ("", *(" ".join(f"[{word}]" for word in one.split()) + " " for one in _KINDS))
        for noun in ("meeting", "session")
    ),
    "meeting time",
)
"""How long a body meets, as a thing that may be changed; a mandate is none, nor does it last."""

SESSIONS = (
    ActRule(
        id="en-session-lasts",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "be",
            "be limited to",
            "not exceed",
        ),
        objects=_LENGTHS,
        decided=True,
        active_only=True,
        examples=(
            "Decides that the duration of the sessions of the Committee on Lakes shall be ten days;",
            "Decides that the length of the annual session of the Committee on Lakes shall be reduced by two days;",
        ),
        counterexamples=("Decides that the agenda of the sessions of the Committee on Lakes shall be short;",),
    ),
    ActRule(
        id="en-change-length",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "extend",
            "increase",
            "lengthen",
            "limit",
            "prolong",
            "reduce",
            "set",
            "shorten",
        ),
        objects=_LENGTHS,
        within=60,
        decided=True,
        examples=(
            "Decides to extend the length of the sessions of the Committee on Lakes to three weeks;",
            "Decides to reduce the duration of the annual session of the Committee on Lakes by two days;",
        ),
        counterexamples=("Decides to reduce the length of the reports of the Committee on Lakes to ten pages;",),
    ),
    ActRule(
        id="en-extend-session",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "extend",
            "lengthen",
            "prolong",
            "shorten",
        ),
        objects=(
            "meeting",
            "session",
        ),
        voids=(
            "beyond",
            "pending",
            "through",
            "until",
            "up to",
        ),
        followed=(
            "by",
            "to",
            "until",
        ),
        within=60,
        decided=True,
        examples=("Decides to extend the third session of the Committee on Lakes by two days;",),
        counterexamples=(
            "Decides to extend the list of speakers for the session of the Committee on Lakes by two;",
            "Decides to extend the Working Group on Lakes until its tenth session;",
        ),
    ),
    ActRule(
        id="en-session-begins-or-ends",
        event=Event.SET_MEETING,
        role=Role.COMPLEMENT,
        verbs=(
            "begin",
            "close",
            "commence",
            "conclude",
            "end",
            "open",
            "start",
        ),
        objects=(
            "meeting",
            "session",
        ),
        followed=(
            "at the latest",
            "in",
            "no earlier than",
            "no later than",
            "not earlier than",
            "not later than",
            "on",
        ),
        decided=True,
        active_only=True,
        examples=("Decides that the sessions of the Committee on Lakes shall end no later than mid-May;",),
        counterexamples=("Decides that the debate shall end at the next session of the Committee on Lakes;",),
    ),
)
