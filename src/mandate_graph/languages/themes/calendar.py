"""The shape of what a language pack holds about calendar dates and ordinal numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPhrases:
    """Words of dates and ordinals, one per line, in dictionary form.

    A compound ordinal is the sum of its words: any number of `ordinal_prefixes`, matched as written, and one of
    `ordinals`, matched in any inflection ("шестьдесят" 60 + "первый" 1).
    """

    months: tuple[tuple[str, ...], ...] = ()
    """Twelve rows, January first: the names and abbreviations of a month, an abbreviation without its dot."""
    months_capitalised: bool = False
    """Whether a month is written with a capital, so that the verb "may" is none."""
    year_words: tuple[str, ...] = ()
    """Words that may follow a year ("2009 год")."""
    range_openers: tuple[str, ...] = ()
    """Words before a range ("from")."""
    pair_openers: tuple[str, ...] = ()
    """Words before a range whose two ends are joined by a word of `conjunctions` ("between")."""
    range_joins: tuple[str, ...] = ()
    """Words between the two ends of a range ("to")."""
    conjunctions: tuple[str, ...] = ()
    """Words before the last item of a list ("and")."""
    fillers: tuple[str, ...] = ()
    """Words that may stand between the parts of one date ("of")."""
    day_suffixes: tuple[str, ...] = ()
    """Endings glued or hyphenated to the number of a day ("th")."""
    year_openers: tuple[str, ...] = ()
    """Words before a year that stands without month or year word ("in")."""
    ordinals: tuple[tuple[int, str], ...] = ()
    ordinal_prefixes: tuple[tuple[int, str], ...] = ()
    ordinal_joins: tuple[str, ...] = ()
    """Words that may stand between the words of a compound ordinal ("and")."""
    ordinal_suffixes: tuple[str, ...] = ()
    """Endings glued or hyphenated to a number that make it an ordinal ("rd")."""
    ordinal_openers: tuple[str, ...] = ()
    """Signs before a number that make it an ordinal (Chinese has one)."""
    numerals: tuple[tuple[int, str], ...] = ()
    """Numbers in words, where dates and articles are written with them as well as with figures."""
    date_marks: tuple[str, ...] = ()
    """The signs behind the year, the month and the day of a date whose parts stand in that order."""
    digit_words: tuple[tuple[int, str], ...] = ()
    """The digits with which such a date may spell its year."""
    marked_joins: tuple[str, ...] = ()
    """Words between the two ends of a range of such dates."""
    marked_separators: tuple[str, ...] = ()
    """What stands between the members of a list of such dates."""
