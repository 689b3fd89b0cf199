"""Coming into the Court, as verbs say it: signing, ratifying, joining, becoming its newest member."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import Said, is_day
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.membership.standing import label
from servanda.reports.grammar.model import Phrase, Predication

_MARKS = frozenset("name names signature signatures".split())  # put to the Statute


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of a state's coming in."""
    said = None
    if signs(found):
        said = _signature(scene, found) if acts_on_court(scene, found) else None
    elif (found.lemma in words.JOIN and acts_on_court(scene, found)) or _admits(scene, found) or _becomes(scene, found):
        said = None if scene.clauses.conditional(found) else _arrival(scene, found)
    if said is not None and said.states:
        yield said


def signs(found: Predication) -> bool:
    """`signed`, `initialled`, `put its name to`, `subscribed the Statute`."""
    name_to = found.lemma in ("put", "add", "affix") and any(x.head in _MARKS for x in found.args)
    plain = found.lemma == "subscribe" and not any(x.prep == "to" for x in found.args[:1])
    return found.lemma in words.SIGN or name_to or plain


def acts_on_court(scene: Scene, found: Predication) -> bool:
    """Whether the Statute or the Court is what is signed or joined; it may be left out once it was named."""
    if _undergone(found):
        return scene.court(found.subject or [x for x in (found.antecedent,) if x], pointer=True)
    into = ("", "to", "up to", "on to", "onto", "in", "into", "within")
    own = [x for x in found.args if x.head not in _MARKS][:1]
    own = [
        x for x in own if x.prep in into and not is_day(x) and x.head not in ("way", "turn", "full", "middle", "midst")
    ]
    named = scene.court(scene.clauses.phrases)
    plain = named or not words.OTHER_BODY & {t.text for t in scene.clauses.tokens}
    if named and own and own[0].head in ("deal", "agreement"):
        return not own[0].names
    if own and own[0].words[0] in ("a", "an") and any(x.prep in ("with", "between") for x in found.args):
        return False  # "signed a treaty with Russia"
    if own:
        return scene.court(own, pointer=plain)
    if found.mark in ("which", "that") and found.antecedent is not None and found.subject[:1] != [found.antecedent]:
        return scene.court([found.antecedent])
    if any(x.prep in ("as", "with", "off", "for") for x in found.args[:1]):
        return False  # "signed as guarantors"
    return scene.bare or (found.lemma in ("sign", "ratify", "accede") and plain)


def _undergone(found: Predication) -> bool:
    """Whether the subject is what is signed or ratified; a state in a participle is who does it."""
    if found.particle == "up" or any(x.prep == "up to" for x in found.args):
        return False
    state = bool(found.subject) and found.subject[0].names[:1] != [] and found.subject[0].names[0][0] == "S"
    return found.passive and not (found.form == "pp" and state and not any(x.prep == "by" for x in found.args))


def _who(scene: Scene, found: Predication) -> list[str]:
    """Who signs or joins: the subject, or behind `by`; of `one of the countries that signed`, who that is."""
    if found.lemma in words.GAIN and (granted := [x for x in found.args if x.names and not x.prep][:1]):
        return scene.of_nationality(granted[0])
    if _undergone(found) and found.lemma not in words.ADMIT | words.GAIN:
        return scene.of_phrases([x for x in found.args if x.prep.startswith("by")])
    if scene.ranked(found):
        return _ranked_who(scene, found)
    nameless = bool(found.subject) and not found.subject[0].names
    told = [g for g in scene.clauses.governors(found) if g.lemma == "be"]
    one = [g for g in told if any(x.head == "one" for x in (*g.args, *found.subject[:1]))]
    return scene.bearers(one[0] if one and nameless else found)


def _signature(scene: Scene, found: Predication) -> Said | None:
    """`signed the Statute`, `has never signed up to it`; a person who signs an order has not joined."""
    by_name = {m.how for m in scene.clauses.names(found.subject[:1], "S")} <= {"name", "capital", "phrase", "pronoun"}
    if scene.unreal(found) or not (by_name or any(scene.court([x]) for x in found.args)):
        return None
    if scene.negated(found):
        return scene.says("non_party", _who(scene, found), found, signing=True)
    if found.modal == "will" or (found.form == "inf" and not scene.ranked(found)):
        return None
    return scene.says("signatory", _who(scene, found), found, said="signing", act=not found.passive)


