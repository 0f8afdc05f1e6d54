"""English phrases about reports."""

from mandate_graph.languages.themes.reports import ReportsPhrases

REPORTS = ReportsPhrases()
