import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { EMPTY_HANDLERUM } from '../../../../shared/kinds/case/handlerum.ts';
import {
  descriptionField,
  putHandlerumItem,
  readHandlerum,
  removeOwner,
  setEconomy,
  touchesDescription,
  writeHandlerum,
} from '../../../../shared/kinds/case/handlerumDoc.ts';
import { takeAway } from '../../../../shared/kinds/case/handlerumUndo.ts';

describe('a handlerum', () => {
  const option = (id: string, more: object = {}) => ({
    ...{ id, label: id, title: id, kind: 'main' as const, proposer: { kind: 'group' as const, name: 'X' } },
    ...{ advantages: '', disadvantages: '', elements: ['e', 'f'], combinableWith: ['o', 'p'], prerequisites: '' },
    ...{ reversibleUntil: '', earliestStart: '', description: [] },
    ...more,
  });
  const element = (id: string) => ({ id, title: id, text: '', requires: ['e', 'f'], excludes: ['f', 'e'] });
  const cost = (owner: string) => ({
    id: `${owner}/capital/2027`,
    owner,
    kind: 'capital' as const,
    year: 2027,
    ore: 5,
  });
  const consequence = (of: string) => ({ id: `${of}/time`, option: of, dimension: 'time', text: 'Et år' });
  const whole = {
    ...EMPTY_HANDLERUM,
    options: [option('o'), option('p')],
    elements: [element('e'), element('f')],
    costs: [cost('o'), cost('p'), cost('e'), cost('f')],
    consequences: [consequence('o'), consequence('p')],
  };
  const filled = () => {
    const doc = new Y.Doc();
    writeHandlerum(doc, whole);
    return doc;
  };

  it('loses with an option its amounts, its consequences and where it was named, and nothing else', () => {
    const doc = filled();
    removeOwner(doc, 'options', 'o');
    expect(readHandlerum(doc)).toEqual({
      ...readHandlerum(new Y.Doc()),
      options: [option('p', { combinableWith: ['p'] })],
      elements: whole.elements,
      costs: [cost('p'), cost('e'), cost('f')],
      consequences: [consequence('p')],
    });
  });

  it('loses with an element its amounts and where it was named', () => {
    const doc = filled();
    removeOwner(doc, 'elements', 'e');
    const { options, elements, costs, consequences } = readHandlerum(doc);
    expect(options).toEqual(['o', 'p'].map((id) => option(id, { elements: ['f'] })));
    expect(elements).toEqual([{ ...element('f'), requires: ['f'], excludes: ['f'] }]);
    expect([costs, consequences]).toEqual([[cost('o'), cost('p'), cost('f')], whole.consequences]);
  });

  it('reads its profile by dimension and its economy key by key, whatever else lies there', () => {
    const doc = new Y.Doc();
    for (const id of ['who', 'whether', 'howMuch'] as const)
      putHandlerumItem(doc, 'profile', { id, freedom: 'free', text: '', bindings: [] });
    setEconomy(doc, { frame: 500, frameName: 'ramme 10.30' });
    doc.getMap('economy').set('priceYear', 'soon');
    const { profile, economy } = readHandlerum(doc);
    expect(profile.map(({ id }) => id)).toEqual(['whether', 'howMuch', 'who']);
    expect(economy).toEqual({ ...EMPTY_HANDLERUM.economy, frame: 500, frameName: 'ramme 10.30' });
  });

  it('writes no economy where there is none, and sets just what differs', () => {
    const doc = filled();
    expect(doc.getMap('economy').size).toBe(0);
    setEconomy(doc, { frame: 500 });
    const vector = Y.encodeStateVector(doc);
    setEconomy(doc, { frame: 500 });
    expect(Y.encodeStateVector(doc)).toEqual(vector);
    writeHandlerum(doc, whole);
    expect(readHandlerum(doc).economy).toEqual(EMPTY_HANDLERUM.economy);
  });

  it('knows a change of an option’s description from any other', () => {
    const doc = filled();
    const told: boolean[] = [];
    doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
      if (changed.size > 0) told.push(touchesDescription(doc, changed));
    });
    doc.getXmlFragment(descriptionField('o')).insert(0, [new Y.XmlElement('paragraph')]);
    doc.getXmlFragment('body').insert(0, [new Y.XmlElement('paragraph')]);
    setEconomy(doc, { frame: 1 });
    expect(told).toEqual([true, false, false]);
  });

  it('tells of what is taken away just what went with it, to be put back', () => {
    const doc = filled();
    putHandlerumItem(doc, 'dimensions', { id: 'e', name: 'Støj' });
    const ids = (taken: ReturnType<typeof takeAway>) => taken.items.map(({ list, id }) => `${list} ${id}`);
    // It has the id of an element, and owns nothing of it.
    expect(ids(takeAway(doc, 'dimensions', 'e'))).toEqual(['dimensions e']);
    const taken = takeAway(doc, 'options', 'o');
    expect(ids(taken)).toEqual(['options o', 'costs o/capital/2027', 'consequences o/time']);
    expect(taken.named.map((one) => [one.link.key, one.in, one.at])).toEqual([['combinableWith', 'p', 0]]);
    expect(ids(takeAway(doc, 'options', 'o'))).toEqual([]);
  });
});
