"""Warrants of the Court: issued, sought, unsealed, withdrawn, refused; for whom, when, for which crimes.

"Wanted", "charged", "indicted" are the press's words for one.  A bare mention ("comply with the warrants for X")
is no claim; naming the crimes or the day makes it one.  "May issue" and other courts' warrants are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.warrant_checks import check
from servanda.reports.crimes import crimes_in, crimes_together
from servanda.reports.dates import When, days_in
from servanda.reports.frames import Frame
from servanda.reports.mentions import slug
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "warrant"
TRIGGERS = (
    "warrant", "wanted", "wants", "indict", "charge", "arrest order", "order of arrest", "order for", "orders for",
    "ordered the arrest",
    "arrests of", "arrest of", "his arrest", "arrest was", "arrest has been", "those requests",
    "criminal responsib", "reasonable grounds", "arrest", "sought by", "accus", "guilty", "requests",
    "applications", "counts", "memorand", "sought over", "sought for", "sought in", "issued it", "issued them",
    "mandate",
)  # fmt: skip
EXAMPLES = (
    ("The ICC issued arrest warrants for Benjamin Netanyahu and Yoav Gallant on Thursday.",
     {"action": "issued", "persons": ["netanyahu", "gallant"]}),
    ("An ICC arrest warrant for Vladimir Putin was issued in March 2023.",
     {"action": "issued", "persons": ["putin"], "date": "2023-03"}),
    ("Omar al-Bashir, who is wanted by the ICC for genocide, flew to Chad.",
     {"action": "issued", "persons": ["al-bashir"], "crimes": ["genocide"]}),
    ("ICC prosecutor Karim Khan applied for arrest warrants for Netanyahu and Gallant.",
     {"action": "sought", "persons": ["netanyahu", "gallant"]}),
    ("The ICC unsealed its warrant against Simone Gbagbo.", {"action": "unsealed", "persons": ["s-gbagbo"]}),
    ("Putin was indicted by the ICC in 2023.", {"action": "issued", "persons": ["putin"], "date": "2023"}),
    ("Judges rejected the ICC prosecutor's application for an arrest warrant against Smotrich.",
     {"action": "refused"}),
    ("Hungary must comply with the ICC warrant for Netanyahu.", None),
    ("The ICC may issue an arrest warrant for Netanyahu.", None),
    ("A Turkish court issued an arrest warrant for Netanyahu, not the ICC.", None),
    ("Interpol withdrew its notice; the ICC did not comment on Putin.", None),
)  # fmt: skip

_W = (
    r"(?:(?:international |joint |outstanding |new |first |further |second |third |fourth |fifth |single |"
    r"separate |public |sealed |secret |"
    r"historic |pending |formal |two |three |"
    r"several |C\d+ |arrest |more )*(?:warrants?|arrest orders?|(?:memorand(?:a|ums?)|mandates?|writs?|notes?) "
    r"of arrest|arrest (?:memorand(?:a|ums?)|mandates?|memos?|writs?)|memorandums?|capture orders?|orders? (?:of|"
    r"for) (?:the |his |their |"
    r"P\d+(?:'s)? )?arrest)"
    r"(?: (?:of|for|to) (?:the |his |their |P\d+'? )?(?:arrest|detention|apprehend|detain)(?: (?:of|for))?)?)"
)
_ISSUE = (
    r"(?:issu(?:ed?|es|ing)|approv(?:ed|es|ing)|grant(?:ed|s|ing)|hand(?:ed|s|ing) down|deliver(?:ed|s|ing)|"
    r"announc(?:ed|es|ing)|"
    r"released?|came out|went out|publish(?:ed|es)|order(?:ed|s)|confirm(?:ed|s)|put out|slapp?(?:ed|s)|emitted|"
    r"expedited|"
    r"published|authori[sz]ed)"
)
_SEEK = (
    r"(?:request(?:ed|s|ing)?|s(?:ought|eeks?|eeking)|appl(?:ied|ies|ying)(?: to (?:the )?(?:C\d+|J\d+|judges|"
    r"court)(?: judges)?)? for|ask(?:ed|s|ing)"
    r"(?: (?:the )?(?:C\d+|J\d+|judges|court)(?: judges)?)? (?:for|to issue)|fil(?:ed|es|ing)|submitt(?:ed|ing)|"
    r"demand(?:ed|s)|pursu(?:ed|es|ing)|"
    r"call(?:ed|s) for|want(?:s|ed)(?! list| notice))"
)
_GAP = r"[^.;]{0,70}?"
_SHORT = r"[^.;]{0,30}?"
_WHOM = (
    r"(?:against|for|on|targeting|of|naming|in the name of|concerning|covering|covers?|(?:was|is) for|to "
    r"(?:arrest|detain|"
    r"apprehend))"
)
_COURT = (
    r"(?:C\d+(?:'s)?|J\d+(?:'s)?|I\d+(?:'s)?|the (?:same |hague |world )?(?:court|tribunal|judges)|its judges|a "
    r"panel of judges)"
)

_ISSUED_BY = Frame(rf"{_COURT}{_GAP}\b{_ISSUE}\b{_SHORT}\b{_W}")
_PLAIN_GAP = r"(?:(?!, (?:which|who|that|but|while))[^.;]){0,90}?"
_WERE_ISSUED = Frame(
    rf"\b{_W}{_PLAIN_GAP}\b(?:was|were|has been|have been|had been|are|is|being|been) (?:\w+ "
    rf"){{0,2}}(?P<verb>{_ISSUE}|unsealed|made public|outstanding|in force)\b"
)
_ISSUED_FOR = Frame(
    rf"\b{_W},? (?:which was |that was )?(?:came out|went out|issued|approved|announced|pending|outstanding|in "
    rf"place|out)\b"
)
_SOUGHT = Frame(
    rf"(?:K\d+|prosecutors|the office of the prosecutor|he|she|P\d+|{_COURT}(?: K\d+)?){_GAP}\b(?:is |was |were |had |"
    rf"has |have )?{_SEEK}\b"
    rf"{_SHORT}\b(?:{_W}|the (?:arrests?|detention) of|requests?|applications?)"
)
_SOUGHT_PASSIVE = Frame(
    rf"\b{_W}{_GAP}\b(?:was|were|has been|have been|had been|being|been) (?:\w+ )?(?:sought|requested|applied for)\b"
)
_REQUEST_SAYS = Frame(
    r"K\d+ (?:alleg\w+|argu\w+|said|stat\w+|claim\w+|accus\w+) in (?:K\d+|his|her|the) (?:request|application)\b"
)
_UNSEALED = Frame(
    rf"(?:\b(?:unseal(?:ed|s|ing)|made public|lifted the seal on|disclos(?:ed|es|ing)|reveal(?:ed|s|"
    rf"ing)){_GAP}\b{_W}|\b{_W}(?:(?!, (?:which|who|that|but|while)|issued)[^.;]){{0,90}}?\b(?:unsealed|made public)\b)"
)
_WITHDRAWN = Frame(
    rf"\b(?:withdr[ae]w(?:n|s|ing)?|cancel(?:l?ed|s)|revoked?|annul(?:led|s)?|dropp(?:ed|ing)|terminat(?:ed|es|"
    rf"ing)|lift(?:ed|s)|rescind(?:ed|s)|quash(?:ed|es))"
    rf"\b{_SHORT}\b(?:{_W}|(?:those|the|these|his|her|both) (?:requests|applications?)|(?:requests|"
    rf"applications?) (?:for|against))"
)
_WITHDRAWN_PASSIVE = Frame(
    rf"\b{_W}{_GAP}\b(?:was|were|has been|have been|had been|been) (?:\w+ )?(?:withdrawn|cancelled|canceled|revoked|"
    rf"annulled|dropped|terminated|lifted|quashed)\b"
)
_REFUSED = Frame(
    rf"(?:\b(?:reject(?:ed|s|ing)|refus(?:ed|es|ing)|den(?:ied|ies)|declin(?:ed|es)|turned down|threw "
    rf"out){_GAP}\b(?:(?:request|application|bid|motion)s? (?:for|to issue|seeking) {_SHORT}\b{_W}|to issue "
    rf"{_SHORT}\b{_W}))"
)
_UNDER = Frame(
    rf"(?:\b(?:despite|notwithstanding|in spite of|regardless of|in defiance of|subject (?:to|of)|facing|faces|"
    rf"faced|under|with|because of|due to|over|after|on the basis of|has|have|there is|there's|is|by virtue of|"
    rf"served|served with|pursuant to|acting on|citing|on) )"
    rf"(?P<article>an? |the |his |her |their |C\d+(?:'s)? |two |outstanding )?(?P<noun>{_W})"
)
_NAMED = Frame(rf"(?P<article>\ban? |\bthe |\bits |\bhis |{_COURT} |\b)(?P<noun>{_W})")
_WANTED = Frame(
    rf"(?P<who>P\d+(?:(?:,? and |, )P\d+)*|(?:who|which|and|having),?|he|she)(?: themselves| himself)?,? "
    rf"(?:(?:who|and) "
    rf")?(?:also )?(?:is|are|was|were|being|been|remains?|has been|have been|had been|having been)? ?(?:also |still |"
    rf"currently |himself |internationally |both )*"
    rf"(?P<word>wanted|indicted|charged|sought|accused(?= by (?:C|I|the court))|accused(?= of "
    rf"[^.;]{{0,70}}(?:war crimes|crimes against|genocide))|under (?:{_COURT} "
    rf")?(?:indictment|charges))\b(?! to\b| a\b| the\b| his\b| her\b| by (?:the )?(?:police|S\d|D\d|N\d|O\d))"
    rf"(?P<by>[^.;]{{0,20}}?\b(?:by|at|before|from) (?:the )?(?:same )?(?:C\d+|I\d+|court|tribunal|L\d+(?: court)?))?"
)
_WANTED_BEFORE = Frame(
    rf"\b(?P<word>wanted|indicted|charged|sought|accused) by {_COURT}(?: in \d{{4}}| since \d{{4}})?[^.;]{{0,50}}?,? "
    rf"(?P<who>P\d+)"
)
_FIRST = Frame(
    r"(?P<who>P\d+),? (?:was|is|became|remains?) the (?:first|only|second|third) [^.;,]{0,50}?(?:to be |to have "
    r"been |to become |ever |being )?(?P<word>indicted|wanted|charged|sought|accused)(?P<by>[^.;,]{0,40}? by "
    r"(?:C\d+|the court))"
)
_ARREST_ORDERED = Frame(
    r"(?P<who>P\d+)'s? arrest (?:was|has been|had been) (?P<verb>ordered|sought|requested|demanded)(?P<by> by "
    r"(?:C\d+|K\d+|J\d+))"
)
_ISSUED_IT = Frame(rf"(?:{_COURT}|\bjudges)[^.;,]{{0,24}}? (?:issued|approved|granted|signed) (?:it|them|one|both)\b")
_WHICH_ISSUED = Frame(rf"\b{_W},? (?:which|that) {_COURT} (?:has |have |had )?{_ISSUE}\b")
_ORDERED_ARREST = Frame(
    rf"(?:{_COURT}|\bjudges)(?: (?:in|at|of) [LS]\d+)?[^.;,]{{0,24}}? (?P<verb>ordered|ordering|orders|sought|"
    rf"seeking|requested|demanded) "
    r"(?:the arrest of (?P<of>P\d+)|(?P<who>P\d+)(?:'s?)? arrest\b)"
)
_WANTED_MAN = Frame(
    r"(?P<who>P\d+)(?:,? who)? (?:is|was|has been|had been|remains?|became|becoming) (?:now |still |also )?an? "
    r"(?:internationally )?"
    r"(?P<word>wanted|hunted) (?:man|woman|person|fugitive|suspect|war criminal)"
)
_GROUNDS = Frame(
    rf"(?:{_COURT}|\bjudges)[^.;]{{0,60}}?\breasonable grounds\b[^.;]{{0,40}}?(?P<who>P\d+(?:(?:,? and |, "
    rf")P\d+)*)[^.;]{{0,60}}?"
    r"\b(?:responsib\w+|committed|commit|guilty)"
)
_AGAINST_WHOM = Frame(
    rf"(?:against|for) (?:whom|which) (?:C\d+ has )?(?:an? )?{_W} (?:is|was|has been|remains) (?:still "
    rf")?(?:outstanding|pending|in force|in place|out|issued|active)"
)
_CHARGES = Frame(
    rf"(?P<court>{_COURT}|\bit\b)(?: (?:has|have|had|also|then|formally|earlier|previously|already|since|later|"
    rf"once|first|\w+ly)){{0,3}} (?P<word>charg(?:es|ed)|"
    rf"indict(?:s|ed)|accus(?:es|ed))\b{_SHORT}(?P<who>P\d+(?:(?:,? and |, )P\d+)*)(?!'s)"
)
_FACES = Frame(
    r"(?P<who>P\d+)[^.;]{0,90}?\b(?:(?<!will )(?<!would )(?<!must )(?<!should )(?<!to )faces?|facing|faced|"
    r"answers?|stands accused of) [^.;]{0,90}?(?:charges|"
    r"counts|accusations)\b"
)
_WANTS = Frame(
    rf"(?P<by>{_COURT}) (?:also |still |has long |has )?(?P<word>want(?:s|ed)) (?P<who>P\d+(?:(?:,? and |, "
    rf")P\d+)*) (?:for|over|on|in connection)\b"
)
_GUILTY = Frame(rf"(?P<who>P\d+)[^.;]{{0,30}}?\b(?:found|declared) (?P<word>guilty)[^.;]{{0,40}}?\bby {_COURT}")
_PERSON = re.compile(r"P\d+(?:'s?)?")

_UNREAL = re.compile(
    r"\b(?:may|might|could|would|if|whether|should|unless|until|possible|potential|plan\w*|prepar\w*|consider\w*|"
    r"expect\w*|"
    r"weigh\w*|likely|about to|going to|ready to|before|hypothetical|future|never|without|rumou?r\w*|fear\w*|threat\w*|"
    r"speculat\w*|not|n't|refus\w+|declin\w+|den(?:y|ied|ies|ying)|fail\w+)\s(?:\w+\s){0,3}\Z|\b(?:can|will|to|"
    r"any|no)\s(?:\w+\s)?\Z"
)
_NOT_SO = re.compile(
    r"\b(?:could|may(?! \d)|might|would|should|if|not|never|no longer|wo|ca|un(?:til|less)|avoid\w*|dismiss\w*|"
    r"acquit\w*|clear\w*)\b"
)
_UNREAL_NOUN = re.compile(
    r"\b(?:if|once|any|possible|potential|future|no|without|(?:seek|request|apply|applied|applying|ask|issue|"
    r"issuing|sought|consider|expect|await|prepar)\w*"
    r"|when|whenever|each|every|such)\b\s(?:\w+\s){0,2}\Z"
)
_GENERIC = re.compile(
    r"\b(?:once|if|when|whenever|whether|unless|until|should|after|no|any) (?:an? |any |such an? |new |such )?\Z"
    r"|\b(?:suspects?|anyone|those|people|persons?|individuals?|someone|whoever|anybody|fugitives?)[^.;,]{0,30}\Z"
)
_OTHERS = re.compile(
    r"(?:S\d+|D\d+|O\d+|the)(?:'s)? (?:high |supreme |federal |criminal |district |magistrates'? |trial |"
    r"constitutional |national |local )?(?:court|judge|prosecutors?|police|magistrate)\b"
    r"|\binterpol\b|\b(?:judge|court|magistrate|prosecutors?) in [SL]\d+|S\d+ (?:issued|issues|has issued)"
)
_PLOTTED = re.compile(
    r"\b(?:several|two|three|four|five|other|some|many|a number of) (?:other |senior |top |more )*O\d+ (?:officials|"
    r"leaders|members|commanders|figures|chiefs)"
)


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The warrants in one sentence."""
    view = shape(sentence)
    if not _of_the_court(view, sentence, text):
        return
    taken: list[tuple[int, int, frozenset[str]]] = []
    for match, action, word in _frames(view):
        persons = _persons(match, action, view, sentence, text, word)
        if persons is None:
            continue
        key = frozenset(persons)
        if any(match.start() < b and match.end() > a and (key <= who or not key) for a, b, who in taken):
            continue
        taken.append((match.start(), match.end(), key))
        yield _found(match, action, word, persons, view, text)


