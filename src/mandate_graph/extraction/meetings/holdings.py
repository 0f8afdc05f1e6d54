"""The verb that a sentence says of one of its meetings."""

from dataclasses import dataclass, replace

import regex

from mandate_graph.extraction.dates import DateMention
from mandate_graph.extraction.meetings.chains import Chain, read_chain
from mandate_graph.extraction.meetings.gatherings import Clauses, Gathering
from mandate_graph.extraction.meetings.phrasebook import Voice
from mandate_graph.languages.inflection import features
from mandate_graph.model.language import Language
from mandate_graph.model.meeting import MeetingStatus
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind

_LONGEST_GAP = 140
_LONGEST_SUBJECT_GAP = 60
_BREAK = regex.compile(r"[;:]|\.\s")
_BRACKETS = regex.compile(r"\([^()]*\)")
_HOLDERS = (
    BodyKind.WORKING_GROUP,
    BodyKind.EXPERT_GROUP,
    BodyKind.COMMITTEE,
    BodyKind.COMMISSION,
    BodyKind.CONFERENCE,
    BodyKind.MECHANISM,
    BodyKind.ORGAN,
)
"""Bodies of which "it held a third meeting" means a meeting of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb of holding: `text[start:end]` of the flow."""

    start: int
    end: int
    status: MeetingStatus
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What is said of a meeting: the verb's span, the body that holds it if it is the subject, dates before it."""

    start: int
    end: int
    status: MeetingStatus
    subject: BodyMention | None
    dates: Chain


class Sentence:
    """A sentence with its meetings, dates and verbs of holding."""

    def __init__(self, clauses: Clauses, found: tuple[Gathering, ...], dates: tuple[DateMention, ...]) -> None:
        self.clauses = clauses
        self.gatherings = found
        self.dates = dates
        self.verbs = _verbs(clauses) if found else ()

    def limit(self, at: int) -> int:
        """Where the words about the meeting at an index end: at the next meeting, or the end of the clause."""
        start = self.gatherings[at].end
        following = (found.start for found in self.gatherings[at + 1 :])
        stop = _BREAK.search(self.clauses.text, start, self.clauses.end)
        return min(next(following, self.clauses.end), stop.start() if stop else self.clauses.end)

    def floor(self, at: int) -> int:
        """Where the words before the meeting at an index may begin."""
        previous = self.gatherings[at - 1].end if at else self.clauses.start
        stops = [match.end() for match in _BREAK.finditer(self.clauses.text, previous, self.gatherings[at].start)]
        return stops[-1] if stops else previous

    def gap(self, start: int, end: int) -> str:
        """The words between two offsets, without what stands in brackets."""
        return str(_BRACKETS.sub(" ", self.clauses.text[start:end]))


def _verbs(clauses: Clauses) -> tuple[Verb, ...]:
    found: list[Verb] = []
    for status, voice, pattern in clauses.book.holdings:
        for match in pattern.finditer(clauses.text, clauses.start, clauses.end):
            found.append(Verb(start=match.start(), end=match.end(), status=status, voice=voice))
    found.sort(key=lambda verb: (verb.start, -verb.end))
    longest = [verb for verb in found if not any(_inside(verb, other) for other in found)]
    return tuple(verb for verb in longest if not clauses.inside_body(verb.start, verb.end))


def _inside(verb: Verb, other: Verb) -> bool:
    covered = other.start <= verb.start and verb.end <= other.end
    return covered and (other.end - other.start) > (verb.end - verb.start)


def holding_of(sentence: Sentence, at: int) -> Holding | None:
    """What the sentence says of the meeting at an index; None if nothing, or if it denies it."""
    found = _after(sentence, at) or _before(sentence, at)
    if found is None or sentence.clauses.book.negation_before.search(
        sentence.clauses.text, sentence.clauses.start, found.start
    ):
        return None
    return found


def _after(sentence: Sentence, at: int) -> Holding | None:
    gathering = sentence.gatherings[at]
    limit = sentence.limit(at)
    for verb in sentence.verbs:
        if not gathering.end <= verb.start < limit:
            continue
        gap = sentence.gap(gathering.end, verb.start)
        if len(gap) > _LONGEST_GAP:
            return None
        if verb.voice is Voice.PARTICIPLE and _beside(sentence, gathering, verb, gap):
            return _holding(verb, None, _none(verb.end))
        if verb.voice is Voice.PASSIVE and _predicate(sentence, gathering, gap):
            return _holding(verb, None, _fronted(sentence, at, verb))
    return None


def _beside(sentence: Sentence, gathering: Gathering, verb: Verb, gap: str) -> bool:
    """Whether a participle belongs to the noun: it agrees, or, without cases, no other noun stands between."""
    clauses = sentence.clauses
    if _other_gathering(sentence, gathering.end, verb.start):
        return False
    shown = features(clauses.text[verb.start : verb.end], clauses.language)
    if clauses.language is Language.RU:
        return bool(shown & gathering.readings)
    near = not gap.strip(" ,")
    neighbour = any(body.end == len(clauses.text[: verb.start].rstrip(" ,")) for body in clauses.bodies)
    return near or (gap.rstrip().endswith(",") and (gathering.body is not None or not neighbour))


def _other_gathering(sentence: Sentence, start: int, end: int) -> bool:
    clauses = sentence.clauses
    found = (
        word for words in (clauses.book.other, clauses.book.noun) for word in words.finditer(clauses.text, start, end)
    )
    return any(not clauses.inside_body(match.start(), match.end()) for match in found)


