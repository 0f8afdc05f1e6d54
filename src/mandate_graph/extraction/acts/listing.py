"""Sentences without a verb of deciding that open a list of functions: "The functions of the group are as follows:"."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.clauses import Clause
from mandate_graph.extraction.acts.cues import Cue, Place, Voice
from mandate_graph.extraction.acts.patterns import compiled, words_pattern
from mandate_graph.extraction.acts.roles import complement_of
from mandate_graph.languages.script import COMMA, COMMAS, GAP, SEMICOLONS
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.act_mention import Telling


def listings(clause: Clause) -> Iterator[Cue]:
    """The cue of a sentence that is nothing but the opener of such a list; in terms of reference it decides."""
    openers = clause.acts.phrases.list_openers
    low, end = clause.sentence.start, clause.sentence.end
    if not openers or not clause.text[:end].rstrip().endswith(":"):
        return
    before = clause.acts.before
    lead = compiled(rf"\W*(?:{before.determiner}{GAP})?(?:(?-i:\p{{Ll}}[\p{{Ll}}-]*)\s+){{0,2}}")
    inserted = rf"(?:{COMMA}[^{COMMAS}{SEMICOLONS}:]{{1,160}}{COMMA})?"
    said = rf"{inserted}\s+(?P<verb>{before.present_copula})\s+{words_pattern(openers)}\s*:\s*"
    for rule in clause.acts.rules:
        if not rule.rule.opens_list or rule.rule.role is not Role.COMPLEMENT or rule.objects is None:
            continue
        for named in rule.objects.finditer(clause.text, low, end):
            owners = complement_of(clause, named.span(), end, meant=False)
            match = compiled(said).fullmatch(clause.text, owners[-1].end, end) if owners else None
            if match is None or not lead.fullmatch(clause.text, low, named.start()):
                continue
            place = Place(
                clause_start=low,
                start=low,
                verb=match.start("verb"),
                verb_end=match.end("verb"),
                end=end,
                object_span=named.span(),
            )
            yield Cue(
                sentence=clause.sentence, place=place, telling=Telling.PERFORMED, voice=Voice.PREDICATE, rule=rule
            )
            return
