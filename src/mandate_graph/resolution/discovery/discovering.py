"""The registry widened by what all documents together tell of bodies it does not list."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.morphology import phrase_pattern
from mandate_graph.languages.stems import stem
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, Registry, TreatyRecord
from mandate_graph.resolution.bodies.introduced import introduced
from mandate_graph.resolution.discovery.completeness import complete
from mandate_graph.resolution.discovery.evidence import (
    Testimony,
    conference_series,
    founding_evidence,
    owner_of,
    resolved,
    secretariat_evidence,
    series_evidence,
    testify,
    told_apart,
    with_conference,
)
from mandate_graph.resolution.discovery.merging import Groups, join_by
from mandate_graph.resolution.discovery.names import core, folded_words, office, titled, topical
from mandate_graph.resolution.discovery.records import (
    body_key,
    body_record,
    own_key,
    preferred_names,
    treaty_record,
)
from mandate_graph.resolution.discovery.seen import (
    PLACED,
    TIED,
    Label,
    Reference,
    Seen,
    Sighting,
    times,
)
from mandate_graph.resolution.discovery.tally import Tally, tallied

_CONFERENCE = BodyKind.CONFERENCE.value
_NEVER_ALONE = frozenset({BodyKind.ORGAN, BodyKind.BUREAU, BodyKind.SECRETARIAT, BodyKind.OTHER, BodyKind.ORGANIZATION})
_ATTACHED = frozenset({BodyKind.BUREAU, BodyKind.SECRETARIAT, BodyKind.OFFICIAL})
_WORKING = frozenset({BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP, BodyKind.COMMITTEE})
_CHARGED = _WORKING | {BodyKind.COMMISSION, BodyKind.MECHANISM, BodyKind.OTHER}
_SEEN_OFTEN = 2


def discover(seen: Sequence[Seen], registry: Registry) -> Registry:
    """The registry widened by what some documents tell."""
    return widen((testify(*one, {}) for one in seen), registry)


def widen(told: Iterable[Testimony], registry: Registry) -> Registry:
    """The registry with every body, conference of parties and treaty that the texts tell of and it does not list.

    The result does not depend on the order of `told`, of which nothing is kept but the tally. Two labels become one
    body by the series of its documents, by its founding paragraph in two language versions, by the number of the
    instrument that two texts say founded it, by standing for each other in two versions of texts, or, for
    conferences, by a session on a cover: each only where it names one body a language. An unlisted name whose
    documents bear the series of a listed body becomes one more name of that body.
    """
    return _Discovery(tallied(told), registry).widened()


@dataclass(slots=True)
class _Discovery:
    told: Tally
    registry: Registry
    groups: Groups = field(default_factory=Groups)
    keys: dict[Label, BodyKey] = field(default_factory=dict)
    bodies: dict[BodyKey, BodyRecord] = field(default_factory=dict)
    treaties: dict[TreatySlug, TreatyRecord] = field(default_factory=dict)

    def widened(self) -> Registry:
        by_label: dict[Label, list[Sighting]] = defaultdict(list)
        for sighting in self.told.sightings():
            by_label[sighting.label].append(sighting)
        conferences = self.told.conferences
        join_by(self.groups, conferences)
        series = conference_series(conferences, self.groups, self.registry)
        self._conferences(by_label, series)
        others = [item for items in by_label.values() for item in items if item.label.kind != _CONFERENCE]
        others = list(_at_first_hand(others))
        others = [with_conference(item, self.registry) for item in others]
        owned = [(item, owner_of(item, self.groups, self.registry, series)) for item in others]
        self._others(list(told_apart(owned)), series)
        return replace(
            self.registry,
            bodies={**self.registry.bodies, **self.bodies},
            treaties={**self.registry.treaties, **self.treaties},
        )

    def _conferences(self, by_label: Mapping[Label, list[Sighting]], series: Mapping[str, Reference]) -> None:
        labels = [label for label in by_label if label.kind == _CONFERENCE]
        for group, members in self.groups.members(labels).items():
            own = sorted((item for label in members for item in by_label[label]), key=_order)
            names, _ = preferred_names(own)
            treaty = self._treaty(names)
            own_series = sorted(known for known, owner in series.items() if owner == group)
            bears = own_series[0] if len(own_series) == 1 else None
            self._add(group, body_record(self._free(body_key(names, None, bears)), own, None, bears, treaty))

    def _treaty(self, names: tuple[Name, ...]) -> TreatySlug | None:
        record = treaty_record(names)
        if record is None:
            return None
        wanted = {(name.language, core(name.text, name.language)) for name in record.names}
        for known in self.registry.treaties.values():
            if any((name.language, core(name.text, name.language)) in wanted for name in known.names if _packed(name)):
                return known.slug
        self.treaties[record.slug] = record
        return record.slug

    def _others(self, owned: Sequence[tuple[Sighting, Reference | None]], series: Mapping[str, Reference]) -> None:
        found = [item for item, _ in owned]
        join_by(self.groups, series_evidence(found))
        join_by(self.groups, secretariat_evidence(owned))
        join_by(self.groups, founding_evidence(found, self.groups))
        for labels in self.told.places.alike():
            self.groups.join(labels)
        owners: dict[Label, dict[Reference, set[str]]] = defaultdict(lambda: defaultdict(set))
        by_label: dict[Label, list[Sighting]] = defaultdict(list)
        for item, owner in owned:
            by_label[item.label].append(item)
            if owner is not None:
                owners[self.groups.of(item.label)][owner].add(item.label.language)
        whole = complete(by_label, self.registry)
        for group, members in self.groups.members(whole).items():
            own = sorted((item for label in members for item in by_label[label]), key=_order)
            bears = {item.series for item in own if item.series is not None}
            own_series = bears.pop() if len(bears) == 1 else None
            listed = series.get(own_series) if own_series else None
            if listed is not None and not isinstance(listed, Label):
                self._rename(listed, own)
                continue
            parent = self._key_of(_told(owners[group], {label.language for label in members}))
            holder = self._holder(own[0], parent)
            if holder is not None:
                self._rename(holder, own)
            elif self._worth(own, parent):
                names, _ = preferred_names(own)
                key = own_key(group, parent) or body_key(names, parent, None)
                self._add(group, body_record(self._free(key), own, parent, own_series, None))

    def _holder(self, sighting: Sighting, parent: BodyKey | None) -> BodyKey | None:
        """The listed office of the same body that bears the same words."""
        language = sighting.mention.language
        words = office(sighting.name, language) if sighting.owner is not None and parent is not None else ()
        listed = [
            record.key
            for record in self.registry.bodies.values()
            if words and record.parent == parent and record.kind is sighting.mention.kind
            if any(office(name.text, language) == words for name in record.names if name.language is language)
        ]
        return listed[0] if len(listed) == 1 else None

    def _key_of(self, reference: Reference | None) -> BodyKey | None:
        known = resolved(reference, self.groups)
        return self.keys.get(known) if isinstance(known, Label) else known

    def _worth(self, own: list[Sighting], parent: BodyKey | None) -> bool:
        """Whether the name is one: its owner is known, or it tells a topic, is printed as a title and comes back."""
        kind, name, language = own[0].mention.kind, own[0].name, own[0].mention.language
        if any(item.label.core[0] in (TIED, PLACED) or _shown(item) for item in own):
            return True
        seen = times(own)
        said = 2 * times(item for item in own if item.owner is not None) > seen
        if parent is not None and (topical(name, language) or (kind in _ATTACHED and said and office(name, language))):
            return True
        if kind in _ATTACHED and not topical(name, language):
            return False
        if seen < _SEEN_OFTEN or not any(item.mention.definite for item in own):
            return False
        if parent is not None:
            return said
        if kind in _NEVER_ALONE or not topical(name, language):
            return False
        return kind is BodyKind.OFFICIAL or any(titled(item.name, item.mention.language) for item in own)

    def _rename(self, key: BodyKey, own: list[Sighting]) -> None:
        """One more name for a listed body."""
        record = self.bodies.get(key) or self.registry.bodies[key]
        if record.kind is not own[0].mention.kind:
            return
        known = set(record.names) | set(record.alternative_names)
        found = {Name(item.name, item.mention.language) for item in own} - known
        added = sorted(found, key=lambda name: (name.language, name.text))
        self.bodies[key] = replace(record, alternative_names=(*record.alternative_names, *added))

    def _free(self, key: BodyKey) -> BodyKey:
        """The key itself, or with a number where it is taken by another body."""
        number, free = 2, key
        while free in self.registry.bodies or free in self.bodies:
            free, number = BodyKey(f"{key}-{number}"), number + 1
        return free

    def _add(self, group: Label, record: BodyRecord) -> None:
        self.keys[group] = record.key
        self.bodies[record.key] = record


def _at_first_hand(found: Sequence[Sighting]) -> Iterator[Sighting]:
    """The sightings without those of a body that the text which founds it tells of itself."""
    first_hand = {(one.founded_by, one.label.kind) for one in found if one.place is not None}
    for one in found:
        if one.place is not None or one.founded_by is None or (one.founded_by, one.label.kind) not in first_hand:
            yield one


def _told(owners: Mapping[Reference, set[str]], languages: set[str]) -> Reference | None:
    """The only owner that is told, where at least half of the languages of a name tell it."""
    if len(owners) != 1:
        return None
    [(owner, telling)] = owners.items()
    return owner if 2 * len(telling) >= len(languages) else None


def _shown(item: Sighting) -> bool:
    """Whether one naming is enough: an instrument establishes the body, or names a group or mandate with its topic."""
    if item.founding:
        return topical(item.name, item.mention.language) or (
            _cased(item.mention) and titled(item.name, item.mention.language)
        )
    proper = _proper(item.mention)
    group = item.enacted and _working(item.mention) and item.mention.definite and proper
    proper = proper or PACKS[item.mention.language].bodies.preposed is not None
    acted = item.acted and proper and (item.mention.definite or item.enacted)
    if acted and _distinct(item):
        return True
    working = item.mention.kind in _CHARGED or _working(item.mention)
    charged = item.acted and (introduced(item.mention) or (item.enacted and working))
    return (item.mandated or group or acted or charged) and topical(item.name, item.mention.language)


def _distinct(item: Sighting) -> bool:
    """Whether a name without a topic is one all the same: a title of more words than its noun ("Lamp Council")."""
    language = item.mention.language
    if not item.enacted or not _cased(item.mention) or item.mention.kind in _ATTACHED:
        return False
    words = frozenset(core(item.name, language))
    noun = max((head for head in _heads(language) if head <= words), key=len, default=frozenset[str]())
    return bool(words - noun - _qualifying(language)) and titled(item.name, language)


@cache
def _heads(language: Language) -> tuple[frozenset[str], ...]:
    """The stems of each noun of bodies."""
    phrases = sorted({head.phrase for head in PACKS[language].bodies.heads})
    return tuple(frozenset(stem(word, language) for word in folded_words(phrase)) for phrase in phrases)


@cache
def _qualifying(language: Language) -> frozenset[str]:
    """The stems of words that tell no body: plain nouns of bodies, what qualifies bodies of any name, and what several
    nouns of bodies hold ("advisory group", "advisory panel")."""
    bodies = PACKS[language].bodies
    phrases = (*bodies.name_words, *(quality.phrase for quality in (*bodies.before, *bodies.after)))
    in_nouns = Counter(word for head in _heads(language) for word in head)
    shared = (word for word, times in in_nouns.items() if times > 1)
    plain = (word for head in _heads(language) if len(head) == 1 for word in head)
    return frozenset({*shared, *plain, *(stem(word, language) for phrase in phrases for word in folded_words(phrase))})


def _working(mention: BodyMention) -> bool:
    """Whether organs found a body of its kind to work for them: a group, a holder of a mandate, a mission of theirs."""
    if mention.kind is BodyKind.OFFICIAL:
        return _holders(mention.language).search(mention.text) is not None
    united = mention.kind is BodyKind.OTHER and mention.name is not None
    return mention.kind in _WORKING or (united and _united(mention.language).search(mention.text) is not None)


@cache
def _holders(language: Language) -> "regex.Pattern[str]":
    """Holders of mandates; none where an article tells whether one was there before, and one naming tells less."""
    pack = PACKS[language]
    free = pack.acts if pack.acts is not None and pack.acts.words.free_order else None
    acts = pack.preposed_acts or free
    known = acts.mandate_holders if acts is not None else ()
    named = "|".join(phrase_pattern(noun, language) for noun in known)
    return regex.compile(rf"^(?:{named or '(?!)'})(?!\w)" if pack.acts else rf"(?:{named})$", regex.IGNORECASE)


@cache
def _united(language: Language) -> "regex.Pattern[str]":
    """The United Nations in a name."""
    named = "|".join(phrase_pattern(phrase, language) for phrase in PACKS[language].bodies.united_nations)
    return regex.compile(named or "(?!)", regex.IGNORECASE)


def _cased(mention: BodyMention) -> bool:
    """Whether capitals could tell a name in the mention's language."""
    bodies = PACKS[mention.language].bodies
    return bodies.preposed is None and not bodies.article_clings


def _proper(mention: BodyMention) -> bool:
    """Whether a definite mention is printed as a name: where no letter is a capital, by the article or a closer."""
    bodies = PACKS[mention.language].bodies
    if bodies.preposed is not None:
        closed = any(closer in mention.text for closer in bodies.preposed.closers)
        return closed or mention.text.startswith(bodies.united_nations)
    return bodies.article_clings or mention.text[0].isupper()


def _packed(name: Name) -> bool:
    return name.language in PACKS


def _order(sighting: Sighting) -> tuple[str, str, str]:
    return (sighting.mention.language.value, sighting.name, sighting.mention.text)
