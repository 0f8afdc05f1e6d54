"""A brief in a language: templates filled with names, instruments and days, and numbered notes for the words cited.

A name that the language lacks is given in English, else in any language, with a mark; it is never translated.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from mandate_graph.lineage.brief.instruments import instrument, path_words
from mandate_graph.lineage.brief.values import (
    Brief,
    Clause,
    Days,
    Name,
    Ordinal,
    Paragraph,
    Sentence,
    Slot,
    Span,
    Text,
)
from mandate_graph.lineage.dates import ordinal, written_day, written_days
from mandate_graph.lineage.phrasing import PHRASES, Phrases, is_right_to_left
from mandate_graph.lineage.quoting import one_line, spaced
from mandate_graph.lineage.sentences import record_sentence
from mandate_graph.lineage.values import Bounds, OnRecord, Words
from mandate_graph.query.prose import Part, Prose, Run

TEMPLATES = Path(__file__).parent / "templates"
_EMBEDDED = "\u202a", "\u202c"
"""What keeps a quotation from left to right in order within a note from right to left."""


@cache
def templates(language: str) -> Phrases:
    """The phrases and templates of a language; UsageError lists the languages there are."""
    return Phrases(language, (PHRASES, TEMPLATES))


def brief_prose(brief: Brief, language: str) -> Prose:
    """The brief in a language, with a note for every citation."""
    writer = _Writer(templates(language))
    title = writer.title(brief)
    parts = [writer.part(paragraph) for paragraph in brief.paragraphs]
    marked = writer.marked()
    if marked:
        parts[-1] = Part(title=parts[-1].title, sentences=(*parts[-1].sentences, marked))
    return Prose(
        title=title,
        language=language,
        right_to_left=is_right_to_left(language),
        between=writer.words.say("join", "sentences"),
        parts=tuple(parts),
        notes_title=writer.words.say("heading", "notes"),
        notes=tuple(writer.notes),
    )


class _Writer:
    """Writes sentence after sentence, and remembers notes, marks and which organs were named in full."""

    def __init__(self, words: Phrases) -> None:
        self.words = words
        self.notes: list[str] = []
        self._marks: dict[str, None] = {}
        self._named: set[str] = set()

    def title(self, brief: Brief) -> str:
        """The title; an organ that it names is named in full again in the text."""
        body = self._name(brief.body)
        if brief.before is None:
            return self.words.say("heading", "title", body=body)
        number = ordinal(brief.before.number, "session", self.words.language)
        session = self.words.say("clause", "session", ordinal=number, organ=self._full(brief.before.organ))
        return self.words.say("heading", "title_before", body=body, session=session)

    def part(self, paragraph: Paragraph) -> Part:
        """A paragraph under its heading."""
        sentences = tuple(self.sentence(sentence) for sentence in paragraph.sentences)
        return Part(title=self.words.say("heading", paragraph.theme), sentences=sentences)

    def marked(self) -> tuple[Run, ...]:
        """What the marks behind names mean; nothing where no name has one."""
        if not self._marks:
            return ()
        marks = self.words.say("join", "marks").join(self._marks)
        return (Run(text=self.words.say("brief", "marked", marks=marks)),)

    def sentence(self, sentence: Sentence) -> tuple[Run, ...]:
        """A sentence; the notes for all of it stand at its end."""
        record = sentence.slots.get("record")
        if isinstance(record, OnRecord):
            return (Run(text=record_sentence(record, self.words)),)
        runs = self._filled("brief", sentence.kind, sentence.slots)
        return _merged((*runs, Run(text="", notes=self._noted(sentence.citations))))

    def _filled(self, table: str, kind: str, slots: Mapping[str, Slot]) -> list[Run]:
        runs: list[Run] = []
        for literal, field, _spec, _conversion in Formatter().parse(self.words.tables[table][kind]):
            runs.append(Run(text=literal))
            if field:
                runs += self._slot(field, slots)
        return runs

    def _slot(self, field: str, slots: Mapping[str, Slot]) -> Iterable[Run]:
        if field in ("earliest", "latest"):
            bounds = slots["bounds"]
            assert isinstance(bounds, Bounds)
            day = bounds.earliest if field == "earliest" else bounds.latest
            return [Run(text=written_day(day, self.words.language) if day else "")]
        value = slots[field.partition("_")[0]]
        if isinstance(value, tuple):
            return self._list(field, value)
        if isinstance(value, Text):
            return [Run(text=self._text(value, field))]
        if isinstance(value, Name):
            return [Run(text=self._organ(value) if field == "organ" else self._name(value))]
        return [Run(text=self._plain(value))]

    def _plain(self, value: Slot) -> str:
        match value:
            case Ordinal(number=number):
                return ordinal(number, value.thing, self.words.language) if number is not None else ""
            case Days(start=start):
                return written_days(start, value.end, self.words.language) if start else ""
            case Span(first=first, last=last):
                return str(first) if first == last else self.words.say("join", "range", first=first, last=last)
            case _:
                return self._bare(str(value))

    def _bare(self, value: str) -> str:
        """A stance in the words of the language; a symbol as it stands."""
        return self.words.say("stance", value) if self.words.has("stance", value) else value

    def _list(self, field: str, clauses: tuple[Clause, ...]) -> list[Run]:
        join = self.words.say("join", field if self.words.has("join", field) else "list")
        runs: list[Run] = []
        for at, clause in enumerate(clauses):
            runs += [Run(text=join)] if at else []
            runs += self._filled("clause", clause.kind, clause.slots)
            runs.append(Run(text="", notes=self._noted(clause.citations)))
        return runs

    def _text(self, text: Text, role: str) -> str:
        seen = text.issuer is not None and text.issuer.otherwise in self._named
        if text.issuer is not None:
            self._named.add(text.issuer.otherwise)
        return instrument(text, role, self.words, self._name, named=seen)

    def _organ(self, organ: Name) -> str:
        """An organ in full where it is first named, by its symbol series from then on."""
        if organ.otherwise in self._named and organ.series:
            return organ.series
        self._named.add(organ.otherwise)
        return self._full(organ)

    def _full(self, organ: Name) -> str:
        bare = Name(labels=organ.labels, otherwise=organ.otherwise)
        return self.words.say("join", "issuer").join(part for part in (self._name(bare), organ.series) if part)

    def _name(self, name: Name) -> str:
        label = name.labels.get(self.words.language)
        if label is None:
            tag = "en" if "en" in name.labels else next(iter(sorted(name.labels)), "")
            mark = f"[{tag or '?'}]"
            self._marks[mark] = None
            label = f"{name.labels.get(tag, name.otherwise)} {mark}"
        return f"{label} ({name.series})" if name.series else label

    def _noted(self, citations: Iterable[Words]) -> tuple[int, ...]:
        numbers = []
        for words in citations:
            self.notes.append(self.note(words))
            numbers.append(len(self.notes))
        return tuple(numbers)

    def note(self, said: Words) -> str:
        """Document, paragraph and quotation, and whose words they are: second-hand unless known to be first-hand."""
        say = self.words.say
        place = path_words(said.place.path, self.words)
        if said.place.printed:
            place = say("heading", "printed", place=place, printed=said.place.printed)
        begin, end = (
            _EMBEDDED
            if is_right_to_left(self.words.language) and not is_right_to_left(said.language or "en")
            else ("", "")
        )
        return say(
            "heading",
            "note" if place else "note_unplaced",
            hand=say("heading", said.hand or "second-hand"),
            document=say("heading", "file", document=said.document, file=said.file) if said.file else said.document,
            place=place,
            prefix=begin + spaced(said.prefix),
            quote=one_line(said.quote),
            suffix=spaced(said.suffix) + end,
        )


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbouring runs as one, up to where notes stand."""
    merged: list[Run] = []
    for run in runs:
        if merged and not merged[-1].notes:
            merged[-1] = Run(text=merged[-1].text + run.text, notes=run.notes)
        elif run.text or run.notes:
            merged.append(run)
    return tuple(run for run in merged if run.text or run.notes)
