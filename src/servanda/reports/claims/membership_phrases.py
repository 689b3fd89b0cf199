"""How documents put a membership: being in or out, signing, joining, leaving.

All patterns run over the shape of a sentence; gaps are bounded.  S states, P persons, C the Court, T the Statute.
"""

from __future__ import annotations

import re

from servanda.reports.clauses import ADVERBS, COURT, MEMBER, SIGNATORY, STATES
from servanda.reports.frames import Frame

_BE = r"(?:is|are|was|were|has been|have been|had been|be|been|being|remains?|remained|'s|'re)"
_NOT = r"(?:not|never|n't|no longer)"
_KNOWN = r"(?:known|considered|believed|listed|regarded|counted)(?: (?:to be|as))?"
_A = r"(?:an? |the |both |all |one of the |among the )?"
_OF = r"(?: of| to| in| with| under)\s+"
_WHOSE = r"(?P<whose>[SP]\d+(?:,? [^,.;SCT]{0,40})?,? whose (?:country|nation|government|state|homeland))"
_WHO = rf"(?:{_WHOSE}|(?P<states>{STATES}))"
_APART = r"(?:,? (?:\(?like(?P<alike>)|unlike|along with|together with|as well as|alongside)[^.;]{1,60}?,)?"
_GAP = r"[^.;:\"]{0,60}?"
_DEED = r"(?:(?:has|have|had|did|does|do) )?"
_STATUTE = rf"(?:(?:up )?to |of |the )?(?:{COURT})"

