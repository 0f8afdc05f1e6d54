"""Short forms: "the Conference", "эта рабочая группа", "the Council", "its secretariat"."""

from dataclasses import dataclass, field

from mandate_graph.languages import PACKS
from mandate_graph.languages.registry_names import Strength, names_at_end
from mandate_graph.languages.script import UNSPACED
from mandate_graph.languages.stems import stem
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry
from mandate_graph.resolution.bodies.scope import Scope

_ATTACHED = frozenset({BodyKind.BUREAU, BodyKind.SECRETARIAT})
_ACTING = frozenset({BodyKind.ORGAN, BodyKind.CONFERENCE})
_HOUSES = frozenset({BodyKind.OFFICIAL, BodyKind.OTHER})
_SHORT_WORD = 4


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
            known = self._candidates[seen] = frozenset(
                name.key
                for name in names_at_end(mention.text, self.registry, Strength.SHORT)
                if name.whole or _told_apart(name.words, mention)
            )
        return known

    def of_parent(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """Of several bodies that bear a mention's full name, the one that belongs to the issuer of the part."""
        issuer = scope.head.issuing_body if scope.head else None
        if mention.name is None or issuer is None:
            return None
        bearing = {name.key for name in names_at_end(mention.name, self.registry, Strength.FULL) if name.whole}
        owned = [key for key in bearing if self.registry.bodies[key].parent == issuer]
        return owned[0] if len(owned) == 1 else None

    def attached(self, mention: BodyMention, scope: Scope, lead: str) -> BodyKey | None:
        """The bureau or secretariat of the body that acts, or of the one named behind it."""
        if mention.kind not in _ATTACHED:
            return None
        owner = self._acting(mention, scope)
        if mention.kind is BodyKind.SECRETARIAT and not self._possessed(mention, lead):
            if mention.language in UNSPACED:
                return self._common(mention, scope)
            owner = self._conference(mention, scope)
        owned = [
            record.key
            for record in self.registry.bodies.values()
            if record.parent == owner and record.kind is mention.kind and owner is not None
        ]
        return owned[0] if len(owned) == 1 else None

    def _conference(self, mention: BodyMention, scope: Scope) -> BodyKey | None:
        """The conference that speaks, whose secretariat is meant where no capital makes it that of the Organization."""
        issuer = self.record(scope.head.issuing_body) if scope.head else None
        small = mention.text[:1].islower() and issuer is not None and issuer.kind is BodyKind.CONFERENCE
        return issuer.key if issuer is not None and small else None

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

    def own(self, mention: BodyMention, known: frozenset[BodyKey], scope: Scope) -> BodyKey | None:
        """The issuer's own body, where the words, two at least, are a short name of no other one of its bodies."""
        issuer = scope.head.issuing_body if scope.head else None
        owned = [key for key in known if issuer is not None and self.registry.bodies[key].parent == issuer]
        return owned[0] if len(owned) == 1 and " " in mention.text.strip() else None

    def namesake(self, known: frozenset[BodyKey], scope: Scope) -> BodyKey | None:
        """The one of several officials or offices, with one short name, whose full name shares two words with the
        issuer's."""
        issuer = self.record(scope.head.issuing_body) if scope.head else None
        records = [record for record in map(self.registry.bodies.get, known) if record is not None]
        if issuer is None or any(record.kind not in _HOUSES for record in records):
            return None
        alike = [record.key for record in records if len(_long_words(record) & _long_words(issuer)) > 1]
        return alike[0] if len(alike) == 1 else None

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

    def record(self, key: BodyKey | None) -> BodyRecord | None:
        """The record of a body."""
        return self.registry.bodies.get(key) if key else None


def _long_words(record: BodyRecord) -> frozenset[tuple[Language, str]]:
    """The stems of the longer words of a body's names."""
    words = ((name.language, token.text) for name in record.names for token in tokens(name.text) if token.word)
    return frozenset((language, stem(word, language)) for language, word in words if len(word) > _SHORT_WORD)


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


def _told_apart(words: int, mention: BodyMention) -> bool:
    """Whether a short name of so many words may be meant by a mention that ends with it."""
    return words > 1 and not (mention.language in UNSPACED or mention.kind in _ATTACHED)
