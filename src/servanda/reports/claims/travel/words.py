"""The words for journeys, by meaning: verbs and nouns as lemmas, and the prepositions that bring a place."""

from __future__ import annotations

from servanda.reports.grammar.words import lemmas, verbs

# to a place: its object, or behind `to`, `into` …
VISITING = lemmas("visit tour enter reach")
STROLLING = lemmas("walk stroll stride strut swagger saunter waltz parade sweep roam wander drive ride cruise tread")
GOING = STROLLING - {"roam", "tread"} | lemmas(
    "go come travel fly arrive land head journey return jet sail step disembark touch turn show set pop drop stop move "
    "detour swing venture surface refuel proceed continue rush make trek hop breeze whisk dash hasten hurry slip sneak "
    "deplane alight reroute"
)
DRIVEN = lemmas("whisk drive chauffeur escort usher shepherd")  # passive
LEAVING = lemmas("leave depart flee")
# at a place: what a guest does there
ATTENDING = lemmas("attend join participate address assist")
DOING_THERE = lemmas(
    "meet speak hold take sit appear watch stay spend sign see witness celebrate commemorate stand pose inspect dine "
    "lunch get enjoy shake give deliver mingle observe mark inaugurate confer talk receive huddle hobnob chat "
    "schmooze embrace hug kiss toast kneel lay pray linger bask look listen applaud wave salute smile preside chair "
    "co-chair gather rest relax holiday sleep shelter stage undergo unveil exchange accept lecture play dance "
    "attend join participate address assist walk stroll stride parade wander drive ride"
)
SPEAKING = lemmas("thank praise accuse call condemn hail urge blast lash slam denounce vow reiterate defend joke boast")
COMPANY = lemmas("sit dine lunch huddle hobnob confer pose walk stroll ride stand chat meet mingle appear kneel drive")
MEETING = lemmas("meet see greet embrace hug kiss salute applaud")
HONOURED = MEETING | lemmas("cheer boo heckle award decorate present toast")  # passive: at a place
# what stands behind the many-sided verbs where they tell of a guest
GIVEN = {
    "hold": lemmas("talks meeting meetings talk consultations summit conference court briefing"),
    "take": lemmas("part stage floor seat route road"),
    "lay": lemmas("wreath wreaths flowers"), "stage": lemmas("conference meeting"), "look": frozenset(("on",)),
    "accept": lemmas("award doctorate prize medal degree"), "play": lemmas("golf tennis chess"),
    "exchange": lemmas("hugs handshakes gifts greetings pleasantries toasts"),
    "shake": lemmas("hands hand"),
    "give": lemmas("speech address speeches lecture talk"),
    "deliver": lemmas("speech address speeches lecture remarks"),
    "receive": lemmas("welcome reception honours honors greeting medal award doctorate ovation"),
    "get": lemmas("welcome reception honours honors ovation"), "enjoy": lemmas("welcome reception hospitality"),
    "spend": lemmas("day days night nights hour hours week weeks weekend"),
    "sign": lemmas("agreement agreements deal deals pact treaty accord declaration book documents"),
    "see": frozenset(), "watch": frozenset(), "make": lemmas("it way"),
    "turn": frozenset(("up",)), "show": frozenset(("up",)), "touch": frozenset(("down",)),
    "set": lemmas("foot off out"),
    "pop": frozenset(("in", "over")), "drop": frozenset(("in", "by")),
}  # fmt: skip
SEEING = lemmas("see spot photograph film picture sight record catch")
# a host and the guest as object
HOSTING = lemmas("host welcome receive greet fete treat entertain admit laud honour honor")
WELCOME = lemmas("welcome reception honours honors banquet dinner carpet carpets audience host hosts")
LAVISHING = lemmas("roll lay put give play throw extend accord")  # a welcome, the red carpet, host
DEPUTY = lemmas("minister deputy envoy representative delegation adviser")
SENDING = lemmas("send dispatch")
ASSURING = lemmas("promise guarantee assure offer grant")
INVITATION, VISA = lemmas("invitation invitations invite"), lemmas("visa visas")
LETTING = lemmas("allow let permit")
STOPPING = lemmas("stop prevent deter keep hinder dissuade bar ban block discourage")

TRIP = lemmas(
    "visit visits trip trips journey journeys tour stopover stop travels travel arrival stay pilgrimage presence "
    "appearance attendance participation sojourn excursion flight flights visite route layover outing foray jaunt "
    "detour holiday vacation"
)
DAYS = lemmas("days weekend")
# of somebody: his meeting with X in Washington
ENCOUNTER = lemmas("meeting talks speech address summit handshake encounter dinner lunch")
STAY = lemmas("arrival stay presence appearance attendance participation stop stopover layover holiday vacation outing")
REFUELLING = lemmas("refuelling refueling technical")
CALLING_OFF = lemmas("cancellation postponement scrapping deferral abandonment calling")
PREPARING = lemmas("preparations arrangements plans plan preparation")
HAPPENING = lemmas("take happen materialise materialize occur proceed go")
ON_ICE = lemmas("hold ice backburner doubt agenda table")
GUEST = lemmas("guest visitor")
OPEN_VERBS = lemmas("invite propose suggest consider discuss oppose block ban mull seek want")  # of a visit: not made
DROPPED_ADJECTIVES = lemmas("cancelled canceled aborted scrapped abandoned")
DEPARTURE = lemmas("departure return exit")
RECEPTION = lemmas("welcome reception hosting")
ABSENCE = lemmas("absence no-show non-attendance nonattendance non-appearance nonappearance absent")
EVENT = lemmas(
    "summit meeting conference forum ceremony ceremonies inauguration parade gathering talks celebration celebrations "
    "funeral congress assembly session anniversary swearing-in games opening event events commemoration "
    "commemorations olympics festival rally promulgation observance observances coronation wedding g20 g7 brics cop27 "
    "cop28 cop29 expo memorial liberation invitation cup get-together jamboree dinner banquet debate service confab "
    "match final launch sit-down consecration jubilee"
)
BY_PLANE = lemmas("fly cross pass transit overfly travel go use enter nip refuel traverse take")
PLANE = lemmas("plane aircraft jet flight airliner pilot pilots plane's zion jetliner helicopter airplane")
COUNTRY = lemmas("state country nation member party signatory countries states members nations capital city")
GIVEN["assist"] = EVENT  # as Romance languages have it
AIR = lemmas("airspace skies sky air-space space territory")
TOWN = lemmas(
    "capital city airport base airbase soil territory airspace skies parliament square palace stadium university "
    "outskirts"
)

