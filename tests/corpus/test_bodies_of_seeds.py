"""The bodies that the founding documents name, against the hand-made gold: found with the right key, and no other."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from mandate_graph.extraction.bodies import find
from mandate_graph.extraction.head import read_heads
from mandate_graph.model.source import LineIndex
from mandate_graph.reading import read
from mandate_graph.resolution.bodies import resolve
from mandate_graph.segmentation import segment
from mandate_graph.vocabulary import load_registry

KEYS = {
    "COP": "untoc-cop",
    "GA": "un-ga",
    "C3": "un-ga_c3",
    "SECRETARIAT": "un-secretariat",
    "COP_SECRETARIAT": "untoc-cop_secretariat",
    "SG": "un-sg",
    "UNODC": "unodc",
    "UNODC_ED": "unodc_executive-director",
    "CCPCJ": "un-ecosoc_ccpcj",
    "CHR": "un-ecosoc_chr",
    "ECOSOC": "un-ecosoc",
    "IOM": "iom",
    "INTERPOL": "interpol",
    "BUREAU": "untoc-cop_bureau",
    "EXT_BUREAU": "untoc-cop_bureau",
    "WG_TIP": "untoc-cop_wg-tip",
    "WG_SOM": "untoc-cop_wg-som",
    "WG_FA": "untoc-cop_wg-firearms",
    "WG_IC": "untoc-cop_wg-intcoop",
    "WG_TA": "untoc-cop_wg-techassist",
    "EG_RM": "untoc-cop_review-experts",
    "REVIEW_MECH": "untoc-cop_review-mechanism",
    "ICAT": "un_icg-tip",
    "IAWG": "un_iawg-tip",
    "SRTIP": "un-ecosoc_chr_sr-trafficking",
}


def lines_named(path: Path) -> dict[str, set[int]]:
    """The lines on which each body is named."""
    registry = load_registry()
    document = segment(read(path, name=path.name, limit_bytes=10**7))
    mentions = find(document, registry)
    heads = read_heads(document, mentions, registry)
    index = LineIndex(document.source.text)
    parts = {part.key: part for part in document.parts}
    found: dict[str, set[int]] = defaultdict(set)
    for mention in resolve(document, mentions, heads, registry):
        if mention.key is not None:
            span = parts[mention.part].passage(mention.path).flow.source_span(mention.start, mention.end)
            found[mention.key].add(index.line(span.start))
    return dict(found)


@pytest.mark.parametrize("number", range(5))
def test_every_body_is_found_on_every_line_and_on_no_other(shared: Path, number: int) -> None:
    gold: dict[str, Any] = yaml.safe_load((shared / "seeds" / "gold.yaml").read_text(encoding="utf-8"))
    document = gold["documents"][number]
    wanted: dict[str, set[int]] = defaultdict(set)
    for name, lines in document["bodies"].items():
        wanted[KEYS[name]] |= set(lines)
    assert lines_named(shared / "seeds" / document["file"]) == dict(wanted)
