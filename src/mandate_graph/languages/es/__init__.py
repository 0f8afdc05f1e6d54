"""The Spanish pack."""

from mandate_graph.languages.es.acts import ACTS
from mandate_graph.languages.es.agenda import AGENDA
from mandate_graph.languages.es.bodies import BODIES
from mandate_graph.languages.es.calendar import CALENDAR
from mandate_graph.languages.es.citations import CITATIONS
from mandate_graph.languages.es.head import HEAD
from mandate_graph.languages.es.meetings import MEETINGS
from mandate_graph.languages.es.norms import NORMS
from mandate_graph.languages.es.reports import REPORTS
from mandate_graph.languages.es.structure import STRUCTURE
from mandate_graph.languages.es.terms import TERMS
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.model.language import Language

ES = LanguagePack(
    language=Language.ES,
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
