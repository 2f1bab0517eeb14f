/** `unclear`: words that may close, or that speak of something else; a person must say. */
export type Saying = 'closed' | 'open' | 'unclear';

export interface Mark {
  readonly says: Saying;
  /** The words that say it, as the file has them. */
  readonly words: string;
}

/**
 * Where words stand decides what they can mean. `label`: a line of its own, a cell, a page header, a name of a file. `title`: of an
 * item or a case. `text`: running text, where words about other things are the rule.
 */
export type Standing = 'label' | 'title' | 'text';

/** What a rule makes of the words it knows; `nothing`: an ordinary use, which is taken out so that no later rule sees it. */
type Meaning = Saying | 'nothing';
type Rule = readonly [Meaning, RegExp];

const L = String.raw`(?<![\p{L}\d])`;
const R = String.raw`(?![\p{L}\d])`;
/** What an agenda consists of, with endings and as the last part of a compound (*tillægsdagsorden*, *personalesag*). */
const ITEM = String.raw`(?:\p{L}*(?:punkt|dagsorden|sag|mødedel|emne)(?:et|en|er|erne|s)?|\p{L}*møde(?:t|r|rne)?|(?<!en )del(?:en)?|behandling(?:en)?|drøftelse(?:n)?|orientering(?:en)?|session(?:en)?|afsnit(?:tet)?|tillæg(?:get)?|referat(?:et)?|protokol(?:len)?)`;
/** What is closed of these may stand in an open item. */
const ANNEX = String.raw`(?:\p{L}*bilag(?:et|ene)?|materiale(?:t|r|rne)?|dokument(?:et|er|erne)?|notat(?:et|er)?)`;
const IS = String.raw`(?:(?:er|var|bliver|blev|behandles|behandlet|drøftes|holdes|afholdes|optages|som|skal|være|markeret|registreret|forbliver|helt|delvist)\s+){1,4}`;
const BETWEEN = String.raw`[\s:–(,/*|-]{1,4}(?:nr\.?\s*)?(?:\d+[\s:–-]*)?`;
const FOLLOWING = String.raw`(?:og\s+fortrolig\p{L}*|fortrolig\p{L}*|politisk\p{L}*|ekstraordinær\p{L}*|særlig\p{L}*)`;
const YES = `(?:ja|j|yes|true|sandt?|x|1|☒|☑|✓|✔)`;
const NO = `(?:nej|n|no|false|falsk|0|☐|ikke)`;
const CLOSER = String.raw`(?:lukke(?:t|de|s)?(?:\s+${ITEM})?|fortrolig(?:t|e)?|ikke[\s-]?offentlig(?:t|e)?|lp|hemmelig(?:t)?|(?:behandles\s+)?(?:for\s+)?lukkede døre|undtaget fra offentlighed|tavshedspligt|personsag)`;
const OPENER = String.raw`(?:åb(?:en|ent|ne|enhed)(?:\s+${ITEM})?|(?:til\s+|må\s+|kan\s+|skal\s+)?offentlig(?:t|e|hed|gøres|gørelse)?(?:\s+${ITEM})?|public|open)`;
const is = (pattern: string): RegExp => new RegExp(pattern, 'giu');

const KEYED: readonly Rule[] = [
  ['closed', is(`${L}${CLOSER}\\s*[:=?]+\\s*${YES}${R}`)],
  ['open', is(`${L}${CLOSER}\\s*[:=?]+\\s*${NO}${R}`)],
  ['closed', is(`${L}${OPENER}\\s*[:=?]+\\s*${NO}${R}`)],
  ['open', is(`${L}${OPENER}\\s*[:=?]+\\s*${YES}${R}`)],
  // *Sagsnr. 250467 Socialudvalget Åbent punkt*: fields of a head in one line.
  [
    'open',
    is(
      `^(?:sag(?:snr|snummer|s-?id)?|journal(?:nr|nummer)?|j\\.?\\s?nr|dok(?:ument)?nr)[.:]?\\s[^.!?]*\\d[^!?]*\\såb(?:en|ent)(?:\\s+(?:sag|punkt|dagsordenspunkt))?$`,
    ),
  ],
  ['nothing', is(`${L}begrundelse for lukning\\s*:\\s*(?:ingen|nej|[-–]|ikke relevant)?\\s*$`)],
  ['closed', is(`${L}begrundelse for lukning\\s*:\\s*\\S+`)],
  [
    'closed',
    is(
      `${L}(?:åb(?:en|ent|ne)\\s*(?:/|eller|og)\\s*lukke(?:t|de)|åbenhed|offentlighed|fortrolighed|status|adgang|(?:sags|punkt)?type|klassifikation|synlighed)\\s*[:=]\\s*(?:lukke(?:t|de)|fortrolig(?:t|e)?|lp|l|ikke[\\s-]offentlig(?:t)?)${R}`,
    ),
  ],
  [
    'open',
    is(
      `${L}(?:åb(?:en|ent|ne)\\s*(?:/|eller|og)\\s*lukke(?:t|de)|åbenhed|offentlighed|status|adgang|synlighed)\\s*[:=]\\s*(?:åb(?:en|ent|ne)|å|offentlig(?:t)?)${R}`,
    ),
  ],
];

