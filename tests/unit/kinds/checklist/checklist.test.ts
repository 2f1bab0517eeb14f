import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type ChecklistContent,
  type ChecklistVersion,
  STANDARD_CHECKLIST,
  versionInForce,
} from '../../../../shared/kinds/checklist/checklist.ts';
import { checklistClashes, checklistInWords, checklistSeals } from '../../../../shared/kinds/checklist/clashes.ts';
import { readChecklist, writeChecklist } from '../../../../shared/kinds/checklist/doc.ts';
import { checklistKind } from '../../../../shared/kinds/checklist/kind.ts';
import { playChecklist } from '../../../../shared/kinds/checklist/play.ts';
import { readVersionSeal, versionSeal } from '../../../../shared/kinds/checklist/seals.ts';
import { oldVersions, sealOldVersions } from '../../../../shared/kinds/checklist/upcast.ts';
import { saidIn } from '../../../../shared/kinds/clash.ts';

const question = (id: string, more: object = {}) => ({
  ...{ id, name: id, question: 'Er det spurgt?', why: '', category: 'process' as const, severity: 'warning' as const },
  ...{ caseTypes: [], about: [] },
  ...more,
});
const OWN: ChecklistContent = {
  name: 'Vores',
  checks: { PR05: { on: { decision: false } }, FU17: { severity: { discussion: 'error' } } },
  questions: [question('EGET01'), question('EGET02')],
  lists: {
    jargon: { added: [{ term: 'borgerrettet', plain: 'for borgere' }, { term: 'synergi' }], removed: ['proces'] },
  },
  words: ['Lindved', 'Ådal'],
};
const written = (content = OWN) => {
  const doc = new Y.Doc();
  checklistKind.begin(doc, null);
  writeChecklist(doc, content);
  return doc;
};
const twin = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the checklist a council works on', () => {
  it('is the program’s own until something is written, and then read as it was written', () => {
    expect(readChecklist(new Y.Doc())).toEqual(STANDARD_CHECKLIST);
    expect(readChecklist(written())).toEqual(OWN);
    expect(readChecklist(written(STANDARD_CHECKLIST))).toEqual(STANDARD_CHECKLIST);
  });

  it('is written once, its own name too though it reads like the program’s', () => {
    const doc = written(STANDARD_CHECKLIST);
    expect(doc.getMap('fields').get('name')).toBe(STANDARD_CHECKLIST.name);
    const own = written();
    const vector = Y.encodeStateVector(own);
    writeChecklist(own, OWN);
    writeChecklist(own, OWN, OWN);
    expect(Y.encodeStateVector(own)).toEqual(vector);
  });

  it('lets go of what is no longer in it', () => {
    const doc = written();
    const less: ChecklistContent = {
      ...{
        name: 'Vores',
        checks: { FU17: { on: { decision: true } } },
        questions: [question('EGET02', { why: 'Derfor' })],
      },
      ...{ lists: { jargon: { added: [{ term: 'proces' }], removed: [] } }, words: ['Ådal'] },
    };
    writeChecklist(doc, less);
    expect(readChecklist(doc)).toEqual(less);
    writeChecklist(doc, STANDARD_CHECKLIST);
    expect(readChecklist(doc)).toEqual(STANDARD_CHECKLIST);
  });

  it('changes just what differs from what was seen: what others changed meanwhile stays', () => {
    const doc = written();
    const seen = readChecklist(doc);
    const other = twin(doc);
    writeChecklist(other, {
      ...OWN,
      name: 'Deres',
      words: ['Lindved'],
      questions: [question('EGET01', { why: 'Ny' })],
      checks: {},
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    writeChecklist(
      doc,
      { ...seen, words: [...seen.words, 'Åstrup'], questions: [...seen.questions, question('EGET03')] },
      seen,
    );
    expect(readChecklist(doc)).toEqual({
      ...{ ...OWN, name: 'Deres', words: ['Lindved', 'Åstrup'], checks: {} },
      questions: [question('EGET01', { why: 'Ny' }), question('EGET03')],
    });
  });

  it('reads past what is no word of a list, and no word at all', () => {
    const doc = written({ ...OWN, lists: {}, words: [] });
    for (const [key, value] of [
      ['jargon', 'removed'],
      ['jargon\u0000', 'removed'],
      ['jargon\u0000x', 7],
    ] as const)
      doc.getMap('terms').set(key, value);
    doc.getMap('words').set('', true);
    doc.getMap('words').set('x', 'yes');
    expect(readChecklist(doc)).toMatchObject({ lists: {}, words: [] });
  });

  it('is told by its name and how much it changes', () => {
    expect(checklistInWords(written()).text).toEqual({
      da: 'Vores. Tjek ændret: 2. Egne spørgsmål: 2',
      en: 'Vores. Checks changed: 2. Questions of its own: 2',
    });
    expect(checklistInWords(new Y.Doc()).text.da).toBe('Handlerums tjekliste. Tjek ændret: 0. Egne spørgsmål: 0');
  });
});

