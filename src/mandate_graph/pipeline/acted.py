"""Which namings of unlisted bodies a text does something to: founds, prolongs, charges, changes, renames, ends.

The acts of a text are read before its bodies are learnt, so that no act lacks its body for want of a record of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

import regex

from mandate_graph.extraction.acts import find
from mandate_graph.languages.bulletins import lays_down
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.act_mention import ActMention, Telling
from mandate_graph.model.mandate import Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Part, PartKind, PassageKind
from mandate_graph.model.registry import BodyKind
from mandate_graph.resolution.bodies.introduced import introduced

_LIFE = frozenset(
    {
        Event.ESTABLISH,
        Event.MAKE_PERMANENT,
        Event.EXTEND,
        Event.RENEW,
        Event.REAFFIRM,
        Event.RENAME,
        Event.MERGE,
        Event.SPLIT,
        Event.AMEND_MANDATE,
        Event.TERMINATE,
        Event.DISSOLVE,
        Event.REVIEW_EFFECTIVENESS,
    }
)
_DUTIES = frozenset({Event.ASSIGN_FUNCTION, Event.SET_MEETING, Event.SET_PERIODICITY, Event.REQUEST_REPORT})
"""What an organ tells its own bodies to do; it tells no State's body so."""
_TOLD_TO_DO = (Event.ASSIGN_FUNCTION, Event.REQUEST_REPORT)
"""What a listed organ is told to have given an unlisted body to do."""
_ORGANS = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMITTEE, BodyKind.COMMISSION})
_ENACTED = (PartKind.INSTRUMENT, PartKind.DRAFT)
_FRONT = (PassageKind.COVER, PassageKind.HEADING)
_NUMBERED = regex.compile(r"\d+\s?[/(]\s?\d")
Naming = tuple[str, str, int]
"""Part, passage and end of a mention in the flow of its passage."""


def acted_on(document: Document, bodies: Sequence[BodyMention]) -> Mapping[Naming, Telling]:
    """The namings, of bodies that are named and have no key, to which an act of their life is done, or who is asked.

    To each is given whether the text itself does it, or tells of it. What a report tells counts only where its sentence
    names a known organ: a State has committees of its own. So does what an instrument tells of a body that is new,
    where it prints the number of no instrument.
    """
    unlisted = [one for one in bodies if one.key is None]
    if not any(one.name is not None or not one.definite for one in unlisted):
        return {}
    texts = {(part.key, one.path): one.flow.text for part in document.parts for one in part.passages}
    kinds = {part.key: part.kind for part in document.parts}
    parts = tuple(_with_only(part, {(one.part, one.path) for one in unlisted}) for part in document.parts)
    acts = tuple(find(replace(document, parts=parts), bodies))
    named = [
        (act, act.body)
        if act.event is Event.ESTABLISH and act.body.name is None and introduced(act.body)
        else (act, _named(act.body, bodies))
        for act in acts
        if act.event in _LIFE and act.body is not None and act.body.key is None
        if (kinds[act.part] in _ENACTED and not _only_told(act, texts)) or _by_an_organ(act, bodies)
    ]
    told = ((act, act.body or act.asked) for act in acts if act.event in _TOLD_TO_DO and act.telling is Telling.TOLD)
    named.extend(
        (act, _named(one, bodies)) for act, one in told if one and one.key is None and _by_an_organ(act, bodies)
    )
    named.extend((act, _asked_before(act)) for act in acts if kinds[act.part] in _ENACTED)
    performed = [act for act in acts if act.telling is Telling.PERFORMED]
    named.extend((act, _charged(act)) for act in performed)
    headings = _headings(document)
    named.extend(
        (act, _by_heading(act.body, bodies, headings)) for act in performed if act.event is Event.ASSIGN_FUNCTION
    )
    done = [((one.part, one.path, one.end), act.telling) for act, one in named if one is not None]
    return dict(sorted(done, key=lambda item: item[1] is Telling.PERFORMED))


def _asked_before(act: ActMention) -> BodyMention | None:
    """The body, named in full, of which an instrument tells, be it by a pronoun, that its organ asked it to report."""
    told = act.event is Event.REQUEST_REPORT and act.telling is Telling.TOLD
    asked = act.asked if act.asked is not None and act.asked.kind is BodyKind.OTHER else None
    body = act.body or asked
    return body if told and body is not None and body.key is None and body.name is not None and body.definite else None


