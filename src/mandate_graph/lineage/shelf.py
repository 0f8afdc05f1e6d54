"""Looks up what the graph knows of single things: places, words, labels, sessions, documents."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from mandate_graph.lineage.values import Bounds, Place, Words
from mandate_graph.query import Facts, Iri, Literal, Reader, Term

TO_WORDS = ("mg:evidence", "oa:hasSelector", "oa:refinedBy")
PLACED = ("eli:is_part_of", "mg:path", "mg:citationForm", "mg:printedLabel")
DOCUMENTS = """
SELECT DISTINCT ?document WHERE { ?graph a mg:SourceGraph ; dcterms:subject ?document } ORDER BY ?document
"""
COUNTED = "SELECT (COUNT(DISTINCT ?document) AS ?all) WHERE { ?graph a mg:SourceGraph ; dcterms:subject ?document }"


class Shelf:
    """A reader with a memory. `known_by` leaves out all words of documents issued later, or at no known date."""

    def __init__(self, reader: Reader, known_by: date | None = None) -> None:
        self.facts = Facts(reader)
        self.known_by = known_by
        self._words: dict[str, tuple[Words, ...]] = {}

    def documents(self) -> tuple[str, ...]:
        """Every document that was read and counts."""
        rows = self.facts.reader.select(DOCUMENTS).rows
        documents = tuple(str(row[0]) for row in rows if row[0] is not None)
        self.pull_days(documents)
        return tuple(document for document in documents if self.knows(document))

    def count_documents(self) -> int:
        """How many documents were read and count."""
        if self.known_by is not None:
            return len(self.documents())
        return number(self.facts.reader.select(COUNTED).rows[0][0]) or 0

    def pull_days(self, documents: Iterable[str]) -> None:
        """Look up what `at_latest` needs for many documents, in few messages."""
        keys = tuple(documents)
        self.facts.look(keys, "dcterms:issued", "mg:preparedFor")
        sessions = [session for key in keys for session in self.facts.values(key, "mg:preparedFor")]
        self.facts.look(sessions, "mg:startDate")

    def issued(self, document: str) -> date | None:
        """The day that a document bears; None where it bears none."""
        return day(self.facts.one(document, "dcterms:issued"))

    def at_latest(self, document: str) -> date | None:
        """The day it bears, or else the day on which the session opened that it was prepared for."""
        session = self.facts.one(document, "mg:preparedFor")
        opened = day(self.facts.one(session, "mg:startDate")) if session is not None else None
        return self.issued(document) or opened

    def _file(self, evidence: str, document: str) -> str:
        """The name of the file that words stand in, or of one that their document was read from."""
        own = self.facts.one(evidence, "prov:wasDerivedFrom")
        if own is not None:
            return text(self.facts.one(own, "mg:fileName"))
        for graph in self.facts.pointing("dcterms:subject", document):
            source = self.facts.one(graph, "prov:wasDerivedFrom")
            if source is not None:
                return text(self.facts.one(source, "mg:fileName"))
        return ""

    def knows(self, document: str) -> bool:
        """Whether a document counts on the day by which things are to be known."""
        if self.known_by is None:
            return True
        known = self.at_latest(document)
        return known is not None and known <= self.known_by

    def work_of(self, iri: Term | str) -> str:
        """The whole that a text is a part of; itself where it is a whole."""
        seen = [str(iri)]
        while (up := self.facts.one(seen[-1], "eli:is_part_of")) is not None and str(up) not in seen:
            seen.append(str(up))
        return seen[-1]

    def parts_of(self, work: Term | str) -> tuple[str, ...]:
        """A work and all its parts."""
        return self.facts.below(work, "eli:is_part_of")

    def place(self, iri: Term | str, wanted: str = "") -> Place:
        """A work or provision with its canonical citation and path, and its label as printed in a language."""
        key, work = str(iri), self.work_of(iri)
        whole = self.form(work)
        inner = text(self.facts.one(key, "mg:path")) or ("" if work == key else Iri(key).local.partition("__")[2])
        return Place(
            iri=key,
            form=text(self.facts.one(key, "mg:citationForm")) or f"{whole} {inner}".strip(),
            work=whole,
            work_iri=work,
            path=inner,
            printed=_in_language(self.facts.values(key, "mg:printedLabel"), wanted),
        )

    def pull_places(self, places: Iterable[Term | str]) -> None:
        """Look up what `place` needs for many texts, in few messages; their words are left where they are."""
        level = [str(place) for place in places]
        seen: set[str] = set()
        while level:
            seen.update(level)
            self.facts.look(level, *PLACED)
            wholes = {key for key in level if not self.facts.values(key, "eli:is_part_of")}
            self.facts.look(wholes, "dcterms:identifier")
            ups = (str(up) for key in level for up in self.facts.values(key, "eli:is_part_of"))
            level = [up for up in dict.fromkeys(ups) if up not in seen]

    def form(self, work: str) -> str:
        """A work's canonical citation; where the graph gives none, its symbol or local name."""
        own = self.facts.one(work, "mg:citationForm") or self.facts.one(work, "dcterms:identifier")
        return text(own) or Iri(work).local

    def labels(self, iri: Term | str) -> dict[str, str]:
        """Preferred names by language tag; those of skos:prefLabel before those of rdfs:label."""
        found: dict[str, str] = {}
        for name in ("skos:prefLabel", "rdfs:label"):
            for label in self.facts.values(iri, name):
                found.setdefault(language(label), str(label))
        return found

    def session(self, iri: Term | str) -> tuple[str, int | None, Bounds]:
        """A session as printed ("E session 5"), its ordinal, and between which days it lies."""
        ordinal, organ = self.facts.one(iri, "mg:ordinal"), self.facts.one(iri, "mg:ofBody")
        if organ is None:
            return Iri(str(iri)).local, None, Bounds()
        first = day(self.facts.one(iri, "mg:startDate"))
        earliest, latest = day(self.facts.one(iri, "mg:earliest")), day(self.facts.one(iri, "mg:latest"))
        bounds = Bounds(earliest=first or earliest, latest=first or latest)
        return f"{self.body(organ)} session {text(ordinal)}", number(ordinal), bounds

    def body(self, iri: Term | str | None) -> str:
        """A body's symbol series, which stands for it in citations; its slug where it has none."""
        if iri is None:
            return ""
        return text(self.facts.one(iri, "mg:symbolSeries")) or Iri(str(iri)).local

    def pull_words(self, things: Iterable[Term | str]) -> None:
        """Look up what `words` needs for many things, in few messages."""
        keys = [str(thing) for thing in things]
        self.facts.pull(keys, *TO_WORDS)
        rests = [evidence for key in keys for evidence in self.facts.values(key, "mg:evidence")]
        self.pull_places(place for evidence in rests for place in self.facts.values(evidence, "mg:paragraph"))
        self.pull_told(keys)
        documents = {document for key in keys for document in self.told(key)}
        self.facts.look(documents, "mg:citationForm", "dcterms:identifier")
        files = {file for evidence in rests for file in self.facts.values(evidence, "prov:wasDerivedFrom")}
        self.facts.look(files, "mg:fileName")
        self.facts.point(("mg:about", Iri(key)) for key in keys)
        self.facts.prefetch(said for key in keys for said in self.facts.pointing("mg:about", key))

    def pull_told(self, things: Iterable[Term | str]) -> None:
        """Look up what `told` needs for many things, in few messages."""
        keys = [str(thing) for thing in things]
        self.facts.prefetch_graphs(keys, "mg:evidence")
        graphs = {graph for key in keys for _evidence, graph in self.facts.in_graphs(key, "mg:evidence")}
        self.facts.look(graphs, "dcterms:subject")
        self.pull_days(str(document) for graph in graphs for document in self.facts.values(graph, "dcterms:subject"))

    def told(self, thing: Term | str) -> tuple[str, ...]:
        """The documents with words for a thing that count."""
        graphs = (graph for _evidence, graph in self.facts.in_graphs(thing, "mg:evidence"))
        documents = (str(self.facts.one(graph, "dcterms:subject") or "") for graph in graphs)
        return tuple(document for document in dict.fromkeys(documents) if document and self.knows(document))

    def words(self, thing: Term | str) -> tuple[Words, ...]:
        """All that is quoted for a thing, the acting text's own words first, then by document and place."""
        key = str(thing)
        if key not in self._words:
            found: dict[str, Words] = {}
            witnesses = self._witnesses(key)
            for evidence, graph in self.facts.in_graphs(key, "mg:evidence"):
                document = self.facts.one(graph, "dcterms:subject")
                if document is not None and self.knows(str(document)) and str(evidence) not in found:
                    found.update(self._quoted(str(evidence), str(document), witnesses.get(evidence, ("", ""))))
            self._words[key] = tuple(sorted(found.values(), key=_reading_order))
        return self._words[key]

    def _witnesses(self, thing: str) -> dict[Term, tuple[str, str]]:
        """Testimony and modality of each evidence, as the first statement about the thing that rests on it has them."""
        found: dict[Term, tuple[str, str]] = {}
        for statement in self.facts.pointing("mg:about", thing):
            hand, modality = (self.facts.one(statement, name) for name in ("mg:testimony", "mg:modality"))
            for evidence in self.facts.values(statement, "mg:evidence"):
                found.setdefault(evidence, (local(hand), local(modality)))
        return found

    def _quoted(self, evidence: str, document: str, witness: tuple[str, str]) -> dict[str, Words]:
        facts = self.facts
        selector = facts.one(evidence, "oa:hasSelector")
        quote = facts.one(selector, "oa:exact") if selector is not None else None
        if selector is None or quote is None:
            return {}
        position = facts.one(selector, "oa:refinedBy")
        confidence = facts.one(evidence, "mg:confidence")
        words = Words(
            quote=str(quote),
            language=language(quote),
            prefix=text(facts.one(selector, "oa:prefix")),
            suffix=text(facts.one(selector, "oa:suffix")),
            place=self.place(facts.one(evidence, "mg:paragraph") or document, language(quote)),
            document=self.form(document),
            document_iri=document,
            file=self._file(evidence, document),
            issued=self.issued(document),
            start=number(facts.one(position, "oa:start")) if position is not None else None,
            end=number(facts.one(position, "oa:end")) if position is not None else None,
            line=number(facts.one(evidence, "mg:line")),
            page=number(facts.one(evidence, "mg:page")),
            hand=witness[0],
            modality=witness[1],
            rule=local(facts.one(evidence, "mg:extractionRule")),
            confidence=float(str(confidence)) if confidence is not None else None,
        )
        return {evidence: words}

    def pull_own_texts(self, works: Iterable[str]) -> None:
        """Look up what `has_own_text` needs for many works, in few messages."""
        keys = tuple(works)
        self.facts.look(keys, "eli:is_realized_by")
        unread = [key for key in keys if not self.facts.values(key, "eli:is_realized_by")]
        self.facts.point_below(unread, "eli:is_part_of")
        self.facts.point(("mg:paragraph", Iri(part)) for work in unread for part in self.parts_of(work))

    def has_own_text(self, work: str) -> bool:
        """Whether a version of the work was read, or words of it are quoted."""
        self.pull_own_texts((work,))
        if self.facts.values(work, "eli:is_realized_by"):
            return True
        return any(self.facts.pointing("mg:paragraph", part) for part in self.parts_of(work))


