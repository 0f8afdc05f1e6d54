"""Chinese phrases about reports that are asked for: none are read yet."""

from mandate_graph.languages.themes.reports import ReportsPhrases

REPORTS = ReportsPhrases()
