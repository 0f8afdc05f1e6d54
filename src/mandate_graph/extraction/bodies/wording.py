"""A language pack's phrases about bodies, compiled once."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import regex

from mandate_graph.languages import PACKS
from mandate_graph.languages.conjugation import conjugated
from mandate_graph.languages.morphology import word_forms
from mandate_graph.languages.name_index import Entry, Hit, NameIndex
from mandate_graph.languages.pack import LanguagePack
from mandate_graph.languages.spelling import spelling
from mandate_graph.languages.stems import stem
from mandate_graph.languages.themes.bodies import BodiesPhrases, HeadNoun, Quality, TopicPhrases
from mandate_graph.languages.tokens import Token, folded
from mandate_graph.languages.verb_forms import VerbForm
from mandate_graph.model.language import Language

Value = TypeVar("Value")
_INFLECTED_FROM = 3
_QUALITY = 7
"""More words than any quality behind a head noun has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a text in one language is compared with."""

    language: Language
    phrases: BodiesPhrases
    heads: NameIndex[HeadNoun]
    singulars: dict[str, dict[str, str]]
    """The folded words of each head noun's phrase, each with its stem."""
    before: NameIndex[Quality]
    after: NameIndex[Quality]
    founding: NameIndex[str]
    tying: NameIndex[str]
    openers: frozenset[str]
    purposes: frozenset[str]
    seats: frozenset[str]
    tasks: frozenset[str]
    charges: frozenset[str]
    connectors: frozenset[str]
    conjunctions: frozenset[str]
    stops: frozenset[str]
    joined_verbs: frozenset[str]
    """Verbs of an instrument: behind a conjunction one of them is the next thing that the text does."""
    list_ends: frozenset[str]
    """Words behind a comma with which no topic goes on."""
    held: frozenset[tuple[str, str]]
    continuations: NameIndex[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    clinging: frozenset[str]
    """Prepositions that cling to the word behind them."""
    clitics: frozenset[str]
    """Pronouns that may stand between a marker and its infinitive."""
    leads: frozenset[str]
    """Articles, alone or in one word with a preposition."""
    linked: frozenset[str]
    infinitive: "regex.Pattern[str] | None"
    action: "regex.Pattern[str] | None"
    """A noun of action behind the preposition that clings to it and leads in what somebody is to do."""
    charged_action: "regex.Pattern[str] | None"
    """The same behind one that leads in what a new body is to do."""
    links: frozenset[str]
    """Words without a capital with which no topic ends: those that link its parts."""
    parting: frozenset[str]
    """Words that part phrases, so that no adjective in front of a head is one."""
    indefinite: frozenset[str]
    pointing: frozenset[str]
    possessive: frozenset[str]
    deputies: frozenset[str]
    of: frozenset[str]
    treaty_links: frozenset[str]
    treaties: frozenset[str]
    treaty_topics: frozenset[str]
    after_participle: frozenset[str]
    places: frozenset[str]
    inner: frozenset[str]
    cuts: frozenset[str]
    place_words: frozenset[str]
    apart: frozenset[str]
    """Words that go on with no name that is whole: what somebody says on it, or where it meets."""
    when_and_where: frozenset[str]
    no_topics: frozenset[str]
    not_complements: frozenset[str]
    not_bodies: frozenset[str]
    behind: frozenset[str]
    united_nations_behind: frozenset[str]
    """Small words between the words for the United Nations and the rest of a name."""

    def quality_behind(self, words: tuple[Token, ...], at: int) -> Hit[Quality] | None:
        """The quality behind a head noun that begins right at a token."""
        if at >= len(words) or words[at].plain not in self.after.beginnings:
            return None
        return self.after.hit_at(words, at, min(at + _QUALITY, len(words)))

    def opens(self, word: str, head: HeadNoun) -> bool:
        """Whether a folded word may open a topic behind a head noun: it agrees with it where it can."""
        topic = self.phrases.topic
        feminine = head.phrase.split()[0] in topic.feminine
        other = {folded(forms[0 if feminine else 1]) for forms in topic.agreeing}
        return word in self.openers and word not in other

    longer_names: NameIndex[str]
    not_longer: NameIndex[str]
    short_leads: frozenset[str]


@lru_cache(maxsize=8)
def wording(language: Language) -> Wording | None:
    """The wording of a language; None while there is no pack for it."""
    pack = PACKS.get(language)
    if pack is None:
        return None
    phrases, topic = pack.bodies, pack.bodies.topic
    openers, purposes, seats = _plain(topic.openers), _plain(topic.purposes), _plain(topic.seats)
    stops = _forms(topic.stops, language)
    links = _plain((*topic.connectors, *topic.linked, *topic.conjunctions, *phrases.of, *phrases.articles))
    words = [Quality(phrase) for phrase in phrases.name_words]
    behind = [Quality(phrase, kept=True) for phrase in phrases.name_words_behind]
    return Wording(
        language=language,
        phrases=phrases,
        heads=_index(((head.phrase, head) for head in phrases.heads), language),
        singulars={head.phrase: _stems(head.phrase, language) for head in phrases.heads},
        before=_index(((quality.phrase, quality) for quality in (*phrases.before, *words)), language),
        after=_index(((quality.phrase, quality) for quality in (*phrases.after, *behind)), language),
        founding=_index(((phrase, phrase) for phrase in phrases.founding), language),
        tying=_index(((phrase, phrase) for phrase in phrases.tying), language),
        openers=openers,
        purposes=purposes,
        seats=seats,
        tasks=_plain(topic.tasks),
        charges=_plain(topic.charges),
        connectors=_plain(topic.connectors),
        conjunctions=_plain(topic.conjunctions),
        stops=stops,
        joined_verbs=_joined_verbs(pack),
        list_ends=stops | _plain(phrases.articles) | _plain(topic.conjunctions),
        held=frozenset((folded(word), folded(before)) for word, before in topic.held),
        continuations=_index(((phrase, phrase) for phrase in topic.continuations), language),
        articles=_plain(phrases.articles),
        prepositions=_plain(pack.acts.words.prepositions if pack.acts else ()),
        clinging=frozenset(pack.acts.words.clinging_prepositions if pack.acts else ""),
        clitics=_plain(pack.acts.words.clitics if pack.acts else ()),
        leads=_plain(phrases.articles) | _plain(phrases.contracted),
        linked=_plain(topic.linked),
        infinitive=_infinitive(topic),
        action=_action(pack, topic.task_leads),
        charged_action=_action(pack, "".join(topic.charges)) if phrases.article_clings else None,
        links=links,
        parting=stops | links | openers | seats | purposes,
        indefinite=_forms(phrases.indefinite, language),
        pointing=_forms(phrases.pointing, language),
        possessive=_forms(phrases.possessive, language),
        deputies=_forms(phrases.deputies, language),
        of=_plain(phrases.of),
        treaty_links=_plain(phrases.treaty_links),
        treaties=_forms(phrases.treaties, language),
        treaty_topics=_plain(phrases.treaty_topics),
        after_participle=_plain(topic.after_participle),
        places=_plain(topic.places),
        inner=_plain(topic.inner),
        cuts=_plain(topic.cuts),
        place_words=_plain(topic.place_words),
        apart=_plain((*topic.openers, *topic.place_words)) - _plain(topic.purposes),
        when_and_where=_when_and_where(pack),
        no_topics=_plain(topic.never),
        not_complements=_forms(topic.not_complements, language) | _plain(topic.never),
        not_bodies=_plain(phrases.not_bodies),
        behind=_forms(phrases.behind, language),
        united_nations_behind=_plain(phrases.united_nations_behind),
        longer_names=_index(((phrase, phrase) for phrase in phrases.longer_names), language),
        not_longer=_index(((phrase, phrase) for phrase in phrases.not_longer), language),
        short_leads=_plain(phrases.short_leads),
    )


def _action(pack: LanguagePack, leads: str) -> "regex.Pattern[str] | None":
    nouns = pack.acts.words.nouns_of_action if pack.acts else ""
    return regex.compile(rf"[{leads}](?:{nouns})") if nouns and leads else None


def _joined_verbs(pack: LanguagePack) -> frozenset[str]:
    """The present of the verbs of deciding and asking where adjectives follow nouns and nobody else could tell."""
    acts = pack.acts
    if acts is None or not acts.words.noun_modifiers_follow:
        return frozenset()
    forms = (conjugated(one.verb, pack.language, dict(acts.irregular), acts.paradigms) for one in acts.governors)
    spoken = {word for known in forms for word in known[VerbForm.PRESENT]} | set(acts.operatives)
    return frozenset(folded(phrase.split()[0]) for phrase in spoken if len(phrase) > _INFLECTED_FROM)


def _when_and_where(pack: LanguagePack) -> frozenset[str]:
    """The first words of the cities where meetings are held, and the months."""
    cities = {folded(name.split()[0]) for name, _ in pack.head.cities}
    words = {folded(name) for names in pack.calendar.months for name in names}
    return frozenset(cities | words | _forms(pack.bodies.topic.not_places, pack.language))


def _infinitive(topic: TopicPhrases) -> "regex.Pattern[str] | None":
    none = "|".join(regex.escape(folded(word)) for word in topic.not_infinitives)
    return regex.compile(rf"(?!(?:{none})$)(?:{topic.infinitive})") if topic.infinitive else None


def _index(pairs: Iterable[tuple[str, Value]], language: Language) -> NameIndex[Value]:
    return NameIndex((Entry(name=name, language=language, value=value) for name, value in pairs), spelling())


def _stems(phrase: str, language: Language) -> dict[str, str]:
    return {word: stem(word, language) for word in map(folded, phrase.split())}


def _plain(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded(word) for word in words)


def _forms(words: tuple[str, ...], language: Language) -> frozenset[str]:
    """Inflected forms; in English the words as they stand, since the plural of a verb is another verb."""
    if language is Language.EN:
        return _plain(words)
    short = frozenset(folded(word) for word in words if len(word) < _INFLECTED_FROM)
    return short | {
        folded(form) for word in words if len(word) >= _INFLECTED_FROM for form in word_forms(word, language)
    }
