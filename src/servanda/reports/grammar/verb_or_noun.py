"""Whether a form is a verb, a noun or an adjective here: `S0 visits S1`, `the visits of S0`, `the wanted man`."""

from __future__ import annotations

from itertools import pairwise

from servanda.reports.grammar import words
from servanda.reports.grammar.around import before_of, is_plural, next_of, plural_before
from servanda.reports.grammar.cutting import Token
from servanda.reports.grammar.small_words import SPECIAL

_NOMINAL = frozenset(("DET", "OWN", "NUM", "DEM", "A"))


def verb_or_noun(found: list[Token], index: int, known: words.Form) -> None:
    token, (lemma, forms) = found[index], known
    before, after = before_of(found, index), next_of(found, index)
    token.lemma, token.tag = lemma, "V"
    if token.text == "light" and before == "TO":
        token.tag = "N"  # came to light
        return
    if token.text == "think" and after is not None and after.text.startswith("tank"):
        token.tag = "N"
        return
    if before in ("TO", "MODAL", "DO") and "B" in forms:
        token.form = "B"
    elif before in ("BE", "HAVE") and ("N" in forms or "G" in forms):
        token.form = "G" if "G" in forms and "N" not in forms else "N"
    elif "G" in forms and "B" not in forms:
        _with_ing(found, index, before)
    elif "D" in forms or "N" in forms:
        _past(found, index, forms, before, after)
    elif not _is_finite(found, index, forms, before, after):
        token.tag, token.form = "N", ""
    else:
        token.form = "Z" if "Z" in forms else "B"


def _with_ing(found: list[Token], index: int, before: str) -> None:
    token = found[index]
    token.form = "G"
    after = next_of(found, index)
    described = before in ("DET", "OWN", "DEM") or token.text in ("acting", "neighbouring", "neighboring")
    if (
        token.text in words.IN_OFFICE
        and (described or token.text.startswith("neighb"))
        and after is not None
        and after.tag in ("?", "NAME")
    ):
        token.tag = "A"
    elif token.text == "backing" and before == "N" and _described(found, index):
        token.tag = "N"  # its full backing
    elif token.text in ("standing", "sitting", "meeting") and before in ("", ","):
        return  # standing beside the prime minister
    elif before == "" and after is not None and after.tag in ("BE", "HAVE", "MODAL"):
        token.tag = "N"  # Fighting has driven out
    elif token.text in words.NOUNS_ING or before in ("DET", "OWN", "NUM"):
        token.tag = "N"
    elif before in ("DEM", "A"):
        token.tag = "A"


def _past(found: list[Token], index: int, forms: str, before: str, after: Token | None) -> None:
    """A participle before a noun (`the wanted man`), else a verb; `cut`, `put`, `set` may be nouns as well."""
    token = found[index]
    if _is_adjective(found, index):
        token.tag = "A"
        return
    token.form = "D" if "D" in forms else "N"
    if token.text == "bound" and index > 1 and found[index - 1].text == "duty":
        found[index - 1].tag = "ADV"  # was duty bound to
    noun_ahead = after is not None and after.tag in ("?", "NAME", "DEM", "NUM") and after.text not in SPECIAL
    counted = before == "NUM" and index > 1 and found[index - 2].tag == "DET"  # the five elected members
    if (
        before in ("DET", "OWN") or counted or (before == "PREP" and found[index - 1].text not in _OPENING)
    ) and noun_ahead:
        token.tag = "A"
    elif before == "V" and noun_ahead and "D" not in forms:
        token.tag = "A"  # received written notification
    elif "B" in forms and token.text in words.also_nouns() and before in _NOMINAL | {"PREP"}:
        token.tag = "N"
    elif "B" in forms and before in ("NAME", "N") and _is_noun(found, index, after):
        token.tag = "N"  # a Security Council bid, an African bid
    elif before in ("DET", "OWN") and "B" not in forms:
        token.tag = "A"  # the accused said
    elif before in ("DEM", "NUM") and "D" in forms and after is not None and after.tag == "NAME":
        number = found[index - 1].text
        named = index > 1 and found[index - 2].tag == "N"  # resolution 1970 placed S0
        numbered = before == "NUM" and (named or (number.isdigit() and len(number) == 4))  # in 2024 found S0 in breach
        token.tag = "V" if numbered else "A"


