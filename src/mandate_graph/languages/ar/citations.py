"""Arabic phrases about citations."""

from mandate_graph.languages.ar import citation_words as words
from mandate_graph.languages.ar.citation_functions import FUNCTIONS
from mandate_graph.languages.ar.citation_rules import RULES
from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.themes.citations import CitationsPhrases
from mandate_graph.model.language import Language

_RESOLUTIONS = ("قرارات", "قراران", "قرارين", "قراري", "قرارا")
_DECISIONS = ("مقررات", "مقرران", "مقررين", "مقرري", "مقررا")
_PLURALS = ("قرارات", "قراران", "قرارين", "قراري", "مقررات", "مقرران", "مقرري")

_ADOPTING = (
    "اتخذ",
    "اتخذت",
    "اعتمد",
    "اعتمدت",
    "أصدر",
    "أصدرت",
    "تتخذ",
    "يتخذ",
    "تعتمد",
    "يعتمد",
    "اتخاذ",
    "اعتماد",
    "إصدار",
)


def _forms(*nouns: str) -> tuple[str, ...]:
    """Every form of these words, for fields that are matched as written."""
    return tuple(sorted({form for noun in nouns for form in word_forms(noun, Language.AR)}))


CITATIONS = CitationsPhrases(
    resolution_nouns=("قرار", *_RESOLUTIONS),
    decision_nouns=("مقرر", *_DECISIONS),
    plural_forms=_forms(*_PLURALS),
    sure_plurals=_forms("قرارات", "قراران", "قرارين", "مقررات", "مقرران", "مقررين"),
    draft_words=(
        "مشروع",
        "مشروعا",
        "مشروعي",
        "مشاريع",
    ),
    number_signs=(
        "رقم",
        "ذي الرقم",
        "ذو الرقم",
        "رقما",
        "أرقام",
    ),
    possessive_endings=(
        ("ها", True),
        ("ه", False),
        ("هم", None),
        ("هما", None),
        ("هن", None),
    ),
    feminine_endings=("ة",),
    qualifiers=words.GROUP_QUALIFIERS,
    group_qualifiers=(*words.GROUP_QUALIFIERS, *words.FOLLOWING_QUALIFIERS),
    following_qualifiers=words.FOLLOWING_QUALIFIERS,
    issuer_links=("",),
    numbered_issuer_links=words.NUMBERED_ISSUER_LINKS,
    clinging_links=("لل", "ل"),
    adopted_words=(
        "[في]",
        "الذي اتخذ [في]",
        "الذي اتخذ [خلال]",
        "التي اتخذت [في]",
        "المتخذ [في]",
        "المتخذ [خلال]",
        "المتخذة [في]",
        "الذي اعتمد [في]",
        "التي اعتمدت [في]",
        "المعتمد [في]",
        "الصادر [في]",
    ),
    session_nouns=(
        "دورة",
        "اجتماع",
        "جلسة",
    ),
    session_first=True,
    verbs_before=tuple(
        f"{before}{verb}{behind}" for before in ("", "و", "ف") for verb in words.VERBS for behind in ("", "ه", "ها")
    ),
    adopting_words=_ADOPTING,
    adoption_words=_ADOPTING,
    adopted_links=("",),
    date_openers=words.DATE_OPENERS,
    title_openers=(
        "المعنون",
        "المعنونة",
        "المعنونين",
        "معنون",
        "بعنوان",
        "بشأن",
        "عن",
    ),
    conjunctions=(
        "و",
        "أو",
        "وكذلك",
        "فضلا عن",
        "وأيضا",
        "وإلى",
        "وفي",
    ),
    clinging_conjunctions=("و",),
    range_joins=(
        "إلى",
        "الى",
        "حتى",
    ),
    list_openers=words.LIST_OPENERS,
    latest_words=(
        "آخر",
        "أحدث",
        "أبرز",
    ),
    same=(
        "نفس",
        "ذات",
    ),
    same_after=words.SAME_AFTER,
    demonstratives=(
        "[ذلك]",
        "[بذلك]",
        "[لذلك]",
        "[تلك]",
        "[بتلك]",
        "[لتلك]",
        "[وتلك]",
        "[ذينك]",
    ),
    demonstratives_after=(
        "المذكور",
        "المذكورة",
        "المذكورين",
        "المذكوران",
        "المشار إليه",
        "المشار إليها",
        "المشار إليهما",
    ),
    self_demonstratives=(
        "[هذا]",
        "[بهذا]",
        "[لهذا]",
        "[وهذا]",
        "[هذه]",
        "[بهذه]",
        "[لهذه]",
        "[وهذه]",
        "[هذين]",
        "[هذان]",
    ),
    paragraph_links=("من",),
    annex_phrases=(
        "مرفق",
        "المرفق الأول [لهذا]",
    ),
    anaphor_prepositions=(
        "في",
        "وفي",
    ),
    common_noun_followers=(
        "السياسي",
        "السياسية",
        "الخاص",
        "الخاصة",
        "الخاصين",
        "السيادي",
    ),
    report_nouns=("تقرير",),
    abbreviations=(
        "ص",
        "ج",
        "م",
        "رقم",
        "د",
    ),
    article_prefixes=tuple(
        f"{particle}{article}" for particle in ("", "و", "ف") for article in ("ال", "بال", "كال", "لل")
    ),
    article_nouns=(
        "مادة",
        "مادتان",
        "مادتين",
        "مواد",
    ),
    paragraph_nouns=(
        "فقرة",
        "فقرتان",
        "فقرتين",
        "فقرات",
    ),
    subparagraph_nouns=("فقرة فرعية",),
    rule_nouns=(
        "مادة",
        "مادتان",
        "مادتين",
        "مواد",
    ),
    rules_of_procedure=(
        "نظام [الداخلي] [المؤقت]",
        "نظام [الداخلي]",
    ),
    treaty_nouns=(
        ("convention", "اتفاقية"),
        ("protocol", "بروتوكول"),
        ("covenant", "عهد"),
        ("treaty", "معاهدة"),
        ("charter", "ميثاق"),
        ("agreement", "اتفاق"),
    ),
    common_treaty_nouns=(
        "agreement",
        "covenant",
        "charter",
    ),
    treaty_topics=words.TREATY_TOPICS,
    treaty_name_ends=words.TREATY_NAME_ENDS,
    supplementing=(
        "المكمل",
        "المكملة",
    ),
    present_words=(
        "هذه",
        "هذا",
    ),
    parties_phrases=words.PARTIES_PHRASES,
    series_names=words.SERIES_NAMES,
    ibidem=(
        "المرجع نفسه",
        "والمرجع نفسه",
        "المصدر نفسه",
    ),
    volume_words=(
        "المجلد",
        "المجلدات",
        "المجلدان",
        "المجلدين",
        "مجلد",
    ),
    registration_words=(
        "الرقم",
        "الأرقام",
        "الرقمان",
        "رقم",
    ),
    part_letters=words.PART_LETTERS,
    session_letters=words.SESSION_LETTERS,
    body_letters=words.BODY_LETTERS,
    functions=FUNCTIONS,
    rules=RULES,
)
