"""Whatever the text, every run of every flow is a verbatim slice of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mandate_graph.model.passage import Document
from mandate_graph.model.source import SourceText
from mandate_graph.segmentation import segment

_PIECES = st.sampled_from(
    [
        "The General Assembly,",
        "Конференция портов,",
        "Recalling its rules,",
        "постановила учредить группу",
        "Decides to set up a group:",
        "1. ",
        "2. ",
        "(a) ",
        "б) ",
        "i) ",
        "- ",
        "* ",
        "**",
        "*",
        "_",
        "____________",
        "<sup>1</sup>",
        "<sup>1</sup> See A/1/2.",
        "[1]",
        "[1] A/3/4",
        "word,1",
        "1 Note on the word",
        "go-",
        "vernment",
        "под­",
        "Annex",
        "## ",
        "I",
        "A/RES/9/1",
        "Distr.: General",
        "\u200f",
        "\u00ad",
        "\ufffe",
        "المادة",
        "联合国",
        "\t",
        "\xa0",
        "\r\n",
        "\n",
        "\n",
        "\n\n",
        "\f",
        " ",
        "\\",
        "$^{1}$",
        "2.1 Scope",
    ]
)
_TEXTS = st.one_of(
    st.lists(_PIECES, max_size=60).map("".join),
    st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=30).map(" ".join),
    st.text(max_size=200),
)


def _segmented(text: str) -> Document:
    return segment(SourceText(name="any", media_type="text/plain", encoding="utf-8", byte_digest="0" * 64, text=text))


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_every_run_is_verbatim(text: str) -> None:
    for part in _segmented(text).parts:
        for passage in part.passages:
            flow = passage.flow
            for run in flow.runs:
                assert run.length > 0
                assert flow.text[run.at : run.at + run.length] == text[run.source : run.source + run.length]


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_characters_between_runs_are_single_joins(text: str) -> None:
    for part in _segmented(text).parts:
        for passage in part.passages:
            at = 0
            for run in passage.flow.runs:
                assert passage.flow.text[at : run.at] in {"", " ", "\n"}
                at = run.at + run.length
            assert at == len(passage.flow.text)


@settings(deadline=None, max_examples=200)
@given(_TEXTS)
def test_runs_go_forward_and_passages_do_not_overlap(text: str) -> None:
    taken: set[int] = set()
    for part in _segmented(text).parts:
        for passage in part.passages:
            last = -1
            for run in passage.flow.runs:
                assert run.source > last
                last = run.source + run.length - 1
                places = set(range(run.source, run.source + run.length))
                assert not places & taken
                taken |= places


@settings(deadline=None, max_examples=200)
@given(_TEXTS)
def test_paths_are_unique_and_calls_lead_to_notes(text: str) -> None:
    for part in _segmented(text).parts:
        paths = [passage.path for passage in part.passages]
        assert len(paths) == len(set(paths))
        for passage in part.passages:
            assert passage.flow.text
            for call in passage.calls:
                assert part.passage(call.note).kind.value == "fn"
                assert 0 <= call.at <= len(passage.flow.text)


@settings(deadline=None, max_examples=200)
@given(_TEXTS)
def test_no_letter_of_a_long_word_is_lost(text: str) -> None:
    document = _segmented(text + "\n\nunmistakable")
    assert any("unmistakable" in passage.flow.text for part in document.parts for passage in part.passages)
