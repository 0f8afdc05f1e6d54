"""Graph patterns: groups, triples, property paths, data blocks."""

import re

from mandate_graph.query.sparql.expressions import Expressions
from mandate_graph.query.sparql.scanner import IRI, PREFIXED, VARIABLE

_PATTERNS = ("OPTIONAL", "MINUS", "GRAPH", "SERVICE", "FILTER", "BIND", "VALUES")
_VERB_SIGNS = frozenset("^!(")
_MODIFIER = re.compile(r"[?](?![A-Za-z_0-9\u00c0-\uffff])|[*]|[+](?![0-9.])")


class Patterns(Expressions):
    """Reads what stands between braces."""

    def subselect(self) -> None:
        """A SELECT within a group; the queries of the grammar say what it is."""
        raise NotImplementedError

    def group(self) -> None:
        """Patterns in braces, or a SELECT."""
        self.enter()
        self.want("{")
        if self.word() == "SELECT":
            self.subselect()
        else:
            self._members()
        self.want("}")
        self.leave()

    def _members(self) -> None:
        while not self.sees("}"):
            if self.sees("{"):
                self._groups()
            elif self.word() in _PATTERNS:
                getattr(self, f"_{self.keyword(*_PATTERNS).lower()}")()
            else:
                self._triples()
                continue
            self.sign(".")

    def _groups(self) -> None:
        self.group()
        while self.keyword("UNION"):
            self.group()

    def _optional(self) -> None:
        self.group()

    def _minus(self) -> None:
        self.group()

    def _graph(self) -> None:
        if not self.variable_or_iri():
            self.refuse("a variable", "an IRI")
        self.group()

    def _service(self) -> None:
        self.facts.services.append(self.at)
        self.keyword("SILENT")
        self._graph()

    def _filter(self) -> None:
        self.constraint()

    def _bind(self) -> None:
        self.want("(")
        self.expression()
        self.want_keyword("AS")
        self.want_variable()
        self.want(")")

    def _values(self) -> None:
        self.data_block()

    def data_block(self) -> None:
        """What follows VALUES."""
        single = not self.sign("(")
        if single:
            self.want_variable()
        else:
            while self.variable():
                pass
            self.want(")")
        self.want("{")
        while not self.sign("}"):
            if single:
                self._datum()
                continue
            self.want("(")
            while not self.sign(")"):
                self._datum()

    def _datum(self) -> None:
        if not (self.iri() or self.literal() or self.keyword("UNDEF")):
            self.refuse("an IRI", "a literal", "UNDEF")

    def _triples(self) -> None:
        """Triples with one subject, and the full stop behind them if more triples follow."""
        self.same_subject()
        if not self.sign(".") and not self.sees("}") and not self.sees("{") and self.word() not in _PATTERNS:
            self.refuse("a full stop", "a closing brace")

    def template(self) -> None:
        """The triples of CONSTRUCT, in braces."""
        self.want("{")
        while not self.sign("}"):
            self._triples()

    def same_subject(self) -> None:
        """A subject with its properties; none are needed behind one that has its own."""
        compound = self.sees("[") or self.sees("(")
        self._node(f"a triple, {', '.join(_PATTERNS)}")
        if self._verb_here() or not compound:
            self._properties()

    def _node(self, expected: str) -> None:
        if self.sees("["):
            self._nameless()
        elif self.sees("("):
            self._collection()
        elif not self.term():
            word = self.word()
            if word:
                self.refuse_misspelt(word, _PATTERNS, expected)
            self.refuse(expected)

    def _nameless(self) -> None:
        self.enter()
        self.want("[")
        if not self.sees("]"):
            self._properties()
        self.want("]")
        self.leave()

    def _collection(self) -> None:
        self.enter()
        self.want("(")
        while not self.sign(")"):
            self._node("a term")
        self.leave()

    def _properties(self) -> None:
        self._property()
        while self.sign(";"):
            if self._verb_here():
                self._property()

    def _property(self) -> None:
        if not self.variable():
            self.path()
        self._node("an object")
        while self.sign(","):
            self._node("an object")

    def _verb_here(self) -> bool:
        if self.text[self.at : self.at + 1] in _VERB_SIGNS or self.word() == "A":
            return True
        return any(token.match(self.text, self.at) for token in (PREFIXED, IRI, VARIABLE))

    def path(self) -> None:
        """A property path."""
        self.enter()
        self._steps()
        while self.sign("|"):
            self._steps()
        self.leave()

    def _steps(self) -> None:
        self._step()
        while self.sign("/"):
            self._step()

    def _step(self) -> None:
        self.sign("^")
        if self.sign("!"):
            self._excluded()
        elif self.sign("("):
            self.path()
            self.want(")")
        elif not (self.iri() or self.keyword("A")):
            self.refuse("a property")
        self.take(_MODIFIER)

    def _excluded(self) -> None:
        if not self.sign("("):
            self._one_excluded()
            return
        if self.sign(")"):
            return
        self._one_excluded()
        while self.sign("|"):
            self._one_excluded()
        self.want(")")

    def _one_excluded(self) -> None:
        self.sign("^")
        if not (self.iri() or self.keyword("A")):
            self.refuse("a property")
