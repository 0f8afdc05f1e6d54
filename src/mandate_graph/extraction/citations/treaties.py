"""Treaties, their articles and rules of procedure."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.cores import Cores
from mandate_graph.extraction.citations.grammar import Grammar, grammar
from mandate_graph.extraction.citations.issuers import named_after, named_before
from mandate_graph.extraction.citations.marked_names import articles_after, find_marked_names, told_as_its_own
from mandate_graph.extraction.citations.patterns import Pattern, as_written, has_links
from mandate_graph.extraction.citations.treaty_index import TreatyIndex
from mandate_graph.extraction.citations.treaty_names import Naming, TreatyName, find_treaty_names
from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import any_of
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.reference import CitationMention, IssuerClue, ReferenceForm

_CONFIDENCE = {Naming.NAME: 0.95, Naming.CONTEXT: 0.8, Naming.UNKNOWN: 0.5}
_LONGEST_RANGE = 30
_RANGE_JOINS = as_written(word for pack in PACKS.values() for word in pack.citations.range_joins)
_ONE = regex.compile(rf"(\d{{1,3}})(?:\s*(?:[-–—]|\b{_RANGE_JOINS}\b)\s*(\d{{1,3}}))?")
_NUMBER_WORDS = {word.lower(): str(number) for pack in PACKS.values() for number, word in pack.citations.number_words}
_NUMBER_WORD = regex.compile(as_written(_NUMBER_WORDS), regex.IGNORECASE)
_ROMAN = "[IVXL]{1,6}"
_ROMAN_NUMBER = regex.compile(rf"\b{_ROMAN}\b")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_LETTER = r"(?:\p{Ll}|\p{Arabic}\u0640?)"
_LATIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`article` and `rule` match from the first word to where the work's name begins; `possessive` may open it.

    `bare` matches articles alone, `joint` what joins them to the next, `own` what leads from a treaty's name to its own
    articles, `thereof` what says so behind them, `linked` what makes them another's. `articles` are the cores of the
    nouns of articles, `procedures` those of what rules of procedure are called.
    """

    article: Pattern
    bare: Pattern
    joint: Pattern
    own: Pattern
    thereof: Pattern
    linked: Pattern
    rule: Pattern
    procedure: Pattern
    articles: Cores
    procedures: Cores


def _provision(phrases: CitationsPhrases, nouns: tuple[str, ...], language: Language) -> str:
    """A pattern for paragraph, noun, numbers, bracketed paragraph and paragraph after it, in that order."""
    joins = as_written((*phrases.conjunctions, *phrases.range_joins))
    paragraph = any_of(phrases.paragraph_nouns, language)
    letter = rf"[(«\"]?(?:\(?{_LETTER}\)?)[)»\"]?"
    link = rf"(?:{as_written(link for link in phrases.paragraph_links if link)}{GAP})?"
    sub = rf"(?:{any_of(phrases.subparagraph_nouns, language)}\s+(?P<sub>{letter})\s+{link})?"
    clinging = as_written(phrases.clinging_conjunctions)
    apart = rf"(?:{COMMA}\s*(?:{joins}\s+|{clinging}\s*)?|[-–—]|\s{joins}\s|\s{clinging})"
    more = rf"(?P<more>(?:\s*{apart}\s*\d{{1,2}}(?:\s?\(?{_LETTER}\))?(?!\d))*+)"
    item = rf"(?:\s?\(?(?P<beforesub>{_LETTER})\))?{more}"
    first = rf"(?:{sub}{paragraph}\s+(?P<before>\d{{1,2}}){item}\s+{link})?"
    words = as_written(word for _, word in phrases.number_words)
    number = rf"(?:(?:{words}|(?-i:{_ROMAN}))\b|\d{{1,3}})(?:\s?\(?[a-z]\))?"
    numbers = rf"{number}(?:\s*{apart}\s*{number})*+"
    bracket = r"(?:(?:\s?\(|\s)(?P<bracket>\d{1,2})\)(?:(?:\s?\(|\s)(?P<bracketsub>[a-z])\))?)?"
    after = rf"(?:{COMMA}\s*{paragraph}\s+(?P<after>\d{{1,2}})(?:\s?\(?(?P<aftersub>{_LETTER})\))?{more})?"
    return rf"(?<![\w-]){first}{any_of(nouns, language)}\s+(?P<numbers>{numbers}){bracket}{after}"