def _of_the_court(view: Shape, sentence: Sentence, text: Text) -> bool:
    """The Court in the sentence or just before; a warrant of another court is not ours."""
    if re.search(r"[CKJ]\d", view.text):
        return not (_OTHERS.search(view.text) and re.search(rf"(?:{_OTHERS.pattern})[^.;]{{0,40}}{_ISSUE}", view.text))
    if _OTHERS.search(view.text):
        return False
    before = text.before(sentence, 6, 3)
    return any(m.id == "icc" or m.id == "icc_prosecutor" for s in before for m in s.mentions) or _court_ahead(
        sentence, text
    )


def _court_ahead(sentence: Sentence, text: Text) -> bool:
    after = text.after(sentence, 5, 3)
    named = any(m.id in ("icc", "rome_statute") for s in after for m in s.mentions)
    return named and bool(
        re.search(r"warrants?|wanted (?:man|woman|by)|judges[^.;]{0,40} ordered", sentence.text.lower())
    )


def _frames(view: Shape) -> Iterator[tuple[re.Match[str], str, str]]:
    """The matches in the order of trust: (match, action, word)."""
    text = view.text
    simple = (
        (_REFUSED, "refused"), (_UNSEALED, "unsealed"), (_WITHDRAWN, "withdrawn"), (_WITHDRAWN_PASSIVE, "withdrawn"),
        (_SOUGHT, "sought"), (_SOUGHT_PASSIVE, "sought"), (_REQUEST_SAYS, "sought"), (_ISSUED_BY, "issued"),
        (_WERE_ISSUED, "issued"), (_ISSUED_FOR, "issued"),
    )  # fmt: skip
    done: list[tuple[int, int]] = []
    named = "warrant" in text or "arrest" in text or "request" in text or "application" in text
    for pattern, action in simple if named else ():
        for match in pattern.finditer(text):
            if pattern is _ISSUED_FOR and not _told_or_dated(text[match.end() : match.end() + 140]):
                continue
            if _real(match, text, action) and not any(match.start() < b and match.end() > a for a, b in done):
                done.append((match.start(), match.end()))
                yield match, action, "warrant"
    for match in _ORDERED_ARREST.finditer(text):
        if not _UNREAL.search(text[max(0, match.start("verb") - 40) : match.start("verb")]):
            done.append(match.span())
            yield match, "issued" if match["verb"].startswith("order") else "sought", "warrant"
    for match in (*_WHICH_ISSUED.finditer(text), *_ISSUED_IT.finditer(text)):
        if not any(match.start() < b and match.end() > a for a, b in done) and not _UNREAL.search(
            text[: match.end()][-60:-8]
        ):
            done.append(match.span())
            yield match, "issued", "warrant"
    for match in (*_WANTED_MAN.finditer(text), *(_GROUNDS.finditer(text) if not done else ())):
        yield match, "issued", "wanted" if match.re is _WANTED_MAN.regex else "warrant"
    for match in _ARREST_ORDERED.finditer(text):
        yield match, "issued" if match["verb"] == "ordered" else "sought", "warrant"
    for match in _AGAINST_WHOM.finditer(text):
        if _GENERIC.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        done.append((match.start(), match.end()))
        yield match, "issued", "warrant"
    for pattern in (_FIRST, _WANTED, _WANTED_BEFORE, _WANTS, _CHARGES, _FACES, _GUILTY):
        for match in pattern.finditer(text):
            if _real(match, text, "issued"):
                word = match.groupdict().get("word") or "charges"
                yield match, "issued", "charged" if pattern is _CHARGES and word.startswith("charg") else word
    for match in (*_UNDER.finditer(text), *_NAMED.finditer(text)) if named else ():
        if not any(match.start("noun") < b and match.end() > a for a, b in done) and _tells(match, view):
            done.append((match.start("noun"), match.end()))
            yield match, "issued", "warrant"


