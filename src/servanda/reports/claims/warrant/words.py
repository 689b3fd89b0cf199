"""The words by which a warrant of the Court is told: verbs by what they say of it, and the nouns of its papers."""

from __future__ import annotations

from servanda.reports.grammar.words import lemmas

# -- nouns

# a paper that is a warrant where the arrest or the person stands beside it: an order of arrest
PAPERS = lemmas("order orders memorandum memoranda memorandums mandate mandates writ writs memo memos command commands")
WARRANTS = lemmas("warrant warrants")
NO_WARRANT = lemmas("search death bench officer interpol royal")  # a search warrant, a warrant officer
ARRESTS = lemmas("arrest arrests detention capture apprehension")
REQUESTS = lemmas("request requests application applications bid motion motions petition petitions")
# what a warrant may stand before without being meant: "warrant requests", "the warrant case"
BEHIND_WARRANT = REQUESTS | lemmas("system process case decision regime applicant list")
ANAPHORS = lemmas("one ones those it them both")
ORDINALS = lemmas("first second third fourth fifth another new further latest only")
KNOWN = lemmas("the this that these those its his her their any no such")  # before a warrant that is no news
CHARGES = lemmas("charge charges count counts accusation accusations allegation allegations indictment indictments")
# the act as a noun: "the issuance of a warrant", "the unsealing of the warrant"
NOMINAL = {
    **dict.fromkeys(lemmas("issuance issuing issue announcement approval release granting signing emission"), "issued"),
    **dict.fromkeys(lemmas("unsealing publication disclosure"), "unsealed"),
    **dict.fromkeys(lemmas("withdrawal cancellation revocation annulment rescission lifting termination"), "withdrawn"),
    **dict.fromkeys(lemmas("rejection refusal denial dismissal"), "refused"),
}
JUDGES = lemmas("court courts judge judges chamber chambers tribunal bench panel instance magistrates jurists")
PROSECUTORS = lemmas("prosecutor prosecutors prosecution")
# judges and prosecutors of a country
NATIONAL = lemmas(
    "high supreme federal criminal district magistrate constitutional national local military "
    "regional domestic military interpol police"
)
OF_A_STATE = NATIONAL | lemmas("general public")  # a prosecutor, never a warrant
FUGITIVES = lemmas("list man men woman person persons people fugitive fugitives suspect suspects criminal criminals")
FLED = lemmas("fugitive fugitives indictee indictees run outlaw")  # "a fugitive from the Court", "on the run from it"
HUMAN = lemmas(
    "man woman head leader president general commander chief warlord ruler strongman minister colonel militiaman"
)
GROUPS = lemmas("they all both the two three four five men suspects")  # "all three are wanted"
LEADERS = lemmas("officials leaders members commanders figures chiefs")
SEVERAL = lemmas("several two three four five six other others some many number")
GENERIC = lemmas(
    "anyone anybody everyone everybody those someone somebody whoever person persons people individual individuals "
    "suspect suspects fugitive fugitives leader leaders official officials politician politicians man men others"
)

# what a warrant is for, in other words than the Statute's
DEEDS = lemmas("murder murders torture rape persecution starvation starving deportation deporting extermination")

# -- verbs by what they say of a warrant

# a court does it: the warrant is issued
ISSUE = lemmas(
    "issue approve grant deliver release order confirm authorise authorize emit sign launch announce expedite "
    "publish hand put give send decree greenlight clear endorse adopt dictate impose reissue renew okay produce "
    "circulate secure obtain win pronounce slap"
)
OBTAIN = lemmas("issue secure obtain win")  # what a prosecutor has when the judges have acted
ISSUE_IT = lemmas("issue approve grant sign publish")  # verbs that make "it" the warrant
ORDER = lemmas("order authorise authorize approve decree")  # the arrest of somebody
# the warrant does it, or it is so
COME_OUT = lemmas("come go follow date")
STANDING = lemmas("outstanding pending out active valid live public extant force effect")  # it is outstanding
HANG = lemmas("weigh hang exist follow loom rest lie")  # "two warrants hang over him"
# the prosecutor does it: the warrant is sought
SEEK = lemmas(
    "request seek apply ask file submit demand pursue call want lodge make petition put present solicit move bring "
    "introduce table push"
)
APPLY = lemmas("request seek apply ask")  # for them
UNSEAL = lemmas("unseal disclose reveal declassify unveil")
END = lemmas(
    "withdraw cancel revoke annul drop terminate lift rescind quash void vacate scrap nullify retract overturn expire lapse abandon discontinue"
)
REFUSE = lemmas("reject refuse deny decline turn throw dismiss rebuff knock")
# what is decided is done: "decided to issue"
DECIDE = lemmas("decide choose vote agree proceed move")
# what is borne: "the subject of a warrant", "on the strength of a warrant"
BORNE = lemmas("subject target object strength basis back")
DECISIONS = lemmas("decision decisions choice vote move ruling step effort")
TOLD = lemmas("say report know believe continue understand think happen")  # "is said to be wanted"

# what is demanded is not done: "demanded that the Court rescind it"
DEMAND = lemmas("demand urge ask request insist propose recommend call")

# what is only thought of
THOUGHT_OF = lemmas(
    "deny avoid consider contemplate risk oppose propose suggest discuss mull prepare draft plan await expect fear weigh "
    "prevent block stop mean threaten"
)

# -- verbs of persons

# the person is wanted by the Court
WANT = lemmas("want seek pursue hunt search")
CLAIM = lemmas("claim require target")  # "targeted by the Court"
CHARGE = lemmas("indict charge accuse suspect incriminate implicate")
# the press's word for it, in the passive and in the active
PRESS_WORDS = {
    "want": ("wants", "wanted"), "seek": ("wants", "sought"), "pursue": ("wants", "sought"), "hunt": ("wants", "sought"),
    "search": ("wants", "sought"), "indict": ("indicted", "indicted"), "charge": ("charged", "charged"),
}  # fmt: skip
ACCUSED = ("accuses", "accused")
INDICTED = lemmas("indictee indictees")
ALLEGE = lemmas("believe allege suspect hold consider")
RESPONSIBLE = lemmas("responsibility responsible commit guilty")
LISTED = lemmas("be become remain put place have add include declare")
FACE = lemmas("face answer")
# the warrant or the Court names whom and what: "the warrant covers him", "it cites murder"
NAME = lemmas("add name cover target concern list cite accuse include allege")
ARREST = lemmas("arrest detain capture apprehend")
# who bears a warrant: "faces a warrant", "has one hanging over him"
BEAR = lemmas("face be have carry receive get remain become live target slap hit serve hand dodge evade defy flout")
# the duty, or the refusal of it, is no news of a warrant
CARRY_OUT = lemmas(
    "comply execute enforce honour honor ignore implement carry act respect recognise recognize disregard apply"
)

# -- prepositions

AGAINST = frozenset(("", *"against for on targeting of naming concerning".split()))
# behind these no more persons are named
REASONS = lemmas("over by with after because despite before while during following under alongside from")
BEARING = frozenset(
    ("despite", "notwithstanding", "in spite of", "regardless of", "in defiance of", "subject to", "under", "with",
     "because of", "due to", "over", "on", "by virtue of", "as a result of", "by", "in connection with")
)  # fmt: skip
TIMES = lemmas("since after when before until once")
SINCE_WHEN = frozenset(("for", "over", "on", "of", "since", "in connection with", "in relation to", "with", "as", "at"))
