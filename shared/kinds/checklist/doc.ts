import type * as Y from 'yjs';
import { type ChecklistContent, type ListTerm, STANDARD_CHECKLIST } from './checklist.ts';
import { checklistKind, REMOVED } from './kind.ts';

/**
 * How a checklist lies in its Y.Doc: the name in the root map `fields`; settings by check id in `checks`; each changed word of a list
 * under `list\u0000word` in `terms`; own questions as `items.ts` lays them; words in `words`. Two people who
 * change different checks, words or questions lose nothing in the merge. Reading never throws: what cannot be read is left out.
 */
const BREAK = '\u0000';

/** What the council is working on: in force when a body adopts it. */
export function readChecklist(doc: Y.Doc): ChecklistContent {
  return {
    name: checklistKind.fields(doc).name ?? STANDARD_CHECKLIST.name,
    checks: checklistKind.map(doc, 'checks'),
    questions: checklistKind.list(doc, 'questions'),
    lists: readLists(doc),
    words: Object.keys(checklistKind.map(doc, 'words'))
      .filter((word) => word !== '')
      .sort(),
  };
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function readLists(doc: Y.Doc): ChecklistContent['lists'] {
  const lists = new Map<string, { added: ListTerm[]; removed: string[] }>();
  for (const [key, value] of Object.entries(checklistKind.map(doc, 'terms')).sort(byKey)) {
    const [id = '', term = ''] = key.split(BREAK);
    if (!term) continue;
    const list = lists.get(id) ?? { added: [], removed: [] };
    if (value === REMOVED) list.removed.push(term);
    else list.added.push(value);
    lists.set(id, list);
  }
  return Object.fromEntries(lists);
}

/**
 * Changes the document from what `seen` says to what `content` says, touching only what differs between the two: what someone else
 * has changed meanwhile stays. Without it the document comes to say what `content` says.
 */
export function writeChecklist(doc: Y.Doc, content: ChecklistContent, seen?: ChecklistContent): void {
  doc.transact(() => {
    const base = seen ?? readChecklist(doc);
    const [before, after] = [layOut(base), layOut(content)];
    // A name that is not written yet reads like the program's own.
    if (!doc.getMap('fields').has('name')) before.fields = new Map();
    for (const name of ['fields', 'checks', 'words', 'terms'] as const)
      change(doc.getMap(name), before[name], after[name]);
    const kept = new Set(content.questions.map(({ id }) => id));
    for (const { id } of base.questions) if (!kept.has(id)) checklistKind.remove(doc, 'questions', id);
    const known = new Map(base.questions.map((question) => [question.id, JSON.stringify(question)]));
    for (const question of content.questions)
      if (known.get(question.id) !== JSON.stringify(question)) checklistKind.put(doc, 'questions', question);
  });
}

type Entries = ReadonlyMap<string, unknown>;

function layOut({
  name,
  checks,
  words,
  lists,
}: ChecklistContent): Record<'fields' | 'checks' | 'words' | 'terms', Entries> {
  const terms = Object.entries(lists).flatMap(([id, { added, removed }]) => [
    ...removed.map((term) => [`${id}${BREAK}${term}`, REMOVED] as const),
    ...added.map((entry) => [`${id}${BREAK}${entry.term}`, entry] as const),
  ]);
  return {
    fields: new Map([['name', name]]),
    checks: new Map(Object.entries(checks)),
    words: new Map(words.map((word) => [word, true])),
    terms: new Map<string, unknown>(terms),
  };
}

function change(map: Y.Map<unknown>, before: Entries, after: Entries): void {
  for (const key of before.keys()) if (!after.has(key)) map.delete(key);
  const same = (key: string, value: unknown) =>
    before.has(key) && JSON.stringify(before.get(key)) === JSON.stringify(value);
  for (const [key, value] of after) if (!same(key, value)) map.set(key, value);
}
