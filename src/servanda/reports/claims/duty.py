"""What the law is said to require of a state about the Court's requests: arrest, cooperate, nothing, as it pleases.

A subject, a word of obligation (or of freedom from it) and what is to be done make a claim; each state and each
person gets its own.  Urging, hoping and predicting are none.  A state that pleads immunity claims that it owes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.duty_checks import check
from servanda.reports.clauses import ADVERBS, STATES
from servanda.reports.frames import Frame
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "duty"
TRIGGERS = (
    "oblig", "bound", "binds", "require", "must", "have to", "has to", "duty", "compel", "mandate", "immun",
    "voluntar",
    "no option", "no choice", "responsib", "need not", "exempt", "had to", "shall", "free to", "up to", "forced to",
    "be obliged", "may choose", "cannot", "can't", "could not", "owes", "owe ", "binding", "should have",
    "ought to have",
)  # fmt: skip
EXAMPLES = (
    ("States Parties to the Rome Statute are obliged to arrest anyone wanted by the ICC.",
     {"who": "parties", "duty": "arrest"}),
    ("As a member of the ICC, Mongolia is obliged to arrest Putin.",
     {"who": "MNG", "duty": "arrest", "person": "putin"}),
    ("Israel is not obligated to abide by the ICC arrest warrant.", {"who": "ISR", "duty": "none"}),
    ("All ICC members have a duty to cooperate with the court.", {"who": "parties", "duty": "cooperate"}),
    ("Non-member states may decide to cooperate with the ICC voluntarily.",
     {"who": "non_parties", "duty": "voluntary"}),
    ("France argued that Netanyahu enjoys immunity as Israel is not an ICC member.",
     {"who": "FRA", "duty": "none", "person": "netanyahu"}),
    ("Hungary, an ICC member, must arrest Netanyahu, the court said.",
     {"who": "HUN", "duty": "arrest", "person": "netanyahu"}),
    ("The ICC urged Mongolia to arrest Putin.", None),
    ("Hungary should arrest Netanyahu under the ICC warrant.", None),
    ("Parliament must approve the budget, said the ICC registrar.", None),
    ("Israel must end the war, the ICC prosecutor said.", None),
)  # fmt: skip

_SUBJECT_PARTIES = (
    r"(?:(?:all |every |each |any |its |their |the |these |those |other |some |most |fellow |\d+ |european |african )*"
    r"(?:C\d+ (?:states?|countr(?:y|ies)|nations?|governments?)|(?:C\d+(?:'s)? |T\d+ |contracting )?(?:\d+ "
    r")?(?<!non-)(?:member[ -](?:states?|countr(?:y|ies)|nations?|"
    r"governments?)|members?|states?[ -]part(?:y|ies)|part(?:y|ies)|"
    r"signator(?:y|ies)(?:[ -](?:states?|countr(?:y|ies)|nations?))?|(?:countries|states|nations|country|"
    r"state)(?: that| which)? (?:are|is|have|has|that|who|which) (?:a )?(?:part of|members? of|part(?:y|ies) to|"
    r"signator(?:y|ies) (?:of|to)|signed(?: up)?(?: to)?|ratified|joined|recogni[sz]ed?|adhered to|acceded to|"
    r"in)))"
    r"(?: (?:of|to|in) (?:C\d+|T\d+(?: C\d+)?|the (?:court|statute|treaty))| (?:C\d+|T\d+))?)"
)
_SUBJECT_NON = (
    r"(?:(?:the |other |all |any )?(?:non-?(?:C\d+ |T\d+ )?(?:member[ -](?:states?|countr(?:y|ies)|nations?)|"
    r"members?|states?[ -]part(?:y|ies)|party states?|part(?:y|ies)|signator(?:y|ies)(?: states?| countries)?)"
    r"|(?:states?|countr(?:y|ies)|nations?) (?:that|which) (?:(?:is|are) not|have not|has not|did not|never) "
    r"[^.;,]{0,40}?(?:C\d+|T\d+)|states not party(?: to T\d+)?)(?: (?:of|to) (?:C\d+|T\d+|the court))?)"
)
_MUST = (
    rf"(?:,? (?:which|who|that)(?: are| is)?)?,? {ADVERBS}(?P<must>(?:are|is|was|were|be|being|would be|will be|"
    rf"remains?|may be|as|has been|have been|would have been|stays?|became|becomes) "
    r"(?:\w+ly |now |also |each |all |both |both? |therefore |thus |in theory |in principle |still |so |then |"
    r"meant to be )*"
    r"(?:obliged|obligated|bound|required|(?:duty|treaty|legally|law)[- ]bound|compelled|mandated|under (?:an? |"
    r"the )?(?:\w+ "
    r")?(?:obligation|duty)|supposed|expected by law)"
    r"|obliged|obligated|legally (?:bound|required|obliged|obligated)|(?:now )?(?:obliged|obligated)"
    r"|must|shall|(?:would |will )?(?:have|has|had) (?:to|an? (?:\w+ ){0,2}(?:obligation|duty|responsibility)|"
    r"the (?:\w+ ){0,2}(?:obligation|duty|responsibility)|(?:\w+ ){0,2}(?:obligations?|duties)|no (?:option|"
    r"choice|alternative) (?:but )?)"
    r"|owes? (?:the court |C\d+ )?(?:a )?(?:duty|cooperation)|(?:would |will )?be forced)"
)
_MUST_NOT = (
    rf"(?:,? (?:which|who|that))?,? {ADVERBS}(?P<free>(?:are|is|was|were|would be|be|being) (?:therefore |thus |"
    rf"in fact )?(?:not|under no|neither|n't) (?:\w+ly |itself |themselves |formally )*(?:obliged|obligated|"
    rf"bound|required|compelled|under (?:any |an? )?(?:\w+ )?(?:obligation|duty)|(?:\w+ )?(?:obligation|duty))"
    r"|(?:isn't|aren't|wasn't) (?:\w+ly )?(?:obliged|obligated|bound|required)"
    r"|(?:do|does|did|would) (?:not|n't) (?:have to|need to|have (?:any|an?) (?:\w+ )?(?:obligation|duty)|owe)|"
    r"doesn't have to|don't have to|needs? not|(?:have|has|had) no (?:\w+ )?(?:obligation|duty|duties|"
    r"obligations)|(?:are|is) (?:exempt(?:ed)?|free) (?:from|to ignore|not to)|(?:is|are) under no (?:\w+ "
    r")?(?:obligation|duty))"
)
_ARREST = (
    r"(?:arrest\w*|detain\w*|detention|apprehend\w*|seize|hand(?:ing)? (?:P\d+ |them |suspects? |fugitives? |"
    r"anyone |over )+(?:over )?(?:P\d+)?|surrender|turn (?:P\d+|them|over)|extradit\w+|"
    r"(?:enforc|execut|implement|carry(?:ing)? out|act(?:ing)? (?:up)?on|honou?r|compl(?:y|ying) with|abid(?:e|"
    r"ing) by|uphold|respect|obey|apply|follow|give effect to)\w*[^.;,]{0,40}?\b(?:warrants?|arrest orders?|"
    r"arrest requests?|order of arrest|(?<=execute )them|(?<=implement )them|(?<=enforce )them|(?<=act on )them|"
    r"(?<=execute )it\b|(?<=enforce )it\b|(?<=implement )it\b))"
)
_COOPERATE = (
    r"(?:co-?operat\w+|assist\w*|(?:comply|complying|abide|abiding)[^.;,]{0,30}?(?:C\d+|court|requests?|rulings?|"
    r"decisions?|statute|T\d+|obligations)|(?:carry(?:ing)? out|meet(?:ing)?|honou?r(?:ing)?|discharge|respect|"
    r"perform|observe) "
    r"(?:its|their|all|the)[^.;,]{0,24}(?:obligations|duties)|(?:execut|implement|enforc|carry(?:ing)? out|"
    r"follow|compl)\w*[^.;,]{0,24}(?:decisions?|rulings?|requests?) (?:of|by|from) (?:C\d+|the court)|pass it to|"
    r"pass (?:the|any|on) |execute (?:C\d+|"
    r"the court)|help "
    r"(?:C\d+|the court)|fulfil\w* [^.;,]{0,20}obligations)"
)
_ACT = rf"(?:(?P<arrest>{_ARREST})|(?P<cooperate>{_COOPERATE}))"
_TO = (
    r"(?:(?: by [^.;,]{0,40}?| under [^.;,]{0,50}?| in accordance with [^.;,]{0,40}?|,? if [^.;,]{0,60}?,?|,? as "
    r"[^.;,]{0,40}?,?)? (?:to|of)|,? on [^.;,]{0,60}?,)? ?"
)
_GAP = (
    r"(?: (?:also |fully |immediately |promptly |both |either |try to |help |comply and |have (?:both |P\d+ |them )|"
    r"respect and |seek to |ensure |execute and |cooperate (?:fully )?(?:with (?:C\d+|the court) )?(?:and|by|in) |"
    r"go on |keep |keep on |continue (?:to |with )?|still |go |locate and |look for and |find and |be "
    r"[^.;,]{0,10}|effectively )){0,3}"
)

_FRAMES: tuple[tuple[Frame, str], ...] = tuple(
    (Frame(pattern), kind)
    for pattern, kind in (
        (
            rf"(?:law|T\d+|C\d+|treaty|statute|it) (?:does not|doesn't|did not|cannot) (?:oblige|bind|require|compel|"
            rf"force) (?P<parties>{_SUBJECT_PARTIES}|states|countries|governments)(?: to)?{_GAP} ?{_ACT}", "none"),
        (
            rf"\bup to (?:each |every |individual |the )*(?P<parties>{_SUBJECT_PARTIES}|states|countries|governments|"
            rf"national (?:courts|authorities)) to (?:decide|choose|determine) (?:whether|if) (?:or not )?(?:to |it "
            rf"will |they will )?{_ACT}", "voluntary"),
        (
            rf"(?P<parties>{_SUBJECT_PARTIES}) (?:are|is) (?:entirely |perfectly )?free to (?:decide|choose)"
            rf"(?: whether| if)?(?: or not)?(?: to)? {_ACT}", "voluntary"),
        (
                rf"(?P<parties>(?:all |the )*\d{{2,3}} (?:C\d+ )?(?:countries|states|nations|members?(?: states| "
                rf"countries)?)),? "
            rf"(?:including|among them|such as|like) (?P<states>{STATES}),?{_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (rf"(?P<non>{_SUBJECT_NON}){_MUST_NOT}{_TO}{_GAP} ?{_ACT}", "none"),
        (
            rf"(?P<non>{_SUBJECT_NON}),?(?: however,| by contrast,| meanwhile,)? (?:(?:may|can|could|might) (?:also |"
            rf"still |however )?(?:choose|decide|opt|elect|agree)?(?: to)? ?(?:voluntarily )?|(?:have|has) (?:the|"
            rf"an) option (?:to|of) (?:voluntarily )?|(?:are|is) (?:free|invited|encouraged|able|only invited|merely "
            rf"invited) to (?:voluntarily )?){_ACT}", "voluntary"),
        (rf"(?P<non>{_SUBJECT_NON}){_MUST_NOT}(?P<owed>)(?=[,.;]| but| and|\Z)", "none"),
        (rf"(?P<non>{_SUBJECT_NON}){_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (
                rf"\b(?:nothing|no (?:law|rule|treaty|provision))(?: in [^.;,]{{0,30}}?)? (?:obliges|binds|requires|"
                rf"compels|"
            rf"forces) (?P<states>{STATES})(?: to)?{_GAP} ?{_ACT}", "none"),
        (
                rf"\b(?P<we>we|our country|the country){_MUST_NOT}(?:{_TO}{_GAP} ?{_ACT}| (?:to|towards|under) "
                rf"(?:C\d+|T\d+|"
            rf"the court)(?P<owed>))", "none"),
        (rf"(?P<states>{STATES}), [^.;:]{{1,70}},{_MUST_NOT}{_TO}{_GAP} ?{_ACT}", "none"),
        (
            rf"(?P<states>{STATES})(?: (?:is|are|was|has|have|did|does)[^.;,]{{0,60}}? and(?: so| therefore| thus| "
            rf"hence)?)?{_MUST_NOT}{_TO}{_GAP} ?{_ACT}", "none"),
        (rf"(?P<states>{STATES})\b[^.;]{{0,80}}?, (?:it|they|the country|S\d+){_MUST_NOT}{_TO}{_GAP} ?{_ACT}", "none"),
        (
            rf"(?P<states>{STATES}){_MUST_NOT} by (?:C\d+|T\d+|its|the (?:court|warrants?|decision|treaty|statute)|"
            rf"arrest warrants?|warrants?)(?P<cooperate>)", "none"),
        (
            rf"(?:(?P<whose>[SP]\d+,? whose (?:country|nation|government|state)\b[^.;,]{{0,90}}?)) "
            rf"{_MUST_NOT.replace('(?:,? (?:which|who|that))?,? ', '')}{_TO}{_GAP} ?{_ACT}", "none"),
        (rf"(?P<parties>{_SUBJECT_PARTIES}){_MUST_NOT}{_TO}{_GAP} ?{_ACT}", "none"),
        (
            rf"(?P<parties>{_SUBJECT_PARTIES}) (?:may|can) (?:choose|decide) (?:whether |freely |not )(?:or not )?to "
            rf"{_ACT}", "voluntary"),
        (rf"(?P<states>{STATES})(?:,? [^.;:\"]{{0,70}}?,)?{_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (
                    rf"(?P<states>{STATES}) (?:is|are|was|has|have|did|does|remains?|remained|stays?|ratified|joined|"
                    rf"signed|belongs)[^.;,]{{0,60}}? "
                rf"and(?: so| therefore| thus| "
            rf"hence| as such| is| are)* (?P<must>bound|obliged|obligated|required|duty-bound|must|has to|have to|"
            rf"would have to){_TO}{_GAP} ?{_ACT}", "must"),
        (
            rf"\b(?:as|since|because) (?:an? )?[^.;,]{{0,60}}?(?P<states>{STATES})\b[^.;]{{0,70}}?, (?:it|they|the "
            rf"country|S\d+){_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (
            rf"(?P<states>{STATES}), (?:both |all |two |three )?(?:countries|states|nations|members|countries that "
            rf"are|which are)?(?: C\d+ members)?,? ?(?:that |which "
            rf")?{_MUST.replace('(?:,? (?:which|who|that)(?: are| is)?)?,? ', '')}{_TO}{_GAP} ?{_ACT}", "must"),
        (
            rf"(?P<states>{STATES}) among (?:the )?(?P<parties>(?:\d+ )?(?:C\d+ )?(?:countries|members?(?: states| "
            rf"countries)?|states|nations|signatories|states parties)){_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (
            rf"(?P<parties>{_SUBJECT_PARTIES}) (?:that|which|who|where) [^.;,]{{1,60}}?"
            rf"{_MUST.replace('(?:,? (?:which|who|that)(?: are| is)?)?,? ', ',? ')}{_TO}{_GAP} ?{_ACT}", "must"),
        (
                rf"(?:decisions?|warrants?|rulings?|orders?|they|these|it) (?:is|are|was|were|remains?) "
                rf"{ADVERBS}(?:legally )?binding "
            rf"(?:on|for|upon) (?P<parties>{_SUBJECT_PARTIES}|(?:all )?(?:member )?states)(?P<arrest>)", "must"),
        (
                rf"\b(?:members?|parties|signatories|countries|states)\b[^.;]{{0,60}}?(?:,|,? and|\.) "
                rf"(?P<parties>they|these|those|all)"
            rf"{_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (
            rf"(?:\A|, |that )(?P<parties>(?:all )?states){_MUST}[^.;,]{{0,60}}? to{_GAP} ?(?P<cooperate>co-?operate "
            rf"[^.;,]{{0,12}}with C\d+)", "must"),
        (
                rf"\b(?:on paper|by law|by rights|in theory|technically|strictly speaking|legally|under (?:its|the|"
                rf"T\d+)[^.;,]{{0,30}}?),? "
                rf"(?P<states>{STATES}) (?P<must>should have|ought to have) (?:been )?(?P<arrest>arrested|detained|"
                rf"nabbed|seized|"
            rf"apprehended|handed)", "must"),
        (rf"\A(?:under [^,.;]{{1,30}},? |legally,? |in law,? |by law,? )?(?P<they>they){_MUST}{_TO}{_GAP} ?{_ACT}",
         "must"),
        (
            rf"\b(?P<arrest>arrest|surrender|detention)(?: of [^.;,]{{0,30}})? (?P<must>is|was|remains) (?:the |an? "
            rf")?(?:legal )?(?:duty|obligation|responsibility) of (?P<states>{STATES})", "must"),
        (
                rf"(?P<states>{STATES}) (?P<must>should have|ought to have|was bound to have) (?P<arrest>arrested|"
                rf"detained|surrendered)"
            rf"\b[^.;]{{0,140}}?(?:J\d+|C\d+|judges|the court)[^.;]{{0,24}}? (?:held|ruled|said|found)", "must"),
        (
                rf"\bstates? part(?:y|ies)\b[^.;]{{0,80}}[;,] (?:T\d+|the (?:statute|treaty)) (?:obliges|requires|"
                rf"binds|compels) "
            rf"(?P<parties>it|them) to{_GAP} ?{_ACT}", "must"),
        (
            rf"(?P<states>{STATES})\b[^.;]{{0,60}}?\b(?:about|of|in|fulfil|honou?r|meet|respect|carry out|breached|"
                rf"breach|violated|shirked|ignored) (?P<must>its (?:\w+ ){{0,2}}?(?:obligation|duty)) to{_GAP} "
                rf"?{_ACT}", "must"),
        (rf"(?P<states>{STATES}) (?P<free>owes?) (?:C\d+|the court|it) (?P<cooperate>nothing)", "none"),
        (
            rf"(?P<states>D\d+ (?:police|authorities|officials|courts|law enforcement|"
            rf"officers)){_MUST_NOT}{_TO}{_GAP} ?{_ACT}", "none"),
        (rf"(?P<parties>{_SUBJECT_PARTIES}), [^.;]{{1,70}},{_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (
            rf"(?P<parties>{_SUBJECT_PARTIES}|(?:\d{{2,3}}|those|these) (?:C\d+ )?(?:countries|states|nations|"
            rf"members?)){_MUST}{_TO}{_GAP} ?{_ACT}", "must"),
        (
            rf"(?:law|C\d+(?:'s)?(?: rules| T\d+)?|T\d+|treaty|statute|membership|which|this|that|it|warrants?)(?:, "
            rf"[^.;,]{{0,60}},)? (?:\w+ly )?(?:binds?|obliges?|obligates?|requires?|compels?|mandates?|mandated|"
            rf"ordered|required|commits?|obliging|requiring|binding) (?:that )?(?P<parties>{_SUBJECT_PARTIES}|those|"
            rf"them|all \d+ [^.;,]{{0,30}}?|signatories|countries|states)(?: to)?{_GAP} ?{_ACT}", "must"),
        (
            rf"(?:law|C\d+(?:'s)?(?: rules| T\d+)?|T\d+|treaty|statute|membership|this|that|warrants?|and) (?:\w+ly "
            rf")?(?:binds?|obliges?|obligates?|requires?|compels?|commits?) (?P<states>{STATES})(?: to)?{_GAP} "
            rf"?{_ACT}", "must"),
        (
            rf"(?P<states>S\d+)\b[^.;]{{0,80}}?, (?:which|that) (?:\w+ly )?(?:binds?|obliges?|obligates?|requires?|"
            rf"compels?|commits?) (?:it|them|the country|S\d+)(?: to)?{_GAP} ?{_ACT}", "must"),
        (
            rf"(?:the|its|their) (?:\w+ )?(?:obligation|duty) to (?P<act>{_ACT})(?: [^.;,]{{0,40}})? (?:was|is|were|"
                rf"are) (?:\w+ly )?(?:clear|binding|unconditional|absolute|certain)(?: to| for)? "
                rf"(?P<states>{STATES})", "must"),
        (rf"(?:the|a) (?:legal |treaty )?(?:obligation|duty) (?:on|of|for) (?P<states>{STATES}) to{_GAP} ?{_ACT}",
         "must"),
        (
            rf"\b(?:travel\w*|go(?:es)?|come[s]?|fl(?:y|ies)|visit\w*|enter\w*|set\w* foot|land\w*|"
            rf"arriv\w*)\b[^.;,]{{0,30}}?(?P<states>S\d+)[^.;]{{0,70}}?, (?:the )?(?:local )?(?:authorities|police|"
            rf"government|country|S\d+|it) (?:would |will )?(?P<must>must|have to|has to|(?:be|are|is|would be) "
            rf"(?:\w+ly )?(?:obliged|obligated|bound|required) to) ?{_ACT}", "must"),
        (
            rf"\b(?P<we>we|the government|our country)\b (?P<must>have no (?:option|choice|alternative) (?:not to|"
            rf"but to|other than to)|are (?:\w+ly )?(?:obliged|obligated|bound|required) to|must|would be (?:obliged|"
            rf"obligated|required) to|have (?:an? )?(?:(?!no )\w+ )?(?:obligation|duty) to) {_ACT}", "must"),
    )
)  # fmt: skip
_IMMUNITY = re.compile(
    rf"(?P<states>{STATES}|in (?:the )?D\d+ (?:view|opinion|position)|\bit\b)[^.;]{{0,40}}?(?:cit\w+|claim\w+|"
    rf"argu\w+|sa(?:id|ys?)|believ\w+|invok\w+|consider\w*|plead\w*|maintain\w*|contend\w*|assert\w*|rely|"
    rf"relie[sd]|insist\w*|h[eo]ld|point\w* to|announc\w+|stat\w+|suggest\w*|discover\w*|conclud\w+|explain\w*|"
    rf"told|answer\w*|declar\w*|view|,)"
    rf"[^.;]{{0,80}}?(?P<claim>(?:heads? of (?:state|government)|leaders|presidents)\b[^.;]{{0,40}}?\b(?:ha[sd]|have|"
    rf"enjoy\w*|benefit\w* from|(?:is|are|was|were) (?:covered by|protected by|entitled "
    rf"to))\b[^.;]{{0,30}}?\bimmunit(?:y|ies)|P\d+(?:'s?)?[^.;]{{0,90}}?\b(?:ha[sd]|enjoy\w*|benefit\w* from|is "
    rf"covered by|is "
    rf"protected by|was covered by|is entitled to|falls? under)\b[^.;]{{0,30}}?\bimmunit(?:y|ies)|P\d+ (?:is|was|"
    rf"are|were|would be) "
    rf"immune\b|P\d+'s? (?:\"|"
    rf"')?[^.;]{{0,24}}?immunit(?:y|ies)|\bimmunit(?:y|ies) (?:of|for|that|which|enjoyed by|applies to|covers|to) "
    rf"[^.;]{{0,30}}?(?:P\d+|leaders?|heads? of))"
)
_COULD_NOT = re.compile(
    rf"(?P<states>{STATES})(?:'s?)?[^.;]{{0,50}}?\b(?:could not|cannot|can not|couldn't|was not able to|is "
    rf"unable to|not (?:obliged|required|bound) to|no obligation to) [^.;]{{0,20}}?(?P<arrest>arrest|detain|hand "
    rf"over|surrender)[^.;]{{0,60}}?\b(?:because|since|as|owing to|due to|given|on account of|on the "
    rf"ground)[^.;]{{0,110}}?\bimmunit(?:y|ies)"
)
_SITTING = re.compile(
    rf"(?P<states>{STATES}) (?:could not|cannot|can not|can't|couldn't|may not|is unable to) (?:simply |legally |"
    rf"lawfully )?(?P<arrest>arrest|detain|"
    rf"hand over|surrender) (?:an? |any )?(?:sitting|serving|incumbent|foreign|visiting) (?:heads?|presidents?|"
    rf"leaders?|prime ministers?)"
)
_STATUTE_97 = re.compile(
    rf"(?:article|art\.) 97[^.;]{{0,60}}?(?:frees|exempts|allows|excuses|releases|permits) (?P<states>{STATES}|"
    rf"(?:member )?states)"
)
_NATIONAL_ACT = re.compile(
    rf"\bC\d+ act\b[^.;]{{0,80}}?\b(?:must|shall|has to|is (?:obliged|required) to)\b[^.;]{{0,60}}?{_ACT}"
)
_URGED = re.compile(
    r"\b(?:urg\w+|call\w* (?:on|for)|appeal\w*|ask\w*|demand\w*|want\w*|hop\w+|should|ought|insist\w* that|"
    r"request\w*|remind\w* [^.;]{0,10}(?:of their (?:moral)))\b[^.;,]{0,50}\Z"
)
_UNLIKE = re.compile(r"\b(?:unlikely|refus\w+|fail\w*|declin\w+|whether)\b[^.;,]{0,30}\Z")
_OF_THE_COURT = re.compile(r"[CTKJ]\d|warrant|\bP\d|the court")


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The duties in one sentence."""
    view = shape(sentence)
    if not _about_the_court(view, sentence, text):
        return
    taken: list[tuple[int, int]] = []
    for pattern, kind in _FRAMES:
        for match in pattern.finditer(view.text):
            if any(match.start() < b and match.end() > a for a, b in taken) or _not_said(match, view):
                continue
            claims = list(_claims(match, kind, view, sentence, text))
            if claims:
                taken.append((match.start(), match.end()))
                yield from claims
    if not taken:
        yield from _pleas(view, sentence, text)
        yield from _national(view)


