import { Document, isMap, isPair, isScalar, type Pair, type YAMLMap } from 'yaml';
import { CHECKS } from '../../../../shared/checks/index.ts';
import { CaseType } from '../../../../shared/kinds/case/case.ts';
import type {
  ChecklistContent,
  CheckSetting,
  ListTerm,
  OwnQuestion,
} from '../../../../shared/kinds/checklist/checklist.ts';
import { CASE_TYPES, CATEGORIES, SEVERITIES, SWITCH, wordFor } from './words.ts';

const HEAD = ` Tjekliste til Handlerum. Her står kun det, der er anderledes end programmets egen tjekliste.
 Et tjek kan slås fra, få en anden alvor eller andre grænser, for alle sager eller for en sagstype:
   PR01:
     brug: {orientering: fra}
     alvor: fejl
 Alvor er fejl, advarsel eller forslag. Se alle tjek, ordlister og grænser med: handlerum checks --json`;

/** The checklist as a YAML file for people: only what differs, each check and list with its name beside it. */
export function checklistYaml(content: ChecklistContent): string {
  const document = new Document({
    navn: content.name,
    tjek: Object.fromEntries(Object.entries(content.checks).map(([id, setting]) => [id, checkOf(setting)])),
    spørgsmål: content.questions.map(questionOf),
    ordlister: Object.fromEntries(
      Object.entries(content.lists).map(([id, { added, removed }]) => [
        id,
        {
          ...(added.length > 0 ? { tilføjet: added.map(termOf) } : {}),
          ...(removed.length > 0 ? { fjernet: removed } : {}),
        },
      ]),
    ),
    ord: content.words,
  });
  document.commentBefore = HEAD;
  const names = new Map(CHECKS.map(({ id, name }) => [id, name.da] as const));
  const lists = new Map(CHECKS.flatMap((check) => (check.lists ?? []).map(({ id, name }) => [id, name.da] as const)));
  tellNames(document.get('tjek'), names);
  tellNames(document.get('ordlister'), lists);
  return document.toString({ lineWidth: 100 });
}

/** Puts each key's name on the line above it. */
function tellNames(node: unknown, names: ReadonlyMap<string, string>): void {
  if (!isMap(node)) return;
  for (const pair of (node as YAMLMap).items) {
    const { key } = pair as Pair;
    if (isPair(pair) && isScalar(key))
      key.commentBefore = ` ${names.get(String(key.value)) ?? 'kendes ikke af denne version'}`;
  }
}

function checkOf({ on, severity, thresholds }: CheckSetting) {
  return {
    ...(on ? { brug: perType(on, (value) => wordFor(SWITCH, value)) } : {}),
    ...(severity ? { alvor: perType(severity, (value) => wordFor(SEVERITIES, value)) } : {}),
    ...(thresholds
      ? {
          grænser: Object.fromEntries(
            Object.entries(thresholds).map(([id, values]) => [id, perType(values, (value) => value)]),
          ),
        }
      : {}),
  };
}

/** One word where all types of case have the same value, else one for each that has one. */
function perType<T, W>(values: Partial<Record<CaseType, T>>, word: (value: T) => W): W | Record<string, W> {
  const given = CaseType.options.flatMap((type) => {
    const value = values[type];
    return value === undefined ? [] : [[wordFor(CASE_TYPES, type), word(value)] as const];
  });
  const [first] = given;
  const isSame = given.length === CaseType.options.length && given.every(([, value]) => value === first?.[1]);
  return isSame && first ? first[1] : Object.fromEntries(given);
}

function questionOf({ id, name, question, why, category, severity, caseTypes, about }: OwnQuestion) {
  return {
    id,
    navn: name,
    spørgsmål: question,
    ...(why ? { hvorfor: why } : {}),
    emne: wordFor(CATEGORIES, category),
    alvor: wordFor(SEVERITIES, severity),
    ...(caseTypes.length > 0 ? { sagstyper: caseTypes.map((type) => wordFor(CASE_TYPES, type)) } : {}),
    ...(about.length > 0 ? { om: about } : {}),
  };
}

function termOf({ term, plain, reason }: ListTerm) {
  return plain || reason
    ? { ord: term, ...(plain ? { hellere: plain } : {}), ...(reason ? { grund: reason } : {}) }
    : term;
}
