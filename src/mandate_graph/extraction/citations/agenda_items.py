"""Items of agendas: "agenda item 20 (b)", "items 2 and 4 of its provisional agenda", "the item entitled “…”"."""

from collections.abc import Iterator

import regex

from mandate_graph.extraction.agenda_numbers import ItemNumber, numbers_at, parts_at
from mandate_graph.extraction.citations.agenda_grammar import (
    PART,
    TELLING,
    TELLING_PART,
    AgendaGrammar,
    AgendaNaming,
    agenda_grammar,
)
from mandate_graph.extraction.citations.agenda_sessions import AgendaSessions, is_right_behind
from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.sessions import find_sessions
from mandate_graph.languages import PACKS
from mandate_graph.model.citation import CitationKind
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.reference import CitationMention, ReferenceForm, SessionClue

_NUMBERED = "agenda-item"
_TITLED = "agenda-item-titled"
_LONGEST_TITLE = 450
_HEADS = frozenset({PassageKind.COVER, PassageKind.HEADING})


def find_agenda_items(context: PassageContext, heading: PassageContext | None) -> Iterator[CitationMention]:
    """Every item of an agenda in a passage that is no part of the head; `heading` is the one above the passage.

    The line that names a document's own item, and a heading that opens with its number, cite nothing.
    """
    if context.titular or context.language not in PACKS:
        return
    rules = agenda_grammar(context.language)
    if not rules.cores.stand_in(context.folded):
        return
    end = 0
    sessions: AgendaSessions | None = None
    for match in rules.nouns(context.text, context.folded):
        item = _read(context, rules, match) if match.start() >= end else None
        if item is None or _is_heading(context, item):
            continue
        sessions = sessions or AgendaSessions(context, rules, heading)
        if not item.told and (item.numbers or not sessions.speaks_of_agenda(item)):
            continue
        end = item.end
        for clue in sessions.of(item):
            yield from _mentions(context, item, clue)


def _read(context: PassageContext, rules: AgendaGrammar, match: "regex.Match[str]") -> AgendaNaming | None:
    """The items that stand at a noun."""
    part = match.lastgroup in (PART, TELLING_PART)
    told = match.lastgroup in (TELLING, TELLING_PART)
    numbered = _part(context, rules, match, told=told) if part else _numbered(context, rules, match, told=told)
    if numbered is not None:
        return _closed(context.text, rules, numbered)
    return _titled(context, rules, match, told=told)


def _numbered(
    context: PassageContext, rules: AgendaGrammar, match: "regex.Match[str]", *, told: bool
) -> AgendaNaming | None:
    numbers: list[ItemNumber] = []
    for number in numbers_at(context.text, _after_blank(context.text, match.end())):
        if numbers and context.date_at(number.start) is not None:
            break
        numbers.append(number)
    if not numbers:
        return None
    behind = rules.part_behind.match(context.text, numbers[-1].end) if len(numbers) == 1 else None
    letters = parts_at(context.text, behind.end(), numbers[0].number) if behind else ()
    parts = tuple(one._replace(start=match.start()) for one in letters)
    told = told or (bool(parts) and behind is not None and behind["telling"] is not None)
    return AgendaNaming(match.start(), (parts or numbers)[-1].end, parts or tuple(numbers), told=told)


def _part(
    context: PassageContext, rules: AgendaGrammar, match: "regex.Match[str]", *, told: bool
) -> AgendaNaming | None:
    """The parts of one item, by their letters, where the item stands behind them."""
    text = context.text
    letters = list(parts_at(text, _after_blank(text, match.end()), ""))
    link = rules.link.match(text, letters[-1].end) if letters else None
    noun = rules.noun.match(text, link.end()) if link else None
    if noun is None or noun.lastgroup in (PART, TELLING_PART):
        return None
    item = next(numbers_at(text, _after_blank(text, noun.end())), None)
    if item is None or not item.number.isdigit():
        return None
    numbers = tuple(ItemNumber(item.number + one.number, match.start(), item.end) for one in letters)
    return AgendaNaming(match.start(), item.end, numbers, told=told or noun.lastgroup == TELLING)


def _closed(text: str, rules: AgendaGrammar, item: AgendaNaming) -> AgendaNaming:
    """A numbered item with the words of its agenda and its title, if they stand behind it."""
    tail = rules.tail.match(text, item.end)
    end = tail.end() if tail else item.end
    own = tail is not None and tail["own"] is not None
    title = rules.opened_title.match(text, end) if len(item.numbers) == 1 else None
    return item._replace(
        end=end, told=item.told or tail is not None, own=own, title=title[1].strip() if title else None, session_at=end
    )


def _titled(
    context: PassageContext, rules: AgendaGrammar, match: "regex.Match[str]", *, told: bool
) -> AgendaNaming | None:
    """An item that only its title names, before its noun or behind it."""
    text = context.text
    if PACKS[context.language].agenda.title_closers:
        before = rules.title_before.search(text, max(match.start() - _LONGEST_TITLE, 0), match.start())
        return AgendaNaming(before.start(), match.end(), title=before[1].strip(), told=told) if before else None
    tail = rules.tail.match(text, match.end())
    at = tail.end() if tail else match.end()
    title = rules.opened_title.match(text, at) or _behind_session(context, rules, at, told=told or tail is not None)
    bare = title is None
    title = title or rules.bare_title.match(text, at)
    if title is None:
        return None
    behind = rules.tail.match(text, title.end())
    own = any(one is not None and one["own"] is not None for one in (tail, behind))
    session_at = behind.end() if behind else at if tail or told else None
    return AgendaNaming(
        match.start(),
        title.end(),
        title=title[1].strip(),
        own=own,
        bare=bare,
        told=told or tail is not None or behind is not None,
        session_at=session_at,
    )


def _behind_session(context: PassageContext, rules: AgendaGrammar, at: int, *, told: bool) -> "regex.Match[str] | None":
    """A title behind the session of the agenda ("point de l’ordre du jour de sa dixième session intitulé …")."""
    if not told:
        return None
    here = (one for one in find_sessions(context) if is_right_behind(context.text, rules, at, one))
    session = next(here, None)
    return rules.opened_title.match(context.text, session.end) if session else None


def _after_blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _is_heading(context: PassageContext, item: AgendaNaming) -> bool:
    """Whether a heading, or a line that is nothing else, opens with the item: then it is the item's own."""
    before = context.text[: item.start].strip(" .*")
    if context.passage.kind in _HEADS:
        return not before
    return not before and not context.text[item.end :].strip(" .*")


def _mentions(context: PassageContext, item: AgendaNaming, clue: SessionClue | None) -> Iterator[CitationMention]:
    sentence = context.sentence(item.start)
    made = CitationMention(
        part=context.part.key,
        path=context.passage.path,
        start=item.start,
        end=item.end,
        language=context.language,
        form=ReferenceForm.AGENDA_ITEM,
        kind=CitationKind.AGENDA_ITEM,
        rule=_NUMBERED if item.numbers else _TITLED,
        confidence=0.9 if item.told else 0.8,
        title=item.title,
        session=clue,
        sentence=sentence,
    )
    if not item.numbers:
        yield made
    for at, number in enumerate(item.numbers):
        start = item.start if at == 0 else number.start
        yield made._replace(start=start, end=number.end, number=number.number)
