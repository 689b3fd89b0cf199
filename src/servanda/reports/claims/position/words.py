"""The words of stances by their meaning: verbs as lemmas, nouns in singular and plural, judgements as stems."""

from __future__ import annotations

import re


def _stems(words: str) -> re.Pattern[str]:
    """Words that begin with one of these stems; `_` stands for a blank, `=` ends a word."""
    listed = (re.escape(stem).replace("_", " ").replace("=", r"\b") for stem in words.split())
    return re.compile(rf"\b(?:{'|'.join(listed)})")


# -- opinions

FOR = frozenset(  # to be for it
    "welcome hail applaud praise support back endorse celebrate commend cheer laud salute embrace champion acclaim "
    "defend glorify".split()
)
AGAINST = frozenset(  # to be against it
    "reject dismiss condemn denounce slam blast criticise criticize decry lambast lambaste repudiate deplore oppose "
    "disagree dispute protest rail assail castigate rubbish scoff mock ridicule contest rebuff inveigh vilify attack "
    "lash hit excoriate pillory savage censure fulminate fume scorn disapprove object challenge abhor refuse brush shrug wave".split()
)
OUT = frozenset("lash hit rail fire strike".split())  # against it only with "out" or "back"
OFF = frozenset("brush shrug wave".split())  # only with "aside" or "off"
WEAK = frozenset("attack challenge".split())  # of the Court or its acts, not of a draft
SUPPORT = frozenset("support back endorse accept approve favour favor agree welcome".split())  # negated: against it
ACKNOWLEDGE = frozenset("recognise recognize accept acknowledge".split())  # negated: against it; else no stance
CALL = frozenset(  # to say what one takes it for
    "call describe brand label term deem dub view regard characterise characterize see consider find think judge "
    "denounce condemn dismiss slam blast decry hail praise welcome depict portray compare liken accuse".split()
)
DOES_IT = frozenset(  # "agreed to denounce" is denouncing
    "compel force decide agree continue go join choose be vote rush resolve move keep unite begin start".split()
)
EXPRESS = frozenset(
    "express voice declare reiterate announce state have show reaffirm repeat offer record register convey give "
    "underline pour react respond greet send".split()
)
APPROVAL = frozenset(
    "support backing satisfaction approval praise applause confidence acclaim endorsement welcome".split()
)
DISAPPROVAL = frozenset(
    "disagreement opposition outrage anger dismay indignation disapproval fury condemnation criticism rejection "
    "objection objections hostility protest protests scorn contempt backlash denunciation dissent defiance".split()
)
PLEASED = frozenset("please pleased delight delighted satisfy gratify hearten".split())
APPALLED = frozenset("outrage anger infuriate appal appall appalled dismay disgust shock sadden".split())
BESIDE = {"behind": "welcomes", "in favour of": "welcomes", "in favor of": "welcomes", "against": "rejects"}
STAND = frozenset("stand throw come speak argue rally line".split())  # behind it, against it
RECEIVED = frozenset("draw meet prompt spark provoke trigger attract cause receive earn".split())  # a reaction
IS = frozenset("be amount constitute represent mark become remain look seem turn prove set serve send show".split())
HARMS = frozenset(  # what somebody says that the Court or its act does
    "undermine prolong endanger threaten jeopardise jeopardize harm hamper damage imperil derail complicate abuse "
    "exceed overstep overreach violate equate discriminate lack lose rest".split()
)
DOES = frozenset(
    "act place put take side behave go commit make ignore target create do set use try".split()
)  # what it does
POWERS = frozenset("jurisdiction authority right mandate legitimacy credibility competence power powers basis".split())
BAD = _stems(
    "outrag absurd antisemit anti-semit anti-israel anti-russian shame disgrac scandal wrong incorrect unacceptabl false= falsehood "
    "baseless unfounded groundless illegitima null= void= meaningless politically_motivated politicis politiciz "
    "political_tool political_weapon political_decision political_move political_act political_court political_body "
    "political_organ political_instrument political_theatre political_stunt political_passion bias one-sided unjust "
    "unfair unlawful illegal dangerous mistake error= incomprehensib unfriendly flawed invalid toilet kangaroo "
    "instrument_of instrument_in tool_of tool_for tool_in weapon security_threat caucasian lawfare disgust "
    "unfortunate regrettabl ridicul hypocri black_day dark_day dark_moment travesty mockery sham= farc insignificant "
    "irrelevan no_legal no_significance no_meaning no_validity no_credibility no_legitimacy no_jurisdiction "
    "no_authority lack_of lost_ racis neo-colonial neocolonial colonial imperialis counter-productive "
    "counterproductive deplorabl appalling nonsens lunacy insane crazy= vile= cynical brazen impuden shocking hostile "
    "provocat provocative witch-hunt witch_hunt conspiracy interference assault_on attack_on affront reward_for "
    "reward_to bankrupt publicity_stunt attempt_to attempt_at ploy= pretext selective double_standard non-existent nonexistent "
    "stain= blow_to harmful undermin reckless perver despicabl monstrous abhorrent heinous vindictive blood_libel "
    "dreyfus unprofessional legally_void useless dead_to rushed= divorced concerning= disappoint unhelpful "
    "inappropriate excessive unwarranted premature persecution distort terror deeply_problematic problematic "
    "intrusion joke= charade insult meddl lacks_any human_shield grotesque madness surreal slap_in perfid "
    "discriminat unserious circus abuse_of unbalanced catastroph disastrous unreasonabl"
)
SOUND = _stems(
    "impartial objectiv legitimate legal= valid credible serious fair= independent just= constructive balanced"
)  # "is not"
GOOD = _stems(
    "historic landmark significant_step important_step positive_step major_step great_step crucial_step necessary_step "
    "big_step welcome_step bold_step first_step essential_step significant_move important_move significant_moment "
    "important_moment important_decision significant_decision brave_decision important_development important_stage "
    "significant_development great_day great_victory important_message strong_message clear_message strong_signal "
    "clear_signal important_signal step_forward step_in_the_right step_toward positive victory justified right_decision "
    "right_step right_thing fair= milestone triumph overdue courageous brave= hope= welcome= turning_point wake-up_call "
    "correct= logical vindicat end_to_impunity end_of_impunity political_death the_end_of relief= good_news "
    "encouraging confidence_in breakthrough watershed well-founded belated_but legitimate= just_and cornerstone"
)

