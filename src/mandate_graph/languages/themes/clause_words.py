"""The small words from which the shape of a clause is read."""

from dataclasses import dataclass

from mandate_graph.languages.verb_forms import VerbForm


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """The small words from which the shape of a clause is read."""

    infinitive_markers: tuple[str, ...]
    """The words before an infinitive ("to"), none where the ending shows it."""
    infinitive: str
    """A pattern of one infinitive, of any verb."""
    not_infinitives: tuple[str, ...]
    """Words that fit the pattern and are none."""
    not_before_marker: tuple[str, ...]
    """Words after which the marker begins no infinitive that a verb of deciding governs ("pursuant to")."""
    content_openers: tuple[str, ...]
    """Words that open the clause that says what is decided ("that")."""
    wish_openers: tuple[str, ...]
    """Words that open the clause that says what is asked, where no infinitive does ("that he report")."""
    wish_form: VerbForm
    """The form of the verb of that clause ("чтобы он представил", "that he report")."""
    wish_behind_asked: bool
    """Whether whoever is asked stands before the opener, so that an infinitive before it makes it no wish."""
    adverbs: tuple[str, ...]
    """Words that may stand between any two parts."""
    adverb_endings: tuple[str, ...]
    """Endings that make a word, written small, an adverb."""
    not_adverbs: tuple[str, ...]
    """Words with such an ending that are none."""
    emphases: tuple[str, ...]
    """Adverbs that belong to the verb behind them ("urgently")."""
    continuing: tuple[str, ...]
    """Phrases that leave the verb behind them the one that counts ("continue to")."""
    modals: tuple[str, ...]
    """Words before an infinitive that make it what a body is to do ("shall")."""
    obligations: tuple[str, ...]
    """Modals that lay a duty on their subject even in a text that only tells ("must")."""
    predicate_forms: tuple[VerbForm, ...]
    """The forms of a verb that say, without a modal, what a body is to do ("créera")."""
    future: str
    """A pattern of such a form of any verb; matches nothing where there is none."""
    copulas: tuple[str, ...]
    """Words before a participle that make it a passive ("was")."""
    modal_copulas: tuple[str, ...]
    """The same, of what is to be ("shall be")."""
    present_copulas: tuple[str, ...] = ()
    """The same, of what is so from now on ("is")."""
    perfects: tuple[str, ...] = ()
    """Words before a form that is also the past, which make it tell what somebody has done ("has")."""
    doers: tuple[str, ...] = ()
    """Nouns behind which the one stands that does what a noun with a preposition says ("قيام … بإنشاء …")."""
    gerund_items: bool = False
    """Whether an item of a list of what somebody is asked for may begin with a gerund ("(b) Providing updates to")."""
    performatives: tuple[str, ...] = ()
    """Words by which a passive does what it says ("hereby")."""
    helpings: tuple[str, ...] = ()
    """Verbs, in the infinitive, of helping or moving others to do what an infinitive behind them says ("help")."""
    gerund_leads: tuple[str, ...] = ()
    """What leads in a gerund that says for the sake of what report something is asked ("with a view to")."""
    meeting_leads: tuple[str, ...] = ()
    """Prepositions that lead in the meeting at which something was done ("established | at the meeting of")."""
    meeting_nouns: tuple[str, ...] = ()
    """Nouns for such a meeting; a conference may stand there itself."""
    agents: tuple[str, ...]
    """Words behind a participle, which is then no verb in the past ("requested by")."""
    negations: tuple[str, ...]
    hypotheticals: tuple[str, ...]
    """Words that make what follows no act ("unless")."""
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    """Words after which a body is neither subject nor object."""
    attending: tuple[str, ...] = ()
    """Words behind a comma that tie to a clause somebody who is to do more ("with the group to report")."""
    subordinators: tuple[str, ...] = ()
    """Words that open a clause of time or condition: a body that it names has no verb behind its comma ("when")."""
    saying_the_same: tuple[str, ...] = ()
    """What leads in a body that said the same ("as proposed by"): it is neither, as behind a preposition."""
    as_asked: tuple[str, ...] = ()
    """What leads in the organ that asked for what a sentence tells to come ("as requested by")."""
    inclusions: tuple[str, ...] = ()
    """Words before those of whom a verb of asking thinks above all ("in particular")."""
    asked_openers: tuple[str, ...]
    """Prepositions between a verb of asking and whom it asks."""
    asked_marked: bool = False
    """Whether one of them always stands there ("pide al Consejo"), before each of several whom it asks."""
    determiners: tuple[str, ...]
    quantifiers: tuple[str, ...]
    """Phrases that begin with a preposition and only say how many ("at least")."""
    relatives: tuple[str, ...]
    """Words that carry a body into the clause behind it ("which")."""
    complement_openers: tuple[str, ...]
    """Words between an object and the body that it belongs to ("mandate of")."""
    aims: tuple[str, ...] = ()
    """Words in front of the marker of an infinitive in which a noun says what it is for ("proposition visant | à")."""
    destination_openers: tuple[str, ...]
    """Words before a body to which something goes ("to")."""
    possessives: tuple[str, ...]
    """Words that stand for the owner of a mandate ("its")."""
    demonstratives: tuple[str, ...] = ()
    """Words in front of a mandate that mean the one spoken of, where no article does ("этот", "указанный")."""
    possessive_ends: tuple[str, ...] = ()
    """Endings of a noun that stand for its owner."""
    issuer_pronouns: tuple[str, ...]
    """Words that stand for the organ that speaks ("it", "us")."""
    thing_pronouns: tuple[str, ...]
    """Words that stand for a report asked for before ("it")."""
    subject_pronouns: tuple[str, ...]
    """The same, as the subject of what is asked ("he")."""
    asked_pronouns: tuple[str, ...]
    """Words that stand for an official or body asked before ("him")."""
    plural_speakers: tuple[str, ...]
    """Subjects after which a verb of deciding has no ending ("we")."""
    telling_subjects: tuple[str, ...]
    """Pronouns for an organ whose act is told ("it")."""
    participle_openers: tuple[str, ...]
    """Words behind a participle that lead to the instrument ("pursuant to")."""
    asked_many: tuple[str, ...] = ()
    """Pronouns for all officials or bodies that the sentence named before ("them")."""
    author_pronouns: tuple[str, ...] = ()
    """Words, behind a verb of asking, for whoever writes a text ("me")."""
    author_leads: tuple[str, ...] = ()
    """Words in a heading in front of who writes a letter or report ("report of the")."""
    holders: tuple[str, ...] = ()
    """Words, with their article and what leads it in, for whoever holds a mandate ("the mandate holder")."""
    unsettled_nouns: tuple[str, ...] = ()
    """Nouns behind which an infinitive tells of nothing done ("the need to", "the proposal to")."""
    decision_nouns: tuple[str, ...] = ()
    """Nouns, with their article, for a decision whose content an infinitive tells ("the decision")."""
    participle_leads: tuple[str, ...] = ()
    """Words that may stand between a body and the participle that tells of it ("as", "originally")."""
    free_order: bool = False
    """Whether cases, not places, show what a word does, so that a subject may stand behind its verb."""
    noun_modifiers_follow: bool = False
    """Whether an adjective or participle stands behind its noun ("mandat actuel du groupe")."""
    clitics: tuple[str, ...] = ()
    """Small words between a marker, a subject or a modal and its verb ("lui", "se")."""
    asked_clitics: tuple[str, ...] = ()
    """Those of them that before a verb of asking stand for whom it asks ("lui demande")."""
    noun_leads: tuple[str, ...] = ()
    """Words behind which a form of a verb of asking is a noun ("sa demande")."""
    partitives: tuple[str, ...] = ()
    """Prepositions that right behind a verb are articles ("présenter des rapports")."""
    receiver_clitics: tuple[str, ...] = ()
    """Those of them, or endings of a verb, that stand for the organ to which something goes ("lui", "le")."""
    expletives: tuple[str, ...] = ()
    """Words before a passive whose subject stands behind it ("il est créé un groupe")."""
    reflexives: tuple[str, ...] = ()
    """Pronouns that make a passive of a finite verb, whose subject may stand behind it ("se establece un grupo")."""
    object_openers: tuple[str, ...] = ()
    """Prepositions that may lead the object of a verb right behind it ("designa al relator")."""
    bare_infinitives: bool = False
    """Whether an infinitive may stand without its marker ("decide establecer", "invita a examinar")."""
    finite_openers: tuple[str, ...] = ()
    """Words that open a clause which does the work of an infinitive behind whom a verb asks, its verb in
    `wish_form` ("pide al Consejo que examine")."""
    finite: str = ""
    """A pattern of that form of any verb: what fits it right behind the opener is the verb."""
    gerund: str = ""
    """A pattern of the gerund of any verb."""
    finite_verbs: tuple[str, ...] = ()
    """Verbs, in the infinitive, that are known in that form further on in the clause, besides those of the rules."""
    finite_nouns: tuple[str, ...] = ()
    """Forms of them that may be nouns, and are verbs only behind a comma or a pronoun ("informe")."""
    infinitive_lead: str = ""
    """A pattern of what may stand in front of an infinitive and its adverbs, and belongs to it."""
    made_openers: tuple[str, ...] = ()
    """Words behind a request that is told of which say that it was made, whom it was made to behind them ("made")."""
    contained_openers: tuple[str, ...] = ()
    """Words behind a request made again that lead in the instrument which holds it ("contained in")."""
    dative_relatives: tuple[str, ...] = ()
    """Where cases show roles, relatives for whom a verb without a subject asks ("комиссию, | которой поручается …")."""
    clinging_conjunctions: str = ""
    """Letters that join and cling to the word behind them."""
    clinging_prepositions: str = ""
    """Letters that are prepositions and cling to the word behind them, be it behind a conjunction."""
    article: str = ""
    """The article that clings to a noun; a noun right before one that has it owns nothing: it is owned."""
    preamble_openers: frozenset[str] = frozenset()
    """Words in front of the verb with which a paragraph of a preamble begins ("إذ")."""
    clause_leads: frozenset[str] = frozenset()
    """Prepositions that may lead in such a clause; "" where none need to."""
    numbers_follow: bool = False
    """Whether an ordinal stands behind the noun that it counts ("session tenth")."""
    direct_receivers: bool = False
    """Whether one to whom something is reported may be the object of the verb ("furnish the Council with a report")."""
    indefinite: tuple[str, ...] = ()
    """Indefinite articles."""
    surroundings: tuple[str, ...] = ()
    """Prepositions before that in which something new is made ("establishment | within the Secretariat of an …")."""
    about_openers: tuple[str, ...] = ()
    """Words between an instrument and the act that it is about ("on the establishment of")."""
    verb_first: bool = False
    """Whether the subject stands behind its verb ("the group meets" is "meets the group")."""
    nouns_of_action: str = ""
    """A pattern of a noun of action that does the work of an infinitive; "" where there is none."""
    owner_openers: tuple[str, ...] = ()
    """Prepositions between an object and the body that it belongs to, where none need stand there."""
    noun_ends: tuple[str, ...] = ()
    """Endings of a noun that no other noun makes its own: a pronoun, or the sign of an indefinite noun."""
    clause_markers: frozenset[str] = frozenset()
    """Words that make of a verb a clause that does the work of an infinitive ("that it establish")."""
    containing: tuple[str, ...] = ()
    """What leads in where a request stands that is said again ("the request contained in")."""
    latter: tuple[str, ...] = ()
    """Words that stand for the last of those named before ("the latter")."""
    feminine_latter: tuple[str, ...] = ()
    """Those of them that stand for a feminine noun, where an article shows the gender ("cette dernière")."""
    feminine_articles: tuple[str, ...] = ()
    """Articles of a feminine noun, no other's ("la")."""
    masculine_articles: tuple[str, ...] = ()
    """Articles of a masculine noun, no other's ("le")."""
    reflexive_endings: tuple[str, ...] = ()
    """The ending of a verb that makes of its present a passive ("продлевает|ся"); "" where there is none."""
    lone_speakers: tuple[str, ...] = ()
    """Nouns for those who, in a text that tells, ask for something on their own: no organ asks ("delegations")."""
    thing_clitics: tuple[str, ...] = ()
    """Pronouns in front of a verb that stand for what was asked for before it ("y que | lo presente")."""
    receiving: tuple[str, ...] = ()
    """Words that say "to it" by themselves: the organ that speaks receives what is asked for."""
