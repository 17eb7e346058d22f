"""Hard cases for the segmenter: one text a line, “|” where a sentence ends (a blank in the text).

“\\n” is a line break, “~” a no-break space.
"""

from __future__ import annotations

FRENCH = r"""
M. Dupont est venu.|Il n'a rien dit.
MM. Durand et Petit protestent.|Mme. Roux se tait.
Le Dr. Martin consulte.|Le Pr. Blanc opère.
M. J.-L. Bernard a signé.|Personne ne l'a cru.
J.-P. Rivière préside.|A. Le Goff l'assiste.
Voir art. 5 de la loi.|Voir aussi p. 12 et pp. 14-16.
L'art. L. 123-4 du code s'applique.|Rien d'autre.
Les al. 2 et 3 sont abrogés.|L'art. 7 demeure.
Le n. 4 de la revue est paru.|On l'attendait.
cf. Hugo, t. II, chap. 3.|Tout y est.
Il aime l'art.|Elle aime la danse.
Il vendit ses pommes, ses poires, etc.|Le marché ferma.
Les pommes, les poires, etc. sont chères.|Tant pis.
Au IIIe siècle av. J.-C. les Romains s'arment.|Carthage aussi.
Il naquit en 50 av. J.-C.|La ville était puissante.
Réunion le 3 janv. 2024 à Lyon.|Soyez là.
Il partira en sept.|Il reviendra en mai.
La Sté. Morel et Cie. Lambert fusionnent.|Bonne chance.
«~Non~!~»
«~Non~!~» répondit-elle.|Il insista.
«~Non~!~»|Il sortit.
Il cria~: «~Assez~!~»|Puis il partit.
Il cria «~Assez~!~» et partit.|Fin.
«~Venez-vous~?~» demanda Paul.|«~Non.~»
«~Je viens.|Attendez.~»
Il l'a dit~: «~Je viens.|Attendez-moi.~»|Nul n'attendit.
«~Je pars.~», dit-il.|Et il resta.
Elle murmura~: «~Quoi encore… »|Le vent tomba.
«~Tout est perdu~!~», s'écria-t-il.|On rit.
Ce «~oui~!~» timide ne trompe personne.|Moi non plus.
Un “Bravo !” retentit.|La salle se leva.
— Tu viens~?|— Non.|— Tant pis.
— Tu viens~? demanda-t-il.|— Oui, fit-elle.
– Sors~!|– Jamais~!
— Viens~! — dit-il — nous partons.|Elle vint.
Cette réforme – quelle folie~! – coûtera cher.|On le sait.
Cette réforme – quelle folie~! – Paul l'a voulue.|On le sait.
Ce ministre (quel talent~!) nous gouverne.|Hélas.
Ce ministre (quel talent~!) Paul le soutient.|Hélas.
Il est honnête (?) et courageux (!).|Voilà tout.
(Il mentait.)|Nous le savions.
Il mentait (voir p. 3).|Nous le savions.
Hélas~! rien ne change.|Tout empire.
Quoi~! vous osez~?|Sortez.
Quoi~? !|Vous osez~?
Vraiment~?!|Oui.
Et puis…|Rien.
Et puis… rien.|Le vide.
Il hésita… mais vint.|Ouf.
Il hésita...|Il vint...|Il vit.
…et c'est ainsi.|Point.
… et c'est ainsi.|Point.
Il a dit que […] nous partirions.|C'est faux.
Il partit.|[…] On l'oublia.
Le prix est de 3.5 euros.|C'est trop.
Il coûte 1.200.000 fr. environ.|Ruineux.
Version 2.0.1 livrée.|Enfin~!
Il court 10 km.|Elle en court 12.
C'était en 2025.|Le maire dormait.
Ils étaient 12.|12 hommes en colère.
Louis XIV.|Le Roi-Soleil.
Elle admire Louis XIV.|Il régna longtemps.
1. Introduction\n|2. Méthode\n|Le corpus est petit.
1. Le corpus est petit.|2. Il est sûr.
a. Premier point.|b. Second point.
I. Les faits\n|Il pleuvait.
Le plan B.|Il a échoué.
Prenez de la vitamine C.|Elle protège.
Charles X abdique.|M. Thiers attend.
L'O.N.U. vote.|La S.N.C.F. aussi.
Il travaille à la S.N.C.F.|Elle est à l'O.N.U.|Ils se voient peu.
Voir www.exemple.fr.|Tout y est.
Voir https://exemple.fr/a?b=1.2 et revenir.|Merci.
Écrivez à jean.dupont@exemple.fr.|Il répondra.
Le fichier note.txt est vide.|Étrange.
Une nuit sans lune\n|Le chien aboya.|Personne ne vint.
Titre\n\n|Texte court.
Vernoize, ville morte~?\n|La mairie dément.
Qui~?|Quand~?|Comment~?
Qui sait~?|Moi~!|Toi~?|Lui.
C.-à-d. Paul et moi.|Pas toi.
Il viendra, c.-à-d. demain.|Patience.
Ex. Paris et Lyon.|Rien d'autre.
Prévoyez p. ex. Paris.|Ou Nice.
Dupont et al. soulignent l'écart.|Il grandit.
Il loge bd. Voltaire.|Elle loge av. Foch.
Vive la France~! 🎉|Demain, on travaille.
La preuve est faite.¹|Nul n'y croit.
La preuve est faite[2].|Nul n'y croit.
La preuve est faite.[3]|Nul n'y croit.
À quoi bon~?|À rien.
« Paul. »|« Oui~? »
Il lut «~Qui a peur~?~», puis dormit.|Bien.
L'État, c'est lui.|L'Europe, c'est nous.
Elle dit «~non~».|Il dit «~oui~».
C'est M. X.|Il est parti.
Elle aime la mer.|Paul aussi.
Il gagne au jeu.|Marie perd.
St. Exupéry vole.|Ste. Beuve lit.
***\n|Il neigeait.
Il neigeait.|Il pleuvait. ***
"""

