"""What is done to one document at a time, in any process, each stage with its result kept.

    reading   the bytes                                            -> passages, bodies by the registers alone
    claims    the reading, the learnt bodies that bear on it       -> every claim
    graphs    the claims, what other texts answer to its questions -> the lines of its named graphs

A result is kept under a digest of all that it is made of, so that one which is there is right. Every function here
looks first whether its result is kept already.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from mandate_graph.building import Survey, share_of, source_notes
from mandate_graph.building import build as build_graphs
from mandate_graph.errors import InputError, UnreadableHere
from mandate_graph.model.mandate import Deed
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.cache import Cache, key_of
from mandate_graph.pipeline.convert import known_of, read_bodies, resolve, traces_of
from mandate_graph.pipeline.results import Claims, Facts, Learnt, Notes, Reading, claims_of
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.pipeline.summary import Built, Failed
from mandate_graph.reading import read_data
from mandate_graph.resolution import accounts, discovery
from mandate_graph.segmentation import segment
from mandate_graph.store import triple_lines
from mandate_graph.undisturbed import undisturbed
from mandate_graph.vocabulary import load_registry

READING, KNOWN, TRACES = "reading", "known", "traces"
LEARNT, CLAIMS, FACTS, GRAPHS, NOTES = "learnt", "claims", "facts", "graphs", "notes"
"""The kinds of kept results."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Where results are kept and how files are read. `made` is the time that new graphs bear."""

    cache: Cache
    limit_bytes: int
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A document on its way: the file it was read from, the digest of its bytes, and the keys of its results.

    `learnt` is the key of the learnt records that bear on it, "" where none does; `treaties` a digest of those of
    treaties among them.
    """

    file: SourceFile
    byte_digest: str
    reading: str
    learnt: str = ""
    treaties: str = ""
    claims: str = ""
    graphs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What other texts answer to the questions of a document."""

    done: Mapping[Deed, str]
    survey: Survey

    def key(self, claims: str) -> str:
        """The key of the graphs that are built of these claims with these answers."""
        seen, numbered = self.survey, sorted(map(repr, self.survey.numbered.items()))
        done = sorted(map(repr, self.done.items()))
        return key_of(claims, done, sorted(seen.copies), sorted(seen.first_hand), numbered)


def reading_key(file: SourceFile, byte_digest: str) -> str:
    """The key of what is read of a file of this name with these bytes."""
    return key_of(file.name, byte_digest)


def claiming(item: Item, registry: Registry, shop: Workshop) -> Item:
    """The item with the keys of its claims and of what they rest on, by the registry to read it with.

    The learnt records are put on disk: of a large collection many bear on each document.
    """
    learnt = _learnt_in(registry)
    if learnt is None:
        return replace(item, claims=key_of(item.reading, ""))
    key = key_of(learnt.bodies, learnt.treaties)
    if not shop.cache.has(LEARNT, key):
        shop.cache.put(LEARNT, key, learnt)
    return replace(item, learnt=key, treaties=key_of(learnt.treaties), claims=key_of(item.reading, key))


def _learnt_in(registry: Registry) -> Learnt | None:
    """The records that a registry to read a document with has beyond the listed ones."""
    if registry.base is None:
        return None
    bodies = tuple(one for key, one in registry.bodies.items() if registry.base.bodies.get(key) is not one)
    treaties = tuple(one for slug, one in registry.treaties.items() if registry.base.treaties.get(slug) is not one)
    return Learnt(bodies=bodies, treaties=treaties)


@undisturbed()
def read_file(file: SourceFile, *, shop: Workshop) -> tuple[Item | Failed, str]:
    """Reads a file, or finds that it was read before; also gives the digest of its bytes, "" where it has none."""
    try:
        data = file.read(shop.limit_bytes)
    except InputError as problem:
        return Failed(name=file.name, reason=problem.what, hint=problem.hint), ""
    digest = sha256(data).hexdigest()
    key = reading_key(file, digest)
    known = shop.cache.get(KNOWN, key)
    if known is None:
        try:
            reading = read_bodies(segment(read_data(data, name=file.name)), listed())
            shop.cache.put(READING, key, reading)
            shop.cache.put(TRACES, key, traces_of(reading))
            known = known_of(reading)
        except UnreadableHere as problem:
            return Failed(name=file.name, reason=problem.what, hint=problem.hint), ""
        except InputError as problem:
            known = Failed(name=file.name, reason=problem.what, hint=problem.hint)
        except Exception as problem:  # noqa: BLE001  # a defect that one document meets must not lose the others
            return _defect(file, problem), ""
        shop.cache.put(KNOWN, key, known)
    return (known if isinstance(known, Failed) else Item(file=file, byte_digest=digest, reading=key)), digest


