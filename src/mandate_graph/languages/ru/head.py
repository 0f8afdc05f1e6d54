"""Russian phrases about head."""

from mandate_graph.languages.themes.head import HeadPhrases

HEAD = HeadPhrases()
