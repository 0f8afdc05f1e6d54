"""English words that open a list of functions without a verb of deciding."""

from mandate_graph.languages.themes.listing import ListingWords

_TASKS = tuple(
    f"following {kind}{task}"
    for task in ("duties", "functions", "responsibilities", "tasks")
    for kind in ("", "core ", "key ", "main ", "principal ")
)

ANNOUNCEMENTS = tuple(
    f"{will} {meet}"
    for will in ("is scheduled to", "will")
    for meet in ("hold its first", "hold its second", "hold its third", "hold its next", "meet for its")
)
"""With what a report tells that a body will meet."""

SAYINGS = (
    "added",
    "argued",
    "believed",
    "considered",
    "emphasized",
    "explained",
    "expressed the hope",
    "expressed the view",
    "felt",
    "highlighted",
    "hoped",
    "indicated",
    "maintained",
    "observed",
    "pointed out",
    "proposed",
    "remarked",
    "said",
    "stated",
    "stressed",
    "suggested",
    "underlined",
    "was of the opinion",
    "was of the view",
    "were of the opinion",
    "were of the view",
)
"""With what a report tells what a speaker held: nobody lays anything on a body with it."""

LISTING = ListingWords(
    bulletins=(
        "administrative instruction",
        "bulletin",
    ),
    copulas=(
        "are",
        "is",
    ),
    openers=(
        "as follows",
        "the following",
    ),
    doings=(
        *(
            f"{verb} the {tasks}"
            for verb in ("carries out", "discharges", "exercises", "fulfils", "has", "performs")
            for tasks in (*_TASKS, "following mandate", "following terms of reference")
        ),
        *(f"is {charged} the {tasks}" for charged in ("charged with", "entrusted with") for tasks in _TASKS),
        *(f"is responsible for{among}" for among in ("", " the following", *(f" the {tasks}" for tasks in _TASKS))),
    ),
    deeds=(
        "do the following",
        *(f"take the following {noun}" for noun in ("action", "actions", "measures", "steps")),
        *(
            f"{verb} the following {noun}"
            for verb in ("carry out", "perform", "undertake")
            for noun in ("activities", "functions", "tasks")
        ),
    ),
    duties=(
        "is to",
        "shall",
    ),
)