@undisturbed()
def make_claims(item: Item, *, shop: Workshop) -> Failed | None:
    """Resolves a document and keeps its claims; Failed where that cannot be done."""
    if shop.cache.get(FACTS, item.claims) is not None:
        return None
    try:
        reading = _reading(item, shop)
        registry = _registry(item, shop)
        record = resolve(reading if registry is listed() else read_bodies(reading.document, registry), registry)
        line = Built(
            name=item.file.name,
            encoding=record.document.source.encoding,
            citations=len(record.citations),
            acts=len(record.acts),
            meetings=len(record.meetings),
            reports=len(record.reports),
            issues=record.issues,
        )
        facts = Facts(deeds=tuple(accounts.deeds(record)), share=share_of(record), line=line)
    except InputError as problem:
        return Failed(name=item.file.name, reason=problem.what, hint=problem.hint)
    except Exception as problem:  # noqa: BLE001  # see read_file
        return _defect(item.file, problem)
    shop.cache.put(CLAIMS, item.claims, claims_of(record))
    shop.cache.put(FACTS, item.claims, facts)
    return None


@undisturbed()
def make_graphs(work: tuple[Item, Answers], *, shop: Workshop) -> Failed | None:
    """Builds the graphs of a document and keeps their lines; Failed where that cannot be done."""
    item, answers = work
    try:
        reading, registry = _reading(item, shop), _registry(item, shop)
        claims: Claims | None = shop.cache.get(CLAIMS, item.claims)
        if claims is None:
            claims = claims_of(resolve(read_bodies(reading.document, registry), registry))
        record = accounts.linked(claims.record(reading.document), answers.done)
        graphs = build_graphs(record, registry, answers.survey)
        lines = [(str(graph.iri), triple_lines(graph.triples)) for graph in graphs]
        notes = Notes(graphs=source_notes(record, registry, shop.made))
    except InputError as problem:
        return Failed(name=item.file.name, reason=problem.what, hint=problem.hint)
    except Exception as problem:  # noqa: BLE001  # see read_file
        return _defect(item.file, problem)
    for graph, own in lines:
        shop.cache.put(GRAPHS, graph_key(item, graph), own)
    shop.cache.put(NOTES, item.graphs, notes)
    return None


def graph_key(item: Item, graph: str) -> str:
    """The key of the lines of one graph of a document."""
    return key_of(item.graphs, graph)


def traces(item: Item, shop: Workshop) -> discovery.Traces:
    """By what a document is found to speak of a learnt body."""
    kept = shop.cache.get(TRACES, item.reading)
    if isinstance(kept, discovery.Traces):
        return kept
    made = traces_of(_reading(item, shop))
    shop.cache.put(TRACES, item.reading, made)
    return made


def text_of(item: Item, shop: Workshop) -> str:
    """The text of a document as it was read."""
    return _reading(item, shop).document.source.text


@lru_cache(maxsize=1)
def listed() -> Registry:
    """The bodies and treaties of the registers, read once a process."""
    return load_registry()


@lru_cache(maxsize=4)
def _widened(key: str, cache: Cache) -> Registry:
    learnt = cache.get(LEARNT, key)
    if not isinstance(learnt, Learnt):
        raise InputError("what was learnt for it cannot be read back", where=str(cache.directory), hint="Build again.")
    return discovery.widened_by(listed(), learnt.bodies, learnt.treaties)


def _registry(item: Item, shop: Workshop) -> Registry:
    return _widened(item.learnt, shop.cache) if item.learnt else listed()


def _reading(item: Item, shop: Workshop) -> Reading:
    """The kept reading; made anew from the file where it was damaged."""
    kept = shop.cache.get(READING, item.reading)
    if isinstance(kept, Reading):
        return kept
    data = item.file.read(shop.limit_bytes)
    if sha256(data).hexdigest() != item.byte_digest:
        raise InputError("the file was changed while it was read", where=item.file.name, hint="Build again.")
    reading = read_bodies(segment(read_data(data, name=item.file.name)), listed())
    shop.cache.put(READING, item.reading, reading)
    return reading


def _defect(file: SourceFile, problem: Exception) -> Failed:
    return Failed(
        name=file.name,
        reason=f"the program failed on it: {type(problem).__name__}: {problem}",
        hint="Please report it, with the file if it may be shared.",
    )
