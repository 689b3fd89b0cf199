"""How documents put a journey: made, announced, dropped, passing through, hosted; and the guards.

All patterns run over the shape of a sentence; gaps are bounded, so that none can backtrack for long.
"""

from __future__ import annotations

import re

from servanda.reports.clauses import PERSONS

_ONE = r"(?:[SL]\d+|D\d+ (?:capital|city))"
PLACE = rf"(?P<place>{_ONE}(?:(?:, | and |, and | or | as well as |, then | then )(?:the )?{_ONE}){{0,8}})"
_TO = (
    r"(?: [^.;:]{0,45}?\b(?:to|in|into|at|for|through) | )(?:both |nearby |neighbouring |the |D\d+ (?!capital|"
    rf"city)|L\d+ in |L\d+, )*{PLACE}"
)
_ANY = r"[^.;:\"]{0,60}?"
_DEED = (
    r"(?:(?:has|have|had|also|then|recently|since|already|even|just|officially|briefly|freely|openly|secretly|later|"
    r"twice|once|reportedly|gone on (?:travelling|traveling),|\w+ly) ){0,4}"
)
_MEETING = (
    r"(?:summit|meeting|conference|forum|ceremony|ceremonies|inauguration|parade|gathering|talks|celebrations?|"
    r"funeral|congress|assembly|session|anniversary|swearing-in|games|opening|event|G\d+|general assembly|"
    r"commemoration|top-level)"
)

_WENT = (
    r"(?:visit(?:ed|s|ing)|arriv(?:ed|es|ing)|land(?:ed|s|ing)|touch(?:ed|es|ing) down|travell?(?:ed|s|ing)|fl(?:ew|"
    r"ies|ying)|(?<=did )(?:go|visit|travel|fly|attend)|(?<=has )flown|(?<=had )flown|(?<=have )flown|(?<=has )come|"
    r"(?<=had )come|(?<=have )come|been(?= to )|(?<=did )(?:go|travel|fly|visit|come)|went|gone|"
    r"set foot|stopp(?:ed|ing) (?:over|off)|stepped|journeyed|toured|headed|heading|made (?:it|his way|a "
    r"stop(?:over)?|a trip|trips|a (?:\w+ ){0,3}?visit)|"
    r"(?:paid|pays|paying|made|makes|began|begins|beginning|started|starts|concluded|ended|completed|undertook|is "
    r"on|was on|on|conducted) "
    r"(?:an? |his |its |the )?(?:(?!during|warrant|when|after)[a-z-]+[ -]){0,4}?(?:visits?|trips?|tours?|journeys?|"
    r"stopover|pilgrimage)|came|crossed into|entered|drove|appeared|showed up|turned up|"
    r"return(?:ed|ing|s)|(?:stepped |got |fresh |just |barely |hardly )*off (?:the|his) plane|jetted|was spotted|"
    r"was seen|stayed|spent [\w ]{1,20} days)"
)
_DID_THERE = (
    r"(?:attend(?:ed|s|ing)|took part|taken part|takes part|taking part|participat(?:ed|es|ing)|join(?:ed|s)|spoke|"
    r"speaking|address(?:ed|es|ing)|h(?:e|o)ld(?:s|ing)? (?:talks|a meeting)|"
    r"met|meets|(?<!its )(?<!the )(?<!their )(?<!a )meeting|was (?:received|welcomed|hosted|greeted|present|a guest|"
    r"feted|honoured)|were (?:received|"
    r"welcomed|hosted)|sat down|gave a speech|delivered a speech|shook hands|had talks|appeared)"
)
_WILL = (
    r"(?:will(?: (?:also|soon|now|then|be))?|is (?:\w+ly )?(?:set|due|scheduled|expected|planning|preparing|about|"
    r"slated|going|ready|poised|to) ?(?:to)?|was (?:\w+ly )?(?:set|due|scheduled|to)(?: to)?|"
    r"plans?(?: to)?|planned to|intends? to|intending to|has agreed to|agreed to|has confirmed (?:that )?(?:he|"
    r"P\d+) will|announced (?:that )?(?:he|P\d+) (?:will|would)|"
    r"is reportedly|are (?:set|due|scheduled|expected|planning|to) ?(?:to)?|vowed to|promised to|hopes to|has "
    r"decided to|decided to|wants to|prepares to|would soon|seeks to|insists (?:he|P\d+) will|has said (?:he|P\d+) "
    r"will|said (?:he|P\d+) (?:will|would))"
)
_GO = (
    r"(?:visit(?:ing)?|travel(?:l?ing)?|fl(?:y|ying)|go(?:ing)?|come|coming|attend(?:ing)?|head(?:ing)?|arriv(?:e|"
    r"ing)|land(?:ing)?|take part|taking part|participate|address|meet|join|be in|"
    r"speak|stop(?:ping)? (?:over|off)?|make (?:an? )?(?:\w+ ){0,3}(?:visit|trip|stop)|pay (?:an? )?(?:\w+ "
    r"){0,3}visit|embark|leave for|depart for|set off|tour|appear|return)"
)
_TRIP = (
    r"(?:visits?|trips?|journey|tour|stopover|travels|attendance|participation|appearance|stay|pilgrimage|presence|"
    r"arrival)"
)
_OWN = rf"(?:{PERSONS}'s?|{PERSONS}|his|a|an|the|any)"

FRAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(pattern))
    for status, pattern in (
        # dropped
        ("cancelled", r"\b(?:cancel(?:l?ed|s)|cancell?ing|call(?:ed|s) off|scrapp(?:ed|s)|dropp(?:ed|ing)|"
                      r"shelv(?:ed|es)|abandon(?:ed|s)|postpon(?:ed|es)|put off|pull(?:ed|s) out of|back(?:ed|s) "
                      r"out of|"
                      r"withdrew from|ditched|aborted|gave up|refused(?: from)?|turned down|renounced|forw?ent) "
                      rf"(?:on )?(?:{_OWN} )?(?:\w+[ -]){{0,4}}?(?:{_TRIP}|{_MEETING}|plans?)\b{_TO}"),
        ("cancelled", rf"(?:{_TRIP}) (?:by P\d+ )?to (?:the )?{PLACE}{_ANY} (?:was|were|has been|had been|is) "
                      r"(?:cancel\w+|called off|scrapped|postponed|dropped|put off|shelved|aborted)"),
        ("cancelled", r"\b(?:(?:will|would|did|does|could|was|were|is|has|had|wo|didn|do)(?: not|n't)(?: (?:be|to|"
                      r"been able to|able to|in fact|now|personally))?|decided not to|opted not to|chose not to|"
                      r"chosen not to|elected not to|is not going to|ruled out|declined to|refrained from|"
                      r"decided against|opted against|avoided|no longer plans to|dropped plans to|abandoned plans "
                      r"to|scrapped plans to|cancelled plans to|unable to|refused to|failed to|never|opted out of) "
                      r"(?:attend(?:ed|ing)?|travel(?:l?ed|l?ing)?|fl(?:y|ying)|go(?:ing)?|come|coming|"
                      r"visit(?:ing)?|take part|taking part|participat(?:e|ing)|join(?:ing)?|appear|make the trip|"
                      r"be at|present at|show up)\b"
                      rf"(?P<at>[^.;:]{{0,60}}?\b(?:to|in|at|of) |[ ])(?:the )?(?:{_MEETING} (?:in|at|of) )?{PLACE}"),
        ("cancelled", r"\b(?:skipp(?:ed|ing|s)|miss(?:ed|es|ing)|sat out|stay(?:ed|s|ing) away from|stay(?:ed|s|"
                      r"ing) (?:at )?home from|kept away from|bow(?:ed|s) out of|avoided|gave|absent(?:ed "
                      r"himself)? from|absence from|no-show at|addressed|joined|attended|took part in|participated "
                      r"in)\b"
                      r"(?=[^.;]{0,140}\b(?:skipp|miss|sat out|stay|kept away|bow|avoided|absent|absence|no-show|"
                      rf"video|remotely|virtually|by link|a miss)){_ANY}\b(?:in|at|of|to) (?:the )?{PLACE}"),
        ("cancelled", r"\b(?:absent from|absence from|skipp(?:ed|ing|s)|missed|missing|miss|stay(?:ed|s|ing)? away "
                      rf"from|no-show at)\b{_ANY}\b(?:in|at|of|to) (?:the )?{PLACE}"),
        ("cancelled", r"\b(?:sent|will send|is sending|sends|would send) (?:his|P\d+) (?:\w+ ){1,3}?(?:instead "
                      rf")?to (?:the )?[^.;]{{0,40}}? ?(?:in|at) (?:the )?{PLACE}"),
        ("visited", rf"\b(?:travell?ing|travels|journeys|trips|visits):? (?:took him |have taken him )?to {PLACE}"),
        ("visited", r"\bbecame the (?:first|only|second|latest) (?:[\w-]+ |[SDO]\d+ ){0,5}?(?:leader|president|"
                    r"head|premier|minister|politician)"
                    rf"[^.;:]{{0,40}}? to (?:visit|travel to|set foot in|land in|go to) (?:the )?{PLACE}"),
        # announced
        ("plans", rf"\b{_WILL} (?:(?:\w+ly|also|now|then|on \w+|next \w+|in person|be|in \w+) )?{_GO}\b{_TO}"),
        ("plans", rf"\b(?:accept(?:ed|s)|took up) (?:an? |the |his |its )?(?:\w+ ){{0,3}}?invitation{_ANY}\b(?:to|"
                  rf"in|from) (?:visit |attend [^.;]{{0,40}}?in |travel to |the )?{PLACE}"),
        ("plans", r"\b(?:planned|upcoming|forthcoming|scheduled|expected|impending|next|announced|looming) (?:\w+ "
                  rf"){{0,3}}?{_TRIP} to (?:the )?{PLACE}"),
        ("plans", rf"\b(?:is|are) (?:due|expected|awaited) in (?:the )?{PLACE}"),
        ("plans", r"\b(?:appl(?:ied|ies|ying)|ask(?:ed)?) for (?:an? )?(?P<place>[SL]\d+) (?:entry )?visa"),
        ("plans", rf"\b{_TRIP} to (?:the )?{PLACE}{_ANY} (?:is|was|are) (?:planned|scheduled|expected|due|set|being "
                  r"planned|being prepared)"),
        ("plans", rf"\bahead of {_OWN} (?:\w+ ){{0,3}}?{_TRIP} to (?:the )?{PLACE}"),
        # passing through
        ("transited", r"\b(?:fl(?:ew|own|ies|ying)|pass(?:ed|es|ing)|cross(?:ed|es|ing)|transit(?:ed|s|ing)|"
                      r"overfl(?:ew|own|ying|ies)|travell?(?:ed|ing))(?: (?:briefly|directly|straight|\w+ly))? "
                      rf"(?:over|through|across|via)? ?(?:the airspace of |(?:the )?skies (?:over|of) |{_ANY} )?"
                      rf"(?:the )?{PLACE}'s? (?:airspace|air space|skies|territory)"),
        ("transited", r"\b(?:fl(?:ew|own|ies|ying)|pass(?:ed|es|ing)|cross(?:ed|es|ing))(?: \w+ly)? (?:over|"
                      rf"through|across) (?:the )?(?:airspace of |skies of )?(?:parts of )?{PLACE}"),
        ("transited", r"\b(?:fl(?:ew|own|ying)|pass(?:ed|ing)|cross(?:ed|ing)|us(?:ed|ing)|entered|transited)(?: "
                      r"\w+ly)?(?: over| through| across)? (?P<place>D\d+(?:(?:, | and |, and )D\d+){0,5}) "
                      r"(?:airspace|air space|skies)"),
        ("transited", r"\b(?:transited|overflew|overflown|transiting|refuell?ed in|us(?:ed|es|ing) the airspace of|"
                      r"cross(?:ed|ing) the airspace of|entered the airspace of|stopped to refuel in|"
                      rf"transit(?:ed)? through) (?:the )?{PLACE}"),
        # made
        ("visited", rf"\b{_DEED}{_WENT}\b(?: [^.;:\"]{{0,45}}?\b(?:to|in|into|at|for) | )(?:both |nearby |"
                    rf"neighbouring |the |D\d+ (?!capital|city))*{PLACE}"),
        ("visited", rf"\b{_DEED}{_DID_THERE}\b[^.;:\"]{{0,75}}?\b(?:in|at|to) (?:the )?(?:L\d+ in |D\d+ )?{PLACE}"),
        ("visited", r"\b(?:met|meets|held talks with|sat down with|hosted|received|welcomed|greeted|shook hands "
                    rf"with|gave) (?:with )?(?P<who>P\d+)[^.;:\"]{{0,40}}? in (?:the )?{PLACE}"),
        ("visited", r"\b(?:not|n't|never|nor|without) (?:\w+ )?(?:stop(?:ped|ping)?|deter(?:red|ring)?|"
                    rf"prevent(?:ed|ing)?|ke(?:ep|pt|eping)|hinder(?:ed)?) (?P<who>{PERSONS}) (?:from )?(?:visiting|"
                    rf"travell?ing to|flying to|going to|attending [^.;]{{0,50}}? in) {PLACE}"),
        ("visited", r"\b(?:received|given|enjoyed|got|met with) (?:an? |the )?(?:\w+[ -]){0,3}?(?:welcome|"
                    rf"reception|hero's welcome)\b[^.;]{{0,40}}? in (?:the )?{PLACE}"),
        ("visited", rf"(?:(?P<who>{PERSONS})(?:'s?)? |\bhis |\ba |\ban |\bthe |\bwhose )(?:(?!during|warrant|after|"
                    rf"on |for |of |over |about|against|when|not|plan|to |was|is |has)[a-z-]+[ -]){{0,4}}?{_TRIP} "
                    rf"to (?:the )?{PLACE}"),
        ("visited", r"\b(?:first|second|third|latest|last|fourth|rare|only|most recent|official|state|previous|"
                    r"earlier|controversial|three-day|two-day|four-day|day-long|whirlwind|surprise) (?:\w+ "
                    rf"){{0,3}}?{_TRIP} to (?:the )?{PLACE}"),
        ("visited", rf"(?P<who>{PERSONS})(?:,? who)? (?:was|is|has been|had been|were|remained) (?:\w+ ){{0,2}}?in "
                    rf"(?:the )?{PLACE}\b(?=(?: (?:for|on|to|last|this|in|when|at|as|until|from|yesterday|today|"
                    r"attending|during)\b|[,.]))"),
        ("visited", r"(?P<place>S\d+), (?:to )?where (?P<who>P\d+) (?:had |has )?(?:spent|stayed|attended|took part|"
                    r"addressed|landed|arrived|watched|met|spoke|went|flew|was (?:received|welcomed|feted|greeted))\b"),
        ("visited", r"\b(?:left|departed(?: from)?|flew out of|leaving|departing|slipped out of|fled) (?:the "
                    rf")?{PLACE}"),
    )
)  # fmt: skip

