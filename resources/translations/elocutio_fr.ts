<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
 <context>
  <name>Elocutio</name>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add annotator {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add codebook {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add fragment to {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add label {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>add {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>confirm {number} annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete label {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete relation {relation}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {number} annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>delete {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit codebook {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit label {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit note of {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>edit {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>import {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>label document {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mark {label} as {status}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mark {number} annotations as {status}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>mark {title} as {status}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>merge {title} into {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>move edge of {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>move label {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>publish {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>put {label} on {number} passages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>recode {title} as {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>relabel as {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>relabel {number} annotations as {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>relate as {relation}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>remove codebook {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>remove fragment of {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>retire {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>set {attribute} of {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>set {attribute} of {number} annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>split {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>tag {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>take label {label} off document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/changes.py" />
   <source>write the note of {number} annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>CSV table (one row an annotation)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Elocutio JSONL (one document a line)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Label Studio JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>PTC and SemEval-2020 span identification (id, start, end)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>PTC, SemEval-2020/2023, CheckThat! spans (id, technique, start, end)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Prodigy JSONL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>SemEval-2023 frames (id, document labels)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>SemEval-2023 paragraph labels (id, line, labels)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Slavic NLP 2025 (file, start, end, technique, text)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>Span JSON lines (Hugging Face, MAFALDA, SemEval-2021)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>UIMA CAS JSON 0.4 (INCEpTION)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>UIMA CAS XMI (INCEpTION)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>W3C Web Annotation (JSON-LD)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>WebAnno TSV 3 (INCEpTION)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>a byte-order mark at the start of a passage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>attributes of annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>brat standoff (a folder of .txt and .ann files)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>codebooks beyond their id and version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>colours of annotators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>control characters (XML cannot hold them; texts with any are left out)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>control characters in notes and names (XML cannot hold them)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>doccano JSONL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>document labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>documents without annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>exact passages (the paragraph remains)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>file names and encodings of documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>how often a label stands in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>ids of annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>languages of documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>line ends inside notes other than LF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>metadata of documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>names of annotators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>notes of annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>notes of relations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>passages and texts of white space only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>reading status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>relations between passages of different annotators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>the history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>the texts of the documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>times of annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>titles of documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>where an annotation comes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>whether an annotation is accepted, suggested or rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>which codebook a label is from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>which fragments belong together (each becomes an annotation)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../annotations/formats" />
   <source>white space at the edges of passages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;About Elocutio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Accept suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Add codebook…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Add documents…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Annotate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Close project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Codebook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Codebook and annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Decide split passages…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Delete annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Export annotation set…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Find a label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Find…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Import annotations…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Look again…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;New project…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Next annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Open project…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Page of the label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Previous annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Reject suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Settings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Tag all occurrences…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Add the selection as a &amp;fragment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Alt + drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Annotate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Annotation &amp;list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Annotation panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Change &amp;snapping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Choose a &amp;label…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Codebook panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Copy p&amp;icture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Copy the selected rows as a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl + arrows, Ctrl+Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl + wheel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl+C</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl+Shift + arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Ctrl+Shift+L</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Del</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Delete the selected annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Documents panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Edit &amp;note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Empty the filter; close the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one character back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one character on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one word back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>End: one word on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Find &amp;next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Find &amp;previous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>From the rows to the filter; from there, close the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Let go of the annotation, the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Letter of a label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Lists all annotations, to filter, sort and change many at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Move an edge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>New a&amp;nnotator…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next &amp;document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next &amp;suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next annotation, when nothing is selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Next or previous annotation on the same passage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Of the selection, or of what is in view.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Only the label in hand in &amp;colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Open the &amp;sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Previous d&amp;ocument</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Puts one label on every occurrence of the selected words, after a look at each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Relabel the annotation in hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Relabel the selected annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Save &amp;picture…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select by character or line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select by word or paragraph</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select here and there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select several, or all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select without snapping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Select ¶</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shift + arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shift + arrows, Ctrl+A</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shift + letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Show all annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Show the passage in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shows each passage of a label that was split; one key decides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Shows the passages whose label has changed since they were tagged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one character back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one character on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one word back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Start: one word on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Tab, Shift+Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Tag the selected passage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Tags the selected passage, or relabels the annotation in hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>Text at 100 %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>The text with its annotations, as SVG, PDF or PNG.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/actions.py" />
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/background.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Back (Backspace)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Delete (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Everything is decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>It still holds (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Later (Space)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Other labels were merged into this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Other label… (L)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>Passage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>The rest waits for you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>This label came later than the annotation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>This label was split.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>What this label is for was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>version {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/decide.py" />
   <source>{n} of {all} decided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Copy the details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Elocutio has met a fault of its own. Your project is as it was before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/errors.py" />
   <source>Something went wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>All annotators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>All documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Annotator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Annotator where the file names none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Any that has them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Choose a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Choose…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Code points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Codebook of labels that name none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Export annotation set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Find out what offsets count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Folder of texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Grapheme clusters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Import annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Labels from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Make labels that no codebook of the project has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Offsets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>The file is large; it is read when it is imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>This document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>This format cannot carry:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>UTF-16 units</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>UTF-8 bytes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>What offsets count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Will be written:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>Written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>beside the file, or the project's documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>{n} annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>{n} annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>{n} document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/exchange.py" />
   <source>{n} documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/label_page.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Codebooks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Create</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Everything lives in this one file. It is saved as you work.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>French</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Language of the documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>New project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/new_project.py" />
   <source>Your name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>A4 pages, also of long documents; text stays text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>One picture of pixels, two for each pixel of the width.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>One picture that can be edited; text stays text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Save picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>Width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/picture.py" />
   <source>With a legend: the labels used and their counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/settings.py" />
   <source>Restore defaults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/settings.py" />
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Filter shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>In the annotation list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>In the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/shortcuts.py" />
   <source>What it does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>All documents ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Choose a label…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Looking for the words…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Passages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Tag all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Tag {n} passage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Tag {n} passages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>The words stand nowhere here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>This document: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Tick all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Untick all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Whole words only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>Words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>{n} are tagged already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>{n} is tagged already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all.py" />
   <source>{n} of {all} passages ticked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/dialogs/tag_all_model.py" />
   <source>already tagged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/i18n.py" />
   <source>suggested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>Easily confused with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>Example</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>In this project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>Not an example</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>Not when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>Use when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>key {key}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/label_page.py" />
   <source>retired</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Copying…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Deleting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Note of {n} annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>One note for {n} annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Relabelling…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>Writing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>{n} annotation copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/acts.py" />
   <source>{n} annotations copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Paragraph</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Quote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/copying.py" />
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotation matches “{words}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotations in this document yet. Select a passage and type a label's letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>No annotations yet. Select a passage and type a label's letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/empty.py" />
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Copy as a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Copy as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Make a suggestion again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Note…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Reject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Relabel…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Select all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Show in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Take off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/menu.py" />
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/model.py" />
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/model.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Accept the selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Annotations of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Close the list (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Copy the selected rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Delete the selected (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Filter: label, quote, note, annotator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Give the selected another label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>Reject the selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>The selected rows lie too far apart to stay selected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>{n} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/panel.py" />
   <source>{n} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/listing/view.py" />
   <source>Columns of the annotation list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>All labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Choose a label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Enter  apply     Shift+Enter  apply, add one more     ↑ ↓  move     Esc  close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Find a label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Find a label by name, code or key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>In the definition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>Lately used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/palette.py" />
   <source>{n} of {all} labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Annotators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Author</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>German</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Italian</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>Spanish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>{n} character</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/about_document.py" />
   <source>{n} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Codebook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Filter labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Filter labels, or type a key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Hide in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Page of the label (F1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Show all labels in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook.py" />
   <source>Show only this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/codebook_model.py" />
   <source>key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Add documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Adjudicated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Delete document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Filter documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>In progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/documents.py" />
   <source>Unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>Step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/history.py" />
   <source>undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Choose a label for the selected passage, or press Esc.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Choose another label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Delete annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Label of the annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Next annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Nothing in hand. Select a passage, or click a marked one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Previous annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Take off the fragment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/panels/inspector.py" />
   <source>Take off this fragment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/facts.py" />
   <source>Characters {from} to {to}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>dashed:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>dotted:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>in colour:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>thin:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>{n} annotation hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>{n} annotations hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>{n} suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/legend.py" />
   <source>{n} suggestions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/make.py" />
   <source>The picture cannot be written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/make.py" />
   <source>{n} page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/make.py" />
   <source>{n} pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/sheet.py" />
   <source>As one picture this would be about {high} pixels high, and {format} is good for {most}: choose a passage, or PDF, which has pages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/picture/sheet.py" />
   <source>The memory is too small for this picture: choose a passage, or PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/reading/margin.py" />
   <source>{n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>2 lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>3 lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>4 lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>As the interface</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Column width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Français</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Inter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Language of labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Line spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Names of annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Narrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Paragraphs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Paragraphs and their lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Reading face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Sentences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Snap selections to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Source Serif 4</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>System sans serif</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>System serif</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>To the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>To the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Very wide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/settings.py" />
   <source>Wide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>New project…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Open a project…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Open the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Read, mark, name what persuades.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/start_page.py" />
   <source>Recent projects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/announcing.py" />
   <source>, by {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/announcing.py" />
   <source>No annotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/commands.py" />
   <source>About Elocutio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/commands.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/commands.py" />
   <source>New annotator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>No split label waits for a decision.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>Nothing to look at again: no label has changed its meaning in a version since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/deciding.py" />
   <source>Split {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Add codebook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Adding documents…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Exporting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Importing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>It is opened for reading only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Open a project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Open a project for writing first; then add documents to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>Tagging…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>The project has all codebooks that come with the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>{n} passage tagged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/files.py" />
   <source>{n} passages tagged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>1 hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Accents must be the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Capitals and small letters must be the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Close (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Find in this document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Hits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Next hit (F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Previous hit (Shift+F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>Tag all…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>The words are a regular expression</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/find_bar.py" />
   <source>{n} hits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Some annotations are hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Tools</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/main_window.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/menus.py" />
   <source>&amp;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>Painting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>Picture copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>Picture saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>The selection, in whole lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>The whole document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/pictures.py" />
   <source>What is in view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Add documents (Ctrl+Shift+A), or drop text files here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Lanes for overlapping annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Not shown in the text; “{chip}” above it shows such annotations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Suggestions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>Text size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>This annotation is hidden in the text; Ctrl+Shift+H shows all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} annotator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} annotators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/reading_area.py" />
   <source>{n} of {all} hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>All saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Change snapping (F2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Character</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Read only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap to paragraphs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap to sentences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>Snap to words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/window/status.py" />
   <source>snapping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/work.py" />
   <source>Redoing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../app/work.py" />
   <source>Undoing…</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
