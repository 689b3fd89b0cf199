"""Whether a state is in the Court: party, non-party, signatory, joining, withdrawing, withdrawn; its ordinal and day.

Each state gets its own claim.  "Not a signatory" is a way of saying non-party; parliament's vote is joining or
withdrawing, not yet a change.  Wishes, threats and conditions are no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.membership import echoes, facts, joining, leaving, lists, steps, words
from servanda.reports.claims.membership import standing as being
from servanda.reports.claims.membership.checks import check
from servanda.reports.claims.membership.context import Said
from servanda.reports.claims.membership.days import day_of, each, followers
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.grammar.words import SAY
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.numbers import numbers
from servanda.timeline.days import Day, iso

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "membership"
TRIGGERS = (
    "abandon", "aboard", "absent", "acced", "accession", "adher", "admiss", "admitt", "among them", "announcement", "are not", "as did", "as has",
    "as have", "became", "become", "belong", "came in", "come in", "contracting", "depart", "desert", "did not", "distance",
    "do not", "does not", "effect", "entr", "enter", "exit", "first to go", "follow", "founder", "gone", "has not", "have not", "holdout",
    "in the", "includ", "instrument", "is not", "join", "leav", "left", "letter", "likewise", "member", "neither",
    "none of", "nor", "not one", "notice", "notif", "on board", "out of", "outside", "part of", "participa", "parties",
    "party", "procedure", "process", "pull", "quit", "ratif", "remain", "rescind", "revers", "revok", "served", "shun", "sign", "similar", "so did", "so has", "so have",
    "stay", "subscri", "take", "taking", "took", "walk", "was in", "way out", "were in", "withdr",
)  # fmt: skip
EXAMPLES = (
    ("Israel and the US are not members of the ICC.", {"state": "ISR", "status": "non_party"}),
    ("Germany is a signatory of the ICC's founding treaty.", {"state": "DEU", "status": "signatory"}),
    ("Mongolia, a member of the International Criminal Court, let him leave.", {"state": "MNG", "status": "party"}),
    ("Neither Russia nor Ukraine is a member of the ICC.", {"state": "RUS", "status": "non_party"}),
    ("The United States has never ratified the Rome Statute.", {"state": "USA", "status": "non_party"}),
    ("ICC member states such as France and Italy hesitate.", {"state": "FRA", "status": "party"}),
    ("Hungary announced that it would withdraw from the ICC.", {"state": "HUN", "status": "withdrawing"}),
    ("The Philippines withdrew from the ICC in 2019.", {"state": "PHL", "status": "withdrawn", "date": "2019"}),
    ("Armenia is set to become the 124th member of the ICC.", {"state": "ARM", "status": "joining", "ordinal": 124}),
    ("Ukraine became the 125th state party to the Rome Statute on 1 January 2025.",
     {"state": "UKR", "status": "party", "ordinal": 125, "date": "2025-01-01"}),
    ("Hungary threatened to leave the ICC.", None),
    ("Kenya could withdraw from the Rome Statute.", None),
    ("Germany is a member of the UN Security Council and praised the ICC.", None),
    ("The minister called on Turkey to join the ICC.", None),
)  # fmt: skip


_TO_COME = re.compile(
    r"\b(?:will|would|due to|set to|is to) (?:\w+ )?(?:(?:enter|come|take|go) (?:into )?(?:force|effect)|become|be bound)"
)
_TOLD_BACK = ("which", "that", "after", "before", "when", "since")


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The statuses in one sentence, one claim a state."""
    scene = Scene(sentence, text)
    if not scene.near:
        return
    seen: list[Found] = []
    for said in _all(scene):
        for claim in _claims(scene, said):
            if not any(_repeats(claim, earlier) for earlier in seen):
                seen.append(claim)
    for said in facts.ways(scene):
        seen += [claim for claim in _claims(scene, said) if not any(_takes_up(claim, earlier) for earlier in seen)]
    yield from sorted(seen, key=lambda claim: claim.start)


def _all(scene: Scene) -> Iterator[Said]:
    """What clauses say, in order, each with what echoes it; then what nouns for members say of those beside them."""
    last = scene.earlier
    for found in scene.clauses.predications:
        here = [
            *being.ways(scene, found),
            *joining.ways(scene, found),
            *(list(steps.ways(scene, found)) or leaving.ways(scene, found)),
        ]
        if not here and (again := echoes.echo(scene, found, last)):
            here = [again]
        if not here and found.form == "finite" and not found.mark and found.lemma not in SAY:
            last = None  # "recognised a Palestinian state, as did London"
        for said in (one for whole in here for one in each(scene, whole)):
            yield said
            yield from followers(scene, said)
            last = said
    yield from lists.ways(scene)


def _claims(scene: Scene, said: Said) -> Iterator[Found]:
    start, end = scene.clauses.view.clause_to(said.start, said.end)
    notes = {
        "said": said.said,
        "signing": said.signing,
        "notified": said.notified,
        "act": said.act,
        "voted": said.voted,
        "past": said.by is not None and said.by.tense == "past" and (said.by.perfect or said.by.mark in _TOLD_BACK),
    }
    extra: dict[str, Any] = {}
    if said.status in ("party", "joining") and (ordinal := _ordinal(scene, said)):
        extra["ordinal"] = ordinal
    if when := day_of(scene, said):
        extra["date"] = when
    status = said.status
    told = said.by is not None and said.by.mark in _TOLD_BACK[2:] and said.by.lemma in words.GIVE | {"notify"}
    if status == "withdrawing" and told and not when:  # "a year after it had given notice"
        return
    if status == "party" and said.said in ("joined", "ratified") and _ahead(scene, said, when):
        status = "joining"
    for state in dict.fromkeys(said.states):
        yield Found(TYPE, start, end, {"state": state, "status": status, **extra}, notes=notes)


def _ahead(scene: Scene, said: Said, when: str | None) -> bool:
    """Whether the Statute has yet to bind them: by the day given, or by what the next sentences say."""
    today = iso(scene.text.day)
    if when and when > today[: len(when)]:
        return True
    recent = when[:4] == today[:4] if when else said.by is not None and said.by.tense == "present"
    after = scene.text.after(scene.sentence, 4, paragraphs=2)
    about = (s for s in after if any(id in m.id for m in s.mentions for id in said.states))
    return recent and any(_TO_COME.search(s.text.lower()) for s in about)


def _ordinal(scene: Scene, said: Said) -> int | None:
    found = [n for n in numbers(scene.clauses.view.text[said.start : said.end + 12]) if n.ordinal and n.value > 40]
    return int(found[0].value) if found else None


def _repeats(claim: Found, earlier: Found) -> bool:
    """The same said twice; of two days it is two claims."""
    if (claim.args["state"], claim.args["status"]) != (earlier.args["state"], earlier.args["status"]):
        return False
    day, before = claim.args.get("date"), earlier.args.get("date")
    apart = claim.start >= earlier.end or claim.end <= earlier.start
    if day == before or (day is None and claim.args["status"] not in ("withdrawing", "withdrawn")):
        return True
    return None in (day, before) and not apart


def _takes_up(claim: Found, earlier: Found) -> bool:
    """Whether a noun only takes up what a clause said of the state: "announced Hungary's exit"."""
    if claim.args["state"] != earlier.args["state"]:
        return False
    apart = claim.start >= earlier.end or claim.end <= earlier.start
    return not apart or claim.args["status"] == earlier.args["status"]


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The state's standing under the Statute on the day of the document (RS 125-127)."""
    return check(found, day, record)
