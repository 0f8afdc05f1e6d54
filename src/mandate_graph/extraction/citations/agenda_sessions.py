"""Of which session the agenda is that holds an item: what the words in and around its naming say."""

from collections.abc import Sequence

from mandate_graph.extraction.citations.agenda_grammar import AgendaGrammar, AgendaNaming
from mandate_graph.extraction.citations.context import PassageContext
from mandate_graph.extraction.citations.sessions import SessionNaming, find_sessions, rivals_before
from mandate_graph.model.passage import PassageKind
from mandate_graph.model.reference import SessionClue

_OPENING_WORDS = 4
"""Words before a session that opens its sentence ("The Board, at its fiftieth session, …")."""
_WORDS_TO_ITEM = 2
"""Words between a session and an item right behind it ("at its fiftieth session, under the item …")."""
_WORDS_IN_A_CLAUSE = 10
_WORDS_TO_SESSION = 3
"""Words between an item and a session right behind it ("under item 2 as of its fiftieth session")."""
_NEAR = 40
"""Characters between what stands side by side, in a language that puts no blanks between words as well."""
_OPENING = ("(", "（")


def is_right_behind(text: str, rules: AgendaGrammar, at: int, session: SessionNaming) -> bool:
    """Whether only linking words stand between an offset and a session."""
    return session.start >= at and rules.to_session.fullmatch(text, at, session.start) is not None


class AgendaSessions:
    """Says of the items of one passage of which session they are, as far as the words tell."""

    def __init__(self, context: PassageContext, rules: AgendaGrammar, heading: PassageContext | None) -> None:
        self._context = context
        self._rules = rules
        self._heading = heading
        self._named = _unquoted(context)

    def speaks_of_agenda(self, item: AgendaNaming) -> bool:
        """Whether the sentence names an agenda or, for a title that words open, a session."""
        low, high = self._context.sentence(item.start)
        if not item.bare and any(low <= one.start < high for one in self._named):
            return True
        return self._rules.agenda_word.search(self._context.text, low, high) is not None

    def of(self, item: AgendaNaming) -> Sequence[SessionClue | None]:
        """The sessions whose agenda holds the item; None where nothing near it speaks of one."""
        return self._right_behind(item) or self._in_sentence(item) or self._around(item)

    def _right_behind(self, item: AgendaNaming) -> Sequence[SessionClue]:
        if item.session_at is None:
            return ()
        text = self._context.text
        for one in self._named:
            if is_right_behind(text, self._rules, item.session_at, one):
                return one.clues
        link = self._rules.to_session.match(text, item.session_at)
        body = self._context.body_at(link.end()) if link and item.told else None
        if body is not None:
            return (SessionClue(step=0, body=body),)
        other = self._rules.to_other.match(text, item.session_at) if item.told else None
        return (SessionClue(),) if other else ()

    def _in_sentence(self, item: AgendaNaming) -> Sequence[SessionClue]:
        if self._is_aside(item):
            return ()
        low, high = self._context.sentence(item.start)
        before = [one for one in self._named if low <= one.start and one.end <= item.start]
        behind = [one for one in self._named if item.end <= one.start < high]
        if before:
            return _tied(before[-1].clues, tied=self._leads_to(before[-1], item, low))
        if behind:
            near = self._is_near(item.end, behind[0].start, words=_WORDS_TO_SESSION)
            if near or (len(behind) == 1 and not item.numbers):
                return _tied(behind[0].clues, tied=near or self._is_of_agenda(behind[0]))
        return (SessionClue(step=0, rivals=rivals_before(self._context, item.start), owned=True),) if item.own else ()

    def _is_aside(self, item: AgendaNaming) -> bool:
        """Whether brackets hold the item ("(agenda item 8)"): it tells where the words before it belong."""
        return self._context.text[: item.start].rstrip().endswith(_OPENING)

    def _leads_to(self, session: SessionNaming, item: AgendaNaming, low: int) -> bool:
        """Whether a session opens the sentence, stands right before the item, or is that of an agenda named there."""
        opens = len(self._context.text[low : session.start].split()) <= _OPENING_WORDS
        near = self._is_near(session.end, item.start, words=_WORDS_TO_ITEM)
        return opens or near or self._in_one_clause(session, item) or (not item.numbers and self._is_of_agenda(session))

    def _in_one_clause(self, session: SessionNaming, item: AgendaNaming) -> bool:
        """Whether neither a comma nor a conjunction stands between a session, whose body is named, and an item."""
        between = self._context.text[session.end : item.start]
        named = all(clue.body is not None for clue in session.clues)
        return named and len(between.split()) <= _WORDS_IN_A_CLAUSE and not self._rules.clause_end.search(between)

    def _is_near(self, low: int, high: int, *, words: int) -> bool:
        between = self._context.text[low:high].replace(",", " ")
        if any(low <= body.start < high for body in self._context.bodies_from(low)):
            return False
        return len(between.split()) <= words and len(between) <= _NEAR

    def _is_of_agenda(self, session: SessionNaming) -> bool:
        """Whether words for an agenda stand right beside a session."""
        text = self._context.text
        before = self._rules.agenda_of.search(text, max(session.start - _NEAR, 0), session.start)
        return before is not None or self._rules.agenda_behind.match(text, session.end) is not None

    def _around(self, item: AgendaNaming) -> Sequence[SessionClue | None]:
        """The session that the passage names before the item, or else the heading above the passage, if it is one."""
        before = [clue for one in self._named if one.end <= item.start for clue in one.clues]
        if not before and self._heading is not None:
            before = [clue for one in _unquoted(self._heading) for clue in one.clues]
        if not before or self._is_aside(item) or self._context.passage.kind is PassageKind.HEADING:
            return (None,)
        alike = len({(clue.ordinal, clue.step) for clue in before}) == 1
        return _tied(before[:1], tied=False) if alike else (SessionClue(),)


def _tied(clues: Sequence[SessionClue], *, tied: bool) -> Sequence[SessionClue]:
    return clues if tied else [clue._replace(loose=True) for clue in clues]


def _unquoted(context: PassageContext) -> tuple[SessionNaming, ...]:
    """The sessions of a passage that no title names."""
    return tuple(
        one for one in find_sessions(context) if not any(low <= one.start < high for low, high in context.quoted)
    )
