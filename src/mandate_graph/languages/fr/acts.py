"""French phrases about acts."""

from mandate_graph.languages.fr.act_lists import LISTING
from mandate_graph.languages.fr.act_mandates import MANDATES_TOLD, RECALLINGS
from mandate_graph.languages.fr.act_rules_changes import CHANGES
from mandate_graph.languages.fr.act_rules_duties import DUTIES
from mandate_graph.languages.fr.act_rules_ends import ENDS
from mandate_graph.languages.fr.act_rules_founding import FOUNDING
from mandate_graph.languages.fr.act_rules_life import LIFE
from mandate_graph.languages.fr.act_rules_meetings import MEETINGS
from mandate_graph.languages.fr.act_rules_reports import REPORTS
from mandate_graph.languages.fr.act_rules_reviews import REVIEWS
from mandate_graph.languages.fr.act_rules_sessions import SESSIONS
from mandate_graph.languages.fr.clause_words import CLAUSE_WORDS
from mandate_graph.languages.fr.verbs import PARADIGMS
from mandate_graph.languages.themes.acts import ActsPhrases, GovernorPhrase
from mandate_graph.model.mandate import Deontic, Modality

_DECIDING = (
    "décider",
    "prendre la décision",
    "convenir",
)
_REQUESTING = (
    "prier",
    "demander",
    "demander instamment",
    "engager instamment",
    "inviter instamment",
    "exhorter",
    "charger",
    "appeler",
    "donner pour instruction",
    "donner instruction",
    "donner mandat",
    "donner pour mandat",
    "donner pour tâche",
    "mandater",
    "lancer un appel",
    "réitérer sa demande",
    "réitérer la demande",
    "renouveler sa demande",
    "renouveler la demande",
    "réaffirmer sa demande",
)
_RECALLING = tuple(
    f"{verb} {request}"
    for verb in (
        "avoir à l’esprit",
        "garder à l’esprit",
        "noter",
        "prendre acte de",
        "prendre note de",
        "rappeler",
        "se souvenir de",
        "tenir compte de",
    )
    for request in ("la demande", "sa demande", "la requête", "sa requête")
)
"""What is said of a request that an organ has made before."""

_RECOMMENDING = (
    "inviter",
    "encourager",
    "engager",
    "recommander",
    "réitérer son invitation",
    "réitérer l’invitation",
    "renouveler son invitation",
    "renouveler l’invitation",
)

_ENDORSING = tuple(
    f"{verb} {noun}"
    for verb in ("accepter", "approuver", "entériner", "faire sienne", "souscrire à")
    for noun in ("la proposition", "la recommandation")
)
"""What an organ does with what others proposed, and so decides it."""

