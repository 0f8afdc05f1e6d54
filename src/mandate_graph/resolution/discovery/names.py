"""Names compared across texts of one language: inflection, articles and qualities left out."""

from functools import cache, lru_cache
from itertools import pairwise

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.grammar import nominative
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.stems import stem
from mandate_graph.languages.themes.bodies import HeadNoun
from mandate_graph.languages.tokens import Words, folded, tokens
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind

Core = tuple[str, ...]
_OFFICES = frozenset({BodyKind.OFFICIAL, BodyKind.BUREAU, BodyKind.SECRETARIAT})
_WITH_TOPICS = frozenset(
    {BodyKind.COMMITTEE, BodyKind.COMMISSION, BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP, BodyKind.MECHANISM}
)


@lru_cache(maxsize=1 << 14)
def core(name: str, language: Language) -> Core:
    """The stems of a name's words in order, without articles and qualities such as "interim" and "open-ended".

    >>> core("Open-ended Working Group on the Cables", Language.EN)
    ('working', 'group', 'of', 'cable')
    """
    bodies = PACKS[language].bodies
    dropped = {folded(word) for word in bodies.passed_over}
    alike = {folded(word): folded(group[0]) for group in bodies.alike for word in group}
    words = [alike.get(folded(token.text), folded(token.text)) for token in tokens(name) if token.word]
    words = [stem(word, language) for word in words if word not in dropped]
    for quality in (*bodies.before, *bodies.after):
        words = _without(words, [stem(word, language) for word in folded_words(quality.phrase)])
    for phrase, other in bodies.openers_alike:
        words = _replaced(words, folded_words(phrase), other)
    names = bodies.preposed
    for phrase in (*names.openers, *names.particles, *names.closers) if names else ():
        words = _without(words, folded_words(phrase))
    return tuple(words)


def folded_words(phrase: str) -> list[str]:
    """The folded words of a phrase."""
    return [folded(token.text) for token in tokens(phrase) if token.word]


def _without(words: list[str], phrase: list[str]) -> list[str]:
    for at in range(len(words) - len(phrase) + 1):
        if words[at : at + len(phrase)] == phrase and len(words) > len(phrase) + 1:
            return words[:at] + words[at + len(phrase) :]
    return words


def _replaced(words: list[str], phrase: list[str], other: str) -> list[str]:
    for at in range(1, len(words) - len(phrase)):
        if words[at : at + len(phrase)] == phrase:
            return [*words[:at], other, *words[at + len(phrase) :]]
    return words


@lru_cache(maxsize=1 << 13)
def topical(name: str, language: Language) -> bool:
    """Whether a name says what its body is about; what it does, as its noun and qualities tell, is no topic.

    >>> topical("Comité de Lagos", Language.ES), topical("Mesa de la Comisión", Language.ES)
    (True, False)
    >>> topical("Comité de Negociación", Language.ES), topical("Комитет по ведению переговоров", Language.RU)
    (False, False)
    """
    bodies = PACKS[language].bodies
    if bodies.preposed is not None:
        nouns = [noun.phrase for noun in bodies.heads if name.endswith(noun.phrase)]
        return bool(nouns) and len(core(name, language)) > len(max(nouns, key=len))
    name = _without_qualities(name, language)
    if _has_task(name, language):
        return True
    openers = {folded(word) for word in bodies.topic.openers}
    seats = {folded(word) for word in bodies.topic.seats}
    words = [token for token in tokens(_behind_head(name, language)) if token.word]
    if any(word.plain in openers or (word.plain in seats and before.capital) for before, word in pairwise(words)):
        return True
    if any(word.plain in seats and place.capital for word, place in pairwise(words)):
        return True
    head = _head(name, language) if bodies.topics_of or bodies.article_clings else None
    if head is None or head.kind not in _WITH_TOPICS:
        return False
    if bodies.article_clings:
        behind = [token for token in tokens(name[len(head.phrase) :]) if token.word]
        return len(behind) == 1 and behind[0].capital
    linked = {folded(word) for word in bodies.of}
    return any(word in linked for word in folded_words(name[len(head.phrase) :]))


def _without_qualities(name: str, language: Language) -> str:
    """A name without qualities of more than one word behind its noun ("de redacción", "по ведению переговоров").

    Where articles cling, such words may be whose body it is: nothing is left out.
    """
    return str(_qualities(language).sub("", name))


