"""Coming into the Court: signing, ratifying, joining, handing in the papers, entry into force."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.labels import label
from servanda.reports.claims.membership.scene import Said, Scene
from servanda.reports.grammar.model import Predication
from servanda.reports.grammar.words import DATES


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of a state's coming in."""
    for way in (_signs, _joins, _becomes, _hands_in, _enters_into_force, _approves, _dates):
        if (said := way(scene, found)) and said.states:
            yield said
            return


def _said(scene: Scene, found: Predication, status: str, states: list[str], **notes: object) -> Said:
    return Said(status, tuple(states), *scene.clauses.extent(found), by=found, **notes)  # type: ignore[arg-type]


def _signs(scene: Scene, found: Predication) -> Said | None:
    """`signed the Statute`, `has never signed up to it`, `put its name to the text`."""
    name_to = found.lemma == "put" and any(x.head in ("name", "signature") for x in found.args)
    if (found.lemma != "sign" and not name_to) or scene.unreal(found) or not acts_on_court(scene, found):
        return None
    who = _who(scene, found)
    if _leader_signs(scene, found):
        return None
    if scene.negated(found):
        return _said(scene, found, "non_party", who, signing=True)
    first = found.form == "inf" and found.governor is not None and bool(found.args) and _ranked(scene, found)
    if found.modal == "will" or (found.form == "inf" and not first):
        return None
    who = _ranked_who(scene, found) if first else who
    return _said(scene, found, "signatory", who, said="signing", act=not _undergone(found))


def _leader_signs(scene: Scene, found: Predication) -> bool:
    """`an order Trump signed`, `the president signed it`: a person who signs something else than the Statute."""
    by_name = all(
        m.how in ("name", "capital", "phrase", "pronoun") for m in scene.clauses.names(found.subject[:1], "S")
    )
    return not by_name and not any(scene.court([x]) for x in found.args)


def acts_on_court(scene: Scene, found: Predication) -> bool:
    """Whether the Statute or the Court is what is signed or joined; it may be left out once it was named."""
    if _undergone(found):
        return scene.court(found.subject, pointer=True)
    own = [x for x in found.args[:1] if x.prep in ("", "to", "up to", "on to", "onto", "in") and not _is_day(x.words)]
    said = {t.text for t in scene.clauses.tokens}
    if own:
        return scene.court(own[:1], pointer=not words.OTHER_BODY & said)
    if found.mark in ("which", "that") and found.antecedent is not None and found.subject[:1] != [found.antecedent]:
        return scene.court([found.antecedent])
    if any(x.prep in ("as", "with", "off", "for") for x in found.args[:1]):
        return False  # "signed as guarantors"
    return scene.bare or (found.lemma in ("sign", "ratify", "accede") and not words.OTHER_BODY & said)


def _undergone(found: Predication) -> bool:
    """Whether the subject is what is signed or ratified; a state in a participle is who does it."""
    state = bool(found.subject) and found.subject[0].names[:1] != [] and found.subject[0].names[0][0] == "S"
    return found.passive and not (found.form == "pp" and state and not any(x.prep == "by" for x in found.args))


def _is_day(said: list[str]) -> bool:
    return any(word[0].isdigit() or word.rstrip("s") in DATES for word in said)


def _who(scene: Scene, found: Predication) -> list[str]:
    """Who signs or joins: the subject, or behind `by`."""
    if _undergone(found):
        return scene.of_phrases([x for x in found.args if x.prep.startswith("by")])
    if found.subject and not found.subject[0].names:  # "is one of the countries that signed"
        for governor in scene.clauses.governors(found):
            if governor.lemma == "be" and any(x.head == "one" for x in governor.args):
                return scene.bearers(governor)
    return scene.bearers(found)


def _joins(scene: Scene, found: Predication) -> Said | None:
    if found.lemma not in words.JOIN or scene.clauses.conditional(found) or not acts_on_court(scene, found):
        return None
    return _arrival(scene, found)


def _arrival(scene: Scene, found: Predication) -> Said | None:
    """Joined, about to join, or never joined."""
    late = any(x.prep == "until" for x in found.args)  # "did not ratify it until 2024"
    if scene.negated(found) and not late:
        never = _said(scene, found, "non_party", _who(scene, found), said="never_ratified")
        return None if scene.unreal(found) else never
    coming = found.modal == "will" or (found.lemma == "become" and found.tense == "present" and not found.perfect)
    if coming or (found.form == "inf" and scene.expected(found)):
        return _said(scene, found, "joining", _who(scene, found), said="joining")
    if scene.unreal(found) or not _happened(scene, found):
        return None
    who = _ranked_who(scene, found) if _ranked(scene, found) else _who(scene, found)
    if found.lemma == "ratify" and _lawmakers(scene, found):
        return _said(scene, found, "joining", who, said="parliament")
    return _said(scene, found, "party", who, said="ratified" if found.lemma in ("ratify", "accede") else "joined")


def _happened(scene: Scene, found: Predication) -> bool:
    """Not a bare infinitive or participle, but `the first to join`, `after joining`; not "a member since it joined"."""
    if found.form == "inf":
        return _ranked(scene, found)
    if found.form == "ing":
        return found.mark in ("after", "since") or found.perfect
    taken_up = any(m.how in ("phrase", "pronoun") for m in scene.clauses.names(found.subject[:1], "S"))
    return not (found.mark == "since" and taken_up)


def _ranked(scene: Scene, found: Predication) -> bool:
    """`was the 117th state to join`."""
    noun, governor = found.noun, found.governor
    if noun is None or (governor is not None and governor.lemma not in ("be", "become")):
        return False
    return scene.ranked(noun)


