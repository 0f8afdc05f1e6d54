"""English rules for acts: what is to be reported."""

from mandate_graph.languages.en.act_rules_findings import FINDINGS, NEEDED
from mandate_graph.languages.themes.acts import ActRule, Role
from mandate_graph.model.mandate import Event

_REPORT = ("report", "latest reporting", "oral update", "written update", "update")

_SUPPLIED = tuple(
    f"[with] {lead}{report}"
    for lead in (
        "",
        "a ",
        "an ",
        *(
            f"{article}{quality} "
            for article in ("", "a ", "an ", "the ")
            for quality in (
                "annual",
                "annual written",
                "brief",
                "comprehensive",
                "comprehensive written",
                "consolidated",
                "detailed",
                "final",
                "first",
                "full",
                "further",
                "interim",
                "interim written",
                "joint",
                "midterm",
                "monthly",
                "oral",
                "periodic",
                "preliminary",
                "progress",
                "quarterly",
                "regular",
                "summary",
                "updated",
                "written",
            )
        ),
    )
    for report in ("briefing", "report", "update")
)
"""A report as that with which an organ is provided."""

_MADE = (
    *(f"a {quality}report" for quality in ("", "comprehensive ", "final ", "full ", "preliminary ", "progress ")),
    *(f"{quality} report" for quality in ("an annual", "an interim", "an oral")),
    *(f"{quality} reports" for quality in ("[annual]", "[periodic]", "[regular]")),
)
"""A report as something made: no report that is there already."""

_KINDS = ("annual", "annual progress", "comprehensive", "monthly", "periodic", "quarterly", "regular", "written")
_INFORMED = tuple(
    f"{adverb}{informed}{comma} {way} {quality}reports"
    for informed in ("apprised", "informed")
    for adverb in ("", "fully ", "regularly ")
    for comma in ("", ",")
    for way in ("by", "by means of", "by way of", "through", "in")
    for quality in ("", *(f"{kind} " for kind in _KINDS))
)
"""An organ that is kept informed by reports."""

