import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { charterFile } from '../../../electron/core/charter/charterFile.ts';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { resultsSeal, versionSeal } from '../../../shared/kinds/charter/seals.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { codeOf, value } from '../../support/core.ts';
import { everythingIn } from '../../support/unpack.ts';
import { KB, laptop, withText } from './support.ts';

const answer = (clause: string, score: number, example = '') => ({ clause, score, example, comment: '' });
const hashOf = (text: string) => FileHash.parse(createHash('sha256').update(text).digest('hex'));
const other = (at = new Date(Date.UTC(2026, 10, 27))) => ({ device: 'other', by: 'Borgmesteren', now: at });

/** An adopted charter with a round that has five answers. */
async function scene() {
  const one = await laptop('Ida Holm');
  const { id, chapter } = await withText(one, 'adopted');
  const opened = await value(one.client.charter.openRound({ kind: 'evaluation', name: 'R', clauses: ['k0', 'k1'] }));
  const round = opened.rounds[0]?.id ?? '';
  for (const score of [2, 2, 3, 4, 5])
    await value(one.client.charter.answer({ round, answers: [answer('k0', score)] }));
  const version = opened.versions[0]?.id ?? '';
  const refusedAs = async (reason: string, edit: (doc: Y.Doc) => readonly string[] | undefined) => {
    const before = await value(one.client.charter.get({}));
    const bytes = await one.forge(edit);
    const preview = await one.client.charter.previewPackage({ transfer: await one.received(bytes) });
    expect(preview).toMatchObject({ ok: false, error: { details: { reason } } });
    expect(await one.take(bytes)).toMatchObject({ ok: false, error: { details: { reason } } });
    expect(await value(one.client.charter.get({}))).toEqual(before);
  };
  /** A row that would change what has happened is kept aside, and is not among what a person is asked about. */
  const changesNothing = async (reason: 'facts' | 'unsignedFact', edit: Parameters<typeof one.forge>[0]) => {
    const transfer = await one.received(await one.forge(edit));
    expect(await value(one.client.charter.previewPackage({ transfer }))).toEqual([]);
    const { records } = await value(one.client.exchange.inspect({ transfer, passphrase: null }));
    expect(records).toMatchObject([{ aside: [{ author: 'X', reason }] }]);
  };
  return { ...one, id, chapter, round, version, refusedAs, changesNothing };
}

const forgedText = { preamble: 'Opdigtet', chapters: [{ id: 'c', title: 'Et' }], clauses: [] };
const forgedVersion = (number: number) => ({ number, ...KB, date: '2026-11-27', text: forgedText });

function adopt(doc: Y.Doc, number: number, seal = versionSeal(forgedVersion(number))): void {
  const { text: _text, ...about } = forgedVersion(number);
  const data = { id: hashOf(seal), ...about, seal: hashOf(seal) };
  charterKind.addFact(doc, other(), { kind: 'adopted', data });
}

