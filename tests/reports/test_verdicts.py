"""Verdicts on real events, as law and record stand on the day of the document."""

from __future__ import annotations

import pytest

from servanda.record import load
from servanda.reports.model import Document
from servanda.reports.reading import read_text
from servanda.timeline.days import parse_day

# text, day of the document, type, verdict
VERDICTS = [
    ("The ICC has 124 member states.", "2024-11-26", "parties_count", "agrees"),
    ("The ICC has 125 member states.", "2025-01-01", "parties_count", "agrees"),
    ("The ICC has 123 member states.", "2024-11-27", "parties_count", "outdated"),
    ("The ICC has 131 member states.", "2024-11-27", "parties_count", "disagrees"),
    ("The ICC has more than 120 member states.", "2024-11-27", "parties_count", "agrees"),
    ("By 2010, 111 countries had ratified the Rome Statute of the ICC.", "2024-11-26", "parties_count", "agrees"),
    ("The Rome Statute has been signed by 124 countries.", "2024-11-26", "parties_count", "imprecise"),
    ("The Rome Statute has been signed by 139 countries.", "2024-11-26", "parties_count", "agrees"),
    ("Armenia is set to become the 125th member of the ICC.", "2024-11-26", "membership", "disagrees"),
    ("Ukraine became the 125th member of the ICC on 1 January 2025.", "2025-02-01", "membership", "agrees"),
    ("Germany is a signatory of the ICC's founding treaty.", "2025-02-25", "membership", "imprecise"),
    ("The US is not a signatory to the Rome Statute, the ICC's treaty.", "2024-11-26", "membership", "imprecise"),
    ("China is not a signatory to the Rome Statute.", "2024-11-26", "membership", "agrees"),
    ("Ukraine is not a member of the ICC.", "2025-03-01", "membership", "outdated"),
    ("The Philippines withdrew from the ICC in 2018.", "2021-09-16", "membership", "imprecise"),
    ("The Philippines withdrew from the ICC in 2019.", "2021-09-16", "membership", "agrees"),
    ("The Philippines is a member of the ICC.", "2025-03-12", "membership", "outdated"),
    ("India is a member of the ICC.", "2025-03-12", "membership", "disagrees"),
    ("The Philippines has no duty to cooperate with the ICC.", "2026-06-15", "duty", "contested"),
    ("Burundi must still cooperate with the ICC.", "2026-06-15", "duty", "agrees"),
    ("Hungary announced in April 2025 that it would withdraw from the ICC.", "2026-09-10", "membership", "agrees"),
    ("Saif al-Islam Gaddafi, wanted by the ICC since 2011, was shot in February 2026.",
     "2026-02-10", "warrant", "agrees"),
    ("Hungary is leaving the ICC.", "2025-04-10", "membership", "agrees"),
    ("Hungary is leaving the ICC.", "2026-09-01", "membership", "outdated"),
    ("The ICC issued arrest warrants for genocide for Netanyahu and Gallant.", "2024-11-23", "warrant", "disagrees"),
    ("The ICC issued a warrant for Netanyahu for war crimes.", "2024-11-23", "warrant", "agrees"),
    ("The ICC issued a warrant for Netanyahu for war crimes and genocide.", "2024-11-23", "warrant", "imprecise"),
    ("Bashir was indicted by the ICC in 2009.", "2016-07-12", "warrant", "imprecise"),
    ("Bashir was indicted by the ICC in 2004.", "2016-07-12", "warrant", "disagrees"),
    ("The ICC issued a warrant for Putin in March 2023.", "2024-09-02", "warrant", "agrees"),
    ("Laurent Gbagbo is wanted by the ICC for crimes against humanity.", "2024-09-02", "warrant", "outdated"),
    ("The ICC issued a warrant for Smotrich.", "2026-06-01", "warrant", "disagrees"),
    ("Under the Rome Statute, member states are obliged to arrest Netanyahu.", "2024-11-26", "duty", "agrees"),
    ("ICC member states may choose whether to arrest Netanyahu.", "2024-11-26", "duty", "disagrees"),
    ("Hungary is not obliged to arrest Netanyahu, the ICC was told.", "2025-04-03", "duty", "disagrees"),
    ("The US is not obliged to arrest Netanyahu under the ICC warrant.", "2025-04-03", "duty", "agrees"),
    ("France said that Netanyahu enjoys immunity as Israel is not an ICC member.", "2024-11-27", "duty", "contested"),
    ("Sudan is obliged to cooperate with the ICC.", "2010-06-01", "duty", "agrees"),
    ("Duterte was arrested in Manila on 11 March 2025 on an ICC warrant.", "2025-03-12", "custody", "agrees"),
    ("The judges of the ICC may refer a state that fails to comply to the Assembly of States Parties.", "2024-09-02",
     "consequence", "agrees"),
    ("ICC members that fail to arrest him could face sanctions.", "2024-09-02", "consequence", "disagrees"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "kind", "verdict"), VERDICTS)
def test_a_claim_is_judged_as_of_its_day(text: str, day: str, kind: str, verdict: str) -> None:
    """The same words can agree one day and be outdated the next."""
    reading = read_text(Document(text, published=parse_day(day)), load())
    judged = [claim for claim in reading.claims if claim.found.type == kind]
    assert judged, "no claim was found"
    assert judged[0].judgement.verdict == verdict, judged[0].judgement.why
    assert judged[0].judgement.why
