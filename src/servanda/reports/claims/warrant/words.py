"""The words by which a warrant of the Court is told: verbs by what they say of it, and the nouns of its papers."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# -- nouns

# a paper that is a warrant where the arrest or the person stands beside it: an order of arrest
PAPERS = _words("order orders memorandum memoranda memorandums mandate mandates writ writs memo memos")
WARRANTS = _words("warrant warrants")
NO_WARRANT = _words("search death bench officer interpol royal")  # a search warrant, a warrant officer
ARRESTS = _words("arrest arrests detention capture apprehension")
REQUESTS = _words("request requests application applications bid motion motions petition petitions")
# what a warrant may stand before without being meant: "warrant requests", "the warrant case"
BEHIND_WARRANT = REQUESTS | _words("system process case decision regime applicant list")
ANAPHORS = _words("one ones those it them both")
ORDINALS = _words("first second third fourth fifth another new further latest only")
CHARGES = _words("charge charges count counts accusation accusations indictment indictments")
ISSUANCE = _words("issuance issuing issue announcement approval release publication")
JUDGES = _words("court courts judge judges chamber chambers tribunal bench panel")
PROSECUTORS = _words("prosecutor prosecutors prosecution")
# judges and prosecutors of a country
NATIONAL = _words(
    "high supreme federal criminal district magistrate magistrates constitutional national local military "
    "regional domestic military interpol police"
)
FUGITIVES = _words("list man men woman person people fugitive fugitives suspect suspects criminal criminals")
LEADERS = _words("officials leaders members commanders figures chiefs")
SEVERAL = _words("several two three four five six other others some many number")
GENERIC = _words(
    "anyone anybody everyone everybody those someone somebody whoever person persons people individual individuals "
    "suspect suspects fugitive fugitives leader leaders official officials politician politicians man men others"
)

# -- verbs by what they say of a warrant

# a court does it: the warrant is issued
ISSUE = _words(
    "issue approve grant deliver release order confirm authorise authorize emit sign launch announce expedite "
    "publish hand put give send decree greenlight"
)
ISSUE_IT = _words("issue approve grant sign publish")  # verbs that make "it" the warrant
ORDER = _words("order authorise authorize approve")  # the arrest of somebody
# the warrant does it, or it is so
COME_OUT = _words("come go")
STANDING = _words("outstanding pending out active valid live public extant")  # it is outstanding
# the prosecutor does it: the warrant is sought
SEEK = _words("request seek apply ask file submit demand pursue call want lodge make")
UNSEAL = _words("unseal disclose reveal")
END = _words("withdraw cancel revoke annul drop terminate lift rescind quash void vacate")
REFUSE = _words("reject refuse deny decline turn throw dismiss")
# what is decided is done: "decided to issue"
DECIDE = _words("decide choose vote agree proceed move")
# what is borne: "the subject of a warrant", "on the strength of a warrant"
BORNE = _words("subject target object strength basis back")
DECISIONS = _words("decision decisions choice vote move ruling")

# what is demanded is not done: "demanded that the Court rescind it"
DEMAND = _words("demand urge ask request insist propose recommend call")

# what is only thought of
THOUGHT_OF = _words("deny avoid consider contemplate risk oppose propose suggest discuss mull")

# -- verbs of persons

# the person is wanted by the Court
WANT = _words("want seek pursue hunt")
CHARGE = _words("indict charge accuse")
# the press's word for it, in the passive and in the active
PRESS_WORDS = {
    "want": ("wanted", "wants"), "seek": ("sought", "wants"), "pursue": ("sought", "wants"), "hunt": ("sought", "wants"),
    "indict": ("indicted", "indicted"), "charge": ("charged", "charged"), "accuse": ("accused", "accuses"),
}  # fmt: skip
RESPONSIBLE = _words("responsibility responsible commit guilty")
LISTED = _words("be become remain put place have add include declare")
FACE = _words("face answer")
# the warrant or the Court names whom and what: "the warrant covers him", "it cites murder"
NAME = _words("name cover target concern list cite accuse include allege")
ARREST = _words("arrest detain capture apprehend")
# who bears a warrant: "faces a warrant", "has one hanging over him"
BEAR = _words("face be have carry receive get remain become live target slap hit serve hand dodge evade defy flout")
# the duty, or the refusal of it, is no news of a warrant
CARRY_OUT = _words(
    "comply execute enforce honour honor ignore implement carry act respect recognise recognize disregard apply"
)

# -- prepositions

AGAINST = frozenset(("", *"against for on targeting of naming concerning".split()))
# behind these no more persons are named
REASONS = _words("over by with after because despite before while during following under alongside from")
BEARING = frozenset(
    ("despite", "notwithstanding", "in spite of", "regardless of", "in defiance of", "subject to", "under", "with",
     "because of", "due to", "over", "on", "by virtue of", "as a result of", "by", "in connection with")
)  # fmt: skip
SINCE_WHEN = frozenset(("for", "over", "on", "of", "since", "in connection with", "in relation to", "with", "as", "at"))
