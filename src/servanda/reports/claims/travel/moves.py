"""Journeys told by verbs: who went where, who was received there, who stayed away, over whose land the plane flew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from servanda.reports.claims.travel import mood
from servanda.reports.claims.travel import words as terms
from servanda.reports.claims.travel.mood import AHEAD, DROPPED, MADE, NONE, drops, let_by, on_event, status
from servanda.reports.claims.travel.places import Place, hosts, named, persons, places
from servanda.reports.claims.travel.rules import RULES_OF, Rule
from servanda.reports.claims.travel.where import alone, antecedents, in_new_york, in_town, where
from servanda.reports.claims.travel.who import guest, met, travellers
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import DATES, SAY, lemmas


@dataclass(frozen=True, slots=True)
class Journey:
    """Persons, the places with the phrases that name them, how it stands, and the clause or phrase that tells it."""

    persons: list[str]
    places: list[Place]
    status: str
    told_by: Predication | Phrase


def moves(seen: Clauses) -> Iterator[Journey]:
    """The journeys that the verbs of a sentence tell."""
    for found in seen.predications:
        for rule in RULES_OF.get(found.lemma, ()):
            yield from _told(seen, found, rule)
        for verbs, reader in _READERS:
            if found.lemma in verbs:
                yield from reader(seen, found)


def _told(seen: Clauses, found: Predication, rule: Rule) -> Iterator[Journey]:
    """The journey that a clause tells by a rule."""
    if found.passive != rule.passive or (rule.needs and rule.needs.isdisjoint(mood.around(seen, found))):
        return
    if not _complete(seen, found, rule) or not (stands := _stands(seen, found, rule)):
        return
    who = travellers(seen, found) if rule.guest == "subject" else guest(seen, found)
    spots = where(seen, found, rule.preps) or where(seen, found, rule.also)
    if not spots and rule.host:
        spots = hosts(seen, seen.behind(found, "by") if found.passive else seen.subject(found))
    yield Journey(who, spots, stands, found)


def _stands(seen: Clauses, found: Predication, rule: Rule) -> str:
    stands = status(seen, found)
    if rule.host and ((stands == DROPPED and found.form != "inf") or (stands == AHEAD and _offered(found))):
        return NONE
    if not rule.gives:
        return stands
    return rule.gives if stands == MADE or (stands == AHEAD and rule.gives != AHEAD) else NONE


def _offered(found: Predication) -> bool:
    """`would host`, `the decision to host`: no journey yet."""
    offer = found.noun is not None and not {"due", "set", "scheduled", "ready"} & set(found.noun.words)
    return offer or found.modal == "would"


def _complete(seen: Clauses, found: Predication, rule: Rule) -> bool:
    """Whether a many-sided verb has what makes it tell of a guest: `touched down`, `sent his minister`."""
    words = seen.words(found)
    if rule.gives == DROPPED and not rule.needs & terms.INVITATION and not on_event(found):
        return False
    if rule.verbs is terms.SENDING:
        objects = seen.behind(found, "")
        office = any(m.how == "office" for m in seen.names(objects, "S"))
        return office or not terms.DEPUTY.isdisjoint(words)
    if rule.verbs is terms.VISITING and not terms.AIR.isdisjoint(words):
        return False
    needed = terms.GIVEN.get(found.lemma) if rule.verbs is terms.GOING else None
    return not needed or found.particle in needed or not needed.isdisjoint(words)


# -- what no rule can say


def _attended(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`attended a summit in Kinshasa`, `met Orban in Budapest`, `addressed the summit by video link`."""
    needed, words = terms.GIVEN.get(found.lemma), seen.words(found)
    if found.passive or drops(found) or (needed and needed.isdisjoint(words | {found.particle})):
        return
    if found.lemma == "see" and not seen.names(seen.behind(found, ""), "SP"):
        return
    who = travellers(seen, found)
    if found.lemma in terms.MEETING | terms.COMPANY or words & {"talks", "hands"}:
        who += [id for id in met(seen, found) if id not in who]
    spots = where(seen, found, terms.AT) or in_new_york(seen, found)
    yield Journey(who, spots, _present(seen, found), found)


