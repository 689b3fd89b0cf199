"""Where a clause puts a journey: behind its verb, in the event that it names, before `where`, behind a colon."""

from __future__ import annotations

from collections.abc import Iterable

from servanda.reports.claims.travel import words as terms
from servanda.reports.claims.travel.places import BEHIND_PLACE, Place, hosts, inside, is_place, places
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication


def where(seen: Clauses, found: Predication, preps: Iterable[str]) -> list[Place]:
    """The places of a clause: behind its verb, else in the event that it names, else where the sentence puts it."""
    args = reach(seen, found)
    if direct := places(seen, args, preps):
        return direct + _listed(seen, args, direct)
    events = [p for p in args if not terms.EVENT.isdisjoint(p.words) and p.prep not in terms.ASIDE - {"from"}]
    named = _of_events(seen, args, events) or _behind_colon(seen, found) or antecedents(seen, found)
    return named or _opening(seen, found) or [x for p in events for x in owned(seen, p)] or there(seen, found)


def alone(behind: list[tuple[str, str]]) -> bool:
    """Whether an adverb ends its clause, or no noun follows: `let him in without touching him`."""
    words = {"without", "to", "on", "for"} | BEHIND_PLACE
    return not behind or behind[0][1] in (",", ".", ";", "CC", "ADV") or behind[0][0] in words


def in_town(seen: Clauses, phrase: Phrase, group: list[Phrase]) -> bool:
    """Whether it names a town, or where an event was, not only a country."""
    event = any(not terms.EVENT.isdisjoint(p.words) for p in group) or seen.tokens[0].text in ("while", "during")
    return event or any(m.how in ("capital", "place", "metonym") for m in seen.names([phrase], "SL"))


def in_new_york(seen: Clauses, found: Predication) -> list[Place]:
    """`will address the General Assembly of the United Nations`: it sits in New York."""
    return [("USA", p) for p in found.args if any(seen.view.name(name).id == "unga" for name in p.names)][:1]


def _of_events(seen: Clauses, args: list[Phrase], events: list[Phrase]) -> list[Place]:
    """`the summit in Rio`, `the Johannesburg summit`, `a conference hosted by Iran`."""
    held = places(seen, args, terms.AT) if events else []
    return held or [place for phrase in events for place in (*inside(seen, phrase), *_held_by(seen, phrase))]


def _behind_colon(seen: Clauses, found: Predication) -> list[Place]:
    """`has hosted him twice: …`, `has visited three members: Chad, Kenya and Djibouti`."""
    last = max([found.last, *(phrase.last for phrase in found.args)])
    colon = next((i for i in range(last + 1, min(last + 4, len(seen.tokens))) if seen.tokens[i].text == ":"), None)
    if colon is None:
        return []
    end = next((p.first for p in seen.predications if p.first > colon), len(seen.tokens))
    return places(seen, [p for p in seen.phrases if colon < p.first and p.last < end], ("", "to", "in"))


def antecedents(seen: Clauses, found: Predication) -> list[Place]:
    """`South Africa, where he attended`, `the summit in Brazil, which he skipped`, `is the state that he visited`."""
    if found.form == "inf" and found.governor is not None and found.governor.antecedent is not None:
        found = found.governor  # `Mongolia, to which he plans to travel`
    noun, governor = relative(seen, found), found.governor
    if noun is None or (found.mark != "where" and seen.behind(found, "")):
        return []
    known = [(m.id, noun) for m in seen.names([noun], "SL") if is_place(m)]
    same = governor is not None and governor.lemma in ("be", "become") and not terms.COUNTRY.isdisjoint(noun.words)
    return known or (hosts(seen, governor.subject) if governor is not None and same else [])


def relative(seen: Clauses, found: Predication) -> Phrase | None:
    """The noun that a clause describes as its object: `the visit (that) he made`; none where it is the subject."""
    first = found.subject[0].first if found.subject else found.first
    noun = found.antecedent or next((p for p in seen.phrases if p.last in (first - 1, first - 2)), None)
    relates = found.antecedent is not None or found.mark == "that"
    return noun if relates and noun is not None and noun not in found.subject else None


def _opening(seen: Clauses, found: Predication) -> list[Place]:
    """`In New York, he addressed the Assembly`: the phrase that opens the sentence, before the subject."""
    first = seen.phrases[0]
    before = bool(found.subject) and found.subject[0].first - first.last in (1, 2) and first.first == 1
    return places(seen, [first], ("in", "at")) if before else []


def _held_by(seen: Clauses, event: Phrase) -> list[Place]:
    """`a conference hosted by Iran`, `the summits which they hosted`."""
    verbs = terms.HOSTING | {"organise", "organize", "hold"}
    held = [p for p in seen.predications if p.lemma in verbs]
    by = [seen.behind(p, "by") for p in held if p.form == "pp" and event in p.subject]
    by += [p.subject for p in held if p.antecedent is event and not p.passive]
    return [place for phrases in by for place in hosts(seen, phrases)]


def reach(seen: Clauses, found: Predication) -> list[Phrase]:
    """The complements, with those of a participle that hangs on one: `the ceremony marking the liberation of`."""
    inner = [p for p in seen.predications if p.form in ("ing", "pp") and p.subject and p.subject[0] in found.args]
    return found.args + [phrase for p in inner for phrase in p.args if phrase not in found.args]


def _listed(seen: Clauses, args: list[Phrase], direct: list[Place]) -> list[Place]:
    """`to Uganda in 2016 and Russia in 2017`: names that `and` or a comma adds to a place."""
    known = [phrase for _, phrase in direct]
    after = [p for p in args if not p.prep and p.start > known[0].start and p not in known]
    apart = [p for p in seen.phrases if p.prep == known[0].prep == "to" and p.last > args[-1].last and _apart(seen, p)]
    return places(seen, [p for p in after if _joined(seen, p)], ("",)) + places(seen, apart, ("to",))


def _apart(seen: Clauses, phrase: Phrase) -> bool:
    """`to Sochi, where he met Putin, and to Uganda`: behind a comma and `and`."""
    behind = [token.text for token in seen.tokens[phrase.last + 1 : phrase.last + 2]]
    before = [token.text for token in seen.tokens[max(phrase.first - 3, 0) : phrase.first]][:2]
    return before == [",", "and"] and behind in ([], ["."], [","], [";"])


def _joined(seen: Clauses, phrase: Phrase) -> bool:
    """Behind `and`, a comma, `and then`."""
    before = [seen.tokens[i].tag for i in (phrase.first - 1, phrase.first - 2) if i >= 0]
    return before[:1] in (["CC"], [","]) or (before[:1] == ["ADV"] and before[1:] in (["CC"], [","]))


def owned(seen: Clauses, phrase: Phrase) -> list[Place]:
    """`Museveni's swearing-in`, `Kenya's promulgation`."""
    if "'s" not in phrase.words and "'" not in phrase.words:
        return []
    return [(m.id, phrase) for m in seen.names([phrase], "SL") if is_place(m)] or hosts(seen, [phrase])


def there(seen: Clauses, found: Predication) -> list[Place]:
    """`there`: the last place before."""
    for phrase in found.args:
        if phrase.words == ["there"]:
            before = [other for other in seen.phrases if other.last < found.first]
            named = [m.id for other in before for m in seen.names([other], "SL") if is_place(m)]
            return [(id, phrase) for id in named[-1:]]
    return []
