"""A report as Markdown."""

from mandate_graph.query.report import Report, Section
from mandate_graph.query.table_writers import markdown_table

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_<>#|"})


def write_report(report: Report) -> str:
    """The report with headings, lists and pipe tables; marks of Markdown in texts are escaped.

    >>> print(write_report(Report(title="A_1", lead="Set up.", sections=())), end="")
    # A\\_1
    <BLANKLINE>
    Set up.
    """
    parts = [f"# {escaped(report.title)}\n\n{escaped(report.lead)}\n"]
    parts.extend(_section(section) for section in report.sections)
    return "\n".join(parts)


def _section(section: Section) -> str:
    parts = [f"## {escaped(section.title)}\n"]
    if section.lines:
        parts.append(_list(section.lines))
    if section.rows:
        rows = ([cell.replace("\\", "\\\\").replace("<", "&lt;") for cell in row] for row in section.rows)
        parts.append(markdown_table(section.columns, rows))
    if section.notes:
        parts.append(_list(section.notes))
    return "\n".join(parts)


def _list(lines: tuple[str, ...]) -> str:
    return "".join(f"{_indent(line)}- {escaped(line.strip())}\n" for line in lines)


def _indent(line: str) -> str:
    return "  " if line.startswith(" ") else ""


def escaped(text: str) -> str:
    """A text whose marks of Markdown stand for themselves."""
    return text.translate(_MARKS)
