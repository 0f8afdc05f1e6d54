"""PDF files made up for tests: words at given places, in a font that no file needs to bring along.

Every character is half as wide as the font is high, one of East Asia as wide as it is high. The font is not embedded;
a table says what its codes mean.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 600, 800
ADVANCE = 0.5
_WIDE = 0x2E80
_LIGATURES = {"\ufefb": "\u0644\u0627"}
"""Glyphs that stand for two letters, given in reading order as the makers of PDF files do."""


def width(text: str, size: float) -> float:
    """How much of a line words take."""
    return ADVANCE * size * sum(1 + (ord(sign) >= _WIDE) for sign in text)


class Text(NamedTuple):
    """Words from `x` on, on the baseline `y`, as they are seen from left to right."""

    x: float
    y: float
    text: str
    size: float = 10


def block(x: float, y: float, lines: Iterable[str], *, size: float = 10, leading: float = 12) -> list[Text]:
    """Lines one below another, the first on the baseline `y`; blanks before a line indent it."""
    return [
        Text(x + ADVANCE * size * (len(line) - len(line.lstrip())), y - at * leading, line.lstrip(), size)
        for at, line in enumerate(lines)
    ]


def pdf(pages: Sequence[Sequence[Text]], *, trailer: str = "", rotated: bool = False) -> bytes:
    """A PDF with these pages; `trailer` goes into the trailer's dictionary, `rotated` sets the text on its side."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", *_font(pages)]
    kids = []
    for page in pages:
        content = "\n".join(_shown(text, rotated=rotated) for text in page)
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return _file(objects, trailer)


def _shown(text: Text, *, rotated: bool) -> str:
    codes = "".join(f"{ord(character):04X}" for character in text.text)
    matrix = f"0 1 -1 0 {WIDTH - text.y} {text.x}" if rotated else f"1 0 0 1 {text.x} {text.y}"
    return f"BT /F {text.size} Tf {matrix} Tm <{codes}> Tj ET"


def _font(pages: Sequence[Sequence[Text]]) -> list[str]:
    used = sorted({character for page in pages for text in page for character in text.text})
    meanings = [f"<{ord(one):04X}> <{_LIGATURES.get(one, one).encode('utf-16-be').hex().upper()}>" for one in used]
    lists = [meanings[at : at + 100] for at in range(0, len(meanings), 100)]
    mapped = "\n".join(f"{len(some)} beginbfchar\n" + "\n".join(some) + "\nendbfchar" for some in lists)
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{mapped}\nendcmap end end"
    )
    return [
        "<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Own"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor 5 0 R/DW {int(ADVANCE * 1000)}/W[{_WIDE} 65279 {int(ADVANCE * 2000)}]/CIDToGIDMap/Identity>>",
        "<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200"
        "/CapHeight 700/StemV 80>>",
        f"<</Length {len(table)}>>stream\n{table}\nendstream",
    ]


def _file(objects: list[str], trailer: str) -> bytes:
    made = "%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(made)}\n%%EOF\n"
    return (made + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}").encode("ascii")