@cache
def _patterns(language: Language) -> _Patterns | None:
    pack = PACKS.get(language)
    if pack is None or not pack.citations.article_nouns:
        return None
    phrases = pack.citations
    issuer_links = (*phrases.issuer_links, "to the") if has_links(phrases) else ()
    pointing = any_of((*phrases.demonstratives, *phrases.same), language)
    links = as_written(link for link in (*issuer_links, *phrases.paragraph_links) if link)
    behind = rf"{COMMA}?\s+(?:{links}{GAP})?"
    article = _provision(phrases, phrases.article_nouns, language)
    joins, clinging = as_written(phrases.conjunctions), as_written(phrases.clinging_conjunctions)
    dated = rf"(?:{COMMA}?\s[^{COMMAS}{SEMICOLONS}:.]{{0,40}}\d{{4}}(?:\s\p{{L}}+)?)?"
    opener, owner = as_written(phrases.list_openers), any_of(phrases.possessives, language)
    the = rf"(?:{as_written(phrases.articles)}{GAP})?"
    others = rf"(?!\s+{as_written(phrases.other_rules)})" if phrases.other_rules else ""
    procedure = (
        rf"(?:(?P<possessive>{any_of(phrases.possessives, language)})\s+)?"
        rf"(?P<name>{any_of(phrases.rules_of_procedure, language)})(?!\w){others}"
    )
    return _Patterns(
        article=regex.compile(rf"{article}{behind}(?:{pointing}\s+)?", regex.IGNORECASE),
        bare=regex.compile(article, regex.IGNORECASE),
        joint=regex.compile(
            rf"(?:\s*{COMMA}\s*|{COMMA}?\s+{joins}\s+){the}|{COMMA}?\s+(?={clinging})", regex.IGNORECASE
        ),
        own=regex.compile(rf"{dated}{COMMA}?\s+(?:{opener}\s+{the}|(?:{opener}\s+)?{owner}\s+)", regex.IGNORECASE),
        thereof=regex.compile(rf"\s+{as_written(phrases.thereof)}(?!\w)", regex.IGNORECASE),
        linked=regex.compile(rf"\s+{links}{GAP}", regex.IGNORECASE),
        rule=regex.compile(_provision(phrases, phrases.rule_nouns, language) + behind, regex.IGNORECASE),
        procedure=regex.compile(procedure, regex.IGNORECASE),
        articles=Cores(phrases.article_nouns, language),
        procedures=Cores(phrases.rules_of_procedure, language),
    )


def find_treaties(context: PassageContext, index: TreatyIndex) -> Iterator[CitationMention]:
    """Every naming of a treaty of a passage, and every article named with its treaty."""
    marked = find_marked_names(context, index)
    if marked is not None:
        yield from _marked(context, marked)
        return
    names = find_treaty_names(context, index)
    articles = _articles(context, names)
    for article in articles:
        for path in article.paths:
            mention = _mention(context, article.name, start=article.start, path=path)
            yield mention if article.tied else mention._replace(end=article.end)
    consumed = {article.name.start for article in articles if article.tied}
    for name in names:
        if name.start not in consumed:
            yield _mention(context, name)


def _marked(context: PassageContext, names: list[TreatyName]) -> Iterator[CitationMention]:
    """The treaties of a language that puts the article behind the name."""
    for name in names:
        paths, end = articles_after(context, name.end)
        own = told_as_its_own(context, name.end) if paths else None
        for path in paths:
            yield _mention(context, name, start=own, path=f"art.{path}")._replace(end=end)
        if not paths or own is not None:
            yield _mention(context, name)


def _mention(
    context: PassageContext, name: TreatyName, *, start: int | None = None, path: str | None = None
) -> CitationMention:
    article = path is not None
    return CitationMention(
        part=context.part.key,
        path=context.passage.path,
        start=name.start if start is None else start,
        end=name.end,
        language=context.language,
        form=ReferenceForm.ARTICLE if article else ReferenceForm.TREATY,
        kind=CitationKind.TREATY_ARTICLE if article else CitationKind.TREATY,
        rule=f"treaty-{'article' if article else name.naming.value}",
        confidence=_CONFIDENCE[name.naming],
        treaty=name.slug,
        noun=name.noun,
        noun_word=name.word,
        path_inside=path,
        in_title=context.titular and not article,
        defines_short_form=name.defines_short_form(context.text),
        title=context.text[name.start : name.end] if name.naming is Naming.UNKNOWN else None,
        sentence=context.sentence(name.start),
    )


@dataclass(frozen=True, slots=True)
class _Article:
    """Articles of a treaty, from `start` to `end`; `tied` to its name, which follows at once."""

    name: TreatyName
    start: int
    end: int
    paths: list[str]
    tied: bool = True


def _articles(context: PassageContext, names: list[TreatyName]) -> list[_Article]:
    """The articles named with their treaty: right in front of its name, joined to such, or behind it as its own."""
    patterns = _patterns(context.language)
    if patterns is None or not names or not patterns.articles.stand_in(context.folded):
        return []
    starts = {name.start: name for name in names}
    tied = [
        _Article(name, match.start(), match.end(), _paths("art", match))
        for match in patterns.article.finditer(context.text)
        if (name := starts.get(match.end())) is not None
    ]
    found = {article.start: article for article in tied}
    for match in reversed(list(patterns.bare.finditer(context.text))):
        if any(article.start < match.end() and match.start() < article.end for article in tied):
            continue
        name = _joined_to(context, patterns, match.end(), found) or _owner(context, patterns, match, names)
        if name is not None:
            found[match.start()] = _Article(name, match.start(), match.end(), _paths("art", match), tied=False)
    return [found[start] for start in sorted(found)]


