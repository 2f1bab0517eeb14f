import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCases } from '../../../../electron/core/cases/cases.ts';
import { exampleCases } from '../../../../electron/core/sample/index.ts';
import { bodyOf, putItem, removeItem, setCaseField } from '../../../../shared/kinds/case/doc.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { caseAct } from '../../../../shared/kinds/case/naming.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { WRITTEN_ACTIONS, writtenIn } from '../../../../shared/kinds/written.ts';
import { clientOf, openCore, value } from '../../../support/core.ts';
import { edit, malformed, texts } from '../../../support/edits.ts';

const AT = '2026-11-23T09:00:00.000Z';
const dismissal = {
  id: 'd',
  check: 'FU17',
  contextHash: 'h',
  kind: 'wrong',
  reason: 'Nej',
  by: 'Ida',
  at: AT,
} as const;
const answer = { id: 'a', check: 'FU17', answer: 'no', note: '', by: 'Ida', at: AT, textHash: 'h' } as const;

/** A case in the core, and an editor's copy of it whose changes are pushed one by one. */
async function rig() {
  const core = openCore();
  const client = clientOf(core);
  const content = exampleCases().find((one) => one.key === 'g1')?.content;
  const [id] = addCases(core.context, content ? [content] : [], 'import') as [RecordId];
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from((await value(client.records.open({ id }))).state, 'base64'));
  const here: string[] = [];
  doc.on('update', (_update, _origin, _doc, transaction) => void here.push(caseAct(writtenIn(transaction))));
  /** What the history calls the change, and what the page called it; the page says nothing of it to the core. */
  const told = async (change: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(doc);
    const { length } = here;
    doc.transact(() => change(doc));
    if (here.length === length) return null;
    const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
    await value(client.records.push({ id, update }));
    const [entry] = await value(client.records.history({ id, limit: 1 }));
    return { action: entry?.action, page: here.at(-1) };
  };
  return { doc, told };
}

describe('what a person did to a case is named by what it changes:', () => {
  it.each<[string, (doc: Y.Doc) => void, string]>([
    ['text', (doc) => texts(bodyOf(doc))[0]?.insert(0, 'Nyt '), 'edit'],
    ['a paragraph taken out', (doc) => bodyOf(doc).delete(0, 1), 'edit'],
    ['the title', (doc) => setCaseField(doc, 'title', 'Ny titel'), 'edit'],
    [
      'an option’s description',
      (doc) => doc.getXmlFragment('option:g1-b').insert(0, [new Y.XmlElement('paragraph')]),
      'edit',
    ],
    ['what this program does not know', (doc) => doc.getMap('later').set('a', 1), 'edit'],
    ['the number', (doc) => setCaseField(doc, 'caseNumber', '27/1'), 'fields'],
    ['a stop', (doc) => putItem(doc, 'chain', { id: 'x', body: 'ØU', date: null, role: 'advises' }), 'fields'],
    ['an option', (doc) => caseKind.remove(doc, 'options', 'g1-b'), 'fields'],
    ['the economy', (doc) => caseKind.setEntry(doc, 'economy', { key: 'currency', value: 'DKK' }), 'fields'],
    ['a dismissal', (doc) => putItem(doc, 'dismissals', dismissal), 'dismiss'],
    ['an answer', (doc) => putItem(doc, 'answers', answer), 'answer'],
    [
      'two answers to findings, each another',
      (doc) => {
        putItem(doc, 'dismissals', dismissal);
        putItem(doc, 'answers', answer);
      },
      'fields',
    ],
    [
      'text beside a dismissal',
      (doc) => {
        putItem(doc, 'dismissals', dismissal);
        texts(bodyOf(doc))[0]?.insert(0, 'Nyt ');
      },
      'edit',
    ],
  ])('%s', async (_what, change, action) => {
    const { told } = await rig();
    expect(await told(change)).toEqual({ action, page: action });
  });

  it('what is taken back as what it was', async () => {
    const { told } = await rig();
    await told((doc) => putItem(doc, 'dismissals', dismissal));
    expect(await told((doc) => removeItem(doc, 'dismissals', 'd'))).toEqual({ action: 'dismiss', page: 'dismiss' });
  });
});

it('whatever a page pushes has a name that a page may have, the one the page itself finds', async () => {
  const { doc, told } = await rig();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(edit, edit, malformed), { minLength: 1, maxLength: 3 }), async (edits) => {
      const named = await told(() => {
        for (const one of edits) one(doc);
      });
      if (!named) return;
      seen.add(String(named.action));
      expect(WRITTEN_ACTIONS).toContain(named.action);
      expect(named.action).toBe(named.page);
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual(['edit', 'fields']);
});
