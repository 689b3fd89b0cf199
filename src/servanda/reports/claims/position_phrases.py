"""How documents put a stance on the warrants, the Court or a resolution: `who` holds it, `obj` is what it is toward.

All patterns run over the shape of a sentence; gaps are bounded.  C the Court, K its prosecutor, J a chamber, P persons,
S states and those who speak for them, O organisations, N the United Nations.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from servanda.reports.frames import Needs, holds, late, words_needed

_ONE = (
    r"(?:S\d+'s? P\d+|the D\d+(?= (?:have|say|said|are|were|will|would|had|insist|also|too|do|did)\b)|"
    r"[SONP]\d+(?:'s? (?:(?:official|chief|deputy|own|main|closest|staunch|key) )*(?:spokes\w+|office|offices|"
    r"ministry|government|party|parliament|presidency|authorities|leadership|"
    r"sponsor|ally|backer|patron|partner)| (?:(?:treasury |state |justice |foreign )?(?:department|ministry)(?: of "
    r"(?:state|the treasury|justice|foreign affairs))?|treasury|sponsor|ally|backer|patron|partner|officials|"
    r"authorities|government|parliament|presidency))?|the D\d+(?= (?:have|had|are|were|said|say|will|would|did|"
    r"do)\b)|"
    r"the (?:two|three|four|five) (?:juntas|regimes|governments|capitals|neighbours|countries|states|nations|"
    r"leaders|ministers|allies|military governments))"
)
ACTORS = rf"(?:{_ONE}(?:(?:,? and |,? or |, |,? as well as | & )(?:also |even |its ally |its )?{_ONE}){{0,20}})"
_OTHERS = (
    r"(?:,? (?:and|as well as|along with) (?:several|many|some|other|others|a number|various|"
    r"dozens)\b[^.;,\"]{0,40})?"
)
SAY = (
    r"(?:said|says|saying|say|stat(?:ed|es|ing)|announc(?:ed|es|ing)|declar(?:ed|es|ing)|confirm(?:ed|s|ing)|"
    r"affirm(?:ed|s|ing)|insist(?:ed|s|ing)|add(?:ed|s|ing)|told [^.;,\"]{1,40}?|"
    r"reiterat(?:ed|es|ing)|repeat(?:ed|s|ing)|stress(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|maintain(?:ed|s|ing)|"
    r"argu(?:ed|es|ing)|claim(?:ed|s|ing)|indicat(?:ed|es|ing)|signal?l?(?:ed|s|ing)|warn(?:ed|s|ing)|"
    r"pledg(?:ed|es|ing)|vow(?:ed|s|ing)|promis(?:ed|es|ing)|made (?:it )?clear|make clear|makes clear|let it be "
    r"known|underlin(?:ed|es)|underscor(?:ed|es)|recall(?:ed|s)|explain(?:ed|s)|believ(?:ed|es)|consider(?:ed|s)|"
    r"thought|thinks|noted|notes|clarif(?:ied|ies)|assur(?:ed|es)(?: \w+)?|remarked|respond(?:ed|s)|repl(?:ied|ies)|"
    r"answer(?:ed|s)|wrote|tweeted|posted|commented|suggested|suggests|hinted|conceded|acknowledged|made known|"
    r"report(?:ed|s))"
)
_THEM = (
    r"(?:it|they|he|she|we|his country|her country|their country|its government|the country|the government|his "
    r"government|the (?:minister|president|premier|prime minister|spokes\w+|ministry)|(?:sir|mr|ms|mrs|dr) \w+(?: "
    r"\w+)?|[SP]\d+)"
)
_ASIDE = (
    r"(?:,? {0,2}(?:has|have|had|also|both|all|was|is|were|are|however|too|then|now|again|immediately|in turn|on "
    r"\w+day|on \w+ \d{1,2}|on [a-z]+ \d{1,2}, \d{4}|yesterday|today|last \w+|this \w+|for (?:its|his|her|their) "
    r"part|"
    r"meanwhile|which|who|that|\w+ly|in (?:a|an|his|her|its|their) (?:\w+ ){0,3}(?:statement|interview|post|speech|"
    r"briefing|message|address|response|reaction)(?: on \w+)?|himself|itself|themselves|once|long|since|already|"
    r"at the time|earlier|later|previously|in (?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)(?: \d{4})?|in (?:19|20)\d\d|always|never one to|\(O\d+\)|meanwhile|alike|through "
    r"(?:a|its|his) \w+),?)"
)
_FILL = rf"{_OTHERS}(?:{_ASIDE}){{0,5}}"
_SAID_IT = (
    rf"(?:(?:,? ?(?:and|but))? {SAY}(?: only| merely| just)?(?:{_ASIDE}){{0,3}} ?(?:that "
    rf")?\"?{_THEM}(?:{_ASIDE}){{0,2}} ?)?"
)
_APPOSED = (
    r"(?:, (?:the|an?) (?!statement)[^.;:\",]{1,60}?|, (?![SONP]\d+ (?:said|has|have|will|would|is|"
    r"are))[^.;:\"]{1,120}?,|,? \([^)]{1,40}\))?"
)
WHO = rf"(?P<who>{ACTORS}){_APPOSED}{_FILL}"
WHO_SAID = rf"{WHO}{_SAID_IT}"

_THE = (
    r"(?:(?:the|an?|this|that|these|those|its|his|their|both|any|all|such|what|so-called|C\d+(?:'s?)?|J\d+(?:'s?)?|"
    r"K\d+(?:'s?)?|P\d+(?:'s?)?|N\d+(?:'s?)?|U\d+(?:'s?)?|court's|court|judges'|prosecutor's|international|arrest|"
    r"\w+ly|new|latest|recent|"
    r"thursday's|wednesday's|tuesday's|friday's|monday's|controversial|war crimes?|genocide|issuing of|issuance of|"
    r"announcement of|issue of|granting of|approval of|unsealing of|idea of|validity of|legality of|basis of|recent|"
    r"as|D\d+|historic|unprecedented) ){0,7}"
)
_NOUN = (
    r"(?:arrest warrants?|warrants?|arrest orders?|orders? (?:of|for) (?:the )?arrest|charges|accusations|"
    r"allegations|indictments?|decisions?|rulings?|moves?|steps?|announcements?|requests? for (?:an? )?(?:arrest "
    r")?warrants?|"
    r"applications?(?: for [^.;]{0,30}?warrants?)?|requests?|judge?ments?|verdicts?|proceedings|investigations?|"
    r"probes?|inquir(?:y|ies)|jurisdiction|authority|legitimacy|resolutions?|drafts?|initiatives?|draft texts?|"
    r"texts?|ratification|accession|membership|withdrawal|demands?|texts?|proposals?|case)"
)
OBJ = rf"(?P<obj>{_THE}{_NOUN}|C\d+(?! (?:prosecutor|warrant|arrest))|the court|the tribunal)"
_IT = (
    rf"(?P<obj>it|them|this|that|{_THE}{_NOUN}|C\d+(?:'s?)?(?: \w+)?|the court|the tribunal|the move|P\d+'s? "
    r"(?:arrest|indictment))"
)

_FOR = (
    r"(?:welcom(?:ed|es|ing)|hail(?:ed|s|ing)|applaud(?:ed|s|ing)|prais(?:ed|es|ing)|support(?:ed|s|ing)?|back(?:ed|"
    r"s|ing)?|endors(?:ed|es|ing)|celebrat(?:ed|es|ing)|commend(?:ed|s|ing)|cheer(?:ed|s|ing)|laud(?:ed|s|ing)|"
    r"salut(?:ed|es|ing)|approv(?:ed|es) of|(?:express|voic|declar|reiterat|reaffirm|announc|offer)(?:ed|es|s|"
    r"ing)?(?: \w+){0,2} (?:support|backing|satisfaction|approval)(?: for| with| at| of)|stood behind|stands behind|"
    r"gave (?:its|his|their) backing to|in favour of|embrac(?:ed|es))"
)
_AGAINST = (
    r"(?:reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|condemn(?:ed|s|ing)?|denounc(?:ed|es|ing|e)?|slamm?(?:ed|s|ing)|"
    r"blast(?:ed|s|ing)|critici[sz](?:ed|es|ing|e)|decr(?:ied|ies)|lambast(?:ed|s)|(?:hit|hits|hitting|lash\w*|"
    r"struck) (?:out|back) (?:at|against)|attack(?:ed|s|ing)|"
    r"repudiat(?:ed|es)|deplor(?:ed|es)|oppos(?:ed|es|e)|disagree[sd]? with|disput(?:ed|es)|object(?:ed|s) to|"
    r"protest(?:ed|s)(?: against)?|rail(?:ed|s) (?:against|at)|assail(?:ed|s)|pour(?:ed|s) scorn on|react(?:ed|s) "
    r"(?:angrily|furiously|with (?:fury|anger|outrage|defiance)) to|"
    r"express(?:ed|es)?(?: \w+){0,2} (?:outrage|anger|dismay|disagreement|opposition|indignation|disapproval) (?:at|"
    r"over|with|to|about)|castigat(?:ed|es)|rubbish(?:ed|es)|scoff(?:ed|s) at|mock(?:ed|s)|ridicul(?:ed|es)|"
    r"brush(?:ed|es) (?:off|aside)|shrugg?(?:ed|s) off|took issue with|spoke out against|came out against|"
    r"refus(?:ed|es)(?= (?:the|this|that|any|C\d))|(?:refus(?:ed|es|e) to|(?:does|do|did|would|will|has|have|"
    r"had)(?: not|n't|never)(?: ever)?|never) (?:recogni[sz]ed?|accept(?:ed)?|acknowledged?)|contest(?:ed|s)|"
    r"rebuff(?:ed|s)|inveighed against|vilif(?:ied|ies)|challeng(?:ed|es) the (?:legitimacy|authority|jurisdiction) "
    r"of)"
)
_CALL = (
    r"(?:call(?:ed|s|ing)?|describ(?:ed|es|ing)|brand(?:ed|s|ing)|label+(?:ed|s|ing)|term(?:ed|s|ing)|deem(?:ed|s)|"
    r"denounc(?:ed|es|ing)|slamm?(?:ed|s|ing)|dubb(?:ed|ing)|view(?:ed|s)|regard(?:ed|s)|condemn(?:ed|s|ing)|"
    r"blast(?:ed|s|ing)|dismiss(?:ed|es|ing)|decr(?:ied|ies|ying)|characteri[sz](?:ed|es|ing)|hail(?:ed|s|ing)|"
    r"prais(?:ed|es|ing)|welcom(?:ed|es|ing)|saw|sees|considers?|considered|found)"
)
_CALL_WELL = (
    r"(?:call(?:ed|s|ing)?|describ(?:ed|es|ing)|label+(?:ed|s|ing)|term(?:ed|s|ing)|deem(?:ed|s)|dubb(?:ed|ing)|"
    r"view(?:ed|s)|regard(?:ed|s)|characteri[sz](?:ed|es|ing)|hail(?:ed|s|ing)|prais(?:ed|es|ing)|welcom(?:ed|es|"
    r"ing)|saw|sees|considers?|considered|found)"
)
_BAD = (
    r"(?:outrag\w+|absurd\w*|anti-? ?semit\w+|shame\w*|disgrac\w*|scandal\w*|wrong\w*|unacceptable|false\w*|"
    r"baseless|unfounded|groundless|illegitima\w+|null and void|void|meaningless|politically[ -]motivated|"
    r"politici[sz]\w+|political (?:tool|weapon|decision|move|act|court|body|organ|instrument|theatre|stunt)|bias\w*|"
    r"one-sided|"
    r"unjust\w*|unfair|unlawful|illegal\w*|dangerous|mistake\w*|error|incomprehensible|unfriendly|flawed|invalid|"
    r"toilet paper|kangaroo|(?:an? )?instrument of|(?:an? )?tool (?:of|for|in)|weapon|(?:national )?security threat|"
    r"caucasian|lawfare|disgust\w*|unfortunate|regrettable|ridiculous|hypocri\w+|black day|dark day|dark moment|"
    r"travesty|mockery|"
    r"sham\b|farc\w+|insignificant|irrelevant|no legal (?:force|effect|basis|value|validity|significance|"
    r"consequence\w*)|no (?:significance|meaning|validity|credibility|legitimacy)|lack\w* (?:legitimacy|credibility|"
    r"any)|lost (?:all |its )*(?:legitimacy|credibility)|racis\w+|neo-?colonial\w*|colonial\w*|imperialis\w+|"
    r"counter-?productive|deplorable|appalling|nonsens\w*|lunacy|insane|crazy|vile|cynical|brazen|impudent|shocking|"
    r"hostile|provocat\w+|witch[- ]?hunt|conspiracy|interference|an assault on|an attack on|affront|reward (?:for|"
    r"to) terror\w*|bankrupt\w*|publicity stunt|an attempt to|ploy|pretext|selective|double standards?|"
    r"non-?existent|a stain|blow to|harmful|undermin\w+|reckless|perver\w+|despicable|monstrous|abhorrent|heinous|"
    r"vindictive|blood libel|attempt to (?:use|politici|exploit|inflame|pressure)|pretext|ploy|political (?:court|"
    r"body|instrument|passions)|modern dreyfus|dreyfus|not legitimate|unprofessional)"
)
_GOOD = (
    r"(?:historic\w*|landmark|(?:significant|important|positive|major|great|crucial|necessary|big|welcome|bold|"
    r"first|essential|brave) (?:\w+ )?(?:step|move|moment|decision|development|day|victory|act|message|signal)|step "
    r"(?:forward|in the right direction|towards?)|positive\w*|victory|justified|justice (?:is|was|being)|right "
    r"decision|right step|fair|milestone|"
    r"triumph|overdue|courageous|brave|hope|welcome\b|turning point|wake-up call|important stage|correct|logical|"
    r"vindicat\w+|end (?:to|of) "
    r"impunity|political death|the end of|relief|good news|encouraging|confidence in|breakthrough|ray of hope|"
    r"watershed|well-founded)"
)
_WAS = (
    r"(?:was|were|is|are|had been|has been|have been|amount(?:ed|s) to|constitut(?:ed|es|e)|represent(?:ed|s)?|"
    r"mark(?:ed|s)?|sen(?:t|ds?)|show(?:ed|s|n)?|had|has|have|ha[sd] (?:no|lost)|serv(?:ed|es)|gave|gives|"
    r"offer(?:ed|s))"
)

_ARREST = (
    r"(?:arrest|detain|apprehend|seize|hand(?:ing)? over|surrender|extradite|deliver|turn(?:ing)? over|arresting|"
    r"detaining|surrendering|extraditing|take [^.;,]{1,25} into custody|put [^.;,]{1,25} in handcuffs|have P\d+ "
    r"(?:arrested|detained)|have him)"
)
_WHOM = (
    r"(?:P\d+|him|them|both|either|any(?:one|body)?|suspects?|all|those|whoever|the (?:two|pair|suspects?|"
    r"fugitives?|named men|accused|men|russian leader|israeli leader)|its (?:citizens|nationals|own)|(?:the |its |"
    r"all |any |two |three |former |wanted |\w+ )?(?:\w+ )?(?:suspects?|officials|citizens|fugitives?|indictees|"
    r"leaders|persons|people|men|individuals))"
)
_CARRY = (
    r"(?:execut(?:e|ing)|enforc(?:e|ing)|implement(?:ing)?|honou?r(?:ing)?|compl(?:y|ying) with|co-?operat(?:e|"
    r"ing)(?: (?:fully|closely|in full))? (?:with|on|in)|abid(?:e|ing) by|respect(?:ing)?|appl(?:y|ying)|"
    r"act(?:ing)? (?:on|upon)|carry(?:ing)? out|uphold(?:ing)?|follow(?:ing)?|give effect to|giving effect to|"
    r"fulfil+(?:ing)?|observ(?:e|ing)|obey(?:ing)?|heed(?:ing)?|recogni[sz](?:e|ing))"
)
_ORDER = (
    r"(?:(?:the|an?|any|its|his|their|this|these|those|all|such|C\d+(?:'s?)?|J\d+(?:'s?)?|K\d+(?:'s?)?|"
    r"P\d+(?:'s?)?|S\d+(?:'s?)?|international|court's|court|arrest|judges'?|of|and|full|its own|rome statute|"
    r"binding|independent|future|relevant) ){0,6}(?:warrants?|arrest orders?|orders?|decisions?|rulings?|"
    r"requests?|judge?ments?|jurisdiction|verdicts?|measures|system|procedures?)"
)
_DO_IT = (
    rf"(?:{_ARREST} {_WHOM}|have (?:P\d+|him|them) (?:arrested|detained)|carry (?:them|it) out|{_CARRY} (?:{_ORDER}|C\d+|the court|the "
    r"tribunal|it\b|them\b))"
)
_WILL = (
    r"(?:will|would|'ll|shall|(?:is|are|was|were|be|stands?|stood) (?:\w+ )?(?:ready|prepared|willing|determined|"
    r"committed|forced|compelled) to|pledg(?:ed|es) to|promis(?:ed|es) to|vow(?:ed|s) to|commit(?:ted|s)? (?:itself "
    r")?to|undert(?:ook|akes|aken) to|agreed to|intends to|intended to|"
    r"(?:would|will) (?:be (?:forced|obliged|compelled|bound|ready|prepared|required) to|have (?:no (?:choice|"
    r"option) but )?to)|ha(?:s|ve|d) (?:no (?:choice|option) (?:but|except) )to|confirm(?:ed|s) (?:that )?(?:it|"
    r"they) (?:will|would))(?: \w+ly| always| also| certainly| of course| fully| indeed)?"
)
_WONT = (
    r"(?:(?:will|would|shall)(?: probably| likely| certainly| simply| definitely)?(?: not|n't| never)(?: \w+ly| ever)?|won't|refus(?:ed|es|ing|e) to|(?:has|have|had) "
    r"(?:absolutely )?no (?:intention|plans?|desire|wish) (?:of|to)|with no intention (?:of|to)|(?:does|do|did) not "
    r"intend to|(?:is|are|was|were) not going to|not going to|vow(?:ed|s) not to|pledg(?:ed|es) not to|promis(?:ed|"
    r"es) not to|"
    r"ruled out|decided not to|declin(?:ed|es|ing) to|is unwilling to|was unwilling to|unwilling to|(?:will|would) "
    r"in no (?:way|case))"
)
_OBLIGATIONS = (
    r"(?:(?:will|would|must|to|and|always|shall|it|they|we|S\d+|was|is|are|were|intends|intended|continues?|pledged|"
    r"promised) (?:\w+ )?)?(?:follow(?:s|ing)?|meet(?:s|ing)?|compl(?:y|ies|ying) with|fulfil+(?:s|ing)?|"
    r"honou?r(?:s|ing)?|abid(?:e|es|ing) by|respect(?:s|ing)?|uphold(?:s|ing)?|st(?:and|ands|ood) by|live up to|"
    r"act(?:s|ing)? (?:in line|in accordance|in conformity|in compliance|consistently|consistent) with|"
    r"adher(?:e|es|ing|ed) to|observ(?:e|es|ing)|commit(?:ted|ment) to|implement(?:s|ing)?|aware of|take[s]? "
    r"seriously|bound by) (?:[\w\"',]+ ){0,4}?\"?(?:(?:legal |international |treaty |statutory |judicial "
    r")*(?:obligations?|commitments?|duties|responsibilities)|(?:the )?(?:T\d+|statute)|international law|the law|"
    r"the relevant procedures?)"
)


class Frame(NamedTuple):
    """A way of putting a stance.  `toward` empty: told by the group `obj`.  `needs` and `rest` are cheap to look for,
    so that a sentence without them costs little: one of each set of words, and all that stands behind the holder."""

    stance: str
    toward: str
    pattern: re.Pattern[str]
    needs: Needs
    rest: re.Pattern[str]

    def possible(self, text: str) -> bool:
        """Whether everything that the frame needs is there."""
        return holds(text, self.needs) and bool(self.rest.search(text))


_LEADING_GAP = re.compile(
    r"\A(?:\[[^\]]+\]\{\d+,\d+\}\?|\(\?:\(\?![^()]*(?:\([^()]*\)[^()]*)*\)\[[^\]]+\]\)\{\d+,\d+\}\?| \?)+"
)


def _frame(stance: str, toward: str, pattern: str) -> Frame:
    """A frame with what it needs, read off its pattern."""
    rest = next((pattern.removeprefix(lead) for lead in (WHO_SAID, WHO, OBJ) if pattern.startswith(lead)), pattern)
    rest = _LEADING_GAP.sub("", rest)
    return Frame(stance, toward, late(pattern), words_needed(pattern), late(rest))


FRAMES: tuple[Frame, ...] = tuple(
    _frame(stance, toward, pattern)
    for stance, toward, pattern in (
        # not saying
        ("noncommittal", "warrant", rf"{WHO_SAID} ?(?:refus(?:ed|es|ing) to|declin(?:ed|es|ing) to|would(?: not|"
                                    r"n't)|(?:did|does|do|has|have|had|will)(?: not|n't)|could(?: not|n't)|was "
                                    r"unable to|avoid(?:ed|s|ing)|stopp(?:ed|ing) short of|sidestepp(?:ed|ing)|"
                                    r"dodg(?:ed|ing)|evad(?:ed|ing)|fail(?:ed|s) to|repeatedly refused to) "
                                    r"?(?:\w+ly )?"
                                     r"(?:confirm\w*|sa(?:y|id|ying)|comment\w*|be drawn|speculat\w*|answer\w*|"
                                     r"discuss|commit\w*|clarif\w*|talk about|get into|stat(?:e|ed|ing)|specif\w+|"
                                     r"indicat\w+|g(?:i|a)ve [\w ]{1,20}answer|(?:the |a )?question\w*|spell "
                                     r"out)\b[^.;]{0,40}?(?:\bwhether\b|\bif\b|\bhow\b|\bon\b|\babout\b|"
                                     r"\bto\b)?[^.;]{0,60}?\b(?:arrest\w*|detain\w*|warrant\w*|hypothetical\w*|"
                                     r"specific (?:cases?|individuals?)|individual cases?|compl(?:y|ied)|"
                                     r"enforce\w*|execut\w+|implement\w*|hand\w* over|honou?r\w*|set foot)"),
        ("noncommittal", "warrant", rf"{WHO},? (?:when )?asked (?:if|whether|about)[^.;]{{0,120}}?, (?:said (?:that "
                                    r")?(?:it|he|she|they|[SP]\d+) (?:could|would) not|declined to|refused to|"
                                    r"would not|did not) \"?(?:\w+ )?(?:talk about|comment|say|speculate|answer|"
                                    r"discuss|be drawn|get into)"),
        ("noncommittal", "warrant", rf"{WHO} ?(?:left (?:it )?(?:open|unclear)|kept (?:its|his) options open|was "
                                    r"(?:ambiguous|vague|evasive|non-?committal|coy)|(?:did|does|would|could) not "
                                    r"rule out|remain(?:ed|s) (?:silent|vague|ambiguous|noncommittal|non-committal|"
                                    r"neutral|undecided))\b[^.;]{0,120}?\b(?:arrest\w*|detain\w*|warrant\w*|"
                                    r"C\d+)"),
        ("noncommittal", "warrant", rf"{WHO}[^.;\"]{{0,40}}? ?(?:t(?:ook|akes|aken|ake)(?: due)? note of|not(?:ed|"
                                    r"es)|acknowledg(?:ed|es)|(?:will|would) (?:carefully )?(?:study|examine|"
                                    r"analy[sz]e|assess|review|consider)|is (?:studying|examining|analy[sz]ing|"
                                    r"assessing|reviewing|considering)|was (?:studying|examining|reviewing)) "
                                    r"(?P<obj>(?:the )?(?:(?:consequences|implications|next steps|content|meaning|"
                                    rf"impact) of )?{_THE}(?:warrants?|arrest warrants?|decisions?|rulings?|"
                                    r"announcement|(?:domestic |legal |next |further )+(?:steps|situation|"
                                    r"questions?)))"),
        ("noncommittal", "warrant", rf"{WHO} ?took note\b"),
        ("noncommittal", "warrant", rf"{WHO_SAID} ?(?:f(?:ind|inds|ound) it (?:hard|difficult)|(?:could|can)(?: not|"
                                    r"not) (?:really )?) ?(?:to )?imagine[^.;]{0,80}?\b(?:arrest\w*|detain\w*|"
                                    r"execut\w+|enforc\w+)"),
        ("noncommittal", "court", rf"{WHO_SAID} ?(?:respect(?:s|ed)?|recogni[sz](?:es|ed)) (?:the )?(?:C\d+'s?|the "
                                  r"court's|court's|its)? ?(?:\w+ )?(?:independence|role)"),
        ("noncommittal", "court", rf"{WHO_SAID}[^.;\"]{{0,30}}?\b(?:respect(?:s|ed|ing)?|support(?:s|ed|ing)?|"
                                  r"back(?:s|ed)?) (?:for )?(?:the )?(?:independence|independent role)(?: and "
                                  r"\w+)? of (?:C\d+|the court)"),
        # a way might be found
        ("noncommittal", "warrant", rf"{WHO} ?(?:thought|thinks|said|says|suggested|believes?|believed|"
                                    r"indicated)(?: \w+day)?(?: that)? (?:there )?(?:(?:might|may|could) (?:\w+ "
                                    r")?be|were|are|is|was it|it (?:might|may|could) be) (?:\w+ )?(?:a )?(?:ways?|"
                                    r"possible|possib\w+|scenarios?|conditions|circumstances|"
                                    r"options?)\b[^.;]{0,90}?\b(?:arrest\w*|detain\w*)"),
        # refusing
        ("will_not_execute", "warrant", rf"{WHO_SAID} ?{_WONT} (?:be )?{_DO_IT}"),
        ("will_not_execute", "warrant", rf"{WHO}[^.;]{{0,60}}? {SAY}[^.;]{{0,30}}? {_THEM} (?:could not|cannot|"
                                        rf"can't|couldn't|was unable to|was not able to|is unable to) {_DO_IT}"),
        ("will_not_execute", "warrant", rf"{WHO}[^.;\"]{{0,60}}? {SAY}[^.;\"]{{0,20}}? (?:{_ORDER})(?: (?:against|for|on|over) P\d+)? "
                                        r"(?:would|will) (?:have|carry) no (?:\w+ )?(?:effect|force|weight|validity|"
                                        r"consequences?) in (?:S\d+|the country)"),
        ("will_not_execute", "warrant", rf"{WHO_SAID} ?(?:will|would|intends to|plans to|vowed to|pledged to|"
                                        r"threatened to|promised to|is going to|chose to|has decided to|decided "
                                        r"to)(?: simply| openly| also)? (?:ignor(?:e|ing)|def(?:y|ying)|"
                                        rf"disregard(?:ing)?|flout(?:ing)?|disobey|snub) (?:{_ORDER}|C\d+|the court|"
                                        r"it\b)"),
        ("will_not_execute", "court", rf"{WHO_SAID} ?(?:stop(?:ped|s|ping)?|suspend(?:ed|s|ing)?|end(?:ed|s|ing)?|"
                                      r"ceas(?:ed|es|ing)|halt(?:ed|s|ing)?|withh(?:eld|olds|olding)|refus(?:ed|es|"
                                      r"ing)|cut(?:s)? off|freez(?:es)?|froze|rul(?:ed|es) out)(?: all| any| its)? "
                                      r"co-?operation with (?:C\d+|the court)"),
        ("will_not_execute", "court", rf"{WHO_SAID} ?(?:is|was|are|were)(?: not|n't) co-?operating with (?:C\d+|the "
                                      r"court)"),
        ("rejects", "", rf"(?P<who>{ACTORS})'?s? opposition to {OBJ}"),
        ("will_not_execute", "court", rf"{WHO_SAID} ?(?:{_WONT}) co-?operate(?: in any way| any further)?(?: with "
                                      r"(?:C\d+|the court)|\b(?=[,.]))"),
        ("will_not_execute", "warrant", rf"{WHO_SAID}[^.;\"]{{0,60}}?\b(?:guarantee(?:d|s|ing)?|assur(?:ed|es|ing)|"
                                        r"promis(?:ed|es|ing)|offer(?:ed|s|ing)?|grant(?:ed|s|ing)?|pledg(?:ed|es|"
                                        r"ing)|ensur(?:e|ed|es|ing)|provid(?:e|ed|ing)|gave|give|vouch(?:ed)? for|"
                                        r"secure)\b[^.;]{0,60}?\b(?:safe(?:ty)?\b|(?:would|will) have no "
                                        r"(?:effect|force|consequence\w*|validity)|safe (?:passage|conduct|"
                                        r"attendance|participation|access|entry|stay|visit)|immunity from arrest|"
                                        r"immune from arrest|free (?:passage|from arrest)|unhindered|freedom from "
                                        r"arrest|not be (?:arrested|detained)|protection from (?:the )?arrest|"
                                        r"without (?:fear of )?(?:being )?arrest\w*)"),
        ("will_not_execute", "warrant", rf"{WHO_SAID}[^.;\"]{{0,80}}?\b(?:arrangements?|ways?(?: and means)?|a "
                                        r"solution|means|everything|measures)\b[^.;]{0,60}?\b(?:so that|without|"
                                        r"to ensure|to make sure|and leave|to avoid|such "
                                        r"that)\b[^.;]{0,50}?\b(?:not (?:be )?arrested|not (?:be )?detained|"
                                        r"being (?:arrested|detained)|arrested|arrest)(?<!might)"),
        # executing, but only its obligations, a court first, immunities considered
        ("noncommittal", "warrant", rf"{WHO}(?:(?!\bnot\b|\bnever\b|\bfail)[^.;]){{0,60}}? {SAY}(?:(?!\bnot\b|"
                                    rf"\bnever\b|\bfail)[^.;]){{0,50}}?\b{_OBLIGATIONS}(?! to O)"),
        ("noncommittal", "warrant", rf"{WHO_SAID} ?(?:will|would|must|always|intends to|is committed to|remains "
                                    r"committed to|stands by)(?: \w+ly| always| continue to| nevertheless| still| "
                                    rf"of course)? ?{_OBLIGATIONS}(?! to O)"),
        ("noncommittal", "warrant", rf"{WHO}[^.;\"]{{0,60}}? {SAY}[^.;]{{0,80}}?\bimmunit(?:y|"
                                    r"ies)\b[^.;]{0,60}?\b(?:taken into (?:account|consideration)|considered|"
                                    r"respected)"),
        ("noncommittal", "warrant", rf"{WHO}[^.;\"]{{0,60}}? {SAY}[^.;]{{0,80}}?\b(?:domestic (?:court|legal) "
                                    r"process|(?:matter|question|issue|decision|one|up) (?:for|to|of) (?:the |its |"
                                    r"independent |D\d+ |national |S\d+'s? )*(?:courts?|judiciary|judges|"
                                    r"prosecutors?|police|justice (?:system|authorities)|judicial authorities|law "
                                    r"enforcement)|legally complex|complex legal|complicated legal|"
                                    r"it (?:was|is) (?:up to|for) (?:the )?(?:\w+ )?(?:courts?|judges|judiciary|"
                                    r"police))"),
        ("noncommittal", "warrant", rf"{WHO} ?(?:left|leaves|referred|passed) (?:it|the (?:matter|decision|"
                                    r"question)) (?:up )?to (?:the |its )*(?:courts?|judiciary|judges|prosecutors?|"
                                    r"police|law enforcement)"),
        # executing
        ("will_execute", "warrant", rf"{WHO},? asked (?:if|whether)[^.;]{{0,120}}?\b(?:arrest\w*|detain\w*|"
                                    r"execut\w+|comply|enforce\w*)\b[^.;]{0,70}?(?:said|replied|answered|"
                                    r"responded)[:,]? (?:yes|absolutely|of course|certainly|indeed|he would|it "
                                    r"would|they would|we would)\b"),
        ("will_not_execute", "warrant", rf"{WHO},? asked (?:if|whether)[^.;]{{0,120}}?\b(?:arrest\w*|detain\w*|"
                                        r"execut\w+|comply|enforce\w*)\b[^.;]{0,70}?(?:said|replied|answered|"
                                        r"responded)[:,]? (?:no|never|absolutely not|certainly not|of course not|"
                                        r"he would not|it would not)\b"),
        ("will_execute", "warrant", rf"{WHO} {SAY}(?: that)? {_THEM} (?:will|would)(?: \w+ly)? (?:comply|"
                                    r"co-?operate|do so|carry it out|enforce it)(?=[.,;]|\Z)"),
        ("noncommittal", "warrant", rf"\b{SAY}\b[^.;]{{0,120}}?\b(?P<who>S\d+) (?:always |fully )?(?:respects|"
                                    r"honou?rs|meets|fulfils|abides by|complies with|upholds) (?:\w+ "
                                    r"){0,3}(?:obligations|commitments|duties)"),
        ("will_execute", "warrant", rf"{WHO_SAID} ?{_WILL} (?:\w+ly )?{_DO_IT}"),
        ("will_execute", "court", rf"{WHO_SAID} ?{_WILL} (?:\w+ly )?(?:co-?operat(?:e|ing)(?: \w+)? with (?:C\d+|"
                                  r"K\d+|the court)|work with (?:C\d+|K\d+|the court))"),
        ("will_execute", "court", rf"{WHO}[^.;\"]{{0,30}}? ?(?:pledg(?:ed|es)|promis(?:ed|es)|vow(?:ed|s)|"
                                  r"commit(?:ted|s)(?: itself)?|offer(?:ed|s)|reaffirm(?:ed|s)|express(?:ed|"
                                  r"es))(?: (?:its|his|their|to|full|a|the|readiness|willingness|commitment|of|"
                                  r"itself|\w+)){0,4} co-?operat(?:e|ion) with (?:C\d+|the court|K\d+)"),
        # for it
        ("welcomes", "", rf"{WHO_SAID} ?{_FOR} {OBJ}"),
        ("welcomes", "", rf"{WHO_SAID}[^.;\"]{{0,25}}? ?{_CALL_WELL} {_IT}[^.;]{{0,120}}?\b{_GOOD}"),
        ("welcomes", "", rf"{WHO}[^.;\"]{{0,40}}? {SAY}[^.;\"']{{0,30}}?[\"' ]*(?P<obj>{_THE}(?:warrants?|arrest "
                         r"warrants?|decisions?|rulings?|moves?|announcement|indictments?))[\"' ]?(?: (?:against|"
                         rf"for) (?:P\d+(?:,? and )?)+)? ?[\"']?{_WAS}[^.;]{{0,70}}?\b{_GOOD}"),
        # against it
        ("rejects", "court", rf"{WHO}[^.;]{{0,90}}? (?P<obj>C\d+|the court|the tribunal),? which (?:it|they|he|she) (?:accus(?:e|ed|es)|call(?:ed|s)?|describ\w+|denounc\w+|consider\w*|sees?|views?)\b[^.;]{{0,40}}?\b{_BAD}"),
        ("rejects", "court", rf"{WHO_SAID} ?accus(?:ed|es|e|ing) (?P<obj>C\d+|the court|the tribunal) of [^.;]{{0,40}}?\b{_BAD}"),
        ("rejects", "", rf"{WHO_SAID} ?{_AGAINST} {OBJ}"),
        ("rejects", "", rf"{WHO_SAID} ?{_AGAINST} (?P<obj>it|them)(?=[.,;]| as | and |\Z)"),
        ("rejects", "court", rf"{WHO_SAID} ?{_AGAINST} (?P<obj>C\d+'s \w+ \w+)"),
        ("rejects", "court", rf"{WHO_SAID} ?accus(?:ed|es|ing) (?P<obj>C\d+|K\d+|judges|the court)(?: \w+)? of"),
        ("rejects", "", rf"{WHO_SAID}[^.;\"]{{0,25}}? ?{_CALL} {_IT}[^.;]{{0,120}}?\b{_BAD}"),
        ("rejects", "", rf"{WHO_SAID} ?(?:compar(?:ed|es|ing)|liken(?:ed|s|ing)) {OBJ}[^.;]{{0,40}}? (?:to|with) "
                        rf"[^.;]{{0,40}}?\b{_BAD}"),
        ("rejects", "", rf"{OBJ}[^.;\"]{{0,40}}?,? (?:which|that|and which) {WHO} ?{_CALL} (?:as "
                        rf")?[^.;]{{0,30}}?\b{_BAD}"),
        ("rejects", "", rf"{WHO}[^.;\"]{{0,40}}? {SAY}[^.;\"']{{0,30}}?[\"' ]*(?P<obj>{_THE}(?:warrants?|arrest "
                        r"warrants?|decisions?|rulings?|moves?|announcement|indictments?|charges|accusations|"
                        r"allegations|request|texts?|drafts?|resolutions?|proposals?)|(?:it|this)(?= (?:was|is|"
                        r"amount|constitut|represent))|C\d+|the court)[\"' ]?(?: (?:against|for) (?:P\d+(?:,? and "
                        rf")?)+)? ?[\"']?{_WAS}[^.;]{{0,70}}?\b{_BAD}"),
        ("rejects", "", rf"{WHO}[^.;\"]{{0,40}}? {SAY}[^.;\"']{{0,20}}? (?P<obj>C\d+|K\d+|the court|it|he|"
                        r"judges)(?:'s \w+)? (?:had|has|was|were|is|are)? ?(?:abus|exceed|overst?ep|violat|act|tak|"
                        r"side|turn|becom|serv|behav|overreach|lost|no (?:authority|mandate|credibility)|"
                        rf"made)\w*[^.;]{{0,70}}?\b(?:{_BAD}|powers|authority|mandate|terror\w*|jurisdiction|wrong "
                        r"decision)"),
        ("rejects", "", rf"{WHO}[^.;\"]{{0,40}}? {SAY}[^.;\"']{{0,30}}? (?P<obj>{_THE}(?:warrants?|arrest warrants?|"
                        r"indictments?|charges|decisions?|rulings?)|C\d+)(?: (?:against|for) [^.;]{1,40}?)? "
                        r"(?:would |will |could )?(?:only )?(?:prolong\w*|undermin\w+|threaten\w*|endanger\w*|"
                        r"jeopardi[sz]\w+|harm\w*|hamper\w*|damag\w+|"
                        r"imperil\w*|complicat\w+|derail\w*|discriminat\w+|target\w* (?:only )?africa\w*)"),
        ("rejects", "court", rf"{WHO_SAID} ?(?:threat(?:en(?:ed|s|ing)|s to)|warn(?:ed|s)|vow(?:ed|s)|promis(?:ed|"
                             r"es))\b[^.;]{0,50}?(?P<obj>C\d+|K\d+|judges)[^.;]{0,40}? (?:with|of) (?:\w+ "
                             r"){0,2}sanctions"),
        ("rejects", "court", rf"{WHO_SAID} ?(?:placed|put|places|puts) (?P<obj>C\d+|K\d+|the court|it\b)[^.;,]{{0,30}}? "
                             r"under (?:\w+ )?sanctions"),
        ("rejects", "court", rf"{WHO_SAID} ?(?:threat(?:en(?:ed|s|ing)))(?: to impose)? (?:\w+ ){{0,2}}sanctions "
                             r"(?:on|against) (?:\w+ ){0,4}?(?P<obj>C\d+|K\d+|judges)"),
        ("rejects", "court", rf"{WHO_SAID} ?(?:bar(?:red|s|ring)|bann?(?:ed|s|ing)|den(?:ied|ies|ying)|revok(?:ed|"
                             r"es|ing)|block(?:ed|s|ing)|restrict(?:ed|s|ing)|cancel+(?:ed|s)|refus(?:ed|"
                             r"es))\b[^.;]{0,50}?(?P<obj>C\d+|K\d+)[^.;]{0,50}?\b(?:visas?|entry|enter\w*|"
                             r"access|investigators|staff|officials|personnel|from)"),
        ("rejects", "court", rf"{WHO_SAID} ?(?:(?:will|would|is|has|had) )?(?:suspend\w*|cut(?:ting)?(?: off)?|"
                             r"sever\w*|end(?:ed|ing|s)?|br(?:eak|oke|oken) off|disengag\w+)(?: (?:all|any|its|his|"
                             r"further))*(?: (?:relations|contacts?|communications?|ties|engagement|dealings))?(?: "
                             r"with| from) (?P<obj>C\d+)"),
        ("rejects", "court", rf"{WHO_SAID}[^.;\"]{{0,30}}? ?(?:\w+ )?\"?(?P<obj>C\d+|the court|the tribunal|it) "
                             r"(?:has|had|have) (?:absolutely )?no (?:\w+ )?(?:jurisdiction|authority|right|"
                             r"mandate|legal basis|legal standing|business|power|say)"),
        ("rejects", "court", rf"{WHO}[^.;\"]{{0,60}}? ?(?:{SAY}|made [\w ]{{0,8}}clear|of the view|of the "
                             r"opinion)[^.;\"]{0,30}? \"?(?P<obj>C\d+|the court|the tribunal|it) (?:lack(?:s|ed)|"
                             r"does not have|did not have|(?:has|had) no) (?:\w+ )?(?:jurisdiction|authority|"
                             r"competence|right|mandate)"),
        ("rejects", "court", rf"{WHO_SAID} ?(?:will|would)(?: not|n't| never) (?:allow|let|permit) (?:any "
                             r")?(?P<obj>C\d+|K\d+|the court)(?:'s)? ?(?:\w+ ){0,3}?(?:to )?(?:enter|"
                             r"investigat\w+|operat\w+|prob\w+|set foot|come|into|in|access|visit|conduct)"),
        ("rejects", "court", rf"{WHO_SAID} ?(?:impos(?:ed|es|ing)|announc(?:ed|es|ing)|slapp?(?:ed|s|ing)|plac(?:ed|"
                             r"es|ing)|sign(?:ed|s|ing)|levied|expand(?:ed|s)|order(?:ed|s)|authori[sz](?:ed|es)|"
                             r"adopt(?:ed|s)|pass(?:ed|es)|unveil(?:ed|s)|hit|vot(?:ed|es)(?: on \w+day)?(?: \d+[^.;]{0,14}?)? "
                             r"to|approv(?:ed|es)|issu(?:ed|es)|put|introduc(?:ed|es)|target(?:ed|"
                             r"s))\b[^.;]{0,80}?\bsanction(?:s|ed|ing)?\b[^.;]{0,70}?(?P<obj>C\d+|K\d+|the "
                             r"court|judges)"),
        ("rejects", "court", rf"{WHO} ?(?:sanction(?:ed|s|ing)|blacklist(?:ed|s)|hit) (?:\w+ ){{0,6}}?(?P<obj>C\d+|"
                             r"K\d+|judges|court officials)(?=[^.;]{0,120}(?:sanction|C\d|court|judge|official))"),
        ("rejects", "court", rf"{WHO} ?(?:plac(?:ed|es)|put|puts|add(?:ed|s)|issu(?:ed|es)|open(?:ed|s)|launch(?:ed|"
                             r"es))\b[^.;]{0,70}?(?P<obj>C\d+|K\d+|judges?)[^.;]{0,60}?\b(?:wanted list|wanted "
                             r"notice|criminal (?:case|investigation|proceedings|probe))"),
        ("rejects", "court", rf"{WHO} ?(?:plac(?:ed|es)|put|puts|add(?:ed|s)|issu(?:ed|es)|open(?:ed|s)|launch(?:ed|"
                             r"es))\b[^.;]{0,40}?\b(?:wanted list|wanted notices?|arrest warrants?|criminal "
                             r"(?:case|investigation|proceedings|probe|charges)) (?:for|against|into|on) "
                             r"[^.;]{0,30}?(?P<obj>K\d+|C\d+(?:'s)? (?:prosecutor|judges?|officials|president))"),
        ("rejects", "court", rf"{WHO_SAID}[^.;\"]{{0,30}}? (?P<obj>S\d+) (?:had |has )?\"?made the wrong decision"),
    )
)  # fmt: skip

_ON = r"[^.;]{2,150}?,? (?:but|and|yet) (?:has |had |also |then |later |however |that )*"
# "S0 said one thing and would do another": the verb far behind its subject
GOING_ON: tuple[Frame, ...] = tuple(
    _frame(stance, toward, pattern)._replace(pattern=re.compile(
        rf"(?P<who>{ACTORS})(?: {SAY}|(?: \w+){{0,3}} (?:took|takes|signed|withdrew|ratified|joined|not (?:an? )?(?:member|party|signatory)|reject|"
        r"welcom|condemn|call|describ|declin|refus|criticis|criticiz|voic|support|oppos|took|tak)\w*| (?:is|are|"
        rf"was|were|has|have|had|does|did) (?:not )?\w+)\b{_ON}(?P<at>{pattern})"))
    for stance, toward, pattern in (
        ("noncommittal", "warrant", r"(?:refus(?:ed|es) to|declin(?:ed|es) to|would not|did not|stopped short of|"
                                    r"avoided) (?:\w+ )?(?:confirm\w*|say\w*|comment\w*|be drawn|speculat\w*|"
                                    r"answer\w*|commit\w*|clarif\w*|stat\w+)\b[^.;]{0,80}?\b(?:arrest\w*|detain\w*|"
                                    r"warrant\w*|hypothetical\w*|comply|enforce\w*|execute\w*)"),
        ("noncommittal", "warrant", rf"(?:will|would) (?:\w+ )?{_OBLIGATIONS}"),
        ("will_not_execute", "warrant", rf"{_WONT} (?:be )?{_DO_IT}"),
        ("will_execute", "warrant", r"(?:it |they |he |she |[SP]\d+ )?(?:will|would|'ll|vow(?:ed|s) to|pledg(?:ed|"
                                    rf"es) to|promis(?:ed|es) to) (?:\w+ly )?{_DO_IT}"),
        ("rejects", "", rf"{_AGAINST} {OBJ}"),
        ("rejects", "", rf"{_CALL} {_IT}[^.;]{{0,120}}?\b{_BAD}"),
        ("welcomes", "", rf"{_FOR} {OBJ}"),
    )
)  # fmt: skip

# the holders stand behind
BY = tuple(
    _frame(stance, toward, pattern)
    for stance, toward, pattern in (
        ("welcomes", "", rf"{OBJ}[^.;:\"]{{0,60}}? (?:was|were|has been|have been|had been|is|are) (?:\w+ly "
                         r")?(?:welcomed|hailed|applauded|praised|supported|backed|endorsed|celebrated) by "
                         rf"(?P<who>{ACTORS})"),
        ("rejects", "", rf"{OBJ}[^.;:\"]{{0,60}}? (?:was|were|has been|have been|had been|is|are) (?:\w+ly "
                        r")?(?:rejected|condemned|denounced|dismissed|criticised|criticized|slammed|opposed|"
                        rf"blasted|attacked|decried) by (?P<who>{ACTORS})"),
        ("rejects", "", rf"{OBJ}[^.;:\"]{{0,40}}? (?:drew|met with|was met with|were met with|prompted|sparked|"
                        r"provoked|triggered|attracted|caused) (?:\w+ ){0,3}?(?:condemnation|criticism|anger|"
                        rf"outrage|fury|backlash|protests?|rejection|indignation) (?:from|in|by) (?P<who>{ACTORS})"),
        ("welcomes", "", rf"{OBJ}[^.;:\"]{{0,40}}? (?:drew|met with|was met with|were met with|prompted|attracted|"
                         r"received) (?:\w+ ){0,3}?(?:praise|support|approval|applause|backing) (?:from|in|by) "
                         rf"(?P<who>{ACTORS})"),
    )
)  # fmt: skip

MUST = re.compile(r"\b(?:have to|obliged|bound|required|forced|compelled|no (?:choice|option))\b")

GIVEN = tuple(
    _frame(stance, toward, pattern)
    for stance, toward, pattern in (
        ("will_execute", "warrant", r"\b(?:announcements?|pledges?|promises?|statements?|declarations?|"
                                    r"commitments?|vows?|assurances?|readiness|willingness|undertakings?) (?:by|"
                                    rf"from|of) (?P<who>{ACTORS}) (?:that (?:they|it|he) (?:will|would)|to) "
                                    rf"(?:\w+ly )?{_DO_IT}"),
        ("will_not_execute", "warrant", r"\b(?:announcements?|pledges?|promises?|statements?|declarations?|vows?|"
                                        rf"assurances?|refusal|undertakings?) (?:by|from|of) (?P<who>{ACTORS}) "
                                        r"(?:that (?:they|it|he) (?:will|would) not|not to|to) (?:be "
                                        rf")?{_DO_IT}(?<!readiness)"),
        ("rejects", "court", r"(?P<who>S\d+|D\d+)(?:'s)? (?:\w+ )?sanctions (?:on|against|targeting) (?:\w+ "
                             r"){0,4}?(?P<obj>C\d+|K\d+|judges)"),
        ("rejects", "court", r"\bsanctions (?:\w+ )?(?:announced|imposed|placed|levied)[^.;]{0,40}? by "
                             r"(?P<who>S\d+)(?: (?:on|against)[^.;]{0,40}?)? ?(?P<obj>C\d+|K\d+|judges)"),
        ("rejects", "", r"(?:(?<=^)|(?<=said )|(?<=that ))(?P<who>[SON]\d+(?:'s)?|D\d+) (?:strong |fierce |stated "
                        rf")?(?:opposition|objections?|hostility) to {OBJ}"),
    )
)  # fmt: skip
SAME = re.compile(
    rf"{WHO} ?(?:(?:gave|made|offered|issued|took|adopted) (?:a |the )?(?:similar|same|comparable|"
    r"like|identical) (?:\w+ )?(?:undertakings?|pledges?|promises?|assurances?|statements?|"
    r"commitments?|line|position|stance|view)|(?:said|did|pledged|promised) (?:the same|likewise|as "
    r"much)|followed suit)"
)

# a statement whose holder the sentence, or the quotation it stands in, names elsewhere; "we" is the speaker's state
_PERSON = r"(?:P\d+|he|they|the (?:two|israeli|russian|wanted) \w+(?: \w+)?|S\d+)"
SAID = tuple(
    _frame(stance, toward, pattern)
    for stance, toward, pattern in (
        ("will_not_execute", "warrant", rf"{_PERSON}(?: P\d+)?,? (?:will|would|could|can|was|were|is|'ll)(?: in no "
                                        r"case| simply)?(?: not|n't| never| (?:definitely|certainly) not)(?: be| "
                                        r"going to be| under any circumstances be)? (?:arrested|detained|"
                                        r"apprehended|handed over|surrendered|(?:at|in) (?:any )?(?:risk|danger) "
                                        r"of)"),
        ("will_not_execute", "warrant", r"\b(?:there (?:is|was|would be|will be)|see) no (?:way|risk|danger|"
                                        r"question|chance|possibility|prospect|reason|"
                                        rf"feasible)[^.;]{{0,25}}?(?:{_PERSON}) (?:would|will|could|can|might|"
                                        r"should|to) be (?:arrested|detained)"),
        ("will_not_execute", "warrant", r"P\d+ (?:would|will) be (?:guaranteed|given|granted|assured|offered) (?:\w+ )?"
                                        r"(?:free|safe|unhindered|unimpeded) (?:access|passage|entry|conduct|stay)"),
        ("will_execute", "warrant", rf"\b(?:it|they|{_THE}(?:decisions?|warrants?|rulings?|orders?))(?: of C\d+)? "
                                    r"(?:must|has to|"
                                    r"have to|should|needs? to) be (?:respected|executed|implemented|enforced|"
                                    r"honou?red|"
                                    r"complied with|carried out)"),
        ("will_not_execute", "warrant", r"\b(?:no arrest (?:is|was|would be) (?:feasible|possible|likely|planned)|"
                                        r"(?:will|would|has|have|had) (?:nothing|no reason) to fear|need not fear|"
                                        r"(?:can|could|may|will|would) (?:\w+ )?(?:visit|come|travel|attend|enter|"
                                        r"move)[^.;]{0,40}?without (?:fear|risk|danger|worr\w+|being (?:arrested|"
                                        r"detained))|(?:would|will) be (?:perfectly |completely )?(?:safe|welcome "
                                        r"and safe|free to))"),
        ("will_not_execute", "warrant", r"\b(?:we|i) (?:will|would|shall|are|am)(?: not|n't| never)(?: going to)? "
                                        rf"(?:\w+ )?{_DO_IT}"),
        ("will_execute", "warrant", rf"{_PERSON}(?:,? if [^.;]{{1,60}},)? (?:will|would|'ll|must)(?: \w+ly)? (?:be|"
                                    r"face) (?:arrested|detained|arrest|apprehended|handed over|surrendered|taken "
                                    r"into custody)(?! by C)"),
        ("will_execute", "warrant", rf"{_PERSON} faces? (?:arrest|detention)\b[^.;]{{0,20}}? (?:if|should|when|on "
                                    r"arrival|upon)"),
        ("will_execute", "warrant", rf"\b(?:we|i) {_WILL} (?:\w+ )?{_DO_IT}"),
        ("will_execute", "warrant", r"\bwe (?:have no (?:option|choice) (?:but|except)|must|have to|are obliged|"
                                    rf"are bound)[^.;]{{0,12}}? (?:to )?{_DO_IT}"),
        ("noncommittal", "warrant", r"\b(?:domestic (?:court|legal) process|court process) (?:would|will|must|has "
                                    r"to|is) (?:be |to )?(?:\w+ )?(?:required|needed|followed|first|necessary|"
                                    r"come)"),
        ("noncommittal", "warrant", rf"\b(?:we|i) (?:will|would|shall|always|are going to)? ?(?:\w+ )?{_OBLIGATIONS}"),
        ("noncommittal", "warrant", r"\bimmunit(?:y|ies)\b[^.;]{0,60}?\b(?:taken into (?:consideration|account)|"
                                    r"considered)"),
        ("noncommittal", "warrant", r"\b(?:would|will|could)(?: not|n't) (?:\w+ )?(?:talk about|comment on|discuss|"
                                    r"speculate (?:on|about)|be drawn on) [^.;]{0,30}?(?:specific|individual|"
                                    r"hypothetical|case)"),
        ("rejects", "court", r"(?<!of )(?<!by )\b(?:C\d+|the court|the tribunal) (?:has become|had become|became|"
                             rf"is|was|has turned into|acts as|is acting as) (?:\w+ ){{0,4}}?{_BAD}"),
        ("rejects", "court", r"\b(?:C\d+|the court|the tribunal) (?:has|had|have) (?:absolutely )?no (?:\w+ "
                             r")?(?:jurisdiction|authority|right|mandate|legitimacy|credibility|legal basis)"),
        ("rejects", "court", r"\b(?:we|i) (?:do|will|did|have)(?: not|n't| never) (?:recogni[sz]ed?|accept(?:ed)?) "
                             r"(?:the )?(?:jurisdiction|authority|legitimacy|decisions?|rulings?|legality)? ?(?:of "
                             r")?(?:C\d+|the court|this court|its jurisdiction)"),
        ("rejects", "", rf"\b{_CALL} (?P<obj>{_THE}(?:warrants?|arrest warrants?|decisions?|rulings?|indictments?|"
                        rf"charges))[^.;]{{0,60}}?\b{_BAD}"),
        ("rejects", "", r"(?P<obj>\b(?:outrageous|absurd|scandalous|shameful|disgraceful|antisemitic|anti-semitic|"
                        r"false|baseless|illegal|unjust|illegitimate|wrong|politici[sz]ed|politically motivated|"
                        r"biased|ridiculous|unlawful|bogus|despicable|hypocritical) (?:and \w+ )?(?:C\d+(?:'s)? |"
                        r"court |international )*(?:arrest )?(?:warrants?|decisions?|ruling|move|order|accusations|"
                        r"charges|allegations))"),
        ("rejects", "", rf"\b(?:we|i) (?:\w+ly )?(?:reject|condemn|denounce|oppose|disagree with|deplore) {OBJ}"),
        ("welcomes", "", rf"\b(?:we|i) (?:\w+ly )?(?:welcome|support|applaud|hail|back|endorse) {OBJ}"),
        ("rejects", "", rf"(?P<obj>\b{_THE}(?:warrants?|decisions?|rulings?|indictments?|charges)|the move)(?: "
                        r"(?:of|by) C\d+)?(?: (?:against|for) (?:P\d+(?:,? and )?)+)? (?:is|are|was|were) (?:\w+ "
                        rf"){{0,3}}?\b{_BAD}"),
        ("welcomes", "", rf"(?P<obj>\b{_THE}(?:warrants?|decisions?|rulings?|indictments?)|the move)(?: (?:against|"
                         r"for) (?:P\d+(?:,? and )?)+)? (?:is|are|was|were|represents?|marks?|sends?) (?:\w+ "
                         rf"){{0,4}}?\b{_GOOD}"),
    )
)  # fmt: skip
VIEW = re.compile(
    r"(?:the|in the) (?P<who>D\d+|S\d+'s?) (?:government's |official |legal )?(?:argument|view|"
    r"position|stance|line|reading|interpretation|opinion) (?:is|was|holds|has been|remains) (?:that "
    r")?"
)

UNREAL_BEFORE = re.compile(
    r"(?<!spokesman )(?<!spokeswoman )(?<!spokesperson )(?<!minister )(?<!secretary )(?:\b(?:urg\w+|call(?:s|ed|"
    r"ing)? (?:on|for|upon)|ask\w*|press\w*|want\w*|warn\w*|remind\w*|let|allow\w*|expect\w*|demand\w*(?: that)?|"
    r"invit\w+|against|between|unlike|if|whether|unless|where|lobb\w+|persuad\w+|convinc\w+|"
    r"should|could|request(?: of| from)?|failure of|appeal\w* to|hop\w+(?: that)?|likely(?: that)?|accus\w+|"
    r"encourag\w+|implor\w+|beg\w*|for|by|told|tell\w*|towards?|like|criticism of|pressure on|until)(?: (?:both|"
    r"either|also|all|the))* |\bhad )\Z"
)
