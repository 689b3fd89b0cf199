"""Whether a number counts the states of the Court, and by which word: parties, members, signatories, countries."""

from __future__ import annotations

import re

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.joining import acts_on_court
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.membership.standing import Label, label, standing
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.numbers import Number

_HOLD = frozenset(
    "have count include comprise encompass boast unite embrace total group list represent bind link".split()
)  # the Court, its members
_MOVE = frozenset(
    "be stand rise fall grow drop shrink come go climb reach bring raise take reduce increase cut keep leave put hold "
    "number total swell dwindle slip decline".split()
)
_OBEY = frozenset("arrest detain comply enforce execute cooperate hand".split())
_BOUND = frozenset("oblige obligate bind require".split())
_COME_IN = words.JOIN | words.ACCEPT | words.SIGN | {"enter", "subscribe", "back", "support", "approve"}
_PAPERS = frozenset(  # what some of the states put their name to
    "letter statement petition declaration communiqué communique appeal motion resolution amendment amendments "
    "agreement protocol support votes signatures".split()
)
_ADJECTIVE = re.compile(
    r"-(?:member|nation|state|country|strong)\b (?:C\d|(?:[a-z]+ )?(?:court|tribunal|body|institution))"
)


def term(scene: Scene, number: Number) -> str | None:
    """The word that the text uses for the states which a number counts, where these are the Court's."""
    if _ADJECTIVE.match(scene.clauses.view.text, number.end):
        return "members"
    phrase = next((x for x in scene.clauses.phrases if x.start < number.end <= x.end), None)
    if phrase is None:
        return None
    if (noun := label(scene, phrase)) and not noun.negated:
        return None if _some(scene, phrase) or _without(scene, phrase) else _word(noun)
    alone = not scene.clauses.view.text[number.end : phrase.end].strip()  # "so far 139 had signed"
    if alone or words.LABELS & set(phrase.words) or phrase.head in words.STATES or phrase.head[:1].isdigit():
        return _by_clause(scene, phrase)
    return None


def _word(noun: Label) -> str:
    return _said(noun.phrase.words[noun.at :]) or "members"


def _said(said: list[str]) -> str | None:
    """The word for members among others."""
    noun = next((one for word in said if (one := word.partition("-")[0]) in words.LABELS), None)
    if noun is None:
        return None
    return "signatories" if noun in words.SIGNATORIES else "parties" if noun in words.PARTIES else "members"


def _some(scene: Scene, phrase: Phrase) -> bool:
    """Whether some of the members did something together: `79 States Parties issued a statement`."""
    if phrase.words[0] in ("the", "its", "all", "their") or phrase.names:
        return phrase.prep == "by" and _signed_paper(scene, phrase)
    found = phrase.subject_of
    if found is not None and found.lemma not in _COME_IN | _HOLD | _BOUND | words.COPULAS | words.BELONG:
        return not found.modal and found.form == "finite"
    return phrase.prep in ("by", "from", "of") and _signed_paper(scene, phrase)


def _signed_paper(scene: Scene, phrase: Phrase) -> bool:
    """`a letter by 93 member states`, `condemned by 79 states parties`."""
    at = scene.clauses.phrases.index(phrase)
    if at and _PAPERS & set(scene.clauses.phrases[at - 1].words):
        return True
    found = scene.clauses.verb_with(phrase)
    by = found is not None and found.passive and phrase.prep == "by"
    if not by or found is None:
        return False
    return found.lemma not in _COME_IN or bool(found.subject and _PAPERS & set(found.subject[0].words))


def _without(scene: Scene, phrase: Phrase) -> bool:
    """`125 signatories have not ratified`: those left over."""
    found = phrase.subject_of
    return found is not None and found.lemma in _COME_IN and scene.negated(found)


def _by_clause(scene: Scene, phrase: Phrase) -> str | None:
    """Countries, or a bare number, that a clause makes members."""
    if phrase.head in words.STATES and _linked(scene, phrase):
        return None if _some(scene, phrase) else "countries"
    for found in scene.clauses.predications:
        said = None
        if _heads(phrase, found) or found.antecedent is phrase:
            said = _of_subject(scene, found)
        elif phrase in found.args:
            said = _of_complement(scene, found, phrase)
        if said:
            return said
    return None


