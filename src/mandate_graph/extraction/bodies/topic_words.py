"""The words of a passage as the search for the end of a topic sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.clitics import particles
from mandate_graph.languages.grammar import phrase_cases
from mandate_graph.languages.script import COMMAS
from mandate_graph.languages.tokens import Token, Words

LONGEST = 18
"""More words than any topic has."""
_INFLECTION = 3
_ACTING = frozenset({"ablt"})
"""The case, where there are cases, of a body that does something: no part of the name in front of it."""
_COMMAS = frozenset(COMMAS)
_APOSTROPHES = frozenset({"’", "'", "’s", "'s"})


@dataclass(slots=True)
class TopicWords:
    """The tokens of a passage; `walls` are those at which something else begins for certain: another body."""

    words: Words
    wording: Wording
    walls: frozenset[int]
    tokens: tuple[Token, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = self.words.tokens

    def text(self, at: int) -> str:
        """The folded word, "" beyond the passage."""
        return self.tokens[at].plain if at < len(self.tokens) else ""

    def word(self, at: int) -> bool:
        """Whether a word stands there that may belong to the topic; a number or symbol does not ("A.7", "S-17/1")."""
        if at >= len(self.tokens) or at in self.walls:
            return False
        token = self.tokens[at]
        return token.word and "." not in token.text and not ("/" in token.text and token.text[-1].isdigit())

    def comma(self, at: int) -> bool:
        """Whether a comma stands there."""
        return at < len(self.tokens) and self.tokens[at].text in _COMMAS

    def capital(self, at: int) -> bool:
        """Whether it is one with a capital."""
        return self.word(at) and self.tokens[at].capital

    def passed(self, at: int) -> bool:
        """Whether an apostrophe belongs to the word before it: "Peoples’ Rights", "People’s Republic"."""
        if not 0 < at < len(self.tokens) or self.tokens[at].text not in _APOSTROPHES:
            return False
        return self.words.start(at) == self.words.end(at - 1) and self.word(at + 1)

    def verb(self, at: int) -> bool:
        """Whether the word has the ending of a verb that tells what was done."""
        return self.word(at) and self.text(at).endswith(self.wording.phrases.topic.participle_endings)

    def held(self, at: int) -> bool:
        """Whether the word before it keeps a preposition inside the topic: "right | to", "борьбе | с"."""
        before = self.text(at - 1)
        return any(
            word == self.text(at) and before.startswith(stem) and len(before) - len(stem) <= _INFLECTION
            for word, stem in self.wording.held
        )

    def runs_into(self, at: int) -> bool:
        """Whether a body begins right behind the topic, so that the topic may have eaten the start of its name.

        Where the article clings, a noun with one owns nothing.
        """
        if at not in self.walls or at >= len(self.tokens) or particles(self.tokens[at].text, self.wording.language):
            return False
        if self.wording.phrases.article_clings and self.capital(at - 1):
            return False
        beside = self.words.start(at) == self.words.end(at - 1) + 1
        return beside and phrase_cases(self._phrase(at), self.wording.language) != _ACTING

    def _phrase(self, at: int) -> Iterator[str]:
        """The printed words from a token to the end of its line or sentence."""
        while at < len(self.tokens) and self.tokens[at].word:
            yield self.tokens[at].text
            at += 1

    def lists_on(self, at: int) -> bool:
        """Whether a comma is followed by what may be more of the topic: nobody can tell where it ends."""
        if not self.comma(at) or not self.word(at + 1):
            return False
        if self.verb(at + 1) and self.text(at + 2) in self.wording.phrases.topic.after_participle:
            return False
        following = self.text(at + 1)
        if self.wording.founding.hit_at(self.tokens, at + 1, len(self.tokens)) is not None:
            return False
        if following in self.wording.list_ends or self.tokens[at + 1].text.isupper():
            return False
        joined = any(
            self.text(end) in self.wording.conjunctions and self.tokens[end - 1].text != ","
            for end in range(at + 2, at + 7)
        )
        return joined or (not self.capital(at + 1) and self.text(at + 2) == ",")
