"""The words in which English puts a membership, by meaning: nouns for members, verbs of joining and leaving."""

from __future__ import annotations

# -- nouns
MEMBERS = frozenset("member members participating participant participants founder founders adherent adherents".split())
PARTIES = frozenset("party parties".split())
SIGNATORIES = frozenset("signatory signatories".split())
LABELS = MEMBERS | PARTIES | SIGNATORIES
ABSENTEES = frozenset("absentee absentees holdout holdouts outsider outsiders hold-out hold-outs".split())
KINDS_OF_STATE = frozenset("contracting participating acceding adhering".split())  # "a contracting state"
STATES = frozenset("state states country countries nation nations government governments".split())
# the court or its treaty without a name, and what "join it" may mean once they were named
COURT_WORDS = frozenset("court tribunal treaty statute pact document text".split())
PLAIN = frozenset(  # what may stand by these nouns without making them another court or treaty
    "the a an this that its same own founding governing underlying international global permanent world war crimes "
    "criminal court 's tribunal rome roman statute binding very whole entire multilateral un-backed".split()
)
OF_COURT = (
    COURT_WORDS
    | LABELS
    | frozenset(  # the Court's own: "the ICC's ranks"
        "membership jurisdiction ranks fold family club system regime framework constitution charter authority states "
        "countries nations list statutes".split()
    )
)
ASK = frozenset("demand urge ask request insist recommend propose suggest require".split())
POINTERS = frozenset("it them which itself body institution organisation organization club fold system regime".split())
OTHER_BODY = frozenset(
    "council union convention protocol commonwealth alliance coalition bloc nato accord accords ceasefire".split()
)
# who acts for a state: "Hungary's cabinet", "the juntas of Mali and Niger"
LAWMAKERS = frozenset(
    "parliament parliaments legislature lawmakers deputies mps senate congress assembly duma rada bundestag "
    "parliamentarians legislators chambers houses senators".split()
)
BODIES = LAWMAKERS | frozenset("government cabinet junta".split())
ORGANS = BODIES | frozenset(
    "government governments cabinet junta juntas rulers leaders leadership authorities administration presidency "
    "ministry minister president side state states country nation republic themselves itself alone office".split()
)
MANY = {"both": 2, "two": 2, "neither": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6}
GROUP = frozenset("they these those them none all".split()) | frozenset(MANY)

# -- being in or out
COPULAS = frozenset("be remain stay become".split())
COUNTED = frozenset(
    "count qualify list record name recognise recognize treat consider regard describe figure feature rank number "
    "include represent".split()
)
FORM = frozenset("make form compose constitute comprise conform".split())  # "the countries that make up the court"
SHUN = frozenset("shun boycott eschew spurn".split())
BELONG = frozenset("belong adhere subscribe participate".split())
INSIDE = frozenset(("in", "inside", "within"))
OUTSIDE = frozenset(("outside", "out of", "outside of", "beyond", "away from"))
STAND = frozenset("be remain stay stand sit keep".split())
ACCEPT = frozenset("recognise recognize accept".split())  # "none of which recognises the court"
ALIKE = frozenset(("like", "along with", "together with", "as well as", "alongside"))  # share what is said
SUCH_AS = frozenset(("such as", "including", "like"))

# -- coming in
SIGN = frozenset(("sign", "initial"))
JOIN = frozenset("ratify join accede rejoin re-join".split())
ADMIT = frozenset("admit accept enter come welcome".split())  # as a member, into the Court
GAIN = frozenset("gain obtain receive acquire win attain grant get achieve".split())  # membership
REFUSE = frozenset("refuse decline fail neglect omit".split())
REJECT = frozenset("deny oppose reject rule".split())
EXPECT = frozenset("set expect schedule slate poise prepare be".split())  # "is due to join"
HAND_IN = frozenset("deposit lodge submit hand present file deliver".split())
PAPERS = frozenset("instrument instruments document documents papers paperwork".split())
ENTRY = frozenset("accession ratification membership entry entrance admission adhesion incorporation".split())
ABSENCE = frozenset("non-membership non-ratification nonmembership non-accession".split())
APPROVE = frozenset("approve ratify vote back pass endorse adopt sign clear support".split())

RESOLVE = frozenset("vote decide resolve agree move".split())  # to join

# -- going out
ENACT = frozenset("pass approve adopt back endorse vote sign promulgate".split())
# "through": to go, carry or push through with it
COMPLETE = frozenset("complete finalise finalize conclude seal record register through".split())
WAYS = frozenset("way path road track course".split())  # on which one comes or goes
LEADERS = frozenset("leader head president premier minister chief ruler".split())
LEAVE = frozenset("withdraw leave quit exit depart secede desert abandon ditch dump".split())
OUT = frozenset("pull walk drop opt back bow step storm break".split())  # with "out", "away"
TAKE_OUT = frozenset("take pull lead withdraw remove yank bring get drag".split())  # a state, out of the Court
EXITS = frozenset(
    "withdrawal withdrawals departure departures exit exits pull-out pullout walkout walk-out denunciation secession "
    "disengagement retreat".split()
)
CEASE = frozenset("cease stop".split())  # to be a member
SEVER = frozenset(
    "turn cut sever break part end terminate revoke cancel rescind renounce lose forfeit give relinquish repeal".split()
)
TIES = frozenset("back ties links ways company relations membership participation".split())  # severed
# a decision to go, or word of it
DECIDE = frozenset(
    "announce declare decide notify confirm vote approve begin start initiate launch file submit adopt move formalise "
    "formalize sign pass say back state tell inform order agree resolve vow intend plan set endorse serve give send "
    "communicate proclaim trigger make hand deposit lodge complete finalise finalize push seal write opt choose "
    "authorise authorize reaffirm pledge undertake promise unveil reveal".split()
)
INTENTION = frozenset(
    "decision decisions announcement announcements move moves plan plans intention intent vote bill law process notice notification decree resolution "
    "procedure procedures letter order motion proposal middle midst declaration legislation steps".split()
)
WISHES = INTENTION | frozenset("wish desire interest reason intentions".split())
DECISIONS = frozenset(
    "decision decisions announcement announcements vote move moves notification declaration".split()
)  # a fact once somebody's
UNDECIDED = frozenset("proposal motion bill law plan plans".split())  # until they are passed
NOTICES = frozenset("notice notices notification notifications letter letters".split())
GIVE = frozenset("give serve submit send lodge deposit file hand deliver present transmit".split())  # a notice
ARRIVE = frozenset("receive reach arrive come lodge deposit deliver hand submit send file".split())
BEGIN = frozenset("begin start initiate launch set trigger".split())  # the process
TELL = frozenset("notify tell inform write".split())
TAKE_BACK = frozenset(
    "rescind revoke reverse retract cancel annul undo scrap halt drop abandon withdraw take pull retire remove "
    "unsign renounce shelve overturn".split()
)
FIRST = frozenset("first second third only latest last newest 1 2 3".split())
