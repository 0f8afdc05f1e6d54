"""Sentences of a flow."""

import regex

_BREAK = regex.compile(r"\n+|(?<=[.!?…][»”\"')\]]?)[  \t]+(?=[«“”\"'(\[*]*[A-ZА-ЯЁ\p{Arabic}])")
_ABBREVIATED = regex.compile(
    r"(?:\b(?:\p{Lu}|No|Nos|vol|vols|para|paras|art|arts|sect|chap|annex|suppl|Mr|Mrs|Ms|Dr|St|см|ст|п|пп|гл|разд|т|г|им)"
    r"|\d)\.[»”\"')\]]?\Z"
)
_YEAR = regex.compile(r"(?<!\d)(?:1[89]|20)\d\d\.\Z")
_NEAR = 12


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text's sentences; a line feed ends one, the dot of an abbreviation or a number does not.

    >>> split_sentences("See No. 5. It met in 2031. Next")
    ((0, 26), (27, 31))
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _BREAK.finditer(text):
        before = text[max(start, found.start() - _NEAR) : found.start()]
        if "\n" not in found.group() and _ABBREVIATED.search(before) and not _YEAR.search(before):
            continue
        spans.append((start, found.start()))
        start = found.end()
    spans.append((start, len(text)))
    return tuple(span for span in spans if span[0] < span[1])
