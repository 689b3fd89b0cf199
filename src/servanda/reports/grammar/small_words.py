"""Small words of several classes, decided by the words beside them: that, this, both, since, first, may, her …"""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.around import VERBAL, before_of, is_past, is_plural, next_of, plural_before
from servanda.reports.grammar.cutting import Token


def _last(found: list[Token], index: int) -> str:
    """`Last June`: a date; else a verb only behind a name or a modal."""
    after = next_of(found, index)
    if after is not None and (after.text in words.DATES or after.tag == "NUM"):
        return "DET"
    verb = before_of(found, index) in ("TO", "MODAL")
    found[index].lemma, found[index].form = ("last", "B") if verb else ("", "")
    return "V" if verb else "A"


def _that(found: list[Token], index: int) -> str:
    before, ahead = before_of(found, index), index + 1
    while ahead < len(found) and found[ahead].tag in ("NOT", "ADV"):
        ahead += 1
    after = found[ahead] if ahead < len(found) else None
    verbal = after is not None and (after.tag in VERBAL or is_past(after) or _agrees(found, index, ahead))
    if verbal and before in ("N", "NAME", ",", "DEM", "PRON"):
        return "REL"
    if verbal:
        return "PRON"
    if before == "CC" and any(t.text == "that" and t.tag == "SUB" for t in found[:index]):
        return "SUB"
    if index and found[index - 1].text == "out":
        return "SUB"  # points out that, it turned out that
    if before in ("PREP", "", "TO") or (before == "CC" and after is not None and after.tag == "?"):
        return "DET"
    return "SUB"


def _agrees(found: list[Token], index: int, ahead: int) -> bool:
    """`the countries that form part of it`, `a state that runs into difficulties`: a verb in the number of the noun."""
    token, known = found[ahead], words.verbs().get(found[ahead].text)
    noun = found[index - 1] if index else None
    if token.tag != "?" or known is None or noun is None or noun.text in words.CONTENTS:
        return False
    following = found[ahead + 1] if ahead + 1 < len(found) else None
    if following is not None and following.tag in VERBAL:
        return False
    if "Z" in known[1]:
        singular = noun.tag == "N" and not is_plural(noun.text)
        return singular and following is not None and following.tag != "?" and following.text != "of"
    return "B" in known[1] and plural_before(found, index)


def _own(found: list[Token], index: int) -> str:
    """`'s`: of the name before, or is."""
    after = next_of(found, index)
    return "BE" if after is not None and (after.tag in ("DET", "NOT") and after.text != "all") else "OWN"


def _her(found: list[Token], index: int) -> str:
    after = next_of(found, index)
    return "OWN" if after is not None and after.tag in ("?", "NAME", "NUM", "DEM") else "PRON"


def _all(found: list[Token], index: int) -> str:
    """`All members` and `all voted`; `are each obliged`."""
    after = next_of(found, index)
    verb = after is not None and (after.tag in VERBAL or (after.tag == "?" and is_past(after)))
    if verb and before_of(found, index) in ("NAME", "N", "PRON", "BE", "HAVE", "MODAL"):
        return "ADV"
    return _this(found, index) if found[index].text != "each" else "DET"


def _first(found: list[Token], index: int) -> str:
    """`The Court first confirmed that`; else a number."""
    after = next_of(found, index)
    verb = after is not None and (after.tag in VERBAL or is_past(after))
    return "ADV" if verb and before_of(found, index) in ("NAME", "N", "PRON", "HAVE", "BE", "MODAL") else "NUM"


def _either(found: list[Token], index: int) -> str:
    """`Is no party either,`."""
    after = next_of(found, index)
    return "ADV" if after is None or after.tag in (",", ";") else "DET"


def _following(found: list[Token], index: int) -> str:
    """`Following his death`; `the following day`."""
    return "A" if before_of(found, index) in ("DET", "OWN") else "PREP"


def _around(found: list[Token], index: int) -> str:
    """`Around 120 countries`; `around the world`."""
    after = next_of(found, index)
    return "ADV" if after is not None and after.tag == "NUM" else "PREP"


def _since(found: list[Token], index: int) -> str:
    """`had since been withdrawn`."""
    after = next_of(found, index)
    between = before_of(found, index) in ("HAVE", "BE") and after is not None and after.tag in ("BE", "?")
    return "ADV" if between else "PREP"


def _this(found: list[Token], index: int) -> str:
    after = next_of(found, index)
    if found[index].text == "one" and before_of(found, index) in ("DET", "NUM", "A", "N"):
        return "N"
    return (
        "DET"
        if after is not None and after.tag in ("?", "NAME", "NUM", "DEM", "DET") and not is_past(after)
        else "PRON"
    )


def _where(found: list[Token], index: int) -> str:
    return "REL" if found[index].text == "where" and before_of(found, index) in (",", "N", "NAME") else "SUB"


def _included(found: list[Token], index: int) -> str:
    """`Germany included,` is an insertion."""
    after = next_of(found, index)
    if before_of(found, index) == "NAME" and after is not None and after.tag in (",", ";"):
        return "ADV"
    found[index].lemma, found[index].form = "include", "D"
    return "V"


def _itself(found: list[Token], index: int) -> str:
    """`The Council itself has`: for emphasis."""
    return "ADV" if before_of(found, index) in ("NAME", "N", "PRON", "BE", "HAVE", "MODAL") else "PRON"


def _may(found: list[Token], index: int) -> str:
    """`22 May 2014`, `in May`: the month."""
    after = next_of(found, index)
    dated = before_of(found, index) in ("NUM", "PREP", "TO", "DET") or (after is not None and after.tag == "NUM")
    return "N" if dated else "MODAL"


SPECIAL = {
    "may": _may,
    **dict.fromkeys(("itself", "himself", "herself", "themselves"), _itself),
    "that": _that, "'s": _own, "her": _her, "where": _where, "when": _where,
    "included": _included,
    "since": _since,
    "either": _either,
    "following": _following,
    **dict.fromkeys(("around", "about"), _around),
    "first": _first,
    **dict.fromkeys(("last", "next"), _last),
    **dict.fromkeys(("all", "both", "each"), _all),
    **dict.fromkeys(("this", "these", "those", "one", "no", "there"), _this),
}  # fmt: skip
