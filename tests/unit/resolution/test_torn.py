"""Pages that begin with the end of another text: what its numbered paragraphs do, they do themselves."""

from tests.fakes.act_rows import acts_of, read

_PAGE = """
A/RES/97/12

General Assembly—Ninety-seventh Session

{end}

82nd plenary meeting

25 November 2042

97/12. Lighthouses of the world

The General Assembly,

Recalling its resolution 96/4,

1. Requests the Secretary-General to report to it at its ninety-eighth session on lighthouses;

{behind}
"""


def _said(end: str, behind: str = "2. Calls upon States to light their coasts.") -> list[tuple[str, str]]:
    acts, _ = acts_of(read("en", _PAGE.format(end=end, behind=behind)))
    return [(act.event.value, act.modality.value) for act in acts]


def test_the_end_of_a_resolution_asks_as_the_resolution_does() -> None:
    asked = "7. Also requests the Secretary-General to report to the Security Council"
    end = f"{asked} and to submit to it a report on tides."
    assert _said(end)[:-1] == [("RequestReport", "requests"), ("RequestReport", "requests")]


def test_what_the_end_of_a_resolution_recalls_is_told() -> None:
    end = "7. Recalls that the Security Council established the Committee on Tides in its resolution 2999 (2032)."
    assert ("Establish", "recounts") in _said(end)


def test_a_page_without_such_an_end_is_read_as_before() -> None:
    assert _said("Lighthouses") == [("RequestReport", "requests")]