def _present(seen: Clauses, found: Predication) -> str:
    """In person, by video link, or not at all: only of an event does that say something."""
    stands, attends = status(seen, found), found.lemma in terms.ATTENDING
    if mood.around(seen, found) & terms.VIDEO:
        return DROPPED if stands in (MADE, AHEAD) and (attends or on_event(found)) else NONE
    return NONE if stands == DROPPED and not (attends or found.lemma in ("take", "appear")) else stands


def _stayed_away(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`skipped the summit in Rio`, `pulled out of a meeting in Uganda`, `the warrant kept him away from`."""
    kept = found.lemma == "keep" and found.particle == "" and "away" in mood.around(seen, found)
    if found.passive or found.negated or not (kept or drops(found)):
        return
    away = found.lemma in terms.STAYING_AWAY and (found.particle == "away" or bool(antecedents(seen, found)))
    if (kept or away or on_event(found)) and status(seen, found):
        who = persons(seen, seen.behind(found, "")) if kept else travellers(seen, found)
        spots = where(seen, found, terms.AT) or places(seen, found.args, ("", "from", "out of"))
        yield Journey(who, spots, DROPPED, found)


def _let_in(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`allowed Bashir to enter`, `let him leave`, `South Africa says that he has left`: the host's own land."""
    governor = found.governor
    if governor is None or governor.form == "ing" or not (let_by(found) or (governor.lemma in SAY and not found.args)):
        return
    elsewhere = places(seen, found.args, (*terms.TO, *terms.AT, *terms.OVER)) or terms.AIR & seen.words(found)
    if not elsewhere and status(seen, found) == status(seen, governor) == MADE:
        yield Journey(travellers(seen, found), hosts(seen, seen.subject(governor)), MADE, found)


def _admitted(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`Kenya and Chad let him in unmolested`: the host's own land."""
    for guests in () if found.passive else seen.behind(found, "")[:1]:
        behind = [(token.text, token.tag) for token in seen.tokens[guests.last + 1 : guests.last + 3]]
        inside = found.particle == "in" or (behind[:1] == [("in", "PREP")] and alone(behind[1:]))
        if inside and status(seen, found) == MADE:
            yield Journey(persons(seen, [guests]), hosts(seen, seen.subject(found)), MADE, found)


def _crossed(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`flew over Greece`, `crossed Italian airspace`, `refuelled in Cyprus`."""
    if found.passive or found.negated or status(seen, found) != MADE:
        return
    over = [p for p in found.args if _over(p, found)]
    air = any(not terms.AIR.isdisjoint(p.words) for p in over)
    more = [p for p in found.args if air and (p.prep == "of" or (p.names == p.words and p.names[0][0] == "D"))]
    spots = places(seen, over + more, (*terms.OVER, "of"))
    spots += [(id, p) for p in more for id in seen.ids([p], "D")]
    if spots:
        yield Journey(travellers(seen, found), spots, "transited", found)


def _over(phrase: Phrase, found: Predication) -> bool:
    through = phrase.prep in ("over", "across", "above", "via", "through")
    itself = phrase.prep == "" and (found.lemma in ("overfly", "transit", "cross") or found.particle == "over")
    stop = found.lemma == "refuel" and phrase.prep in ("in", "at")
    return through or itself or stop or not terms.AIR.isdisjoint(phrase.words)


def _was(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`has been to Washington twice`, `was in Djibouti again to see`, `is due in Beijing`, `was absent from`."""
    words = mood.around(seen, found)
    if found.passive or not (who := travellers(seen, found)):
        return
    preps = ("to", "in", "at") if "been" in words else ("in", "at", "back in", "on")
    preps = {"back": ("from", *preps), "off": ("to", "for", *preps)}.get(found.particle, preps)
    yield Journey(who, where(seen, found, preps), _being(seen, found, words), found)


def _being(seen: Clauses, found: Predication, words: frozenset[str]) -> str:
    """How being at a place stands: a stay, an absence, a visit to come."""
    stands = status(seen, found)
    if {"off", "plane"} <= words or found.particle == "back":
        return MADE if stands != NONE else NONE
    if "due" in words or (found.particle == "off" and found.tense == "present"):
        return AHEAD if stands == MADE else NONE
    if "absent" in words:
        return DROPPED if stands == MADE else NONE
    if stands == DROPPED:
        return DROPPED if on_event(found) else NONE
    came = "present" in words or "been" in words or (bool(found.args) and _came(seen, found, words))
    return stands if came else NONE


def _came(seen: Clauses, found: Predication, words: frozenset[str]) -> bool:
    """Whether being there is told as a stay: with a day, a purpose, again."""
    first, *rest = found.args
    purpose = any(p.governor is found and (p.form == "inf" or p.mark in ("when", "as")) for p in seen.predications)
    more = any(p.prep in ("for", "on", "as", "at", "during", "until") or DATES & set(p.words) for p in rest)
    short = found.mark in ("when", "while") or found.particle == "back" or len(first.words) > 1
    named_land = any(m.how != "pronoun" for m in seen.names([first], "SDL"))
    soil = first.prep == "on" and not terms.TOWN.isdisjoint(first.words) and named_land
    stay = (soil or first.prep in ("in", "at")) and (purpose or short or bool(words & _AGAIN))
    return stay or (first.prep in ("in", "at", "on") and more)


_AGAIN = lemmas("again yesterday today")


def _taken(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`his only journey took him to Washington`."""
    before = [phrase for phrase in seen.phrases if phrase.last < found.first]
    preps = ("to",) if found.lemma == "be" else ("to", "in", "")
    if not found.passive and any(not (terms.TRIP | terms.PLANE).isdisjoint(phrase.words) for phrase in before):
        owners = [named([word for word in phrase.words if word[0] == "P"]) for phrase in found.subject[:1]]
        guests = persons(seen, [*seen.behind(found, ""), *owners]) or persons(seen, before)
        yield Journey(guests, places(seen, found.args, preps), status(seen, found), found)


def _visa(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`applied for a US visa`, `obtained a visa for Australia`."""
    visas = [phrase for phrase in found.args if not terms.VISA.isdisjoint(phrase.words)]
    if visas and status(seen, found) == MADE and not found.passive:
        spots = [(id, p) for p in visas for id in seen.ids([p], "SD")] or places(seen, found.args, ("for", "to"))
        yield Journey(travellers(seen, found), spots, AHEAD, found)


def _spoke(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`At a news conference in Budapest, Netanyahu said`, `told reporters in Beijing`: in a town, not a country."""
    if found.passive or drops(found) or found.form == "inf" or not found.subject or status(seen, found) != MADE:
        return
    first = next((p.first for p in seen.predications if p.form == "finite"), found.first)
    opening = [p for p in seen.phrases if p.last < found.subject[0].first <= first]
    behind = [p for p in found.args if p.prep or not p.names]
    for group in (opening, behind[:2]):
        if group and (group[0].head in terms.ASSEMBLED or group[0].prep in ("in", "at", "during", "on")):
            spots = [x for x in places(seen, group, ("in", "at")) if in_town(seen, x[1], group)]
            yield Journey(persons(seen, found.subject[:1]), spots, MADE, found)


def _did_not_come(seen: Clauses, found: Predication) -> Iterator[Journey]:
    """`was invited to Kampala but did not come`, `sought a visa to address the Assembly but stayed home`."""
    home = mood.stays_home(seen, found)
    stays = (found.negated or home) and found.form == "finite" and found.tense == "past" and not found.modal
    if not stays or (found.args and not home) or found.passive:
        return
    coming = terms.GOING | terms.VISITING | terms.ATTENDING | {"invite"}
    before = [p for p in seen.predications if p.start < found.start and (p.lemma in coming or mood.assured(seen, p))]
    for earlier in before[-1:]:
        host = hosts(seen, seen.subject(earlier)) if mood.assured(seen, earlier) else []
        yield Journey(travellers(seen, found), host or where(seen, earlier, (*terms.TO, *terms.AT)), DROPPED, found)


_READERS = (
    (terms.ATTENDING | terms.DOING_THERE, _attended), (terms.AWAY, _stayed_away), (terms.BY_PLANE, _crossed),
    (lemmas("be"), _was), (lemmas("enter visit attend leave come land go depart stay"), _let_in),
    (terms.LETTING, _admitted), (lemmas("take bring lead carry fly include be"), _taken), (lemmas("apply seek request obtain get receive"), _visa),
    (SAY | terms.SPEAKING | {"speak"}, _spoke), (terms.COMING | {"stay", "remain"}, _did_not_come),
)  # fmt: skip