/** *14 åbne og to lukkede punkter*: how many there are on the agenda. */
const COUNT = String.raw`(?:(?:\d{1,2}|et|én|en|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+)?`;
/** Ordinary uses, and both words at once, which say nothing of either. */
const ORDINARY: readonly Rule[] = [
  [
    'nothing',
    is(`${L}åb(?:en|ent|ne)(?:\\s+${ITEM})?\\s*(?:/|og|eller|&|\\+|samt)\\s*${COUNT}lukke(?:t|de)(?:\\s+${ITEM})?${R}`),
  ],
  [
    'nothing',
    is(`${L}lukke(?:t|de)(?:\\s+${ITEM})?\\s*(?:/|og|eller|&|\\+|samt)\\s*åb(?:en|ent|ne)(?:\\s+${ITEM})?${R}`),
  ],
  ['closed', is(`${L}(?:ikke|ej)\\s+(?:længere\\s+)?åb(?:en|ent|ne)${R}`)],
  [
    'nothing',
    is(
      `${L}(?:ikke|ej|aldrig|ingen|intet|uden)\\s+(?:længere\\s+|mere\\s+|nogen\\s+|været\\s+)?(?:lukke(?:t|de|s)?|fortrolig(?:t|e)?)(?:\\s+(?:eller|og)\\s+fortrolig\\p{L}*)?(?:\\s+${ITEM})?${R}`,
    ),
  ],
  ['nothing', is(`${L}lukke(?:t|de|s)?\\s+(?:op|ned|inde|ind|ude|sammen)${R}`)],
  ['nothing', is(`${L}(?:gen|af|til)?luk(?:ning|ke)(?:en|r|dage|uge|uger|lov|loven|tid|tider)?${R}`)],
  ['nothing', is(`${L}fortrolig(?:t|e)?\\s+(?:med|samtale\\p{L}*|rum|relation\\p{L}*)${R}`)],
  ['nothing', is(`${L}LP[-’'](?!\\s)(?!dagsorden|punkt|sag)\\p{L}+`)],
];

