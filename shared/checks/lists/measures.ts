import { words } from './words.ts';

/**
 * Word classes by which a text tells size without a number. Each stands for a class of Danish grammar and not for what a council finds
 * fault with, so none is offered for change in a checklist. From Den Danske Ordbog's groups of near synonyms.
 */

/** By how much: *noget*, *markant*. What they stand with is a change or a comparison. */
export const DEGREES: readonly string[] = words(`
  lidt, noget, en del, en hel del, en smule, en anelse, en kende, en tand, meget, ganske, ret, temmelig, langt, klart,
  pænt, godt, stærkt, svagt, støt, jævnt, gradvist, hurtigt, hastigt, voldsomt, væsentligt, væsentlig, betydeligt,
  betydelig, betragteligt, betragtelig, markant, kraftigt, kraftig, mærkbart, tydeligt, tydelig, synligt, dramatisk,
  drastisk, eksplosivt, massivt, moderat, beskedent, marginalt, minimalt, en god del, forholdsvis, relativt,
  nævneværdigt
`);

/** Those of them that stand behind what they measure: *øger trafikken betydeligt*. */
export const DEGREES_BEHIND: readonly string[] = words(`
  væsentligt, betydeligt, betragteligt, markant, kraftigt, mærkbart, drastisk, dramatisk, en smule, en anelse, en del,
  nævneværdigt, marginalt
`);

/** How large, of what can be measured: *lang ventetid*, *et acceptabelt niveau*. */
export const SIZES: readonly string[] = words(`
  stor, stort, store, større, lille, små, mindre, høj, højt, høje, lav, lavt, lave, lang, langt, lange, længere, kort,
  korte, kortere, pæn, pænt, pæne, ringe, betydelig, betydeligt, betydelige, væsentlig, væsentligt, væsentlige,
  markant, markante, betragtelig, betragteligt, betragtelige, ubetydelig, ubetydeligt, ikke ubetydelig,
  ikke ubetydeligt, anselig, anseligt, anselige, anseelig, anseeligt, anseelige, kraftig, kraftigt, kraftige,
  begrænset, begrænsede, beskeden, beskedent, beskedne, moderat, moderate, svag, svagt, svage, mærkbar, mærkbart,
  mærkbare, acceptabelt, tilfredsstillende, rimeligt, uacceptabelt, fornuftigt, tydelig, tydeligt, tydelige, stigende,
  voksende, faldende, tiltagende, symbolsk, massiv, massive, voldsom, voldsomme
`);

/** How large a part is: *en stor del*, *en begrænset andel*. */
export const SHARES: readonly string[] = words(`
  stor, større, største, lille, mindre, mindste, væsentlig, betydelig, god, pæn, anselig, anseelig, betragtelig,
  begrænset, beskeden, overvejende, voksende, stigende, faldende, tiltagende, uvæsentlig, ubetydelig, vis, høj, lav,
  markant, uforholdsmæssig stor
`);

/** Nouns whose size is a number, by what it is a number of. They end a compound: *klassekvotient*, *besøgstal*. */
export const MEASURED = {
  count: words(`
    antal, besøgstal, elevtal, medlemstal, børnetal, passagertal, deltagertal, udlånstal, fødselstal, tilslutning,
    fremmøde, deltagelse, belægning, udnyttelse, efterspørgsel, tilgang, afgang, frafald, personaleomsætning,
    udskiftning, venteliste, klassekvotient, normering, andel, fravær, ledighed, tilflytning, fraflytning,
    svarprocent, valgdeltagelse, søgetal, pukkel, ansøgertal, tomgang, gennemstrømning, deltagerantal, genanvendelse,
    dækningsgrad, gennemsnitsalder, anciennitet, tryghed, trivsel, tilfredshed
  `),
  time: words(`
    ventetid, sagsbehandlingstid, behandlingstid, svartid, køretid, rejsetid, transporttid, køtid, liggetid,
    leveringstid, responstid, udrykningstid, åbningstid, transport
  `),
  span: words('periode, forsinkelse'),
  length: words('afstand, strækning, stykke, stykke vej, skolevej, højde, dybde'),
  money: words(`
    beløb, sum, underskud, overskud, merforbrug, mindreforbrug, gæld, restance, egenbetaling, merudgift, besparelse,
    mindreudgift, overskridelse, tab, merpris, ekstraregning, tilskud, donation, egenkapital, formue, opsparing,
    restbeløb, rest, efterslæb
  `),
  degree: words(`
    niveau, forbrug, udslip, udledning, koncentration, forekomst, trafikmængde, hastighed, mængde, støjniveau, spild,
    svind, vandstand, støjbelastning, forskel, forskell, afvigelse, udsving, variation, spredning, areal
  `),
  /** Of which a change is asked for, and no size: *høj pris* is a matter of taste. */
  other: words(`
    tal, pris, udgift, indtægt, resultat, karakter, trafik, støj, personale, søgning, takst
  `),
} as const;