def _real(match: re.Match[str], text: str, action: str) -> bool:
    """Issued, not to be issued: no modal, wish or negation before the verb."""
    verb = re.search(rf"\b(?:{_ISSUE}|{_SEEK}|unseal\w+|withdr\w+|made public)\b", match.group())
    if match.groupdict().get("who") and _NOT_SO.search(match.group()):
        return False
    if match.re is _WANTED_BEFORE.regex and re.search(
        r"P\d+,? (?:who (?:is|was) )?(?:also |still )?\Z", text[: match.start()]
    ):
        return False
    if match.re is _FIRST.regex:
        return True
    at = match.start("word") if match.groupdict().get("word") else match.start() + (verb.start() if verb else 0)
    if action == "refused":
        return True
    if not match.groupdict().get("word") and _GENERIC.search(text[max(0, match.start() - 24) : match.start()]):
        return False
    if re.search(r"\b(?:chose|decided|voted|agreed|(?:decision|move) (?:of|on) [a-z0-9 ]{3,20}) to \Z", text[:at]):
        return True
    return not _UNREAL.search(text[max(0, at - 40) : at])


def _tells(match: re.Match[str], view: Shape) -> bool:
    """A mere mention of a warrant is a claim where it is new (`an arrest warrant`), or tells crimes or a day."""
    text = view.text
    before = text[max(0, match.start() - 40) : match.start()]
    if _UNREAL_NOUN.search(text[max(0, match.start("noun") - 40) : match.start("noun")]) or (
        re.search(r"\b(?:once|if|any|each|such|whether|when|an?) \Z", before + (match["article"] or ""))
        and not match["article"]
    ):
        return False
    if re.search(r"\b(?:persons?|people|anyone|anybody|suspects?|those|someone|individuals?) \Z", before):
        return False
    behind = text[match.end() : match.end() + 140]
    if re.match(r"(?:'s)? (?:requests?|applications?|system|process|case|decision)\b", behind):
        return False
    if re.match(r",? (?:is|was|were|has been) (?:issued|approved)", behind):
        return False
    article = (match["article"] or "").strip()
    new = article in ("a", "an", "two", "three", "several") or (
        match.re is _UNDER.regex and article[:1] in ("", "C", "J") and not _definite(match, view)
    )
    bound = match.re is _UNDER.regex and re.match(
        r"(?:despite|notwithstanding|in spite of|regardless of|in defiance of|subject|fac|there|has|have|with|"
        r"under|served|"
        r"over)",
        match.group(),
    )
    if bound and new and not (match.group().startswith("under") and article not in ("a", "an")):
        return True
    own = re.match(rf"{_SHORT}\b{_WHOM} ", behind) or re.search(r"(?:his|her|their|for the) arrest", match.group())
    told = _told_behind(behind) or bool(crimes_in(text[max(0, match.start("noun") - 22) : match.end()]))
    dated = bool(_DATED.match(behind))
    return (
        told
        or dated
        or (
            new
            and bool(own)
            and match.re is _NAMED.regex
            and not re.search(
                r"\b(?:comply|execut\w+|enforc\w+|honou?r\w*|ignor\w+|implement\w*|carry out|act on) (?:with )?\Z",
                before,
            )
        )
    )


