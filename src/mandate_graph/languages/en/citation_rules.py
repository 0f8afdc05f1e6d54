"""English sentences in which each citation rule works, and in which it must not."""

from mandate_graph.languages.themes.citations import CitationRule

RULES = (
    CitationRule(
        id="numbered-instrument",
        examples=("Recalling resolution 64/812 of 3 May 2010,", "Recalling its decisions 64/518 and 64/519,"),
        counterexamples=("The vote was 64/812 on that day.", "Its draft resolution 64/812 was withdrawn."),
    ),
    CitationRule(
        id="document-symbol",
        examples=("See A/64/951 and A/64/952.",),
        counterexamples=("See A/.../64/L... and page 64/951.",),
    ),
    CitationRule(
        id="symbol-shape",
        examples=("See HARB/CONF.3/2019/7.",),
        counterexamples=("See HARB/7 and HARBOUR/LAMPS.",),
    ),
    CitationRule(
        id="anaphor",
        examples=("Resolution 64/812 lit a lamp. The same resolution put it out.",),
        counterexamples=("The same lamp was put out.",),
    ),
    CitationRule(
        id="annex-anaphor",
        examples=("Resolution 64/812 lit a lamp, described in the annex to the resolution.",),
        counterexamples=("The annex to the lamp was lost.",),
    ),
    CitationRule(
        id="dated-decision",
        examples=("In accordance with the decision of the Assembly of 3 May 2009, the lamp was lit.",),
        counterexamples=("In accordance with the decision on lamps of 3 May 2009, the lamp was lit.",),
    ),
    CitationRule(
        id="instrument-group",
        examples=("Recalling all relevant resolutions of the Assembly,",),
        counterexamples=("Recalling resolutions 64/812 and 64/813,",),
    ),
    CitationRule(
        id="titled-document",
        examples=("Welcoming the report of the Secretary-General entitled “Lamps of the harbour”,",),
        counterexamples=("Welcoming the report of the Secretary-General entitled “Lamps of the harbour” (A/64/951),",),
    ),
    CitationRule(
        id="agenda-item",
        examples=(
            "Lamps were read under agenda item 5.",
            "Items 2 and 4 of the provisional agenda were read.",
            "Sub-item (c) of item 20 was put off.",
        ),
        counterexamples=("Item 4 of the plan was read.", "Paragraph (c) of item 20 was put off."),
    ),
    CitationRule(
        id="agenda-item-titled",
        examples=("The item entitled “Lamps” stood on the agenda of the sixtieth session.",),
        counterexamples=("The item entitled “Lamps” was sold.", "The report entitled “Lamps” stood on the agenda."),
    ),
    CitationRule(
        id="treaty-name",
        examples=("Parties to the Convention on Biological Diversity met.",),
        counterexamples=("Parties to the convention on lamps met.",),
    ),
    CitationRule(
        id="treaty-unknown",
        examples=("Parties to the Convention on the Lighting of Harbour Lamps met.",),
        counterexamples=("Parties to the Convention on Biological Diversity met.",),
    ),
    CitationRule(
        id="treaty-context",
        examples=("The purposes of the Charter are known.",),
        counterexamples=("The purposes of the charter flight are known.",),
    ),
    CitationRule(
        id="treaty-article",
        examples=("Bearing in mind Article 13 of the Charter,",),
        counterexamples=("Bearing in mind article 13 of the lease,",),
    ),
    CitationRule(
        id="treaty-series",
        examples=("See United Nations, Treaty Series, vol. 7, No. 9.",),
        counterexamples=("See the series of treaties in volume 7.",),
    ),
    CitationRule(
        id="rule-of-procedure",
        examples=("Rule 20 of the rules of procedure of the Assembly was applied.",),
        counterexamples=("Rule 20 of the harbour was applied.",),
    ),
    CitationRule(
        id="function-recalls",
        examples=("Recalling its resolution 64/812,", "Bearing in mind resolution 64/812,"),
        counterexamples=("Welcoming its resolution 64/812,",),
    ),
    CitationRule(
        id="function-reaffirms",
        examples=("Reaffirming its resolution 64/812,", "Confirming its decision 64/518,"),
        counterexamples=("Recalling its resolution 64/812,",),
    ),
    CitationRule(
        id="function-legal-basis",
        examples=("Decides to establish, in accordance with Article 22 of the Charter, an office;",),
        counterexamples=("Decides that lamps, in accordance with Article 22 of the Charter, be lit;",),
    ),
    CitationRule(
        id="function-pursuant-to",
        examples=(
            "Requests a report, pursuant to resolution 64/812;",
            "Further to resolution 64/812, lamps were lit.",
        ),
        counterexamples=("Recalling resolution 64/812,",),
    ),
    CitationRule(
        id="function-reports-on",
        examples=("In resolution 64/812, the Assembly decided to light a lamp.",),
        counterexamples=("Pursuant to resolution 64/812, a lamp was lit.",),
    ),
    CitationRule(
        id="function-considers",
        examples=("Having considered the report (A/64/951),",),
        counterexamples=("Taking note of the report (A/64/951),",),
    ),
    CitationRule(
        id="function-welcomes",
        examples=("Welcoming resolution 64/812,", "Expresses its appreciation for the report (A/64/951);"),
        counterexamples=("Welcomes and endorses resolution 64/812;",),
    ),
    CitationRule(
        id="function-takes-note",
        examples=("Takes note of resolution 64/812;",),
        counterexamples=(
            "Takes note with appreciation of resolution 64/812;",
            "Takes note of and endorses resolution 64/812;",
        ),
    ),
    CitationRule(
        id="function-endorses",
        examples=(
            "Takes note of and endorses resolution 64/812;",
            "Approves the report (A/64/951);",
            "Concurs with decision 64/518;",
        ),
        counterexamples=("Welcomes resolution 64/812;",),
    ),
    CitationRule(
        id="function-implements",
        examples=(
            "Lamps were lit in implementation of resolution 64/812.",
            "Lamps were lit in fulfilment of resolution 64/812.",
        ),
        counterexamples=("Requests a report on the implementation of resolution 64/812;",),
    ),
    CitationRule(
        id="amended-by",
        examples=(
            "Resolution 64/812, as amended by resolution 65/3, lit a lamp.",
            "The rules in resolution 64/812 of 3 May 2010, as revised by its resolution 65/3, apply.",
        ),
        counterexamples=("Resolution 64/812 and resolution 65/3 were amended by lamps.",),
    ),
    CitationRule(
        id="function-amends",
        examples=("Decides to amend resolution 64/812;", "Adopts the amendments to resolution 64/812;"),
        counterexamples=("Recalling the lamps of the harbour, as amended by resolution 64/812,",),
    ),
    CitationRule(
        id="function-supersedes",
        examples=(
            "Decides to rescind decision 64/518;",
            "The present text replaces A/64/951.",
            "Superseding resolution 64/812,",
        ),
        counterexamples=("Lamps were superseded by resolution 64/812.",),
    ),
    CitationRule(
        id="function-transmits",
        examples=(
            "The report of the meeting (A/64/951) will be submitted to the Assembly.",
            "Transmitting the report (A/64/951),",
        ),
        counterexamples=("Having considered the report (A/64/951),",),
    ),
    CitationRule(
        id="function-urges-ratification",
        examples=("Urges States to ratify the Convention on Biological Diversity;",),
        counterexamples=("Welcomes the ratification of the Convention on Biological Diversity;",),
    ),
)