const STRONG: readonly Rule[] = [
  ['closed', is(`${L}(?:for\\s+|bag\\s+)?lukkede\\s+døre${R}`)],
  ['closed', is(`${L}dørene\\s+(?:${IS})?lukke(?:t|s|de)${R}`)],
  ['closed', is(`${L}lukke(?:t|s|de)\\s+for\\s+(?:offentlighed|tilhører|publikum|pressen)\\p{L}*`)],
  ['closed', is(`${L}lukke(?:t|de)\\s+(?:${FOLLOWING}\\s+){0,2}${ITEM}${R}`)],
  ['closed', is(`${L}lukke(?:t|de)(?=(?:dagsorden|punkt|sag))${ITEM}${R}`)],
  ['unclear', is(`${L}\\p{L}*sag(?:en|er|erne)?\\s+lukkes${R}`)],
  ['closed', is(`${L}${ITEM}${BETWEEN}${IS}lukke(?:t|de|s)${R}`)],
  ['closed', is(`${L}${ITEM}${BETWEEN}lukke(?:t|de|s)${R}(?!\\s+\\p{L})`)],
  [
    'closed',
    is(`${L}(?:ikke|ej)[\\s-]?offentlig(?:t|e)?(?:\\s+${ITEM})?(?=\\s*(?:[^\\p{L}\\s]|$)|\\s+(?:og|eller)\\s)`),
  ],
  ['closed', is(`${L}(?:ikke|ej)[\\s-]?offentlig(?:t|e)?\\s+${ITEM}${R}`)],
  ['closed', is(`${L}(?:ikke|ej)\\s+(?:er\\s+)?(?:til|for|beregnet til|egnet til)\\s+offentlig\\p{L}*`)],
  ['closed', is(`${L}(?:må|kan|skal|bør)\\s+(?:ikke|ej)\\s+(?:blive\\s+)?offentlig\\p{L}*`)],
  ['closed', is(`${L}offentliggøres\\s+ikke${R}|${L}(?:ikke|ej)[\\s-]?offentliggør\\p{L}*`)],
  [
    'closed',
    is(`${L}(?:undta\\p{L}*|unddra\\p{L}*|fritag\\p{L}*)\\s+(?:fra|for)?\\s*(?:offentlig\\p{L}*|aktindsigt\\p{L}*)`),
  ],
  [
    'closed',
    is(
      `§\\s*10(?!\\d|\\s[a-z]${R})[,\\s]*(?:stk\\.?\\s*\\d+[,\\s]*)?(?:\\d\\.\\s*pkt\\.[,\\s]*)?(?:i|af)?\\s*(?:lov\\s+om\\s+)?(?:\\p{L}*styrelseslov\\p{L}*|kommunernes styrelse|ksl${R})`,
    ),
  ],
  ['closed', is(`(?:styrelseslov\\p{L}*|kommunernes styrelse|${L}ksl)(?:(?!lov).){0,40}?§\\s*10(?!\\d|\\s[a-z]${R})`)],
  ['closed', is(`${L}(?:omfattet|underlagt|belagt|pålagt)\\s+(?:af\\s+)?tavshedspligt${R}`)],
  ['unclear', is(`${L}(?:lukke(?:t|de)|fortrolig(?:t|e)?)\\s+${ANNEX}${R}`)],
  ['unclear', is(`${L}${ANNEX}${BETWEEN}(?:${IS})?(?:lukke(?:t|de)|fortrolig(?:t|e)?)${R}`)],
  ['unclear', is(`${L}${ANNEX}(?:\\s\\d{1,3}\\p{L}?)?,\\s(?:der|som)\\s${IS}(?:lukke(?:t|de)|fortrolig(?:t|e)?)${R}`)],
  ['closed', is(`${L}fortrolig(?:t|e)?\\s+(?:${ITEM})${R}`)],
  ['closed', is(`${L}${ITEM}${BETWEEN}(?:${IS})?fortrolig(?:t|e)?${R}`)],
  ['closed', is(`${L}(?:strengt\\s+)?fortrolig(?:t|e)?(?=\\s*(?:[–:)\\]}*|/!]|$))`)],
  [
    'closed',
    is(
      `${L}(?:closed (?:item|session|agenda|meeting|part)s?|(?:behind|with) closed doors|in camera|not (?:for )?public(?:ation)?|non-public|strictly confidential)${R}`,
    ),
  ],
];

/** Words that are a mark because they stand apart: in brackets, before a colon, behind a dash, or alone. */
const APART: readonly Rule[] = [
  ['closed', is(`[(\\[{]\\s*(?:lukke(?:t|de)|lp|fortrolig(?:t|e)?|confidential|closed)\\s*[)\\]}]`)],
  // *spørgsmål fra Karen Lindhardt (L)*: the letter of a party.
  [
    'nothing',
    /(?<=(?:fra|af|ved|medlem|formand|borgmester|rådmand)\s\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]*){1,3}\s)\(\p{Lu}\)/gu,
  ],
  ['unclear', is(`[(\\[{]\\s*l\\s*[)\\]}]`)],
  [
    'closed',
    is(
      `^[^\\p{L}\\d]*(?:\\d+[.:)]?\\s*)?(?:lukke(?:t|de)|lp|fortrolig(?:t|e)?|confidential|closed)\\s*(?=[:–|/)\\]]|-\\s|\\d+(?:[.:)]|\\s*[–-]|$))`,
    ),
  ],
  [
    'closed',
    is(`[–:|/,*;]\\s*(?:lukke(?:t|de)|lp|confidential)[^\\p{L}\\d]*$|\\s-\\s*(?:lukke(?:t|de)|lp)[^\\p{L}\\d]*$`),
  ],
  [
    'closed',
    is(
      `^[^\\p{L}\\d]*(?:lukke(?:t|de|s)|lp|l\\.p\\.|fortrolig(?:t|e)?|hemmelig(?:t)?|tavshedspligt|personsag|confidential|closed|private)[^\\p{L}\\d]*$`,
    ),
  ],
  ['closed', is(`${L}(?:personsag(?:en)?|personalesag(?:en)?)${R}`)],
];

