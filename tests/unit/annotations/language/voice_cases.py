"""Texts in which somebody speaks, or seems to: language, text, voice and speaker of what is marked.

“[[…]]” stands around the passage that is asked for; the speaker is "" where nobody is named.
"""

CASES: tuple[tuple[str, str, str, str], ...] = (
    # -- quotations in quotations
    (
        "fr",
        "« Il m’a dit : “[[Jamais je ne partirai]], jamais.” », raconte Léa Roy.",
        "quoted",
        "",
    ),
    (
        "fr",
        "« Le maire parle d’une “[[réforme]]” qui ruine la ville », dénonce Léa Roy.",
        "quoted",
        "Léa Roy",
    ),
    ("fr", "« C’est “fini” et [[bien fini]] », tranche Léa Roy.", "quoted", "Léa Roy"),
    ("en", "“He told me, ‘[[Never come back]],’ and he meant it,” said Ann Lee.", "quoted", ""),
    ("en", "“They call it ‘[[reform]]’ in the papers,” said Ann Lee.", "quoted", ""),
    ("en", "‘He called it “[[a disgrace]]” to my face,’ said Ann Lee.", "quoted", ""),
    # -- lines of dialogue
    (
        "fr",
        "— Vous partez ? demanda-t-elle.\n— [[Demain]], répondit Paul.\nIl partit.",
        "quoted",
        "Paul",
    ),
    ("fr", "— Vous partez ? [[demanda-t-elle]].\n— Demain.\nIl partit.", "author", ""),
    ("fr", "— Je pars [[demain]] !\nElle pleura longtemps.", "quoted", ""),
    ("fr", "— Je pars demain !\n[[Elle pleura]] longtemps.", "author", ""),
    ("fr", "Le train – un vieux train [[jaune]] – entra en gare.", "author", ""),
    ("fr", "- du pain\n- du [[beurre]]\n- du lait", "author", ""),
    # -- paragraphs
    (
        "fr",
        "« La ville a changé, beaucoup.\n» Elle a [[perdu]] ses arbres. », écrit Paul Petit.",
        "quoted",
        "Paul Petit",
    ),
    (
        "en",
        "“We waited for years.\n“Then we [[stopped]] waiting,” said Ann Lee.",
        "quoted",
        "Ann Lee",
    ),
    ("en", "“We waited for [[years]].\n“Then we stopped waiting,” said Ann Lee.", "quoted", ""),
    # -- single marks and apostrophes
    ("en", "The ’90s were [[loud]], and the dogs’ barking didn’t help.", "author", ""),
    ("en", "It’s the [[teachers’]] strike, and it’s ours.", "author", ""),
    ("en", "'We will [[never]] leave this town,' said Ann Lee.", "quoted", "Ann Lee"),
    ("en", "‘The dogs’ barking [[woke]] the town,’ said Ann Lee.", "quoted", "Ann Lee"),
    ("en", "'It isn't the boys' fault, [[it's mine]],' said Ann Lee.", "quoted", "Ann Lee"),
    ("en", "Rock 'n' roll isn't [[dead]], and 'twas never alive.", "author", ""),
    ("en", "The boys' club and the girls' [[club]] didn't merge.", "author", ""),
    # -- quotations and marks of distance
    ("fr", "Leur « [[modernité]] » a un prix.", "author", ""),
    ("fr", "Le ministre juge « [[indispensable]] » cette loi.", "quoted", "Le ministre"),
    ("fr", "Une loi « [[indispensable]] », selon le ministre, et votée.", "quoted", "le ministre"),
    ("en", "Their “[[modernity]]” has a price.", "author", ""),
    ("en", "The minister described the law as “[[essential]]”.", "quoted", "The minister"),
    ("en", "His novel “[[The Long Way Home]]” sold well.", "author", ""),
    # -- reported words
    (
        "fr",
        "Selon le rapport de la Cour, les comptes sont [[faux]].",
        "reported",
        "le rapport de la Cour",
    ),
    ("fr", "Selon que vous serez riche ou [[pauvre]], on vous croira.", "author", ""),
    ("fr", "Les comptes, selon Léa Roy, sont [[faux]].", "reported", "Léa Roy"),
    ("fr", "À en croire le maire, tout va [[bien]].", "reported", "le maire"),
    ("fr", "Léa Roy affirme que la ville dort, et ajoute qu’elle [[ment]].", "reported", "Léa Roy"),
    ("fr", "Tout va [[bien]], a assuré Léa Roy mardi.", "reported", "Léa Roy"),
    (
        "fr",
        "« Tout va [[bien]] », affirme Léa Roy, qui ajoute : « Dormez en paix. »",
        "quoted",
        "Léa Roy",
    ),
    (
        "fr",
        "« Tout va bien », affirme Léa Roy, qui ajoute : « [[Dormez]] en paix. »",
        "quoted",
        "Léa Roy",
    ),
    ("fr", "« Tout va [[bien]], a-t-il dit, et tout ira mieux. »", "quoted", ""),
    ("fr", "« Tout va [[bien]] », a-t-elle dit.", "quoted", ""),
    ("fr", "« Tout va bien, [[a-t-il dit]], et tout ira mieux. »", "author", ""),
    ("fr", "La ville a voté, selon Léa Roy, mais elle le [[regrette]].", "author", ""),
    ("en", "The accounts, according to Ann Lee, are [[false]].", "reported", "Ann Lee"),
    ("en", "The accounts are [[false]], Ann Lee said on Tuesday.", "reported", "Ann Lee"),
    (
        "en",
        "Ann Lee says the accounts are false and adds that nobody [[cares]].",
        "reported",
        "Ann Lee",
    ),
    ("en", "According to plan, the works [[ended]] in May.", "author", ""),
    ("en", "“All is [[well]],” said Ann Lee, who added: “Sleep in peace.”", "quoted", "Ann Lee"),
    ("en", "“All is well,” said Ann Lee, who added: “[[Sleep]] in peace.”", "quoted", "Ann Lee"),
    ("en", "She told reporters she was [[tired]].", "reported", ""),
    ("en", "The report says nothing is [[wrong]].", "reported", "The report"),
    ("en", "As she put it, the plan is [[dead]].", "reported", ""),
    ("en", "The plan is [[dead]], critics say.", "reported", "critics"),
    ("en", "Critics said the plan was [[dead]].", "reported", "Critics"),
    ("en", "The plan has [[many]] critics.", "author", ""),
    # -- headings
    (
        "fr",
        "« [[Une honte]] » : la colère du maire\nLe conseil a voté hier. Il pleuvait.",
        "quoted",
        "",
    ),
    ("fr", "1. [[Le projet]]\nLe conseil a voté hier. Il pleuvait.", "heading", ""),
    ("fr", "Ce que [[dit la loi]]\nLe conseil a voté hier. Il pleuvait.", "heading", ""),
    ("en", "Mayor says city is [[broke]]\nThe council voted on Monday. It rained.", "heading", ""),
    ("en", "What [[happens next]]?\nThe council voted on Monday. It rained.", "heading", ""),
    ("en", "Dear [[neighbours]],\nThe council voted on Monday. It rained.", "author", ""),
)
