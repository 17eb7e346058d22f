<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
 <context>
  <name>Elocutio</name>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>accept as {label}</source>
   <translation>acceptation en « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>accept {label}</source>
   <translation>acceptation de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>accept {number} suggestion</source>
   <translation>acceptation de {number} suggestion</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>accept {number} suggestions</source>
   <translation>acceptation de {number} suggestions</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add annotator {title}</source>
   <translation>ajout de l’annotateur « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add codebook {title}</source>
   <translation>ajout de la grille de codage « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add fragment to {label}</source>
   <translation>ajout d’un fragment à « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add label {label}</source>
   <translation>ajout de l’étiquette « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add {title}</source>
   <translation>ajout de « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>bring back {label}</source>
   <translation>remise de « {label} » au choix</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>bring back {number} label</source>
   <translation>remise de {number} étiquette au choix</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>bring back {number} labels</source>
   <translation>remise de {number} étiquettes au choix</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>confirm {number} annotation</source>
   <translation>confirmation de {number} annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>confirm {number} annotations</source>
   <translation>confirmation de {number} annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>convert {number} annotation to {title}</source>
   <translation>conversion de {number} annotation vers « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>convert {number} annotations to {title}</source>
   <translation>conversion de {number} annotations vers « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete label {title}</source>
   <translation>suppression de l’étiquette « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete relation {relation}</source>
   <translation>suppression de la relation « {relation} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {label}</source>
   <translation>suppression de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {number} annotation</source>
   <translation>suppression de {number} annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {number} annotations</source>
   <translation>suppression de {number} annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {number} label</source>
   <translation>suppression de {number} étiquette</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {number} labels</source>
   <translation>suppression de {number} étiquettes</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {title}</source>
   <translation>suppression de « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit codebook {title}</source>
   <translation>modification de la grille de codage « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit label {label}</source>
   <translation>modification de l’étiquette « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit note of {label}</source>
   <translation>modification de la note de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit project</source>
   <translation>modification du projet</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit {title}</source>
   <translation>modification de « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>import {title}</source>
   <translation>importation de « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>label document {label}</source>
   <translation>étiquette « {label} » mise sur le document</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mark {label} as {status}</source>
   <translation>statut « {status} » pour « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mark {number} annotation as {status}</source>
   <translation>statut « {status} » pour {number} annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mark {number} annotations as {status}</source>
   <translation>statut « {status} » pour {number} annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mark {title} as {status}</source>
   <translation>lecture de « {title} » : {status}</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mend {number} inconsistencies</source>
   <translation>corriger {number} incohérences</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mend {number} inconsistency</source>
   <translation>corriger {number} incohérence</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>merge {title} into {label}</source>
   <translation>fusion de « {title} » dans « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>move edge of {label}</source>
   <translation>déplacement d’un bord de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>move label {label}</source>
   <translation>déplacement de l’étiquette « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>move {number} label</source>
   <translation>déplacement de {number} étiquette</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>move {number} labels</source>
   <translation>déplacement de {number} étiquettes</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>publish {title}</source>
   <translation>publication de « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>put {label} on {number} passage</source>
   <translation>étiquetage « {label} » de {number} passage</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>put {label} on {number} passages</source>
   <translation>étiquetage « {label} » de {number} passages</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>recode attribute {title} as {attribute}</source>
   <translation>changement du code de l’attribut « {title} » en « {attribute} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>recode {title} as {label}</source>
   <translation>changement du code « {title} » de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>relabel as {label}</source>
   <translation>réétiquetage en « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>relabel {number} annotation as {label}</source>
   <translation>réétiquetage de {number} annotation en « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>relabel {number} annotations as {label}</source>
   <translation>réétiquetage de {number} annotations en « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>relate as {relation}</source>
   <translation>relation « {relation} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>remove codebook {title}</source>
   <translation>suppression de la grille de codage « {title} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>remove fragment of {label}</source>
   <translation>retrait d’un fragment de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>retire {label}</source>
   <translation>retrait de « {label} » du choix</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>retire {number} label</source>
   <translation>retrait de {number} étiquette du choix</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>retire {number} labels</source>
   <translation>retrait de {number} étiquettes du choix</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>set {attribute} of {label}</source>
   <translation>attribut « {attribute} » de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>set {attribute} of {number} annotation</source>
   <translation>attribut « {attribute} » de {number} annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>set {attribute} of {number} annotations</source>
   <translation>attribut « {attribute} » de {number} annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>split {label}</source>
   <translation>division de « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>suggest {number} passage</source>
   <translation>suggestion de {number} passage</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>suggest {number} passages</source>
   <translation>suggestion de {number} passages</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>tag {label}</source>
   <translation>étiquetage « {label} »</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>take label {label} off document</source>
   <translation>étiquette « {label} » enlevée du document</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>write the note of {number} annotation</source>
   <translation>rédaction de la note de {number} annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>write the note of {number} annotations</source>
   <translation>rédaction de la note de {number} annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/brat.py" />
   <source>The abbreviation {found} is not explained in its section.</source>
   <translation>L’abréviation {found} n’est pas expliquée dans sa section.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/brat.py" />
   <source>The abbreviations of this line grow too long.</source>
   <translation>Les abréviations de cette ligne deviennent trop longues.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/brat.py" />
   <source>The attribute “{code}” stands twice.</source>
   <translation>L’attribut « {code} » figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/brat.py" />
   <source>This is no annotation.conf: a section such as [entities] must stand first.</source>
   <translation>Ce n’est pas un fichier annotation.conf : une section telle que [entities] doit venir en premier.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/brat.py" />
   <source>This is no annotation.conf: it has no section [entities].</source>
   <translation>Ce n’est pas un fichier annotation.conf : il n’a pas de section [entities].</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/brat.py" />
   <source>This is not UTF-8.</source>
   <translation>Ce n’est pas de l’UTF-8.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/brat.py" />
   <source>“{code}” is indented, but nothing stands above it.</source>
   <translation>« {code} » est en retrait, mais rien ne se trouve au-dessus.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>A label without a code is refused.</source>
   <translation>Une étiquette sans code est refusée.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>A text of the codebook</source>
   <translation>Un texte de la grille de codage</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>A text of the codebook holds the character U+{character}, which {format} cannot carry; remove it first.</source>
   <translation>Un texte de la grille de codage contient le caractère U+{character}, que {format} ne peut pas contenir ; retirez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>The code “{code}” stands twice (first in line {row}).</source>
   <translation>Le code « {code} » figure deux fois (d’abord à la ligne {row}).</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>The code “{code}” stands twice.</source>
   <translation>Le code « {code} » figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>The parent “{parent}” of “{code}” does not stand in the file.</source>
   <translation>Le parent « {parent} » de « {code} » ne figure pas dans le fichier.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>“{code}” lies under itself: its parents form a circle.</source>
   <translation>« {code} » se trouve sous elle-même : ses parents forment un cercle.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/building.py" />
   <source>“{language}” is no language code that {format} can carry; name it by a code such as fr or pt-BR.</source>
   <translation>« {language} » n’est pas un code de langue que {format} puisse contenir ; donnez un code tel que fr ou pt-BR.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/doccano.py" />
   <source>Label {number}: “{written}” is no colour; write it as #RRGGBB.</source>
   <translation>Étiquette {number} : « {written} » n’est pas une couleur ; écrivez-la sous la forme #RRGGBB.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/label_studio_reading.py" />
   <source>A labelling configuration of Label Studio begins with “View”, not with “{tag}”.</source>
   <translation>Une configuration d’étiquetage de Label Studio commence par « View », pas par « {tag} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/label_studio_reading.py" />
   <source>“{key}” must be a number, not “{written}”.</source>
   <translation>« {key} » doit être un nombre, pas « {written} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/label_studio_reading.py" />
   <source>“{written}” is no colour; write it as #RRGGBB.</source>
   <translation>« {written} » n’est pas une couleur ; écrivez-la sous la forme #RRGGBB.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/refi.py" />
   <source>A codebook without labels cannot be written as REFI-QDA; add one first.</source>
   <translation>Une grille de codage sans étiquettes ne peut pas être écrite en REFI-QDA ; ajoutez-en une d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/refi.py" />
   <source>The colour “{written}” of “{name}” is none; write it as #RRGGBB.</source>
   <translation>La couleur « {written} » de « {name} » n’en est pas une ; écrivez-la sous la forme #RRGGBB.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/refi.py" />
   <source>There are no codes in it.</source>
   <translation>Le fichier ne contient aucun code.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/refi.py" />
   <source>This is not {what}: it begins with “{tag}”.</source>
   <translation>Ce n’est pas {what} : le fichier commence par « {tag} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/refi.py" />
   <source>isCodable of “{written}” must be true or false, not “{codable}”.</source>
   <translation>isCodable de « {written} » doit valoir true ou false, pas « {codable} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/registry.py" />
   <source>There is no codebook format “{code}”; known are: {known}.</source>
   <translation>Il n’y a pas de format de grille « {code} » ; les formats connus sont : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/registry.py" />
   <source>This codebook cannot be kept in this format: {value}</source>
   <translation>Cette grille de codage ne peut pas être gardée dans ce format : {value}</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/registry.py" />
   <source>{path}: The name does not tell the format; use --format (known: {known}).</source>
   <translation>{path} : le nom n’indique pas le format ; précisez-le par --format (formats connus : {known}).</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/skos_reading.py" />
   <source>A colour is a list of hue, tone and vividness.</source>
   <translation>Une couleur est une liste : teinte, ton et vivacité.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/skos_reading.py" />
   <source>A list of {predicate} does not end.</source>
   <translation>Une liste de {predicate} ne finit pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/skos_reading.py" />
   <source>It holds no concepts of SKOS.</source>
   <translation>Le fichier ne contient aucun concept SKOS.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/skos_reading.py" />
   <source>It holds several concept schemes; keep one of them.</source>
   <translation>Le fichier contient plusieurs schémas de concepts ; gardez-en un.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/skos_reading.py" />
   <source>The {what} must be one of {names}, not “{value}”.</source>
   <translation>{what} doit valoir l’un de : {names} ; pas « {value} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/skos_reading.py" />
   <source>“{text}” is no number.</source>
   <translation>« {text} » n’est pas un nombre.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>Hue, tone and vividness must be numbers, not {names}.</source>
   <translation>La teinte, le ton et la vivacité doivent être des nombres, pas {names}.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>The colour is out of range (hue 0-360, tone -1 to 1, vividness 0 to 1).</source>
   <translation>La couleur est hors limites (teinte 0-360, ton -1 à 1, vivacité 0 à 1).</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>The column “{cell}” stands twice.</source>
   <translation>La colonne « {cell} » figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>The first line must name the columns, “code” among them.</source>
   <translation>La première ligne doit nommer les colonnes, dont « code ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>The table breaks off here: {error}.</source>
   <translation>Le tableau s’interrompt ici : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>The {column} changes from “{first}” to “{get}”; keep one codebook in a table.</source>
   <translation>La colonne {column} passe de « {first} » à « {get} » ; gardez une seule grille par tableau.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>The {column} must be one of {names}, not “{row}”.</source>
   <translation>La colonne {column} doit valoir l’un de : {names} ; pas « {row} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>There are more questions than labels in “confused_with”; write one a line in both.</source>
   <translation>Il y a plus de questions que d’étiquettes dans « confused_with » ; écrivez-en une par ligne dans les deux colonnes.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>This is not UTF-8; save the table as “CSV UTF-8”.</source>
   <translation>Ce n’est pas de l’UTF-8 ; enregistrez le tableau comme « CSV UTF-8 ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>This row has {n} cells, but there are {n2} columns.</source>
   <translation>Cette ligne a {n} cellules, mais il y a {n2} colonnes.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/table.py" />
   <source>“retired” must be yes or no, not “{row}”.</source>
   <translation>« retired » doit valoir yes ou no, pas « {row} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/turtle.py" />
   <source>The prefix “{prefix}:” is not explained.</source>
   <translation>Le préfixe « {prefix}: » n’est pas expliqué.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/turtle.py" />
   <source>This is nested too deeply to be read.</source>
   <translation>L’imbrication est trop profonde pour être lue.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/turtle.py" />
   <source>This is not Turtle: {wanted} was expected, but {there}.</source>
   <translation>Ce n’est pas du Turtle : {wanted} était attendu, mais {there}.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/turtle.py" />
   <source>This is not Turtle: “{text}” cannot be read.</source>
   <translation>Ce n’est pas du Turtle : « {text} » ne peut pas être lu.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/turtle.py" />
   <source>“\{code}” stands for no character.</source>
   <translation>« \{code} » ne représente aucun caractère.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/xml.py" />
   <source>A document type is refused in {what}; remove the DOCTYPE.</source>
   <translation>Un type de document est refusé dans {what} ; retirez le DOCTYPE.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/xml.py" />
   <source>This is not {what}: it is empty.</source>
   <translation>Ce n’est pas {what} : le fichier est vide.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/xml.py" />
   <source>This is not {what}: {error}.</source>
   <translation>Ce n’est pas {what} : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_formats/xml.py" />
   <source>This is not {what}: {told}.</source>
   <translation>Ce n’est pas {what} : {told}.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebook_manual.py" />
   <source>The codebook “{id}” does not speak “{language}” (it has: {known}).</source>
   <translation>La grille de codage « {id} » n’existe pas en « {language} » (elle existe en : {known}).</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>A codebook needs an id.</source>
   <translation>Une grille de codage a besoin d’un identifiant.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>A codebook of more than {most_labels} labels is refused.</source>
   <translation>Une grille de codage de plus de {most_labels} étiquettes est refusée.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>The attribute “{code}” allows no number.</source>
   <translation>L’attribut « {code} » n’admet aucun nombre.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>The attribute “{code}” has no choices.</source>
   <translation>L’attribut « {code} » n’a pas de choix.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>The code “{code}” holds a line break or the like.</source>
   <translation>Le code « {code} » contient une fin de ligne ou un caractère semblable.</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>The colour of “{code}” is out of range (hue 0-360, tone -1 to 1, vividness 0 to 1).</source>
   <translation>La couleur de « {code} » est hors limites (teinte 0-360, ton -1 à 1, vivacité 0 à 1).</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>The key {key} of “{code}” is taken by “{holder}”.</source>
   <translation>La touche {key} de « {code} » est prise par « {holder} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/codebooks.py" />
   <source>“{code}” lies more than {deepest} groups deep, which is refused.</source>
   <translation>« {code} » se trouve sous plus de {deepest} groupes imbriqués, ce qui est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/crosswalks.py" />
   <source>A cross-walk leads from one codebook to another.</source>
   <translation>Une table de correspondance mène d’une grille de codage à une autre.</translation>
  </message>
  <message>
   <location filename="../../annotations/crosswalks.py" />
   <source>A cross-walk needs the ids of two codebooks.</source>
   <translation>Une table de correspondance a besoin des identifiants de deux grilles de codage.</translation>
  </message>
  <message>
   <location filename="../../annotations/crosswalks.py" />
   <source>An entry without a source label is refused.</source>
   <translation>Une entrée sans étiquette de départ est refusée.</translation>
  </message>
  <message>
   <location filename="../../annotations/crosswalks.py" />
   <source>The entry from “{source}” to “{target}” stands twice.</source>
   <translation>L’entrée de « {source} » vers « {target} » figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/crosswalks.py" />
   <source>The entry of “{source}” needs a target label, or the relation none.</source>
   <translation>L’entrée de « {source} » a besoin d’une étiquette d’arrivée, ou de la relation none.</translation>
  </message>
  <message>
   <location filename="../../annotations/crosswalks.py" />
   <source>“{source}” has both a target and none.</source>
   <translation>« {source} » a à la fois une étiquette d’arrivée et aucune.</translation>
  </message>
  <message>
   <location filename="../../annotations/datafiles.py" />
   <source>A {what} file larger than 20 MB is refused.</source>
   <translation>Un fichier de ce genre de plus de 20 Mo est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/datafiles.py" />
   <source>The file cannot be read: {reason}.</source>
   <translation>Le fichier ne peut pas être lu : {reason}.</translation>
  </message>
  <message>
   <location filename="../../annotations/datafiles.py" />
   <source>The file holds a NUL character; remove it first.</source>
   <translation>Le fichier contient un caractère NUL ; retirez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/datafiles.py" />
   <source>There is no {what} “{name_or_file}”; name a file or one of: {known}.</source>
   <translation>« {name_or_file} » n’existe pas ; nommez un fichier ou l’un de : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/datafiles.py" />
   <source>This is not a {what}: {told}.</source>
   <translation>Le contenu du fichier n’est pas celui attendu : {told}.</translation>
  </message>
  <message>
   <location filename="../../annotations/find.py" />
   <source>This is no regular expression: {error}.</source>
   <translation>Ce n’est pas une expression régulière : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/find.py" />
   <source>This regular expression is nested too deeply.</source>
   <translation>Cette expression régulière est trop imbriquée.</translation>
  </message>
  <message>
   <location filename="../../annotations/find.py" />
   <source>This regular expression takes too long; avoid repetitions inside repetitions.</source>
   <translation>Cette expression régulière demande trop de temps ; évitez les répétitions dans des répétitions.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>CATMA annotation collections (TEI)</source>
   <translation>Collections d’annotations CATMA (TEI)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>CSV table (one row an annotation)</source>
   <translation>Tableau CSV (une ligne par annotation)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>CoNLL (IOB2), a token a line</source>
   <translation>CoNLL (IOB2), un token par ligne</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Elocutio JSONL (one document a line)</source>
   <translation>JSONL d’Elocutio (un document par ligne)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>HTML page with coloured passages</source>
   <translation>Page HTML avec passages en couleur</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Label Studio JSON</source>
   <translation>JSON de Label Studio</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>OpenDocument text with coloured passages and comments</source>
   <translation>Texte OpenDocument avec passages en couleur et commentaires</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>PTC and SemEval-2020 span identification (id, start, end)</source>
   <translation>PTC et SemEval-2020, repérage des passages (id, début, fin)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>PTC, SemEval-2020/2023, CheckThat! spans (id, technique, start, end)</source>
   <translation>PTC, SemEval-2020/2023, CheckThat!, passages (id, technique, début, fin)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Prodigy JSONL</source>
   <translation>JSONL de Prodigy</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)</source>
   <translation>Projet REFI-QDA (NVivo, ATLAS.ti, MAXQDA, QualCoder)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>SemEval-2023 frames (id, document labels)</source>
   <translation>SemEval-2023, cadrages (id, étiquettes du document)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>SemEval-2023 paragraph labels (id, line, labels)</source>
   <translation>SemEval-2023, étiquettes de paragraphes (id, ligne, étiquettes)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Slavic NLP 2025 (file, start, end, technique, text)</source>
   <translation>Slavic NLP 2025 (fichier, début, fin, technique, texte)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Span JSON lines (Hugging Face, MAFALDA, SemEval-2021)</source>
   <translation>Passages en lignes JSON (Hugging Face, MAFALDA, SemEval-2021)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>TEI P5 with standOff annotations</source>
   <translation>TEI P5 avec annotations standOff</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>UIMA CAS JSON 0.4 (INCEpTION)</source>
   <translation>JSON UIMA CAS 0.4 (INCEpTION)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>UIMA CAS XMI (INCEpTION)</source>
   <translation>XMI UIMA CAS (INCEpTION)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>W3C Web Annotation (JSON-LD)</source>
   <translation>Web Annotation du W3C (JSON-LD)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>WebAnno TSV 3 (INCEpTION)</source>
   <translation>TSV 3 de WebAnno (INCEpTION)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Word document with coloured passages and comments</source>
   <translation>Document Word avec passages en couleur et commentaires</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>a byte-order mark at the start of a passage</source>
   <translation>une marque d’ordre des octets au début d’un passage</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation of a passage that another one has</source>
   <translation>annotation d’un passage qu’une autre occupe déjà</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation of a skipped task</source>
   <translation>annotation d’une tâche passée</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation of line ends only</source>
   <translation>annotation faite seulement de fins de ligne</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation of no character</source>
   <translation>annotation d’aucun caractère</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation that is in the project already</source>
   <translation>annotation déjà présente dans le projet</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation that repeats another one exactly</source>
   <translation>annotation qui en répète exactement une autre</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation whose label its paragraph has already</source>
   <translation>annotation dont le paragraphe porte déjà l’étiquette</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotation whose quote is nowhere in the text</source>
   <translation>annotation dont la citation n’est nulle part dans le texte</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotations</source>
   <translation>annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotations of documents left out</source>
   <translation>annotations de documents laissés de côté</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotations placed by their quote</source>
   <translation>annotations placées d’après leur citation</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>attribute of a relation</source>
   <translation>attribut d’une relation</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>attributes of annotations</source>
   <translation>attributs des annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>brat standoff (a folder of .txt and .ann files)</source>
   <translation>brat (un dossier de fichiers .txt et .ann)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>cells that begin like a formula, written after an apostrophe</source>
   <translation>cellules qui commencent comme une formule, écrites après une apostrophe</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>characters of codes that the format does not allow</source>
   <translation>caractères des codes que le format n’admet pas</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>codebooks added</source>
   <translation>grilles de codage ajoutées</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>codebooks beyond their id and version</source>
   <translation>grilles de codage, hormis leur identifiant et leur version</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>codes that stood in several groups</source>
   <translation>codes présents dans plusieurs groupes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>colours of annotators</source>
   <translation>couleurs des annotateurs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>colours of passages beneath two others (their comments stay)</source>
   <translation>couleurs des passages recouverts par deux autres (leurs commentaires restent)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>control characters (XML cannot hold them)</source>
   <translation>caractères de contrôle (XML ne les admet pas)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>control characters (XML cannot hold them; texts with any are left out)</source>
   <translation>caractères de contrôle (XML ne les admet pas ; les textes qui en ont sont laissés de côté)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>control characters in notes and names (XML cannot hold them)</source>
   <translation>caractères de contrôle dans les notes et les noms (XML ne les admet pas)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>details of attributes</source>
   <translation>détails des attributs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>doccano JSONL</source>
   <translation>JSONL de doccano</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document label that is in the project already</source>
   <translation>étiquette de document déjà présente dans le projet</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document label that stands there already</source>
   <translation>étiquette de document déjà présente</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document label whose id is in the project with other contents</source>
   <translation>étiquette de document dont l’identifiant existe dans le projet avec un autre contenu</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document labels</source>
   <translation>étiquettes de documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document labels taken off</source>
   <translation>étiquettes enlevées de documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document of white space only</source>
   <translation>document fait seulement de blancs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document whose text XML cannot hold (control characters)</source>
   <translation>document dont XML n’admet pas le texte (caractères de contrôle)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document without annotations</source>
   <translation>document sans annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>documents</source>
   <translation>documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>documents without annotations</source>
   <translation>documents sans annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>draft of an annotation</source>
   <translation>brouillon d’annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>events read as relations from their trigger</source>
   <translation>événements lus comme des relations depuis leur déclencheur</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>exact passages (the paragraph remains)</source>
   <translation>passages exacts (le paragraphe reste)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>file names and encodings of documents</source>
   <translation>noms de fichiers et encodages des documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>files</source>
   <translation>fichiers</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>files replaced</source>
   <translation>fichiers remplacés</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>fragment of white space only</source>
   <translation>fragment fait seulement de blancs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>groups</source>
   <translation>groupes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>groups and hierarchy</source>
   <translation>groupes et hiérarchie</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>how often a label stands in it</source>
   <translation>combien de fois une étiquette s’y trouve</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>ids of annotations</source>
   <translation>identifiants des annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>ids that another document uses, made anew</source>
   <translation>identifiants employés dans un autre document, refaits</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>keys</source>
   <translation>touches</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>labels</source>
   <translation>étiquettes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>labels made</source>
   <translation>étiquettes créées</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>labels of documents left out</source>
   <translation>étiquettes de documents laissés de côté</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>languages of documents</source>
   <translation>langues des documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>line ends inside notes other than LF</source>
   <translation>fins de ligne autres que LF dans les notes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>metadata of documents</source>
   <translation>métadonnées des documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>names of annotators</source>
   <translation>noms des annotateurs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>names of relations</source>
   <translation>noms des relations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>note about something other than a passage</source>
   <translation>note sur autre chose qu’un passage</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>notes of annotations</source>
   <translation>notes des annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>notes of relations</source>
   <translation>notes des relations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>paragraphs</source>
   <translation>paragraphes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>paragraphs without a label</source>
   <translation>paragraphes sans étiquette</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>passage of white space only</source>
   <translation>passage fait seulement de blancs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>passages and texts of white space only</source>
   <translation>passages et textes faits seulement de blancs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>passages of white space only</source>
   <translation>passages faits seulement de blancs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>passages over several lines, one in each</source>
   <translation>passages sur plusieurs lignes, un dans chacune</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>passages that cut words (they are widened to whole ones)</source>
   <translation>passages qui coupent des mots (ils sont élargis aux mots entiers)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>passages that cut words, widened to whole ones</source>
   <translation>passages qui coupent des mots, élargis aux mots entiers</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>reading status</source>
   <translation>statut de lecture</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation between annotations that were left out</source>
   <translation>relation entre annotations laissées de côté</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation between passages of different annotators</source>
   <translation>relation entre passages d’annotateurs différents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation between tokens</source>
   <translation>relation entre tokens</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation between tokens or to a layer left out</source>
   <translation>relation entre tokens ou vers une couche laissée de côté</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation of a passage of white space only</source>
   <translation>relation d’un passage fait seulement de blancs</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation that is in the project already</source>
   <translation>relation déjà présente dans le projet</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation to a region left out</source>
   <translation>relation vers une région laissée de côté</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relation to something that is no annotation</source>
   <translation>relation vers autre chose qu’une annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relations</source>
   <translation>relations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relations between passages of different annotators</source>
   <translation>relations entre passages d’annotateurs différents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relations of documents left out</source>
   <translation>relations de documents laissés de côté</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>selection without a code</source>
   <translation>sélection sans code</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>spaCy DocBin (doc.spans)</source>
   <translation>DocBin spaCy (doc.spans)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>task without a text</source>
   <translation>tâche sans texte</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>text without an .ann file beside it</source>
   <translation>texte sans fichier .ann à côté</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>that passages over several lines are one</source>
   <translation>l’unité des passages sur plusieurs lignes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>the history</source>
   <translation>historique</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>the order of labels</source>
   <translation>l’ordre des étiquettes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>the project has this annotation already</source>
   <translation>le projet a déjà cette annotation</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>the texts of the documents</source>
   <translation>les textes des documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>times of annotations</source>
   <translation>dates des annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>title, language or metadata of a document that has others here</source>
   <translation>titre, langue ou métadonnées d’un document qui en a d’autres ici</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>titles of documents</source>
   <translation>titres des documents</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>values whose control characters XML cannot hold, as U+FFFD</source>
   <translation>valeurs dont XML n’admet pas les caractères de contrôle, remplacés par U+FFFD</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>where an annotation comes from</source>
   <translation>provenance des annotations</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>whether an annotation is accepted, suggested or rejected</source>
   <translation>statut des annotations (acceptée, suggérée ou rejetée)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>which characters end the lines (each line becomes a paragraph)</source>
   <translation>caractères de fin de ligne (chaque ligne devient un paragraphe)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>which codebook a label is from</source>
   <translation>grille de codage de chaque étiquette</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>which fragments belong together (each becomes an annotation)</source>
   <translation>quels fragments vont ensemble (chacun devient une annotation)</translation>
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>white space at the edges of passages</source>
   <translation>blancs aux bords des passages</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>The folder holds no .ann file.</source>
   <translation>Le dossier ne contient aucun fichier .ann.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>The id {id} stands twice.</source>
   <translation>L’identifiant {id} figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>This is no line of brat standoff; it begins with an id such as T1 and a tab.</source>
   <translation>Ce n’est pas une ligne de brat standoff ; elle commence par un identifiant tel que T1 et une tabulation.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>{id}: an offset is absurd.</source>
   <translation>{id} : une position est absurde.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>{id}: expected a label and offsets, such as “Doubt 0 6”.</source>
   <translation>{id} : une étiquette et des positions étaient attendues, comme « Doubt 0 6 ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>{id}: expected a name and what it is about, such as “Stance T1 For”.</source>
   <translation>{id} : un nom et ce qu’il qualifie étaient attendus, comme « Stance T1 For ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>{id}: expected a type and two ends, such as “supports Arg1:T1 Arg2:T2”.</source>
   <translation>{id} : un type et deux extrémités étaient attendus, comme « supports Arg1:T1 Arg2:T2 ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>{id}: expected a type with trigger and roles, such as “Attack:T1 By:T2”.</source>
   <translation>{id} : un type avec déclencheur et rôles était attendu, comme « Attack:T1 By:T2 ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/brat.py" />
   <source>{id}: there is no {target} in the file.</source>
   <translation>{id} : il n’y a pas de {target} dans le fichier.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/building.py" />
   <source>The offset {foreign} stands inside a character; the offsets count something else (--offset-unit).</source>
   <translation>La position {foreign} se trouve à l’intérieur d’un caractère ; les positions comptent autre chose (--offset-unit).</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/building.py" />
   <source>{name}: it has no label.</source>
   <translation>{name} : il manque une étiquette.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/building.py" />
   <source>{name}: the text at {start}-{end} is “{short}”, but the file says “{short2}”.</source>
   <translation>{name} : le texte à {start}-{end} est « {short} », mais le fichier dit « {short2} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/building.py" />
   <source>{name}: {value}</source>
   <translation>{name} : {value}</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/cas.py" />
   <source>The file holds no text (no Sofa with a sofaString).</source>
   <translation>Le fichier ne contient pas de texte (aucun Sofa avec sofaString).</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/cas.py" />
   <source>The file is no JSON CAS; it has no %FEATURE_STRUCTURES.</source>
   <translation>Le fichier n’est pas un CAS JSON ; il n’a pas de %FEATURE_STRUCTURES.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/cas.py" />
   <source>The file is no XMI; its outermost element is another one.</source>
   <translation>Le fichier n’est pas du XMI ; son élément extérieur en est un autre.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/cas.py" />
   <source>The folder holds no {suffix} file.</source>
   <translation>Le dossier ne contient aucun fichier {suffix}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/cas.py" />
   <source>{name}: its begin and end must be whole numbers.</source>
   <translation>{name} : son début et sa fin doivent être des nombres entiers.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/catma.py" />
   <source>It holds no annotation collection of CATMA.</source>
   <translation>On n’y trouve aucune collection d’annotations de CATMA.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/catma.py" />
   <source>The annotation {id} has no tag that the file declares.</source>
   <translation>L’annotation {id} n’a aucun tag que le fichier déclare.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/catma.py" />
   <source>The file is no annotation collection of CATMA.</source>
   <translation>Ce fichier n’est pas une collection d’annotations de CATMA.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/catma.py" />
   <source>The text of “{name}” is not in the file.</source>
   <translation>Le texte de « {name} » n’est pas dans le fichier.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/catma_places.py" />
   <source>The pointer “{target}” tells no range of characters.</source>
   <translation>Le pointeur « {target} » n’indique aucune plage de caractères.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/conll.py" />
   <source>The folder holds no .conll file.</source>
   <translation>Le dossier ne contient aucun fichier .conll.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/conll.py" />
   <source>The label “{label}” holds a space, which this format cannot hold.</source>
   <translation>L’étiquette « {label} » contient une espace, que ce format ne peut pas contenir.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/conll.py" />
   <source>The token “{short}” is not what comes next in the text.</source>
   <translation>Le token « {short} » n’est pas ce qui suit dans le texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/conll.py" />
   <source>“{short}” is no tag such as B-Doubt, I-Doubt or O.</source>
   <translation>« {short} » n’est pas un tag tel que B-Doubt, I-Doubt ou O.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/doccano.py" />
   <source>A label must be a text.</source>
   <translation>Une étiquette doit être un texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/doccano.py" />
   <source>A relation names the span {end} or {end2}, which is not there.</source>
   <translation>Une relation nomme le passage {end} ou {end2}, qui n’existe pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/doccano.py" />
   <source>The record has no “text”.</source>
   <translation>L’enregistrement n’a pas de « text ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/doccano.py" />
   <source>“{name}” must be a list of [start, end, label].</source>
   <translation>« {name} » doit être une liste de [début, fin, étiquette].</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/files.py" />
   <source>A file of more than 1 GB is refused.</source>
   <translation>Un fichier de plus de 1 Go est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/files.py" />
   <source>A line of more than 500 MB is refused.</source>
   <translation>Une ligne de plus de 500 Mo est refusée.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/files.py" />
   <source>The file is not UTF-8; save it as UTF-8 first.</source>
   <translation>Le fichier n’est pas en UTF-8 ; enregistrez-le d’abord en UTF-8.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/files.py" />
   <source>There is no such file.</source>
   <translation>Ce fichier n’existe pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>A line must be a JSON object.</source>
   <translation>Une ligne doit être un objet JSON.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>Entry {number} is no object.</source>
   <translation>L’entrée {number} n’est pas un objet.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>Entry {number}: {told}</source>
   <translation>Entrée {number} : {told}</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>The passages stand in “{key}”, where this format has none; choose another format.</source>
   <translation>Les passages se trouvent dans « {key} », où ce format n’en a pas ; choisissez un autre format.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>There is a NUL character; remove it first.</source>
   <translation>Il y a un caractère NUL ; retirez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>This is no JSON: {why}.</source>
   <translation>Ce n’est pas du JSON : {why}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>{what} must be a whole number, not {value}.</source>
   <translation>{what} doit être un nombre entier, pas {value}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>“{key}” must be a list of objects.</source>
   <translation>« {key} » doit être une liste d’objets.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>“{key}” must be a text.</source>
   <translation>« {key} » doit être un texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/json_files.py" />
   <source>“{key}” must be an object.</source>
   <translation>« {key} » doit être un objet.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/jsonl.py" />
   <source>The record is nested too deeply.</source>
   <translation>L’enregistrement est trop imbriqué.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/jsonl.py" />
   <source>The record is not valid: {error}.</source>
   <translation>L’enregistrement n’est pas valide : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/jsonl.py" />
   <source>There is a NUL character in “{place}”; remove it first.</source>
   <translation>Il y a un caractère NUL dans « {place} » ; retirez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/jsonl.py" />
   <source>This line is no JSON: {why}.</source>
   <translation>Cette ligne n’est pas du JSON : {why}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/jsonl.py" />
   <source>“{title}” is not exported: its text no longer has the checksum it had when it was added; run “elocutio check”.</source>
   <translation>« {title} » n’est pas exporté : son texte n’a plus la somme de contrôle qu’il avait à l’ajout ; lancez « elocutio check ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/jsonl.py" />
   <source>“{title}” is not exported: the annotation {id} at {start}-{end} lies outside the text; run “elocutio check”.</source>
   <translation>« {title} » n’est pas exporté : l’annotation {id} à {start}-{end} sort du texte ; lancez « elocutio check ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/label_studio.py" />
   <source>The task has no “data”; export the project as JSON or JSON-MIN.</source>
   <translation>La tâche n’a pas de « data » ; exportez le projet en JSON ou en JSON-MIN.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/label_studio.py" />
   <source>The task's data hold no “text”.</source>
   <translation>Les données de la tâche ne contiennent pas de « text ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/label_studio.py" />
   <source>“labels” must be a list of texts.</source>
   <translation>« labels » doit être une liste de textes.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/paragraphs_tsv.py" />
   <source>Expected id and frames, not {n} columns.</source>
   <translation>Un identifiant et des cadres étaient attendus, pas {n} colonnes.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/paragraphs_tsv.py" />
   <source>Expected id, line and labels between tabs, not {n} columns.</source>
   <translation>Un identifiant, une ligne et des étiquettes étaient attendus, séparés par des tabulations, pas {n} colonnes.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/paragraphs_tsv.py" />
   <source>The article has {n} lines; there is no line {number}.</source>
   <translation>L’article a {n} lignes ; il n’y a pas de ligne {number}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/paragraphs_tsv.py" />
   <source>The label “{label}” holds a comma, which separates labels in this format; choose another format.</source>
   <translation>L’étiquette « {label} » contient une virgule, qui sépare les étiquettes dans ce format ; choisissez un autre format.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/parts.py" />
   <source>“{name}” is not exported: its text no longer has the checksum it had when it was added; run “elocutio check”.</source>
   <translation>« {name} » n’est pas exporté : son texte n’a plus la somme de contrôle qu’il avait à l’ajout ; lancez « elocutio check ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/parts.py" />
   <source>“{name}” is not exported: the annotation {id} lies outside the text; run “elocutio check”.</source>
   <translation>« {name} » n’est pas exporté : l’annotation {id} sort du texte ; lancez « elocutio check ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/prodigy.py" />
   <source>The answer “{answer}” is none of accept, reject and ignore.</source>
   <translation>La réponse « {answer} » n’est ni accept, ni reject, ni ignore.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/refi.py" />
   <source>A coding refers to a code that the project does not have.</source>
   <translation>Un codage renvoie à un code que le projet n’a pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/refi.py" />
   <source>The file is no REFI-QDA project (version 1.0).</source>
   <translation>Le fichier n’est pas un projet REFI-QDA (version 1.0).</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/refi.py" />
   <source>The zip file holds no project.qde.</source>
   <translation>Le fichier zip ne contient pas de project.qde.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/refi.py" />
   <source>The {name} “{value}” of a selection is no whole number.</source>
   <translation>La valeur {name} « {value} » d’une sélection n’est pas un nombre entier.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/registry.py" />
   <source>There is no format “{code}”; known are: {known}.</source>
   <translation>Il n’y a pas de format « {code} » ; les formats connus sont : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/registry.py" />
   <source>{path}: The {what} looks like none of the formats that may be meant ({codes}); choose one with --format.</source>
   <translation>{path} : cela ne ressemble à aucun des formats possibles ({codes}) ; choisissez-en un par --format.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/registry.py" />
   <source>{path}: This may be any of {several}; choose one with --format.</source>
   <translation>{path} : cela peut être l’un de {several} ; choisissez-en un par --format.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/slavic_tsv.py" />
   <source>Expected a file, start, end and labels between tabs.</source>
   <translation>Un fichier, un début, une fin et des étiquettes étaient attendus, séparés par des tabulations.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>This is no DocBin of spaCy: {why}.</source>
   <translation>Ce n’est pas un DocBin de spaCy : {why}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>a span lies outside its document</source>
   <translation>un passage sort de son document</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>a word or label is missing from its strings</source>
   <translation>un mot ou une étiquette manque parmi ses chaînes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>it is cut short</source>
   <translation>il est tronqué</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>it unpacks to far more than is harmless</source>
   <translation>décompressé, il serait d’une taille démesurée</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>its strings are no texts</source>
   <translation>ses chaînes ne sont pas des textes</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>its tokens are not as many as it says</source>
   <translation>il n’a pas autant de tokens qu’il l’annonce</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>one of its parts is something else</source>
   <translation>l’une de ses parties est d’une autre nature</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>one of its span groups is something else</source>
   <translation>l’un de ses groupes de passages est d’une autre nature</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spacy_docbin.py" />
   <source>one of its spans is something else</source>
   <translation>l’un de ses passages est d’une autre nature</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spans_json.py" />
   <source>“labels” must be a list of [start, end, label].</source>
   <translation>« labels » doit être une liste de [début, fin, étiquette].</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/spans_tsv.py" />
   <source>Expected id, technique, start and end between tabs, not {n} columns.</source>
   <translation>Un identifiant, une technique, un début et une fin étaient attendus, séparés par des tabulations, pas {n} colonnes.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tar_files.py" />
   <source>The tar file cannot be read: {why}.</source>
   <translation>Le fichier tar est illisible : {why}.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tar_files.py" />
   <source>The tar file is too large when unpacked; it is refused.</source>
   <translation>Décompressé, le fichier tar serait trop gros ; il est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tei.py" />
   <source>A TEI document of the file holds no text.</source>
   <translation>Un document TEI du fichier ne contient aucun texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tei.py" />
   <source>Attributes and metadata must be JSON objects.</source>
   <translation>Les attributs et les métadonnées doivent être des objets JSON.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tei.py" />
   <source>The file is no TEI P5: its root is neither TEI nor teiCorpus.</source>
   <translation>Ce fichier n’est pas du TEI P5 : sa racine n’est ni TEI ni teiCorpus.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/texts.py" />
   <source>The folder has several texts named “{name}”.</source>
   <translation>Le dossier contient plusieurs textes nommés « {name} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/texts.py" />
   <source>The project has several documents named “{name}”; give a folder of texts.</source>
   <translation>Le projet a plusieurs documents nommés « {name} » ; indiquez un dossier de textes.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/texts.py" />
   <source>The text of “{name}” is missing: add the document to the project first, or name the folder of texts (--texts).</source>
   <translation>Le texte de « {name} » manque : ajoutez d’abord le document au projet, ou indiquez le dossier des textes (--texts).</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/texts.py" />
   <source>There is no such folder of texts.</source>
   <translation>Ce dossier de textes n’existe pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tsv.py" />
   <source>The folder holds no file of labels (*.labels).</source>
   <translation>Le dossier ne contient aucun fichier d’étiquettes (*.labels).</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tsv.py" />
   <source>The line names no article.</source>
   <translation>La ligne ne nomme aucun article.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tsv.py" />
   <source>The {what} “{cell}” is no whole number.</source>
   <translation>« {cell} » n’est pas un nombre entier.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/tsv.py" />
   <source>The {what} “{one_line}” holds a tab or line end, which separate the cells of this format; choose another format.</source>
   <translation>« {one_line} » contient une tabulation ou une fin de ligne, qui séparent les cellules de ce format ; choisissez un autre format.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>A selector must be an object.</source>
   <translation>Un sélecteur doit être un objet.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>An annotation must be an object.</source>
   <translation>Une annotation doit être un objet.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>An annotation needs a “target”.</source>
   <translation>Une annotation a besoin d’un « target ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>Its selector tells neither a position nor a quote.</source>
   <translation>Son sélecteur n’indique ni position ni citation.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>The source of a target must be an address.</source>
   <translation>La source d’un « target » doit être une adresse.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>The targets of one annotation lie in several texts.</source>
   <translation>Les cibles d’une même annotation se trouvent dans plusieurs textes.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>“body” must be an object or a list of objects.</source>
   <translation>« body » doit être un objet ou une liste d’objets.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/w3c.py" />
   <source>“target” must be an address or an object.</source>
   <translation>« target » doit être une adresse ou un objet.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/webanno.py" />
   <source>The file does not begin with “#FORMAT=WebAnno TSV 3.x”.</source>
   <translation>Le fichier ne commence pas par « #FORMAT=WebAnno TSV 3.x ».</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/webanno.py" />
   <source>The folder holds no WebAnno TSV file.</source>
   <translation>Le dossier ne contient aucun fichier WebAnno TSV.</translation>
  </message>
  <message>
   <location filename="../../annotations/formats/webanno.py" />
   <source>The token {unit} “{short}” does not stand where its offsets and the sentence say.</source>
   <translation>Le token {unit} « {short} » n’est pas là où ses positions et la phrase le disent.</translation>
  </message>
  <message>
   <location filename="../../annotations/fulltext.py" />
   <source>There is no word to look for; write one, such as liberté or guerr*.</source>
   <translation>Il n’y a pas de mot à chercher ; écrivez-en un, comme liberté ou guerr*.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/concordance.py" />
   <source>Behind “::” write inside, overlapping or without and a label, such as “:: inside Doubt by ana &amp; without Slogans”.</source>
   <translation>Après « :: », écrivez inside, overlapping ou without et une étiquette, comme « :: inside Doubt by ana &amp; without Slogans ».</translation>
  </message>
  <message>
   <location filename="../../annotations/language/concordance.py" />
   <source>“{by}” is no order of lines; write one of: {orders}.</source>
   <translation>« {by} » n’est pas un ordre de lignes ; écrire l’un de : {orders}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/concordance.py" />
   <source>“{kind}” is no kind of query.</source>
   <translation>« {kind} » n’est pas une sorte de requête.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>A pattern may have {n} tokens at most.</source>
   <translation>Un motif peut avoir au plus {n} mots.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>A token may be repeated {n} times at most.</source>
   <translation>Un mot peut être répété au plus {n} fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>In “{text}” the second number is smaller than the first.</source>
   <translation>Dans « {text} », le second nombre est plus petit que le premier.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern cannot be read at its end.</source>
   <translation>Le motif ne peut être lu à sa fin.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern cannot be read from “{rest}” on.</source>
   <translation>Le motif ne peut être lu à partir de « {rest} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern lacks a value such as "guerre" at its end.</source>
   <translation>Il manque à la fin du motif une valeur telle que "guerre".</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern lacks a value such as "guerre" before “{rest}”.</source>
   <translation>Il manque au motif une valeur telle que "guerre" avant « {rest} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern lacks “{sign}” at its end.</source>
   <translation>Il manque « {sign} » à la fin du motif.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern lacks “{sign}” before “{rest}”.</source>
   <translation>Il manque « {sign} » au motif avant « {rest} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern needs one of {names} at its end.</source>
   <translation>Le motif veut l’un de {names} à sa fin.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>The pattern needs one of {names} at “{rest}”.</source>
   <translation>Le motif veut l’un de {names} à « {rest} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>This pattern has no token; write one such as [lemma="guerre"].</source>
   <translation>Ce motif n’a pas de token ; écrivez-en un, comme [lemma="guerre"].</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>This pattern takes too long; avoid repetitions inside repetitions.</source>
   <translation>Ce motif demande trop de temps ; évitez les répétitions dans des répétitions.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cqp.py" />
   <source>“{words}” is no regular expression: {error}.</source>
   <translation>« {words} » n’est pas une expression régulière : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/cues.py" />
   <source>The pattern of the rule “{id}” takes too long; avoid repetitions inside repetitions.</source>
   <translation>Le motif de la règle « {id} » prend trop de temps ; évitez les répétitions dans les répétitions.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The pattern of the rule “{id}” is no regular expression: {error}.</source>
   <translation>Le motif de la règle « {id} » n’est pas une expression régulière : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The rule “{id}” has more than {most} words.</source>
   <translation>La règle « {id} » a plus de {most} mots.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The rule “{id}” names the detector “{detector}”; write one of: {known}.</source>
   <translation>La règle « {id} » nomme le détecteur « {detector} » ; écrivez l’un de : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The rule “{id}” needs a label and its codebook.</source>
   <translation>La règle « {id} » a besoin d’une étiquette et de sa grille de codage.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The rule “{id}” needs an explanation.</source>
   <translation>La règle « {id} » a besoin d’une explication.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The rule “{id}” needs words or a pattern, or tokens, or a detector, and one of these only.</source>
   <translation>La règle « {id} » a besoin de mots ou d’un motif, ou de mots-formes, ou d’un détecteur, et de l’un d’eux seulement.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The rule “{id}” stands in it twice.</source>
   <translation>La règle « {id} » y figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The rule “{id}”: {told}.</source>
   <translation>La règle « {id} » : {told}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>The “language” of these rules is “{language}”; write one of: {known}.</source>
   <translation>La « language » de ces règles est « {language} » ; écrivez l’une de : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>There are no rules for the language “{language}”; there are for {known}.</source>
   <translation>Il n’y a pas de règles pour la langue « {language} » ; il y en a pour {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>There is no rule “{name}”; there are: {known}.</source>
   <translation>Il n’y a pas de règle « {name} » ; il y a : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>There is no such file of rules.</source>
   <translation>Ce fichier de règles n’existe pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>This is not a rule: {told}.</source>
   <translation>Ce n’est pas une règle : {told}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>“{id}” cannot be a rule's id; use letters without accents, digits, “-”, “_” and “.”.</source>
   <translation>« {id} » ne peut pas être l’identifiant d’une règle ; employez des lettres sans accent, des chiffres, « - », « _ » et « . ».</translation>
  </message>
  <message>
   <location filename="../../annotations/language/rules.py" />
   <source>“{word}” of the rule “{id}” is no word; “*” may stand at a word's end only.</source>
   <translation>« {word} » de la règle « {id} » n’est pas un mot ; « * » ne peut être qu’à la fin d’un mot.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>A pattern may have {most} tokens at most.</source>
   <translation>Un motif peut avoir {most} mots-formes au plus.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>A token may be repeated {most} times at most.</source>
   <translation>Un mot-forme peut être répété {most} fois au plus.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>In “{op}” of token {number} the second number is smaller than the first.</source>
   <translation>Dans « {op} » du mot-forme {number}, le second nombre est plus petit que le premier.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>The OP of token {number} is “{op}”; write one of ! ? * + or numbers in braces.</source>
   <translation>L’OP du mot-forme {number} est « {op} » ; écrivez un point d’exclamation ou d’interrogation, *, + ou des nombres entre accolades.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>Token {number} tests “{key}”, which is not understood; write one of: {known}.</source>
   <translation>Le mot-forme {number} teste « {key} », qui n’est pas compris ; écrivez l’un de : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>“tokens” is empty; write a token such as {"LEMMA": "guerre"}.</source>
   <translation>« tokens » est vide ; écrivez un mot-forme tel que {"LEMMA": "guerre"}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>“{key}” of token {number} may have IN or NOT_IN with a list of texts, or REGEX.</source>
   <translation>« {key} » du mot-forme {number} peut avoir IN ou NOT_IN avec une liste de textes, ou REGEX.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>“{key}” of token {number} must be a text, or have IN, NOT_IN or REGEX.</source>
   <translation>« {key} » du mot-forme {number} doit être un texte, ou avoir IN, NOT_IN ou REGEX.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/token_patterns.py" />
   <source>“{value}” of token {number} is no regular expression: {error}.</source>
   <translation>« {value} » du mot-forme {number} n’est pas une expression régulière : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/worker.py" />
   <source>The language process ended unexpectedly; try again.</source>
   <translation>Le processus linguistique s’est arrêté de façon inattendue ; réessayez.</translation>
  </message>
  <message>
   <location filename="../../annotations/language/worker.py" />
   <source>The text could not be parsed ({kind}).</source>
   <translation>Le texte n’a pas pu être analysé ({kind}).</translation>
  </message>
  <message>
   <location filename="../../annotations/offsets.py" />
   <source>A fragment is a pair of whole numbers, its start and its end.</source>
   <translation>Un fragment est une paire de nombres entiers, son début et sa fin.</translation>
  </message>
  <message>
   <location filename="../../annotations/offsets.py" />
   <source>An annotation needs at least one fragment.</source>
   <translation>Une annotation a besoin d’au moins un fragment.</translation>
  </message>
  <message>
   <location filename="../../annotations/offsets.py" />
   <source>The fragment {start}-{other_end} overlaps the one before it.</source>
   <translation>Le fragment {start}-{other_end} chevauche le précédent.</translation>
  </message>
  <message>
   <location filename="../../annotations/offsets.py" />
   <source>The passage {start}-{end} lies outside the text (0-{length}).</source>
   <translation>Le passage {start}-{end} sort du texte (0-{length}).</translation>
  </message>
  <message>
   <location filename="../../annotations/offsets.py" />
   <source>The start {start} must be smaller than the end {end}.</source>
   <translation>Le début {start} doit être plus petit que la fin {end}.</translation>
  </message>
  <message>
   <location filename="../../annotations/offsets.py" />
   <source>{what} holds a NUL character at offset {nul}; remove it first.</source>
   <translation>{what} contient un caractère NUL à la position {nul} ; retirez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/offsets.py" />
   <source>{what} holds half of a surrogate pair at offset {start}; the file was cut inside a character.</source>
   <translation>{what} contient la moitié d’une paire de substitution à la position {start} ; le fichier a été coupé à l’intérieur d’un caractère.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/adding.py" />
   <source>The language</source>
   <translation>La langue</translation>
  </message>
  <message>
   <location filename="../../annotations/project/adding.py" />
   <source>The metadata</source>
   <translation>Les métadonnées</translation>
  </message>
  <message>
   <location filename="../../annotations/project/adding.py" />
   <source>The title</source>
   <translation>Le titre</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>An attribute</source>
   <translation>Un attribut</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>The codebook {id} has no attribute “{code}” (it has: {known}).</source>
   <translation>La grille de codage {id} n’a pas d’attribut « {code} » (elle a : {known}).</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>{what} has the key {key}, which is no text.</source>
   <translation>{what} a la clé {key}, qui n’est pas un texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>{what} holds a {name}; texts and numbers can be kept.</source>
   <translation>{what} contient {name} ; seuls des textes et des nombres peuvent être gardés.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>{what} holds {value}, which is no number to keep.</source>
   <translation>{what} contient {value}, qui n’est pas un nombre à garder.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>{what} is nested too deeply.</source>
   <translation>{what} : imbrication trop profonde.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>“{code}” must be a number, not {value}.</source>
   <translation>« {code} » doit être un nombre, pas {value}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>“{code}” must be a text, not {value}.</source>
   <translation>« {code} » doit être un texte, pas {value}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>“{code}” must be one of {names}, not {value}.</source>
   <translation>« {code} » doit valoir l’un de : {names} ; pas {value}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>“{code}” must be true or false, not {value}.</source>
   <translation>« {code} » doit valoir vrai ou faux, pas {value}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/attributes.py" />
   <source>“{code}” must lie between {low} and {high}, not {value}.</source>
   <translation>« {code} » doit être compris entre {low} et {high}, pas {value}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/backups.py" />
   <source>The folder for backups is not there; connect its disk or choose another.</source>
   <translation>Le dossier des sauvegardes est introuvable ; branchez son disque ou choisissez-en un autre.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/backups.py" />
   <source>The system refused this ({reason}); choose another folder or make room.</source>
   <translation>Le système a refusé ({reason}) ; choisissez un autre dossier ou libérez de la place.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/base.py" />
   <source>The annotator's name</source>
   <translation>Le nom de l’annotateur</translation>
  </message>
  <message>
   <location filename="../../annotations/project/bulk.py" />
   <source>The label “{label}” is for whole documents, not for passages.</source>
   <translation>L’étiquette « {label} » vaut pour des documents entiers, non pour des passages.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/bulk.py" />
   <source>The note</source>
   <translation>La note</translation>
  </message>
  <message>
   <location filename="../../annotations/project/bulk.py" />
   <source>{annotator} would have the label “{code}” twice on “{words}” ({start}-{end} of “{title}”){others}; leave such passages out, nothing was changed.</source>
   <translation>{annotator} aurait l’étiquette « {code} » deux fois sur « {words} » ({start}-{end} de « {title} »){others} ; laissez ces passages de côté, rien n’a été changé.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/bulk.py" />
   <source>{gone} of the {n} annotations are no longer in the project; choose again, nothing was changed.</source>
   <translation>{gone} des {n} annotations ne sont plus dans le projet ; choisissez de nouveau, rien n’a été changé.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>A label is split into two labels at least.</source>
   <translation>Une étiquette se divise en deux étiquettes au moins.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>Annotations hold values under “{code}” already ({number}); choose another code.</source>
   <translation>Des annotations portent déjà une valeur sous « {code} » ({number}) ; choisissez un autre code.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>Labels of “{codebook}” stand on {number} passages or documents; delete these first, or remove them with it.</source>
   <translation>Des étiquettes de « {codebook} » figurent sur {number} passages ou documents ; supprimez-les d’abord, ou retirez-les avec elle.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>The codebook {codebook} has no attribute “{code}”.</source>
   <translation>La grille {codebook} n’a pas d’attribut « {code} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>The codebook {codebook} lacks the label “{code}”.</source>
   <translation>La grille de codage {codebook} n’a pas l’étiquette « {code} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>The group “{code}” is not empty; move or delete its labels first.</source>
   <translation>Le groupe « {code} » n’est pas vide ; déplacez ou supprimez d’abord ses étiquettes.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>The id</source>
   <translation>L’identifiant</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>The project has the codebook “{id}” already.</source>
   <translation>Le projet a déjà la grille de codage « {id} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>“{code}” has annotations already, so it stays a label for {what}.</source>
   <translation>« {code} » a déjà des annotations et garde donc son usage.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_editing.py" />
   <source>“{code}” stands on {number} passages or documents; say what happens to them: merge it into another label, or delete them with it.</source>
   <translation>« {code} » figure sur {number} passages ou documents ; dites ce qu’ils deviennent : fusionnez-la avec une autre étiquette, ou supprimez-les avec elle.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_many.py" />
   <source>These labels stand on {number} passages or documents; say what happens to them: merge them into another label, or delete them with it.</source>
   <translation>Ces étiquettes figurent sur {number} passages ou documents ; dites ce qu’ils deviennent : fusionnez-les avec une autre étiquette, ou supprimez-les avec elles.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_versions.py" />
   <source>Nothing has been changed in “{codebook}” since {version}.</source>
   <translation>Rien n’a changé dans « {codebook} » depuis la version {version}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_versions.py" />
   <source>The project has not kept version {version} of “{codebook}”.</source>
   <translation>Le projet n’a pas gardé la version {version} de « {codebook} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_versions.py" />
   <source>The version</source>
   <translation>La version</translation>
  </message>
  <message>
   <location filename="../../annotations/project/codebook_versions.py" />
   <source>There is a version {version} of “{codebook}” already.</source>
   <translation>Il y a déjà une version {version} de « {codebook} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/consistency.py" />
   <source>“{kind}” is no kind of inconsistency; write one of: {kinds}.</source>
   <translation>« {kind} » n’est pas une sorte d’incohérence ; écrire l’une de : {kinds}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/converting.py" />
   <source>A conversion leads from one codebook to another.</source>
   <translation>Une conversion mène d’une grille de codage à une autre.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/converting.py" />
   <source>No cross-walk from “{id}” to “{id2}” comes with the program; name a file of one.</source>
   <translation>Le programme n’a pas de table de correspondance de « {id} » à « {id2} » ; indiquez-en une dans un fichier.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/converting.py" />
   <source>The project has no annotator “{annotator}”.</source>
   <translation>Le projet n’a pas d’annotateur « {annotator} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/converting.py" />
   <source>This cross-walk leads from “{id}” to “{id2}”, not from “{id3}” to “{id4}”.</source>
   <translation>Cette table de correspondance mène de « {id} » à « {id2} », pas de « {id3} » à « {id4} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>A relation joins two annotations of the same document.</source>
   <translation>Une relation joint deux annotations du même document.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>A relation joins two different annotations.</source>
   <translation>Une relation joint deux annotations différentes.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>A relation needs a name.</source>
   <translation>Une relation a besoin d’un nom.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>The annotation has no fragment {fragment}-{fragment2}.</source>
   <translation>L’annotation n’a pas de fragment {fragment}-{fragment2}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>The document does not bear the label “{label}” of {who}.</source>
   <translation>Le document ne porte pas l’étiquette « {label} » de {who}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>The document has no relation with the id “{relation}”.</source>
   <translation>Le document n’a pas de relation d’identifiant « {relation} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>The label “{label}” stands in several codebooks ({holders}); name one.</source>
   <translation>L’étiquette « {label} » figure dans plusieurs grilles de codage ({holders}) ; nommez-en une.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>The origin</source>
   <translation>L’origine</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>The relation's name</source>
   <translation>Le nom de la relation</translation>
  </message>
  <message>
   <location filename="../../annotations/project/editing.py" />
   <source>{who} has already put the label “{label}” on this document.</source>
   <translation>{who} a déjà mis l’étiquette « {label} » sur ce document.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/exchange.py" />
   <source>The format {code} can only be read.</source>
   <translation>Le format {code} ne peut qu’être lu.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/exchange.py" />
   <source>The format {code} is a folder of files; name a folder.</source>
   <translation>Le format {code} est un dossier de fichiers ; indiquez un dossier.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/importing.py" />
   <source>The label “{code}” stands in several codebooks ({names}); the record must name one, or you do (--codebook).</source>
   <translation>L’étiquette « {code} » figure dans plusieurs grilles de codage ({names}) ; l’enregistrement doit en nommer une, ou vous-même (--codebook).</translation>
  </message>
  <message>
   <location filename="../../annotations/project/importing.py" />
   <source>The project's codebooks lack the labels {names}; add their codebook, or let them be made (--create-labels).</source>
   <translation>Les grilles de codage du projet n’ont pas les étiquettes {names} ; ajoutez leur grille, ou laissez-les créer (--create-labels).</translation>
  </message>
  <message>
   <location filename="../../annotations/project/importing.py" />
   <source>The text of the document {id} (“{title}”) differs from the one in the project; annotations would fall on other words.</source>
   <translation>Le texte du document {id} (« {title} ») diffère de celui du projet ; les annotations tomberaient sur d’autres mots.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/importing.py" />
   <source>“{code}” is a group of labels, not a label.</source>
   <translation>« {code} » est un groupe d’étiquettes, pas une étiquette.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>A choice of the attribute “{code}” stands twice.</source>
   <translation>Un choix de l’attribut « {code} » figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>A key is one letter or digit.</source>
   <translation>Une touche est une lettre ou un chiffre.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>A label needs a code.</source>
   <translation>Une étiquette a besoin d’un code.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>A label needs a name.</source>
   <translation>Une étiquette a besoin d’un nom.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>Choose two labels at least.</source>
   <translation>Choisissez au moins deux étiquettes.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>Every {what} needs a code.</source>
   <translation>Chaque entrée a besoin d’un code.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>Labels for passages and for whole documents cannot be merged.</source>
   <translation>Des étiquettes de passages et de documents entiers ne peuvent pas être fusionnées.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The abbreviation</source>
   <translation>L’abréviation</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The code</source>
   <translation>Le code</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The code “{code}” is taken in this codebook.</source>
   <translation>Le code « {code} » est pris dans cette grille de codage.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The codebook has no label “{code}” to confuse this one with.</source>
   <translation>La grille de codage n’a pas d’étiquette « {code} » à confondre avec celle-ci.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The key {key} is taken by “{name}”.</source>
   <translation>La touche {key} est prise par « {name} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The licence</source>
   <translation>La licence</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The source</source>
   <translation>La source</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>The {what} “{code}” stands twice.</source>
   <translation>« {code} » figure deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>This colour is out of range (hue 0-360, tone -1 to 1, vividness 0 to 1).</source>
   <translation>Cette couleur est hors limites (teinte 0-360, ton -1 à 1, vivacité 0 à 1).</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>“{code}” cannot be put into itself.</source>
   <translation>« {code} » ne peut pas être mise en elle-même.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>“{code}” is a group; only labels are merged.</source>
   <translation>« {code} » est un groupe ; seules des étiquettes se fusionnent.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>“{code}” is retired; bring it back first.</source>
   <translation>« {code} » est retirée ; remettez-la d’abord en service.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/label_checks.py" />
   <source>“{parent}” is no group of this codebook.</source>
   <translation>« {parent} » n’est pas un groupe de cette grille de codage.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>No codebook of the project has the label “{code}”.</source>
   <translation>Aucune grille de codage du projet n’a l’étiquette « {code} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>No codebook of the project has the label “{code}”; did you mean “{like}”?</source>
   <translation>Aucune grille de codage du projet n’a l’étiquette « {code} » ; vouliez-vous dire « {like} » ?</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The codebook {codebook} lacks the label “{code}”; did you mean “{like}”?</source>
   <translation>La grille de codage {codebook} n’a pas l’étiquette « {code} » ; vouliez-vous dire « {like} » ?</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The label “{code}” is retired.</source>
   <translation>L’étiquette « {code} » est retirée.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The label “{code}” stands in several codebooks ({holders}); name one.</source>
   <translation>L’étiquette « {code} » figure dans plusieurs grilles de codage ({holders}) ; nommez-en une.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The project file contradicts itself (nothing stands for {error}); run “elocutio check”.</source>
   <translation>Le fichier de projet se contredit (rien ne répond à {error}) ; lancez « elocutio check ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The project has no annotation with the id “{id}”.</source>
   <translation>Le projet n’a pas d’annotation d’identifiant « {id} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The project has no annotator “{name}”; it knows {known}.</source>
   <translation>Le projet n’a pas d’annotateur « {name} » ; il connaît {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The project has no codebook “{codebook}”.</source>
   <translation>Le projet n’a pas de grille de codage « {codebook} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The project has no codebook “{id}”.</source>
   <translation>Le projet n’a pas de grille de codage « {id} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>The project has no document with the id “{id}”.</source>
   <translation>Le projet n’a pas de document d’identifiant « {id} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/lookup.py" />
   <source>“{code}” is a group of labels; choose one of its labels.</source>
   <translation>« {code} » est un groupe d’étiquettes ; choisissez l’une de ses étiquettes.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/originals.py" />
   <source>The file has changed since it was read; add it again.</source>
   <translation>Le fichier a changé depuis qu’il a été lu ; ajoutez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/originals.py" />
   <source>The file that “{title}” came from is damaged in the project; restore a backup.</source>
   <translation>Le fichier dont provient « {title} » est endommagé dans le projet ; restaurez une sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/originals.py" />
   <source>The file that “{title}” came from is not kept in the project; only the text of it is.</source>
   <translation>Le fichier dont provient « {title} » n’est pas conservé dans le projet ; seul son texte l’est.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/parsing.py" />
   <source>Lemmas and parts of speech need spaCy, which is not installed.</source>
   <translation>Les lemmes et les parties du discours demandent spaCy, qui n’est pas installé.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/parsing.py" />
   <source>The project is open for reading only; parses cannot be kept.</source>
   <translation>Le projet est ouvert en lecture seule ; les analyses ne peuvent pas être gardées.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/parsing.py" />
   <source>What was found could not be stored; is the disk full?</source>
   <translation>Ce qui a été trouvé n’a pas pu être enregistré ; le disque est-il plein ?</translation>
  </message>
  <message>
   <location filename="../../annotations/project/placing.py" />
   <source>A folder stands where a file must go.</source>
   <translation>Un dossier se trouve là où un fichier doit aller.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/placing.py" />
   <source>Nothing can be written there: {reason}.</source>
   <translation>Rien ne peut être écrit à cet endroit : {reason}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/placing.py" />
   <source>The file cannot be written: {reason}.</source>
   <translation>Le fichier ne peut pas être écrit : {reason}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/placing.py" />
   <source>The folder cannot be written: {reason}.</source>
   <translation>Le dossier ne peut pas être écrit : {reason}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/placing.py" />
   <source>This format is a folder of files; name a folder.</source>
   <translation>Ce format est un dossier de fichiers ; indiquez un dossier.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/project.py" />
   <source>A document needs a title.</source>
   <translation>Un document a besoin d’un titre.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/project.py" />
   <source>An annotator needs a name.</source>
   <translation>Un annotateur a besoin d’un nom.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/project.py" />
   <source>The codebook “{id}” was named twice.</source>
   <translation>La grille de codage « {id} » a été nommée deux fois.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/project.py" />
   <source>The name</source>
   <translation>Le nom</translation>
  </message>
  <message>
   <location filename="../../annotations/project/project.py" />
   <source>There is an annotator “{name}” already.</source>
   <translation>Il y a déjà un annotateur « {name} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/project/reviewing.py" />
   <source>This is no suggestion that waits; choose another one.</source>
   <translation>Ce n’est pas une suggestion en attente ; choisissez-en une autre.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/rule_sets.py" />
   <source>The project has no rules of its own to share in this language.</source>
   <translation>Le projet n’a pas de règles propres à partager dans cette langue.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/rule_sets.py" />
   <source>The project is open for reading only; its rules cannot be changed.</source>
   <translation>Le projet est ouvert en lecture seule ; ses règles ne peuvent pas être modifiées.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/rule_sets.py" />
   <source>The rule “{id}” ships with the program and cannot be removed; switch it off.</source>
   <translation>La règle « {id} » est livrée avec le programme et ne peut pas être supprimée ; désactivez-la.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/rule_sets.py" />
   <source>There is a rule “{id}” already; take another id.</source>
   <translation>Il y a déjà une règle « {id} » ; prenez un autre identifiant.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/sample.py" />
   <source>The sample cannot be copied there: {reason}.</source>
   <translation>L’exemple ne peut pas être copié à cet endroit : {reason}.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/searching.py" />
   <source>No passage is chosen.</source>
   <translation>Aucun passage n’est choisi.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/transfer.py" />
   <source>The format {code} can only be written.</source>
   <translation>Le format {code} ne peut qu’être écrit.</translation>
  </message>
  <message>
   <location filename="../../annotations/project/transfer.py" />
   <source>The format {code} fixes what its offsets count; leave out --offset-unit.</source>
   <translation>Le format {code} fixe ce que comptent ses positions ; laissez --offset-unit de côté.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/archive.py" />
   <source>A zip file in a zip file in a zip file is refused; unpack it first.</source>
   <translation>Un fichier zip dans un fichier zip dans un fichier zip est refusé ; décompressez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/archive.py" />
   <source>The zip file holds a path that leads out of it (“{name}”); it is refused.</source>
   <translation>Le fichier zip contient un chemin qui en sort (« {name} ») ; il est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/archive.py" />
   <source>The zip file is too large when unpacked; it is refused.</source>
   <translation>Le fichier zip est trop grand une fois décompressé ; il est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/base.py" />
   <source>A document of more than {n} MB is refused; split it first.</source>
   <translation>Un document de plus de {n} Mo est refusé ; divisez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/base.py" />
   <source>The file holds no text.</source>
   <translation>Le fichier ne contient pas de texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/base.py" />
   <source>The text</source>
   <translation>Le texte</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/base.py" />
   <source>The text is longer than {n} million characters; split it first.</source>
   <translation>Le texte dépasse {n} millions de caractères ; divisez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/csv_tables.py" />
   <source>The row cannot be read as a table's: {error}.</source>
   <translation>La ligne ne peut pas être lue comme celle d’un tableau : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/csv_tables.py" />
   <source>The row has {n} cells, the first one {n2}.</source>
   <translation>La ligne a {n} cellules, la première {n2}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/cutting.py" />
   <source>Nothing would be left of “{title}”.</source>
   <translation>Il ne resterait rien de « {title} ».</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/epub.py" />
   <source>The book is locked (DRM); its text cannot be read.</source>
   <translation>Le livre est verrouillé (DRM) ; son texte ne peut pas être lu.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/epub.py" />
   <source>The book's part “{name}” is missing.</source>
   <translation>La partie « {name} » du livre manque.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/gathering.py" />
   <source>A hidden file.</source>
   <translation>Fichier caché.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/gathering.py" />
   <source>No kind of document that can be read.</source>
   <translation>Ce type de document ne peut pas être lu.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/gathering.py" />
   <source>The folder holds no documents ({kinds}).</source>
   <translation>Le dossier ne contient aucun document ({kinds}).</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/gathering.py" />
   <source>The zip file holds no documents ({kinds}).</source>
   <translation>Le fichier zip ne contient aucun document ({kinds}).</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/html.py" />
   <source>A web page of more than {n} MB is refused.</source>
   <translation>Une page web de plus de {n} Mo est refusée.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/html.py" />
   <source>The file is empty.</source>
   <translation>Le fichier est vide.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/html.py" />
   <source>The web page holds no text.</source>
   <translation>La page web ne contient pas de texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/html.py" />
   <source>This saved web page holds no page; save it again.</source>
   <translation>Cette page web enregistrée ne contient pas de page ; enregistrez-la de nouveau.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/json_lines.py" />
   <source>The line holds annotations; import the file as an annotation set instead.</source>
   <translation>La ligne contient des annotations ; importez plutôt le fichier comme jeu d’annotations.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/json_lines.py" />
   <source>The line holds no object.</source>
   <translation>La ligne ne contient pas d’objet.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/json_lines.py" />
   <source>The line is no JSON: {error}.</source>
   <translation>La ligne n’est pas du JSON : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/odt.py" />
   <source>The document is protected by a password; save it without one first.</source>
   <translation>Le document est protégé par un mot de passe ; enregistrez-le d’abord sans lui.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/odt.py" />
   <source>This is no {kind}.</source>
   <translation>Ce n’est pas {kind}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/package.py" />
   <source>This is a file of an old Office program; save it as {suffix} first.</source>
   <translation>C’est un fichier d’un ancien programme Office ; enregistrez-le d’abord en {suffix}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/package.py" />
   <source>This is no {kind}: it holds no {name}.</source>
   <translation>Ce n’est pas {kind} : il y manque {name}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/pdf.py" />
   <source>The PDF has too many pages; split it first.</source>
   <translation>Le PDF a trop de pages ; divisez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/pdf.py" />
   <source>The PDF is damaged or incomplete; get it again.</source>
   <translation>Le PDF est endommagé ou incomplet ; procurez-vous-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/pdf.py" />
   <source>The PDF is protected by a password; save it without one first.</source>
   <translation>Le PDF est protégé par un mot de passe ; enregistrez-le d’abord sans lui.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/pdf.py" />
   <source>This PDF has no text layer: it is a scan; run it through text recognition (OCR) first.</source>
   <translation>Ce PDF n’a pas de couche de texte : c’est un scan ; passez-le d’abord par la reconnaissance de caractères (OCR).</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/pdf.py" />
   <source>This is no PDF file.</source>
   <translation>Ce n’est pas un fichier PDF.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/plaintext.py" />
   <source>The file</source>
   <translation>Le fichier</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/plaintext.py" />
   <source>The file begins like {encoding}, but its byte {start} is not.</source>
   <translation>Le fichier commence comme du {encoding}, mais son octet {start} n’en est pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/plaintext.py" />
   <source>This is a binary file, not plain text.</source>
   <translation>C’est un fichier binaire, pas du texte brut.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/registry.py" />
   <source>The file's name ends like that of {one}, but it is {one2}; give it the ending {suffixe}.</source>
   <translation>Le nom du fichier finit comme celui de {one}, mais c’est {one2} ; donnez-lui la terminaison {suffixe}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/rtf.py" />
   <source>The RTF file ends too early; it was cut.</source>
   <translation>Le fichier RTF finit trop tôt ; il a été coupé.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/rtf.py" />
   <source>The RTF file is nested too deeply.</source>
   <translation>Le fichier RTF est trop imbriqué.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/rtf.py" />
   <source>This is no RTF file.</source>
   <translation>Ce n’est pas un fichier RTF.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/tables.py" />
   <source>A table of more than {most_rows} rows is refused.</source>
   <translation>Un tableau de plus de {most_rows} lignes est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/tables.py" />
   <source>No column of the file holds texts.</source>
   <translation>Aucune colonne du fichier ne contient de textes.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/tables.py" />
   <source>The column “{column}” holds no text.</source>
   <translation>La colonne « {column} » ne contient pas de texte.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/tables.py" />
   <source>The file holds no rows.</source>
   <translation>Le fichier ne contient aucune ligne.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/tables.py" />
   <source>There is no column “{wanted}”; there are: {known}.</source>
   <translation>Il n’y a pas de colonne « {wanted} » ; il y a : {known}.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/tables.py" />
   <source>Two columns are named “{twice}”; rename one.</source>
   <translation>Deux colonnes se nomment « {twice} » ; renommez-en une.</translation>
  </message>
  <message>
   <location filename="../../annotations/readers/xlsx.py" />
   <source>A row has more cells than Excel knows.</source>
   <translation>Une ligne a plus de cellules qu’Excel n’en connaît.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>Not saved: another program is using the file; try again.</source>
   <translation>Non enregistré : un autre programme utilise le fichier ; réessayez.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>Not saved: the disk is full; make room and try again.</source>
   <translation>Non enregistré : le disque est plein ; faites de la place et réessayez.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>Not saved: the disk reports an error; check it and try again.</source>
   <translation>Non enregistré : le disque signale une erreur ; vérifiez-le et réessayez.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>The file holds a {kind} ({name}), which no project has; it is not opened.</source>
   <translation>Le fichier contient un élément {kind} ({name}) qu’aucun projet n’a ; il n’est pas ouvert.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>The file may not be read; ask its owner for access.</source>
   <translation>Le fichier ne peut pas être lu ; demandez l’accès à son propriétaire.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>The project cannot be opened here; check the folder's rights.</source>
   <translation>Le projet ne peut pas être ouvert ici ; vérifiez les droits du dossier.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>The project file is damaged; restore it from a backup.</source>
   <translation>Le fichier de projet est endommagé ; restaurez-le depuis une sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>The project file is truncated; restore it from a backup or copy it again.</source>
   <translation>Le fichier de projet est tronqué ; restaurez-le depuis une sauvegarde ou copiez-le de nouveau.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>The project may only be read here; copy it into a folder of yours to change it.</source>
   <translation>Le projet ne peut être que lu ici ; copiez-le dans un dossier à vous pour le modifier.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>The project or its folder is read-only; copy it elsewhere.</source>
   <translation>Le projet ou son dossier est en lecture seule ; copiez-le ailleurs.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>There is a file of this name already; nothing was changed.</source>
   <translation>Il y a déjà un fichier de ce nom ; rien n’a été changé.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>There is no such project.</source>
   <translation>Ce projet n’existe pas.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>This is a database of another program, not an Elocutio project.</source>
   <translation>C’est la base de données d’un autre programme, pas un projet Elocutio.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>This is a folder, not a project file.</source>
   <translation>C’est un dossier, pas un fichier de projet.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>This is not an Elocutio project.</source>
   <translation>Ce n’est pas un projet Elocutio.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/connect.py" />
   <source>This project was made by a newer Elocutio (file version {found}, this program knows {known}); update the program.</source>
   <translation>Ce projet a été fait par un Elocutio plus récent (version de fichier {found}, ce programme connaît {known}) ; mettez le programme à jour.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/lock.py" />
   <source>The folder cannot be written to ({reason}); choose another folder, or copy the project into one of yours.</source>
   <translation>Le dossier n’est pas accessible en écriture ({reason}) ; choisissez un autre dossier, ou copiez le projet dans un dossier à vous.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/lock.py" />
   <source>The project is open for writing by {holder}; close it there, or open it here for reading only.</source>
   <translation>Le projet est ouvert en écriture par {holder} ; fermez-le là-bas, ou ouvrez-le ici en lecture seule.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/lock.py" />
   <source>The project is open for writing in another window; close it there, or open it here for reading only.</source>
   <translation>Le projet est ouvert en écriture dans une autre fenêtre ; fermez-le là-bas, ou ouvrez-le ici en lecture seule.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/lock.py" />
   <source>There is no such folder; make it first.</source>
   <translation>Ce dossier n’existe pas ; créez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/lock.py" />
   <source>{user} on {host} (process {pid}, since {since})</source>
   <translation>{user} sur {host} (processus {pid}, depuis le {since})</translation>
  </message>
  <message>
   <location filename="../../annotations/store/migrations/__init__.py" />
   <source>Project files of version {missing} can no longer be opened.</source>
   <translation>Les fichiers de projet de version {missing} ne peuvent plus être ouverts.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/store.py" />
   <source>The history of this project is damaged ({cause}); nothing was changed.</source>
   <translation>L’historique de ce projet est endommagé ({cause}) ; rien n’a été changé.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/store.py" />
   <source>The project is open for reading only.</source>
   <translation>Le projet est ouvert en lecture seule.</translation>
  </message>
  <message>
   <location filename="../../annotations/store/writes.py" />
   <source>This annotator has already put this label on exactly this passage.</source>
   <translation>Cet annotateur a déjà mis cette étiquette sur exactement ce passage.</translation>
  </message>
  <message>
   <location filename="../../annotations/xml_files.py" />
   <source>An XML file with a document type or entities is refused; remove its &lt;!DOCTYPE …&gt;.</source>
   <translation>Un fichier XML avec un type de document ou des entités est refusé ; retirez son &lt;!DOCTYPE …&gt;.</translation>
  </message>
  <message>
   <location filename="../../annotations/xml_files.py" />
   <source>The XML cannot be decoded: {error}.</source>
   <translation>Le XML ne peut pas être décodé : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/xml_files.py" />
   <source>The XML file is empty.</source>
   <translation>Le fichier XML est vide.</translation>
  </message>
  <message>
   <location filename="../../annotations/xml_files.py" />
   <source>The XML is nested too deeply.</source>
   <translation>Le XML est trop imbriqué.</translation>
  </message>
  <message>
   <location filename="../../annotations/xml_files.py" />
   <source>This is no XML: {error}.</source>
   <translation>Ce n’est pas du XML : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/zip_files.py" />
   <source>The file is no zip file: {error}.</source>
   <translation>Le fichier n’est pas un fichier zip : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/zip_files.py" />
   <source>The zip file is protected by a password; unpack it first.</source>
   <translation>Le fichier zip est protégé par un mot de passe ; décompressez-le d’abord.</translation>
  </message>
  <message>
   <location filename="../../annotations/zip_files.py" />
   <source>The zip file unpacks to far more than it is; it is refused.</source>
   <translation>Le fichier zip se décompresse en bien plus qu’il n’est ; il est refusé.</translation>
  </message>
  <message>
   <location filename="../../annotations/zip_files.py" />
   <source>“{name}” in the zip file cannot be read: {error}.</source>
   <translation>« {name} » dans le fichier zip ne peut pas être lu : {error}.</translation>
  </message>
  <message>
   <location filename="../../annotations/zip_files.py" />
   <source>“{name}” in the zip file is too large.</source>
   <translation>« {name} » dans le fichier zip est trop grand.</translation>
  </message>
  <message>
   <location filename="../../annotations/zip_files.py" />
   <source>“{name}” is larger than the zip file says.</source>
   <translation>« {name} » est plus grand que ne le dit le fichier zip.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;About Elocutio</source>
   <translation>À pr&amp;opos d’Elocutio</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Accept</source>
   <translation>&amp;Accepter</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Add codebook…</source>
   <translation>&amp;Ajouter une grille de codage…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Add documents…</source>
   <translation>&amp;Ajouter des documents…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Annotate</source>
   <translation>A&amp;nnoter</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Close project</source>
   <translation>&amp;Fermer le projet</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Codebook</source>
   <translation>&amp;Grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Codebook and annotation</source>
   <translation>&amp;Grille de codage et annotation</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Decide split passages…</source>
   <translation>&amp;Répartir les passages d’une étiquette divisée…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Delete annotation</source>
   <translation>&amp;Supprimer l’annotation</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Documents</source>
   <translation>&amp;Documents</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Edit</source>
   <translation>É&amp;dition</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Edit codebooks…</source>
   <translation>&amp;Modifier les grilles de codage…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Export annotation set…</source>
   <translation>E&amp;xporter un jeu d’annotations…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;File</source>
   <translation>&amp;Fichier</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Find a label</source>
   <translation>&amp;Chercher une étiquette</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Find…</source>
   <translation>Rec&amp;hercher…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Go</source>
   <translation>A&amp;ller</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Guide</source>
   <translation>&amp;Guide</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Help</source>
   <translation>A&amp;ide</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;History</source>
   <translation>&amp;Historique</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Import annotations…</source>
   <translation>&amp;Importer des annotations…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Keyboard shortcuts</source>
   <translation>&amp;Raccourcis clavier</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Look again…</source>
   <translation>Re&amp;voir…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;New project…</source>
   <translation>&amp;Nouveau projet…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Next annotation</source>
   <translation>Annotation &amp;suivante</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Open project…</source>
   <translation>&amp;Ouvrir un projet…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Page of the label</source>
   <translation>&amp;Page de l’étiquette</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Previous annotation</source>
   <translation>Annotation &amp;précédente</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Quit</source>
   <translation>&amp;Quitter</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Redo</source>
   <translation>&amp;Rétablir</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Reject</source>
   <translation>&amp;Rejeter</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Report a problem…</source>
   <translation>&amp;Signaler un problème…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Restore from backup…</source>
   <translation>&amp;Restaurer une sauvegarde…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Settings…</source>
   <translation>Réglag&amp;es…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Suggest in this document</source>
   <translation>&amp;Suggérer dans ce document</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Suggestions</source>
   <translation>&amp;Suggestions</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Tag all occurrences…</source>
   <translation>Étiqueter &amp;toutes les occurrences…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Undo</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;View</source>
   <translation>&amp;Affichage</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>A&amp;ll of this rule…</source>
   <translation>&amp;Toutes celles de cette règle…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Accept &amp;with another label…</source>
   <translation>Accepter a&amp;vec une autre étiquette…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Accept the suggestion in hand</source>
   <translation>Accepter la suggestion en main</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Accepts all that the rule suggests, after a look at each of them.</source>
   <translation>Accepte tout ce que la règle suggère, après un regard sur chaque passage.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Add &amp;folder…</source>
   <translation>Ajouter un &amp;dossier…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Add the selection as a &amp;fragment</source>
   <translation>Ajouter la sélection comme &amp;fragment</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Alt + arrows</source>
   <translation>Alt + flèches</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Alt + drag</source>
   <translation>Alt + glisser</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Annotate</source>
   <translation>Annoter</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Annotation &amp;list</source>
   <translation>&amp;Liste des annotations</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Annotation panel</source>
   <translation>Volet de l’annotation</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Annotators’ &amp;manual…</source>
   <translation>Ma&amp;nuel des annotateurs…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Brings the lines of the search up to date with annotations and documents.</source>
   <translation>Met les lignes de la recherche à jour des annotations et des documents.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Change &amp;snapping</source>
   <translation>Changer le &amp;calage</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Check &amp;consistency…</source>
   <translation>Vérifier la co&amp;hérence…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Choose a &amp;label…</source>
   <translation>Choisir &amp;une étiquette…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Choose a label for the selected lines</source>
   <translation>Choisir une étiquette pour les lignes choisies</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Chooses rules and documents, with counts of what each would propose.</source>
   <translation>Choisit les règles et les documents, avec le nombre de passages que chacune proposerait.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Codebook panel</source>
   <translation>Volet de la grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Copy p&amp;icture</source>
   <translation>Copier l’&amp;image</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Copy the selected rows as a table</source>
   <translation>Copier les lignes choisies comme tableau</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl + arrows, Ctrl+Space</source>
   <translation>Ctrl + flèches, Ctrl+Espace</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl + wheel</source>
   <translation>Ctrl + molette</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl+Enter, or leaving the field</source>
   <translation>Ctrl+Entrée, ou quitter le champ</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl+Shift + arrows</source>
   <translation>Ctrl+Maj + flèches</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Del, Backspace</source>
   <translation>Suppr, Ret. arr.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Delete the selected annotations</source>
   <translation>Supprimer les annotations choisies</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Documents panel</source>
   <translation>Volet des documents</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>E&amp;xport codebook…</source>
   <translation>E&amp;xporter une grille de codage…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Edit</source>
   <translation>Édition</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Edit &amp;note</source>
   <translation>Modifier la &amp;note</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Edit rul&amp;es…</source>
   <translation>Modifier les rè&amp;gles…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Empty the filter; close the list</source>
   <translation>Vider le filtre ; fermer la liste</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one character back</source>
   <translation>Fin : un caractère en arrière</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one character on</source>
   <translation>Fin : un caractère en avant</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one word back</source>
   <translation>Fin : un mot en arrière</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one word on</source>
   <translation>Fin : un mot en avant</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Enter</source>
   <translation>Entrée</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Esc</source>
   <translation>Échap</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Filter the labels</source>
   <translation>Filtrer les étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Find &amp;next</source>
   <translation>Résultat &amp;suivant</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Find &amp;previous</source>
   <translation>Résultat &amp;précédent</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Fold or unfold a group</source>
   <translation>Replier ou déplier un groupe</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>From the lines to the query; from there, close the search</source>
   <translation>Des lignes à la requête ; de là, fermer la recherche</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>From the rows to the filter; from there, close the list</source>
   <translation>Des lignes au filtre ; de là, fermer la liste</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Gathers log, versions and last operations, without any texts, to be read and saved.</source>
   <translation>Rassemble le journal, les versions et les dernières opérations, sans aucun texte, à lire et à enregistrer.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Go</source>
   <translation>Aller</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Guided &amp;tour</source>
   <translation>&amp;Visite guidée</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>L</source>
   <translation>L</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Larger text</source>
   <translation>Agrandir le texte</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Let go of the annotation, the selection</source>
   <translation>Quitter l’annotation, la sélection</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Lets the rules propose annotations; nothing is accepted by itself.</source>
   <translation>Laisse les règles proposer des annotations ; rien n’est accepté sans vous.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Letter of a label</source>
   <translation>Lettre d’une étiquette</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Lists all annotations, to filter, sort and change many at once.</source>
   <translation>Liste toutes les annotations, pour en filtrer, trier et modifier beaucoup à la fois.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Lists the copies that are made while you work; nothing is lost by restoring one.</source>
   <translation>Donne la liste des copies faites pendant que vous travaillez ; en restaurer une ne perd rien.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Makes a document of the text on the clipboard.</source>
   <translation>Fait un document du texte du presse-papiers.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Move an edge</source>
   <translation>Déplacer un bord</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Move the selected labels up, down, out of a group, into the one before</source>
   <translation>Monter, descendre, sortir ou faire entrer les étiquettes choisies</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>N</source>
   <translation>N</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>New annotat&amp;or…</source>
   <translation>N&amp;ouvel annotateur…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next &amp;document</source>
   <translation>&amp;Document suivant</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next &amp;suggestion</source>
   <translation>S&amp;uggestion suivante</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next annotation, when nothing is selected</source>
   <translation>Annotation suivante, si rien n’est sélectionné</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next or previous annotation on the same passage</source>
   <translation>Annotation suivante ou précédente sur le même passage</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Of the selection, or of what is in view.</source>
   <translation>De la sélection, ou de ce qui est visible.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Only the label in hand in colou&amp;r</source>
   <translation>Seule l’étiquette en main en &amp;couleur</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Open the &amp;sample</source>
   <translation>Ouvrir l’&amp;exemple</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Opens the guide, which lies on this computer, in the browser.</source>
   <translation>Ouvre le guide, qui est sur cet ordinateur, dans le navigateur.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Opens the window in which labels and codebooks are changed.</source>
   <translation>Ouvre la fenêtre où l’on modifie les étiquettes et les grilles de codage.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>P&amp;aste as document…</source>
   <translation>Coller comme &amp;document…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Previous d&amp;ocument</source>
   <translation>D&amp;ocument précédent</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Previous s&amp;uggestion</source>
   <translation>Suggestion pré&amp;cédente</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Puts one label on every occurrence of the selected words, after a look at each.</source>
   <translation>Met une étiquette sur chaque occurrence des mots sélectionnés, après un regard sur chacune.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Re&amp;view</source>
   <translation>&amp;Passer en revue</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Reject the suggestion in hand</source>
   <translation>Rejeter la suggestion en main</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Relabel the annotation in hand; accept a suggestion with that label</source>
   <translation>Changer l’étiquette de l’annotation en main ; accepter une suggestion avec cette étiquette</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Relabel the selected annotations</source>
   <translation>Réétiqueter les annotations choisies</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>S&amp;how in the text</source>
   <translation>&amp;Montrer dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>S&amp;uggest by chosen rules…</source>
   <translation>S&amp;uggérer par des règles choisies…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Same words with other labels or none, edges inside words; mended by one key.</source>
   <translation>Mêmes mots autrement étiquetés ou non étiquetés, bords dans un mot ; corrigés d’une touche.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Save &amp;picture…</source>
   <translation>Enregistrer une i&amp;mage…</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Search a&amp;gain</source>
   <translation>Chercher de no&amp;uveau</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Search all &amp;documents</source>
   <translation>Chercher dans &amp;tous les documents</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select by character or line</source>
   <translation>Sélectionner par caractère ou par ligne</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select by word or paragraph</source>
   <translation>Sélectionner par mot ou par paragraphe</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select here and there</source>
   <translation>Sélectionner çà et là</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select several labels</source>
   <translation>Sélectionner plusieurs étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select several, or all</source>
   <translation>Sélectionner plusieurs lignes, ou toutes</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select without snapping</source>
   <translation>Sélectionner sans calage</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select ¶</source>
   <translation>Sélectionner le ¶</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Seven steps on a fresh copy of the sample, done by you.</source>
   <translation>Sept étapes sur une nouvelle copie de l’exemple, que vous faites vous-même.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shift + arrows</source>
   <translation>Maj + flèches</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shift + arrows, Ctrl+A</source>
   <translation>Maj + flèches, Ctrl+A</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shift + letter</source>
   <translation>Maj + lettre</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shift and the letter of a label do it at once.</source>
   <translation>Maj et la lettre d’une étiquette le font aussitôt.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Show all annotations</source>
   <translation>Afficher toutes les annotations</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Show the passage in the text</source>
   <translation>Montrer le passage dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shows each passage of a label that was split; one key decides.</source>
   <translation>Montre chaque passage d’une étiquette divisée ; une touche décide.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shows one suggestion after another, with its cue and its rule.</source>
   <translation>Montre les suggestions l’une après l’autre, avec leur indice et leur règle.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shows the passages whose label has changed since they were tagged.</source>
   <translation>Montre les passages dont l’étiquette a changé depuis leur étiquetage.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Smaller text</source>
   <translation>Réduire le texte</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Space</source>
   <translation>Espace</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one character back</source>
   <translation>Début : un caractère en arrière</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one character on</source>
   <translation>Début : un caractère en avant</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one word back</source>
   <translation>Début : un mot en arrière</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one word on</source>
   <translation>Début : un mot en avant</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Store what was typed in a field</source>
   <translation>Enregistrer ce qui est tapé dans un champ</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Switches rules on and off, changes, adds and shares them, tries them at once.</source>
   <translation>Active et désactive les règles, les modifie, en ajoute, les partage, les essaie aussitôt.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Tab, Shift+Tab</source>
   <translation>Tab, Maj+Tab</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Tag the selected lines</source>
   <translation>Étiqueter les lignes choisies</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Tag the selected passage</source>
   <translation>Étiqueter le passage sélectionné</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Tags the selected passage, or relabels the annotation in hand.</source>
   <translation>Étiquette le passage sélectionné, ou réétiquette l’annotation en main.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Take back what was typed in a field; close the window</source>
   <translation>Reprendre ce qui est tapé dans un champ ; fermer la fenêtre</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Text at 100 %</source>
   <translation>Texte à 100 %</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Text, web pages, Word, PDF, tables and more; a look at them comes first.</source>
   <translation>Texte, pages web, Word, PDF, tableaux et d’autres ; on les regarde d’abord.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>The text with its annotations, as SVG, PDF or PNG.</source>
   <translation>Le texte avec ses annotations, en SVG, PDF ou PNG.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>View</source>
   <translation>Affichage</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Words, patterns and lemmas in all documents, in their context, to read and to tag.</source>
   <translation>Mots, motifs et lemmes dans tous les documents, dans leur contexte, à lire et à étiqueter.</translation>
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Writes a codebook as HTML or PDF, to read and to print.</source>
   <translation>Écrit une grille de codage en HTML ou en PDF, à lire et à imprimer.</translation>
  </message>
  <message>
   <location filename="../../app/background.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/acts.py" />
   <source>No group stands before it to be moved into.</source>
   <translation>Aucun groupe ne la précède où la déplacer.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>A codebook needs a name.</source>
   <translation>Une grille de codage a besoin d’un nom.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Add</source>
   <translation>Ajouter</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Add and go on</source>
   <translation>Ajouter et continuer</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Create</source>
   <translation>Créer</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Group</source>
   <translation>Groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Id</source>
   <translation>Identifiant</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>New codebook</source>
   <translation>Nouvelle grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>New group</source>
   <translation>Nouveau groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>New label</source>
   <translation>Nouvelle étiquette</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>None</source>
   <translation>Aucun</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>Open a project first.</source>
   <translation>Ouvrez d’abord un projet.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/ask.py" />
   <source>With a free letter as its key</source>
   <translation>Avec une lettre libre comme touche</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Add an attribute</source>
   <translation>Ajouter un attribut</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Attribute</source>
   <translation>Attribut</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Attributes</source>
   <translation>Attributs</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Choice {n}</source>
   <translation>Choix {n}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Choices</source>
   <translation>Choix</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Down</source>
   <translation>Descendre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Every annotation needs a value</source>
   <translation>Chaque annotation a besoin d’une valeur</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Least</source>
   <translation>Minimum</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Most</source>
   <translation>Maximum</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Names</source>
   <translation>Noms</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>New attribute</source>
   <translation>Nouvel attribut</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Number</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>One of several choices</source>
   <translation>Un choix parmi plusieurs</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Range</source>
   <translation>Bornes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Remove</source>
   <translation>Enlever</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Required</source>
   <translation>Obligatoire</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Text</source>
   <translation>Texte</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Type</source>
   <translation>Type</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Up</source>
   <translation>Monter</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>Yes or no</source>
   <translation>Oui ou non</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>attribute</source>
   <translation>attribut</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>no limit</source>
   <translation>sans limite</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>to</source>
   <translation>à</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/attributes.py" />
   <source>{name}: {choice}</source>
   <translation>{name} : {choice}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/bound.py" />
   <source>This was not stored yet.</source>
   <translation>Ceci n’est pas encore enregistré.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>A letter: the sibling whose colour is like it. A dot: a label of another group is like it. Arrows go about, Enter uses the colour.</source>
   <translation>Une lettre : l’étiquette sœur dont la couleur ressemble. Un point : une étiquette d’un autre groupe ressemble. Les flèches se déplacent, Entrée prend la couleur.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>All</source>
   <translation>Toutes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Calm</source>
   <translation>Calme</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Colour of {name}</source>
   <translation>Couleur de {name}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Free</source>
   <translation>Libres</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Free colour {n}</source>
   <translation>Couleur libre {n}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Greyish</source>
   <translation>Grisé</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Nearest: {name}, ΔE {distance}</source>
   <translation>La plus proche : {name}, ΔE {distance}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Picked</source>
   <translation>Choisie</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Suggest a free colour</source>
   <translation>Proposer une couleur libre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Use it</source>
   <translation>Prendre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Vivid</source>
   <translation>Vif</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_dialog.py" />
   <source>Vividness</source>
   <translation>Vivacité</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Full colour sight</source>
   <translation>Vision de toutes les couleurs</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Here and there {passage}</source>
   <translation>Çà et là {passage}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>It has no siblings yet: any colour is told apart.</source>
   <translation>Elle n’a pas encore de sœurs : toute couleur se distingue.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Simulated after Machado, Oliveira and Fernandes (2009); distances: CIEDE2000.</source>
   <translation>Simulation d’après Machado, Oliveira et Fernandes (2009) ; distances : CIEDE2000.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Without blue cones</source>
   <translation>Sans cônes bleus</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Without green cones</source>
   <translation>Sans cônes verts</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>Without red cones</source>
   <translation>Sans cônes rouges</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>a marked passage</source>
   <translation>un passage marqué</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>look alike</source>
   <translation>ressemblantes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>told apart at a glance</source>
   <translation>distinctes d’emblée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>told apart side by side</source>
   <translation>distinctes côte à côte</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>{theme}: name {name}, stroke {ink} to 1</source>
   <translation>{theme} : nom {name}, trait {ink} pour 1</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_facts.py" />
   <source>{verdict}: {name}, ΔE {distance}</source>
   <translation>{verdict} : {name}, ΔE {distance}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>Colours: hue across, tone down</source>
   <translation>Couleurs : teinte en largeur, ton en hauteur</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>blue</source>
   <translation>bleu</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>cyan</source>
   <translation>cyan</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>dark</source>
   <translation>sombre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>free</source>
   <translation>libre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>green</source>
   <translation>vert</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>light</source>
   <translation>clair</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>magenta</source>
   <translation>magenta</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>medium</source>
   <translation>moyen</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>near “{name}” of another group</source>
   <translation>proche de « {name} » d’un autre groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>near “{name}” of the same group</source>
   <translation>proche de « {name} » du même groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>olive</source>
   <translation>olive</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>orange</source>
   <translation>orange</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>pink</source>
   <translation>rose</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>red</source>
   <translation>rouge</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>teal</source>
   <translation>bleu-vert</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>very dark</source>
   <translation>très sombre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>very light</source>
   <translation>très clair</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>violet</source>
   <translation>violet</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/colour_grid.py" />
   <source>yellow-brown</source>
   <translation>ocre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Differences</source>
   <translation>Différences</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Label</source>
   <translation>Étiquette</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Labels stand in another order</source>
   <translation>Les étiquettes sont dans un autre ordre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Newer version</source>
   <translation>Version postérieure</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Nothing differs</source>
   <translation>Rien ne diffère</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Now</source>
   <translation>Maintenant</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Older version</source>
   <translation>Version antérieure</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>The codebook itself</source>
   <translation>La grille de codage elle-même</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Version {v}</source>
   <translation>Version {v}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>Versions of {name}</source>
   <translation>Versions de {name}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>What differs</source>
   <translation>Ce qui diffère</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>abbreviation</source>
   <translation>abréviation</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>colour</source>
   <translation>couleur</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>confused with</source>
   <translation>à ne pas confondre avec</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>counter-example</source>
   <translation>contre-exemple</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>definition</source>
   <translation>définition</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>description</source>
   <translation>description</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>example</source>
   <translation>exemple</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>key</source>
   <translation>touche</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>kind</source>
   <translation>genre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>languages</source>
   <translation>langues</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>level</source>
   <translation>portée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>licence</source>
   <translation>licence</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>name</source>
   <translation>nom</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>no group</source>
   <translation>aucun groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>not when</source>
   <translation>à éviter si</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>relation</source>
   <translation>relation</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>source</source>
   <translation>source</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>split into</source>
   <translation>divisée en</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>use when</source>
   <translation>employer si</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label added</source>
   <translation>{n} étiquette ajoutée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label brought back</source>
   <translation>{n} étiquette remise au choix</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label changed otherwise</source>
   <translation>{n} étiquette modifiée autrement</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label has another code</source>
   <translation>{n} étiquette a un autre code</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label moved</source>
   <translation>{n} étiquette déplacée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label redefined</source>
   <translation>{n} étiquette redéfinie</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label removed</source>
   <translation>{n} étiquette enlevée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label renamed</source>
   <translation>{n} étiquette renommée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} label retired</source>
   <translation>{n} étiquette retirée du choix</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels added</source>
   <translation>{n} étiquettes ajoutées</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels brought back</source>
   <translation>{n} étiquettes remises au choix</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels changed otherwise</source>
   <translation>{n} étiquettes modifiées autrement</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels have other codes</source>
   <translation>{n} étiquettes ont d’autres codes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels moved</source>
   <translation>{n} étiquettes déplacées</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels redefined</source>
   <translation>{n} étiquettes redéfinies</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels removed</source>
   <translation>{n} étiquettes enlevées</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels renamed</source>
   <translation>{n} étiquettes renommées</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/comparison.py" />
   <source>{n} labels retired</source>
   <translation>{n} étiquettes retirées du choix</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/confusions.py" />
   <source>Add a label that is easily confused with this one</source>
   <translation>Ajouter une étiquette facile à confondre avec celle-ci</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/confusions.py" />
   <source>Add a label…</source>
   <translation>Ajouter une étiquette…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/confusions.py" />
   <source>Go to this label</source>
   <translation>Aller à cette étiquette</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/confusions.py" />
   <source>Go to {name}</source>
   <translation>Aller à {name}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/confusions.py" />
   <source>Question that decides against {name}</source>
   <translation>Question qui tranche face à {name}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/confusions.py" />
   <source>Take off {name}</source>
   <translation>Enlever {name}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/confusions.py" />
   <source>The question that decides between the two</source>
   <translation>La question qui tranche entre les deux</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/editing.py" />
   <source>The project has no codebook yet.</source>
   <translation>Le projet n’a pas encore de grille de codage.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/editing.py" />
   <source>This project is open for reading only.</source>
   <translation>Ce projet est ouvert en lecture seule.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/editing.py" />
   <source>This was not done.</source>
   <translation>Cela n’a pas été fait.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Abbreviation</source>
   <translation>Abréviation</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Choose the colour</source>
   <translation>Choisir la couleur</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Colour…</source>
   <translation>Couleur…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Confused with</source>
   <translation>À distinguer de</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Decide for each passage</source>
   <translation>Décider pour chaque passage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Decide {n} passages…</source>
   <translation>Décider de {n} passages…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Decide {n} passage…</source>
   <translation>Décider de {n} passage…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Decide…</source>
   <translation>Décider…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Documents</source>
   <translation>Documents</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Its passages wait for somebody to decide.</source>
   <translation>Ses passages attendent une décision.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Key</source>
   <translation>Touche</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Level</source>
   <translation>Portée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Passages</source>
   <translation>Passages</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Retired: it is offered no more, its annotations stay.</source>
   <translation>Retirée du choix : ses annotations restent.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/form.py" />
   <source>Split into {names}; it is offered no more.</source>
   <translation>Divisée en {names} ; elle n’est plus au choix.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Add a group</source>
   <translation>Ajouter un groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Add a label to this group</source>
   <translation>Ajouter une étiquette à ce groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Add shipped or from a file…</source>
   <translation>Ajouter une grille fournie ou d’un fichier…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Bring back</source>
   <translation>Remettre</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Codebook</source>
   <translation>Grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Delete the selected labels</source>
   <translation>Supprimer les étiquettes choisies</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Delete…</source>
   <translation>Supprimer…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Filter labels</source>
   <translation>Filtrer les étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Filter labels, or type a key</source>
   <translation>Filtrer, ou taper une touche</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Hide this codebook’s annotations in the text</source>
   <translation>Masquer les annotations de cette grille de codage dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Into the group before it</source>
   <translation>Dans le groupe qui précède</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Merge the selected labels into one</source>
   <translation>Fusionner les étiquettes choisies en une seule</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Merge…</source>
   <translation>Fusionner…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Move</source>
   <translation>Déplacer</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Move the selected to another group</source>
   <translation>Déplacer la sélection dans un autre groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Move to…</source>
   <translation>Déplacer…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>New codebook, add, remove</source>
   <translation>Nouvelle grille de codage, ajouter, enlever</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>New codebook…</source>
   <translation>Nouvelle grille de codage…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>New group…</source>
   <translation>Nouveau groupe…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>New label…</source>
   <translation>Nouvelle étiquette…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Offer the selected labels no more</source>
   <translation>Retirer du choix les étiquettes sélectionnées</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Out of its group</source>
   <translation>Hors de son groupe</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Remove from the project…</source>
   <translation>Enlever du projet…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Retire</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Show this codebook’s annotations in the text</source>
   <translation>Afficher les annotations de cette grille de codage dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Split the label into others</source>
   <translation>Diviser l’étiquette en d’autres</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>Split…</source>
   <translation>Diviser…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>{n} label selected</source>
   <translation>{n} étiquette choisie</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/labels_panel.py" />
   <source>{n} labels selected</source>
   <translation>{n} étiquettes choisies</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Choose a label.</source>
   <translation>Choisissez une étiquette.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Choose a label…</source>
   <translation>Choisir une étiquette…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Code (one that is there means that label)</source>
   <translation>Code (s’il existe, c’est cette étiquette)</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Code {n}</source>
   <translation>Code {n}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Delete labels</source>
   <translation>Supprimer des étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Filter groups</source>
   <translation>Filtrer les groupes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Groups</source>
   <translation>Groupes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Into</source>
   <translation>Dans</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Label: {label}</source>
   <translation>Étiquette : {label}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Merge</source>
   <translation>Fusionner</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Merge and delete</source>
   <translation>Fusionner et supprimer</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Merge labels</source>
   <translation>Fusionner des étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Move labels</source>
   <translation>Déplacer des étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Name {n}</source>
   <translation>Nom {n}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>No group of this codebook matches.</source>
   <translation>Aucun groupe de cette grille de codage ne correspond.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>No group: at the top</source>
   <translation>Aucun groupe : au sommet</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>One more</source>
   <translation>Une de plus</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Remove codebook</source>
   <translation>Enlever la grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Split</source>
   <translation>Diviser</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>Split a label</source>
   <translation>Diviser une étiquette</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>They bear another label:</source>
   <translation>Porter une autre étiquette :</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>This can be undone.</source>
   <translation>Cela peut être annulé.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{moved} will bear “{name}”; {gone} go. One step, which can be undone.</source>
   <translation>{moved} : désormais « {name} » ; {gone} disparaissent. Une seule étape, que l’on peut annuler.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{moved} will bear “{name}”; {gone} goes. One step, which can be undone.</source>
   <translation>{moved} : désormais « {name} » ; {gone} disparaît. Une seule étape, que l’on peut annuler.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} annotation</source>
   <translation>{n} annotation</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} annotation is deleted too</source>
   <translation>{n} annotation est aussi supprimée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} annotation or document label goes with it.</source>
   <translation>{n} annotation ou étiquette de document disparaît avec elle.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} annotations</source>
   <translation>{n} annotations</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} annotations and document labels go with it.</source>
   <translation>{n} annotations et étiquettes de documents disparaissent avec elle.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} annotations are deleted too</source>
   <translation>{n} annotations sont aussi supprimées</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} passage or document bears “{names}”. What happens to it?</source>
   <translation>{n} passage ou document porte « {names} ». Que devient-il ?</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>{n} passages or documents bear “{names}”. What happens to them?</source>
   <translation>{n} passages ou documents portent « {names} ». Que deviennent-ils ?</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>“{name}” and its labels are taken out of the project.</source>
   <translation>« {name} » et ses étiquettes sont enlevées du projet.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>“{name}” is retired, and these labels come to stand behind it:</source>
   <translation>« {name} » est retirée du choix, et ces étiquettes prennent place derrière elle :</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/merging.py" />
   <source>“{name}” is retired; each of its passages then waits for one of these labels:</source>
   <translation>« {name} » est retirée du choix ; chacun de ses passages attend alors une de ces étiquettes :</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>About</source>
   <translation>À propos</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Description</source>
   <translation>Description</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>How one annotation can stand to another: “echoes”, “supports”, “attacks”.</source>
   <translation>Comment une annotation peut se rapporter à une autre : « fait écho », « soutient », « attaque ».</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Part of the page</source>
   <translation>Partie de la page</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Relation types</source>
   <translation>Types de relations</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Relations</source>
   <translation>Relations</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Source</source>
   <translation>Source</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>Versions</source>
   <translation>Versions</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>version {n}</source>
   <translation>version {n}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>{n} label</source>
   <translation>{n} étiquette</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/page.py" />
   <source>{n} labels</source>
   <translation>{n} étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Add a language</source>
   <translation>Ajouter une langue</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Add a language to the codebook</source>
   <translation>Ajouter une langue à la grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Add a language…</source>
   <translation>Ajouter une langue…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>By its code…</source>
   <translation>Par son code…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Code of the language, two or three letters (sv, oci)</source>
   <translation>Code de la langue, deux ou trois lettres (sv, oci)</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Counter-example</source>
   <translation>Contre-exemple</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Definition</source>
   <translation>Définition</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Example</source>
   <translation>Exemple</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Language of the texts</source>
   <translation>Langue des textes</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Not when</source>
   <translation>À éviter si</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/texts.py" />
   <source>Use when</source>
   <translation>Employer si</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/tree.py" />
   <source>Labels of the codebook</source>
   <translation>Étiquettes de la grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/tree.py" />
   <source>retired</source>
   <translation>retirée du choix</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/tree.py" />
   <source>split</source>
   <translation>divisée</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/tree.py" />
   <source>waits for decisions</source>
   <translation>attend des décisions</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>A version needs a number or a name.</source>
   <translation>Une version a besoin d’un numéro ou d’un nom.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>By</source>
   <translation>Par</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Changes since {v}</source>
   <translation>Modifications depuis {v}</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Compare with…</source>
   <translation>Comparer avec…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Look again…</source>
   <translation>Revoir…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>No annotation has to be looked at again.</source>
   <translation>Aucune annotation n’est à revoir.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Publish</source>
   <translation>Publier</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Publish a version</source>
   <translation>Publier une version</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Publish version…</source>
   <translation>Publier une version…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Published</source>
   <translation>Publié le</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Version {v}. Everything is published.</source>
   <translation>Version {v}. Tout est publié.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Version {v}. {n} change is not published yet.</source>
   <translation>Version {v}. {n} modification n’est pas encore publiée.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>Version {v}. {n} changes are not published yet.</source>
   <translation>Version {v}. {n} modifications ne sont pas encore publiées.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>What is new, for those who annotate with it</source>
   <translation>Ce qui est nouveau, pour qui annote avec elle</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>{n} annotation was made under another version and should be looked at again.</source>
   <translation>{n} annotation a été faite sous une autre version et devrait être revue.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/versions.py" />
   <source>{n} annotations were made under another version and should be looked at again.</source>
   <translation>{n} annotations ont été faites sous une autre version et devraient être revues.</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/window.py" />
   <source>Add a codebook</source>
   <translation>Ajouter une grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/window.py" />
   <source>Codebooks</source>
   <translation>Grilles de codage</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/window.py" />
   <source>From a file…</source>
   <translation>D’un fichier…</translation>
  </message>
  <message>
   <location filename="../../app/codebook_editor/window.py" />
   <source>Read only</source>
   <translation>Lecture seule</translation>
  </message>
  <message>
   <location filename="../../app/codebook_files.py" />
   <source>All files</source>
   <translation>Tous les fichiers</translation>
  </message>
  <message>
   <location filename="../../app/concordance/asking.py" />
   <source>The search failed; see the log.</source>
   <translation>La recherche a échoué ; voir le journal.</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>"cold war"</source>
   <translation>"guerre froide"</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>"no"%c []{0,3} "but"</source>
   <translation>"non"%c []{0,3} "mais"</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>(cold|hot) wars*</source>
   <translation>guerres* (froide|chaude)s*</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>? stands for one letter</source>
   <translation>? tient lieu d’une lettre</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>Looks through all documents of the project. For example:</source>
   <translation>Cherche dans tous les documents du projet. Par exemple :</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>Try: {query}</source>
   <translation>Essayer : {query}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>What else can be asked, in this and other kinds of search, for example:</source>
   <translation>Ce qui peut se demander aussi, dans cette sorte de recherche ou une autre, par exemple :</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>[lemma="war"] :: inside {label}</source>
   <translation>[lemma="guerre"] :: inside {label}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>[lemma="war"] [pos="ADJ"]{0,2}</source>
   <translation>[lemma="guerre"] [pos="ADJ"]{0,2}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>[pos="ADJ" &amp; morph=".*Degree=Sup.*"]</source>
   <translation>[pos="ADJ" &amp; morph=".*Number=Plur.*"]</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>\d+ ?%</source>
   <translation>\d+ ?%</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>a lemma, then up to two adjectives</source>
   <translation>un lemme, puis jusqu’à deux adjectifs</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>a part of speech with its form</source>
   <translation>une partie du discours et sa forme</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>a regular expression over the text</source>
   <translation>une expression régulière sur le texte</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>any one word between the others</source>
   <translation>un mot quelconque entre les autres</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>cold war</source>
   <translation>guerre froide</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>cold war*</source>
   <translation>guerre* froide*</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>documents with both words, whatever their accents and capitals</source>
   <translation>les documents qui ont les deux mots, sans égard aux accents ni aux majuscules</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>numbers with a percent sign</source>
   <translation>les nombres suivis de %</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>only inside annotations with this label; also: overlapping, without, by an annotator</source>
   <translation>seulement dans les annotations de cette étiquette ; aussi : overlapping (chevauchant), without (sans), by (par un annotateur)</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>organi?e</source>
   <translation>r?duction</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>the * war</source>
   <translation>la * guerre</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>the phrase</source>
   <translation>l’expression</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>the war :: inside {label}</source>
   <translation>la guerre :: inside {label}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>the words one behind the other; * stands for any letters</source>
   <translation>les mots l’un derrière l’autre ; * tient lieu de lettres quelconques</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>two words, up to three between; %c: case does not matter</source>
   <translation>deux mots, jusqu’à trois entre eux ; %c : sans égard à la casse</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>war :: inside {label}</source>
   <translation>guerre :: inside {label}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>war*</source>
   <translation>guerr*</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>wars* :: inside {label}</source>
   <translation>guerres* :: inside {label}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/empty.py" />
   <source>words that begin so</source>
   <translation>les mots qui commencent ainsi</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Document</source>
   <translation>Document</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>End</source>
   <translation>Fin</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Export as a table</source>
   <translation>Exporter en tableau</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Identifier</source>
   <translation>Identifiant</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Left</source>
   <translation>Gauche</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Match</source>
   <translation>Occurrence</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Right</source>
   <translation>Droite</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Start</source>
   <translation>Début</translation>
  </message>
  <message>
   <location filename="../../app/concordance/export.py" />
   <source>Tables (*.csv)</source>
   <translation>Tableaux (*.csv)</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>Form</source>
   <translation>Forme</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>In all</source>
   <translation>En tout</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>Labels</source>
   <translation>Étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>Log-likelihood</source>
   <translation>Log-vraisemblance</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>Near</source>
   <translation>Voisins</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>Times</source>
   <translation>Fois</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>{label} (suggested)</source>
   <translation>{label} (suggérée)</translation>
  </message>
  <message>
   <location filename="../../app/concordance/model.py" />
   <source>{words} (no longer found)</source>
   <translation>{words} (ne répond plus)</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Bring the lines up to date</source>
   <translation>Mettre les lignes à jour</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Counts</source>
   <translation>Fréquences</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Counts of the different matches</source>
   <translation>Fréquences des différentes occurrences</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Exported: {file}</source>
   <translation>Exporté : {file}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Lines</source>
   <translation>Lignes</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Put a label on the selected lines (L)</source>
   <translation>Mettre une étiquette aux lignes choisies (L)</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Search again</source>
   <translation>Chercher de nouveau</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Searching…</source>
   <translation>Recherche…</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Show</source>
   <translation>Montrer</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Tag…</source>
   <translation>Étiqueter…</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Words near the matches</source>
   <translation>Mots voisins des occurrences</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>Write what is shown as a table (CSV)</source>
   <translation>Écrire ce qui est montré en tableau (CSV)</translation>
  </message>
  <message>
   <location filename="../../app/concordance/panel.py" />
   <source>lines</source>
   <translation>lignes</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Close the search (Esc)</source>
   <translation>Fermer la recherche (Échap)</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Kind of search</source>
   <translation>Sorte de recherche</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Phrase</source>
   <translation>Suite de mots</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Regular expression</source>
   <translation>Expression régulière</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Search</source>
   <translation>Recherche</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Search all documents</source>
   <translation>Chercher dans tous les documents</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Tokens</source>
   <translation>Motif de mots</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>What to search all documents for</source>
   <translation>Ce qui est cherché dans tous les documents</translation>
  </message>
  <message>
   <location filename="../../app/concordance/query_bar.py" />
   <source>Words</source>
   <translation>Mots</translation>
  </message>
  <message>
   <location filename="../../app/concordance/rows.py" />
   <source>no label</source>
   <translation>aucune étiquette</translation>
  </message>
  <message>
   <location filename="../../app/concordance/tagging.py" />
   <source>Tagging…</source>
   <translation>Étiquetage…</translation>
  </message>
  <message>
   <location filename="../../app/concordance/tagging.py" />
   <source>This label is for whole documents, not for passages.</source>
   <translation>Cette étiquette est pour des documents entiers, non pour des passages.</translation>
  </message>
  <message>
   <location filename="../../app/concordance/tagging.py" />
   <source>{done}; {left}</source>
   <translation>{done} ; {left}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/tagging.py" />
   <source>{n} has the label already</source>
   <translation>{n} a déjà l’étiquette</translation>
  </message>
  <message>
   <location filename="../../app/concordance/tagging.py" />
   <source>{n} have the label already</source>
   <translation>{n} ont déjà l’étiquette</translation>
  </message>
  <message>
   <location filename="../../app/concordance/tagging.py" />
   <source>{n} passage tagged</source>
   <translation>{n} passage étiqueté</translation>
  </message>
  <message>
   <location filename="../../app/concordance/tagging.py" />
   <source>{n} passages tagged</source>
   <translation>{n} passages étiquetés</translation>
  </message>
  <message>
   <location filename="../../app/concordance/view.py" />
   <source>Columns of the lines found</source>
   <translation>Colonnes des lignes trouvées</translation>
  </message>
  <message>
   <location filename="../../app/concordance/view.py" />
   <source>Lines found</source>
   <translation>Lignes trouvées</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>Nothing stands there like “{words}”.</source>
   <translation>Rien ne répond à « {words} ».</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>The first {n} lines</source>
   <translation>Les {n} premières lignes</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{lines} in {documents}</source>
   <translation>{lines} dans {documents}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{lines}; {gone}</source>
   <translation>{lines} ; {gone}</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} are no longer found</source>
   <translation>{n} ne répondent plus</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} document</source>
   <translation>{n} document</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} document has words only, because spaCy has no model for its language here, and was left out.</source>
   <translation>{n} document n’a que des mots, car spaCy n’a pas ici de modèle pour sa langue, et a été laissé de côté.</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} document is not read by spaCy yet and was left out.</source>
   <translation>{n} document n’est pas encore lu par spaCy et a été laissé de côté.</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} documents</source>
   <translation>{n} documents</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} documents are not read by spaCy yet and were left out.</source>
   <translation>{n} documents ne sont pas encore lus par spaCy et ont été laissés de côté.</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} documents have words only, because spaCy has no model for their language here, and were left out.</source>
   <translation>{n} documents n’ont que des mots, car spaCy n’a pas ici de modèle pour leur langue, et ont été laissés de côté.</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} is no longer found</source>
   <translation>{n} ne répond plus</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} line</source>
   <translation>{n} ligne</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} line selected</source>
   <translation>{n} ligne choisie</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} lines</source>
   <translation>{n} lignes</translation>
  </message>
  <message>
   <location filename="../../app/concordance/wording.py" />
   <source>{n} lines selected</source>
   <translation>{n} lignes choisies</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/about.py" />
   <source>About Elocutio</source>
   <translation>À propos d’Elocutio</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/about.py" />
   <source>Everything</source>
   <translation>Tout</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/about.py" />
   <source>Fonts and icons</source>
   <translation>Polices et icônes</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/about.py" />
   <source>MIT licence. Its parts have licences of their own, which stand in the other pages.</source>
   <translation>Licence MIT. Ses composants ont leurs propres licences, qui figurent dans les autres pages.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/about.py" />
   <source>Parts</source>
   <translation>Composants</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/about.py" />
   <source>Version {number}</source>
   <translation>Version {number}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/about.py" />
   <source>With Python {python} and Qt {qt}</source>
   <translation>Avec Python {python} et Qt {qt}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>&amp;Keep all</source>
   <translation>&amp;Tout garder</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Add documents</source>
   <translation>Ajouter des documents</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Add {n} document</source>
   <translation>Ajouter {n} document</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Add {n} documents</source>
   <translation>Ajouter {n} documents</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Cut &amp;before this line</source>
   <translation>Couper a&amp;vant cette ligne</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Cut a&amp;fter this line</source>
   <translation>Couper a&amp;près cette ligne</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Cut from “{line}” on</source>
   <translation>Couper à partir de « {line} »</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Cut up to “{line}”</source>
   <translation>Couper jusqu’à « {line} »</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Left out</source>
   <translation>Laissés de côté</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Tick all</source>
   <translation>Tout cocher</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>Untick all</source>
   <translation>Tout décocher</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{before} cut off before, {after} behind</source>
   <translation>{before} coupés avant, {after} après</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{n} are there already</source>
   <translation>{n} y sont déjà</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{n} character</source>
   <translation>{n} caractère</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{n} characters</source>
   <translation>{n} caractères</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{n} file left out:</source>
   <translation>{n} fichier laissé de côté :</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{n} files left out:</source>
   <translation>{n} fichiers laissés de côté :</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{n} is there already</source>
   <translation>{n} y est déjà</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents.py" />
   <source>{n} of {all} ticked</source>
   <translation>Cochés : {n} sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents_model.py" />
   <source>Title</source>
   <translation>Titre</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents_model.py" />
   <source>Untitled</source>
   <translation>Sans titre</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents_model.py" />
   <source>the project has it as “{title}”</source>
   <translation>le projet l’a déjà sous « {title} »</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/add_documents_text.py" />
   <source>{n} characters are not shown here</source>
   <translation>{n} caractères ne sont pas montrés ici</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/codebook_out.py" />
   <source>Annotators’ manual</source>
   <translation>Manuel des annotateurs</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/codebook_out.py" />
   <source>Export codebook</source>
   <translation>Exporter une grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/codebook_out.py" />
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/codebook_out.py" />
   <source>With counts and passages of this project</source>
   <translation>Avec les effectifs et des passages de ce projet</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/codebook_out.py" />
   <source>as it is now</source>
   <translation>dans son état actuel</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>&amp;Mend selected</source>
   <translation>&amp;Corriger la sélection</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Comparing annotations…</source>
   <translation>Comparaison des annotations…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Consistency</source>
   <translation>Cohérence</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Does what is proposed for the selected places, as one step (M)</source>
   <translation>Fait ce qui est proposé pour les endroits choisis, en une étape (M)</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Kind</source>
   <translation>Sorte</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Mending…</source>
   <translation>Correction…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Nothing of this kind stands out in your annotations. Untick “Only my annotations” to compare everybody’s.</source>
   <translation>Rien de tel ne ressort de vos annotations. Décochez « Mes annotations seulement » pour comparer celles de tout le monde.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Nothing of this kind stands out. The other kinds may show more.</source>
   <translation>Rien de tel ne ressort. Les autres sortes montrent peut-être davantage.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Odd edges</source>
   <translation>Bords suspects</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Only my annotations</source>
   <translation>Mes annotations seulement</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Passages that begin or end inside a word, on a blank, or on a stray mark.</source>
   <translation>Des passages qui commencent ou finissent dans un mot, sur un blanc ou sur un signe égaré.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Places to look at again</source>
   <translation>Endroits à revoir</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Tagged differently</source>
   <translation>Autrement étiquetés</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Untagged elsewhere</source>
   <translation>Non étiquetés ailleurs</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Words that bear a label at some places and none here.</source>
   <translation>Des mots qui portent une étiquette à certains endroits et aucune ici.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>Words that bear another label than the same words at most other places.</source>
   <translation>Des mots qui portent une autre étiquette que les mêmes mots à la plupart des autres endroits.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>{n} place</source>
   <translation>{n} endroit</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>{n} place was left as it is.</source>
   <translation>{n} endroit a été laissé tel quel.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>{n} places</source>
   <translation>{n} endroits</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency.py" />
   <source>{n} places were left as they are.</source>
   <translation>{n} endroits ont été laissés tels quels.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>Passage</source>
   <translation>Passage</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>Proposal</source>
   <translation>Proposition</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>a blank</source>
   <translation>un blanc</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>a stray mark</source>
   <translation>un signe égaré</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>inside a word</source>
   <translation>dans un mot</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>no majority</source>
   <translation>pas de majorité</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>nothing would be left</source>
   <translation>il ne resterait rien</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>untagged</source>
   <translation>non étiqueté</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>{label} ({n} of {all})</source>
   <translation>{label} ({n} sur {all})</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>{label}: {why}</source>
   <translation>{label} : {why}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/consistency_model.py" />
   <source>“{quote}”</source>
   <translation>« {quote} »</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Back (Backspace)</source>
   <translation>Précédent (Ret. arr.)</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Delete (Del)</source>
   <translation>Supprimer (Suppr)</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Everything is decided.</source>
   <translation>Tout est décidé.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>It still holds (Enter)</source>
   <translation>Toujours valable (Entrée)</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Later (Space)</source>
   <translation>Plus tard (Espace)</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Other labels were merged into this one.</source>
   <translation>D’autres étiquettes ont été fusionnées dans celle-ci.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Other label… (L)</source>
   <translation>Autre étiquette… (L)</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>The rest waits for you.</source>
   <translation>Le reste vous attend.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>This label came later than the annotation.</source>
   <translation>Cette étiquette est plus récente que l’annotation.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>This label was split.</source>
   <translation>Cette étiquette a été divisée.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>What this label is for was changed.</source>
   <translation>Ce que cette étiquette désigne a changé.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>{n} of {all} decided</source>
   <translation>{n} décidés sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Copy the details</source>
   <translation>Copier les détails</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Elocutio has met a fault of its own. Your project is as it was before.</source>
   <translation>Elocutio a rencontré un défaut qui lui est propre. Votre projet est tel qu’il était avant.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Report a problem…</source>
   <translation>Signaler un problème…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Something went wrong</source>
   <translation>Quelque chose s’est mal passé</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>All annotators</source>
   <translation>Tous les annotateurs</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>All documents</source>
   <translation>Tous les documents</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Annotator</source>
   <translation>Annotateur</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Annotator where the file names none</source>
   <translation>Annotateur si le fichier n’en nomme pas</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Any that has them</source>
   <translation>Toute grille qui les contient</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Choose a file.</source>
   <translation>Choisissez un fichier.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Code points</source>
   <translation>Points de code</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Codebook of labels that name none</source>
   <translation>Grille de codage des étiquettes qui n’en nomment pas</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Export annotation set</source>
   <translation>Exporter un jeu d’annotations</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Find out what offsets count</source>
   <translation>Trouver ce que comptent les positions</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Folder of texts</source>
   <translation>Dossier des textes</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Folder…</source>
   <translation>Dossier…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Grapheme clusters</source>
   <translation>Groupes de graphèmes</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Import</source>
   <translation>Importer</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Import annotations</source>
   <translation>Importer des annotations</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Labels from</source>
   <translation>Étiquettes de</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Make labels that no codebook of the project has</source>
   <translation>Créer les étiquettes qu’aucune grille de codage du projet ne contient</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Offsets</source>
   <translation>Positions</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Preview</source>
   <translation>Aperçu</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Reading the file…</source>
   <translation>Lecture du fichier…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Texts</source>
   <translation>Textes</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>The file is large; it is read when it is imported.</source>
   <translation>Le fichier est grand ; il sera lu à l’importation.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>This document: {title}</source>
   <translation>Ce document : {title}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>This format cannot carry:</source>
   <translation>Ce format ne peut pas porter :</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>UTF-16 units</source>
   <translation>Unités UTF-16</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>UTF-8 bytes</source>
   <translation>Octets UTF-8</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>What is only suggested, and what was rejected, stays behind otherwise.</source>
   <translation>Sinon, ce qui n’est que suggéré et ce qui a été rejeté n’est pas exporté.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>What offsets count</source>
   <translation>Ce que comptent les positions</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Will be written:</source>
   <translation>Sera écrit :</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>With suggestions, waiting or rejected</source>
   <translation>Avec les suggestions, en attente ou rejetées</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>beside the file, or the project's documents</source>
   <translation>à côté du fichier, ou les documents du projet</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>without {n} that are suggested or rejected</source>
   <translation>sans {n} annotations suggérées ou rejetées</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>without {n} that is suggested or rejected</source>
   <translation>sans {n} annotation suggérée ou rejetée</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>&amp;Back</source>
   <translation>&amp;Retour</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>&amp;Create</source>
   <translation>&amp;Créer</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>&amp;Next</source>
   <translation>&amp;Suivant</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>First documents</source>
   <translation>Premiers documents</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Name and place</source>
   <translation>Nom et emplacement</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>New project</source>
   <translation>Nouveau projet</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>&amp;Remove</source>
   <translation>&amp;Retirer</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>A codebook holds the labels. More can be added later, and all can be changed.</source>
   <translation>Une grille de codage contient les étiquettes. D’autres peuvent s’ajouter plus tard, et toutes peuvent être modifiées.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>A name has no slashes; the folder stands below it.</source>
   <translation>Un nom n’a pas de barres obliques ; le dossier se trouve en dessous.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>About the codebook</source>
   <translation>À propos de la grille</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Add &amp;files…</source>
   <translation>Ajouter des &amp;fichiers…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Add codebook</source>
   <translation>Ajouter une grille de codage</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Add f&amp;older…</source>
   <translation>Ajouter un &amp;dossier…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Add folder</source>
   <translation>Ajouter un dossier</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Add from a &amp;file…</source>
   <translation>Ajouter depuis un &amp;fichier…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Annotations are signed with the annotator’s name.</source>
   <translation>Les annotations sont signées du nom de l’annotateur.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>English</source>
   <translation>Anglais</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Everything lives in one file of this name. It is saved as you work.</source>
   <translation>Tout se trouve dans un seul fichier de ce nom. Il s’enregistre pendant que vous travaillez.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>French</source>
   <translation>Français</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Give the project a name.</source>
   <translation>Donnez un nom au projet.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Language of the documents</source>
   <translation>Langue des documents</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Other</source>
   <translation>Autre</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Project</source>
   <translation>Projet</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Text, web pages, Word, PDF, tables and more, chosen or dropped here. You see what they hold before they are added. Documents can be added at any time.</source>
   <translation>Texte, pages web, Word, PDF, tableaux et autres, choisis ou déposés ici. Vous voyez leur contenu avant l’ajout. Des documents peuvent s’ajouter à tout moment.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>There is a project of this name in this folder; choose another name.</source>
   <translation>Ce dossier contient déjà un projet de ce nom ; choisissez-en un autre.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>There is no such folder; choose one that is there.</source>
   <translation>Ce dossier n’existe pas ; choisissez-en un qui existe.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/new_project_pages.py" />
   <source>Your name</source>
   <translation>Votre nom</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>A4 pages, also of long documents; text stays text.</source>
   <translation>Pages A4, même pour de longs documents ; le texte reste du texte.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>One picture of pixels, two for each pixel of the width.</source>
   <translation>Une image de pixels, deux pour chaque pixel de la largeur.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>One picture that can be edited; text stays text.</source>
   <translation>Une image modifiable ; le texte reste du texte.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Part</source>
   <translation>Partie</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Picture</source>
   <translation>Image</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Save picture</source>
   <translation>Enregistrer une image</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Width</source>
   <translation>Largeur</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>With a legend: the labels used and their counts</source>
   <translation>Avec une légende : les étiquettes utilisées et leurs nombres</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>&amp;Copy</source>
   <translation>&amp;Copier</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>&amp;Save…</source>
   <translation>&amp;Enregistrer…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>Copied</source>
   <translation>Copié</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>Not saved: {why}</source>
   <translation>Non enregistré : {why}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>Nothing is sent by itself. Write down what you did and what you saw, and send it with this report to who looks after Elocutio where you are. No texts, titles, notes or names are in it: look for yourself.</source>
   <translation>Rien n’est envoyé tout seul. Notez ce que vous avez fait et ce que vous avez vu, et envoyez-le avec ce rapport à la personne qui s’occupe d’Elocutio chez vous. Il ne contient ni textes, ni titres, ni notes, ni noms : voyez vous-même.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>Report a problem</source>
   <translation>Signaler un problème</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/report.py" />
   <source>Saved as “{name}”</source>
   <translation>Enregistré sous « {name} »</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>&amp;Put in the project’s place…</source>
   <translation>&amp;Mettre à la place du projet…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Annotations</source>
   <translation>Annotations</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Backups</source>
   <translation>Sauvegardes</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Before a backup takes the project’s place, the present state is backed up too.</source>
   <translation>Avant qu’une sauvegarde prenne la place du projet, l’état présent est sauvegardé lui aussi.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Cannot be read</source>
   <translation>Illisible</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Date</source>
   <translation>Date</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Looking for backups…</source>
   <translation>Recherche des sauvegardes…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Restore as a &amp;copy</source>
   <translation>Restaurer comme &amp;copie</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Restore from backup</source>
   <translation>Restaurer une sauvegarde</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>There is no backup yet: backups are made while a project is open.</source>
   <translation>Il n’y a pas encore de sauvegarde : elles se font pendant qu’un projet est ouvert.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>{n} MB</source>
   <translation>{n} Mo</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/restore.py" />
   <source>{n} kB</source>
   <translation>{n} ko</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/settings.py" />
   <source>Restore defaults</source>
   <translation>Rétablir les valeurs par défaut</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/settings.py" />
   <source>Settings</source>
   <translation>Réglages</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/settings.py" />
   <source>The program’s own folder</source>
   <translation>Le dossier du programme</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>&amp;Reset</source>
   <translation>&amp;Rétablir</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>&amp;Set</source>
   <translation>&amp;Attribuer</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>&amp;Take over</source>
   <translation>Re&amp;prendre</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Choose an action to give it another key.</source>
   <translation>Choisissez une action pour lui donner une autre touche.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Filter shortcuts</source>
   <translation>Filtrer les raccourcis</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Keyboard shortcuts</source>
   <translation>Raccourcis clavier</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>New key</source>
   <translation>Nouvelle touche</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>O&amp;verview to print…</source>
   <translation>Récapitulatif à &amp;imprimer…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Overview to print</source>
   <translation>Récapitulatif à imprimer</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Reset &amp;all</source>
   <translation>&amp;Tout rétablir</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Take &amp;off</source>
   <translation>&amp;Ôter</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>This is the key of “{name}”, which would lose it.</source>
   <translation>C’est la touche de « {name} », qui la perdrait.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>What it does</source>
   <translation>Action</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>All documents ({n})</source>
   <translation>Tous les documents ({n})</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Looking for the words…</source>
   <translation>Recherche des mots…</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Tag all</source>
   <translation>Tout étiqueter</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Tag {n} passage</source>
   <translation>Étiqueter {n} passage</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Tag {n} passages</source>
   <translation>Étiqueter {n} passages</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>The words stand nowhere here.</source>
   <translation>Ces mots ne sont nulle part ici.</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Whole words only</source>
   <translation>Mots entiers seulement</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>{n} are tagged already</source>
   <translation>{n} sont déjà étiquetés</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>{n} is tagged already</source>
   <translation>{n} est déjà étiqueté</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>{n} of {all} passages ticked</source>
   <translation>Passages cochés : {n} sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all_model.py" />
   <source>already tagged</source>
   <translation>déjà étiqueté</translation>
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all_model.py" />
   <source>{passage} (already tagged)</source>
   <translation>{passage} (déjà étiqueté)</translation>
  </message>
  <message>
   <location filename="../../app/flipping.py" />
   <source>Redo</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <location filename="../../app/flipping.py" />
   <source>Redo {step}</source>
   <translation>Rétablir : {step}</translation>
  </message>
  <message>
   <location filename="../../app/flipping.py" />
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../app/flipping.py" />
   <source>Undo {step}</source>
   <translation>Annuler : {step}</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>Rules</source>
   <translation>Règles</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>accepted</source>
   <translation>acceptée</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>adjudicated</source>
   <translation>arbitré</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>done</source>
   <translation>terminé</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>in progress</source>
   <translation>en cours</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>rejected</source>
   <translation>rejetée</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>suggested</source>
   <translation>suggérée</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>unread</source>
   <translation>non lu</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>{file}, line {line}: {told}</source>
   <translation>{file}, ligne {line} : {told}</translation>
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>{file}: {told}</source>
   <translation>{file} : {told}</translation>
  </message>
  <message>
   <location filename="../../app/index_service.py" />
   <source>An older program left no index. Searching works meanwhile, only slower.</source>
   <translation>Un programme plus ancien n’a pas laissé d’index. La recherche fonctionne entre-temps, mais plus lentement.</translation>
  </message>
  <message>
   <location filename="../../app/index_service.py" />
   <source>Search index: {n} of {all}</source>
   <translation>Index de recherche : {n} sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/key_words.py" />
   <source>{menu} → {action}</source>
   <translation>{menu} → {action}</translation>
  </message>
  <message>
   <location filename="../../app/key_words.py" />
   <source>{words} ({key})</source>
   <translation>{words} ({key})</translation>
  </message>
  <message>
   <location filename="../../app/keys.py" />
   <source>In the annotation list</source>
   <translation>Dans la liste des annotations</translation>
  </message>
  <message>
   <location filename="../../app/keys.py" />
   <source>In the codebook editor</source>
   <translation>Dans la fenêtre des grilles de codage</translation>
  </message>
  <message>
   <location filename="../../app/keys.py" />
   <source>In the search over all documents</source>
   <translation>Dans la recherche sur tous les documents</translation>
  </message>
  <message>
   <location filename="../../app/keys.py" />
   <source>In the text</source>
   <translation>Dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/keys.py" />
   <source>Plain letters belong to labels; hold Ctrl or Alt with it.</source>
   <translation>Les lettres seules reviennent aux étiquettes ; ajoutez Ctrl ou Alt.</translation>
  </message>
  <message>
   <location filename="../../app/keys.py" />
   <source>{key} is needed for writing; hold Ctrl or Alt with it.</source>
   <translation>{key} sert à écrire ; ajoutez Ctrl ou Alt.</translation>
  </message>
  <message>
   <location filename="../../app/keys.py" />
   <source>{key} moves and selects in the text; choose another key.</source>
   <translation>{key} déplace ou sélectionne dans le texte ; choisissez une autre touche.</translation>
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>Easily confused with</source>
   <translation>À ne pas confondre avec</translation>
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>In this project</source>
   <translation>Dans ce projet</translation>
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>Not an example</source>
   <translation>Contre-exemple</translation>
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>key {key}</source>
   <translation>touche {key}</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>All documents are read. There are lemmas where spaCy has the language’s model.</source>
   <translation>Tous les documents sont lus. Il y a des lemmes là où spaCy a le modèle de la langue.</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>Language: reading {n} of {all}</source>
   <translation>Langue : lecture {n} sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>Language: ready</source>
   <translation>Langue : prête</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>Language: restarted</source>
   <translation>Langue : relancée</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>Language: stopped</source>
   <translation>Langue : arrêtée</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>Language: words only</source>
   <translation>Langue : mots seulement</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>Reading the documents failed; see the log.</source>
   <translation>La lecture des documents a échoué ; voir le journal.</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>The language process ended and was started again.</source>
   <translation>Le processus linguistique s’était arrêté et a été relancé.</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>The language process ended several times and is not started again.</source>
   <translation>Le processus linguistique s’est arrêté plusieurs fois et n’est plus relancé.</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>spaCy finds lemmas and parts of speech; you can go on working.</source>
   <translation>spaCy cherche lemmes et parties du discours ; vous pouvez continuer à travailler.</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>spaCy is not installed; there are no lemmas and parts of speech.</source>
   <translation>spaCy n’est pas installé ; il n’y a ni lemmes ni parties du discours.</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>{n} document could not be read; all others can be searched for lemmas and parts of speech.</source>
   <translation>{n} document n’a pas pu être lu ; tous les autres se prêtent à la recherche de lemmes et de parties du discours.</translation>
  </message>
  <message>
   <location filename="../../app/language_service.py" />
   <source>{n} documents could not be read; all others can be searched for lemmas and parts of speech.</source>
   <translation>{n} documents n’ont pas pu être lus ; tous les autres se prêtent à la recherche de lemmes et de parties du discours.</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Copying…</source>
   <translation>Copie…</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Deleting…</source>
   <translation>Suppression…</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Note of {n} annotation</source>
   <translation>Note de {n} annotation</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>One note for {n} annotations</source>
   <translation>Une même note pour {n} annotations</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Relabelling…</source>
   <translation>Réétiquetage…</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Writing…</source>
   <translation>Écriture…</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>{n} annotation copied</source>
   <translation>{n} annotation copiée</translation>
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>{n} annotations copied</source>
   <translation>{n} annotations copiées</translation>
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Paragraph</source>
   <translation>Paragraphe</translation>
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Quote</source>
   <translation>Citation</translation>
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Status</source>
   <translation>Statut</translation>
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>{annotation}: {note}</source>
   <translation>{annotation} : {note}</translation>
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotation has these voices.</source>
   <translation>Aucune annotation n’a l’une de ces voix.</translation>
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotation has this voice.</source>
   <translation>Aucune annotation n’a cette voix.</translation>
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotation matches “{words}”.</source>
   <translation>Aucune annotation ne correspond à « {words} ».</translation>
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotations in this document yet. Select a passage and type a label’s letter.</source>
   <translation>Pas encore d’annotation dans ce document. Sélectionnez un passage et tapez la lettre d’une étiquette.</translation>
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotations yet. Select a passage and type a label’s letter.</source>
   <translation>Pas encore d’annotation. Sélectionnez un passage et tapez la lettre d’une étiquette.</translation>
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>Show all</source>
   <translation>Tout afficher</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Accept</source>
   <translation>Accepter</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Copy as a table</source>
   <translation>Copier comme tableau</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Copy as text</source>
   <translation>Copier comme texte</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Make a suggestion again</source>
   <translation>En refaire une suggestion</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>No</source>
   <translation>Non</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Note…</source>
   <translation>Note…</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Reject</source>
   <translation>Rejeter</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Relabel…</source>
   <translation>Réétiqueter…</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Select all</source>
   <translation>Tout sélectionner</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Show in the text</source>
   <translation>Montrer dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Take off</source>
   <translation>Enlever</translation>
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Yes</source>
   <translation>Oui</translation>
  </message>
  <message>
   <location filename="../../app/listing/model.py" />
   <source>Place</source>
   <translation>Emplacement</translation>
  </message>
  <message>
   <location filename="../../app/listing/model.py" />
   <source>none</source>
   <translation>vide</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Accept the selected</source>
   <translation>Accepter les annotations choisies</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Annotations of</source>
   <translation>Annotations de</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Close the list (Esc)</source>
   <translation>Fermer la liste (Échap)</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Copy the selected rows</source>
   <translation>Copier les lignes choisies</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Delete the selected</source>
   <translation>Supprimer les annotations choisies</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Filter</source>
   <translation>Filtre</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Filter: label, quote, note, annotator</source>
   <translation>Filtrer : étiquette, citation, note, annotateur</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Give the selected another label</source>
   <translation>Réétiqueter les annotations choisies</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Reject the selected</source>
   <translation>Rejeter les annotations choisies</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>The selected rows lie too far apart to stay selected.</source>
   <translation>Les lignes choisies sont trop dispersées pour rester sélectionnées.</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>This document</source>
   <translation>Ce document</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>{n} of {all}</source>
   <translation>{n} sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>{n} row selected</source>
   <translation>{n} ligne choisie</translation>
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>{n} rows selected</source>
   <translation>{n} lignes choisies</translation>
  </message>
  <message>
   <location filename="../../app/listing/view.py" />
   <source>Columns of the annotation list</source>
   <translation>Colonnes de la liste des annotations</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>All labels</source>
   <translation>Toutes les étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Choose a label</source>
   <translation>Choisir une étiquette</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Enter  apply     Shift+Enter  apply, add one more     ↑ ↓  move     Esc  close</source>
   <translation>Entrée  appliquer     Maj+Entrée  appliquer, en ajouter une     ↑ ↓  se déplacer     Échap  fermer</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Find a label</source>
   <translation>Chercher une étiquette</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Find a label by name, code or key</source>
   <translation>Chercher une étiquette par nom, code ou touche</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Hidden: {name}</source>
   <translation>Masquée : {name}</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>In the definition</source>
   <translation>Dans la définition</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Lately used</source>
   <translation>Employées récemment</translation>
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>{n} of {all} labels</source>
   <translation>{n} étiquettes sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Annotators</source>
   <translation>Annotateurs</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Author</source>
   <translation>Auteur</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Cut off</source>
   <translation>Coupé</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Length</source>
   <translation>Longueur</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Site</source>
   <translation>Site</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>{n} before</source>
   <translation>{n} avant</translation>
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>{n} behind</source>
   <translation>{n} après</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Edit and add codebooks</source>
   <translation>Modifier et ajouter des grilles de codage</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Edit…</source>
   <translation>Modifier…</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Hide in the text</source>
   <translation>Masquer dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>No codebook yet, so no labels. Add one ({way}).</source>
   <translation>Pas encore de grille de codage, donc pas d’étiquettes. Ajoutez-en une ({way}).</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>No label answers to “{words}”. Esc empties the filter.</source>
   <translation>Aucune étiquette ne répond à « {words} ». Échap vide le filtre.</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Page of the label</source>
   <translation>Page de l’étiquette</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Show all labels in the text</source>
   <translation>Afficher toutes les étiquettes dans le texte</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Show only this</source>
   <translation>N’afficher qu’elle</translation>
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>This codebook has no labels yet. Make some ({way}).</source>
   <translation>Cette grille n’a pas encore d’étiquettes. Créez-en ({way}).</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Adjudicated</source>
   <translation>Arbitré</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Delete document</source>
   <translation>Supprimer le document</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Filter documents</source>
   <translation>Filtrer les documents</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>In progress</source>
   <translation>En cours</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>No documents yet. Add some ({way}), or drop files here.</source>
   <translation>Pas encore de documents. Ajoutez-en ({way}), ou déposez des fichiers ici.</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>No title holds “{words}”. Esc empties the filter.</source>
   <translation>Aucun titre ne contient « {words} ». Échap vide le filtre.</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Save original file…</source>
   <translation>Enregistrer le fichier d’origine…</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>This project has no documents.</source>
   <translation>Ce projet n’a pas de documents.</translation>
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Unread</source>
   <translation>Non lu</translation>
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>Nothing was done yet. Every step will stand here, and can be undone.</source>
   <translation>Rien n’a encore été fait. Chaque étape figurera ici et pourra être annulée.</translation>
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>Step</source>
   <translation>Étape</translation>
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>Time</source>
   <translation>Date</translation>
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>{step}  (undone)</source>
   <translation>{step}  (annulé)</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Annotation</source>
   <translation>Annotation</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Changed {time}</source>
   <translation>Modifiée le {time}</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Choose another label</source>
   <translation>Choisir une autre étiquette</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Created {time}</source>
   <translation>Créée le {time}</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Delete annotation</source>
   <translation>Supprimer l’annotation</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Label of the annotation</source>
   <translation>Étiquette de l’annotation</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Next annotation</source>
   <translation>Annotation suivante</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Nothing in hand. Select a passage, or click a marked one; {way} goes to the next one.</source>
   <translation>Aucune annotation en main. Sélectionnez un passage, ou cliquez sur un passage marqué ; {way} mène au suivant.</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Previous annotation</source>
   <translation>Annotation précédente</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Take off the fragment {place}</source>
   <translation>Retirer le fragment {place}</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Take off this fragment</source>
   <translation>Retirer ce fragment</translation>
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Type a label’s letter for the selected passage, or choose a label ({way}). Esc lets go of it.</source>
   <translation>Tapez la lettre d’une étiquette pour le passage sélectionné, ou choisissez une étiquette ({way}). Échap l’abandonne.</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Arabic</source>
   <translation>Arabe</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Bulgarian</source>
   <translation>Bulgare</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Catalan</source>
   <translation>Catalan</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Chinese</source>
   <translation>Chinois</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Correct the language of this document</source>
   <translation>Corriger la langue de ce document</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Danish</source>
   <translation>Danois</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Dutch</source>
   <translation>Néerlandais</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>German</source>
   <translation>Allemand</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Greek</source>
   <translation>Grec</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Hebrew</source>
   <translation>Hébreu</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Italian</source>
   <translation>Italien</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Japanese</source>
   <translation>Japonais</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Korean</source>
   <translation>Coréen</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Language: {language}</source>
   <translation>Langue : {language}</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Norwegian</source>
   <translation>Norvégien</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Not known</source>
   <translation>Inconnue</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Persian</source>
   <translation>Persan</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Polish</source>
   <translation>Polonais</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Portuguese</source>
   <translation>Portugais</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Romanian</source>
   <translation>Roumain</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Russian</source>
   <translation>Russe</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Spanish</source>
   <translation>Espagnol</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Swedish</source>
   <translation>Suédois</translation>
  </message>
  <message>
   <location filename="../../app/panels/language_button.py" />
   <source>Ukrainian</source>
   <translation>Ukrainien</translation>
  </message>
  <message>
   <location filename="../../app/picture/facts.py" />
   <source>Characters {start} to {end}</source>
   <translation>Caractères {start} à {end}</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>dashed: {n} suggestion</source>
   <translation>en tirets : {n} suggestion</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>dashed: {n} suggestions</source>
   <translation>en tirets : {n} suggestions</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>dotted: {n} rejected annotation</source>
   <translation>en pointillé : {n} annotation rejetée</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>dotted: {n} rejected annotations</source>
   <translation>en pointillé : {n} annotations rejetées</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>in colour: {label}</source>
   <translation>en couleur : {label}</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>thin: {annotators}</source>
   <translation>trait fin : {annotators}</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>{n} annotation hidden</source>
   <translation>{n} annotation masquée</translation>
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>{n} annotations hidden</source>
   <translation>{n} annotations masquées</translation>
  </message>
  <message>
   <location filename="../../app/picture/make.py" />
   <source>The picture cannot be written: {why}.</source>
   <translation>L’image ne peut pas être écrite : {why}.</translation>
  </message>
  <message>
   <location filename="../../app/picture/make.py" />
   <source>{n} page</source>
   <translation>{n} page</translation>
  </message>
  <message>
   <location filename="../../app/picture/make.py" />
   <source>{n} pages</source>
   <translation>{n} pages</translation>
  </message>
  <message>
   <location filename="../../app/picture/options.py" />
   <source>A picture is written as SVG, PDF or PNG; end the file’s name in .svg, .pdf or .png.</source>
   <translation>Une image s’écrit en SVG, PDF ou PNG ; terminez le nom du fichier par .svg, .pdf ou .png.</translation>
  </message>
  <message>
   <location filename="../../app/picture/sheet.py" />
   <source>As one picture this would be about {high} pixels high, and {format} is good for {most}: choose a passage, or PDF, which has pages.</source>
   <translation>D’un seul tenant, l’image aurait environ {high} pixels de haut, et {format} en admet {most} : choisissez un passage, ou le PDF, qui a des pages.</translation>
  </message>
  <message>
   <location filename="../../app/picture/sheet.py" />
   <source>The memory is too small for this picture: choose a passage, or PDF.</source>
   <translation>La mémoire ne suffit pas pour cette image : choisissez un passage, ou le PDF.</translation>
  </message>
  <message>
   <location filename="../../app/reading/margin.py" />
   <source>{n} more</source>
   <translation>{n} de plus</translation>
  </message>
  <message>
   <location filename="../../app/reading/overview.py" />
   <source>Overview of the document</source>
   <translation>Vue d’ensemble du document</translation>
  </message>
  <message>
   <location filename="../../app/recent_projects.py" />
   <source>Open {name}, {told}</source>
   <translation>Ouvrir {name}, {told}</translation>
  </message>
  <message>
   <location filename="../../app/recent_projects.py" />
   <source>Take {name} off the list</source>
   <translation>Ôter {name} de la liste</translation>
  </message>
  <message>
   <location filename="../../app/recent_projects.py" />
   <source>changed {time}</source>
   <translation>dernière modification : {time}</translation>
  </message>
  <message>
   <location filename="../../app/recent_projects.py" />
   <source>not there any more</source>
   <translation>introuvable</translation>
  </message>
  <message>
   <location filename="../../app/recent_projects.py" />
   <source>today, {time}</source>
   <translation>aujourd’hui, {time}</translation>
  </message>
  <message>
   <location filename="../../app/recent_projects.py" />
   <source>yesterday, {time}</source>
   <translation>hier, {time}</translation>
  </message>
  <message>
   <location filename="../../app/reports.py" />
   <source>Changed:</source>
   <translation>Modifié :</translation>
  </message>
  <message>
   <location filename="../../app/reports.py" />
   <source>Left out:</source>
   <translation>Laissé de côté :</translation>
  </message>
  <message>
   <location filename="../../app/reports.py" />
   <source>Nothing.</source>
   <translation>Rien.</translation>
  </message>
  <message>
   <location filename="../../app/reports.py" />
   <source>Read:</source>
   <translation>Lu :</translation>
  </message>
  <message>
   <location filename="../../app/reports.py" />
   <source>Written:</source>
   <translation>Écrit :</translation>
  </message>
  <message>
   <location filename="../../app/reports.py" />
   <source>{what}: {n}</source>
   <translation>{what} : {n}</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>2 lanes</source>
   <translation>2 niveaux</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>3 lanes</source>
   <translation>3 niveaux</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>4 lanes</source>
   <translation>4 niveaux</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Annotating</source>
   <translation>Annotation</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>As the interface</source>
   <translation>Comme l’interface</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>As the system</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Back up open projects</source>
   <translation>Sauvegarder les projets ouverts</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Characters</source>
   <translation>Caractères</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Column width</source>
   <translation>Largeur de colonne</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Every 10 minutes</source>
   <translation>Toutes les 10 minutes</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Every 20 minutes</source>
   <translation>Toutes les 20 minutes</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Every 5 minutes</source>
   <translation>Toutes les 5 minutes</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Every hour</source>
   <translation>Toutes les heures</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Folder for backups</source>
   <translation>Dossier des sauvegardes</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Found in the background</source>
   <translation>Cherchés en arrière-plan</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Hidden</source>
   <translation>Masqués</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>High contrast, dark</source>
   <translation>Contraste élevé, sombre</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>High contrast, light</source>
   <translation>Contraste élevé, clair</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Inter</source>
   <translation>Inter</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Kept in the project</source>
   <translation>Conservés dans le projet</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Lanes</source>
   <translation>Niveaux</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Language of labels</source>
   <translation>Langue des étiquettes</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Lemmas and parts of speech</source>
   <translation>Lemmes et parties du discours</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Line spacing</source>
   <translation>Interligne</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Names of annotations</source>
   <translation>Noms des annotations</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Narrow</source>
   <translation>Étroit</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Never</source>
   <translation>Jamais</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Normal</source>
   <translation>Standard</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Not kept, only their texts</source>
   <translation>Non conservés, leur texte seul</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Numbers</source>
   <translation>Numéros</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Off</source>
   <translation>Non</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Original files</source>
   <translation>Fichiers d’origine</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Paragraphs</source>
   <translation>Paragraphes</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Paragraphs and their lines</source>
   <translation>Paragraphes et leurs lignes</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Reading</source>
   <translation>Lecture</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Reading face</source>
   <translation>Police de lecture</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Sentences</source>
   <translation>Phrases</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Size of the interface</source>
   <translation>Taille de l’interface</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Snap selections to</source>
   <translation>Calage des sélections</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Source Serif 4</source>
   <translation>Source Serif 4</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>System sans serif</source>
   <translation>Sans empattement du système</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>System serif</source>
   <translation>À empattements du système</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>The last 10, and one a day for 30 days</source>
   <translation>Les 10 dernières, et une par jour pendant 30 jours</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>The last 30, and one a day for 30 days</source>
   <translation>Les 30 dernières, et une par jour pendant 30 jours</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>The last 5, and one a day for 30 days</source>
   <translation>Les 5 dernières, et une par jour pendant 30 jours</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>To the left</source>
   <translation>À gauche</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>To the right</source>
   <translation>À droite</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Very wide</source>
   <translation>Très large</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Wide</source>
   <translation>Large</translation>
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Window</source>
   <translation>Fenêtre</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>A file that ends in .elocutio</source>
   <translation>Un fichier qui finit en .elocutio</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Choose codebooks, add texts</source>
   <translation>Choisir des grilles, ajouter des textes</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>New project…</source>
   <translation>Nouveau projet…</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Open a project…</source>
   <translation>Ouvrir un projet…</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Open the sample</source>
   <translation>Ouvrir l’exemple</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Projects that you open are listed here. Begin with a new one, or with the tour.</source>
   <translation>Les projets que vous ouvrez figurent ici. Commencez par un nouveau projet, ou par la visite.</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Read, mark, name what persuades.</source>
   <translation>Lire, marquer, nommer ce qui persuade.</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Recent projects</source>
   <translation>Projets récents</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Seven steps on the sample</source>
   <translation>Sept étapes sur l’exemple</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Take the tour</source>
   <translation>Suivre la visite</translation>
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Two editorials, tagged</source>
   <translation>Deux éditoriaux, annotés</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>Accept {n} suggestion</source>
   <translation>Accepter {n} suggestion</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>Accept {n} suggestions</source>
   <translation>Accepter {n} suggestions</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>All of this rule</source>
   <translation>Toutes celles de cette règle</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>Looking for the suggestions…</source>
   <translation>Recherche des suggestions…</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>Suggested by {who}</source>
   <translation>Suggéré par {who}</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>Suggestions</source>
   <translation>Suggestions</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>{n} of {all} suggestions ticked</source>
   <translation>Suggestions cochées : {n} sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/all_dialog.py" />
   <source>{rule} → {label}</source>
   <translation>{rule} → {label}</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>Accepted so far</source>
   <translation>Acceptées</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>Edit rules…</source>
   <translation>Modifier les règles…</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>Filter rules</source>
   <translation>Filtrer les règles</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>New here</source>
   <translation>Nouvelles ici</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>Rule</source>
   <translation>Règle</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>Suggest</source>
   <translation>Suggérer</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>Suggest by rules</source>
   <translation>Suggérer par des règles</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>{codebook} (not in this project)</source>
   <translation>{codebook} (absente de ce projet)</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/choose_dialog.py" />
   <source>{n} of {all} rules ticked</source>
   <translation>Règles cochées : {n} sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Accept (Enter)</source>
   <translation>Accepter (Entrée)</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>All of this rule…</source>
   <translation>Toutes celles de cette règle…</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Close the review</source>
   <translation>Fermer la revue</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Later</source>
   <translation>Plus tard</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Next suggestion</source>
   <translation>Suggestion suivante</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>No document is open.</source>
   <translation>Aucun document n’est ouvert.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>No suggestion waits in this project. The rules can be asked for new ones.</source>
   <translation>Aucune suggestion n’attend dans ce projet. On peut en demander de nouvelles aux règles.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Other label…</source>
   <translation>Autre étiquette…</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Previous suggestion</source>
   <translation>Suggestion précédente</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Reject (Del)</source>
   <translation>Rejeter (Suppr)</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Rule: {rule}</source>
   <translation>Règle : {rule}</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Suggest in this document</source>
   <translation>Suggérer dans ce document</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>Suggestion</source>
   <translation>Suggestion</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>The suggestion in its context</source>
   <translation>La suggestion dans son contexte</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>{n} in the project</source>
   <translation>{n} dans le projet</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>{n} wait in “{title}”</source>
   <translation>{n} en attente dans « {title} »</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/review_panel.py" />
   <source>{n} waits in “{title}”</source>
   <translation>{n} en attente dans « {title} »</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>A figure by its shape</source>
   <translation>Une figure à sa forme</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>A regular expression</source>
   <translation>Une expression régulière</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Figure</source>
   <translation>Figure</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>From them to the end of the clause</source>
   <translation>D’eux à la fin de la proposition</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>From them to the end of the sentence</source>
   <translation>D’eux à la fin de la phrase</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Looks for</source>
   <translation>Cherche</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>One a line; “guerr*” stands for all that begins so.</source>
   <translation>Un par ligne ; « guerr* » vaut pour tout ce qui commence ainsi.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Pattern</source>
   <translation>Motif</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Suggests</source>
   <translation>Suggère</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>The tokens are no JSON: {error}.</source>
   <translation>Le motif de mots n’est pas du JSON : {error}.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>The tokens must be a list of objects, such as {example}.</source>
   <translation>Le motif de mots doit être une liste d’objets, par exemple {example}.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>The words themselves</source>
   <translation>Les mots mêmes</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Their clause</source>
   <translation>Leur proposition</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Their sentence</source>
   <translation>Leur phrase</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Tokens (lemmas, parts of speech)</source>
   <translation>Un motif de mots (lemmes, parties du discours)</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Why</source>
   <translation>Pourquoi</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>Words or a pattern</source>
   <translation>Des mots ou un motif</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_form.py" />
   <source>{label} ({codebook}, not in this project)</source>
   <translation>{label} ({codebook}, absente de ce projet)</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_words.py" />
   <source>Accepted {accepted} of {n} decided so far in this project.</source>
   <translation>Acceptation jusqu’ici dans ce projet : {accepted} sur {n}.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rule_words.py" />
   <source>Nothing of this rule is decided in this project yet.</source>
   <translation>Rien de cette règle n’est encore décidé dans ce projet.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Back to the original</source>
   <translation>Revenir à l’original</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Copy of {name}</source>
   <translation>Copie de {name}</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Duplicate</source>
   <translation>Dupliquer</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Finds {n} passage in “{title}”</source>
   <translation>Trouve {n} passage dans « {title} »</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Finds {n} passages in “{title}”</source>
   <translation>Trouve {n} passages dans « {title} »</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Keep</source>
   <translation>Garder</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Language of the rules</source>
   <translation>Langue des règles</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>New</source>
   <translation>Nouvelle</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>New rule</source>
   <translation>Nouvelle règle</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Open a document to try the rule on it.</source>
   <translation>Ouvrez un document pour y essayer la règle.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Rules from a file</source>
   <translation>Règles d’un fichier</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Rules to a file</source>
   <translation>Règles dans un fichier</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>The document open is in another language.</source>
   <translation>Le document ouvert est dans une autre langue.</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>To a file…</source>
   <translation>Dans un fichier…</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>Trying the rule…</source>
   <translation>Essai de la règle…</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>What the rule finds in the document</source>
   <translation>Ce que la règle trouve dans le document</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>{n} rule written</source>
   <translation>{n} règle écrite</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>{n} rules written</source>
   <translation>{n} règles écrites</translation>
  </message>
  <message>
   <location filename="../../app/suggestions/rules_editor.py" />
   <source>{rule} (own)</source>
   <translation>{rule} (propre)</translation>
  </message>
  <message>
   <location filename="../../app/tour/card.py" />
   <source>End the to&amp;ur</source>
   <translation>&amp;Quitter la visite</translation>
  </message>
  <message>
   <location filename="../../app/tour/card.py" />
   <source>Guided tour</source>
   <translation>Visite guidée</translation>
  </message>
  <message>
   <location filename="../../app/tour/card.py" />
   <source>Ne&amp;xt</source>
   <translation>&amp;Suivant</translation>
  </message>
  <message>
   <location filename="../../app/tour/card.py" />
   <source>Sho&amp;w me</source>
   <translation>&amp;Montrez-moi</translation>
  </message>
  <message>
   <location filename="../../app/tour/card.py" />
   <source>Your turn</source>
   <translation>À vous</translation>
  </message>
  <message>
   <location filename="../../app/tour/card.py" />
   <source>✓ Done</source>
   <translation>✓ Fait</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Begin with {export}, choose a format, and export. The dialog says what will be written and what the format cannot carry.</source>
   <translation>Commencez par {export}, choisissez un format, et exportez. Le dialogue dit ce qui sera écrit et ce que le format ne peut pas porter.</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Begin with {find} and type “tram”. Accents, capitals and typography do not matter; “Tag all…” would put a label on every hit.</source>
   <translation>Commencez par {find} et tapez « tram ». Accents, majuscules et typographie ne comptent pas ; « Tout étiqueter… » mettrait une étiquette à chaque occurrence.</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Click the passage that you have tagged, go to its note with {note}, and write why you see it so. The note is stored when you leave the field.</source>
   <translation>Cliquez sur le passage que vous avez étiqueté, allez à sa note avec {note}, et écrivez pourquoi vous le voyez ainsi. La note est enregistrée quand vous quittez le champ.</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Each label has a letter, shown in the codebook on the right. Press {key}, and the selected passage is tagged: stored, and to be seen at once.</source>
   <translation>Chaque étiquette a une lettre, que montre la grille à droite. Tapez {key}, et le passage sélectionné est annoté : enregistré, et aussitôt visible.</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Overlap</source>
   <translation>Chevaucher</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Passages may overlap as they like. Select “{part}” inside the passage that you have tagged, and press another letter, such as {other}.</source>
   <translation>Les passages peuvent se chevaucher à volonté. Sélectionnez « {part} » dans le passage que vous avez annoté, et tapez une autre lettre, par exemple {other}.</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Select a passage</source>
   <translation>Sélectionner un passage</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Select “{passage}” in the first paragraph with the mouse, or with Shift and the arrows. Any other passage will do as well.</source>
   <translation>Sélectionnez « {passage} » dans le premier paragraphe, à la souris, ou avec Maj et les flèches. Tout autre passage convient aussi.</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Tag it by a key</source>
   <translation>Étiqueter d’une touche</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Take that back with {undo}. Every step can be taken back, also tomorrow: the history is kept in the project; you see it with {history}.</source>
   <translation>Annulez cela avec {undo}. Chaque étape peut être annulée, demain encore : l’historique est gardé dans le projet ; {history} le montre.</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Write a note</source>
   <translation>Écrire une note</translation>
  </message>
  <message>
   <location filename="../../app/tour/steps.py" />
   <source>Written on the tour</source>
   <translation>Écrit pendant la visite</translation>
  </message>
  <message>
   <location filename="../../app/tour/tour.py" />
   <source>That was the tour</source>
   <translation>C’était la visite</translation>
  </message>
  <message>
   <location filename="../../app/tour/tour.py" />
   <source>This copy of the sample is yours to try things in. Your own project begins with {new}; you see all keys with {keys}.</source>
   <translation>Cette copie de l’exemple est à vous pour des essais. Votre propre projet commence par {new} ; {keys} donne toutes les touches.</translation>
  </message>
  <message>
   <location filename="../../app/widgets/chip.py" />
   <source>Show {what}</source>
   <translation>Afficher {what}</translation>
  </message>
  <message>
   <location filename="../../app/widgets/chip_row.py" />
   <source>Show or hide {n} other kind</source>
   <translation>Afficher ou masquer {n} autre sorte</translation>
  </message>
  <message>
   <location filename="../../app/widgets/chip_row.py" />
   <source>Show or hide {n} other kinds</source>
   <translation>Afficher ou masquer {n} autres sortes</translation>
  </message>
  <message>
   <location filename="../../app/widgets/folder_field.py" />
   <source>Reset</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <location filename="../../app/widgets/voices.py" />
   <source>All voices</source>
   <translation>Toutes les voix</translation>
  </message>
  <message>
   <location filename="../../app/widgets/voices.py" />
   <source>Show chosen voices only</source>
   <translation>N’afficher que les voix choisies</translation>
  </message>
  <message>
   <location filename="../../app/widgets/voices.py" />
   <source>Voice</source>
   <translation>Voix</translation>
  </message>
  <message>
   <location filename="../../app/widgets/voices.py" />
   <source>Voice: {voice}</source>
   <translation>Voix : {voice}</translation>
  </message>
  <message>
   <location filename="../../app/widgets/voices.py" />
   <source>Voices: {voices}</source>
   <translation>Voix : {voices}</translation>
  </message>
  <message>
   <location filename="../../app/window/announcing.py" />
   <source>No annotation</source>
   <translation>Aucune annotation</translation>
  </message>
  <message>
   <location filename="../../app/window/announcing.py" />
   <source>{label}, by {annotator}</source>
   <translation>{label}, par {annotator}</translation>
  </message>
  <message>
   <location filename="../../app/window/backing_up.py" />
   <source>No backup was made: {why}</source>
   <translation>Pas de sauvegarde : {why}</translation>
  </message>
  <message>
   <location filename="../../app/window/codebook_files.py" />
   <source>Exporting…</source>
   <translation>Exportation…</translation>
  </message>
  <message>
   <location filename="../../app/window/codebook_files.py" />
   <source>Save as</source>
   <translation>Enregistrer sous</translation>
  </message>
  <message>
   <location filename="../../app/window/codebook_files.py" />
   <source>Written: {name}</source>
   <translation>Écrit : {name}</translation>
  </message>
  <message>
   <location filename="../../app/window/codebook_files.py" />
   <source>{told}. Not carried: {losses}</source>
   <translation>{told}. Ce qui n’est pas transmis : {losses}</translation>
  </message>
  <message>
   <location filename="../../app/window/commands.py" />
   <source>New annotator</source>
   <translation>Nouvel annotateur</translation>
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>Look again</source>
   <translation>Revoir</translation>
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>No split label waits for a decision.</source>
   <translation>Aucune étiquette divisée n’attend de décision.</translation>
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>Nothing to look at again: no label has changed its meaning in a version since.</source>
   <translation>Rien à revoir : aucune étiquette n’a changé de sens dans une version depuis.</translation>
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>Split {label}</source>
   <translation>Diviser {label}</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>Adding documents…</source>
   <translation>Ajout de documents…</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>Open a project for writing first; then add documents to it.</source>
   <translation>Ouvrez d’abord un projet en écriture ; ajoutez-y ensuite des documents.</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>Reading documents…</source>
   <translation>Lecture des documents…</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>Save original file</source>
   <translation>Enregistrer le fichier d’origine</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>Saved as {name}</source>
   <translation>Enregistré sous {name}</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>Saving the original file…</source>
   <translation>Enregistrement du fichier d’origine…</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>The clipboard holds no text; copy the text of an article first.</source>
   <translation>Le presse-papiers ne contient pas de texte ; copiez d’abord le texte d’un article.</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>{n} document added</source>
   <translation>{n} document ajouté</translation>
  </message>
  <message>
   <location filename="../../app/window/documents.py" />
   <source>{n} documents added</source>
   <translation>{n} documents ajoutés</translation>
  </message>
  <message>
   <location filename="../../app/window/empty_document.py" />
   <source>Add documents…</source>
   <translation>Ajouter des documents…</translation>
  </message>
  <message>
   <location filename="../../app/window/empty_document.py" />
   <source>Import annotations…</source>
   <translation>Importer des annotations…</translation>
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Added</source>
   <translation>Ajouté</translation>
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Exported</source>
   <translation>Exporté</translation>
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Imported</source>
   <translation>Importé</translation>
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Importing…</source>
   <translation>Importation…</translation>
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>It is opened for reading only.</source>
   <translation>Il est ouvert en lecture seule.</translation>
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Open a project</source>
   <translation>Ouvrir un projet</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Accents must be the same</source>
   <translation>Respecter les accents</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Capitals and small letters must be the same</source>
   <translation>Respecter les majuscules et les minuscules</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Close (Esc)</source>
   <translation>Fermer (Échap)</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Find in this document</source>
   <translation>Rechercher dans ce document</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Hits</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Next hit</source>
   <translation>Occurrence suivante</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Not found</source>
   <translation>Introuvable</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Previous hit</source>
   <translation>Occurrence précédente</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Tag all…</source>
   <translation>Tout étiqueter…</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>The words are a regular expression</source>
   <translation>Les mots sont une expression régulière</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>{n} hit</source>
   <translation>{n} résultat</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>{n} hits</source>
   <translation>{n} résultats</translation>
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>“ab”</source>
   <translation>« ab »</translation>
  </message>
  <message>
   <location filename="../../app/window/guide.py" />
   <source>No browser was found; the guide is {file}.</source>
   <translation>Aucun navigateur n’a été trouvé ; le guide est {file}.</translation>
  </message>
  <message>
   <location filename="../../app/window/guide.py" />
   <source>The guide is not built here; “make guide” builds it.</source>
   <translation>Le guide n’est pas construit ici ; « make guide » le construit.</translation>
  </message>
  <message>
   <location filename="../../app/window/interface_size.py" />
   <source>The size is set for the whole system; Elocutio keeps to that.</source>
   <translation>La taille est fixée pour tout le système ; Elocutio s’y tient.</translation>
  </message>
  <message>
   <location filename="../../app/window/interface_size.py" />
   <source>The size will be right at the next start.</source>
   <translation>La taille sera la bonne au prochain démarrage.</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Focus</source>
   <translation>Une seule couleur</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Some annotations are hidden</source>
   <translation>Certaines annotations sont masquées</translation>
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Tools</source>
   <translation>Outils</translation>
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>Painting…</source>
   <translation>Dessin…</translation>
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>Picture copied</source>
   <translation>Image copiée</translation>
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>Picture saved ({file}, {size})</source>
   <translation>Image enregistrée ({file}, {size})</translation>
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>The selection, in whole lines</source>
   <translation>La sélection, en lignes entières</translation>
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>The whole document</source>
   <translation>Le document entier</translation>
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>What is in view</source>
   <translation>Ce qui est visible</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Accepted</source>
   <translation>Acceptées</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Add documents ({way}), or drop text files here.</source>
   <translation>Ajoutez des documents ({way}), ou déposez des fichiers de texte ici.</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Lanes for overlapping annotations</source>
   <translation>Niveaux pour les annotations qui se chevauchent</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Not shown in the text; “{chip}” above it shows such annotations.</source>
   <translation>Masquée dans le texte ; « {chip} » au-dessus affiche ces annotations.</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Rejected</source>
   <translation>Rejetées</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Text size</source>
   <translation>Taille du texte</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>This annotation is hidden in the text; {way} shows all.</source>
   <translation>Cette annotation est masquée dans le texte ; {way} les montre toutes.</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>accepted annotations</source>
   <translation>annotations acceptées</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>rejected annotations</source>
   <translation>annotations rejetées</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>suggestions</source>
   <translation>suggestions</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} annotator</source>
   <translation>{n} annotateur</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} annotators</source>
   <translation>{n} annotateurs</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} lanes</source>
   <translation>{n} niveaux</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} of {all} hidden</source>
   <translation>{n} masquées sur {all}</translation>
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} of {all} hidden: {reasons}</source>
   <translation>{n} masquées sur {all} : {reasons}</translation>
  </message>
  <message>
   <location filename="../../app/window/restoring.py" />
   <source>Put the backup of {time} in the place of “{name}”?</source>
   <translation>Mettre la sauvegarde du {time} à la place de « {name} » ?</translation>
  </message>
  <message>
   <location filename="../../app/window/restoring.py" />
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <location filename="../../app/window/restoring.py" />
   <source>Restored as “{name}”</source>
   <translation>Restauré sous le nom « {name} »</translation>
  </message>
  <message>
   <location filename="../../app/window/restoring.py" />
   <source>Restored; the file as it was is “{name}” now</source>
   <translation>Restauré ; le fichier tel qu’il était se nomme à présent « {name} »</translation>
  </message>
  <message>
   <location filename="../../app/window/restoring.py" />
   <source>Restored; the state before is among the backups</source>
   <translation>Restauré ; l’état d’avant est parmi les sauvegardes</translation>
  </message>
  <message>
   <location filename="../../app/window/restoring.py" />
   <source>Restoring…</source>
   <translation>Restauration…</translation>
  </message>
  <message>
   <location filename="../../app/window/restoring.py" />
   <source>The present state is backed up first; it stands in the list of backups then.</source>
   <translation>L’état présent est d’abord sauvegardé ; il figure alors dans la liste des sauvegardes.</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>All saved</source>
   <translation>Tout est enregistré</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Change snapping</source>
   <translation>Changer le calage</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Character {n}</source>
   <translation>Caractère {n}</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Characters {place} ({length})</source>
   <translation>Caractères {place} ({length})</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Search index</source>
   <translation>Index de recherche</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Selection {place} ({length})</source>
   <translation>Sélection {place} ({length})</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap off</source>
   <translation>Sans calage</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap to paragraphs</source>
   <translation>Calage sur les paragraphes</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap to sentences</source>
   <translation>Calage sur les phrases</translation>
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap to words</source>
   <translation>Calage sur les mots</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>Accepting…</source>
   <translation>Acceptation…</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>Looking for what could be tagged…</source>
   <translation>Recherche de ce qui pourrait être étiqueté…</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>No other suggestion waits.</source>
   <translation>Aucune autre suggestion n’attend.</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>No suggestion waits.</source>
   <translation>Aucune suggestion n’attend.</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} document in a language without rules</source>
   <translation>{n} document dans une langue sans règles</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} documents in a language without rules</source>
   <translation>{n} documents dans une langue sans règles</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} new suggestion</source>
   <translation>{n} nouvelle suggestion</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} new suggestions</source>
   <translation>{n} nouvelles suggestions</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} suggestion accepted</source>
   <translation>{n} suggestion acceptée</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} suggestions accepted</source>
   <translation>{n} suggestions acceptées</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} was known</source>
   <translation>{n} déjà connue</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} was tagged already</source>
   <translation>{n} était déjà étiquetée</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} were known</source>
   <translation>{n} déjà connues</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} were tagged already</source>
   <translation>{n} étaient déjà étiquetées</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} whose label is missing</source>
   <translation>{n} dont l’étiquette manque</translation>
  </message>
  <message>
   <location filename="../../app/window/suggesting.py" />
   <source>{n} whose labels are missing</source>
   <translation>{n} dont l’étiquette manque</translation>
  </message>
  <message>
   <location filename="../../app/work.py" />
   <source>Redoing…</source>
   <translation>Rétablissement…</translation>
  </message>
  <message>
   <location filename="../../app/work.py" />
   <source>Undoing…</source>
   <translation>Annulation…</translation>
  </message>
 </context>
 <context>
  <name>QShortcut</name>
  <message>
   <source>Return</source>
   <translation>Entrée</translation>
  </message>
  <message>
   <source>Backspace</source>
   <translation>Ret. arr.</translation>
  </message>
 </context>
</TS>