describe('an edited package', () => {
  it('names no other keeper, opens no closed round, counts for nobody and takes no count away (4a, 4b, 4d, 4f)', async () => {
    const { client, refusedAs, changesNothing, round, core } = await scene();
    const rewrite = (doc: Y.Doc, find: string, edit: (body: string) => string) => {
      for (const [key, fact] of doc.getMap<{ body: string }>(FACTS).entries())
        if (fact.body.includes(find)) doc.getMap(FACTS).set(key, { ...fact, body: edit(fact.body) });
      return undefined;
    };
    await changesNothing('facts', (doc) =>
      rewrite(doc, 'roundOpened', (body) => body.replace('"keeper":null', '"keeper":"somebody"')),
    );
    const seal = resultsSeal(round, [
      { id: `${round}/k0`, round, clause: 'k0', counts: [5, 0, 0, 0, 0], words: ['x'] },
    ]);
    const close = (doc: Y.Doc, device: string) => {
      const data = { round, seal: hashOf(seal), keeper: null };
      charterKind.addFact(doc, { ...other(), device }, { kind: 'roundClosed', data });
      return [seal];
    };
    await refusedAs('rule', (doc) => close(doc, 'other'));
    // In the name of the computer that opened the round: it knows what it has done.
    await changesNothing('unsignedFact', (doc) => close(doc, core.context.device));
    await value(client.charter.closeRound({ round }));
    await changesNothing('facts', (doc) => {
      for (const [key, fact] of doc.getMap<{ body: string }>(FACTS).entries())
        if (fact.body.includes('roundClosed')) doc.getMap(FACTS).delete(key);
      return undefined;
    });
    await changesNothing('facts', (doc) =>
      rewrite(doc, 'roundClosed', (body) => body.replace(/"seal":"\w{8}/, '"seal":"00000000')),
    );
    await refusedAs('rule', (doc) => close(doc, 'other'));
    const { results } = (await value(client.charter.get({}))) ?? {};
    expect(results).toMatchObject([{ counts: [0, 2, 1, 1, 1] }, { counts: null }]);
  });

  it('adds no version without its bytes, with others, or with a number out of turn (4c, 4j)', async () => {
    const { core, refusedAs } = await scene();
    const adopted = async () =>
      (await everythingIn((await charterFile(core.context, { format: 'md', edition: 'adopted' })).bytes)).join('');
    const before = await adopted();
    await refusedAs('seal', (doc) => void adopt(doc, 2));
    await refusedAs('seal', (doc) => {
      adopt(doc, 2, versionSeal({ ...forgedVersion(2), body: 'Byrådet' }));
      return [versionSeal({ ...forgedVersion(2), body: 'Byrådet' })];
    });
    await refusedAs('rule', (doc) => {
      adopt(doc, 7);
      return [versionSeal(forgedVersion(7))];
    });
    expect(await adopted()).toBe(before);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });

  it('with a version whose seal is right, or a signature of somebody, is shown before it is taken (4e, 4k)', async () => {
    const { client, forge, received, version } = await scene();
    const bytes = await forge((doc) => {
      adopt(doc, 2);
      const data = { version, member: 'm1', name: 'Et andet medlem' };
      charterKind.addFact(doc, other(), { kind: 'signed', data });
      return [versionSeal(forgedVersion(2))];
    });
    const before = await value(client.charter.get({}));
    expect(await value(client.charter.previewPackage({ transfer: await received(bytes) }))).toMatchObject([
      {
        what: 'adopted',
        by: 'Borgmesteren',
        text: { da: '2: Kommunalbestyrelsen, 27. november 2026', en: '2: Kommunalbestyrelsen, 27 November 2026' },
      },
      { what: 'signed', by: 'Et andet medlem', text: '1' },
    ]);
    expect(await value(client.charter.get({}))).toEqual(before);
  });

  it('stuffs no answers, deletes no clause and carries no rubbish (4g, 4h, 4i)', async () => {
    const { refusedAs, round, client } = await scene();
    await refusedAs('foreign', (doc) => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) doc.getMap('answers').set(id, { id, round, clause: 'k1', score: 1 });
      return undefined;
    });
    await refusedAs('deleted', (doc) => void doc.getMap('clauses').delete('k0'));
    await refusedAs('foreign', (doc) => void doc.getText('junk').insert(0, 'x'.repeat(8_000_000)));
    await value(client.charter.closeRound({ round }));
    expect((await value(client.charter.get({})))?.results[1]?.counts).toBeNull();
  });

  it('is not made, and not taken, larger than any computer could take it', async () => {
    const { core, client, id, forge, take } = await scene();
    const bytes = await forge((doc) => void charterKind.setFields(doc, { preamble: 'x'.repeat(25_000_000) }));
    expect(await take(bytes)).toMatchObject({ ok: false, error: { code: 'file_too_large' } });
    const grow = () =>
      core.context.write((scope) => {
        scope.touch(id);
        const edit = (doc: Y.Doc) => charterKind.setFields(doc, { preamble: 'x'.repeat(25_000_000) });
        core.context.records.edit(scope.db, { id, edit }, core.context.change('fields'));
      });
    // What could not be carried over cannot be written in the first place, and the charter is as it was.
    expect(await codeOf(grow)).toBe('file_too_large');
    expect(await client.charter.savePackage({})).toMatchObject({ ok: true });
  });
});

describe('what was adopted', () => {
  it('is told alone in the adopted edition, as data too (F5)', async () => {
    const { core, client, chapter } = await scene();
    const by = 'Lindvedlisten';
    const made = await value(
      client.charter.propose({ proposal: { clause: null, chapter, text: 'Afvist', why: 'W', by } }),
    );
    await value(client.charter.decline({ proposal: made.proposals[0]?.id ?? '' }));
    await value(client.charter.sign({ member: 'm', name: 'Frida Enggaard' }));
    const { bytes } = await charterFile(core.context, { format: 'json', edition: 'adopted' });
    const data = JSON.parse(new TextDecoder().decode(bytes));
    expect(Object.keys(data).sort()).toEqual(['adoption', 'edition', 'schema', 'text', 'version']);
    expect([data.version, data.adoption]).toEqual([1, { ...KB, seal: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    for (const format of ['md', 'html', 'json'] as const) {
      const file = await charterFile(core.context, { format, edition: 'adopted' });
      const words = (await everythingIn(file.bytes)).join('');
      expect([format, words.includes('Afvist'), words.includes('Frida')]).toEqual([format, false, false]);
    }
  });

  it('whose bytes are gone or changed is shown as broken, and never printed as adopted', async () => {
    for (const damage of [`delete from sealed`, `update sealed set bytes = x'00'`]) {
      const { core, client } = await scene();
      core.context.write(({ db }) => db.exec(damage));
      const charter = await value(client.charter.get({}));
      expect(charter?.versions).toMatchObject([{ number: 1, sealed: false, text: { clauses: [] } }]);
      expect(await client.charter.file({ format: 'md', edition: 'adopted' })).toMatchObject({
        ok: false,
        error: { details: { reason: 'broken' } },
      });
      expect(await client.charter.sign({ member: 'm', name: 'M' })).toMatchObject({ ok: false });
      expect((await verify(core.context, quiet())).problems).not.toEqual([]);
    }
  });
});
