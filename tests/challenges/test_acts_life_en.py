"""What is done to bodies, in made-up texts read by the very steps of a build."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.fakes.act_rows import read, registry, rows_of, unmet

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.mandate import Event
from mandate_graph.model.registry import Registry
from mandate_graph.pipeline.convert import convert_all

LIFE = frozenset(
    {
        Event.ESTABLISH,
        Event.MAKE_PERMANENT,
        Event.EXTEND,
        Event.RENEW,
        Event.RENAME,
        Event.MERGE,
        Event.SPLIT,
        Event.AMEND_MANDATE,
        Event.TERMINATE,
        Event.DISSOLVE,
        Event.REAFFIRM,
    }
)
ORGANS = {
    "sc": ("S/RES/1999 (2034)", "Security Council"),
    "ga": ("A/RES/90/7", "General Assembly"),
    "hrc": ("A/HRC/RES/90/7", "Human Rights Council"),
    "ecosoc": ("E/RES/2034/7", "Economic and Social Council"),
    "unea": ("UNEP/EA.9/Res.7", "United Nations Environment Assembly"),
    "cop": (
        "CTOC/COP/RES/20/7",
        "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
    ),
    "ece": ("ECE/TRANS/999", "Economic Commission for Europe"),
}
"""The symbol of a text of each organ, and its name."""
REPORT = "A/90/777\n\nReport of the Secretary-General\n\nIntroduction"
QUALITIES = frozenset(
    ("united", "nations", "open", "ended", "ad", "hoc", "intergovernmental", "interim", "independent", "the")
)


def head(organ: str, title: str = "") -> str:
    """How a text of an organ, or a report, begins; `title` stands in front of the enacting words."""
    if organ == "report":
        return REPORT
    symbol, name = ORGANS[organ]
    printed = f"{title}\n\n" if title else ""
    return f"{symbol}\n\nResolution adopted by the {name} on 3 May 2034\n\n{printed}The {name},"


@dataclass(frozen=True, slots=True)
class Told:
    """An act on a paragraph, by its number in the case, with words of its body's name."""

    paragraph: int
    event: str
    modality: str
    body: str


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the lines on which its paragraphs stand, and the acts that these bear."""

    text: str
    lines: tuple[int, ...]
    acts: tuple[Told, ...]
    name: str
    unmet: str = ""


def cases() -> Iterator[Case]:
    for name in ("acts-life-back-en", "acts-life-en"):
        for number, row in enumerate(rows_of(name, "case"), 1):
            yield parsed(row, f"{name}-{number}")


def parsed(row: dict[str, str], name: str) -> Case:
    printed, label = head(row.get("organ", "sc"), row.get("title", "")).split("\n"), 0
    acts: list[Told] = []
    lines: list[int] = []
    for line in row["text"].strip().split("\n"):
        if line.startswith("> "):
            said, _, body = line[2:].partition("|")
            event, modality = said.split()
            acts.append(Told(len(lines), event, modality, body.strip()))
            continue
        plain = re.match(r"[~(#]", line) is not None
        label += not plain
        printed += ["", line.removeprefix("~ ").removeprefix("# ") if plain else f"{label}. {line.removeprefix('= ')}"]
        lines.append(len(printed))
    return Case("\n".join(printed) + "\n", tuple(lines), tuple(acts), name, row.get("unmet", ""))


def found_in(case: Case, registry: Registry) -> tuple[list[tuple[int, str, str, BodyKey]], Registry]:
    (record,), widened = convert_all([read("en", case.text)], registry)
    acts = {
        (case.lines.index(act.evidence.line) + 1, act.event.value, act.modality.value, act.body)
        for act in record.acts
        if act.event in LIFE and act.body is not None and act.evidence.line in case.lines
    }
    return sorted(acts), widened


def spoken(name: str) -> frozenset[str]:
    """The words of a name, without those that are no part of the core of one."""
    return frozenset(re.findall(r"\w+", name.lower())) - QUALITIES


def names(key: BodyKey, registry: Registry) -> set[frozenset[str]]:
    record = registry.bodies[key]
    return {spoken(name.text) for name in (*record.names, *record.alternative_names, *record.short_names)}


def differences(case: Case, registry: Registry) -> list[str]:
    """What the case wants and is not found, and what is found and not wanted; empty where the case is met."""
    found, widened = found_in(case, registry)
    wrong: list[str] = []
    meant: dict[str, set[BodyKey]] = {}
    for act in case.acts:
        same = [one for one in found if one[:3] == (act.paragraph, act.event, act.modality)]
        words = spoken(act.body)
        fit = [one for one in same if any(words <= name for name in names(one[3], widened))]
        if not fit:
            wrong.append(f"missed: {act}; found there {[one[3] for one in same]}")
            continue
        found.remove(fit[0])
        meant.setdefault(act.body, set()).add(fit[0][3])
    wrong += [f"not wanted: {one}" for one in found]
    keys = [key for several in meant.values() for key in several]
    if any(len(several) > 1 for several in meant.values()) or len(set(keys)) < len(keys):
        wrong.append(f"other bodies than meant: {meant}")
    return wrong


def rows() -> Iterator[object]:
    for case in cases():
        yield pytest.param(case, id=case.name, marks=unmet(case.unmet))


@pytest.mark.parametrize("case", list(rows()))
def test_the_acts_of_a_text_are_those_of_its_case(case: Case) -> None:
    assert differences(case, registry()) == []
