"""The words in front of a head noun: qualities, words of the name, and what makes it another body's name."""

from collections.abc import Iterable
from dataclasses import dataclass

from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.grammar import readings
from mandate_graph.languages.name_index import Hit
from mandate_graph.languages.themes.bodies import Quality
from mandate_graph.languages.tokens import Token
from mandate_graph.model.language import Language

_WORDS_IN_FRONT = 6


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands in front of a head noun; all numbers count tokens.

    The name begins at `core`, its words that the pack lists at `listed`; `proper` tells that words stand there
    that no pack lists; `whole` that the name is complete to the left.
    """

    first: int
    core: int
    listed: int
    qualities: tuple[Quality, ...]
    proper: bool
    whole: bool

    def named(self, head: int) -> bool:
        """Whether words of the name, not qualities alone, stand in front of the head noun."""
        return self.proper or self.listed < head


class Fronts:
    """Reads what stands in front of the head nouns of one passage.

    `before` are the listed words that may stand there, `bodies` token spans of listed names.
    """

    def __init__(
        self,
        words: tuple[Token, ...],
        wording: Wording,
        before: Iterable[Hit[Quality]],
        bodies: tuple[tuple[int, int], ...],
    ) -> None:
        self._words = words
        self._wording = wording
        self._bodies = bodies
        self._before = {hit.last: hit for hit in before}

    def quality_before(self, at: int) -> bool:
        """Whether a listed word stands right before a token."""
        return at - 1 in self._before

    def adjective(self, at: int) -> bool:
        """Whether a token can only be an adjective, and none that points."""
        known = readings(self._words[at].text, self._wording.language)
        return bool(known) and all(reading.part in {"ADJF", "PRTF"} and not reading.pronoun for reading in known)

    def front(self, head: int) -> Lead:
        """What stands in front of the head noun at a token; nothing does where adjectives follow and articles cling."""
        first, core, listed, proper = head, head, head, False
        qualities: list[Quality] = []
        most = 0 if self._wording.phrases.article_clings else _WORDS_IN_FRONT
        while head - first < most and first > 0:
            hit = self._before.get(first - 1)
            if hit is not None:
                quality = hit.values[0]
                if quality in self._wording.phrases.before:
                    qualities.insert(0, quality)
                    core = hit.first if self._kept(hit.first, head, quality) else core
                else:
                    core = listed = hit.first
                first = hit.first
            elif self._proper(first - 1, head) or self._told_apart(first - 1, head):
                first = core = first - 1
                proper = True
            else:
                break
        whole = self._clean(first) and (core in (head, listed) or self._words[core].capital)
        return Lead(first, core, listed, tuple(qualities), proper, whole)

    def _told_apart(self, at: int, head: int) -> bool:
        """Whether an adjective in lower case makes it another body: "избирательная комиссия"."""
        lead = self._text(at)
        points = lead in self._wording.pointing or lead in self._wording.possessive
        return not self._words[head].capital and not self._words[at].capital and self.adjective(at) and not points

    def _kept(self, at: int, head: int, quality: Quality) -> bool:
        """Whether a quality is printed as part of a proper name: "Open-ended Working Group on …"."""
        if not self._words[at].capital:
            return False
        if self._wording.connectors and not self._words[head].capital:
            return False
        plain = not self._wording.connectors and not quality.interim and not quality.composition
        return plain or not self.starts_sentence(at)

    def _proper(self, at: int, head: int) -> bool:
        """Whether a capitalised word in front belongs to the name."""
        token = self._words[at]
        if not token.word or not token.capital or not token.text[0].isalpha() or self.starts_sentence(at):
            return False
        if self._wording.language is Language.RU:
            return self.adjective(at)
        if not self._wording.connectors or token.plain in self._wording.deputies:
            return False
        return self._words[head].capital and not any(first <= at <= last for first, last in self._bodies)

    def starts_sentence(self, at: int) -> bool:
        """Whether a token stands where a sentence or line may begin."""
        return at == 0 or self._words[at - 1].text in {".", ";", ":", "\n", ")", "*", "“", "«"}

    def _text(self, at: int) -> str:
        return self._words[at].plain if 0 <= at < len(self._words) else ""

    def _clean(self, first: int) -> bool:
        """Whether the name is not the tail of a longer one: "Economic and | Social Commission"."""
        if first < 2 or self._text(first - 1) not in {*self._wording.conjunctions, "of", "&"}:
            return True
        return not (self._words[first - 2].capital and self._words[first].capital) or any(
            first - 2 == last for _, last in self._bodies
        )
