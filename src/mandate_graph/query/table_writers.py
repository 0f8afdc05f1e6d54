"""Answers to SELECT and ASK as bytes.

JSON, XML, CSV and TSV as the SPARQL 1.1 recommendations lay down, with line feeds as line ends in CSV, so that
line tools can cut the last column.
"""

import csv
import io
import json
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from mandate_graph.errors import UsageError
from mandate_graph.query.results import XSD, Blank, Iri, Literal, Result, Table, Term, Triples, Truth

_NUMBERS = frozenset({f"{XSD}integer", f"{XSD}decimal", f"{XSD}double"})


def write_json(result: Result) -> bytes:
    """SPARQL 1.1 Query Results JSON Format."""
    table = _table(result)
    if isinstance(table, Truth):
        return json.dumps({"head": {}, "boolean": table.value}).encode()
    rows = [
        {name: _json_term(term) for name, term in zip(table.columns, row, strict=True) if term is not None}
        for row in table.rows
    ]
    answer = {"head": {"vars": list(table.columns)}, "results": {"bindings": rows}}
    return json.dumps(answer, ensure_ascii=False).encode()


def _json_term(term: Term) -> dict[str, str]:
    match term:
        case Iri():
            return {"type": "uri", "value": term.value}
        case Blank():
            return {"type": "bnode", "value": term.label}
        case Literal():
            entry = {"type": "literal", "value": term.value}
            if term.language:
                entry["xml:lang"] = term.language
            elif term.datatype != f"{XSD}string":
                entry["datatype"] = term.datatype
            return entry


def write_xml(result: Result) -> bytes:
    """SPARQL Query Results XML Format."""
    table = _table(result)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
    if isinstance(table, Truth):
        return f"{head}<head/>\n<boolean>{_truth(table)}</boolean>\n</sparql>\n".encode()
    parts = [head, "<head>", *(f"<variable name={quoteattr(name)}/>" for name in table.columns), "</head>\n<results>\n"]
    for row in table.rows:
        cells = (
            f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
            for name, term in zip(table.columns, row, strict=True)
            if term is not None
        )
        parts.append(f"<result>{''.join(cells)}</result>\n")
    parts.append("</results>\n</sparql>\n")
    return "".join(parts).encode()


def _xml_term(term: Term) -> str:
    match term:
        case Iri():
            return f"<uri>{_xml_text(term.value)}</uri>"
        case Blank():
            return f"<bnode>{_xml_text(term.label)}</bnode>"
        case Literal():
            mark = ""
            if term.language:
                mark = f" xml:lang={quoteattr(term.language)}"
            elif term.datatype != f"{XSD}string":
                mark = f" datatype={quoteattr(term.datatype)}"
            return f"<literal{mark}>{_xml_text(term.value)}</literal>"


def _xml_text(text: str) -> str:
    """Text as XML 1.0 can hold it: control characters have no place there, a carriage return needs a reference."""
    legal = "".join(char if char >= " " or char in "\t\n\r" else "\ufffd" for char in text)
    return escape(legal, {"\r": "&#13;"})


def write_csv(result: Result) -> bytes:
    """SPARQL 1.1 Query Results CSV Format; ASK gives `true` or `false`."""
    table = _table(result)
    if isinstance(table, Truth):
        return f"{_truth(table)}\n".encode()
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(["" if term is None else str(term) for term in row] for row in table.rows)
    return sink.getvalue().encode()


def write_tsv(result: Result) -> bytes:
    """SPARQL 1.1 Query Results TSV Format: terms as in Turtle."""
    table = _table(result)
    if isinstance(table, Truth):
        return f"{_truth(table)}\n".encode()
    lines = ["\t".join(f"?{name}" for name in table.columns)]
    lines.extend("\t".join("" if term is None else _tsv_term(term) for term in row) for row in table.rows)
    return ("\n".join(lines) + "\n").encode()


def _tsv_term(term: Term) -> str:
    if isinstance(term, Literal) and term.datatype in _NUMBERS:
        return term.value
    return turtle_term(term)


def turtle_term(term: Term) -> str:
    r"""A term as in N-Triples, which Turtle and TSV can read too.

    >>> turtle_term(Literal('a"b'))
    '"a\\"b"'
    """
    match term:
        case Iri():
            return f"<{term.value}>"
        case Blank():
            return f"_:{term.label}"
        case Literal():
            text = '"' + "".join(_ESCAPES.get(char, char) for char in term.value) + '"'
            if term.language:
                return f"{text}@{term.language}"
            return text if term.datatype == f"{XSD}string" else f"{text}^^<{term.datatype}>"


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def write_markdown(result: Result) -> bytes:
    """A pipe table, as GitHub reads it."""
    table = _table(result)
    if isinstance(table, Truth):
        return f"{_truth(table)}\n".encode()
    rows = ([shown(term) for term in row] for row in table.rows)
    return markdown_table(table.columns, rows).encode()


def markdown_table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A pipe table; line breaks and pipes in cells are written so that they stay in their cell."""
    names = list(columns)
    lines = [_markdown_row(names), _markdown_row(["---"] * len(names))]
    lines.extend(_markdown_row(row) for row in rows)
    return "\n".join(lines) + "\n"


def _markdown_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"


def shown(term: Term | None) -> str:
    """A term for a reader: an IRI by its last part, nothing for what is not bound.

    >>> shown(Iri("https://example.org/id/body/assembly"))
    'assembly'
    """
    if term is None:
        return ""
    return term.local or term.value if isinstance(term, Iri) else str(term)


def _truth(truth: Truth) -> str:
    return "true" if truth.value else "false"


def _table(result: Result) -> Table | Truth:
    if isinstance(result, Triples):
        raise UsageError("the answer is a graph, not a table", hint="choose turtle or ntriples")
    return result
