"""English phrases about calendar."""

from mandate_graph.languages.themes.calendar import CalendarPhrases

CALENDAR = CalendarPhrases()