ENGLISH = r"""
Mr. Smith came.|He said nothing.
Mrs. Jones and Ms. Lee object.|Dr. Brown agrees.
Prof. A. B. Carter spoke.|Nobody clapped.
Gen. Grant met Sen. Cole.|Rep. Hale was late.
J. K. Rowley wrote it.|J.R.R. Tolman did not.
George W. Bushell won.|He was pleased.
It was plan B.|It failed.
She takes vitamin C.|It helps.
It was I.|They knew it.
See fig. 3 and p. 12.|Nothing else.
See No. 5 of the series.|It is gone.
He said no.|Then he left.
He answered: no.|No one spoke.
Cf. Austen, vol. II, ch. 3.|All is there.
Sect. 4 applies.|Art. 5 does not.
He loves art.|She loves music.
Apples, pears, etc.|The market closed.
Apples, pears, etc. are dear.|Pity.
He works for Baker Inc.|The firm is old.
Baker Inc. Chairman Bob Lee left.|Shares fell.
Smith, Jr. Company accounts are late.|So what?
John Smith Jr. won.|His father lost.
He lives in the U.S.|The weather is fine.
The U.S. Army came.|It stayed.
U.S. troops left the U.K. in May.|Few noticed.
It starts at 9 a.m. Monday.|Be there.
It starts at 9 a.m.|We will wait.
We met at 5 p.m. and left.|It rained.
Call me at 5 p.m.|Do not be late.
She holds a Ph.D. in law.|He holds a B.A.|They met there.
In 44 B.C. Caesar died.|Rome wept.
He died in 44 B.C.|The city wept.
Meet me on Oct. 5 in Rome.|I will wait.
They met in Sept.|It was warm.
He lives on Main St. in Boston.|She does not.
He lives on Main St.|The house is red.
St. Louis is far.|Mt. Baker is farther.
“Stop!” he said.|She stopped.
“Stop!” John said.|She stopped.
“Stop!” John Smith cried.|She stopped.
"Are you coming?" Mary asked.|"No."
"Are you coming?"|Mary did not answer.
"I am here."|"So am I."
He said, "I am here."|She left.
He said, "I am here.|I am staying."|She left.
'Never!' she cried.|'Ever?'
She shouted “Never!” and left.|The end.
He wrote “The End.”|Then he slept.
(He lied.)|We knew.
He lied (see p. 3).|We knew.
He lied (and how!) to us all.|We knew.
He lied (and how!) Mary believed him.|We knew.
This honest (?) man won.|Sad (!).
The plan – what folly! – will fail.|All know.
The plan — what folly! — Bob made it.|All know.
Wait... what?|Nothing.
Wait...|What was that?
Wait . . .|What?
Wait . . . what?|Nothing.
And then…|Nothing.
And then… nothing.|A void.
…and so it ends.|Good.
He said that […] we would go.|He lied.
He left.|[...] They forgot him.
It costs 3.5 dollars.|Too much.
It costs $3.|Too much.
Version 2.0.1 is out.|At last!
It was 1999.|The war was over.
There were 12.|12 angry men.
Henry VIII.|A king.
He met Henry VIII.|It went badly.
1. Introduction\n|2. Method\n|The corpus is small.
1. The corpus is small.|2. It is safe.
a. First point.|b. Second point.
See www.example.org.|All is there.
See https://example.org/a?b=1.2 and return.|Thanks.
Write to john.doe@example.org.|He will answer.
The file notes.txt is empty.|Odd.
A night without a moon\n|The dog barked.|Nobody came.
Heading\n\n|Short text.
Is Vernoize dead?\n|The mayor denies it.
Who?|When?|How?
Who knows?|I do!|You?|He does.
What?!|Yes.
What? !|You dare?
What! you dare?|Leave.
Yahoo! Shares fell.|So did others.
He bought it.|iPhone sales rose.
Long live the king! 🎉|Tomorrow we work.
The proof is there.¹|Nobody doubts it.
The proof is there.[3]|Nobody doubts it.
Smith vs. Jones is closed.|Jones won.
Smith v. 3 others is open.|They wait.
Smith et al. agree.|So do Jones et al.|The gap grows.
He was late, i.e. Paul waited.|So did I.
Bring fruit, e.g. Cox apples.|Or pears.
Hon. members cheered.|The Rt. Hon. Lady sat down.
It is approx. 5 miles.|We walked.
Will he?|Won't he?
- First item.\n|- Second item.
* * *\n|It snowed.
It snowed.|It rained. * * *
No. 10 is empty.|No.|Nobody lives there.
He came at last.|’Twas late.
He fell ill.|Bob left.|Ann sat.|Joe too.
In Boston, Mass. Bob got ill.|In Mass.|The end.
The D.C. Circuit ruled.|It ruled in D.C.|The law stands.
"""


def read(table: str) -> list[str]:
    """Return the texts of a table, with “|” between sentences."""
    lines = table.strip().splitlines()
    return [line.replace("\\n", "\n").replace("~", "\u00a0") for line in lines]
