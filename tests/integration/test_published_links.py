"""The links that a file carries are held against what its words cite."""

from pathlib import Path

import pytest

from mandate_graph.model.identity import DocumentKey
from mandate_graph.model.published_link import LinkVerdict, PublishedLink
from mandate_graph.model.symbol import canonical_symbol
from mandate_graph.pipeline.convert import convert, read_document
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.resolution.addresses import symbol_at
from mandate_graph.resolution.citations_numbering import instrument_of
from mandate_graph.resolution.published_links import same_work
from mandate_graph.vocabulary import load_registry

PAGE = """<!doctype html><html lang="en"><body>
<p>United Nations</p><p>A/RES/95/7</p><p>General Assembly</p><p>Ninety-fifth session</p>
<p>Resolution adopted by the General Assembly on 3 December 2040</p>
<p>95/7. Lighthouses of the high seas</p>
<p>The General Assembly,</p>
<p>Recalling its resolution {first} of 4 December 2039, {second},</p>
<p>1. Takes note of the report of the Secretary-General;{third}</p>
<p>2. Decides to remain seized of the matter.</p>
</body></html>"""


def links_of(folder: Path, *anchors: tuple[str, str]) -> list[PublishedLink]:
    made = [f'<a href="{address}">{words}</a>' for address, words in anchors]
    first, second, third = (*made, *[""] * (3 - len(made)))
    path = folder / "resolution.html"
    path.write_text(PAGE.format(first=first, second=second, third=third), encoding="utf-8")
    document = read_document(SourceFile(path=path, name=path.name), limit_bytes=1_000_000)
    return list(convert(document, load_registry()).links)


def test_a_link_agrees_differs_or_stands_alone(tmp_path: Path) -> None:
    found = links_of(
        tmp_path,
        ("https://undocs.org/en/A/RES/94/6", "94/6"),
        ("https://undocs.org/en/A/HRC/RES/33/10", "its resolution 93/10"),
        ("https://docs.un.org/en/A/95/321", "of that report"),
    )
    assert [(link.verdict, str(link.evidence.quote), link.evidence.passage) for link in found] == [
        (LinkVerdict.AGREES, "94/6", "pp.1"),
        (LinkVerdict.DIFFERS, "its resolution 93/10", "pp.1"),
        (LinkVerdict.ALONE, "of that report", "op.1"),
    ]


def test_links_to_other_places_are_left_out(tmp_path: Path) -> None:
    assert links_of(tmp_path, ("https://example.org/A/RES/94/6", "94/6"), ("mailto:a@example.org", "a")) == []


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://undocs.org/en/A/RES/94/6", "A/RES/94/6"),
        ("https://undocs.org//en/A/RES/9 (III)", "A/RES/9(III)"),
        ("https://undocs.org/A/RES/9%20%28III%29", "A/RES/9(III)"),
        ("https://undocs.org/ch/A/RES/94/6", "A/RES/94/6"),
        ("https://undocs.org/SP/S/RES/1700(2050)", "S/RES/1700(2050)"),
        ("https://docs.un.org/fr/E/2050/30(SUPP)", "E/2050/30"),
        ("http://www.undocs.org/en/A/94/6/Add.1", "A/94/6/Add.1"),
        ("https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F94%2F6&Language=E", "A/RES/94/6"),
        ("http://daccess-ods.un.org/access.nsf/Get?Open&DS=S/2050/7&Lang=E", "S/2050/7"),
        ("https://documents.un.org/api/symbol/access?s=A/94/6&l=en&t=pdf", "A/94/6"),
        ("https://documents.un.org/doc/undoc/gen/n50/123/45/pdf/n5012345.pdf", None),
        ("https://undocs.org/", None),
        ("https://undocs.org.example.org/en/A/RES/94/6", None),
        ("https://www.un.org/en/about-us", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_an_address_names_its_symbol(address: str, symbol: str | None) -> None:
    assert symbol_at(address) == symbol


@pytest.mark.parametrize(
    ("linked", "cited", "same"),
    [
        ("A/RES/9(III)", "A/RES/9 A (III)", True),
        ("A/RES/67/234B", "A/RES/67/234 B", True),
        ("A/RES/94/6", "A/RES/94/60", False),
        ("A/RES/33/10", "A/HRC/RES/33/10", False),
        ("A/94/6/Add.1", "A/94/6", False),
    ],
)
def test_parts_of_a_resolution_are_filed_under_its_number(linked: str, cited: str, same: bool) -> None:
    registry = load_registry()
    one, other = (
        instrument_of(symbol, registry) or DocumentKey(symbol)
        for symbol in (canonical_symbol(linked), canonical_symbol(cited))
        if symbol
    )
    assert same_work(one, other) is same
