"""Whether the words of a naming bring in a body that was not there, or speak of one that is."""

from dataclasses import dataclass

from mandate_graph.extraction.bodies.fronts import Lead
from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.clitics import particles
from mandate_graph.languages.themes.bodies import Quality
from mandate_graph.languages.tokens import Token

_ADJECTIVES = 3
"""Words that may stand between an indefinite word and a head besides those that are known."""

_BEFORE_NAME = 5
"""Capital words in front of a listed name at the most, which its text has more than its list ("a United Nations")."""


@dataclass(frozen=True, slots=True)
class Articles:
    """Reads the articles of one passage, and what does their work where there are none."""

    words: tuple[Token, ...]
    wording: Wording

    def _text(self, at: int) -> str:
        return self.words[at].plain if 0 <= at < len(self.words) else ""

    def _from(self, first: int) -> int:
        """Where the words begin among which an indefinite word is looked for: other small adjectives may stand there
        ("an ongoing independent …")."""
        at = first - 1
        for _ in range(_ADJECTIVES if self.wording.articles else 0):
            if self._text(at) in self.wording.indefinite or not self._adjective(at):
                break
            at -= 1
        return at if self._text(at) in self.wording.indefinite else first - 1

    def _adjective(self, at: int) -> bool:
        """Whether a token may be an adjective in front of a head: small, and no word that parts phrases."""
        if at < 0:
            return False
        token = self.words[at]
        parting = token.plain in self.wording.parting
        return token.plain == "," or (token.word and token.text[:1].islower() and not parting)

    def _construct(self, head: tuple[int, int]) -> bool:
        """Where the article clings: whether the noun has it, or a word right behind makes it that of something known.

        What a preposition leads in, be it one that clings, makes it nothing ("بعثة لتقصي | الحقائق").
        """
        small = self.wording.prepositions
        for at in range(head[0], min(head[1] + 2, len(self.words))):
            token = self.words[at]
            if at > head[0] and (token.plain in small or particles(token.text, self.wording.language)):
                return False
            if head[0] < at <= head[1] and token.text[:1] in self.wording.clinging and not token.capital:
                return False
            if token.capital:
                return True
        return False

    def brought(self, first: int, last: int) -> bool:
        """Whether an indefinite word stands in front of a name from one token to another ("a standing | Harbour
        Board"), and not for the sake of a noun behind it ("a | Harbour Board member")."""
        behind = self.words[last + 1] if last + 1 < len(self.words) else None
        goes_on = behind is not None and behind.word and behind.plain not in self.wording.parting
        begin = next((at for at in range(first, max(first - _BEFORE_NAME, 0), -1) if not self.words[at - 1].capital), 0)
        led = bool(self.wording.articles) and self._text(self._from(begin)) in self.wording.indefinite
        return led and not goes_on

    def introduced(self, front: Lead, head: tuple[int, int], qualities: tuple[Quality, ...]) -> bool:
        """Whether the words bring in a body: an indefinite word, or, without articles, a description of a new one."""
        if self.wording.phrases.article_clings:
            return not self._construct(head)
        if self._text(head[1] + 1) in self.wording.not_bodies:
            return False
        if any(self._text(at) in self.wording.indefinite for at in range(self._from(front.first), front.core)):
            return True
        if self.wording.articles or self.words[front.first].capital or self.words[head[0]].capital:
            return False
        lead = self._text(front.first - 1)
        return lead not in self.wording.pointing and any(
            quality.interim or quality.composition for quality in qualities
        )
