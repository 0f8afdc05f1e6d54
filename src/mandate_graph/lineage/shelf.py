"""Looks up what the graph knows of single things, each once: places, words, labels, sessions, documents."""

import re
from datetime import date
from functools import cached_property

from mandate_graph.lineage import questions
from mandate_graph.lineage.values import Bounds, Place, Words
from mandate_graph.query import Iri, Literal, Reader, Row, Table, Term


class Shelf:
    """A reader with a memory. `known_by` leaves out all words of documents issued later, or at no known date."""

    def __init__(self, reader: Reader, known_by: date | None = None) -> None:
        self.reader = reader
        self.known_by = known_by
        self._places: dict[tuple[str, str], Place] = {}
        self._labels: dict[str, dict[str, str]] = {}
        self._sessions: dict[str, tuple[str, int | None, Bounds]] = {}
        self._words: dict[str, tuple[Words, ...]] = {}

    @cached_property
    def documents(self) -> dict[str, date | None]:
        """Every document that was read, and when it was issued: at the latest when the session opened that it was
        prepared for, where it bears no date."""
        found: dict[str, date | None] = {}
        for document, issued, session, _file in self._read_documents:
            found[str(document)] = day(issued) or day(session) or found.get(str(document))
        return found

    @cached_property
    def files(self) -> dict[str, str]:
        """The file of each document that was read."""
        return {str(document): text(file) for document, _issued, _session, file in self._read_documents}

    @cached_property
    def _read_documents(self) -> tuple[Row, ...]:
        return self.reader.select(questions.READ_DOCUMENT).rows

    def knows(self, document: str) -> bool:
        """Whether a document counts on the day by which things are to be known."""
        if self.known_by is None:
            return True
        issued = self.documents.get(document)
        return issued is not None and issued <= self.known_by

    def place(self, iri: Term | str, language: str = "") -> Place:
        """A work or provision with its canonical citation and path, and its label as printed in a language."""
        key = str(iri)
        if (key, language) not in self._places:
            table = self.reader.select(questions.TEXT, text=Iri(key))
            self._places[key, language] = _place(key, table, language)
        return self._places[key, language]

    def labels(self, iri: Term | str) -> dict[str, str]:
        """Preferred names by language tag; those of skos:prefLabel before those of rdfs:label."""
        key = str(iri)
        if key not in self._labels:
            rows = sorted(self.reader.select(questions.LABELS, thing=Iri(key)).rows, key=lambda row: str(row[2]))
            found: dict[str, str] = {}
            for _thing, label, _rank in rows:
                if isinstance(label, Literal):
                    found.setdefault(label.language or "", label.value)
            self._labels[key] = found
        return self._labels[key]

    def session(self, iri: Term | str) -> tuple[str, int | None, Bounds]:
        """A session as printed ("E session 5"), its ordinal, and between which days it lies."""
        key = str(iri)
        if key not in self._sessions:
            self._sessions[key] = self._read_session(key)
        return self._sessions[key]

    def _read_session(self, iri: str) -> tuple[str, int | None, Bounds]:
        table = self.reader.select(questions.SESSION, session=Iri(iri))
        if not table.rows:
            return Iri(iri).local, None, Bounds()
        _session, ordinal, organ, start, earliest, latest = table.rows[0]
        first = day(start)
        bounds = Bounds(earliest=first or day(earliest), latest=first or day(latest))
        return f"{self.body(organ)} session {ordinal}", number(ordinal), bounds

    def body(self, iri: Term | str | None) -> str:
        """A body's symbol series, which stands for it in citations; its slug where it has none."""
        if iri is None:
            return ""
        table = self.reader.select("SELECT ?body ?series WHERE { ?body mg:symbolSeries ?series }", body=Iri(str(iri)))
        return min((str(row[1]) for row in table.rows), default=Iri(str(iri)).local)

    def words(self, thing: Term | str) -> tuple[Words, ...]:
        """All that is quoted for a thing, the acting text's own words first, then by document and place."""
        key = str(thing)
        if key not in self._words:
            table = self.reader.select(questions.EVIDENCE, thing=Iri(key))
            found: dict[str, Words] = {}
            for _thing, evidence, document, hand, modality in table.rows:
                if self.knows(str(document)) and str(evidence) not in found:
                    said = self._quoted(str(evidence), str(document), local(hand), local(modality))
                    if said is not None:
                        found[str(evidence)] = said
            self._words[key] = tuple(sorted(found.values(), key=_reading_order))
        return self._words[key]

    def _quoted(self, evidence: str, document: str, hand: str, modality: str) -> Words | None:
        table = self.reader.select(questions.WORDS, evidence=Iri(evidence))
        if not table.rows:
            return None
        _evidence, quote, prefix, suffix, start, end, line, paragraph, rule, confidence = table.rows[0]
        return Words(
            quote=str(quote),
            language=language(quote),
            prefix=text(prefix),
            suffix=text(suffix),
            place=self.place(paragraph if paragraph is not None else document, language(quote)),
            document=self.place(document).work,
            document_iri=document,
            file=self.files.get(document, ""),
            issued=self.documents.get(document),
            start=number(start),
            end=number(end),
            line=number(line),
            hand=hand,
            modality=modality,
            rule=local(rule),
            confidence=float(str(confidence)) if confidence is not None else None,
        )

    def has_own_text(self, work: str) -> bool:
        """Whether words of the work itself are quoted anywhere."""
        return bool(self.reader.select(questions.PRINTED_HERE, work=Iri(work)).rows)


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


def natural(path: str) -> tuple[tuple[int, str], ...]:
    """A key by which paths sort as they are read: "op.2" before "op.10".

    >>> sorted(["op.10", "op.2", "op.2.a"], key=natural)
    ['op.2', 'op.2.a', 'op.10']
    """
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in path.split("."))


def _reading_order(words: Words) -> tuple[bool, date, str, int]:
    return words.hand != "first-hand", words.issued or date.max, words.document, words.start or 0


def _place(iri: str, table: Table, wanted: str) -> Place:
    if not table.rows:
        return Place(iri=iri, form=Iri(iri).local, work=Iri(iri).local, work_iri=iri)
    row = min(table.rows, key=lambda row: (language(row[3]) != wanted, language(row[3]) != "en", text(row[3])))
    _text, work, path, printed, form = row[:5]
    whole = _form(row)
    inner = text(path) or ("" if str(work) == iri else local(Iri(iri)).partition("__")[2])
    return Place(
        iri=iri,
        form=text(form) or f"{whole} {inner}".strip(),
        work=whole,
        work_iri=str(work),
        path=inner,
        printed=text(printed),
    )


def _form(row: Row) -> str:
    """The work's canonical citation; where the graph gives none, its symbol, or its class and number."""
    _text, work, _path, _printed, _form, work_form, symbol, printed_number, _class, class_label = row
    if work_form is not None or symbol is not None:
        return str(work_form or symbol)
    if printed_number is not None and class_label is not None:
        return f"{class_label} {printed_number}"
    return local(work)