def _calls(verb: Token, after: Token) -> bool:
    return verb.tag == "V" and verb.lemma in words.CALL and after.tag not in ("PREP", "TO")


def _is_noun(found: list[Token], index: int, after: Token | None) -> bool:
    starred = found[index].text in words.also_nouns()
    return starred and _described(found, index) and (after is None or after.text != "by")


def _described(found: list[Token], index: int) -> bool:
    return index > 1 and found[index - 2].tag in ("DET", "OWN")


def _is_adjective(found: list[Token], index: int) -> bool:
    """`confrontational and politically motivated`."""
    before, after = found[index - 1] if index else None, next_of(found, index)
    if before is None:
        return False
    adverb = before.tag == "ADV" and before.text.endswith("ly") and found[index].text in words.ADJECTIVAL
    ends = after is None or after.tag in ("PREP", ",", ";", "CC", "SUB")
    near = found[max(0, index - 6) : index]
    called = before.tag in ("N", "NAME") and any(_calls(one, two) for one, two in pairwise(near))
    alone = not any(t.tag in ("BE", "HAVE", ",") for t in found[max(0, index - 4) : index])
    return adverb or (before.text == "as" and ends) or (called and alone and ends)  # called the warrant justified


_OPENING = frozenset(("before", "after", "since", "until", "as", "when"))


def _is_finite(found: list[Token], index: int, forms: str, before: str, after: Token | None) -> bool:
    """Whether a base or third-person form is a verb here and no noun."""
    token, third, noun = found[index], "Z" in forms, found[index].text in words.also_nouns()
    if token.text in words.NOUNS_FIRST:
        return token.text != "judges" and after is not None and after.text in ("that", ":") and before == "NAME"
    if before != "DET" and token.text in ("point", "points") and after is not None and after.text == "out":
        return True  # officials in L0 point out
    if index and found[index - 1].text in ("other", "such"):
        return False  # among other places
    if before in ("DET", "OWN", "DEM", "A", "PREP"):
        return before == "DET" and found[index - 1].text in ("that", "this") and third and not noun
    if before == "NUM":
        year = index > 1 and found[index - 2].tag == "N"  # resolution 1970 orders S0
        return third and (not noun or (_opens(after) and found[index - 1].text.isdigit() and year))
    if before in ("REL", "PRON"):
        return True
    if before == "CC" and index > 1 and found[index - 2].tag == "V" and found[index - 2].form == "B":
        return "B" in forms
    if not noun and not third and before == "N" and index > 1 and found[index - 2].text in ("a", "an"):
        return False  # a common communicate
    if not noun:
        return third or before in ("N", "CC", "NAME", ",", ")", "") or plural_before(found, index)
    if before == "NAME":
        return _after_a_name(found, index, third, after)
    if before == "N" and found[index - 1].text.endswith(_ADJECTIVAL):
        return False
    if before == "," and not third and token.lemma in words.QUOTING:
        return after is not None and after.tag not in (",", ";", "PREP", "CC")  # …, caution legal scholars
    if "B" in forms and ((before == "," and _waits(found, index)) or (found[index - 1].tag == "ADV" and _opens(after))):
        return True  # the members now face a duty
    plural = plural_before(found, index)
    joined = before == "CC" and _verb_far(found, index)
    if third and before == "N" and after is not None and after.text == "at":
        return True  # the number of States Parties stands at 124
    shared = before in (",", ")", "CC") and third
    return _opens(after) and (joined or shared or (before == "N" and (third or plural)))


_ADJECTIVAL = ("ian", "al", "ic", "ous", "ive", "ern", "ary", "able", "ible", "ful", "ese", "less", "ish")


def _opens(after: Token | None) -> bool:
    """Whether what follows can be an object or a clause."""
    return after is not None and (
        after.tag in ("DET", "OWN", "NAME", "PRON", "SUB", "TO", "DEM", "NUM")
        or after.text in ("that", "her", "this", "all", "these", "those")
    )


def _is_verb(word: str) -> bool:
    known = words.verbs().get(word)
    return known is not None and "B" in known[1] and word not in words.also_nouns()


