import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { Body, CouncilContent, emptyCouncil, mandatesOn } from '../../../shared/kinds/council/council.ts';
import { readCouncil, writeCouncil } from '../../../shared/kinds/council/doc.ts';
import { clientOf, openCore, value } from '../../support/core.ts';

const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;

describe('a council', () => {
  it('is none until someone begins', async () => {
    expect(await value(clientOf(openCore()).council.get({}))).toBeNull();
  });

  it('of the sample is all of the invented one, and its bodies are offered first', async () => {
    const core = openCore();
    const client = clientOf(core);
    await value(client.app.begin({ start: 'sample', municipality: '', profile }));
    const council = await value(client.council.get({}));
    expect(council).toEqual(CouncilContent.parse(sampleCouncil()));
    expect(council?.sample).toBe(true);
    const bodies = await value(client.cases.bodies({}));
    expect(bodies.slice(0, 3)).toEqual(['Kommunalbestyrelsen', 'Økonomiudvalget', 'Børne- og Skoleudvalget']);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect((await verify(core.context, quiet())).problems).toEqual([]);
  });

  it('begun empty has its name and nothing else, and follows when it is renamed', async () => {
    const client = clientOf(openCore());
    await value(client.app.begin({ start: 'empty', municipality: 'Lindved', profile }));
    expect(await value(client.council.get({}))).toEqual(emptyCouncil('Lindved'));
    await value(client.app.changeSettings({ municipality: 'Nørre Lindved' }));
    expect((await value(client.council.get({})))?.municipality).toBe('Nørre Lindved');
  });

  it('has as many mandates as seats on every day it is shown', () => {
    const council = sampleCouncil();
    for (const day of ['2026-01-01', '2026-08-31', '2026-09-01', '2026-11-23', '2029-12-31'])
      for (const { id, size, from, to } of council.bodies)
        if (from <= day && day <= to) expect(mandatesOn(council, id, day), `${id} ${day}`).toHaveLength(size);
  });
});

describe('a council in its document', () => {
  it('merges what two people wrote apart', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    writeCouncil(one, emptyCouncil('Lindved'));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    const base = readCouncil(one);
    const body = (id: string, name: string) =>
      Body.parse({ id, name, kind: 'standingCommittee', size: 7, from: '2026-01-01', to: '2029-12-31' });
    writeCouncil(one, { ...base, bodies: [body('a', 'Børneudvalget')] });
    writeCouncil(two, { ...base, bodies: [body('b', 'Kulturudvalget')], municipality: 'Lindved Kommune' });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(readCouncil(one)).toEqual(readCouncil(two));
    expect(
      readCouncil(one)
        .bodies.map(({ name }) => name)
        .sort(),
    ).toEqual(['Børneudvalget', 'Kulturudvalget']);
    expect(readCouncil(one).municipality).toBe('Lindved Kommune');
  });

  it('is read past what a broken peer wrote', () => {
    const doc = new Y.Doc();
    writeCouncil(doc, sampleCouncil());
    doc.getMap('fields').set('termOfOffice', 'for ever');
    doc.getMap('bodies').set('x', 7);
    const nameless = new Y.Map();
    nameless.set('id', 'y');
    doc.getMap('bodies').set('y', nameless);
    expect(readCouncil(doc)).toEqual({ ...sampleCouncil(), termOfOffice: null });
  });
});
