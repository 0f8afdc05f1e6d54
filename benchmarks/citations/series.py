"""The series to which a cited symbol belongs, for the figures by series."""

import regex

_SERIES = (
    ("General Assembly resolutions", r"A/RES/"),
    ("General Assembly decisions", r"A/DEC/"),
    ("Security Council resolutions", r"S/RES/"),
    ("Economic and Social Council resolutions and decisions", r"E/(?:RES|DEC)/"),
    ("Human Rights Council resolutions and decisions", r"A/HRC/(?:RES|DEC)/"),
    ("presidential statements", r"\w+(?:/\w+)?/PRST/"),
    ("drafts", r".*/L\.\d"),
    ("documents of the General Assembly", r"A/"),
    ("documents of the Security Council", r"S/"),
    ("documents of the Economic and Social Council", r"E/"),
)
_PATTERNS = tuple((name, regex.compile(pattern)) for name, pattern in _SERIES)


def series_of(target: str) -> str:
    """The series of a target in canonical form.

    >>> series_of("A/RES/57/11"), series_of("A/C.3/62/L.4"), series_of("UNEP/EA.4/RES.2")
    ('General Assembly resolutions', 'drafts', 'other bodies')
    """
    return next((name for name, pattern in _PATTERNS if pattern.match(target)), "other bodies")
