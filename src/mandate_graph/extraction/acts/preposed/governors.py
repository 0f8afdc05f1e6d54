"""Verbs of deciding and asking, where they open a clause, and what each of them governs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import regex

from mandate_graph.extraction.acts.governors import Setting
from mandate_graph.extraction.acts.preposed.clauses import ORGANS, Clause, doer
from mandate_graph.extraction.acts.preposed.patterns import any_of, compiled
from mandate_graph.languages.themes.acts import GovernorPhrase
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind

_REACH = 60
_COUNTED = regex.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """A governing verb from `start` to `end`; what it governs ends at `scope_end`.

    An item of a list that the verb opens has it `inherited`, with whom it asks; `end` is then where the item begins.
    """

    phrase: GovernorPhrase
    start: int
    end: int
    scope_end: int
    telling: Telling
    inherited: bool = False
    asked: tuple[BodyMention, ...] = ()
    subject: BodyMention | None = None
    """The body that "shall" do what the items of a list say."""


def governors(clause: Clause, setting: Setting) -> tuple[Governor, ...]:
    """The governing verbs of a sentence from left to right."""
    found: list[Governor] = []
    stops = [*_operatives(clause), clause.end]
    for verb, end, told in sorted({*_opening(clause), *_in_instrument(clause)}):
        if any(verb < other.end for other in found):
            continue
        telling = _telling(setting, found, told=told)
        if telling is None:
            continue
        phrase = clause.acts.governors[clause.text[verb:end]]
        found.append(Governor(phrase=phrase, start=verb, end=end, scope_end=clause.end, telling=telling))
        stops.append(verb)
    return tuple(
        replace(one, scope_end=min(stop for stop in stops if stop > one.start and stop >= one.end)) for one in found
    )


def _opening(clause: Clause) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it is told of its organ) of the verbs that open a piece, but for adverbs and a subject."""
    for number, (low, high) in enumerate(clause.pieces(clause.start, clause.end)):
        label = clause.acts.label.match(clause.text, low, high) if number == 0 else None
        at = clause.led(label.end() if label else low, high)
        relative = next((word for word in _relatives(clause) if clause.text.startswith(word, at)), "")
        plain = clause.acts.governor.match(clause.text, at, high)
        if plain is not None:
            yield plain.start(), plain.end(), False
            continue
        if clause.acts.operative.match(clause.text, at, high) is not None:
            welcomed = clause.welcomed(at, high)
            again = _asked_again(clause, at, high)
            yield from again or (() if welcomed is None else _welcomed(clause, welcomed, high))
            continue
        if number and (repeated := _repeated(clause, number, at)) is not None:
            yield repeated
            continue
        at = clause.led(at + len(relative), high)
        subject = clause.at(at, high)
        if subject is not None and (subject.kind in ORGANS or (relative and doer(subject))):
            at = clause.led(behind_session(clause, subject.end, high), high)
        match = clause.acts.governor.match(clause.text, at, high) if subject or relative else None
        if match is not None:
            yield match.start(), match.end(), bool(relative) or number > 0


def behind_session(clause: Clause, at: int, high: int) -> int:
    """Where the session and the day end at which an organ acts, if they are named right behind it.

    The session may be that of another body ("在理事会第十届会议上").
    """
    at = clause.led(at, high)
    opened = clause.acts.located.match(clause.text, at, high)
    begin = opened.end() if opened else at
    holder = clause.at(begin, high) if begin > at else None
    counted = _COUNTED.match(clause.text, holder.end if holder else begin, high)
    noun = clause.acts.at_session.match(clause.text, counted.end(), high) if counted else None
    at = noun.end() if noun else at
    day = clause.acts.day.match(clause.text, at, high)
    return clause.led(day.end(), high) if day else at


def _welcomed(clause: Clause, low: int, high: int) -> Iterator[tuple[int, int, bool]]:
    """The verb of an organ behind a verb that only welcomes or notes what it did: "欢迎理事会决定…"."""
    subject = clause.at(clause.led(low, high), high)
    if subject is None or not doer(subject):
        return
    match = clause.acts.governor.match(clause.text, clause.led(subject.end, high), high)
    if match is not None and not clause.acts.governors[match.group()].asks:
        yield match.start(), match.end(), True


