"""English rules for acts: what ends a body or its mandate."""

from mandate_graph.languages.en.act_rules_life import MANDATE
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

ENDS = (
    ActRule(
        id="en-terminate",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "terminate",
            "end",
            "conclude",
            "complete",
            "discontinue",
            "close",
            "bring to an end",
            "bring to a close",
        ),
        objects=MANDATE,
        within=80,
        examples=(
            "Decides to terminate the mandate of the Working Group on Lakes;",
            "Decides that the mandate of the Working Group on Lakes shall be terminated on 1 May 2031;",
        ),
        counterexamples=("Decides to conclude the consideration of the report of the Working Group on Lakes;",),
    ),
    ActRule(
        id="en-expire",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=(
            "come to an end",
            "expire",
            "cease",
        ),
        objects=MANDATE,
        examples=("Decides that the mandate of the Working Group on Lakes shall come to an end in 2031;",),
        counterexamples=("Decides that the Working Group on Lakes shall end its session on Friday;",),
    ),
    ActRule(
        id="en-bring-to-an-end",
        event=Event.TERMINATE,
        role=Role.COMPLEMENT,
        verbs=("bring",),
        objects=MANDATE,
        within=40,
        followed=(
            "to a close",
            "to an end",
        ),
        examples=("Decides to bring the mandate of the Working Group on Lakes to an end on 1 May 2031;",),
        counterexamples=("Decides to bring the mandate of the Working Group on Lakes into line with its rules;",),
    ),
    ActRule(
        id="en-dissolve",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=(
            "dissolve",
            "abolish",
            "disband",
            "disestablish",
            "discharge",
            "discontinue",
            "suppress",
            "wind up",
        ),
        nouns=(
            "abolition",
            "dissolution",
        ),
        voids=(
            "mandate",
            "practice",
            "responsibility",
        ),
        examples=(
            "Decides that the Committee on Lakes is dissolved;",
            "Approves the dissolution of the Committee on Lakes;",
            "Decides to dissolve the Committee on Lakes with effect from 1 May 2031;",
            "Decides that the Committee on Lakes shall be disbanded;",
        ),
        counterexamples=("Decides to abolish two posts in the Committee on Lakes;",),
    ),
    ActRule(
        id="en-replace",
        event=Event.DISSOLVE,
        role=Role.OBJECT,
        verbs=("replace",),
        followed=(
            "by a",
            "by an",
            "by the",
            "with a",
            "with an",
            "with the",
        ),
        decided=True,
        examples=(
            "Decides to replace the Committee on Lakes with the Commission on Inland Waters;",
            "Decides that the Committee on Lakes shall be replaced by a commission on inland waters;",
        ),
        counterexamples=("Decides to replace paragraph 2 of the rules of the Committee on Lakes with the text below;",),
    ),
    ActRule(
        id="en-cease",
        event=Event.DISSOLVE,
        role=Role.SUBJECT,
        verbs=("cease to exist",),
        examples=("Decides that the Committee on Lakes shall cease to exist on 1 May 2031;",),
        counterexamples=("Decides that the Committee on Lakes shall cease to meet in May;",),
    ),
)
