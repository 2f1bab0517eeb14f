import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isExempt, isProse } from '../define.ts';
import { committeesIn, type NamedBody, subjectsOf } from '../reading/bodies.ts';
import type { CaseView, SectionView } from '../view.ts';

const message = (other: string) => ({
  da: `Ellers staves det »${other}« i sagen. Er det det samme?`,
  en: `Elsewhere the case spells it "${other}". Is it the same?`,
});

/** Names of two words or more: *Lokale- og Anlægsfonden*, *Lygten Station*; and long single ones: *Realdania-fonden*. */
const NAME = (() => {
  // The letters of Danish names by themselves: as classes of Unicode they would be read several times slower.
  const [capital, letter] = ['[A-ZÆØÅÉÄÖÜ]', '[A-Za-zÆØÅæøåéÉäöüÄÖÜ]'];
  const next = `(?:-?,?\\s(?:og\\s|&\\s)?|-)(?:St\\.|${capital}${letter}{1,40})`;
  return new RegExp(`${capital}${letter}{1,40}(?:${next}|-\\s?(?:og\\s)?${letter}{2,40}){0,3}(?!${letter}|\\d)`, 'g');
})();
/** Letters a name must have to be compared: short ones are alike by chance. */
const LONG = 8;
/** Letters of names more are names of other things that only sound alike. */
const ALIKE = 10;

interface Named {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly shown: string;
  /** Without the genitive. */
  readonly name: string;
  /** By its letters alone: *Nordea-fonden* and *Nordea Fonden* are one. */
  readonly key: string;
}

/** Spelt another way and the same: a short form of *Station*, *aa* for *å*, a binding hyphen. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replace(/\sst\.?$/u, ' station')
    .replaceAll(/[^\p{L}]/gu, '')
    .replace(/s$/u, '');
}

/** *Roskildes*: the genitive of a name is the name. *Frederiks* is one only where the case has the other too, which comparing sees to. */
const bare = (name: string): string => name.replace(/['’]?s$/u, '').replace(/\.$/u, '');

function namesIn(block: TextBlock): readonly Named[] {
  if (!isProse(block) && (block.context.kind !== 'cell' || block.context.quoted)) return [];
  const starts = new Set(block.sentences().map(({ from }) => from));
  const named = allMatches(block.text, NAME).flatMap(({ index, 0: words }): Named[] => {
    // The first word of a sentence has its capital from there, and may be any word.
    const skip = starts.has(index) ? (/^\p{L}+\s(?=\p{Lu})/u.exec(words)?.[0].length ?? 0) : 0;
    const rest = words.slice(skip);
    if ((starts.has(index) && skip === 0 && !words.includes('-')) || isExempt(block, index)) return [];
    // Within a word, or the last of initials: *A.P. Møller*.
    if (/[\p{L}\p{N}.-]$/u.test(block.text.slice(Math.max(0, index - 1), index))) return [];
    const from = index + skip;
    return [{ block, from, to: from + rest.length, shown: rest, name: bare(rest), key: keyOf(rest) }];
  });
  return named.filter(({ key }) => key.length >= LONG && !key.endsWith('udvalget'));
}

/** *Kulturudvalget og Børne- og Ungeudvalget* are two. */
function withoutNeighbour({ name, from, to }: NamedBody): NamedBody {
  const cut = /^.*udvalget\S{0,2}\s(?:og\s|samt\s)?(?=.*udvalget$)/iu.exec(name)?.[0].length ?? 0;
  return { name: name.slice(cut), from: from + cut, to };
}

/** Committees are known by what they are for, whatever hyphens and capitals they are given. */
function bodiesIn(block: TextBlock): readonly Named[] {
  if (!isProse(block) || !block.text.includes('udvalget')) return [];
  return committeesIn(block)
    .map(withoutNeighbour)
    .filter(({ from, name }) => !isExempt(block, from) && /^\p{Lu}/u.test(name) && /[-\s]/u.test(name))
    .map(({ name, from, to }) => ({ block, from, to, shown: name, name, key: [...subjectsOf(name)].sort().join(' ') }));
}

const namesInSection = (section: SectionView): readonly Named[] =>
  section.blocks.flatMap((block) => [...block.memo(namesIn), ...block.memo(bodiesIn)]);

interface Spelling {
  readonly name: string;
  readonly uses: Named[];
}

/** Every spelling with its uses, by key. */
function spellingsOf(named: readonly Named[]): ReadonlyMap<string, readonly Spelling[]> {
  const byKey = new Map<string, Spelling[]>();
  for (const one of named) {
    const known = byKey.get(one.key) ?? [];
    const same = known.find(({ name }) => name === one.name);
    if (same) same.uses.push(one);
    else known.push({ name: one.name, uses: [one] });
    byKey.set(one.key, known);
  }
  return byKey;
}

/** A name that ends in *s* is shown with it, unless it also stands without. */
const shortest = (uses: readonly Named[]): string =>
  uses.reduce((best, { shown }) => (best === '' || shown.length < best.length ? shown : best), '');

/** The rarer spelling is held against the commoner; of two as common, the later one. */
function hitsOf(spellings: readonly Spelling[]): Hit[] {
  const ordered = [...spellings].sort((a, b) => b.uses.length - a.uses.length);
  const [main, ...others] = ordered;
  if (!main) return [];
  return others.flatMap(({ uses }) => {
    const [first] = uses;
    return first ? [{ block: first.block, from: first.from, to: first.to, message: message(shortest(main.uses)) }] : [];
  });
}

const BEGIN = 3;
/** Most names that begin alike and are compared. */
const MOST = 40;

/** One letter put in, left out or exchanged within a long name, not at its end, where inflections are. */
function isSlip(a: string, b: string): boolean {
  // *hegnsynet* and *hegnssynet*: a binding s is left out of short names too.
  const least = Math.abs(a.length - b.length) === 1 && a.replace('ss', 's') === b.replace('ss', 's') ? LONG : ALIKE;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < least) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.length - start - end, b.length - start - end];
  return start >= BEGIN && end >= 3 && restA <= 1 && restB <= 1 && !areTwoPlaces(a, b, start);
}

