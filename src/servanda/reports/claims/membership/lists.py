"""States beside a noun for members: "Mongolia, a member of the court", "members such as France"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import Said
from servanda.reports.claims.membership.days import since
from servanda.reports.claims.membership.echoes import but_not
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.membership.standing import Label, noun_for
from servanda.reports.grammar.model import Phrase, Predication

Beside = tuple[list[str], int, int, bool]  # the states, the stretch of the shape, and whether "not" stands between
_NONE: Beside = ([], 0, 0, False)
_VISITS = frozenset("visit trip journey time travel stop stay".split())
_GOES = frozenset("set visit travel go be enter fly come land arrive step journey venture".split())
_STANDINGS = frozenset("status role capacity position obligations duties duty obligation".split())
_STRUCK = frozenset("remove strike delete drop take".split())  # off the list
_SKIPPED = frozenset("e.g. among them notably namely - as such particularly especially like".split())
_RANKS = frozenset("list that this these they ranks number".split())  # "this list includes Armenia"
_BETWEEN = frozenset(
    "not also both all each itself themselves once still too either neither none of them which already however one two "
    "some few newest latest the".split()
)


def ways(scene: Scene) -> Iterator[Said]:
    """What nouns for members say of the states beside them, and of those that they leave out."""
    for phrase in scene.clauses.phrases:
        if noun := noun_for(scene, phrase):
            states, start, end, no = _beside(scene, noun)
            no = no != _denied(scene, noun)
            status = "non_party" if noun.negated != no else "signatory" if noun.signing else "party"
            over = any(x.prep in ("until", "till") for x in phrase.hangers)  # "a member until 2019"
            status = "withdrawn" if noun.former or over or _struck(scene, noun) else status
            if states:
                yield Said(status, tuple(states), start, end, signing=noun.signing, day=since(scene, noun.phrase))
            for other in but_not(scene, noun.end):
                opposite = "party" if status == "non_party" else "non_party"
                yield Said(opposite, tuple(scene.names_in_list(other)), noun.phrase.start, other.end)
    for found in scene.clauses.predications:
        ranks = found.lemma == "include" and found.subject and found.subject[0].head in _RANKS
        if ranks and scene.of_members and scene.bare:  # "this list includes Armenia"
            yield scene.says("non_party" if scene.negated(found) else "party", scene.of_phrases(found.args), found)


def _denied(scene: Scene, noun: Label) -> bool:
    """`countries that are not members, such as China`."""
    owners = (p for p in scene.clauses.predications if p.mark in ("that", "which") and noun.phrase in p.args)
    return any(scene.negated(p) for p in owners if p.lemma in words.COPULAS)


def _beside(scene: Scene, noun: Label) -> Beside:
    """The states that a noun for members is about."""
    phrase = noun.phrase
    if inside := scene.ids(word for word in phrase.words[noun.at + 1 :] if word in phrase.names):
        return inside, phrase.start, phrase.end, False
    for way in (_listed, _apposed, _role, _included, _named_behind, _fellow, _one_of_them, _spoken_of):
        if (found := way(scene, noun))[0]:
            return found
    return _NONE


def _listed(scene: Scene, noun: Label) -> Beside:
    """`Chad and other ICC members`."""
    start = scene.list_start(noun.phrase)
    said = scene.clauses.view.text[start : noun.phrase.end].split()
    other = {"other", "fellow", "more", "further"} & set(said)
    return (scene.listed(noun.phrase), start, noun.end, False) if other else _NONE


def _apposed(scene: Scene, noun: Label) -> Beside:
    """`Mongolia, itself a member of the court,` and `A, B and C, all of them parties to it`."""
    tokens, at, like = scene.clauses.tokens, *_comma_before(scene, noun)
    owner = next((x for x in scene.clauses.phrases if x.last == at - 1), None)
    if at < 1 or owner is None or not owner.names or owner.words[-1] not in owner.names:
        return _NONE
    states = [*scene.names_in_list(owner), *(scene.names_in_list(like) if like is not None else [])]
    said = {t.text for t in tokens[at : noun.phrase.first]}
    one = not noun.many or bool((said | set(noun.phrase.words)) & {"one", "a", "an", "newest", "latest"})
    if like is None and one:
        states = states[-1:]
    elif len(states) < 2:
        return _NONE
    return states, owner.start, noun.end, bool(said & {"not", "never", "neither", "none"})


def _comma_before(scene: Scene, noun: Label) -> tuple[int, Phrase | None]:
    """The mark behind which an apposition opens, or 0; and who shares it: "Chad, like Mali a member"."""
    tokens, at, phrase = scene.clauses.tokens, noun.phrase.first - 1, noun.phrase
    while at > 0 and (tokens[at].text in _BETWEEN or tokens[at].tag == "ADV"):
        at -= 1
    like = next((x for x in scene.clauses.phrases if x.last == at and x.prep in words.ALIKE), None)
    while like is not None and at > 0 and tokens[at].tag != ",":
        at -= 1
    closed = phrase.words[0] in ("a", "an") or phrase.subject_of is None or _tag_behind(scene, noun) in (",", ")", ";")
    opened = at > 0 and (tokens[at].tag in (",", "(") or tokens[at].text.startswith("-"))
    return (at if opened and closed and phrase.prep in ("", "of", "once", "one of") else 0), like


def _tag_behind(scene: Scene, noun: Label) -> str:
    return next((t.tag for t in scene.clauses.tokens if t.start >= noun.end), ";")


def _role(scene: Scene, noun: Label) -> Beside:
    """`as a member of the court, Italy must …`, `Italy was bound, as a State Party, to …`."""
    phrase, c = noun.phrase, scene.clauses
    if not _in_role(scene, phrase):
        return _NONE
    owner = next((x for x in c.phrases if x.last in (phrase.first - 2, phrase.first - 3)), None)
    if owner is not None and owner.head in words.EXITS:
        return _NONE
    if owner is not None and owner.names and owner.head in _STANDINGS:
        return scene.of_nationality(owner), owner.start, noun.end, False
    inside = c.verb_with(phrase)
    found = inside or next((p for p in c.predications if p.start > phrase.end and scene.bearers(p)), None)
    if found is None and phrase.prep == "like" and any(p.subject and p.subject[0].head == "it" for p in c.predications):
        return scene.last_state(phrase.start), phrase.start, noun.end, False
    if found is None or found.lemma in words.COUNTED:
        return _NONE
    who = _bound(scene, found) if inside else scene.bearers(found)
    return who, min(phrase.start, c.extent(found)[0]), max(noun.end, found.end), False


def _bound(scene: Scene, found: Predication) -> list[str]:
    """Who acts as a member, or is told to: `the warrant obliges Italy as a party to hand him over`."""
    whom = scene.of_phrases([x for x in found.args[:1] if not x.prep])
    urged = whom and any(p.governor is found and p.form == "inf" for p in scene.clauses.predications)
    return whom if urged else scene.bearers(found) or whom


def _in_role(scene: Scene, phrase: Phrase) -> bool:
    """`as a member`, `although a member`, `like all other members`."""
    before = next((t.text for t in reversed(scene.clauses.tokens[: phrase.first]) if t.tag != "ADV"), "")
    others = phrase.prep == "like" and {"other", "fellow", "all", "every", "any"} & set(phrase.words)
    return bool(others) or phrase.prep in ("as", "being") or before in ("though", "although", "while", "being")


def _included(scene: Scene, noun: Label) -> Beside:
    """`its members do not include Israel`, `among its members is Jordan`, `the latest member is Chad`."""
    phrase = noun.phrase
    found = phrase.subject_of or next((p for p in scene.clauses.predications if phrase in p.subject), None)
    inverted = next((p for p in scene.clauses.predications if p.lemma == "be" and p.start == noun.end + 1), None)
    if found is None and inverted is not None and phrase.prep in ("among", "one of"):
        return scene.of_phrases(inverted.subject), phrase.start, inverted.end, scene.negated(inverted)
    if found is None or found.lemma not in ("include", "be") or not _picks(noun, found):
        return _NONE
    named = [x for x in found.args if not x.prep and x.words[-1] in x.names][:1]
    return scene.of_phrases(named), phrase.start, max([found.end, *(x.end for x in named)]), scene.negated(found)


def _picks(noun: Label, found: Predication) -> bool:
    """Whether members are named: by `include`, or by `one of them is`, `among them are`, `absentees are`."""
    said = {w for x in found.subject for w in (x.prep, *x.words)}
    picked = {"among", "one", "latest", "newest", "first", "only", "notable"} & said
    return found.lemma == "include" or bool(picked) or noun.phrase.head in words.ABSENTEES


def _named_behind(scene: Scene, noun: Label) -> Beside:
    """`members such as France`, `non-members, including the US`, `a member of the court, Mongolia`."""
    behind = next((x for x in scene.clauses.phrases if x.start >= noun.end and x.names), None)
    if behind is None or behind.names[0][0] != "S" or behind.words[0] not in behind.names:
        return _NONE
    text, phrase = scene.clauses.view.text, noun.phrase
    end = max([noun.end, *(x.end for x in phrase.hangers if x.prep == "since")])
    between = text[end : behind.start].replace("(", " ").replace(",", " ").split()
    close = not [word for word in between if word not in _SKIPPED] and not behind.prep
    among = text[behind.end : behind.end + 12].strip(" ,").startswith(("among them", "included"))
    if close and not noun.many and text[noun.end : behind.start] == ", " and text[behind.end : behind.end + 1] == ",":
        return scene.names_in_list(behind)[:1], phrase.start, behind.end, False
    if text[noun.end : behind.start] == ", " and (listed := _numbered(scene, phrase, behind)):
        return listed, phrase.start, behind.end, False
    named = (
        behind.prep in words.SUCH_AS or between == [":"] or (close and (among or _tag_behind(scene, noun) == "NAME"))
    )
    free = phrase.subject_of is None and (behind.subject_of is None or phrase.first == 0 or phrase.prep == "as")
    right = named or (close and free and len(behind.names) > noun.many)
    return (scene.names_in_list(behind), phrase.start, behind.end, False) if right else _NONE


def _numbered(scene: Scene, phrase: Phrase, first: Phrase) -> list[str]:
    """As many names as a noun counts: `two other members of the court, Hungary and Mongolia`."""
    tokens, at = scene.clauses.tokens, first.first
    while at < len(tokens) and (tokens[at].tag in (",", "CC") or tokens[at].text[:1] == "S"):
        at += 1
    listed = scene.ids(t.text for t in tokens[first.first : at] if t.tag == "NAME")
    return listed if len(listed) in {words.MANY[word] for word in phrase.words if word in words.MANY} else []


def _spoken_of(scene: Scene, noun: Label) -> Beside:
    """`his first visit to a member of the court`, `as leader of a country outside it`: the state that this means."""
    at = scene.clauses.phrases.index(noun.phrase)
    before = scene.clauses.phrases[max(0, at - 2) : at]
    if noun.many or not before:
        return _NONE
    if before[-1].head == "capital" or (before[-1].head in _VISITS and "first" in before[-1].words):
        return scene.last_state(before[-1].start), before[-1].start, noun.end, False
    if first := _first_time(scene, noun):
        return scene.last_state(first.start), first.start, noun.end, False
    people = [x for x in scene.clauses.phrases if any(name[0] == "P" for name in x.names)]
    if not people or not any(x.head in words.LEADERS for x in before):
        return _NONE
    near = min(people, key=lambda x: abs(x.start - noun.phrase.start))
    return scene.of_nationality(near), noun.phrase.start, noun.end, False


def _first_time(scene: Scene, noun: Label) -> Phrase | None:
    """`the first time that he set foot in a member of the court`; not `it was not the first time`."""
    c = scene.clauses
    found = next((p for p in c.predications if noun.phrase in p.args and p.lemma in _GOES), None)
    before = [x for x in c.phrases if found is not None and x.end <= found.start]
    times = [x for x in before[-2:] if x.head == "time" and "first" in x.words]
    denied = {t.text for x in times for t in c.tokens[max(0, x.first - 2) : x.first]} & {"not", "n't", "hardly"}
    return times[0] if times and not denied and c.predications[0] is not found else None


def _fellow(scene: Scene, noun: Label) -> Beside:
    """`Italy is reported to its fellow members`: whose fellows they are is one too."""
    found = scene.clauses.verb_with(noun.phrase)
    if found is None or "fellow" not in noun.phrase.words or noun.phrase.words[0] not in ("its", "their"):
        return _NONE
    return scene.bearers(found), noun.phrase.start, noun.end, False


def _one_of_them(scene: Scene, noun: Label) -> Beside:
    """`one of its members defied its rules`: the state spoken of."""
    one, found = noun.phrase, noun.phrase.subject_of
    told = found is not None and one.head == "one" and found.lemma != "be" and scene.done(found)
    return (scene.last_state(one.start), one.start, noun.end, False) if told else _NONE


def _struck(scene: Scene, noun: Label) -> bool:
    return any(p.lemma in _STRUCK and p.passive and noun.phrase in p.args for p in scene.clauses.predications)
