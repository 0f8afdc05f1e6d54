"""The background paragraphs that a note on a body carries, each sentence with the words that bear it."""

from mandate_graph.lineage.brief.composing import brief_body
from mandate_graph.lineage.brief.encoding import brief_data, brief_json
from mandate_graph.lineage.brief.values import Brief
from mandate_graph.lineage.brief.wording import brief_prose

__all__ = ["Brief", "brief_body", "brief_data", "brief_json", "brief_prose"]
