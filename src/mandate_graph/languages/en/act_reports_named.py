"""How an English text names the report that somebody is asked for."""

REPORT = ("report", "latest reporting", "oral update", "written update", "update")

SUPPLIED = tuple(
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

OFTEN = ("annual", "biannual", "biennial", "monthly", "periodic", "periodical", "quarterly", "regular", "yearly")
MADE = (
    "a report",
    *(
        f"{'an' if quality[0] in 'aeiou' else 'a'} {quality} {progress}report"
        for quality in (*OFTEN, "brief", "comprehensive", "final", "full", "interim", "oral", "preliminary", "written")
        for progress in ("", "progress ")
    ),
    "a progress report",
    *(f"[{quality}] {progress}reports" for quality in OFTEN for progress in ("", "progress ")),
    "progress reports",
)
"""A report as something made: no report that is there already."""

_KINDS = ("annual", "annual progress", "comprehensive", "monthly", "periodic", "quarterly", "regular", "written")
INFORMED = tuple(
    f"{adverb}{informed}{comma} {way} {quality}reports"
    for informed in ("apprised", "informed")
    for adverb in ("", "fully ", "regularly ")
    for comma in ("", ",")
    for way in ("by", "by means of", "by way of", "through", "in")
    for quality in ("", *(f"{kind} " for kind in _KINDS))
)
"""An organ that is kept informed by reports."""
