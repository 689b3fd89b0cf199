"""The words of stances by meaning: verbs and nouns as their dictionary forms, judgements as stems."""

from __future__ import annotations

import re

from servanda.reports.grammar.words import lemmas


def _stems(words: str) -> re.Pattern[str]:
    """Words that begin with one of these stems; `_` stands for a blank, `=` ends a word, `a/b` is either."""
    parts = re.sub(r"[^\s_=]+/[^\s_=]+", lambda m: f"(?:{m[0].replace('/', '|')})", words)
    return re.compile(rf"\b(?:{'|'.join(parts.split())})".replace("_", " ").replace("=", r"\b"))


# -- opinions

FOR = lemmas(  # to be for it
    "welcome hail applaud praise support back endorse celebrate commend cheer laud salute embrace champion acclaim "
    "defend glorify trumpet thank"
)
AGAINST = lemmas(  # to be against it
    "reject dismiss condemn denounce slam blast criticise criticize decry lambast lambaste repudiate deplore oppose "
    "disagree dispute protest rail assail castigate rubbish scoff mock ridicule contest rebuff inveigh vilify attack "
    "lash hit excoriate pillory savage censure fulminate fume scorn disapprove object challenge abhor refuse brush "
    "shrug wave bemoan complain berate rebuke deride disparage bristle thunder renounce disavow impugn question trash "
    "rip spurn resent sneer jeer snipe chastise belittle discredit demonise demonize fight battle"
)
OUT = lemmas("lash hit rail fire strike wave brush shrug rip")  # against it only with "out", "back", "aside", "off"
WEAK = lemmas("attack challenge question refuse fight battle")  # of the Court or its acts, not of a draft
SUPPORT = lemmas("support back endorse accept approve favour favor agree welcome")  # negated: against it
ACKNOWLEDGE = lemmas("recognise recognize accept acknowledge")  # negated: against it; else no stance
WANT = lemmas("want need trust respect")  # negated: against the Court
DENY = lemmas("deny dispute question contest doubt")  # the jurisdiction
CALL = lemmas(  # to say what one takes it for
    "call describe brand label term deem dub view regard characterise characterize see consider find think judge "
    "denounce condemn dismiss slam blast decry hail praise welcome depict portray compare liken accuse criticise "
    "criticize greet reject paint cast explain declare"
)
DOES_IT = lemmas(  # "agreed to denounce" is denouncing
    "compel force decide agree continue go join choose be vote rush resolve move keep unite begin start hasten hurry"
)
EXPRESS = lemmas(
    "express voice declare reiterate announce state have show reaffirm repeat offer record register convey give "
    "underline stress emphasise emphasize underscore pour react respond greet send feel hold lend pledge throw provide "
    "extend confirm"
)
APPROVAL = lemmas(
    "support backing satisfaction approval praise applause confidence acclaim endorsement welcome trust joy delight"
)
DISAPPROVAL = lemmas(
    "disagreement opposition outrage anger dismay indignation disapproval fury condemnation criticism rejection "
    "objection objections hostility protest protests scorn contempt backlash denunciation dissent defiance rebuke "
    "disgust displeasure ire wrath consternation"
)
LEGAL = lemmas("objection objections protest protests dissent")  # filed, not held
PLEASED = lemmas("please pleased delight delighted satisfy gratify hearten encourage overjoy")
APPALLED = lemmas(
    "outrage anger infuriate appal appall appalled dismay disgust shock sadden enrage incense trouble disappoint "
    "disappointed saddened"
)
BESIDE = dict.fromkeys(("behind", "in favour of", "in favor of", "with", "by", "for"), "welcomes") | {
    "against": "rejects"
}
STAND = lemmas("stand throw come speak argue rally line side turn")
FRIENDS = lemmas("supporter backer advocate champion defender proponent friend")
FOES = lemmas("critic opponent enemy foe adversary hostile")
RECEIVED = lemmas("come draw meet prompt spark provoke trigger attract cause receive earn win garner unleash elicit")
IS = lemmas("be amount constitute represent mark become remain look seem turn prove set serve send show have make pose")
HELPS = lemmas("restore give bring strengthen reaffirm vindicate prove show send revive renew advance offer reinforce")
HARMS = lemmas(  # what somebody says that the Court or its act does
    "undermine prolong endanger threaten jeopardise jeopardize harm hamper damage imperil derail complicate abuse "
    "exceed overstep overreach violate equate discriminate lack lose rest embolden infringe encroach trample betray "
    "usurp defy weaken stain tarnish discredit disgrace"
)
POWERS = lemmas("jurisdiction authority right mandate legitimacy credibility competence power powers basis standing")
_BAD = _stems(
    "outrag absurd antisemit anti-semit anti-israel anti-russian shame disgrac scandal wrong incorrect unacceptabl "
    "false= falsehood baseless unfounded groundless illegitima null= void= meaningless politically_motivated politicis "
    "politiciz political_tool/weapon/decision/move/act/court/body/organ/instrument/theatre/stunt/passion/persecution "
    "bias one-sided unjust unfair unlawful illegal dangerous mistake= mistaken error= incomprehensib unfriendly flawed "
    "invalid toilet kangaroo weapon threat caucasian lawfare disgust unfortunate regrettabl ridicul hypocri "
    "black/dark/sad_day/moment travesty mockery sham= farc insignificant irrelevan "
    "no_legal/significance/meaning/validity/credibility/legitimacy/jurisdiction/authority/bearing/force lack_of lost_ "
    "racis neo-colonial neocolonial colonial imperialis counter-productive counterproductive deplorabl appalling "
    "nonsens lunacy insane crazy= vile= cynical brazen impuden shocking hostile provocat provocative witch-hunt "
    "witch_hunt conspiracy interference affront bankrupt publicity_stunt ploy= pretext selective double_standard "
    "non-existent nonexistent stain= blow_to harmful undermin reckless perver despicabl monstrous abhorrent heinous "
    "vindictive blood_libel dreyfus unprofessional legally_void useless dead_to rushed= divorced concerning= "
    "disappoint unhelpful inappropriate excessive unwarranted premature persecution distort terror problematic "
    "intrusion joke= charade insult meddl lacks_any human_shield grotesque madness surreal slap_in perfid discriminat "
    "unserious circus abuse_of unbalanced catastroph disastrous unreasonabl worthless crime_of bad_polit bad_conseq "
    "ludicrous laughable preposterous unjustif unprecedented_attack puppet biased rogue corrupt sinister obscen "
    "deranged moral_failure low_point turning_a_blind legally_meaningless piece_of_paper scrap_of overreach not_worth "
    "troubl hamper africans_alone/only only_for/against_africa instrument/tool/cudgel_of/for/in/used/against/to mess= cover_for/up fig_leaf smokescreen assault/attack_on reward_for/to attempt_to/at"
)
_GREAT = "significant/important/positive/major/great/crucial/necessary/big/welcome/bold/first/essential/brave/good/strong/clear/right"
_EVENT = "step/move/moment/decision/development/stage/day/message/signal/victory/thing/institution"
_GOOD = _stems(
    f"{_GREAT}_{_EVENT} historic "
    "landmark step_forward step_in_the_right step_toward positive victory justified every_right fair= milestone "
    "triumph overdue courageous brave= hope= sign_of_hope ray_of welcome= turning_point wake-up_call correct= logical "
    "vindicat end_to_impunity end_of_impunity political_death the_end_of relief= good_news encouraging confidence_in "
    "breakthrough watershed well-founded belated_but legitimate= just_and cornerstone above_the_law makes_sense "
    "start_of beginning essential= indispensable vital= crucial= invaluable justice_has fight_against_impunity "
    "extremely_significant restor faith_in"
)
SOUND = _stems(  # "is not"
    "impartial objectiv legitimate legal= valid credible serious fair= independent just= constructive balanced "
    "comprehensib understandab acceptab justifi helpful worth binding"
)