def _ranked_who(scene: Scene, found: Predication) -> list[str]:
    """Who was the first or the latest to join: the subject of `was`, or what stands behind it."""
    governor = found.governor
    if governor is not None:
        return scene.bearers(governor) or scene.last_state(governor.start)
    later = next((p for p in scene.clauses.predications if p.lemma == "be" and found.noun in p.subject), None)
    return scene.of_phrases([x for x in later.args if not x.prep and x.names]) if later else []


def _lawmakers(scene: Scene, found: Predication) -> bool:
    """Whether a parliament acts: its approval is not yet the state's ratification."""
    for phrase in found.subject[:2]:
        start, end = scene.clauses.view.span(phrase.start, phrase.end)
        at = scene.sentence.start
        if words.LAWMAKERS & set(scene.sentence.text[start - at : end - at].lower().replace("'", " ").split()):
            return True
    return False


def _becomes(scene: Scene, found: Predication) -> Said | None:
    """`became the 124th member`, `came in as its 118th party`, `will be its 123rd member`."""
    coming = found.lemma in ("become", "make") or (found.lemma in ("come", "enter", "accept", "admit") and found.args)
    being = found.lemma == "be" and (found.modal == "will" or found.form == "inf")
    if not (coming or being) or scene.clauses.conditional(found):
        return None
    for at, phrase in enumerate(found.args):
        right = phrase.prep == "" if found.lemma in ("become", "be", "make") else phrase.prep.endswith("as")
        if right and (noun := label(scene, phrase, found.args[at + 1 :])) and not noun.negated:
            said = _arrival(scene, found)
            return said if said is None or not noun.signing or said.status != "party" else None
        if right and set(phrase.words) & {"latest", "newest"} and scene.of_members and scene.bare:
            return _arrival(scene, found)
    return None


def _hands_in(scene: Scene, found: Predication) -> Said | None:
    """`deposited its instrument of accession`, `had handed in the documents`."""
    objects = [x for x in (found.subject if found.passive else found.args) if x.prep in ("", "in", "over")]
    papers = any(words.PAPERS & set(x.words) or (x.head == "it" and scene.of_papers) for x in objects[:1])
    if found.lemma not in words.HAND_IN or not papers or scene.unreal(found) or scene.negated(found):
        return None
    out = any(words.EXITS & set(x.words) for x in [*objects[:1], *objects[0].hangers])
    if out or not (scene.near and (scene.bare or scene.of_members)):
        return None
    return _said(scene, found, "joining", _who(scene, found) or scene.last_state(found.start), said="deposit")


def _enters_into_force(scene: Scene, found: Predication) -> Said | None:
    """`the Statute entered into force for Armenia`, `Palestine's accession takes effect`."""
    force = {x.head for x in found.args} & {"force", "effect", "effective"} or "effect" in scene.clauses.words(found)
    if found.lemma not in ("enter", "come", "take", "become") or not force or scene.clauses.conditional(found):
        return None
    if found.modal == "would" and found.perfect:
        return None
    entry = bool(found.subject) and bool(words.ENTRY & set(found.subject[0].words))
    if not entry and not scene.court(found.subject, pointer=True):
        return None
    whom = [x for x in scene.clauses.phrases if x.prep == "for" or (x.prep == "in" and x.names)]
    who = scene.of_phrases(whom) or (
        scene.last_state(whom[0].start) if whom and whom[0].head in ("nation", "country") else []
    )
    if entry and not who:
        who = scene.of_nationality(found.subject[0])
    coming = bool(found.modal) or found.form == "inf" or (found.tense == "present" and not found.perfect)
    return _said(scene, found, "joining" if coming else "party", who, said="joined")


def _approves(scene: Scene, found: Predication) -> Said | None:
    """A parliament `passed the ratification bill`, `voted to ratify it`, `approved joining the court`."""
    if found.lemma not in words.APPROVE or scene.unreal(found) or scene.negated(found):
        return None
    inner = [p for p in scene.clauses.predications if p.governor is found and p.form != "finite"]
    joining = any(p.lemma in words.JOIN and acts_on_court(scene, p) for p in inner)
    entry = any(words.ENTRY & set(x.words) for x in found.args)
    whole = (
        found.lemma != "sign"
        and not scene.of_leaving
        and scene.court([x for x in found.args if x.prep in ("", "for")][:1])
    )
    voted = found.lemma == "vote" and joining
    if not (joining or entry or whole) or not (
        voted or _lawmakers(scene, found) or _president(found, entry or joining)
    ):
        return None
    return _said(scene, found, "joining", scene.bearers(found), said="parliament")


def _dates(scene: Scene, found: Predication) -> Said | None:
    """`Armenia's signature dates from 1998`, `ratification came in October`."""
    if found.lemma not in ("date", "come", "be", "follow", "happen") or not found.subject or scene.unreal(found):
        return None
    subject = found.subject[0]
    dated = [x for x in found.args if x.prep in ("from", "in", "on") and _is_day(x.words)]
    if subject.head not in ("signature", "ratification", "accession") or not dated or scene.negated(found):
        return None
    who = scene.of_nationality(subject) or scene.last_state(found.start)
    if subject.head == "signature":
        return _said(scene, found, "signatory", who, said="signing", act=True)
    return _said(scene, found, "joining", who, said="ratification")


def _president(found: Predication, entry: bool) -> bool:
    """A head of state who signs or approves the entry."""
    return (
        entry
        and found.lemma in ("sign", "approve")
        and not {"bill", "draft"} & {w for x in found.args for w in x.words}
    )
