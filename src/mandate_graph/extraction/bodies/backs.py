"""The words behind a head noun: qualities and, where adjectives follow their noun, words of the name."""

from collections.abc import Iterator
from dataclasses import dataclass

from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.themes.bodies import Quality
from mandate_graph.languages.tokens import Token


@dataclass(frozen=True, slots=True)
class Piece:
    """One quality or word behind a head noun: tokens `first` to `last`; `kept` if the name keeps it."""

    first: int
    last: int
    quality: Quality | None
    kept: bool


@dataclass(frozen=True, slots=True)
class Back:
    """What stands behind a head noun; `last` is its last token, or that of the head noun."""

    last: int
    pieces: tuple[Piece, ...]

    @property
    def qualities(self) -> tuple[Quality, ...]:
        """The qualities that the pack lists."""
        return tuple(piece.quality for piece in self.pieces if piece.quality is not None)

    def named(self, wording: Wording) -> bool:
        """Whether words of the name, not qualities alone, stand there."""
        return any(piece.quality not in wording.phrases.after for piece in self.pieces)


def back(words: tuple[Token, ...], head: tuple[int, int], wording: Wording) -> Back:
    """What stands behind the head noun whose first and last tokens are given."""
    pieces = tuple(_pieces(words, head, wording))
    return Back(pieces[-1].last if pieces else head[1], pieces)


def _pieces(words: tuple[Token, ...], head: tuple[int, int], wording: Wording) -> Iterator[Piece]:
    at = head[1] + 1
    titled = wording.phrases.adjectives_follow and words[head[0]].capital
    while at < len(words):
        hit = wording.quality_behind(words, at)
        if hit is not None:
            quality = hit.values[0]
            yield Piece(at, hit.last, quality, quality.kept)
            at = hit.last + 1
        elif titled and _belongs(words[at]):
            yield Piece(at, at, None, kept=True)
            at += 1
        else:
            return


def _belongs(word: Token) -> bool:
    """Whether a capitalised word right behind a capitalised head noun is an adjective of its name."""
    return word.capital and word.text.isalpha() and word.text.istitle()
