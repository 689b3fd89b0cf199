"""The words of saying: which verbs introduce somebody's words, and in which of their forms and uses."""

from __future__ import annotations

import re
from typing import NamedTuple

_IRREGULAR = {
    "say": "said", "tell": "told", "hold": "held", "think": "thought", "write": "wrote written",
    "speak": "spoke spoken",
    "feel": "felt", "find": "found", "put it": "put it", "go on": "went on", "foresee": "foresaw",
    "make clear": "made clear made it clear made plain", "let it be known": "let it be known", "forbid": "forbade",
    "make it clear": "made it clear",
}  # fmt: skip

# verbs whose complement is a statement: "said (that) …", "…," said X
_STATING = (
    "say state tell announce add note argue claim insist stress emphasize emphasise explain declare confirm affirm "
    "assert "
    "maintain warn acknowledge admit concede indicate recall reiterate repeat reply respond reveal remark observe "
    "comment "
    "conclude contend complain pledge vow promise report write tweet post allege assure believe think hold rule inform "
    "remind notify estimate predict testify underline underscore highlight proclaim boast joke quip shout argue "
    "suggest "
    "recommend propose caution counter retort protest lament signal stipulate specify clarify advise "
    "agree accept deny recount opine muse continue ask answer threaten guarantee certify communicate "
    "judge consider decide determine find fear hope expect speculate charge regret read appeal decree instruct "
    "express convey urge interject bemoan mutter gloat fume exclaim disclose elaborate attest insinuate scoff hint"
).split()
# verbs that put somebody's words on something: called it "…"
_NAMING = (
    "call describe denounce brand label dub condemn dismiss hail praise criticise criticize slam blast accuse "
    "reject cite "
    "demand invite refer characterise characterize decry deride mock liken term style deplore welcome ridicule attack "
    "quote oppose endorse mention invoke reference voice echo defend justify commend thank congratulate applaud "
    "laud lambast deem view see urge"
).split()
_PHRASES = (
    "point out", "go on", "speak of", "call on", "call for", "call upon", "appeal to", "refer to", "make clear",
    "make it clear",
    "let it be known", "put it", "lash out", "hit back", "spell out", "talk of", "warn of", "complain of", "argue for",
    "set out", "voice concern",
)  # fmt: skip
_NEEDS_THAT = frozenset(
    "hold rule find decide determine judge consider agree accept fear hope expect decree ask "
    "read urge charge advise instruct see view express convey comment post appeal deny propose recommend continue "
    "observe "
    "signal suggest allege read regret accuse threaten answer report hint tweet respond regret welcome call "
    "describe demand cite "
    "speak of call on call for call upon appeal to refer to".split()
)  # their object is as often a thing as a statement
_ACTS = frozenset(
    "hold rule find decide determine judge consider decree order charge".split()
)  # of a court: no saying of it
_ADDRESSED = frozenset("ask tell inform assure remind notify warn advise promise instruct".split())
_NOUNS = frozenset(
    "claims reports notes calls rules orders demands posts comments remarks estimates promises states hopes fears "
    "charges "
    "views brands labels terms holds answers responds threats appeals quotes judges decides attacks guarantees "
    "protests finds "
    "pledges vows hints signals reads claim report note call rule demand post comment remark estimate promise "
    "state hope fear "
    "charge view hold answer threat appeal quote judge attack guarantee protest pledge vow hint signal read brand "
    "label term "
    "boast boasts joke jokes answers testimony regret regrets caution counter echo echoes reference style praise "
    "slam blast "
    "attacks invite mock express find found term counter caution".split()
)


class Cue(NamedTuple):
    """A word of saying at `start`:`end`: its verb, the group of the verb and the form (past, s, ing, base)."""

    start: int
    end: int
    word: str
    verb: str
    form: str

    @property
    def stating(self) -> bool:
        """Whether a statement can follow: said (that) …"""
        return self.verb in _STATING_SET

    @property
    def ambiguous(self) -> bool:
        """Whether the form is as often a noun: attacks, claims, orders."""
        return self.word in _NOUNS

    @property
    def act(self) -> bool:
        """Whether the verb is a court's act, which quotes nobody unless its words stand in marks."""
        return self.verb in _ACTS

    @property
    def needs_that(self) -> bool:
        """Whether "that" must follow before the rest is a statement."""
        return self.verb in _NEEDS_THAT

    @property
    def addressed(self) -> bool:
        """Whether a hearer follows before the statement: told Reuters …"""
        return self.verb in _ADDRESSED


_STATING_SET = frozenset(_STATING) | {"point out", "make clear", "make it clear", "let it be known", "go on", "put it"}


_DOUBLED = {
    "dub": "dubb", "admit": "admitt", "quip": "quipp", "slam": "slamm", "refer": "referr", "regret": "regrett",
    "put": "putt", "let": "lett",
}  # fmt: skip