def day(term: Term | None) -> date | None:
    """A date literal as a date; None for anything else."""
    try:
        return date.fromisoformat(str(term)[:10]) if term is not None else None
    except ValueError:
        return None


def number(term: Term | None) -> int | None:
    """An integer literal as an int; None for anything else."""
    return int(str(term)) if term is not None and re.fullmatch(r"[+-]?\d+", str(term)) else None


def text(term: Term | None) -> str:
    """A term's own text, "" where there is none."""
    return "" if term is None else str(term)


def local(term: Term | None) -> str:
    """The last part of an IRI, "" where there is none."""
    if term is None:
        return ""
    return term.local if isinstance(term, Iri) else str(term)


def language(term: Term | None) -> str:
    """The language tag of a literal, "" where it has none."""
    return term.language or "" if isinstance(term, Literal) else ""


READING_ORDER = ("cover", "heading", "pp", "enacting", "op", "para", "text", "fn")


def natural(path: str) -> tuple[tuple[int, str], ...]:
    """A key by which paths sort as they are read: the preamble first, and "op.2" before "op.10".

    >>> sorted(["op.10", "op.2", "op.2.a", "pp.1"], key=natural)
    ['pp.1', 'op.2', 'op.2.a', 'op.10']
    """
    first, *rest = path.split(".")
    rank = READING_ORDER.index(first) if first in READING_ORDER else len(READING_ORDER)
    return ((rank, first), *((int(part), "") if part.isdigit() else (0, part) for part in rest))


def _reading_order(words: Words) -> tuple[bool, date, str, int]:
    return words.hand != "first-hand", words.issued or date.max, words.document, words.start or 0


def _in_language(labels: Sequence[Term], wanted: str) -> str:
    """The label in a language, else in English, else any."""
    ordered = sorted(labels, key=lambda label: (language(label) != wanted, language(label) != "en", str(label)))
    return text(next(iter(ordered), None))
