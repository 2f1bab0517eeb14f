import { expect, onTestFinished, test } from 'vitest';
import { addCases, archive, caseContent } from '../../../electron/core/cases/cases.ts';
import type { CoreContext } from '../../../electron/core/context.ts';
import { openDatabase } from '../../../electron/core/database/open.ts';
import { findCase } from '../../../electron/core/database/tables/cases.ts';
import { workHere } from '../../../electron/core/longWork/room.ts';
import { makeContext } from '../../../electron/core/makeContext.ts';
import { unlocked } from '../../../electron/core/patience.ts';
import { ReadingThread } from '../../../electron/core/reading/thread.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import { createSpellingThread } from '../../../electron/core/spelling/thread.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { codeOf, openCore, testClock } from '../../support/core.ts';
import { numbersOf, problems } from './support.ts';

const [EXAMPLE] = exampleCases().map(({ content }) => content) as [CaseContent];
const CASE = { ...EXAMPLE, fields: { ...EXAMPLE.fields, title: 'Ny cykelsti' } };

/** One folder with two connections, as the program and its long work have them, and a case that both have in memory. */
function twoConnections() {
  const core = openCore();
  const { dataDir } = core.context;
  const database = openDatabase({ dataDir, now: testClock(), access: 'beside' });
  onTestFinished(() => database.close());
  const made = makeContext({ dataDir, host: 'cli', now: testClock() }, { database, publish: () => {} });
  const reading = new ReadingThread({ log: () => {} });
  const beside = workHere({ ...made, speller: createSpellingThread(), reading });
  const [id] = addCases(core.context, [CASE], 'create');
  if (!id) throw new Error('no case');
  beside.records.get(id);
  return { core, own: core.context, beside, id };
}

const named = (ctx: CoreContext, id: RecordId, title: string) =>
  ctx.write((scope) =>
    changeRecord(ctx, scope, { id, action: 'fields', session: null, edit: (doc) => setCaseField(doc, 'title', title) }),
  );
const titleOf = (ctx: CoreContext, id: RecordId) => ctx.following.reading(() => caseContent(ctx, id).fields.title);

test('what one connection commits the other reads, on disk and in memory', () => {
  const { own, beside, id } = twoConnections();
  named(beside, id, 'Første');
  expect(titleOf(own, id)).toBe('Første');
  named(own, id, 'Anden');
  expect(titleOf(beside, id)).toBe('Anden');
});

test('both write in turns: no number is given twice, and nothing is wrong on disk', async () => {
  const { core, own, beside, id } = twoConnections();
  const searched: unknown[] = [];
  for (let turn = 0; turn < 6; turn++) {
    named(turn % 2 === 0 ? own : beside, id, `Titel ${turn}`);
    searched.push(findCase(own.database.read, id)?.title);
    expect(await problems(core)).toEqual([]);
  }
  expect(searched).toEqual(Array.from({ length: 6 }, (_, turn) => `Titel ${turn}`));
  const numbers = numbersOf(core, id);
  expect(numbers).toEqual(Array.from({ length: 7 }, (_, index) => index + 1));
});

test('a change that was decided on what no longer holds is refused, and right when it is run again', async () => {
  const { own, beside, id } = twoConnections();
  const seen: string[] = [];
  const change = () =>
    own.following.changing(() => {
      const title = caseContent(own, id).fields.title;
      seen.push(title);
      if (seen.length === 1) named(beside, id, 'Imens');
      named(own, id, `${title} og mere`);
    });
  await unlocked(own, change);
  expect(seen).toEqual(['Ny cykelsti', 'Imens']);
  expect(titleOf(own, id)).toBe('Imens og mere');
});

test('a change in several steps goes on when somebody commits between two of them', () => {
  const { own, beside, id } = twoConnections();
  own.following.changing(() => {
    named(own, id, 'Første');
    named(beside, id, 'Imens');
    archive(own, [id], 'archived');
  });
  expect([titleOf(own, id), findCase(own.database.read, id)?.archived]).toEqual(['Imens', true]);
});

test('what reads sees one state, whoever commits meanwhile, and may not write', async () => {
  const { own, beside, id } = twoConnections();
  const titles = own.following.reading(() => {
    const before = findCase(own.database.read, id)?.title;
    named(beside, id, 'Imens');
    return [before, findCase(own.database.read, id)?.title, caseContent(own, id).fields.title];
  });
  expect(titles).toEqual(['Ny cykelsti', 'Ny cykelsti', 'Ny cykelsti']);
  expect(titleOf(own, id)).toBe('Imens');
  expect(await codeOf(() => own.following.reading(() => named(own, id, 'Nej')))).toBeInstanceOf(Error);
  expect(titleOf(own, id)).toBe('Imens');
});

test('a record whose new rows are damaged is dropped from memory and told by who opens it', async () => {
  const { own, beside, id } = twoConnections();
  named(beside, id, 'Imens');
  own.database.read.prepare("update updates set author = 'x' where record_id = ? and seq = 2").run(id);
  expect(await codeOf(() => titleOf(own, id))).toBe('database_corrupt');
});
