"""The words of the grammar: small words by class, verbs with their forms, nouns that look like verbs.

A form maps to `(lemma, forms)`: B base, Z third person, D past, N participle, G with -ing.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your whose any some no every each all both either "
    "neither another many most few more much".split()
)
POSSESSIVES = frozenset("its his her their our my your whose".split())
PRONOUNS = frozenset(
    "he she it they we i you him them us me himself herself itself themselves who whom there here this that these "
    "those nobody anyone everyone someone nothing something everybody none others one both all".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto over under against about after before during without within "
    "between among through across via towards toward despite upon around near inside outside beyond above below "
    "behind like unlike amid amidst per until till since as regarding concerning including except besides "
    "alongside throughout beside off out up down aboard".split()
)
# several words that act as one, by their class
MULTI = {
    "SUB": (
        "on the grounds that; in the event that; as long as; so long as; as soon as; even though; even if; as "
        "if; as though; in case; now that; so that; given that; provided that; except that; by the time"
    ).split("; "),
    "ADV": (
        "at least; more than; less than; of course; for example; for instance; so far; not only; since then; "
        "by then; until then; until now; in theory; in fact; in principle; in practice; in turn; in effect; "
        "by law; at once; at first; in future; in the future; once again; once more; for now; by now; in "
        "general; at present; as yet; so to speak; for the time being; in the meantime; at the time; at the "
        "same time; in the end; in the event; for the first time; on the other hand; for its part; for his "
        "part; for their part; in response; as a result; in addition; all along"
    ).split("; "),
    "PREP": (
        "on behalf of; as opposed to; in accordance with; in line with; in response to; in connection with; "
        "with regard to; in relation to; in violation of; in breach of; in defiance of; in spite of; in front "
        "of; in favour of; in favor of; in addition to; in exchange for; as a result of; by means of; at the "
        "hands of; in the case of; according to; along with; together with; because of; instead of; out of; "
        "such as; apart from; aside from; ahead of; rather than; other than; as of; as for; thanks to; next "
        "to; prior to; subject to; contrary to; up to; as regards; en route to; in place of; in lieu of"
    ).split("; "),
    "N": ["free will", "political will"],
    "NOT": ["no longer", "not yet"],
    "MODAL": ["had better"],
    "CC": ["as well as", "but also"],
}
MULTI_CLASS = {phrase: tag for tag, phrases in MULTI.items() for phrase in phrases}
SUBORDINATORS = frozenset(
    "if unless whether because although though while whilst when whenever where wherever once until till since "
    "before after as lest whereas that how why what than".split()
)
RELATIVES = frozenset("who which whom whose that".split())
COORDINATORS = frozenset("and or but nor yet plus".split())
MODALS = {
    "will": "will", "'ll": "will", "shall": "shall", "would": "would", "'d": "would", "could": "could", "can": "can",
    "may": "may", "might": "might", "must": "must", "need": "need", "should": "should", "ought": "should",
    "cannot": "can", "had better": "should", "wo": "will", "ca": "can",
}  # fmt: skip
BE = frozenset("be is are was were been being am 's 're 'm".split())
HAVE = frozenset("have has had having 've".split())
DO = frozenset("do does did".split())
COPULAS = frozenset("remain stay stand become".split())  # remains bound
NEGATIONS = frozenset("not n't never neither hardly scarcely barely".split())
ADVERBS = frozenset(
    "also already now then still even just only ever once again too however therefore thus instead later earlier "
    "soon today yesterday tomorrow tonight currently meanwhile though yet always often sometimes twice "
    "back home abroad away together ahead nevertheless nonetheless otherwise moreover furthermore hence so very "
    "quite rather almost perhaps maybe indeed long since ago afterwards thereafter forward further alone else "
    "likewise overnight anyway somewhere everywhere anywhere not-withstanding notwithstanding".split()
)
PARTICLES = frozenset("up out off back down over away in on through along around aside by forward".split())

DATES = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday week month year "
    "weekend today yesterday night "
    "morning evening afternoon days weeks months years hours".split()
)
ABBREVIATED = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr prof gen lt col maj capt sgt sen rep gov st jr no "
    "art arts para vs".split()
)
SAY = frozenset(
    "say tell add announce declare state write note stress insist warn argue claim confirm explain reply respond "
    "answer comment remark ask reiterate repeat maintain conclude recall report acknowledge admit concede suggest "
    "indicate emphasise emphasize underline underscore affirm assert observe believe think consider pledge "
    "promise vow agree deny assure clarify signal hint tweet post retort urge know hope expect find hold "
    "understand estimate show mean reveal rule decide".split()
)
QUOTING = frozenset(
    "say tell add announce declare state write note stress insist warn argue claim confirm explain reply respond "
    "answer comment remark ask reiterate repeat maintain conclude recall report acknowledge admit concede suggest "
    "tweet post retort observe caution".split()
)
NUMBER_WORDS = frozenset(
    "half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "dozen first second third fourth fifth dozens hundreds thousands".split()
)
# a name behind one of these opens a clause: `no way S0 would`
CLAUSE_NOUNS = frozenset(
    "way doubt chance question fact moment reason day time possibility hope fear news letter speech "
    "statement interview message country nation city place capital visit trip summit "
    "warrant decision ruling vote war ceremony trial".split()
)
CALL = frozenset("call deem consider find describe label brand term see regard judge think believe".split())
LETTING = frozenset("let make help see watch have".split())  # an infinitive without "to" behind their object
HUMANS = frozenset(
    "judge minister leader official prosecutor president lawyer soldier member man woman person suspect victim witness "
    "general commander diplomat ambassador envoy activist expert professor politician head fugitive chief".split()
)
# verbs without a passive: their participle behind a noun is none
INTRANSITIVE = frozenset(
    "appear arrive come go travel fly land speak abstain vote happen occur emerge remain stay die fall rise sit stand "
    "lie sleep wait walk run live collapse vanish return".split()
)
# nouns whose that-clause says what they are: `the decision that Hungary would leave`
CONTENTS = frozenset(
    "decision fact claim announcement argument hope news view ruling sign assurance guarantee promise belief condition "
    "risk chance idea position conclusion finding statement report reports way".split()
)
# third-person forms that are nouns nearly always
NOUNS_FIRST = frozenset("state states judges means officials troops rights works".split())
NOUNS_LY = frozenset(
    "assembly family ally monopoly rally anomaly supply likely unlikely friendly costly timely july italy melee "
    "reply butterfly willy billy kelly sally emily molly".split()
)
IN_OFFICE = frozenset(
    "acting sitting serving ruling governing founding existing remaining neighbouring neighboring visiting leading "
    "standing participating".split()
)
ADJECTIVAL = frozenset("motivated biased inspired driven charged tainted flawed balanced sided based minded".split())
# nouns that end like verbs
NOUNS_ED = frozenset(
    "united accused indeed hundred shed need speed seed deed red bed unrelated armed so-called mohammed "
    "mohamed muhammed ahmed hamed hammed saeed waleed khaled javed syed reed creed weed breed feed greed "
    "janjaweed".split()
)
NOUNS_ING = frozenset(
    "willing unwilling binding meeting ruling hearing finding building briefing gathering proceeding proceedings "
    "killing killings bombing bombings shelling during king thing nothing something anything everything morning "
    "evening spring wing beijing understanding setting standing lightning sitting filing ceasing outgoing "
    "incoming ongoing upcoming leading following including regarding concerning according excluding barring "
    "opening closing swearing-in funding housing peacekeeping trafficking torturing posting broadcasting "
    "heading".split()
) - {"leading", "torturing", "posting", "heading", "setting"}

# base forms; a star: also a common noun, so that the place in the sentence decides
_DOUBLED = frozenset(  # the last letter is doubled before -ed and -ing
    "abet acquit admit ban bar commit compel confer control defer deter dispel drop drag dub embed equip expel "
    "forbid hug incur infer jet nod occur omit outlaw patrol pit plan plot prefer permit propel rap rebel rebut "
    "recur refer regret rob strut scrap ship shrug shun sin skip slam slap slip snap snub spot spur stem step stop "
    "strip submit swap tag tap transfer transmit trap trip wrap map cancel label signal travel counsel model "
    "total quarrel initial fulfil bomb".split()
)

Form = tuple[str, str]  # lemma, forms


@cache
def _listed() -> tuple[tuple[str, ...], ...]:
    """The rows of the list of verbs."""
    listed = (files(__package__) / "verbs.txt").read_text(encoding="utf-8")
    return tuple(tuple(row.split()) for row in listed.splitlines() if row and not row.startswith("#"))


def lemmas(words: str) -> frozenset[str]:
    """A table of words, written in a row.

    >>> sorted(lemmas("visit tour"))
    ['tour', 'visit']
    """
    return frozenset(words.split())


@cache
def verbs() -> dict[str, Form]:
    """Every form of the verbs with its lemma and what it can be.

    >>> verbs()["ratified"], verbs()["flew"], verbs()["visits"]
    (('ratify', 'DN'), ('fly', 'D'), ('visit', 'Z'))
    """
    forms: dict[str, Form] = {}
    for base, *others in _listed():
        lemma = base.rstrip("*")
        for form, tag in zip((lemma, *others), "BZDNG", strict=True) if others else _regular(lemma):
            known = forms.get(form)
            if known is None or known[0] == lemma:
                forms[form] = (lemma, (known[1] if known else "") + tag)
    return forms


@cache
def also_nouns() -> frozenset[str]:
    """Base and third-person forms that are nouns as often."""
    starred = [row for row in _listed() if row[0].endswith("*")]
    return frozenset(f for base, *others in starred for f in (base[:-1], others[0] if others else third(base[:-1])))


def _regular(base: str) -> list[tuple[str, str]]:
    stem = base + base[-1] if base in _DOUBLED else base
    if base.endswith("e"):
        past, ing = base + "d", (base[:-1] if not base.endswith("ee") else base) + "ing"
    elif base.endswith("y") and base[-2] not in "aeiou":
        past, ing = base[:-1] + "ied", base + "ing"
    else:
        past, ing = stem + "ed", stem + "ing"
    both = [(base, "B"), (third(base), "Z"), (past, "DN"), (ing, "G")]
    if stem != base and base[-1] == "l":  # traveled, canceled
        both += [(base + "ed", "DN"), (base + "ing", "G")]
    return both


def third(base: str) -> str:
    """The third person: visits, ratifies, passes, goes.

    >>> third("ratify"), third("pass"), third("veto")
    ('ratifies', 'passes', 'vetoes')
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
