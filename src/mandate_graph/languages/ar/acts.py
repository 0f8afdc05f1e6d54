"""Arabic phrases about acts."""

from mandate_graph.languages.ar.act_lists import LISTING
from mandate_graph.languages.ar.act_mandates import MANDATES_TOLD, RECALLINGS
from mandate_graph.languages.ar.act_rules_changes import CHANGES
from mandate_graph.languages.ar.act_rules_duties import DUTIES
from mandate_graph.languages.ar.act_rules_ends import ENDS
from mandate_graph.languages.ar.act_rules_life import LIFE
from mandate_graph.languages.ar.act_rules_meetings import MEETINGS
from mandate_graph.languages.ar.act_rules_reports import REPORTS
from mandate_graph.languages.ar.act_rules_reviews import REVIEWS
from mandate_graph.languages.ar.act_rules_sessions import SESSIONS
from mandate_graph.languages.ar.clause_words import CLAUSE_WORDS
from mandate_graph.languages.ar.verbs import VERBS
from mandate_graph.languages.themes.acts import ActsPhrases, GovernorPhrase
from mandate_graph.model.mandate import Deontic, Modality


def _decides(verb: str, *leads: str) -> GovernorPhrase:
    return GovernorPhrase(verb=verb, modality=Modality.DECIDES, deontic=Deontic.OBLIGATION, leads=leads)


def _requests(verb: str, *leads: str) -> GovernorPhrase:
    return GovernorPhrase(verb=verb, modality=Modality.REQUESTS, deontic=Deontic.REQUEST, asks=True, leads=leads)


def _recommends(verb: str, *leads: str) -> GovernorPhrase:
    return GovernorPhrase(
        verb=verb, modality=Modality.RECOMMENDS, deontic=Deontic.RECOMMENDATION, asks=True, leads=leads
    )


def _recalled(*nouns: str) -> tuple[GovernorPhrase, ...]:
    """Requests of which a text reminds by their noun."""
    return tuple(
        GovernorPhrase(
            verb=f"{verb} {noun}",
            modality=Modality.REQUESTS,
            deontic=Deontic.REQUEST,
            asks=True,
            told=True,
            leads=("", "ب"),
        )
        for verb in ("أشار إلى", "استذكر")
        for noun in nouns
    )


_CONSIDERINGS = (
    "مع مراعاة",
    "مع الأخذ في الاعتبار",
    "آخذا في الاعتبار",
    "آخذة في الاعتبار",
    "آخذا في اعتباره",
    "آخذة في اعتبارها",
    "واضعا في اعتباره",
    "واضعة في اعتبارها",
    "مراعيا",
    "مراعية",
    "بالنظر إلى",
    "بالنظر أيضا إلى",
    "مع مراعاة أيضا",
)
"""Words that take something into account, with which an insertion begins."""

_PROPOSALS = (
    "اقتراح",
    "مقترح",
    "توصية",
    "الاقتراح المقدم من",
    "المقترح المقدم من",
    "التوصية المقدمة من",
    "التوصية الصادرة عن",
)
"""What holds an act that somebody else has proposed, in front of whoever has."""


