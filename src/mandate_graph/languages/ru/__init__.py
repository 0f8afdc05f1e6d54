"""The Russian pack."""

from mandate_graph.languages.pack import LanguagePack
from mandate_graph.languages.ru.acts import ACTS
from mandate_graph.languages.ru.agenda import AGENDA
from mandate_graph.languages.ru.bodies import BODIES
from mandate_graph.languages.ru.calendar import CALENDAR
from mandate_graph.languages.ru.citations import CITATIONS
from mandate_graph.languages.ru.head import HEAD
from mandate_graph.languages.ru.meetings import MEETINGS
from mandate_graph.languages.ru.norms import NORMS
from mandate_graph.languages.ru.reports import REPORTS
from mandate_graph.languages.ru.structure import STRUCTURE
from mandate_graph.languages.ru.terms import TERMS
from mandate_graph.model.language import Language

RU = LanguagePack(
    language=Language.RU,
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
