"""Which body a name means: by slug, symbol series, acronym or name in any language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from mandate_graph.errors import AmbiguousName, NothingFound
from mandate_graph.query.engine import Reader
from mandate_graph.query.facts import Facts, expand
from mandate_graph.query.folding import fold, fold_symbol, stems, words
from mandate_graph.query.results import Iri, Literal, Term

NAMES = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "mg:shortName", "mg:acronym", "mg:symbolSeries")
TOLD_OF = ("mg:affects", "mg:ofBody", "mg:bearer", "mg:askedOf", "mg:issuedBy")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBody:
    """A body and everything it is called."""

    iri: Iri
    names: tuple[Literal, ...]
    preferred: tuple[Literal, ...]
    series: str | None
    former: tuple[str, ...] = ()
    """The IRIs that this one has replaced."""

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

    def __init__(self, bodies: Iterable[NamedBody], told_of: Callable[[Iri], bool] = lambda _body: True) -> None:
        """`told_of` says whether a document tells more of a body than its name."""
        self.bodies = tuple(sorted(bodies, key=lambda body: body.slug))
        self._told_of = told_of

    @classmethod
    def read(cls, reader: Reader) -> "BodyNames":
        """The bodies that the graph holds."""
        facts = Facts(reader)
        classes = facts.below(expand("mg:Body"), "rdfs:subClassOf")
        facts.point(("rdf:type", Iri(kind)) for kind in classes)
        bodies = dict.fromkeys(body for kind in classes for body in facts.pointing("rdf:type", Iri(kind)))
        facts.prefetch(bodies)
        facts.point(("dcterms:isReplacedBy", Iri(body)) for body in bodies)
        return cls(
            (_named(facts, Iri(body)) for body in bodies),
            lambda body: any(facts.pointing(name, body) for name in TOLD_OF),
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
            fits = tuple(body for body in fits if self._told_of(body.iri)) or fits
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
            lambda body: name in _addresses(body.iri.value),
            lambda body: name.casefold() in _slugs(body.iri.value),
            lambda body: any(name in _addresses(former) for former in body.former),
            lambda body: any(name.casefold() in _slugs(former) for former in body.former),
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


def _addresses(iri: str) -> tuple[str, str]:
    return iri, f"body:{Iri(iri).local}"


def _slugs(iri: str) -> tuple[str, str]:
    slug = Iri(iri).local.casefold()
    return slug, _tail(slug, "_")


def _former(facts: Facts, body: Term | str) -> tuple[str, ...]:
    """Every IRI that leads to a body, by one merger or several."""
    first = facts.pointing("dcterms:isReplacedBy", body)
    return (*first, *(older for one in first for older in _former(facts, Iri(one))))


def _tail(text: str, separator: str) -> str:
    return text.rsplit(separator, 1)[-1]


def _in_series(body: NamedBody, wanted: str) -> bool:
    if body.series is None:
        return False
    series = fold_symbol(body.series)
    return series == wanted or series.endswith(f"/{wanted}")


def _named(facts: Facts, body: Iri) -> NamedBody:
    names = [value for name in NAMES for value in facts.values(body, name)]
    series = facts.one(body, "mg:symbolSeries")
    return NamedBody(
        iri=body,
        names=_sorted(names),
        preferred=_sorted(facts.values(body, "skos:prefLabel")),
        series=None if series is None else str(series),
        former=_former(facts, body),
    )


def _sorted(names: Iterable[Term]) -> tuple[Literal, ...]:
    known = {name for name in names if isinstance(name, Literal)}
    return tuple(sorted(known, key=lambda name: (name.language or "", name.value)))