def _definite(match: re.Match[str], view: Shape) -> bool:
    """ "The ICC warrant" is known already, "ICC warrant" in a headline is not."""
    first = re.search(r"[CJ]\d+", match.group())
    if first is None:
        return match.group().split()[1:2] == ["the"]
    at, _ = view.span(match.start() + first.start(), match.end())
    return view.sentence.text[at - view.sentence.start :][:4].lower() == "the "


def _told_or_dated(behind: str) -> bool:
    return _told_behind(behind) or bool(_DATED.match(behind))


_DATED = re.compile(
    r"(?: (?:by|for|against) [CP]\d+| dates?){0,2} (?:in|on|of|from|back to|last|dated) (?:\w+ ){0,3}(?:(?:19|"
    r"20)\d\d|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|year|week|month|monday|tuesday|"
    r"wednesday|thursday|friday)\b"
)


def _told_behind(behind: str) -> bool:
    """Whether the words behind a warrant tell its crimes."""
    return any(crimes_in(crime["crime"]) for crime in _TELLING.finditer(behind))


_TELLING = re.compile(
    r"(?:for|over|of|on|citing|alleg\w+|accus\w+|charg\w+|relat\w+ to|list\w*|concern\w*)\b(?=(?P<crime>[^.;]{0,60}))"
)


