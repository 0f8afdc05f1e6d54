"""Which instrument, treaty or document a name means.

Understood: a canonical citation ("A/RES/70/1", "S decision 20/3"), a symbol, a local identifier ("x-" and 12
hexadecimal digits, "un-ga_res_70_1"), an IRI, and a noun with a number in any language in which the ontology
names the class ("res 70/1", "решение 20/3", "decision 20/3 of the Conference").
"""

import re
from dataclasses import dataclass

from mandate_graph.errors import AmbiguousName, NothingFound
from mandate_graph.query.bodies import BodyNames
from mandate_graph.query.engine import Reader
from mandate_graph.query.folding import fold, fold_symbol, words
from mandate_graph.query.results import Iri, Literal, Term
from mandate_graph.vocabulary.prefixes import PREFIXES

BY_IRI = "SELECT ?work ?form WHERE { ?work a ?class OPTIONAL { ?work mg:citationForm ?form } } LIMIT 1"
BY_SYMBOL = """
SELECT DISTINCT ?key ?work ?form WHERE {
  ?work mg:citationForm|dcterms:identifier ?symbol .
  FILTER(REPLACE(UCASE(STR(?symbol)), "\\\\s+", "") = ?key)
  OPTIONAL { ?work mg:citationForm ?form }
}
"""
BY_NUMBER = """
SELECT DISTINCT ?number ?work ?form ?class ?issuer WHERE {
  ?work eli:number ?printed ; a ?class .
  FILTER(STR(?printed) = ?number)
  ?class rdfs:subClassOf* mg:Instrument .
  OPTIONAL { ?work mg:citationForm ?form }
  OPTIONAL { ?work eli:passed_by ?issuer }
}
"""
BY_LABEL = """
SELECT DISTINCT ?work ?form ?name WHERE {
  ?class rdfs:subClassOf* mg:Instrument .
  ?work a ?class ; skos:prefLabel|skos:altLabel|skos:hiddenLabel|rdfs:label ?name .
  OPTIONAL { ?work mg:citationForm ?form }
}
"""
CLASS_LABELS = "SELECT ?class ?label WHERE { ?class rdfs:subClassOf* mg:Instrument ; rdfs:label ?label }"
SAME_NUMBERS = """
SELECT DISTINCT ?form WHERE { ?work mg:citationForm ?form ; eli:number ?number ; eli:passed_by ?issuer } LIMIT 20000
"""

_NUMBER = re.compile(r"(?<![\w/])(?:S-)?\d+(?:/\d+)*[A-Z]?(?:\s?\([^)\s]+\))?(?![\w/])")
_SHORTEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedWork:
    """A work that the graph knows, and its canonical citation."""

    iri: Iri
    form: str

    def __str__(self) -> str:
        return self.form


class WorkNames:
    """Works of a graph by name; asks the graph for each name."""

    def __init__(self, reader: Reader, bodies: BodyNames) -> None:
        self._reader = reader
        self._bodies = bodies

    def find(self, name: str) -> NamedWork:
        """The one work a name means.

        Raises AmbiguousName with the candidates where several fit, NothingFound with near ones where none does.
        """
        fits = self.fitting(name)
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise AmbiguousName(
                f"{len(fits)} works answer to {name!r}",
                nearest=tuple(map(str, fits)),
                hint="say whose it is, and whether it is a resolution or a decision",
            )
        raise NothingFound(f"nothing answers to {name!r}", nearest=self.near(name), hint="try a symbol")

    def fitting(self, name: str) -> tuple[NamedWork, ...]:
        """Every work that fits in the closest way in which any does."""
        for attempt in (self._by_iri, self._by_symbol, self._by_number, self._by_label):
            found = attempt(name.strip())
            if found:
                return found
        return ()

    def near(self, name: str) -> tuple[str, ...]:
        """Works with the same number, whoever adopted them; else works whose symbol begins alike."""
        from difflib import get_close_matches

        table = self._reader.select(SAME_NUMBERS)
        forms = sorted({str(row[0]) for row in table.rows})
        return tuple(get_close_matches(name, forms, n=5, cutoff=0.6))

    def _by_iri(self, name: str) -> tuple[NamedWork, ...]:
        candidates = [name] if name.startswith(("http://", "https://")) else []
        prefix, colon, local = name.partition(":")
        if colon and prefix in ("inst", "doc") and _is_local(local):
            candidates.append(PREFIXES[prefix] + local)
        elif _is_local(name):
            candidates.extend(PREFIXES[space] + name for space in ("inst", "doc"))
        return _works(row for iri in candidates for row in self._reader.select(BY_IRI, work=Iri(iri)).rows)

    def _by_symbol(self, name: str) -> tuple[NamedWork, ...]:
        table = self._reader.select(BY_SYMBOL, key=Literal(fold_symbol(name)))
        return _works(row[1:] for row in table.rows)

    def _by_number(self, name: str) -> tuple[NamedWork, ...]:
        found = _NUMBER.search(name)
        if found is None:
            return ()
        number = "".join(found[0].split())
        rest = words(f"{name[: found.start()]} {name[found.end() :]}")
        table = self._reader.select(BY_NUMBER, number=Literal(number))
        rows = [row[1:] for row in table.rows]
        classes, issuer = self._split(rest) if rows and rest else (frozenset[Term](), ())
        if classes:
            rows = [row for row in rows if row[2] in classes]
        if issuer:
            allowed = {body.iri for body in self._bodies.fitting(" ".join(issuer))}
            rows = [row for row in rows if row[3] in allowed]
        return _works(row[:2] for row in rows)

    def _split(self, rest: tuple[str, ...]) -> tuple[frozenset[Term], tuple[str, ...]]:
        """The classes that one of the words names, and the other words, which must name the issuer."""
        table = self._reader.select(CLASS_LABELS)
        for at, word in enumerate(rest):
            classes = frozenset(row[0] for row in table.rows if row[0] and _abbreviates(word, str(row[1])))
            if classes:
                return classes, rest[:at] + rest[at + 1 :]
        return frozenset(), rest

    def _by_label(self, name: str) -> tuple[NamedWork, ...]:
        table = self._reader.select(BY_LABEL)
        return _works(row[:2] for row in table.rows if fold(str(row[2])) == fold(name))


def _abbreviates(word: str, label: str) -> bool:
    """Whether a typed word is the start of a class's label, or the label in another case.

    >>> _abbreviates("res", "resolution"), _abbreviates("решения", "решение"), _abbreviates("re", "resolution")
    (True, True, False)
    """
    noun = fold(label)
    if len(word) < _SHORTEST_ABBREVIATION:
        return word == noun
    return noun.startswith(word) or (len(noun) > 4 and word.startswith(noun[:-1]) and len(word) <= len(noun) + 2)


def _is_local(name: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9][\w.%()-]*", name) is not None


def _works(rows: object) -> tuple[NamedWork, ...]:
    found: dict[Iri, NamedWork] = {}
    assert hasattr(rows, "__iter__")
    for iri, form, *_ in rows:
        if isinstance(iri, Iri):
            found.setdefault(iri, NamedWork(iri=iri, form=str(form) if form else iri.local))
    return tuple(sorted(found.values(), key=str))
