"""How documents put a warrant: issued, sought, unsealed, withdrawn, refused; wanted, charged, accused.

All patterns run over the shape of a sentence; gaps are bounded.  C the Court, K its prosecutor, J a chamber, P persons.
"""

from __future__ import annotations

import re

from servanda.reports.frames import Frame

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
ISSUE = (
    r"(?:issu(?:ed?|es|ing)|approv(?:ed|es|ing)|grant(?:ed|s|ing)|hand(?:ed|s|ing) down|deliver(?:ed|s|ing)|"
    r"announc(?:ed|es|ing)|"
    r"released?|came out|went out|publish(?:ed|es)|order(?:ed|s)|confirm(?:ed|s)|put out|slapp?(?:ed|s)|emitted|"
    r"expedited|"
    r"published|authori[sz]ed)"
)
SEEK = (
    r"(?:request(?:ed|s|ing)?|s(?:ought|eeks?|eeking)|appl(?:ied|ies|ying)(?: to (?:the )?(?:C\d+|J\d+|judges|"
    r"court)(?: judges)?)? for|ask(?:ed|s|ing)"
    r"(?: (?:the )?(?:C\d+|J\d+|judges|court)(?: judges)?)? (?:for|to issue)|fil(?:ed|es|ing)|submitt(?:ed|ing)|"
    r"demand(?:ed|s)|pursu(?:ed|es|ing)|"
    r"call(?:ed|s) for|want(?:s|ed)(?! list| notice))"
)
_GAP = r"[^.;]{0,70}?"
SHORT = r"[^.;]{0,30}?"
WHOM = (
    r"(?:against|for|on|targeting|of|naming|in the name of|concerning|covering|covers?|(?:was|is) for|to "
    r"(?:arrest|detain|"
    r"apprehend))"
)
_COURT = (
    r"(?:C\d+(?:'s)?|J\d+(?:'s)?|I\d+(?:'s)?|the (?:same |hague |world )?(?:court|tribunal|judges)|its judges|a "
    r"panel of judges)"
)