def _asked_again(clause: Clause, at: int, high: int) -> list[tuple[int, int, bool]]:
    """The verb of asking behind one that only says that the organ asks once more: "重申大会请秘书长报告"."""
    verb = compiled(any_of(clause.acts.phrases.reiterating)).match(clause.text, at, high)
    at = clause.led(verb.end(), high) if verb else high
    organ = clause.at(at, high)
    at = organ.end if organ is not None and doer(organ) else at
    for pattern in (clause.acts.located, clause.acts.instrument, compiled(any_of(clause.acts.phrases.words.within))):
        passed = pattern.match(clause.text, at, high)
        at = passed.end() if passed else at
    match = clause.acts.governor.match(clause.text, clause.led(at, high), high)
    asks = match is not None and clause.acts.governors[match.group()].asks
    return [(match.start(), match.end(), False)] if match is not None and asks else []


def _repeated(clause: Clause, number: int, at: int) -> tuple[int, int, bool] | None:
    """The verb of asking that repeats the request with which the piece before ends: "重申第3段所载请求，即请秘书长…".

    Where the organ only recalls the request, it is told of.
    """
    phrases = clause.acts.phrases
    low, high = clause.pieces(clause.start, clause.end)[number - 1]
    word = next((one for one in phrases.words.namely if clause.text.startswith(one, at)), "")
    if not word or not clause.text[low:high].endswith(phrases.requests):
        return None
    match = clause.acts.governor.match(clause.text, clause.led(at + len(word), clause.end), clause.end)
    if match is None or not clause.acts.governors[match.group()].asks:
        return None
    label = clause.acts.label.match(clause.text, low, high) if number == 1 else None
    begun = clause.led(label.end() if label else low, high)
    return match.start(), match.end(), not clause.text.startswith(phrases.reiterating, begun)


def _relatives(clause: Clause) -> tuple[str, ...]:
    words = clause.acts.phrases.words
    return _longest_first((*words.within, *words.by_which))


@cache
def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: -len(word)))


def _in_instrument(clause: Clause) -> Iterator[tuple[int, int, bool]]:
    """Verbs behind an instrument in which an organ acts: "大会在第3/1号决议中决定…"."""
    for match in clause.acts.governor.finditer(clause.text, clause.start, clause.end, overlapped=True):
        low = max(clause.start, match.start() - _REACH)
        for instrument in clause.acts.instrument.finditer(clause.text, low, match.start()):
            at = instrument.end()
            word = next((one for one in _relatives(clause) if clause.text.startswith(one, at)), "")
            at = clause.led(at + len(word), match.start())
            while clause.text[at : at + 1] in ("，", ","):
                at = clause.led(at + 1, match.start())
            subject = clause.at(at, match.start())
            at = clause.led(subject.end, match.start()) if subject and doer(subject) else at
            if at == match.start() and not clause.inside(match.start(), match.end()):
                yield match.start(), match.end(), True


def _operatives(clause: Clause) -> Iterator[int]:
    """Where a piece begins with another verb of the instrument."""
    for number, (low, high) in enumerate(clause.pieces(clause.start, clause.end)):
        at = clause.led(low, high)
        other = clause.acts.operative.match(clause.text, at, high) if number else None
        if other is not None and not _through(clause, other, high):
            yield low


def _through(clause: Clause, verb: "regex.Match[str]", high: int) -> bool:
    """Whether what may be a verb only says through which body something is done ("并通过理事会向大会提出报告")."""
    if verb.group() not in clause.acts.phrases.words.circumstances:
        return False
    opened = compiled(any_of(clause.acts.phrases.words.destination_openers)).finditer(clause.text, verb.end() + 1, high)
    return any(clause.at(at, high) is not None for at in (verb.end(), *(match.end() for match in opened)))


def _telling(setting: Setting, found: list[Governor], *, told: bool) -> Telling | None:
    if told:
        return Telling.TOLD
    if setting.performing:
        return Telling.PERFORMED
    if found and found[-1].telling is Telling.TOLD:
        return Telling.TOLD
    return Telling.TOLD if setting.part_kind is PartKind.DOCUMENT else None
