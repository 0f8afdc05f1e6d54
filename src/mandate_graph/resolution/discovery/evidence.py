"""What tells that two labels are one body, and whose body it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mandate_graph.languages.registry_names import treaty_names
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.head import Head
from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document
from mandate_graph.model.registry import BodyKind, Registry
from mandate_graph.resolution.discovery.merging import Groups
from mandate_graph.resolution.discovery.names import office
from mandate_graph.resolution.discovery.seen import Label, Naming, Reference, Sighting, Text
from mandate_graph.resolution.discovery.series import above
from mandate_graph.resolution.discovery.sightings import sightings, texts
from mandate_graph.resolution.discovery.versions import Place, version_evidence

_OWNED = frozenset({BodyKind.BUREAU, BodyKind.SECRETARIAT, BodyKind.OFFICIAL})
_SUBSIDIARY = frozenset({BodyKind.WORKING_GROUP, BodyKind.EXPERT_GROUP, BodyKind.COMMITTEE, BodyKind.MECHANISM})
"""Kinds of bodies that a conference sets up; its texts also name the commissions and offices of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """All that one document tells of bodies nobody listed."""

    sightings: tuple[Sighting, ...] = ()
    conferences: tuple[tuple[tuple[str, ...], Label], ...] = ()
    """See `conference_evidence`."""
    versions: tuple[tuple[Place, Label], ...] = ()
    """See `versions.version_evidence`."""


def testify(
    document: Document,
    mentions: tuple[BodyMention, ...],
    heads: tuple[Head, ...],
    acted: Mapping[Naming, Telling],
) -> Testimony:
    """What one document tells; `acted` are the namings to which acts are done, and whether it does or tells them."""
    found = list(texts([(document, mentions, heads)]))
    return Testimony(
        sightings=tuple(sighting for text in found for sighting in sightings(text, acted)),
        conferences=tuple(conference_evidence(found)),
        versions=tuple(one for text in found for one in version_evidence(text)),
    )


def conference_evidence(found: Iterable[Text]) -> Iterator[tuple[tuple[str, ...], Label]]:
    """Of each conference of parties: the series of its own documents, and the sessions on their covers."""
    for text in found:
        if not isinstance(text.issuer, Label):
            continue
        if text.series is not None:
            yield ("series", above(text.series)), text.issuer
        session = text.head.session if text.head else None
        if session is not None and session.start is not None and session.end is not None:
            days = (str(session.ordinal), session.start.isoformat(), session.end.isoformat(), session.city or "")
            yield ("session", *days), text.issuer


def series_evidence(found: Iterable[Sighting]) -> Iterator[tuple[tuple[str, ...], Label]]:
    """The series of the documents of subsidiary bodies."""
    return ((("series", sighting.series), sighting.label) for sighting in found if sighting.series is not None)


def secretariat_evidence(
    owned: Iterable[tuple[Sighting, Reference | None]],
) -> Iterator[tuple[tuple[str, ...], Label]]:
    """Whose secretariat each one is: a body has but one."""
    return ((("secretariat", repr(owner)), one.label) for one, owner in owned if is_secretariat(one.label))


def is_secretariat(label: Label) -> bool:
    """Whether a label is that of the secretariat of a known body, without a name of its own; see `told_apart`."""
    return label.kind == BodyKind.SECRETARIAT.value and bool(label.owner) and len(label.core) == 1


def founding_evidence(found: Iterable[Sighting], groups: Groups) -> Iterator[tuple[tuple[str, ...], Label]]:
    """Where each subsidiary body was founded, told apart by the body whose text says so."""
    for sighting in found:
        issuer = resolved(sighting.issuer, groups)
        for place in sighting.founded:
            if place[0] == "tied":
                yield place, sighting.label
            elif place[0] == "paragraph" or issuer is not None:
                yield (*place, repr(issuer)), sighting.label


def resolved(reference: Reference | None, groups: Groups) -> Reference | None:
    """A reference after the labels it may stand for were joined."""
    return groups.of(reference) if isinstance(reference, Label) else reference


def owner_of(
    sighting: Sighting, groups: Groups, registry: Registry, conferences: Mapping[str, Reference]
) -> Reference | None:
    """Whose body it is: as said beside it, by the series of its documents, or by the conference whose text names it.

    None if nothing tells.
    """
    if sighting.owner is not None:
        return resolved(sighting.owner, groups)
    if sighting.mention.kind in _OWNED:
        return None
    if sighting.series is not None and above(sighting.series) in conferences:
        return conferences[above(sighting.series)]
    issuer = resolved(sighting.issuer, groups)
    subsidiary = sighting.mention.kind in _SUBSIDIARY
    if issuer is not None and ((subsidiary and _is_conference(issuer, registry)) or _first_hand(sighting)):
        return issuer
    return None


def with_conference(sighting: Sighting, registry: Registry) -> Sighting:
    """The secretariat of one listed treaty, and its head, as those of the conference of its parties."""
    mention = sighting.mention
    if (
        sighting.owner is not None
        or mention.kind not in (BodyKind.OFFICIAL, BodyKind.SECRETARIAT)
        or not office(sighting.name, mention.language)
    ):
        return sighting
    served = {treaty for hit in treaty_names(registry).hits(tokens(sighting.name)) for treaty in hit.values}
    conferences = [
        record.key
        for record in registry.bodies.values()
        if record.treaty in served and record.kind is BodyKind.CONFERENCE
    ]
    alone = len(served) == len(conferences) == 1
    return replace(sighting, owner=conferences[0]) if alone else sighting


def told_apart(owned: Iterable[tuple[Sighting, Reference | None]]) -> Iterator[tuple[Sighting, Reference | None]]:
    """The sightings with labels that differ where the owners do.

    A name seen without an owner is that of the only owned body of this name; where there are several, it is
    left out, since nobody can tell which is meant.
    """
    by_label: dict[Label, list[tuple[Sighting, Reference | None]]] = defaultdict(list)
    for sighting, owner in owned:
        attached = sighting.owner is not None and sighting.mention.kind in _OWNED
        words = office(sighting.name, sighting.mention.language) if attached else ()
        if words:
            yield replace(sighting, label=replace(sighting.label, core=words, owner=repr(owner))), owner
        else:
            by_label[sighting.label].append((sighting, owner))
    for label, items in by_label.items():
        owners = {owner for _, owner in items if owner is not None}
        only = next(iter(owners)) if len(owners) == 1 else None
        for sighting, owner in items:
            if len(owners) <= 1:
                yield sighting, only
            elif owner is not None:
                yield replace(sighting, label=replace(label, owner=repr(owner))), owner


def _first_hand(sighting: Sighting) -> bool:
    return sighting.founding or any(place[0] == "paragraph" for place in sighting.founded)


def _is_conference(reference: Reference, registry: Registry) -> bool:
    if isinstance(reference, Label):
        return reference.kind == BodyKind.CONFERENCE.value
    record = registry.bodies.get(BodyKey(reference))
    return record is not None and record.kind is BodyKind.CONFERENCE


def conference_series(
    evidence: Iterable[tuple[tuple[str, ...], Label]], groups: Groups, registry: Registry
) -> dict[str, Reference]:
    """The body whose documents bear each series; a series of two bodies is left out."""
    found: dict[str, set[Reference]] = defaultdict(set)
    for token, label in evidence:
        if token[0] == "series":
            found[token[1]].add(groups.of(label))
    for record in registry.bodies.values():
        if record.series:
            found[record.series].add(record.key)
    return {series: next(iter(owners)) for series, owners in sorted(found.items()) if len(owners) == 1}