/** Second parts of the names of streets and quarters that are one letter apart and no slip of each other. */
const PLACES = new Set(
  `marken parken bakken bækken dalen dammen damme dammene haven havnen højen højden vangen vænget engen enge ængen gården gaarden
   lunden lundene stranden strande skoven skovene toften tofte kæret søen åen broen buen byen bugten vigen viken kilden kulden holmen
   hulen huset husene møllen mosen masten kæden krogen kragen leddet løkken lykken stien steen vejen volden banen bænken pladsen`
    .split(/\s+/)
    .filter(Boolean),
);

/** *Kildemarken* and *Kildeparken* are neighbours. */
function areTwoPlaces(a: string, b: string, differAt: number): boolean {
  for (let cut = Math.max(BEGIN, differAt - LONGEST_PART); cut <= differAt; cut++)
    if (PLACES.has(a.slice(cut)) && PLACES.has(b.slice(cut))) return true;
  return false;
}
const LONGEST_PART = 8;

/** *en National Prøvestation*, *den Nationale Prøvestation*: the adjective is inflected, the name is one. */
const uninflected = (name: string): string => name.toLowerCase().replaceAll(/(?<=\p{L}{3})[et](?=\s)/gu, '');
const areInflected = (one: readonly Spelling[], two: readonly Spelling[]): boolean =>
  one.some((a) => two.some((b) => uninflected(a.name) === uninflected(b.name)));

/** Only names that begin alike can be one letter apart. */
function slips(byKey: ReadonlyMap<string, readonly Spelling[]>): Hit[] {
  const alike = new Map<string, string[]>();
  return [...byKey.keys()].flatMap((key) => {
    const before = alike.get(key.slice(0, BEGIN)) ?? [];
    alike.set(key.slice(0, BEGIN), [...before, key]);
    const other = before.slice(0, MOST).find((one) => isSlip(one, key));
    const [one, two] = [byKey.get(other ?? '') ?? [], byKey.get(key) ?? []];
    return other === undefined || areInflected(one, two) ? [] : hitsOf([...one, ...two]);
  });
}

function twoWays(view: CaseView): Hit[] {
  const byKey = spellingsOf(view.sections.flatMap((section) => section.memo(namesInSection)));
  return [...[...byKey.values()].flatMap(hitsOf), ...slips(byKey)];
}

export const pr21: Check = {
  id: 'PR21',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Navn stavet på to måder', en: 'A name spelt two ways' },
  why: {
    da: 'Staves et udvalg, en fond eller et sted på to måder, må læseren gætte, om det er to. En søgning finder kun det ene.',
    en: 'When a committee, a fund or a place is spelt two ways, the reader must guess whether there are two. A search finds only one.',
  },
  source: {
    da: 'Egen gennemlæsning af dagsordener: et udvalg, en fond og en station stod med to stavemåder.',
    en: 'Own reading of agendas: a committee, a fund and a station were each spelt two ways.',
  },
  run: twoWays,
};
