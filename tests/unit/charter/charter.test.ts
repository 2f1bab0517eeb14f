import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { charterId } from '../../../electron/core/charter/charter.ts';
import { charterFile } from '../../../electron/core/charter/charterFile.ts';
import type { Core } from '../../../electron/core/core.ts';
import { answersOf } from '../../../electron/core/database/tables/charterAnswers.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { placeablePages } from '../../../electron/core/print/pdf/pdf.ts';
import { lintClause } from '../../../shared/charter/lint.ts';
import { FEWEST, resultsOf } from '../../../shared/charter/results.ts';
import { CHAPTERS } from '../../../shared/charter/skeleton.ts';
import { storyOf } from '../../../shared/charter/story.ts';
import { CharterFormat } from '../../../shared/contract/charter.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { CharterAnswer } from '../../../shared/kinds/charter/charter.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { beginCouncil, clientOf, openCore, temporaryFolder, testClock, value } from '../../support/core.ts';
import { packRecords } from '../../support/pack.ts';
import { readPdf } from '../../support/pdf.ts';
import { everythingIn } from '../../support/unpack.ts';
import { caseOf } from '../packs/support.ts';

const profile = { name: 'Ida Holm', role: 'member', group: 'x' } as const;
/** Every procedure of the charter that the test of the seal calls; one that is added later must be tried there too. */
const TRIED = [
  ...['answer', 'begin', 'closeRound', 'comment', 'decline', 'file', 'merge', 'mergePackage', 'move', 'openRound'],
  ...['previewPackage', 'propose', 'putAction', 'putChapter', 'putClause', 'removeChapter', 'saveAnswers'],
  ...['savePackage', 'setClauseStatus', 'setPreamble', 'sign', 'step', 'support', 'takeAnswers', 'withdraw'],
];
const KB = { body: 'Kommunalbestyrelsen', date: '2026-12-14', item: '7' };

async function begun() {
  const core = openCore({ now: testClock() });
  const client = clientOf(core);
  await beginCouncil(core, profile);
  const charter = await value(client.charter.begin({ chapters: [...CHAPTERS] }));
  const chapter = charter.chapters[1]?.id ?? '';
  const propose = (text: string, clause: string | null = null) =>
    value(
      client.charter.propose({ proposal: { clause, chapter, text, why: 'Fordi tonen tæller', by: 'Lindvedlisten' } }),
    );
  return { core, client, chapter, propose, id: charter.id };
}

async function adopted() {
  const made = await begun();
  const { client, propose } = made;
  for (const text of ['Vi taler ordentligt til hinanden.', 'Vi lytter, før vi svarer.']) {
    const { proposals } = await propose(text);
    await value(client.charter.merge({ proposal: proposals.at(-1)?.id ?? '', text }));
  }
  const charter = await value(client.charter.adopt(KB));
  const clauses = charter.clauses.map(({ id }) => id);
  return { ...made, clauses, version: charter.versions[0] };
}

