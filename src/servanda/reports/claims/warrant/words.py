"""The words by which a warrant of the Court is told: verbs by what they say of it, and the nouns of its papers."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# -- nouns

# a paper that is a warrant where the arrest or the person stands beside it: an order of arrest
PAPERS = _words("order orders memorandum memoranda memorandums mandate mandates writ writs memo memos command commands")
WARRANTS = _words("warrant warrants")
NO_WARRANT = _words("search death bench officer interpol royal")  # a search warrant, a warrant officer
ARRESTS = _words("arrest arrests detention capture apprehension")
REQUESTS = _words("request requests application applications bid motion motions petition petitions")
# what a warrant may stand before without being meant: "warrant requests", "the warrant case"
BEHIND_WARRANT = REQUESTS | _words("system process case decision regime applicant list")
ANAPHORS = _words("one ones those it them both")
ORDINALS = _words("first second third fourth fifth another new further latest only")
KNOWN = _words("the this that these those its his her their any no such")  # before a warrant that is no news
CHARGES = _words("charge charges count counts accusation accusations allegation allegations indictment indictments")
# the act as a noun: "the issuance of a warrant", "the unsealing of the warrant"
NOMINAL = {
    **dict.fromkeys(_words("issuance issuing issue announcement approval release granting signing emission"), "issued"),
    **dict.fromkeys(_words("unsealing publication disclosure"), "unsealed"),
    **dict.fromkeys(_words("withdrawal cancellation revocation annulment rescission lifting termination"), "withdrawn"),
    **dict.fromkeys(_words("rejection refusal denial dismissal"), "refused"),
}
JUDGES = _words("court courts judge judges chamber chambers tribunal bench panel instance magistrates jurists")
PROSECUTORS = _words("prosecutor prosecutors prosecution")
# judges and prosecutors of a country
NATIONAL = _words(
    "high supreme federal criminal district magistrate constitutional national local military "
    "regional domestic military interpol police"
)
OF_A_STATE = NATIONAL | _words("general public")  # a prosecutor, never a warrant
FUGITIVES = _words("list man men woman person persons people fugitive fugitives suspect suspects criminal criminals")
FLED = _words("fugitive fugitives indictee indictees run outlaw")  # "a fugitive from the Court", "on the run from it"
HUMAN = _words(
    "man woman head leader president general commander chief warlord ruler strongman minister colonel militiaman"
)
GROUPS = _words("they all both the two three four five men suspects")  # "all three are wanted"
LEADERS = _words("officials leaders members commanders figures chiefs")
SEVERAL = _words("several two three four five six other others some many number")
GENERIC = _words(
    "anyone anybody everyone everybody those someone somebody whoever person persons people individual individuals "
    "suspect suspects fugitive fugitives leader leaders official officials politician politicians man men others"
)

# what a warrant is for, in other words than the Statute's
DEEDS = _words("murder murders torture rape persecution starvation starving deportation deporting extermination")

# -- verbs by what they say of a warrant

# a court does it: the warrant is issued
ISSUE = _words(
    "issue approve grant deliver release order confirm authorise authorize emit sign launch announce expedite "
    "publish hand put give send decree greenlight clear endorse adopt dictate impose reissue renew okay produce "
    "circulate secure obtain win pronounce slap"
)
OBTAIN = _words("issue secure obtain win")  # what a prosecutor has when the judges have acted
ISSUE_IT = _words("issue approve grant sign publish")  # verbs that make "it" the warrant
ORDER = _words("order authorise authorize approve decree")  # the arrest of somebody
# the warrant does it, or it is so
COME_OUT = _words("come go follow date")
STANDING = _words("outstanding pending out active valid live public extant force effect")  # it is outstanding
HANG = _words("weigh hang exist follow loom rest lie")  # "two warrants hang over him"
# the prosecutor does it: the warrant is sought
SEEK = _words(
    "request seek apply ask file submit demand pursue call want lodge make petition put present solicit move bring "
    "introduce table push"
)
APPLY = _words("request seek apply ask")  # for them
UNSEAL = _words("unseal disclose reveal declassify unveil")
END = _words(
    "withdraw cancel revoke annul drop terminate lift rescind quash void vacate scrap nullify retract overturn expire lapse abandon discontinue"
)
REFUSE = _words("reject refuse deny decline turn throw dismiss rebuff knock")
# what is decided is done: "decided to issue"
DECIDE = _words("decide choose vote agree proceed move")
# what is borne: "the subject of a warrant", "on the strength of a warrant"
BORNE = _words("subject target object strength basis back")
DECISIONS = _words("decision decisions choice vote move ruling step effort")
TOLD = _words("say report know believe continue understand think happen")  # "is said to be wanted"

# what is demanded is not done: "demanded that the Court rescind it"
DEMAND = _words("demand urge ask request insist propose recommend call")

# what is only thought of
THOUGHT_OF = _words(
    "deny avoid consider contemplate risk oppose propose suggest discuss mull prepare draft plan await expect fear weigh "
    "prevent block stop mean threaten"
)

# -- verbs of persons

# the person is wanted by the Court
WANT = _words("want seek pursue hunt search")
CLAIM = _words("claim require target")  # "targeted by the Court"
CHARGE = _words("indict charge accuse suspect incriminate implicate")
# the press's word for it, in the passive and in the active
PRESS_WORDS = {
    "want": ("wants", "wanted"), "seek": ("wants", "sought"), "pursue": ("wants", "sought"), "hunt": ("wants", "sought"),
    "search": ("wants", "sought"), "indict": ("indicted", "indicted"), "charge": ("charged", "charged"),
}  # fmt: skip
ACCUSED = ("accuses", "accused")
INDICTED = _words("indictee indictees")
ALLEGE = _words("believe allege suspect hold consider")
RESPONSIBLE = _words("responsibility responsible commit guilty")
LISTED = _words("be become remain put place have add include declare")
FACE = _words("face answer")
# the warrant or the Court names whom and what: "the warrant covers him", "it cites murder"
NAME = _words("add name cover target concern list cite accuse include allege")
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
TIMES = _words("since after when before until once")
SINCE_WHEN = frozenset(("for", "over", "on", "of", "since", "in connection with", "in relation to", "with", "as", "at"))
