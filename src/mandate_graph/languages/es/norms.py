"""Spanish phrases about norms."""

from mandate_graph.languages.themes.norms import NormsPhrases

NORMS = NormsPhrases(
    session=(
        "período de sesiones",
        "período ordinario de sesiones",
        "período extraordinario de sesiones",
        "sesión",
    ),
    before=(
        "antes de",
        "antes del",
        "con anterioridad a",
        "con anterioridad al",
    ),
    year_openers=(
        "de",
        "en",
        "que se celebrará en",
    ),
    deadline_openers=(
        "a más tardar",
        "a más tardar el",
        "a más tardar en",
        "antes de",
        "antes del",
        "antes de fines de",
        "antes del fin de",
        "para",
        "para el",
    ),
    function_stops=(
        "abarcará",
        "actuará",
        "comprenderá",
        "constará",
        "continuará",
        "durante",
        "estará",
        "incluirá",
        "mantendrá",
        "seguirá",
        "será",
        "tendrá",
        "tomará",
    ),
)