ACTS = ActsPhrases(
    words=CLAUSE_WORDS,
    listed=VERBS,
    governors=(
        _decides("قرر", ""),
        _decides("اتفق", "على"),
        _decides("وافق", "على"),
        _requests("طلب", ""),
        _requests("رجا", ""),
        _requests("التمس", ""),
        _requests("أوعز", "ب"),
        GovernorPhrase(
            verb="أذن", modality=Modality.DECIDES, deontic=Deontic.REQUEST, asks=True, leads=("ب", "في", "")
        ),
        *(
            GovernorPhrase(verb=verb, modality=Modality.DECIDES, deontic=Deontic.OBLIGATION, asks=True, leads=("",))
            for verb in ("تعيّن على", "وجب على")
        ),
        _requests("أهاب", "إلى", "", "ب"),
        _requests("حث", "على"),
        _requests("ناشد", "إلى", "", "على"),
        _requests("كرر طلبها", ""),
        _requests("كرر طلبه", ""),
        _requests("كرر تأكيد طلبها", ""),
        _requests("كرر الطلب", ""),
        _requests("أعاد تأكيد طلبها", ""),
        _requests("أعاد تأكيد طلبه", ""),
        _requests("أكد طلبها", ""),
        _requests("أكد طلبه", ""),
        _requests("جدد طلبها", ""),
        _requests("جدد طلبه", ""),
        *_recalled("طلبها", "طلبه", "الطلب"),
        _recommends("دعا", "إلى"),
        _recommends("شجع", "على"),
        _recommends("أوصى", "ب"),
        _recommends("كرر دعوتها", "إلى"),
        _recommends("كرر دعوته", "إلى"),
        _recommends("كرر الدعوة", "إلى", "ل"),
        _recommends("جدد دعوتها", "إلى"),
    ),
    rules=(*SESSIONS, *LIFE, *ENDS, *CHANGES, *DUTIES, *MEETINGS, *REVIEWS, *REPORTS),
    chairs=(
        "رئيس",
        "رئيسة",
        "الرئيس المشارك",
        "رئيسي",
    ),
    mandate_holders=(
        "مقرر [الخاص]",
        "مقرر خاص",
        "مقررة خاصة",
        "خبير مستقل",
        "خبيرة مستقلة",
        "ممثل خاص معني",
        "ممثلة خاصة معنية",
        "مبعوث خاص معني",
        "مبعوثة خاصة معنية",
        "مستشار خاص معني",
        "مستشارة خاصة معنية",
    ),
    not_bodies=(
        "برنامج",
        "حساب",
        "خطة",
        "صندوق",
        "وظيفة",
        "وظائف",
        "منصب",
        "يوم",
        "سنة",
        "عقد",
        "جائزة",
        "نظام",
        "إطار",
        "قاعدة بيانات",
        "قائمة",
        "سجل",
        "شبكة",
        "منصة",
        "موقع شبكي",
        "منطقة",
        "معيار",
        "معايير",
        "مشروع",
        "عملية",
        "مركز امتياز",
        "حلقة نقاش",
    ),
    office_holders=(
        "القاضي",
        "القضاة",
        "قضاة",
        "عضو",
        "أعضاء",
        "الأعضاء",
        "المدعي العام",
        "المدير التنفيذي",
    ),
    body_nouns=(
        "لجنة",
        "فريق",
        "فريق عامل",
        "فرقة عمل",
        "مقرر خاص",
        "خبير مستقل",
        "بعثة",
        "محكمة",
        "هيئة",
        "مجلس استشاري",
    ),
    permanent=(
        "عنصر دائم",
        "بصفة دائمة",
        "هيئة دائمة",
        "هيئة فرعية دائمة",
        "على أساس دائم",
    ),
    interim=(
        "بصفة مؤقتة",
        "على أساس مؤقت",
    ),
    instruments=(
        "قرار",
        "مقرر",
    ),
    several_instruments=(
        "القرارات",
        "قرارات",
        "قراراتها",
        "قراراته",
        "المقررات",
        "مقررات",
        "مقرراتها",
        "قراريها",
        "القرارين",
    ),
    own_draft=(
        "مشروع القرار",
        "مشروع المقرر",
    ),
    approvals=("تؤيد", "يؤيد", "تقر", "يقر", "تصادق على", "يصادق على"),
    approvals_told=("أيدت", "أيد", "أقرت", "أقر"),
    proposals=tuple(
        f"{verb} {noun}"
        for verb in ("تؤيد", "يؤيد", "تقر", "يقر", "تقبل", "يقبل", "توافق على", "يوافق على")
        for noun in _PROPOSALS
    ),
    proposals_told=tuple(
        f"{verb} {noun}" for verb in ("أيدت", "أيد", "أقرت", "أقر", "وافقت على", "وافق على") for noun in _PROPOSALS
    ),
    notings=(
        "تحيط علما",
        "ترحب",
        "تلاحظ",
        "تنوه",
        "يحيط علما",
        "يرحب",
        "يلاحظ",
        "ينوه",
        *_CONSIDERINGS,
    ),
    recallings=RECALLINGS,
    mandates_told=MANDATES_TOLD,
    expectings=(
        "تتطلع",
        "تشير",
        "يتطلع",
        "يشير",
    ),
    holdings=(
        "إلى انعقاد",
        "إلى عقد",
    ),
    comings=(
        "المزمع عقده",
        "المزمع عقدها",
        "المقرر عقده",
        "المقرر عقدها",
        "ستعقد",
        "سيعقد",
    ),
    listing=LISTING,
    operatives=(
        "تؤكد",
        "تؤيد",
        "تحيط علما",
        "ترحب",
        "تسلم",
        "تشدد",
        "تشير",
        "تشيد",
        "تعرب",
        "تعيد",
        "تقر",
        "تكرر",
        "تلاحظ",
        "تنوه",
        "يؤكد",
        "يؤيد",
        "يحيط علما",
        "يرحب",
        "يسلم",
        "يشدد",
        "يشير",
        "يشيد",
        "يعرب",
        "يعيد",
        "يلاحظ",
        "ينوه",
    ),
    purposes=(
        "من أجل",
        "بغية",
        "بهدف",
        "لكي",
    ),
    continuing_words=(
        "أيضا",
        "كذلك",
    ),
    instrument_relatives=(
        "بموجبه",
        "بموجبها",
        "فيه",
        "فيها",
    ),
)
