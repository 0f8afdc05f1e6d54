"""What was done to the mandate of a body by an instrument that its clause, or the words behind it, name."""

from collections.abc import Iterator

from mandate_graph.extraction.acts.preposed.clauses import Clause, doer
from mandate_graph.extraction.acts.preposed.cues import Cue
from mandate_graph.extraction.acts.preposed.patterns import CompiledRule, any_of, compiled
from mandate_graph.extraction.acts.preposed.roles import Place, fit
from mandate_graph.model.act_mention import Telling
from mandate_graph.model.mention import BodyMention

_REACH = 160


def undergone(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "工作组的任务期限经第3/1号决议延长": the object in front, and by which instrument it was done."""
    agent = compiled(rf"{any_of(clause.acts.phrases.words.agents)}$")
    for low, high in clause.pieces(clause.start, clause.end):
        for match in rule.verbs.finditer(clause.text, low, high):
            instrument = instrument_before(clause, match.start())
            if instrument is None or instrument[0] < low:
                continue
            organ = organ_of(clause, low, instrument[0])
            begin = organ.start if organ is not None else instrument[0]
            led = agent.search(clause.text, low, begin)
            at = clause.led(low, high)
            place = Place(
                low=at, high=high, verb=match.start(), verb_end=match.end(), piece_end=high, decided=led is not None
            )
            fitting = fit(clause, rule, place) if led else None
            if fitting is not None and fitting.bodies and fitting.end <= match.end():
                offsets = (at, match.start(), match.end(), high)
                yield told_cue(rule, offsets, fitting.bodies[0], instrument, participle=False)


def about(clause: Clause, rule: CompiledRule) -> Iterator[Cue]:
    """ "关于延长工作组任务期限的第3/1号决议": the instrument stands behind the object that it is about."""
    assert rule.objects is not None
    for match in rule.verbs.finditer(clause.text, clause.start, clause.end):
        body = clause.at(match.end(), clause.end)
        if body is None or clause.inside(match.start(), match.end()):
            continue
        body = clause.whole(body, clause.end)
        owned = compiled(rf"的?{rule.objects.pattern}{any_of(clause.acts.phrases.words.relative_signs)}")
        named = owned.match(clause.text, body.end, clause.end)
        organ = clause.at(named.end(), clause.end) if named else None
        behind = organ.end if organ is not None and doer(organ) else named.end() if named else clause.end
        dated = clause.acts.located.match(clause.text, behind, clause.end)
        instrument = clause.acts.instrument.match(clause.text, dated.end() if dated else behind, clause.end)
        if instrument is not None:
            offsets = (match.start(), match.start(), match.end(), instrument.end())
            yield told_cue(rule, offsets, body, instrument.span(), participle=True)


def instrument_before(clause: Clause, verb: int) -> tuple[int, int] | None:
    """The instrument in front of a verb, with nothing but small words between them."""
    found = None
    inside = compiled(any_of(clause.acts.phrases.words.within))
    for match in clause.acts.instrument.finditer(clause.text, max(clause.start, verb - _REACH), verb):
        word = inside.match(clause.text, match.end(), verb)
        if skipped(clause, behind_terms(clause, match.end(), verb), verb) or (
            word and skipped(clause, word.end(), verb)
        ):
            found = (match.start(), match.end())
    return found


def behind_terms(clause: Clause, at: int, high: int) -> int:
    """Where what an instrument that ends at an offset says is named behind it ("第3/1号决议的规定"), if it is."""
    terms = clause.acts.terms.match(clause.text, at, high)
    return terms.end() if terms else at


def organ_of(clause: Clause, low: int, at: int) -> BodyMention | None:
    """Whose instrument begins at an offset: the organ before it, with nothing but its day between them."""
    found = (one for one in clause.between(low, at) if doer(one))
    return next((one for one in found if clause.acts.located.fullmatch(clause.text, one.end, at)), None)


def skipped(clause: Clause, at: int, verb: int) -> bool:
    """Whether only small words stand between an offset and a verb."""
    return clause.led(at, verb) == verb


def told_cue(
    rule: CompiledRule,
    offsets: tuple[int, int, int, int],
    body: BodyMention,
    instrument: tuple[int, int] | None,
    *,
    participle: bool,
) -> Cue:
    """What a text tells of a body; `offsets` are the beginning, the verb's span and the end of the evidence."""
    start, verb, verb_end, end = offsets
    return Cue(
        start=start,
        verb=verb,
        verb_end=verb_end,
        end=end,
        telling=Telling.TOLD,
        bodies=(body,),
        rule=rule,
        participle=participle,
        instrument=instrument,
    )
