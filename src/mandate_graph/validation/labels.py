"""What things are called: messages name them, and not their IRIs."""

import re
from collections.abc import Iterable, Mapping

from rdflib import Literal, URIRef

from mandate_graph.validation.findings import Message
from mandate_graph.validation.graph import CheckedGraph
from mandate_graph.validation.places import local_name

_QUERY = """
SELECT ?thing ?form ?label ?text WHERE {
  VALUES ?thing { %s }
  OPTIONAL { ?thing mg:citationForm ?form }
  OPTIONAL {
    { ?thing skos:prefLabel|rdfs:label ?label }
    UNION
    { ?thing a ?class . ?class rdfs:subClassOf mg:MandateEvent ; rdfs:label ?label }
    UNION
    { ?thing mg:about/rdfs:label|mg:report/rdfs:label|mg:citedAs|oa:hasSelector/oa:exact ?label }
    FILTER(LANG(?label) IN ("en", "ru"))
  }
  OPTIONAL { ?thing mg:enactedBy/mg:citationForm ?text }
}
"""
"""A mandate event has no label of its own: it is called by its class and the text that does it. Statements and
transmissions are called by what they are about, citations and evidence by their words."""
_CHUNK = 500
_VARIABLE = re.compile(r"\{[?$](\w+)\}")


class Labels:
    """Names of things, by IRI and language; a thing that has none is called by the end of its IRI."""

    def __init__(self, names: Mapping[tuple[str, str], str]) -> None:
        self._names = names

    @classmethod
    def read(cls, graph: CheckedGraph, iris: Iterable[str]) -> "Labels":
        """The names of some things: how they are cited, else how they are labelled."""
        names: dict[tuple[str, str], str] = {}
        wanted = sorted({iri for iri in iris if is_iri(iri)})
        for at in range(0, len(wanted), _CHUNK):
            values = " ".join(URIRef(iri).n3() for iri in wanted[at : at + _CHUNK])
            for thing, form, label, text in graph.select(_QUERY % values).rows:
                if form is not None:
                    names |= {(str(thing), "en"): str(form), (str(thing), "ru"): str(form)}
                elif isinstance(label, Literal) and label.language:
                    words = " ".join(label.split())
                    names[(str(thing), label.language)] = f"{words} ({text})" if text is not None else words
        return cls(names)

    def name(self, value: str, language: str) -> str:
        """The name of a thing in a language, else in English; anything but an IRI as it is."""
        if not is_iri(value):
            return value
        names = (self._names.get((value, known)) for known in (language, "en", "ru"))
        return next((name for name in names if name), local_name(value))

    def fill(self, template: Message, values: Mapping[str, str]) -> Message:
        """A message with its variables replaced."""
        return Message(en=self._fill(template.en, values, "en"), ru=self._fill(template.ru, values, "ru"))

    def _fill(self, template: str, values: Mapping[str, str], language: str) -> str:
        return _VARIABLE.sub(lambda match: self.name(values.get(match[1], match[0]), language), template)


def is_iri(value: str) -> bool:
    """Whether a value of a message is an IRI that a name can stand for."""
    return value.startswith(("http://", "https://")) and not any(char in value for char in ' <>"{}|\\^`')
