"""How documents put an act of a court; `act` is the verb, `on` whom it concerns.

All patterns run over the shape of a sentence; gaps are bounded.  C the Court, J a chamber, I the ICJ.
"""

from __future__ import annotations

import re

from servanda.reports.clauses import PERSONS, STATES
from servanda.reports.frames import Needs, late, words_needed

_JUDGES = (
    r"(?:(?:C\d+(?:'s?)? )?J\d+(?:'s)?(?: judges)?(?: of C\d+)?|C\d+(?:'s?)?(?: (?:\w+ ){0,2}?(?:judges|chamber|panel|"
    r"bench))?|(?:a |the )?(?:panel of |three-judge panel of |majority of )?(?:C\d+ )?judges(?: (?:at|of|in|from) "
    r"[CL]\d+)?|"
    r"(?:the|its|a|their) (?:(?:two|three|five) )?(?:same |other )?(?:pre-trial |pretrial |appeals |trial "
    r")?(?:chamber|panel|judges|"
    r"tribunal))"
)
_SAYS = (
    r"(?:found|finds|ruled|rules|conclud(?:ed|es)|determined|determines|held|holds|said|says|noted|notes|decided|"
    r"decides|declared|declares|stated|states|established|stressed|affirmed|affirms|confirmed|confirms|reaffirmed|"
    r"ruling|finding|concluding|holding)"
)
_ADV = (
    r"(?:(?:,? (?:on \w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:a )?majority|on \w+ \d+|yesterday|today|also|first|has|have|had|unanimously|formally|officially|later|"
    r"then|earlier|again|by majority|last \w+|this \w+|in \w+|in (?:19|20)\d\d|in a \w+(?: \w+)?|in its \w+|\w+ly|"
    r"already|finally),?){0,4})"
)
_GAP = r"[^.;]{0,90}?"
_BROKE = (
    r"(?:fail(?:ed|s|ing)? (?:to|in)|failure (?:to|of)|did not (?:comply|cooperate|arrest|execute|fulfil|meet|act|"
    r"surrender)|had not (?:complied|cooperated|fulfilled|met|arrested)|not (?:complied|cooperated|complying)|"
    r"breach(?:ed|es|ing)?|in breach|violat(?:ed|es|ing|ion)|non-?compliance|non-?cooperation|non-?compliant|"
    r"reneged|neglected|flouted|shirked|defied|ignored its|did not (?:respect|honou?r)|had not (?:respected|"
    r"honou?red)|brok(?:e|en) (?:the |its |their )?(?:\w+ )?(?:rules|obligations?|law|statute|treaty|duty))"
)
_WHO = rf"(?P<on>{STATES}|the (?:authorities|government|country|state))"
_TO_A = (
    r"(?:A\d+|C\d+'s? (?:member states|members|states parties|governing body|assembly)|(?:its|the) (?:member states|"
    r"states parties|assembly)(?: of \w+ \w+)?|the member states of C\d+)"
)
_TO_U = r"(?:U\d+|N\d+(?: security council)?)"
_REPORTS = (
    r"(?:refer(?:red|s|ring)?|report(?:ed|s|ing)?|send(?:s|ing)?|sent|forward(?:ed|s)|inform(?:ed|s|ing)?|"
    r"notif(?:ied|ies)|flag(?:ged)?|submitt(?:ed|ing)|bring|brought)"
)
_AUX = (
    r"(?:(?:said|announced|decided|stated|ruled|confirmed)(?: on \w+)? (?:that )?(?:it |they )?|(?:has|have|had|"
    r"will|would|is|are|was|also|to|be|been|formally|now|by majority|by a majority|unanimously) |(?:deemed|considered|found|thought) it (?:necessary|"
    r"appropriate|"
    r"warranted) to |,? and ){0,6}"
)
_REJECTS = (
    r"(?:reject(?:ed|s|ing)?|turn(?:ed|s) down|dismiss(?:ed|es|ing)?|threw out|throws out|thrown out|denied|denies|"
    r"denying|refus(?:ed|es)|rebuff(?:ed|s)|declin(?:ed|es)|struck down|knocked back|quash(?:ed|es)|brushed aside|"
    r"tossed out)"
)
_PLEA = (
    r"(?:(?:jurisdiction(?:al)? |admissibility |legal |preliminary |urgent |second |formal |joint |new |repeated |"
    r"latest |defen[cs]e )*"
    r"(?:challenges?|appeals?|requests?|bids?|applications?|motions?|objections?|petitions?|pleas?|attempts?|"
    r"complaints?|efforts?|submissions?))"
)

