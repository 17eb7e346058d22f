"""Words that a full stop follows without ending the sentence, by language.

``never``: a title or a mark of reference, something always follows. ``number``: stands before a
number or a letter ("art. 5"), and is a word of its own otherwise. ``weak``: may end a sentence,
and does so only before a word that begins sentences. All without the last full stop; a word that
stands here with a small letter may have a capital in the text.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The lists of one language.

    ``starters`` are words with a capital that begin sentences and are no names; ``particles``
    are those of them that may also begin a family name; ``lettered`` are nouns that a single
    letter follows ("plan B"); ``saying`` are verbs behind a name that tell who said a quotation.
    """

    never: frozenset[str]
    number: frozenset[str]
    weak: frozenset[str]
    starters: frozenset[str]
    particles: frozenset[str]
    lettered: frozenset[str]
    saying: frozenset[str] = frozenset()


FRENCH = Abbreviations(
    never=_words(
        "M MM Mr Mme Mmes Mlle Mlles Dr Drs Pr Prs Prof Me Mgr Mgrs Cdt Cne Cal Col Gal Lt Sgt Adj "
        "Vve Rév St Ste Sts Stes cf Cf CF conf p.ex p.-ex c.-à-d c-à-d c.à.d vs ex Ex env Env "
        "réf Réf tél Tél e.g i.e R.P N.-D S.M S.A.R S.E S.S"
    ),
    number=_words(
        "art arts al p pp n no nos num fig figs vol vols chap ch sect t l ll v vv tab ann § par "
        "paragr alin liv livr cap op f fol ff ligne r ro av bd éd"
    ),
    weak=_words(
        "janv févr fév avr juil sept oct nov déc lun ven sam dim apr J.-C j.-c "
        "cie inc sté éts hab dép dépt arr trad dir coll rééd édit univ bibl impr suppl "
        "min max moy approx éd av bd bld boul pl jr sr ap loc. cit prof min"
    ),
    starters=_words(
        "Le La Les L Un Une Des Du De D Il Elle Ils Elles On Nous Vous Je J Tu Ce Cet Cette Ces C "
        "Cela Ça Ceci Qui Que Qu Quoi Quand Quel Quelle Quels Quelles Comment Pourquoi Mais Et Ou "
        "Or Car Donc Ni Si S Dans Sur Sous Pour Par Avec Sans Chez Vers Depuis Pendant Avant Après "
        "Alors Ainsi Aussi Puis Ensuite Enfin Cependant Pourtant Toutefois Néanmoins Mon Ma Mes "
        "Ton Ta Tes Son Sa Ses Notre Nos Votre Vos Leur Leurs Tout Toute Tous Toutes Chaque Aucun "
        "Aucune Plusieurs Certains Certaines Y À A Au Aux En Entre Selon Lorsque Lorsqu Puisque "
        "Comme Voici Voilà Rien Personne N Ne Non Oui Ici Là Hier Demain Aujourd Même Malgré "
        "Celui Celle Ceux Celles Lui Moi Toi Eux Était Étaient Est Faut Bien Quant Contre Parmi"
    ),
    particles=_words("Le La Les L Du De Des D"),
    lettered=_words(
        "plan groupe option vitamine hépatite catégorie classe type annexe point lettre série "
        "bâtiment porte formule candidat solution hypothèse ligne ligue tableau variante monsieur"
    ),
)

ENGLISH = Abbreviations(
    never=_words(
        "Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Rev Revd Hon Fr Gen Brig Maj Col Lt Sgt Cpl "
        "Capt Cmdr Cdr Adm Gov Sen Sens Rep Reps Pres Supt Insp Det Amb Sec Treas Mt Ft Ste Msgr "
        "Rt M Mme Mlle cf Cf vs viz e.g E.g i.e I.e ca Vs Atty Asst Assoc Lieut"
    ),
    number=_words(
        "no nos p pp fig figs vol vols ch chs chap chaps sec secs sect art arts para paras pt pts "
        "n l ll v vv vs tab eq eqs ex app cl op bk st ver f ff § par r ed eds lot apt"
    ),
    weak=_words(
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat "
        "Sun inc ltd corp co llc plc bros jr sr esq a.m p.m a.d b.c b.c.e c.e ph.d m.d b.a m.a "
        "d.phil st ave blvd rd sq dept univ assn approx al ed eds trans hrs mins Rev Gov u.s u.k "
        "e.u u.n d.c u.s.a Ariz Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo "
        "Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo"
    ),
    starters=_words(
        "The A An I He She It We You They This That These Those There Here My Your His Her Its Our "
        "Their And But Or So Yet For Nor If When While Although Though Because Since Until After "
        "Before As At By From In Into Of On Over To Under With Without Who What Where Why How "
        "Which Whose Is Are Was Were Has Have Had Do Does Did Can Could Will Would Should May "
        "Might Must Not No Yes Then Thus Hence However Moreover Still Even Only Just Some Many "
        "Most All Both Each Every Few Several Other Others Another Such Once Now Today Yesterday "
        "Tomorrow Nobody Nothing Everyone Everything Somebody Something Let Perhaps Maybe Despite"
    ),
    particles=frozenset(),
    lettered=_words(
        "plan group option vitamin hepatitis category class type appendix point letter series "
        "block door grade exhibit section schedule candidate solution hypothesis table was is"
    ),
    saying=_words(
        "said says asked asks cried cries shouted shouts replied replies answered answers "
        "exclaimed exclaims whispered murmured muttered wrote writes added adds thundered yelled "
        "wondered declared demanded insisted quipped joked warned told snapped sighed roared"
    ),
)


def _both(first: Abbreviations, second: Abbreviations) -> Abbreviations:
    """Return the lists for a text in an unknown language, without what is a word elsewhere."""
    return Abbreviations(
        never=(first.never | second.never) - {"Me", "ex", "env", "Fr", "Rep", "Cal", "conf"},
        number=first.number | second.number,
        weak=first.weak | second.weak,
        starters=first.starters | second.starters,
        particles=first.particles | second.particles,
        lettered=first.lettered | second.lettered,
        saying=first.saying | second.saying,
    )


ANY = _both(FRENCH, ENGLISH)
"""For every other language."""


def of(language: str) -> Abbreviations:
    """Return the lists for a language code such as "fr" or "en-GB"."""
    return {"fr": FRENCH, "en": ENGLISH}.get(language[:2].lower(), ANY)
