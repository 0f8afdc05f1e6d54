"""Expressions: what FILTER, BIND, SELECT, GROUP BY, HAVING and ORDER BY work out."""

import re

from mandate_graph.query.sparql.scanner import STRING
from mandate_graph.query.sparql.terms import Terms

AGGREGATES = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})
VOLATILE = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})
FUNCTIONS = (
    AGGREGATES
    | VOLATILE
    | {
        "STR",
        "LANG",
        "LANGMATCHES",
        "DATATYPE",
        "BOUND",
        "IRI",
        "URI",
        "ABS",
        "CEIL",
        "FLOOR",
        "ROUND",
        "CONCAT",
        "STRLEN",
        "UCASE",
        "LCASE",
        "ENCODE_FOR_URI",
        "CONTAINS",
        "STRSTARTS",
        "STRENDS",
        "STRBEFORE",
        "STRAFTER",
        "YEAR",
        "MONTH",
        "DAY",
        "HOURS",
        "MINUTES",
        "SECONDS",
        "TIMEZONE",
        "TZ",
        "MD5",
        "SHA1",
        "SHA256",
        "SHA384",
        "SHA512",
        "COALESCE",
        "IF",
        "STRLANG",
        "STRDT",
        "SAMETERM",
        "ISIRI",
        "ISURI",
        "ISBLANK",
        "ISLITERAL",
        "ISNUMERIC",
        "REGEX",
        "SUBSTR",
        "REPLACE",
    }
)

_OPERATOR = re.compile(r"\|\||&&|!=|<=|>=|[=<>*/+-]")
_SIGN = re.compile(r"[!+-]")


class Expressions(Terms):
    """Reads expressions. Which operator binds closer is the engine's business."""

    def group(self) -> None:
        """A group in braces; the patterns of the grammar say what is in it."""
        raise NotImplementedError

    def expression(self) -> None:
        """Operands with operators between them."""
        self.enter()
        self._operand()
        while True:
            if self.keyword("IN"):
                self.arguments()
            elif self.keyword("NOT"):
                self.want_keyword("IN")
                self.arguments()
            elif self.take(_OPERATOR):
                self._operand()
            else:
                break
        self.leave()

    def _operand(self) -> None:
        while not self._number_here() and self.take(_SIGN):
            pass
        if self.sees("("):
            self.bracketed()
        elif not (self.call() or self.variable() or self.literal()):
            self.refuse("an expression")

    def _number_here(self) -> bool:
        return self.text[self.at : self.at + 1] in "+-" and self.text[self.at + 1 : self.at + 2].isdigit()

    def bracketed(self) -> None:
        """An expression in brackets."""
        self.want("(")
        self.expression()
        self.want(")")

    def call(self) -> bool:
        """Take a function with its arguments, an IRI with or without, or EXISTS with its group."""
        word = self.word()
        if word in ("EXISTS", "NOT"):
            if self.keyword("NOT") and self.word() != "EXISTS":
                self.refuse("EXISTS")
            self.want_keyword("EXISTS")
            self.group()
            return True
        if word in FUNCTIONS:
            self.keyword(word)
            self.facts.volatile |= word in VOLATILE
            self.arguments(aggregate=word in AGGREGATES)
            return True
        if word and word not in ("TRUE", "FALSE"):
            self.refuse_misspelt(word, FUNCTIONS, "a function")
        if not self.iri():
            return False
        if self.sees("("):
            self.arguments(aggregate=True)
        return True

    def arguments(self, *, aggregate: bool = False) -> None:
        """Expressions in brackets; for an aggregate also DISTINCT, `*` and SEPARATOR."""
        self.want("(")
        if self.sign(")"):
            return
        if aggregate:
            self.keyword("DISTINCT")
        if not (aggregate and self.sign("*")):
            self.expression()
        while self.sign(","):
            self.expression()
        if aggregate and self.sign(";"):
            self.want_keyword("SEPARATOR")
            self.want("=")
            if not self.take(STRING):
                self.refuse("a string")
        self.want(")")

    def constraint(self) -> None:
        """What FILTER and HAVING take: brackets or a call."""
        if self.sees("("):
            self.bracketed()
        elif not self.call():
            self.refuse("an expression in brackets", "a function")
