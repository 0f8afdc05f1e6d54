"""Terms: variables, IRIs, literals, blank nodes."""

from mandate_graph.query.sparql.scanner import BLANK, LANGUAGE, NUMBER, STRING, VARIABLE, Scanner

_VARIABLE_SIGNS = frozenset("?$")


class Terms(Scanner):
    """Reads what stands for one node."""

    def variable(self) -> str:
        """The name of the variable that stands here; "" where none does."""
        if self.text[self.at : self.at + 1] not in _VARIABLE_SIGNS:
            return ""
        found = self.take(VARIABLE)
        return found[1] if found else ""

    def want_variable(self) -> str:
        """A variable must stand here."""
        name = self.variable()
        if not name:
            self.refuse("a variable")
        return name

    def variable_or_iri(self) -> bool:
        """Take a variable or an IRI."""
        return bool(self.variable()) or self.iri()

    def literal(self) -> bool:
        """Take a string with its tag or datatype, a number, or a truth."""
        if self.take(STRING):
            if self.sign("^^"):
                self.want_iri()
            else:
                self.take(LANGUAGE)
            return True
        return bool(self.keyword("TRUE", "FALSE")) or self.take(NUMBER) is not None

    def term(self) -> bool:
        """Take a variable, an IRI, a literal, or a blank node without a property."""
        return self.variable_or_iri() or self.literal() or self.take(BLANK) is not None
