"""A text as a reader sees it: its paragraphs in order, in one language or two side by side, with what is marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mandate_graph.lineage.shelf import Shelf, language, local, natural, text
from mandate_graph.query import Iri, Literal
from mandate_graph.service.pages.addresses import anchor_of, page_of
from mandate_graph.service.pages.labels import Labels
from mandate_graph.service.pages.paging import Slice, slice_of
from mandate_graph.service.pages.paragraphs import Marking, Segment, mark
from mandate_graph.vocabulary.local_names import path_local

PARAGRAPHS_A_PAGE = 120
BEARERS = {"Citation": "citation", "ActStatement": "act", "MeetingStatement": "meeting", "Transmission": "report"}
"""Class of what words bear to the kind of mark they get."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A paragraph in one language; `lost` are the markings whose words were not found in it."""

    language: str
    segments: tuple[Segment, ...]
    printed: str
    lost: tuple[Marking, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in the languages asked for, None where a version lacks it; `differs` where they cite other things."""

    iri: str
    anchor: str
    path: str
    kind: str
    cells: tuple[Cell | None, ...]
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A language version of some texts: its paragraphs as they follow one another."""

    language: str
    parts: tuple[str, ...]


def versions(shelf: Shelf, works: Sequence[str]) -> tuple[Version, ...]:
    """The language versions of some texts, by language."""
    facts = shelf.facts
    facts.pull(works, "eli:is_realized_by")
    found: dict[str, dict[str, None]] = {}
    for work in works:
        for version in facts.values(work, "eli:is_realized_by"):
            paths = (path for order in facts.values(version, "mg:passageOrder") for path in str(order).split())
            parts = found.setdefault(text(facts.one(version, "mg:langTag")), {})
            parts.update(dict.fromkeys(f"{work}__{path_local(path)}" for path in paths))
    return tuple(
        Version(language=tag, parts=tuple(found[tag]) or _by_path(shelf, works, tag)) for tag in sorted(found) if tag
    )


def _by_path(shelf: Shelf, works: Iterable[str], tag: str) -> tuple[str, ...]:
    """The paragraphs that have words in a language, by their paths: where the graph does not say how they follow."""
    shelf.facts.point_below(works, "eli:is_part_of")
    parts = [part for work in works for part in shelf.parts_of(work) if part != work]
    shelf.facts.look(parts, "mg:path", "mg:text")
    own = (part for part in parts if any(language(words) == tag for words in shelf.facts.values(part, "mg:text")))
    return tuple(sorted(own, key=lambda part: natural(text(shelf.facts.one(part, "mg:path")))))


def beside(first: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs of two versions: those of the first in its order, what only the other has where it stands there.

    >>> beside(["a", "b", "d"], ["x", "a", "c", "d", "e"])
    ('x', 'a', 'c', 'b', 'd', 'e')
    """
    known = set(first)
    behind: dict[str, list[str]] = {"": []}
    before = ""
    for part in other:
        if part in known:
            before = part
        else:
            behind.setdefault(before, []).append(part)
    rest = (part for own in first for part in (own, *behind.get(own, ())))
    return (*behind[""], *rest)


def _text_of(shelf: Shelf, part: str, wanted: str) -> str:
    texts = {language(value): str(value) for value in shelf.facts.values(part, "mg:text")}
    return texts.get(wanted, "")


class Reader:
    """Puts the paragraphs of some texts together."""

    def __init__(self, shelf: Shelf, labels: Labels) -> None:
        self._shelf = shelf
        self._labels = labels

    def read(self, parts: Sequence[str], languages: Sequence[str], number: int) -> Slice[Paragraph]:
        """A page of paragraphs, each in all the languages that are asked for."""
        cut = slice_of(parts, number, PARAGRAPHS_A_PAGE)
        self._fetch(cut.items, languages)
        differing = self._differing(cut.items)
        items = tuple(self._paragraph(part, languages, differs=part in differing) for part in cut.items)
        shown = tuple(item for item in items if any(cell is not None for cell in item.cells))
        return Slice(items=shown, number=cut.number, pages=cut.pages, total=cut.total)

    def _fetch(self, parts: Sequence[str], languages: Sequence[str]) -> None:
        facts = self._shelf.facts
        facts.prefetch(parts)
        facts.point(("mg:paragraph", Iri(part)) for part in parts)
        found = [words for part in parts for words in facts.pointing("mg:paragraph", part)]
        facts.look(found, "oa:hasSource")
        own = [words for words in found if self._is_of(words, languages)]
        facts.look(own, "oa:hasSelector")
        selectors = [selector for words in own for selector in facts.values(words, "oa:hasSelector")]
        facts.look(selectors, "oa:exact", "oa:prefix", "oa:suffix")
        facts.point(("mg:evidence", Iri(words)) for words in own)
        bearers = [thing for words in own for thing in facts.pointing("mg:evidence", words)]
        facts.pull(bearers, "mg:citedEntity")
        facts.pull(bearers, "mg:about", "mg:affects")
        facts.pull(bearers, "mg:about", "mg:ofBody")
        facts.pull(bearers, "mg:citationFunction")
        facts.pull(bearers, "mg:unresolvedReason")
        facts.point(("mg:discrepancyIn", Iri(part)) for part in parts)

    def _is_of(self, words: str, languages: Sequence[str]) -> bool:
        """Whether words stand in a version in one of some languages; the name of a version ends with its language."""
        source = text(self._shelf.facts.one(words, "oa:hasSource")).rpartition("__")[2].partition("--")[0]
        return not source or source in languages

    def _differing(self, parts: Iterable[str]) -> frozenset[str]:
        return frozenset(part for part in parts if self._shelf.facts.pointing("mg:discrepancyIn", part))

    def _paragraph(self, part: str, languages: Sequence[str], *, differs: bool) -> Paragraph:
        path = text(self._shelf.facts.one(part, "mg:path"))
        return Paragraph(
            iri=part,
            anchor=anchor_of(part),
            path=path,
            kind=path.partition(".")[0],
            cells=tuple(self._cell(part, tag) for tag in languages),
            differs=differs,
        )

    def _cell(self, part: str, tag: str) -> Cell | None:
        words = _text_of(self._shelf, part, tag)
        if not words:
            return None
        printed = self._shelf.facts.values(part, "mg:printedLabel")
        segments, lost = mark(words, self._markings(part, tag))
        label = next((str(value) for value in printed if language(value) == tag), "")
        return Cell(language=tag, segments=segments, printed=label, lost=lost)

    def _markings(self, part: str, tag: str) -> Iterable[Marking]:
        facts = self._shelf.facts
        for evidence in facts.pointing("mg:paragraph", part):
            if not self._is_of(evidence, [tag]):
                continue
            selector = facts.one(evidence, "oa:hasSelector")
            quote = facts.one(selector, "oa:exact") if selector is not None else None
            if selector is None or not isinstance(quote, Literal) or quote.language != tag:
                continue
            around = {name: text(facts.one(selector, f"oa:{name}")) for name in ("prefix", "suffix")}
            for bearer in facts.pointing("mg:evidence", evidence):
                kind = next((BEARERS[known] for known in facts.kinds(bearer) if known in BEARERS), None)
                if kind is not None:
                    href, title = self._meaning(bearer, kind)
                    yield Marking(quote=str(quote), kind=kind, href=href, title=title, **around)

    def _meaning(self, bearer: str, kind: str) -> tuple[str, str]:
        """Where a mark leads, and what is said on pointing at it."""
        facts = self._shelf.facts
        if kind == "citation":
            cited, reason = facts.one(bearer, "mg:citedEntity"), facts.one(bearer, "mg:unresolvedReason")
            if cited is None:
                return "", f"? {self._labels.of(reason).text if reason is not None else ''}"
            function = facts.one(bearer, "mg:citationFunction")
            why = self._labels.of(function).text if function is not None else ""
            return page_of(str(cited)), f"{self._labels.of(cited).text} ({why})"
        about = facts.one(bearer, "mg:about")
        body = facts.one(about, "mg:affects") or facts.one(about, "mg:ofBody") if about is not None else None
        what = ", ".join(sorted(facts.kinds(about) - {"MandateEvent"})) if about is not None else kind
        if body is None or about is None:
            return "", what
        anchor = f"{'e' if kind == 'act' else 'm'}-{local(about)}"
        return f"{page_of(str(body))}#{anchor}", f"{what}: {self._labels.of(body).text}"