/** Things that are closed or shut in everyday life; asked about in a title only where they are not known. */
const THINGS = `(?:vej|gade|sti|bro|kryds|plads|parker|stræk|rute|spor|institution|afdeling|skole|børnehave|dagtilbud|bolig|hjem|system|kreds|butik|center|bassin|ledning|kloak|anlæg|hal|bad|rum|zone|område|dag|uge|periode|fil|kasse|konstruktion|net|forløb|selskab|fond|gruppe|regnskab|depot|losseplads|deponi|virksomhed|station|række)(?:e|en|et|n|t|r|er|s|ne|erne|ler|lerne|ter|terne|ner|nerne)?`;
const MIDDLE = String.raw`(?:\s+(?:midlertidigt|helt|delvist|permanent|nu|allerede|i\s+\p{L}+|for\s+(?:biler|trafik|al)\p{L}*))?`;
const EVERYDAY: readonly Rule[] = [
  ['nothing', is(`${L}lukke(?:t|de)\\s+\\p{L}*${THINGS}${R}`)],
  [
    'nothing',
    is(
      `${L}(?!punkt|sag|dagsorden|dette|denne|disse|alt|alle|(?:der|det|den|som|de|her|hvor)${R})\\p{L}+(?:en|et|ne|n|t|r|s)${R}\\s+(?:er|var|bliver|blev|har været|holdes|holdt|skal være|kan være)${MIDDLE}\\s+lukket${R}`,
    ),
  ],
  // *Den var lukket i 14 måneder*: things are shut for a time.
  [
    'nothing',
    is(
      `${L}lukke(?:t|de)\\s+(?:i|fra|om|til|indtil|siden|hele|mellem|for)\\s+(?:\\p{L}+\\s+){0,2}(?:\\d|kl\\.|weekend|sommer|vinter|ferie|jul|påske|nat|dag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|uge|måned|år)`,
    ),
  ],
  ['nothing', is(`${L}hold(?:e|er|t|es)\\s+(?:helt\\s+|delvist\\s+)?lukket${R}`)],
  // *Når butikkerne har lukket*: who has closed something; not *punktet har formanden lukket*.
  [
    'nothing',
    is(
      `(?<!\\p{L}*(?:punkt|sag|dagsorden|emne)\\p{L}*\\s(?:\\p{L}+\\s){0,5})${L}(?:har|havde|have)\\s+(?:nu\\s+|allerede\\s+|selv\\s+)?lukket${R}(?!\\s+(?:${ITEM}|den|det|de|dette|denne|disse)${R})`,
    ),
  ],
  ['nothing', is(`(?<=\\p{L}(?:en|et|ne|n|t|r|s)\\s)lukkede(?=\\s+(?:i|den|efter|for|sidste|allerede|endeligt)${R})`)],
  ['nothing', is(`(?<=\\p{L}\\s)lukkes${R}|${L}lukkes(?=\\s+\\p{L})`)],
];
/** *Sager, der normalt behandles for lukkede døre*: what holds of such items is said of none. Only in running text: over items it may be their line. */
const IN_GENERAL: Rule = [
  'nothing',
  is(
    `(?<!${L}(?:dette|denne|punktet|sagen|nærværende|hører)${R}.{0,80})${L}(?:sager|punkter|emner|spørgsmål|forhold),?\\s+(?:der|som)\\s+(?:\\p{L}+\\s+){0,2}(?:normalt|sædvanligvis|almindeligvis|typisk|altid|som regel)\\s+(?:\\p{L}+\\s+){0,4}(?:for\\s+lukkede\\s+døre|på\\s+lukkede?\\s+(?:møder?|dagsorden(?:en)?))${R}`,
  ),
];
/** In running text a noun after it is what is closed. */
const BEFORE_NOUN: Rule = [
  'nothing',
  /(?<![\p{L}\d])[Ll]ukke(?:t|de)\s+(?!(?:er|og|eller|af|for|i|på|den|det|som|til|med|ved|fra|kl|indtil|fordi|jf|efter|under|uden|men|da|når|mens|pga|grundet|iht|jævnfør|også|køb|salg)(?!\p{L}))\p{Ll}{3,}/gu,
];

