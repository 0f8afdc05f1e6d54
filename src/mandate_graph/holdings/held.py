"""Which texts a graph holds, in which languages, and which it only cites."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from mandate_graph.query import Catalogue, Reader
from mandate_graph.query.folding import fold_symbol

HELD = """
SELECT DISTINCT ?form ?tag WHERE {
  ?text eli:is_realized_by/mg:langTag ?tag ; mg:citationForm|dcterms:identifier ?form .
}
"""
CITED = """
SELECT DISTINCT ?form WHERE {
  ?naming mg:citedEntity/eli:is_part_of* ?text . ?text mg:citationForm ?form .
  FILTER NOT EXISTS { ?text eli:is_part_of ?whole }
}
"""
_ABSENT = "cited-but-absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """`languages` gives the tags in which a text is held, by its folded citation; `cited`, what is cited at all."""

    languages: Mapping[str, frozenset[str]]
    cited: frozenset[str]

    def languages_of(self, citation: str) -> frozenset[str]:
        """The languages in which a text is held; none where it is not."""
        return self.languages.get(fold_symbol(citation), frozenset())

    def cites(self, citation: str) -> bool:
        """Whether any text cites it."""
        return fold_symbol(citation) in self.cited


def read_holdings(reader: Reader) -> Holdings:
    """What a graph holds and cites."""
    languages: dict[str, set[str]] = defaultdict(set)
    for form, tag in reader.select(HELD).rows:
        languages[fold_symbol(str(form))].add(str(tag))
    cited = frozenset(fold_symbol(str(form)) for (form,) in reader.select(CITED).rows)
    return Holdings(languages={key: frozenset(tags) for key, tags in languages.items()}, cited=cited)


def cited_but_absent(reader: Reader) -> tuple[str, ...]:
    """The citations of texts that are cited and not held, those that most texts cite first."""
    query = Catalogue.shipped().find(_ABSENT)
    table = reader.select(query.text)
    at = table.columns.index("citation")
    return tuple(str(row[at]) for row in table.rows)