# -- joining


def _admits(scene: Scene, found: Predication) -> bool:
    """`was admitted as a member`, `entered the court`, `came in as its 118th party`, `was granted membership`."""
    if found.lemma in words.GAIN and any(x.head in words.ENTRY and not x.prep for x in found.args):
        return scene.bare
    if found.lemma not in words.ADMIT:
        return False
    role = [(x, found.args[i + 1 :]) for i, x in enumerate(found.args) if x.prep.endswith("as")]
    inside = [x for x in found.args if x.prep in ("to", "in", "into") and not is_day(x)][:1]
    return (
        (bool(role) and label(scene, *role[0]) is not None)
        or scene.court(inside)
        or (found.passive and all(is_day(x) for x in found.args) and scene.bare)
    )


def _becomes(scene: Scene, found: Predication) -> bool:
    """`became the 124th member`, `will be its 123rd member`, `is to become the latest to join`."""
    if found.lemma not in ("become", "make", "be"):
        return False
    plain = found.lemma == "be" and found.modal != "will" and found.form != "inf"
    for at, phrase in enumerate(found.args):
        noun = label(scene, phrase, found.args[at + 1 :]) if not (phrase.prep or plain) else None
        if noun is not None and not noun.negated:
            return True
        if not phrase.prep and ({"latest", "newest"} & set(phrase.words) or _counted(phrase)):
            return scene.of_members and scene.bare
    return False


def _counted(phrase: Phrase) -> bool:
    """`was the 123rd`."""
    return phrase.words[0] == "the" and phrase.words[-1] in ("st", "nd", "rd", "th") and phrase.words[1].isdigit()


def _arrival(scene: Scene, found: Predication) -> Said | None:
    """Joined, about to join, or never joined."""
    late = any(x.prep == "until" for x in found.args)  # "did not ratify it until 2024"
    if scene.negated(found) and not late:
        never = found.modal == "could" and found.perfect
        return None if scene.unreal(found) and not never else scene.says("non_party", _who(scene, found), found)
    if scene.coming(found) or (scene.ranked(found) and found.governor is not None and scene.coming(found.governor)):
        return scene.says("joining", _who(scene, found), found, said="joining")
    outer, decision = found.governor, found.noun
    if decision is not None and decision.head in words.DECISIONS and decision.names:
        return scene.says("joining", scene.of_nationality(decision), found, said="joining")
    if outer is not None and _voted(scene, found, outer):
        return scene.says("joining", scene.bearers(outer), found, said="parliament", by=outer)
    if scene.unreal(found) or not _happened(scene, found):
        return None
    if found.lemma == "ratify" and scene.lawmakers(found):
        return scene.says("joining", _who(scene, found), found, said="parliament")
    if words.SIGNATORIES & scene.clauses.words(found):  # "became a signatory"
        return scene.says("signatory", _who(scene, found), found, said="signing")
    said = "ratified" if found.lemma in ("ratify", "accede") else "joined"
    return scene.says("party", _who(scene, found), found, said=said)


def _voted(scene: Scene, found: Predication, outer: Predication) -> bool:
    """`voted to join`, `backed joining the court`, `signed the law ratifying it`."""
    resolved = found.form == "inf" and outer.lemma in words.RESOLVE and found.noun is None
    real = found.form != "finite" and not scene.unreal(outer) and not scene.negated(outer)
    return real and (resolved or scene.enacts(outer))


def _happened(scene: Scene, found: Predication) -> bool:
    """Not a bare infinitive or participle, but `the first to join`, `after joining`; not "a member since it joined"."""
    if found.form == "inf":
        return scene.ranked(found)
    if found.form == "ing":
        return found.mark in ("after", "since") or found.perfect
    taken_up = any(m.how in ("phrase", "pronoun") for m in scene.clauses.names(found.subject[:1], "S"))
    return not (found.mark == "since" and taken_up)


def _ranked_who(scene: Scene, found: Predication) -> list[str]:
    """Who was the first or the latest to join: the subject of `was`, or what stands behind it."""
    if found.governor is not None:
        return scene.bearers(found.governor) or scene.last_state(found.governor.start)
    later = next((p for p in scene.clauses.predications if p.lemma == "be" and found.noun in p.subject), None)
    return scene.of_phrases(later.args[:1]) if later else []
