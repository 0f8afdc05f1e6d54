"""English rules for acts: what somebody has found out, and is to bring before an organ."""

from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_RESULTS = (
    "analysis",
    "assessment",
    "compilation",
    "conclusions",
    "evaluation",
    "findings",
    "mapping",
    "observations",
    "oral presentation",
    "outcome",
    "overview",
    "recommendation",
    "recommendations",
    "results",
    "review",
    "stocktaking",
    "study",
    "summary",
    "survey",
    "synthesis",
    "updated information",
)
"""What somebody has found out and brings before an organ; what somebody proposes tells of no work done."""

_ANEW = tuple(
    f"updated version of {whose} {result}"
    for whose in ("his", "its", "that", "the", "their", "this")
    for result in ("analysis", "assessment", "evaluation", "overview", "review", "study", "survey")
)
"""What somebody has found out, brought up to date."""

_ELIDED = tuple(
    f"{verb} {whose} {result}"
    for verb in ("communicate", "forward", "present", "provide", "submit", "transmit")
    for whose in ("its", "the", "their")
    for result in ("assessment", "conclusions", "evaluation", "findings", "outcome", "recommendations", "results")
)
"""What is joined to another task without the marker of the infinitive ("to study wells and submit its findings")."""

_MEANS = ("assistance", "expertise", "facilities", "means", "resources", "services", "staff", "support")

NEEDED = (
    *(f"{means} {needed}" for means in _MEANS for needed in ("necessary", "needed", "required")),
    *(f"{needed} {means} for" for means in _MEANS for needed in ("necessary", "needed", "required")),
)
"""Means for some work: what stands behind them is what they are for ("the staff needed for a panel and its report")."""

_SUPPLIED = (
    "further information",
    *(
        f"{whose} {result}"
        for whose in ("her", "his", "its", "their")
        for result in ("assessment", "conclusions", "findings", "observations", "recommendations", "views")
    ),
    "regular information",
    "the conclusions of",
    "the findings of",
    "the outcome of",
    "the outcomes of",
    "the results of",
    "updated information",
    *(
        f"{article}{quality}{result}"
        for article in ("a ", "an ", "")
        for quality in ("", "analytical ", "annual ", "comprehensive ", "detailed ", "oral ", "updated ", "written ")
        for result in (
            "analysis",
            "assessment",
            "evaluation",
            "overview",
            "recommendation",
            "recommendations",
            "summary",
        )
    ),
)
"""That with which an organ is provided: what somebody has found out, or how things stand."""