def _forms(verb: str) -> dict[str, str]:
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    if head.endswith(("s", "sh", "ch", "x")):
        third = head + "es"
    elif head.endswith("y") and head[-2] not in "aeiou":
        third = head[:-1] + "ies"
    else:
        third = head + "s"
    stem = head[:-1] if head.endswith("e") and head not in ("see", "foresee", "decree", "agree") else head
    stem = _DOUBLED.get(head, stem)
    past = head[:-1] + "ied" if third.endswith("ies") else stem + "ed"
    past = {"decree": "decreed", "agree": "agreed"}.get(head, past)
    forms = {head + tail: "base", third + tail: "s", stem + "ing" + tail: "ing"}
    irregular = _IRREGULAR.get(verb) or _IRREGULAR.get(head)
    pasts = [irregular] if irregular and verb in ("put it", "let it be known") else (irregular or past).split(" ")
    if verb in ("make clear", "make it clear"):
        pasts, tail = ["made"], tail
    if irregular == verb:
        return {verb: "past", third + tail: "s", stem + "ing" + tail: "ing"}
    if verb == "go on":
        return {"went on": "past", "goes on": "s", "going on": "ing"}
    return forms | {one + tail: "past" for one in pasts}


FORMS: dict[str, tuple[str, str]] = {
    word: (verb, form) for verb in (*_NAMING, *_STATING, *_PHRASES) for word, form in _forms(verb).items()
} | {"labelled": ("label", "past"), "labelling": ("label", "ing"), "read": ("read", "past"), "reads": ("read", "s")}
_HEADS: dict[str, list[str]] = {}  # first word of a form -> what follows it, longest first
for _form in sorted(FORMS, key=len, reverse=True):
    _HEADS.setdefault(_form.partition(" ")[0], []).append(_form[len(_form.partition(" ")[0]) :])
_WORD = re.compile(r"[\w’'-]+")
_LAST_WORD = re.compile(r"([\w’'.-]+)([^\w\s’'.-]*)\s*\Z")
_NO_VERB_AFTER = frozenset(
    "the a an of for over with by from any some other more their his her its be being been was were is are get "
    "gets got "
    "not never to would will could can should must may might did didn't didn’t does do cannot alleged no this "
    "these those "
    "shall don’t don't without under so-called such our my your whose in on at into about against several many "
    "member signatory if whether nor hardly even when widely".split()
)
_NO_PARTICIPLE_AFTER = frozenset("be been the a of for by without not from before after".split())
_PLURAL = re.compile(r"[a-z]{3,}[^s\W]s\Z")
_OBJECT = re.compile(r"\s(?:the|an?|it|them|that|“|\"|for|on)\b")
_NOUN_BEFORE = re.compile(
    r"(?:[dl][’'][A-Z]\w+|[A-Z][\w’'-]*|he|she|it|they|who|which|also|therefore|thus|still|often|\w+ly|further|"
    r"then|again|now|and|but|government|spokes\w+|"
    r"minister|"
    r"court|office|ministry|president|leaders?|officials?|report|statement|prosecutors?|judges?|lawyers?|committee|"
    r"group|"
    r"chamber|army|experts?|activists?|critics|observers|analysts?|diplomats?|letter|text|resolution|others?|sources?|"
    r"ambassador|envoy|lawmakers?|scholars?|supporters|opponents|campaigners|families|victims|delegation|foundation|"
    r"organi[sz]ations?|movement|authorit(?:y|ies))\Z"
)  # fmt: skip


def cues(text: str, start: int, end: int) -> list[Cue]:
    """The words of saying in a span, used as verbs of a statement that is made: no negation, no passive, no noun.

    >>> [cue.word for cue in cues("Kuttab said it; the report did not say so, and he was told.", 0, 61)]
    ['said']
    """
    found = []
    for match in _WORD.finditer(text, start, end):
        if match.group() in _HEADS and (word := _form_at(text, match)):
            verb, form = FORMS[word]
            if verb in _ACTS and form == "ing":
                continue  # a ruling, a finding
            before, after = text[max(start, match.start() - 40) : match.start()], text[match.end() : match.end() + 8]
            if _is_verb(before, word, form, after):
                found.append(Cue(match.start(), match.start() + len(word), word, verb, form))
    return found


def _form_at(text: str, match: re.Match[str]) -> str | None:
    """The longest form that begins with a word: "called on" before "called"."""
    for rest in _HEADS[match.group()]:
        end = match.end() + len(rest)
        if text.startswith(rest, match.end()) and not text[end : end + 1].isalnum():
            return match.group() + rest
    return None


def _is_verb(before: str, word: str, form: str, after: str) -> bool:
    last = _LAST_WORD.search(before)
    if last is None:
        return form != "base"
    previous, mark = last.groups()
    if form == "ing":
        return previous not in _NO_PARTICIPLE_AFTER or (previous == "by" and word.startswith("calling"))
    if (previous.lower() in _NO_VERB_AFTER or previous.endswith(("'s", "’s"))) and not mark:
        return False
    if form == "base" and _PLURAL.match(previous) and (word not in _NOUNS or _OBJECT.match(after)):
        return True  # "activists say", "the juntas call the Court"
    if word in _NOUNS or form == "base":
        return bool(mark) or (bool(_NOUN_BEFORE.match(previous)) and not (word == "states" and previous in _OF_STATES))
    return True


_OF_STATES = frozenset("United Member Non-member Party Signatory Arab Gulf Baltic Sahel African EU ICC NATO UN".split())
