"""Who is quoted with what: marks, cues, speakers.  The texts are written for these tests, none is an outlet's."""

from __future__ import annotations

import time

import pytest

from servanda.record import load
from servanda.reports.model import Document, Quote
from servanda.reports.quotes import find_quotes, speaker_of
from servanda.reports.reading import prepare
from servanda.reports.sentences import split

# text, then (speaker, cue, content, direct) of every quote in it
CASES = [
    ("“We have no choice,” Kuttab said.", [("Kuttab", "said", "We have no choice,", True)]),
    ("“We have no choice,” said Kuttab.", [("Kuttab", "said", "We have no choice,", True)]),
    ("Kuttab said: “We have no choice.”", [("Kuttab", "said", "We have no choice.", True)]),
    ("‘Members’ rights count,’ the minister said.", [("the minister", "said", "Members’ rights count,", True)]),
    ("'It isn't over,' the minister said.", [("the minister", "said", "It isn't over,", True)]),
    ('"It is over," the minister said.', [("the minister", "said", "It is over,", True)]),
    ("« La Cour a jugé », said the minister.", [("the minister", "said", "La Cour a jugé", True)]),
    ("„Das Gericht urteilt“, said the minister.", [("the minister", "said", "Das Gericht urteilt", True)]),
    ("“He told me ‘go away’ twice,” Kuttab said.", [("Kuttab", "said", "He told me ‘go away’ twice,", True)]),
    ("“Is it over?” the minister asked.", [("the minister", "asked", "Is it over?", True)]),
    ("Kuttab said the ruling “binds everybody.", [("Kuttab", "said", "binds everybody.", True)]),
    (
        "“The law is clear,” Roth says, “and immunity does not enter into it.”",
        [
            ("Roth", "says", "The law is clear,", True),
            ("Roth", "says", "and immunity does not enter into it.", True),
        ],
    ),
    (
        "“We are bound,” said Simon Harris, the prime minister. “We will act.”",
        [("Simon Harris", "said", "We are bound,", True), ("Simon Harris", "said", "We will act.", True)],
    ),
    (
        "Evenson said: “Hungary remains a member.\n\n“It is still bound to arrest him.”",
        [("Evenson", "said", "Hungary remains a member.\n\n“It is still bound to arrest him.", True)],
    ),
    ("“It broke the town,” said presiding judge Ana Roth.", [("Ana Roth", "said", "It broke the town,", True)]),
    ("“He must go,” Kuttab, who directs the programme, said.", [("Kuttab", "said", "He must go,", True)]),
    ("There are “good grounds” to arrest him, Kuttab told a crowd.", [("Kuttab", "told", "good grounds", True)]),
    ("The draft failed us, Kuttab told the Commons.", [("Kuttab", "told", "The draft failed us", False)]),
    ("The road is shut, says the ministry run by Hamas.", [("the ministry", "says", "The road is shut", False)]),
    ("It left the court, a step which Kuttab says was wrong.", [("Kuttab", "says", "was wrong", False)]),
    ("Kuttab said it had “no effect” and that Chad must act.",
     [("Kuttab", "said", "no effect", True), ("Kuttab", "said", "Chad must act", False)]),
    ("Kuttab announced that it was leaving, and the exit took effect.",
     [("Kuttab", "announced", "it was leaving", False)]),
    ("Kuttab, who boasted that he would never be caught, was convicted.",
     [("Kuttab", "boasted", "he would never be caught", False)]),
    ("Kuttab says as many as 300 people died.", [("Kuttab", "says", "as many as 300 people died", False)]),
    ("Deputies voted to join the treaty, News.Az reports.", []),
    ("Chad notified the UN that it was leaving.", []),
    ("The council adopted a resolution demanding that aid be let in.", []),
    ("Biden: “We stand with our ally.”", [("Biden", ":", "We stand with our ally.", True)]),
    ("Biden added:\n\n“We stand with our ally.”", [("Biden", "added", "We stand with our ally.", True)]),
    (
        "The ministry called the ruling “regrettable” and “one-sided”.",
        [("The ministry", "called", "regrettable", True), ("The ministry", "called", "one-sided", True)],
    ),
    ("The warrant was “absurd”, according to a diplomat.", [("a diplomat", "according to", "absurd", True)]),
    ("Peskov was quoted as saying that the court has no authority.",
     [("Peskov", "saying", "the court has no authority", False)]),
    ("Hamas rejected the draft, with Fatah saying it “changes nothing”.",
     [("Fatah", "saying", "changes nothing", True)]),
    ("The court said that states must cooperate.", [("The court", "said", "states must cooperate", False)]),
    ("Kenya says it will cooperate with the court.", [("Kenya", "says", "it will cooperate with the court", False)]),
    ("According to Kuttab, parties must arrest him.", [("Kuttab", "according to", "parties must arrest him", False)]),
    ("Currently, parties must arrest him, according to Kuttab.",
     [("Kuttab", "according to", "parties must arrest him", False)]),
    ("The process was never used, Number 10 said.", [("Number 10", "said", "The process was never used", False)]),
    ("The court rejected South Africa’s argument that Bashir enjoyed immunity.",
     [("South Africa", "argument", "Bashir enjoyed immunity", False)]),
    ("In the French view, Netanyahu has immunity.", [("French", "view", "Netanyahu has immunity", False)]),
    ("The court announced on Monday that it had issued a warrant, which surprised nobody.",
     [("The court", "announced", "it had issued a warrant", False)]),
    ("Merz told reporters in Berlin that a visit could be arranged.",
     [("Merz", "told", "a visit could be arranged", False)]),
    ("Hamas called on the court to widen its inquiry.",
     [("Hamas", "called on", "the court to widen its inquiry", False)]),
    ("On Monday, Fadi Al-Abdallah, the spokesperson for the court, explained that parties must cooperate.",
     [("Fadi Al-Abdallah", "explained", "parties must cooperate", False)]),
    ("The president of Brazil, Luiz Inácio Lula da Silva, insisted that the talks go on.",
     [("Luiz Inácio Lula da Silva", "insisted", "the talks go on", False)]),
    ("The foreign ministers of Britain, France, and Germany declared that talks had failed.",
     [("The foreign ministers of Britain, France, and Germany", "declared", "talks had failed", False)]),
    ("The White House on Thursday said it “fundamentally rejects” the decision.",
     [("The White House", "said", "fundamentally rejects", True)]),
    ("Tusk, asked whether he would be detained, replied: “We follow our own lawyers.”",
     [("Tusk", "replied", "We follow our own lawyers.", True)]),
    ("The foreign minister, Johann Wadephul, told ZDF on Sunday that Berlin would look into it.",
     [("Johann Wadephul", "told", "Berlin would look into it", False)]),
    ("The ministry (Datuk Saifuddin Abdullah) replied that it had left.",
     [("The ministry", "replied", "it had left", False)]),
    ("Neither message was answered, says the filing.",
     [("the filing", "says", "Neither message was answered", False)]),
    ("Lapid, who leads the opposition, had called the text one-sided and absurd.",
     [("Lapid", "called", "one-sided and absurd", False)]),
    ("The warrant was hailed by Palestinian officials as “historic”.",
     [("Palestinian officials", "hailed", "historic", True)]),
    ("The demand is described by its critics as a breach of law.",
     [("its critics", "described", "a breach of law", False)]),
    ("Merz vowed to find a way for him to come.", [("Merz", "vowed", "to find a way for him to come", False)]),
    ("Bensouda says that both sides may have committed crimes and warns that they may face trial.",
     [("Bensouda", "says", "both sides may have committed crimes", False),
      ("Bensouda", "warns", "they may face trial", False)]),
    ("Orban received him in April, told everyone that the warrant was void, and has since left.",
     [("Orban", "told", "the warrant was void", False)]),
    ("“It is a farce,” an official, speaking in Jerusalem, told reporters.",
     [("an official", "told", "It is a farce,", True)]),
    ("As the ministry stressed, the warrant is void.", [("the ministry", "stressed", "the warrant is void", False)]),
    ("Hungary’s claim that he enjoys immunity was rejected.", [("Hungary", "claim", "he enjoys immunity", False)]),
    ("According to an official who saw it, the plane left early.",
     [("an official", "according to", "the plane left early", False)]),
    ("Amnesty celebrated that the court “has listened to our arguments”.",
     [("Amnesty", "celebrated", "has listened to our arguments", True)]),
]  # fmt: skip

