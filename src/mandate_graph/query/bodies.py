"""Which body a name means: by slug, symbol series, acronym or name in any language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from mandate_graph.errors import AmbiguousName, NothingFound
from mandate_graph.query.engine import Reader
from mandate_graph.query.folding import fold, fold_symbol, stems, words
from mandate_graph.query.results import Iri, Literal, Table, Term

NAMES = """
SELECT ?body ?property ?name WHERE {
  ?class rdfs:subClassOf* mg:Body .
  ?body a ?class ; ?property ?name .
  VALUES ?property {
    skos:prefLabel skos:altLabel skos:hiddenLabel rdfs:label
    skos:notation mg:symbolSeries mg:shortName mg:acronym
  }
}
"""

TOLD_OF = """
SELECT DISTINCT ?body WHERE { ?thing mg:affects|mg:ofBody|mg:bearer|mg:askedOf|mg:issuedBy ?body }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBody:
    """A body and everything it is called."""

    iri: Iri
    names: tuple[Literal, ...]
    preferred: tuple[Literal, ...]
    series: str | None

    @property
    def slug(self) -> str:
        """The local name."""
        return self.iri.local

    def label(self, language: str) -> str:
        """The preferred name in a language, else in English, else any, else the slug."""
        by_language = {name.language: name.value for name in self.preferred}
        for wanted in (language, "en"):
            if wanted in by_language:
                return by_language[wanted]
        return next((name.value for name in (*self.preferred, *self.names)), self.slug)

    def __str__(self) -> str:
        series = f" ({self.series})" if self.series else ""
        return f"{self.slug}: {self.label('en')}{series}"


class BodyNames:
    """All bodies of a graph by name, read once."""

    def __init__(
        self, bodies: Iterable[NamedBody], told_of: Callable[[], frozenset[Term | None]] = frozenset[Term | None]
    ) -> None:
        """`told_of` gives the bodies of which a document tells more than the name."""
        self.bodies = tuple(sorted(bodies, key=lambda body: body.slug))
        self._told_of = told_of

    @classmethod
    def read(cls, reader: Reader) -> "BodyNames":
        """The bodies that the graph holds."""
        return cls(
            _gathered(reader.select(NAMES)),
            lambda: frozenset(body for (body,) in reader.select(TOLD_OF).rows),
        )

    def find(self, name: str) -> NamedBody:
        """The one body that bears a name.

        The closest way of fitting wins: the slug or its last part, the symbol series or its last part, a whole
        name, one in other endings, then all the words of one. Of several that fit equally well, those of which a
        document tells anything go first. Raises AmbiguousName with the candidates where several are left,
        NothingFound with the nearest names where no body fits.
        """
        fits = self.fitting(name)
        if len(fits) > 1:
            told_of = self._told_of()
            fits = tuple(body for body in fits if body.iri in told_of) or fits
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise AmbiguousName(
                f"{len(fits)} bodies answer to {name!r}",
                nearest=tuple(map(str, fits)),
                hint="say which, by its slug",
            )
        raise NothingFound(f"no body answers to {name!r}", nearest=self.near(name), hint="try a slug or a symbol")

    def fitting(self, name: str) -> tuple[NamedBody, ...]:
        """Every body that fits in the closest way in which any does."""
        tests: tuple[Callable[[NamedBody], bool], ...] = (
            lambda body: name in (body.iri.value, f"body:{body.slug}"),
            lambda body: name.casefold() in (body.slug.casefold(), _tail(body.slug, "_").casefold()),
            lambda body: _in_series(body, fold_symbol(name)),
            lambda body: any(fold(known.value) == fold(name) for known in body.names),
            lambda body: any(stems(known.value) == stems(name) for known in body.names),
            lambda body: bool(stems(name)) and any(stems(name) <= stems(known.value) for known in body.names),
        )
        if not name.strip():
            return ()
        for test in tests:
            found = tuple(body for body in self.bodies if test(body))
            if found:
                return found
        return ()

    def near(self, name: str, most: int = 5) -> tuple[str, ...]:
        """The bodies whose names are spelt most like this one."""
        spelt: dict[str, dict[str, None]] = {}
        for body in self.bodies:
            for known in (body.slug, _tail(body.slug, "_"), *(entry.value for entry in body.names)):
                for spelling in (fold(known), *words(known)):
                    spelt.setdefault(spelling, {})[str(body)] = None
        close = get_close_matches(fold(name), spelt, n=most * 3, cutoff=0.6)
        return tuple(dict.fromkeys(body for key in close for body in spelt[key]))[:most]


def _tail(text: str, separator: str) -> str:
    return text.rsplit(separator, 1)[-1]


def _in_series(body: NamedBody, wanted: str) -> bool:
    if body.series is None:
        return False
    series = fold_symbol(body.series)
    return series == wanted or series.endswith(f"/{wanted}")


def _gathered(table: Table) -> Iterable[NamedBody]:
    names: dict[Iri, dict[Literal, None]] = {}
    preferred: dict[Iri, dict[Literal, None]] = {}
    series: dict[Iri, str] = {}
    for body, kind, name in table.rows:
        if not isinstance(body, Iri) or not isinstance(kind, Iri) or not isinstance(name, Literal):
            continue
        names.setdefault(body, {})[name] = None
        if kind.local == "prefLabel":
            preferred.setdefault(body, {})[name] = None
        if kind.local == "symbolSeries":
            series[body] = name.value
    for body, known in names.items():
        yield NamedBody(
            iri=body,
            names=_sorted(known),
            preferred=_sorted(preferred.get(body, ())),
            series=series.get(body),
        )


def _sorted(names: Iterable[Literal]) -> tuple[Literal, ...]:
    return tuple(sorted(names, key=lambda name: (name.language or "", name.value)))