# dropping a journey or staying away
DROPPING = lemmas(
    "cancel call scrap shelve postpone abandon abort ditch drop forgo forego pull withdraw back defer suspend put "
    "renounce skip miss avoid snub boycott sit stay keep bow absent give decline turn reject rule opt shun duck dodge "
    "eschew spurn axe nix reschedule sidestep evade chicken cry beg pass fall steer freeze discard"
)
PARTICLED = {  # verbs that drop something only with their particle
    "call": "off", "pull": "out", "back": "out", "put": "off", "sit": "out", "stay": "away", "keep": "away",
    "bow": "out", "turn": "down", "rule": "out", "give": "up", "opt": "out", "chicken": "out", "cry": "off",
    "beg": "off", "pass": "up", "fall": "through", "steer": "clear",
}  # fmt: skip
STAYING_AWAY = lemmas("skip miss snub boycott shun sit stay keep bow absent avoid duck dodge eschew spurn pass")
AWAY = STAYING_AWAY | lemmas(
    "pull withdraw back drop cancel renounce sidestep evade chicken cry beg steer forgo forego"
)
REFUSING = lemmas("refuse decline fail refrain avoid forgo forego neglect omit")
COMING = lemmas("do come go attend show turn appear travel")
# announcing one
PLANNING = lemmas(
    "plan intend prepare schedule slate set decide agree vow promise pledge announce confirm expect arrange book "
    "choose elect opt aim insist delay foresee envisage resolve determine look"
)
PLANNED = lemmas("planned upcoming forthcoming scheduled expected impending announced looming imminent next")
PLANS = lemmas(
    "plan plans intention intentions decision pledge promise agreement wish due set scheduled slated ready poised way "
    "verge bound about"
)
UNSURE = lemmas(
    "any possible potential hypothetical proposed future prospective no possibility prospect idea question chance "
    "speculation rumours rumors talk invitation permission request right case event likelihood hopes would-be whether"
)
# what a journey goes through: made, begun, ended
MAKING = lemmas(
    "make pay begin start conclude end complete finish undertake conduct embark cut interrupt extend wrap enjoy take "
    "have be go lead continue kick realize realise perform carry curtail shorten return come arrive follow travel fly "
    "leave board wind round catch launch crown"
)
CARRYING = lemmas("go continue manage dare proceed get come travel fly return leave arrive")
# complements whose truth is open
DOUBTING = lemmas("deny doubt hope fear speculate suspect suggest imagine suppose wonder ask want wish demand urge")
RUMOURED = lemmas(
    "report reports rumour rumours rumor rumors speculation suggestion suggestions possibility hopes fears idea"
)
BREACHING = lemmas("ignore breach violate neglect flout shirk disregard defy")
FORCING = lemmas("force oblige compel lead prompt cause push persuade induce make")
ASSEMBLED = lemmas("congress parliament assembly reporters journalists lawmakers crowd council cameras audience")
VIDEO = lemmas(
    "video videolink link remotely virtually online teleconference videoconference video-link phone telephone screen "
    "television tv videoconferencing"
)

TO = ("to", "into", "onto", "for", "in to", "on to", "back to", "over to", "towards", "out to", "via", "down in",
      "including to")  # fmt: skip
AT = ("in", "at", "inside", "to", "into", "near", "outside", "back in", "on", "around")
OVER = ("over", "through", "across", "via", "above", "in", "into", "out of", "")
# what hangs on these is not where the journey went
ASIDE = lemmas(
    "from over against about despite after before since under like unlike without between amid amidst except "
    "including regarding as until"
) | {"because of", "according to", "in defiance of"}  # fmt: skip
PLACELESS = lemmas("warrant warrants war wars crimes genocide abuses atrocities offensive invasion charges arrest")

STANDING = frozenset(
    ("back", "was in", "was at", "was on", "is in", "is on", "be in", "be at", "been", "due", "absent", "go to")
)


def triggers() -> tuple[str, ...]:
    """The forms of these verbs and the nouns: a sentence without one of them tells no journey."""
    telling = VISITING | GOING | LEAVING | DOING_THERE | SEEING | HOSTING | SENDING | LETTING | DROPPING | REFUSING
    telling |= PLANNING | MAKING | BY_PLANE | HONOURED | SPEAKING | DRIVEN | COMING | {"represent", "roll", "invite"}
    nouns = TRIP | DAYS | ENCOUNTER | GUEST | DEPARTURE | RECEPTION | ABSENCE | EVENT | PLANE | VISA
    forms = {form for form, (lemma, _) in verbs().items() if lemma in telling}
    return tuple(sorted(word for word in forms | nouns | STANDING if len(word) > 2))