def _about_the_court(view: Shape, sentence: Sentence, text: Text) -> bool:
    if not _OF_THE_COURT.search(view.text) and not re.search(
        r"\b(?:arrest|cooperat|surrender|detain|hand over|states? part|immunit)", view.text
    ):
        return False
    if re.search(r"[CTKJ]\d", view.text):
        return True
    near = text.before(sentence, 8, 4)
    return any(m.id in ("icc", "rome_statute", "icc_chamber") for s in near for m in s.mentions) or any(
        m.id == "icc" for s in text.sentences[:12] for m in s.mentions if s.paragraph <= sentence.paragraph + 4
    )


def _not_said(match: re.Match[str], view: Shape) -> bool:
    before = view.text[: match.start()]
    verb = match.groupdict().get("must") or ""
    own = view.text[match.start() : match.start("must")] if verb else ""
    if _URGED.search(before) or _UNLIKE.search(before) or re.search(r"\bshould\b", own):
        return True
    if re.search(r"\b(?:O|U|G|N)\d+ \Z", before[-6:]):
        return True
    arrest = match.groupdict().get("arrest") or ""
    return bool(re.match(r"arrests? (?:and|of) (?:protest|journal|demonstr)", arrest))


def _claims(match: re.Match[str], kind: str, view: Shape, sentence: Sentence, text: Text) -> Iterator[Found]:
    got = match.groupdict()
    duty = kind if kind != "must" else ("arrest" if got.get("arrest") is not None else "cooperate")
    start, end = _extent(match, view)
    bearers = _bearers(match, kind, view, sentence, text)
    persons = _persons(match, view, sentence, text, duty) or [""]
    notes = {"immunity": False, "kind": kind}
    for who in bearers:
        for person in persons:
            args: dict[str, Any] = {"who": who, "duty": duty}
            if person and duty != "voluntary":
                args["person"] = person
            yield Found(TYPE, start, end, args, notes=notes)


