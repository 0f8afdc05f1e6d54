"""The session whose agenda holds an item that a text names, and the item's key."""

from hashlib import sha256

from mandate_graph.model.citation import Unresolved
from mandate_graph.model.head import Head
from mandate_graph.model.identity import AgendaItemKey, BodyKey, SessionKey
from mandate_graph.model.passage import Part, PartKind
from mandate_graph.model.reference import CitationMention, SessionClue
from mandate_graph.resolution.citations_issuers import Issuers

_STATED = 0.9
_IMPLIED = 0.75
"""Where the words name the number of the session and leave its body to the text."""
_BY_HEAD = 0.7


class Agendas:
    """Finds the session of each item. `issuers` know the bodies of the part, `head` its own session."""

    def __init__(self, part: Part, head: Head, issuers: Issuers) -> None:
        self._issuers = issuers
        self._acting = issuers.head.issuing_body
        self._session = head.session
        self._is_instrument = part.kind is not PartKind.DOCUMENT

    def session(self, mention: CitationMention) -> tuple[SessionKey | None, float, Unresolved | None]:
        """The session, how sure it is, and, where there is none, the reason."""
        clue = mention.session
        if clue is None:
            return self._unsaid()
        if clue.ordinal is None and clue.step is None:
            return None, 0.0, Unresolved.UNKNOWN_SESSION
        body = self._issuers.body_of(clue.body) if clue.body else self._own(clue)
        if body is None:
            return None, 0.0, self._why_no_body(clue)
        ordinal = clue.ordinal if clue.ordinal is not None else self._counted(body, clue.step or 0)
        if ordinal is None:
            return None, 0.0, Unresolved.UNKNOWN_SESSION
        found = SessionKey(body, ordinal)
        if clue.loose and not self._may_be(found):
            return None, 0.0, Unresolved.UNKNOWN_SESSION
        return found, _STATED if clue.body else _IMPLIED, None

    def _may_be(self, session: SessionKey) -> bool:
        """Whether an item may be of a session that only stands near it.

        An adopted text asks for what is to come; a document tells of items of its own session.
        """
        own = self._session
        if self._is_instrument:
            return own is None or own.body != session.body or session.ordinal >= own.ordinal
        return own is not None and (own.body, own.ordinal) == (session.body, session.ordinal)

    def _own(self, clue: SessionClue) -> BodyKey | None:
        """The body of the text, unless its sentence names another that may be meant as well."""
        rivals = {self._issuers.body_of(body) for body in clue.rivals}
        own = rivals == {self._acting} if clue.owned else rivals <= {self._acting}
        return self._acting if own else None

    def _why_no_body(self, clue: SessionClue) -> Unresolved:
        if clue.ordinal is None:
            return Unresolved.UNKNOWN_SESSION
        return Unresolved.AMBIGUOUS if clue.body is None and clue.rivals else Unresolved.UNKNOWN_ISSUER

    def candidates(self, mention: CitationMention) -> tuple[SessionKey, ...]:
        """The sessions that may be meant, where the sentence names several bodies."""
        clue = mention.session
        if clue is None or clue.ordinal is None or clue.body is not None:
            return ()
        bodies = (self._acting, *(self._issuers.body_of(body) for body in clue.rivals))
        return tuple(SessionKey(body, clue.ordinal) for body in dict.fromkeys(bodies) if body is not None)

    def _unsaid(self) -> tuple[SessionKey | None, float, Unresolved | None]:
        """The session of a document; what an adopted text asks for under an item is of a session to come."""
        if self._is_instrument or self._session is None or self._session.body is None or self._session.implied:
            return None, 0.0, Unresolved.UNKNOWN_SESSION
        return SessionKey(self._session.body, self._session.ordinal), _BY_HEAD, None

    def _counted(self, body: BodyKey, step: int) -> int | None:
        """The session of the text, or one so far from it."""
        if self._session is None or self._session.body != body:
            return None
        return self._session.ordinal + step


def agenda_item(session: SessionKey, mention: CitationMention) -> AgendaItemKey:
    """The item by its number, else by its title: the title's words decide, not their spaces, case or last stop."""
    if mention.number is not None:
        return AgendaItemKey(session, mention.number)
    folded = " ".join((mention.title or "").split()).casefold().strip(" .,;،。，")
    return AgendaItemKey(session, f"x-{sha256(folded.encode()).hexdigest()[:12]}")
