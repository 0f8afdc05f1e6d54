"""Evidence for spans of a flow."""

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.passage import Document, Passage
from mandate_graph.model.source import LineIndex


class Quoter:
    """Quotes spans of the flows of one document, with the rest of the sentence around them."""

    def __init__(self, document: Document) -> None:
        self._text = document.source.text
        self._lines = LineIndex(document.source.text)
        self._passages: dict[tuple[str, str], Passage] = {
            (part.key, passage.path): passage for part in document.parts for passage in part.passages
        }

    def passage(self, part: str, path: str) -> Passage:
        """The passage at a path of a part."""
        return self._passages[part, path]

    def quote(
        self, place: tuple[str, str], span: tuple[int, int], sentence: tuple[int, int], said: tuple[str, float]
    ) -> Evidence:
        """Evidence for `span` of the flow of `place` (part, path), `said` by a rule with a confidence."""
        passage = self._passages[place]
        source = passage.flow.source_span(*span)
        return Evidence(
            part=place[0],
            passage=place[1],
            start=source.start,
            end=source.end,
            quote=self._text[source.start : source.end],
            line=self._lines.line(source.start),
            language=passage.language,
            rule=said[0],
            confidence=said[1],
            prefix=passage.flow.text[sentence[0] : span[0]],
            suffix=passage.flow.text[span[1] : sentence[1]],
        )