def _bearers(match: re.Match[str], kind: str, view: Shape, sentence: Sentence, text: Text) -> list[str]:
    got = match.groupdict()
    found: list[str] = []
    if got.get("states"):
        found += [id for m in view.all(got["states"], "SD") for id in m.id.split(";")]
    if got.get("whose"):
        found += _of_whom(view.all(got["whose"])[:1])
    if got.get("non"):
        found += view.ids(view.text[match.start() : match.start("free")], "S") if got.get("free") else []
        found = found or ["non_parties"]
    if got.get("parties") or (got.get("they") and _of_members(sentence, text)):
        found.append("parties")
    if got.get("we"):
        found += _discussed(sentence, text)
    return list(dict.fromkeys(found))


def _of_members(sentence: Sentence, text: Text) -> bool:
    """Whether "they" are the members of the Court told of in the sentence before."""
    return any(
        re.search(r"\b(?:members?|parties|signatories|ratified|joined)\b", s.text.lower())
        for s in text.before(sentence, 1, 1)
    )


def _of_whom(names: list[Any]) -> list[str]:
    from servanda.record import load

    found: list[str] = []
    for name in names:
        if name.kind == "state":
            found.append(name.id)
        found += [state for p in load().persons if p.id == name.id for state in p.nationality]
    return found


