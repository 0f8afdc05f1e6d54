"""Who issued an instrument, by the words around its number."""

from dataclasses import dataclass

import regex

from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.grammar import LOCATIVE_REACH, Grammar
from mandate_graph.extraction.citations.patterns import has_links
from mandate_graph.languages.script import COMMA
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.model.reference import IssuerClue
from mandate_graph.model.registry import BodyKind

_NEVER_ISSUE = frozenset({BodyKind.SECRETARIAT, BodyKind.OFFICIAL})
_ADOPT = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE, BodyKind.COMMISSION, BodyKind.COMMITTEE, BodyKind.BUREAU})
_NAME_BEFORE = regex.compile(
    r"(?<![.!?]\s)(?<!\A)(?<=[\s(])[A-Z][\w‑-]+(?:\s+(?:(?:and|of|on|for|the)\s+)*[A-Z][\w‑-]+){0,9}(?:['’]s?)?\s++\Z"
)
_COMMA_BEFORE = regex.compile(rf"{COMMA}\s+\Z")
_LONGEST_NAME = 90
_SHORTEST_NAME = 3
_SUBJECT_GAP = 150
_AGENT_GAP = 60
"""How far an agent reaches over commas."""
_ADJACENT_WORDS = 2


@dataclass(frozen=True, slots=True)
class Issuer:
    """A clue and the body mention it points at, or the name as printed where no mention is."""

    clue: IssuerClue
    body: BodyMention | None = None
    name: str | None = None


NOBODY = Issuer(IssuerClue.NONE)


def issues(body: BodyMention | None) -> bool:
    """Whether a body that stands beside an instrument can have issued it."""
    return body is not None and body.kind not in _NEVER_ISSUE


def decides(body: BodyMention) -> bool:
    """Whether a body that only the clause tells of may be meant: an organ that adopts texts."""
    return body.kind in _ADOPT


def named_before(context: PassageContext, grammar: Grammar, start: int) -> tuple[Issuer, int]:
    """The organ directly before a head at `start`, and where the whole reference then begins."""
    if not context.phrases.issuer_first:
        return _apposed(context, grammar, start)
    low = max(start - 40, 0)
    for end in sorted({body.end for body in context.bodies_before(start) if body.end >= low}):
        gap = grammar.before.match(context.text, end, start)
        body = context.body_before(end) if gap is not None and gap.end() == start else None
        if body is not None:
            return Issuer(IssuerClue.NAMED, body), body.start
    unknown = _name_before(context.text, start)
    if unknown and not _is_no_name(context, unknown):
        return Issuer(IssuerClue.NAMED, name=_bare(unknown[0])), unknown.start()
    return NOBODY, start


def _name_before(text: str, start: int) -> "regex.Match[str] | None":
    """A name in capitals that ends right before `start`; the last word of one bears a capital, as few words do."""
    low = max(start - _LONGEST_NAME, 0)
    before = text[low:start].rsplit(None, 1)
    return None if not before or before[-1].islower() else _NAME_BEFORE.search(text, low, start)


def _apposed(context: PassageContext, grammar: Grammar, start: int) -> tuple[Issuer, int]:
    """The organ that opens a sentence or a reference of a note, a comma and the head after it ("See Board, …")."""
    comma = _COMMA_BEFORE.search(context.text, max(start - 3, 0), start)
    body = context.body_before(comma.start()) if comma else None
    if body is None or not issues(body):
        return NOBODY, start
    low = context.sentence(start)[0]
    opens = grammar.apposed.fullmatch(context.text, low, body.start)
    if opens is None and context.passage.kind is PassageKind.FOOTNOTE:
        opens = grammar.list_opener.search(context.text, low, body.start)
    return (Issuer(IssuerClue.NAMED, body), body.start) if opens else (NOBODY, start)


def _is_no_name(context: PassageContext, word: "regex.Match[str]") -> bool:
    printed = _bare(word[0]).split()[-1]
    return printed in context.phrases.never_names or printed.endswith("ing")


def _bare(printed: str) -> str:
    """A printed name without a possessive ending."""
    return str(regex.sub(r"['’]s?\Z", "", printed.strip()))


def named_after(context: PassageContext, grammar: Grammar, end: int, *, linked: bool = True) -> tuple[Issuer, int]:
    """The organ directly after a reference that ends at `end`, and where its name ends.

    `linked`: words must link the two, in a language where a bare noun needs none.
    """
    told = grammar.sessions.stand_in(context.folded)
    session = grammar.at_session.match(context.text, end) if told else None
    body = context.body_at(session.end()) if session else None
    if body is not None and issues(body):
        return Issuer(IssuerClue.NAMED, body), body.end
    gap = (grammar.linked if linked else grammar.after).match(context.text, end)
    if not gap:
        return NOBODY, end
    body = context.body_at(gap.end())
    if body is None:
        unknown = None if "," in gap[0] else grammar.name.match(context.text, gap.end())
        if unknown and _is_name(context, unknown):
            return Issuer(IssuerClue.NAMED, name=unknown[0]), unknown.end()
        return NOBODY, end
    if not issues(body) or is_subject_form(context, body):
        return NOBODY, end
    return Issuer(IssuerClue.NAMED, body), body.end