ISSUED_BY = Frame(rf"{_COURT}{_GAP}\b{ISSUE}\b{SHORT}\b{_W}")
_PLAIN_GAP = r"(?:(?!, (?:which|who|that|but|while))[^.;]){0,90}?"
WERE_ISSUED = Frame(
    rf"\b{_W}{_PLAIN_GAP}\b(?:was|were|has been|have been|had been|are|is|being|been) (?:\w+ "
    rf"){{0,2}}(?P<verb>{ISSUE}|unsealed|made public|outstanding|in force)\b"
)
ISSUED_FOR = Frame(
    rf"\b{_W},? (?:which was |that was )?(?:came out|went out|issued|approved|announced|pending|outstanding|in "
    rf"place|out)\b"
)
SOUGHT = Frame(
    rf"(?:K\d+|prosecutors|the office of the prosecutor|he|she|P\d+|{_COURT}(?: K\d+)?){_GAP}\b(?:is |was |were |had |"
    rf"has |have )?{SEEK}\b"
    rf"{SHORT}\b(?:{_W}|the (?:arrests?|detention) of|requests?|applications?)"
)
SOUGHT_PASSIVE = Frame(
    rf"\b{_W}{_GAP}\b(?:was|were|has been|have been|had been|being|been) (?:\w+ )?(?:sought|requested|applied for)\b"
)
REQUEST_SAYS = Frame(
    r"K\d+ (?:alleg\w+|argu\w+|said|stat\w+|claim\w+|accus\w+) in (?:K\d+|his|her|the) (?:request|application)\b"
)
UNSEALED = Frame(
    rf"(?:\b(?:unseal(?:ed|s|ing)|made public|lifted the seal on|disclos(?:ed|es|ing)|reveal(?:ed|s|"
    rf"ing)){_GAP}\b{_W}|\b{_W}(?:(?!, (?:which|who|that|but|while)|issued)[^.;]){{0,90}}?\b(?:unsealed|made public)\b)"
)
WITHDRAWN = Frame(
    rf"\b(?:withdr[ae]w(?:n|s|ing)?|cancel(?:l?ed|s)|revoked?|annul(?:led|s)?|dropp(?:ed|ing)|terminat(?:ed|es|"
    rf"ing)|lift(?:ed|s)|rescind(?:ed|s)|quash(?:ed|es))"
    rf"\b{SHORT}\b(?:{_W}|(?:those|the|these|his|her|both) (?:requests|applications?)|(?:requests|"
    rf"applications?) (?:for|against))"
)
WITHDRAWN_PASSIVE = Frame(
    rf"\b{_W}{_GAP}\b(?:was|were|has been|have been|had been|been) (?:\w+ )?(?:withdrawn|cancelled|canceled|revoked|"
    rf"annulled|dropped|terminated|lifted|quashed)\b"
)
REFUSED = Frame(
    rf"(?:\b(?:reject(?:ed|s|ing)|refus(?:ed|es|ing)|den(?:ied|ies)|declin(?:ed|es)|turned down|threw "
    rf"out){_GAP}\b(?:(?:request|application|bid|motion)s? (?:for|to issue|seeking) {SHORT}\b{_W}|to issue "
    rf"{SHORT}\b{_W}))"
)
UNDER = Frame(
    rf"(?:\b(?:despite|notwithstanding|in spite of|regardless of|in defiance of|subject (?:to|of)|facing|faces|"
    rf"faced|under|with|because of|due to|over|after|on the basis of|has|have|there is|there's|is|by virtue of|"
    rf"served|served with|pursuant to|acting on|citing|on) )"
    rf"(?P<article>an? |the |his |her |their |C\d+(?:'s)? |two |outstanding )?(?P<noun>{_W})"
)
NAMED = Frame(rf"(?P<article>\ban? |\bthe |\bits |\bhis |{_COURT} |\b)(?P<noun>{_W})")
WANTED = Frame(
    rf"(?P<who>P\d+(?:(?:,? and |, )P\d+)*|(?:who|which|and|having),?|he|she)(?: themselves| himself)?,? "
    rf"(?:(?:who|and) "
    rf")?(?:also )?(?:is|are|was|were|being|been|remains?|has been|have been|had been|having been)? ?(?:also |still |"
    rf"currently |himself |internationally |both )*"
    rf"(?P<word>wanted|indicted|charged|sought|accused(?= by (?:C|I|the court))|accused(?= of "
    rf"[^.;]{{0,70}}(?:war crimes|crimes against|genocide))|under (?:{_COURT} "
    rf")?(?:indictment|charges))\b(?! to\b| a\b| the\b| his\b| her\b| by (?:the )?(?:police|S\d|D\d|N\d|O\d))"
    rf"(?P<by>[^.;]{{0,20}}?\b(?:by|at|before|from) (?:the )?(?:same )?(?:C\d+|I\d+|court|tribunal|L\d+(?: court)?))?"
)
WANTED_BEFORE = Frame(
    rf"\b(?P<word>wanted|indicted|charged|sought|accused) by {_COURT}(?: in \d{{4}}| since \d{{4}})?[^.;]{{0,50}}?,? "
    rf"(?P<who>P\d+)"
)
FIRST = Frame(
    r"(?P<who>P\d+),? (?:was|is|became|remains?) the (?:first|only|second|third) [^.;,]{0,50}?(?:to be |to have "
    r"been |to become |ever |being )?(?P<word>indicted|wanted|charged|sought|accused)(?P<by>[^.;,]{0,40}? by "
    r"(?:C\d+|the court))"
)
ARREST_ORDERED = Frame(
    r"(?P<who>P\d+)'s? arrest (?:was|has been|had been) (?P<verb>ordered|sought|requested|demanded)(?P<by> by "
    r"(?:C\d+|K\d+|J\d+))"
)
ISSUED_IT = Frame(rf"(?:{_COURT}|\bjudges)[^.;,]{{0,24}}? (?:issued|approved|granted|signed) (?:it|them|one|both)\b")
WHICH_ISSUED = Frame(rf"\b{_W},? (?:which|that) {_COURT} (?:has |have |had )?{ISSUE}\b")
ORDERED_ARREST = Frame(
    rf"(?:{_COURT}|\bjudges)(?: (?:in|at|of) [LS]\d+)?[^.;,]{{0,24}}? (?P<verb>ordered|ordering|orders|sought|"
    rf"seeking|requested|demanded) "
    r"(?:the arrest of (?P<of>P\d+)|(?P<who>P\d+)(?:'s?)? arrest\b)"
)
WANTED_MAN = Frame(
    r"(?P<who>P\d+)(?:,? who)? (?:is|was|has been|had been|remains?|became|becoming) (?:now |still |also )?an? "
    r"(?:internationally )?"
    r"(?P<word>wanted|hunted) (?:man|woman|person|fugitive|suspect|war criminal)"
)
GROUNDS = Frame(
    rf"(?:{_COURT}|\bjudges)[^.;]{{0,60}}?\breasonable grounds\b[^.;]{{0,40}}?(?P<who>P\d+(?:(?:,? and |, "
    rf")P\d+)*)[^.;]{{0,60}}?"
    r"\b(?:responsib\w+|committed|commit|guilty)"
)
AGAINST_WHOM = Frame(
    rf"(?:against|for) (?:whom|which) (?:C\d+ has )?(?:an? )?{_W} (?:is|was|has been|remains) (?:still "
    rf")?(?:outstanding|pending|in force|in place|out|issued|active)"
)
CHARGES = Frame(
    rf"(?P<court>{_COURT}|\bit\b)(?: (?:has|have|had|also|then|formally|earlier|previously|already|since|later|"
    rf"once|first|\w+ly)){{0,3}} (?P<word>charg(?:es|ed)|"
    rf"indict(?:s|ed)|accus(?:es|ed))\b{SHORT}(?P<who>P\d+(?:(?:,? and |, )P\d+)*)(?!'s)"
)
FACES = Frame(
    r"(?P<who>P\d+)[^.;]{0,90}?\b(?:(?<!will )(?<!would )(?<!must )(?<!should )(?<!to )faces?|facing|faced|"
    r"answers?|stands accused of) [^.;]{0,90}?(?:charges|"
    r"counts|accusations)\b"
)
WANTS = Frame(
    rf"(?P<by>{_COURT}) (?:also |still |has long |has )?(?P<word>want(?:s|ed)) (?P<who>P\d+(?:(?:,? and |, "
    rf")P\d+)*) (?:for|over|on|in connection)\b"
)
GUILTY = Frame(rf"(?P<who>P\d+)[^.;]{{0,30}}?\b(?:found|declared) (?P<word>guilty)[^.;]{{0,40}}?\bby {_COURT}")
PERSON = re.compile(r"P\d+(?:'s?)?")

