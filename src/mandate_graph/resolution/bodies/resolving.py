"""The mentions of a document, each with its body where that is certain."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from mandate_graph.languages import PACKS
from mandate_graph.languages.aliases import acronym, alias_after
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.stems import stem
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, PassageKind
from mandate_graph.model.registry import Name, Registry
from mandate_graph.resolution.bodies.introduced import introduced
from mandate_graph.resolution.bodies.nameless import Nameless, topic_of
from mandate_graph.resolution.bodies.owners import of_another
from mandate_graph.resolution.bodies.pointing import Pointed, pointed, pointed_alike
from mandate_graph.resolution.bodies.printed_instruments import adopting_within, alone, organ_of, told_of
from mandate_graph.resolution.bodies.scope import Scope
from mandate_graph.resolution.bodies.short_forms import ShortForms
from mandate_graph.resolution.bodies.tied import Tied, tied


def resolve(
    document: Document, mentions: tuple[BodyMention, ...], heads: tuple[Head, ...], registry: Registry
) -> tuple[BodyMention, ...]:
    """The same mentions in the same order, with the key of every short form and nameless body that is certain.

    A key that is already there stays. Between two bodies nothing is guessed: the key stays None.
    """
    by_part = {head.part: head for head in heads}
    short, nameless, known = ShortForms(registry), Nameless(registry), tied(registry)
    result: list[BodyMention] = []
    for part in document.parts:
        scope = Scope(part=part, head=by_part.get(part.key))
        own = sorted(
            (mention for mention in mentions if mention.part == part.key),
            key=lambda mention: (scope.order[mention.path], mention.start, -mention.end),
        )
        resolver = _Resolver(scope, short, nameless, known, own)
        result.extend(resolver.resolved(mention) for mention in own)
    return tuple(result)


class _Resolver:
    def __init__(
        self, scope: Scope, short: ShortForms, nameless: Nameless, tied: Tied, mentions: Iterable[BodyMention]
    ) -> None:
        self._scope = scope
        self._beside: dict[str, list[BodyMention]] = {}
        for mention in mentions:
            self._beside.setdefault(mention.path, []).append(mention)
        self._short = short
        self._registry = short.registry
        self._nameless = nameless
        self._tied = tied
        self._aliases: dict[str, BodyKey | None] = {}
        self._beginnings: dict[tuple[str, ...], set[BodyKey]] = {}
        """The bodies named so far, under the first words of every name, however few."""

    def resolved(self, mention: BodyMention) -> BodyMention:
        if mention.key is None:
            key = self._key(mention)
            if key is not None and not self._of_another(mention, key):
                record = self._short.record(key)
                mention = replace(mention, key=key, kind=record.kind if record else mention.kind)
        self._note_alias(mention)
        self._note_name(mention)
        self._scope.add(mention)
        return mention

    def _issuers(self, mention: BodyMention) -> frozenset[BodyKey]:
        """Whose instrument a mention tells: the organs that it names, else the one that speaks."""
        named = frozenset(adopting_within(mention, self._beside.get(mention.path, ())))
        issuer = self._scope.head.issuing_body if self._scope.head else None
        return named or frozenset({issuer} if issuer is not None else ())

    def _of_another(self, mention: BodyMention, key: BodyKey) -> bool:
        text = self._scope.passages[mention.path].flow.text
        return of_another(mention, key, text, self._beside.get(mention.path, ()), self._registry)

    def _key(self, mention: BodyMention) -> BodyKey | None:
        symbol = self._scope.head.own_name if self._scope.head else None
        known = self._tied.established(mention, symbol) or self._recounted(mention)
        known = known or self._tied.described(mention, symbol)
        known = known or (self._tied.body(mention, self._issuers(mention)) if mention.instrument else None)
        if known is not None:
            return known
        alias = _folded(mention.text)
        if alias in self._aliases:
            return self._aliases[alias]
        if mention.name is not None:
            known = (
                self._short.of_parent(mention, self._scope) or self._short_name(mention) or self._named_before(mention)
            )
            topic = topic_of(Name(mention.name, mention.language))
            return known if known or topic else self._described(mention)
        if not mention.definite or mention.composition or mention.interim:
            return self._described(mention)
        attached = self._short.attached(mention, self._scope, self._lead(mention))
        if attached is not None:
            return attached
        return self._pointed(mention)

    def _recounted(self, mention: BodyMention) -> BodyKey | None:
        """A body without a name, where words that act on nothing themselves print the instrument that founded it."""
        passage = self._scope.passages[mention.path]
        if not self._tied.by_instrument or passage.kind is PassageKind.OPERATIVE or not introduced(mention):
            return None
        beside = self._beside.get(mention.path, ())
        by = organ_of(beside, self._scope.head.issuing_body if self._scope.head else None)
        if by is None or not alone(mention, beside):
            return None
        found = {self._tied.recounted(mention, by, number) for _, number in told_of(mention, passage)} - {None}
        return found.pop() if found else None

    def _described(self, mention: BodyMention) -> BodyKey | None:
        """A body described by its qualities: one named before with the very same ones, else one of the issuer's."""
        if mention.definite and mention.name is None and not mention.interim:
            alike = pointed_alike(mention, self._scope, self._registry)
            if alike is not None:
                return alike
        found = self._nameless.body(mention, self._scope)
        if found is None and (mention.definite and not mention.interim):
            return pointed(mention, self._scope, frozenset(), self._registry).key
        return found

    def _pointed(self, mention: BodyMention) -> BodyKey | None:
        """What a short form means: a body named before, else one of the issuer's house that its words fit."""
        known = self._short.candidates(mention)
        found = pointed(mention, self._scope, known, self._registry)
        if found.key is not None or found.rivals:
            return found.key
        if not known:
            return self._short.head_of_house(mention, self._scope)
        return self._short.own(mention, known, self._scope) or self._short.namesake(known, self._scope)

    def _short_name(self, mention: BodyMention) -> BodyKey | None:
        """What a name means that is a listed short name of some bodies."""
        known = self._short.candidates(mention)
        found = pointed(mention, self._scope, known, self._registry) if known else Pointed()
        return found.key or (None if found.rivals else self._short.own(mention, known, self._scope))

    def _named_before(self, mention: BodyMention) -> BodyKey | None:
        """A name that is the beginning of one already used: "the Inter-agency Working Group"."""
        keys = self._beginnings.get(_stems_of(mention.text, mention.language), set())
        return next(iter(keys)) if len(keys) == 1 else None

    def _note_name(self, mention: BodyMention) -> None:
        if mention.key is None:
            return
        words = _stems_of(mention.text, mention.language)
        if mention.key in self._beginnings.get(words, ()):
            return
        for count in range(len(words) + 1):
            self._beginnings.setdefault(words[:count], set()).add(mention.key)

    def _lead(self, mention: BodyMention) -> str:
        printed = self._scope.passages[mention.path].flow.text[: mention.start]
        if mention.language in UNSPACED:
            return printed[-1:]
        before = printed.split()
        return before[-1] if before else ""

    def _note_alias(self, mention: BodyMention) -> None:
        text = self._scope.passages[mention.path].flow.text
        span = alias_after(text, mention.end, mention.language)
        if span is None or (mention.name is None and mention.key is None) or self._inside(mention):
            return
        short = _folded(text[span.start : span.end])
        if (
            span.said
            or acronym(text[span.start : span.end])
            or set(short.split()) <= set(_folded(mention.text).split())
        ):
            self._aliases[short] = mention.key

    def _inside(self, mention: BodyMention) -> bool:
        """Whether a longer name ends with this one: the short form behind it is that of the longer one."""
        named = self._scope.done.get(mention.path, [])
        return any(other.start < mention.start and other.end == mention.end for other in named)


@lru_cache(maxsize=1 << 13)
def _stems_of(text: str, language: Language) -> tuple[str, ...]:
    return tuple(stem(word, language) for word in _words(text))


def _words(text: str) -> list[str]:
    return [token.plain for token in tokens(text) if token.word]


@lru_cache(maxsize=1 << 13)
def _folded(text: str) -> str:
    articles = _articles()
    return " ".join(word for word in _words(text) if word not in articles)


@lru_cache(maxsize=1)
def _articles() -> frozenset[str]:
    return frozenset(folded(word) for pack in PACKS.values() for word in pack.bodies.articles)
