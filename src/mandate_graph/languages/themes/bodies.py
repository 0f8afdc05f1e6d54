"""The shape of what a language pack holds about bodies."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from mandate_graph.model.registry import BodyKind


class Reach(StrEnum):
    """How much of a phrase must be there before a head noun speaks of a body."""

    ANY = "any"
    """The noun alone will do ("working group")."""
    CAPITAL = "capital"
    """Only with a capital letter, or with a word that points back ("the Council", "this mechanism")."""
    NAMED = "named"
    """Only with a topic, a founding clause or words in front that make it a name ("Group of Experts on …")."""


@dataclass(frozen=True, slots=True)
class HeadNoun:
    """The noun of a body's name, in dictionary form."""

    phrase: str
    kind: BodyKind
    reach: Reach = Reach.ANY
    plain_topics: bool = True
    """Whether a topic in lower case can follow it ("Special Rapporteur on clean lakes")."""
    composition: str = ""
    """What words inside the phrase tell of its composition ("grupo intergubernamental de expertos")."""
    seated: bool = False
    """Whether its name can tell where or for what it is ("Mission in Aland", "Mission to Support the Accord")."""

    def leads_in(self, openers: Collection[str]) -> bool:
        """Whether it holds a preposition that opens topics, so that a task follows it ("комиссия по расследованию")."""
        return any(word in openers for word in self.phrase.split())

    @property
    def one_of_a_body(self) -> bool:
        """Whether it names an office of which a body has but one ("Executive Secretary", "secretariat")."""
        return self.kind in (BodyKind.OFFICIAL, BodyKind.SECRETARIAT) and not self.plain_topics


