"""Settings: from the environment, typed, with words for what is off."""

from dataclasses import fields
from pathlib import Path

import pytest

from mandate_graph import settings
from mandate_graph.errors import UsageError
from mandate_graph.settings import PREFIX, Settings, load


def test_without_an_environment_the_defaults_hold() -> None:
    assert load({}) == Settings()


def test_an_empty_variable_is_no_wish() -> None:
    assert load({"MANDATE_GRAPH_PORT": ""}) == Settings()


@pytest.mark.parametrize(
    ("variable", "text", "name", "value"),
    [
        ("GRAPH", "/data/graph", "graph", Path("/data/graph")),
        ("HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("PORT", "0", "port", 0),
        ("QUERY_SECONDS", "2.5", "query_seconds", 2.5),
        ("ASK_SECONDS", "60", "ask_seconds", 60.0),
        ("ROW_LIMIT", "0", "row_limit", 0),
        ("BYTE_LIMIT", "1000", "byte_limit", 1000),
        ("WORKERS", "4", "workers", 4),
        ("MEMORY_MB", "512", "memory_mb", 512),
        ("MAX_FILE_SIZE", "1000", "max_file_size", 1000),
        ("REVIEW", "1", "review", True),
        ("REVIEW_TOKEN", "0123456789abcdef", "review_token", "0123456789abcdef"),
        ("CURATOR", "A. Pilot", "curator", "A. Pilot"),
        ("BASE_IRI", "https://example.org/", "base_iri", "https://example.org/"),
    ],
)
def test_each_variable_sets_its_setting(variable: str, text: str, name: str, value: object) -> None:
    assert getattr(load({PREFIX + variable: text}), name) == value


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("PORT", "70000"),
        ("PORT", "http"),
        ("QUERY_SECONDS", "0"),
        ("QUERY_SECONDS", "inf"),
        ("ASK_SECONDS", "-1"),
        ("ROW_LIMIT", "-1"),
        ("WORKERS", "0"),
        ("MAX_FILE_SIZE", "10MB"),
        ("BASE_IRI", "example.org"),
    ],
)
def test_a_value_that_is_off_names_its_variable(variable: str, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        load({PREFIX + variable: text})
    assert refused.value.where == PREFIX + variable


def test_an_option_wins_over_the_environment_where_it_is_given() -> None:
    chosen = load({"MANDATE_GRAPH_PORT": "9000"}).with_changes(port=None, host="::1")
    assert (chosen.port, chosen.host) == (9000, "::1")


def test_every_setting_is_documented() -> None:
    for field in fields(Settings):
        default = f"{field.default:g}" if isinstance(field.default, float) else field.default
        assert f"| {PREFIX}{field.name.upper()} | {default} |" in str(settings.__doc__)


@pytest.mark.parametrize("token", ["short", "with a space in it", "0123456789abcde"])
def test_a_token_that_is_refused_is_not_told(token: str) -> None:
    with pytest.raises(UsageError, match="16 characters") as told:
        load({"MANDATE_GRAPH_REVIEW_TOKEN": token})
    assert token not in str(told.value)
    assert "0123456789abcdef" not in repr(Settings(review_token="0123456789abcdef"))