/** A laptop with a checklist, whose clock goes a minute for each fact. */
class Laptop {
  readonly doc: Y.Doc;
  readonly device: string;
  #minute = 0;

  constructor(device: string, from?: Laptop) {
    this.device = device;
    this.doc = from ? twin(from.doc) : written();
  }

  adopt(number: number, from = '2026-01-01', body = 'Byrådet') {
    const seal = hash(versionSeal({ number, body, from, content: OWN }));
    return this.fact('adopted', { id: seal, number, body, from, seal });
  }

  fact(kind: 'adopted' | 'settled', data: object) {
    const now = new Date(Date.UTC(2026, 10, 28, 18, this.#minute++));
    return checklistKind.addFact(this.doc, { device: this.device, by: `Hos ${this.device}`, now }, {
      kind,
      data,
    } as never);
  }

  take(from: Laptop): this {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(from.doc));
    return this;
  }

  get standings() {
    return playChecklist(checklistKind.facts(this.doc)).adoptions.map(({ fact, standing }) => [
      fact.data.number,
      fact.data.from,
      standing,
    ]);
  }
}

describe('adoptions of a checklist', () => {
  it('made one after another all stand, by number', () => {
    const one = new Laptop('a');
    for (const number of [2, 1, 3]) one.adopt(number);
    expect(one.standings.map(([number, , standing]) => [number, standing])).toEqual([
      [1, 'stands'],
      [2, 'stands'],
      [3, 'stands'],
    ]);
    expect([checklistClashes(one.doc), checklistSeals(one.doc).length]).toEqual([[], 3]);
  });

  it('of one number stand in the order they were made', () => {
    const one = new Laptop('a');
    for (const from of ['2026-03-01', '2026-01-01', '2026-02-01']) one.adopt(1, from);
    expect(one.standings.map(([, from]) => from)).toEqual(['2026-03-01', '2026-01-01', '2026-02-01']);
  });

  it('made apart are unsettled until a person says which was adopted; written down alike they are one', () => {
    const [a] = [new Laptop('a')];
    a.adopt(1);
    const b = new Laptop('b', a);
    a.adopt(2, '2026-02-01');
    b.adopt(3, '2026-03-01', 'Udvalget');
    a.take(b);
    expect(a.standings).toEqual([
      ...[
        [1, '2026-01-01', 'stands'],
        [2, '2026-02-01', 'unsettled'],
        [3, '2026-03-01', 'unsettled'],
      ],
    ]);
    const [clash] = checklistClashes(a.doc);
    expect(clash).toMatchObject({ kind: 'checklistAdoptedApart', about: '2, 3' });
    expect(clash?.choices.map(({ text, by }) => [saidIn('da', text), by]).sort()).toEqual([
      ['Byrådet, gælder fra 1. februar 2026', 'Hos a'],
      ['Udvalget, gælder fra 1. marts 2026', 'Hos b'],
    ]);
    const chosen = clash?.choices.find(({ by }) => by === 'Hos b');
    a.fact('settled', { clash: clash?.id, choice: chosen?.id });
    expect(a.standings.map(([number, , standing]) => [number, standing])).toEqual([
      [1, 'stands'],
      [2, 'setAside'],
      [3, 'stands'],
    ]);
    const [c, d] = [new Laptop('c'), new Laptop('d')];
    c.adopt(1);
    d.adopt(1);
    expect([c.take(d).standings.length, checklistClashes(c.doc)]).toEqual([1, []]);
  });

  it('of an older form follow each other by number, each now a fact with its seal, alike on two laptops', () => {
    const version = (number: number): ChecklistVersion => ({
      ...{ id: `v${number}`, number, body: 'Byrådet', from: `2025-0${number}-01`, by: 'Ida' },
      ...{ at: `2025-0${3 - number}-01T00:00:00.000Z`, content: OWN },
    });
    const old = () => {
      const doc = new Y.Doc();
      for (const number of [1, 2])
        doc
          .getMap('versions')
          .set(`v${number}`, new Y.Map(Object.entries({ ...version(number), position: `V${number}` })));
      doc.getMap('questions').set('EGET01', new Y.Map(Object.entries({ ...question('EGET01'), position: 'V' })));
      return doc;
    };
    expect(oldVersions(old())).toEqual([version(1), version(2)]);
    const [one, other] = [old(), old()];
    const texts: string[] = [];
    for (const doc of [one, other]) {
      sealOldVersions(doc, (text) => hash(texts[texts.push(text) - 1] ?? ''));
      checklistKind.upcast(doc);
    }
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    const { adoptions, torn } = playChecklist(checklistKind.facts(one));
    expect([adoptions.map(({ fact, standing }) => [fact.data.id, fact.by, standing]), torn]).toEqual([
      [
        ['v1', 'Ida', 'stands'],
        ['v2', 'Ida', 'stands'],
      ],
      [],
    ]);
    expect(adoptions[0]?.fact).toMatchObject({
      at: version(1).at,
      data: { number: 1, body: 'Byrådet', from: '2025-01-01' },
    });
    expect(checklistSeals(one).sort()).toEqual(texts.slice(0, 2).map(hash).sort());
    expect([oldVersions(one), readChecklist(one).questions]).toEqual([[], [question('EGET01')]]);
    expect(checklistKind.unknown(one)).toEqual({ fields: 0, items: 0, facts: 0 });
  });
});

describe('the seal of a checklist', () => {
  const about = { number: 1, body: 'Byrådet', from: '2026-01-01' };

  it('has the same letters whatever order its content came in, and says just what was adopted', () => {
    const seal = versionSeal({ ...about, content: OWN });
    expect(
      versionSeal({ content: Object.fromEntries(Object.entries(OWN).reverse()) as ChecklistContent, ...about }),
    ).toBe(seal);
    expect(readVersionSeal(seal, about)).toEqual(OWN);
    for (const other of [{ number: 2 }, { body: 'Andre' }, { from: '2026-01-02' }])
      expect(readVersionSeal(seal, { ...about, ...other })).toBeNull();
    for (const other of ['', '{}', seal.replace('version/1', 'version/2')])
      expect(readVersionSeal(other, about)).toBeNull();
  });
});

describe('the version in force', () => {
  const version = (number: number, from: string) => ({ id: `v${number}`, number, from }) as ChecklistVersion;
  const all = [version(3, '2026-03-01'), version(1, '2026-01-01'), version(2, '2026-03-01'), version(4, '2026-02-01')];

  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 1],
    ['2026-02-28', 4],
    // Of one day the highest number, though another was adopted later for an earlier day.
    ['2026-03-01', 3],
    ['2030-01-01', 3],
  ])('on %s is number %s', (day, number) => {
    expect(versionInForce(all, day)?.number).toBe(number);
    expect(versionInForce(all.toReversed(), day)?.number).toBe(number);
  });
});
