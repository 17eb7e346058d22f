"""More texts with and without each figure: grammar, lists of facts, names and dialogue.

Marked as in ``figure_cases``.
"""

MORE: dict[str, dict[str, tuple[str, ...]]] = {
    "anaphora": {
        "fr": (
            "[[Dix ans de promesses, dix ans de]] retard.",
            "[[Ils ont promis des trains. Ils ont promis des]] écoles.",
            "[[Assez de mots, assez de]] gestes.",
            "Rue Basse, rue Haute, tout était fermé.",
            "Le maire arrive. Le préfet attend. Le train part.",
            "Il a plu. Il faisait froid.",
        ),
        "en": (
            "[[Ten years of promises, ten years of]] delay.",
            "[[They promised us trains. They promised us]] schools.",
            "[[Enough talk, enough]] tears.",
            "The mayor arrived. The train left. The crowd waited.",
            "It rained. It was cold.",
            "High Street, High Lane, all was shut.",
        ),
    },
    "epistrophe": {
        "fr": (
            "Ils veulent [[la mer. Nous aimons la mer. On vend la mer]].",
            "Tout part à [[Paris, tout passe par Paris, tout finit à Paris]].",
            "On a parlé [[pour rien. On a voté pour rien. On paiera pour rien]].",
            "Il dort là. Elle dort ici.",
            "Le maire a parlé. Le conseil a voté.",
            "Il aime la mer. Elle aime la ville.",
        ),
        "en": (
            "They want [[the sea. We love the sea. Others sell the sea]].",
            "All roads lead to [[London, all trains reach London, all money likes London]].",
            "We spoke [[for nothing. We voted for nothing. We shall pay for nothing]].",
            "He sleeps there. She sleeps here.",
            "The mayor spoke. The council voted.",
            "He loves the sea. She loves the town.",
        ),
    },
    "symploce": {
        "fr": (
            "[[Nous voulons vivre en paix. Nous voulons mourir en paix]].",
            "[[On nous a menti sur les trains. On nous a trompés sur les trains]].",
            "[[Ils ont vendu nos écoles sans rien dire ; ils ont vendu nos bois sans rien dire]].",
            "Nous voulons vivre en paix. Nous voulons mourir ici.",
            "Le maire dort ici. Le préfet dort là.",
            "Il pleut sur la ville. Il neige sur les toits.",
        ),
        "en": (
            "[[We want to live in peace. We want to die in peace]].",
            "[[They lied to us about the trains. They cheated us about the trains]].",
            "[[They sold our schools without a word; they sold our woods without a word]].",
            "We want to live in peace. We want to die at home.",
            "The mayor sleeps here. The king sleeps there.",
            "Rain falls on the town. Snow falls on the roofs.",
        ),
    },
    "anadiplosis": {
        "fr": (
            "La peur mène à [[la colère, la colère]] mène à la haine.",
            "On nous promet un [[tramway. Le tramway]] viendra.",
            "Il ne reste que le [[silence. Silence]] de mort.",
            "Le tramway viendra. On attend le tramway.",
            "Il parle bien. Bien peu l’écoutent.",
            "La peur mène à la colère, la haine vient après.",
        ),
        "en": (
            "Fear leads to [[anger, anger]] leads to hate.",
            "They promise us a [[tramway. The tramway]] will come.",
            "Nothing is left but [[silence. Silence]] of the grave.",
            "The tramway will come. We wait for the tramway.",
            "He goes there. There is nothing.",
            "Fear leads to anger, and hate comes later.",
        ),
    },
    "epizeuxis": {
        "fr": (
            "[[Encore lui, encore lui]] et son chapeau.",
            "C’est [[loin, loin]] d’ici.",
            "[[Debout ! Debout]] !",
            "Il est ici ; ici, rien ne bouge.",
            "Vous vous levez tôt.",
            "Page 12, 12 lignes.",
        ),
        "en": (
            "[[Always him, always him]] and his hat.",
            "It is [[far, far]] away.",
            "[[Wake up! Wake up]]!",
            "What will be, will be.",
            "All that that man wanted was tea.",
            "Page 12, 12 lines.",
        ),
    },
    "polyptoton": {
        "fr": (
            "On [[juge/juger/VERB ceux qui jugeaient/juger/VERB]].",
            "Des [[promesses/promesse/NOUN sur une promesse/promesse/NOUN]].",
            "Il [[ment/mentir/VERB comme il mentait/mentir/VERB]] hier.",
            "Il juge/juger/VERB le maire/maire/NOUN.",
            "Il ment/mentir/VERB et ment/mentir/VERB encore.",
            "Il avait/avoir/AUX ce qu’il a/avoir/AUX.",
        ),
        "en": (
            "They [[judge/judge/VERB those who judged/judge/VERB]].",
            "One [[promise/promise/NOUN upon promises/promise/NOUN]].",
            "He [[lies/lie/VERB as he lied/lie/VERB]] before.",
            "They judge/judge/VERB the mayor/mayor/NOUN.",
            "He lies/lie/VERB and lies/lie/VERB again.",
            "He had/have/AUX what he has/have/AUX.",
        ),
    },
    "antimetabole": {
        "fr": (
            "L’[[argent fait le pouvoir, le pouvoir fait l’argent]].",
            "Il vaut mieux [[penser sans parler que parler sans penser]].",
            "Les [[vivants veillent les morts, les morts veillent les vivants]].",
            "Le navire suit la marée, le marin suit le navire.",
            "Il parle sans penser.",
            "Le pouvoir fait l’argent, le pouvoir fait la loi.",
        ),
        "en": (
            "[[Money makes power, power makes money]].",
            "Better to [[think without talking than be talking when others think]].",
            "The [[living watch the dead, the dead watch the living]].",
            "The ship follows the tide, the crew follows the ship.",
            "He talks without thinking.",
            "Power makes money, power makes laws.",
        ),
    },
    "chiasmus": {
        "fr": (
            "[[Un homme/homme/NOUN pauvre/pauvre/ADJ, un riche/riche/ADJ marchand/marchand/NOUN]].",
            "[[Le vent/vent/NOUN souffle/souffler/VERB, tombe/tomber/VERB la pluie/pluie/NOUN]].",
            "[[Une longue/long/ADJ nuit/nuit/NOUN, un jour/jour/NOUN bref/bref/ADJ]].",
            "Un homme/homme/NOUN pauvre/pauvre/ADJ, un marchand/marchand/NOUN riche/riche/ADJ.",
            "Les bus/bus/NOUN partent/partir/VERB ; on supprime/supprimer/VERB, parce que c’est "
            "ainsi depuis toujours, un train/train/NOUN.",
            "Les bus/bus/NOUN sont pleins/plein/ADJ ; plein/plein/ADJ ou vide comme hier encore "
            "sous la pluie, un bus/bus/NOUN.",
        ),
        "en": (
            "[[A poor/poor/ADJ man/man/NOUN, a merchant/merchant/NOUN rich/rich/ADJ]].",
            "[[The wind/wind/NOUN blew/blow/VERB, fell/fall/VERB the rain/rain/NOUN]].",
            "[[A long/long/ADJ night/night/NOUN, a day/day/NOUN brief/brief/ADJ]].",
            "A poor/poor/ADJ man/man/NOUN, a rich/rich/ADJ merchant/merchant/NOUN.",
            "The bus/bus/NOUN left/leave/VERB, went/go/VERB on.",
            "The bus/bus/NOUN is full/full/ADJ; full/full/ADJ as it was for all of us in the "
            "year/year/NOUN.",
        ),
    },
    "parallelism": {
        "fr": (
            "[[Il aime la mer qui chante, il craint la mer qui gronde]].",
            "[[Ils vendent les écoles de la ville. Ils ferment les gares de la côte]].",
            "[[Nous n’avons pas peur de leurs cris ; nous n’avons pas honte de leurs rires]].",
            "Il aime la mer qui chante, elle dort.",
            "Ils vendent les écoles. Nous fermons la gare du port.",
            "Le maire parle. Le vent souffle.",
        ),
        "en": (
            "[[He loves the sea that sings, he fears the sea that roars]].",
            "[[They sell the schools of the town. They close the stations of the coast]].",
            "[[We are not afraid of their cries; we are not ashamed of their smiles]].",
            "He loves the sea that sings, she sleeps.",
            "They sell the schools. We close a station by the port.",
            "The mayor talks. The wind blows.",
        ),
    },
    "tricolon": {
        "fr": (
            "Il ne nous a donné [[rien de bon, rien de beau, rien de vrai]].",
            "Interrogez [[votre boucher, votre coiffeur, votre beau-frère]].",
            "[[Il faut du temps, il faut du pain, et il faut surtout du courage à ceux qui vivent "
            "là depuis toujours]].",
            "Il a vécu à Paris, à Lyon, à Lille.",
            "Il vint le 3 mai, le 4 juin, le 5 juillet.",
            "Le maire, le préfet et le juge sont partis.",
        ),
        "en": (
            "They gave us [[nothing good, nothing new, nothing true]].",
            "This is the town [[that built the bridge, that lit the quays, that fed the poor]].",
            "[[We need time, we need bread, and we need above all the courage of those who have "
            "lived here for ever]].",
            "He lived in Paris, in London, in Leeds.",
            "He came on 3 May, on 4 June, on 5 July.",
            "The mayor, the judge and the priest have left.",
        ),
    },
    "enumeration": {
        "fr": (
            "Une ville [[sans voitures, sans bancs, sans bruit, sans habitants]].",
            "[[Trop de bruit, trop de gens, trop de murs, trop de lois]].",
            "Ils ont tout pris, [[leurs champs, leurs bois, leurs toits, leurs noms]].",
            "Il a vécu à Paris, à Lyon, à Lille, à Nice.",
            "Une ville sans voitures, sans bancs.",
            "Le maire, son adjoint, deux élus et un juge sont là.",
        ),
        "en": (
            "A town [[without cars, without benches, without noise, without people]].",
            "[[Too much noise, too much haste, too much fear, too much law]].",
            "They took it all, [[their fields, their woods, their roofs, their names]].",
            "He lived in Paris, in London, in Leeds, in Rome.",
            "A town without cars, without benches.",
            "The mayor, his aide, two members and a judge are here.",
        ),
    },
    "polysyndeton": {
        "fr": (
            "On a vu [[et la guerre et la faim et la peste]].",
            "Il n’y a [[ni juge ni loi ni roi]].",
            "Qu’il parte [[ou reste ou dorme ou meure]].",
            "Pierre et Paul sont venus, et Marie aussi.",
            "Le pain et le vin.",
            "Il part ou il reste.",
        ),
        "en": (
            "We saw [[and war and hunger and plague]].",
            "There is [[nor judge nor law nor king]].",
            "Let him go [[or stay or sleep or die]].",
            "Peter and Paul came, and Mary did.",
            "Bread and wine.",
            "He goes or he stays.",
        ),
    },
    "asyndeton": {
        "fr": (
            "[[Vous parlez, vous criez, vous riez]].",
            "Voilà le bilan : [[des murs, des dettes, des ruines]].",
            "[[Elle rit ; elle pleure ; elle dort]].",
            "Des murs, des dettes et des ruines.",
            "Ils roulent ; ils ne parlent plus, ils inaugurent.",
            "Hier, à midi, il pleuvait.",
        ),
        "en": (
            "[[You talk, you shout, you laugh]].",
            "Here is what is left: [[the walls, the debts, the ruins]].",
            "[[She laughs; she cries; she sleeps]].",
            "The walls, the debts and the ruins.",
            "They roll; they do not talk, they cut ribbons.",
            "Yesterday, at noon, it rained.",
        ),
    },
    "alliteration": {
        "fr": (
            "Une [[foule folle fuyait fébrilement]].",
            "Ce [[maire menteur malmène Marseille]].",
            "Trois [[vagues vertes viennent vite]].",
            "La mairie a voté la motion.",
            "Un beau bateau.",
            "Des arbres anciens arrivent ailleurs.",
        ),
        "en": (
            "A [[frantic, fearful family fled]].",
            "The [[mighty mayor mocks Manchester]].",
            "Three [[green grasshoppers grazed gladly]].",
            "The mayor moved the motion.",
            "A big boat.",
            "Old orchards open early.",
        ),
    },
    "rhetorical_question": {
        "fr": (
            "[[Jusqu’à quand ?]]",
            "[[Peut-on vivre ainsi ?]] La réunion du conseil aura lieu jeudi dans la salle des "
            "fêtes.",
            "[[Quel enfant tiendrait la scie ?]] Le vieux tilleul est tombé hier sur la place.",
            "Pourquoi partir ? Parce que la ville meurt et que personne ne fait plus rien.",
            "Que dit-il ? Qu’il conviendrait d’envisager une autre voie pour les trains.",
            "Viendra-t-il ? Non, et personne ne l’attend plus depuis le mois de mai.",
        ),
        "en": (
            "[[How long?]]",
            "[[Can anybody live like this?]] The council will meet on Thursday in the old hall.",
            "[[Which child would hold the saw?]] The old lime tree fell on the square last night.",
            "Why leave? Because the town is dying and nobody does a thing for it any more.",
            "Who gains? Not the town, which has paid for the whole of it these ten years.",
            "Will he come? No, and nobody has been waiting for him since the month of May.",
        ),
    },
    "hypophora": {
        "fr": (
            "[[Pourquoi partir ? Parce que la ville meurt et que personne ne fait plus rien]].",
            "[[Qui gouverne/gouverner/VERB ? Les mêmes/même/ADJ qui dormaient/dormir/VERB hier, "
            "quand la ville brûlait/brûler/VERB]].",
            "[[Viendra-t-il ? Non, et personne ne l’attend plus depuis le mois de mai]].",
            "Qui paiera ? Les élus/élu/NOUN votent/voter/VERB demain un budget/budget/NOUN, "
            "dit-on.",
            "Que veut-on ?\nUne ville en paix",
            "Il viendra. Non.",
        ),
        "en": (
            "[[Why leave? Because the town is dying and nobody does a thing for it]].",
            "[[Who rules/rule/VERB? The men/man/NOUN who slept/sleep/VERB yesterday, when the town "
            "burned/burn/VERB]].",
            "[[Will he come? No, and nobody has been waiting for him since May]].",
            "Who will pay? The members/member/NOUN vote/vote/VERB on a budget/budget/NOUN, they "
            "say.",
            "What do we want?\nA town at peace",
            "He will come. No.",
        ),
    },
    "aposiopesis": {
        "fr": (
            "[[Si vous saviez seulement…]]",
            "Le maire, [[lui qui jurait hier encore...]] Passons.",
            "« [[Encore une minute et je…]] »",
            "Non… pas lui.",
            "Et puis…",
            "Des arbres, des bancs, etc.",
        ),
        "en": (
            "[[If only you knew…]]",
            "The mayor, [[who swore only yesterday...]] Never mind.",
            "“[[One more minute and I…]]”",
            "No… not him.",
            "And then…",
            "Trees, benches, etc.",
        ),
    },
    "parenthesis": {
        "fr": (
            "Le projet [[(il faut bien l’appeler ainsi)]] avance.",
            "La place [[— ou du moins ce qu’on en voit —]] est vide.",
            "Ses amis [[(qui ne sont plus très nombreux)]] se taisent.",
            "Trois pays – dont la France et la Belgique – ont signé.",
            "Les frais (y compris ceux du chantier) montent.",
            "Le texte (voir la page suivante) est long.",
        ),
        "en": (
            "The project [[(one has to call it something)]] goes on.",
            "The square [[— or what we can see of it —]] is empty.",
            "His friends [[(who are no longer very many)]] are silent.",
            "Three states – including France and Belgium – have signed.",
            "The costs (including those of the works) rise.",
            "The text (see the following page) is long.",
        ),
    },
    "scare_quotes": {
        "fr": (
            "Voici leur [[« grand projet »]] pour la ville.",
            "On [[« régénère »]] les quartiers.",
            "Les [[« experts »]] sont venus.",
            "Il répète que la loi est « inacceptable » pour lui.",
            "Le Kremlin « très déçu »\nIl a parlé hier soir.",
            "Elle joue dans « Phèdre » ce soir.",
        ),
        "en": (
            "Here is their [[“grand plan”]] for the town.",
            "They [[“regenerate”]] our streets.",
            "The [[‘experts’]] have come.",
            "He repeats that the law is “unacceptable” to him.",
            "Kremlin “very disappointed”\nIt spoke last night.",
            "She acts in “Hamlet” tonight.",
        ),
    },
    "repetition": {
        "fr": (
            "Ils ont [[peur du bruit, peur du vide, peur]] de nous.",
            "On veut [[demain, on promet demain, on vend demain]].",
            "Plus de [[trains, donc plus de trains, encore des trains]].",
            "La gare ferme\nLa gare sera close lundi. Une autre gare ouvrira.",
            "Cent voix, cent mains, cent pas.",
            "Le vote vert monte. La liste Vert attend. Le camp vert rit.",
        ),
        "en": (
            "They [[fear noise, fear silence, fear]] us.",
            "We want [[change, we promise change, we sell change]].",
            "More [[trains, so more trains, and still trains]].",
            "The station shuts\nThe station will close on Monday. Another station opens.",
            "Five hundred votes, six hundred hands, nine hundred steps.",
            "The green vote fell. The Green list rose. The green camp waits.",
        ),
    },
}
