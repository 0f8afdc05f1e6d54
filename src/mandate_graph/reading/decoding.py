"""Bytes to characters: a byte order mark, then UTF-8, then the old encodings of the six languages."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

import regex
from charset_normalizer import from_bytes

from mandate_graph.languages.stopwords import STOP_WORDS
from mandate_graph.model.language import Language

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
_ARABIC = ("cp1256", "iso8859-6")
_CHINESE = ("gb18030", "big5")
_WESTERN = ("cp1252", "latin-1")
_SAMPLE = 200_000
_FOREIGN_WORD = regex.compile(r"[^\x00-\x7f\s«»–—“”’№…\xa0][\w\P{ASCII}--[\s«»–—“”’№…\xa0]]*", regex.V1)
_WELL_CASED = regex.compile(r"[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+")
_ARABIC_WORD = regex.compile(r"\p{Arabic}+")
_LEAST_STOP_WORDS = 0.03
_LEAST_WELL_CASED = 0.9
_LEAST_MEAN_LENGTH = 3.5
_LEAST_FREQUENT_HAN = 0.01
_MOST_WESTERN_HIGH_BYTES = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text without its byte order mark, and the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded | None:
    """The text of `data`; None if it is in no encoding known here, or holds NULs that no encoding explains."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    wide = _unmarked_utf16(data)
    if wide is not None:
        return _strictly(data, wide)
    if b"\x00" in data:
        return None
    return _strictly(data, "utf-8") or _old_encoding(data)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows as a NUL in every second byte of its spaces and line ends."""
    sample = data[:_SAMPLE]
    if len(sample) % 2 or b"\x00" not in sample:
        return None
    little = sum(sample[at : at + 2] in {b" \x00", b"\n\x00"} for at in range(0, len(sample), 2))
    big = sum(sample[at : at + 2] in {b"\x00 ", b"\x00\n"} for at in range(0, len(sample), 2))
    if max(little, big) * 200 < len(sample):
        return None
    return "utf-16-le" if little > big else "utf-16-be"


def _old_encoding(data: bytes) -> Decoded | None:
    best = max(_plausible(data), default=None)
    if best is not None:
        return _strictly(data, best[1])
    allowed = [*_CYRILLIC, *_ARABIC, *_CHINESE, *_WESTERN]
    guess = from_bytes(data[:_SAMPLE], cp_isolation=allowed).best()
    return None if guess is None else _strictly(data, guess.encoding)


def _plausible(data: bytes) -> Iterator[tuple[float, str]]:
    sample = data[:_SAMPLE]
    for encoding in (*_CYRILLIC, *_ARABIC, *_CHINESE):
        text = sample.decode(encoding, errors="replace")
        score = _SCORES[encoding](text)
        if score > 0 and _strictly(data, encoding) is not None:
            yield score, encoding
    high = sum(byte > 0x7F for byte in sample)
    if high < _MOST_WESTERN_HIGH_BYTES * len(sample):
        yield from ((0.01, encoding) for encoding in _WESTERN[:1] if _strictly(data, encoding))
        yield 0.005, "latin-1"


def _cyrillic_score(text: str) -> float:
    """Share of stop words among the Cyrillic words; 0 where letters change case inside words as a wrong table does."""
    words = _FOREIGN_WORD.findall(text)
    letters = sum(map(len, words))
    if letters < _LEAST_MEAN_LENGTH * len(words) or not words:
        return 0.0
    cased = sum(len(word) for word in words if _WELL_CASED.fullmatch(word)) / letters
    return _share(words, Language.RU) if cased >= _LEAST_WELL_CASED else 0.0


def _arabic_score(text: str) -> float:
    return _share(_ARABIC_WORD.findall(text), Language.AR)


def _chinese_score(text: str) -> float:
    han = regex.findall(r"\p{Han}", text)
    frequent = sum(char in STOP_WORDS[Language.ZH] for char in han)
    return frequent / len(han) if han and frequent >= _LEAST_FREQUENT_HAN * len(han) else 0.0


def _share(words: list[str], language: Language) -> float:
    hits = sum(word.lower() in STOP_WORDS[language] for word in words)
    return hits / len(words) if words and hits >= _LEAST_STOP_WORDS * len(words) else 0.0


_SCORES = (
    dict.fromkeys(_CYRILLIC, _cyrillic_score)
    | dict.fromkeys(_ARABIC, _arabic_score)
    | dict.fromkeys(_CHINESE, _chinese_score)
)