def _waits(found: list[Token], index: int) -> bool:
    """`must, under its terms, hand him over`: a modal before an insertion waits for the verb."""
    near = range(max(0, index - 10), index - 1)
    return any(found[at].tag == "MODAL" and found[at + 1].tag == "," for at in near)


def _after_a_name(found: list[Token], index: int, third: bool, after: Token | None) -> bool:
    """`S0 visits S1`, `S0 calls for`; but `the O0 attacks on ships` are attacks."""
    if after is not None and after.tag == "?" and _is_verb(after.text):
        return False  # C0 rules require
    if not third:
        return _base_after_a_name(found, index, after)
    if after is not None and after.text == "at":
        return True  # membership of C0 stands at 125
    ends = after is None or after.tag in (",", ";")
    if ends and index > 1 and found[index - 2].tag in ("PREP", "TO"):
        return False  # according to C0 rules
    if after is None or after.tag not in ("PREP", "?"):
        return True
    if after.tag == "?":
        return found[index].text not in ("appeals", "arms")
    return after.text != "of" and (after.text not in ("on", "in", "against", "by") or found[index].lemma not in _UPON)


def _base_after_a_name(found: list[Token], index: int, after: Token | None) -> bool:
    """`S0 and S1 stay out`, `let P0 visit S1`, `S0 reject the text` (its officials), `obligations under it stay`."""
    opener = found[index - 2] if index > 1 else None
    if opener is not None and (opener.lemma in words.LETTING or opener.tag == "HAVE"):
        return True
    if after is not None and after.text == "that" and found[index].lemma not in words.SAY | _ASKING:
        return False  # the O0 attack that set off the war
    stays = found[index].lemma in words.INTRANSITIVE
    if opener is not None and opener.tag == "PREP":
        head = found[index - 3] if index > 2 else None
        plural = head is not None and head.tag == "N" and is_plural(head.text)
        return plural and (stays or _opens(after))
    if plural_before(found, index):
        return stays or _opens(after)
    opens_clause = opener is None or opener.tag in ("SUB", "CC", ";")
    return _opens(after) and (opens_clause or (after is not None and after.text == "that"))


_ASKING = frozenset("demand request order propose require".split())
# nouns with "on", "in" or "against" behind them: attacks on ships
_UPON = frozenset(
    "attack strike sanction ban assault interest force aid trade control abuse crime talk curb threat".split()
)


def _verb_far(found: list[Token], index: int) -> bool:
    """Whether an earlier base form stands before: "decided to arrest and surrender him"."""
    return any(t.tag == "V" and t.form == "B" for t in found[max(0, index - 8) : index])


def unknown(found: list[Token], index: int) -> None:
    """Words that no list has: by their ending, else a noun."""
    token, word = found[index], found[index].text
    before = before_of(found, index)
    if word.endswith("ly") and len(word) > 3 and word not in words.NOUNS_LY:
        token.tag = "ADV"
    elif word.startswith("un") and word.endswith("ed") and before in ("N", "DET", "OWN", "CC", ",", "PREP"):
        token.tag = "A" if before in ("DET", "OWN") else "N"  # called the draft unbalanced
    elif word.endswith("ed") and len(word) > 4 and word not in words.NOUNS_ED and "-" not in word:
        token.tag, token.lemma, token.form = "V", word, "D"
        after = next_of(found, index)
        if before in ("DET", "OWN"):
            token.tag = "A"
        elif before == "PREP" and (after is None or after.tag != "?"):
            token.tag = "N"
        elif before in ("DET", "OWN", "PREP", "DEM") and after is not None and after.tag in ("?", "NAME"):
            token.tag = "A"
        elif before in ("BE", "HAVE"):
            token.form = "N"
    elif word.endswith("ing") and len(word) > 5 and word not in words.NOUNS_ING:
        token.lemma, token.form = word, "G"
        token.tag = "N" if before in ("DET", "OWN", "DEM", "NUM") else "V"
    elif "-" not in word and (before in ("MODAL", "DO") or (before == "TO" and _has_object(found, index))):
        token.tag, token.lemma, token.form = "V", word, "B"
    else:
        token.tag = "N"


def _has_object(found: list[Token], index: int) -> bool:
    after = next_of(found, index)
    return after is not None and after.tag in ("DET", "OWN", "PRON")
