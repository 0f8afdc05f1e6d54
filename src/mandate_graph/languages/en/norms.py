"""English phrases about norms."""

from mandate_graph.languages.themes.norms import NormsPhrases

NORMS = NormsPhrases(
    session=(
        "session",
        "regular session",
        "special session",
    ),
    before=(
        "ahead of",
        "before",
        "in advance of",
        "prior to",
    ),
    year_openers=(
        "in",
        "to be held in",
    ),
    deadline_openers=(
        "by",
        "by the end of",
        "no later than",
        "not later than",
    ),
    function_stops=(
        "act",
        "apply",
        "be",
        *(
            f"{verb} {follows}".strip()
            for verb in ("begin", "commence", "start")
            for follows in ("after", "as", "at", "each", "from", "immediately", "in", "its", "no", "not", "on", "with")
        ),
        "cease",
        "comprise",
        "consist",
        "expire",
        "have",
        "include",
        "meet",
        "remain",
        "take",
    ),
    function_lists=(
        "following",
        "following duties",
        "following functions",
        "following mandate",
        "following responsibilities",
        "following tasks",
        "following terms of reference",
        "mandates and responsibilities",
    ),
)
