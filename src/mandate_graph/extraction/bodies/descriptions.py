"""Bodies that no registry lists, by the words that any body's name is made of."""

from collections.abc import Iterable

from mandate_graph.extraction.bodies.articles import Articles
from mandate_graph.extraction.bodies.backs import Back, back
from mandate_graph.extraction.bodies.description import Description
from mandate_graph.extraction.bodies.fronts import Fronts, Lead
from mandate_graph.extraction.bodies.seats import placed, seat
from mandate_graph.extraction.bodies.speaking import Speaking
from mandate_graph.extraction.bodies.ties import Ties
from mandate_graph.extraction.bodies.topics import Topic, topic
from mandate_graph.extraction.bodies.treaty_names import TreatyNames
from mandate_graph.extraction.bodies.wording import Wording
from mandate_graph.languages.clitics import conjoined, joined_possession, may_be_joined, particles
from mandate_graph.languages.grammar import phrase_cases, plural, readings
from mandate_graph.languages.name_index import Hit
from mandate_graph.languages.stems import stem
from mandate_graph.languages.themes.bodies import HeadNoun, Quality, Reach
from mandate_graph.languages.tokens import Words, folded
from mandate_graph.model.language import Language
from mandate_graph.model.registry import BodyKind

_WITH_PLAIN_TOPICS = frozenset(
    {
        BodyKind.COMMITTEE,
        BodyKind.COMMISSION,
        BodyKind.EXPERT_GROUP,
        BodyKind.MECHANISM,
        BodyKind.OTHER,
        BodyKind.WORKING_GROUP,
    }
)

Spans = tuple[tuple[int, int], ...]
"""First and last tokens of names."""
Nouns = tuple[Iterable[Hit[HeadNoun]], Iterable[Hit[Quality]]]
"""Head nouns, and words in front of them."""


