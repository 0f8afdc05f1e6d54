"""Who issued an instrument, by the words around its number."""

from dataclasses import dataclass

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import Grammar
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind
from mandate_graph.model.reference import IssuerClue
from mandate_graph.model.registry import BodyKind

_NEVER_ISSUE = frozenset({BodyKind.SECRETARIAT, BodyKind.OFFICIAL})
_ADOPT = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMISSION, BodyKind.COMMITTEE, BodyKind.BUREAU})
_CAPITALISED = regex.compile(r"[A-ZА-ЯЁ][\w‑-]+")
_NAME_BEFORE = regex.compile(
    r"(?<![.!?]\s)(?<!\A)(?<=[\s(])[A-Z][\w‑-]+(?:\s+(?:(?:and|of|on|for|the)\s+)*[A-Z][\w‑-]+){0,9}(?:['’]s?)?\s++\Z"
)
_COMMA_ARTICLE = regex.compile(r",?\s+(?:the\s+)?")
_SHORTEST_NAME = 3
_SUBJECT_GAP = 150
_ADOPTER_REACH = 50


@dataclass(frozen=True, slots=True)
class Issuer:
    """A clue and the body mention it points at, or the name as printed where no mention is."""

    clue: IssuerClue
    body: BodyMention | None = None
    name: str | None = None


NOBODY = Issuer(IssuerClue.NONE)


def issues(body: BodyMention | None) -> bool:
    """Whether there is a body and it can have issued a numbered text."""
    return body is not None and body.kind not in _NEVER_ISSUE


def _decides(body: BodyMention) -> bool:
    """Whether a body that only the clause tells of may be meant: an organ that adopts texts."""
    return body.kind in _ADOPT


def named_before(context: PassageContext, grammar: Grammar, start: int) -> tuple[Issuer, int]:
    """The organ directly before a head at `start`, and where the whole reference then begins."""
    if not context.phrases.issuer_first:
        return NOBODY, start
    low = max(start - 40, 0)
    for gap in grammar.before.finditer(context.text, low, start, overlapped=True):
        body = context.body_before(gap.start()) if gap.end() == start else None
        if body is not None:
            return Issuer(IssuerClue.NAMED, body), body.start
    unknown = _NAME_BEFORE.search(context.text, max(start - 90, 0), start)
    if unknown and not _is_no_name(context, unknown):
        return Issuer(IssuerClue.NAMED, name=_bare(unknown[0])), unknown.start()
    return NOBODY, start


def _is_no_name(context: PassageContext, word: "regex.Match[str]") -> bool:
    printed = _bare(word[0]).split()[-1]
    return printed in context.phrases.never_names or printed.endswith("ing")


def _bare(printed: str) -> str:
    """A printed name without a possessive ending."""
    return str(regex.sub(r"['’]s?\Z", "", printed.strip()))


def named_after(context: PassageContext, grammar: Grammar, end: int) -> tuple[Issuer, int]:
    """The organ directly after a reference that ends at `end`, and where its name ends."""
    session = grammar.at_session.match(context.text, end)
    body = context.body_at(session.end()) if session else None
    if body is not None and issues(body):
        return Issuer(IssuerClue.NAMED, body), body.end
    gap = grammar.after.match(context.text, end)
    if not gap:
        return NOBODY, end
    body = context.body_at(gap.end())
    if body is None:
        unknown = _CAPITALISED.match(context.text, gap.end())
        if unknown and _is_name(context, unknown):
            return Issuer(IssuerClue.NAMED, name=unknown[0]), unknown.end()
        return NOBODY, end
    if not issues(body) or is_subject_form(context, body):
        return NOBODY, end
    return Issuer(IssuerClue.NAMED, body), body.end


def _is_name(context: PassageContext, word: "regex.Match[str]") -> bool:
    if context.phrases.issuer_first:
        return True
    return (
        len(word[0]) > 3
        and context.date_at(word.start()) is None
        and word[0].lower().endswith(context.phrases.owner_endings)
    )


def is_subject_form(context: PassageContext, body: BodyMention) -> bool:
    """Whether a mention can be the subject of a clause: in a language with cases, it is in the nominative."""
    if not context.phrases.nominative_subjects:
        return False
    first = body.text.split()[0].lower()
    named = body.name is not None and body.name.split()[0].lower() == first
    return named or first.endswith(context.phrases.subject_endings)


def subject_of_clause(context: PassageContext, grammar: Grammar, start: int, end: int) -> Issuer:
    """Who acts "in" a reference: the subject right before it, or, in a narrative, the first one after it."""
    low, high = context.sentence(start)
    before = _acting_before(context, grammar, low, start)
    if before is not None:
        return Issuer(IssuerClue.SUBJECT, before)
    narrated = context.part.kind is PartKind.DOCUMENT
    for body in context.bodies_from(end):
        if body.start < high and _acts(context, grammar, body):
            adjacent = _COMMA_ARTICLE.fullmatch(context.text, end, body.start) is not None
            return Issuer(IssuerClue.SUBJECT, body) if narrated or adjacent else NOBODY
    return NOBODY


def adopter_before(context: PassageContext, grammar: Grammar, start: int) -> Issuer | None:
    """The organ right before a reference that is said to adopt it ("the adoption by the Board of resolution …")."""
    for body in context.bodies_before(start):
        if not _decides(body):
            continue
        if start - body.end > _ADOPTER_REACH or not grammar.adopting.fullmatch(context.text, body.end, start):
            return None
        agent = grammar.agent.search(context.text, max(body.start - 20, 0), body.start) is not None
        acts = agent or grammar.adopted.search(context.text, body.end, start) is not None
        return Issuer(IssuerClue.SUBJECT, body) if acts else None
    return None


def body_told_before(context: PassageContext, start: int) -> BodyMention | None:
    """The last organ named before an offset in its sentence: whom "its" may mean where it is not the acting body."""
    low, _ = context.sentence(start)
    return next((body for body in context.bodies_before(start) if low <= body.start and _decides(body)), None)


def _acts(context: PassageContext, grammar: Grammar, body: BodyMention) -> bool:
    if not _decides(body):
        return False
    if context.phrases.nominative_subjects:
        return is_subject_form(context, body)
    return grammar.verb.match(context.text, body.end) is not None


def _acting_before(context: PassageContext, grammar: Grammar, low: int, start: int) -> BodyMention | None:
    for body in context.bodies_before(start):
        if body.start < low or not _decides(body):
            continue
        gap = context.text[body.end : start]
        if len(gap) > _SUBJECT_GAP:
            return None
        agent = grammar.agent.search(context.text, max(body.start - 20, 0), body.start) is not None
        adjacent = len(gap.split()) <= 2 and ";" not in gap
        narrated = context.part.kind is PartKind.DOCUMENT and _acts(context, grammar, body) and "," not in gap
        return body if agent or adjacent or narrated else None
    return None