/** What rises or falls: the noun of a change. */
export const RISES: readonly string[] = words(`
  vækst, stigning, fald, nedgang, tilbagegang, fremgang, forøgelse, reduktion, tilvækst
`);

/** What has risen or fallen: *er steget*, *steg*, *eksploderet*. */
export const MOVED: readonly string[] = words(`
  steget, faldet, vokset, aftaget, tiltaget, nedbragt, reduceret, mindsket, forringet, øget, forværret, eksploderet,
  mangedoblet, skrumpet, dykket, steg, faldt, voksede, aftog, øgedes, forkortet, forlænget, halveret, fordoblet,
  tredoblet, sunket, dalet, formindsket
`);

/** What rises or falls, or is made to: a number is asked for only where they say by how much. */
export const MOVES: readonly string[] = words(`
  stiger, falder, vokser, aftager, tiltager, stige, falde, vokse, øger, øge, øges, reducerer, reducere, reduceres,
  mindsker, mindske, mindskes, nedbringer, nedbringe, nedbringes, hæver, hæve, hæves, sænker, sænke, sænkes,
  forlænger, forlænge, forlænges, forkorter, forkorte, forkortes, forringer, forringe, forringes, forværrer, forværre,
  forværres, begrænser, begrænse, overskrider, overskred, overstiger, oversteg, fordyrer, fordyre, fordyres, fordyret,
  svinger, svinget, svingede, varierer, varieret, varierede, afviger
`);

/** What has a degree of its own: *noget forsinket*. */
export const OFF: readonly string[] = words(
  'forsinket, forsinkede, overbelagt, overbooket, bagud, bagefter, overskredet',
);

/** Comparatives of what can be measured. *ældre* and *yngre* are not: they set apart, and are seldom counted. */
export const COMPARATIVES: readonly string[] = words(`
  højere, lavere, større, mindre, længere, kortere, dyrere, billigere, flere, færre, mere, hyppigere, sjældnere,
  oftere, hurtigere, langsommere, tungere, bredere, smallere, dybere
`);
/** Those that judge: they are held against something, and *lidt bedre* needs no number. */
export const JUDGING: readonly string[] = words('bedre, dårligere, ringere, værre, tættere, svagere, stærkere');

/** What a thing is held against: *end forudsat*, *end i nabokommunerne*. */
export const EXPECTATIONS: readonly string[] = words(`
  forudsat, forventet, ventet, budgetteret, planlagt, beregnet, antaget, aftalt, normalt, sædvanligt, oplyst, lovet,
  anslået, skønnet, prognosen, (?:i |på )?*gennemsnittet, (?:i )?(?:nabo)?kommunerne,
  (?:i )?(?:de )?(?:fleste )?(?:andre|øvrige|sammenlignelige|omkringliggende|omliggende|tilsvarende) (?:kommuner|skoler|steder|institutioner),
  (?:i )?resten af (?:landet|kommunen), på landsplan, landstallet, regionen,
  (?:det|de|den) (?:forventede|budgetterede|forudsatte|planlagte|ventede), (?:man|vi) (?:havde )?(?:regnede|regnet)
`);
/** What it is held against in time: *end i dag*, *end i 2023*. */
export const FORMERLY: readonly string[] = [
  ...words(`
  hidtil, før, tidligere, oprindeligt, i dag, nu, sidste år, året før, året forinden, de foregående år,
  i (?:19|20)\\d\\d, i (?:den|det) \\p{L}+, (?:det|de|den) (?:oprindelige|nuværende|hidtidige|tidligere),
  (?:den|det|de|der|man|vi) (?:plejer|plejede|har haft|havde)
`),
  'i \\p{L}{3,10} (?:19|20)\\d\\d',
];
/** *end borgerne er visiteret til*, *end lokalerne er bygget til*. */
export const PLANNED: readonly string[] = words(`
  visiteret, bygget, dimensioneret, beregnet, godkendt, normeret, regnet, forventet, ventet, forudsat, planlagt,
  aftalt, bestilt, lovet
`);