def _is_name(context: PassageContext, word: "regex.Match[str]") -> bool:
    if has_links(context.phrases):
        return word[0].split()[0] not in context.phrases.never_names
    return (
        len(word[0]) > 3
        and context.date_at(word.start()) is None
        and word[0].lower().endswith(context.phrases.owner_endings)
    )


def named_in_clause(context: PassageContext, grammar: Grammar, end: int) -> Issuer:
    """The organ that acts in a clause about the reference that ends at `end` (", by which the Board decided")."""
    for opener, verb in ((grammar.relative, grammar.verb), (grammar.adopted_relative, grammar.adopting_verb)):
        gap = opener.match(context.text, end)
        body = context.body_at(gap.end()) if gap else None
        if body is None or not decides(body) or grammar.passive.match(context.text, body.end):
            continue
        if verb.match(context.text, body.end):
            return Issuer(IssuerClue.NAMED, body)
    return NOBODY


def is_subject_form(context: PassageContext, body: BodyMention) -> bool:
    """Whether a mention can be the subject of a clause: in a language with cases, it is in the nominative."""
    if not context.phrases.nominative_subjects:
        return False
    first = body.text.split()[0].lower()
    named = body.name is not None and body.name.split()[0].lower() == first
    return named or first.endswith(context.phrases.subject_endings)


def agrees(context: PassageContext, body: BodyMention, feminine: bool | None) -> bool:
    """Whether a body can be the owner whose gender a possessive tells; any can where it tells none."""
    if feminine is None:
        return True
    return body.text.split()[0].endswith(context.phrases.feminine_endings) is feminine


def subject_of_clause(context: PassageContext, grammar: Grammar, start: int, end: int) -> Issuer:
    """Who acts "in" a reference: the subject right before it, or, in a narrative, the first one after it."""
    low, high = context.sentence(start)
    before = _acting_before(context, grammar, low, start)
    if before is not None:
        return Issuer(IssuerClue.SUBJECT, before)
    narrated = context.part.kind is PartKind.DOCUMENT and _opens_clause(context, grammar, low, start)
    for body in context.bodies_from(end):
        if body.start < high and _acts(context, grammar, body):
            adjacent = grammar.comma_article.fullmatch(context.text, end, body.start) is not None
            return Issuer(IssuerClue.SUBJECT, body) if narrated or adjacent else NOBODY
    return NOBODY


def _opens_clause(context: PassageContext, grammar: Grammar, low: int, start: int) -> bool:
    """Whether a reference under a preposition opens its sentence or clause, so that the subject is yet to come."""
    locative = grammar.locative.search(context.text, max(start - LOCATIVE_REACH, low), start)
    before = context.text[low : locative.start() if locative else start].rstrip()
    return not before or not before[-1].isalpha() or before.split()[-1].lower() in context.phrases.conjunctions


def body_told_before(context: PassageContext, start: int, feminine: bool | None = None) -> BodyMention | None:
    """The last organ named before an offset in its sentence: whom "its" may mean where it is not the acting body."""
    low, _ = context.sentence(start)
    told = (body for body in context.bodies_before(start) if low <= body.start and decides(body))
    return next((body for body in told if agrees(context, body, feminine)), None)


def _acts(context: PassageContext, grammar: Grammar, body: BodyMention) -> bool:
    if not decides(body):
        return False
    if context.phrases.nominative_subjects:
        return is_subject_form(context, body)
    if context.phrases.verbs_before:
        return grammar.verb_before.search(context.text, max(body.start - 30, 0), body.start) is not None
    return grammar.verb.match(context.text, body.end) is not None


def _acting_before(context: PassageContext, grammar: Grammar, low: int, start: int) -> BodyMention | None:
    for body in context.bodies_before(start):
        if body.start < low or not decides(body):
            continue
        gap = context.text[body.end : start]
        if len(gap) > _SUBJECT_GAP:
            return None
        agent = grammar.agent.search(context.text, max(body.start - 20, 0), body.start) is not None
        adjacent = _is_adjacent(context, gap)
        narrated = context.part.kind is PartKind.DOCUMENT and _acts(context, grammar, body) and "," not in gap
        told = agent and (len(gap) <= _AGENT_GAP or "," not in gap)
        return body if told or adjacent or narrated else None
    return None


def _is_adjacent(context: PassageContext, gap: str) -> bool:
    """Whether hardly a word stands between a subject and a reference, and no other clause can begin there."""
    words = gap.replace(",", " ").lower().split()
    if ";" in gap or not set(words).isdisjoint(context.phrases.conjunctions):
        return False
    passed = (*context.phrases.articles, *context.phrases.auxiliaries)
    return sum(word not in passed for word in words) <= _ADJACENT_WORDS
