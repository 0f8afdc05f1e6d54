"""Whether a noun, by what stands around it, speaks of a body."""

from mandate_graph.extraction.bodies.fronts import Lead
from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.themes.bodies import HeadNoun, Reach
from mandate_graph.languages.tokens import Token
from mandate_graph.model.language import Language


class Speaking:
    """Looks at the words of one passage."""

    def __init__(self, words: tuple[Token, ...], wording: Wording) -> None:
        self._words = words
        self._wording = wording

    def speaks(self, noun: tuple[int, int], head: HeadNoun, front: Lead, named: bool) -> bool:
        """Whether a noun, with what stands right behind it, speaks of a body."""
        first, last = noun
        capital = self._words[front.first].capital or self._words[first].capital
        if self._wording.phrases.article_clings:
            owned = last if head.seated else first + len(head.phrase.split()) - 1
            capital = any(token.capital for token in self._words[first : owned + 1])
        lead = self._text(front.first - 1)
        points = lead in self._wording.pointing or lead in self._wording.possessive
        if not capital and self._text(last + 1) in self._wording.not_bodies:
            return False
        owned = self._text(last + 1) in self._wording.of and not self._task(last + 2)
        if not capital and not named and not front.qualities and owned:
            return points and not self._wording.phrases.name_words_behind
        if head.reach is Reach.NAMED:
            titled = self._words[first : first + 1 if self._wording.phrases.name_words_behind else last + 1]
            return (
                named
                or self._charged(lead, first, last + 1)
                or (first < last and all(token.capital for token in titled))
            )
        if head.reach is Reach.CAPITAL:
            return capital or points or (named and bool(front.qualities))
        whole = self._wording.phrases.article_clings and " " in head.phrase
        return capital or points or named or bool(front.qualities) or whole or self._led(lead)

    def _task(self, at: int) -> bool:
        """Whether a verb in the infinitive stands at a token, pronouns before it left out ("de | lui présenter")."""
        verb = self._wording.infinitive
        while self._text(at) in self._wording.clitics:
            at += 1
        return verb is not None and verb.fullmatch(self._text(at)) is not None

    def _charged(self, lead: str, first: int, at: int) -> bool:
        """Whether a new body is told by what it is to do, which is led in at a token ("a panel | to study …")."""
        if self._wording.phrases.article_clings:
            action = self._wording.charged_action
            return not self._words[first].capital and bool(action and action.match(self._text(at)))
        new = lead in self._wording.indefinite or not self._wording.articles
        if not new or self._text(at) not in self._wording.charges:
            return False
        return self.plain(at + 1) and self._text(at + 1) not in self._wording.articles | self._wording.indefinite

    def _led(self, lead: str) -> bool:
        return self._wording.language is Language.RU or lead in self._wording.leads

    def plain(self, at: int) -> bool:
        """Whether a word in small letters stands there that can tell what a body is about."""
        if at >= len(self._words) or not self._words[at].word or self._words[at].capital:
            return False
        known = self._wording.not_complements | self._wording.stops | self._wording.pointing | self._wording.possessive
        return self._text(at) not in known and not self._text(at)[0].isdigit()

    def _text(self, at: int) -> str:
        return self._words[at].plain if 0 <= at < len(self._words) else ""
