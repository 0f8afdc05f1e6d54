"""The English pack."""

from mandate_graph.languages.en.acts import ACTS
from mandate_graph.languages.en.agenda import AGENDA
from mandate_graph.languages.en.bodies import BODIES
from mandate_graph.languages.en.calendar import CALENDAR
from mandate_graph.languages.en.citations import CITATIONS
from mandate_graph.languages.en.head import HEAD
from mandate_graph.languages.en.meetings import MEETINGS
from mandate_graph.languages.en.norms import NORMS
from mandate_graph.languages.en.reports import REPORTS
from mandate_graph.languages.en.structure import STRUCTURE
from mandate_graph.languages.en.terms import TERMS
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.model.language import Language

EN = LanguagePack(
    language=Language.EN,
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
