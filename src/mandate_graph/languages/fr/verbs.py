"""French verbs: the endings of their forms, irregular ones written out with what their compounds share."""

from mandate_graph.languages.paradigms import Paradigm, Paradigms


def _first(ending: str, stem: str = "", stressed: str | None = None, soft: str | None = None) -> Paradigm:
    """A class of verbs in -er; `stressed` is the stem before a silent e, `soft` the one before a and o."""
    strong = stem if stressed is None else stressed
    mild = stem if soft is None else soft
    future = stem if stressed is None or "è" in strong else strong
    return Paradigm(
        ending=ending,
        present=(f"{strong}e", f"{strong}ent"),
        past=(f"{mild}a", f"{stem}èrent", f"{mild}ait", f"{mild}aient"),
        future=tuple(f"{one}{end}" for one in {future, strong} for end in ("era", "eront", "erait", "eraient")),
        subjunctive=(f"{strong}e", f"{strong}ent"),
        participle=(f"{stem}é", f"{stem}ée", f"{stem}és", f"{stem}ées"),
        gerund=(f"{mild}ant",),
    )


def _other(
    ending: str,
    present: tuple[str, ...],
    past: tuple[str, ...],
    stems: tuple[str, str, str],
    participle: tuple[str, ...],
) -> Paradigm:
    """Any other class; `stems` are those of the future, of the subjunctive and of the gerund."""
    future, subjunctive, gerund = stems
    return Paradigm(
        ending=ending,
        present=present,
        past=(*past, f"{gerund}ait", f"{gerund}aient"),
        future=(f"{future}a", f"{future}ont", f"{future}ait", f"{future}aient"),
        subjunctive=(f"{subjunctive}e", f"{subjunctive}ent"),
        participle=participle,
        gerund=(f"{gerund}ant",),
    )


def _agreeing(participle: str) -> tuple[str, ...]:
    plural = participle if participle.endswith("s") else f"{participle}s"
    return (participle, f"{participle}e", plural, f"{participle}es")


_CLASSES = (
    _first("er"),
    _first("ger", "g", soft="ge"),
    _first("cer", "c", soft="ç"),
    _first("yer", "y", stressed="i"),
    *(_first(f"é{one}er", f"é{one}", stressed=f"è{one}") for one in ("d", "l", "t", "r", "n", "s", "br", "tr")),
    _first("éger", "ég", stressed="èg", soft="ége"),
    *(_first(f"e{one}er", f"e{one}", stressed=f"è{one}") for one in ("v", "n", "s")),
    _first("eler", "el", stressed="ell"),
    _other("ir", ("it", "issent"), ("it", "irent"), ("ir", "iss", "iss"), _agreeing("i")),
    _other("tenir", ("tient", "tiennent"), ("tint", "tinrent"), ("tiendr", "tienn", "ten"), _agreeing("tenu")),
    _other("venir", ("vient", "viennent"), ("vint", "vinrent"), ("viendr", "vienn", "ven"), _agreeing("venu")),
    _other("vrir", ("vre", "vrent"), ("vrit", "vrirent"), ("vrir", "vr", "vr"), _agreeing("vert")),
    _other("endre", ("end", "endent"), ("endit", "endirent"), ("endr", "end", "end"), _agreeing("endu")),
    _other("prendre", ("prend", "prennent"), ("prit", "prirent"), ("prendr", "prenn", "pren"), _agreeing("pris")),
    _other("mettre", ("met", "mettent"), ("mit", "mirent"), ("mettr", "mett", "mett"), _agreeing("mis")),
    _other("faire", ("fait", "font"), ("fit", "firent"), ("fer", "fass", "fais"), _agreeing("fait")),
    _other("crire", ("crit", "crivent"), ("crivit", "crivirent"), ("crir", "criv", "criv"), _agreeing("crit")),
    _other("uire", ("uit", "uisent"), ("uisit", "uisirent"), ("uir", "uis", "uis"), _agreeing("uit")),
    _other("suivre", ("suit", "suivent"), ("suivit", "suivirent"), ("suivr", "suiv", "suiv"), _agreeing("suivi")),
    _other("clure", ("clut", "cluent"), ("clut", "clurent"), ("clur", "clu", "clu"), _agreeing("clu")),
    _other("soudre", ("sout", "solvent"), ("solut",), ("soudr", "solv", "solv"), ("sous", "soute", "soutes")),
    _other("joindre", ("joint", "joignent"), ("joignit",), ("joindr", "joign", "joign"), _agreeing("joint")),
    _other("voir", ("voit", "voient"), ("vit", "virent"), ("verr", "voi", "voy"), _agreeing("vu")),
    Paradigm(
        ending="être",
        present=("est", "sont"),
        past=("fut", "furent", "était", "étaient"),
        future=("sera", "seront", "serait", "seraient"),
        subjunctive=("soit", "soient"),
        participle=("été",),
        gerund=("étant",),
    ),
    Paradigm(
        ending="avoir",
        present=("a", "ont"),
        past=("eut", "eurent", "avait", "avaient"),
        future=("aura", "auront", "aurait", "auraient"),
        subjunctive=("ait", "aient"),
        participle=("eu",),
        gerund=("ayant",),
    ),
)

PARADIGMS = Paradigms(
    classes=_CLASSES,
    auxiliaries=("a", "ont", "avait", "avaient", "ait", "aient"),
    copular=("convenir", "parvenir"),
    copular_auxiliaries=("est", "sont", "était", "étaient", "soit", "soient"),
    reflexive=("se", "s’"),
    reflexive_auxiliaries=("s’est", "se sont", "s’était", "s’étaient"),
)

INFINITIVE = (
    r"(?:[^\W\d_]+(?:er|ir)|[^\W\d_]*(?:mettre|battre|[aeio]ndre|erdre|faire|traire|crire|[dlu]ire|clure|[iu]vre"
    r"|aître|oître|ompre|aincre|oudre|être))"
)
"""A pattern of one infinitive, of any verb."""

NOT_INFINITIVES = (
    "affaire",
    "avenir",
    "cahier",
    "calendrier",
    "chantier",
    "courrier",
    "dernier",
    "dossier",
    "entier",
    "espoir",
    "être humain",
    "février",
    "financier",
    "foyer",
    "hier",
    "hiver",
    "janvier",
    "leader",
    "livre",
    "loisir",
    "mer",
    "métier",
    "outre-mer",
    "papier",
    "partir",
    "particulier",
    "plénier",
    "policier",
    "premier",
    "quartier",
    "régulier",
    "savoir",
    "singulier",
    "soir",
    "souvenir",
    "titre",
)
"""Words that fit the pattern and are none."""
