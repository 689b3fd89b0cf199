"""Short ways of saying whether a state is in the Court, where the Court itself stands in the sentences around.

"Hungary ratified it in 2001", "Burundi left in October 2017", "…, none of which is a member", "the Philippines in 2019"
after "Burundi left in 2017".  The kinds are those of the full frames; the verbs here are narrow, for the object is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.clauses import ADVERBS, COURT, MEMBER, SIGNATORY, STATES
from servanda.reports.frames import Frame

_WHEN = (
    r"(?=,? (?:in|on|since|of|at|back in|as of) (?:the )?(?:early |late |mid-?)?(?:\d|jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec|last))"
)
_ENDS = r"(?=[,.;:)]|\Z| and\b| but\b| nor\b| either\b| at all\b| as\b| because\b)"
_OF = r"(?: of| to| in| with)\s+"
_WHO = rf"(?P<states>{STATES})(?: (?:among|alone|of|in) [^.;,]{{1,40}}?)?,?(?: (?:which|who|that),?)? {ADVERBS}"
_HAS = rf"(?:has |have |had )?{ADVERBS}"
_THEN = r"(?:,? (?:and|but|though|then|before|yet))+(?: it| they)? " + ADVERBS
_DID = (
    r"(?:signed|ratified|joined|acceded|deposited|is|was|has|had|does|did|accepted|referred|announced|gave|"
    r"recogni[sz]\w+|notified|invited|withdrew|left)"
)
_NOT = r"(?:not|never|n't|yet to|neither)"
_JOINED = (
    rf"(?:became (?:an? |the |its |full |\d+(?:st|nd|rd|th) )*{MEMBER}|(?:became|been) (?:an? )?{MEMBER}|"
    rf"ratified(?: it| them| in turn| (?:its |the )?(?:T\d+|treaty|statute))?(?: only| later| "
    rf"finally)?(?={_ENDS[3:-1]}|{_WHEN[3:-1]}| (?:two|three|four|a|the) )|"
    rf"(?:joined|acceded)(?: it)?{_WHEN})"
)
_LEFT = r"(?:left|withdrew|quit|departed|walked out|pulled out|dropped out)"
_LEAVE = r"(?:leav(?:e|ing)|quit(?:ting)?|withdraw(?:ing|al)?|pull(?:ing)? out|walk(?:ing)? out|exit(?:ing)?)"

FRAMES: tuple[tuple[Frame, str], ...] = tuple(
    (Frame(pattern), kind)
    for pattern, kind in (
        # has been a member since; remains a State Party
        (
            rf"{_WHO}(?:has|have|had) {ADVERBS}been (?:an? |full )*(?:(?P<sig>{SIGNATORY})|{MEMBER})(?: of "
            rf"(?:{COURT}))? (?:since|for)\b", "party"),
        (
            rf"{_WHO}(?:is|are|was|were|remains?|remained|stays?) {ADVERBS}(?P<no>not )?(?:an? )?states? part(?:y|"
            rf"ies)\b", "party"),
        (rf"{_WHO}(?:is|are|was|were)(?P<no>n't| not) (?:an? )?(?:(?P<sig>{SIGNATORY})|{MEMBER}){_ENDS}", "party"),
        (
            rf"{_WHO}(?:is|are|was|were) {ADVERBS}(?P<no>not )?(?:an? )?(?:adher(?:ent|ing)|acceding|bound by|"
            rf"affiliated|aligned) (?:to |with )?(?:{COURT})", "party"),
        (
            rf"{_WHO}(?:has |have |had )?(?:stayed|stays?|stands?|stood|remain(?:s|ed)?|kept|sits?) "
            rf"{ADVERBS}(?P<no>out(?:side)?|aloof|away)(?: of| from)? (?:{COURT})", "party"),
        (
            rf"(?P<states>{STATES}),? (?:is |are |was |being )?(?:itself )?(?:one|two|three|some) of (?:the |its |"
            rf"C\d+'s )?(?:\d+ |few |many |founding |original |only )*(?:(?:countries|states|nations) (?:that|which|"
            rf"to have) (?:belong to|have joined|ratified|have ratified|make up|are in) (?:{COURT})|{MEMBER}(?: "
            rf"(?:of|to|in) (?:{COURT}))?)", "party"),
        (
            rf"(?P<states>{STATES}),? (?:is|are|was|were) (?:also )?(?:among|one of) (?:the )?(?:\d+ )?(?:founders|"
            rf"founding members|founding states|first signatories) of (?:{COURT})", "party"),
        (
            rf"(?P<states>{STATES}),? (?:also |itself |themselves |too,? )?(?P<no>not) (?:an? |a full "
            rf")?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?: (?:either|itself|of (?:{COURT})|to (?:{COURT}))|(?=[,.;]))", "party"),
        (
            rf"(?P<states>{STATES}),? (?:an? )?(?:country|state|nation|power|neighbour|government) (?:that|which) "
            rf"(?:is|was|has|had) (?P<no>not |never )?(?:an? |been an? )?(?:(?P<sig>{SIGNATORY})|"
            rf"{MEMBER})(?:{_OF}(?:{COURT}))", "party"),
        (
            rf"{_WHO}(?:is|are|was|were) {ADVERBS}(?P<no>no) (?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT})|"
            rf"{_ENDS})", "party"),
        (
            rf"\b(?:never|not|n't) (?:yet )?(?:signed|ratified|joined|acceded to)\b[^.;]{{0,40}}?(?:;|,|, but|; but|"
            rf",? while) (?P<states>{STATES}) (?:has|have|did|does)(?=[.,;]|\Z)", "party"),
        (
            rf"\bnot (?:an? |yet an? )?(?:{MEMBER}|{SIGNATORY})[^.;]{{0,40}}?[,;]? (?:and )?(?P<no>neither|nor) "
            rf"(?:is|are|was|were|has|does|do) (?P<states>{STATES})", "party"),
        (
            rf"(?P<states>{STATES}),? (?:another|a fellow|also an?|itself an?|once an?) (?:full "
            rf")?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT}))", "party"),
        (
            rf"{_WHO}(?:remains?|remained|stays?|(?:is|are|was|were) still) (?:an? )?(?:full "
            rf")?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT})|{_ENDS})", "party"),
        (rf"{_WHO}(?:is|are|was|were) (?P<no>not )?in (?:{COURT})(?=[,.;]|\Z| and\b| until\b)", "party"),
        (rf"{_WHO}(?:has|have|had) {ADVERBS}(?P<no>not |never )?belonged to (?:{COURT})(?: since)?", "party"),
        (
            rf"(?P<states>{STATES})(?:, [^.;,SPC]{{3,60}},)? {ADVERBS}(?:(?:do(?:es)?|did) ?(?P<no>not |n't "
            rf"))?(?:belongs? to|participates? in|takes? part in|is part of|are part of) (?:{COURT}|it\b)", "party"),
        (
            rf"{_WHO}(?:is|are|was|were) (?P<no>not )?(?:an? )?(?:participants?|subscribers?) (?:of|in|to) "
            rf"(?:{COURT})", "party"),
        (
            rf"{_WHO}(?:is|are|was|were) (?P<no>not )?the (?:only |other |sole |remaining |two |three |\w+ "
            rf"){{1,2}}(?:{MEMBER})(?=[,.;]|\Z| in\b)", "party"),
        # none of which belongs to it, all of them parties to it
        (
            rf"(?P<states>{STATES}),? (?:but )?(?P<no>none|neither) of (?:which|them|whom|these) (?:is|are|was|were|"
            rf"belongs?|has|have|recogni[sz]es?)\b[^.;,]{{0,30}}?(?:{MEMBER}|{COURT})", "party"),
        (
            rf"(?P<states>{STATES}),? (?:all|both|each)(?: (?:three|four|five|six|\d+))? (?:of (?:which|them|whom),? "
            rf")?(?:(?:is|are|were|being|belong to|have ratified|signed up to) )*(?:an? )?(?:(?P<sig>{SIGNATORY})|"
            rf"{MEMBER}|{COURT})", "party"),
        (
            rf"\A(?P<no>none|neither) of (?P<these>these|those|them|the (?:two|three|four|five|six))(?: countries| "
            rf"states| places)? (?:is|are|was|were|belongs?|has|have)\b[^.;,]{{0,30}}?(?:{MEMBER}|{COURT})", "party"),
        (
            rf"\A(?:all|both) (?:of (?:them|these)|three|four|five|six) (?:are|were|"
            rf"belong)\b[^.;,]{{0,30}}?(?P<these>{MEMBER}|{COURT})", "party"),
        # never signed, never ratified, not joined
        (
            rf"{_WHO}(?:has|have|had|did|does|do) ?{ADVERBS}(?P<no>{_NOT})(?: yet| even| itself)? (?:been "
            rf")?(?:(?P<sign>sign(?:ed)?(?: it| up)?)|joined?(?: it)?|ratif(?:y|ied)(?: it)?|acceded?(?: to it)?|"
            rf"(?:an? )?(?:member|part(?:y|ies))s?){_ENDS}", "party"),
        (
                rf"{_WHO}(?P<no>never) {ADVERBS}(?:became (?:an? )?(?:member|party)|joined|(?P<sign>signed)|ratified|"
                rf"acceded)\b(?: it| the "
            rf"(?:document|text)|(?: of| to)? (?:{COURT})|{_ENDS})", "party"),
        (
            rf"{_WHO}for (?:its|their) part,? (?P<no>never|not) (?:(?P<sign>signed)|joined|ratified) (?:it\b|"
            rf"{COURT})", "party"),
        (rf"(?P<states>{STATES}) voted\b[^.;:]{{0,24}}? to (?:ratify|join|accede to) (?:it\b|{COURT})", "parliament"),
        (
            r"(?P<states>S\d+) became (?P<ratified>the (?:latest|newest|last|most recent)) (?:of them\b|to (?:join|"
            r"ratify)\b|to do so\b)", "joined"),
        (
            r"(?P<states>S\d+), whose (?:exit|withdrawal|departure) (?P<left>took effect|became (?:effective|final)|"
            r"was complete)", "withdrawn"),
        (
            rf"(?P<states>S\d+)\b(?! (?:signed|is one))[^.;:]{{1,80}}?{_THEN}(?P<clause>){_HAS}(?P<no>{_NOT}) (?:yet "
            rf")?(?:ratified|joined|acceded to|become? (?:an? )?(?:member|party)(?: of| to)?|been (?:an? )?(?:member|"
            rf"party)(?: of| to)?)(?: it|,? (?:{COURT})|{_ENDS})", "party"),
        (
            rf"\Ait (?:was|is) (?P<back>P\d+|his|her|the|a) [^.;]{{0,30}}?first (?:visit|trip|journey|"
            rf"time)[^.;]{{0,24}}? (?:to|in) (?:an? )?(?:C\d+ )?(?:{MEMBER})", "party"),
        # signed and went no further
        (
            rf"(?P<states>{STATES}),?(?: which| who)? {_HAS}signed(?: (?:{COURT}|it|up))?[^.;:]{{0,45}}?\b(?:without|"
                rf"never|not|didn't|hasn't|yet to|failed to|refused to|declined to)\b[^.;:]{{0,24}}?(?:ratif\w+|"
                rf"becom\w+ (?:an? )?(?:member|"
            rf"party)|became (?:an? )?(?:member|party)|join\w*)", "signing_only"),
        (
            rf"(?P<states>S\d+) (?:is|was|are|were) (?:one of|among) [^.;,]{{0,50}}? (?:that|which|who|to have) "
            rf"(?:had |have )?(?:signed|sign) (?:{COURT})", "signing"),
        (rf"{_WHO}{_HAS}signed(?: it| the treaty)?{_WHEN}", "signing"),
        # ratified it in 2001; and became a State Party in July 2002
        (rf"{_WHO}{_HAS}(?P<ratified>{_JOINED})", "joined"),
        (
            rf"(?P<states>S\d+),? {_HAS}(?:{_DID})\b[^.;:]{{0,90}}?{_THEN}(?P<clause>)(?:later |eventually |finally |"
            rf"only )?{_HAS}(?P<ratified>{_JOINED})", "joined"),
        (
            r"\bwith (?:the (?:accession|arrival|entry) of )?(?P<states>S\d+),? (?:there are|it (?:has|counts)|the "
            r"(?:number|total) (?:is|rises?|rose|stands))\b[^.;]{0,20}?\d{3}", "party"),
        (r"\bof (?P<states>S\d+) the signature\b[^.;]{0,40}? and (?:the|its) (?P<ratified>ratification)\b", "joined"),
        (
            r"(?P<states>S\d+),? (?:which|who) (?:is|was|became|has become) (?P<ratified>the (?:\d+(?:st|nd|rd|th)|"
            r"latest|newest|most recent|first|last)) (?:\w+ )?(?:country|state|nation|member|party|state party)(?: "
            r"to (?:join|ratify|accede|sign up)\b)", "joined"),
        (
            r"\bthe (?:latest|newest|last|most recent|first|next)(?: country| state| nation| member)?(?: to (?:join|"
            r"ratify|accede|sign up))? (?:was|is|being) (?P<states>S\d+)(?P<ratified>)(?=[,.;]| in\b)", "joined"),
        (
            r"(?P<states>S\d+) (?:has |have |had )?(?:passed|approved|adopted|backed|voted for|ratified) (?:the |a |"
            r"its )?(?:ratification|accession)(?: bill| law| act)?\b", "parliament"),
        # handed in, not yet in force
        (
            rf"(?P<states>{STATES})[^.;]{{0,30}}? (?:deposited|lodged|handed (?:over|in)|submitted|presented|"
            rf"deposits) (?:(?:its|the|an?|their) )?(?:instruments?|documents?)(?: of (?:ratification|accession|"
            rf"acceptance))", "deposit"),
        # left in October 2017
        (rf"{_WHO}(?P<left>{_HAS}{_LEFT}){_WHEN}", "withdrawn"),
        (
            rf"\b(?:{_LEFT}|left|gone|withdrawn)(?: (?:of|from) (?:{COURT}))? ?[-:,]+ "
            rf"(?P<states>S\d+)(?P<left>){_WHEN}", "withdrawn"),
        (
            rf"(?P<states>{STATES})'s? (?:own )?(?:withdrawal|departure|exit)\b[^.;:]{{0,60}}?(?P<left>(?:took|came "
            rf"into|became|was) (?:effect|force|effective|complete))", "withdrawn"),
        (
            rf"\bonly (?P<states>{STATES}) (?P<left>(?:has|have|had) (?:ever |so far |yet )?(?:{_LEFT}|"
            rf"withdrawn))(?: so far| before| yet)?(?=[.,;]|\Z)", "withdrawn"),
        (
            r"\Ait (?:was|is|became) (?P<back>the) (?P<ratified>\d+(?:st|nd|rd|th)) (?:\w+ )?(?:country|state|"
            r"nation|member|party) to (?:join|ratify|accede|sign up)", "joined"),
        (
            rf"(?P<states>{STATES}) (?:became|was|is) the (?:first|second|third|only|latest) (?:african |asian |"
            rf"european |\w+ )?(?:country|state|nation|member)(?: state)?(?: ever)? to (?P<left>leave|quit|withdraw|"
            rf"pull out|walk out)(?:{_WHEN}|(?=[,.;]))", "withdrawn"),
        # on the way out
        (
            rf"(?P<states>{STATES}) {_HAS}(?P<announce>started|began|initiated|launched|set in motion|will (?:start|begin|initiate|launch)) (?:the|its|"
            rf"their|a) (?:withdrawal |exit |departure )?(?:process|procedure)", "notice"),
        (
            rf"(?P<states>S\d+) {_HAS}(?:formally |officially )?(?P<announce>told|informed|notified|wrote to) "
            rf"(?:N\d+|C\d+|the secretary-general)[^.;]{{0,30}}? that (?:it|they|S\d+) (?:is|was|are|were|will be|"
            rf"would be|will|would) {_LEAVE}", "withdrawing"),
        (
            r"\Athe (?P<back>letter|notice|notification) (?P<announce>was|reached|arrived|came)(?: handed over| "
            r"received| delivered| deposited| lodged| dated)?\b", "notice"),
        (
            rf"(?P<whose>[SP]\d+) {_HAS}(?P<announce>announced|declared|ordered) (?:the |its |his |their |a "
            rf")?(?:withdrawal|pull-?out|exit|departure)\b(?! of)", "notice"),
        (rf"\b(?:withdrawing|pulling|taking|removing) (?P<states>S\d+) (?:from|out of) (?:{COURT})", "withdrawing"),
        (
            rf"(?P<states>{STATES})'s? (?:own )?(?:withdrawal|departure|exit)\b[^.;:]{{0,60}}?(?P<ahead>becomes? "
            rf"effective|takes effect|(?:will|is to|is due to|would) (?:take effect|become effective|enter into "
            rf"force|be effective))", "leaving"),
        (
            rf"{_WHO}{_HAS}(?P<announce>announced|decided|voted|resolved|declared|moved|vowed|"
            rf"agreed)\b[^.;SC]{{0,40}}?(?:to|that (?:it|they) (?:would|will|were|was|are|is)) (?:be "
            rf")?{_LEAVE}{_ENDS}", "withdrawing"),
        (
            rf"{_WHO}{_HAS}(?P<announce>gave|given|served|submitted|sent|lodged|deposited|filed|handed in|delivered) "
            rf"(?:formal |official |written |its |a |the |their )*(?:notice|notification|"
            rf"letter)s?\b[^.;]{{0,40}}?{_LEAVE}", "withdrawing"),
        (
            rf"(?P<states>S\d+)\b[^.;:]{{1,90}}? (?:and|but) (?P<clause>){_HAS}(?P<announce>gave|given|served|"
            rf"submitted|sent|lodged|filed|handed in) (?:formal |official |written |its |a |the )*(?:notice|"
            rf"notification)\b[^.;]{{0,40}}?{_LEAVE}", "withdrawing"),
        (
            r"(?P<states>S\d+)'s? (?P<announce>notification|notice|letter)(?: of withdrawal)? (?:was (?:received|"
            r"lodged|deposited)|reached|arrived|came)", "notice"),
        (
            r"(?P<states>S\d+)\b[^.;]{0,60}?,? (?:and|but)? ?(?P<clause>)the (?P<announce>notification|notice) (?:was "
            r"received|reached|arrived|came)", "notice"),
        (rf"{_WHO}(?P<announce>notified){_WHEN}", "notice"),
        (
            rf"\b(?:(?:two|three|four|five|\d) )(?:african |other |more |further )*(?:states|countries|nations|"
            rf"members)[^.;:]{{0,30}}?: (?P<states>{STATES}) {_HAS}(?:all |both )?(?P<announce>moved|decided|"
            rf"announced|voted|begun|begin)\b[^.;]{{0,30}}?{_LEAVE} (?:{COURT})", "withdrawing"),
    )
)  # fmt: skip

AMONG = re.compile(rf"(?P<states>{STATES}) (?:is|are|was|were) (?P<no>not|never) (?:among|one of|part of) them\b")
_BARE = re.compile(rf"\A(?P<states>{STATES}) (?:is|are) (?P<no>not)(?=[,.;])")  # "Sudan is not, but …"
_MEMBERSHIP = re.compile(r"\b(?:members?|states? part(?:y|ies)|parties|signator|joined|ratified)")
_LEAVING = re.compile(r"\b(?:withdraw|leav|quit|exit|depart)")


def among(text: str, before: str) -> re.Match[str] | None:
    """ "X is not among them", where the members of the Court were spoken of just before."""
    if bare := _BARE.search(text):
        return bare if _MEMBERSHIP.search(before) else None
    return AMONG.search(text) if _MEMBERSHIP.search(text) or _MEMBERSHIP.search(before) else None


def about_leaving(text: str, before: str) -> bool:
    """Whether a bare notification is one of withdrawal.

    >>> about_leaving("s0 notified on 10 november", "three states have moved to leave c1")
    True
    """
    return bool(_LEAVING.search(text) or _LEAVING.search(before))


_NEXT = re.compile(
    rf"[^.;:SPC]{{0,36}}?(?:,? and|,? but|,? followed by|,|;) (?P<states>S\d+)(?: too| also)?(?: the "
    rf"(?:\d+)(?:st|nd|rd|"
    rf"th))?(?: did so| followed)?(?P<left>){_WHEN}"
)


def gapped(text: str, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """The states that follow without a verb: "Mali ratified in 2000, Niger in 2002 and Burkina Faso in 2004"."""
    at = match.end()
    while found := _NEXT.match(text, at):
        yield found
        at = found.end()
