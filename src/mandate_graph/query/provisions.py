"""Which article of a treaty, or rule of procedure, a name means.

Understood in the languages in which the ontology names the classes: the noun with its number and the numbers of
paragraphs below it, in either order, and words of the treaty's name or its short name: "article 32, paragraph 3, of
the Convention", "UNTOC art. 32", "пункт 3 статьи 32", "第32条".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mandate_graph.query.facts import Facts, expand
from mandate_graph.query.folding import fold, stem
from mandate_graph.query.results import Literal

CLASSES = ("mg:Article", "mg:Rule")
NAMES = ("rdfs:label", "skos:prefLabel", "skos:altLabel", "mg:shortName", "mg:citationForm")

_HAN = "\u3400-\u9fff"
_IS_HAN = re.compile(f"[{_HAN}]")
_NUMBER = r"\d+(?:[a-z]\b|\s(?:bis|ter|quater|quinquies)\b)?|(?<=\()[a-z]{1,4}(?=\))"
_TOKEN = re.compile(rf"(?P<number>{_NUMBER})|[{_HAN}]|[^\W\d_{_HAN}]+", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+")
_ARABIC_ARTICLE = "ال"
_SHORTEST_NOUN, _LONGEST_ENDING, _LONGEST_JOINING_WORD = 3, 2, 3


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a noun for a provision, or another word."""

    text: str
    number: bool
    noun: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """The numbers of a provision as they stand in its name, and the stems that are to name its work."""

    numbers: tuple[str, ...]
    whole: frozenset[str]


class ProvisionNames:
    """Articles and rules of a graph by name; asks the graph for each name."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def fitting(self, name: str) -> tuple[str, ...]:
        """The IRIs of the provisions that a name fits; none where it is not the name of a provision."""
        for kind in CLASSES:
            nouns = frozenset(fold(str(label)) for label in self._facts.values(expand(kind), "rdfs:label"))
            wanted = read(name, nouns)
            if wanted is not None:
                return tuple(self._fitting(wanted, expand(kind).local))
        return ()

    def _fitting(self, wanted: Wanted, kind: str) -> Iterator[str]:
        orders = {wanted.numbers, wanted.numbers[::-1]}
        for number in dict.fromkeys((wanted.numbers[0], wanted.numbers[-1])):
            for part in self._facts.pointing("eli:number", Literal(number)):
                known = kind in self._facts.kinds(part) and self._numbers(part) in orders
                if known and self._is_named(self._whole(part), wanted.whole):
                    yield part

    def _numbers(self, part: str) -> tuple[str, ...]:
        """The numbers in a provision's path, where each follows the name of its level."""
        return tuple(str(self._facts.one(part, "mg:path") or "").split(".")[1::2])

    def _whole(self, part: str) -> str:
        above = self._facts.one(part, "eli:is_part_of")
        return part if above is None else self._whole(str(above))

    def _is_named(self, work: str, wanted: frozenset[str]) -> bool:
        names = (str(name) for kind in NAMES for name in self._facts.values(work, kind))
        return not wanted or any(wanted <= _stems(name) for name in names)


def read(name: str, nouns: frozenset[str]) -> Wanted | None:
    """What a name asks for, given the folded nouns for a provision; None where it names none.

    >>> read("UNTOC art. 32, paragraph 3", frozenset({"article"}))
    Wanted(numbers=('32', '3'), whole=frozenset({'untoc'}))
    >>> read("resolution 32/3", frozenset({"article"})) is None
    True
    """
    tokens = tuple(_tokens(name, nouns))
    numbers = tuple(token.text for token in tokens if token.number)
    if not numbers or not any(token.noun for token in tokens):
        return None
    rest = (token.text for at, token in enumerate(tokens) if not _belongs_to_a_number(tokens, at))
    return Wanted(numbers, frozenset(stem(fold(word)) for word in rest if not _joins(word)))


def _tokens(name: str, nouns: frozenset[str]) -> Iterator[Token]:
    after_noun = False
    for match in _TOKEN.finditer(unicodedata.normalize("NFKC", name)):
        text = match[0]
        number = match["number"] is not None or (after_noun and _ROMAN.fullmatch(text) is not None)
        after_noun = not number and _is_noun(text, nouns)
        yield Token(_plain(text) if match["number"] else text, number, after_noun)


def _plain(number: str) -> str:
    """A number in European digits, without spaces, as paths write it.

    >>> _plain("٣٢"), _plain("5 bis")
    ('32', '5bis')
    """
    digits = "".join(str(unicodedata.digit(char, char)) for char in number)
    return "".join(digits.split()).lower()


def _is_noun(word: str, nouns: frozenset[str]) -> bool:
    """Whether a word is one of the nouns: in another case, with an article before it, or cut short."""
    plain = fold(word)
    return any(
        plain in (noun, _ARABIC_ARTICLE + noun)
        or (len(plain) >= _SHORTEST_NOUN and noun.startswith(plain))
        or (len(noun) > _SHORTEST_NOUN and plain.startswith(noun[:-1]) and len(plain) < len(noun) + _LONGEST_ENDING)
        for noun in nouns
    )


def _belongs_to_a_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a number or names its level: a word before it, in Chinese a word on either side."""
    token = tokens[at]
    beside = tokens[at + 1 : at + 2]
    if _IS_HAN.match(token.text):
        beside = (*tokens[max(at - 1, 0) : at], *beside)
    return token.number or token.noun or any(other.number for other in beside)


def _joins(word: str) -> bool:
    return word == word.casefold() and len(word) <= _LONGEST_JOINING_WORD and not _IS_HAN.match(word)


def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(fold(match[0])) for match in _TOKEN.finditer(name) if not match["number"])
