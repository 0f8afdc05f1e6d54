"""Labels for a reader, in English and Russian.

A label depends on the key of the thing alone, so that every document that names a thing gives it the same one.
Nothing is inflected: the parts stand side by side in their dictionary form.
"""

from collections.abc import Iterator
from typing import Final

from rdflib import Literal

from mandate_graph.model.identity import (
    AgendaItemKey,
    BodyKey,
    DocumentKey,
    InstrumentKey,
    InstrumentKind,
    MeetingKey,
    ProvisionKey,
    RulesKey,
    SessionKey,
    Target,
    TreatyKey,
    TreatySeriesKey,
    Work,
)
from mandate_graph.model.language import Language
from mandate_graph.model.registry import Name, Registry
from mandate_graph.vocabulary.citation_forms import citation_form
from mandate_graph.vocabulary.local_names import UNITS, is_local
from mandate_graph.vocabulary.terms import words

LABEL_LANGUAGES: Final = (Language.EN, Language.RU)

_WORDS: Final = {
    "resolution": ("resolution", "резолюция"),
    "decision": ("decision", "решение"),
    "statement": ("statement", "заявление"),
    "agenda item": ("agenda item", "пункт повестки дня"),
    "titled item": ("agenda item known by its title", "пункт повестки дня, известный по названию"),
    "rules": ("rules of procedure", "правила процедуры"),
    "session": ("session", "сессия"),
    "meeting": ("meeting", "совещание"),
    "report": ("report", "доклад"),
    "undated": ("undated", "без даты"),
    "untitled": ("document without a symbol", "документ без символа"),
    "annex": ("annex", "приложение"),
    "app": ("appendix", "добавление"),
    "art": ("article", "статья"),
    "chap": ("chapter", "глава"),
    "cover": ("cover", "обложка"),
    "enacting": ("enacting words", "постановляющие слова"),
    "fn": ("footnote", "сноска"),
    "heading": ("heading", "заголовок"),
    "item": ("item", "пункт"),
    "op": ("operative paragraph", "пункт постановляющей части"),
    "para": ("paragraph", "пункт"),
    "part": ("part", "часть"),
    "pp": ("preambular paragraph", "пункт преамбулы"),
    "rule": ("rule", "правило"),
    "sect": ("section", "раздел"),
    "table": ("table", "таблица"),
    "text": ("text", "текст"),
}


def _word(key: str, language: Language) -> str:
    english, russian = _WORDS[key]
    return russian if language is Language.RU else english


def target_labels(target: Target, registry: Registry) -> Iterator[Literal]:
    """The labels of a work or provision."""
    for language in LABEL_LANGUAGES:
        yield words(_target(target, registry, language), language)


def session_labels(key: SessionKey, registry: Registry) -> Iterator[Literal]:
    """The labels of a session."""
    for language in LABEL_LANGUAGES:
        yield words(_session(key, registry, language), language)


def meeting_labels(key: MeetingKey, registry: Registry) -> Iterator[Literal]:
    """The labels of a meeting."""
    for language in LABEL_LANGUAGES:
        yield words(_meeting(key, registry, language), language)


def report_labels(key: MeetingKey | SessionKey, registry: Registry) -> Iterator[Literal]:
    """The labels of the report of a meeting or session that has no symbol."""
    for language in LABEL_LANGUAGES:
        about = _session(key, registry, language) if isinstance(key, SessionKey) else _meeting(key, registry, language)
        yield words(f"{_word('report', language)}: {about}", language)


def told_report_labels(passage: ProvisionKey, registry: Registry) -> Iterator[Literal]:
    """The labels of a report of which only one passage speaks."""
    for language in LABEL_LANGUAGES:
        yield words(f"{_word('report', language)}: {citation_form(passage, registry)}", language)


def body_name(key: BodyKey, registry: Registry, language: Language) -> str:
    """The name in a language; failing that in another, failing that the slug."""
    record = registry.bodies.get(key)
    return _in_language(record.names, language) if record and record.names else key


def _in_language(names: tuple[Name, ...], language: Language) -> str:
    return next((name.text for name in names if name.language is language), names[0].text)


def _session(key: SessionKey, registry: Registry, language: Language) -> str:
    return f"{body_name(key.body, registry, language)}, {_word('session', language)} {key.ordinal}"


def _meeting(key: MeetingKey, registry: Registry, language: Language) -> str:
    when = key.ordinal if key.ordinal is not None else key.start or _word("undated", language)
    return f"{body_name(key.body, registry, language)}, {_word('meeting', language)} {when}"


def _target(target: Target, registry: Registry, language: Language) -> str:
    if isinstance(target, ProvisionKey):
        return f"{_work(target.work, registry, language)}, {_path(target.path, language)}"
    return _work(target, registry, language)


def _work(work: Work, registry: Registry, language: Language) -> str:
    match work:
        case DocumentKey():
            return f"{_word('untitled', language)} {work.identifier}" if is_local(work) else work.identifier
        case InstrumentKey():
            return _instrument(work, registry, language)
        case TreatyKey():
            record = registry.treaties.get(work.slug)
            return _in_language(record.names, language) if record and record.names else work.slug
        case RulesKey():
            return f"{body_name(work.body, registry, language)}, {_word('rules', language)}"
        case TreatySeriesKey():
            return citation_form(work, registry)
        case AgendaItemKey():
            noun = "titled item" if work.item.startswith("x-") else "agenda item"
            return f"{_session(work.session, registry, language)}, {_word(noun, language)} {work.item}"


def _instrument(key: InstrumentKey, registry: Registry, language: Language) -> str:
    kinds = {kind: _word(kind.value, language) for kind in InstrumentKind}
    number = key.number or key.adopted or _word("undated", language)
    return f"{body_name(key.issuer, registry, language)}, {kinds[key.kind]} {number}"


def _path(path: str, language: Language) -> str:
    """A path in words: "article 32, paragraph 3"; lettered levels in brackets."""
    levels: list[str] = []
    steps = path.split(".")
    for at, step in enumerate(steps):
        before = steps[at - 1] if at else ""
        if before in UNITS and len(levels):
            levels[-1] += f" {step}"
        elif step in UNITS:
            levels.append(_word(step, language))
        else:
            levels.append(f"({step})")
    return ", ".join(levels)
