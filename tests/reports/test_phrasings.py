"""Other ways to say what the claim types read: a table a line, and what must stay no claim."""

from __future__ import annotations

from typing import Any

import pytest

from servanda.record import load
from servanda.reports.model import Document
from servanda.reports.reading import find_claims, prepare
from servanda.timeline.days import parse_day

DAY = parse_day("2025-05-20")
ABOUT = "This is about the International Criminal Court (ICC).\n\n"

CLAIMS: list[tuple[str, str, dict[str, Any]]] = [
    ("parties_count", "The court has 124 member states.", {"value": 124, "term": "members"}),
    ("parties_count", "Some 124 nations are party to the Rome Statute.", {"value": 124, "term": "parties"}),
    ("parties_count", "The ICC, which counts 124 countries among its members, has no police.", {"value": 124}),
    ("parties_count", "124 of the world's countries belong to the ICC.", {"value": 124, "term": "countries"}),
    ("parties_count", "The ICC has one hundred and twenty-four member states.", {"value": 124}),
    ("parties_count", "The number of ICC member states rose to 125.", {"value": 125, "term": "members"}),
    ("parties_count", "It was signed by 139 states, of which 124 have ratified the Rome Statute.", {"value": 139}),
    ("parties_count", "Only 125 of 193 UN member states are members of the ICC.", {"value": 125, "term": "members"}),
    ("parties_count", "Putin faces arrest in 125 countries, the ICC noted.", {"value": 125, "term": "countries"}),
    ("membership", "Neither Qatar nor Egypt has joined the ICC.", {"state": "EGY", "status": "non_party"}),
    ("membership", "Amnesty called on Mongolia, an ICC member, to arrest him.", {"state": "MNG", "status": "party"}),
    ("membership", "Hungary's parliament voted on 20 May to leave the ICC.", {"state": "HUN", "status": "withdrawing"}),
    ("membership", "Neither Israel nor the United States are parties to the Rome Statute.",
     {"state": "USA", "status": "non_party"}),
    ("membership", "The US, like Israel, Russia and China, is not a member of the ICC.",
     {"state": "CHN", "status": "non_party"}),
    ("membership", "Mongolia - a signatory to the Rome Statute - did not arrest him.",
     {"state": "MNG", "status": "signatory"}),
    ("membership", "South Africa, as a member of the ICC, was told to act.", {"state": "ZAF", "status": "party"}),
    ("membership", "Tajikistan, Chad, and other ICC members must act.", {"state": "TJK", "status": "party"}),
    ("membership", "The United States signed the Rome Statute but never ratified it.",
     {"state": "USA", "status": "non_party"}),
    ("membership", "Duterte pulled the Philippines out of the ICC in 2019.", {"state": "PHL", "status": "withdrawn"}),
    ("membership", "Burundi became the first country to leave the ICC.", {"state": "BDI", "status": "withdrawn"}),
    ("membership", "Hungary's parliament backed a bill to quit the ICC.", {"state": "HUN", "status": "withdrawing"}),
    ("membership", "Armenian lawmakers ratified the Rome Statute.", {"state": "ARM", "status": "joining"}),
    ("membership", "Palestine became a member of the ICC on 1 April 2015.",
     {"state": "PSE", "status": "party", "date": "2015-04-01"}),
    ("membership", "Russia, which is not a party to the Rome Statute, shrugged.",
     {"state": "RUS", "status": "non_party"}),
    ("membership", "The court's 125 member states do not include Israel.", {"state": "ISR", "status": "non_party"}),
    ("warrant", "Putin's arrest was ordered by the ICC in March 2023.", {"persons": ["putin"], "date": "2023-03"}),
    ("warrant", "Judges at the ICC issued warrants for Putin and Lvova-Belova.",
     {"persons": ["putin", "lvova-belova"]}),
    ("warrant", "Joseph Kony has been wanted by the ICC since 2005.", {"persons": ["kony"], "action": "issued"}),
    ("warrant", "Al-Bashir is accused by the ICC of genocide in Darfur.", {"crimes": ["genocide"]}),
    ("warrant", "The Israeli leader, against whom an ICC arrest warrant is outstanding, flew out.",
     {"persons": ["netanyahu"]}),
    ("warrant", "Bashir was the first sitting president to be indicted by the ICC.", {"persons": ["al-bashir"]}),
    ("warrant", "Netanyahu faces an ICC arrest warrant over alleged war crimes in Gaza.", {"crimes": ["war crimes"]}),
    ("warrant", "Khan said he had applied for warrants for Netanyahu and Gallant.", {"action": "sought"}),
    ("warrant", "ICC judges withdrew the arrest warrant for Deif after his death.", {"action": "withdrawn"}),
    ("warrant", "The ICC lifted the seal on a warrant for Ronald dela Rosa.", {"action": "unsealed"}),
    ("warrant", "Libyan police chief Osama Njeem, wanted by the ICC for war crimes, was freed.",
     {"persons": ["elmasry"]}),
    ("duty", "It is up to each member state of the ICC to decide whether to arrest Putin.",
     {"who": "parties", "duty": "voluntary"}),
    ("duty", "The move means that 124 states, including the UK, would be obliged to arrest Netanyahu.",
     {"who": "parties", "duty": "arrest"}),
    ("custody", "Libyan police chief Osama Njeem, wanted by the ICC, was freed by Italy.",
     {"person": "elmasry", "event": "released", "by": "ITA"}),
    ("duty", "Turkey is not an ICC member and has no obligation to arrest Putin.", {"who": "TUR", "duty": "none"}),
    ("duty", "Since Kazakhstan is not party to the Rome Statute, it is not obliged to arrest Putin.",
     {"who": "KAZ", "duty": "none"}),
    ("duty", "France is a party to the Rome Statute and therefore bound to enforce ICC warrants.",
     {"who": "FRA", "duty": "arrest"}),
    ("duty", "Any of the court's 124 members would have to arrest Putin.", {"who": "parties", "duty": "arrest"}),
    ("duty", "Non-party states have no duty to cooperate with the ICC.", {"who": "non_parties", "duty": "none"}),
    ("duty", "Paris claimed Netanyahu has immunity under international law.", {"who": "FRA", "duty": "none"}),
    ("duty", "Mongolia had a duty to hand Putin over to the ICC, judges ruled.", {"who": "MNG", "duty": "arrest"}),
    ("custody", "Rodrigo Duterte was taken into custody at Manila airport, the ICC said.",
     {"person": "duterte", "event": "arrested"}),
    ("custody", "Since Duterte's arrest in Manila, the ICC has fixed a date.",
     {"person": "duterte", "event": "arrested"}),
    ("custody", "The Philippines handed Duterte over to the ICC.",
     {"person": "duterte", "event": "surrendered", "by": "PHL"}),
    ("custody", "Bosco Ntaganda turned himself in to the ICC.", {"person": "ntaganda", "event": "surrendered"}),
    ("custody", "By releasing Osama Elmasry Njeem, Italy failed the ICC.", {"person": "elmasry", "event": "released"}),
    ("custody", "Mohammed Deif has been confirmed dead, the ICC noted.", {"person": "deif", "event": "died"}),
    ("custody", "Duterte was put on a plane to The Hague, the seat of the ICC.",
     {"person": "duterte", "event": "surrendered"}),
    ("custody", "The arrest of Rodrigo Duterte on an ICC warrant stunned Manila.",
     {"person": "duterte", "event": "arrested"}),
    ("custody", "Italy's release of Osama Elmasry Njeem angered the ICC.", {"person": "elmasry", "event": "released"}),
    ("custody", "Rome let Osama Elmasry Njeem go home despite the ICC.", {"person": "elmasry", "event": "released"}),
    ("custody", "Ali Kushayb, wanted by the ICC, gave himself up in the Central African Republic.",
     {"person": "kushayb", "event": "surrendered"}),
]  # fmt: skip
NONE = [
    ("parties_count", "The resolution passed with 124 votes at the General Assembly, the ICC noted."),
    ("parties_count", "The ICC has 900 staff members from about 100 states."),
    ("parties_count", "79 states parties issued a joint statement in support of the ICC."),
    ("parties_count", "The letter was signed by 93 member states of the ICC."),
    ("membership", "All 27 EU members belong to the ICC."),
    ("membership", "Trump called on Hungary to leave the ICC."),
    ("membership", "If Turkey joined the ICC, it would be bound."),
    ("membership", "Germany is a member of the EU and supports the ICC."),
    ("warrant", "The ICC is expected to issue arrest warrants for Netanyahu."),
    ("warrant", "Netanyahu fears the ICC will issue a warrant against him."),
    ("warrant", "A court in Buenos Aires issued an arrest warrant for Maduro; the ICC did not comment."),
    ("warrant", "Bashir could face charges of genocide at the ICC."),
    ("warrant", "They urged Mongolia to execute the ICC's warrant for Putin."),
    ("warrant", "The ICC has denied issuing a warrant for Smotrich."),
    ("warrant", "The court has the power to detain suspects for whom an ICC warrant has been issued."),
    ("duty", "Amnesty urged all ICC member states to arrest Putin."),
    ("duty", "Israel must protect civilians, the ICC prosecutor said."),
    ("custody", "Netanyahu could be arrested if he travels to Ireland, an ICC member."),
    ("custody", "The ICC wants Putin to be handed over to the court."),
    ("custody", "The possible arrest of Netanyahu on an ICC warrant worried Berlin."),
    ("custody", "Netanyahu's arrest became an issue between Germany and the ICC."),
    ("custody", "The ICC mandated that member states arrest Netanyahu."),
    ("custody", "Mongolia refused to hand over Putin to the ICC."),
    ("custody", "Activists called for Netanyahu's arrest on the ICC warrant."),
    ("custody", "Israel tried to kill Mohammed Deif before the ICC issued its warrant."),
    ("consequence", "Washington imposed sanctions on ICC judges."),
]


def _found(kind: str, text: str) -> list[dict[str, Any]]:
    return [dict(c.args) for c in find_claims(prepare(Document(ABOUT + text), load(), DAY)) if c.type == kind]


@pytest.mark.parametrize(("kind", "text", "args"), CLAIMS)
def test_a_claim_is_read_however_it_is_put(kind: str, text: str, args: dict[str, Any]) -> None:
    """Active, passive, apposition, relative clause, list."""
    found = _found(kind, text)
    assert any(args.items() <= claim.items() for claim in found), found


@pytest.mark.parametrize(("kind", "text"), NONE)
def test_wishes_threats_and_other_bodies_are_no_claims(kind: str, text: str) -> None:
    """A false alarm costs more trust than a miss."""
    assert _found(kind, text) == []