# -- what a stance is toward

WARRANT = frozenset(
    "warrant warrants indictment indictments charge charges accusation accusations allegation allegations mandate "
    "mandates".split()
)
DECISION = frozenset(
    "decision decisions ruling rulings move moves step steps announcement announcements request requests application "
    "applications judgement judgements judgment judgments verdict verdicts order orders proceedings case "
    "demand demands issuance issuing".split()
)
COURT = frozenset(
    "court tribunal jurisdiction authority legitimacy investigation investigations probe probes inquiry inquiries judge "
    "judges prosecutor prosecutors official officials staff members member independence role work personnel employees "
    "actions action act acts conduct overreach bias hypocrisy body institution mandate impartiality system associates".split()
)
RESOLUTION = frozenset(
    "resolution resolutions draft drafts text texts initiative initiatives proposal proposals".split()
)
PARTS = frozenset(  # two *of the judges*, the validity *of the warrants*
    "one two three four five six some several all most validity legality legitimacy idea notion content existence "
    "basis substance contents terms".split()
)
VAGUE = frozenset("move moves step steps demand demands case proceedings request requests".split())
COURT_ACTS = frozenset(  # what the Court decides to do
    "issue seek request grant approve indict arrest charge investigate open authorise authorize reject prosecute "
    "drop deny order try pursue name target put summon convict acquit confirm refer declare label unseal dismiss "
    "suspend use refuse extend".split()
)

# -- intentions

ARREST = frozenset("arrest detain apprehend seize extradite surrender deliver capture hand turn nab transfer".split())
WITH_OVER = frozenset("hand turn".split())  # to arrest only with "over" or "in"
CARRY = frozenset(
    "execute enforce implement honour honor comply cooperate co-operate abide respect apply act carry uphold follow "
    "give fulfil fulfill observe obey heed serve".split()
)
COOPERATE = frozenset("cooperate co-operate work collaborate".split())
BARE = frozenset("comply cooperate co-operate act".split())  # need no object where a statement is reported
DEFY = frozenset("ignore defy disregard flout disobey snub".split())
ORDER = frozenset(
    "warrant warrants order orders decision decisions ruling rulings request requests mandate mandates judgement "
    "judgements judgment judgments verdict verdicts jurisdiction measures system procedures notice".split()
)
PERSON = frozenset(
    "him her them both either anyone anybody suspect suspects fugitive fugitives leader leaders president premier "
    "minister man men pair two accused official officials citizens nationals guest counterpart person persons people "
    "individuals indictees those all whoever senator representative representatives general himself nobody us "
    "someone".split()
)
PROMISE = frozenset(
    "pledge promise vow agree intend plan commit undertake decide offer resolve choose swear prepare mean "
    "go guarantee determine be oblige force compel bind require have".split()
)
REFUSE = frozenset("refuse decline hesitate shrink".split())
WILLING = frozenset("ready prepared willing determined committed promise pledge vow promises pledges readiness "
                    "willingness commitment undertaking undertakings determination bound obliged".split())  # fmt: skip
