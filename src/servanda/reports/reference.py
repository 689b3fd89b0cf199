"""Pronouns and phrases that point back: `he`, `the country`, `the court`, `both`, `the two states`.

They become mentions of what they stand for; several are joined by `;` in the id.  What cannot be told stays
unresolved: no mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from servanda.reports import lexicon
from servanda.reports.model import Mention, Sentence

_COUNTED = r"(?:two|three|four|five|\d{1,2})"
_STATES = r"(?:countries|states|nations|republics|governments|members|neighbours|neighbors)"
_POINTER = re.compile(
    r"\b(?=[HhSsTtIiBbAaCcLlDdPp])(?:(?P<own>(?:[Hh]is|[Hh]er) (?:own )?(?:country|nation))|(?P<he>[Hh]e|[Hh]im|"
    r"[Hh]is|[Hh]imself)|(?P<she>[Ss]he|[Hh]er)"
    r"|(?P<country>[Tt]he (?:(?:east|west|north|south|central|southern|northern|south-east|southeast|eastern|"
    r"western)[ -]?)?(?:(?:[Aa]frican|[Aa]sian|[Ee]uropean|[Aa]merican|Balkan|Baltic|Sahel|Gulf|Arab|Caribbean|"
    r"Pacific|island|landlocked) )?(?:country|nation|republic)"
    r"|[Tt]hat country|[Tt]his country|the state)(?!')"
    r"|(?P<court>(?:[Tt]he|[Tt]hat|[Tt]his) (?:war crimes |world |global |international |Hague |permanent |top "
    r")?(?:court|tribunal)(?!-)|(?:The|the) Court(?! of (?:Appeal|Cassation|Justice|First|Final|Arbitration|Session)))"
    rf"|(?P<states>(?:[Tt]he|[Tt]hose|[Tt]hese|[Aa]ll|[Bb]oth)(?: of them)?(?: {_COUNTED})?"
    rf"(?: (?:\w+ ){{0,2}}(?:African|Sahel|Baltic|European|west|east))? {_STATES})"
    rf"|(?P<pair>(?:[Tt]he|[Tt]hese|[Tt]hose) (?:two|pair|duo|three)(?: (?:men|leaders|officials|suspects|"
    rf"accused|of them))?|[Bb]oth(?! (?:[A-Z]\w+ )?(?:members|parties|signator|states))(?: men| leaders| of them)?"
    rf"|[Tt]hem)"
    r"|(?P<every>[Aa]ll (?:three|four|five)(?: men| leaders| of them)?)(?= (?:are|were|have|had|stand|face|deny)\b)"
    r"|(?P<former>[Tt]he (?:(?:former|ex|ousted|deposed|wanted|fugitive|accused|ailing|elderly|\d\d-year-old)[ -])+"
    r"(?:prime |defen[cs]e |foreign )?(?:minister|president|leader|general|ruler|commander|senator|politician|premier|"
    r"head of state|dictator|police chief|man)(?! of\b)"
    r"|[Tt]he head of (?:the )?state(?! of\b)"
    r"|[Tt]he (?:fugitive|accused|strongman|warlord|defendant|\d\d-year-old)(?= (?!of\b)))"
    r"|(?P<they>They)"
    r"|(?P<it>[Ii]t)(?= (?:(?:has|had|is|was|will|would|did|does|must|shall|also|never|formally|officially|still|only|"
    r"therefore|thus|too|first|later|already|not|n't|now|itself|remains?|be|been|under) ){0,4}(?:signed|ratified|"
    r"joined|"
    r"acceded|left|withdr[ae]w|quit|notified|reject\w*|welcom\w+|recogni[sz]e\w*|obliged|obligated|bound|required|"
    r"refus\w+|declin\w+|arrest|detain|hand|surrender|execute|implement|honou?r|respect|comply|cooperate|co-operate|"
    r"abide|ignore|never|withdrawing|leaving|pulling|quitting|condemn\w*|denounc\w+|dismiss\w*|fundamentally|"
    r"abstain\w*|vetoed|voted|cannot|indicted|convicted|issued|charged|acquitted|carry|meet|fulfil|continue|failed|breached|complied|let|"
    r"allowed|hosted|received|"
    r"invited|killed|blocked|struck|used|an? (?:member|state|signatory|party|full|non)|party|"
    r"no (?:duty|obligation)|obligation|duty)\b)"
    r"|(?P<council>(?:[Tt]he|[Tt]hat) (?:(?:15|fifteen)-(?:member|nation|strong) |U\.?N\.? )?[Cc]ouncil)(?!'? of|"
    r" member)"
    r"|(?P<chamber>(?:[Tt]he|[Ii]ts|[Ii]ts own|a panel of|the panel of) (?:three-judge |presiding )?(?:chamber|"
    r"judges|panel of judges|bench|judge))"
    r"|(?P<prosecutor>(?:[Tt]he |[Ii]ts |a )?(?:(?:chief|head|lead|top|deputy|Deputy|Chief|Head|Lead) "
    r"){0,2}(?:[Pp]rosecutor\b|(?<=ICC )[Pp]rosecutors\b)(?! general| General))"
    r"|(?P<office>(?:[Tt]he|[Hh]is|[Ii]ts|[Hh]er) (?:[Oo]fficial |[Ff]oreign |[Jj]ustice |[Dd]efence |[Dd]efense "
    r")?(?:Prime Minister|prime minister|President|president|premier|government"
    r"|[Mm]inister|[Mm]inistry|spokesman|spokesperson|spokeswoman|chancellor|Chancellor|authorities|presidency|"
    r"cabinet|administration|office)\b(?! of| for))"
    r")(?=\W|\Z)"
)
_COURTS = frozenset(["icc", "icj", "icc_pretrial", "icc_trial", "icc_appeals", "icc_prosecutor"])
_OTHER_COURT = re.compile(
    r"\b(?:High|Supreme|Constitutional|Federal|District|Appeals?|Magistrates'?|(?<!International )Criminal|"
    r"Regional) Court|\bcourt in [A-Z]|"
    r"\b(?:Israeli|South African|German|Italian|Kenyan|Argentine|Hungarian|British|UK|domestic|national|local) court"
)


def resolve(sentences: Sequence[Sentence], text: str) -> list[Sentence]:
    """The sentences with what pronouns and phrases in them stand for, in order."""
    seen: list[Sentence] = []
    about_icc = any(m.id in ("icc", "rome_statute") for s in sentences for m in s.mentions)
    for sentence in sentences:
        found = sorted([*sentence.mentions, *_pointers(sentence, seen, about_icc)], key=lambda m: m.start)
        seen.append(
            Sentence(sentence.start, sentence.end, sentence.text, sentence.paragraph, tuple(found), sentence.quoted)
        )
    return seen


def _pointers(sentence: Sentence, seen: list[Sentence], about_icc: bool) -> Iterator[Mention]:
    taken = [(m.start, m.end) for m in sentence.mentions]
    pronouns: list[Mention] = []
    for match in _POINTER.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if any(start < stop and end > first for first, stop in taken):
            continue
        same = _gone_on(pronouns, sentence, start) if match.lastgroup == "he" else None
        found = ("person", same, "pronoun") if same else _target(match, start, sentence, seen, about_icc)
        if found:
            kind, id, how = found
            mention = Mention(start, end, kind, id, how)
            if match.lastgroup == "he":
                pronouns.append(mention)
            yield mention


def _target(
    match: re.Match[str], at: int, sentence: Sentence, seen: list[Sentence], about_icc: bool
) -> tuple[str, str, str] | None:
    before = [m for m in sentence.mentions if m.end <= at]
    kind = match.lastgroup
    spoken = kind == "he" and match.group() == "him" and any(m.how == "office" for m in before)
    if spoken and (meant := _person_in(before, seen, sentence)):
        return meant
    if kind in ("he", "she"):
        return _human(before, seen, sentence, kind == "she")
    if kind == "court":
        court = _court(sentence.text[: match.start()], before, seen, sentence, about_icc)
        return ("organ", court, "phrase") if court else None
    if kind == "chamber":
        return ("organ", "icc_chamber", "phrase") if about_icc else None
    if kind == "prosecutor" and _NATIONAL.search(sentence.text[: match.start()]):
        return None
    if kind == "prosecutor":
        return ("organ", "icc_prosecutor", "phrase") if about_icc else None
    if kind == "own":
        human = _human(before, seen, sentence, match.group().lower().startswith("her"))
        return (
            ("state", human[1], "phrase") if human and human[0] == "state" else _nearest_state(before, seen, sentence)
        )
    if kind == "country":
        return _nearest_state(before, seen, sentence)
    if kind == "council":
        return ("organ", "unsc", "phrase") if _about_the_council(sentence, seen) else None
    if kind == "it":
        return _it(before, seen, sentence, at)
    if kind == "pair" and match.group().lower() == "them" and sentence.text[: match.start()].endswith("of "):
        return None  # "one of them": of whatever the sentence before counts
    if kind == "pair" and match.group().lower() == "both" and _AUXILIARY.search(sentence.text[: match.start()]):
        return None  # "were both reported"
    if kind == "former":
        return _person_meant(match.group().rpartition(" ")[2], before, seen, sentence)
    if kind == "they":
        return _they(seen, sentence)
    if kind == "office":
        return _same_office(before, seen, sentence)
    if _BOTH_MEMBERS.match(match.group()) and (
        _PREDICATE.search(sentence.text[: match.start()]) or sentence.text.startswith((" of ", " to "), match.end())
    ):
        return None  # "which are both members", "both members of the court"
    return _several(kind or "", match.group(), before, seen, sentence)


def _recent(seen: list[Sentence], sentence: Sentence, reach: int) -> list[Sentence]:
    return [s for s in reversed(seen[-reach:]) if sentence.paragraph - s.paragraph <= 1]


def _human(before: list[Mention], seen: list[Sentence], sentence: Sentence, woman: bool) -> tuple[str, str, str] | None:
    """Nearest human before in the sentence, else the first of the sentence before (its likely subject)."""
    for candidates in ([*reversed(before)], *([*s.mentions] for s in _recent(seen, sentence, 3))):
        for mention in candidates:
            if mention.kind == "person" and ";" not in mention.id and (mention.id in lexicon.WOMEN) == woman:
                return "person", mention.id, "pronoun"
            if (
                mention.how == "office"
                and not _of_the_speaker(mention, sentence)
                and mention.kind in ("state", "organ")
                and not _collective(mention, (sentence, *seen))
            ):
                return mention.kind, mention.id, "pronoun"
    return None


def _of_the_speaker(mention: Mention, sentence: Sentence) -> bool:
    """`If I am president of Brazil and he comes`: an office of "I" is nobody's "he"."""
    at = mention.start - sentence.start
    return at > 0 and sentence.text[max(0, at - 8) : at].endswith(("I am ", "I’m ", "I'm ", "I was ", "as "))