@cache
def _qualities(language: Language) -> "regex.Pattern[str]":
    bodies = PACKS[language].bodies
    every = (*(quality.phrase for quality in bodies.after), *bodies.name_words_behind)
    known = () if bodies.article_clings else every
    phrases = "|".join(phrase_pattern(phrase, language) for phrase in known if " " in phrase)
    return regex.compile(rf" (?:{phrases or '(?!)'})(?!\w)", regex.IGNORECASE)


def _has_task(name: str, language: Language) -> bool:
    """Whether something follows a head noun that holds a preposition of its own: what it inquires into."""
    openers = {folded(word) for word in PACKS[language].bodies.topic.openers}
    tasks = (head.phrase for head in PACKS[language].bodies.heads if head.leads_in(openers))
    plain = name.casefold()
    return any(phrase in plain and plain.partition(phrase)[2].strip() for phrase in tasks)


def _behind_head(name: str, language: Language) -> str:
    """A name without its head noun, which may hold a preposition of its own ("комиссия по расследованию")."""
    plain = name.casefold()
    phrases = (head.phrase for head in PACKS[language].bodies.heads if " " in head.phrase)
    longest = max((phrase for phrase in phrases if phrase in plain), key=len, default="")
    at = plain.find(longest)
    return name[:at] + longest.split(" ")[0] + name[at + len(longest) :] if longest else name


def _head(name: str, language: Language) -> HeadNoun | None:
    """The head noun with which a name begins, the longest that fits."""
    plain = f"{name.casefold()} "
    heads = (head for head in PACKS[language].bodies.heads if plain.startswith(f"{head.phrase} "))
    return max(heads, key=lambda head: len(head.phrase), default=None)


def office(name: str, language: Language) -> Core:
    """The words of an office that a body has but one of, its owner left out; none for others.

    >>> office("Executive Secretary of the Lighthouse Commission", Language.EN)
    ('executive', 'secretary')
    >>> office("Special Envoy of the Lighthouse Commission", Language.EN)
    ()
    """
    plain, bodies = name.casefold(), PACKS[language].bodies
    for head in bodies.heads:
        at = plain.rfind(head.phrase) if bodies.preposed else plain.find(head.phrase)
        if head.kind not in _OFFICES or head.plain_topics or at < 0:
            continue
        if bodies.preposed is None:
            return tuple(folded_words(name[: at + len(head.phrase)]))
        if name.endswith(head.phrase):
            return (head.phrase,)
    return ()


def titled(name: str, language: Language) -> bool:
    """Whether a name is printed as a title: in English every longer word with a capital; elsewhere always."""
    connectors = {folded(word) for word in PACKS[language].bodies.topic.connectors}
    openers = {folded(word) for word in PACKS[language].bodies.topic.openers}
    if not connectors:
        return True
    return all(token.capital for token in tokens(name) if token.word and folded(token.text) not in connectors | openers)


def treaty_in(name: str, language: Language) -> str | None:
    """The treaty in the name of a conference of its parties, in the nominative; None if it names none in full.

    >>> treaty_in("Conference of the Parties to the Convention on Cables", Language.EN)
    'Convention on Cables'
    """
    if PACKS[language].bodies.preposed is not None:
        return _treaty_before(name, language)
    nouns = {stem(noun, language) for noun in PACKS[language].bodies.treaties}
    printed = Words(name)
    words = printed.tokens
    at = next((number for number, token in enumerate(words) if stem(token.text, language) in nouns), None)
    if at is None or at + 1 >= len(words):
        return None
    first = at
    while first > 0 and words[first - 1].capital and _describes(words[first - 1].text, language):
        first -= 1
    formed = nominative(words[first : at + 1], language)
    return None if formed is None else " ".join(formed) + name[printed.end(at) :]


def _treaty_before(name: str, language: Language) -> str | None:
    """The treaty in front of the noun of its conference."""
    bodies = PACKS[language].bodies
    heads = (head.phrase for head in bodies.heads if head.kind is BodyKind.CONFERENCE and name.endswith(head.phrase))
    longest = max(heads, key=len, default=None)
    treaty = name.removesuffix(longest or "").strip("《》")
    named = treaty.endswith(bodies.treaties) and treaty not in bodies.treaties
    return treaty if longest and named else None


def _describes(word: str, language: Language) -> bool:
    if language is Language.RU:
        return word.lower().endswith(("ой", "ей", "ого", "его"))
    return folded(word) not in {folded(word) for word in PACKS[language].bodies.passed_over}