def _joined_to(context: PassageContext, patterns: _Patterns, end: int, found: dict[int, _Article]) -> TreatyName | None:
    """The treaty of the articles that those ending there are joined to ("article 5 and | article 7 of the …")."""
    joint = patterns.joint.match(context.text, end)
    article = found.get(joint.end()) if joint else None
    return article.name if article else None


def _owner(
    context: PassageContext, patterns: _Patterns, match: "regex.Match[str]", names: list[TreatyName]
) -> TreatyName | None:
    """The treaty named before articles that are told as its own: "in particular its article 5", "article 5 thereof"."""
    name = next((one for one in reversed(names) if one.end <= match.start()), None)
    if name is None or context.sentence(name.start) != context.sentence(match.start()):
        return None
    led = patterns.own.fullmatch(context.text, name.end, match.start())
    if led and not patterns.linked.match(context.text, match.end()):
        return name
    return name if patterns.thereof.match(context.text, match.end()) else None


def _in_figures(numbers: str) -> str:
    """Numbers with those in figures that are printed as words or Roman numerals ("premier", "IV")."""
    plain = _NUMBER_WORD.sub(lambda word: _NUMBER_WORDS[word[0].lower()], numbers)
    return str(_ROMAN_NUMBER.sub(lambda numeral: str(_value(numeral[0])), plain))


def _value(numeral: str) -> int:
    digits = [_ROMAN_DIGITS[char] for char in numeral]
    return sum(-value if value < after else value for value, after in zip(digits, [*digits[1:], 0], strict=True))


def _paths(noun: str, match: "regex.Match[str]") -> list[str]:
    numbers: list[int] = []
    for first, last in _ONE.findall(_in_figures(match["numbers"])):
        high = int(last) if last and int(last) - int(first) <= _LONGEST_RANGE else int(first)
        numbers.extend(range(int(first), high + 1))
    paragraph = None if match["more"] else match["before"] or match["bracket"] or match["after"]
    letter = match["sub"] or match["beforesub"] or match["bracketsub"] or match["aftersub"]
    inner = f".para.{paragraph}" if paragraph else ""
    item = "".join(_latin(char) for char in letter or "" if char.isalpha() and char != "\u0640")
    paths = [f"{noun}.{number}" for number in numbers]
    paths[-1] += inner + (f".{item}" if item and paragraph else "")
    return paths


def _latin(letter: str) -> str:
    """A letter of a list as the letter of that place in Latin, where its script has no letters like those."""
    if not letter.isascii():
        places = [at for pack in PACKS.values() if (at := pack.structure.list_letters.find(letter)) >= 0]
        return next((_LATIN[at] for at in places if at < len(_LATIN)), letter)
    return letter


def find_rules(context: PassageContext) -> Iterator[CitationMention]:
    """Every rule of a body's rules of procedure."""
    patterns, rules = _patterns(context.language), grammar(context.language)
    if patterns is None or rules is None or not patterns.procedures.stand_in(context.folded):
        return
    for match in patterns.rule.finditer(context.text):
        procedure = _procedure(context, patterns, rules, match.end())
        if procedure is None:
            continue
        for path in _paths("rule", match):
            yield CitationMention(
                part=context.part.key,
                path=context.passage.path,
                start=match.start(),
                end=procedure.end,
                language=context.language,
                form=ReferenceForm.RULE,
                kind=CitationKind.RULE_OF_PROCEDURE,
                rule="rule-of-procedure",
                confidence=0.95 if procedure.body else 0.7,
                clue=procedure.clue,
                issuer=procedure.body,
                path_inside=path,
                sentence=context.sentence(match.start()),
            )


@dataclass(frozen=True, slots=True)
class _Procedure:
    end: int
    clue: IssuerClue
    body: BodyMention | None


def _procedure(context: PassageContext, patterns: _Patterns, rules: Grammar, at: int) -> _Procedure | None:
    """The rules of procedure named at an offset, the body's name before or after them."""
    body = context.body_at(at)
    if body is not None:
        gap = rules.before.match(context.text, body.end)
        name = patterns.procedure.match(context.text, gap.end()) if gap else None
        return _Procedure(name.end(), IssuerClue.NAMED, body) if name else None
    name = patterns.procedure.match(context.text, at)
    if name is None:
        return None
    issuer, end = named_after(context, rules, name.end())
    if issuer.body is None:
        issuer, _ = named_before(context, rules, name.start("name"))
        end = name.end()
    linked = rules.after.match(context.text, name.end()) if has_links(context.phrases) else None
    others = linked is not None and "," not in linked[0]
    if issuer.body is not None or others:
        return _Procedure(end, IssuerClue.NAMED, issuer.body)
    return _Procedure(end, IssuerClue.POSSESSIVE if name["possessive"] else IssuerClue.NONE, None)
