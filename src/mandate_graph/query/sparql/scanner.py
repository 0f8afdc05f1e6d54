"""Reading tokens one by one, each where the grammar wants it."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from urllib.parse import urljoin

from mandate_graph.errors import QueryRefused
from mandate_graph.query.sparql.facts import NamedTerm, QueryFacts

MAX_DEPTH = 60
"""Brackets within brackets; what is nested deeper is no question of a person's."""

_LETTER = r"A-Za-z\u00c0-\U000effff"
"""Letters, and above U+00C0 more than letters: what is none there is left to the engine, which refuses it."""
_SIGN = rf"[{_LETTER}_0-9\-\u00b7]"
_PIECE = rf"(?:[{_LETTER}_0-9\-\u00b7:]+|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?#@%])+"
"""What stands between the full stops of a local name."""
_PREFIX = rf"(?:[{_LETTER}]{_SIGN}*(?:\.+{_SIGN}+)*)?"
_BLANKS = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
_BLANK_SIGNS = frozenset(" \t\r\n#")
_NAME_GOES_ON = frozenset(":-.")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
IRI = re.compile(r'<([^<>"{}|^`\\\x00-\x20]*)>')
PREFIXED = re.compile(rf"({_PREFIX}):((?:{_PIECE}(?:\.+{_PIECE})*)?)")
NAMESPACE = re.compile(rf"({_PREFIX}):")
BLANK = re.compile(rf"_:[{_LETTER}_0-9](?:(?:{_SIGN}|\.)*{_SIGN})?")
VARIABLE = re.compile(rf"[?$]([{_LETTER}_0-9][{_LETTER}_0-9\u00b7]*)")
WORD = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
STRING = re.compile(
    r'"""(?:(?:"|"")?(?:[^"\\]|\\[tbnrf\\"\']))*"""'
    r"|'''(?:(?:'|'')?(?:[^'\\]|\\[tbnrf\\\"']))*'''"
    r'|"(?:[^"\\\n\r]|\\[tbnrf\\"\'])*"'
    r"|'(?:[^'\\\n\r]|\\[tbnrf\\\"'])*'"
)
NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]*\.[0-9]+|[0-9]+)")
INTEGER = re.compile(r"[0-9]+")
LANGUAGE = re.compile(r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*")


class Scanner:
    """A text and a place in it, always in front of a token."""

    def __init__(self, text: str, prefixes: Mapping[str, str]) -> None:
        self.text = text
        self.known = prefixes
        self.facts = QueryFacts()
        self.base = ""
        self.depth = 0
        self.at = self._behind_blanks(0)
        self._word_at, self._word = -1, ""

    def _behind_blanks(self, at: int) -> int:
        text = self.text
        if text[at : at + 1] not in _BLANK_SIGNS:
            return at
        if text[at] == " " and text[at + 1 : at + 2] not in _BLANK_SIGNS:
            return at + 1
        found = _BLANKS.match(text, at)
        return found.end() if found else at

    def take(self, token: re.Pattern[str]) -> re.Match[str] | None:
        """The token, if it stands here, and go behind it."""
        found = token.match(self.text, self.at)
        if found is not None:
            self.at = self._behind_blanks(found.end())
        return found

    def sign(self, sign: str) -> bool:
        """Whether these signs stand here; if so, go behind them."""
        if not self.text.startswith(sign, self.at):
            return False
        self.at = self._behind_blanks(self.at + len(sign))
        return True

    def sees(self, sign: str) -> bool:
        """Whether these signs stand here."""
        return self.text.startswith(sign, self.at)

    def word(self) -> str:
        """The bare word that stands here, in capitals; "" where none does, or where it is a prefixed name."""
        if self._word_at != self.at:
            self._word_at, self._word = self.at, self._read_word()
        return self._word

    def _read_word(self) -> str:
        found = WORD.match(self.text, self.at)
        if found is None:
            return ""
        after = self.text[found.end() : found.end() + 1]
        if (after in _NAME_GOES_ON or after > "\x7f") and PREFIXED.match(self.text, self.at):
            return ""
        return found[0].upper()

    def keyword(self, *words: str) -> str:
        """The first of these words if it stands here, and go behind it; "" otherwise."""
        found = self.word()
        if found not in words:
            return ""
        self.at = self._behind_blanks(self.at + len(found))
        return found

    def want(self, sign: str) -> None:
        """These signs must stand here."""
        if not self.sign(sign):
            self.refuse(sign)

    def want_keyword(self, word: str) -> None:
        """This word must stand here."""
        if not self.keyword(word):
            self.refuse(word)

    def enter(self) -> None:
        """One bracket deeper."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.refuse_with("the query is nested too deeply", f"{MAX_DEPTH} brackets within brackets are allowed")

    def leave(self) -> None:
        """Out of a bracket."""
        self.depth -= 1

    def iri(self) -> bool:
        """Take an IRI, in full or with a prefix; it is noted among the terms."""
        at = self.at
        full = self.take(IRI) if self.sees("<") else None
        if full is not None:
            self.facts.terms.append(NamedTerm(iri=absolute(full[1], self.base), at=at))
            return True
        short = self.take(PREFIXED)
        if short is None:
            return False
        self.facts.terms.append(NamedTerm(iri=self._expanded(short[1], at) + local_name(short[2]), at=at))
        return True

    def want_iri(self) -> str:
        """An IRI must stand here; it, written out."""
        if not self.iri():
            self.refuse("an IRI")
        return self.facts.terms[-1].iri

    def _expanded(self, prefix: str, at: int) -> str:
        namespace = self.facts.declared.get(prefix)
        if namespace is not None:
            return namespace
        self.facts.undeclared.setdefault(prefix, at)
        if prefix not in self.known:
            near = get_close_matches(prefix, self.known, n=1)
            meant = f"did you mean {near[0]}:? " if near else ""
            names = ", ".join(sorted(self.known))
            self.at = at
            self.refuse_with(f"unknown prefix {prefix}:", f"{meant}declare it with PREFIX; known without that: {names}")
        return self.known[prefix]

    def refuse(self, *expected: str) -> None:
        """Refuse the query at this place, where one of these was expected."""
        word = re.match(r"\S{1,40}", self.text[self.at : self.at + 40])
        hint = f"expected here: {' or '.join(expected)}"
        if word is None:
            self.refuse_with("the query ends too early", f"{hint}; is a bracket left open?")
        else:
            self.refuse_with(f"not SPARQL from {word[0]!r} on", f"{hint}; look at that place and just before it")

    def refuse_misspelt(self, word: str, known: Iterable[str], *expected: str) -> None:
        """Refuse a word, with the known one that is nearest."""
        near = get_close_matches(word, sorted(known), n=1)
        if near:
            found = re.match(r"\S{1,40}", self.text[self.at :])
            self.refuse_with(f"not SPARQL from {found[0] if found else word!r} on", f"did you mean {near[0]}?")
        self.refuse(*expected)

    def refuse_with(self, what: str, hint: str) -> None:
        """Refuse the query at this place."""
        line, column = position(self.text, self.at)
        raise QueryRefused(what, line=line, column=column, hint=hint)


def absolute(iri: str, base: str) -> str:
    """An IRI written out; as it stands where there is no base."""
    return iri if not base or _SCHEME.match(iri) else urljoin(base, iri)


def local_name(written: str) -> str:
    """What stands behind the colon of a prefixed name, without its escapes."""
    return re.sub(r"\\(.)", r"\1", written) if "\\" in written else written


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset.

    >>> position("a" + chr(10) + "bc", 3)
    (2, 2)
    """
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