@dataclass(frozen=True, slots=True)
class Quality:
    """A word or phrase that tells of a body's standing or composition and is no part of the core of its name.

    `composition` is a local name of the scheme of compositions, "" where it tells nothing of it.
    """

    phrase: str
    composition: str = ""
    interim: bool = False
    kept: bool = False
    """Whether the name keeps it ("Working Group of Government Experts on …")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPhrases:
    """Where the topic in a body's name begins, and the words at which it must have ended."""

    openers: tuple[str, ...] = ()
    """Words that begin a topic after the head noun ("on", "по")."""
    agreeing: tuple[tuple[str, str], ...] = ()
    """(masculine, feminine) forms of those of them that agree with the head noun; of another noun they tell nothing
    of the body ("la labor del Comité relativa a los lagos")."""
    feminine: tuple[str, ...] = ()
    """First words of head nouns that are feminine, where openers agree."""
    purposes: tuple[str, ...] = ()
    """Those of them that open a topic only in a capitalised name ("Board for …")."""
    seats: tuple[str, ...] = ()
    """Words that begin, in a capitalised name, where or for what a body is ("in", "to")."""
    task_leads: str = ""
    """Letters that cling to a noun of action and lead in what somebody is to do, which is no topic."""
    tasks: tuple[str, ...] = ()
    """Those of them that begin, in a name of any kind, what the body is to do ("Committee to Elaborate …")."""
    charges: tuple[str, ...] = ()
    """Words behind a new body that lead in what it is to do ("a panel | to study …")."""
    connectors: tuple[str, ...] = ()
    """Words without a capital that may stand inside a capitalised name."""
    stops: tuple[str, ...] = ()
    """Words that no topic holds: verbs, relative words, prepositions of time and manner."""
    held: tuple[tuple[str, str], ...] = ()
    """(preposition, beginning of the word before it) that stay inside a topic: ("to", "right")."""
    continuations: tuple[str, ...] = ()
    """Words after a comma with which a topic goes on ("especially")."""
    closed: tuple[str, ...] = ()
    """Those of them behind which nothing more belongs to the topic."""
    conjunctions: tuple[str, ...] = ()
    """Words that join two topics, or a body and something else ("and")."""
    listed_endings: tuple[str, ...] = ()
    """Endings of adjectives, whose list goes on behind a comma ("Economic, Social and Cultural Rights")."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verbs, at which a topic has ended ("presentará")."""
    linked: tuple[str, ...] = ()
    """Words between an opener and the first word of the topic ("encargado de estudiar")."""
    participle_endings: tuple[str, ...] = ()
    """Endings of participles that end a topic when one of `after_participle` follows them."""
    after_participle: tuple[str, ...] = ()
    proper_endings: tuple[str, ...] = ()
    """Endings of adjectives made of names, which small letters can follow in a name with capitals ("Somali")."""
    infinitive: str = ""
    """A pattern of an infinitive, which behind a word of belonging is no part of a topic ("d’examiner")."""
    not_infinitives: tuple[str, ...] = ()
    """Words that fit the pattern and are none."""
    closing_adverbs: tuple[str, ...] = ()
    """Adverbs with which a topic may end where the article clings, though they cannot bear it."""
    place_words: tuple[str, ...] = ()
    """Prepositions of place ("in"): a region behind them belongs to a topic, a city or month does not."""
    cuts: tuple[str, ...] = ()
    """Stops behind which more of the topic may follow, so that nobody can tell where it ends."""
    inner: tuple[str, ...] = ()
    """Where the article clings: words without one that go on with a topic behind a word with one ("ذوي")."""
    not_places: tuple[str, ...] = ()
    """Words behind them that are no region, beside the cities of meetings and the months ("session")."""
    never: tuple[str, ...] = ()
    """Nouns that open no topic although the preposition fits: "the Commission on decision …"."""
    not_complements: tuple[str, ...] = ()
    """Nouns that behind a word of belonging are no topic: what a body is told of, or made of ("results", "members")."""
    places: tuple[str, ...] = ()
    """Words in lower case behind "in" that stay inside a topic ("in the field of")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedNames:
    """What brings in a body by the number of its members ("a group of up to five experts"), as written."""

    nouns: tuple[tuple[str, BodyKind], ...] = ()
    links: tuple[str, ...] = ()
    """Words between the noun and the number ("of")."""
    bounds: tuple[str, ...] = ()
    """Words in front of the number ("up to")."""
    numbers: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreposedNames:
    """What tells where a name begins in a language that puts nothing between words, and its topic before its noun."""

    closers: tuple[str, ...]
    """Words between a topic and the noun that add nothing to it ("问题")."""
    openers: tuple[str, ...]
    """Words that open a topic which a particle ties to the noun ("关于…的")."""
    doings: tuple[str, ...] = ()
    """Verbs that, right behind the name of whom something is told, stand before another name ("报告")."""
    particles: tuple[str, ...]
    leads: tuple[str, ...]
    """Words that end what stands in front of a name: verbs, prepositions, words that count."""
    short_leads: tuple[str, ...]
    """Signs that do so where a clause or one of `leads` ends before them, and may else be part of a word ("由")."""
    solid: tuple[str, ...]
    """Words that hold such a sign and are none of it ("自由")."""
    topical: tuple[str, ...] = ()
    """Verbs among `leads` that, behind another of them, open a topic which one of `closers` ends ("保护…问题")."""
    many: tuple[str, ...]
    """Words in front that make it several bodies ("各")."""
    founded: tuple[str, ...]
    """Words between the number of an instrument and the body that it founded ("号决议所设")."""
    following: tuple[str, ...] = ()
    """Words behind a noun that make it another word."""
    below: tuple[str, ...] = ()
    """Nouns of bodies below another that end with its noun, which never points back to them ("小组委员会")."""
    united_heads: tuple[str, ...] = ()
    """Nouns of missions, of whose names the words for the United Nations right before the topic are a part."""
    united_only: tuple[str, ...] = ()
    """Those among them that stand for bodies of others where these words are missing ("联盟")."""
    works: tuple[str, ...] = ()
    """Words behind a new body, after a comma, before what it is to do ("负责")."""
    aims: tuple[str, ...] = ()
    """What may stand between the comma and these words ("其任务是")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesPhrases:
    """Phrases about bodies, one per line, in dictionary form."""

    heads: tuple[HeadNoun, ...] = ()
    before: tuple[Quality, ...] = ()
    """Qualities in front of the head noun ("interim", "открытый")."""
    after: tuple[Quality, ...] = ()
    """Qualities behind the head noun ("of government experts", "открытого состава")."""
    name_words: tuple[str, ...] = ()
    """Words in front of the head noun that belong to its name ("joint", "special", "executive")."""
    name_words_behind: tuple[str, ...] = ()
    """The same behind the head noun ("consultatif", "de rédaction")."""
    topic: TopicPhrases
    articles: tuple[str, ...] = ()
    contracted: tuple[str, ...] = ()
    """Words made of a preposition and an article ("du", "al")."""
    indefinite: tuple[str, ...] = ()
    """Words that introduce a body that need not exist yet ("a", "new")."""
    pointing: tuple[str, ...] = ()
    """Words that point back to a body ("this", "said")."""
    possessive: tuple[str, ...] = ()
    """Words that tie a body to the body that acts ("its")."""
    united_nations: tuple[str, ...] = ()
    united_nations_behind: tuple[str, ...] = ()
    """Words that may stand, where it begins a name, between it and the noun of the body ("system")."""
    passed_over: tuple[str, ...] = ()
    """Words of a name that texts leave out or add freely."""
    alike: tuple[tuple[str, ...], ...] = ()
    """Words of a name that texts use for one another."""
    openers_alike: tuple[tuple[str, str], ...] = ()
    """(words that open a topic, the word for which texts use them): names with either are compared with the second."""
    founding: tuple[str, ...] = ()
    """Words that begin the founding clause of a body that bears no topic ("established pursuant to")."""
    tying: tuple[str, ...] = ()
    """Words that tie a body to an instrument and are no part of its name ("as set out in")."""
    deputies: tuple[str, ...] = ()
    """Words in front of an office that make it another office ("deputy")."""
    of: tuple[str, ...] = ()
    """Words between a body and the one it belongs to."""
    treaty_links: tuple[str, ...] = ()
    """Words between a conference of parties and its treaty."""
    treaties: tuple[str, ...] = ()
    """Nouns that begin the name of a treaty."""
    treaty_topics: tuple[str, ...] = ()
    """Words that begin what a treaty is about."""
    counted: CountedNames = CountedNames()
    aliases: tuple[str, ...] = ()
    """Words that introduce a short form in brackets ("hereinafter referred to as")."""
    one_word: frozenset[BodyKind] = frozenset()
    """Kinds of bodies for which the language has but one word (a committee and a commission)."""
    article_clings: bool = False
    """Whether the article is a part of its word, so that a name without one brings in a body."""
    adjectives_follow: bool = False
    """Whether a capitalised adjective stands behind a body's noun, so that it makes the name of another body."""
    topics_of: bool = False
    """Whether what a body is about may follow it by one of the words of `of` ("Comité de Lagos")."""
    plain_complements: bool = False
    """Whether a topic in small letters may follow it so: by article and all behind a capital ("Comité des lampes"),
    unless names bear capitals throughout, and by any of those words behind what brings in a body ("un comité de …")."""
    not_bodies: tuple[str, ...] = ()
    """Words behind a name that make it something else ("meeting", "member")."""
    behind: tuple[str, ...] = ()
    """Words that go on with a name behind a short form of another, where adjectives follow ("Conseil exécutif")."""
    longer_names: tuple[str, ...] = ()
    """What ends or begins with the name of a body and is none of it, where nothing parts words ("世界大会")."""
    not_longer: tuple[str, ...] = ()
    """What holds one of those words and is the name of the body all the same ("一次大会特别会议")."""
    short_leads: tuple[str, ...] = ()
    """Where nothing parts words: the only ones behind which a short name is not the end of a longer one."""
    preposed: PreposedNames | None = None
    """Set where the name of a body is read from its noun to the left."""
