import type * as Y from 'yjs';
import type { z } from 'zod';
import { type CaseOption, Economy, EMPTY_ECONOMY, type Handlerum, ProfileDimension } from './handlerum.ts';
import { caseKind } from './kind.ts';
import { readRichText, writeRichText } from './richText.ts';

/**
 * How the handlerum lies in the Y.Doc of its case: ordered root maps by id, the economy as a map of its own, and each option's
 * description in a fragment `option:ID`. All of it beside what older versions know: they keep it untouched.
 */
const LISTS = ['bindings', 'profile', 'options', 'elements', 'dimensions', 'consequences', 'costs'] as const;
/** A handlerum without what has happened. */
export type WrittenHandlerum = Omit<Handlerum, 'released'>;
export type HandlerumList = (typeof LISTS)[number];
type Lists = typeof caseKind.spec.content.lists;
export type HandlerumItem<L extends HandlerumList> = z.infer<Lists[L]['schema']>;

/** Root types of a case that hold its handlerum, but for the descriptions. */
export const HANDLERUM_MAPS = [...LISTS, 'economy'] as const;

/** The rich text of an option's description. */
export const descriptionField = (option: string): string => `option:${option}`;

/** Whether one of the changed types is the description of an option. */
export function touchesDescription(doc: Y.Doc, changed: ReadonlyMap<unknown, unknown>): boolean {
  return [...doc.share].some(([name, type]) => name.startsWith('option:') && changed.has(type));
}

/**
 * What people wrote of it; what groups released is played from facts (`readCaseFields`). Never throws: malformed items are left
 * out, malformed amounts of the economy are empty.
 */
export function readHandlerum(doc: Y.Doc): WrittenHandlerum {
  const order = ProfileDimension.options;
  return {
    bindings: list(doc, 'bindings'),
    profile: list(doc, 'profile').toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    options: list(doc, 'options').map((option) => ({
      ...option,
      description: readRichText(doc.getXmlFragment(descriptionField(option.id))),
    })),
    elements: list(doc, 'elements'),
    dimensions: list(doc, 'dimensions'),
    consequences: list(doc, 'consequences'),
    costs: list(doc, 'costs'),
    economy: readEconomy(doc),
  };
}

const list = <L extends HandlerumList>(doc: Y.Doc, name: L): HandlerumItem<L>[] =>
  caseKind.list(doc, name) as HandlerumItem<L>[];

function readEconomy(doc: Y.Doc): Economy {
  const map = doc.getMap('economy');
  const entries = Object.entries(Economy.shape).map(([key, schema]) => {
    const parsed = schema.safeParse(map.get(key));
    return [key, parsed.success ? parsed.data : EMPTY_ECONOMY[key as keyof Economy]];
  });
  return Object.fromEntries(entries) as Economy;
}

/** Adds the item at the end, or changes what differs in the one with its id. */
export function putHandlerumItem<L extends HandlerumList>(doc: Y.Doc, name: L, item: HandlerumItem<L>): void {
  caseKind.put(doc, name, item as never);
}

export function removeHandlerumItem(doc: Y.Doc, name: HandlerumList, id: string): void {
  caseKind.remove(doc, name, id);
}

/** Moves an item so that it stands at `index` among the others. */
export function moveHandlerumItem(doc: Y.Doc, name: HandlerumList, target: { id: string; index: number }): void {
  caseKind.move(doc, name, target);
}

/** Sets what differs. */
export function setEconomy(doc: Y.Doc, patch: Partial<Economy>): void {
  const map = doc.getMap('economy');
  for (const [key, value] of Object.entries(patch)) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
  }
}

/** Takes an option or element away with its amounts and consequences, and out of what names it. */
export function removeOwner(doc: Y.Doc, name: 'options' | 'elements', id: string): void {
  doc.transact(() => {
    removeHandlerumItem(doc, name, id);
    for (const { id: cell, owner } of list(doc, 'costs')) if (owner === id) removeHandlerumItem(doc, 'costs', cell);
    for (const { id: cell, option } of list(doc, 'consequences')) {
      if (option === id) removeHandlerumItem(doc, 'consequences', cell);
    }
    const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
    for (const option of list(doc, 'options')) {
      const links = { elements: without(option.elements), combinableWith: without(option.combinableWith) };
      putHandlerumItem(doc, 'options', { ...option, ...links });
    }
    for (const element of list(doc, 'elements')) {
      const links = { requires: without(element.requires), excludes: without(element.excludes) };
      putHandlerumItem(doc, 'elements', { ...element, ...links });
    }
  });
}

/** Makes the document say what `handlerum` says, touching only what differs. */
export function writeHandlerum(doc: Y.Doc, handlerum: WrittenHandlerum): void {
  doc.transact(() => {
    for (const name of LISTS)
      caseKind.putAll(doc, name, name === 'options' ? handlerum.options.map(laid) : handlerum[name]);
    writeDescriptions(doc, handlerum);
    if (doc.getMap('economy').size > 0 || JSON.stringify(handlerum.economy) !== JSON.stringify(EMPTY_ECONOMY)) {
      setEconomy(doc, handlerum.economy);
    }
  });
}

/** The rich text of each option, which lies in a fragment of its own. */
export function writeDescriptions(doc: Y.Doc, { options }: Pick<Handlerum, 'options'>): void {
  for (const { id, description } of options) writeRichText(doc.getXmlFragment(descriptionField(id)), description);
}

/** An option as it lies in its list. */
export function laid({ description: _description, ...option }: CaseOption): Omit<CaseOption, 'description'> {
  return option;
}
