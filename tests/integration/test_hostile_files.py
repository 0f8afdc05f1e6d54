"""Files that mean harm among good ones: each has its line, nothing outside is asked for, and memory stays bounded."""

import io
import resource
import socket
import sys
import threading
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.fakes.papers.as_docx import docx
from tests.fakes.papers.paper import papers
from tests.fakes.pdfs import HEIGHT, Text, pdf

from mandate_graph.pipeline import BuildOptions, Summary, build

MEGABYTE = 1 << 20
MOST_MEGABYTES = 1_000
"""Of a build and of each of its workers: a graph engine, the registers and one file."""
MANY_PAGES = 10_000
SWOLLEN = 60 * MEGABYTE
LOCKED = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'11' * 32}>/U<{'22' * 32}>>>"
GOOD = "Resolution 12/3\n\nThe Assembly of the Lighthouse Union,\n\nRecalling its resolution 11/2,\n\n1. Meets.\n"
AKN = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><p>{}</p></statement></akomaNtoso>'
)


class Listener:
    """A port of this machine that counts those who knock."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}/x"
        self.knocks = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.knocks += 1
            connection.close()

    def close(self) -> None:
        self._socket.close()


def remade(data: bytes, members: dict[str, bytes]) -> bytes:
    """A DOCX with other members, or more of them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name in old.namelist():
            if name not in members:
                made.writestr(name, old.read(name))
        for name, content in members.items():
            made.writestr(name, content)
    return buffer.getvalue()


def with_macros(data: bytes, address: str) -> bytes:
    """A DOCX with a macro, a template and a picture elsewhere, and a field that takes in the text of another file."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        body = old.read("word/document.xml").decode()
        relations = old.read("word/_rels/document.xml.rels").decode()
    field = f'<w:fldSimple w:instr=" INCLUDETEXT &quot;{address}&quot; "><w:r><w:t>Held.</w:t></w:r></w:fldSimple>'
    outside = f'<Relationship Id="out" Type="attachedTemplate" Target="{address}" TargetMode="External"/>'
    return remade(
        data,
        {
            "word/document.xml": body.replace(
                "<w:body>", f'<w:body><w:p>{field}</w:p><w:altChunk r:id="out"/>'
            ).encode(),
            "word/_rels/document.xml.rels": relations.replace(
                "</Relationships>", f"{outside}</Relationships>"
            ).encode(),
            "word/vbaProject.bin": b"Sub AutoOpen()",
        },
    )


def hostile(address: str) -> dict[str, bytes]:
    """The files by their names."""
    paper = docx(papers()["en"])
    damaged = bytearray(paper)
    at = paper.index(b"word/document.xml") + 200
    damaged[at : at + 40] = bytes(40)
    swollen = b"<w:document><w:body>" + b"<w:p/>" * (SWOLLEN // 6) + b"</w:body></w:document>"
    return {
        "broken.pdf": b"%PDF-1.7\nnothing more",
        "locked.pdf": pdf([[Text(60, HEIGHT / 2, "Lamps")]], trailer=LOCKED),
        "long.pdf": pdf([[]] * MANY_PAGES),
        "cut.docx": paper[: len(paper) // 2],
        "damaged.docx": bytes(damaged),
        "swollen.docx": remade(paper, {"word/document.xml": swollen}),
        "entities.xml": b'<!DOCTYPE x [<!ENTITY l "lamps">]>' + AKN.format("&l;").encode(),
        "outside.xml": f'<!DOCTYPE x [<!ENTITY l SYSTEM "{address}">]>{AKN.format("&l;")}'.encode(),
        "typed.xml": f'<!DOCTYPE akomaNtoso SYSTEM "{address}">{AKN.format("Lamps are lit.")}'.encode(),
        "macros.docx": with_macros(paper, address),
        "page.html": f'<html><p>Lamps burn.</p><img src="{address}"><script src="{address}"></script></html>'.encode(),
        "good.txt": GOOD.encode(),
    }  # fmt: skip


SAID = {
    "broken.pdf": "the PDF is broken",
    "locked.pdf": "the PDF needs a password",
    "long.pdf": f"the PDF has {MANY_PAGES} pages",
    "cut.docx": "the archive is broken",
    "damaged.docx": "word/document.xml is broken",
    "swollen.docx": "would unpack to more than",
    "entities.xml": "the XML declares entities",
    "outside.xml": "the XML declares entities",
}


def built(folder: Path, graph: Path) -> tuple[Summary, int]:
    """What a build of the folder says, and the megabytes that it or a worker of it held."""
    summary = build([folder], graph, BuildOptions(jobs=1))
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return summary, max(held_by_itself(), workers) * (1 if sys.platform == "darwin" else 1024) // MEGABYTE


def held_by_itself() -> int:
    """The most that this process has held; where Linux tells it, without what the process that began it had held,
    which its resource usage counts in."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    told = (int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
    return next(told, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Summary, int, Listener]]:
    folder = tmp_path_factory.mktemp("hostile") / "documents"
    folder.mkdir()
    listener = Listener()
    for name, data in hostile(listener.address).items():
        (folder / name).write_bytes(data)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        summary, megabytes = pool.submit(built, folder, folder.parent / "graph").result()
    yield summary, megabytes, listener
    listener.close()


def test_each_bad_file_has_its_line_with_what_to_do(outcome: tuple[Summary, int, Listener]) -> None:
    failed = {one.name: one for one in outcome[0].failed}
    assert failed.keys() == SAID.keys()
    for name, words in SAID.items():
        assert words in failed[name].reason
        assert failed[name].hint


def test_the_others_are_published(outcome: tuple[Summary, int, Listener]) -> None:
    assert {one.name for one in outcome[0].built} == {"good.txt", "macros.docx", "page.html", "typed.xml"}


def knock(listener: Listener) -> None:
    with socket.create_connection(("127.0.0.1", listener.port), timeout=10) as connection:
        connection.recv(1)


def test_nothing_outside_is_asked_for(outcome: tuple[Summary, int, Listener]) -> None:
    listener = outcome[2]
    assert listener.knocks == 0
    knock(listener)
    assert listener.knocks == 1, "the listener would have heard it"


def test_memory_stays_bounded(outcome: tuple[Summary, int, Listener]) -> None:
    assert outcome[1] < MOST_MEGABYTES