def _person_meant(
    role: str, before: list[Mention], seen: list[Sentence], sentence: Sentence
) -> tuple[str, str, str] | None:
    """`The ex-minister`, `the fugitive`: the person named last, one called so before the others."""
    named = [(m, sentence) for m in reversed(before) if m.kind == "person" and ";" not in m.id]
    for earlier in _recent(seen, sentence, 4):
        named += [(m, earlier) for m in reversed(earlier.mentions) if m.kind == "person" and ";" not in m.id]
    called = (m for m, where in named if role in _around(m, where))
    found = next(called, None) or (named[0][0] if named else None)
    return ("person", found.id, "phrase") if found else None


def _around(mention: Mention, sentence: Sentence) -> str:
    start, end = mention.start - sentence.start, mention.end - sentence.start
    return sentence.text[max(0, start - 30) : end + 40]


def _person_in(before: list[Mention], seen: list[Sentence], sentence: Sentence) -> tuple[str, str, str] | None:
    """`Merz promised that ways would be found for him`: the person told of, not the speaker."""
    for mentions in (reversed(before), *(reversed(s.mentions) for s in _recent(seen, sentence, 2))):
        for mention in mentions:
            if mention.kind == "person" and ";" not in mention.id and mention.id not in lexicon.WOMEN:
                return "person", mention.id, "pronoun"
    return None