def _charged(act: ActMention) -> BodyMention | None:
    """The body, named in full, that an act tells to meet, to report or to do a task; an official asked for anything."""
    asks = act.event in (Event.REQUEST_REPORT, Event.REQUEST_ACTION)
    told = act.event is Event.REQUEST_REPORT and act.asked is None
    body = act.asked if asks and not told else act.body
    if body is None or body.key is not None or body.name is None:
        return None
    official = asks and body.kind is BodyKind.OFFICIAL and body.definite
    return body if act.event in _DUTIES or official else None


def _by_heading(
    short: BodyMention | None, bodies: Sequence[BodyMention], headings: Mapping[tuple[str, str], str]
) -> BodyMention | None:
    """The body, named in full before, that the nearest heading names, of which a text gives the last word or two."""
    if short is None or short.key is not None or short.name is not None or not short.definite:
        return None
    heading, words = headings.get((short.part, short.path), ""), _words(short)
    named = [
        one
        for one in bodies
        if one.part == short.part and one.name is not None and one.kind is short.kind
        if headings.get((one.part, one.path)) == heading and heading == one.name and words and words <= _words(one)
    ]
    return named[0] if named and named[0].key is None else None


def _headings(document: Document) -> dict[tuple[str, str], str]:
    """The text of the nearest heading before each passage."""
    found: dict[tuple[str, str], str] = {}
    for part in document.parts:
        heading = ""
        for passage in part.passages:
            heading = passage.flow.text.strip() if passage.kind is PassageKind.HEADING else heading
            found[part.key, passage.path] = heading
    return found


def _only_told(act: ActMention, texts: Mapping[tuple[str, str], str]) -> bool:
    """Whether it is told, in a sentence that prints the number of no instrument, that a new body is brought in.

    By whom, no words but the name of an organ can show: it may be a State.
    """
    sentence = texts[act.part, act.path][act.sentence_start : act.sentence_end]
    anew = act.telling is Telling.TOLD and act.body is not None and introduced(act.body)
    return anew and _NUMBERED.search(sentence) is None


def _named(short: BodyMention, bodies: Sequence[BodyMention]) -> BodyMention | None:
    """The mention itself where it is a name, else the one named before in its part that ends or begins like it.

    None where several may be meant, or one that is listed.
    """
    if short.name is not None:
        return short
    words = _words(short)
    before = bodies[: bodies.index(short)]
    alike = [
        one
        for one in before
        if one.part == short.part and (one.name or one.key) and words and words <= _words(one)
        if one.kind is short.kind or BodyKind.OTHER in (one.kind, short.kind)
    ]
    return alike[0] if len({one.key or one.name for one in alike}) == 1 and alike[0].key is None else None


def _words(mention: BodyMention) -> frozenset[str]:
    """The folded words of a mention that capitals mark as parts of a name."""
    return frozenset(token.plain for token in tokens(mention.text) if token.word and token.capital)


def _with_only(part: Part, wanted: set[tuple[str, str]]) -> Part:
    """A part with the passages that are wanted, those above them, which govern them, and the items that they open; of a
    text that lays down what it says by itself, its front as well."""
    wanted = wanted | {(part.key, one.path) for one in part.passages if (part.key, one.parent) in wanted}
    parents = {passage.path: passage.parent for passage in part.passages}
    front = takewhile(lambda passage: passage.kind in _FRONT, part.passages) if lays_down(part) else ()
    kept = {passage.path for passage in front}
    for passage in part.passages:
        path: str | None = passage.path if (part.key, passage.path) in wanted else None
        while path is not None and path not in kept:
            kept.add(path)
            path = parents.get(path)
    return replace(part, passages=tuple(passage for passage in part.passages if passage.path in kept))


def _by_an_organ(act: ActMention, bodies: Sequence[BodyMention]) -> bool:
    """Whether a listed organ stands in the sentence of an act, or, of a founding, an official who did it."""
    return (act.agent is not None and act.agent.key is not None) or any(
        one.key is not None
        and one.kind in _ORGANS
        and (one.part, one.path) == (act.part, act.path)
        and act.sentence_start <= one.start < act.sentence_end
        for one in bodies
    )