UNREAL = re.compile(
    r"\b(?:may|might|could|would|if|whether|should|unless|until|possible|potential|plan\w*|prepar\w*|consider\w*|"
    r"expect\w*|"
    r"weigh\w*|likely|about to|going to|ready to|before|hypothetical|future|never|without|rumou?r\w*|fear\w*|threat\w*|"
    r"speculat\w*|not|n't|refus\w+|declin\w+|den(?:y|ied|ies|ying)|fail\w+)\s(?:\w+\s){0,3}\Z|\b(?:can|will|to|"
    r"any|no)\s(?:\w+\s)?\Z"
)
NOT_SO = re.compile(
    r"\b(?:could|may(?! \d)|might|would|should|if|not|never|no longer|wo|ca|un(?:til|less)|avoid\w*|dismiss\w*|"
    r"acquit\w*|clear\w*)\b"
)
UNREAL_NOUN = re.compile(
    r"\b(?:if|once|any|possible|potential|future|no|without|(?:seek|request|apply|applied|applying|ask|issue|"
    r"issuing|sought|consider|expect|await|prepar)\w*"
    r"|when|whenever|each|every|such)\b\s(?:\w+\s){0,2}\Z"
)
GENERIC = re.compile(
    r"\b(?:once|if|when|whenever|whether|unless|until|should|after|no|any) (?:an? |any |such an? |new |such )?\Z"
    r"|\b(?:suspects?|anyone|those|people|persons?|individuals?|someone|whoever|anybody|fugitives?)[^.;,]{0,30}\Z"
)
OTHERS = re.compile(
    r"(?:S\d+|D\d+|O\d+|the)(?:'s)? (?:high |supreme |federal |criminal |district |magistrates'? |trial |"
    r"constitutional |national |local )?(?:court|judge|prosecutors?|police|magistrate)\b"
    r"|\binterpol\b|\b(?:judge|court|magistrate|prosecutors?) in [SL]\d+|S\d+ (?:issued|issues|has issued)"
)
PLOTTED = re.compile(
    r"\b(?:several|two|three|four|five|other|some|many|a number of) (?:other |senior |top |more )*O\d+ (?:officials|"
    r"leaders|members|commanders|figures|chiefs)"
)
