"""Going out of the Court, as nouns say it: a withdrawal decided or effective, a notice given or taken back."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.labels import label
from servanda.reports.claims.membership.leaving import is_day, place, said_of
from servanda.reports.claims.membership.scene import Said, Scene
from servanda.reports.grammar.model import Phrase, Predication


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of a state's withdrawal, membership or notice."""
    for way in (_takes_back, _takes_effect, _exit_decided, _gives_notice, _membership_ends):
        if (said := way(scene, found)) and (said.states or (found.subject and place(found.subject[0]))):
            yield said
            return


def exit_of(phrase: Phrase) -> bool:
    """Whether a phrase is a withdrawal: "its immediate withdrawal", "the pull-out"."""
    return (
        bool(phrase.words)
        and phrase.head in words.EXITS
        and phrase.words[0] not in ("a", "any", "no", "such", "each", "every")
    )


def _whose(scene: Scene, phrases: list[Phrase], found: Predication) -> list[str]:
    """The state that goes: `Hungary's withdrawal`, `the exit of Chad`, `whose departure`, `their withdrawal`."""
    head = phrases[0]
    if head.names:
        return [id for m in scene.clauses.names([head], "D") for id in m.id.split(";")] or scene.of_nationality(head)
    behind = [x for x in head.hangers[:2] if x.prep == "of" and x.names and x.names[0][0] == "S"]
    if behind:
        return scene.of_phrases(behind)
    if owner := scene.whose(head):
        return scene.of_nationality(owner)
    if found.subject and not found.subject[0].prep and place(found.subject[0]):
        return []
    return scene.those(head.start) if head.words[0] == "their" else scene.leaver(head.start)


def _from_court(scene: Scene, phrase: Phrase) -> bool:
    """Whether a withdrawal is from the Court: said beside it, or the Court was the last body named."""
    source = [x for x in phrase.hangers[:3] if x.prep in ("from", "as")]
    return scene.court(source[:1], pointer=True) or bool(source and label(scene, source[0])) if source else scene.bare


def _takes_effect(scene: Scene, found: Predication) -> Said | None:
    """`Hungary's exit takes effect in June`, `the withdrawal was confirmed by the UN`."""
    if not found.subject or scene.unreal(found) or scene.negated(found):
        return None
    subject = found.subject[0]
    if subject.prep == "as":  # "its withdrawal as a member took effect"
        subject = next((x for x in scene.clauses.phrases if x.last == subject.first - 2), subject)
    if subject.prep not in ("", "of", "for", "to", "according to"):
        return None
    pointed = subject.head == "it" and scene.of_leaving and not subject.names and not found.passive
    if not (pointed or (exit_of(subject) and _from_court(scene, subject))):
        return None
    if not _effective(scene, found):
        return None
    who = _whose(scene, [subject], found)
    said = "exit_of_those" if subject.words[0] == "their" else "exit"
    return said_of(scene, found, "withdrawn" if scene.done(found) else "withdrawing", who, said=said)


_VALID = frozenset("effective final complete official definitive".split())


def _effective(scene: Scene, found: Predication) -> bool:
    said = scene.clauses.words(found)
    if found.lemma in ("take", "come", "enter", "go"):
        return bool(said & {"effect", "force"})
    if found.lemma == "follow":
        return bool(found.args) and is_day(found.args[0])
    if found.lemma in ("become", "be"):
        return bool({x.head for x in found.args} & _VALID) or bool(
            _VALID & {t.text for t in scene.clauses.tokens[found.last : found.last + 2]}
        )
    return found.lemma in ("bite", "kick") or (
        found.lemma in ("confirm", "complete", "finalise", "finalize") and found.passive
    )


def _exit_decided(scene: Scene, found: Predication) -> Said | None:
    """`announced its withdrawal`, `the exit, declared in March`, `voted for withdrawal`."""
    if found.lemma not in words.DECIDE or scene.unreal(found) or scene.negated(found):
        return None
    objects = found.subject if found.passive else found.args
    exits = [x for x in objects if exit_of(x) and x.prep in ("", "for", "on", "of", "in", "with", "to")]
    if not exits or not _from_court(scene, exits[0]):
        return None
    who = scene.of_nationality(exits[0]) or [] if exits[0].names else []
    who = who or _of(scene, exits[0]) or ([] if found.passive else scene.bearers(found) or _leader(scene, found))
    who = who or _whose(scene, exits, found)
    status = "withdrawn" if found.lemma in words.COMPLETE and scene.done(found) else "withdrawing"
    return said_of(scene, found, status, who, said=status, voted=found.lemma in words.ENACT)


