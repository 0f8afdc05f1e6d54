"""Whole queries: prologue, form, dataset, solution modifiers."""

from collections.abc import Mapping

from mandate_graph.query.sparql.facts import DatasetClause, QueryFacts
from mandate_graph.query.sparql.flat import read_flat
from mandate_graph.query.sparql.patterns import Patterns
from mandate_graph.query.sparql.scanner import INTEGER, IRI, NAMESPACE, absolute

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


class Queries(Patterns):
    """Reads a query from its first sign to its last."""

    def query(self) -> None:
        """A whole query, with nothing behind it."""
        self._prologue()
        form = self.keyword(*FORMS)
        if not form:
            self._no_query()
        self.facts.form = form.lower()
        getattr(self, f"_{form.lower()}")()
        if self.keyword("VALUES"):
            self.data_block()
        if self.at < len(self.text):
            self.refuse("the end of the query")

    def _no_query(self) -> None:
        word = self.word()
        if word in UPDATES:
            self.refuse_with("updates are refused: the graph is read-only", "use SELECT or ASK")
        self.refuse_misspelt(word, FORMS, "SELECT", "ASK", "CONSTRUCT", "DESCRIBE")

    def _prologue(self) -> None:
        while word := self.keyword("BASE", "PREFIX"):
            name = self.take(NAMESPACE) if word == "PREFIX" else None
            if word == "PREFIX" and name is None:
                self.refuse("a prefix with its colon")
            found = self.take(IRI)
            if found is None:
                self.refuse("an IRI in angle brackets")
            elif name is None:
                self.base = absolute(found[1], self.base)
            else:
                self.facts.declared[name[1]] = absolute(found[1], self.base)

    def subselect(self) -> None:
        """A SELECT within a group, with its VALUES."""
        outer, self.facts.variables = self.facts.variables, []
        self.want_keyword("SELECT")
        self._projection()
        self._where()
        self._modifiers()
        if self.keyword("VALUES"):
            self.data_block()
        self.facts.variables = outer

    def _select(self) -> None:
        self._projection()
        self._datasets()
        self._where()
        self._modifiers()

    def _projection(self) -> None:
        self.keyword("DISTINCT", "REDUCED")
        if self.sign("*"):
            return
        names: list[str] = []
        while True:
            if self.sign("("):
                self.expression()
                self.want_keyword("AS")
                names.append(self.want_variable())
                self.want(")")
            elif name := self.variable():
                names.append(name)
            else:
                break
        if not names:
            self.refuse("*", "a variable", "an expression AS a variable, in brackets")
        self.facts.variables = names

    def _ask(self) -> None:
        self._datasets()
        self._where()
        self._modifiers()

    def _construct(self) -> None:
        if self.sees("{"):
            self.template()
            self._datasets()
            self._where()
        else:
            self._datasets()
            self.want_keyword("WHERE")
            self.template()
        self._modifiers()

    def _describe(self) -> None:
        if not self.sign("*"):
            if not self.variable_or_iri():
                self.refuse("*", "a variable", "an IRI")
            while self.variable_or_iri():
                pass
        self._datasets()
        if self.word() == "WHERE" or self.sees("{"):
            self._where()
        self._modifiers()

    def _datasets(self) -> None:
        while True:
            at = self.at
            if not self.keyword("FROM"):
                return
            named = bool(self.keyword("NAMED"))
            self.facts.datasets.append(DatasetClause(iri=self.want_iri(), named=named, at=at))
            self.facts.terms.pop()

    def _where(self) -> None:
        self.keyword("WHERE")
        self.group()

    def _modifiers(self) -> None:
        if self.keyword("GROUP"):
            self._conditions()
        if self.keyword("HAVING"):
            self.constraint()
            while self.sees("(") or self._call_here():
                self.constraint()
        if self.keyword("ORDER"):
            self._conditions()
        while self.keyword("LIMIT", "OFFSET"):
            if not self.take(INTEGER):
                self.refuse("a whole number")

    def _conditions(self) -> None:
        self.want_keyword("BY")
        self._condition()
        while self.sees("(") or self.sees("?") or self.sees("$") or self._call_here():
            self._condition()

    def _condition(self) -> None:
        if self.keyword("ASC", "DESC"):
            self.bracketed()
        elif self.sign("("):
            self.expression()
            if self.keyword("AS"):
                self.want_variable()
            self.want(")")
        elif not (self.variable() or self.call()):
            self.refuse("a variable", "an expression in brackets", "a function")

    def _call_here(self) -> bool:
        if self.sees("<"):
            return True
        word = self.word()
        at_word = bool(word) and word not in ("HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES")
        return at_word or (not word and NAMESPACE.match(self.text, self.at) is not None)


def read_facts(text: str, prefixes: Mapping[str, str], base: str = "") -> QueryFacts:
    """What a query asks. QueryRefused names the place it is off at.

    `prefixes` are known without being declared; `base` completes relative IRIs where the query has no BASE.

    >>> read_facts("PREFIX e: <urn:e:> SELECT ?s FROM <urn:g> { ?s e:p+ ?o }", {}).variables
    ['s']
    """
    return read_flat(text, prefixes, base) or read_nested(text, prefixes, base)


def read_nested(text: str, prefixes: Mapping[str, str], base: str) -> QueryFacts:
    """The same by descent through the grammar, for whatever a query may hold."""
    reader = Queries(text, prefixes)
    reader.base = base
    reader.query()
    return reader.facts
