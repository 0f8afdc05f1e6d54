"""Arabic phrases that tell why a text names another: the verb in the forms of an Assembly and of a Council."""

from mandate_graph.languages.ar import citation_verbs as verbs
from mandate_graph.languages.themes.citations import FunctionPhrases
from mandate_graph.model.citation import CitationFunction as Function

_PARTICLES = ("", "و", "ف")


def _as_verbs(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases with their first word as written, or behind a particle: with an article it would be a noun."""
    split = [phrase.split(maxsplit=1) for phrase in phrases]
    return tuple(" ".join([f"[{particle}{first}]", *rest]) for first, *rest in split for particle in _PARTICLES)


_ROWS = (
    (Function.RECALLS, verbs.RECALLS),
    (Function.REAFFIRMS, verbs.REAFFIRMS),
    (Function.CONSIDERS, verbs.CONSIDERS),
    (Function.WELCOMES, verbs.WELCOMES),
    (Function.ENDORSES, verbs.ENDORSES),
    (Function.TAKES_NOTE, verbs.TAKES_NOTE),
    (Function.AMENDS, verbs.AMENDS),
    (Function.SUPERSEDES, verbs.SUPERSEDES),
    (Function.TRANSMITS, verbs.TRANSMITS),
    (Function.URGES_RATIFICATION, verbs.RATIFICATION),
    (Function.LEGAL_BASIS, verbs.LEGAL_BASIS),
)

FUNCTIONS = FunctionPhrases(
    verbs=tuple((function, phrase) for function, phrases in _ROWS for phrase in _as_verbs(phrases)),
    prepositions=(
        *((Function.PURSUANT_TO, phrase) for phrase in _as_verbs(verbs.PURSUANT)),
        (Function.IMPLEMENTS, "تنفيذا"),
        (Function.IMPLEMENTS, "إعمالا"),
        (Function.AMENDS, "تعديل على"),
        (Function.AMENDS, "تعديلات على"),
        (Function.AMENDS, "تعديل"),
        (Function.AMENDS, "تعديلات"),
    ),
    neutral=_as_verbs(verbs.NEUTRAL),
    adverbs=(
        "أيضا",
        "كذلك",
        "مرة",
        "أخرى",
        "من",
        "جديد",
        "بقوة",
        "في",
        "هذا",
        "الصدد",
        "السياق",
        "ذلك",
        "بوجه",
        "خاص",
        "أولا",
        "بصفة",
        "خاصة",
        "مع",
        "التقدير",
    ),
    enacting=_as_verbs(verbs.ENACTING),
    content_clause=(
        "أن",
        "بأن",
        "أنه",
        "أنها",
        "بأنه",
    ),
    urging=_as_verbs(verbs.URGING),
    submission=(
        "معروض على",
        "معروضة على",
        "سيعرض على",
        "ستعرض على",
        "سيقدم إلى",
        "سيحال إلى",
        "ستحال إلى",
        "يقدم إلى",
        "قدم إلى",
        "قدمت إلى",
        "يحال إلى",
        "أحيل إلى",
        "أحيلت إلى",
    ),
    amended_by=(
        "بصيغته [المعدلة] [بموجب]",
        "بصيغته [المعدلة]",
        "بصيغته [المنقحة] [بموجب]",
        "بصيغته [المنقحة]",
        "بصيغتها [المعدلة] [بموجب]",
        "بصيغتها [المعدلة]",
        "بصيغتها [المنقحة] [بموجب]",
        "بصيغتها [المنقحة]",
    ),
    locative=("في",),
)
