"""Questions put to a graph: saved ones and free ones, guarded, bound, limited in time, and written in many formats."""

from mandate_graph.query.catalogue import Catalogue, SavedQuery, read_query
from mandate_graph.query.engine import Engine, Reader
from mandate_graph.query.facts import Facts
from mandate_graph.query.formats import FORMATS, Format, by_media_type, by_name
from mandate_graph.query.guard import check
from mandate_graph.query.limits import Busy, MemoryLimit, SizeLimit, TimeLimit
from mandate_graph.query.messages import Failure, Job, Rendered, Unacceptable
from mandate_graph.query.naming import any_name, body_or_work
from mandate_graph.query.parameters import Names, Parameter, bind
from mandate_graph.query.results import Blank, Iri, Literal, Match, Pattern, Result, Row, Table, Term, Triples, Truth
from mandate_graph.query.runner import Limits, Pool
from mandate_graph.query.works import NamedWork

__all__ = [
    "FORMATS",
    "Blank",
    "Busy",
    "Catalogue",
    "Engine",
    "Facts",
    "Failure",
    "Format",
    "Iri",
    "Job",
    "Limits",
    "Literal",
    "Match",
    "MemoryLimit",
    "NamedWork",
    "Names",
    "Parameter",
    "Pattern",
    "Pool",
    "Reader",
    "Rendered",
    "Result",
    "Row",
    "SavedQuery",
    "SizeLimit",
    "Table",
    "Term",
    "TimeLimit",
    "Triples",
    "Truth",
    "Unacceptable",
    "any_name",
    "bind",
    "body_or_work",
    "by_media_type",
    "by_name",
    "check",
    "read_query",
]
