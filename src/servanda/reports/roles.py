"""Who a phrase names: the person behind a title, an office without a name, or nobody who speaks."""

from __future__ import annotations

import re
from itertools import dropwhile

ROLES = frozenset(
    "president premier minister chancellor king queen prince princess emir sultan secretary spokesman spokeswoman "
    "spokesperson spokesmen spokespeople spokespersons leader head chief chairman chairwoman chair director "
    "commissioner "
    "ambassador envoy delegate representative diplomat judge justice prosecutor lawyer attorney counsel advocate "
    "barrister professor expert scholar analyst researcher historian economist general colonel commander officer "
    "official "
    "senator congressman congresswoman lawmaker deputy mp member activist campaigner author writer columnist "
    "journalist "
    "reporter editor correspondent rapporteur coordinator administrator adviser advisor aide rabbi bishop "
    "archbishop pope "
    "cardinal imam ayatollah mayor governor founder resident survivor victim father mother brother sister wife husband "
    "son daughter solicitor registrar speaker source politician candidate fellow specialist academic mr mrs ms dr sir "
    "lord lady dame prof sen rep gen col hon msgr don judges ministers leaders officials lawyers experts prosecutors "
    "diplomats presidents colleague counterpart boss taoiseach predecessor successor".split()
)
PARTICLES = frozenset("al el de da di do dos du van von bin ben ibn der den la le y e".split())

_TITLE_TAIL = frozenset(
    "of for state defence defense foreign affairs justice interior home security war health".split()
)
_LINKS = frozenset("of for to the at in on and".split())
_NAME_AT_END = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+\Z")
_BODIES = frozenset(
    "Assembly Council Court Office Committee Ministry Party Commission Staff Secretariat Department".split()
)
_FROM_WHOM = re.compile(
    r"\b(?:statement|letter|post|message|comments?|remarks|speech|tweet) (?:from|by|of) ((?:the )?[A-Z].*)\Z"
)
_AGENCY = re.compile(
    r"\b(?:reuters|associated press|ap|afp|agence[ -]france[ -]presse|agencies|bbc|cnn|tass|interfax|xinhua|bloomberg|"
    r"dpa|efe|ansa|upi|wafa|ria novosti|anadolu|kyodo|yonhap|pravda|haaretz|al[ -]jazeera|al[ -]arabiya|axios|politico|"
    r"ynet|kan|cbs|nbc|abc|fox|npr|pbs|msnbc|der spiegel|le monde|le figaro|el pa[ií]s|la repubblica|the hill|"
    r"the guardian|sky news|deutsche welle|dw|rfe/rl|france 24|euronews|media|news agenc(?:y|ies)|news|newspapers?|"
    r"daily|weekly|magazine|broadcasters?|television|tv|radio|outlets?|website|times of \w+|times|post|press|journal|"
    r"telegraph|tribune|herald|gazette|channel \d+|reports|[\w-]+\.(?:az|com|net|org|info|ru))(?: \([A-Z]+\))?\Z|"
    r"\A(?:the )?(?:daily|weekly|newspaper|magazine|broadcaster|(?:news )?agency|website) [\w ]+\Z",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\b(?:statistics|rules|polls?|surveys?|schedule|criteria)\Z")
_NOT_A_PERSON = re.compile(
    r"(?:the |its |their )?(?:own |new |official |latest |recent )?(?:court[’']s |icc[’']s |un )?"
    r"(?:rules?|laws?|statute|rome statute|treaty|data|figures|statistics|estimates?|conservative estimates|"
    r"article \w+|articles? .*|charter|un charter|a poll|polls?|surveys?|criteria|schedule|plans?|constitution|"
    r"international law|resolution \d+|rumou?rs|history|domestic law|we|i|you|they all|who|which)\Z",
    re.IGNORECASE,
)


def name_in(phrase: str) -> str:
    """The name where a phrase ends with one behind a title; else the phrase as it is.

    >>> name_in("Irish Prime Minister Simon Harris"), name_in("the head of the army")
    ('Simon Harris', 'the head of the army')
    """
    if source := _FROM_WHOM.search(phrase):
        phrase = source[1]
    words = phrase.split()
    titles = [index for index, word in enumerate(words) if word.strip(".,").lower() in ROLES]
    if not titles or titles[-1] == len(words) - 1:
        return phrase
    tail = words[titles[-1] + 1 :]
    run = next((i for i, word in enumerate(reversed(words)) if not word[:1].isupper()), len(words))
    if 2 <= run < len(tail) and words[-run - 1] not in _LINKS:
        return " ".join(words[-run:])  # the press secretary of the head of state Dmitry Peskov
    if tail[0] in _BODIES or (tail[0] in ("of", "for") and not _TITLE_TAIL.issuperset(tail[1:2])):
        return phrase  # not "secretary *of state* Marco Rubio"
    tail = list(dropwhile(_TITLE_TAIL.__contains__, tail))
    named = all(word[0].isupper() or word[0] == "(" or word in PARTICLES for word in tail)
    return (named and " ".join(tail)) or phrase


def holds_office(phrase: str) -> bool:
    """Whether a phrase is a person without a name: the minister, the head of the army, one government official."""
    words = phrase.lower().split()
    return (
        any(word.strip(".,") in ROLES for word in words)
        and name_in(phrase) == phrase
        and (words[-1].strip(".,") in ROLES or not _NAME_AT_END.search(phrase) or " of " in phrase or " for " in phrase)
    )


def speaks(phrase: str) -> bool:
    """Whether a phrase can be a speaker: no agency or paper as a source, no statute, no figures.

    >>> speaks("Reuters"), speaks("the Rome Statute"), speaks("Amnesty International")
    (False, False, True)
    """
    return bool(phrase) and not any(p.search(phrase) for p in (_AGENCY, _NUMBERS)) and not _NOT_A_PERSON.match(phrase)
