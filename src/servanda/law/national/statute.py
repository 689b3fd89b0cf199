"""The Statute's own procedure in the custodial state (RS 59, 88, 89, 91): for states without steps on record."""

from __future__ import annotations

from servanda.law.national.steps import Step

CITES = (
    "RS 59(1)", "RS 59(2)", "RS 59(3)", "RS 59(4)", "RS 59(5)", "RS 59(6)", "RS 59(7)", "RS 87(1)", "RS 88", "RS 89(1)",
    "RS 91(2)",
)  # fmt: skip


def _step(number: int, actor: str, action: str, cite: str, examines: str = "", excluded: str = "") -> Step:
    return Step(number, actor, action, cite, "", examines, excluded, "", cite, "rule", "")


STEPS = (
    _step(1, "the channel that the state designated", "receives the request, in its language", "RS 87(1)"),
    _step(2, "the state", "checks the request: warrant, identity, whereabouts; no heavier papers than for extradition",
          "RS 91(2)", "the papers that the Statute names"),
    _step(3, "the state", "takes steps to arrest at once, under its own law, which must provide for it", "RS 59(1)"),
    _step(4, "the judicial authority", "sees the person promptly", "RS 59(2)",
          "whether the warrant is for this person; the process of arrest; the person's rights",
          "whether the warrant was rightly issued (RS 59(4))"),
    _step(5, "the judicial authority", "may release before surrender only in urgent and exceptional circumstances, "
          "with safeguards; it tells the Pre-Trial Chamber and gives its recommendations full weight", "RS 59(3)"),
    _step(6, "the state", "delivers the person to the Court as soon as possible", "RS 59(7)"),
)  # fmt: skip
