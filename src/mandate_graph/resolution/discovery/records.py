"""Records of the bodies and treaties learnt."""

from collections import Counter
from collections.abc import Iterable

from mandate_graph.languages import PACKS
from mandate_graph.languages.tokens import tokens
from mandate_graph.model.identity import BodyKey, TreatySlug
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Name, TreatyRecord
from mandate_graph.resolution.discovery.evidence import is_secretariat
from mandate_graph.resolution.discovery.names import treaty_in
from mandate_graph.resolution.discovery.seen import PLACED, TIED, Label, Sighting
from mandate_graph.resolution.discovery.slugs import series_slug, slug


def preferred_names(sightings: Iterable[Sighting]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """One name a language, and the other ones: the most capitals first, then the most frequent."""
    counts: Counter[tuple[Language, str]] = Counter()
    for item in sightings:
        counts[item.mention.language, item.name] += item.times
    preferred: list[Name] = []
    other: list[Name] = []
    for language in sorted({language for language, _ in counts}):
        known = [(name, count) for (other_language, name), count in counts.items() if other_language is language]
        ranked = sorted(known, key=lambda item: (-_capitals(item[0]), -item[1], item[0]))
        preferred.append(Name(ranked[0][0], language))
        taken = {ranked[0][0].casefold()}
        for name, _ in ranked[1:]:
            if name.casefold() not in taken:
                taken.add(name.casefold())
                other.append(Name(name, language))
    return tuple(preferred), tuple(other)


def _capitals(name: str) -> int:
    return sum(token.capital for token in tokens(name))


def name_in(names: Iterable[Name], language: Language) -> str | None:
    """The name in one language."""
    return next((name.text for name in names if name.language is language), None)


def body_key(names: tuple[Name, ...], parent: BodyKey | None, series: str | None) -> BodyKey:
    """`{parent}_{slug}`; a body with documents of its own series and no parent is known by the series."""
    if parent is None and series is not None:
        return BodyKey(series_slug(series))
    text = name_in(names, Language.EN) or names[0].text
    own = slug(text)
    return BodyKey(f"{parent}_{own}" if parent else own)


def body_record(
    key: BodyKey, sightings: list[Sighting], parent: BodyKey | None, series: str | None, treaty: TreatySlug | None
) -> BodyRecord:
    """The record of a body as its texts tell of it."""
    preferred, other = preferred_names(sightings)
    kind = sightings[0].mention.kind
    composition = sorted({value for item in sightings for value in item.mention.composition})
    return BodyRecord(
        key=key,
        kind=kind,
        parent=parent,
        names=preferred,
        alternative_names=other,
        short_names=_short_names(preferred) if kind is BodyKind.CONFERENCE else (),
        series=series,
        composition=tuple(composition),
        treaty=treaty,
        curated=False,
        founded=tuple(sorted({item.place for item in sightings if item.place is not None})),
        founded_by=tuple(sorted({item.founded_by for item in sightings if item.founded_by is not None})),
    )


def own_key(label: Label, parent: BodyKey | None) -> BodyKey | None:
    """The key of a body known by the number of its instrument, or by the paragraph that founds it: of no language.

    So is that of a body's secretariat.
    """
    if parent is not None and is_secretariat(label):
        return BodyKey(f"{parent}_{label.kind}")
    if label.core[0] not in (TIED, PLACED):
        return None
    own = slug(" ".join((label.kind, *label.core[1:])).replace("/", " ").replace("_", " "))
    return BodyKey(f"{parent}_{own}" if parent else own)


def _short_names(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The head nouns of a conference: "Conference of the Parties", "Conference"."""
    found: list[Name] = []
    for name in names:
        heads = [head.phrase for head in PACKS[name.language].bodies.heads if head.kind is BodyKind.CONFERENCE]
        if PACKS[name.language].bodies.preposed is not None:
            found.extend(Name(head, name.language) for head in sorted(heads) if name.text.endswith(head))
            continue
        starts = [head for head in heads if name.text.casefold().startswith(head)]
        found.extend(Name(name.text[: len(head)], name.language) for head in sorted(starts, key=len, reverse=True))
    return tuple(found)


def treaty_record(names: Iterable[Name]) -> TreatyRecord | None:
    """The treaty that a conference of parties is named after."""
    found = [Name(text, name.language) for name in names if (text := treaty_in(name.text, name.language)) is not None]
    if not found:
        return None
    text = name_in(found, Language.EN) or found[0].text
    return TreatyRecord(slug=TreatySlug(slug(text)), label=text, names=tuple(found), curated=False)
