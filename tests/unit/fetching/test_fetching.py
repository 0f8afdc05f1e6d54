"""Fetching from a stand-in on loopback; no test waits in earnest."""

import csv
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.fakes.document_service import StandIn, serving

from mandate_graph.errors import ServiceUnreachable
from mandate_graph.fetching import DocumentService, Fetcher, Format, Manner, Outcome, Result, Wanted
from mandate_graph.fetching.manner import Pace
from mandate_graph.model.language import Language

PDF, DOCX, DOC = b"%PDF-1.7 harbours", b"PK\x03\x04 harbours", b"\xd0\xcf\x11\xe0 harbours"
EN, RU = Language.EN, Language.RU


class Hours:
    """A clock that a test moves by hand, and that sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def manner(hours: Hours) -> Manner:
    return Manner(interval=0.001, attempts=3, backoff=2.0, clock=lambda: hours.now, sleep=hours.sleep, timeout=5)


@pytest.fixture
def service() -> Iterator[StandIn]:
    files = {
        ("A/RES/90/1", "en", "pdf"): PDF,
        ("A/RES/90/1", "ru", "docx"): DOCX,
        ("A/RES/9(II)", "en", "doc"): DOC,
    }
    with serving(StandIn(files=files)) as stand_in:
        yield stand_in


def fetched(service: StandIn, manner: Manner, folder: Path, *wanted: Wanted, **options: object) -> list[Result]:
    with DocumentService(service.address, manner) as client:
        return [*Fetcher(service=client, folder=folder, **options).fetch(wanted)]  # type: ignore[arg-type]


def test_a_document_comes_in_the_first_format_that_there_is(service: StandIn, manner: Manner, tmp_path: Path) -> None:
    results = fetched(
        service, manner, tmp_path, Wanted("a/res/90/1", EN), Wanted("A/RES/90/1", RU), Wanted("A/RES/9 B (II)", EN)
    )
    assert [result.outcome for result in results] == [Outcome.FETCHED] * 3
    assert (tmp_path / "en" / "A_RES_90_1.pdf").read_bytes() == PDF
    assert (tmp_path / "ru" / "A_RES_90_1.docx").read_bytes() == DOCX
    assert (tmp_path / "en" / "A_RES_9B(II).doc").read_bytes() == DOC
    assert service.asked[:3] == [
        ("A/RES/90/1", "en", "pdf"), ("A/RES/90/1", "ru", "pdf"), ("A/RES/90/1", "ru", "docx"),
    ]  # fmt: skip


def test_what_is_here_is_not_asked_for_again_but_on_request(service: StandIn, manner: Manner, tmp_path: Path) -> None:
    wanted = Wanted("A/RES/90/1", EN)
    fetched(service, manner, tmp_path, wanted)
    service.asked.clear()
    assert fetched(service, manner, tmp_path, wanted)[0].outcome is Outcome.HERE
    assert service.asked == []
    assert fetched(service, manner, tmp_path, wanted, again=True)[0].outcome is Outcome.FETCHED


def test_a_file_that_was_removed_is_fetched_again(service: StandIn, manner: Manner, tmp_path: Path) -> None:
    (first,) = fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN))
    assert first.path is not None
    first.path.unlink()
    assert fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN))[0].outcome is Outcome.FETCHED


def test_what_the_service_does_not_have_is_asked_for_again_after_a_week(
    service: StandIn, manner: Manner, tmp_path: Path
) -> None:
    wanted, day = Wanted("A/RES/99/1", EN), datetime(2031, 5, 4, tzinfo=UTC)
    for now, asked in ((day, 3), (day + timedelta(days=6), 0), (day + timedelta(days=8), 3)):
        service.asked.clear()
        (result,) = fetched(service, manner, tmp_path, wanted, now=lambda now=now: now)
        assert (result.outcome, len(service.asked)) == (Outcome.ABSENT, asked)


def test_words_are_no_symbol_and_are_not_asked_for(service: StandIn, manner: Manner, tmp_path: Path) -> None:
    results = fetched(service, manner, tmp_path, Wanted("HBR/COP decision 2/3", EN), Wanted("hello", EN))
    assert [result.outcome for result in results] == [Outcome.NO_SYMBOL] * 2
    assert service.asked == []


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({}, 2.0),
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "99999"}, 120.0),
        ({"Retry-After": "soon"}, 2.0),
        ({"Retry-After": "Sun, 04 May 2031 10:00:09 GMT", "Date": "Sun, 04 May 2031 10:00:00 GMT"}, 9.0),
    ],
)
def test_a_service_that_is_busy_is_asked_again_when_it_says(
    service: StandIn, manner: Manner, hours: Hours, tmp_path: Path, headers: dict[str, str], pause: float
) -> None:
    service.first = [(503, headers)]
    assert fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN))[0].outcome is Outcome.FETCHED
    assert pause in hours.slept


def test_a_service_that_stays_busy_is_left_in_peace_and_results_before_are_kept(
    service: StandIn, manner: Manner, hours: Hours, tmp_path: Path
) -> None:
    fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN))
    service.first = [(503, {})] * 9
    with pytest.raises(ServiceUnreachable, match="status 503"):
        fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN), Wanted("A/RES/90/1", RU))
    assert len(service.first) == 6
    assert [pause for pause in hours.slept if pause >= 1] == [2.0, 4.0]
    assert fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN))[0].outcome is Outcome.HERE


def test_without_a_network_the_error_says_so(manner: Manner, tmp_path: Path) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        nobody = StandIn(files={}, address=f"http://127.0.0.1:{held.getsockname()[1]}/")
        with pytest.raises(ServiceUnreachable, match="does not answer") as refused:
            fetched(nobody, manner, tmp_path, Wanted("A/RES/90/1", EN))
    assert refused.value.exit_code == 5
    assert "network" in refused.value.hint


@pytest.mark.parametrize("status", [400, 401, 403])
def test_a_refusal_is_not_tried_again(service: StandIn, manner: Manner, tmp_path: Path, status: int) -> None:
    service.first = [(status, {})] * 3
    with pytest.raises(ServiceUnreachable, match=str(status)):
        fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN))
    assert len(service.first) == 2


def test_a_file_over_the_limit_is_not_kept(service: StandIn, manner: Manner, tmp_path: Path) -> None:
    small = Manner(interval=manner.interval, clock=manner.clock, sleep=manner.sleep, limit_bytes=len(PDF) - 1)
    (result,) = fetched(service, small, tmp_path, Wanted("A/RES/90/1", EN))
    assert (result.outcome, result.path) == (Outcome.TOO_LARGE, None)
    assert [path.name for path in tmp_path.rglob("*.pdf*")] == []


def test_a_half_written_line_of_the_ledger_costs_one_question_only(
    service: StandIn, manner: Manner, tmp_path: Path
) -> None:
    fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN), Wanted("A/RES/90/1", RU))
    ledger = tmp_path / "fetched.csv"
    lines = ledger.read_text(encoding="utf-8").splitlines()
    assert [row["file"] for row in csv.DictReader(lines)] == ["en/A_RES_90_1.pdf", "ru/A_RES_90_1.docx"]
    ledger.write_text("\n".join([*lines[:-1], lines[-1][:20]]), encoding="utf-8")
    results = fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN), Wanted("A/RES/90/1", RU))
    assert [result.outcome for result in results] == [Outcome.HERE, Outcome.FETCHED]
    again = fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN), Wanted("A/RES/90/1", RU))
    assert [result.outcome for result in again] == [Outcome.HERE, Outcome.HERE]


def test_the_client_says_who_it_is(service: StandIn, manner: Manner, tmp_path: Path) -> None:
    fetched(service, manner, tmp_path, Wanted("A/RES/90/1", EN))
    assert all(agent.startswith("mandate-graph/") for agent in service.agents)


def test_requests_are_held_apart(hours: Hours) -> None:
    pace = Pace(manner=Manner(interval=2.0, clock=lambda: hours.now, sleep=hours.sleep))
    pace.wait()
    hours.now += 0.5
    pace.wait()
    hours.now += 10
    pace.wait()
    assert hours.slept == [1.5]


def test_the_formats_are_tried_in_the_order_that_is_asked_for(service: StandIn, manner: Manner, tmp_path: Path) -> None:
    fetched(service, manner, tmp_path, Wanted("A/RES/99/1", EN), formats=(Format.DOCX, Format.PDF))
    assert [key[2] for key in service.asked] == ["docx", "pdf"]
