"""The treaty that a conference of its parties is named after: "to the … Convention on …"."""

from collections.abc import Mapping

from mandate_graph.extraction.bodies.topics import Topic, topic
from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.tokens import Words

_TREATY_NAME = 30
"""More tokens than stand between a link and the noun of a treaty."""


class TreatyNames:
    """Reads the treaties behind the nouns of one passage.

    `known` are the treaties that are known by name, first token to last; no topic runs into a token of `walls`.
    """

    def __init__(self, words: Words, wording: Wording, known: Mapping[int, int], walls: frozenset[int]) -> None:
        self._line = words
        self._words = words.tokens
        self._wording = wording
        self._treaties = known
        self._walls = walls

    def treaty(self, last: int) -> tuple[Topic | None, int]:
        """The treaty of a conference of its parties: "to the … Convention …"."""
        at = last + 1
        if self._text(at) in self._wording.treaty_links:
            at += 1
        if self._text(at) in self._wording.articles:
            at += 1
        if at in self._treaties:
            return Topic(at, self._treaties[at], True), self._treaties[at]
        limit = next(
            (
                end
                for end in range(at, min(at + _TREATY_NAME, len(self._words)))
                if self._text(end) in self._wording.treaties
            ),
            None,
        )
        if limit is not None and self._wording.phrases.article_clings:
            return self._treaty_behind(at, last) if limit == at else (None, last)
        if limit is None or not self._runs(at, limit):
            return None, last
        following = limit + 1
        if self._text(following) in self._wording.treaty_topics:
            named = topic(self._line, following + 1, self._wording, self._walls)
            if named is not None and (self._words[named.first].capital or not self._wording.connectors):
                return Topic(at, named.last, named.whole), named.last
        return Topic(at, limit, limit > at), limit

    def _treaty_behind(self, at: int, last: int) -> tuple[Topic | None, int]:
        """A treaty whose noun, at `at`, stands in front of its name; with an article of its own it has none."""
        if self._words[at].capital:
            return Topic(at, at, False), at
        named = topic(self._line, at + 1, self._wording, self._walls)
        return (Topic(at, named.last, named.whole), named.last) if named else (None, last)

    def _runs(self, first: int, last: int) -> bool:
        """Whether the words up to the treaty's noun are one noun phrase."""
        return all(
            token.word and (token.capital or token.plain in self._wording.connectors)
            for token in self._words[first : last + 1]
        )

    def _text(self, at: int) -> str:
        return self._words[at].plain if 0 <= at < len(self._words) else ""