def verdict(said: str) -> str | None:
    """Whether words praise or blame: what stands first."""
    good, bad = _GOOD.search(said), _BAD.search(said)
    if good and bad and not said.startswith("of historic", bad.end() + 1):
        return "welcomes" if good.start() < bad.start() else "rejects"
    return "rejects" if bad else "welcomes" if good else None


# -- what a stance is toward

WARRANT = lemmas(
    "warrant warrants indictment indictments charge charges accusation accusations allegation allegations mandate "
    "mandates"
)
DECISION = lemmas(
    "decision decisions ruling rulings move moves step steps announcement announcements request requests application "
    "applications judgement judgements judgment judgments verdict verdicts order orders proceedings case demand "
    "demands issuance issuing bid bids attempt"
)
BARE_COURT = lemmas("court tribunal institution judges jurisdiction prosecutors")
COURT = BARE_COURT | lemmas(
    "authority legitimacy investigation investigations probe probes inquiry inquiries judge prosecutor official "
    "officials staff independence role work personnel employees actions action act acts conduct overreach bias "
    "hypocrisy body mandate impartiality system associates equivalence"
)
MEMBERS = lemmas("member members states state countries country nations parties party signatory signatories treaty "
               "founder host seat rules accused detainee suspect suspects statute obligations")  # fmt: skip