# (action, pattern), the most telling first; `not_referred`, `charges`, `jurisdiction`, `ordered` come out as `other`
FRAMES: tuple[tuple[str, re.Pattern[str], Needs], ...] = tuple(
    (action, late(pattern), words_needed(pattern))
    for action, pattern in (
        ("not_referred", r"(?P<act>(?:declin(?:ed|es|ing)|refus(?:ed|es)|decided not|opted not|chose not|choosing "
                         r"not|decides not|deciding not|did not (?:go so far as )?|stopped short of|stopping short "
                         r"of|held off|ruled against|decided against)"
                         r"(?: to)? ?(?:refer|report|send|referring|reporting|sending)) (?P<on>(?:the "
                         rf")?(?:{STATES}|matter|case|country|finding|state|it)){_GAP}(?:to|before) (?:the "
                         rf")?(?:{_TO_U}|{_TO_A}|either)"),
        ("not_referred", r"(?P<act>(?:decided|ruled|voted) against|declined to make|ruled out|stopped short of) "
                         r"(?:a |any |the )?(?P<on>referral)"),
        ("not_referred", rf"(?P<on>{STATES})\b[^.;]{{0,120}}? (?P<act>will not be|was not|would not be|were not|is "
                         r"not being) "
                         rf"(?:referred|reported|sent) to (?:the )?(?:{_TO_U}|{_TO_A}|either)"),
        ("not_referred", r"(?P<act>(?:postpon|deferr|delay|reserv|put off)\w*) (?:an? |the |its |any )?(?:decision|"
                         r"ruling) "
                         r"(?:on|about) (?:whether to )?(?:refer|report|send)\w* (?P<on>(?:the )?(?:matter|case|"
                         r"country|"
                         rf"finding|issue)|it|{STATES}) (?:to|before) (?:{_TO_U}|{_TO_A})"),
        # referrals
        ("referred_to_asp", rf"{_JUDGES}{_ADV} {_AUX}(?P<act>{_REPORTS}) (?:the (?:matter|case|issue|finding|"
                            r"question|failure|non-?compliance|situation) (?:of|concerning|regarding|about) "
                            rf")?(?P<on>[^.;:]{{0,60}}?(?:{STATES}|matter|case|issue|finding|country|failure|"
                            r"non-compliance)[^.;:]{0,110}?) (?:to|before|with) (?:both )?(?:U\d+ and (?:to "
                            rf")?)?{_TO_A}"),
        ("referred_to_unsc", rf"{_JUDGES}{_ADV} {_AUX}(?P<act>{_REPORTS}) (?:the (?:matter|case|issue|finding|"
                             r"question|failure|non-?compliance|situation) (?:of|concerning|regarding|about) "
                             rf")?(?P<on>[^.;:]{{0,60}}?(?:{STATES}|matter|case|issue|finding|country|failure|"
                             r"non-compliance)[^.;:]{0,110}?) (?:to|before|with) (?:both )?(?:A\d+ and (?:to "
                             rf")?)?{_TO_U}"),
        ("referred_to_asp", rf"(?P<on>{STATES}|the (?:matter|case|issue|finding|country)|it|both)(?:'s \w+(?: to "
                            r"\w+)?)? (?:also |then |and ){0,2}(?:was|were|is|are|has been|have been|had been|"
                            r"will be|would be|being) (?:\w+ )?(?P<act>referred|reported|brought|sent)(?: by "
                            rf"{_JUDGES})?(?: back)? (?:to|before) (?:both )?(?:U\d+ and (?:to )?)?{_TO_A}"),
        ("referred_to_unsc", rf"(?P<on>{STATES}|the (?:matter|case|issue|finding|country)|it|both)(?:'s \w+(?: to "
                             r"\w+)?)?(?:, (?:where|which|whose) [^.;,]{1,80},)? (?:also |then |and ){0,2}"
                             r"(?:was|were|is|are|has been|have been|had been|"
                             r"will be|would be|being) (?:\w+ )?(?P<act>referred|reported|brought|sent)(?: by "
                             rf"{_JUDGES})?(?: back)? (?:to|before) (?:both )?(?:A\d+ and (?:to )?)?{_TO_U}"),
        ("referred_to_asp", rf"{_JUDGES}[^.;]{{0,150}}?,? and (?:\w+ ){{0,2}}?(?P<act>{_REPORTS}) (?P<on>it|them|"
                            rf"both|the (?:matter|case|issue|finding|country|question)|{STATES}) (?:back )?(?:to|"
                            rf"before) (?:both )?(?:U\d+ and (?:to )?)?{_TO_A}"),
        ("referred_to_unsc", rf"{_JUDGES}[^.;]{{0,150}}?,? and (?:\w+ ){{0,2}}?(?P<act>{_REPORTS}) (?P<on>it|them|"
                             rf"both|the (?:matter|case|issue|finding|country|question)|{STATES}) (?:back )?(?:to|"
                             rf"before) (?:both )?(?:A\d+ and (?:to )?)?{_TO_U}"),
        ("referred_to_asp", r"(?P<on>the (?:matter|case|issue|finding|file)) (?:also |now |then )?(?P<act>goes|"
                            rf"went|passes|moves|is going) (?:to|before) {_TO_A}"),
        ("referred_to_unsc", r"(?P<on>the (?:matter|case|issue|finding|file)) (?:also |now |then )?(?P<act>goes|"
                             rf"went|passes|moves|is going) (?:to|before) {_TO_U}"),
        ("referred_to_unsc", rf"{_JUDGES}{_ADV} (?P<act>ask(?:ed|s)|call(?:ed|s) on|urg(?:ed|es)|request(?:ed|s)|"
                             rf"invit(?:ed|es)|inform(?:ed|s)) (?:both )?{_TO_U}(?: and {_TO_A})? (?:to (?:take|"
                             rf"consider|act|punish|respond|adopt|deal)|of|about|that){_GAP}(?P<on>{STATES}|D\d+)"),
        ("referred_to_asp", rf"{_JUDGES}{_ADV} (?P<act>inform(?:ed|s)|ask(?:ed|s)|notif(?:ied|ies)) (?:both "
                            rf")?(?:{_TO_U} and )?{_TO_A} (?:to (?:take|consider|act|respond)|of|about|"
                            rf"that){_GAP}(?P<on>{STATES}|D\d+)"),
        # findings
        ("found_non_compliance", rf"{_JUDGES}{_ADV} {_SAYS}{_ADV},? (?:that )?{_WHO} (?P<act>should have (?:arrested|"
                                 r"detained|held|surrendered|handed over)) P\d+"),
        ("found_non_compliance", rf"{_JUDGES}{_ADV} {_SAYS}{_ADV}(?: in \w+)?,? (?:that,? )?(?:(?:when|while|"
                                 rf"by)[^.;]{{0,90}}?,? )?{_WHO}(?:,[^,.;]{{1,50}},)? ?{_ADV} ?(?P<act>(?:has |have "
                                 rf"|had |was |were |to be |to have |guilty of |is )?(?:\w+ )?{_BROKE})"),
        ("found_non_compliance", rf"{_JUDGES}{_ADV} (?P<act>rebuk(?:ed|es)|censur(?:ed|es)|reprimand(?:ed|s)|"
                                 r"chid(?:ed|es)|critici[sz](?:ed|es)|admonish(?:ed|es)|condemn(?:ed|s)|faulted|"
                                 rf"blamed|scolded|castigated|slammed|found|finds) (?P<on>{STATES})(?: guilty)?,? "
                                 rf"(?:for|over|of|in|at fault for) (?:its |the |a |not )?(?:\w+ )?(?:{_BROKE}|"
                                 r"arresting|cooperating|complying|executing)"),
        ("found_non_compliance", rf"(?P<on>{STATES})(?:,? which(?: [^.;]{{1,80}}?,)?)? (?:was|were|has been|have "
                                 r"been|had been|is) (?:\w+ )?(?P<act>found|ruled|held|deemed|judged|declared|"
                                 rf"determined|rebuked|censured|reprimanded)(?: by {_JUDGES})?{_GAP}(?:{_BROKE}|not "
                                 r"arresting)"),
        ("found_non_compliance", rf"{_JUDGES}{_ADV} (?P<act>(?:made|issued|delivered|adopted|handed down|entered|"
                                 r"published|announced) (?:an? |its )?(?:\w+ )?(?:finding|ruling|decision)) (?:of|"
                                 r"on|that) (?:non-?(?:compliance|cooperation)|"
                                 rf"[^.;]{{0,40}}?{_BROKE}){_GAP}(?:against|by|of|concerning|on|regarding) "
                                 rf"(?P<on>{STATES})"),
        ("found_non_compliance", r"(?P<act>(?:finding|ruling|decision) (?:of|on|that)) (?:non-?(?:compliance|"
                                 rf"cooperation))(?: was)?{_GAP}(?:against|by|of|concerning) (?P<on>{STATES})"),
        ("found_non_compliance", rf"(?:in the words of|according to|for) (?:its |the )?(?:{_JUDGES}){_GAP}, "
                                 rf"(?P<on>{STATES}|the (?:two )?(?:authorities|government|country|republics|"
                                 rf"countries))\s?\"?(?P<act>(?:had |has |have )?{_BROKE})"),
        ("found_non_compliance", rf"(?P<on>{STATES})(?: had| has| have)? (?P<act>{_BROKE})[^.;]{{0,100}}?, "
                                 rf"(?:according to {_JUDGES}|{_JUDGES} (?:\w+ly )?(?:found|ruled|said|held|"
                                 r"concluded|decided))"),
        # pleas rejected
        ("rejected_challenge", rf"{_JUDGES}{_ADV} (?P<act>{_REJECTS}) (?:the |an? |two |both |another |all "
                               rf")?(?P<on>(?:{STATES}|{PERSONS}|its|his|their|her)(?:'s?)?(?: (?:government|"
                               r"lawyers|defen[cs]e(?: team)?|legal team|office|attorneys|counsel))?(?:'s?)? "
                               rf"[^.;]{{0,30}}?{_PLEA})\b(?! (?:for|to) (?:an? )?(?:arrest )?warrants?)(?! (?:for "
                               r"(?:interim|temporary|provisional|conditional) release|to be (?:released|freed)))"),
        ("rejected_challenge", rf"{_JUDGES}{_ADV} (?P<act>{_REJECTS}) (?:the |an? |two |both |another |all "
                               rf")?{_PLEA} (?:(?:filed|brought|made|lodged|submitted|put forward) )?(?:by|from|of) "
                               rf"(?:the )?(?:lawyers (?:of|for) |defen[cs]e (?:team )?(?:of|for) )?(?P<on>{STATES}|"
                               rf"{PERSONS})(?! to be (?:released|freed))(?! for (?:interim|temporary|provisional) "
                               r"release)"),
        ("rejected_challenge", rf"{_JUDGES}[^.;]{{0,110}}?,? and (?:\w+ly |also |then )?(?P<act>{_REJECTS}) (?:the |"
                               rf"an? |two |both |another |all )?{_PLEA} (?:(?:filed|brought|made|lodged|submitted|"
                               rf"put forward) )?(?:by|from|of) (?:the )?(?P<on>{STATES}|{PERSONS})"),
        ("rejected_challenge", rf"{_JUDGES}{_ADV} (?P<act>(?:refus(?:ed|es)|den(?:ied|ies)|turn(?:ed|s) down) (?:it "
                               r"|them |S\d+ )?leave(?: to appeal)?)\b"),
        ("rejected_challenge", rf"(?P<on>{STATES}|{PERSONS}) (?:was|were) (?P<act>refused|denied) leave to appeal"),
        ("rejected_challenge", rf"(?P<on>(?:{STATES}|{PERSONS})(?:'s?)(?: (?:government|lawyers|defen[cs]e|legal "
                               rf"team|office))?(?:'s?)? [^.;]{{0,30}}?{_PLEA}){_GAP}\b(?:was|were|has been|have "
                               r"been|had been) (?:\w+ )?(?P<act>rejected|turned down|dismissed|thrown out|denied|"
                               r"refused|ruled inadmissible|declared inadmissible)(?=[^.;]{0,80}(?:C\d|J\d|"
                               r"judges|chamber|court)|[^.;]{0,20}\Z)"),
        ("rejected_challenge", rf"{_JUDGES}[^.;]{{0,140}}?\b(?:decisions?|rulings?) (?P<act>rejecting|dismissing|"
                               r"denying|"
                               rf"refusing) (?:the |two |both )?{_PLEA} (?:(?:brought|filed|made|lodged) )?by "
                               rf"(?P<on>{STATES}|{PERSONS})"),
        ("rejected_challenge", rf"{_JUDGES}[^.;]{{0,140}}?, (?P<act>rejecting|dismissing|turning down) "
                               rf"(?P<on>(?:{STATES}|"
                               rf"{PERSONS})'s? [^.;]{{0,30}}?{_PLEA})"),
        ("rejected_challenge", rf"{_JUDGES}{_ADV} (?P<act>{_REJECTS}) (?:one|two|some|all) of (?P<on>(?:{STATES}|"
                               rf"{PERSONS})'s? "
                               rf"[^.;]{{0,30}}?{_PLEA})"),
        ("rejected_challenge", rf"{_JUDGES}[^.;]{{0,60}}?\b(?:decision|ruling) (?P<act>rejecting|dismissing|turning "
                               rf"down|denying|refusing) (?P<on>(?:{STATES}|{PERSONS}|its|his|their)(?:'s?)? "
                               rf"[^.;]{{0,30}}?{_PLEA})"),
        ("rejected_challenge", rf"(?:according to {_JUDGES}|{_JUDGES} (?:said|ruled|found|held)(?: that)?),? "
                               rf"(?P<on>the (?:request|appeal|challenge|application)|(?:{STATES}|{PERSONS})'s? "
                               r"(?:request|appeal|challenge|application)) (?P<act>did not meet|does not meet|"
                               r"failed to meet|fell short|was inadmissible|was unfounded|lacked merit|was "
                               r"premature|had no merit|was without merit)"),
        ("rejected_challenge", rf"(?P<on>{STATES}|{PERSONS})(?: has| have| had)? (?P<act>lost|loses|lose) (?:its|"
                               r"his|an?|the|their|her)(?: \w+)? (?:appeal|bid|challenge|"
                               r"attempt)(?=[^.;]{0,80}(?:C\d|J\d|warrants?|jurisdiction))"),
        ("rejected_challenge", rf"{_JUDGES}{_ADV} (?P<act>ruled against|found against) "
                               rf"(?P<on>{STATES})(?=[^.;]{{0,60}}(?:challenge|appeal|request|objection))"),
        # judgments on persons
        ("acquitted", rf"{_JUDGES}{_ADV} (?P<act>acquit(?:ted|s)|clear(?:ed|s)|overturn(?:ed|s)(?: the)?(?: "
                      r"conviction of)?|quash(?:ed|es)(?: the)?(?: conviction of)?|exonerat(?:ed|es)|revers(?:ed|"
                      rf"es) the conviction of) (?:\w+ ){{0,6}}?(?P<on>{PERSONS})"),
        ("acquitted", rf"(?P<on>{PERSONS})(?:,? (?:who|a|the|leader|former) [^,.;]{{0,60}},?)? (?:is|are|was|were|"
                      r"has been|have been|had been) (?:\w+ )?(?P<act>acquitted|cleared|exonerated)"),
        ("acquitted", rf"(?P<on>{PERSONS})'s? (?:\w+ )?conviction{_GAP}(?:was|were|has been|had been) (?:\w+ "
                      r")?(?P<act>overturned|quashed|reversed|annulled)"),
        ("acquitted", rf"\b(?P<act>acquittal) of (?:\w+ ){{0,4}}?(?P<on>{PERSONS})"),
        ("convicted", rf"{_JUDGES}{_ADV} (?P<act>convict(?:ed|s)|found|finds|declar(?:ed|es)) (?:\w+ "
                      rf"){{0,6}}?(?P<on>{PERSONS})(?:,[^.;]{{1,60}},)?(?= guilty| of| for| on| to \d+|"
                      r"[^.;]{0,60}(?:guilty|years|of (?:war crimes|crimes against)))"),
        ("convicted", rf"(?P<on>{PERSONS})(?:,? (?:who|a|the) [^,.;]{{0,60}},?)?,? (?:is|are|was|were|has been|have "
                      r"been|had been|stands)? ?(?:\w+ )?(?P<act>convicted|found guilty)(?=[^.;]{0,140}(?:C\d|"
                      r"J\d|judges|court|the hague|L\d)|[^.;]{0,4} in (?:(?:january|february|march|april|may|"
                      r"june|july|august|september|october|november|december) )?(?:19|20)\d\d|[^.;]{0,60}(?:war "
                      r"crimes|crimes against|child soldiers))"),
        ("acquitted", rf"{_JUDGES}{_ADV} (?P<act>upheld|upholds|confirm(?:ed|s)) (?:the )?(?P<on>{PERSONS})(?:'s?)? "
                      r"acquittal"),
        ("convicted", rf"(?P<act>guilty verdict|verdict of guilty)\b{_GAP}(?P<on>{PERSONS})"),
        ("convicted", rf"{_JUDGES}{_ADV} (?P<act>(?:deliver|return|hand|render|reach|pronounc|announc)\w*(?: down)? "
                      r"(?:an? |its |the )?(?:first )?(?:verdict of guilty|guilty verdict|"
                      rf"conviction)){_GAP}(?P<on>{PERSONS})"),
        ("convicted", r"\b(?P<act>convictions) of (?:\w+ ){0,4}?(?P<on>P\d+(?:[^.;]{0,24}? and (?:of )?P\d+)*)"),
        ("convicted", rf"\b(?P<act>convictions?) of (?:\w+ ){{0,4}}?(?P<on>{PERSONS})"),
        # charges confirmed, jurisdiction, orders
        ("charges", rf"{_JUDGES}{_ADV} (?P<act>confirm(?:ed|s|ing)?) (?:\w+ ){{0,6}}?(?:charges?|"
                    rf"counts?){_GAP}(?:against|of|on) (?:\w+ ){{0,5}}?(?P<on>{PERSONS})"),
        ("charges", rf"(?:charges?|counts?){_GAP}(?:against|of|on) (?:\w+ ){{0,5}}?(?P<on>{PERSONS}) (?:was|were|"
                    r"have been|had been|are) (?:\w+ )?(?P<act>confirmed)"),
        ("charges", rf"{_JUDGES}{_ADV} (?P<act>declin(?:ed|es) to confirm|refus(?:ed|es) to confirm|did not "
                    rf"confirm) (?:the )?charges{_GAP}(?:against) (?P<on>{PERSONS})"),
        ("jurisdiction", rf"(?:C\d+|the court) (?:has|had) (?:\w+ )?jurisdiction [^.;]{{0,60}}?(?P<on>{PERSONS}|"
                         rf"{STATES})"
                         rf"[^.;]{{0,40}}?, {_JUDGES} (?:\w+ )?(?P<act>ruled|found|confirmed|decided|held)"),
        ("jurisdiction", rf"{_JUDGES}{_ADV} (?P<act>confirm(?:ed|s)|ruled|rules|decided|decides|found|finds|held|"
                         r"determined|affirmed|concluded) (?:that )?(?:it|they|the court|C\d+|its|C\d+'s|the "
                         r"court's) ?(?:had |has |have |could exercise |does have |lacked |lacks |did not have |"
                         rf"can exercise )?(?:territorial |criminal |its )*jurisdiction{_GAP}(?:over|in|extend\w* "
                         rf"to|covers?|on|for) [^.;]{{0,90}}?(?P<on>{STATES}|{PERSONS})"),
        ("jurisdiction", rf"{_JUDGES}{_ADV} (?P<act>confirm(?:ed|s)|ruled|rules|decided|found|held|affirmed) "
                         rf"(?:that )?{_GAP}\bjurisdiction\b{_GAP}(?P<on>{STATES}|{PERSONS})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>{_REJECTS}|grant(?:ed|s)|approv(?:ed|es)|refus(?:ed|es)) "
                    rf"{_GAP}(?P<on>{PERSONS}|{STATES}){_GAP}\b(?:interim release|provisional release|temporary "
                    r"release|to be (?:released|freed)|release from)"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>revers(?:ed|es)|overturn(?:ed|s)|overrul(?:ed|es)|upheld|uphold|"
                    r"upholds|set aside|annul(?:led|s)|quash(?:ed|es)|suspend(?:ed|s)|terminat(?:ed|es)|vacat(?:ed|"
                    r"es)|clos(?:ed|es)|sent back|remand(?:ed|s)) (?:the |an? |its )?[^.;]{0,50}?(?:decision|"
                    rf"ruling|finding|judgment|proceedings|case|trial|conviction|sentence){_GAP}(?P<on>{STATES}|"
                    rf"{PERSONS})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>threw out|throws out|dismiss(?:ed|es)|dropp(?:ed|s)|terminat(?:ed|"
                    r"es)|end(?:ed|s)|halt(?:ed|s)|clos(?:ed|es)|drop) (?:the |all |its )?(?:\w+ )?(?:cases?|"
                    rf"proceedings|charges|trials?) (?:against|of) (?:\w+ ){{0,4}}?(?P<on>{PERSONS})"),
        ("ordered", rf"(?P<on>{PERSONS})(?:,[^.;]{{1,140}}?,)? (?:is|are|was|were|has been|had been) "
                    r"(?P<act>sentenced|ordered|given \w+ years)\b (?=[^.;]{0,140}(?:C\d|J\d|judges|court))"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>delay(?:ed|s)|postpon(?:ed|es)|defer(?:red|s)|adjourn(?:ed|s)|"
                    r"suspend(?:ed|s)|separat(?:ed|es)|order(?:ed|s)|allow(?:ed|s)|halt(?:ed|s)) (?:the "
                    r")?(?:(?:resumption|start|opening|release|end|suspension|transfer|adjournment) of )?(?:the "
                    r")?(?:\w+ ){0,4}?(?:trial|hearing|case|proceedings|release|transfer)(?: (?:of|against|"
                    rf"for))? (?:\w+ ){{0,5}}?(?P<on>{PERSONS}|{STATES})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>defer(?:red|s)|postpon(?:ed|es)|reserv(?:ed|es)|put off|left open) "
                    r"(?P<on>(?:the |its |their )(?:question|decision|ruling|matter|issue))\b"),
        ("ordered", rf"(?:they|the majority){_ADV} (?P<act>reversed|overturned|set aside|quashed|upheld) (?:the |"
                    rf"an? |its )?[^.;]{{0,60}}?(?:decision|ruling|finding|judgment){_GAP}(?P<on>{STATES}|"
                    rf"{PERSONS})"),
        ("not_referred", rf"(?P<on>{STATES}) (?:had |has )?(?P<act>escaped|avoided|was spared) (?:a |any |such a |"
                         r"being "
                    r")?(?:referral|referred)"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>(?:ruled|found|held|decided)) against (?P<on>{STATES}) (?:that|on|"
                    r"over|in)\b"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>ruled|rules|found|finds|decided|decides|held)(?: that)? "
                    rf"(?P<on>{PERSONS}) (?:can|could|may|should|must) (?:\w+ )?(?:face|be charged|be tried|stand "
                    r"trial|go on trial|be released)"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>order(?:ed|s)) (?:that )?(?:\w+ "
                    rf"){{0,6}}?(?P<on>{PERSONS})\b[^.;]{{0,120}}?\bbe (?:freed|released)"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>sentenc(?:ed|es)) (?:\w+ ){{0,6}}?(?P<on>{PERSONS})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>authori[sz](?:ed|es)|allow(?:ed|s)|permitt(?:ed|s)|granted) (?:K\d+|"
                    r"the prosecutor|an? (?:\w+ )?(?:investigation|probe|inquiry)|the (?:opening|resumption|"
                    rf"reopening)){_GAP}(?P<on>{STATES})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>order(?:ed|s)?|instruct(?:ed|s)|direct(?:ed|s)) (?:the "
                    r")?[^.;]{0,60}?(?:release|transfer|resumption|trial|freed|to stand trial|to pay|to be freed|"
                    rf"reparations)\b[^.;]{{0,40}}?(?P<on>{PERSONS})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>order(?:ed|s)?|instruct(?:ed|s)|direct(?:ed|s)) (?:the "
                    rf")?[^.;]{{0,40}}?(?P<on>{PERSONS}|{STATES}) (?!to be arrested|arrested)[^.;]{{0,90}}?\b(?:be "
                    r"freed|be released|to pay|to stand trial|to submit|to explain|to report|to appear|to provide|"
                    r"to respond)"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>delay(?:ed|s)|postpon(?:ed|es)|adjourn(?:ed|s)|suspend(?:ed|s)|"
                    r"halt(?:ed|s)|resum(?:ed|es)) (?:the )?(?:\w+ )?(?:trial|hearing|case|proceedings)s? (?:of|"
                    rf"against|into) (?:\w+ ){{0,5}}?(?P<on>{PERSONS}|{STATES})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>disqualif(?:ied|ies|y)|dismiss(?:ed|es)?|remov(?:ed|es|e)|recus(?:ed|"
                    rf"es)|exclud(?:ed|es)) (?:the )?K\d+[^.;]{{0,90}}?(?P<on>{PERSONS})"),
        ("ordered", rf"{_JUDGES}{_ADV} (?P<act>ruled|rules|rule|found|finds|decided|decides|held|declared)(?: "
                    rf"that)? (?P<on>{PERSONS}) (?:is|was|were|be|are|can|could|must|should|may|did|does|has|had) "),
    )
)  # fmt: skip
NOT_DONE = re.compile(
    r"\b(?:can|could|(?<!in )may|might|should|must|if|whether|never|cannot|asked to|urged|yet to|"
    r"unless|expected to|likely to|would not|will not|did not|has not|had not|n't|able to|when "
    r"a)\b[^.;]{0,30}\Z"
)
WORLD_COURT = re.compile(
    r"(?:\bI\d+(?:'s?)?(?: (?:judges|\w+))?(?:,? (?:on \w+|also|has|have|had|yesterday|last \w+|in \w+(?: (?:19|"
    r"20)\d\d)?|in a [^,.;]{1,60}|in an [^,.;]{1,60}|unanimously|\w+ly)){0,4},? "
    r"(?P<act>ruled|rules|found|finds|ordered|orders|said|says|issued|declared|declares|rejected|rejects|dismissed|"
    r"dismisses|concluded|decided|told|states|stated|held|called on|condemned|instructed|sided|upheld|adjudged|"
    r"opined|advised|determined|imposed|granted)\b(?! (?:it|hearings|they) (?:will|would|had received|begin|start|"
    r"opened)))"
)
WORLD_COURT_CALLS = re.compile(
    r"\b(?P<act>calls?|orders?|rulings?|judge?ments?|decisions?|opinion|measures) "
    r"(?:from|by|of) (?:[A-Z]\d+ and )?I\d+"
)
_NATIONAL_COURT = (
    r"(?:(?:[SD]\d+(?:'s?)? |a |the |its )?(?:\w+ ){0,2}?(?:high|supreme|constitutional|federal|district|appeals?|"
    r"magistrates?'?|criminal|administrative|regional|national|cassation|lower|local|civilian|military|county) "
    r"(?:criminal |administrative |appeals? |judicial )?(?:court|tribunal)(?: of (?:appeals?|cassation|justice))?"
    r"(?: (?:of|in|for) (?:the )?[SL]\d+)?|(?:a|the) (?:[SD]\d+(?:'s)? )?(?:court|judge) in (?:the )?[SL]\d+|(?:an? "
    r"|the )?[DS]\d+ (?:court|judges?|tribunal)|(?:the )?court of (?:appeals?|cassation|final appeal)(?: (?:of|in) "
    r"[SL]\d+)?|S\d+'s? (?:courts?|judiciary))"
)
NATIONAL = re.compile(
    rf"\b{_NATIONAL_COURT}(?: (?:judge|judges))?(?:,? (?:on \w+|also|has|have|had|yesterday|last \w+|in \w+(?: "
    r"(?:19|20)\d\d)?|unanimously|later|then|\w+ly)){0,4},? "
    r"(?P<act>ruled|rules|ordered|orders|found|finds|rejected|rejects|dismissed|dismisses|upheld|upholds|held|"
    r"declared|declares|decided|decides|said|barred|bars|blocked|refused|granted|struck down|declined|quashed|"
    r"overturned|confirmed|released|freed|annulled|convicted|acquitted|suspended)\b(?! (?:an? )?(?:arrest "
    r")?warrants?)"
)