def _gone_on(pronouns: list[Mention], sentence: Sentence, at: int) -> str | None:
    """`He flew to ask President Putin for aid, and he`: who was meant before, not who is named between them."""
    joined = sentence.text[: at - sentence.start].lower().endswith((", and ", "; "))
    last = pronouns[-1] if pronouns else None
    return last.id if joined and last is not None and last.kind == "person" else None


_COLLECTIVE = re.compile(
    r"\b(?:government|parliament|ministry|authorities|administration|cabinet|offices?|house|department|"
    r"presidency|senate|"
    r"rulers|generals|commanders|juntas?|congress|legislature|lawmakers|assembly|delegation|officials|leadership|council|embassy|leaders|ministers)\Z",
    re.IGNORECASE,
)


def _collective(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """Whether an office is a body, which nobody calls `he`."""
    for sentence in sentences:
        if sentence.start <= mention.start < sentence.end:
            return bool(_COLLECTIVE.search(sentence.text[: mention.end - sentence.start]))
    return False


def _court(text: str, before: list[Mention], seen: list[Sentence], sentence: Sentence, about_icc: bool) -> str | None:
    if _OTHER_COURT.search(text):
        return None
    for mentions in (before, *(s.mentions for s in _recent(seen, sentence, 4))):
        for mention in reversed(mentions):
            if mention.id in _COURTS and mention.how != "phrase":
                return "icj" if mention.id == "icj" else "icc"
    if any(_OTHER_COURT.search(s.text) for s in _recent(seen, sentence, 2)):
        return None
    return "icc" if about_icc else None


def _nearest_state(before: list[Mention], seen: list[Sentence], sentence: Sentence) -> tuple[str, str, str] | None:
    """The state for which an office speaks in the sentence, else the nearest one before."""
    offices = [m for m in before if m.kind == "state" and m.how == "office" and ";" not in m.id]
    for mentions in ([*reversed(offices)], [*reversed(before)], *([*s.mentions] for s in _recent(seen, sentence, 3))):
        for mention in mentions:
            if mention.kind == "state" and ";" not in mention.id:
                return "state", mention.id, "phrase"
    return None


_ANOTHER_COUNCIL = re.compile(
    r"\b(?:Human Rights|European|National|Governing|Transitional|City|Ministerial|Supreme|Federal|Military|Peace and "
    r"Security) Council|Council of (?:Ministers|Europe|the)"
)


def _about_the_council(sentence: Sentence, seen: list[Sentence]) -> bool:
    """Whether "the council" is the Security Council: it was named before, and no other council is near."""
    if _ANOTHER_COUNCIL.search(sentence.text) or any(_ANOTHER_COUNCIL.search(s.text) for s in seen[-3:]):
        return False
    return any(m.id == "unsc" for s in (*seen, sentence) for m in s.mentions)


def _they(seen: list[Sentence], sentence: Sentence) -> tuple[str, str, str] | None:
    """The states or persons that `and` joins where the sentence before begins: `Chad and Malawi hosted him. They …`"""
    for earlier in _recent(seen, sentence, 1):
        names = [m for m in earlier.mentions if m.how != "demonym" and ";" not in m.id]
        if not names or names[0].start - earlier.start > _OPENING:
            return None
        row = names[:1]
        for one, after in pairwise(names):
            between = earlier.text[one.end - earlier.start : after.start - earlier.start]
            if after.kind != one.kind or not _JOINED.fullmatch(between):
                break
            row.append(after)
        if len(row) > 1 and row[0].kind in ("state", "person"):
            return row[0].kind, ";".join(dict.fromkeys(m.id for m in row)), "pronoun"
    return None


_NATIONAL = re.compile(
    r"\b(?:[Pp]ublic|[Ss]tate|[Ff]ederal|[Mm]ilitary|[Dd]istrict|[A-Z]\w+[a-z](?: [Cc]hief)?(?: [Pp]ublic)?) \Z"
)
_AUXILIARY = re.compile(r"\b(?:are|were|have|had|been|will|must) \Z")
_BOTH_MEMBERS = re.compile(r"[Bb]oth (?:of them )?(?:members|parties)\Z")
_PREDICATE = re.compile(r"\b(?:are|were|be|being|been|remain|remained|became|become) \Z")
_OPENING = 24  # characters before the first name of a sentence that it is about
_JOINED = re.compile(r"(?:,|,? and|,? or)(?: the)? ")
_CONDITION = re.compile(r"\b(?:as long as|while|since|because|although|though|when|once|if) (?:the )?\Z")
_WHEN_IT = re.compile(r"\b(?:when|after|because|since|while|if) \Z")
_THING = re.compile(
    r"\b(?:resolution|text|draft|report|statement|motion|measure|letter)\b[^.;]{0,40}\b(?:because|since|as|"
    r"although|though|but|that) \Z"
)


def _it(before: list[Mention], seen: list[Sentence], sentence: Sentence, at: int) -> tuple[str, str, str] | None:
    """The state that the sentence, else the one before, is about: the first that is named, if no organ comes first."""
    for mentions in (before, *(s.mentions for s in _recent(seen, sentence, 1))):
        named = [m for m in mentions if m.kind in ("state", "organ", "organisation") and m.how != "demonym"]
        if named:
            upto = sentence.text[: max(0, named[-1].start - sentence.start)]
            near = _CONDITION.search(upto) or (
                mentions is before and _WHEN_IT.search(sentence.text[: at - sentence.start])
            )
            first = named[-1] if near else named[0]
            if _THING.search(sentence.text[max(0, first.end - sentence.start) : max(0, at - sentence.start)]):
                return None  # "the resolution was wrong because it did not condemn"
            return (
                (first.kind, first.id, "pronoun")
                if (first.kind == "state" or first.id == "icc") and ";" not in first.id
                else None
            )
    return None


def _same_office(before: list[Mention], seen: list[Sentence], sentence: Sentence) -> tuple[str, str, str] | None:
    """`The minister`, `his spokesman`: the state for which an office spoke last."""
    seat = [m for m in before if m.kind == "state" and m.how in ("office", "metonym", "capital", "name")]
    if seat and seat[0].start - sentence.start < _OPENING and seat[0].how in ("capital", "name"):
        return "state", seat[0].id, "phrase"  # "In Tripoli, the justice minister"
    for mentions in (before, *(s.mentions for s in reversed(seen[-6:]))):
        for mention in reversed(mentions):
            if mention.how in ("office", "metonym") and mention.kind == "state":
                return "state", mention.id, "phrase"
    for mentions in (before, *(s.mentions for s in _recent(seen, sentence, 2))):
        states = [m for m in mentions if m.kind == "state" and m.how == "name"]
        if states:
            return "state", states[0].id, "phrase"
    return None


def _several(
    kind: str, words: str, before: list[Mention], seen: list[Sentence], sentence: Sentence
) -> tuple[str, str, str] | None:
    """`both`, `the two`: exactly so many persons, or states, nearest before; `those countries`: all of them."""
    wanted = next((number for number, said in _HOW_MANY if re.search(said, words, re.IGNORECASE)), 0)
    if kind == "states" and not wanted and words.lower().startswith(("the ", "all ")):
        return None
    if words.lower().startswith("those") and _counted_before(seen, sentence):
        return None  # "125 countries. Those countries …"
    for mentions in (before, *(s.mentions for s in _recent(seen, sentence, 6))):
        for sort in _sorts(kind, words):
            ids = list(
                dict.fromkeys(m.id for m in mentions if m.kind == sort and ";" not in m.id and m.how != "demonym")
            )
            if (wanted and len(ids) == wanted) or (not wanted and len(ids) > 1):
                return sort, ";".join(ids), "phrase"
    return None


def _counted_before(seen: list[Sentence], sentence: Sentence) -> bool:
    return any(_NUMBERED.search(s.text) for s in _recent(seen, sentence, 1))


_NUMBERED = re.compile(r"\b\d{2,3} (?:\w+ )?(?:countries|states|members|nations|parties)")


_HOW_MANY = ((2, "two|both|pair|duo"), (3, "three"), (4, "four"), (5, "five"))


def _sorts(kind: str, words: str) -> tuple[str, ...]:
    if kind == "states":
        return ("state",)
    return ("person",) if words.lower() == "them" or "men" in words or "leaders" in words else ("person", "state")
