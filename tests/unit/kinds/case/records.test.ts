import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCases, archive, caseContent, duplicate, restore } from '../../../../electron/core/cases/cases.ts';
import { setStatus, tellStop } from '../../../../electron/core/cases/status.ts';
import { caseVersions, nameVersion, versionOf } from '../../../../electron/core/cases/versions.ts';
import type { Core } from '../../../../electron/core/core.ts';
import { changeRecord } from '../../../../electron/core/records/change.ts';
import { exampleCases } from '../../../../electron/core/sample/index.ts';
import { errorCode } from '../../../../renderer/words/errorCode.ts';
import { CATALOGUES } from '../../../../shared/i18n/index.ts';
import { setCaseField } from '../../../../shared/kinds/case/doc.ts';
import type { caseFacts } from '../../../../shared/kinds/case/facts.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { RECORD } from '../../../../shared/kinds/define.ts';
import { FACTS } from '../../../../shared/kinds/facts.ts';
import { type RecordId, VersionId } from '../../../../shared/kinds/ids.ts';
import { clientOf, codeOf, openCore, openNamed, value } from '../../../support/core.ts';
import { decided, type NewFact, ready, released, review, sent, stop, withdrawn } from './support.ts';

/** One of each kind of fact; a kind without one here fails the test that walks them. */
const EVERY: Readonly<Record<keyof typeof caseFacts, NewFact>> = {
  ...{ ready, decided, sentToReview: review, withdrawn: withdrawn(), dispatched: sent(), released: released() },
  settled: { kind: 'settled', data: { clash: 'x', choice: 'y' } },
  cameAs: { kind: 'cameAs', data: { status: 'review', dispatched: null } },
  stopTold: { kind: 'stopTold', data: { stop: 's3', dispatchedOn: '2026-12-01' } },
  stopMoved: { kind: 'stopMoved', data: { stop: stop.id, date: '2026-12-09' } },
  releaseWithdrawn: { kind: 'releaseWithdrawn', data: { id: 'none' } },
  versionNamed: { kind: 'versionNamed', data: { id: VersionId.parse('v'), name: 'V', seal: 'd'.repeat(64) } },
  gateAsked: { kind: 'gateAsked', data: {} },
  archived: { kind: 'archived', data: {} },
  unarchived: { kind: 'unarchived', data: {} },
  handedOver: { kind: 'handedOver', data: { to: { person: 'Bo Falk', role: '', step: '', key: null }, note: '' } },
  accepted: { kind: 'accepted', data: { handover: 'd/1' } },
  returned: { kind: 'returned', data: { handover: 'd/1', reason: 'Mangler', required: [] } },
  custodyTakenBack: { kind: 'custodyTakenBack', data: { fact: 'd/1' } },
};

function caseIn(core: Core): RecordId {
  const example = exampleCases().find(({ key }) => key === 'g1');
  const [id] = addCases(core.context, example ? [example.content] : [], 'create');
  if (!id) throw new Error('no case');
  return id;
}

const docOf = (core: Core, id: RecordId): Y.Doc => core.context.records.get(id).doc;
const factsOf = (core: Core, id: RecordId): string => JSON.stringify(docOf(core, id).getMap(FACTS).toJSON());

function change(core: Core, id: RecordId, edit: (doc: Y.Doc) => void): void {
  core.context.write((scope) => changeRecord(core.context, scope, { id, action: 'fields', session: null, edit }));
}

const happened = (core: Core, id: RecordId) => {
  const { status, dispatched, chain, dismissals, answers, handlerum } = caseContent(core.context, id).fields;
  return {
    status,
    dispatched,
    dismissals,
    answers,
    released: handlerum?.released,
    sent: chain.find((one) => one.id === stop.id),
  };
};

