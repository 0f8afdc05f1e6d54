"""Names found in running text in any inflection, longest first, in one walk over the words.

The word forms of all names are computed when the index is built. While a text is read, a word that begins no
name costs one look-up in a set; only behind one that does is the index walked. Articles, quotation marks and
the like are passed over on both sides, so that "Working Group on the Keeping of Lighthouses" and "Working Group
on Keeping of Lighthouses" are one name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, product
from typing import Generic, NamedTuple, TypeVar

from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.tokens import Token, folded, tokens
from mandate_graph.model.language import Language

Value = TypeVar("Value")
_UNITED_NATIONS = "§"
_INFLECTED_FROM = 4
_LOOSE_FROM = 3
_MOST_SPELLINGS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How words are compared: those passed over, and those that stand for the same.

    `organization` holds the phrases for the United Nations, which a name may bear in front, at its end, or
    leave out; `alike` holds groups of words that texts use for one another ("of", "on").
    """

    passed_over: frozenset[str] = frozenset()
    organization: tuple[tuple[str, Language], ...] = ()
    alike: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[Value]):
    """A name and what it names. `exact`: letter case counts (acronyms); else a short name keeps its capitals."""

    name: str
    language: Language
    value: Value
    exact: bool = False


class Hit(NamedTuple, Generic[Value]):
    """Token numbers `first` to `last` bear a name of each of `values`."""

    first: int
    last: int
    values: tuple[Value, ...]
    organization: bool = False
    """Whether they are nothing but a phrase for the United Nations."""


@dataclass(frozen=True, slots=True)
class _Stored(Generic[Value]):
    value: Value
    capitals: tuple[int, ...]
    """Which words of the name must bear a capital."""
    exact: tuple[str, ...]


@dataclass(slots=True)
class _Node(Generic[Value]):
    next: dict[str, "_Node[Value]"] = field(default_factory=dict)
    entries: list["_Stored[Value]"] = field(default_factory=list)
    owner: "_Node[Value] | None" = field(default=None, compare=False, repr=False)
    """The root of the index that made it, which alone may change it."""