def _heads(phrase: Phrase, found: Predication) -> bool:
    """Whether the number heads the subject: `125 countries`, `a total of 125 countries`."""
    if phrase not in found.subject:
        return False
    first = found.subject[0]
    return phrase is first or phrase.prep == "" or (phrase.prep == "of" and first.head in ("total", "all"))


def _linked(scene: Scene, phrase: Phrase) -> bool:
    """`the 125 ICC countries`, `125 states of the court`."""
    before = [x for x in scene.clauses.phrases if x.last == phrase.first - 2 and phrase.prep == "of" and not x.names]
    behind = [x for x in phrase.hangers[:1] if x.prep in ("of", "in", "to")]
    return any(name[0] in "CT" for name in phrase.names) or scene.court(before) or scene.court(behind)


def _of_subject(scene: Scene, found: Predication) -> str | None:
    """`123 countries have ratified it`, `124 states are parties`, `124 countries obliged to arrest him`."""
    if scene.negated(found) or scene.clauses.conditional(found) or found.mark in ("after", "once", "until"):
        return None
    if said := standing(scene, found):
        return None if said[0] == "non_party" else _word(said[1]) if said[1] else "countries"
    if found.lemma in _COME_IN and not _undated(found):
        return ("signatories" if found.lemma in words.SIGN else "countries") if acts_on_court(scene, found) else None
    if found.lemma == "become" and found.args and not scene.coming(found):
        noun = label(scene, found.args[0], found.args[1:])
        return _word(noun) if noun else None
    if found.lemma in _BOUND and found.passive:
        bound = any(p.governor is found and p.form == "inf" and p.lemma in _OBEY for p in scene.clauses.predications)
        return "countries" if bound else None
    if found.lemma in words.FORM and scene.court(found.args[-1:], pointer=True):
        return "countries"
    return None


def _undated(found: Predication) -> bool:
    """`124 countries joined in condemning it`."""
    own = (x for x in found.args[:1] if x.prep in ("in", "with") and not x.names)
    return found.lemma == "join" and any(not x.words[0][0].isdigit() for x in own)


def _of_complement(scene: Scene, found: Predication, phrase: Phrase) -> str | None:
    """`ratified by 123 countries`, `counts 125 states as members`, `faces arrest in 125 countries`, `rose to 125`."""
    if phrase.prep.startswith("by") and found.passive and found.lemma in _COME_IN:
        right = scene.court(found.subject, pointer=True) or scene.court([x for x in (found.antecedent,) if x])
        return ("signatories" if found.lemma in words.SIGN else "countries") if right else None
    if found.lemma in _HOLD and phrase.prep == "" and scene.court(scene.clauses.subject(found), pointer=True):
        role = next((x for x in found.args if x.prep in ("as", "among") and words.LABELS & set(x.words)), phrase)
        alone = "members" if len(phrase.words) == 1 and scene.of_members else None  # "and now has 122"
        return _said(role.words) or ("countries" if phrase.head in words.STATES else alone)
    there = phrase.prep in ("in", "over", "across") and phrase.head in words.STATES
    said = {found.lemma, *scene.clauses.words(found)}
    if there and ("arrest" in said or ("jurisdiction" in said and scene.court(scene.clauses.subject(found)))):
        return "countries"
    if found.lemma in _MOVE and phrase.prep in ("", "to", "at", "from"):
        return _total(scene, found, phrase)
    return None


def _total(scene: Scene, found: Predication, phrase: Phrase) -> str | None:
    """`the number of states parties stands at 124`, `brings the membership of the court to 125`."""
    for other in [*found.subject, *(x for x in found.args if x.end <= phrase.start)]:
        own = scene.court([other, *other.hangers], pointer=True)
        if other.head == "membership" and (own or (scene.bare and not other.names)):
            return "members"
        if noun := label(scene, other):
            return _word(noun)
    if found.subject and found.subject[0].head == "there":
        before = [noun for x in scene.clauses.phrases if x.end <= found.start and (noun := label(scene, x))]
        return _word(before[-1]) if before else None
    return None
