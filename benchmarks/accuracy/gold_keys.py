"""What the gold cites, written as the package writes it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from benchmarks.accuracy.names import Names

from mandate_graph.model.identity import (
    AgendaItemKey,
    DocumentKey,
    InstrumentKey,
    InstrumentKind,
    ProvisionKey,
    RulesKey,
    SessionKey,
    Target,
    TreatyKey,
    TreatySeriesKey,
)
from mandate_graph.model.registry import Registry
from mandate_graph.vocabulary.citation_forms import citation_form

Entry = Mapping[str, Any]
_ORDINALS = {word: number for number, word in enumerate(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
)}  # fmt: skip


class Keys:
    """Canonical citations and sessions from the words of the gold."""

    def __init__(self, names: Names, registry: Registry) -> None:
        self.names = names
        self._registry = registry

    def form(self, target: Target) -> str:
        """A thing as the package cites it."""
        return citation_form(target, self._registry)

    def cited(self, entry: Entry) -> str:
        """The canonical citation of a citation entry; "" for a group."""
        match entry["kind"]:
            case "resolution" | "decision":
                issuer = self.names.body(entry["issuer"])
                return self.form(
                    InstrumentKey(issuer=issuer, kind=InstrumentKind(entry["kind"]), number=entry["number"])
                )
            case "unnumbered_decision":
                issuer, adopted = self.names.body(entry["issuer"]), entry["date"]
                return self.form(InstrumentKey(issuer=issuer, kind=InstrumentKind.DECISION, adopted=adopted))
            case "treaty":
                return self.form(TreatyKey(self.names.treaty(entry["id"])))
            case "treaty_article":
                path = _path("art", entry["article"], entry.get("paragraph"))
                return self.form(ProvisionKey(TreatyKey(self.names.treaty(entry["treaty"])), path))
            case "rule_of_procedure":
                path = _path("rule", entry["rule"], entry.get("paragraph"))
                return self.form(ProvisionKey(RulesKey(self.names.body(entry["of"])), path))
            case "treaty_series":
                volume, number = str(entry["vol"]), str(entry["unts_number"])
                return self.form(TreatySeriesKey(series="UNTS", volume=volume, number=number))
            case "titled_document":
                return str(entry["title"])
        return self.form(DocumentKey(entry["symbol"])) if entry.get("symbol") else ""

    def agenda_item(self, session: Entry, title: str) -> str:
        """An item of the agenda of a session, by its title."""
        return self.form(AgendaItemKey(SessionKey(self.names.body(session["body"]), session["ordinal"]), title))

    def instrument(self, words: str | None, issuer: str | None) -> str:
        """ "Decision 4/4" of a body, "draft resolution", or none."""
        if not words:
            return ""
        if words.startswith("draft"):
            return "draft"
        kind, _, number = words.partition(" ")
        if number.startswith("of the "):
            return self._dated(words)
        body = self.names.body(issuer or "COP")
        return self.form(InstrumentKey(issuer=body, kind=InstrumentKind(kind), number=number))

    def _dated(self, words: str) -> str:
        """ "Decision of the extended Bureau of 2012-07-04"."""
        found = re.fullmatch(r"decision of the (.+) of (\d{4}-\d\d-\d\d)", words)
        if found is None:
            raise ValueError(f"the gold names an instrument in a way the scorer cannot read: {words}")
        short = "EXT_BUREAU" if "extended" in found[1] else found[1].upper()
        adopted = date.fromisoformat(found[2])
        key = InstrumentKey(issuer=self.names.body(short), kind=InstrumentKind.DECISION, adopted=adopted)
        return self.form(key)

    def basis(self, words: str) -> str:
        """ "UNTOC article 32 paragraph 3", "COP rules of procedure rule 2 paragraph 2"."""
        found = re.fullmatch(r"(\w+) (?:rules of procedure )?(article|rule) (\w+)(?: paragraph (\w+))?", words)
        if found is None:
            raise ValueError(f"the gold names a basis in a way the scorer cannot read: {words}")
        unit = "art" if found[2] == "article" else "rule"
        work = TreatyKey(self.names.treaty(found[1])) if unit == "art" else RulesKey(self.names.body(found[1]))
        return self.form(ProvisionKey(work, _path(unit, found[3], found[4])))

    def session(self, words: str) -> str:
        """ "Tenth session of COP" as "body 10"."""
        found = re.fullmatch(r"(\w+) session of (\w+)", words)
        if found is None:
            raise ValueError(f"the gold names a session in a way the scorer cannot read: {words}")
        number = _ORDINALS.get(found[1]) or int(re.sub(r"\D", "", found[1]))
        return f"{self.names.body(found[2])} {number}"


def _path(unit: str, number: object, paragraph_number: object) -> str:
    return f"{unit}.{number}" + (f".para.{paragraph_number}" if paragraph_number else "")


def paragraph(entry: Entry) -> dict[str, str]:
    """The place of an entry, as `place` writes it; not compared where the gold gives none."""
    printed = entry.get("para")
    if printed is None:
        return {}
    words = str(printed).replace("(", " ").replace(")", " ").split()
    if words[0] == "footnote":
        return {"paragraph": ".".join(["fn", *words[1:]])}
    if words[0].startswith("PP"):
        return {"paragraph": f"pp.{words[0][2:]}"}
    return {"paragraph": {"preamble": "pp"}.get(words[0], ".".join(words))}


def place(path: str) -> str:
    """A path without the kind of its paragraph: "op.5.a" and "para.3" are "5.a" and "3"."""
    kind, _, rest = path.partition(".")
    return rest if kind in ("op", "para") else path
