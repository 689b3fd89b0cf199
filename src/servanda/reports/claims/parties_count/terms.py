"""Whether a number counts the states of the Court, and by which word: parties, members, signatories, countries."""

from __future__ import annotations

import re

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.joining import acts_on_court
from servanda.reports.claims.membership.labels import Label, label
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.membership.standing import standing
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.numbers import Number

_HOLD = frozenset(
    "have count include comprise encompass boast unite embrace total group list represent bind link".split()
)  # the Court, its members
_MOVE = frozenset(
    "be stand rise fall grow drop shrink come go climb reach bring raise take reduce increase cut keep leave put hold "
    "number total swell dwindle slip decline".split()
)
_BOUND = frozenset("oblige obligate bind require".split())
_SIGNED = frozenset(("sign",))
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
    if (
        words.LABELS & set(phrase.words)
        or _counts_states(phrase)
        or phrase.head[:1].isdigit()
        or _in_words(phrase, scene, number)
    ):
        return _by_clause(scene, phrase)
    return None


def _in_words(phrase: Phrase, scene: Scene, number: Number) -> bool:
    """Whether the phrase ends with the number: "so far 139 had signed", "to one hundred and twenty-five"."""
    return number.end >= phrase.end or not scene.clauses.view.text[number.end : phrase.end].strip()


def _counts_states(phrase: Phrase) -> bool:
    return phrase.head in words.STATES


def _word(noun: Label) -> str:
    return _said(noun.phrase.words[noun.at :]) or "members"


def _said(said: list[str]) -> str | None:
    """The word for members among others."""
    noun = next((word for word in said if word in words.LABELS), None)
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
    found = next((p for p in scene.clauses.predications if phrase in p.args), None)
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
    if _counts_states(phrase) and _linked(scene, phrase):
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
    own = any(name[0] in "CT" for name in phrase.names)
    before = next((x for x in scene.clauses.phrases if x.last == phrase.first - 2 and phrase.prep == "of"), None)
    if before is not None and not before.names and scene.court([before]):  # "a court of 125 states"
        return True
    return own or (
        bool(phrase.hangers) and phrase.hangers[0].prep in ("of", "in", "to") and scene.court(phrase.hangers[:1])
    )


def _of_subject(scene: Scene, found: Predication) -> str | None:
    """`123 countries have ratified it`, `124 states are parties`, `124 countries obliged to arrest him`."""
    if scene.negated(found) or scene.clauses.conditional(found) or found.mark in ("after", "once", "until"):
        return None
    if said := standing(scene, found):
        return None if said[0] == "non_party" else _word(said[1]) if said[1] else "countries"
    if found.lemma in _COME_IN and not _undated(found):
        return ("signatories" if found.lemma in _SIGNED else "countries") if acts_on_court(scene, found) else None
    if found.lemma in _BOUND and found.passive:
        arrest = any(
            p.lemma in ("arrest", "detain", "comply", "enforce", "execute", "cooperate", "hand")
            for p in _inner(scene, found)
        )
        return "countries" if arrest else None
    if found.lemma in words.FORM and scene.court(found.args[-1:], pointer=True):
        return "countries"
    if found.lemma == "be" and not found.args and found.mark == "that" and scene.of_members:
        return "parties"
    return None


def _undated(found: Predication) -> bool:
    """`124 countries joined in condemning it`."""
    return (
        any(x.prep in ("in", "with") and not x.words[0][0].isdigit() and not x.names for x in found.args[:1])
        and found.lemma == "join"
    )


def _inner(scene: Scene, found: Predication) -> list[Predication]:
    return [p for p in scene.clauses.predications if p.governor is found and p.form == "inf"]


def _of_complement(scene: Scene, found: Predication, phrase: Phrase) -> str | None:
    """`ratified by 123 countries`, `counts 125 states as members`, `faces arrest in 125 countries`, `rose to 125`."""
    if phrase.prep.startswith("by") and found.passive and found.lemma in _COME_IN:
        right = scene.court(found.subject, pointer=True) or (
            found.antecedent is not None and scene.court([found.antecedent])
        )
        return ("signatories" if found.lemma in _SIGNED else "countries") if right else None
    if found.lemma in _HOLD and phrase.prep == "" and scene.court(scene.clauses.subject(found), pointer=True):
        role = next((x for x in found.args if x.prep in ("as", "among") and words.LABELS & set(x.words)), phrase)
        return _said(role.words) or ("countries" if _counts_states(phrase) else None)
    there = phrase.prep in ("in", "over", "across") and _counts_states(phrase)
    said = {found.lemma, *scene.clauses.words(found)}
    if there and ("arrest" in said or ("jurisdiction" in said and scene.court(scene.clauses.subject(found)))):
        return "countries"
    if found.lemma in _MOVE and phrase.prep in ("", "to", "at", "from") and not _counts_states(phrase):
        return _total(scene, found, phrase)
    return None


def _total(scene: Scene, found: Predication, phrase: Phrase) -> str | None:
    """`the number of states parties stands at 124`, `brings the membership of the court to 125`."""
    for other in [*found.subject, *(x for x in found.args if x.end <= phrase.start)]:
        if other.head == "membership" and (scene.bare or scene.court(other.hangers, pointer=True)):
            return "members"
        if noun := label(scene, other):
            return _word(noun)
    if found.subject and found.subject[0].head == "there":
        before = [noun for x in scene.clauses.phrases if x.end <= found.start and (noun := label(scene, x))]
        return _word(before[-1]) if before else None
    return None
