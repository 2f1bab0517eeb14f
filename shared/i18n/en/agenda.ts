import type { agenda as da } from '../da/agenda.ts';

export const agenda: Readonly<Record<keyof typeof da, string>> = {
  'agenda.moved': '“{title}” was moved to place {place} of {of}.',
  'agenda.drag': 'Drag “{title}”',
  'agenda.changedTitle': 'Changed after dispatch',
  'agenda.changedHelp': 'The pack still holds what was sent.',
  'agenda.changedAt': 'Last {when} by {by}.',
  'agenda.what.title': 'the title',
  'agenda.what.openness': 'open or closed',
  'agenda.what.attachment': 'attachment “{heading}”',
  'agenda.what.section': 'the section “{heading}”',
  'agenda.what.order': 'the order',
  'agenda.how.added': '{what} was added',
  'agenda.how.removed': '{what} was removed',
  'agenda.how.changed': '{what} was changed',
  'agenda.reason': 'Why is it sent again?',
  'agenda.send': 'Send as a supplement',
  'agenda.followUp': 'Make the follow-up item of open tasks',
};
