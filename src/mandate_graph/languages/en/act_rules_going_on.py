"""How an English text lets a body go on for some time."""

from mandate_graph.languages.en.act_lasting import FOR_A_TERM
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_BEING = (
    "continue in being",
    "continue in existence",
    "continue in operation",
    "continue to exist",
    "continue to function",
    "continue to operate",
)
GOING_ON = (
    ActRule(
        id="en-allowed-to-go-on",
        event=Event.EXTEND,
        role=Role.ASKED,
        verbs=_BEING,
        objects=FOR_A_TERM,
        within=30,
        decided=True,
        examples=("Authorizes the Working Group on Lakes to continue in operation until 1 May 2031;",),
        counterexamples=("Requests the Working Group on Lakes to continue in operation until 1 May 2031;",),
    ),
)