ACTS = ActsPhrases(
    words=CLAUSE_WORDS,
    governors=(
        *(
            GovernorPhrase(verb=verb, modality=Modality.DECIDES, deontic=Deontic.OBLIGATION)
            for verb in (*_DECIDING, *_ENDORSING)
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True)
            for verb in _REQUESTING
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True, told=True)
            for verb in _RECALLING
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.DECIDES, deontic=Deontic.REQUEST, asks=True)
            for verb in ("autoriser", "habiliter")
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.RECOMMENDS, deontic=Deontic.RECOMMENDATION, asks=True)
            for verb in _RECOMMENDING
        ),
    ),
    rules=(*SESSIONS, *REPORTS, *FOUNDING, *LIFE, *ENDS, *CHANGES, *DUTIES, *MEETINGS, *REVIEWS),
    paradigms=PARADIGMS,
    chairs=(
        "président de",
        "président du",
        "présidente de",
        "présidente du",
        "présidence de",
        "présidence du",
        "coprésidents de",
        "coprésidents du",
        "présidence-rapporteur du",
        "président-rapporteur du",
        "président-rapporteur de",
    ),
    offices=(
        "secrétariat de",
        "secrétariat du",
    ),
    mandate_holders=(
        "rapporteur spécial",
        "rapporteuse spéciale",
        "expert indépendant",
        "experte indépendante",
        "représentant spécial sur",
    ),
    office_holders=(
        "cycle d’",
        "cycle de",
        "cycle du",
        "juge",
        "membre de",
        "membre du",
        "procureur",
        "greffier",
        "magistrat",
    ),
    not_bodies=(
        "allocation",
        "base",
        "budget",
        "cadre",
        "calendrier",
        "compte",
        "conditions",
        "critère",
        "date",
        "délai",
        "décennie",
        "dispositif",
        "fichier",
        "financement",
        "fonds",
        "indicateur",
        "journée",
        "liste",
        "moratoire",
        "niveau",
        "norme",
        "partenariat",
        "plateforme",
        "poste",
        "principes directeurs",
        "prix",
        "procédure",
        "processus",
        "programme",
        "projet",
        "registre",
        "régime",
        "répertoire",
        "réserve",
        "réseau",
        "site web",
        "système",
        "table ronde",
        "zone",
    ),
    body_nouns=(
        "comité",
        "commission",
        "commission d’enquête",
        "conseil consultatif",
        "équipe spéciale",
        "expert indépendant",
        "groupe d’experts",
        "groupe de travail",
        "groupe spécial",
        "mission",
        "mission d’établissement [des] faits",
        "opération",
        "organe subsidiaire",
        "rapporteur spécial",
        "sous-comité",
        "tribunal",
    ),
    permanent=(
        "comme élément constant",
        "comme organe permanent",
        "comme organe subsidiaire permanent",
        "en qualité d’organe permanent",
        "en tant qu’élément constant",
        "en tant qu’organe permanent",
        "en tant qu’organe subsidiaire permanent",
        "à titre permanent",
    ),
    interim=(
        "à titre intérimaire",
        "à titre provisoire",
        "à titre temporaire",
    ),
    instruments=(
        "décision",
        "résolution",
    ),
    several_instruments=(
        "résolutions",
        "décisions",
    ),
    own_draft=(
        "projet de résolution",
        "résolution",
        "projet de décision",
    ),
    approvals=(
        "approuve",
        "autorise",
        "convient de",
        "décide",
        "entérine",
        "valide",
    ),
    approvals_told=(
        "a approuvé",
        "a autorisé",
        "a entériné",
    ),
    notings=(
        "accueille avec satisfaction",
        "accueillant avec satisfaction",
        "ayant à l’esprit",
        "compte tenu de",
        "compte tenu du",
        "compte tenu aussi de",
        "compte tenu aussi du",
        "compte tenu également de",
        "compte tenu également du",
        "considérant",
        "constate",
        "constatant",
        "gardant à l’esprit",
        "note",
        "notant",
        "note avec satisfaction",
        "notant avec satisfaction",
        "prend acte de",
        "prend acte du",
        "prend note avec satisfaction de",
        "prend note avec satisfaction du",
        "prenant note avec satisfaction de",
        "prenant note avec satisfaction du",
        "prend note de",
        "prend note du",
        "prenant note de",
        "prenant note du",
        "relève",
        "relevant",
        "se félicite de",
        "se félicite du",
        "se félicite que",
        "se félicitant de",
        "se félicitant du",
        "saluant",
        "salue",
        "tenant compte de",
        "tenant compte du",
    ),
    arrangements=(
        "ces dispositions",
        "dispositions ci-dessus",
        "dispositions énoncées ci-dessus",
        "dispositions exposées ci-dessus",
        "dispositions qui précèdent",
        "présentes dispositions",
    ),
    recallings=RECALLINGS,
    mandates_told=MANDATES_TOLD,
    expectings=(
        "attend avec impatience",
        "attend avec intérêt",
        "attendant avec intérêt",
    ),
    holdings=(
        "tenue de",
        "tenue du",
        "tenue des",
    ),
    comings=(
        "aura lieu",
        "auront lieu",
        "devant avoir lieu",
        "devant se tenir",
        "doit avoir lieu",
        "doit se tenir",
        "doivent avoir lieu",
        "doivent se tenir",
        "se tiendra",
        "se tiendront",
        "sera tenue",
        "seront tenues",
    ),
    charges=(
        "avec le mandat ci-après",
        "avec le mandat suivant",
        "avec les attributions suivantes",
        "avec les fonctions suivantes",
        "avec les tâches suivantes",
        "en lui confiant les tâches suivantes",
    ),
    titles=(
        "avec l’appellation",
        "avec le titre de",
        "sous l’appellation de",
        "sous l’intitulé",
        "sous le nom de",
        "sous le nouveau nom de",
        "sous le titre de",
    ),
    listing=LISTING,
    operatives=(
        "accueille avec satisfaction",
        "adopte",
        "affirme",
        "apprécie",
        "approuve",
        "condamne",
        "constate",
        "déclare",
        "exprime",
        "fait sien",
        "fait sienne",
        "fait siennes",
        "fait siens",
        "félicite",
        "note",
        "prend acte",
        "prend note",
        "rappelle",
        "reconnaît",
        "remercie",
        "réaffirme",
        "réitère",
        "salue",
        "se félicite",
        "souligne",
        "souscrit",
    ),
    purposes=(
        "afin d’",
        "afin de",
        "aux fins d’",
        "aux fins de",
        "chargé d’",
        "chargé de",
        "chargée d’",
        "chargée de",
        "en vue d’",
        "en vue de",
        "pour",
        "qui",
    ),
    continuing_words=(
        "de plus",
        "en outre",
        "par ailleurs",
        "également",
    ),
    instrument_relatives=(
        "aux termes de laquelle",
        "dans laquelle",
        "dans lequel",
        "dans lesquelles",
        "en application de laquelle",
        "en vertu de laquelle",
        "en vertu duquel",
        "par laquelle",
        "par lequel",
        "par lesquelles",
    ),
)
