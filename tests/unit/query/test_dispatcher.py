"""Requests to query processes: limits, turns, who leaves, who dies, and that no process is left over."""

import asyncio
import os
import signal
import socket
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from mandate_graph.errors import GraphUnavailable, MandateGraphError
from mandate_graph.query import Busy, Job, MemoryLimit, SizeLimit, TimeLimit
from mandate_graph.query.dispatcher import Dispatcher, Rules
from mandate_graph.query.exchange import Exchange
from mandate_graph.query.link import Link
from mandate_graph.query.messages import Begun, Failure, Rendered, Reply
from mandate_graph.query.turns import Turns
from mandate_graph.store import current_version

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
EVERYTHING = "SELECT * { ?s ?p ?o }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
RULES = Rules(workers=2, seconds=20, wait=2, own_line=3, megabytes=64)


def job(text: str, *, max_rows: int = 0, max_bytes: int = 0) -> Job:
    return Job(text=text, accept=("json", "ntriples"), stream=True, max_rows=max_rows, max_bytes=max_bytes)


async def asked(dispatcher: Dispatcher, request: Job, client: str = "one", seconds: float | None = None) -> Reply:
    async with dispatcher.ask(request, client=client, seconds=seconds) as exchange:
        reply = await exchange.reply()
        if isinstance(reply, Begun):
            return Rendered(head=reply.head, data=b"".join([piece async for piece in exchange.pieces()]))
        if isinstance(reply, Failure):
            raise reply.to_error()
        return reply


async def replies(exchanges: Sequence[Exchange]) -> list[Reply]:
    """The replies to several requests, each read as soon as it is there: a worker is free when it is read."""
    return await asyncio.gather(*(exchange.reply() for exchange in exchanges))


Tell = Callable[[Callable[[Dispatcher], Awaitable[None]]], None]


@pytest.fixture(scope="module")
def tell(harbour: Path) -> Iterator[Tell]:
    """Tells stories of one dispatcher; at the end none of its processes is left."""
    dispatcher = Dispatcher(current_version(harbour), RULES)
    with asyncio.Runner() as runner:
        runner.run(opened(dispatcher))

        def told(story: Callable[[Dispatcher], Awaitable[None]]) -> None:
            async def whole() -> None:
                await story(dispatcher)
                await idle(dispatcher)

            runner.run(whole())

        yield told
        numbers = dispatcher.numbers
        runner.run(dispatcher.close())
    assert len(numbers) == RULES.workers
    assert not any(alive(number) for number in numbers)


async def opened(dispatcher: Dispatcher) -> None:
    await dispatcher.__aenter__()


def alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


async def idle(dispatcher: Dispatcher) -> None:
    """Wait until all workers are there and free."""
    async with asyncio.timeout(20):
        while dispatcher.load != (0, 0) or len(dispatcher.numbers) < dispatcher.rules.workers:
            await asyncio.sleep(0.01)


