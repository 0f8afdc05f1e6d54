"""Treaties in a language that puts marks around their names (《…》) and articles behind them."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.patterns import Pattern, as_written
from mandate_graph.extraction.citations.treaty_index import TreatyIndex
from mandate_graph.extraction.citations.treaty_names import Naming, TreatyName
from mandate_graph.languages import PACKS
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.languages.themes.preposed import PreposedPhrases
from mandate_graph.model.language import Language

_LONGEST = 120
_LISTED_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class _Marked:
    titles: Pattern
    bare: Pattern
    nouns: dict[str, str]
    marks: tuple[str, str]


@cache
def _marked(language: Language) -> _Marked | None:
    pack = PACKS.get(language)
    preposed = pack.citations.preposed if pack else None
    if pack is None or preposed is None or preposed.title_marks is None:
        return None
    opening, closing = map(regex.escape, preposed.title_marks)
    nouns = {word: noun for noun, word in pack.citations.treaty_nouns}
    any_noun = as_written(nouns)
    return _Marked(
        titles=regex.compile(rf"{opening}(?P<title>[^{opening}{closing}\n]{{1,{_LONGEST}}}+){closing}"),
        bare=regex.compile(rf"{as_written(preposed.bare_leads)}(?P<noun>{any_noun})"),
        nouns=nouns,
        marks=preposed.title_marks,
    )


def find_marked_names(context: PassageContext, index: TreatyIndex) -> list[TreatyName] | None:
    """Every naming of a treaty that is not part of a body's name, in order; None if the language has no such marks."""
    rules = _marked(context.language)
    if rules is None:
        return None
    if not index.may_stand_in(context.folded):
        return []
    titles = list(rules.titles.finditer(context.text))
    names = [*_known(context, index, rules, [found.span() for found in titles])]
    taken = {name.start for name in names}
    for found in titles:
        if found.start() not in taken:
            names.extend(_by_title(rules, found))
    names.extend(
        TreatyName(start=found.start("noun"), end=found.end(), naming=Naming.CONTEXT, noun=rules.nouns[found["noun"]])
        for found in rules.bare.finditer(context.text)
    )
    return sorted((name for name in names if not _in_a_body(context, name)), key=lambda name: name.start)


def _known(
    context: PassageContext, index: TreatyIndex, rules: _Marked, titles: list[tuple[int, int]]
) -> Iterator[TreatyName]:
    """The names of the registry, marked or not; one that is a part of a longer title names something else."""
    for hit in index.names.find(context.words):
        before = bisect_right(titles, hit.start, key=lambda title: title[0])
        around = titles[before - 1] if before and hit.end <= titles[before - 1][1] else None
        start, end = around or (hit.start, hit.end)
        if around and context.text[start + 1 : hit.start].strip("〈") + context.text[hit.end : end - 1].strip("〉"):
            continue
        noun = next(
            (noun for word, noun in rules.nouns.items() if context.text[hit.start : hit.end].endswith(word)), ""
        )
        yield TreatyName(start=start, end=end, naming=Naming.NAME, noun=noun or "treaty", slug=hit.label)


def _by_title(rules: _Marked, found: "regex.Match[str]") -> Iterator[TreatyName]:
    title = found["title"]
    for word, noun in rules.nouns.items():
        if title == word:
            yield TreatyName(start=found.start(), end=found.end(), naming=Naming.CONTEXT, noun=noun)
        elif title.endswith(word):
            yield TreatyName(start=found.start(), end=found.end(), naming=Naming.UNKNOWN, noun=noun)


def _in_a_body(context: PassageContext, name: TreatyName) -> bool:
    """Whether a body's name holds the treaty's, marks and all ("《…公约》缔约方会议")."""
    if context.inside_body(name.start, name.end):
        return True
    bodies = (context.body_at(name.start), context.body_at(name.start + 1))
    return any(body is not None and name.end < body.end for body in bodies)


@dataclass(frozen=True, slots=True)
class _Articles:
    article: Pattern
    more: Pattern
    numerals: dict[str, int]
    digits: dict[str, str]
    letters: dict[str, str]