def _of(scene: Scene, phrase: Phrase) -> list[str]:
    return scene.of_phrases([x for x in phrase.hangers[:2] if x.prep == "of" and x.names and x.names[0][0] == "S"])


def _leader(scene: Scene, found: Predication) -> list[str]:
    """The state of a person who acts: `Duterte announced the withdrawal`."""
    return scene.of_nationality(found.subject[0]) if found.subject and found.subject[0].names else []


def _gives_notice(scene: Scene, found: Predication) -> Said | None:
    """`served notice`, `the notification reached New York`, `Gambia notified on 10 November`, `began the process`."""
    spoken_of = scene.of_leaving and scene.near and scene.bare and not scene.of_return
    if not spoken_of or found.mark == "when" or scene.unreal(found) or scene.negated(found):
        return None
    who, written = _notifier(scene, found), found.lemma in words.GIVE | words.ARRIVE | {"notify"}
    return said_of(scene, found, "withdrawing", who, said="withdrawing", notified=written) if who else None


def _notifier(scene: Scene, found: Predication) -> list[str]:
    """Whose notice a clause tells of; nobody's where it tells of none."""
    handed = [*found.args, *([found.antecedent] if found.mark == "which" and found.antecedent else [])]
    notices = [x for x in handed if x.prep == "" and words.NOTICES & set(x.words) and not _other_notice(x)]
    subject = found.subject[:1]
    if found.lemma == "receive" and notices and not found.passive:
        return _whose(scene, notices, found)
    if found.lemma in words.GIVE and notices and not found.passive:
        return scene.bearers(found) or _leader(scene, found) or scene.leaver(found.start)
    if found.lemma in words.ARRIVE and subject and words.NOTICES & set(subject[0].words):
        return _whose(scene, found.subject, found)
    announced = found.lemma == "make" and any(x.words == ["the", "announcement"] for x in found.args)
    begun = found.lemma in words.BEGIN and bool({"process", "procedure"} & scene.clauses.words(found))
    if announced or begun or (found.lemma == "notify" and not found.passive and _no_matter(scene, found)):
        return scene.bearers(found) or _leader(scene, found)
    return []


def _other_notice(phrase: Phrase) -> bool:
    """Whether a notice is of something else: an appeal, a meeting."""
    matter = [x for x in phrase.hangers[:1] if x.prep in ("of", "about", "on", "for")]
    return bool(matter) and not exit_of(matter[0]) and not any(word[0].isdigit() for word in matter[0].words)


def _no_matter(scene: Scene, found: Predication) -> bool:
    """Whether `notified` stands alone or with the Secretary-General only: what for was said before."""
    if any(p.governor is found for p in scene.clauses.predications):
        return False
    return all(is_day(x) or any(name[0] == "N" for name in x.names) for x in found.args)


def _membership_ends(scene: Scene, found: Predication) -> Said | None:
    """`its membership is due to end in June`, `membership lapsed`."""
    if found.lemma not in ("end", "lapse", "expire", "cease", "terminate") or scene.clauses.conditional(found):
        return None
    subject = found.governor.subject if found.form == "inf" and found.governor else found.subject
    if not subject or subject[0].head != "membership" or not scene.bare:
        return None
    return said_of(
        scene, found, "withdrawn" if scene.done(found) else "withdrawing", _whose(scene, subject, found), said="exit"
    )


def _takes_back(scene: Scene, found: Predication) -> Said | None:
    """A signature, an instrument or a notice that is withdrawn: `took its letter back`, `revoked its signature`."""
    objects = [x for x in (found.subject if found.passive else found.args) if x.prep == ""][:1]
    if found.lemma not in words.TAKE_BACK or not objects or scene.unreal(found) or scene.negated(found):
        return None
    if not scene.near or (found.lemma == "take" and not _back(scene, found)):
        return None
    who = scene.of_nationality(objects[0]) or ([] if found.passive else scene.bearers(found))
    who = who or scene.last_state(found.start)
    said = {word for x in [objects[0], *objects[0].hangers[:1]] for word in x.words}
    if "signature" in said:
        return said_of(scene, found, "signatory", who, said="signing_label", act=True)
    if said & (words.PAPERS | words.ENTRY - {"membership"}):
        return said_of(scene, found, "withdrawn", who, said="taken_back")
    back = said & (words.NOTICES | words.EXITS | {"decision"}) and scene.of_leaving and scene.bare
    return said_of(scene, found, "party", who, said="staying") if back else None


def _back(scene: Scene, found: Predication) -> bool:
    tokens = scene.clauses.tokens[found.last : found.last + 8]
    return any(token.text == "back" for token in tokens)
