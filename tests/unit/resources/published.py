"""The codes that the schemes publish, and where ../shared keeps them."""

from __future__ import annotations

SEMEVAL = [
    "Name_Calling-Labeling",
    "Guilt_by_Association",
    "Doubt",
    "Appeal_to_Hypocrisy",
    "Questioning_the_Reputation",
    "Flag_Waving",
    "Appeal_to_Authority",
    "Appeal_to_Popularity",
    "Appeal_to_Values",
    "Appeal_to_Fear-Prejudice",
    "Straw_Man",
    "Red_Herring",
    "Whataboutism",
    "Causal_Oversimplification",
    "False_Dilemma-No_Choice",
    "Consequential_Oversimplification",
    "Slogans",
    "Conversation_Killer",
    "Appeal_to_Time",
    "Loaded_Language",
    "Obfuscation-Vagueness-Confusion",
    "Exaggeration-Minimisation",
    "Repetition",
]
PTC = [
    "Appeal_to_Authority",
    "Appeal_to_fear-prejudice",
    "Bandwagon",
    "Black-and-White_Fallacy",
    "Causal_Oversimplification",
    "Doubt",
    "Exaggeration,Minimisation",
    "Flag-Waving",
    "Loaded_Language",
    "Name_Calling,Labeling",
    "Obfuscation,Intentional_Vagueness,Confusion",
    "Red_Herring",
    "Reductio_ad_hitlerum",
    "Repetition",
    "Slogans",
    "Straw_Men",
    "Thought-terminating_Cliches",
    "Whataboutism",
]
PTC_MERGED = ["Bandwagon,Reductio_ad_hitlerum", "Whataboutism,Straw_Men,Red_Herring"]
PTC_GONE = [
    "Bandwagon",
    "Obfuscation,Intentional_Vagueness,Confusion",
    "Red_Herring",
    "Reductio_ad_hitlerum",
    "Straw_Men",
    "Whataboutism",
]
FRAMES = [
    "Economic",
    "Capacity_and_resources",
    "Morality",
    "Fairness_and_equality",
    "Legality_Constitutionality_and_jurisprudence",
    "Policy_prescription_and_evaluation",
    "Crime_and_punishment",
    "Security_and_defense",
    "Health_and_safety",
    "Quality_of_life",
    "Cultural_identity",
    "Public_opinion",
    "Political",
    "External_regulation_and_reputation",
]
ARGUMENT = [
    "MajorClaim",
    "Claim",
    "Premise",
]
LEGITIMATION = [
    "authorisation",
    "moral_evaluation",
    "rationalisation",
    "mythopoesis",
]
DHA = [
    "nomination",
    "predication",
    "argumentation",
    "perspectivation",
    "intensification_mitigation",
]
CODES = {
    "argument-components": ARGUMENT,
    "dha-strategies": DHA,
    "frames": FRAMES,
    "legitimation": LEGITIMATION,
    "ptc-14": [*(code for code in PTC if code not in PTC_GONE), *PTC_MERGED],
    "ptc-18": PTC,
    "semeval-2023": SEMEVAL,
    "slavic-2025": [*SEMEVAL, "Appeal_to_Pity", "False_Equivalence"],
}
TAGSETS = {
    "argument-components": "argument_components",
    "dha-strategies": "dha",
    "figures": "figures",
    "frames": "frames14",
    "legitimation": "van_leeuwen_legitimation",
    "ptc-14": "ptc14",
    "ptc-18": "ptc18",
    "semeval-2023": "semeval2023",
    "slavic-2025": "slavic2025",
}
LISTS = {
    "ptc-14": "ptc_14",
    "ptc-18": "ptc_18",
    "semeval-2023": "semeval2023_23",
    "slavic-2025": "slavic2025_25",
}
