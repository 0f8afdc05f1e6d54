"""What a text does, cites and is cited by, in outline: how much there is of each.

A long report holds thousands of citations, of which a page shows those of the paragraphs on it. Only those are read in
full: `acts_of` and `links_of` give them with their words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mandate_graph.lineage.acts import acts_of
from mandate_graph.lineage.shelf import Shelf, local, natural
from mandate_graph.lineage.trace import missing_of_work, on_record, work_facts
from mandate_graph.lineage.values import Act, Missing, OnRecord, WorkFacts
from mandate_graph.query import Iri, Reader
from mandate_graph.query.results import Row, Term
from mandate_graph.query.table_writers import turtle_term

# The work stands in the text of a query: the engine looks a path up from an end that it knows when it plans.
_PARTS = "?part eli:is_part_of* %s ."
ACTS = f"SELECT DISTINCT ?act WHERE {{ {_PARTS} ?act mg:enactedBy ?part }}"
CITES = f"""
SELECT ?function ?reason (COUNT(*) AS ?all) WHERE {{
  {_PARTS} ?citation mg:citingEntity ?part ; mg:citationFunction ?function .
  OPTIONAL {{ ?citation mg:unresolvedReason ?reason }}
}} GROUP BY ?function ?reason
"""
CITED_BY = f"""
SELECT DISTINCT ?citation ?place ?function ?document WHERE {{
  {_PARTS} ?citation mg:citedEntity ?part ; mg:citingEntity ?place ; mg:citationFunction ?function ;
    prov:wasAttributedTo ?document .
}}
"""
UNDER = f"SELECT DISTINCT ?part ?body WHERE {{ {_PARTS} ?act mg:legalBasis ?part ; mg:affects ?body . }}"

Groups = Mapping[str, tuple[str, ...]]
"""IRIs by what they have in common, each group in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSurvey:
    """A work in outline.

    `acts` come without their words. `cites` counts citations by the local name of their function, `unresolved` those
    of which it is not known what they cite, `cited_by` has all, by function, the largest group first. `under` are
    bodies by the part that an act on them rests on.
    """

    work: WorkFacts
    record: OnRecord
    acts: tuple[Act, ...]
    cites: Mapping[str, int]
    unresolved: int
    cited_by: Groups
    under: Groups
    missing: tuple[Missing, ...]


def survey_work(reader: Reader, work: Iri) -> WorkSurvey:
    """How much there is on record of a work."""
    shelf = Shelf(reader)

    def rows(query: str) -> tuple[Row, ...]:
        return reader.select(query % turtle_term(work)).rows

    acts = acts_of(shelf, [str(row[0]) for row in rows(ACTS)], quoted=False)
    counts, cited_by = rows(CITES), rows(CITED_BY)
    facts = work_facts(shelf, work)
    told = {document for act in acts for document in shelf.told(act.iri)}
    told.update(str(row[3]) for row in cited_by)
    if counts or facts.own_text:
        told.update(str(document) for document in shelf.facts.values(work, "mg:publishedIn") or (work,))
    return WorkSurvey(
        work=facts,
        record=on_record(shelf, told),
        acts=acts,
        cites={local(function): _number(all) for function, reason, all in sorted(counts, key=_most) if reason is None},
        unresolved=sum(_number(all) for _function, reason, all in counts if reason is not None),
        cited_by=_grouped(cited_by),
        under=_under(rows(UNDER)),
        missing=tuple(missing_of_work(facts, acts)),
    )


def _number(count: Term | None) -> int:
    return int(str(count))


def _most(row: Row) -> tuple[int, str]:
    return -_number(row[2]), str(row[0])


def _grouped(rows: Iterable[Row]) -> Groups:
    """Citations by function, text by text in the order in which their places are read."""
    found: dict[str, dict[str, None]] = {}
    for row in sorted(rows, key=lambda row: (*_place(str(row[1])), str(row[0]))):
        found.setdefault(local(row[2]), {})[str(row[0])] = None
    return {name: tuple(found[name]) for name in sorted(found, key=lambda name: (-len(found[name]), name))}


def _place(iri: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    work, _, path = iri.partition("__")
    return work, natural(path.replace("_", "."))


def _under(rows: Iterable[Row]) -> Groups:
    found: dict[str, dict[str, None]] = {}
    for part, body in sorted(rows, key=lambda row: (*_place(str(row[0])), str(row[1]))):
        found.setdefault(str(part), {})[str(body)] = None
    return {part: tuple(bodies) for part, bodies in found.items()}
