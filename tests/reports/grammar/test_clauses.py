"""Who does what to whom: a table of sentences as the press writes them, with the predications that they hold."""

from __future__ import annotations

import pytest

from servanda.record import load
from servanda.reports.grammar.clauses import Clauses, clauses, describe
from servanda.reports.model import Document
from servanda.reports.reading import prepare
from servanda.timeline.days import parse_day

# a sentence, and lines that `describe` must print for it; capitals stand for names in the order of the sentence
TABLE = (
    # subjects over what is inserted
    ("Putin, who is wanted by the ICC, flew to Mongolia.", ["P0 — want [finite present mark=who passive] — by:C1",
        "P0 — fly [finite past] — to:S2"]),
    ("The court that issued the warrant said so.", ["the court — issue [finite past mark=that] — :the warrant",
        "the court — say [finite past] — "]),
    ("A draft for a truce that did not name Hamas won five votes.", ["a draft for a truce — win [finite past] — :five "
        "votes"]),
    ("The obligation of Mongolia to arrest Putin stems from the Statute.", ["the obligation of S0 — arrest [inf] — :P1",
        "the obligation of S0 — stem [finite present] — from:T2"]),
    ("All 27 nations, Germany included, are signatories.", ["all 27 nations S0 — be [finite present] — :signatories"]),
    ("In the US, which like Israel is not a member of the ICC, it rained.",
        ["in S0 — be [finite present mark=which negated] — :a member | of:C2"]),
    ("Since judges in The Hague ordered his arrest, Putin has stayed home.",
        ["since judges in L0 — order [finite past mark=since] — :his arrest"]),
    ("Libya, he pointed out, had never signed the treaty.", ["S0 — sign [finite past negated perfect] — :the treaty"]),
    ("Talks between Putin and Hungary were called off.", ["talks between P0 S1 — call off [finite past passive] — "]),
    ("The Hamas attack that set off the war left 1,200 dead.", ["O0 attack — leave [finite past] — :1,200 dead"]),
    ("Fighting has displaced millions.", ["fighting — displace [finite present perfect] — :millions"]),
    ("Act No. 9851 gives states a choice.", ["no 9851 — give [finite present] — :states | :a choice"]),
    ("Neither Israel nor the US, who left, is a party.",
        ["S0 S1 — leave [finite past mark=who] — "]),
    ("He said neither Israel nor the US had joined it.", ["S0 S1 — join [finite past negated perfect] — :it"]),
    ("Officials in The Hague point out that Hungary is bound.", ["officials in L0 — point out [finite present] — "]),
    # what "and" joins
    ("Talks between France and Germany went on, and Hungary and Serbia, and Israel warned of a split.",
        ["S4 — warn [finite past] — of:a split"]),
    ("Khan said the Court has no jurisdiction over a country that has left, and described the warrant as void.",
        ["K0 — describe [finite past] — :the warrant | as:void"]),
    ("Malawi and Chad had failed and were reported to the Security Council.",
        ["S0 S1 — fail [finite past perfect] — ", "S0 S1 — report [finite past passive] — to:U2"]),
    ("Neither Israel nor its ally is a party.", ["S0 its ally — be [finite present negated] — :a party"]),
    ("Qatar and most other states have never signed up.",
        ["S0 most other states — sign up [finite present negated perfect] — "]),
    ("It neither signed nor ratified the treaty.", ["it — ratify [finite past negated] — :the treaty"]),
    ("Leaders agreed to denounce the ICC and to refuse to extradite him.", ["leaders — refuse [inf] — "]),
    # infinitives and participles
    ("The ICC urged Mongolia to arrest Putin.", ["S1 — arrest [inf] — :P2"]),
    ("The Court appealed to Hungary and Serbia to reconsider.", ["to S0 S1 — reconsider [inf] — "]),
    ("Hungary refused to arrest Putin.", ["S0 — arrest [inf] — :P1"]),
    ("Brazil, obliged to arrest Putin, hosted him.", ["S0 — oblige [pp past passive] — ",
        "S0 — host [finite past] — :P2"]),
    ("Warrants issued by the court are void.", ["warrants — issue [pp past passive] — by:the court",
        "warrants — be [finite present] — :void"]),
    ("Turkey condemned the US for vetoing the resolution.", ["S1 — veto [ing mark=for] — :the resolution"]),
    ("Russia stopped by its veto the condemnation.", ["S0 — stop [finite past] — by:its veto | :the condemnation"]),
    ("Hungary let Putin go without arresting him.", ["S0 — let [finite past] — :P1", "P1 — go [inf present] — "]),
    # mood
    ("Turkey need not arrest Putin.", ["S0 — arrest [finite present need negated] — :P1"]),
    ("Hungary would, under the treaty, have to arrest Putin.", ["S0 — arrest [finite present must] — :P1"]),
    ("Hungary remains bound to cooperate.", ["S0 — bind [finite present passive] — "]),
    ("Had Putin come to Brazil, it would have acted.", ["P0 — come [finite past mark=if perfect] — to:S1"]),
    ("Nor does Israel recognise the ICC.", ["S0 — recognise [finite present negated] — :C1"]),
    ("The court is no longer useful.", ["the court — be [finite present negated] — :useful"]),
    # who speaks
    ("“It is over,” said the minister of Hungary.", ["S0 — say [finite past] — "]),
    ("South Africa and Gambia announced that they would go.", ["they — go [finite present would mark=that] — "]),
)  # fmt: skip


def parsed(text: str) -> Clauses:
    return clauses(prepare(Document(text), load(), parse_day("2024-09-05")).sentences[0])


@pytest.mark.parametrize(("sentence", "lines"), TABLE, ids=[row[0][:40] for row in TABLE])
def test_a_clause_has_its_subject_and_complements(sentence: str, lines: list[str]) -> None:
    got = list(describe(parsed(sentence)))
    for line in lines:
        assert line in got, got


@pytest.mark.parametrize(
    ("sentence", "verb", "unreal"),
    [
        ("Hungary arrested Putin.", "arrest", False),
        ("If Hungary arrested Putin, it would be news.", "arrest", True),
        ("Hungary may arrest Putin.", "arrest", True),
        ("The ICC urged Hungary to arrest Putin.", "arrest", True),
        ("Hungary decided to arrest Putin.", "arrest", False),
        ("Hungary was asked whether it arrested Putin.", "arrest", True),
    ],
)
def test_what_is_conditional_urged_or_possible_is_not_said_to_be_so(sentence: str, verb: str, unreal: bool) -> None:
    found = parsed(sentence)
    assert [found.unreal(p) for p in found.predications if p.lemma == verb] == [unreal]


def test_they_in_reported_speech_are_those_who_speak() -> None:
    found = parsed("South Africa and Gambia announced that they would go.")
    going = next(p for p in found.predications if p.lemma == "go")
    assert found.ids(found.subject(going), "S") == ["ZAF", "GMB"]


@pytest.mark.parametrize(
    "text", ["", ".", ", , ,", "to to to", "and", "(((", "may may not 's not to", "who which that"]
)
def test_words_without_a_clause_break_nothing(text: str) -> None:
    from servanda.reports.model import Sentence

    found = clauses(Sentence(0, len(text), text, 0))
    assert all(isinstance(line, str) for line in describe(found))
