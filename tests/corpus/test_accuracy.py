"""Every claim made of the founding documents, against the gold made by hand."""

from pathlib import Path

from benchmarks.accuracy import from_records, gold
from benchmarks.accuracy.scoring import score

from mandate_graph.pipeline import records_of


def test_no_claim_of_the_founding_documents_differs_from_the_gold(shared: Path) -> None:
    seeds = shared / "seeds"
    written = gold.load(seeds / "gold.yaml")
    files = gold.files(written)
    records, registry, failed = records_of([seeds])
    texts = {document: (seeds / name).read_bytes().decode("utf-8-sig") for name, document in files.items()}
    result = score(gold.expected(written, registry), from_records.found(records, registry, files), texts)
    assert failed == ()
    assert result.differences == []
