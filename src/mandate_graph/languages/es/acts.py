"""Spanish phrases about acts."""

from mandate_graph.languages.es.act_lists import CHARGES, LISTING
from mandate_graph.languages.es.act_mandates import MANDATES_TOLD, RECALLINGS
from mandate_graph.languages.es.act_rules_changes import CHANGES
from mandate_graph.languages.es.act_rules_duties import DUTIES
from mandate_graph.languages.es.act_rules_ends import ENDS
from mandate_graph.languages.es.act_rules_life import LIFE, PARTS
from mandate_graph.languages.es.act_rules_meetings import MEETINGS
from mandate_graph.languages.es.act_rules_reports import REPORTS
from mandate_graph.languages.es.act_rules_reviews import REVIEWS
from mandate_graph.languages.es.act_rules_sessions import SESSIONS
from mandate_graph.languages.es.clause_words import CLAUSE_WORDS
from mandate_graph.languages.es.verbs import VERBS
from mandate_graph.languages.themes.acts import ActsPhrases, GovernorPhrase
from mandate_graph.model.mandate import Deontic, Modality


def _deciding(verb: str) -> GovernorPhrase:
    return GovernorPhrase(verb=verb, modality=Modality.DECIDES, deontic=Deontic.OBLIGATION)


def _requesting(verb: str) -> GovernorPhrase:
    return GovernorPhrase(verb=verb, modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True)


def _recommending(verb: str) -> GovernorPhrase:
    return GovernorPhrase(verb=verb, modality=Modality.RECOMMENDS, deontic=Deontic.RECOMMENDATION, asks=True)


_RECALLED = tuple(
    GovernorPhrase(verb=f"{verb} {request}", modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True, told=True)
    for verb in ("observar", "recordar", "tener en cuenta", "tener presente", "tomar nota de")
    for request in ("el pedido", "la petición", "la solicitud", "su pedido", "su petición", "su solicitud")
)
"""What is said of a request that an organ has made before."""

_ENDORSING = tuple(
    f"{verb} {noun}"
    for verb in ("aceptar", "aprobar", "hacer suya", "suscribir")
    for noun in ("la propuesta", "la recomendación")
)
"""What an organ does with what others proposed, and so decides it."""