def _discussed(sentence: Sentence, text: Text) -> list[str]:
    """The state for which "we" speak: the one that most of the sentences before are about."""
    counted: dict[str, int] = {}
    for earlier in [*text.before(sentence, 5), sentence]:
        for m in earlier.mentions:
            if m.kind == "state" and m.how in ("name", "office", "capital", "metonym") and ";" not in m.id:
                counted[m.id] = counted.get(m.id, 0) + 1
    return [max(counted, key=lambda id: counted[id])] if counted else []


def _persons(match: re.Match[str], view: Shape, sentence: Sentence, text: Text, duty: str) -> list[str]:
    """Whom the duty concerns: in the complement, else the person sought that the paragraph is about."""
    at = (
        match.start("arrest")
        if match.groupdict().get("arrest")
        else match.start("cooperate")
        if match.groupdict().get("cooperate")
        else match.end()
    )
    window = view.text[at : at + 130]
    stop = re.search(r"[;.]|, (?:but|said|who|which)|\b(?:said|if|when|because|while|although|issued)\b", window)
    found = view.ids(window[: stop.start()] if stop else window, "P")
    if not found and (placed := re.search(r"\b(?:have|get|see|keep) (P\d+) \Z", view.text[:at])):
        found = view.ids(placed[1], "P")  # "to have both arrested"
    if not found and re.search(r"\b(?:both|them|him|her)\b", window[: stop.start()] if stop else window):
        found = view.ids(view.text, "P")
    return found


