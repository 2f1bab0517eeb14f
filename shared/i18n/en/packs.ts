import type { packs as danish } from '../da/packs.ts';

export const packs: Readonly<Record<keyof typeof danish, string>> = {
  'pack.title': 'Pack',
  'pack.plan': 'Get the plan as a calendar',
  'pack.audience': 'Who is it for?',
  'pack.members': 'Members',
  'pack.public': 'The public',
  'pack.press': 'The press',
  'pack.withClosed':
    '{n, plural, =0 {No items are closed.} one {One closed item is in it in full. This edition must not be published.} other {# closed items are in it in full. This edition must not be published.}}',
  'pack.withoutClosed':
    '{n, plural, =0 {No items are closed.} one {Of one closed item only the number and the publishable title are in it.} other {Of # closed items only the numbers and the publishable titles are in it.}}',
  'pack.variant': 'How much is in it?',
  'pack.agenda': 'Agenda only',
  'pack.full': 'Agenda with cases',
  'pack.minutes': 'Minutes',
  'pack.notSent': 'The agenda has not been dispatched yet, so the pack is a draft.',
  'pack.formats': 'Make the file',
  'pack.journal': 'Journal sheet',
  'pack.journalHelp':
    'A sheet for the journal: every document with its day, theme, KLE subject and case number. It names closed documents and is for the administration only.',
  'pack.journalSave': 'Save the journal sheet',
  'pack.made': 'Made since the dispatch',
  'pack.madeBy': '{when} by {by}',
  'pack.making': 'Making the pack',
};