# one frame a way of putting it: (pattern, status).  A group `no` turns party and signatory into non_party
FRAMES: tuple[tuple[Frame, str], ...] = tuple(
    (Frame(pattern), status)
    for pattern, status in (
        # neither S nor S is a member; S is (not) a member of the Court
        (
            rf"\b(?P<nor>neither )(?P<states>S\d+ nor (?:its (?:\w+ ){{0,2}})?S\d+) (?:has|have|had|ever) (?:ever |"
            rf"yet )?(?:(?P<sign>signed)|"
         rf"ratified|joined|acceded to|adhered to)(?: up to| up)? (?:{COURT})", "party"),
        (
                rf"\b(?P<nor>neither )(?P<states>S\d+ nor (?:the |(?:its |their )(?:\w+ ){{0,2}})?(?:S\d+|ally|"
                rf"backer|patron|neighbour|sponsor)) (?:is|are|was|were|have been|has "
            rf"been) (?:\w+ )?{_A}(?:(?P<sig>{SIGNATORY})|{MEMBER})", "party"),
        (
            rf"\b(?P<nor>neither )(?P<states>S\d+ nor (?:the )?S\d+) (?:has|have|had) (?:ever |yet )?"
            rf"(?:(?P<sign>signed)|joined|ratified|acceded to|accepted|been part of) (?:{COURT}|it\b)", "party"),
        (
            rf"(?P<nor>neither )?{_WHO}{_APART}(?:,? (?:which|who))?,? {ADVERBS}{_BE}{{1,2}} ?{ADVERBS}(?:{_KNOWN} "
            rf")?(?P<no>{_NOT} )?{ADVERBS}(?:to be |as )?(?P<no2>not )?"
             rf"(?:to be )?{_A}(?P<non>non-?)?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT})|(?P<bare>(?=[,.;]|"
             rf"\Z)))", "party"),
        (rf"{_WHO} (?:is|are|was|were)(?P<no>n't| not) {_A}(?:(?P<sig>{SIGNATORY})|{MEMBER}){_OF}(?:{COURT})", "party"),
        (
                rf"{_WHO}(?:,? (?:which|who|that))?,? {ADVERBS}{_BE}(?: (?P<no>not|no longer))? {ADVERBS}(?:an? "
                rf")?(?P<non>non-?)?C\d+ "
            rf"(?:(?P<sig>{SIGNATORY})|{MEMBER})", "party"),
        # S, a member of the Court
        (
            rf"{_WHO}(?:,|,? [-(])?{_APART} ?(?:\()?{ADVERBS}(?:which|who|that)?\s?(?:{_BE} )?(?:as "
            rf")?{ADVERBS}(?P<no>not )?{ADVERBS}(?:an? |the )?(?P<non>non-?)?"
         rf"(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT}))", "party"),
        (
            rf"{_WHO},? (?:both |all |(?:it|them)sel(?:f|ves) |also )*(?:which (?:is|are) )?(?:an? "
            rf")?(?P<non>non-?)C?\d* ?(?:(?P<sig>{SIGNATORY})|{MEMBER})", "party"),
        (
            rf"{_WHO},? (?:an?|itself an|both|all|as an?) (?P<non>non-?)?C\d+(?:'s)? (?:(?P<sig>{SIGNATORY})|"
            rf"{MEMBER})", "party"),
        (
            rf"(?P<states>{STATES}), (?P<no>none) of (?:them|which|whom) (?:(?:is|are|being) "
            rf")?{_A}(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT}))", "party"),
        (
            rf"(?P<states>S\d+)\b[^.;]{{0,150}}?,? (?:since|as|because|given that|insofar as) (?:it|the country|they|"
            rf"S\d+) (?:is|are) (?P<no>not )?{_A}(?:(?P<sig>{SIGNATORY})|{MEMBER}){_OF}(?:{COURT})", "party"),
        (
            rf"\b(?P<we>we|our country) (?:are|is|remain|remains) (?P<no>not |no longer "
            rf")?{_A}(?:(?P<sig>{SIGNATORY})|{MEMBER}){_OF}(?:{COURT})", "party"),
        (
            r"(?P<states>S\d+ (?:in \d{4} )?and S\d+)(?: in \d{4})? (?:are|remain|were) the only (?:two "
            r")?(?:countries|states|members|nations)(?: ever)? to (?:have )?(?:leave|left|quit|withdraw\w*|pull\w* "
            r"out)", "withdrawn"),
        # as a member of the Court, S; S is outside it
        (
            rf"\bas one of (?:C\d+'s|the court's|its|the) (?:\d+ )?(?:(?P<sig>{SIGNATORY})|"
            rf"{MEMBER})(?:{_OF}(?:{COURT}))?, (?P<states>{STATES})",
         "party"),
        (
            rf"{_WHO},? {ADVERBS}{_BE} {ADVERBS}(?P<no>outside|not among the (?:members|parties) (?:of|to)|not among|"
            rf"beyond the reach of) (?:{COURT})",
         "party"),
        (r"\b(?P<nor>neither )(?P<states>S\d+ nor (?:its (?:\w+ ){0,2})?S\d+) (?:is|are) (?:among|one of) them",
         "party"),
        (
            rf"\bas (?:an? |full )?(?P<non>non-?)?(?:C\d+ )?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT}|the "
            rf"asp|A\d+))?, (?P<states>{STATES})", "party"),
        (
            rf"\b(?:as|being) (?:not |non-?)(?:an? )?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT}))?, "
            rf"(?P<states>{STATES})(?P<no>)", "party"),
        # Court members such as S
        (rf"\b(?P<non>non-?)?(?:C\d+|T\d+)(?:'s)? (?P<non2>non-?)?(?:(?P<sig>{SIGNATORY})|{MEMBER})"
         rf"(?:,? (?:such as|including|like|among them|notably|e\.g\.)|:|,? namely)? (?P<states>{STATES})", "party"),
        (rf"\b(?:other |several |fellow |many )?(?P<non>non-?)?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:{_OF}(?:{COURT}))"
         rf",? (?:such as|including|like|among them|notably|which include) (?P<states>{STATES})", "party"),
        (
            rf"\bnon-?(?:(?P<sig>{SIGNATORY})|{MEMBER})(?:,? (?:such as|including|like|among them))? "
            rf"(?P<states>{STATES})(?P<no>)", "party"),
        (
            rf"\b(?:members|member states|parties|states parties|signatories) (?P<no>(?:do|does) not )?include "
            rf"(?P<states>{STATES})", "party"),
        # neither belongs; to which S is no party
        (
            r"\b(?:to|of|in) which (?P<nor>neither )?(?P<states>S\d+(?: (?:nor|and|or) (?:its (?:\w+ "
            r"){0,2})?S\d+)?) (?:is|are|was|were|belongs?)(?P<no>n't| not)?", "party"),
        (
            rf"\b(?P<nor>neither )(?P<states>S\d+ nor (?:its (?:\w+ ){{0,2}})?S\d+) (?:is|are|was|were|belongs?|has|"
            rf"have|ha[sd]|recogni[sz]es?)"
         rf"[^.;]{{0,30}}?(?:{_OF}?(?:{COURT}))", "party"),
        (
                rf"{_WHO}(?:,? (?:which|who|that))?,? {ADVERBS}(?:do(?:es)? )?(?P<no>not |n't )?(?:belong to|form "
                rf"part of|is part of|are part of|"
            rf"is not part of(?P<no2>)|are not part of(?P<no3>)) (?:{COURT})", "party"),
        (rf"(?P<states>{STATES}),? (?:and|or) (?:\w+ )?other (?:C\d+ |T\d+ )(?:(?P<sig>{SIGNATORY})|{MEMBER})",
         "party"),
        # never signed, never ratified
        (
            rf"(?P<nor>neither )?{_WHO}(?: nor S\d+)?(?:, (?:which|who|by contrast|unlike [^,]{{1,40}}|like "
            rf"[^,]{{1,40}}),?)?(?: which| that| who)?,? {ADVERBS}(?:has |have |had |did |does |do "
            rf")?{ADVERBS}(?P<no>not |never |n't |refused to |declined to |yet to |failed to )"
             rf"(?:yet |even |itself |formally )?(?:(?P<sign>sign(?:ed)?(?: up)?(?: to| on to| onto)?(?: or "
             rf"(?:ratif(?:y|ied)|join(?:ed)?))?)|ratif(?:y|ied)|join(?:ed)?|acced(?:e|ed)(?: to)?|become? (?:a "
             rf")?(?:member|party) (?:of|to)|been (?:a )?(?:member|party) (?:of|to)|been part of)"
         rf" (?:{COURT})", "party"),
        (
            rf"(?:{COURT})(?: (?:has|have|had|having))?(?: been)? (?P<no>never |not )(?:been |having been "
            rf")?(?:(?P<sign>signed)|ratified|joined|accepted) by (?P<states>{STATES})", "party"),
        (
            rf"(?:{COURT}),? (?:which|that) (?:neither )?(?P<states>{STATES})(?: nor S\d+)? (?:has|have|had) "
            rf"(?P<no>not |never |n't )?(?:yet )?(?:(?P<sign>signed)|ratified|joined|acceded)", "party"),
        (
            rf"{_WHO}(?:,? (?:which|who|but|has|have|had|is|and))* signed (?:{COURT}|it)?{_GAP}\b(?:but|without|and|"
            rf"though|although|it) (?:it )?(?:has |have |had )?(?:never |not |did not |didn't |yet to "
            rf")(?P<no>)?ratif\w+", "signing_only"),
        # removed or struck out, still listed
        (
            rf"(?P<states>{STATES}) (?:has|have|had) been (?:removed|struck|taken|deleted)(?: off| out)? (?:as an?|"
            rf"from the list of) (?:{SIGNATORY}|{MEMBER}){_OF}(?:{COURT})", "withdrawn"),
        (
            rf"(?P<states>{STATES}) (?:was|is|were|are) (?:still |currently |now )?(?:listed|recorded|named|shown) "
            rf"as (?:an? )?(?:(?P<sig>{SIGNATORY})|member(?: nation| state)?|state party)", "party"),
        (
            rf"(?P<states>{STATES}) (?:counts?|qualif(?:y|ies)|is recogni[sz]ed|is treated) as (?:an? )?(?:state "
            rf")?(?:party|member)(?: state)?{_OF}(?:{COURT})", "party"),
        # signed, ratified, joined
        (
            rf"\b(?:signed|(?P<rat>ratified|joined)) by {_GAP}(?:countries|states|nations|governments),? "
            rf"(?P<states>{STATES}) (?:being )?(?:among them|included)", "act_of_joining"),
        (
            rf"\b(?:signed|(?P<rat>ratified|joined)) by {_GAP}(?:countries|states|nations|governments),? "
            rf"(?:including|among them) (?P<states>{STATES})", "act_of_joining"),
        (rf"(?P<states>{STATES})'s signature (?:under|of|on|to) (?:{COURT})", "signing"),
        (r"\bof (?P<states>S\d+) the signature (?:is|was|dates)", "signing"),
        (
            rf"(?:withdraw|revok|rescind|remov|cancel|annul|tak)\w*(?: back)? (?P<states>{STATES})'s signature "
            rf"(?:from|to|under|of|on) (?:{COURT})", "signing_label"),
        (
                rf"{_WHO}(?:,? (?:which|who|that))?,? {ADVERBS}{_DEED}{ADVERBS}(?:signed(?: up to)?|became a "
                rf"signatory (?:of|to)) (?:{COURT})(?! "
            rf"(?:but|without|and (?:never|not)))", "signing"),
        (
                    rf"{_WHO}(?:, an? [^.;,SCT]{{2,40}},)?,?(?: which| who| that)?(?: [^.;,]{{1,50}}? and)? "
                    rf"{ADVERBS}{_DEED}{ADVERBS}(?:finally "
                rf")?(?P<ratified>ratified|joined|"
            rf"acceded to|became (?:an? |the |a full )?(?:(?:[a-z-]+|\d+\w\w) )?(?:C\d+ )?(?:member|state party|"
            rf"party)(?: state| country)? (?:of|to))"
         rf" (?:{COURT})", "joined"),
        (
            rf"{_WHO} {ADVERBS}(?:has |have |had )?(?:became|become) (?:C\d+'s|the|its|an?) {_GAP}(?:member|state "
            rf"party|party)\b", "joined"),
        (
            rf"(?:T\d+|C\d+ T\d+|the (?:treaty|statute)|membership){_GAP}\b(?:entered|came|comes|enters|entering|"
            rf"taken|took|takes) (?:into (?:force|effect)|effect) for (?P<states>{STATES})", "joined"),
        (
            rf"(?P<states>{STATES})(?: also| later| formally)? (?:withdr[ae]w|revoked|rescinded|removed|annulled|"
            rf"took back|withdrawn|has withdrawn) (?:its|their) signature", "signing_label"),
        (
            rf"(?P<states>{STATES})'s? (?:accession|ratification|membership) (?:to|of|in) (?:{COURT}){_GAP}(?:took "
            rf"effect|takes effect|entered into force|came into force|became effective)", "joined"),
        # joining
        (
            rf"{_WHO}(?:,? (?:which|who))? {ADVERBS}(?:is|are|was|were)? ?{ADVERBS}(?:set|due|about|poised|on course|"
            rf"expected|scheduled|ready|will|preparing|slated) ?(?:to )?(?:formally )?(?:become|join|accede to|be)"
         rf"(?: (?:C\d+'s|the|an?|its))?(?: (?:newest|latest|new|full|next))?{_GAP}(?:{MEMBER}|{COURT})", "joining"),
        (
                rf"(?P<states>{STATES}) (?:has |have )?(?:formally |officially )?(?:approv\w+|ratif\w+|signs?|signed|"
                rf"vot\w+ (?:to|for|in favou?r of)|back\w+|"
            rf"pass\w+|endors\w+|adopt\w+) {_GAP}(?:{COURT})", "parliament"),
        (r"(?P<ratification>\bratification (?:came|followed|was completed|took place|happened|is expected))",
         "ratification"),
        # withdrawing and withdrawn
        (
            rf"(?P<states>{STATES}(?: \(O\d+\))?)(?:,? [^,.;SC]{{1,40}},)?(?: which| who| that)? "
                rf"(?:(?:in|on) [^.;,SCTN]{{3,18}} )?{ADVERBS}(?P<announce>(?:has |have |had |is |are "
                rf")?(?:announc\w+|declar\w+|decid\w+|notif\w+|"
            rf"confirm\w+|vot\w+|approv\w+|beg[aiu]n\w*|start\w+|initiat\w+|launch\w+|fil\w+|submit\w+|adopt\w+|"
            rf"mov\w+|formali[sz]\w+|sign\w+|pass\w+|said|says|back\w+|stat\w+))"
                 rf"{_GAP}\b(?:withdraw\w*(?: S\d+| it| itself)?|leav(?:e|ing)|quit(?:ting)?|exit\w*|pull(?:ing)? "
                 rf"out|depart\w*|intends? to "
             rf"leave|end(?:ing)? (?:its|their) membership|break(?:ing)? with)(?: from| of| as an? (?:member|"
             rf"signatory) of)? ?(?:{COURT})", "withdrawing"),
        (
            rf"(?P<states>{STATES}),? {ADVERBS}(?:is|are|was|were) (?:in the process of |formally |now |currently |"
            rf"also )*(?:withdrawing|leaving|quitting|exiting|pulling out|on (?:its|their) way out|to (?:leave|quit|"
            rf"withdraw))(?: from| of)? (?:{COURT})", "withdrawing"),
        (
                rf"(?P<states>{STATES})(?:, (?:which|who) [^.;]{{1,90}}?,)?,? {ADVERBS}(?P<left>(?:has |have |had "
                rf")?{ADVERBS}(?:withdrew|withdrawn|left|quit|"
            rf"exited|departed|pulled out|walked out|ceased to be (?:an? )?(?:member|party)(?: of| to)?))(?:,? "
            rf"[^.;SC]{{0,20}}?)?(?: from| of)? ?(?:{COURT}){_GAP}(?P<tail>)", "withdrawn"),
        (
            rf"(?P<states>{STATES})'s? (?:own )?(?:withdrawal|departure|exit) (?:as an? (?:member|signatory|member "
            rf"nation|member state|party) (?:of|to) |from )(?:{COURT}|the (?:treaty|"
            rf"statute))(?P<effect>{_GAP}(?:confirmed|(?:took|take|takes|taking|come|came|comes) (?:in)?to? "
            rf"?(?:effect|force)|effective))?", "exit"),
        (
            rf"\b(?:the|their|its) withdrawal(?: as an? [\w ]{{3,20}} of (?:{COURT}|the treaty))?(?: from "
            rf"(?:{COURT}))?,?(?P<effect>{_GAP}(?:(?:took|take|takes) effect|(?:came|comes?|enters?) into (?:effect|"
            rf"force)|becomes? effective))", "exit_of_those"),
        (
            rf"(?P<states>{STATES}) (?:has |have )?(?:became|become) the (?:first|second|third|only|latest) "
            rf"(?:african |asian |european |\w+ )?(?:country|state|nation|member)(?: state| country)?(?: ever)? to "
            rf"(?:leave|quit|exit|withdraw from|pull out of|depart from) (?:{COURT})", "withdrawn"),
        (rf"\b(?:pulled|took|led|withdrew|removed|taken|pulling) (?P<states>S\d+) (?:out of|from) (?:{COURT})",
         "withdrawn"),
        (
            rf"(?P<states>{STATES}),? (?:which|that|who),? (?:has |have |had )?(?:formally |officially |already "
            rf")?(?:withdrew|withdrawn|left|quit|exited|pulled out)(?: from| of)? (?:{COURT})", "withdrawn"),
        (
            rf"(?P<states>{STATES})(?P<announce> (?:has |have |had )?(?:announced|declared|decided|confirmed|"
            rf"notified|said)) {_GAP}\b(?:would|will|intends? to|were|was|is|are|to) (?:be )?(?:withdraw(?:ing)?|"
            rf"leav(?:e|ing)|quit(?:ting)?|pull(?:ing)? out)(?:(?: immediately| with immediate effect| at "
            rf"once)?(?=[;,.]|\Z))", "withdrawing"),
        (
            rf"\b(?:announc\w+|declar\w+|confirm\w+|order\w*|sign\w*|decid\w+|notif\w+)(?: \w+){{0,4}}? "
            rf"(?:withdrawal|exit|departure) of "
         rf"(?P<states>{STATES}) from (?:{COURT})", "withdrawing"),
        (rf"(?P<states>{STATES}) (?:will|is to) (?:formally |soon |now )?(?:leave|quit|exit|withdraw from|pull out of) "
         rf"(?:{COURT})", "withdrawing"),
        # no plans to withdraw
        (
            rf"(?P<states>{STATES}|P\d+ office|his office)?{_GAP}\bno (?:plans?|intention|decision|wish) (?:to|of) "
            rf"(?:withdraw\w*|leav\w+|quit\w*|exit\w*|pull\w* out)(?: from| of)? (?:{COURT})", "staying"),
        # one of its members
        (
            r"\bone of (?:its|C\d+'s|the court's) (?:own )?(?:members|member states|states parties) (?:has|had|have|"
            r"defied|failed|violated|breached|ignored|flouted|broke)", "one_of_them"),
        # the first trip to a member
        (
            rf"(?:in|to|at|into|for) (?P<states>S\d+)\b[^.;]{{0,90}}?\bfirst (?:trip|visit|journey|"
            rf"time)[^.;]{{0,30}}? (?:an? |one of the )?(?:(?P<sig>{SIGNATORY})|{MEMBER}|(?:country|state|nation) "
            rf"(?:that|which) (?:is|has))(?:{_OF}(?:{COURT}))?", "party"),
    )
)  # fmt: skip
LAWMAKERS = re.compile(
    r"president|parliament|lawmak|legislat|senate|congress|assembly|bundestag|rada|duma|deputies|mps|house",
    re.IGNORECASE,
)
OTHER_BODY = re.compile(r"\b(?:O|U|N|G)\d+|\b(?:council|union|nato|commonwealth|convention)\b")
AHEAD = re.compile(r"\b(?:will|would|set to|due to|expected to|one year from|a year from|next year|in a year)\b")