ACTS = ActsPhrases(
    words=CLAUSE_WORDS,
    governors=(
        _deciding("decidir"),
        _deciding("resolver"),
        _deciding("acordar"),
        _deciding("convenir en"),
        *(_deciding(endorsing) for endorsing in _ENDORSING),
        _requesting("solicitar"),
        _requesting("pedir"),
        _requesting("rogar"),
        _requesting("encomendar"),
        _requesting("encargar"),
        _requesting("exhortar"),
        _requesting("instar"),
        _requesting("hacer un llamamiento"),
        _requesting("reiterar su solicitud"),
        _requesting("reiterar la solicitud"),
        _requesting("reiterar su petición"),
        _requesting("reiterar la petición"),
        _requesting("reiterar su pedido"),
        _requesting("reiterar su llamamiento"),
        _requesting("reafirmar su solicitud"),
        _requesting("renovar su solicitud"),
        _requesting("repetir su solicitud"),
        _requesting("dirigir una solicitud"),
        *_RECALLED,
        GovernorPhrase(verb="autorizar", modality=Modality.DECIDES, deontic=Deontic.REQUEST, asks=True),
        GovernorPhrase(verb="facultar", modality=Modality.DECIDES, deontic=Deontic.REQUEST, asks=True),
        _recommending("invitar"),
        _recommending("alentar"),
        _recommending("animar"),
        _recommending("recomendar"),
        _recommending("reiterar su invitación"),
        _recommending("reiterar la invitación"),
        _recommending("renovar su invitación"),
        _recommending("cursar una invitación"),
    ),
    rules=(*SESSIONS, *LIFE, *ENDS, *REVIEWS, *CHANGES, *DUTIES, *MEETINGS, *REPORTS, *PARTS),
    paradigms=VERBS,
    chairs=(
        "presidencia-relatoría de",
        "presidencia-relatoría del",
        "presidencia de",
        "presidencia del",
        "presidente de",
        "presidente del",
        "presidenta de",
        "presidenta del",
        "copresidente de",
        "copresidente del",
        "presidente relator de",
        "presidente relator del",
        "presidenta relatora de",
        "presidenta relatora del",
    ),
    offices=(
        "secretaría de",
        "secretaría del",
    ),
    mandate_holders=(
        "relator especial",
        "relatora especial",
        "experto independiente",
        "experta independiente",
        "representante especial sobre",
        "representante especial para",
    ),
    office_holders=(
        "ciclo de",
        "ciclo del",
        "juez",
        "magistrado",
        "miembro de",
        "miembro del",
        "fiscal",
    ),
    not_bodies=(
        "arreglo",
        "base",
        "base de datos",
        "calendario",
        "criterio",
        "cuadro",
        "cuenta",
        "día",
        "decenio",
        "directriz",
        "fecha",
        "fondo",
        "financiación",
        "indicador",
        "lista",
        "marco",
        "mesa redonda",
        "moratoria",
        "nivel",
        "norma",
        "plataforma",
        "plaza",
        "plazo",
        "premio",
        "presupuesto",
        "procedimiento",
        "proceso",
        "programa",
        "proyecto",
        "puesto",
        "red",
        "régimen",
        "registro",
        "sistema",
        "sitio web",
        "tasa",
        "zona",
        "año",
    ),
    body_nouns=(
        "comisión",
        "comisión de investigación",
        "comité",
        "equipo de tareas",
        "experto independiente",
        "grupo de expertos",
        "grupo de trabajo",
        "grupo especial",
        "junta consultiva",
        "misión",
        "misión de investigación",
        "operación",
        "órgano subsidiario",
        "relator especial",
        "relatora especial",
        "subcomité",
        "tribunal",
    ),
    permanent=(
        "como elemento constante",
        "como elemento permanente",
        "como órgano permanente",
        "como órgano subsidiario permanente",
        "con carácter permanente",
        "de forma permanente",
        "de manera permanente",
    ),
    interim=(
        "con carácter provisional",
        "con carácter temporal",
        "de forma provisional",
        "de manera provisional",
        "de forma temporal",
    ),
    instruments=(
        "decisión",
        "resolución",
    ),
    several_instruments=(
        "resoluciones",
        "decisiones",
    ),
    own_draft=(
        "proyecto de resolución",
        "resolución",
        "proyecto de decisión",
    ),
    approvals=(
        "acuerda",
        "aprueba",
        "autoriza",
        "conviene en",
        "decide",
    ),
    approvals_told=(
        "aprobó",
        "autorizó",
        "ha aprobado",
        "ha autorizado",
        "hizo suya",
        "hizo suyo",
    ),
    welcomings=tuple(
        f"{verb} que"
        for verb in (
            *("acoge con beneplácito", "acoge con satisfacción"),
            *("acogiendo con beneplácito", "acogiendo con satisfacción"),
            *("agradece", "agradeciendo", "celebra", "celebrando", "encomia", "valora", "valorando"),
        )
    ),
    past_wishes=("ra", "ran", "se", "sen"),
    notings=(
        "acoge con beneplácito",
        "acoge con satisfacción",
        "acogiendo con beneplácito",
        "acogiendo con satisfacción",
        "constata",
        "habida cuenta de",
        "habida cuenta del",
        "observa",
        "observa con aprecio",
        "observa con reconocimiento",
        "observa con satisfacción",
        "observando",
        "observando con aprecio",
        "observando con reconocimiento",
        "observando con satisfacción",
        "señala",
        "señalando",
        "teniendo en cuenta",
        "teniendo en cuenta también",
        "teniendo presente",
        "toma nota con aprecio de",
        "toma nota con aprecio del",
        "toma nota con reconocimiento de",
        "toma nota con reconocimiento del",
        "toma nota con satisfacción de",
        "toma nota con satisfacción del",
        "toma nota de",
        "toma nota del",
        "tomando nota con aprecio de",
        "tomando nota con aprecio del",
        "tomando nota con reconocimiento de",
        "tomando nota con reconocimiento del",
        "tomando nota con satisfacción de",
        "tomando nota con satisfacción del",
        "tomando nota de",
        "tomando nota del",
    ),
    arrangements=(
        "disposiciones anteriores",
        "disposiciones enunciadas anteriormente",
        "disposiciones expuestas anteriormente",
        "disposiciones que anteceden",
        "estas disposiciones",
        "presentes disposiciones",
    ),
    recallings=RECALLINGS,
    mandates_told=MANDATES_TOLD,
    expectings=(
        "aguarda con interés",
        "aguardando con interés",
        "espera con interés",
    ),
    holdings=(
        "celebración de",
        "celebración del",
    ),
    comings=(
        "ha de celebrarse",
        "han de celebrarse",
        "se celebrará",
        "se celebrarán",
        "se ha de celebrar",
        "tendrá lugar",
        "tendrán lugar",
    ),
    charges=CHARGES,
    titles=(
        "bajo el nombre de",
        "bajo el título de",
        "con el nombre de",
        "con el nuevo nombre de",
        "con el título de",
    ),
    listing=LISTING,
    operatives=(
        "acoge",
        "afirma",
        "aguarda",
        "apoya",
        "celebra",
        "condena",
        "declara",
        "destaca",
        "encomia",
        "expresa",
        "hace notar",
        "hace suya",
        "hace suyo",
        "lamenta",
        "nota",
        "observa",
        "pone de relieve",
        "reafirma",
        "recalca",
        "reconoce",
        "recuerda",
        "reitera",
        "resalta",
        "subraya",
        "toma conocimiento",
        "toma nota",
    ),
    purposes=(
        "a fin de",
        "con el fin de",
        "con miras a",
        "para",
        "que",
    ),
    continuing_words=(
        "además",
        "asimismo",
        "igualmente",
        "también",
    ),
    instrument_relatives=(
        "con arreglo a la cual",
        "en cuya virtud",
        "en el que",
        "en la cual",
        "en la que",
        "en que",
        "en virtud de la cual",
        "mediante la cual",
        "mediante la que",
        "por el que",
        "por la cual",
        "por la que",
    ),
)