def _persons(
    match: re.Match[str], action: str, view: Shape, sentence: Sentence, text: Text, word: str
) -> list[str] | None:
    """Whom the warrant is for: named behind it, before it, or in the paragraph; `None` where nobody can be told."""
    got = match.groupdict()
    if got.get("who") and _PERSON.search(got["who"]):
        found = view.ids(got["who"], "P")
    else:
        found = _behind(match, view) or _inside(match, view) or _before(match, view)
    if not found and re.search(r"\b(?:he|she|who|which|and|having)\b", got.get("who") or ""):
        found = _before(match, view)
    wanted = bool(got.get("who"))
    if not found and word == "warrant":
        found = _earlier(match, sentence, text, view, action)
    if wanted and not (got.get("by") or re.search(r"[CKJ]\d", view.text[: match.end() + 60]) or found):
        return None
    if wanted and match.re is _WANTED.regex and not got.get("by") and not _recorded_wanted(match, view):
        return None
    if (
        wanted
        and not got.get("by")
        and word in ("charged", "indicted", "accused")
        and not re.search(r"[CJ]\d", view.text)
    ):
        return None
    return found or None


def _recorded_wanted(match: re.Match[str], view: Shape) -> bool:
    behind = view.text[match.end() : match.end() + 40]
    return bool(
        re.match(r" (?:for|of|on|since|in connection|over|with|by (?:C|the court)|in (?:the hague|L\d))", behind)
    )