NO_QUOTES = [
    "Reuters reported that the court had issued a warrant.",
    "According to the Times of Israel, France opened its airspace.",
    "The murderous ‘proxy’ wars go on.",
    "The minister must pass it to “an appropriate judicial officer”.",
    "Putin, who allegedly “deported” children, stayed at home.",
    "The so-called “Hague Invasion Act” is still law.",
    "The member states that have ratified are bound.",
    "The minister declined to say whether he would be arrested.",
    "The government did not say that it would act.",
    "Their withdrawal will, according to the court's rules, take effect in a year.",
    "It’s the judges’ ruling and the states’ duty.",
    "The High Court ruled that the president should be arrested.",
    "The Appeals Chamber confirmed that Jordan had failed in its duty.",
    "Kenya will notify the Secretary-General that it is leaving.",
    "History suggests that little will happen.",
]


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(text, split(text), load())


def test_a_letter_whose_small_form_is_two_letters_moves_no_quote() -> None:
    found = quotes("Speaking in kİİİİx on the matter, the minister said that the warrant was void.")
    assert [(q.speaker, q.content) for q in found] == [("the minister", "the warrant was void")]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_quote_has_its_speaker_its_cue_and_exact_words(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    found = quotes(text)
    assert [(q.speaker, q.cue, q.content, q.direct) for q in found] == expected
    assert all(text[q.start : q.end] == q.content for q in found)


@pytest.mark.parametrize("text", NO_QUOTES)
def test_scare_quotes_statutes_agencies_and_silence_are_no_quotes(text: str) -> None:
    assert quotes(text) == ()


def test_he_is_the_person_who_spoke_last_and_it_the_body() -> None:
    text = (
        "“We will act,” said Simon Harris. He added that the law is clear. "
        "The court noted that Hungary left. It said that it regrets this."
    )
    assert [q.speaker for q in quotes(text)] == ["Simon Harris", "Simon Harris", "The court", "The court"]


def test_a_speaker_of_the_record_has_its_id() -> None:
    text = "Benjamin Netanyahu said that the court had no authority. “It changes nothing,” Putin said."
    document = prepare(Document(text), load(), 739_000)
    assert [q.speaker_id for q in document.quotes] == ["netanyahu", "putin"]


def test_a_claim_inside_a_quote_belongs_to_its_speaker() -> None:
    text = "“All 125 parties are bound,” said Kuttab."
    found = quotes(text)
    assert speaker_of(5, 20, found) is found[0]
    assert speaker_of(32, 40, found) is None


def test_a_text_of_nothing_but_marks_and_cues_is_read_at_once() -> None:
    start = time.process_time()
    for piece in ("“said ", "' said, ", "said that ", '"', "according to ", "A, B and C, who said, "):
        quotes(piece * 2000)
    assert time.process_time() - start < 10
