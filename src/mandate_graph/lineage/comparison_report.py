"""What changed between two days as a report for people, with the words of the documents."""

from mandate_graph.lineage.comparing import Comparison
from mandate_graph.lineage.dates import written_day
from mandate_graph.lineage.phrasing import Phrases, phrases
from mandate_graph.lineage.sentences import body_name, day_sentence, record_sentence
from mandate_graph.lineage.standing import term_sentence
from mandate_graph.lineage.writing import acts_section, meetings_section, norms_section, quotes_section
from mandate_graph.query.report import Report, Section


def comparison_report(comparison: Comparison, language: str) -> Report:
    """The status on both days, then what lies between: acts, duties and meetings, certain before possible."""
    words = phrases(language).calling(comparison.called)
    functions = [norm for norm in comparison.norms if norm.kind == "Function"]
    duties = [norm for norm in comparison.norms if norm.kind != "Function"]
    on_days = (comparison.first, comparison.second)
    sections = (
        Section(
            title=words.title("status"),
            lines=(
                *(day_sentence(status, comparison.record, language) for status in on_days),
                *(term_sentence(standing, comparison.texts, words) for standing in comparison.terms_on),
            ),
        ),
        acts_section(words, "acts_between", comparison.acts, of=comparison.body.slug),
        acts_section(words, "acts_maybe", comparison.possible_acts, of=comparison.body.slug),
        quotes_section(words, (*comparison.acts, *comparison.possible_acts)),
        norms_section(words, "functions", functions),
        norms_section(words, "duties", duties),
        meetings_section(words, comparison.meetings, "meetings_between"),
        meetings_section(words, comparison.possible_meetings, "meetings_maybe"),
    )
    return Report(
        title=body_name(comparison.body, words),
        lead=_lead(comparison, words),
        sections=tuple(section for section in sections if not section.empty),
    )


def _lead(comparison: Comparison, words: Phrases) -> str:
    first, second = comparison.first, comparison.second
    days = {name: written_day(on.day, words.language) for name, on in (("first", first), ("second", second))}
    certain = first.certainty == second.certainty == "certain"
    key = "compared_same" if first.statuses == second.statuses else "compared_changed"
    parts = [
        words.say("sentence", "compared", body=body_name(comparison.body, words), **days),
        words.say("sentence", key if certain else "compared_open"),
    ]
    if not comparison.acts and not comparison.possible_acts:
        parts.append(words.say("sentence", "compared_nothing"))
    return " ".join((*parts, record_sentence(comparison.record, words)))