def _behind(match: re.Match[str], view: Shape) -> list[str]:
    """Persons behind the warrant, up to the crimes or the end of the clause."""
    window = view.text[match.end() : match.end() + 260]
    stop = re.search(
        r"[;\"]|, (?:accus|cit|alleg|saying|which|but|while|after|in a)|\b(?:over|for alleged|on charges|for (?:war|"
        r"crimes|gen|their|his|alleg)|accus\w+|because|despite|would|said|after|when|that|who (?:was|were|is|had)|to "
        r"(?:be|face)|if)\b",
        window,
    )
    window = window[: stop.start()] if stop else window
    whom = re.match(rf"(?:'s)?{_SHORT}(?:{_WHOM}|P)", window)
    return view.ids(window, "P") if whom and _close(window) else []


def _close(window: str) -> bool:
    first = _PERSON.search(window)
    return bool(first) and first.start() < 80 if first else False


def _inside(match: re.Match[str], view: Shape) -> list[str]:
    """`issued warrants for both`, `P0's arrest`: persons within the match, the prosecutor apart."""
    return view.ids(match.group(), "P")


def _before(match: re.Match[str], view: Shape) -> list[str]:
    """The nearest persons before, a list taken whole."""
    found = re.findall(r"P\d+(?:(?:,? and |, )P\d+)*", view.text[: match.start()])
    return view.ids(found[-1], "P") if found else []