FINDINGS = (
    ActRule(
        id="en-submit-results",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "bring",
            "communicate",
            "convey",
            "forward",
            "lay",
            "make",
            "place",
            "present",
            "provide",
            "submit",
            "transmit",
        ),
        elided=_ELIDED,
        objects=(*_RESULTS, *_ANEW),
        voids=NEEDED,
        within=200,
        to_destination=True,
        examples=(
            "Requests the Working Group on Lakes to submit to it the results of its work;",
            "Requests the Secretariat to count the harbours and to transmit its findings to the Assembly of the Lakes;",
            "Requests the Secretariat to count the harbours and submit the results to the Assembly of the Lakes;",
            "Requests the Secretariat to present an updated version of the study to the Assembly of the Lakes;",
        ),
        counterexamples=(
            "Requests the Secretariat to submit recommendations whenever needed;",
            "Requests the Secretariat to submit a results-oriented plan to the Assembly of the Lakes;",
            "Requests the Secretariat to present an updated version of the flag to the Assembly of the Lakes;",
            "Requests the Secretariat to transmit its findings to the Executive Secretary;",
            "Requests the Secretariat to help States count harbours and submit the results to donors;",
            "Requests the Secretariat to provide the staff needed for a study of lakes to the Assembly of the Lakes;",
        ),
    ),
    ActRule(
        id="en-share-results",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("share",),
        objects=("conclusions", "findings", "report", "results"),
        within=60,
        followed=(
            "with it",
            *(f"with the {organ}" for organ in ("assembly", "commission", "committee", "conference", "council")),
        ),
        examples=("Requests the Working Group on Lakes to share its findings with the Assembly;",),
        counterexamples=("Requests the Working Group on Lakes to share its findings with States;",),
    ),
    ActRule(
        id="en-provide-with-results",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "furnish",
            "present",
            "provide",
            "supply",
        ),
        receives=True,
        followed=tuple(f"with {thing}" for thing in _SUPPLIED),
        examples=(
            "Requests the Working Group on Lakes to provide the Assembly of the Lakes with the outcome of its work;",
            "Requests the Secretariat to provide it, at its tenth session, with updated information on the harbours;",
        ),
        counterexamples=(
            "Requests the Secretariat to provide the Assembly of the Lakes with the staff that it needs;",
            "Requests the Secretariat to provide States with updated information on the harbours;",
        ),
    ),
    ActRule(
        id="en-inform-organ",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("apprise", "inform"),
        receives=True,
        followed=(
            "about",
            "in detail",
            "of",
            "on",
            "thereon",
        ),
        examples=(
            "Requests the Secretariat to inform the Assembly of the Lakes at its tenth session of the steps taken;",
            "Requests the Secretariat to inform it annually of the state of the harbours;",
        ),
        counterexamples=(
            "Requests the Secretariat to inform States of the decisions of the Assembly of the Lakes;",
            "Requests the Secretariat to inform visitors about the Assembly of the Lakes;",
        ),
    ),
    ActRule(
        id="en-study-for-organ",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "carry out",
            "commission",
            "compile",
            "conduct",
            "develop",
            "draw up",
            "make",
            "prepare",
            "produce",
            "undertake",
        ),
        objects=(
            "analysis",
            "assessment",
            "background paper",
            "compilation",
            "evaluation",
            "mapping",
            "overview",
            "recommendations",
            "review",
            "stocktaking",
            "study",
            "summary",
            "survey",
            "synthesis",
        ),
        within=200,
        followed=(
            "and bring",
            "and present",
            "and submit",
            "and to bring",
            "and to present",
            "and to report",
            "and to submit",
            "and to transmit",
            "and transmit",
            "for consideration",
            "for its consideration",
            "for submission to",
            "for the consideration of",
            "to be presented to",
            "to be submitted to",
            "to be transmitted to",
        ),
        to_destination=True,
        examples=(
            "Requests the Secretariat to conduct a study on the lakes and to present it to the Assembly of the Lakes;",
            "Requests the Secretariat to prepare a survey of lakes for consideration by the Assembly of the Lakes;",
        ),
        counterexamples=("Requests the Secretariat to conduct a study on the lakes and to publish it;",),
    ),
    ActRule(
        id="en-duty-to-submit-results",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "submit",
            "present",
        ),
        objects=(
            "conclusions",
            "findings",
            "outcome",
            "recommendations",
            "results",
        ),
        within=60,
        followed=(
            "to it",
            "to the",
        ),
        examples=("Decides that the Working Group on Lakes shall present its findings to the Assembly of the Lakes;",),
        counterexamples=("Decides that the Working Group on Lakes shall submit its findings in writing;",),
    ),
    ActRule(
        id="en-duty-to-submit-assessment",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "present",
            "provide",
            "submit",
        ),
        objects=(
            "analysis",
            "assessment",
            "evaluation",
            "overview",
            "updated information",
        ),
        within=60,
        to_destination=True,
        examples=("The Committee on Lakes will provide an assessment of the harbours to the Assembly of the Lakes;",),
        counterexamples=("The Committee on Lakes will provide an assessment of the dangers to the harbours;",),
    ),
    ActRule(
        id="en-circulate-duty",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=("circulate", "draft and circulate"),
        objects=("report",),
        voids=("such reports", "the reports", "these reports"),
        within=90,
        to_destination=True,
        examples=(
            "Decides that the Working Group on Lakes shall draft and circulate to the Assembly of the Lakes a report;",
        ),
        counterexamples=("Decides that the Working Group on Lakes shall draft a list of harbours for the villages;",),
    ),
)