describe('going back to an older text', () => {
  it.each(Object.entries(EVERY))('leaves what happened as it is, byte for byte: %s', (_kind, fact) => {
    const core = openCore();
    const id = caseIn(core);
    change(core, id, (doc) => setCaseField(doc, 'title', 'Før'));
    const before = core.context.records.get(id).seq;
    for (const one of [ready, sent(), released(), fact])
      change(core, id, (doc) => void caseKind.addFact(doc, core.context.maker(), one));
    change(core, id, (doc) => setCaseField(doc, 'title', 'Efter'));
    const [facts, told] = [factsOf(core, id), happened(core, id)];
    const after = core.context.records.get(id).seq;
    restore(core.context, { id, seq: before });
    expect(caseContent(core.context, id).fields.title).toBe('Før');
    expect([factsOf(core, id), happened(core, id)]).toEqual([facts, told]);
    restore(core.context, { id, seq: after });
    expect(caseContent(core.context, id).fields.title).toBe('Efter');
    expect([factsOf(core, id), happened(core, id)]).toEqual([facts, told]);
    // What an editor sends of older states brings nothing back either.
    Y.applyUpdate(docOf(core, id), Y.encodeStateAsUpdate(core.context.records.at(id, before)));
    expect(factsOf(core, id)).toBe(facts);
  });

  it('does not bring a case out of the archive, and a copy has nothing of what happened', () => {
    const core = openCore();
    const id = caseIn(core);
    for (const one of [ready, sent(), released()])
      change(core, id, (doc) => void caseKind.addFact(doc, core.context.maker(), one));
    archive(core.context, [id], 'archived');
    restore(core.context, { id, seq: 1 });
    const copy = duplicate(core.context, id);
    expect(caseContent(core.context, copy).fields).toMatchObject({ status: 'draft', handlerum: { released: [] } });
    expect(caseContent(core.context, copy).fields).not.toHaveProperty('dispatched');
    expect(caseContent(core.context, copy).fields.chain.filter((one) => one.dispatchedOn || one.itemNumber)).toEqual(
      [],
    );
    expect(docOf(core, copy).getMap(FACTS).size).toBe(0);
  });

  it('brings a named version back from its sealed bytes, and says so when there is none', async () => {
    const core = openCore();
    const id = caseIn(core);
    const version = nameVersion(core.context, id, 'Til udvalget');
    const then = caseContent(core.context, id);
    change(core, id, (doc) => setCaseField(doc, 'title', 'Efter'));
    expect(versionOf(core.context, id, version.id).content).toEqual(then);
    expect(caseVersions(core.context, id)).toEqual([version]);
    restore(core.context, { id, version: version.id });
    expect(caseContent(core.context, id)).toEqual(then);
    const client = clientOf(core);
    expect((await value(client.records.version({ id, version: version.id }))).fields.title).toBe(then.fields.title);
    expect(await codeOf(() => versionOf(core.context, id, VersionId.parse('none')))).toBe('seal_missing');
  });
});

describe('where a case stands', () => {
  it('is said through the contract, once, and through the gate', async () => {
    const core = openNamed();
    const example = exampleCases().find(({ key }) => key === 'youth-committee')?.content ?? exampleCases()[0]?.content;
    const [id] = addCases(
      core.context,
      example ? [{ ...example, fields: { ...example.fields, status: 'draft' } }] : [],
      'create',
    );
    if (!id) throw new Error('no case');
    const client = clientOf(core);
    const say = async (status: 'draft' | 'review' | 'ready' | 'dispatched' | 'decided') =>
      (await client.cases.setStatus({ id, status })).ok;
    expect(await say('review')).toBe(true);
    const seq = core.context.records.get(id).seq;
    expect(await say('review')).toBe(true);
    expect(core.context.records.get(id).seq).toBe(seq);
    const isOpen = await say('dispatched');
    if (isOpen) {
      const { fields } = caseContent(core.context, id);
      expect([fields.status, fields.dispatched?.on]).toEqual(['dispatched', '2026-11-23']);
    } else expect(caseContent(core.context, id).fields.status).toBe('review');
    change(core, id, (doc) => void caseKind.addFact(doc, core.context.maker(), ready));
    for (const status of ['dispatched', 'decided', 'dispatched', 'ready', 'draft'] as const) {
      setStatus(core.context, id, status);
      expect(caseContent(core.context, id).fields.status).toBe(status);
    }
    expect(caseContent(core.context, id).fields.dispatched?.on).toBe('2026-11-23');
  });

  it('and what is told of a stop is a fact, told once, and not of a stop a meeting has sent', async () => {
    const core = openCore();
    const id = caseIn(core);
    const [first] = caseContent(core.context, id).fields.chain;
    if (!first) throw new Error('no stop');
    const told = { stop: first.id, dispatchedOn: '2026-11-20', lateReason: 'Frist' };
    tellStop(core.context, id, told);
    const seq = core.context.records.get(id).seq;
    tellStop(core.context, id, told);
    expect(core.context.records.get(id).seq).toBe(seq);
    expect(caseContent(core.context, id).fields.chain[0]).toMatchObject({
      dispatchedOn: '2026-11-20',
      lateReason: 'Frist',
    });
    change(core, id, (doc) => void caseKind.addFact(doc, core.context.maker(), sent({ id: first.id })));
    expect(await codeOf(() => tellStop(core.context, id, { ...told, dispatchedOn: null }))).toBe('not_allowed');
    expect(await codeOf(() => tellStop(core.context, id, { ...told, stop: 'none' }))).toBe('not_found');
  });
});

