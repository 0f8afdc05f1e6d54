"""The installed command as a process of its own: pipes, exit codes, interruption, speed of help."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

COMMAND = [sys.executable, "-m", "mandate_graph"]


def environment(harbour: Path) -> dict[str, str]:
    return {**os.environ, "MANDATE_GRAPH_GRAPH": str(harbour), "NO_COLOR": "1", "PYTHONWARNINGS": "error"}


def test_data_and_talk_go_to_different_streams(harbour: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "ask", "names-of-body", "body=WG.1"], env=environment(harbour), capture_output=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Рабочая группа по лоцманам" in done.stdout.decode()
    assert b"\x1b" not in done.stdout


def test_a_reader_who_leaves_ends_the_command_quietly(harbour: Path) -> None:
    writer = subprocess.Popen(
        [*COMMAND, "ask", "-"],
        env=environment(harbour),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdin is not None
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdin.write(b"SELECT ?s ?a { ?s ?p ?o . ?a mg:ordinal ?b } LIMIT 20000")
    writer.stdin.close()
    assert writer.stdout.readline() == b"s,a\n"
    writer.stdout.close()
    said = writer.stderr.read()
    writer.stderr.close()
    assert (writer.wait(60), said) == (0, b"")


def test_an_error_ends_a_process_with_its_code(harbour: Path) -> None:
    done = subprocess.run([*COMMAND, "trace", "qqq"], env=environment(harbour), capture_output=True, timeout=60)
    assert done.returncode == 3
    assert done.stdout == b""
    assert b"nothing answers" in done.stderr


def test_an_endless_query_ends_at_its_limit(harbour: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "ask", "-", "--timeout", "1"],
        env=environment(harbour),
        input=b"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (5, b"")
    assert b"stopped after 1 s" in done.stderr


def _as_in_the_foreground() -> None:
    """A shell lets its background jobs, and so their children, ignore the interrupt."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="interruption is a POSIX signal here")
def test_an_interrupted_command_ends_with_130_and_leaves_no_process(harbour: Path) -> None:
    running = subprocess.Popen(
        [*COMMAND, "ask", "-", "--timeout", "60"],
        env=environment(harbour),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_as_in_the_foreground,
    )
    assert running.stdin is not None
    assert running.stderr is not None
    running.stdin.write(b"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    running.stdin.close()
    time.sleep(3)
    running.send_signal(signal.SIGINT)
    said = running.stderr.read()
    running.stderr.close()
    assert running.wait(20) == 130
    assert b"Traceback" not in said
    for _attempt in range(50):
        if not alive_in_session(running.pid):
            return
        time.sleep(0.1)
    pytest.fail("a query process is still at work")


def alive_in_session(session: int) -> bool:
    try:
        os.killpg(session, 0)
    except ProcessLookupError:
        return False
    return True


def test_help_loads_neither_the_store_nor_the_web_framework() -> None:
    heavy = ("pyoxigraph", "rdflib", "networkx", "fastapi", "uvicorn", "pyshacl", "rich.progress")
    code = (
        "import sys\nfrom mandate_graph.__main__ import main\ncode = main(['--help'])\n"
        f"sys.exit(code or sum(name in sys.modules for name in {heavy!r}))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="interruption is a POSIX signal here")
def test_the_address_is_printed_when_the_service_answers_and_an_interrupt_ends_it(harbour: Path) -> None:
    running = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        env={**environment(harbour), "PYTHONWARNINGS": "default"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    address = running.stdout.readline().decode().strip()
    assert address.startswith("http://127.0.0.1:")
    assert httpx.get(f"{address}healthz", timeout=10).json()["status"] == "ok"
    running.send_signal(signal.SIGINT)
    said = running.stderr.read().decode()
    running.stdout.close()
    running.stderr.close()
    assert running.wait(20) in (0, 130)
    assert "Traceback" not in said


def test_a_port_that_is_taken_is_told(harbour: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*COMMAND, "serve", "--port", port], env=environment(harbour), capture_output=True, timeout=60
        )
    assert done.returncode == 4
    assert b"choose another --port" in done.stderr