class NameIndex(Generic[Value]):
    """All names of one set of things, in any number of languages."""

    def __init__(self, entries: Iterable[Entry[Value]], spelling: Spelling) -> None:
        self._passed_over = spelling.passed_over
        self._forms: dict[str, str] = {}
        self._organization: dict[str, list[list[str]]] = {}
        self._root: _Node[Value] = _Node()
        known = list(entries)
        inflected = [(entry.name, entry.language) for entry in known if not entry.exact]
        phrases = [*inflected, *spelling.organization]
        for word, language in dict.fromkeys((token.text, of) for phrase, of in phrases for token in tokens(phrase)):
            self._learn(word, language)
        self._forms.update((word, min(group)) for group in spelling.alike for word in group)
        for phrase, _ in sorted(spelling.organization, key=lambda item: -len(tokens(item[0]))):
            words = (token for token in tokens(phrase) if token.plain not in spelling.passed_over)
            classes = [self._key(word.plain) for word in words]
            self._organization.setdefault(classes[0], []).append(classes)
        for entry in known:
            self._insert(entry)
        self._united = self._root.next.get(_UNITED_NATIONS)
        self.beginnings = self._beginnings()
        """The folded words with which a name, or a phrase for the United Nations, can begin, each with the keys of
        which one must follow; with none where it may be a name by itself."""
        self._unclear = self._passed_over | {
            word for word in self._forms.keys() | self._organization.keys() if self._key(word) in self._organization
        }
        """The folded words that are not compared by themselves."""

    def widened(self, entries: Iterable[Entry[Value]]) -> "NameIndex[Value]":
        """An index that holds more names; what the two have in common is shared, and this one stays as it is.

        A new word that has forms in common with several known ones is compared as each of them; the known ones are
        not made one by it, as they would be if all names had been given at once.
        """
        twin = copy(self)
        twin.__dict__.pop("_classes", None)
        twin._forms = dict(self._forms)
        twin._root = _Node(dict(self._root.next), self._root.entries)
        known = list(entries)
        spellings: dict[str, list[str]] = {}
        for entry in known:
            for token in tokens(entry.name):
                if token.plain not in self._forms:
                    spellings[token.plain] = twin._join(token.text, entry.language, exact=entry.exact)
        begun = {key for entry in known for key in twin._insert_spelt(entry, spellings) if key}
        twin._united = twin._root.next.get(_UNITED_NATIONS)
        twin.beginnings = twin._beginnings() if _UNITED_NATIONS in begun else twin._begun(self, begun)
        return twin

    def _join(self, word: str, language: Language, *, exact: bool) -> list[str]:
        """The keys that a new word is compared by; its unknown forms get the first of them."""
        own = folded(word)
        forms = {own} if exact else self._forms_of(word, language)
        keys = sorted({self._forms[form] for form in forms if form in self._forms}) or [own]
        for form in forms - self._forms.keys():
            self._forms[form] = keys[0]
            if keys[0] in self._organization:
                self._unclear |= {form}
        return keys

    def _insert_spelt(self, entry: Entry[Value], spellings: dict[str, list[str]]) -> Iterator[str]:
        """Puts a name in, once for each way to compare it; gives the keys with which it begins."""
        words = tokens(entry.name)
        found = list(self._keys(words))
        choices = [spellings.get(words[at].plain, [key]) if key != _UNITED_NATIONS else [key] for key, at in found]
        capitals = [words[at].capital for _, at in found]
        for texts in islice(product(*choices), _MOST_SPELLINGS):
            yield from self._insert_keys(entry, list(texts), capitals)

    def _begun(self, base: "NameIndex[Value]", begun: set[str]) -> dict[str, Collection[str]]:
        """The beginnings of `base`, and those of names that begin with other keys, or go on otherwise."""
        result = dict(base.beginnings)
        fresh = list(islice(reversed(self._forms), len(self._forms) - len(base._forms)))
        for key in begun:
            node = self._root.next[key]
            following: Collection[str] = () if node.entries or result.get(key) == () else node.next.keys()
            words = (*base._classes.get(key, ()), *(word for word in fresh if self._forms[word] == key), key)
            result.update((word, following) for word in words if word not in self._passed_over)
        return result

    @cached_property
    def _classes(self) -> dict[str, list[str]]:
        """The words that are compared as each key."""
        found: dict[str, list[str]] = defaultdict(list)
        for word, key in self._forms.items():
            found[key].append(word)
        return found

    def hits(self, words: tuple[Token, ...]) -> Iterator[Hit[Value]]:
        """The names of a text from left to right, none inside another."""
        begin = self.beginnings
        return self.hits_among(words, [at for at, word in enumerate(words) if word.plain in begin], len(words))

    def hits_among(self, words: tuple[Token, ...], places: Iterable[int], end: int) -> Iterator[Hit[Value]]:
        """The same where it is known at which tokens before `end` names can begin; `places` may hold others too."""
        begin, forms, unclear = self.beginnings, self._forms, self._unclear
        free = 0
        for at in places:
            wanted = begin.get(words[at].plain)
            if wanted is None or at < free:
                continue
            if wanted:  # most first words of names are followed by something else than a name goes on with
                following = words[at + 1].plain if at + 1 < end else None
                if following is None or (forms.get(following, following) not in wanted and following not in unclear):
                    continue
            found = self.hit_at(words, at, end)
            if found is not None:
                yield found
            if found is not None:
                free = found.last + 1
            elif self._key(words[at].plain) in self._organization:
                free = self._joined(words, at, end)[1]

    def hit_at(self, words: tuple[Token, ...], at: int, end: int) -> Hit[Value] | None:
        """The longest name before the token `end` that begins with the token `at`, or with the first that counts."""
        node, passed_over, forms, organization = self._root, self._passed_over, self._forms, self._organization
        keys: list[int] = []
        names: list[tuple[_Node[Value], int]] = []
        while at < end:
            plain = words[at].plain
            if plain in passed_over:
                at += 1
                continue
            key, behind = forms.get(plain, plain), at + 1
            if key in organization:
                key, behind = self._joined(words, at, end)
            following = node.next.get(key)
            if following is None:
                break
            keys.append(at)
            node, at = following, behind
            if node.entries:
                names.append((node, behind - 1))
        return self._longest(words, keys, names) if names else None

    def _longest(
        self, words: tuple[Token, ...], keys: list[int], names: list[tuple[_Node[Value], int]]
    ) -> Hit[Value] | None:
        """The last of the names that is printed as it must be; `keys` are the tokens at which its words stand."""
        for node, last in reversed(names):
            values = [stored.value for stored in node.entries if _fits(stored, words, keys, last)]
            if values:
                each = values if len(values) == 1 else dict.fromkeys(values)
                return Hit(keys[0], last, tuple(each), node is self._united)
        return None

    def _learn(self, word: str, language: Language) -> None:
        own, forms = folded(word), self._forms_of(word, language)
        known = {self._forms[form] for form in forms if form in self._forms}
        target = min(known) if known else own
        if len(known) > 1:
            for form, kind in self._forms.items():
                if kind in known:
                    self._forms[form] = target
        for form in forms:
            self._forms[form] = target

    def _forms_of(self, word: str, language: Language) -> set[str]:
        own = folded(word)
        inflected = len(own) >= _INFLECTED_FROM and word[0].isalpha()
        return {own, *(folded(form) for form in word_forms(word, language))} if inflected else {own}

    def _key(self, plain: str) -> str:
        return self._forms.get(plain, plain)

    def _beginnings(self) -> dict[str, Collection[str]]:
        following: dict[str, Collection[str]] = {
            key: () if node.entries else node.next.keys() for key, node in self._root.next.items()
        }
        inside = {key for phrases in self._organization.values() for phrase in phrases for key in phrase[1:]}
        if following.keys() & {_UNITED_NATIONS, *inside}:
            following.update((key, ()) for key in self._organization)
        words = (self._forms.keys() | following.keys()) - self._passed_over
        return {word: following[key] for word in words if (key := self._key(word)) in following}

    def _joined(self, words: tuple[Token, ...], at: int, end: int) -> tuple[str, int]:
        """The token `at` as it is compared, and the token behind it: a phrase for the United Nations counts as one."""
        key = self._key(words[at].plain)
        for phrase in self._organization.get(key, ()):
            behind = self._behind(phrase, words, at, end)
            if behind is not None:
                return _UNITED_NATIONS, behind
        return key, at + 1

    def _behind(self, phrase: list[str], words: tuple[Token, ...], at: int, end: int) -> int | None:
        """The token behind a phrase that begins at the token `at`; None if another phrase stands there."""
        for wanted in phrase:
            while at < end and words[at].plain in self._passed_over:
                at += 1
            if at >= end or self._key(words[at].plain) != wanted:
                return None
            at += 1
        return at

    def _keys(self, words: tuple[Token, ...]) -> Iterator[tuple[str, int]]:
        """The words as they are compared, what is passed over left out, each with the token at which it stands."""
        at = 0
        while at < len(words):
            if words[at].plain in self._passed_over:
                at += 1
                continue
            key, behind = self._joined(words, at, len(words))
            yield key, at
            at = behind

    def _insert(self, entry: Entry[Value]) -> None:
        words = tokens(entry.name)
        keys = list(self._keys(words))
        for _ in self._insert_keys(entry, [key for key, _ in keys], [words[at].capital for _, at in keys]):
            pass

    def _insert_keys(self, entry: Entry[Value], texts: list[str], capitals: list[bool]) -> Iterator[str]:
        """Puts a name in, with and without the United Nations; gives the keys with which it begins."""
        yield self._store(entry, texts, capitals)
        if entry.exact:
            return
        bare = [(text, capital) for text, capital in zip(texts, capitals, strict=True) if text != _UNITED_NATIONS]
        named = [text for text, _ in bare if len(text) >= _INFLECTED_FROM]
        if len(named) >= _LOOSE_FROM and len(bare) < len(texts):
            yield self._store(entry, [text for text, _ in bare], [capital for _, capital in bare])
        whole = [text for text, _ in bare] + [_UNITED_NATIONS]
        yield self._store(entry, whole, [capital for _, capital in bare] + [True])

    def _store(self, entry: Entry[Value], texts: list[str], capitals: list[bool]) -> str:
        node = self._root
        for text in texts:
            node = self._own_child(node, text)
        exact = tuple(token.text for token in tokens(entry.name)) if entry.exact else ()
        loose = len(texts) >= _LOOSE_FROM and _UNITED_NATIONS not in texts
        kept = () if loose else tuple(number for number, capital in enumerate(capitals) if capital)
        node.entries.append(_Stored(entry.value, kept, exact))
        return texts[0] if texts else ""

    def _own_child(self, node: _Node[Value], text: str) -> _Node[Value]:
        """The node behind `text`, made or, where this index was widened from another that has it, copied."""
        child = node.next.get(text)
        if child is None or child.owner is not self._root:
            child = _Node(dict(child.next), list(child.entries)) if child else _Node()
            child.owner = self._root
            node.next[text] = child
        return child


def _fits(stored: _Stored[Value], words: tuple[Token, ...], keys: list[int], last: int) -> bool:
    if stored.exact:
        return tuple(token.text for token in words[keys[0] : last + 1]) == stored.exact
    for number in stored.capitals:  # noqa: SIM110 - asked of every name met, and `all` takes twice as long
        if not words[keys[number]].capital:
            return False
    return True