RESOLUTION = lemmas("resolution resolutions draft drafts text texts initiative initiatives proposal proposals")
PARTS = lemmas(  # two *of the judges*, the validity *of the warrants*
    "one two three four five six some several all most validity legality legitimacy idea notion content existence "
    "basis substance contents terms issuance issuing relevance"
)
VAGUE = lemmas("move moves step steps demand demands case proceedings request requests bid attempt")
COURT_ACTS = lemmas(  # what the Court decides to do
    "issue seek request grant approve indict arrest charge investigate open authorise authorize reject prosecute drop "
    "deny order try pursue name target put summon convict acquit confirm refer declare label unseal dismiss suspend "
    "use refuse extend"
)
BLAMED_ACTS = lemmas("equate compare undermine smear demonise demonize interfere delegitimise delegitimize tie bind")

# -- intentions

ARREST = lemmas("arrest detain apprehend seize extradite surrender deliver capture hand turn nab transfer collar take touch "
              "send")  # fmt: skip
WITH_OVER = lemmas("hand turn")  # to arrest only with "over" or "in"
CARRY = lemmas(
    "execute enforce implement honour honor comply cooperate co-operate abide respect apply act carry uphold follow "
    "fulfil fulfill observe obey heed serve"
)
COOPERATE = lemmas("cooperate co-operate work collaborate")
BARE = lemmas("comply cooperate co-operate act")  # need no object where a statement is reported
DEFY = lemmas("ignore defy disregard flout disobey snub")
ORDER = lemmas(
    "warrant warrants order orders decision decisions ruling rulings request requests mandate mandates judgement "
    "judgements judgment judgments verdict verdicts jurisdiction measure measures system procedures notice"
)
PERSON = lemmas(
    "he she him her them both either anyone anybody suspect suspects fugitive fugitives leader leaders president "
    "premier minister man men pair two accused official officials citizens nationals guest counterpart person persons "
    "people national citizen individuals indictees those all whoever senator representative representatives general himself nobody us "
    "someone"
)
PROMISE = lemmas(
    "pledge promise vow agree intend plan commit undertake decide offer resolve choose swear prepare mean go guarantee "
    "determine be oblige force compel bind require have fulfil fulfill meet honour honor"
)
DUTY_KEPT = lemmas("fulfil fulfill meet honour honor")  # its duty to arrest
BOUND = lemmas("oblige force compel bind require")
REFUSE = lemmas("refuse decline hesitate shrink")
WILLING = lemmas("ready prepared willing determined committed promise pledge vow promises pledges readiness willingness "
               "commitment undertaking undertakings determination bound obliged")  # fmt: skip