const REST: readonly Rule[] = [
  [
    'unclear',
    is(
      `${L}(?:lukke(?:t|de|s)|fortrolig(?:t|e|hed)?|hemmelig(?:t|e)?|tavshedspligt\\p{L}*|personsag\\p{L}*|personalesag\\p{L}*|(?:ikke|ej)[\\s-]?offentlig(?:t|e)?|confidential|closed)${R}`,
    ),
  ],
  ['unclear', /(?<![\p{L}\d-])(?:LP|L\.P\.)(?![\p{L}\d])/gu],
];

/** Whether anything here can concern openness at all: most cells of a sheet do not, and are passed over at once. */
const ANY =
  /luk|fortrol|offentl|åb|aab|hemmel|tavshed|^[ål]$|perso(?:n|nale)sag|§\s*10|(?<!\p{L})lp(?!\p{L})|l\.p\.|confid|closed|private|public|camera|døre|open|[([{]\s*l\s*[)\]}]|(?:\p{L} ){4}/iu;

/** False for text that says nothing of openness whatever stands around it; cheap, for the thousands of cells of a sheet. */
export const mayTell = (text: string): boolean => ANY.test(text.normalize('NFC'));

/** Text as the rules read it: one line, one kind of dash and hyphen, letters spaced out for show closed up again. */
export function plainLine(text: string): string {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[\u2010-\u2012]/g, '-')
    .replaceAll(/[\u2014\u2015\u2212]/g, '–')
    .replaceAll('_', ' ');
  const closedUp = line.replaceAll(/(?<!\p{L})(?:\p{L} ){3,}\p{L}(?!\p{L})/gu, (spaced) => spaced.replaceAll(' ', ''));
  return closedUp
    .replaceAll(/aab(?=en|ne)/giu, 'åb')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const ANY_ANNEX = new RegExp(`${L}${ANNEX}${R}`, 'iu');

/** Whether words that may close speak of an attachment. */
export const namesAnnex = (words: string): boolean => ANY_ANNEX.test(words);

const ABOUT_ITEM = /(?:punktet|sagen|dagsordenspunktet|dette punkt|denne sag)(?!\p{L})[^.]{0,60}$/iu;

/** What one line says of being closed; null when it says nothing. Being open it tells only where a field of the line says so; else `labels.ts` does. */
export function markIn(text: string, standing: Standing): Mark | null {
  if (!mayTell(text)) return null;
  const line = plainLine(text);
  let rest = line;
  let found: Mark | null = null;
  for (const [meaning, pattern] of rulesFor(standing)) {
    rest = rest.replaceAll(pattern, (words: string, ...more: unknown[]) => {
      const at = Number(more.find((one) => typeof one === 'number'));
      const mark = markOf({ meaning, words, before: line.slice(0, at) }, standing);
      if (mark && (!found || RANK[mark.says] > RANK[found.says])) found = mark;
      // As long as what it stands for, so that places stay true; no rule knows the sign.
      return '\u0001'.repeat(words.length);
    });
  }
  return found;
}

const RANK: Readonly<Record<Saying, number>> = { open: 1, unclear: 2, closed: 3 };

const RULES: Readonly<Record<Standing, readonly Rule[]>> = {
  label: [...KEYED, ...ORDINARY, ...STRONG, ...APART, ...EVERYDAY, ...REST],
  title: [...KEYED, ...ORDINARY, ...STRONG, ...APART, ...EVERYDAY, ...REST],
  text: [...KEYED, ...ORDINARY, IN_GENERAL, ...STRONG, ...EVERYDAY, BEFORE_NOUN, ...REST],
};
const rulesFor = (standing: Standing): readonly Rule[] => RULES[standing];

/** In running text only what is said of the item itself is told; the rest may be about another meeting or an attachment. */
function markOf(
  { meaning, words, before }: { readonly meaning: Meaning; readonly words: string; readonly before: string },
  standing: Standing,
): Mark | null {
  if (meaning === 'nothing') return null;
  const isOther = standing === 'text' && meaning === 'closed' && !ABOUT_ITEM.test(before + words);
  return { says: isOther ? 'unclear' : meaning, words: words.trim() };
}
