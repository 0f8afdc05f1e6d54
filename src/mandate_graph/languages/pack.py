"""A language pack: the same themes for every language, phrases as data."""

from dataclasses import dataclass

from mandate_graph.languages.themes.acts import ActsPhrases
from mandate_graph.languages.themes.agenda import AgendaPhrases
from mandate_graph.languages.themes.bodies import BodiesPhrases
from mandate_graph.languages.themes.calendar import CalendarPhrases
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.languages.themes.head import HeadPhrases
from mandate_graph.languages.themes.meetings import MeetingsPhrases
from mandate_graph.languages.themes.norms import NormsPhrases
from mandate_graph.languages.themes.preposed_acts import PreposedActs
from mandate_graph.languages.themes.reports import ReportsPhrases
from mandate_graph.languages.themes.structure import StructurePhrases
from mandate_graph.languages.themes.terms import TermsPhrases
from mandate_graph.model.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePack:
    """All that the text half knows of one language."""

    language: Language
    structure: StructurePhrases
    terms: TermsPhrases
    calendar: CalendarPhrases
    citations: CitationsPhrases
    agenda: AgendaPhrases
    bodies: BodiesPhrases
    head: HeadPhrases
    meetings: MeetingsPhrases
    reports: ReportsPhrases
    norms: NormsPhrases | None = None
    acts: ActsPhrases | None = None
    """None where no act is read in this language; then `norms` may be None as well."""
    preposed_acts: PreposedActs | None = None
    """In place of `acts` in a language without inflection that puts modifiers before nouns."""