def _extent(match: re.Match[str], view: Shape) -> tuple[int, int]:
    behind = view.text[match.end() : match.end() + 120]
    stop = re.search(r"[;\"]|, |\. | but | although | while | according to ", behind)
    return view.clause_to(match.start(), match.end() + (stop.start() if stop else len(behind)))


def _pleas(view: Shape, sentence: Sentence, text: Text) -> Iterator[Found]:
    """Immunity pleaded or affirmed by a state."""
    for pattern in (_COULD_NOT, _SITTING, _IMMUNITY):
        for match in pattern.finditer(view.text):
            if (
                re.search(
                    r"\b(?:no|not(?! an? (?:party|member|signatory)| (?:party|ratified|joined|signed))|never(?! "
                    r"(?:ratified|joined|signed))|n't|without|reject\w*|dismiss\w*|den(?:y|ied|ies)|lift\w*|"
                    r"waiv\w*)\b[^.;]{0,30}\bimmunit",
                    match.group(),
                )
                and pattern is _IMMUNITY
            ):
                continue
            states = [m.id for m in view.all(match["states"]) if m.kind == "state"]
            if match["states"] == "it":
                states = _discussed(sentence, text)
            persons = view.ids(view.text[match.start() : match.end() + 20], "P") or [""]
            start, end = view.clause_to(match.start(), match.end())
            for who in dict.fromkeys(id for s in states for id in s.split(";")):
                for person in persons[:1]:
                    args: dict[str, Any] = {"who": who, "duty": "none"}
                    if person:
                        args["person"] = person
                    yield Found(TYPE, start, end, args, notes={"immunity": True, "kind": "plea"})
            if states:
                return


def _national(view: Shape) -> Iterator[Found]:
    """The United Kingdom's own Act (ICC Act 2001), which names no state."""
    if match := _NATIONAL_ACT.search(view.text):
        start, end = view.clause_to(match.start(), match.end())
        yield Found(TYPE, start, end, {"who": "GBR", "duty": "cooperate"}, notes={"immunity": False, "kind": "act"})


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The duty by the law on the day of the document (RS 59, 86, 87, 89, 127)."""
    return check(found, day, record)
