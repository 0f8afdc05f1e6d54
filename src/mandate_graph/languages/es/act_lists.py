"""Spanish words that open a list of functions without a verb of deciding."""

from mandate_graph.languages.themes.listing import ListingWords

_NOUNS = ("atribuciones", "funciones", "obligaciones", "responsabilidades", "tareas")
_KINDS = ("", " básicas", " esenciales", " principales")
_TASKS = tuple(
    phrase
    for noun in _NOUNS
    for kind in _KINDS
    for phrase in (f"siguientes {noun}{kind}", f"{noun}{kind} siguientes", f"siguientes{kind} {noun}")
)

CHARGES = (
    "con el mandato siguiente",
    "con el siguiente mandato",
    "cuyo mandato será el siguiente",
    *(
        f"{lead} {tasks}"
        for lead in (
            "con las",
            *(f"{doer} {verb} las" for doer in ("para que", "que") for verb in ("cumpla", "desempeñe", "realice")),
            *(f"que {verb} las" for verb in ("cumplirá", "desempeñará", "ejercerá", "realizará", "tendrá")),
            *(f"para {verb} las" for verb in ("cumplir", "desempeñar", "ejercer", "realizar")),
            *(f"cuyo mandato {verb} las" for verb in ("comprenderá", "incluirá", "consistirá en")),
            *(f"{charged} de las" for charged in ("encargada", "encargado", "que se encargará")),
            *(f"cuyas {noun} serán las" for noun in ("atribuciones", "funciones", "tareas")),
        )
        for tasks in (*_TASKS, "siguientes")
    ),
)
"""What leads, in a clause that founds a body or lets it go on, from the body to the list of its functions."""

LISTING = ListingWords(
    bulletins=(
        "boletín",
        "instrucción administrativa",
    ),
    copulas=(
        "es",
        "son",
        "será",
        "serán",
    ),
    openers=(
        "como sigue",
        "el siguiente",
        "la siguiente",
        "las siguientes",
        "los siguientes",
    ),
    doings=(
        *(f"{verb} las {tasks}" for verb in ("cumple", "desempeña", "ejerce", "realiza", "tiene") for tasks in _TASKS),
        *(f"{verb} de las {tasks}" for verb in ("es responsable", "se encarga", "se ocupa") for tasks in _TASKS),
        "es responsable de",
        "es responsable de lo siguiente",
        "se encarga de",
        "se encarga de lo siguiente",
        "tiene el siguiente mandato",
    ),
    deeds=(
        *(f"{verb} lo siguiente" for verb in ("hacer", "haga", "hagan")),
        *(
            f"{verb} las {noun}"
            for verbs, things in (
                (("adopte", "adopten", "adoptar", "tome", "tomen", "tomar"), ("medidas",)),
                (("realice", "realicen", "realizar"), ("actividades", "funciones", "tareas")),
                (("lleve a cabo", "lleven a cabo", "llevar a cabo"), ("actividades", "funciones", "tareas")),
            )
            for verb in verbs
            for thing in things
            for noun in (f"siguientes {thing}", f"{thing} siguientes")
        ),
    ),
    duties=(
        "debe",
        "deberá",
    ),
)