UNWILLING = lemmas("unwilling reluctant refusal position loath")
FUTURE = lemmas("will would shall")
OUTSIDERS = lemmas(  # whose word on a state is a guess
    "experts expert analysts analyst observers lawyers critics commentators scholars activists media reports many few "
    "opposition"
)
INTENTION = lemmas("intention intentions plan plans desire wish way question")  # only with "no"
KEEP = DUTY_KEPT | lemmas("comply abide respect uphold stand live act adhere observe apply stick follow implement keep")
SILENT = lemmas(  # to tell, of what somebody does not tell
    "say comment confirm answer discuss speculate commit prejudge pre-empt preempt anticipate clarify draw specify "
    "indicate state elaborate talk get tell guarantee explain rule give decide"
)
AVOID = lemmas("refuse decline avoid dodge evade sidestep stop fail have")
DODGE = lemmas("dodge evade sidestep avoid duck skirt deflect")
GRANT = lemmas("guarantee assure promise offer grant pledge ensure provide give vouch secure vow")
ARRANGE = lemmas("find make seek look speak talk")  # ways for him to come
ENDS = lemmas("stop suspend end cease halt withhold refuse cut freeze rule")  # all cooperation
SAFE = re.compile(
    r"\b(?:safe(?:ty|ly)?\b|of (?:\w+ )?security\b|unhindered|unimpeded|immun\w+ from arrest|free(?:dom)? from arrest|"
    r"free (?:passage|access|and safe)|without (?:fear of )?(?:being )?(?:arrest|detain)\w*|protection from)"
)
NO_EFFECT = lemmas("effect force weight validity consequence consequences bearing")
EXAMINE = lemmas("study examine analyse analyze assess review consider note acknowledge evaluate discuss weigh follow "
               "monitor")  # fmt: skip
HYPOTHETICAL = re.compile(r"\bhypothe|\b(?:specific|individual) (?:cases?|individuals?)")
TOPIC = re.compile(
    r"\b(?:arrest|detain|warrant|compl[yi]|carry (?:it|them) out|enforce|execut|implement|hand\w* (?:\w+ ){0,2}over|honou?r|set foot|collar|escort|"
    r"custody|surrender|extradit)"
)

RESPECTED = lemmas("court independence work role impartiality authority mandate")

# -- holders

FIRST = lemmas("we i us")
BODIES = lemmas(
    "government governments ministry office parliament presidency authorities leadership party department treasury "
    "administration cabinet congress house senate junta juntas regime regimes council embassy delegation mission "
    "foreign officials generals rulers lawmakers commanders republic side palace guards movement group army "
    "secretariat commission assembly taoiseach foreign-ministry statement statements communique communiqué letter "
    "declaration bloc union committee police spokesmen sponsor ally backer patron partner capital source sources"
)
NO_SPEAKERS = lemmas(
    "lawyers lawyer defence defense family supporters critics victims opponents attorneys attorney counsel opposition "
    "allies team judge judges court courts police media newspapers protesters demonstrators"
)
KIN = lemmas("daughter daughters son sons wife husband brother sister mother father widow children relatives siblings")

# -- stems of which one stands in every sentence with a stance

_TOLD = (
    FOR, AGAINST, SUPPORT, ACKNOWLEDGE, APPROVAL, DISAPPROVAL, PLEASED, APPALLED, HARMS, POWERS, CARRY, DEFY, KEEP,
    WANT, EXAMINE, COOPERATE, WILLING, UNWILLING, ARREST - {"take", "send"}, AVOID - {"have"}, GRANT - {"give"},
    STAND - {"come", "throw", "turn"},
)  # fmt: skip
_COMMON = lemmas("the one every good big sad not sign first just crime human end dead")  # too common to look for
_PATTERNS = re.sub(r" \(\?:[^)]*\)", "", f"{_BAD.pattern}{_GOOD.pattern}{SOUND.pattern}")  # without second words
_JUDGED = re.findall(r"[:|]([a-z]{3,})", _PATTERNS)  # the first word of each
_MORE = (
    "effect weight force validity consequence bearing guarant political politici significan satisf meaning lack mess "
    "sanction blacklist wanted case suspend accus bar allow let permit block compar liken process immunit courts "
    "judiciary police lawyers authorit hypothetical specific imagine feasib impossib unthink note able free fear "
    "unhindered way ways similar same suit yes absolutely certainly asked drawn comment confirm rule open option "
    "expect gave given met stood kept fought struck withheld froze cut ended stop called draw drew hypothe act plane "
    "custody risk sure worry safe legal do_so unharmed unmolested unscathed undisturbed finger abolish disband dismantl designat penali punish institution obligat sympath froz"
)
TRIGGERS = tuple(sorted({re.sub(r"(?<=....)[ey]\Z", "", word) for words in _TOLD for word in words if len(word) > 2} | {
    word.replace("_", " ") for word in (*_JUDGED, *_MORE.split()) if word not in _COMMON
}))  # fmt: skip
