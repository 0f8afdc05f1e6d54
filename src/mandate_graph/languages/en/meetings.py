"""English phrases about meetings."""

from mandate_graph.languages.themes.meetings import MeetingsPhrases

MEETINGS = MeetingsPhrases()