describe('the charter', () => {
  it('begins with chapters and not a word of text; there is one', async () => {
    const { client } = await begun();
    const charter = await value(client.charter.get({}));
    expect(charter?.chapters).toHaveLength(11);
    expect([charter?.preamble, charter?.clauses, charter?.steps.map(({ step }) => step)]).toEqual(['', [], ['draft']]);
    expect(await client.charter.begin({ chapters: [] })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await client.charter.adopt(KB)).toMatchObject({ ok: false, error: { details: { reason: 'noClause' } } });
  });

  it('keeps from which proposals a clause came, and tells it as a story', async () => {
    const { client, propose } = await adopted();
    const before = await value(client.charter.get({}));
    const clause = before?.clauses[0]?.id ?? '';
    const { proposals } = await propose('Vi taler ordentligt til og om hinanden.', clause);
    const proposal = proposals.at(-1)?.id ?? '';
    const after = await value(client.charter.merge({ proposal, text: '' }));
    expect(after.clauses[0]).toMatchObject({ text: 'Vi taler ordentligt til og om hinanden.', status: 'draft' });
    expect(after.clauses[0]?.origin).toHaveLength(2);
    const third = (await propose('Vi afbryder ikke.')).proposals.at(-1)?.id ?? '';
    const joined = await value(
      client.charter.merge({ proposal: third, text: 'Vi taler ordentligt og afbryder ikke.', into: clause }),
    );
    expect([joined.clauses.length, joined.clauses[0]?.origin.length]).toEqual([2, 3]);
    expect(await client.charter.merge({ proposal, text: '' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(after.versions[0]?.text.clauses[0]?.text).toBe('Vi taler ordentligt til hinanden.');
    expect(storyOf(after).map(({ what }) => what)).toEqual(['step', 'merged', 'merged', 'adopted', 'merged']);
  });

  it('is sealed when it is adopted: nothing a person can do changes what was adopted', async () => {
    const { client, clauses, chapter, id, version, propose } = await adopted();
    const [clause = ''] = clauses;
    const { standing: _standing, ...told } = version ?? {};
    const sealed = JSON.stringify(told);
    const now = async () => {
      const { standing: _standing, ...first } = (await value(client.charter.get({})))?.versions[0] ?? {};
      return JSON.stringify(first);
    };
    await value(client.charter.setPreamble({ text: 'Nyt' }));
    await value(client.charter.putChapter({ chapter: { id: chapter, title: 'Andet' } }));
    await value(
      client.charter.putClause({ clause: { id: clause, chapter, text: 'Andet', rationale: '', status: 'withdrawn' } }),
    );
    await value(client.charter.setClauseStatus({ clause, status: 'withdrawn' }));
    await value(client.charter.move({ list: 'clauses', id: clause, index: 1 }));
    await value(client.charter.comment({ target: clause, text: 'Godt' }));
    await value(client.charter.support({ target: clause, group: 'x', for: 3, against: 1 }));
    await value(client.charter.step({ step: 'discussion', note: '' }));
    await value(client.charter.sign({ member: 'm', name: 'Ida' }));
    await value(client.charter.withdraw({ member: 'm' }));
    await client.charter.begin({ chapters: ['Andet'] });
    await client.charter.removeChapter({ chapter });
    const { proposals } = await propose('Noget helt andet.', clause);
    await value(client.charter.decline({ proposal: proposals.at(-1)?.id ?? '' }));
    const taken = await propose('Noget tredje.', clause);
    await value(client.charter.merge({ proposal: taken.proposals.at(-1)?.id ?? '', text: 'Noget tredje.' }));
    const { rounds } = await value(client.charter.openRound({ kind: 'reflection', name: 'I aften', clauses }));
    const round = rounds[0]?.id ?? '';
    await value(client.charter.answer({ round, answers: [{ clause, score: 1, example: '', comment: '' }] }));
    await value(client.charter.closeRound({ round }));
    const action = { id: 'a', clause, text: 'Ret det', owner: 'Ida', due: null, done: null };
    await value(client.charter.putAction({ action }));
    for (const format of CharterFormat.options) await value(client.charter.file({ format, edition: 'adopted' }));
    const carried = await value(client.charter.savePackage({}));
    await value(client.charter.previewPackage({ transfer: carried.transfer }));
    await value(client.charter.mergePackage({ transfer: carried.transfer }));
    await client.charter.saveAnswers({ round });
    await client.charter.takeAnswers({ transfer: carried.transfer });
    expect(Object.keys(contract.charter).sort()).toEqual([...TRIED, 'adopt', 'get'].sort((a, b) => (a < b ? -1 : 1)));
    const doc = new Y.Doc();
    doc.getMap('facts').clear();
    const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
    expect(await client.records.push({ id, update })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await client.records.restore({ id, seq: 1 })).toMatchObject({ ok: false });
    expect(await now()).toBe(sealed);
    expect(await client.charter.adopt({ ...KB, date: '2027-12-14' })).toMatchObject({ ok: true });
    expect(await now()).toBe(sealed);
    expect((await value(client.charter.get({})))?.versions.map(({ sealed: isSealed }) => isSealed)).toEqual([
      true,
      true,
    ]);
  });

  it('is signed by those who will, and the sign-on is taken back', async () => {
    const { client } = await adopted();
    await value(client.charter.sign({ member: 'm', name: 'Frida' }));
    const withdrawn = await value(client.charter.withdraw({ member: 'm' }));
    expect(withdrawn.signatures).toMatchObject([{ name: 'Frida', withdrawnAt: expect.any(String) }]);
    const again = await value(client.charter.sign({ member: 'm', name: 'Frida' }));
    expect(again.signatures).toMatchObject([{ withdrawnAt: null }]);
    expect(await client.charter.withdraw({ member: 'other' })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  it('is a tagged PDF in Danish', { timeout: 60_000 }, async () => {
    const { core } = await adopted();
    const { bytes } = await charterFile(core.context, { format: 'pdf', edition: 'adopted' });
    const { title, tagged, language, words } = await readPdf(bytes);
    expect([title, tagged, language]).toEqual(['Samarbejdskodeks', true, 'da-DK']);
    expect(words).toContain('Vi lytter, før vi svarer.');
  });

  it('is written in every format; the wall edition holds the clauses alone', { timeout: 60_000 }, async () => {
    const { core, client } = await adopted();
    await value(client.charter.sign({ member: 'm', name: 'Frida Enggaard' }));
    for (const format of CharterFormat.options) {
      const { bytes, name } = await charterFile(core.context, { format, edition: 'adopted' });
      const text = (await everythingIn(bytes)).join('\n');
      expect([format, name, text.includes('Vi lytter, før vi svarer.'), text.includes('Frida Enggaard')]).toEqual([
        ...[format, `Samarbejdskodeks.${format}`, true, false],
      ]);
      const working = await charterFile(core.context, { format, edition: 'working' });
      expect([format, (await everythingIn(working.bytes)).join('\n').includes('Frida Enggaard')]).toEqual([
        format,
        true,
      ]);
    }
    const pdf = await charterFile(core.context, { format: 'pdf', edition: 'wall' });
    expect(await placeablePages(pdf.bytes)).toBe(1);
    const { bytes } = await charterFile(core.context, { format: 'md', edition: 'wall' });
    const wall = (await everythingIn(bytes)).join('');
    expect([wall.includes('Frida'), wall.includes('Fordi'), wall.includes('Vi lytter')]).toEqual([false, false, true]);
  });
});

/** Files on their way to a laptop. */
function withFiles<T extends { core: Core; client: ReturnType<typeof clientOf> }>(made: T) {
  const { core, client } = made;
  const received = (bytes: Uint8Array) =>
    core.context.transfers.receive(Readable.from([bytes]), { name: 'a.handlerum', mediaType: '' });
  const take = async (bytes: Uint8Array) => client.charter.mergePackage({ transfer: await received(bytes) });
  return { ...made, received, take };
}

describe('two laptops', () => {
  /** Another laptop, and a file on its way to it. */
  const other = async () => {
    const core = openCore({ now: testClock() });
    const client = clientOf(core);
    await value(client.app.begin({ start: 'empty', municipality: 'Prøve', profile: { ...profile, name: 'Bo Falk' } }));
    return withFiles({ core, client });
  };
  const saved = async ({ core, client }: Pick<Awaited<ReturnType<typeof other>>, 'core' | 'client'>) => {
    const { transfer } = await value(client.charter.savePackage({}));
    return core.context.transfers.read(transfer);
  };

  it('carry a charter over and back; what both did apart is there, and answers from elsewhere are counted without a name', async () => {
    const [here, there] = [await adopted().then(withFiles), await other()];
    const [clause = ''] = here.clauses;
    const { rounds } = await value(
      here.client.charter.openRound({ kind: 'evaluation', name: 'Efterår', clauses: [clause] }),
    );
    const round = rounds[0]?.id ?? '';
    await value(there.take(await saved(here)));
    for (const score of [1, 2])
      await value(there.client.charter.answer({ round, answers: [{ clause, score, example: '', comment: '' }] }));
    for (const score of [3, 4, 5])
      await value(here.client.charter.answer({ round, answers: [{ clause, score, example: '', comment: '' }] }));
    await value(there.client.charter.comment({ target: clause, text: 'Vi bør evaluere hvert år' }));
    expect(await there.client.charter.closeRound({ round })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const merged = await value(here.take(await saved(there)));
    expect(merged.comments.map(({ by, text }) => [by, text])).toEqual([['Bo Falk', 'Vi bør evaluere hvert år']]);
    expect(await here.client.charter.saveAnswers({ round })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const answers = await value(there.client.charter.saveAnswers({ round }));
    const bytes = Buffer.from(await there.core.context.transfers.read(answers.transfer));
    expect(Object.keys(JSON.parse(bytes.toString()).answers[0]).sort()).toEqual([
      ...['clause', 'comment', 'example', 'id', 'score'],
    ]);
    for (const _twice of [1, 2]) await value(here.client.charter.takeAnswers({ transfer: await here.received(bytes) }));
    const closed = await value(here.client.charter.closeRound({ round }));
    expect(closed.results[0]?.counts).toEqual([1, 1, 1, 1, 1]);
    await value(there.take(await saved(here)));
    expect(answersOf(there.core.context.database.read, round)).toEqual([]);
    expect(await here.client.charter.takeAnswers({ transfer: await here.received(bytes) })).toMatchObject({
      ok: false,
      error: { details: { reason: 'roundClosed' } },
    });
  });

  it('are refused whole when they are none, newer, damaged, or would change what was adopted', async () => {
    const here = await adopted();
    const [file, bytes] = [await saved(here), await packRecords(here.core.context, [charterId(here.core.context)])];
    const there = await other();
    const encode = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));
    const whole = JSON.parse(new TextDecoder().decode(bytes));
    const refused = (reason: string) => ({ ok: false, error: { details: { reason } } });
    expect(await there.take(new TextEncoder().encode('PK'))).toMatchObject(refused('notPackage'));
    expect(await there.take(encode({ ...whole, schema: 'handlerum.records/2' }))).toMatchObject(refused('newer'));
    const rows = [{ ...whole.records[0].rows[0], update: 'AAEC' }];
    expect(await there.take(encode({ ...whole, records: [{ ...whole.records[0], rows }] }))).toMatchObject(
      refused('damaged'),
    );
    expect(await there.take(file.subarray(0, file.length >> 1))).toMatchObject(refused('damaged'));
    const [draft = ''] = addCases(here.core.context, [caseOf({ title: 'Skolen' })], 'create');
    const path = join(temporaryFolder(), 'sag.handlerum');
    const sealing = { to: [there.core.context.keys?.recipient ?? ''] };
    const records = [charterId(here.core.context), draft as RecordId];
    await writeBundle(here.core.context, path, { records, purpose: 'records', note: '', sealing });
    expect(await there.take(readFileSync(path))).toMatchObject(refused('notPackage'));
    expect(await value(there.client.charter.get({}))).toBeNull();
    expect(await value(there.client.exchange.contacts({}))).toEqual([]);
    // Either form brings the same.
    await value(there.take(bytes));
    const taken = await value(there.client.charter.get({}));
    expect(await value(there.take(file))).toEqual(taken);
    expect(await value(there.client.exchange.contacts({}))).toHaveLength(1);
  });
});

const answer = (clause: string, score: number, comment = '') => ({ clause, score, example: '', comment });

describe('an evaluation', () => {
  it('hides what fewer than five answered, counts once, and lets go of the answers', async () => {
    const { core, client, clauses, id } = await adopted();
    const [first = '', second = ''] = clauses;
    const { rounds } = await value(client.charter.openRound({ kind: 'evaluation', name: 'Efterår', clauses }));
    const round = rounds[0]?.id ?? '';
    for (let n = 1; n <= 5; n++)
      await value(client.charter.answer({ round, answers: [answer(first, n, `Ord ${6 - n}`)] }));
    for (let n = 1; n <= 4; n++)
      await value(client.charter.answer({ round, answers: [answer(second, 1, 'Hemmeligt')] }));
    const open = await value(client.charter.get({}));
    expect(JSON.stringify(open)).not.toContain('Ord 1');
    expect(open?.results).toEqual([]);
    const closed = await value(client.charter.closeRound({ round }));
    expect(closed.results).toMatchObject([
      { clause: first, counts: [1, 1, 1, 1, 1], words: ['Ord 1', 'Ord 2', 'Ord 3', 'Ord 4', 'Ord 5'] },
      { clause: second, counts: null, words: [] },
    ]);
    expect(await client.charter.closeRound({ round })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await client.charter.answer({ round, answers: [answer(first, 1)] })).toMatchObject({ ok: false });
    expect(answersOf(core.context.database.read, round)).toEqual([]);
    expect(core.context.records.get(id).doc.getMap('answers').size).toBe(0);
    for (const format of ['md', 'json', 'html'] as const) {
      const { bytes } = await charterFile(core.context, { format, edition: 'adopted' });
      const text = (await everythingIn(bytes)).join('');
      expect([format, text.includes('Hemmeligt')]).toEqual([format, false]);
    }
  });

  it('carries no author and no time of day, and no procedure gives the answers', async () => {
    const { core, client, clauses, id } = await adopted();
    const { rounds } = await value(client.charter.openRound({ kind: 'reflection', name: 'I aften', clauses }));
    const round = rounds[0]?.id ?? '';
    const { doc, seq } = core.context.records.get(id);
    const before = Y.encodeStateAsUpdate(doc);
    await value(client.charter.answer({ round, answers: clauses.map((clause) => answer(clause, 2, 'Ord')) }));
    expect(answersOf(core.context.database.read, round)).toHaveLength(clauses.length);
    // Nothing of it lies in the record: neither in its log, nor in its state, nor in how many have written in it.
    expect([core.context.records.get(id).seq, Y.encodeStateAsUpdate(doc)]).toEqual([seq, before]);
    for (const refused of [client.records.history({ id, limit: 200 }), client.records.versions({ id })])
      expect(await refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await client.records.open({ id: id as RecordId })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await client.records.stateAt({ id: id as RecordId, seq })).toMatchObject({ ok: false });
  });

  it('protects small numbers over random answers and any two times of asking', () => {
    const given = fc.array(
      fc.record({
        clause: fc.constantFrom('a', 'b', 'c'),
        score: fc.integer({ min: 1, max: 5 }),
        comment: fc.string({ maxLength: 5 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(given, fc.nat(), (all, cut) => {
        const answers: CharterAnswer[] = all.map((one, index) => ({
          id: String(index),
          round: 'r',
          example: '',
          ...one,
        }));
        const round = { id: 'r', clauses: ['a', 'b', 'c'] };
        const results = resultsOf(round, answers);
        for (const { clause, counts, words } of results) {
          const own = answers.filter((one) => one.clause === clause).length;
          if (own < FEWEST) expect([counts, words]).toEqual([null, []]);
          else expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(own);
        }
        // A result says nothing of the order the answers came in, nor of other clauses.
        const turned = answers.slice(cut % (answers.length + 1)).concat(answers.slice(0, cut % (answers.length + 1)));
        expect(resultsOf(round, turned)).toEqual(results);
        expect(resultsOf({ id: 'r', clauses: ['b'] }, answers)[0]).toEqual(results[1]);
      }),
    );
  });
});

describe('what a charter cannot do', () => {
  it.each([
    ['Medlemmer må ikke udtale sig til pressen om sager, før de er behandlet.', 'speech'],
    ['Alle skal stemme med gruppen.', 'voting'],
    ['Brud på kodekset medfører sanktioner.', 'sanction'],
    ['Den, der bryder kodekset, udelukkes fra udvalgsmøder.', 'sanction'],
    ['Vi bruger ikke standsningsretten mod flertallet.', 'stay'],
    ['Medlemmer må kun stille forslag, som gruppen har godkendt.', 'initiative'],
    ['Alle drøftelser er fortrolige.', 'secrecy'],
  ])('%s', (text, rule) => {
    expect(lintClause(text).map((one) => one.rule)).toContain(rule);
  });

  it.each([
    'Vi taler ordentligt til og om hinanden, også på sociale medier.',
    'Vi respekterer, at et mindretal bruger standsningsretten.',
    'Vi stiller forslag i god tid, så andre kan nå at læse dem.',
    'Vi siger, når vi stemmer imod, og hvorfor.',
    'Er vi i tvivl, taler vi med gruppeformanden.',
    '',
  ])('leaves alone: %s', (text) => {
    expect(lintClause(text)).toEqual([]);
  });
});
