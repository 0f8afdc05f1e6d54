"""The public document service: a document by symbol (`s`), language (`l`) and format (`t`).

The service answers with the file, mostly after a redirection. For a symbol, language or format that it does not
have it answers with a page for people, so what came is told by its first bytes.
"""

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from types import TracebackType
from typing import Self

import httpx
import regex
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from mandate_graph import __version__
from mandate_graph.errors import ServiceUnreachable, SourceTooLarge
from mandate_graph.fetching.manner import Manner, Pace
from mandate_graph.model.language import Language

_AGENT = f"mandate-graph/{__version__} (reads documents by symbol, one at a time)"
_MOST_REDIRECTIONS = 5
_FOR_THE_MOMENT = frozenset({408, 425, 429, 500, 502, 503, 504})
_NOT_THERE = frozenset({404, 410})
_PART_OF_OLD_NUMBER = regex.compile(r"(?<=\d)[A-Z](?=\([IVXLC]+\)$)")


class Format(StrEnum):
    """What a file can be asked for as."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"


_SIGNATURES = {Format.PDF: b"%PDF-", Format.DOCX: b"PK\x03\x04", Format.DOC: b"\xd0\xcf\x11\xe0"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A file that came; `format` is what its first bytes say, `address` where it came from at last."""

    data: bytes
    format: Format
    address: str


class _Later(Exception):
    """The service cannot answer now; `after` is how many seconds it asked for, if it did."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


def symbol_for_service(symbol: str) -> str:
    """A canonical symbol as the service files it: resolutions of old sessions under their number, not their parts.

    >>> symbol_for_service("A/RES/217 A (III)"), symbol_for_service("S/RES/1325 (2000)")
    ('A/RES/217(III)', 'S/RES/1325(2000)')
    """
    return str(_PART_OF_OLD_NUMBER.sub("", "".join(symbol.split())))


class DocumentService:
    """Asks one service; use as a context manager."""

    def __init__(self, address: str, manner: Manner | None = None) -> None:
        self._address = address
        self._manner = manner or Manner()
        self._pace = Pace(manner=self._manner)
        self._client = httpx.Client(
            follow_redirects=True,
            max_redirects=_MOST_REDIRECTIONS,
            timeout=self._manner.timeout,
            headers={"User-Agent": _AGENT},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def get(self, symbol: str, language: Language, format: Format) -> Answer | None:
        """The file, or None where the service has none such.

        Raises ServiceUnreachable where it does not answer, or not in time, after every attempt; SourceTooLarge for
        an answer over the limit, of which nothing is kept.
        """
        retrying = Retrying(
            retry=retry_if_exception_type((_Later, httpx.TransportError)),
            stop=stop_after_attempt(self._manner.attempts),
            wait=self._pause,
            sleep=self._manner.sleep,
            reraise=True,
        )
        try:
            return retrying(self._ask, symbol, language, format)
        except (_Later, httpx.HTTPError, httpx.InvalidURL) as problem:
            raise ServiceUnreachable(
                f"the document service does not answer: {problem}",
                where=self._address,
                hint="check the network, or try again later; what was fetched stays",
            ) from None

    def _pause(self, state: RetryCallState) -> float:
        problem = state.outcome.exception() if state.outcome else None
        asked = problem.after if isinstance(problem, _Later) else None
        backoff = self._manner.backoff * 2.0 ** (state.attempt_number - 1)
        return min(self._manner.longest_wait, backoff if asked is None else asked)

    def _ask(self, symbol: str, language: Language, format: Format) -> Answer | None:
        self._pace.wait()
        query = {"s": symbol_for_service(symbol), "l": language.value, "t": format.value}
        with self._client.stream("GET", self._address, params=query) as response:
            if response.status_code in _FOR_THE_MOMENT:
                raise _Later(f"status {response.status_code}", _asked_for(response))
            if response.status_code in _NOT_THERE:
                return None
            response.raise_for_status()
            return self._taken(response, symbol)

    def _taken(self, response: httpx.Response, symbol: str) -> Answer | None:
        data = bytearray()
        for chunk in response.iter_bytes():
            data += chunk
            if len(data) > self._manner.limit_bytes:
                raise SourceTooLarge(
                    f"the file has more than {self._manner.limit_bytes} bytes", where=symbol, hint="fetch it by hand"
                )
        format = next((format for format, mark in _SIGNATURES.items() if data.startswith(mark)), None)
        return None if format is None else Answer(data=bytes(data), format=format, address=str(response.url))


def _asked_for(response: httpx.Response) -> float | None:
    """The seconds that `Retry-After` asks for, as a number or a date."""
    printed = response.headers.get("Retry-After", "").strip()
    if printed.isdecimal():
        return float(printed)
    try:
        until, now = parsedate_to_datetime(printed), parsedate_to_datetime(response.headers["Date"])
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError, KeyError):
        return None
