"""The Chinese pack."""

from mandate_graph.languages.pack import LanguagePack
from mandate_graph.languages.zh.acts import ACTS
from mandate_graph.languages.zh.agenda import AGENDA
from mandate_graph.languages.zh.bodies import BODIES
from mandate_graph.languages.zh.calendar import CALENDAR
from mandate_graph.languages.zh.citations import CITATIONS
from mandate_graph.languages.zh.head import HEAD
from mandate_graph.languages.zh.meetings import MEETINGS
from mandate_graph.languages.zh.reports import REPORTS
from mandate_graph.languages.zh.structure import STRUCTURE
from mandate_graph.languages.zh.terms import TERMS
from mandate_graph.model.language import Language

ZH = LanguagePack(
    language=Language.ZH,
    structure=STRUCTURE,
    terms=TERMS,
    calendar=CALENDAR,
    citations=CITATIONS,
    agenda=AGENDA,
    bodies=BODIES,
    head=HEAD,
    meetings=MEETINGS,
    reports=REPORTS,
    preposed_acts=ACTS,
)
