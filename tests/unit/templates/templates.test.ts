import { describe, expect, it } from 'vitest';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { CaseType, type DocJson } from '../../../shared/kinds/case/case.ts';
import { SECTION_KEYS } from '../../../shared/kinds/sections.ts';
import { sectionOfHeading } from '../../../shared/templates/headings.ts';
import {
  applyTemplate,
  emptyBody,
  helpFor,
  TEMPLATES,
  type Template,
  templateById,
} from '../../../shared/templates/index.ts';

const ids = () => {
  let next = 0;
  return () => `id${next++}`;
};
const section = (key: string, text: string): DocJson => ({
  type: 'section',
  attrs: { id: `s-${key}`, key, heading: key },
  content: [{ type: 'paragraph', attrs: { id: `p-${key}` }, ...(text ? { content: [{ type: 'text', text }] } : {}) }],
});
const keysOf = (body: DocJson) => body.content?.map(({ attrs }) => attrs?.key);
const template = (id: string): Template => {
  const found = templateById(id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};

describe.each(TEMPLATES.map((one) => [one.id, one] as const))('template %s', (_, { council, sections }) => {
  it('has each section once, with a heading the import knows', () => {
    const keys = sections.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, heading } of sections) expect(sectionOfHeading(heading), heading).toBe(key);
  });

  it('says in one line of each language what to write', () => {
    for (const { help } of sections) {
      for (const line of [help.da, help.en]) expect(line).toMatch(/^\p{Lu}[^\n]{15,200}[.?]$/u);
      expect(help.da).not.toBe(help.en);
    }
  });

  it('asks for the recommendation in every type of case', () => {
    expect(sections.find(({ key }) => key === 'recommendation')?.required).toEqual(CaseType.options);
    expect(['Kommunalbestyrelsen', 'Byrådet', 'Borgerrepræsentationen']).toContain(council);
  });

  it('makes a document the editor accepts, empty and without help', () => {
    const body = emptyBody({ id: '', name: '', council, sections }, ids());
    const doc = caseSchema.nodeFromJSON(body);
    doc.check();
    expect(doc.textContent).toBe('');
    expect(keysOf(body)).toEqual(sections.map(({ key }) => key));
    expect(JSON.stringify(body)).not.toContain(sections[0]?.help.da);
  });
});

describe('templates', () => {
  it('are those of five municipalities, Ballerup first', () => {
    expect(TEMPLATES.map(({ id }) => id)).toEqual(['ballerup', 'copenhagen', 'aarhus', 'odense', 'holbaek']);
    expect(templateById('herlev')).toBeUndefined();
  });

  it.each([
    ['ballerup', 'Sammendrag, Tidligere behandling, Baggrund, Sagsfremstilling'],
    ['copenhagen', 'Beslutningstema, Indstilling, Problemstilling, Løsning'],
    ['aarhus', 'Resumé, Beslutningspunkter, Baggrund'],
    ['odense', 'Resumé, Effekt, Indstilling, Sagsfremstilling'],
    ['holbaek', 'Indstilling, Alternativ indstilling, Beskrivelse af sagen'],
  ])('%s begins as its agendas do', (id, headings) => {
    const all = template(id)
      .sections.map(({ heading }) => heading)
      .join(', ');
    expect(all.startsWith(headings)).toBe(true);
  });

  it('have help for every section there is', () => {
    for (const key of SECTION_KEYS) expect(helpFor(key)?.da, key).toBeTruthy();
    expect(helpFor('fromTheFuture')).toBeUndefined();
    expect(helpFor('toString')).toBeUndefined();
  });
});

describe('another template for the same text', () => {
  it('orders and names sections, adds what is missing, keeps all that holds text', () => {
    const body = {
      type: 'doc',
      content: [
        section('economy', 'To mio.'),
        section('risk', 'Lav'),
        section('hearing', ''),
        section('fromTheFuture', 'Ny'),
        section('summary', 'Kort'),
      ],
    };
    const made = applyTemplate(body, template('odense'), ids());
    expect(keysOf(made)).toEqual([
      'summary',
      'consequences',
      'recommendation',
      'presentation',
      'options',
      'economy',
      'risk',
      'fromTheFuture',
    ]);
    expect(made.content?.[0]?.attrs).toMatchObject({ heading: 'Resumé', id: 's-summary' });
    caseSchema.nodeFromJSON(made).check();
  });

  it('loses no word on the way there and back', () => {
    const body = { type: 'doc', content: SECTION_KEYS.map((key) => section(key, `tekst om ${key}`)) };
    const back = applyTemplate(applyTemplate(body, template('aarhus'), ids()), template('ballerup'), ids());
    const text = JSON.stringify(back);
    for (const key of SECTION_KEYS) expect(text.split(`tekst om ${key}"`), key).toHaveLength(2);
  });

  it('keeps two sections of one key', () => {
    const body = { type: 'doc', content: [section('economy', 'A'), section('economy', 'B')] };
    expect(JSON.stringify(applyTemplate(body, template('odense'), ids()))).toMatch(/"A".*"B"/);
  });
});
