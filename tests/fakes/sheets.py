"""Files written line by line, with evidence by their words."""

from dataclasses import dataclass, field
from hashlib import sha256

from mandate_graph.model.evidence import Evidence
from mandate_graph.model.flow import FlowText, Run
from mandate_graph.model.head import Head
from mandate_graph.model.language import Language
from mandate_graph.model.passage import Document, Part, PartKind, Passage, PassageKind
from mandate_graph.model.record import Record
from mandate_graph.model.source import LineIndex, SourceText


@dataclass(kw_only=True)
class Sheet:
    """One part being written: a passage a line, "path | printed label | words"."""

    lines: str
    head: Head
    key: str = ""
    kind: PartKind = PartKind.DOCUMENT
    language: Language = Language.EN
    passages: list[Passage] = field(default_factory=list)


_KINDS = {kind.value: kind for kind in PassageKind}


class File:
    """A file being written; gives evidence by its words, and the record in the end."""

    def __init__(self, name: str, *sheets: Sheet) -> None:
        self.sheets = sheets
        text = ""
        for sheet in sheets:
            for line in sheet.lines.strip().splitlines():
                path, label, words = (cell.strip() for cell in line.split("|"))
                start = len(text) + len(f"{label} " if label else "")
                text += f"{label} {words}\n" if label else f"{words}\n"
                sheet.passages.append(
                    Passage(
                        path=path,
                        kind=_KINDS[path.split(".")[0]],
                        printed=label,
                        language=sheet.language,
                        flow=FlowText(text=words, runs=(Run(0, start, len(words)),)),
                    )
                )
        self.source = SourceText(
            name=name,
            media_type="text/plain",
            encoding="utf-8",
            byte_digest=sha256(text.encode()).hexdigest(),
            text=text,
        )

    def quote(self, words: str, *, part: str = "", rule: str = "by-hand", confidence: float = 0.9) -> Evidence:
        """The evidence that these words are, where they first stand in a part."""
        for sheet in self.sheets:
            for passage in sheet.passages if sheet.key == part else ():
                at = passage.flow.text.find(words)
                if at >= 0:
                    span = passage.flow.source_span(at, at + len(words))
                    return Evidence(
                        part=part,
                        passage=passage.path,
                        start=span.start,
                        end=span.end,
                        quote=words,
                        line=LineIndex(self.source.text).line(span.start),
                        language=passage.language,
                        rule=rule,
                        confidence=confidence,
                        prefix=passage.flow.text[:at],
                        suffix=passage.flow.text[at + len(words) :],
                    )
        raise LookupError(words)

    @property
    def document(self) -> Document:
        """The file as a document."""
        parts = tuple(
            Part(key=sheet.key, kind=sheet.kind, language=sheet.language, passages=tuple(sheet.passages))
            for sheet in self.sheets
        )
        return Document(source=self.source, parts=parts)

    def record(self, **claims: object) -> Record:
        """The record with these claims."""
        heads = tuple(sheet.head for sheet in self.sheets)
        return Record(document=self.document, heads=heads, **claims)  # type: ignore[arg-type]