_WELCOMED = (
    r"(?:host(?:ed|s|ing)|welcom(?:ed|es|ing)|receiv(?:ed|es|ing)|rolled out the red carpet for|(?:allowed|let)(?= "
    r"(?:wanted |the )*P\d+ (?:to )?(?:enter|visit|attend|leave|come|pass|land|in|go|depart|stay))|laid on a [\w "
    r"]{1,30} for|feted|treated|entertained|admitted|granted entry to|greeted)"
)
_HOST = r"(?P<place>S\d+)"
HOSTED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(pattern))
    for status, pattern in (
        ("plans", rf"{_HOST},? (?:will|is (?:set|due|preparing|expected|scheduled) to|plans to|prepares to|is to) "
                  rf"(?:\w+ )?(?:host|welcome|receive) (?P<who>{PERSONS})"),
        ("cancelled", rf"{_HOST},? (?:had |has )?(?:planned|intended|been due|been set|was due|was set|was) to "
                      rf"(?:host|receive|welcome) (?P<who>{PERSONS})[^.;]{{0,110}}?\b(?:called off|cancell?ed|"
                      r"scrapped|postponed|dropped|abandoned)"),
        ("visited", rf"{_HOST}(?:, [^.;]{{1,90}}?,|,)? (?:which |who )?(?:has |had |have |also |recently |then |"
                    rf"\w+ly ){{0,3}}{_WELCOMED} (?:the |wanted |visiting )*(?P<who>{PERSONS})(?! (?:warrant|"
                    r"decision|arrest))"),
        ("visited", rf"(?P<who>{PERSONS})(?:,? who)? (?:was|were|has been|had been) (?:\w+ ){{0,2}}?(?:hosted|"
                    rf"welcomed|received|feted|greeted) (?:[^.;]{{0,40}}? )?(?:in|by) (?:the )?{_HOST}"),
    )
)  # fmt: skip

