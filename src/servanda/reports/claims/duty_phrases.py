"""How documents put a duty: who, a word of obligation or of freedom from it, and what is to be done.

All patterns run over the shape of a sentence; gaps are bounded.  S states, P persons, C the Court, T the Statute.
"""

from __future__ import annotations

import re

from servanda.reports.clauses import ADVERBS, STATES
from servanda.reports.frames import Frame

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

FRAMES: tuple[tuple[Frame, str], ...] = tuple(
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
IMMUNITY = re.compile(
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
COULD_NOT = re.compile(
    rf"(?P<states>{STATES})(?:'s?)?[^.;]{{0,50}}?\b(?:could not|cannot|can not|couldn't|was not able to|is "
    rf"unable to|not (?:obliged|required|bound) to|no obligation to) [^.;]{{0,20}}?(?P<arrest>arrest|detain|hand "
    rf"over|surrender)[^.;]{{0,60}}?\b(?:because|since|as|owing to|due to|given|on account of|on the "
    rf"ground)[^.;]{{0,110}}?\bimmunit(?:y|ies)"
)
SITTING = re.compile(
    rf"(?P<states>{STATES}) (?:could not|cannot|can not|can't|couldn't|may not|is unable to) (?:simply |legally |"
    rf"lawfully )?(?P<arrest>arrest|detain|"
    rf"hand over|surrender) (?:an? |any )?(?:sitting|serving|incumbent|foreign|visiting) (?:heads?|presidents?|"
    rf"leaders?|prime ministers?)"
)
_STATUTE_97 = re.compile(
    rf"(?:article|art\.) 97[^.;]{{0,60}}?(?:frees|exempts|allows|excuses|releases|permits) (?P<states>{STATES}|"
    rf"(?:member )?states)"
)
NATIONAL_ACT = re.compile(
    rf"\bC\d+ act\b[^.;]{{0,80}}?\b(?:must|shall|has to|is (?:obliged|required) to)\b[^.;]{{0,60}}?{_ACT}"
)
URGED = re.compile(
    r"\b(?:urg\w+|call\w* (?:on|for)|appeal\w*|ask\w*|demand\w*|want\w*|hop\w+|should|ought|insist\w* that|"
    r"request\w*|remind\w* [^.;]{0,10}(?:of their (?:moral)))\b[^.;,]{0,50}\Z"
)
UNLIKE = re.compile(r"\b(?:unlikely|refus\w+|fail\w*|declin\w+|whether)\b[^.;,]{0,30}\Z")
OF_THE_COURT = re.compile(r"[CTKJ]\d|warrant|\bP\d|the court")
