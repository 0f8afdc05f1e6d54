"""Words of a document as they are shown on one line."""

import re

_BROKEN = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n\s*(?=[^\W\d_])")


def one_line(quote: str) -> str:
    """A quotation on one line; a word that a line end breaks in two is put together.

    >>> one_line("the work-" + chr(10) + "ing group")
    'the working group'
    """
    return " ".join(_BROKEN.sub("", quote).split())


def spaced(text: str) -> str:
    """A sentence's rest on one line; the space towards the quotation is kept."""
    inner = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and inner else ""
    return f"{before}{inner}{after}"
