"""Pages for people: complete without a script, in six languages, each with its data and the SPARQL behind it."""

from mandate_graph.service.pages.addresses import page_of
from mandate_graph.service.pages.preparing import prepared_bodies
from mandate_graph.service.pages.routes import on_http_error, router, show_question, show_questions, show_workbench

__all__ = [
    "on_http_error",
    "page_of",
    "prepared_bodies",
    "router",
    "show_question",
    "show_questions",
    "show_workbench",
]
