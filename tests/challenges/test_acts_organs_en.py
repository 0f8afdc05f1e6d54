"""Rows of acts in English texts of many organs: paragraphs of our own, read as a build reads them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes.act_rows import differences

_ROWS = Path(__file__).parents[1] / "cases" / "acts-organs-en.toml"
_TITLE = "Lighthouses and tides"
FRAMES = {
    "ga": "A/RES/85/7\n\nResolution adopted by the General Assembly on 3 May 2031\n\n85/7. {title}\n\n"
    "The General Assembly,",
    "sc": "S/RES/2999 (2032)\n\nResolution 2999 (2032)\n\nAdopted by the Security Council at its 9999th meeting, on "
    "12 April 2032\n\nThe Security Council,",
    "hrc": "A/HRC/RES/90/7\n\nResolution adopted by the Human Rights Council on 4 April 2032\n\n90/7. {title}\n\n"
    "The Human Rights Council,",
    "ecosoc": "E/RES/2034/7\n\nResolution adopted by the Economic and Social Council on 4 June 2034\n\n"
    "2034/7. {title}\n\nThe Economic and Social Council,",
    "cop": "CTOC/COP/2032/9\n\nResolution 16/2\n\n{title}\n\nThe Conference of the Parties to the United Nations "
    "Convention against Transnational Organized Crime,",
    "unea": "UNEP/EA.9/Res.7\n\nResolution adopted by the United Nations Environment Assembly on 2 March 2034\n\n"
    "9/7. {title}\n\nThe United Nations Environment Assembly,",
    "habitat": "HSP/HA.9/Res.7\n\nResolution adopted by the United Nations Habitat Assembly on 2 June 2033\n\n"
    "9/7. {title}\n\nThe United Nations Habitat Assembly,",
    "board": "E/ICEF/2034/7\n\nUnited Nations Children’s Fund\n\nExecutive Board\n\nDecision 2034/3\n\n{title}\n\n"
    "The Executive Board,",
    "report": "A/85/99\n\nReport of the Secretary-General\n\n{title}",
    "ece": "ECE/TRANS/999\n\nEconomic Commission for Europe\n\nInland Transport Committee\n\n"
    "Report of the Inland Transport Committee on its 110th session\n\n{title}",
}
"""How the document begins around the paragraphs of a row, by whose text it is."""


def rows() -> Iterator[object]:
    for number, row in enumerate(tomllib.loads(_ROWS.read_text(encoding="utf-8"))["row"], 1):
        marks = [pytest.mark.xfail(strict=True, reason=row["unmet"])] if "unmet" in row else []
        head = FRAMES[row.get("frame", "ga")].format(title=_TITLE)
        yield pytest.param(head, row["text"], row["acts"], id=str(number), marks=marks)


@pytest.mark.parametrize(("head", "text", "acts"), list(rows()))
def test_a_row_tells_its_acts_and_no_other(head: str, text: str, acts: list[str]) -> None:
    assert differences(head, text, acts, name="en/made-up.txt") == []
