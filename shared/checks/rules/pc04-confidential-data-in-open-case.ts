import type { CaseFields } from '../../kinds/case/case.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';
import type { Check, Hit, Run } from '../define.ts';
import { GIVEN_NAMES, SENSITIVE_WORDS } from '../lists/personal.ts';
import { holds, marks } from '../marks.ts';
import { alternatives } from '../reading/alternatives.ts';
import { cprNumbers } from '../reading/cpr.ts';
import type { SectionView } from '../view.ts';

const MESSAGE = {
  da: 'Fjern personoplysninger, eller behandl punktet lukket.',
  en: 'Remove the personal data, or take the item behind closed doors.',
};

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Letters between a name and what must not be told of it. */
const NEAR = 80;
const MIDDLE = '(?:\\s(?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}{1,20})){0,2}';
/** Two to four capitalised words; which of them are people, the list of given names and the ending *-sen* say. */
const CAPITALISED = new RegExp(
  `(?<![\\p{L}\\p{N}.-])\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?${MIDDLE}\\s\\p{Lu}\\p{Ll}{2,20}(?:-\\p{Lu}\\p{Ll}{1,20})?(?!\\p{L})`,
  'gu',
);
/** Streets, schools and firms called after people. */
const NO_PERSON =
  /^(?:s|['’])?\s*(?:Vej|Gade|Allé|Plads|Boulevard|Torv|Park|Skole|Fond|Legat|Mindefond|Minde|Hus|Stiftelse|A\/S|ApS|I\/S|& |og Sønner)/u;
const PLACE_NAME =
  /(?:vej|gade|allé|stræde|plads|skole|skolen|kirke|kommune|udvalg|center|parken|huset|gården|fonden?|foreningen?)$/iu;
/** *Birthe Aagesen (A)* speaks as a politician of others' affairs. */
const PARTY = /^\s?\(\p{Lu}{1,2}\)/u;
/** Words that in a title or a trade tell of a subject and not of the person. */
const ABOUT_A_FIELD =
  /(?<!\p{L})(?:professor|overlæge|forsker|lektor|ph\.d\.|minister\p{L}*|psykolog|advokat|demenskoordinator|sygeplejerske|læge|redaktør|forfatter)\s+$/iu;
const ENDED = new Set(['opsagt', 'indlagt', 'straffet']);
/** *Hanne Jensen blev opsagt*, not *Hanne Jensen sagde, at lejemålet er opsagt*. */
const OF_PERSON = /^(?:,[^,.]{1,60},|,)?\s+(?:er|blev|bliver|var|har været|er blevet)\s+(?:\p{Ll}+\s+){0,3}$/u;

/** The people named in a text, less a title in front. */
function people(text: string, given: ReadonlySet<string>): Place[] {
  return allMatches(text, CAPITALISED).flatMap(({ index, 0: words }) => {
    const [first = '', second = '', third] = words.split(/\s/);
    const isGiven = (word: string): boolean => given.has(word.split('-')[0] ?? '');
    const titled = !isGiven(first) && third !== undefined && isGiven(second);
    const last = words.slice(words.lastIndexOf(' ') + 1);
    const after = text.slice(index + words.length, index + words.length + 24);
    if (!(titled || isGiven(first) || /\p{Ll}(?:sen|søn)$/u.test(last))) return [];
    if (PLACE_NAME.test(last) || PARTY.test(after) || NO_PERSON.test(after)) return [];
    return [{ from: index + (titled ? first.length + 1 : 0), to: index + words.length }];
  });
}

/** A speaker tells of a subject, not of himself. */
const SPEAKS =
  /(?<!\p{L})(?:fortæller|fortalte|oplyser|oplyste|holder oplæg|forsker|skriver|skrev|siger|sagde|spurgte|spørger|orienterer|orienterede|peger på|mener|underviser|gennemgår|gennemgik|svarede|foreslår|foreslog|ansat|ansættes)(?!\p{L})/u;

/** *mennesker med demens*: a group, and not the person named. */
const OF_A_GROUP =
  /(?<!\p{L})(?:mennesker|borgere|personer|patienter|børn|unge|ældre|beboere|medarbejdere|familier|voksne|alle|antallet af|tal for|emnet|om)\s+(?:\p{L}+\s+){0,2}$/u;

const PRONOUN = /^(?:hun|han) (?:er|blev|har|fik|var|lider) (?:\p{L}+ ){0,4}$/u;
/** *afbud fra Jens Overby (V) på grund af en hofteoperation*: a member's illness is his own too. */
const BECAUSE_ILL =
  /(?<!\p{L})(?:på grund af|grundet|på baggrund af) (?:en |et |sin |længere(?:varende)? |alvorlig )*(\p{L}*(?:operation|kræft|skade|depression|indlæggelse|blodprop|behandling for \p{L}+))(?!\p{L})/gu;

/** The reason with the name before it, in one sentence. */
function illnesses(text: string, sentenceAt: (offset: number) => Place): Place[] {
  return allMatches(text.toLowerCase(), BECAUSE_ILL).flatMap(({ index, 0: { length } }) => {
    const before = text.slice(Math.max(sentenceAt(index).from, index - NEAR), index);
    return MEMBER.test(before) ? [{ from: index, to: index + length }] : [];
  });
}
/** *hans kone er syg*: of somebody's family, whoever they are. */
const KIN =
  /(?<!\p{L})(?:hans|hendes|ansøgers?|ejerens|parrets|familiens|deres) (?:\p{L}+e )?(?:kone|mand|ægtefælle|hustru|samlever|søn|datter|barn|børn|mor|far|forældre) (?:er|blev|har været|er blevet|lider af) (?:\p{L}+ ){0,2}(?:syg|kræftsyg|psykisk syg|handicappet|indlagt|dement)(?!\p{L})/gu;
const kin = (lower: string): Place[] =>
  allMatches(lower, KIN).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

/** *Jørgen Lassen, Sønderkær Strandvej 90*, *…, Engdraget 14,*: a private person with where he lives. */
const ADDRESS =
  /^,\s(?:\p{Lu}[\p{L}.]+\s){0,3}(?:\p{L}*(?:vej|gade|allé|stræde|vænget|parken|bakken|toften|engen|marken)\s\d{1,3}[A-Za-z]?|\p{Lu}\p{L}{3,30}\s\d{1,3}[A-Za-z]?(?=[,:]))(?!\d)/u;
/** Who objects or lives next door; an applicant, an owner and a firm are parties whose matter it is. */
const BESIDE_THE_CASE =
  /(?<!\p{L})(?:indsigelse(?:r)?|nabo(?:en|er)?|klage(?:r|n)?|bemærkning(?:er)?|høringssvar|henvendelse(?:r)?)(?!\p{L})/iu;
/** *…, finder, at carporten tager udsigten*: what somebody who lives there thinks of it. */
const THINKS =
  /^,?\s(?:finder|mener|skriver|anfører|frygter|ønsker|bemærker|er imod|er bekymret|klager|protesterer|foreslår|spørger)(?!\p{L})/u;

function addressed(block: TextBlock, given: ReadonlySet<string>): Place[] {
  if (!/,\s[^,]{3,60}\s\d/u.test(block.text)) return [];
  return people(block.text, given).flatMap(({ from, to }) => {
    const address = ADDRESS.exec(block.text.slice(to, to + 60));
    if (!address) return [];
    const end = to + address[0].length;
    const sentence = block.sentenceAt(from);
    const isBeside = BESIDE_THE_CASE.test(block.text.slice(sentence.from, sentence.to));
    return isBeside || THINKS.test(block.text.slice(end, end + 30)) ? [{ from, to: end }] : [];
  });
}

/** *Lederen har fået nyt job*: of the one who has that post everybody knows who it is. */
const OF_THE_ONE =
  /(?<!\p{L})(?:\p{L}{0,20}lederen|souschefen|\p{L}{2,20}chefen|direktøren|rektor|viceskolelederen|formanden for \p{L}+) (?:har (?:fået nyt (?:job|arbejde)|sagt op|opsagt sin|søgt orlov|sygeorlov)|er (?:sygemeldt|langtidssygemeldt|fritstillet|bortvist|blevet sygemeldt|gået på (?:pension|orlov|barsel)|på barsel))(?!\p{L})/gu;
const OF_THE_ONE_MARKS = marks(
  OF_THE_ONE,
  'fået nyt',
  'sagt op',
  'opsagt sin',
  'orlov',
  'sygemeldt',
  'fritstillet',
  'bortvist',
  'pension',
  'barsel',
);
const ofTheOne = (block: TextBlock): Place[] =>
  (holds(block, OF_THE_ONE_MARKS) ? allMatches(block.lower, OF_THE_ONE) : []).map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
const NEUTRAL = {
  da: 'Alle kan se, hvem det er. Skriv det uden at fortælle om den enkelte.',
  en: 'Everybody can tell who it is. Say it without telling of the one.',
};

/** A name with the letter of a party, right before. */
const MEMBER = /\p{Lu}\p{Ll}{1,20}(?:\s\p{Lu}\p{Ll}{1,20}){1,3}\s\(\p{Lu}{1,2}\)\s$/u;

/** Of places that lie over each other the longest, which holds the others. */
const apart = (places: readonly Place[]): Place[] =>
  places.filter(
    (one) =>
      !places.some(
        (other) =>
          other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );

interface Names {
  readonly given: ReadonlySet<string>;
  readonly sensitive: RegExp;
}

/** What a text tells of a named person that is nobody's business: the name and the word, in one sentence. */
function toldOfPeople(text: string, sentenceAt: (offset: number) => Place, { given, sensitive }: Names): Place[] {
  const lower = text.toLowerCase();
  const words = allMatches(lower, sensitive);
  if (words.length === 0) return [];
  const named = people(text, given);
  return words.flatMap(({ index, 0: word }) => {
    const { from, to } = sentenceAt(index);
    const person = named.find((one) => {
      const gap = one.to <= index ? index - one.to : one.from - index - word.length;
      return one.from >= from && one.to <= to && gap <= NEAR && concerns({ lower, text }, one, { word, at: index });
    });
    if (person) return [{ from: Math.min(person.from, index), to: Math.max(person.to, index + word.length) }];
    // *Birthe Madsen har søgt … Hun er på førtidspension*: the one just named.
    const isOfTheNamed = PRONOUN.test(lower.slice(from, index)) && named.some((one) => one.to <= from);
    return isOfTheNamed ? [{ from, to: index + word.length }] : [];
  });
}

function concerns(
  { lower, text }: { lower: string; text: string },
  person: Place,
  { word, at }: { word: string; at: number },
): boolean {
  if (ENDED.has(word)) return person.to <= at && OF_PERSON.test(lower.slice(person.to, at));
  if (OF_A_GROUP.test(lower.slice(Math.max(person.to <= at ? person.to : 0, at - 40), at))) return false;
  if (person.to <= at && SPEAKS.test(lower.slice(person.to, at))) return false;
  return !ABOUT_A_FIELD.test(text.slice(Math.max(0, person.from - 24), person.from));
}

/** Words without which the patterns of illness and of kin cannot hold: looking for them costs next to nothing. */
const ILL = marks(BECAUSE_ILL, 'på grund af', 'grundet', 'på baggrund af');
const OF_KIN = marks(KIN, 'hans ', 'hendes ', 'ansøger', 'ejerens ', 'parrets ', 'familiens ', 'deres ');

function confidential(names: Names): Run {
  const inBlock = (block: TextBlock): readonly Hit[] => {
    const lower = block.lower;
    const told = lower.search(names.sensitive) >= 0;
    const places = [
      ...cprNumbers(block.text),
      ...(holds(block, ILL) ? illnesses(block.text, (offset) => block.sentenceAt(offset)) : []),
      ...(holds(block, OF_KIN) ? kin(lower) : []),
      ...(told ? toldOfPeople(block.text, (offset) => block.sentenceAt(offset), names) : []),
    ];
    return [
      ...apart(places).map(({ from, to }): Hit => ({ block, from, to, message: MESSAGE })),
      ...addressed(block, names.given).map(
        ({ from, to }): Hit => ({ block, from, to, message: MESSAGE, severity: 'warning' }),
      ),
      ...ofTheOne(block).map(({ from, to }): Hit => ({ block, from, to, message: NEUTRAL, severity: 'suggestion' })),
    ];
  };
  const inSection = (section: SectionView): readonly Hit[] => section.blocks.flatMap((block) => block.memo(inBlock));
  const inTitle = (text: string): boolean =>
    cprNumbers(text).length > 0 || toldOfPeople(text, () => ({ from: 0, to: text.length }), names).length > 0;
  return ({ fields, sections }) => {
    if (fields.openness.closed) return [];
    const found = sections.flatMap((section) => section.memo(inSection));
    return [...found.filter((hit) => !isCaseNumber(hit, fields)), ...titles(fields, inTitle)];
  };
}

/** The case's own number may look like anything. */
function isCaseNumber({ block, from, to }: Hit, { caseNumber }: CaseFields): boolean {
  const words = block?.text.slice(from, to) ?? '';
  return words !== '' && caseNumber.includes(words);
}

function titles({ title, caseNumber, attachments }: CaseFields, told: (text: string) => boolean): Hit[] {
  const own = caseNumber ? title.replaceAll(caseNumber, '') : title;
  return [
    ...(told(own) ? [{ about: 'title', message: MESSAGE }] : []),
    ...attachments
      .filter((attachment) => told(attachment.title) || LISTS_PEOPLE.test(attachment.title))
      .map(({ id }) => ({ section: 'attachments', about: `attachment ${id}`, message: MESSAGE })),
  ];
}

/** *Underskriftsindsamling med navne og adresser*: a list of people, whoever they are. */
const LISTS_PEOPLE =
  /(?<!\p{L})(?:navne og adresser|navn og adresse|navne- og adresse\p{L}*|cpr-?numre|personnumre|(?:underskrifts|deltager|ansøger|navne)liste(?:r)? med navne)(?!\p{L})/iu;

export const pc04: Check = {
  id: 'PC04',
  category: 'process',
  severity: 'error',
  needs: ['text', 'fields', 'attachments'],
  lists: [SENSITIVE_WORDS, GIVEN_NAMES],
  name: { da: 'Fortrolige oplysninger i åben sag', en: 'Confidential data in an open case' },
  why: {
    da: 'En åben dagsorden kan læses af alle og findes for altid. Et cpr-nummer eller en sygemelding kan ikke kaldes tilbage, og tavshedspligten gælder.',
    en: 'An open agenda can be read by all and is never gone. A CPR number or somebody’s illness cannot be called back, and secrecy is a duty.',
  },
  run: {
    tuned: (tuning) =>
      confidential({
        given: new Set(tuning.entries(GIVEN_NAMES).map(({ term }) => term)),
        sensitive: new RegExp(`(?<!\\p{L})(?:${alternatives(tuning.entries(SENSITIVE_WORDS))})(?!\\p{L})`, 'gu'),
      }),
  },
};
