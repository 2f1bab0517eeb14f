import { describe, expect, it } from 'vitest';
import { changeLine, sentence, storyLine } from '../../../../../renderer/features/charter/told.ts';
import type { StoryEvent } from '../../../../../shared/charter/story.ts';
import { CATALOGUES, type MessageId } from '../../../../../shared/i18n/index.ts';

/** The Danish words, as the page fills them. */
const t = (id: MessageId, values: Record<string, string> = {}) =>
  CATALOGUES.da[id].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();

const event = (rest: Partial<StoryEvent>): StoryEvent => ({
  ...{ at: '2026-11-28', what: 'step', by: 'Ida Holm', text: 'draft', why: '' },
  ...rest,
});

it('ends a sentence once', () => {
  expect(['Tonen tæller', 'Hvorfor? ', 'Ja.', ''].map(sentence)).toEqual(['Tonen tæller.', 'Hvorfor?', 'Ja.', '']);
});

describe('the story tells', () => {
  it.each([
    [event({}), 'Udkast. (Ida Holm)'],
    [event({ text: 'hearing', why: 'Til 1. maj' }), 'Høring i grupper. Til 1. maj. (Ida Holm)'],
    [
      event({ what: 'proposal', text: 'Vi lytter', why: 'Tonen' }),
      'Ida Holm foreslog »Vi lytter«. Begrundelse: Tonen.',
    ],
    [event({ what: 'proposal', text: 'Vi lytter' }), 'Ida Holm foreslog »Vi lytter«.'],
    [
      event({ what: 'merged', text: 'Vi lytter', why: 'Tonen.' }),
      'Ida Holm foreslog »Vi lytter«. Begrundelse: Tonen. Det blev taget med.',
    ],
    [event({ what: 'action', text: 'Tal om tonen', by: 'Ida' }), 'Handling: Tal om tonen (Ida)'],
    [event({ what: 'action', text: 'Tal om tonen', by: '' }), 'Handling: Tal om tonen'],
    [event({ what: 'adopted', text: '2', why: 'Byrådet' }), 'Udgave 2 blev vedtaget: Byrådet'],
  ])('%#', (one, told) => expect(storyLine(one, t)).toBe(told));
});

describe('a package tells', () => {
  it.each([
    [{ what: 'stepTaken', by: 'Ida', text: 'hearing' }, 'Skridt: Høring i grupper (af Ida, i dag)'],
    [{ what: 'action', by: '', text: 'Tal om tonen' }, 'Handling: »Tal om tonen«'],
    [{ what: 'action', by: 'Ida', text: 'Tal om tonen' }, 'Handling: »Tal om tonen« (Ida)'],
    [{ what: 'proposal', by: 'Ida', text: 'draft' }, 'Forslag af Ida: »draft«'],
  ] as const)('%#', (change, told) => expect(changeLine(change, 'i dag', t)).toBe(told));
});
