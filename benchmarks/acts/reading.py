"""What the package finds in the documents of the gold, by the very steps of a build."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.acts.gold import Naming
from benchmarks.citations.corpus import Text

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import ActStatement, Event
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.passage import Document, Passage
from mandate_graph.model.record import Record
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all, read_bodies, read_document
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.vocabulary import load_registry

_LIMIT = 100_000_000
_NOT_MEASURED = frozenset({Event.ADOPT_RULES, Event.CONVENE, Event.REQUEST_ACTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One act as the package sees it; `bodies` are the keys that may stand for the gold's body, `rule` its rule.

    `passage` is the path of its passage, behind the part of the document if that has several.
    """

    document: str
    part: str
    language: str
    line: int
    event: str
    modality: str
    bodies: frozenset[BodyKey]
    rule: str = ""
    passage: str = ""

    @property
    def place(self) -> tuple[str, str, int]:
        """Document, part of the corpus and line."""
        return (self.document, self.part, self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The acts of all documents, and where each document names which body."""

    acts: tuple[Found, ...]
    namings: Mapping[tuple[str, str], tuple[tuple[Naming, BodyKey], ...]]
    registered: Mapping[str, BodyKey]
    """English name in the register to key."""


def read_all(texts: Sequence[Text], *, measured: bool = True) -> Read:
    """Every act of the documents, read together as a build reads them; or only those of events that are `measured`."""
    registry = load_registry()
    opened = [
        read_document(SourceFile(path=text.path, name=f"{text.part}/{text.path.name}"), limit_bytes=_LIMIT)
        for text in texts
    ]
    records, widened = convert_all(opened, registry)
    pairs = list(zip(texts, records, strict=True))
    return Read(
        acts=tuple(act for text, record in pairs for act in _acts(text, record, measured=measured)),
        namings={(text.symbol, text.part): tuple(_namings(record.document, widened)) for text, record in pairs},
        registered={name.text: body.key for body in registry.bodies.values() for name in body.names},
    )


def _acts(text: Text, record: Record, *, measured: bool) -> Iterator[Found]:
    seen: set[tuple[object, ...]] = set()
    for act in record.acts:
        bodies = frozenset(_bodies(act))
        said = (act.evidence.line, act.event, act.modality, bodies)
        if said in seen or (measured and not _measured(act)):
            continue
        seen.add(said)
        yield Found(
            document=text.symbol,
            part=text.part,
            language=act.evidence.language.value,
            line=act.evidence.line,
            event=act.event.value,
            modality=act.modality.value,
            bodies=bodies,
            rule=act.evidence.rule,
            passage=f"{act.evidence.part} {act.evidence.passage}".strip(),
        )


def _measured(act: ActStatement) -> bool:
    """Whether the gold labels acts of the kind: an instrument that is reaffirmed is a citation to it."""
    return act.event not in _NOT_MEASURED and not (act.event is Event.REAFFIRM and act.body is None)


def _bodies(act: ActStatement) -> Iterator[BodyKey]:
    """The body of an act; of a report, whoever is to make it."""
    if act.event is not Event.REQUEST_REPORT:
        yield from [act.body] if act.body else []
        return
    bearers = [norm.bearer for norm in act.norms if norm.bearer]
    yield from [act.asked_of] if act.asked_of else (bearers or ([act.body] if act.body else []))


def _namings(document: Document, registry: Registry) -> Iterator[tuple[Naming, BodyKey]]:
    """Every mention of a body that is known, by line and characters of the line."""
    text = document.source.text
    passages = {(part.key, passage.path): passage for part in document.parts for passage in part.passages}
    for mention in read_bodies(document, registry).bodies:
        if mention.key is None:
            continue
        start, end = _span(mention, passages)
        first = text.rfind("\n", 0, start) + 1
        yield Naming(text.count("\n", 0, start) + 1, start - first, end - first), mention.key


def _span(mention: BodyMention, passages: Mapping[tuple[str, str], Passage]) -> tuple[int, int]:
    where = passages[mention.part, mention.path].flow.source_span(mention.start, mention.end)
    return where.start, where.end
