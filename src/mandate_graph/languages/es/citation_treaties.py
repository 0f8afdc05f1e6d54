"""Spanish words of the names of treaties and of their series."""

TREATY_NOUNS = (
    ("convention", "Convención"),
    ("convention", "Convenio"),
    ("protocol", "Protocolo"),
    ("covenant", "Pacto"),
    ("treaty", "Tratado"),
    ("charter", "Carta"),
    ("statute", "Estatuto"),
    ("agreement", "Acuerdo"),
)

NAME_LINKS = (
    "a",
    "al",
    "con",
    "contra",
    "de",
    "del",
    "e",
    "el",
    "en",
    "entre",
    "la",
    "las",
    "los",
    "o",
    "para",
    "por",
    "relativa",
    "relativo",
    "sobre",
    "su",
    "sus",
    "y",
)

TREATY_TOPICS = (
    "sobre",
    "contra",
    "para",
    "relativo",
    "relativa",
    "de",
    "del",
    "que",
)

PARTIES_PHRASES = (
    "conferencia de las partes en la",
    "conferencia de las partes en el",
    "conferencia de los estados partes en la",
    "conferencia de los estados partes en el",
    "conferencia de los estados parte en la",
    "conferencia de los estados parte en el",
    "conferencia de estados partes en la",
    "reunión de los estados partes en la",
    "reunión de los estados partes en el",
    "reunión de las partes en la",
    "reunión de las partes en el",
    "reunión de los estados parte en la",
    "asamblea de los estados partes en el",
    "asamblea de los estados parte en el",
    "secretaría de la",
    "secretaría del",
    "organización del",
    "comité del",
)

SERIES_NAMES = (
    ("UNTS", "Naciones Unidas, Treaty Series"),
    ("UNTS", "Naciones Unidas Treaty Series"),
    ("UNTS", "Naciones Unidas, Recueil des Traités"),
    ("UNTS", "Naciones Unidas, Serie de Tratados"),
    ("LNTS", "Sociedad de las Naciones, Treaty Series"),
    ("LNTS", "Sociedad de las Naciones, Recueil des Traités"),
    ("LNTS", "Sociedad de Naciones, Treaty Series"),
)
