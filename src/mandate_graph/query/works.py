"""Which instrument, treaty, article of one, or document a name means.

Understood: a canonical citation ("A/RES/70/1", "S decision 20/3"), a symbol, a local identifier ("x-" and 12
hexadecimal digits, "un-ga_res_70_1"), an IRI, and a noun with a number in any language in which the ontology
names the class ("res 70/1", "решение 20/3", "decision 20/3 of the Conference"); and the articles of a treaty
("article 32, paragraph 3, of the Convention").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from mandate_graph.errors import AmbiguousName, NothingFound
from mandate_graph.model.symbol import canonical_symbol
from mandate_graph.query.bodies import BodyNames
from mandate_graph.query.engine import Reader
from mandate_graph.query.facts import Facts, expand
from mandate_graph.query.folding import fold, fold_symbol, words
from mandate_graph.query.provisions import ProvisionNames
from mandate_graph.query.results import Iri, Literal, Term
from mandate_graph.vocabulary.prefixes import PREFIXES

BY_SYMBOL = """
SELECT DISTINCT ?key ?work WHERE {
  ?work mg:citationForm|dcterms:identifier ?symbol .
  FILTER(REPLACE(UCASE(STR(?symbol)), "\\\\s+", "") = ?key)
}
"""
BY_LABEL = """
SELECT DISTINCT ?work ?name WHERE {
  ?class rdfs:subClassOf* mg:Instrument .
  ?work a ?class ; skos:prefLabel|skos:altLabel|mg:shortName|rdfs:label ?name .
}
"""
STAYED_OPEN = """
SELECT DISTINCT ?number ?paragraph ?printed WHERE {
  ?naming a mg:Citation ; mg:unresolvedReason ?why ; mg:citedAs ?printed ; mg:citingEntity ?citing .
  FILTER(CONTAINS(REPLACE(STR(?printed), "\\\\s+", ""), ?number))
  OPTIONAL { ?citing mg:citationForm ?form }
  BIND(COALESCE(?form, STR(?citing)) AS ?paragraph)
}
ORDER BY ?paragraph
"""
FORMS = "SELECT DISTINCT ?form WHERE { ?work mg:citationForm ?form FILTER NOT EXISTS { ?work eli:is_part_of ?whole } }"

_SESSION = r"(?:[A-Z]+[.-])*(?:\d+|[IVXLC]+)"
_NUMBER = re.compile(
    rf"(?<![\w/])(?:{_SESSION}(?:/(?:[A-Z]+\.)?\d+)+|\d+)(?:\s?[A-Z](?:-[A-Z])?)?(?:\s?\([^)\s]+\))?(?![\w/])"
)
_SHORTEST_ABBREVIATION = 3
MOST_COMPARED = 2000
SPACES = ("inst", "doc", "ag")


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
        self._facts = Facts(reader)

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
        for attempt in (self._by_iri, self._by_symbol, self._by_provision, self._by_number, self._by_label):
            found = attempt(name.strip())
            if found:
                return found
        return ()

    def cited_openly(self, name: str) -> tuple[str, ...]:
        """The paragraphs that cite the number in a name without it being known whose it is."""
        number, _around = _numbered(name)
        rows = self._reader.select(STAYED_OPEN, number=Literal(number)).rows if number else ()
        return tuple(dict.fromkeys(str(row[1]) for row in rows if number in _numbers(str(row[2]))))

    def near(self, name: str, most: int = 5) -> tuple[str, ...]:
        """Works whose citation shares a number or symbol part with the name and is spelt most like it."""
        parts = {part for part in re.split(r"[\s/]+", name.casefold()) if len(part) > 1 or part.isdigit()}
        forms = {str(row[0]) for row in self._reader.select(FORMS).rows}
        alike = [form for form in sorted(forms) if parts & set(re.split(r"[\s/]+", form.casefold()))]
        return tuple(get_close_matches(name, alike[:MOST_COMPARED], n=most, cutoff=0.6))

    def _works(self, works: Iterable[Term | str | None]) -> tuple[NamedWork, ...]:
        """The works, each once; a document that does no more than print one of them is not another."""
        found = dict.fromkeys(str(work) for work in works if work is not None)
        printing = {str(document) for work in found for document in self._facts.values(work, "mg:publishedIn")}
        return tuple(sorted((self._work(Iri(work)) for work in found if work not in printing), key=str))

    def _work(self, work: Iri) -> NamedWork:
        form = self._facts.one(work, "mg:citationForm") or self._facts.one(work, "dcterms:identifier")
        return NamedWork(iri=work, form=str(form) if form is not None else work.local)

    def _by_iri(self, name: str) -> tuple[NamedWork, ...]:
        candidates = [name] if name.startswith(("http://", "https://")) else []
        prefix, colon, local = name.partition(":")
        if colon and prefix in SPACES and _is_local(local):
            candidates.append(PREFIXES[prefix] + local)
        elif _is_local(name):
            candidates.extend(PREFIXES[space] + name for space in SPACES)
        return self._works(iri for iri in candidates if self._facts.of(iri))

    def _by_symbol(self, name: str) -> tuple[NamedWork, ...]:
        spellings = (name, canonical_symbol(name) or name)
        exact = [
            work
            for spelling in spellings
            for kind in ("mg:citationForm", "dcterms:identifier")
            for work in self._facts.pointing(kind, Literal(spelling))
        ]
        if exact:
            return self._works(exact)
        return self._works(row[1] for row in self._reader.select(BY_SYMBOL, key=Literal(fold_symbol(name))).rows)

    def _by_provision(self, name: str) -> tuple[NamedWork, ...]:
        return self._works(ProvisionNames(self._facts).fitting(name))

    def _by_number(self, name: str) -> tuple[NamedWork, ...]:
        number, around = _numbered(name)
        works = self._facts.pointing("eli:number", Literal(number)) if number else ()
        works = tuple(work for work in works if self._facts.kinds(work) & self._instruments)
        rest = words(around)
        classes, issuer = self._split(rest) if works and rest else (frozenset[str](), ())
        if classes:
            works = tuple(work for work in works if self._facts.kinds(work) & classes)
        if issuer:
            allowed = {body.iri for body in self._bodies.fitting(" ".join(issuer))}
            works = tuple(work for work in works if self._facts.one(work, "eli:passed_by") in allowed)
        return self._works(works)

    @cached_property
    def _instruments(self) -> frozenset[str]:
        """The local names of the classes of instruments."""
        return frozenset(Iri(kind).local for kind in self._facts.below(expand("mg:Instrument"), "rdfs:subClassOf"))

    def _split(self, rest: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
        """The classes that one of the words names, and the other words, which must name the issuer."""
        kinds = self._facts.below(expand("mg:Instrument"), "rdfs:subClassOf")
        labels = {Iri(kind).local: self._facts.values(kind, "rdfs:label") for kind in kinds}
        for at, word in enumerate(rest):
            classes = frozenset(
                kind for kind, known in labels.items() if any(_abbreviates(word, str(label)) for label in known)
            )
            if classes:
                return classes, rest[:at] + rest[at + 1 :]
        return frozenset(), rest

    def _by_label(self, name: str) -> tuple[NamedWork, ...]:
        table = self._reader.select(BY_LABEL)
        return self._works(row[0] for row in table.rows if fold(str(row[1])) == fold(name))


def _numbered(name: str) -> tuple[str, str]:
    """The number of an instrument in a name, without blanks, and the words around it; "" where there is none.

    >>> _numbered("decision SS.IV/1 of the Board"), _numbered("res. 3331 B (XXIX)"), _numbered("1/CP.17")
    (('SS.IV/1', 'decision   of the Board'), ('3331B(XXIX)', 'res.  '), ('1/CP.17', ' '))
    >>> _numbered("S-24/2")[0], _numbered("75/290 A-B")[0], _numbered("Committee on Lamps")[0]
    ('S-24/2', '75/290A-B', '')
    """
    found = _NUMBER.search(name)
    if found is None:
        return "", name
    return _without_blanks(found), f"{name[: found.start()]} {name[found.end() :]}"


def _numbers(text: str) -> frozenset[str]:
    """Every number of an instrument in a text, without blanks."""
    return frozenset(map(_without_blanks, _NUMBER.finditer(text)))


def _without_blanks(found: "re.Match[str]") -> str:
    return "".join(found[0].split())


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
