"""The words of a shape with their class, decided by the words beside them.

Classes: NAME, DEM (demonym), DET, OWN (his, 's), PRON, PREP, TO, CC, SUB, REL, MODAL, BE, HAVE, DO, NOT, ADV, NUM,
V (with lemma and form), A (participle before a noun), N, and the marks `,` `;` `(` `)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from servanda.reports.grammar import words

_TOKEN = re.compile(
    r"[A-Z]\d+(?:-[a-z]+)*|[a-z]+(?=n't)|n't"
    r"|'(?:s|ll|d|ve|re|m)\b|(?<=[s\d])'(?= )|\d[\d.,]*\d|\w+(?:[-.]\w+)*|[,;:().]|-+"
)
_MARKS = {",": ",", ";": ";", ":": ";", "(": "(", ")": ")", ".": ";", "-": ",", "--": ",", "---": ","}
_VERBAL = frozenset(("V", "BE", "HAVE", "DO", "MODAL"))
_NOMINAL = frozenset(("DET", "OWN", "NUM", "DEM", "A"))


@dataclass(slots=True)
class Token:
    """A word of the shape: where it stands, its class, and for verbs lemma and form (B Z D N G)."""

    text: str
    start: int
    end: int
    tag: str
    lemma: str = ""
    form: str = ""


def tokens(text: str, owning: frozenset[str] = frozenset()) -> list[Token]:
    """The words of a shape, each with its class; `owning` are the names that stand for "his" or "its".

    >>> [(t.text, t.tag) for t in tokens("S0 hosted the wanted P1 and will not arrest him.")][:6]
    [('S0', 'NAME'), ('hosted', 'V'), ('the', 'DET'), ('wanted', 'A'), ('P1', 'NAME'), ('and', 'CC')]
    """
    found = _cut(text)
    _end_dateline(found)
    for index, token in enumerate(found):
        if token.text in owning:
            token.tag = "OWN"
        elif token.tag == "?":
            _decide(found, index)
    return found


def _end_dateline(found: list[Token]) -> None:
    """`The Hague, April 4 (Agency) - `: where and when it was written ends like a sentence."""
    for token in found[:9]:
        if token.text[0] == "-":
            token.tag = ";"
            return
        if token.tag not in ("NAME", "NUM", ",", "(", ")", ";") and token.text not in words.DATES:
            return


def _cut(text: str) -> list[Token]:
    """The words with the class that does not depend on their neighbours; `?` for the others."""
    found: list[Token] = []
    done, word = 0, ""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        before, word = word, text[start:end]
        if start < done or (word == "." and before in words.ABBREVIATED):  # the dot of "Nov. 6"
            continue
        if (phrases := _MULTI.get(word)) and (phrase := _phrase_at(text, start, phrases)):
            end, word = start + len(phrase), phrase
        done = end
        found.append(Token(word, start, end, _CLASSES.get(word) or _class(word)))
    return found


def _phrase_at(text: str, start: int, phrases: tuple[str, ...]) -> str | None:
    """The longest of the phrases that stands here as whole words."""
    for phrase in phrases:
        if text.startswith(phrase, start) and not text[start + len(phrase) : start + len(phrase) + 1].isalnum():
            return phrase
    return None


def _class(word: str) -> str:
    """The class of a name or a number; `?` for other words."""
    if word[0].isupper():
        return "A" if "-" in word else "DEM" if word[0] == "D" else "NAME"
    if word[0].isdigit():
        return "A" if any(letter.isalpha() for letter in word) else "NUM"  # 15-nation
    if "-" in word and all(part in words.NUMBER_WORDS for part in word.split("-")):
        return "NUM"
    return "?"


def _multi() -> dict[str, tuple[str, ...]]:
    """The phrases that act as one word by their first word, the longest first."""
    table: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(words.MULTI_CLASS, key=len):
        first = phrase.split()[0]
        table[first] = (phrase, *table.get(first, ()))
    return table


_MULTI = _multi()


def _classes() -> dict[str, str]:
    """Small words of one class; the ambiguous ones are left to the neighbours."""
    table: dict[str, str] = dict(_MARKS)
    for tag, group in (
        ("PREP", words.PREPOSITIONS), ("ADV", words.ADVERBS), ("SUB", words.SUBORDINATORS), ("PRON", words.PRONOUNS),
        ("DET", words.DETERMINERS), ("OWN", words.POSSESSIVES), ("NUM", words.NUMBER_WORDS), ("CC", words.COORDINATORS),
        ("REL", words.RELATIVES - {"that", "whose"}), ("NOT", words.NEGATIONS), ("MODAL", frozenset(words.MODALS)),
        ("BE", words.BE - {"'s"}), ("HAVE", words.HAVE), ("DO", words.DO),
    ):  # fmt: skip
        table.update(dict.fromkeys(group, tag))
    table |= dict.fromkeys(("before", "after", "since", "until", "till", "as"), "PREP")
    table |= {"to": "TO", "whose": "REL", "'s": "?", "'": "OWN", "that": "?", "her": "?", "wo": "MODAL", "ca": "MODAL"}
    table |= dict.fromkeys(("this", "these", "those", "all", "both", "one", "no", "there", "where", "when", "may"), "?")
    table |= dict.fromkeys(
        (
            "itself",
            "himself",
            "herself",
            "themselves",
            "included",
            "since",
            "each",
            "first",
            "need",
            "either",
            "around",
            "about",
        ),
        "?",
    )
    return table | words.MULTI_CLASS


_CLASSES = _classes()


def _decide(found: list[Token], index: int) -> None:
    token = found[index]
    if token.text == "need" and (after := _next(found, index)) is not None and after.tag == "NOT":
        token.tag = "MODAL"
    elif special := _SPECIAL.get(token.text):
        token.tag = special(found, index)
    elif known := words.verbs().get(token.text):
        _verb_or_noun(found, index, known)
    else:
        _unknown(found, index)


def _before(found: list[Token], index: int) -> str:
    """The class of the word before, adverbs and negations left out."""
    index -= 1
    while index >= 0 and found[index].tag in ("ADV", "NOT"):
        index -= 1
    if index < 0:
        return ""
    return "OWN" if found[index].text == "whose" else found[index].tag


def _next(found: list[Token], index: int) -> Token | None:
    return found[index + 1] if index + 1 < len(found) else None


def _verb_or_noun(found: list[Token], index: int, known: words.Form) -> None:
    token, (lemma, forms) = found[index], known
    before, after = _before(found, index), _next(found, index)
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
    after = _next(found, index)
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
    noun_ahead = after is not None and after.tag in ("?", "NAME", "DEM", "NUM") and after.text not in _SPECIAL
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
    before, after = found[index - 1] if index else None, _next(found, index)
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
        return third or before in ("N", "CC", "NAME", ",", ")", "") or _plural_before(found, index)
    if before == "NAME":
        return _after_a_name(found, index, third, after)
    if before == "N" and found[index - 1].text.endswith(_ADJECTIVAL):
        return False
    if before == "," and not third and token.lemma in words.QUOTING:
        return after is not None and after.tag not in (",", ";", "PREP", "CC")  # …, caution legal scholars
    if "B" in forms and ((before == "," and _waits(found, index)) or (found[index - 1].tag == "ADV" and _opens(after))):
        return True  # the members now face a duty
    plural = _plural_before(found, index)
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
    stays = found[index].lemma in words.INTRANSITIVE
    if opener is not None and opener.tag == "PREP":
        head = found[index - 3] if index > 2 else None
        plural = head is not None and head.tag == "N" and is_plural(head.text)
        return plural and (stays or _opens(after))
    if _plural_before(found, index):
        return stays or _opens(after)
    opens_clause = opener is None or opener.tag in ("SUB", "CC", ";")
    return _opens(after) and (opens_clause or (after is not None and after.text == "that"))


# nouns with "on", "in" or "against" behind them: attacks on ships
_UPON = frozenset(
    "attack strike sanction ban assault interest force aid trade control abuse crime talk curb threat".split()
)


def _verb_far(found: list[Token], index: int) -> bool:
    """Whether an earlier base form stands before: "decided to arrest and surrender him"."""
    return any(t.tag == "V" and t.form == "B" for t in found[max(0, index - 8) : index])


def _plural_before(found: list[Token], index: int) -> bool:
    before = found[index - 1] if index else None
    if before is None or before.tag not in ("NAME", "N"):
        return False
    if before.tag == "NAME":
        return index >= 2 and found[index - 2].tag in ("CC", ",")
    return is_plural(before.text)


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural: members, not crisis or scandalous."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _last(found: list[Token], index: int) -> str:
    """`Last June`: a date; else a verb only behind a name or a modal."""
    after = _next(found, index)
    if after is not None and (after.text in words.DATES or after.tag == "NUM"):
        return "DET"
    verb = _before(found, index) in ("TO", "MODAL")
    found[index].lemma, found[index].form = ("last", "B") if verb else ("", "")
    return "V" if verb else "A"


def _unknown(found: list[Token], index: int) -> None:
    """Words that no list has: by their ending, else a noun."""
    token, word = found[index], found[index].text
    before = _before(found, index)
    if word.endswith("ly") and len(word) > 3 and word not in words.NOUNS_LY:
        token.tag = "ADV"
    elif word.startswith("un") and word.endswith("ed") and before in ("N", "DET", "OWN", "CC", ",", "PREP"):
        token.tag = "A" if before in ("DET", "OWN") else "N"  # called the draft unbalanced
    elif word.endswith("ed") and len(word) > 4 and word not in words.NOUNS_ED and "-" not in word:
        token.tag, token.lemma, token.form = "V", word, "D"
        after = _next(found, index)
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
    after = _next(found, index)
    return after is not None and after.tag in ("DET", "OWN", "PRON")


def _that(found: list[Token], index: int) -> str:
    before, ahead = _before(found, index), index + 1
    while ahead < len(found) and found[ahead].tag in ("NOT", "ADV"):
        ahead += 1
    after = found[ahead] if ahead < len(found) else None
    verbal = after is not None and (after.tag in _VERBAL or _is_past(after) or _agrees(found, index, ahead))
    if verbal and before in ("N", "NAME", ",", "DEM", "PRON"):
        return "REL"
    if verbal:
        return "PRON"
    if before == "CC" and any(t.text == "that" and t.tag == "SUB" for t in found[:index]):
        return "SUB"
    if before in ("PREP", "", "TO") or (before == "CC" and after is not None and after.tag == "?"):
        return "DET"
    return "SUB"


def _is_past(token: Token) -> bool:
    known = words.verbs().get(token.text)
    if token.tag != "?" or known is None:
        return False
    return "D" in known[1] or ("Z" in known[1] and token.text not in words.also_nouns())


def _agrees(found: list[Token], index: int, ahead: int) -> bool:
    """`the countries that form part of it`, `a state that runs into difficulties`: a verb in the number of the noun."""
    token, known = found[ahead], words.verbs().get(found[ahead].text)
    noun = found[index - 1] if index else None
    if token.tag != "?" or known is None or noun is None or noun.text in words.CONTENTS:
        return False
    following = found[ahead + 1] if ahead + 1 < len(found) else None
    if following is not None and following.tag in _VERBAL:
        return False
    if "Z" in known[1]:
        singular = noun.tag == "N" and not is_plural(noun.text)
        return singular and following is not None and following.tag != "?" and following.text != "of"
    return "B" in known[1] and _plural_before(found, index)


def _own(found: list[Token], index: int) -> str:
    """`'s`: of the name before, or is."""
    after = _next(found, index)
    return "BE" if after is not None and (after.tag in ("DET", "NOT") and after.text != "all") else "OWN"


def _her(found: list[Token], index: int) -> str:
    after = _next(found, index)
    return "OWN" if after is not None and after.tag in ("?", "NAME", "NUM", "DEM") else "PRON"


def _all(found: list[Token], index: int) -> str:
    """`All members` and `all voted`; `are each obliged`."""
    after = _next(found, index)
    verb = after is not None and (after.tag in _VERBAL or (after.tag == "?" and _is_past(after)))
    if verb and _before(found, index) in ("NAME", "N", "PRON", "BE", "HAVE", "MODAL"):
        return "ADV"
    return _this(found, index) if found[index].text != "each" else "DET"


def _first(found: list[Token], index: int) -> str:
    """`The Court first confirmed that`; else a number."""
    after = _next(found, index)
    verb = after is not None and (after.tag in _VERBAL or _is_past(after))
    return "ADV" if verb and _before(found, index) in ("NAME", "N", "PRON", "HAVE", "BE", "MODAL") else "NUM"


def _either(found: list[Token], index: int) -> str:
    """`Is no party either,`."""
    after = _next(found, index)
    return "ADV" if after is None or after.tag in (",", ";") else "DET"


def _following(found: list[Token], index: int) -> str:
    """`Following his death`; `the following day`."""
    return "A" if _before(found, index) in ("DET", "OWN") else "PREP"


def _around(found: list[Token], index: int) -> str:
    """`Around 120 countries`; `around the world`."""
    after = _next(found, index)
    return "ADV" if after is not None and after.tag == "NUM" else "PREP"


def _since(found: list[Token], index: int) -> str:
    """`had since been withdrawn`."""
    after = _next(found, index)
    between = _before(found, index) in ("HAVE", "BE") and after is not None and after.tag in ("BE", "?")
    return "ADV" if between else "PREP"


def _this(found: list[Token], index: int) -> str:
    after = _next(found, index)
    if found[index].text == "one" and _before(found, index) in ("DET", "NUM", "A", "N"):
        return "N"
    return (
        "DET"
        if after is not None and after.tag in ("?", "NAME", "NUM", "DEM", "DET") and not _is_past(after)
        else "PRON"
    )


def _where(found: list[Token], index: int) -> str:
    return "REL" if found[index].text == "where" and _before(found, index) in (",", "N", "NAME") else "SUB"


def _included(found: list[Token], index: int) -> str:
    """`Germany included,` is an insertion."""
    after = _next(found, index)
    if _before(found, index) == "NAME" and after is not None and after.tag in (",", ";"):
        return "ADV"
    found[index].lemma, found[index].form = "include", "D"
    return "V"


def _itself(found: list[Token], index: int) -> str:
    """`The Council itself has`: for emphasis."""
    return "ADV" if _before(found, index) in ("NAME", "N", "PRON", "BE", "HAVE", "MODAL") else "PRON"


def _may(found: list[Token], index: int) -> str:
    """`22 May 2014`, `in May`: the month."""
    after = _next(found, index)
    dated = _before(found, index) in ("NUM", "PREP", "TO", "DET") or (after is not None and after.tag == "NUM")
    return "N" if dated else "MODAL"


_SPECIAL = {
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