def _earlier(match: re.Match[str], sentence: Sentence, text: Text, view: Shape, action: str) -> list[str]:
    """The persons of the sentence before, or of the rest of the paragraph: "those requests", "the warrant"."""
    behind = view.ids(view.text[match.end() :], "P")
    if behind:
        return behind
    if re.search(r"withdr|suspend|reject|cancel|lift|annul", match.group()) and action == "sought":
        return []
    if re.search(
        r"\b(?:the|those|both|these) (?:\w+ )?(?:warrants?|memorand\w+|mandates?)\Z|\b(?:it|them)\Z", match.group()
    ):
        return _sought_before(sentence, text, several=action == "sought" and match.group().endswith("warrants"))
    if action == "sought" and not _of_an_office(view, match):
        return []
    near = [*text.before(sentence, paragraphs=2), *text.after(sentence, paragraphs=2)]
    earlier = [s for s in near if s.start < sentence.start][-3:]
    for other in [*reversed(earlier), *[s for s in near if s.start > sentence.start][:1]]:
        found = [id for m in other.mentions if m.kind == "person" for id in m.id.split(";")]
        if found:
            return list(dict.fromkeys(found))
    return []


def _sought_before(sentence: Sentence, text: Text, *, several: bool = False) -> list[str]:
    """The persons under a warrant, or whose warrant was sought, whom the nearest sentence before names.

    `several`: the words are in the plural, and one person alone cannot be meant.
    """
    from servanda.record import load

    record = load()
    known = {w.person for w in record.warrants if w.issued <= text.day} | {slug(a.name) for a in record.applications}
    for earlier in reversed(text.before(sentence, 9, 5)):
        found = [id for m in earlier.mentions if m.kind == "person" for id in m.id.split(";") if id in known]
        if len(set(found)) > several:
            return list(dict.fromkeys(found))
    return []


