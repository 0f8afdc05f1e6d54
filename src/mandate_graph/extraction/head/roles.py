"""What a line of the front is taken up with; what is left over is a title."""

import regex

from mandate_graph.extraction.dates import find_dates
from mandate_graph.extraction.head import phrasebook
from mandate_graph.extraction.head.front import Line
from mandate_graph.extraction.ordinals import ordinal_pattern
from mandate_graph.languages import PACKS
from mandate_graph.languages.script import blank, word_end
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_ORGANS = frozenset(BodyKind) - {BodyKind.OFFICIAL, BodyKind.SECRETARIAT}
_SHARE = 0.8
_SYMBOL = regex.compile(r"\S+(?:/\S+)+(?:\s\S{1,6})?")
_LETTERS = regex.compile(r"\p{L}")


def organ_of(line: Line) -> BodyMention | None:
    """The body whose name is the line, from its beginning on."""
    letters = len(_LETTERS.findall(line.text))
    for mention in line.mentions:
        opens = not _LETTERS.search(phrasebook.furniture().sub("", line.text[: mention.start]))
        if opens and mention.kind in _ORGANS and len(_LETTERS.findall(mention.text)) >= _SHARE * letters:
            return mention
    return None


def is_open(line: Line) -> bool:
    """Whether a line is a title of something: no organ, symbol, date, session, agenda number or adoption note."""
    text = line.text.strip()
    if not text or text.startswith(("[", "(")) or organ_of(line) is not None:
        return False
    if _SYMBOL.fullmatch(text) or not phrasebook.furniture().sub("", _undated(text)):
        return False
    taken = (
        _tells_session(line)
        or phrasebook.agenda().match(text)
        or phrasebook.adoption().match(text)
        or _place(text)
        or phrasebook.section().match(text)
    )
    return not taken


def _undated(text: str) -> str:
    for day in reversed(find_dates(text)):
        text = text[: day.start] + text[day.end :]
    return text


def _tells_session(line: Line) -> bool:
    language = line.passage.language
    if language not in PACKS or not line.cover:
        return False
    words = phrasebook.session(language)
    pattern = rf"(?:{ordinal_pattern(language)}|\d{{4}}){blank(language)}(?:{words}){word_end(language)}"
    return regex.match(pattern, line.text.strip(), regex.IGNORECASE) is not None


def _place(text: str) -> bool:
    days = find_dates(text)
    return len(days) == 1 and not text[days[0].end :].strip(" *.") and text[: days[0].start].rstrip().endswith(",")
