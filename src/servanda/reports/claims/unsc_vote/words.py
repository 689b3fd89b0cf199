"""The words of votes in the Council, as lemmas of verbs and as nouns, by what they mean."""

from __future__ import annotations

PERMANENT = frozenset(("CHN", "FRA", "GBR", "RUS", "USA"))

# what the Council votes on
DRAFTS = frozenset(
    "resolution resolutions draft drafts text texts motion motions proposal proposals measure measures amendment "
    "amendments referral document one ones another version".split()
)
# these, and what it decides: blocked, extended, imposed
MATTERS = DRAFTS | frozenset(
    "sanctions sanction embargo embargoes mandate mandates mission missions peacekeeper peacekeepers force forces "
    "deployment zone extension renewal ceasefire cease-fire truce pause pauses tribunal panel operation operations "
    "troops observers deliveries admission membership plan bid monitoring monitors pact investigation condemnation "
    "inquiry ban bans freeze exemption exemptions convoys push demand regime restrictions process effort efforts attempt attempts call calls".split()
)
# no vote of the Council on these
OTHERS = frozenset(
    "statement statements declaration candidate nominee candidacy nomination meeting debate discussion session "
    "consensus agreement bill bills law laws legislation budget merger deal appointment communique entry "
    "presidency agenda request requests".split()
)
# what stands for a draft
ANOTHER = frozenset("one own another second third latter former".split())
VOTERS = frozenset(
    "members member countries country states state nations others other delegations governments ambassadors "
    "all both pair diplomats votes vote ballots hands colleagues".split()
)

ADOPT = frozenset(
    "adopt pass approve endorse back agree support greenlight renew clear carry sign bless okay ratify".split()
)
TAKE = frozenset(
    "extend renew impose lift authorise authorize establish create set found terminate tighten ease end expand "
    "prolong widen broaden exempt shield strengthen deploy send dispatch suspend reimpose toughen roll wind slap clamp place wrap "
    "launch scrap restore form put freeze ban close unfreeze relax loosen scale cut reduce boost".split()
)
REFER = frozenset("refer send transfer hand pass submit bring place put".split())
DEMAND = frozenset("demand call appeal urge order ask request mandate task oblige require instruct condemn".split())
DEFEAT = frozenset("reject defeat dismiss".split())
REJECT = DEFEAT | frozenset("turn vote throw".split())  # these with `down`, `out` or `against`
DECLINE = frozenset("fail decline refuse deny".split())
PASS = frozenset("pass carry go get sail scrape squeak".split())  # of a draft; the later ones with through or ahead
FALL = frozenset("fail fall collapse founder flop die perish".split())
BLOCK = frozenset(
    "block kill torpedo sink scupper stop thwart quash derail prevent halt bury foil stymie scuttle spike nix bar "
    "obstruct defeat doom strike shoot vote turn fell quell bin ditch reject".split()
)
DOWN = frozenset("strike shoot vote turn".split())  # these with a particle
KILL = frozenset("veto block strike kill torpedo".split())
# how one votes, by the verb alone; with what stands behind it
SIDES = dict.fromkeys("support back approve endorse favour favor want affirm".split(), "for") | {"oppose": "against"}
VOTING = frozenset("vote be raise cast go stand".split())
GOT = tuple("received garnered secured got won obtained drew gained collected attracted mustered obtaining".split())
CAST = frozenset("cast use exercise wield deploy employ invoke apply exert resort".split())
GET = frozenset("gather receive get win garner obtain secure draw attract gain collect muster earn".split())
# giving it: `gave its approval to`
ASSENT = frozenset("approval light backing blessing endorsement consent go-ahead assent weight nod".split())
GIVE = frozenset("give grant lend throw".split())
REFERRAL = frozenset(("referral", "referrals"))
ADOPTION = frozenset("adoption passage approval endorsement adopting".split())
BALLOT = ("votes", "vote", "consensus", "acclamation", "majority")
# verbs that speak of a veto which was not cast, or not now
UNCAST = frozenset(
    "avoid avert risk threaten expect fear hold have lack escape retain keep possess abolish limit renounce waive "
    "want lose face wield need restrain end enjoy predict promise circumvent bypass "
    "override dodge sidestep overcome evade curb restrict reform scrap demand urge strip suspend "
    "propose seek push withhold loom await hang forgo skip".split()
)
# nouns of what may come, not of what was done
RISK = frozenset("threat threats risk prospect fear fears possibility danger likelihood right power".split())
POWER = frozenset("power powers right rights threat threats".split())
VETOES = frozenset(("veto", "vetoes", "vetoing"))
# what was referred
SITUATIONS = frozenset("case situation matter file dossier country crimes conflict atrocities it".split())
# subjects that stand for those who vetoed before
THEY = frozenset("it they two three both pair duo trio latter former countries powers allies others".split())
TALK = frozenset("consider discuss hold delay postpone meet debate convene hear reconsider".split())
BLAME = frozenset("accuse condemn criticise criticize blame denounce slam rebuke fault castigate thank praise".split())
# a clause with `that` behind these is only wanted
WANT = DEMAND | frozenset("need require propose insist recommend suggest want wish hope fear warn ensure".split())
OFFICES = frozenset("administration government regime ambassador envoy delegation representative leadership".split())
# a participle behind these was not done, an infinitive behind those was
UNDOING = frozenset("avoid avert threaten consider risk stop prevent".split())
JOIN = frozenset("join side team ally unite combine band partner".split())
LET = frozenset("let allow enable permit".split())  # to do: it was done, and another did it
DOING = CAST | JOIN | frozenset("manage proceed go move act come raise".split())
UNDONE = frozenset(("before", "without", "instead of", "rather than", "from", "against", "whenever"))