def _of_an_office(view: Shape, match: re.Match[str]) -> bool:
    """ "Seeking a warrant for the military leader of Myanmar", whom the text names later."""
    window = view.text[match.end() : match.end() + 40]
    return any(m.how == "office" for m in view.all(window, "S"))


def _found(match: re.Match[str], action: str, word: str, persons: list[str], view: Shape, text: Text) -> Found:
    start, end = _extent(match, view, persons)
    args: dict[str, Any] = {"action": action, "persons": persons}
    if when := _date(match, view, text):
        args["date"] = when.iso
    if crimes := _crimes(match, view):
        args["crimes"] = crimes
    notes = {
        "word": word,
        "others": bool(_PLOTTED.search(view.text[match.start() : match.end() + 160])),
        "standard": bool(re.search(r"\b(?:sufficient|enough|strong|clear) evidence\b", view.text[match.start() :])),
        "now": match.re is _WANTED.regex and word in ("wanted", "sought"),
    }
    return Found(TYPE, start, end, args, notes=notes)


def _extent(match: re.Match[str], view: Shape, persons: list[str]) -> tuple[int, int]:
    """The clause: from the frame to the end of what it says of persons and crimes."""
    start = match.start("noun") if match.re in (_UNDER.regex, _NAMED.regex) else match.start()
    if match.re in (_UNDER.regex, _NAMED.regex):
        start = match.start()
    behind = view.text[match.end() :]
    stop = re.search(r";|\"|, (?:but|while|although|which|according|said)\b", behind)
    end = match.end() + (stop.start() if stop else len(behind))
    return view.span(start, end)


def _date(match: re.Match[str], view: Shape, text: Text) -> When | None:
    """The day of the act: beside the frame, or opening the sentence; never the day of the crimes."""
    start, end = view.span(match.start(), min(len(view.text), match.end() + 110))
    plain = view.sentence.text
    noun = match.re in (_UNDER.regex, _NAMED.regex, _WANTED.regex)
    later: When | None = None
    for when in days_in(view.sentence, text.day):
        before = plain[max(0, when.start - view.sentence.start - 24) : when.start - view.sentence.start].lower()
        behind = plain[
            max(0, view.span(match.end(), match.end())[1] - view.sentence.start) : when.start - view.sentence.start
        ]
        if re.search(r", (?:and|but|while|who|which) ", behind):
            continue
        if (
            ";"
            in plain[
                max(0, view.span(match.start(), match.end())[1] - view.sentence.start) : when.start
                - view.sentence.start
            ]
        ):
            continue
        if re.search(r"\b(?:since(?: the)?|between|from|after|in the|crimes? (?:in|of))\s*\Z", before):
            continue
        if re.search(r"\bbetween\b[^,;]{4,30}\band\s*\Z", plain[: when.start - view.sentence.start].lower()[-48:]):
            continue
        if re.search(
            r"\b(?:whose|which|who|that)\b[^,;]{0,60}\Z", plain[: when.start - view.sentence.start]
        ) and re.match(rf",[^;]{{0,20}}\b{_ISSUE}\b", plain[when.end - view.sentence.start :]):
            continue  # "the Court, whose statute X ratified in 2000, issued …"
        if start <= when.start <= (view.span(match.end(), match.end())[1] + 14 if noun else end):
            return when
        if when.start - view.sentence.start < 16 and not noun:
            later = later or when
    return later


def _crimes(match: re.Match[str], view: Shape) -> list[str]:
    """The crimes in the frame, and the list of them that is linked to it behind."""
    before = view.text[max(0, match.start() - 2) : match.end()]
    behind = view.text[match.end() : match.end() + 260]
    stop = re.search(r";|\. |, but\b|\b(?:said|says|denies|called|rejected)\b", behind)
    linked = _LINKED.search(behind[: stop.start()] if stop else behind)
    return list(dict.fromkeys([*crimes_in(before), *(crimes_together(linked.group()) if linked else [])]))


_LINKED = re.compile(
    r"\b(?:for|with|over|of|on|citing|alleging|accus\w+|charg\w+|in connection with|responsib\w+|suspected|includ\w+|"
    r"cover\w+|alleg\w+)\b.*"
)


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The warrants and applications on record up to the day of the document (RS 58)."""
    return check(found, day, record)
