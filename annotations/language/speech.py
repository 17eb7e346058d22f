"""Words that give a voice to somebody else: verbs of saying, “selon”, and who can be said to speak.

Regular expressions in pieces, for ``annotations.language.voice``; French and English.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

_FR_STEMS = (
    "affirm|déclar|assur|expliqu|ajout|précis|estim|soulign|rappel|rappell|indiqu|annonc|"
    "martel|martèl|lanc|confi|insist|regrett|dénonc|exclam|interrog|demand|tranch|not|jug|"
    "résum|plaid|répliqu|tonn|murmur|cri|écri|racont|témoign|argu|avou|ni|comment|ironis|"
    "observ|qualifi|accus|critiqu|salu|évoqu|invoqu|jur|pens|signal|relat|rapport|répèt|"
    "répét|fustig|raill|moqu|baptis|réitèr|réitér|exprim|réclam|protest|menac"
)
_FR_FORMS = (
    "dit|dis|disait|disaient|disent|dira|diront|répond|répondent|répondit|répondait|prévient|"
    "préviennent|avertit|avertissent|écrit|écrivent|écrivait|écrivit|promet|promettent|promit|"
    "reconnaît|reconnaissent|soutient|soutiennent|soutenait|prétend|prétendent|prétendait|"
    "poursuit|poursuivent|conclut|concluent|rétorque|rétorquent|admet|admettent|croit|croient|"
    "maintient|maintiennent|redit|défend|défendent|défendait|indigne|indignent|jurent"
)
_FR_PARTICIPLES = (
    "dit|répondu|prévenu|averti|écrit|promis|reconnu|soutenu|prétendu|poursuivi|conclu|rétorqué|"
    "admis|cru|maintenu|redit|défendu|indignée?s?"
)
_FR_AUXILIARY = r"(?:a|ont|avait|avaient|aurait|auraient)"
_FR_ADVERB = r"(?:\w+ment|toujours|encore|aussi|déjà|souvent|même|enfin|alors)"
_EN_FORMS = (
    "say|says|said|tell|tells|told|claim|claims|claimed|assert|asserts|asserted|state|"
    "states|stated|declare|declares|declared|insist|insists|insisted|argue|argues|argued|"
    "warn|warns|warned|add|adds|added|explain|explains|explained|reply|replies|replied|"
    "answer|answers|answered|ask|asks|asked|write|writes|wrote|written|announce|announces|"
    "announced|admit|admits|admitted|deny|denies|denied|promise|promises|promised|stress|"
    "stresses|stressed|note|notes|noted|observe|observes|observed|remark|remarks|remarked|"
    "conclude|concludes|concluded|vow|vows|vowed|tweet|tweets|tweeted|shout|shouts|"
    "shouted|cry|cries|cried|whisper|whispers|whispered|complain|complains|complained|"
    "suggest|suggests|suggested|acknowledge|acknowledges|acknowledged|concede|concedes|"
    "conceded|recall|recalls|recalled|boast|boasts|boasted|joke|jokes|joked|quip|quips|"
    "quipped|call|calls|called|describe|describes|described|denounce|denounces|denounced|"
    "maintain|maintains|maintained|believe|believes|believed|continue|continues|continued|"
    "think|thinks|thought|repeat|repeats|repeated"
)

_FR_VERB = (
    rf"(?:(?:s[’']|l[’'])?(?:a|ont|avait|avaient|aurait|est|était)\s+(?:{_FR_ADVERB}\s+)?"
    rf"(?:(?:{_FR_STEMS})ée?s?|{_FR_PARTICIPLES}|fait\s+(?:valoir|savoir|remarquer|observer))"
    rf"|(?:s[’'])?(?:(?:{_FR_STEMS})(?:e|ent|ait|aient|a|èrent|era|eront)|{_FR_FORMS}"
    r"|fait\s+(?:valoir|savoir|remarquer|observer)))\b"
)
_FR_SAID = rf"(?:(?:{_FR_STEMS})ée?s?|{_FR_PARTICIPLES})"
_EN_VERB = (
    r"(?:(?:(?:has|have|had|would)\s+)?(?:(?:\w+ly|always|also|even)\s+)?"
    rf"(?:{_EN_FORMS})(?:\s+(?:me|us|him|her|them|reporters|parliament))?)\b"
)

_TITLE = (
    r"(?:M\.|MM\.|Mmes?|Mlle|Me|Dr\.?|Pr|Mr\.?|Mrs\.?|Ms\.?|Prof\.?|Sir|Lord|Lady|President|Minister"
    r"|Prime\s+Minister|Senator|Mayor|Professor|Councillor)\s+"
)
_CAPITAL = r"(?!(?:I|We|You|Je|Nous|Vous)\b)\p{Lu}[\p{L}\p{N}’'\-]*\.?"
_NAME = (
    rf"(?:{_TITLE})?{_CAPITAL}"
    rf"(?:\s+(?:(?:de|du|des|la|le|van|von|der|el|ben|al|of)\s+){{0,2}}{_CAPITAL}){{0,4}}"
)
_WORD = r"[\p{L}\p{N}’'\-]+"
_FR_NOUN = (
    r"(?:(?:[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es|[Cc]e(?:t|tte|s)?|[Ss](?:on|a|es)|[Nn]os|[Nn]otre|[Mm]on|[Mm]a)"
    rf"\s+|[Ll][’'])\p{{Ll}}[\p{{L}}\-]*(?:\s+{_WORD}){{0,6}}?"
)
_EN_NO_NOUN = (
    r"(?!(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|that|which)\b)"
)
_EN_CROWD = (
    r"(?:[Cc]ritics|[Oo]fficials|[Ee]xperts|[Pp]olice|[Ss]ources|[Rr]esidents|[Cc]ampaigners|[Oo]pponents"
    r"|[Ss]upporters|[Mm]inisters|[Ss]cientists|[Aa]nalysts|[Oo]bservers|[Ww]itnesses|[Uu]nions)"
)
_EN_NOUN = (
    rf"(?:{_EN_CROWD}|"
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Oo]ne|[Ss]ome|[Mm]any)\s+"
    rf"{_WORD}(?:\s+{_EN_NO_NOUN}{_WORD}){{0,5}}?)"
)
_EN_AS_PUT = r"[Aa]s\s+(?:he|she|they)\s+(?:puts?|said|says|wrote|noted)(?:\s+it)?(?=\s*,)"
_FR_PRONOUN = r"(?:[Ii]ls?|[Ee]lles?|[Oo]n(?:\s+nous)?|[Cc]elui-ci|[Cc]elle-ci)"
_EN_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey)"

_FR_INVERTED = (
    rf"(?:[sl][’'])?{_FR_AUXILIARY}-(?:t-)?(?P<pronoun>{_FR_PRONOUN})\s+(?:{_FR_ADVERB}\s+)?"
    rf"{_FR_SAID}\b"
)
"""“A-t-elle dit”."""
_WHEN = (
    r"(?:\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd[’']hui|ce\s|cette\s"
    r"|à\s|au\s|en\s|dans\s|lors\s|devant\s|sur\s|on\s|in\s|at\s|to\s|during\s|after\s|before\s"
    r"|yesterday|today|last\s|this\s|later|earlier|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[^,.;:!?«»“”\"]{0,60})?"
)
"""When and where somebody said it."""
_FR_SOURCE = (
    r"(?:[Ss]elon|[Dd][’']après|[ÀàA]\s+en\s+croire|[Aa]ux\s+dires\s+(?:de|du|des|d[’'])"
    r"|[Dd]e\s+l[’']aveu\s+(?:de|du|des|d[’']))"
)
_EN_SOURCE = r"(?:[Aa]ccording\s+to|[Ii]n\s+the\s+words\s+of|[Aa]s)"
NOBODY = frozenset(
    {
        "moi",
        "nous",
        "que",
        "qu",
        "toute",
        "tout",
        "toutes",
        "tous",
        "cas",
        "besoin",
        "me",
        "us",
        "which",
        "what",
        "that",
        "schedule",
        "plan",
        "law",
    }
)
"""What follows “selon” or “according to” without naming somebody who speaks."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The expressions of a language. Groups: ``who`` names the speaker, ``pronoun`` does not."""

    after: regex.Pattern[str]
    """Behind a quotation: “, affirme X”, “said X”."""
    goes_on: regex.Pattern[str]
    """Behind a quotation that is not over: “X said”."""
    before: regex.Pattern[str]
    """In front of a quotation, to its beginning: “X affirme :”."""
    source: regex.Pattern[str]
    """“selon X”, “according to X”."""
    clause: regex.Pattern[str]
    """“X affirme que”, to where begins what is reported."""
    inside: regex.Pattern[str]
    """A remark of the author's inside a quotation: “, dit-il,”."""


