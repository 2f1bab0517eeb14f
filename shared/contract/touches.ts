import type { AppEvents } from './index.ts';

/**
 * What is read otherwise when a record of a kind has changed: domains of the contract, or single queries. Changes and events declare it by
 * these, so that a question is kept fresh from one place.
 */
export const TOUCHES = {
  cases: ['cases', 'records', 'quality', 'agenda', 'ways', 'exchange.leaving', 'flows'],
  meetings: ['meetings', 'agenda', 'ways', 'records', 'exchange.leaving', 'flows'],
  negotiations: ['negotiations', 'exchange.leaving', 'flows'],
  charter: ['charter', 'records', 'exchange.leaving', 'exchange.single'],
  checklist: ['checklist', 'records', 'exchange.leaving', 'exchange.single'],
  /** The name of the municipality is the council's, and the bodies of cases are found by it. */
  council: ['council', 'cases.bodies', 'app', 'records', 'exchange.leaving', 'exchange.single', 'keys'],
  contacts: ['exchange.contacts', 'folder', 'flows'],
  folder: ['folder'],
  arrivals: ['exchange.arrivals', 'exchange.aside'],
  settings: ['app'],
  spelling: ['spelling'],
  vault: ['vault'],
  /** A file is made and nothing is changed. */
  nothing: [],
} as const satisfies Record<string, readonly string[]>;

/** After the first start nothing is as it was. */
export const EVERYTHING: readonly string[] = [...new Set(Object.values(TOUCHES).flat())];

/** What each event says has changed. Those that carry what is new themselves, or are of one window alone, touch nothing. */
export const EVENT_TOUCHES: Readonly<Record<keyof AppEvents, readonly string[]>> = {
  'cases.changed': TOUCHES.cases,
  'records.updated': TOUCHES.nothing,
  'records.relaid': ['records', 'exchange.aside', 'exchange.arrivals'],
  'council.changed': TOUCHES.council,
  'lists.following': TOUCHES.nothing,
  'meetings.changed': TOUCHES.meetings,
  'negotiations.changed': TOUCHES.negotiations,
  'charter.changed': TOUCHES.charter,
  'checklist.changed': TOUCHES.checklist,
  'settings.changed': TOUCHES.nothing,
  'work.waiting': TOUCHES.nothing,
  'vault.changed': TOUCHES.vault,
  'folder.changed': TOUCHES.folder,
  'files.opened': TOUCHES.nothing,
};
