import { CHECKS } from '../../../../shared/checks/index.ts';
import { CaseType } from '../../../../shared/kinds/case/case.ts';
import {
  type ChecklistContent,
  type CheckSetting,
  type ListChange,
  type ListTerm,
  LONGEST_WORD,
  OwnQuestion,
} from '../../../../shared/kinds/checklist/checklist.ts';
import { SECTION_KEYS, type SectionKey } from '../../../../shared/kinds/sections.ts';
import { type Problem, type Value, YamlReader } from './read.ts';
import { CASE_TYPES, CATEGORIES, SEVERITIES, SWITCH } from './words.ts';

export type { Problem } from './read.ts';

const MOST_TERMS = 2000;
const MOST_WORDS = 20_000;
const IDS = CHECKS.map(({ id }) => id);
const LISTS = [...new Set(CHECKS.flatMap(({ lists }) => (lists ?? []).map(({ id }) => id)))];
const SECTIONS = Object.fromEntries(SECTION_KEYS.map((key) => [key, key] as const)) as Record<string, SectionKey>;

/** A checklist from its file, or everything that is wrong with the file, in the order of its lines. */
export function parseChecklist(text: string): { content: ChecklistContent } | { problems: readonly Problem[] } {
  const reader = new YamlReader(text);
  if (reader.problems.length > 0) return { problems: reader.problems };
  const parts = reader.entries(reader.root, ['navn', 'tjek', 'spørgsmål', 'ordlister', 'ord']);
  const name = reader.text(parts.get('navn'), 200);
  if (!parts.has('navn')) {
    reader.tell(reader.root, {
      da: 'Tjeklisten mangler et navn (navn: …).',
      en: 'The checklist lacks a name (navn: …).',
    });
  }
  const content: ChecklistContent = {
    name: name ?? '',
    checks: checksIn(reader, parts.get('tjek')),
    questions: questionsIn(reader, parts.get('spørgsmål')),
    lists: listsIn(reader, parts.get('ordlister')),
    words: textsIn(reader, parts.get('ord'), { most: LONGEST_WORD, count: MOST_WORDS }),
  };
  return reader.problems.length > 0 ? { problems: reader.problems.toSorted((a, b) => a.line - b.line) } : { content };
}

function checksIn(reader: YamlReader, value: Value | undefined): ChecklistContent['checks'] {
  if (!value) return {};
  return Object.fromEntries(
    [...reader.entries(value, IDS)].map(([id, own]) => {
      const parts = reader.entries(own, ['brug', 'alvor', 'grænser']);
      const on = perType(reader, parts.get('brug'), (one) => reader.word(one, SWITCH));
      const severity = perType(reader, parts.get('alvor'), (one) => reader.word(one, SEVERITIES));
      const thresholds = thresholdsIn(reader, parts.get('grænser'), id);
      const setting: CheckSetting = {
        ...(on ? { on } : {}),
        ...(severity ? { severity } : {}),
        ...(thresholds ? { thresholds } : {}),
      };
      return [id, setting];
    }),
  );
}

function thresholdsIn(reader: YamlReader, value: Value | undefined, check: string): CheckSetting['thresholds'] {
  if (!value) return undefined;
  const known = CHECKS.find(({ id }) => id === check)?.thresholds ?? [];
  const entries = reader.entries(
    value,
    known.map(({ id }) => id),
  );
  return Object.fromEntries(
    [...entries].map(([id, own]) => {
      const bounds = known.find((one) => one.id === id) ?? { min: 0, max: 0 };
      return [id, perType(reader, own, (one) => reader.number(one, bounds)) ?? {}];
    }),
  );
}