@cache
def speech(language: str) -> Speech:
    """Return the expressions of a language ("fr", "en-GB"); of both for any other."""
    code = language[:2].lower()
    verb, pronoun, noun, source = _pieces(code)
    who = rf"(?:(?P<pronoun>{pronoun})|(?P<who>{_NAME}|{noun}(?:\s+{_NAME})?))"
    lazy_end = (
        r"(?=\s*(?:[.,;:!?»”\"\n–—(]|\Z)"
        r"|\s+(?:à|au|aux|dans|lors|sur|en|qui|in|on|at|during|who|when"
        r"|publiée?s?|parue?s?|datée?s?)\s)"
    )
    end_of_that = r"(?:qu(?:e\s+|[’'])|that\s+)"
    bare = r"(?=(?:the|an?|it|he|she|they|this|that|these|those|there|no|nothing|nobody|everything"
    bare += r"|everyone|his|her|its|their|our|my|all|some|many|most|more|we|you|I)\s)"
    no_that = (
        r"|(?:(?:said|says|claims|claimed|believes|insists|insisted|argues|argued)"
        rf"|told\s+(?:me|us|him|her|them|reporters|parliament|the\s+\w+))\s+{bare}"
    )
    clause = rf"{verb}\s+(?:\w+\s+){{0,2}}?{end_of_that}"
    if code != "fr":
        clause = rf"(?:{clause}{no_that})"
    inverted = _FR_INVERTED if code != "en" else r"(?!)"
    # A pronoun stands behind its verb in French, with a hyphen between them.
    named = rf"(?:{inverted}|{verb}(?:-(?:t-)?|\s+){who})"
    return Speech(
        after=regex.compile(rf"\s*,?\s*{named}{lazy_end}"),
        goes_on=regex.compile(rf"\s*,?\s*{who}\s+{verb}"),
        before=regex.compile(
            rf"(?:(?<!\w){who}(?:\s*,[^,.:!?]{{1,60}},)?\s+{verb}[^.!?:;«»“”]{{0,70}}?[:,]?\s*"
            rf"|(?<!\w){who}\s*,\s*(?:qui|who)\s+{verb}[^.!?:;«»“”]{{0,70}}?[:,]?\s*"
            rf"|(?<!\w){who}\s*:\s*"
            rf"|(?<!\w){source}\s+{who}\s*,[^.!?;«»“”]{{0,120}})\Z"
        ),
        source=regex.compile(rf"(?<!\w)(?:{source}\s*{who}{lazy_end}|{_EN_AS_PUT})"),
        clause=regex.compile(rf"(?<!\w){who}(?:\s*,[^,.:!?]{{1,60}},)?\s+{clause}"),
        inside=regex.compile(
            rf"\s*(?:,|(?<=[?!…]))\s*{named}{_WHEN}\s*[,.]"
            rf"|\s*,[”\"]?\s*{who}\s+{verb}{_WHEN}\s*[,.]"
        ),
    )


def _pieces(code: str) -> tuple[str, str, str, str]:
    if code == "fr":
        return _FR_VERB, _FR_PRONOUN, _FR_NOUN, _FR_SOURCE
    if code == "en":
        return _EN_VERB, _EN_PRONOUN, _EN_NOUN, _EN_SOURCE
    return (
        f"(?:{_FR_VERB}|{_EN_VERB})",
        f"(?:{_FR_PRONOUN}|{_EN_PRONOUN})",
        f"(?:{_FR_NOUN}|{_EN_NOUN})",
        f"(?:{_FR_SOURCE}|{_EN_SOURCE})",
    )