UNWILLING = frozenset("unwilling reluctant refusal position loath".split())
FUTURE = frozenset(("will", "would", "shall"))
OUTSIDERS = frozenset(  # whose word on a state is a guess
    "experts expert analysts analyst observers lawyers critics commentators scholars activists media reports many few".split()
)
INTENTION = frozenset("intention intentions plan plans desire wish way question".split())  # only with "no"
KEEP = frozenset(  # to keep an obligation
    "meet comply fulfil fulfill honour honor abide respect uphold stand live act adhere observe apply stick follow "
    "implement keep".split()
)
SILENT = frozenset(  # to tell, of what somebody does not tell
    "say comment confirm answer discuss speculate commit clarify draw specify indicate state elaborate talk get tell "
    "guarantee explain rule give".split()
)
AVOID = frozenset("refuse decline avoid dodge evade sidestep stop fail".split())
DODGE = frozenset("dodge evade sidestep avoid duck skirt".split())
GRANT = frozenset("guarantee assure promise offer grant pledge ensure provide give vouch secure vow".split())
SAFE = re.compile(
    r"\b(?:safe(?:ty|ly)?\b|of (?:\w+ )?security\b|unhindered|unimpeded|immun\w+ from arrest|free(?:dom)? from arrest|free (?:passage|"
    r"access|and safe)|safe (?:passage|conduct)|without (?:fear of )?(?:being )?(?:arrest|detain)\w*|protection from)"
)
NO_EFFECT = frozenset("effect force weight validity consequence consequences bearing".split())
EXAMINE = frozenset("study examine analyse analyze assess review consider note acknowledge".split())
HYPOTHETICAL = re.compile(r"\bhypothe|\b(?:specific|individual) (?:cases?|individuals?)")
TOPIC = re.compile(
    r"\b(?:arrest|detain|warrant|compl[yi]|enforce|"
    r"execut|implement|hand\w* over|honou?r|set foot|collar|escort|custody|surrender|extradit)"
)

# -- holders

FIRST = frozenset("we i us".split())
BODIES = frozenset(
    "government governments ministry office parliament presidency authorities leadership party department treasury "
    "administration cabinet congress house senate junta juntas regime regimes council embassy delegation mission "
    "foreign officials generals rulers lawmakers commanders republic side palace guards movement group army "
    "secretariat commission assembly taoiseach foreign-ministry statement statements communique communiqué letter "
    "declaration bloc union committee police spokesmen sponsor ally backer patron partner capital source sources".split()
)
NO_SPEAKERS = frozenset(
    "lawyers lawyer defence defense family supporters critics victims opponents attorneys attorney counsel "
    "allies team judge judges court courts police media newspapers protesters demonstrators".split()
)

# -- stems of which one stands in every sentence with a stance


def _stem(lemma: str) -> str:
    return lemma[:-1] if lemma.endswith(("e", "y")) and len(lemma) > 4 else lemma


_TOLD = (
    FOR, AGAINST, SUPPORT, ACKNOWLEDGE, APPROVAL, DISAPPROVAL, HARMS, POWERS, ARREST, CARRY, DEFY, KEEP, EXAMINE, AVOID,
    COOPERATE, GRANT - {"give"}, WILLING, UNWILLING,
)  # fmt: skip
TRIGGERS = tuple(sorted({_stem(word) for words in _TOLD for word in words if len(word) > 2} | set(
    "effect weight force validity consequence bearing guarant political politici outrag absurd significan pleased delighted satisf infuriat appalled antisemit anti-semit neocolonial neo-colonial meaning lack mess shame disgrac scandal wrong incorrect unaccept false baseless unfounded void "
    "null meaningless bias unjust unfair illegal unlawful dangerous mistake incomprehens unfriendly flawed invalid tool "
    "instrument weapon threat disgust unfortunate regret hypocri dark travesty sham farc racis colonial nonsens lunacy "
    "insane vile cynical impuden shock hostile provoc witch conspiracy interference affront reward stunt ploy pretext "
    "double blow harmful reckless monstrous abhorrent useless rushed concerning terror historic landmark step victory "
    "justified triumph overdue courageous brave hope turning milestone wake-up correct vindicat impunity relief "
    "encourag breakthrough watershed sanction blacklist wanted case suspend accus bar allow let permit block compar "
    "liken process immunit courts judiciary police lawyers authorit hypothetical specific imagine feasib impossib unthink note "
    "able free fear welcome unhindered way ways similar same suit yes absolutely certainly asked drawn comment confirm "
    "rule open option expect gave given met stood kept fought struck withheld froze cut ended stop called draw drew "
    "intrusion joke charade insult meddl grotesque madness surreal slap brush shrug hypothe impartial objectiv valid legitim credib act plane".split()
)))  # fmt: skip
