"""What a duty is to do: arrest somebody, or cooperate with the Court; and whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication

ARREST, COOPERATE = "arrest", "cooperate"
AS_TOLD = "as told"  # `to do so`, `to act`: what the sentence before has told

_SEIZE = frozenset("arrest detain apprehend extradite nab nick handcuff cuff collar".split())  # whoever the object is
_SEIZE_A_PERSON = frozenset("seize surrender capture deliver transfer return remit render jail send".split())
_HAND = frozenset("hand turn give pass".split())  # hand over, turn in
_PROVIDE = frozenset("provide supply share send deliver".split())
_LAY_HANDS = frozenset("take put lay lift place clap slap keep hold".split())
_HANDS = frozenset("finger hand hands".split())
_IRONS = frozenset("custody detention handcuffs cuffs irons".split())
_SEE_TO = frozenset("ensure effect order secure facilitate have see get make execute enforce carry guarantee".split())
_ARRESTS = frozenset("arrest arrests detention surrender extradition capture apprehension handover".split())
_OBEY = frozenset(  # a warrant, a decision, an obligation
    "enforce execute implement apply carry act honour honor comply abide uphold respect obey follow observe heed meet "
    "fulfil fulfill answer discharge perform keep adhere satisfy give hold stick submit".split()
)
_CARRY_OUT = frozenset("implement apply execute enforce".split())  # of a treaty: make it law
_WARRANTS = frozenset("warrant warrants".split())
_RULES = frozenset(
    "decision decisions ruling rulings order orders request requests judgment judgments judgement judgements "
    "obligation obligations duty duties commitment commitments statute treaty provision provisions".split()
)
_OTHER_LAW = frozenset("international humanitarian human geneva charter constitution peace ceasefire".split())
_HELP = frozenset("assist help aid support lend render".split())
_COOPERATE = frozenset("cooperate co-operate collaborate work".split())
_COURT = frozenset("court tribunal judges prosecutor prosecutors investigation investigators investigations".split())
_OTHER_COURTS = frozenset("special yugoslav former hybrid supreme constitutional national local".split())
_EVIDENCE = frozenset("evidence documents files archives data information materials records".split())
_THINGS = _EVIDENCE | frozenset("contributions money funds weapons".split())
_PEOPLE = frozenset(
    "him her them anyone anybody everyone those person persons people suspect suspects fugitive fugitives accused man "
    "men leader president premier minister guest guests individual individuals colonel general commander both ones "
    "senator lawmaker politician warlord militiaman chief".split()
)
_OTHERS = frozenset("protesters demonstrators journalists activists migrants civilians smugglers traffickers".split())
_ENTER = frozenset("enter come visit travel set step arrive land attend go return fly".split())
_GO_ON = frozenset("continue go keep try seek ensure help act take move do work start begin cooperate comply".split())


def complements(said: Clauses, found: Predication) -> list[Phrase]:
    """The phrases behind the verb, also where the next clause has taken the first one for its subject."""
    if found.args:
        return found.args
    relative = found.governor if found.form == "inf" else found
    if relative is not None and relative.antecedent and relative.mark in ("which", "that", "whom"):
        carriers = [phrase for phrase in said.phrases if relative.antecedent in phrase.hangers]
        return [relative.antecedent, *carriers]  # `a warrant of the court, which it is obliged to carry out`
    return [phrase for phrase in said.phrases if phrase.first == found.last + 1]


def act_of(said: Clauses, found: Predication) -> str:
    """`arrest`, `cooperate`, or nothing that a state owes the Court."""
    phrases = complements(said, found)
    words = {word for phrase in phrases for word in phrase.words}
    letters = {name[0] for phrase in phrases for name in phrase.names}
    if words & _OTHERS:
        return ""
    if _is_arrest(said, found, words, letters):
        return ARREST
    if found.lemma in _OBEY:
        return _obeyed(said, found, words, letters)
    anything = found.lemma == "do" and "anything" in words
    return COOPERATE if anything or _is_cooperation(found, phrases, words, letters) else ""


def _is_arrest(said: Clauses, found: Predication, words: set[str], letters: set[str]) -> bool:
    lemma = found.lemma
    to_court = not words & (_THINGS | _RULES) and any(
        phrase.prep == "to" and any(name[0] == "C" for name in phrase.names) for phrase in found.args
    )
    office = any(name[0] == "S" for phrase in found.args if not phrase.prep for name in phrase.names)
    person = "P" in letters or bool(words & _PEOPLE) or to_court or office
    if lemma in _SEIZE or (lemma == "pick" and found.particle == "up"):
        return not found.passive
    if lemma in _SEIZE_A_PERSON:
        return person or (lemma == "surrender" and not words)
    if lemma in _HAND and not words & _THINGS:
        behind = {token.text for token in said.tokens[found.last : found.last + 8]}
        whom = person or not words or "C" in letters or "hague" in words
        return to_court or (whom and bool(behind & {"over", "in", "up"} or found.particle == "over"))
    if lemma in _LAY_HANDS and words & (_HANDS | _IRONS):
        return person or bool(words & _IRONS) or lemma == "lift"
    if lemma in _SEE_TO:
        return bool(words & _ARRESTS and not words & _WARRANTS and "requests" not in words)
    return False


def _obeyed(said: Clauses, found: Predication, words: set[str], letters: set[str]) -> str:
    """What a warrant asks is an arrest; other decisions and obligations ask for cooperation."""
    if letters & set("IUGNOA"):
        return ""
    arrest = "arrest" in words or "capture" in words or _on_entry(said)
    if words & _WARRANTS or (arrest and words & _RULES) or (words & {"it", "them"} and _told(said, found, _WARRANTS)):
        return ARREST
    if words & _OTHER_LAW and not letters & set("CT"):
        return ""
    if not words and found.lemma == "act":
        return AS_TOLD
    if not words:
        return COOPERATE if found.lemma in ("comply", "abide") else ""
    if words & {"it", "them"}:
        return COOPERATE if _told(said, found, _RULES) else ""
    if found.lemma in ("act", "give", "answer") and not words & _RULES:
        return ""
    court = letters & (set("CJ") if found.lemma in _CARRY_OUT else set("CTJ"))
    return COOPERATE if words & _RULES or (court and found.lemma != "respect") else ""


def _on_entry(said: Clauses) -> bool:
    """`If he set foot there`: what is then to be obeyed is an order to arrest him."""
    return any(found.lemma in _ENTER and said.conditional(found) for found in said.predications)


def _told(said: Clauses, found: Predication, nouns: frozenset[str]) -> bool:
    """Whether the sentence has named the thing that `it` or `them` stands for."""
    return any(token.text in nouns for token in said.tokens[: found.first])


def _is_cooperation(found: Predication, phrases: list[Phrase], words: set[str], letters: set[str]) -> bool:
    if found.lemma in _COOPERATE:
        partners = [phrase for phrase in phrases if phrase.prep == "with"]
        named = {name[0] for phrase in partners for name in phrase.names}
        whom = {word for phrase in partners for word in phrase.words}
        if not partners or whom & _OTHER_COURTS:
            return not partners and found.lemma != "work"
        return bool(named & set("CKJT") or whom & (_COURT | {"it", "them", "us", "requests", "request"}))
    if found.lemma in _HELP:
        return bool(letters & set("CKJ") or words & _COURT) or (found.lemma == "assist" and words <= {"it", "them"})
    if words & _EVIDENCE:
        return found.lemma in _HAND | _PROVIDE and bool(letters & set("CKJ") or words & _COURT)
    return found.lemma in ("pass", "transmit", "forward") and bool(words & {"it", "request", "requests"})


def deed(said: Clauses, word: Predication) -> tuple[str, Predication | None]:
    """What is to be done by a word of obligation: its infinitives, of which an arrest goes first."""
    known = [(act, found) for found in _behind(said, word) if (act := act_of(said, found))]
    arrests = [item for item in known if item[0] == ARREST and item[1].form == "inf"]
    return (arrests or known)[0] if known else _fronted(said, word)


def _fronted(said: Clauses, word: Predication) -> tuple[str, Predication | None]:
    """`to detain him the republic is not obliged`."""
    before = [q for q in said.predications if q.last < word.first][-1:]
    fronted = [q for q in before if word.passive and q.form == "inf" and not q.noun and act_of(said, q)]
    return (act_of(said, fronted[0]), fronted[0]) if fronted else (_the_same(said, word), None)


def _the_same(said: Clauses, word: Predication) -> str:
    """`was obliged to do so`: what the sentence has told before."""
    does_so = any(q.lemma == "do" and q.governor is word for q in said.predications)
    before = (act_of(said, found) for found in reversed(said.predications) if found.last < word.first)
    return next(filter(None, before), AS_TOLD) if does_so else ""


def undergone(found: Predication) -> str:
    """What is done where the passive has it: somebody is arrested, a warrant executed."""
    words = {word for phrase in found.subject for word in phrase.words}
    lemma = found.lemma.split()[0]
    given = lemma in _HAND and "over" in (found.particle, found.lemma.split()[-1])
    if lemma in _SEIZE | {"surrender"} or given or (lemma == "pick" and found.particle == "up"):
        return ARREST
    if found.lemma in _OBEY:
        return ARREST if words & _WARRANTS else COOPERATE if words & _RULES else ""
    return ""


def _behind(said: Clauses, word: Predication) -> Iterator[Predication]:
    """The infinitives that hang on a word, and those that hang on these."""
    reached = {id(word)}
    for found in said.predications:
        if found.first <= word.last or id(found.governor) not in reached:
            continue
        going_on = found.governor is not None and (found.governor.lemma in _GO_ON or found.mark in ("to", "for", "of"))
        if found.form == "inf" or (found.form == "ing" and going_on):
            reached.add(id(found))
            yield found


def persons(said: Clauses, found: Predication | None) -> list[str]:
    """Whom the act concerns; those for whom a warrant was issued in general are told of elsewhere."""
    return said.ids(complements(said, found), "P") if found is not None else []
