"""The Arabic pack."""

from mandate_graph.languages.ar.acts import ACTS
from mandate_graph.languages.ar.agenda import AGENDA
from mandate_graph.languages.ar.bodies import BODIES
from mandate_graph.languages.ar.calendar import CALENDAR
from mandate_graph.languages.ar.citations import CITATIONS
from mandate_graph.languages.ar.head import HEAD
from mandate_graph.languages.ar.meetings import MEETINGS
from mandate_graph.languages.ar.norms import NORMS
from mandate_graph.languages.ar.reports import REPORTS
from mandate_graph.languages.ar.structure import STRUCTURE
from mandate_graph.languages.ar.terms import TERMS
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.model.language import Language

AR = LanguagePack(
    language=Language.AR,
    structure=STRUCTURE,
    terms=TERMS,
    calendar=CALENDAR,
    citations=CITATIONS,
    agenda=AGENDA,
    bodies=BODIES,
    head=HEAD,
    meetings=MEETINGS,
    reports=REPORTS,
    norms=NORMS,
    acts=ACTS,
)
