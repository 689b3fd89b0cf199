"""The frames of indirect speech: what stands between a word of saying and the statement, and where the statement ends.

Every gap is bounded and no repetition is nested, so that no text can make a pattern run away.
"""

from __future__ import annotations

import re

from servanda.reports.phrases import BLANK

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_ADJUNCT = (
    rf"(?:(?:on|in|at|to|via|through|during|after|before|late|early|earlier|later|last|this|from|by|for|with|"
    rf"over)\s+[^,;:.!?{BLANK}]{{1,60}}?|"
    rf"{_WEEKDAY}|yesterday|today|again|also|clearly|publicly|repeatedly|recently|afterwards|once more|instead|"
    rf"plainly|explicitly|{_MONTHS} \d+)"
)
THAT = re.compile(rf"\s*(?:,\s*)?(?:{_ADJUNCT}\s*,?\s*){{0,2}}?(?:,\s*[^,;:.!?{BLANK}]{{1,60}},\s*)?\bthat\s*,?\s*")
_HEARER = (
    r"\s+(?:(?:the|a|an|his|her|its|their|our)\s+)?(?!that\b|it\b|they\b)[\w’'.&/-]+(?:\s+(?:of|for|and|in|the|"
    r"[A-Z][\w’'.&/-]*|reporters|journalists|news|agency|"
    r"conference|council|assembly|parliament|radio|television|newspaper|committee|session|meeting)){0,8}?"
)
TOLD_THAT = re.compile(rf"{_HEARER}(?:\s+{_ADJUNCT}){{0,2}}?\s*,?\s+that\s+")
_FINITE = (
    r"(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|shall|did|does|do|cannot|"
    r"won[’']t|wouldn[’']t|"
    r"isn[’']t|aren[’']t|wasn[’']t|doesn[’']t|didn[’']t|hasn[’']t|haven[’']t|can[’']t|couldn[’']t|remains?|"
    r"remained|needs?|\w{3,}ed|"
    r"wants?|lacks?|violates?|applies|depends|supports?|respects?|stands?|faces?|considers?|rejects?|regards?|"
    r"means|makes?|takes?|"
    r"backs?|intends?|plans?|expects?|believes?|shows?|came|went|saw|made|took|gave|became|felt|knew|left|met|held|"
    r"found|kept|put|set|cut|fell|led|broke|spoke)"
)
_SURE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|cannot|did|does|do|increased|remained|"
    r"remains?|refused|failed|continued|continues?)"
)
FINITE_VERB = re.compile(rf"\b{_FINITE}\b")
VERB = re.compile(rf"\b{_FINITE}\b|\b[a-z]{{3,}}s\b")
_CLAUSE_START = (
    r"(?:he|she|it|they|there|we|I|you|the|a|an|his|her|its|their|this|that|these|those|no|nobody|none|neither|"
    r"both|all|any|some|many|most|"
    r"several|such|every|each|more|nothing|if|when|while|one|two|three|four|five|six|seven|eight|nine|ten|around|"
    r"about|over|at|only|as\s+(?:many|much|few)|up\s+to|nearly|almost|fewer|\d[\d,.]*|[A-Z“][\w’'.-]*)"
)
BARE_CLAUSE = re.compile(
    rf",?\s+(?:(?:on\s+)?{_WEEKDAY}\s+|yesterday\s+|today\s+|in\s+a\s+statement\s+|\w+ly\s+|"
    rf"(?:earlier\s+)?(?:in|last|this)\s+(?:{_MONTHS}|week|month|year)\s+(?:\d{{4}}\s+|last\s+year\s+)?|"
    rf"on\s+\w+\s+\d{{1,2}}\s+)?(?={_CLAUSE_START}\b(?:\s+[^\s;:{BLANK}]+){{0,14}}?\s+{_FINITE}\b|(?:it|he|"
    rf"she)\s+[a-z]{{3,}}s\b)"
)
SAID_CLAUSE = re.compile(
    rf"\s+(?!(?:in|on|at|to|of|for|by|with|from|during|after|before|last|and|but|so|as|about|over|without|nothing|"
    rf"little|much|more|yes|no\.)\b)"
    rf"(?=[a-z][\w’'-]*(?:\s+[^\s;:{BLANK}]+){{0,14}}?\s+{_SURE}\b)"
)
WILL_CLAUSE = re.compile(
    rf"\s+(?:(?:on\s+)?{_WEEKDAY}\s+|yesterday\s+|today\s+)?(?=(?:(?:he|she|it|they|there|we|no)\s+[a-z’']+|"
    rf"[\w’'.-]+(?:\s+[^\s,;:{BLANK}]+){{0,7}}?\s+(?:will|would))\b)"
)
TOLD_CLAUSE = re.compile(
    r"\s+(?:reporters|journalists|lawmakers|parliament|MPs|the\s+\w+(?:\s+[A-Z]\w+){0,3}|"
    r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,3})"
    rf"(?:\s+(?:on\s+)?{_WEEKDAY}|\s+yesterday)?\s+(?=(?:he|she|it|they|there|the|his|her|its|their|"
    rf"no)\s+(?:[^\s,;:{BLANK}]+\s+){{0,10}}?{_FINITE}\b)"
)
TO_DO = re.compile(
    r"\s+(?=(?!for\b|to\b|by\b|on\b|about\b|what\b|why\b|how\b|when\b|"
    r"him\b\s+to\b\s+\w+\s+the\s+question)[^,;:.\ue000]{2,90}?\s+to\s+(?!the\b|a\b|an\b|this\b|its\b)[a-z]+\b)"
)
NAMED_AS = re.compile(r"\s+(?:it|them|him|her|this|the\s+(?:\w+\s+){0,3}?\w+)\s+(?:as\s+)?(?=(?:an?\s+)?[\w-]+)")
NAMED_A = re.compile(r"\s+(?:it|them|him|her|this|the\s+(?:\w+\s+){0,3}?\w+)\s+(?=an?\s+[\w-]+)")
CUT = re.compile(
    r";|\s[–-]\s|\s?—|,\s+(?=(?:which|who|whom|whose|where|despite|although|though|while|whereas|but|after|as|with|"
    r"adding|citing|calling|saying|according|"
    r"in\s+(?:a|an|his|her|its|their|what)\b|a\s+(?:move|claim|decision|charge|position|step)\b|having|including|"
    r"because|since|(?:the|its|his|their)\s+[\w’']+(?:\s+[\w’']+){0,4}\s+having|now\s+that|"
    r"and\s+(?:said|added|called|told|urged|warned|stressed|that\s+\w+\s+said)|\w+ing\b|reported|nobody|"
    r"among\s+them|even\s+though|prompting|only\s+(?:for|to))\b)|\s+(?=and\s+(?:declined|refused)\b)|"
    r"\s+(?=in an? (?:interview|statement|post|tweet|letter|speech)\b)|,\s+(?=(?:[A-Z][\w’'.-]+\s+){1,7}having\b)"
)
NOUN_CUE = re.compile(
    r"(?P<who>(?:[A-Z][\w’'.-]*\s+){0,4}?[A-Z][\w.-]*?)(?:[’']s|s[’'])?\s+(?P<noun>argument|claim|statement|"
    r"assertion|allegation|contention|warning|position|view|insistence|announcement|"
    r"assurance|pledge|promise|belief|reading)s?\s+(?:(?:is|was|remains|has\s+been)\s+)?that\s+"
)
NOUN = re.compile(
    r"argument|claim|statement|assertion|allegation|contention|warning|position|view|insist|announce|assurance|"
    r"p(?:ledge|romise)|belief|reading"
)
VIEWS = (" view,", " opinion,", " reading,", " words,")
IN_VIEW = re.compile(
    r"\b[Ii]n\s+(?:the\s+)?(?P<who>[A-Z][\w’'. -]{1,40}?)(?:[’']s)?\s+(?P<noun>view|opinion|reading|words),\s+"
)
ACCORDING = re.compile(r"\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:view|opinion|eyes|words)\s+of)\s+")
SUBORDINATE = re.compile(
    r"(?:^|[,;–—]\s*)(?:even\s+)?(?:though|although|if|unless|whether|because)\b[^,;]*\Z", re.IGNORECASE
)
QUESTION = re.compile(r"(?:whether|if|what|why|how|who)\b")
INTRO = re.compile(
    r"(?:(?:Currently|However|Meanwhile|But|And|Yet|Today|Now|So far|(?:Under|In|On|At|Since|After)\s[^,]{2,50}),?\s+)"
)
DATELINE = re.compile(
    r"(?:[A-Z][\w .,’']{1,40})?(?:\([A-Z][^()\n]{1,40}\))?\s?[—–]\s|\([^()\n]{2,40}\)\s[—–-]\s+|"
    r"\([A-Z]{2,5}\)\s"
)
FEWEST_CHARS = 6
BARE_VERBS = frozenset(
    "say think believe insist warn claim argue maintain add acknowledge admit concede stress note hope confirm "
    "assert affirm contend "
    "complain explain vow pledge predict reply reiterate repeat".split()
)
INVERTED_VERBS = frozenset(
    "say add argue explain note warn claim write insist announce declare report confirm tell stress conclude "
    "recall acknowledge "
    "observe reply recount admit complain caution comment suggest maintain".split()
)  # verbs that follow what was said: "…, warned the minister."
SOURCES = re.compile(r"(?:\s*\([A-Z][^()\n]{1,40}\))+\Z")
TO_VERBS = frozenset(("call on", "call upon", "appeal to", "urge"))
POSSESSIVES = frozenset("his her its their the this that our my a".split())
