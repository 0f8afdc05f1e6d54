"""Which of the instruments that tables list (`tables.csv`) yield their citation, with the cell in the evidence."""

import csv
from collections.abc import Iterator

from benchmarks.formats.count_tables import COUNT, FOLDER

from mandate_graph.pipeline.convert import convert, read_document
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.vocabulary import citation_form, load_registry

_LIMIT = 100_000_000
Listed = tuple[str, int, int, str]


def counted() -> list[Listed]:
    """The committed count: file, table, row and symbol."""
    with COUNT.open(encoding="utf-8", newline="") as source:
        return [(row["file"], int(row["table"]), int(row["row"]), row["symbol"]) for row in csv.DictReader(source)]


def found(file: str) -> Iterator[Listed]:
    """The same of the citations with a target whose evidence stands in a cell."""
    registry = load_registry()
    document = read_document(SourceFile(path=FOLDER / file, name=file), limit_bytes=_LIMIT)
    for citation in convert(document, registry).citations:
        place = document.source.place(citation.evidence.start)
        if place is not None and place.cell is not None and citation.target is not None:
            yield file, *place.cell[:2], citation_form(citation.target, registry)


def report() -> None:
    """Prints the share of the count that is cited, what of it is not, and what is cited as a number beyond it."""
    listed = counted()
    files = sorted(path.name for path in FOLDER.glob("*.docx"))
    cited = {one for file in files for one in found(file)}
    missing = [one for one in listed if one not in cited]
    rows = {one[:3] for one in listed}
    print(
        f"docx-tables: {len(files)} documents, {len(rows)} rows that list {len(listed)} instruments; "
        f"{len(listed) - len(missing)} cited in their cell, {len(rows - {one[:3] for one in missing})} rows whole"
    )
    for one in missing:
        print("  not cited:", " | ".join(map(str, one)))
    for one in sorted(cited - set(listed)):
        print("  cited in a cell and not counted:", " | ".join(map(str, one)))
