"""The French pack."""

from mandate_graph.languages.fr.acts import ACTS
from mandate_graph.languages.fr.agenda import AGENDA
from mandate_graph.languages.fr.bodies import BODIES
from mandate_graph.languages.fr.calendar import CALENDAR
from mandate_graph.languages.fr.citations import CITATIONS
from mandate_graph.languages.fr.head import HEAD
from mandate_graph.languages.fr.meetings import MEETINGS
from mandate_graph.languages.fr.norms import NORMS
from mandate_graph.languages.fr.reports import REPORTS
from mandate_graph.languages.fr.structure import STRUCTURE
from mandate_graph.languages.fr.terms import TERMS
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.model.language import Language

FR = LanguagePack(
    language=Language.FR,
    structure=STRUCTURE,
    terms=TERMS,
    calendar=CALENDAR,
    citations=CITATIONS,
    agenda=AGENDA,
    bodies=BODIES,
    head=HEAD,
    acts=ACTS,
    norms=NORMS,
    meetings=MEETINGS,
    reports=REPORTS,
)
