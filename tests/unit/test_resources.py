"""The data folders are found, and each file is in one set."""

import pytest

from mandate_graph.errors import MandateGraphError
from mandate_graph.resources import (
    folder,
    ontology_files,
    query_files,
    registry_files,
    sample_files,
    shape_files,
)


def test_ontology_and_registers_share_no_file_and_leave_none_out() -> None:
    files = {*ontology_files(), *registry_files()}
    assert len(files) == len(ontology_files()) + len(registry_files())
    assert files == {*folder("ontology").glob("*.ttl"), *folder("ontology").glob("schemes/*.ttl")}


@pytest.mark.parametrize("files", [ontology_files(), registry_files(), shape_files(), query_files(), sample_files()])
def test_files_are_there_and_in_order(files: tuple[object, ...]) -> None:
    assert files
    assert list(files) == sorted(files, key=str) or files == ontology_files()


def test_a_folder_that_is_missing_is_an_error_with_a_hint() -> None:
    with pytest.raises(MandateGraphError) as error:
        folder("no-such-folder")
    assert error.value.hint