REPORTS = (
    ActRule(
        id="en-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "continue reporting",
            "report",
            "report back",
        ),
        nouns=("reporting",),
        elided=(
            *(f"report {which}" for which in ("all", "any", "her", "his", "its", "their", "violations")),
            "report annually",
            "report at",
            "report back",
            "report biennially",
            "report every",
            "report fully",
            "report in writing",
            "report on",
            "report orally",
            "report periodically",
            "report progress",
            "report regularly",
            "report the findings",
            "report the outcome",
            "report the results",
            "report thereon",
            "report to",
        ),
        examples=(
            "Requests the Secretariat to report to the Assembly of the Lakes at its tenth session;",
            "Requests the Secretariat to consult experts and to report thereon at its tenth session;",
            "Requests the Secretariat to study harbours and report its findings to the Assembly of the Lakes;",
            "Invites the Secretariat to continue reporting regularly to the Assembly of the Lakes;",
        ),
        counterexamples=("Encourages States to report accidents on lakes;",),
    ),
    ActRule(
        id="en-submit-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "submit",
            "present",
            "provide",
            "prepare",
            "deliver",
            "draw up",
            "issue",
            "compile",
            "produce",
            "publish",
        ),
        elided=tuple(
            f"{verb} {report}"
            for verb in ("prepare", "present", "provide", "submit")
            for report in (
                *("a report", "its report", "annual reports", "regular reports"),
                *(f"a {kind} report" for kind in ("comprehensive", "consolidated", "detailed", "final", "follow-up")),
                *(f"a {kind} report" for kind in ("further", "joint", "preliminary", "progress", "single", "summary")),
                *("a written report", "an analytical report", "an annual report", "an interim report"),
                *("an oral report", "an updated report", "to it", "to the"),
            )
        ),
        objects=_REPORT,
        voids=(
            *NEEDED,
            "such reports",
            "such periodic reports",
            "in his report",
            "in its report",
            "in the report",
            "support",
            "the reports of",
        ),
        within=600,
        examples=(
            "Requests the Secretariat to submit to it at its tenth session a report on the lakes;",
            "Requests the Secretariat to seek the views of States and submit a report thereon at its tenth session;",
        ),
        counterexamples=(
            "Requests the Secretariat to continue to issue, update and print leaflets on lakes;",
            "Requests the Secretariat to support parties that collect data and prepare a report on lakes;",
            "Requests the Secretariat to continue to prepare such reports;",
            "Requests the Secretariat to provide the Working Group on Lakes with all documents;",
            "Requests the Secretariat to provide the assistance needed for the panel on lakes and its summary report;",
        ),
    ),
    ActRule(
        id="en-make-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "deliver",
            "furnish",
            "give",
            "make",
            "render",
        ),
        objects=_MADE,
        voids=(
            "available",
            "known",
            "use of",
        ),
        within=120,
        direct=False,
        examples=(
            "Requests the Working Group on Lakes to make a report thereon to the Assembly of the Lakes;",
            "Instructs the Working Group on Lakes to render to the Assembly of the Lakes annual reports on its work;",
        ),
        counterexamples=(
            "Requests the Secretariat to make the report of the Working Group on Lakes known to States;",
            "Requests the Secretariat to make a summary of the replies available;",
            "Requests the Secretariat to make the annual report of the Committee on Lakes available on its site;",
        ),
    ),
    ActRule(
        id="en-keep-informed-by-reports",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("keep",),
        receives=True,
        followed=_INFORMED,
        examples=(
            "Requests the Secretariat to keep the Assembly of the Lakes informed by regular reports on the harbours;",
            "Requests the Secretariat to keep it regularly informed, through periodic reports, of its work;",
        ),
        counterexamples=("Requests the Secretariat to keep the Assembly of the Lakes informed of its work;",),
    ),
    ActRule(
        id="en-provide-with-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "furnish",
            "present",
            "provide",
            "supply",
        ),
        objects=_SUPPLIED,
        within=160,
        direct=False,
        examples=("Requests the Secretariat to provide the Assembly of the Lakes with a written report on the lakes;",),
        counterexamples=("Requests the Secretariat to provide the Assembly of the Lakes with staff for its reports;",),
    ),
    ActRule(
        id="en-update-organ",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=("update",),
        receives=True,
        followed=(
            "about",
            "on",
        ),
        examples=("Requests the Secretariat to update the Assembly of the Lakes regularly on the harbours;",),
        counterexamples=("Requests the Secretariat to update its website on the Assembly of the Lakes;",),
    ),
    *FINDINGS,
    ActRule(
        id="en-revert",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "come back",
            "revert",
        ),
        objects=(
            "to it",
            "to the",
        ),
        within=12,
        direct=False,
        to_destination=True,
        examples=("Requests the Secretariat to revert to the Assembly of the Lakes with proposals on the harbours;",),
        counterexamples=("Requests the Secretariat to revert to the earlier rules on lakes;",),
    ),
    ActRule(
        id="en-finish-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "complete",
            "develop",
            "elaborate",
            "finalise",
            "finalize",
            "revise",
            "update",
        ),
        objects=("[report]",),
        within=60,
        voids=("report of",),
        followed=(
            "and present",
            "and submit",
            "and to present",
            "and to submit",
            "and to transmit",
            "and transmit",
            "for consideration by",
            "for submission to",
            "for the consideration of",
        ),
        to_destination=True,
        examples=(
            "Requests the Secretariat to complete its report on harbours and submit it to the Assembly of the Lakes;",
        ),
        counterexamples=("Requests the Secretariat to update its report on harbours for the public;",),
    ),
    ActRule(
        id="en-place-report-before",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "bring before",
            "lay before",
            "place before",
            "put before",
        ),
        objects=_REPORT,
        within=200,
        examples=("Requests the Secretariat to place before the Assembly of the Lakes a report on the harbours;",),
        counterexamples=(
            "Requests the Secretariat to place before the Assembly of the Lakes a plan for the harbours;",
        ),
    ),
    ActRule(
        id="en-place-report",
        event=Event.REQUEST_REPORT,
        role=Role.REPORTER,
        verbs=(
            "bring",
            "circulate",
            "communicate",
            "convey",
            "forward",
            "lay",
            "make available",
            "place",
            "put",
            "send",
            "transmit",
        ),
        objects=("[report]", "[reports]"),
        within=120,
        voids=(
            "report by",
            "report of",
            "reports by",
            "reports of",
            "such reports",
            "the reports",
            "these reports",
            "those reports",
        ),
        to_destination=True,
        examples=(
            "Requests the Secretariat to consult States and to place the report before the Assembly of the Lakes;",
            "Requests the Secretariat to transmit to the Assembly of the Lakes a report on harbours;",
            "Requests the Secretariat to transmit to the Assembly of the Lakes, every year, reports on harbours;",
        ),
        counterexamples=(
            "Requests the Secretariat to place the report on its website;",
            "Requests the Secretariat to transmit the report of the Committee on Lakes to the Assembly of the Lakes;",
            "Requests the Secretariat to transmit the reports to the Assembly of the Lakes;",
        ),
    ),
    ActRule(
        id="en-reporting-duty",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=(
            "deliver",
            "draw up",
            "forward",
            "furnish",
            "issue",
            "prepare",
            "present",
            "produce",
            "provide",
            "publish",
            "render",
            "submit",
            "transmit",
        ),
        objects=("report", "oral update", "written update"),
        voids=(
            "such reports",
            "the reports",
            "these reports",
        ),
        within=200,
        examples=(
            "Decides that the Working Group on Lakes shall submit to it a report on its work;",
            "Decides that the Working Group on Lakes shall render an annual report to the Assembly of the Lakes;",
        ),
        counterexamples=(
            "Decides that the Working Group on Lakes shall transmit the reports to States;",
            "Decides that the Working Group on Lakes shall present candidates for chair;",
        ),
    ),
    ActRule(
        id="en-duty-to-report",
        event=Event.REQUEST_REPORT,
        role=Role.SUBJECT,
        verbs=("report",),
        objects=(
            "to",
            "annually",
            "at",
            "every",
            "on",
            "orally",
            "regularly",
            "through",
            "back",
        ),
        within=40,
        examples=("Decides that the Working Group on Lakes shall report annually to the Assembly of the Lakes;",),
        counterexamples=("Decides that the Working Group on Lakes shall help States report;",),
    ),
)