def test_a_short_answer_comes_whole_and_a_long_one_in_pieces_with_the_same_bytes(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        assert dispatcher.ready.held == "disk"
        short = await asked(dispatcher, job("ASK {}"))
        assert isinstance(short, Rendered)
        assert short.data == b'{"head":{},"boolean":true}'
        pieces = await asked(dispatcher, job(EVERYTHING))
        whole = await asked(dispatcher, replace(job(EVERYTHING), stream=False))
        assert isinstance(pieces, Rendered)
        assert isinstance(whole, Rendered)
        assert pieces.data == whole.data
        assert len(whole.data) > 1_000_000

    tell(story)


def test_one_client_never_has_all_workers_and_its_line_is_bounded(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        greedy = [asyncio.create_task(asked(dispatcher, job(ENDLESS), "greedy")) for _ in range(6)]
        await asyncio.sleep(0.3)
        begin = time.monotonic()
        await asked(dispatcher, job("ASK {}"), "modest")
        assert time.monotonic() - begin < 2
        assert dispatcher.load[0] == 1
        assert [isinstance(task.exception(), Busy) for task in greedy if task.done()] == [True, True]
        for task in greedy:
            task.cancel()
        await asyncio.gather(*greedy, return_exceptions=True)

    tell(story)


def test_who_waits_too_long_is_told(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        first = asyncio.create_task(asked(dispatcher, job(ENDLESS)))
        await asyncio.sleep(0.1)
        with pytest.raises(Busy):
            await asked(dispatcher, job("ASK {}"))
        first.cancel()

    tell(story)


def test_a_worker_is_stopped_at_the_limit_and_replaced(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        before = dispatcher.numbers
        with pytest.raises(TimeLimit, match=r"0\.3 s"):
            await asked(dispatcher, job(ENDLESS), seconds=0.3)
        await idle(dispatcher)
        assert len(set(before) & set(dispatcher.numbers)) == 1
        if hasattr(os, "pidfd_open"):
            assert dispatcher.tally.overrun is not None

    tell(story)


def test_who_leaves_takes_the_worker_along_and_a_new_one_comes(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        leaving = asyncio.create_task(asked(dispatcher, job(ENDLESS)))
        await asyncio.sleep(0.2)
        leaving.cancel()
        await asyncio.gather(leaving, return_exceptions=True)
        await idle(dispatcher)
        before = dispatcher.tally.left
        async with dispatcher.ask(job(EVERYTHING), client="one") as exchange:
            assert isinstance(await exchange.reply(), Begun)
        await idle(dispatcher)
        assert dispatcher.tally.left == before + 1

    tell(story)


def test_workers_that_die_are_replaced_and_so_is_what_forks_them(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        os.kill(dispatcher.numbers[0], signal.SIGKILL)
        await asyncio.sleep(0.1)
        await idle(dispatcher)
        dispatcher._forking.nursery.kill()
        dispatcher._forking.nursery.wait()
        await asyncio.sleep(0.1)
        await idle(dispatcher)
        assert isinstance(await asked(dispatcher, job("ASK {}")), Rendered)

    tell(story)


def test_limits_on_memory_rows_and_bytes_hold(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        for request, error in (
            (replace(job(GREEDY), trusted=True, accept=()), MemoryLimit),
            (job("SELECT (1 AS ?x) { ?s ?p ?o }", max_rows=10), SizeLimit),
            (job("CONSTRUCT WHERE { ?s ?p ?o }", max_rows=10), SizeLimit),
            (job("SELECT * { ?s ?p ?o } LIMIT 30", max_bytes=100), SizeLimit),
            (job(EVERYTHING, max_bytes=200_000), SizeLimit),
        ):
            with pytest.raises(error):
                await asked(dispatcher, request)
        await idle(dispatcher)

    tell(story)


def test_a_query_process_opens_no_connection(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listening:
            listening.settimeout(0.2)
            call = f"ASK {{ SERVICE <http://127.0.0.1:{listening.getsockname()[1]}/> {{ ?s ?p ?o }} }}"
            with pytest.raises(GraphUnavailable):
                await asked(dispatcher, replace(job(call), trusted=True, accept=()))
            with pytest.raises(TimeoutError):
                listening.accept()

    tell(story)


def numbered(number: int) -> Job:
    return job(f"SELECT ({number} AS ?n) {{}}")


def test_small_requests_of_one_client_stand_behind_one_another_and_each_gets_its_own_answer(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        exchanges = [dispatcher.ask(numbered(number), client="one") for number in range(4)]
        assert dispatcher.load == (1, 3)
        with pytest.raises(Busy):
            await dispatcher.ask(numbered(4), client="one").reply()
        for number, reply in enumerate(await replies(exchanges)):
            assert isinstance(reply, Rendered)
            assert b'"value":"%d"' % number in reply.data

    tell(story)


def test_who_leaves_from_behind_another_ends_no_worker(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        before = dispatcher.numbers
        first, second, third = (dispatcher.ask(numbered(number), client="one") for number in range(3))
        second.leave()
        assert all(isinstance(reply, Rendered) for reply in await replies([first, third]))
        await idle(dispatcher)
        assert dispatcher.numbers == before

    tell(story)


def test_nobody_stands_behind_another_while_a_third_waits(tell: Tell) -> None:
    async def story(dispatcher: Dispatcher) -> None:
        exchanges = [dispatcher.ask(job(ENDLESS), client=client) for client in ("one", "two", "three", "one")]
        assert dispatcher.load == (2, 2)
        assert len(dispatcher._turns) == 2
        for exchange in exchanges:
            exchange.leave()

    tell(story)


def test_what_stands_behind_a_long_request_is_answered_by_others(harbour: Path) -> None:
    async def told() -> None:
        async with Dispatcher(current_version(harbour), replace(RULES, workers=3, wait=20)) as dispatcher:
            requests = job(ENDLESS), numbered(1), numbered(2)
            long, *behind = (dispatcher.ask(request, client="one") for request in requests)
            assert dispatcher.load == (1, 2)
            assert not len(dispatcher._turns)
            async with asyncio.timeout(5):
                assert all(isinstance(reply, Rendered) for reply in await replies(behind))
            assert dispatcher.load == (1, 0)
            long.leave()

    asyncio.run(told())


def test_what_stands_behind_a_request_whose_worker_dies_is_answered_by_others(harbour: Path) -> None:
    async def told() -> None:
        async with Dispatcher(current_version(harbour), replace(RULES, workers=3, wait=20)) as dispatcher:
            requests = job(ENDLESS), numbered(1), numbered(2)
            first, *behind = (dispatcher.ask(request, client="one") for request in requests)
            (link,) = dispatcher._busy
            os.kill(link.number, signal.SIGKILL)
            with pytest.raises(MemoryLimit):
                await first.reply()
            assert all(isinstance(reply, Rendered) for reply in await replies(behind))
            await idle(dispatcher)
            assert (dispatcher.tally.stopped, dispatcher.tally.answered) == (1, 2)

    asyncio.run(told())


def test_who_waits_for_a_share_has_it_as_soon_as_the_worker_that_held_it_dies(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused() -> tuple[int, socket.socket]:
        raise OSError("no more processes")

    async def told() -> None:
        async with Dispatcher(current_version(harbour), RULES) as dispatcher:
            monkeypatch.setattr(dispatcher._forking, "fork", refused)
            long, waiting = (dispatcher.ask(request, client="one") for request in (job(ENDLESS), numbered(1)))
            await asyncio.sleep(0.05)
            assert len(dispatcher._turns) == 1
            long.leave()
            assert isinstance(await waiting.reply(), Rendered)

    asyncio.run(told())


def test_a_worker_that_takes_more_at_one_moment_and_not_at_the_next_loses_nothing(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, moments = Link.takes_more, cycle((True, False))
    monkeypatch.setattr(Link, "takes_more", lambda link: real(link) and next(moments))

    async def told() -> None:
        async with Dispatcher(current_version(harbour), replace(RULES, own_line=60, wait=20)) as dispatcher:
            exchanges = [dispatcher.ask(numbered(number), client="one") for number in range(60)]
            assert all(isinstance(reply, Rendered) for reply in await replies(exchanges))
            assert (dispatcher.tally.answered, dispatcher.tally.replaced) == (60, 0)

    asyncio.run(told())


def test_a_version_that_is_not_there_is_told(tmp_path: Path) -> None:
    async def told() -> None:
        with pytest.raises(MandateGraphError):
            async with Dispatcher(tmp_path, RULES):
                pass

    asyncio.run(told())


def test_clients_take_turns() -> None:
    turns: Turns[str] = Turns(total=10, each=5)
    for item in ("a1", "a2", "a3", "b1", "c1"):
        turns.add(item[0], item)
    served = [turns.next(lambda item: item) for _ in range(6)]
    assert served == [(item, item) for item in ("a1", "b1", "c1", "a2", "a3")] + [None]


def test_who_may_not_have_a_turn_is_passed_over() -> None:
    turns: Turns[str] = Turns(total=10, each=5)
    turns.add("a", "a1")
    turns.add("b", "b1")
    turns.remove("c", "c1")
    assert turns.next(lambda item: 7 if item == "b1" else None) == ("b1", 7)
    turns.remove("a", "a1")
    assert (len(turns), list(turns)) == (0, [])
