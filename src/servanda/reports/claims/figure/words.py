"""The words of death, injury, flight and arrest: by what they make of the people that are counted."""

from __future__ import annotations

# verbs with people as their object, or as the subject of a passive
_DONE_TO = {
    "killed": "kill murder massacre slaughter butcher slay execute assassinate gun lynch mow hack behead starve martyr "
    "eliminate bury hang",
    "injured": "injure wound hurt maim mutilate",
    "displaced": "displace uproot evict dispossess",
    "arrested": "arrest detain jail imprison round incarcerate lock intern apprehend",
    "other": "deport abduct kidnap expel transfer snatch cart intercept repatriate",
    "missing": "search trap",
}
DONE_TO = {verb: measure for measure, verbs in _DONE_TO.items() for verb in verbs.split()} | {"bury": "missing"}
# verbs that have none but people as their object
PERSONAL = frozenset(
    "murder massacre execute assassinate behead injure wound arrest detain jail imprison round deport abduct kidnap "
    "lynch slay martyr incarcerate evict".split()
)
# what people do or suffer
SUFFERED = dict.fromkeys(("die", "perish", "drown", "starve", "succumb"), "killed") | {
    "flee": "displaced", "disappear": "missing", "vanish": "missing",
}  # fmt: skip
# what people are, remain, are left, reported, taken or held as
_STATES = {
    "killed": "dead lives",
    "injured": "injured wounded hurt",
    "missing": "missing unaccounted buried trapped rubble disappeared",
    "displaced": "homeless displaced refuge exile tents",
    "arrested": "custody bars detention jail prison cells",
    "other": "hostage hostages captive captives captivity",
}
STATES = {word: measure for measure, words in _STATES.items() for word in words.split()}
LIGHT = frozenset(
    "be remain stay lie leave make take hold seize drag put throw bring report list declare believe fear find "
    "languish record register render sit live shelter seek count presume carry cart".split()
)
DRIVEN = frozenset(
    "force drive chase push send expel run leave move flee bomb carry cart take bring spirit ship".split()
)  # with AWAY
PEOPLE = frozenset(
    "people persons person humans civilians civilian children child women woman men man girls boys babies infants "
    "minors residents villagers journalists medics doctors nurses soldiers troops fighters militants rebels "
    "peacekeepers policemen officers protesters protestors demonstrators activists students prisoners detainees "
    "migrants refugees families members nationals citizens workers victims million millions thousand them inhabitants "
    "others inmates lives souls individuals suspects dissidents schoolchildren worshippers hostages captives patients "
    "combatants jews muslims christians teens teenagers opponents critics gunmen personnel staff adults elderly "
    "passengers athletes pilgrims users addicts pushers dealers peasants farmers boys rohingya palestinians israelis "
    "ukrainians russians syrians sudanese libyans filipinos afghans kenyans lebanese iranians iraqis yemenis uyghurs "
    "africans americans congolese ugandans georgians malians gazans tajiks".split()
)
# what stands right before a number of people, and what stands behind them: pieces of patterns
BEFORE = {
    "killed": r"kill(?:ed|ing|s)|murder(?:ed|ing)|massacr(?:ed|ing)|slaughter(?:ed|ing)|butcher(?:ed|ing)|executed|"
    r"martyred|gunned down|shot dead|(?:claim\w*|cost\w*|took|taken|taking) the li(?:ves|fe) (?:of|to)",
    "injured": r"injur(?:ed|es|ing)|wound(?:ed|s|ing)|maim(?:ed|ing)",
    "displaced": r"displac(?:ed|es|ing)|uproot(?:ed|ing)",
    "arrested": r"arrest(?:ed|s|ing)|detain(?:ed|s|ing)|jailed|imprisoned|rounded up|locked up",
    "other": r"deport(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing)|expell(?:ed|ing)",
}
BEHIND = {
    "killed": r"killed|murdered|massacred|slaughtered|butchered|slain|executed|shot dead|gunned down|dead|died|die|"
    r"perished|drowned|lost their lives|starved to death|fallen|martyred|succumbed|assassinated",
    "injured": r"injured|wounded|hurt|maimed|sustained injuries",
    "missing": r"missing|unaccounted for|disappeared|vanished|buried|trapped under",
    "displaced": r"displaced|uprooted|fled|forced (?:to flee|from their homes|out)|driven (?:out|from)|homeless|"
    r"(?:taken|sought|seeking) refuge|crossed into",
    "arrested": r"arrested|detained|jailed|imprisoned|rounded up|in detention|in custody|behind bars",
    "other": r"deported|abducted|kidnapped|expelled|(?:taken|held|as) (?:hostage|hostages|captive)|taken (?:to|from) "
    r"[SL]\d+|transferred",
}
# nouns behind a number, and before one with "of": pieces of a pattern
NOUNS = {
    "killed": r"deaths?|dead|fatalities|killings?|murders?|executions?|massacre|slaughter|bodies|corpses|slain",
    "casualties": r"casualties",
    "injured": r"injuries|injured|wounded|hurt",
    "missing": r"missing|disappearances|disappeared",
    "displaced": r"displaced|displacement|exodus|flight|uprooting",
    "arrested": r"arrests?|detentions?|jailing|imprisonment",
    "other": r"deportations?|abductions?|kidnappings?|hostages|captives|expulsion|transfer|deported|abducted|kidnapped",
}
