import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { quiet } from '../../../electron/core/control.ts';
import { answersOf } from '../../../electron/core/database/tables/charterAnswers.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import type { CharterContent } from '../../../shared/kinds/charter/charter.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { upcastToFacts } from '../../../shared/kinds/charter/upcast.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { temporaryFolder, value } from '../../support/core.ts';
import { laptop } from './support.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/databases/charter-0.4.sqlite');

async function carried() {
  const dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir, { recursive: true });
  copyFileSync(FIXTURE, join(dataDir, 'handlerum.sqlite'));
  const one = await laptop('', { dataDir });
  const charter = await value(one.client.charter.get({}));
  if (!charter) throw new Error('no charter');
  return { ...one, charter };
}

describe('a folder of version 0.4', () => {
  it('keeps every word, adoption, signature and count of its charter, now as facts and seals', async () => {
    const { core, charter } = await carried();
    const told: CharterContent = JSON.parse(readFileSync(FIXTURE.replace('.sqlite', '.json'), 'utf8'));
    for (const part of ['preamble', 'chapters', 'clauses', 'proposals', 'support', 'comments', 'actions'] as const)
      expect([part, charter[part]]).toEqual([part, told[part]]);
    const about = ({ id, number, body, date, item, by, at, text, sealed }: CharterContent['versions'][number]) => ({
      ...{ id, number, body, date, item, by, at, text, sealed },
    });
    expect(charter.versions.map(about)).toEqual(told.versions.map(about));
    expect(charter.versions.map(({ standing }) => standing)).toEqual(['earlier', 'inForce']);
    expect(charter.signatures).toEqual(told.signatures);
    const plain = ({ step, at }: CharterContent['steps'][number]) => [step, at];
    expect(charter.steps.map(plain)).toEqual(told.steps.map(plain));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(charter.rounds.toSorted(byId)).toMatchObject(told.rounds.toSorted(byId));
    expect(charter.results.toSorted(byId)).toEqual(told.results.toSorted(byId));
    expect(await verifyOf(core)).toEqual([]);
  });

  it('goes on with its open round: the answers lie apart, and its computer closes it once', async () => {
    const { core, client, charter } = await carried();
    const round = charter.rounds.find(({ closedAt }) => closedAt === null);
    expect(round).toMatchObject({ mayClose: true });
    expect(answersOf(core.context.database.read, round?.id ?? '')).toHaveLength(3);
    expect(core.context.records.get(charter.id).doc.getMap('answers').size).toBe(0);
    const answers = [{ clause: round?.clauses[0] ?? '', score: 5, example: '', comment: '' }];
    for (const _more of [1, 2]) await value(client.charter.answer({ round: round?.id ?? '', answers }));
    const { results } = await value(client.charter.closeRound({ round: round?.id ?? '' }));
    expect(results.find((one) => one.round === round?.id && one.clause === answers[0]?.clause)?.counts).toEqual([
      ...[0, 1, 1, 1, 2],
    ]);
    expect(await verifyOf(core)).toEqual([]);
  });

  it('carried over on two laptops is one charter', async () => {
    const [one, two] = [await carried(), await carried()];
    const state = ({ core, charter }: typeof one) => core.context.records.get(RecordId.parse(charter.id)).doc;
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [a, b]) for (const from of [one, two]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(state(from)));
    expect(charterKind.facts(a)).toEqual(charterKind.facts(state(one)));
    await value(one.client.charter.sign({ member: 'ny', name: 'Ny' }));
    expect((await value(two.take(await one.saved()))).signatures.map(({ name }) => name)).toContain('Ny');
    expect(await value(one.client.records.clashes({ id: one.charter.id }))).toEqual([]);
    upcastToFacts(a);
    expect(charterKind.facts(a)).toEqual(charterKind.facts(b));
  });

  it('takes in a package of that version, and none that changes what was adopted', async () => {
    const { client, take, charter } = await carried();
    const doc = new Y.Doc();
    const versions = doc.getMap('versions');
    const version = new Y.Map(Object.entries({ ...charter.versions[0], body: 'Byrådet', position: 'V' }));
    versions.set(charter.versions[0]?.id ?? '', version);
    const state = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
    const old = { schema: 'handlerum.code-package/1', id: charter.id, state };
    // Refused, or of no effect where the two states already agree on the older of them.
    await take(Buffer.from(JSON.stringify(old)));
    expect((await value(client.charter.get({})))?.versions).toEqual(charter.versions);
    const empty = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString('base64');
    expect(await take(Buffer.from(JSON.stringify({ ...old, state: empty })))).toMatchObject({ ok: true });
  });
});

async function verifyOf(core: Awaited<ReturnType<typeof carried>>['core']): Promise<readonly string[]> {
  return (await verify(core.context, quiet())).problems;
}
