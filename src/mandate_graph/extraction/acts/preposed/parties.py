"""Whom a verb of asking asks, and which bodies stand beside one another."""

from dataclasses import dataclass, field

import regex

from mandate_graph.extraction.acts.preposed.clauses import Clause
from mandate_graph.extraction.acts.preposed.patterns import any_of, compiled
from mandate_graph.languages.themes.acts import Role
from mandate_graph.model.mention import BodyMention
from mandate_graph.model.registry import BodyKind


@dataclass(frozen=True, slots=True)
class Asked:
    """The bodies asked, where the words that name all who are asked end, and whether they name anybody."""

    bodies: tuple[BodyMention, ...]
    end: int
    anybody: bool


def asked_of(clause: Clause, start: int, end: int) -> Asked:
    """Whom a verb that ends at `start` asks: bodies and others, listed with joints."""
    at = clause.led(start, end)
    pronoun = clause.acts.asked_pronoun.match(clause.text, at, end)
    meant = _asked_before(clause, at) if pronoun and not _owns(clause, pronoun, end) else None
    if pronoun is not None and meant is not None:
        return Asked((meant,), pronoun.end(), anybody=True)
    apposition = clause.acts.apposition.match(clause.text, at, end)
    reader = _Reader(clause, apposition.end() if apposition else at, end)
    begin = reader.at
    reader.read()
    return Asked(tuple(reader.bodies), reader.last, bool(reader.bodies) or reader.last > begin)


@dataclass(slots=True)
class _Reader:
    """Reads a list of those asked from left to right; `last` is where the last of them ends."""

    clause: Clause
    at: int
    end: int
    last: int = field(init=False)
    bodies: list[BodyMention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.last = self.at

    def read(self) -> None:
        """Reads to the end of the list."""
        while self._member():
            pass

    def _member(self) -> bool:
        """Takes one member, and the joint behind it; False where the list ends."""
        mention = _mention(self.clause, self.at, self.end)
        if mention is None:
            party = self.clause.acts.party.match(self.clause.text, self.at, self.end)
            if party is not None:
                self.at = self.last = party.end()
            return party is not None
        inner = _mention(self.clause, mention.end, self.end)
        if inner is not None and inner.name is not None and self.clause.subsidiary(inner):
            return self._named(inner)
        if inner is not None and inner.kind is BodyKind.OFFICIAL:
            self.last = inner.end
            return False
        if inner is not None and inner.key is not None:
            self.at = inner.start
            return True
        return self._named(mention)

    def _named(self, mention: BodyMention) -> bool:
        """Takes a body as one of those asked, unless it only says whose those are."""
        chair = self.clause.acts.chair.match(self.clause.text, mention.end, self.end)
        self.last = self.at = chair.end() if chair else mention.end
        if chair is None and self.clause.acts.part.match(self.clause.text, mention.end, self.end):
            return False
        self.bodies.append(mention)
        joint = self.clause.acts.joint.match(self.clause.text, self.at, self.end)
        behind = joint.end() if joint else _joined_by_with(self.clause, self.at, self.end)
        if behind is None:
            party = self.clause.acts.party.match(self.clause.text, self.at, self.end)
            behind = party.end() if party and party.group().startswith(_inside(self.clause)) else None
        self.at = behind or self.at
        return behind is not None


def _owns(clause: Clause, pronoun: "regex.Match[str]", end: int) -> bool:
    """Whether a pronoun that may own what stands behind it does so: no verb and no circumstance begins there."""
    if pronoun.group() not in clause.acts.phrases.words.possessives:
        return False
    at, behind = pronoun.end(), clause.led(pronoun.end(), end)
    verbs = (rule.verbs for rule in clause.acts.rules if rule.rule.role is Role.REPORTER)
    opened = (clause.acts.circumstance, compiled(any_of(clause.acts.phrases.duties_by)), *verbs)
    return behind == at and not any(pattern.match(clause.text, at, end) for pattern in opened)


def _inside(clause: Clause) -> tuple[str, ...]:
    """Words that go on with a list right behind one of its members ("特别是")."""
    return tuple(word for word in clause.acts.phrases.words.parties if word.endswith("是") or word == "包括")


def _mention(clause: Clause, at: int, end: int) -> BodyMention | None:
    found = clause.at(at, end)
    if found is not None:
        return found
    determiner = next((one for one in clause.acts.phrases.words.determiners if clause.text.startswith(one, at)), None)
    return clause.at(at + len(determiner), end) if determiner else _founded_by(clause, at, end)


def _founded_by(clause: Clause, at: int, end: int) -> BodyMention | None:
    """The body that its founding text names, behind what says that it was founded by it: "请依照第3/1号决议设立的…"."""
    sign = clause.acts.circumstance.match(clause.text, at, end)
    named = sign is not None and clause.acts.instrument.match(clause.text, sign.end(), end)
    return clause.at(sign.end(), end) if sign is not None and named else None


def _joined_by_with(clause: Clause, at: int, end: int) -> int | None:
    """Where the next member begins behind "与", unless it is somebody with whom something is done."""
    joint = clause.acts.with_others.match(clause.text, at, end)
    mention = _mention(clause, joint.end(), end) if joint else None
    if joint is None or mention is None:
        return None
    piece = clause.pieces(mention.end, end)[:1]
    limit = piece[0][1] if piece else mention.end
    modifying = clause.acts.phrases.words.relative_signs
    together = (
        match
        for match in clause.acts.together.finditer(clause.text, mention.end, limit)
        if not clause.text.endswith(modifying, 0, match.start())
    )
    return None if limit == mention.end or next(together, None) else joint.end()


def coordinated(clause: Clause, first: BodyMention, end: int) -> tuple[BodyMention, ...]:
    """A body and those joined to it."""
    found = [first]
    while True:
        joint = clause.acts.joint.match(clause.text, found[-1].end, end)
        joint = joint or clause.acts.with_others.match(clause.text, found[-1].end, end)
        following = _mention(clause, joint.end(), end) if joint else None
        if following is None:
            return tuple(found)
        found.append(following)


def meant_before(clause: Clause, before: int, *, further: bool = False) -> BodyMention | None:
    """The one subsidiary body that the passage names before a place; None if several.

    `further`: where it names none, the only one that the passage before it names.
    """
    earlier = [mention for mention in clause.mentions if mention.end <= before and mention.key is not None]
    near = [mention for mention in earlier if mention.start >= clause.start] or earlier
    bodies = [mention for mention in near if clause.subsidiary(mention)]
    if further and not bodies:
        bodies = [one for one in clause.before if (one.key or one.name) and clause.mandated(one)]
    return bodies[-1] if len({mention.key or mention.name for mention in bodies}) == 1 else None


def shown_before(clause: Clause, before: int) -> BodyMention | None:
    """The body whose mandate a demonstrative means: as a possessive would, else the only one that its part named."""
    meant = meant_before(clause, before, further=True)
    if meant is not None:
        return meant
    bodies = [one for one in clause.named if (one.key or one.name) and clause.subsidiary(one)]
    return bodies[-1] if len({one.key or one.name for one in bodies}) == 1 else None


def _asked_before(clause: Clause, at: int) -> BodyMention | None:
    """Whom a pronoun at an offset means: the last official or subsidiary body that its sentence names before it."""
    named = (one for one in clause.between(clause.start, at) if one.key is not None)
    fitting = [one for one in named if one.kind is BodyKind.OFFICIAL or clause.subsidiary(one)]
    return fitting[-1] if fitting else None
