"""Days as they are given on the command line."""

from datetime import date

from mandate_graph.errors import UsageError


def read_day(text: str) -> date:
    """A day; UsageError where the text is not YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"a date is YYYY-MM-DD, not {text!r}") from None
