import type * as Y from 'yjs';
import {
  ChecklistContent,
  ChecklistVersion,
  CheckSetting,
  ListTerm,
  OwnQuestion,
  STANDARD_CHECKLIST,
} from './checklist.ts';
import { putOrdered, readOrdered } from './items.ts';

/**
 * How a checklist lies in its Y.Doc: the name in the root map `fields`; settings by check id in `checks`; each changed word of a list
 * under `list\u0000word` in `terms`; own questions and adopted versions as `items.ts` lays them; words in `words`. Two people who
 * change different checks, words or questions lose nothing in the merge. Reading never throws: what cannot be read is left out.
 */
const BREAK = '\u0000';
const REMOVED = 'removed';

/** What the council is working on: in force when a body adopts it. */
export function readChecklist(doc: Y.Doc): ChecklistContent {
  const name = ChecklistContent.shape.name.safeParse(doc.getMap('fields').get('name'));
  const checks = [...doc.getMap('checks').entries()].flatMap(([id, value]) => {
    const parsed = CheckSetting.safeParse(value);
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  return {
    name: name.success ? name.data : STANDARD_CHECKLIST.name,
    checks: Object.fromEntries(checks.sort(byKey)),
    questions: readOrdered(doc, 'questions', OwnQuestion),
    lists: readLists(doc),
    words: [...doc.getMap('words').keys()].filter((word) => word !== '').sort(),
  };
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function readLists(doc: Y.Doc): ChecklistContent['lists'] {
  const lists = new Map<string, { added: ListTerm[]; removed: string[] }>();
  for (const [key, value] of [...doc.getMap('terms').entries()].sort(byKey)) {
    const [id = '', term = ''] = key.split(BREAK);
    const parsed = ListTerm.safeParse(value);
    if (!term || (value !== REMOVED && !parsed.success)) continue;
    const list = lists.get(id) ?? { added: [], removed: [] };
    if (parsed.success) list.added.push(parsed.data);
    else list.removed.push(term);
    lists.set(id, list);
  }
  return Object.fromEntries(lists);
}

/** Makes the document say what `content` says, touching only what differs. Versions stay as they are. */
export function writeChecklist(doc: Y.Doc, content: ChecklistContent): void {
  doc.transact(() => {
    sync(doc.getMap('fields'), new Map([['name', content.name]]));
    sync(doc.getMap('checks'), new Map(Object.entries(content.checks)));
    sync(doc.getMap('words'), new Map(content.words.map((word) => [word, true])));
    const terms = Object.entries(content.lists).flatMap(([id, { added, removed }]) => [
      ...removed.map((term) => [`${id}${BREAK}${term}`, REMOVED] as const),
      ...added.map((entry) => [`${id}${BREAK}${entry.term}`, entry] as const),
    ]);
    sync(doc.getMap('terms'), new Map<string, unknown>(terms));
    const questions = doc.getMap('questions');
    const wanted = new Set(content.questions.map(({ id }) => id));
    for (const id of questions.keys()) if (!wanted.has(id)) questions.delete(id);
    for (const question of content.questions) putOrdered(doc, 'questions', question);
  });
}

function sync(map: Y.Map<unknown>, wanted: ReadonlyMap<string, unknown>): void {
  for (const key of map.keys()) if (!wanted.has(key)) map.delete(key);
  for (const [key, value] of wanted) if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
}

/** Adopted versions in the order they were adopted. */
export function readVersions(doc: Y.Doc): ChecklistVersion[] {
  return readOrdered(doc, 'versions', ChecklistVersion);
}

/** Adds an adopted version; one that is there is never changed. */
export function addVersion(doc: Y.Doc, version: ChecklistVersion): void {
  if (!doc.getMap('versions').has(version.id)) putOrdered(doc, 'versions', version);
}
