"""What a build holds of a document is little, however many bodies the collection has taught it."""

import gc
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mandate_graph.model.identity import BodyKey
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind, BodyRecord, Name
from mandate_graph.pipeline.cache import Cache
from mandate_graph.pipeline.sources import SourceFile
from mandate_graph.pipeline.stages import Item, Workshop, claiming, listed
from mandate_graph.resolution.discovery import widened_by

_BYTES_AN_ITEM = 1_500


@pytest.mark.parametrize("bodies", [1, 1_000])
def test_an_item_holds_no_record_of_the_bodies_that_bear_on_it(tmp_path: Path, bodies: int) -> None:
    shop = Workshop(cache=Cache(tmp_path, "f"), limit_bytes=1_000, made=datetime(2031, 5, 3, tzinfo=UTC))
    learnt = [_body(number) for number in range(bodies)]
    files = [SourceFile(path=tmp_path / f"{number}.txt", name=f"{number}.txt") for number in range(10)]
    claiming(Item(file=files[0], byte_digest="d", reading="r"), widened_by(listed(), learnt, ()), shop)
    tracemalloc.start()
    try:
        items = [
            claiming(Item(file=file, byte_digest="d", reading=file.name), widened_by(listed(), learnt, ()), shop)
            for file in files
        ]
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] / len(items) < _BYTES_AN_ITEM
    finally:
        tracemalloc.stop()


def _body(number: int) -> BodyRecord:
    return BodyRecord(
        key=BodyKey(f"group-{number}"),
        kind=BodyKind.WORKING_GROUP,
        names=(Name(f"Working Group on Lamp {number}", Language.EN),),
    )
