"""Names found in running text in any inflection, longest first, in one walk over the words.

The word forms of all names are computed when the index is built; while a text is read, each of its words
costs one look-up. Articles, quotation marks and the like are passed over on both sides, so that "Working
Group on the Keeping of Lighthouses" and "Working Group on Keeping of Lighthouses" are one name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.tokens import Token, folded, tokens
from mandate_graph.model.language import Language

Value = TypeVar("Value")
_UNITED_NATIONS = "§"
_INFLECTED_FROM = 4
_LOOSE_FROM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How words are compared: those passed over, and those that stand for the same.

    `organization` holds the phrases for the United Nations, which a name may bear in front, at its end, or
    leave out; `alike` holds groups of words that texts use for one another ("of", "on").
    """

    passed_over: frozenset[str] = frozenset()
    organization: tuple[tuple[str, Language], ...] = ()
    alike: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """A word of a text, or a phrase that counts as one, as it is compared; `first` to `last` are token numbers."""

    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[Value]):
    """A name and what it names. `exact`: letter case counts (acronyms); else a short name keeps its capitals."""

    name: str
    language: Language
    value: Value
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Generic[Value]):
    """Token numbers `first` to `last` bear a name of each of `values`."""

    first: int
    last: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class _Stored(Generic[Value]):
    value: Value
    capitals: tuple[bool, ...]
    exact: tuple[str, ...]


@dataclass(slots=True)
class _Node(Generic[Value]):
    next: dict[str, "_Node[Value]"] = field(default_factory=dict)
    entries: list["_Stored[Value]"] = field(default_factory=list)


class NameIndex(Generic[Value]):
    """All names of one set of things, in any number of languages."""

    def __init__(self, entries: Iterable[Entry[Value]], spelling: Spelling) -> None:
        self._spelling = spelling
        self._classes: dict[str, str] = {}
        self._alike = {word: min(group) for group in spelling.alike for word in group}
        self._organization: dict[str, list[list[str]]] = {}
        self._root: _Node[Value] = _Node()
        known = list(entries)
        inflected = [(entry.name, entry.language) for entry in known if not entry.exact]
        phrases = [*inflected, *spelling.organization]
        for word, language in dict.fromkeys((token.text, of) for phrase, of in phrases for token in tokens(phrase)):
            self._learn(word, language)
        for phrase, _ in sorted(spelling.organization, key=lambda item: -len(tokens(item[0]))):
            classes = [self._class(token.text) for token in tokens(phrase)]
            self._organization.setdefault(classes[0], []).append(classes)
        for entry in known:
            self._insert(entry)

    def keys(self, words: tuple[Token, ...]) -> tuple[Key, ...]:
        """The comparable words of a text, what is passed over left out."""
        passed_over, alike, classes = self._spelling.passed_over, self._alike, self._classes
        kept = []
        for number, token in enumerate(words):
            plain = token.plain
            if plain not in passed_over:
                kept.append(Key(alike.get(plain) or classes.get(plain, plain), number, number))
        return tuple(self._joined(kept))

    def hits(self, words: tuple[Token, ...]) -> Iterator[Hit[Value]]:
        """The names of a text from left to right, none inside another."""
        keys = self.keys(words)
        at = 0
        while at < len(keys):
            found = self._longest(words, keys, at)
            if found is None:
                at += 1
            else:
                end, hit = found
                yield hit
                at = end

    def hit_at(self, words: tuple[Token, ...], keys: tuple[Key, ...], at: int) -> Hit[Value] | None:
        """The longest name that begins at the `at`-th key."""
        found = self._longest(words, keys, at)
        return found[1] if found else None

    def organization(self, words: tuple[Token, ...], hit: Hit[Value]) -> bool:
        """Whether a hit is nothing but a phrase for the United Nations."""
        return [key.text for key in self.keys(words[hit.first : hit.last + 1])] == [_UNITED_NATIONS]

    def _learn(self, word: str, language: Language) -> None:
        own = folded(word)
        forms = {own}
        if len(own) >= _INFLECTED_FROM and word[0].isalpha():
            forms |= {folded(form) for form in word_forms(word, language)}
        known = {self._classes[form] for form in forms if form in self._classes}
        target = min(known) if known else own
        if len(known) > 1:
            for form, kind in self._classes.items():
                if kind in known:
                    self._classes[form] = target
        for form in forms:
            self._classes[form] = target

    def _class(self, word: str) -> str:
        own = folded(word)
        return self._alike.get(own) or self._classes.get(own, own)

    def _joined(self, keys: list[Key]) -> Iterator[Key]:
        at = 0
        while at < len(keys):
            for phrase in self._organization.get(keys[at].text, ()):
                end = at + len(phrase)
                if [key.text for key in keys[at:end]] == phrase:
                    yield Key(_UNITED_NATIONS, keys[at].first, keys[end - 1].last)
                    at = end
                    break
            else:
                yield keys[at]
                at += 1

    def _insert(self, entry: Entry[Value]) -> None:
        words = tokens(entry.name)
        keys = self.keys(words)
        texts = [key.text for key in keys]
        capitals = [words[key.first].capital for key in keys]
        self._store(entry, texts, capitals)
        if entry.exact:
            return
        bare = [(text, capital) for text, capital in zip(texts, capitals, strict=True) if text != _UNITED_NATIONS]
        named = [text for text, _ in bare if len(text) >= _INFLECTED_FROM]
        if len(named) >= _LOOSE_FROM and len(bare) < len(texts):
            self._store(entry, [text for text, _ in bare], [capital for _, capital in bare])
        self._store(entry, [text for text, _ in bare] + [_UNITED_NATIONS], [capital for _, capital in bare] + [True])

    def _store(self, entry: Entry[Value], texts: list[str], capitals: list[bool]) -> None:
        node = self._root
        for text in texts:
            node = node.next.setdefault(text, _Node())
        exact = tuple(token.text for token in tokens(entry.name)) if entry.exact else ()
        node.entries.append(_Stored(entry.value, tuple(capitals), exact))

    def _longest(self, words: tuple[Token, ...], keys: tuple[Key, ...], at: int) -> tuple[int, Hit[Value]] | None:
        node, best = self._root, None
        for end in range(at, len(keys)):
            following = node.next.get(keys[end].text)
            if following is None:
                break
            node = following
            fitting = [stored.value for stored in node.entries if _fits(stored, words, keys[at : end + 1])]
            if fitting:
                values = tuple(dict.fromkeys(fitting))
                best = (end + 1, Hit(first=keys[at].first, last=keys[end].last, values=values))
        return best


def _fits(stored: _Stored[Value], words: tuple[Token, ...], keys: tuple[Key, ...]) -> bool:
    if stored.exact:
        return tuple(token.text for token in words[keys[0].first : keys[-1].last + 1]) == stored.exact
    if len(keys) >= _LOOSE_FROM and not any(key.text == _UNITED_NATIONS for key in keys):
        return True
    return all(words[key.first].capital for key, capital in zip(keys, stored.capitals, strict=True) if capital)