/** One value for all types of case, or one for each that is named. */
function perType<T>(
  reader: YamlReader,
  value: Value | undefined,
  read: (value: Value) => T | undefined,
): Partial<Record<CaseType, T>> | undefined {
  if (!value) return undefined;
  const found: Partial<Record<CaseType, T>> = {};
  const put = (type: CaseType, one: T | undefined) => {
    if (one !== undefined) found[type] = one;
  };
  if (reader.isMap(value)) {
    for (const [word, own] of reader.entries(value, Object.keys(CASE_TYPES)))
      put(CASE_TYPES[word] as CaseType, read(own));
  } else {
    const one = read(value);
    for (const type of CaseType.options) put(type, one);
  }
  return found;
}

function questionsIn(reader: YamlReader, value: Value | undefined): OwnQuestion[] {
  if (!value) return [];
  const seen = new Set<string>();
  return reader.items(value).flatMap((item) => {
    const parts = reader.entries(item, ['id', 'navn', 'spørgsmål', 'hvorfor', 'emne', 'alvor', 'sagstyper', 'om']);
    const before = reader.problems.length;
    const wordsIn = <T>(key: string, table: Readonly<Record<string, T>>): T[] => {
      const list = parts.get(key);
      return list ? reader.items(list).flatMap((one) => reader.word(one, table) ?? []) : [];
    };
    const made = {
      id: reader.text(parts.get('id'), 20) ?? '',
      name: reader.text(parts.get('navn'), 100) ?? '',
      question: reader.text(parts.get('spørgsmål'), 500) ?? '',
      why: reader.text(parts.get('hvorfor'), 1000) ?? '',
      category: reader.word(parts.get('emne'), CATEGORIES),
      severity: reader.word(parts.get('alvor'), SEVERITIES),
      caseTypes: wordsIn('sagstyper', CASE_TYPES),
      about: wordsIn('om', SECTIONS),
    };
    if (reader.problems.length > before) return [];
    const parsed = OwnQuestion.safeParse(made);
    if (!parsed.success || seen.has(made.id)) {
      reader.tell(item, {
        da: 'Et spørgsmål skal have sit eget id (EGET01, EGET02 …), navn, spørgsmål, emne og alvor.',
        en: 'A question needs an id of its own (EGET01, EGET02 …), navn, spørgsmål, emne and alvor.',
      });
      return [];
    }
    seen.add(made.id);
    return [parsed.data];
  });
}

function listsIn(reader: YamlReader, value: Value | undefined): ChecklistContent['lists'] {
  if (!value) return {};
  return Object.fromEntries(
    [...reader.entries(value, LISTS)].map(([id, own]) => {
      const parts = reader.entries(own, ['tilføjet', 'fjernet']);
      const added = parts.get('tilføjet');
      const change: ListChange = {
        added: added ? atMost(reader, added, MOST_TERMS).flatMap((item) => termIn(reader, item)) : [],
        removed: textsIn(reader, parts.get('fjernet'), { most: 100, count: MOST_TERMS }),
      };
      return [id, change];
    }),
  );
}

function termIn(reader: YamlReader, item: Value): ListTerm[] {
  if (!reader.isMap(item)) {
    const term = reader.text(item, 100);
    return term ? [{ term }] : [];
  }
  const parts = reader.entries(item, ['ord', 'hellere', 'grund']);
  const term = reader.text(parts.get('ord') ?? item, 100);
  const plain = reader.text(parts.get('hellere'), 100);
  const reason = reader.text(parts.get('grund'), 300);
  return term ? [{ term, ...(plain ? { plain } : {}), ...(reason ? { reason } : {}) }] : [];
}

function textsIn(
  reader: YamlReader,
  value: Value | undefined,
  { most, count }: { most: number; count: number },
): string[] {
  return value ? atMost(reader, value, count).flatMap((item) => reader.text(item, most) ?? []) : [];
}

function atMost(reader: YamlReader, value: Value, count: number): readonly Value[] {
  const items = reader.items(value);
  if (items.length <= count) return items;
  reader.tell(value, { da: `Listen må højst have ${count} linjer.`, en: `The list may have ${count} lines at most.` });
  return [];
}
