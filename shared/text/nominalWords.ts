/** Endings of the noun itself: *en*, *erne*, the genitive. */
const ENDINGS = '(?:en|er|erne|s|n|r|rne|ens|ers|ernes|nes)?$';

/** They name things, bodies and documents, in any compound: *idrætsforening*, *tillægsbevilling*, *orienteringshøring*. */
const IN_COMPOUNDS =
  'forretning|forening|menighed|stilling|forsikring|afdeling|ordning|forvaltning|bestyrelse|styrelse|hændelse|forståelse|indvending|erfaring|holdning|station|region|institution|situation|organisation|generation|vejledning|indledning|oplysning|størrelse|skikkelse|overraskelse|bemyndigelse|bevægelse|bevilling|høring|tilladelse|dispensation|uddannelse|undervisning|forskning|træning|ledelse|redning|fornøjelse|spænding|løsning|følelse|virkning|stigning|kommission|pension|administration|information|funktion|tradition|ambition|produktion|forsyning|opfattelse|betingelse|forpligtelse|forudsætning|lovgivning|regering|besparelse|hukommelse|dimension|version|betydning|anledning';

/** The same, but only alone: *beregning* and *beslutning* are actions, *regning* and *slutning* are not. */
const ALONE =
  'bygning|regning|retning|mening|ladning|ledning|egning|tegning|strækning|slutning|svingning|ting|ring|spring|næring|million|interesse|sektion|lektion|portion|motion|aktion|auktion|ration|nation|mission|position|kondition|division|rækning|værelse|ytring|dannelse';

/** Nouns in *-ing*, *-else*, *-tion* that have stopped being actions (docs/text.md 6.2). */
export const LEXICALISED = new RegExp(`(?:(?:${IN_COMPOUNDS})|^(?:${ALONE}))${ENDINGS}`, 'u');

/** Where the verb does not follow from the noun by its ending. */
export const VERB_OF_NOUN: ReadonlyMap<string, string> = new Map([
  ['beslutning', 'beslutte'],
  ['undersøgelse', 'undersøge'],
  ['drøftelse', 'drøfte'],
  ['salg', 'sælge'],
  ['køb', 'købe'],
  ['kontrol', 'kontrollere'],
  ['reduktion', 'reducere'],
  ['evaluering', 'evaluere'],
  ['analyse', 'analysere'],
  ['investering', 'investere'],
  ['implementering', 'implementere'],
  ['registrering', 'registrere'],
  ['inspektion', 'inspicere'],
  ['korrektion', 'korrigere'],
  ['revision', 'revidere'],
  ['indskrænkning', 'indskrænke'],
  ['nedskæring', 'skære ned'],
  ['afvejning', 'afveje'],
  ['afklaring', 'afklare'],
  ['opfølgning', 'følge op'],
  ['prøvetagning', 'tage prøver'],
  ['tilsynsføring', 'føre tilsyn'],
  ['stillingtagen', 'tage stilling'],
]);
