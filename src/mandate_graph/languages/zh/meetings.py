"""Chinese phrases about meetings: none are read yet."""

from mandate_graph.languages.themes.meetings import MeetingsPhrases

MEETINGS = MeetingsPhrases()