describe('what another program wrote', () => {
  it('comes through an edit and a restore unharmed: fields, items and facts of the same form', () => {
    const core = openCore();
    const id = caseIn(core);
    change(core, id, (doc) => {
      doc.getMap('fields').set('future', { a: 1 });
      const openness = doc.getMap('fields').get('openness') as object;
      doc.getMap('fields').set('openness', { ...openness, future: 'x' });
      const item = new Y.Map<unknown>();
      doc.getMap('attachments').set('new-kind', item);
      item.set('position', 'Z');
      item.set('shape', 'unknown');
      const body = {
        kind: 'future',
        data: { x: 1 },
        by: 'Ida',
        at: '2026-11-23T09:00:00.000Z',
        clock: '2026-11-23T09:00:00.000Z/0000',
        seen: {},
      };
      doc.getMap(FACTS).set('other/1', { body: JSON.stringify(body), signature: null });
    });
    const foreign = () => {
      const doc = docOf(core, id);
      return [
        doc.getMap('fields').get('future'),
        (doc.getMap('fields').get('openness') as { future?: unknown }).future,
        (doc.getMap('attachments').get('new-kind') as Y.Map<unknown>).toJSON(),
        doc.getMap(FACTS).get('other/1'),
        caseKind.unknown(doc),
      ];
    };
    const before = foreign();
    expect(caseKind.unknown(docOf(core, id)).facts).toBe(1);
    const { openness } = caseContent(core.context, id).fields;
    change(core, id, (doc) => setCaseField(doc, 'openness', { ...openness, reason: 'Ny' }));
    setStatus(core.context, id, 'draft');
    expect(foreign()).toEqual(before);
    restore(core.context, { id, seq: 1 });
    expect(caseContent(core.context, id).fields.openness).toEqual(openness);
    expect(foreign()).toEqual(before);
  });

  it('in a newer form is read and not written, and both languages say why', async () => {
    const core = openNamed();
    const id = caseIn(core);
    change(core, id, (doc) => doc.getMap(RECORD).set('version', caseKind.spec.version + 1));
    const client = clientOf(core);
    expect((await value(client.records.open({ id }))).kind).toBe('case');
    const { status } = caseContent(core.context, id).fields;
    const refused = await client.cases.setStatus({ id, status: status === 'draft' ? 'review' : 'draft' });
    if (refused.ok) throw new Error('It was written');
    expect(refused.error).toMatchObject({ code: 'read_only', details: { reason: 'newerRecord' } });
    expect(errorCode(refused.error)).toBe('newerRecord');
    for (const catalogue of Object.values(CATALOGUES)) expect(catalogue['refusal.newerRecord']).toContain('Handlerum');
    expect(errorCode({ code: 'read_only' })).toBe('read_only');
  });
});