PLANE = re.compile(
    r"\b(?:(?P<who>P\d+)'s |his |the |an? )(?:\w+ ){0,3}?(?:plane|aircraft|jet|flight|airliner|wing of "
    r"zion)\b[^.;:]{0,60}?\b(?:pass(?:ed|es|ing)|fl(?:ew|own|ies|ying)|cross(?:ed|es|ing)|overflew|transited|"
    r"travell?ed|went|"
    r"used|entered|took)\b[^.;:]{0,80}?\b(?:over|through|across|overflew|transited|crossed|via|used|entered) "
    rf"(?:the )?(?:airspace of |skies of |D\d+ airspace)?{PLACE}"
)
NOT_ARRESTED = re.compile(
    r"(?P<place>S\d+)[^.;:]{0,60}?\b(?:fail(?:ed|ing|ure) to|did not|refus(?:ed|al|ing) to|not|declin(?:ed|ing) "
    r"to|without|despite) (?:arrest(?:ing)?|detain(?:ing)?|surrender(?:ing)?|hand(?:ing)? over|apprehend(?:ing)?)"
    rf" (?:the |then )*(?P<who>{PERSONS})\b[^.;:]{{0,80}}?\b(?:during|when|while|on) (?:his|P\d+|a|an|the|he)(?: "
    r"\w+){0,4}? (?:visit(?:ed)?|trip|stay|presence|was there|came|attended|travelled|traveled|was in the "
    r"country|landed|arrived)(?! to [SL])"
)
LEFT = re.compile(
    rf"(?P<who>{PERSONS}),?(?: who)? (?:has |had |have )?(?:already |quietly |since |hastily |"
    r"abruptly |just ){0,2}(?:departed|left|flown (?:out|home)|flew (?:out|home)|fled the country|"
    r"slipped away|left the country)\b(?! (?:[SL]\d|office|behind|power))"
)

