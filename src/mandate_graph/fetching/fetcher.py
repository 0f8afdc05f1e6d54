"""Documents into a folder: one language a subfolder, one symbol a file."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import regex

from mandate_graph.errors import SourceTooLarge
from mandate_graph.fetching.ledger import Entry, Ledger
from mandate_graph.fetching.service import Answer, DocumentService, Format
from mandate_graph.model.language import Language
from mandate_graph.model.symbol import canonical_symbol

ASK_AGAIN_AFTER = timedelta(days=7)
"""A document that the service did not have is not asked for again sooner: it may be published later."""

_UNSAFE = regex.compile(r"[^\w.()\-]")


class Outcome(StrEnum):
    """What became of a document that was asked for."""

    FETCHED = "fetched"
    HERE = "already here"
    ABSENT = "the service has no such document"
    NO_SYMBOL = "this is no symbol"
    TOO_LARGE = "too large"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document in one language, by its symbol or canonical citation."""

    citation: str
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One document in one language; `path` is its file, where there is one."""

    symbol: str
    language: Language
    outcome: Outcome
    path: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetcher:
    """Fetches into `folder`, each document in the first of `formats` that the service has.

    `again` asks even for what is here and for what was absent lately; `now` gives the time of an answer.
    """

    service: DocumentService
    folder: Path
    formats: Sequence[Format] = (Format.PDF, Format.DOCX, Format.DOC)
    again: bool = False
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def fetch(self, wanted: Iterable[Wanted]) -> Iterator[Result]:
        """What becomes of each document, as it becomes known.

        Raises ServiceUnreachable where the service does not answer; every result before it is kept.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        ledger = Ledger(self.folder)
        for document in wanted:
            symbol = symbol_of(document.citation)
            if symbol is None:
                yield Result(symbol=document.citation, language=document.language, outcome=Outcome.NO_SYMBOL)
            else:
                yield self._one(symbol, document.language, ledger)

    def _one(self, symbol: str, language: Language, ledger: Ledger) -> Result:
        here = ledger.file_of(symbol, language)
        if here is not None and not self.again:
            return Result(symbol=symbol, language=language, outcome=Outcome.HERE, path=here)
        since = ledger.absent_since(symbol, language)
        if since is not None and not self.again and self.now() - since < ASK_AGAIN_AFTER:
            return Result(symbol=symbol, language=language, outcome=Outcome.ABSENT)
        try:
            answer = self._first(symbol, language)
        except SourceTooLarge:
            return Result(symbol=symbol, language=language, outcome=Outcome.TOO_LARGE)
        path = self._kept(symbol, language, answer) if answer is not None else None
        ledger.note(self._entry(symbol, language, answer, path))
        outcome = Outcome.ABSENT if path is None else Outcome.FETCHED
        return Result(symbol=symbol, language=language, outcome=outcome, path=path)

    def _first(self, symbol: str, language: Language) -> Answer | None:
        for format in self.formats:
            answer = self.service.get(symbol, language, format)
            if answer is not None:
                return answer
        return None

    def _kept(self, symbol: str, language: Language, answer: Answer) -> Path:
        """Writes the file whole or not at all."""
        folder = self.folder / language.value
        folder.mkdir(exist_ok=True)
        path = folder / f"{file_stem(symbol)}.{answer.format.value}"
        part = path.with_name(f".{path.name}.part")
        with part.open("wb") as file:
            file.write(answer.data)
            file.flush()
            os.fsync(file.fileno())
        return part.replace(path)

    def _entry(self, symbol: str, language: Language, answer: Answer | None, path: Path | None) -> Entry:
        return Entry(
            symbol=symbol,
            language=language.value,
            file=path.relative_to(self.folder).as_posix() if path is not None else "",
            sha256=sha256(answer.data).hexdigest() if answer is not None else "",
            address=answer.address if answer is not None else "",
            at=self.now().isoformat(timespec="seconds"),
        )


def symbol_of(citation: str) -> str | None:
    """The symbol that a canonical citation is; None for one made of words, whose text some other document prints.

    >>> symbol_of("A/RES/217 A (III)"), symbol_of("X/COP decision 1/2")
    ('A/RES/217A(III)', None)
    """
    return None if any(word.isalpha() and word.islower() for word in citation.split()) else canonical_symbol(citation)


def file_stem(symbol: str) -> str:
    """A symbol as the name of a file.

    >>> file_stem("A/C.3/90/L.5/Rev.1"), file_stem("A/RES/217(III)")
    ('A_C.3_90_L.5_Rev.1', 'A_RES_217(III)')
    """
    return str(_UNSAFE.sub("_", symbol))