class Reader:
    """Reads the descriptions of one passage.

    `nouns` are its head nouns and the listed words that may stand in front of them, `known` the bodies and
    treaties that are known by name, and where phrases for the United Nations begin, which a topic may hold.
    """

    def __init__(
        self, words: Words, wording: Wording, nouns: Nouns, known: tuple[Spans, Spans, frozenset[int]]
    ) -> None:
        heads, before = nouns
        bodies, treaties, organizations = known
        self._line = words
        self._words = words.tokens
        self._treaties = dict(treaties)
        self._wording = wording
        self._bodies = dict(bodies)
        self._heads = {hit.first: hit for hit in heads}
        self._ties = Ties(words.tokens, wording)
        self._articles = Articles(words.tokens, wording)
        self._speaking = Speaking(words.tokens, wording)
        self._fronts = Fronts(words.tokens, wording, before, bodies)
        self._walls = (frozenset(self._bodies) - organizations) | frozenset(
            first for first in self._heads if first and words.tokens[first].capital
        )
        self._treaty_names = TreatyNames(words, wording, self._treaties, self._walls)

    def descriptions(self) -> list[Description]:
        """All descriptions from left to right."""
        found = (self._description(hit) for hit in self._heads.values())
        return [description for description in found if description is not None]

    def _description(self, hit: Hit[HeadNoun]) -> Description | None:
        head = hit.values[0]
        if self._many(hit, head):
            return None
        front = self._fronts.front(hit.first)
        behind = back(self._words, (hit.first, hit.last), self._wording)
        parent, opened, last = self._beside(hit, behind)
        if opened is None and parent is None:
            opened, last = self._chain(last, hit)
        treaty = None
        if parent is None and not head.seated:
            parent, last = self._parent(last)
        longer = self._with_whose_it_is(opened, parent) if opened is not None and parent is not None else None
        if longer is not None:
            opened, parent = longer, None
        if opened is None and parent is None:
            opened, last = self._complement(last, hit, front)
        if opened is None and parent is None and head.kind is BodyKind.CONFERENCE:
            treaty, last = self._treaty_names.treaty(last)
        tied = self._ties.tie(last)
        clause = tied.span if tied and tied.names and opened is None and treaty is None else None
        last = clause[1] if clause else last
        clings = self._wording.phrases.article_clings
        told = clings and self._words[hit.first].capital and any(quality.kept for quality in behind.qualities)
        in_name = front.named(hit.first) or behind.named(self._wording) or told
        named = in_name or opened is not None or treaty is not None
        noted = self._noted(head, front, owned=parent is not None, qualified=bool(behind.pieces))
        cut = not named and self._text(last + 1) in self._wording.behind
        speaks = noted or self._speaking.speaks((hit.first, behind.last), head, front, named or clause is not None)
        if cut or not speaks:
            return None
        lower = not self._wording.connectors and opened is not None
        return Description(
            first=front.first,
            core=front.core,
            head_first=hit.first,
            head_last=hit.last,
            last=last,
            head=head,
            qualities=(*front.qualities, *behind.qualities),
            behind=behind.pieces,
            topic=opened or treaty,
            parent=parent,
            clause=clause,
            instrument=tied.number if tied else "",
            listed=front.listed,
            definite=not self._articles.introduced(front, (hit.first, hit.last), (*front.qualities, *behind.qualities)),
            named=named,
            whole=front.whole
            and (opened is None or opened.whole)
            and (treaty is None or treaty.whole)
            and not (front.proper and lower),
        )

    def _beside(self, hit: Hit[HeadNoun], behind: Back) -> tuple[tuple[int, int] | None, Topic | None, int]:
        """Whose a body is and what it is about, as said right behind its noun, and the last token of that."""
        opened, last = self._secretariat_served(hit, behind.last)
        if opened is not None:
            return None, opened, last
        parent, last = self._parent(behind.last)
        opened, last = self._topic(last, hit, qualified=bool(behind.pieces) or self._of_united_nations(hit))
        if parent is not None and opened is None and hit.values[0].seated and self._words[hit.first].capital:
            opened, last = self._served(parent)
            parent = None
        return parent, opened, last

    def _with_whose_it_is(self, opened: Topic, parent: tuple[int, int]) -> Topic | None:
        """A topic with the name of a body behind it, where cases, or the want of an article, tell that its last noun is
        that body's, not the one that is named: "группы по улучшению положения | Совета", not "по озерам | Совета"."""
        if self._wording.of or opened.last + 1 != parent[0]:
            return None
        last = parent[1]
        if self._wording.phrases.article_clings:
            last = self._with_possession(last)
            behind = self._words[last + 1].text if last + 1 < len(self._words) else ""
            owned = not self._words[opened.last].capital and not may_be_joined(behind, self._wording.language)
        else:
            cases = phrase_cases((self._words[opened.last].text,), self._wording.language)
            owned = "gent" in cases and "datv" not in cases
        return Topic(opened.first, last, True) if owned else None

    def _with_possession(self, last: int) -> int:
        """Where what is joined to a name ends that belongs to the body named ("إدارة المكتب | ووضعه المالي")."""
        at = last + 1
        if at >= len(self._words) or not joined_possession(self._words[at].text, self._wording.language):
            return last
        while at + 1 < len(self._words) and self._words[at + 1].capital and at + 1 not in self._walls:
            at += 1
        return at

    def _secretariat_served(self, hit: Hit[HeadNoun], last: int) -> tuple[Topic | None, int]:
        """The listed treaty of a secretariat, or of its head: "Executive Secretary of the Convention on …"."""
        at = self._dependent(last) if hit.values[0].one_of_a_body else None
        treaty = self._treaties.get(at) if at is not None else None
        return (None, last) if at is None or treaty is None else (Topic(at, treaty, True), treaty)

    def _dependent(self, last: int) -> int | None:
        """The token with which what depends on a noun begins; None without a word of belonging that must lead it in."""
        at = last + 1
        if self._wording.of:
            if self._text(at) not in self._wording.of:
                return None
            at += 2 if self._text(at + 1) in self._wording.articles else 1
        return at if at < len(self._words) else None

    def _noted(self, head: HeadNoun, front: Lead, *, owned: bool, qualified: bool) -> bool:
        """Whether what stands behind a noun makes it a body's: whose it is, of a secretariat or a new body, or, of a
        noun without an article where that clings, a quality."""
        told = head.kind is BodyKind.SECRETARIAT or self._text(front.first - 1) in self._wording.indefinite
        return (owned and told) or (self._wording.phrases.article_clings and (owned or qualified))

    def _text(self, at: int) -> str:
        return self._words[at].plain if 0 <= at < len(self._words) else ""

    def _many(self, hit: Hit[HeadNoun], head: HeadNoun) -> bool:
        """Whether the head is a plural; where the article clings, plurals are words of their own and no heads."""
        words = self._words[hit.first : hit.last + 1]
        if self._wording.language is Language.RU:
            noun = 1 if len(words) > 1 and readings(words[0].text, Language.RU)[0].part == "ADJF" else 0
            front = [self._words[hit.first - 1]] if hit.first and self._fronts.adjective(hit.first - 1) else []
            return plural((*front, *words[: noun + 1]), Language.RU)
        if self._wording.phrases.article_clings:
            return False
        singular = self._wording.singulars[head.phrase]
        return any(
            word.plain not in singular and stem(word.text, self._wording.language) in singular.values()
            for word in words
        )

    def _parent(self, last: int) -> tuple[tuple[int, int] | None, int]:
        """The body that this one belongs to, named just behind it."""
        at = self._dependent(last)
        if at is None or conjoined(self._words[at].text, self._wording.language):
            return None, last
        if at in self._bodies:
            return ((at, self._bodies[at]), self._bodies[at]) if self._may_own(at) else (None, last)
        hit = self._heads.get(at)
        above = self._description(hit) if hit is not None and self._words[at].capital else None
        return ((above.first, above.last), above.last) if above else (None, last)

    def _may_own(self, at: int) -> bool:
        """Whether a name can stand in the genitive, where its case is what makes a body the owner of another."""
        named = () if self._wording.of else self._words[at : self._bodies[at] + 1]
        known = phrase_cases((word.text for word in named), self._wording.language)
        return not known or "gent" in known

    def _topic(self, last: int, hit: Hit[HeadNoun], *, qualified: bool) -> tuple[Topic | None, int]:
        at = last + 1
        opens = self._wording.opens(self._text(at), hit.values[0]) and self._opens(at, hit, qualified=qualified)
        if not opens and not self._seats(at, hit):
            return None, last
        titled = self._words[hit.first].capital
        found = topic(self._line, at + 1, self._wording, self._walls, in_title=titled)
        if found is not None and opens and self._cut_purpose(at, found):
            return None, last
        if found is not None and not opens:
            found = seat(self._words, found, self._wording, titled=titled)
        return (found, found.last) if found else (None, last)

    def _of_united_nations(self, hit: Hit[HeadNoun]) -> bool:
        """Whether the United Nations stand in the name right behind its noun: "Миссия ООН по наблюдению за …"."""
        return self._words[hit.first].capital and hit.last - hit.first >= len(hit.values[0].phrase.split())

    def _complement(self, last: int, hit: Hit[HeadNoun], front: Lead) -> tuple[Topic | None, int]:
        opened, end = self._proper_complement(last, hit)
        if opened and self._wording.connectors:
            further, behind = self._topic(end, hit, qualified=True)
            opened, end = (Topic(opened.first, behind, further.whole), behind) if further else (opened, end)
        return (opened, end) if opened else self._plain_complement(last, hit, front)

    def _proper_complement(self, last: int, hit: Hit[HeadNoun]) -> tuple[Topic | None, int]:
        """A proper name that depends on the head noun: "Committee of Permanent Representatives"."""
        if self._wording.phrases.article_clings:
            return self._owned(last, hit)
        if not self._words[hit.first].capital or len(hit.values[0].phrase.split()) > 1:
            return None, last
        at = self._dependent(last)
        if at is None or not self._words[at].capital or self._text(at) in self._wording.treaties:
            return None, last
        if not self._wording.of and self._fronts.starts_sentence(at):
            return None, last
        found = topic(self._line, at, self._wording, self._walls)
        return (
            (Topic(found.first, found.last, bool(self._wording.of) and found.whole), found.last)
            if found
            else (None, last)
        )

    def _plain_complement(self, last: int, hit: Hit[HeadNoun], front: Lead) -> tuple[Topic | None, int]:
        """What a body is about, in small letters behind a word of belonging ("Comité des lampes", "un comité de …")."""
        if not self._wording.phrases.plain_complements or hit.values[0].kind not in _WITH_PLAIN_TOPICS:
            return None, last
        at = last + 1
        article = self._text(at + 1) in self._wording.articles
        if self._text(at) not in self._wording.of:
            return None, last
        brought = self._text(front.first - 1) in self._wording.indefinite
        titled = self._words[hit.first].capital and not self._wording.connectors
        ruled = article or self._text(at) in self._wording.leads
        whole = titled and ruled
        if hit.values[0].kind in (BodyKind.EXPERT_GROUP, BodyKind.WORKING_GROUP) and not ruled:
            return None, last
        at += 2 if article else 1
        if not (brought or whole) or not self._speaking.plain(at):
            return None, last
        found = topic(self._line, at, self._wording, self._walls)
        return (found, found.last) if found else (None, last)

    def _owned(self, last: int, hit: Hit[HeadNoun]) -> tuple[Topic | None, int]:
        """The name behind a noun that has no article because that name makes it definite ("لجنة أوسبار")."""
        at = last + 1
        bare = not self._words[hit.first].capital and hit.first == last and hit.values[0].reach is Reach.ANY
        end = at
        while end < len(self._words) and self._words[end].capital and end not in self._walls and self._own(end, at):
            end += 1
        return (Topic(at, end - 1, self._alone(at, end)), end - 1) if bare and end > at else (None, last)

    def _alone(self, at: int, end: int) -> bool:
        """Whether the name behind such a noun is one word with an article, to which nothing more can belong."""
        one = end == at + 1 and self._words[at].text.isalpha() and self._text(at) not in self._wording.not_complements
        joined = (
            end < len(self._words)
            and self._words[end].word
            and conjoined(self._words[end].text, self._wording.language)
        )
        return one and not joined and not (end < len(self._words) and self._words[end].capital)

    def _own(self, at: int, first: int) -> bool:
        """Whether a word behind the first has no particle that would begin something else."""
        return at == first or not particles(self._words[at].text, self._wording.language)

    def _opens(self, at: int, hit: Hit[HeadNoun], *, qualified: bool) -> bool:
        """Whether the preposition at `at` can open a topic: in running text it may belong to the verb instead."""
        after = at + 2 if self._text(at + 1) in self._wording.articles else at + 1
        titled = after < len(self._words) and self._words[after].capital
        capital = self._words[hit.first].capital
        brings = not capital and not self._wording.phrases.adjectives_follow
        brought = brings and self._text(hit.first - 1) in self._wording.indefinite
        if titled and capital and self._wording.connectors:
            return True
        if self._text(at) in self._wording.purposes:
            return (titled and (capital or qualified)) or (capital and self._seated_by(at, hit))
        front = qualified or self._fronts.quality_before(hit.first)
        return hit.values[0].plain_topics or front or brought

    def _cut_purpose(self, at: int, found: Topic) -> bool:
        """Whether what a mission is for, in small letters, may be what somebody thanks it for: no place ends it, and no
        short name in brackets follows."""
        if not self._wording.of or self._text(at) not in self._wording.purposes:
            return False
        after = self._words[found.last + 1].text if found.last + 1 < len(self._words) else ""
        return after != "(" and not any(word.capital for word in self._words[found.first : found.last + 1])

    def _seated_by(self, at: int, hit: Hit[HeadNoun]) -> bool:
        """Whether the United Nations stand, right before what it is for, in the name of a mission ("Mission des Nations
        Unies | pour la stabilisation en …")."""
        before = " ".join(self._words[one].plain for one in range(hit.last + 1, at))
        united = tuple(folded(phrase) for phrase in self._wording.phrases.united_nations)
        return hit.values[0].seated and bool(self._wording.of) and before.endswith(united)

    def _served(self, parent: tuple[int, int]) -> tuple[Topic, int]:
        """The official or body in the name of an office: "Office of the Special Envoy", its own clause left out."""
        first, last = parent
        tied = next((tie for at in range(first, last) if (tie := self._ties.tie(at)) and tie.span[1] == last), None)
        if tied is not None:
            last = tied.span[0] - 1
            last -= self._words[last].text == ","
        return Topic(first, last, True), last

    def _seats(self, at: int, hit: Hit[HeadNoun]) -> bool:
        """Whether what follows tells where, for what or to do what a body of a capitalised name is."""
        head = hit.values[0]
        task = not head.seated and head.kind is not BodyKind.CONFERENCE
        if self._text(at) not in (self._wording.tasks if task else self._wording.seats if head.seated else ()):
            return False
        if task and self._text(at + 1) in self._wording.articles:
            return False
        at += 2 if self._text(at + 1) in self._wording.articles else 1
        if self._wording.phrases.article_clings:
            titled = any(token.capital for token in self._words[hit.first : at - 1])
        else:
            noun = self._words[hit.first].capital or head.reach is Reach.NAMED
            titled = at < len(self._words) and self._words[at].capital and noun
            if task and titled and not self._acts_on(at + 1):
                return False
        return titled and self._text(at) not in self._wording.when_and_where

    def _acts_on(self, at: int) -> bool:
        """Whether an object can begin at a token: what a verb in front of it is done to."""
        return at < len(self._words) and (self._words[at].capital or self._text(at) in self._wording.connectors)

    def _chain(self, last: int, hit: Hit[HeadNoun]) -> tuple[Topic | None, int]:
        """A topic without a preposition: "Механизм обзора хода …", "комиссия по расследованию событий …"."""
        at, head = last + 1, hit.values[0]
        task = head.leads_in(self._wording.openers)
        if not task and (head.kind is not BodyKind.MECHANISM or not self._words[hit.first].capital):
            return None, last
        known = readings(self._words[at].text, self._wording.language) if at < len(self._words) else ()
        if task and known and self._text(at) in self._wording.seats and placed(self._words, at + 1, self._wording):
            at += 1
        elif not known or known[0].part not in (("NOUN", "ADJF") if task else ("NOUN",)) or not known[0].oblique:
            return None, last
        found = topic(self._line, at, self._wording, self._walls)
        return (found, found.last) if found else (None, last)
