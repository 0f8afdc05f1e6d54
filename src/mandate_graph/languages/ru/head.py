"""Russian phrases about the head of a document."""

from mandate_graph.languages.themes.head import HeadPhrases
from mandate_graph.model.head import DocumentType
from mandate_graph.model.language import Language

HEAD = HeadPhrases(
    distribution_marks=("Distr.", "Distr", "Рассылка"),
    distributions=(
        ("общая", "General"),
        ("общего назначения", "General"),
        ("ограниченная", "Limited"),
        ("для ограниченного распространения", "Limited"),
    ),
    original_marks=("Original", "Оригинал", "Язык оригинала", "Подлинный текст на"),
    languages=(
        ("арабский", Language.AR),
        ("китайский", Language.ZH),
        ("английский", Language.EN),
        ("французский", Language.FR),
        ("русский", Language.RU),
        ("испанский", Language.ES),
    ),
    session_words=("сессия",),
    agenda_marks=("пункт",),
    types=(
        ("информационная записка", DocumentType.INFORMATION_NOTE),
        ("справочная записка", DocumentType.INFORMATION_NOTE),
        ("записка", DocumentType.NOTE),
        ("записка, подготовленная", DocumentType.NOTE),
        ("доклад", DocumentType.REPORT),
        ("доклад, подготовленный", DocumentType.REPORT),
        ("ежегодный доклад", DocumentType.REPORT),
        ("промежуточный доклад", DocumentType.REPORT),
        ("заявление председателя", DocumentType.STATEMENT),
        ("резолюция, принятая", DocumentType.RESOLUTION),
        ("решение, принятое", DocumentType.DECISION),
        ("письмо", DocumentType.DOCUMENT),
        ("идентичные письма", DocumentType.DOCUMENT),
        ("вербальная нота", DocumentType.DOCUMENT),
    ),
    plain_types=(
        ("справочно", DocumentType.INFORMATION_NOTE),
        ("справка", DocumentType.INFORMATION_NOTE),
        ("информационная записка", DocumentType.INFORMATION_NOTE),
        ("информационная справка", DocumentType.INFORMATION_NOTE),
        ("доклад", DocumentType.REPORT),
        ("резолюция", DocumentType.RESOLUTION),
        ("решение", DocumentType.DECISION),
    ),
    drafts=(
        ("проект решения", DocumentType.DRAFT_DECISION),
        ("проект резолюции", DocumentType.DRAFT_RESOLUTION),
    ),
    conjunctions=("и",),
    until=("по",),
    cities=(
        ("Аддис-Абеба", "Addis Ababa"),
        ("Бангкок", "Bangkok"),
        ("Бейрут", "Beirut"),
        ("Бонн", "Bonn"),
        ("Брюссель", "Brussels"),
        ("Вена", "Vienna"),
        ("Гаага", "The Hague"),
        ("Доха", "Doha"),
        ("Женева", "Geneva"),
        ("Монреаль", "Montreal"),
        ("Найроби", "Nairobi"),
        ("Нью-Йорк", "New York"),
        ("Париж", "Paris"),
        ("Рим", "Rome"),
        ("Сантьяго", "Santiago"),
    ),
)