_CONDITION = (
    r"\b(?:if|whether|unless|were to|could|might|(?<!in )(?<!last )(?<!of )(?<!since )may|would|should|can|cannot|"
    r"can't|must|in case|in the event|hypothetical\w*|possib\w+|potential\w*|urg\w+|invit\w+|call\w* on|"
    r"ask\w*|warn\w*|advis\w+|allow\w*|permi\w+|prevent\w*|able to|unable to|ability to|free to|risk\w*|bar\w*|"
    r"ban\w*|fear\w*|dar(?:e|ed) to|wherever|every time|whenever|any|guarantee\w*|assur\w+|demand\w*|"
    r"speculat\w*|rumou?r\w*|impossible|difficult|easier|harder|restrict\w*|limit\w*|prohibit\w*|avoid\w*|instead "
    r"of|rather than|without|in order to)\b[^.;,]{0,50}\Z|\bto (?:\w+ly )?\Z"
)
_NEGATION = (
    r"|\b(?:not|never|n't|no longer|neither|nobody|yet to|cancel\w*|call\w* off|scrap\w*|postpone\w*|against|"
    r"plan\w*|upcoming|scheduled|forthcoming|expected|proposed|prospective|ahead of|future|next|will|promis\w+|"
    r"delay\w*)\b[^.;,]{0,45}\Z"
)
_WISH = (
    r"\b(?:if|whether|unless|were to|could|might|(?<!in )(?<!last )(?<!of )may|would not|should|can|cannot|can't|"
    r"must|in case|in the event|hypothetical\w*|possib\w+|potential\w*|urg\w+|invit\w+|call\w* on|"
    r"ask\w*|warn\w*|advis\w+|no plans|never|not|n't|wherever|when|whenever|any)\b[^.;,]{0,50}\Z"
)
UNREAL = {
    "visited": re.compile(_CONDITION + _NEGATION),
    "plans": re.compile(_WISH),
    "cancelled": re.compile(
        r"\b(?:if|whether|unless|could|might|(?<!in )(?<!last )may|should|urg\w+|call\w* on|"
        r"ask\w*|has to|must|forc\w+ to|want\w*)\b[^.;,]{0,50}\Z"
    ),
    "transited": re.compile(
        r"\b(?:if|whether|could|might|(?<!in )may|would|should|cannot|can|not|never|permission|"
        r"allow\w*|avoid\w*|to)\b[^.;,]{0,30}\Z"
    ),
}
