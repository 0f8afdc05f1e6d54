"""A graph from Python: `open_graph("DIR")`, then `ask`, `query`, `trace` and `brief`.

Queries run in a process of their own, as they do for the command line, and are stopped at the limit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from html import escape
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from mandate_graph import lineage, settings
from mandate_graph.errors import UsageError
from mandate_graph.export import docx, markdown, prose_text, svg
from mandate_graph.lineage import brief
from mandate_graph.query import (
    Catalogue,
    Iri,
    Job,
    Limits,
    Literal,
    Names,
    Pool,
    Result,
    Table,
    Term,
    Triples,
    Truth,
    bind,
    body_or_work,
    by_name,
)
from mandate_graph.query.prose import Prose
from mandate_graph.query.report import Report
from mandate_graph.query.results import XSD
from mandate_graph.store import current_version

_READ: dict[str, Any] = {
    f"{XSD}boolean": lambda text: text == "true",
    f"{XSD}date": date.fromisoformat,
    f"{XSD}dateTime": datetime.fromisoformat,
    f"{XSD}decimal": Decimal,
    f"{XSD}double": float,
    f"{XSD}integer": int,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a query. Iterating gives rows of Python values: dates are dates, numbers numbers, IRIs text."""

    result: Result

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns; empty where the answer is no table."""
        return self.result.columns if isinstance(self.result, Table) else ()

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        if isinstance(self.result, Table):
            return (tuple(map(to_python, row)) for row in self.result.rows)
        if isinstance(self.result, Triples):
            return (tuple(map(to_python, triple)) for triple in self.result.triples)
        return iter(((self.result.value,),))

    def __len__(self) -> int:
        return sum(1 for _row in self)

    def __bool__(self) -> bool:
        return self.result.value if isinstance(self.result, Truth) else len(self) > 0

    def write(self, format: str) -> bytes:
        """The answer in one of the formats of the command line ("csv", "json", "turtle"...)."""
        return by_name(format).write(self.result)

    def to_pandas(self) -> Any:
        """The answer as a data frame; needs the extra `pandas`."""
        try:
            pandas = import_module("pandas")
        except ImportError:
            raise UsageError("pandas is not installed", hint="pip install 'mandate-graph[pandas]'") from None
        return pandas.DataFrame(list(self), columns=list(self.columns) or None)

    def _repr_html_(self) -> str:
        return _html_table(self.columns, ([str("" if cell is None else cell) for cell in row] for row in self))


@dataclass(frozen=True, slots=True)
class Lineage:
    """The lineage of a body or of a text; `value` holds all of it."""

    value: lineage.BodyTrace | lineage.WorkTrace

    def to_dict(self) -> dict[str, Any]:
        """Everything as dictionaries, lists, strings and numbers."""
        return lineage.to_data(self.value)

    def to_markdown(self, language: str = "en") -> str:
        """The report as Markdown."""
        return markdown.write_report(self._report(language))

    def to_svg(self, language: str = "en") -> str:
        """The lineage of a body in lanes along an axis of time; UsageError for a text, which has none."""
        if isinstance(self.value, lineage.BodyTrace):
            return svg.write_timeline(lineage.body_timeline(self.value, language))
        raise UsageError("a text has no lanes to be drawn in", hint="trace a body")

    def compare(self, first: date, second: date) -> lineage.Comparison:
        """What changed for a body after one day up to another; UsageError for a text."""
        if isinstance(self.value, lineage.BodyTrace):
            return lineage.compare_days(self.value, first, second)
        raise UsageError("two days are compared for a body, not for a text", hint="trace a body")

    def to_networkx(self) -> Any:
        """The picture as a networkx.MultiDiGraph."""
        if isinstance(self.value, lineage.BodyTrace):
            return lineage.body_picture(self.value)
        return lineage.work_picture(self.value)

    def __str__(self) -> str:
        return self._report("en").lead

    def _report(self, language: str) -> Report:
        if isinstance(self.value, lineage.BodyTrace):
            return lineage.body_report(self.value, language)
        return lineage.work_report(self.value, language)

    def _repr_html_(self) -> str:
        report = self._report("en")
        parts = [f"<h3>{escape(report.title)}</h3><p>{escape(report.lead)}</p>"]
        for section in report.sections:
            parts.append(f"<h4>{escape(section.title)}</h4>")
            parts += [f"<p>{escape(line)}</p>" for line in (*section.lines, *section.notes)]
            parts.append(_html_table(section.columns, section.rows) if section.rows else "")
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Background:
    """The background paragraphs on a body in a language; `value` holds them in none."""

    value: brief.Brief
    language: str

    @property
    def prose(self) -> Prose:
        """The sentences with their notes."""
        return brief.brief_prose(self.value, self.language)

    def to_dict(self) -> dict[str, Any]:
        """Every sentence with what it rests on, as dictionaries, lists, strings and numbers."""
        return brief.brief_data(self.value, self.language)

    def to_markdown(self) -> str:
        """Markdown with footnotes."""
        return prose_text.write_markdown(self.prose)

    def to_docx(self) -> bytes:
        """A Word document with footnotes."""
        return docx.write_docx(self.prose)

    def __str__(self) -> str:
        return prose_text.write_text(self.prose)


class Graph:
    """A published graph. Close it, or use it as a context manager."""

    def __init__(self, directory: Path, *, seconds: float) -> None:
        current_version(directory)
        self._pool = Pool(directory, limits=Limits(seconds=seconds))
        self._names = Names(self._pool)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the query process."""
        self._pool.close()

    def questions(self) -> tuple[str, ...]:
        """The names of the saved questions."""
        return tuple(query.name for query in Catalogue.shipped())

    def ask(self, question: str, **values: object) -> Answer:
        """The answer to a saved question; names of bodies and texts are written as people write them."""
        query = Catalogue.shipped().find(question)
        bindings = bind(query.parameters, {name: str(value) for name, value in values.items()}, self._names)
        return Answer(self._pool.ask(Job(text=query.text, bindings=bindings, columns=query.columns)))

    def query(self, sparql: str) -> Answer:
        """The answer to a read-only SPARQL query; the project's prefixes are known without being declared."""
        return Answer(self._pool.ask(Job(text=sparql)))

    def trace(self, name: str, *, on: Sequence[date] = (), known_by: date | None = None) -> Lineage:
        """The lineage of a body or an instrument by slug, symbol, acronym or name.

        `on` are days, besides today, whose status is wanted; with `known_by`, only documents issued by then count.
        """
        kind, iri = body_or_work(name, self._names)
        if kind == "work":
            return Lineage(lineage.trace_work(self._pool, iri, known_by=known_by))
        today = datetime.now(UTC).date()
        return Lineage(lineage.trace_body(self._pool, iri, today=today, on=on, known_by=known_by))

    def brief(
        self, body: str, *, language: str = "en", before: str | None = None, known_by: date | None = None
    ) -> Background:
        """The background of a body, named as in `trace`, in one of the six languages.

        `before` is the session it is for, by number, or as it is printed ("A/B session 10").
        """
        today = datetime.now(UTC).date()
        iri = self._names.bodies.find(body).iri
        found = brief.brief_body(self._pool, iri, today=today, before=before, known_by=known_by)
        return Background(found, language)


def open_graph(directory: str | Path | None = None, *, seconds: float | None = None) -> Graph:
    """Open a graph directory, by default the one of the settings; GraphUnavailable where there is no graph.

    `seconds` is how long a query may run.
    """
    chosen = settings.load()
    return Graph(Path(directory) if directory is not None else chosen.graph, seconds=seconds or chosen.ask_seconds)


def to_python(term: Term | None) -> Any:
    """A term as a Python value; a literal that is not what its datatype says stays text.

    >>> to_python(Literal("2001-05-09", f"{XSD}date"))
    datetime.date(2001, 5, 9)
    """
    if term is None or isinstance(term, Iri):
        return str(term) if term is not None else None
    if isinstance(term, Literal) and term.datatype in _READ:
        try:
            return _READ[term.datatype](term.value)
        except (ValueError, ArithmeticError):
            return term.value
    return str(term)


def _html_table(columns: Sequence[str], rows: Any) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