@cache
def _articles(language: Language) -> _Articles | None:
    pack = PACKS.get(language)
    phrases = pack.citations if pack else None
    if pack is None or phrases is None or phrases.preposed is None:
        return None
    numerals = {word: number for number, word in pack.calendar.numerals}
    digits = {word: str(digit) for digit, word in pack.calendar.digit_words}
    letters = {sign: chr(ord("a") + at) for row in phrases.preposed.item_letters for at, sign in enumerate(row)}
    number = rf"(?:\d{{1,3}}|[{''.join(digits)}]{{2,3}}|{as_written(numerals)})"
    return _Articles(
        article=regex.compile(_article(phrases.preposed, number, _lead(phrases, phrases.preposed, number), letters)),
        more=regex.compile(_article(phrases.preposed, number, rf"\s*(?P<join>{_joins(phrases)})\s*", letters)),
        numerals=numerals,
        digits=digits,
        letters=letters,
    )


def _lead(phrases: CitationsPhrases, preposed: PreposedPhrases, number: str) -> str:
    """What may stand between a name and its article: "in particular its", a particle, a chapter."""
    owner = as_written(phrases.possessives)
    own = rf"(?P<own>[，,]?\s*{as_written(preposed.list_openers)}\s*{owner}?|{owner})?"
    openers, chapters = as_written(preposed.number_openers), as_written(preposed.chapter_closers)
    return rf"{own}(?:{as_written(preposed.particles)})?\s*(?:{openers}\s*{number}\s*{chapters}\s*)?"


def _joins(phrases: CitationsPhrases) -> str:
    separators = phrases.preposed.separators if phrases.preposed else ()
    return f"(?:{as_written(separators)}|{as_written(phrases.range_joins)}|[-–—])"


def _article(preposed: PreposedPhrases, number: str, lead: str, letters: dict[str, str]) -> str:
    """A pattern for an article, its paragraph and the letter of its subparagraph."""
    sign = rf"{as_written(preposed.number_openers)}?\s*"
    paragraph = rf"(?:\s*{sign}(?P<para>{number})\s*{as_written(preposed.paragraph_closers)}"
    letter = f"[a-z{''.join(letters)}]"
    item = rf"(?:\s*{sign}[(（]?(?P<item>{letter})[)）]?\s*{as_written(preposed.item_closers)})?)?"
    return rf"{lead}{sign}(?P<article>{number})\s*(?P<closer>{as_written(preposed.article_closers)})?{paragraph}{item}"


def told_as_its_own(context: PassageContext, end: int) -> int | None:
    """Where articles behind a name begin that are told as some of its own ("，特别是其第五条"); None if they are not.

    The whole is cited as well.
    """
    rules = _articles(context.language)
    first = rules.article.match(context.text, end) if rules else None
    return first.end("own") if first and first["own"] else None


def articles_after(context: PassageContext, end: int) -> tuple[list[str], int]:
    """The paths of the articles, or rules, that stand right behind a name, without their noun, and where they end.

    A list ends with the sign of articles: "第3、4和7条".
    """
    rules = _articles(context.language)
    first = rules.article.match(context.text, end) if rules else None
    if rules is None or first is None:
        return [], end
    members = [first]
    while len(members) < _LISTED_AT_MOST:
        following = rules.more.match(context.text, members[-1].end())
        if following is None:
            break
        members.append(following)
    while members and members[-1]["closer"] is None:
        members.pop()
    return _paths(members, rules), members[-1].end() if members else end


def _paths(members: list["regex.Match[str]"], rules: _Articles) -> list[str]:
    found: list[str] = []
    last = 0
    for member in members:
        number = _value(member["article"], rules)
        join = member.groupdict().get("join")
        if join and join in "-–—至到":
            found.extend(str(between) for between in range(last + 1, min(number, last + _LISTED_AT_MOST)))
        paragraph = f".para.{_value(member['para'], rules)}" if member["para"] else ""
        found.append(
            f"{number}{paragraph}" + (f".{rules.letters.get(member['item'], member['item'])}" if member["item"] else "")
        )
        last = number
    return found


def _value(printed: str, rules: _Articles) -> int:
    if printed in rules.numerals:
        return rules.numerals[printed]
    return int("".join(rules.digits.get(char, char) for char in printed))
