"""What the form of a verb does in its sentence."""

from enum import StrEnum


class VerbForm(StrEnum):
    """What a form does; a form may do several things ("established")."""

    INFINITIVE = "infinitive"
    PRESENT = "present"
    """Third person, present or, of a Russian perfective verb, future."""
    PAST = "past"
    FUTURE = "future"
    """Third person, future or conditional, where a form of the verb itself says it ("créera")."""
    SUBJUNCTIVE = "subjunctive"
    """Third person, of what is wished ("qu’il présente")."""
    SHORT = "short"
    """The predicate of a passive ("учреждена", "established")."""
    PARTICIPLE = "participle"
    """A passive participle beside its noun ("учрежденной", "established")."""
    GERUND = "gerund"