def _predicate(sentence: Sentence, gathering: Gathering, gap: str) -> bool:
    """Whether a finite verb is said of the noun, as its subject or by way of a relative ("which was held")."""
    words = gap.strip()
    relative = sentence.clauses.book.relative.search(words)
    if relative:
        alone = relative.end() == len(words) and words[: relative.start()].strip(" ") == ","
        return alone and _refers(sentence, relative.group(), gathering)
    return gathering.may_be("nomn", "accs") and not _other_gathering(sentence, gathering.end, gathering.end + len(gap))


def _refers(sentence: Sentence, relative: str, gathering: Gathering) -> bool:
    shown = {(found.number, found.gender) for found in features(relative, sentence.clauses.language)}
    return not shown or any((found.number, found.gender) in shown for found in gathering.readings)


def _before(sentence: Sentence, at: int) -> Holding | None:
    gathering = sentence.gatherings[at]
    candidates = [verb for verb in sentence.verbs if sentence.floor(at) <= verb.start and verb.end <= gathering.start]
    if not candidates:
        return None
    verb = candidates[-1]
    chain = read_chain(sentence.clauses, sentence.dates, verb.end, gathering.start)
    if not _adjacent(sentence, max(chain.end, verb.end), gathering.start):
        return None
    if verb.voice is Voice.PARTICIPLE and not _is_active_too(sentence, gathering):
        agrees = features(sentence.clauses.text[verb.start : verb.end], sentence.clauses.language)
        return _holding(verb, None, chain) if agrees & gathering.readings else None
    if not gathering.may_be("nomn", "accs", "gent" if verb.voice is Voice.PASSIVE else "accs"):
        return None
    if verb.voice is Voice.PASSIVE:
        inverted = sentence.clauses.language is Language.RU or sentence.clauses.book.phrases.verbs_first
        dates = chain if chain.items else _placed(_fronted(sentence, at, verb), chain)
        return _holding(verb, None, dates) if inverted else None
    subject = _subject(sentence, at, verb)
    if subject is None or (gathering.body is None and not gathering.owned and subject.kind not in _HOLDERS):
        return None
    return _holding(verb, subject, chain if chain.items else _fronted(sentence, at, verb))


def _is_active_too(sentence: Sentence, gathering: Gathering) -> bool:
    """English "held" before the noun is the finite verb."""
    return sentence.clauses.language is not Language.RU and not gathering.governed


def _adjacent(sentence: Sentence, start: int, end: int) -> bool:
    words = sentence.clauses.text[start:end].strip(" ,\n")
    book = sentence.clauses.book
    return (
        not words
        or bool(book.possessive_before.fullmatch(words + " "))
        or bool(book.determiner_before.fullmatch(words + " "))
    )


def _subject(sentence: Sentence, at: int, verb: Verb) -> BodyMention | None:
    """The body that holds the meeting: the one beside the verb, if it can be a subject; else the only one before it."""
    clauses = sentence.clauses
    bodies = [body for body in clauses.bodies if sentence.floor(at) <= body.start and body.end <= verb.start]
    outer = [
        body for body in bodies if not any(_contains(other, body) for other in bodies) and not _aside(clauses, body)
    ]
    free = [body for body in outer if _may_be_subject(clauses, body)]
    if _joined(sentence, free):
        return None
    if not free or len(sentence.gap(free[-1].end, verb.start).strip()) > _LONGEST_SUBJECT_GAP:
        return free[0] if len(free) == 1 and len(outer) == 1 else None
    return free[-1]


def _contains(outer: BodyMention, inner: BodyMention) -> bool:
    return outer is not inner and outer.start <= inner.start and inner.end <= outer.end


def _aside(clauses: Clauses, body: BodyMention) -> bool:
    """Whether it stands in brackets, as the other name of what stands before them."""
    brackets = _BRACKETS.finditer(clauses.text, clauses.start, clauses.end)
    return any(match.start() < body.start and body.end < match.end() for match in brackets)


def _joined(sentence: Sentence, free: list[BodyMention]) -> bool:
    """Whether the last two are subjects together: then nobody can tell whose meeting it was."""
    if len(free) < 2:
        return False
    book = sentence.clauses.book
    words = sentence.gap(free[-2].end, free[-1].start)
    article = book.article_before.search(words)
    words = (words[: article.start()] if article else words).strip(" ,")
    return bool(book.conjunction.fullmatch(words.rsplit(" ", 1)[-1]))


def _may_be_subject(clauses: Clauses, body: BodyMention) -> bool:
    if clauses.book.preposition_before.search(_without_article(clauses, body.start)):
        return False
    first = regex.match(r"\w+", body.text)
    cases = features(first.group(), clauses.language) if first else frozenset()
    return not cases or any((found.case, found.number) == ("nomn", "sing") for found in cases)


def _without_article(clauses: Clauses, at: int) -> str:
    words = clauses.text[clauses.start : at]
    article = clauses.book.article_before.search(words)
    return words[: article.start()] if article else words


def _fronted(sentence: Sentence, at: int, verb: Verb) -> Chain:
    """Dates and place at the head of the clause, before subject or verb ("On 3 May 2031 the Group held …")."""
    start = sentence.floor(at)
    chain = read_chain(sentence.clauses, sentence.dates, start, verb.start)
    return chain if chain.items else _none(verb.end)


def _placed(fronted: Chain, behind: Chain) -> Chain:
    """Dates before a verb with the place behind it, where none stands beside them."""
    if behind.lone_place is None or any(item.place for item in fronted.items):
        return fronted
    items = tuple(replace(item, place=behind.lone_place) for item in fronted.items)
    return replace(fronted, items=items, lone_place=fronted.lone_place if items else behind.lone_place)


def _none(at: int) -> Chain:
    return Chain(items=(), lone_place=None, end=at)


def _holding(verb: Verb, subject: BodyMention | None, dates: Chain) -> Holding:
    return Holding(start=verb.start, end=verb.end, status=verb.status, subject=subject, dates=dates)
