"""The words for journeys, by meaning: verbs and nouns as lemmas, and the prepositions that bring a place."""

from __future__ import annotations


def lemmas(words: str) -> frozenset[str]:
    """Words as a set."""
    return frozenset(words.split())


# to a place: its object, or behind `to`, `into` …
VISITING = lemmas("visit tour enter reach")
GOING = lemmas(
    "go come travel fly arrive land head journey return drive jet sail step disembark touch turn show set pop drop "
    "stop move walk detour swing venture surface refuel proceed continue rush make"
)
LEAVING = lemmas("leave depart flee")
# at a place: what a guest does there
ATTENDING = lemmas("attend join participate address")
DOING_THERE = lemmas(
    "meet speak hold take sit appear watch stay spend sign address attend join participate see witness celebrate "
    "stand walk pose ride drive parade inspect dine lunch get enjoy tell shake give deliver mingle observe mark "
    "inaugurate confer talk receive"
)
MEETING = lemmas("meet see greet")
# what stands behind the many-sided verbs where they tell of a guest
GIVEN = {
    "hold": lemmas("talks meeting meetings talk consultations summit conference"),
    "take": lemmas("part stage floor seat route road"),
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
SEEING = lemmas("see spot photograph film")
# a host and the guest as object
HOSTING = lemmas("host welcome receive greet fete treat entertain admit laud honour honor")
CARPET = lemmas("carpet carpets")
WELCOME = lemmas("welcome reception honours honors banquet dinner")
DEPUTY = lemmas("minister deputy envoy representative delegation adviser")
SENDING = lemmas("send dispatch")
INVITATION, VISA = lemmas("invitation invitations invite"), lemmas("visa visas")
LETTING = lemmas("allow let permit")
STOPPING = lemmas("stop prevent deter keep hinder dissuade")

TRIP = lemmas(
    "visit visits trip trips journey journeys tour stopover stop travels travel arrival stay pilgrimage presence "
    "appearance attendance participation sojourn excursion flight flights visite route"
)
DAYS = lemmas("days weekend")
ENCOUNTER = lemmas("meeting talks speech address")  # of somebody: his meeting with X in Washington
STAY = lemmas("arrival stay presence appearance attendance participation")
GUEST = lemmas("guest visitor")
OPEN_VERBS = lemmas("invite propose suggest consider discuss oppose block ban mull seek want")  # of a visit: not made
DROPPED_ADJECTIVES = lemmas("cancelled canceled aborted scrapped abandoned")
DEPARTURE = lemmas("departure return exit")
RECEPTION = lemmas("welcome reception hosting")
ABSENCE = lemmas("absence no-show non-attendance nonattendance")
EVENT = lemmas(
    "summit meeting conference forum ceremony ceremonies inauguration parade gathering talks celebration "
    "celebrations funeral congress assembly session anniversary swearing-in games opening event events commemoration "
    "commemorations olympics festival rally promulgation observance observances coronation wedding g20 g7 brics "
    "cop27 cop28 cop29 expo memorial liberation invitation cup"
)
BY_PLANE = lemmas("fly cross pass transit overfly travel go use enter nip refuel traverse take")
PLANE = lemmas("plane aircraft jet flight airliner pilot pilots plane's zion jetliner helicopter airplane")
COUNTRY = lemmas("state country nation member party signatory countries states members nations capital city")
AIR = lemmas("airspace skies sky air-space space territory")
TOWN = lemmas(
    "capital city airport base airbase soil territory airspace skies parliament square palace stadium "
    "university outskirts"
)

# dropping a journey or staying away
DROPPING = lemmas(
    "cancel call scrap shelve postpone abandon abort ditch drop forgo forego pull withdraw back defer suspend "
    "put renounce skip miss avoid snub boycott sit stay keep bow absent give decline turn reject rule opt shun "
)
PARTICLED = {  # verbs that drop something only with their particle
    "call": "off", "pull": "out", "back": "out", "put": "off", "sit": "out", "stay": "away", "keep": "away",
    "bow": "out", "turn": "down", "rule": "out", "give": "up", "opt": "out",
}  # fmt: skip
STAYING_AWAY = lemmas("skip miss snub boycott shun sit stay keep bow absent avoid")
AWAY = lemmas("skip miss snub boycott shun sit stay keep bow absent pull withdraw back drop cancel avoid")
REFUSING = lemmas("refuse decline fail refrain avoid forgo forego neglect omit")
# announcing one
PLANNING = lemmas(
    "plan intend prepare schedule slate set decide agree vow promise pledge announce confirm expect arrange book "
    "choose elect opt aim insist delay"
)
PLANNED = lemmas("planned upcoming forthcoming scheduled expected impending announced looming imminent next")
PLANS = lemmas("plan plans intention intentions decision pledge promise agreement wish due set scheduled slated "
             "ready poised way verge bound about")  # fmt: skip
UNSURE = lemmas(
    "any possible potential hypothetical proposed future prospective no possibility prospect idea question chance "
    "speculation rumours rumors talk invitation permission request right case event likelihood hopes would-be whether"
)
# what a journey goes through: made, begun, ended
MAKING = lemmas(
    "make pay begin start conclude end complete finish undertake conduct embark cut interrupt extend wrap enjoy take "
    "have be go lead continue kick realize realise perform carry curtail shorten return come arrive follow travel "
    "fly leave"
)
CARRYING = lemmas("go continue manage dare proceed get come travel fly return leave arrive")
# complements whose truth is open
DOUBTING = lemmas("deny doubt hope fear speculate suspect suggest imagine suppose wonder ask want wish demand urge")
RUMOURED = lemmas(
    "report reports rumour rumours rumor rumors speculation suggestion suggestions possibility hopes fears idea"
)
BREACHING = lemmas("ignore breach violate neglect flout shirk disregard defy")
FORCING = lemmas("force oblige compel")
VIDEO = lemmas("video videolink link remotely virtually online teleconference videoconference video-link "
             "videoconferencing")  # fmt: skip

TO = ("to", "into", "onto", "for", "in to", "on to", "back to", "over to", "towards", "out to", "via", "down in")
AT = ("in", "at", "inside", "to", "into", "near", "outside", "back in", "on", "around")
OVER = ("over", "through", "across", "via", "above", "in", "into", "out of", "")
# what hangs on these is not where the journey went
ASIDE = lemmas("from over against about despite after before since under like unlike without between amid amidst "
             "except including regarding over as until") | {"because of", "according to", "in defiance of"}  # fmt: skip
PLACELESS = lemmas("warrant warrants war wars crimes genocide abuses atrocities offensive invasion charges arrest")
