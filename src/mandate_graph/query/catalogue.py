"""The saved questions: `queries/<subject>/<name>.rq`, each described by the comments it begins with.

    # title: Which bodies did an instrument touch?
    # title-ru: ...
    # id: Q7
    # audience: legal
    # parameter: instrument work example="decision 20/3" The instrument asked about
    # parameter: on date default=today The day
    # columns: body, event

A parameter is a projected variable of that name; one without `default` may be left out only if `optional` stands
before its description. `columns` are those shown, in this order; all if the line is missing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from mandate_graph.errors import NothingFound, UsageError
from mandate_graph.query.parameters import TYPES, Parameter
from mandate_graph.resources import query_files

_LINE = re.compile(r"#\s*([a-z]+(?:-[a-z]+)?):\s*(.*\S)?\s*$")
_PARAMETER = re.compile(r"(\w+)\s+([\w-]+)((?:\s+(?:\w+=(?:\"[^\"]*\"|\S+)|optional\b))*)\s*(.*)$")
_SETTING = re.compile(r"(\w+)=(?:\"([^\"]*)\"|(\S+))|\boptional\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuery:
    """A saved question. `titles` maps language tags to its wording."""

    name: str
    subject: str
    identifier: str
    titles: Mapping[str, str]
    audience: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str

    def title(self, language: str = "en") -> str:
        """The wording in a language, else in English."""
        return self.titles.get(language) or self.titles["en"]


class Catalogue:
    """Saved questions by name or identifier."""

    def __init__(self, queries: Iterable[SavedQuery]) -> None:
        self._by_name = {query.name: query for query in sorted(queries, key=lambda query: (query.subject, query.name))}
        self._by_identifier = {query.identifier.casefold(): query for query in self if query.identifier}

    @classmethod
    def shipped(cls) -> "Catalogue":
        """The questions that come with the package."""
        return cls(map(read_query, query_files()))

    def __iter__(self) -> Iterator[SavedQuery]:
        return iter(self._by_name.values())

    def find(self, name: str) -> SavedQuery:
        """The question of a name ("meetings-of-body") or identifier ("cq22"); NothingFound names the nearest."""
        found = self._by_name.get(name) or self._by_identifier.get(name.casefold())
        if found is None:
            near = get_close_matches(name, self._by_name, n=5, cutoff=0.4)
            raise NothingFound(f"there is no question {name!r}", nearest=tuple(near), hint="list them: ask --list")
        return found


def read_query(path: Path) -> SavedQuery:
    """A saved query from its file; UsageError names the line of a header that is not understood."""
    text = path.read_text(encoding="utf-8")
    fields: dict[str, list[str]] = {}
    for number, line in enumerate(_header(text), start=1):
        found = _LINE.match(line)
        if found:
            fields.setdefault(found[1], []).append(found[2] or "")
        elif line.strip("# "):
            raise UsageError(f"line {number} of the header is not understood: {line}", where=path.name)
    if "title" not in fields:
        raise UsageError("a saved query needs a title", where=path.name, hint="add a line `# title: ...`")
    return SavedQuery(
        name=path.stem,
        subject=path.parent.name,
        identifier=_first(fields, "id"),
        titles=_titles(fields),
        audience=_first(fields, "audience"),
        parameters=tuple(_parameter(line, path) for line in fields.get("parameter", ())),
        columns=tuple(name.strip() for name in _first(fields, "columns").split(",") if name.strip()),
        text=text,
    )


def _header(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith("#"):
            return
        yield line


def _first(fields: Mapping[str, list[str]], key: str) -> str:
    return fields.get(key, [""])[0]


def _titles(fields: Mapping[str, list[str]]) -> dict[str, str]:
    titles = {"en": _first(fields, "title")}
    for key in fields:
        if key.startswith("title-"):
            titles[key.removeprefix("title-")] = _first(fields, key)
    return titles


def _parameter(line: str, path: Path) -> Parameter:
    found = _PARAMETER.match(line)
    if found is None or found[2] not in TYPES:
        raise UsageError(
            f"a parameter is `NAME TYPE settings description`, not {line!r}",
            where=path.name,
            hint=f"types: {', '.join(sorted(TYPES))}",
        )
    settings = {match[1]: match[2] or match[3] or "" for match in _SETTING.finditer(found[3]) if match[1]}
    return Parameter(
        name=found[1],
        type=found[2],
        default=settings.get("default"),
        example=settings.get("example"),
        optional=bool(re.search(r"(?<!\S)optional\b", found[3])),
        description=found[4],
    )
