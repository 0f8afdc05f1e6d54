"""Short forms: "the Conference", "эта рабочая группа", "the Council", "its secretariat"."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from mandate_graph.languages import PACKS
from mandate_graph.languages.clitics import particles
from mandate_graph.languages.registry_names import Strength, body_names
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.stems import stem
from mandate_graph.languages.tokens import folded, tokens
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry
from mandate_graph.resolution.bodies.scope import Scope

_ATTACHED = frozenset({BodyKind.BUREAU, BodyKind.SECRETARIAT})
_ACTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_NEAR = 3


@dataclass(frozen=True, slots=True)
class ShortForms:
    """Resolves the short forms of one document."""

    registry: Registry
    _candidates: dict[tuple[str, bool], frozenset[BodyKey]] = field(default_factory=dict)

    def candidates(self, mention: BodyMention) -> frozenset[BodyKey]:
        """The bodies of which the mention's words are a short name."""
        seen = (mention.text, mention.kind in _ATTACHED)
        known = self._candidates.get(seen)
        if known is None:
            words = tokens(mention.text)
            known = self._candidates[seen] = frozenset(
                value.key
                for hit in body_names(self.registry).hits(words)
                for value in hit.values
                if hit.last == len(words) - 1 and value.strength is Strength.SHORT
                if hit.first == 0 or not (mention.language in UNSPACED or mention.kind in _ATTACHED)
            )
        return known

    def of_parent(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """Of several bodies that bear a mention's full name, the one that belongs to the issuer of the part."""
        issuer = scope.head.issuing_body if scope.head else None
        if mention.name is None or issuer is None:
            return None
        words = tokens(mention.name)
        bearing = {
            value.key
            for hit in body_names(self.registry).hits(words)
            for value in hit.values
            if value.strength is Strength.FULL and hit.first == 0 and hit.last == len(words) - 1
        }
        owned = [key for key in bearing if self.registry.bodies[key].parent == issuer]
        return owned[0] if len(owned) == 1 else None

    def attached(self, mention: BodyMention, scope: Scope, lead: str) -> BodyKey | None:
        """The bureau or secretariat of the body that acts, or of the one named behind it."""
        if mention.kind not in _ATTACHED:
            return None
        if mention.kind is BodyKind.SECRETARIAT and not self._possessed(mention, lead):
            return self._common(mention, scope) if mention.language in UNSPACED else None
        owner = self._acting(mention, scope)
        owned = [
            record.key
            for record in self.registry.bodies.values()
            if record.parent == owner and record.kind is mention.kind and owner is not None
        ]
        return owned[0] if len(owned) == 1 else None

    def _common(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """The secretariat of the organization whose organ speaks, where no capital can tell that it is meant."""
        issuer = self.record(scope.head.issuing_body) if scope.head else None
        if issuer is None or issuer.kind is not BodyKind.ORGAN or issuer.parent is None:
            return None
        nouns = {head.phrase for head in PACKS[mention.language].bodies.heads}
        known = [
            record.key
            for record in self.registry.bodies.values()
            if record.kind is BodyKind.SECRETARIAT and record.parent == issuer.parent and mention.text in nouns
        ]
        return known[0] if len(known) == 1 else None

    def _possessed(self, mention: BodyMention, lead: str) -> bool:
        pack = PACKS[mention.language]
        word = stem(lead, mention.language)
        return any(stem(known, mention.language) == word for known in pack.bodies.possessive)

    def _acting(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        for earlier in reversed(scope.here(mention)):
            if earlier.kind in _ACTING:
                return earlier.key
        return scope.head.issuing_body if scope.head else None

    def listed(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """The one body that the words are a short name of and that the context speaks of."""
        known = self.candidates(mention)
        if not known:
            return None
        if mention.language in UNSPACED:
            beside = {earlier.key for earlier in scope.here(mention) if _bearing(mention)(earlier)}
            if beside - known:
                return beside.pop() if len(beside) == 1 else None
        here = self._named(scope.here(mention), known)
        if here:
            return self._here(here, known, scope)
        issuer = scope.head.issuing_body if scope.head else None
        return issuer if issuer in known else self._before(mention, scope, known)

    def _before(self, mention: BodyMention, scope: Scope, known: frozenset[BodyKey]) -> BodyKey | None:
        """The one that the passages before speak of."""
        near: list[BodyKey] = []
        for distance, mentions in scope.all_before(mention.path):
            named = self._named(mentions, known)
            near.extend(named)
            if named and distance < _NEAR and len(set(near)) > 1:
                return None
        if not near:
            return self._own(mention, known, scope.head.issuing_body if scope.head else None)
        if len(set(near)) == 1:
            return near[0]
        return self._nearest(near, mention, scope, known) or self._fronted(scope, known)

    def _fronted(self, scope: Scope, known: frozenset[BodyKey]) -> BodyKey | None:
        """The only one that the front of the part names."""
        named = {key for passage in scope.front() for key in self._named(scope.done.get(passage.path, []), known)}
        return named.pop() if len(named) == 1 else None

    def _own(self, mention: BodyMention, known: frozenset[BodyKey], issuer: BodyKey | None) -> BodyKey | None:
        """The issuer's own body, where the words, two at least, are a short name of no other one."""
        owned = [key for key in known if issuer is not None and self.registry.bodies[key].parent == issuer]
        return owned[0] if len(owned) == len(known) == 1 and " " in mention.text.strip() else None

    def _nearest(
        self, near: list[BodyKey], mention: BodyMention, scope: Scope, known: frozenset[BodyKey]
    ) -> BodyKey | None:
        """Where a part names several, the one that alone was named in the last few passages."""
        recent: set[BodyKey] = set()
        for distance, mentions in scope.all_before(mention.path):
            if distance >= _NEAR:
                break
            recent |= set(self._named(mentions, known))
        return recent.pop() if len(recent) == 1 and near else None

    def _here(self, here: list[BodyKey], known: frozenset[BodyKey], scope: Scope) -> BodyKey | None:
        issuer = scope.head.issuing_body if scope.head else None
        named = set(here)
        if issuer in known and issuer not in named:
            return None
        return named.pop() if len(named) == 1 else None

    def _named(self, mentions: Iterable[BodyMention], known: frozenset[BodyKey]) -> list[BodyKey]:
        keys = (self._meant(mention.key, known) for mention in mentions if mention.key is not None)
        return [key for key in keys if key is not None]

    def _meant(self, key: BodyKey, known: frozenset[BodyKey]) -> BodyKey | None:
        """The candidate itself, or the one official among them who heads the office or organization named."""
        if key in known:
            return key
        record = self.registry.bodies.get(key)
        if record is None or record.kind in _ACTING:
            return None
        heads = [one for one in known if self.registry.bodies[one].parent == key]
        return heads[0] if len(heads) == 1 and self.registry.bodies[heads[0]].kind is BodyKind.OFFICIAL else None

    def head_of_house(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """The one official of the issuer, or of the organization whose organ it is, whose title the words are."""
        issuer = self.record(scope.head.issuing_body) if scope.head else None
        if mention.kind is not BodyKind.OFFICIAL or issuer is None:
            return None
        heads = [
            record.key
            for record in self.registry.bodies.values()
            if record.kind is BodyKind.OFFICIAL and record.parent in (issuer.key, issuer.parent)
            if any(_titled(name, mention) for name in (*record.names, *record.alternative_names))
        ]
        return heads[0] if len(heads) == 1 else None

    def antecedent(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """The body of earlier mentions with the same head noun.

        In the same passage the only one counts; beyond it, the only one of the section, or of the whole part
        where that has no sections. A secretariat without an owner points nowhere.
        """
        if mention.kind is BodyKind.SECRETARIAT:
            return None
        exact = _exactly(mention)
        if exact is not None:
            alike = {earlier.key for _, group in scope.all_before(mention.path) for earlier in group if exact(earlier)}
            if len(alike) == 1:
                return alike.pop()
        accepts = _bearing(mention)
        here = {earlier.key for earlier in scope.here(mention) if accepts(earlier)}
        if here:
            return here.pop() if len(here) == 1 else None
        groups = (
            scope.before(mention.path) if scope.headings else (group for _, group in scope.all_before(mention.path))
        )
        keys = {
            _identity(earlier)
            for mentions in groups
            for earlier in mentions
            if accepts(earlier) and not _reports(earlier, scope)
        }
        known = {key for key, _ in keys}
        if keys:
            if len(known) == 1:
                return known.pop()
            return self._titled(mention, scope, known) or self._last_named(mention, scope)
        return self._of_front(scope, accepts)

    def _last_named(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """Of several, the only one of the last few passages, where one word has to serve for many kinds of bodies."""
        if mention.language not in UNSPACED:
            return None
        accepts = _bearing(mention)
        near = (group for distance, group in scope.all_before(mention.path) if distance < _NEAR)
        keys = {earlier.key for group in near for earlier in group if accepts(earlier)}
        return keys.pop() if len(keys) == 1 else None

    def _titled(self, mention: BodyMention, scope: Scope, known: set[BodyKey | None]) -> BodyKey | None:
        """Of several, the one that the front names and that no other of them was named after."""
        front = self._of_front(scope, _bearing(mention))
        if front is None or front not in known:
            return None
        for distance, mentions in scope.all_before(mention.path):
            if distance >= _NEAR:
                break
            if any(earlier.key in known and earlier.key != front for earlier in mentions):
                return None
        return front

    def _of_front(self, scope: Scope, accepts: Callable[[BodyMention], bool]) -> BodyKey | None:
        keys = {
            earlier.key for passage in scope.front() for earlier in scope.done.get(passage.path, []) if accepts(earlier)
        }
        return keys.pop() if len(keys) == 1 else None

    def record(self, key: BodyKey | None) -> BodyRecord | None:
        """The record of a body."""
        return self.registry.bodies.get(key) if key else None


def _titled(name: Name, mention: BodyMention) -> bool:
    """Whether a name is a mention's title and whose it is: "Executive Director of …", "…执行主任"."""
    if name.language is not mention.language or len(name.text) <= len(mention.text):
        return False
    if mention.language in UNSPACED:
        return name.text.endswith(mention.text)
    title = _stems_of_parts(mention.text, mention.language)
    return _stems_of_parts(name.text, name.language)[: len(title)] == title


def _stems_of_parts(text: str, language: Language) -> list[str]:
    """The stems of the words of a text, each part of a word with a hyphen by itself."""
    return [stem(part, language) for token in tokens(text) if token.word for part in token.text.split("-")]


def _identity(mention: BodyMention) -> tuple[BodyKey | None, str | None]:
    """What tells two bodies apart: the key, or the name of one without a key."""
    return mention.key, None if mention.key else mention.name


def _reports(mention: BodyMention, scope: Scope) -> bool:
    """Whether a name that nobody lists may be that of an official and the topic of a report: "the report of the …"."""
    pack = PACKS[mention.language]
    if mention.key is not None or mention.kind is not BodyKind.OFFICIAL or not pack.bodies.of:
        return False
    words = [token.plain for token in tokens(scope.passages[mention.path].flow.text[: mention.start][-40:])]
    small = {folded(word) for word in (*pack.bodies.of, *pack.bodies.articles)}
    while words and words[-1] in small:
        words.pop()
    nouns = {stem(noun, mention.language) for noun in pack.reports.report_nouns}
    return bool(words) and stem(words[-1], mention.language) in nouns


def _bearing(mention: BodyMention) -> Callable[[BodyMention], bool]:
    """Whether an earlier mention names something that the words of this one can point back to."""
    words = _content(mention)
    unspaced = mention.language in UNSPACED
    names = PACKS[mention.language].bodies.preposed
    below = tuple(noun for noun in names.below if not mention.text.endswith(noun)) if names else ()

    def accepts(earlier: BodyMention) -> bool:
        if unspaced and earlier.language is mention.language:
            ends = earlier.text.endswith(mention.text) and not earlier.text.endswith(below)
            return _comparable(mention, earlier) and ends
        return _comparable(mention, earlier) and words <= _content(earlier)

    return accepts


def _exactly(mention: BodyMention) -> Callable[[BodyMention], bool] | None:
    """The same with its qualities ("the Ad Hoc Committee"); None where a name in capitals has none."""
    whole = _content_of(mention.text, mention.language, qualities=True)
    if whole == _content(mention) or not mention.text[0].isupper():
        return None

    def accepts(earlier: BodyMention) -> bool:
        words = _content_of(earlier.text, earlier.language, qualities=True)
        return _comparable(mention, earlier) and whole <= words

    return accepts


def _comparable(mention: BodyMention, earlier: BodyMention) -> bool:
    if earlier.key is None and earlier.name is None and earlier.definite:
        return False
    kinds = {earlier.kind, mention.kind}
    one_word = PACKS[mention.language].bodies.one_word
    return len(kinds) == 1 or BodyKind.OTHER in kinds or kinds <= one_word


def _content(mention: BodyMention) -> frozenset[str]:
    """The words of a mention, its qualities left out."""
    return _content_of(mention.text, mention.language)


@lru_cache(maxsize=1 << 13)
def _content_of(text: str, language: Language, *, qualities: bool = False) -> frozenset[str]:
    bare = text[particles(text, language) :]
    found = {stem(token.text, language) for token in tokens(bare) if token.word}
    dropped = {folded(word) for word in PACKS[language].bodies.articles} if qualities else _qualities(language)
    return frozenset(found - dropped)


@lru_cache(maxsize=8)
def _qualities(language: Language) -> frozenset[str]:
    """The stems of the words that qualify a body, and the articles."""
    bodies = PACKS[language].bodies
    qualities = {stem(word, language) for quality in (*bodies.before, *bodies.after) for word in quality.phrase.split()}
    return frozenset(qualities | {folded(word) for word in bodies.articles})
