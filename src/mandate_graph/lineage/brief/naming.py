"""How bodies, treaties and instruments that a brief speaks of are called, looked up in the graph."""

from mandate_graph.lineage.brief.values import Name, Session, Text
from mandate_graph.lineage.shelf import Shelf, day, number, text
from mandate_graph.lineage.values import Place
from mandate_graph.query import Iri, Reader
from mandate_graph.query.facts import expand

TREATIES = frozenset({"Treaty", "Protocol"})
INSTRUMENTS = frozenset({"Resolution", "Decision", "PresidentialStatement"})
RULES = "RulesOfProcedure"


class Naming:
    """Looks names up; nothing is translated, a language that has no name has none here."""

    def __init__(self, reader: Reader) -> None:
        self.shelf = Shelf(reader)

    def body(self, iri: str) -> Name:
        """A body with all its names."""
        series = text(self.shelf.facts.one(iri, "mg:symbolSeries"))
        return Name(labels=self.shelf.labels(iri), otherwise=Iri(iri).local, series=series)

    def text(self, place: Place | None) -> Text:
        """An instrument or a place in one; of kind "" where there is none."""
        if place is None:
            return Text(kind="")
        facts = self.shelf.facts
        work = place.work_iri
        kinds = facts.kinds(work)
        kind = min(kinds & (TREATIES | INSTRUMENTS | {RULES}), default="Document")
        issuer = facts.one(work, "eli:passed_by")
        return Text(
            kind=kind,
            form=place.work,
            number=text(facts.one(work, "eli:number")),
            adopted=day(facts.one(work, "eli:date_document")),
            issuer=self.body(str(issuer)) if issuer is not None else None,
            name=Name(labels=self.shelf.labels(work), otherwise=place.work) if kind in TREATIES else None,
            path=place.path,
        )

    def session(self, iri: str) -> Session | None:
        """A session; None for anything else."""
        facts = self.shelf.facts
        organ, ordinal = facts.one(iri, "mg:ofBody"), number(facts.one(iri, "mg:ordinal"))
        if "Session" not in facts.kinds(iri) or organ is None or ordinal is None:
            return None
        return Session(
            iri=iri,
            organ=self.body(str(organ)),
            organ_iri=str(organ),
            number=ordinal,
            opens=day(facts.one(iri, "mg:startDate")),
        )

    def sessions(self) -> tuple[Session, ...]:
        """All sessions that the documents speak of, by organ and number."""
        found = (self.session(thing) for thing in self.shelf.facts.pointing("rdf:type", expand("mg:Session")))
        known = (session for session in found if session is not None)
        return tuple(sorted(known, key=lambda session: (session.organ_iri, session.number)))
