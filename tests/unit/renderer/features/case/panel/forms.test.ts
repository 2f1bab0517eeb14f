import { describe, expect, it } from 'vitest';
import { attachmentOf, numberOf, withFile } from '../../../../../../renderer/features/case/attachments.ts';
import {
  choiceOf,
  choicesOf,
  OTHER,
  readBody,
  writtenBy,
} from '../../../../../../renderer/features/case/panel/bodyText.ts';
import { bodiesOf, templateChoices } from '../../../../../../renderer/features/case/panel/details.ts';
import { dismissalOf, NOTHING_SAID, overridesOf } from '../../../../../../renderer/features/case/panel/dismissing.ts';
import { asksWhyLate, isDispatchTold, stopKnown } from '../../../../../../renderer/features/case/panel/dispatched.ts';
import { gateStage, isAsking, isThroughGate } from '../../../../../../renderer/features/case/panel/gate.ts';
import type { ChainStep } from '../../../../../../shared/kinds/case/case.ts';

const BODIES = ['Kommunalbestyrelsen', 'Klima- og Miljøudvalget'];
const WHO = { by: 'Ida', at: '2026-11-23T09:00:00.000Z' };
const FINDING = { check: 'PR01', contextHash: 'h' };

describe('who decides', () => {
  it.each([
    ['', 'none', undefined],
    [' ', 'none', undefined],
    ['Kommunalbestyrelsen', 'body', 'Kommunalbestyrelsen'],
    ['KLIMA- og miljøudvalget ', 'body', 'Klima- og Miljøudvalget'],
    ['Komm', 'half', 'Kommunalbestyrelsen'],
    ['k', 'half', 'Kommunalbestyrelsen'],
    ['Beredskabskommissionen', 'other', 'Beredskabskommissionen'],
  ])('»%s« is %s', (text, kind, name) => {
    expect(readBody(text, BODIES)).toEqual(name === undefined ? { kind } : { kind, name });
  });

  it('is told by a choice of the list, or by words beside it', () => {
    const choices = choicesOf(BODIES);
    for (const [index, { value }] of choices.entries()) {
      expect(writtenBy(value)).toBe(BODIES[index]);
      expect(choiceOf(readBody(BODIES[index] ?? '', BODIES))).toBe(value);
    }
    expect([writtenBy(''), writtenBy(OTHER)]).toEqual(['', null]);
    expect(['', 'Komm', 'Andre'].map((text) => choiceOf(readBody(text, BODIES)))).toEqual(['', OTHER, OTHER]);
    // A body may be called what the choice of no body is called.
    expect(writtenBy(choiceOf(readBody(OTHER, [OTHER])))).toBe(OTHER);
  });

  it('is chosen among the bodies of the council, each once', () => {
    const bodies = ['Byrådet', ' ', 'Byrådet', 'Økonomiudvalget'].map((name) => ({ name })) as never;
    expect(bodiesOf({ bodies })).toEqual(['Byrådet', 'Økonomiudvalget']);
    expect(bodiesOf(null)).toEqual([]);
  });
});

describe('a finding that is set aside', () => {
  it('has nothing chosen for a person, and needs both a kind and a reason', () => {
    expect(NOTHING_SAID.kind).toBeNull();
    expect(dismissalOf({ kind: null, reason: 'Nej' }, FINDING, WHO)).toBeNull();
    expect(dismissalOf({ kind: 'wrong', reason: '  ' }, FINDING, WHO)).toBeNull();
    expect(dismissalOf({ kind: 'wrong', reason: ' Nej ' }, FINDING, WHO)).toEqual({
      ...FINDING,
      ...WHO,
      kind: 'wrong',
      reason: 'Nej',
    });
  });

  it('is let through the gate only with a reason for each', () => {
    const errors = ['a', 'b'].map((key) => ({ key, finding: FINDING }));
    expect(overridesOf(errors, { a: 'Aftalt' }, WHO)).toBeNull();
    expect(overridesOf(errors, { a: 'Aftalt', b: 'Haster' }, WHO)?.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['accepted', 'Aftalt'],
      ['accepted', 'Haster'],
    ]);
  });
});

describe('the gate', () => {
  const field = { severity: 'error', lacks: 'field' } as never;
  const wrong = { severity: 'error' } as never;
  const stage = (
    open: never[],
    status: 'draft' | 'review' | 'ready' = 'draft',
    tried: 'tried' | 'untried' = 'untried',
  ) => gateStage({ open, asksKind: false }, { status, tried });

  it('says what a draft lacks until somebody asks, and then that it is an error', () => {
    expect(stage([field, field, wrong])).toEqual({ kind: 'lacking', missing: 2, errors: 1 });
    expect(stage([field], 'draft', 'tried')).toEqual({ kind: 'stop' });
    expect([stage([wrong]).kind, stage([]).kind]).toEqual(['stop', 'clear']);
    expect([stage([], 'ready', 'tried').kind, stage([wrong], 'ready', 'tried').kind]).toEqual(['passed', 'new']);
    expect(gateStage({ open: [], asksKind: true }, { status: 'review', tried: 'tried' })).toEqual({ kind: 'asksKind' });
  });

  it('is shut while the case has not been read, wherever it stands', () => {
    const unread = (status: 'draft' | 'ready') => gateStage(null, { status, tried: 'untried' });
    expect([unread('draft'), unread('ready')]).toEqual([{ kind: 'unread' }, { kind: 'unread' }]);
  });

  it('is asked at by whatever leads through it', () => {
    expect([isThroughGate('draft', 'ready'), isThroughGate('review', 'decided')]).toEqual([true, true]);
    expect([isThroughGate('draft', 'review'), isThroughGate('ready', 'decided')]).toEqual([false, false]);
    expect([isAsking({ findings: [field], gate: 'untried' }), isAsking({ findings: [field], gate: 'tried' })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('when the material was sent', () => {
  const stop = (part: Partial<ChainStep>): ChainStep => ({
    id: 's',
    body: 'KMU',
    date: '2026-12-14',
    itemNumber: null,
    role: 'decides',
    ...part,
  });

  it('is asked once the case has been sent, or where somebody has told', () => {
    expect(isDispatchTold(stop({}), 'ready')).toBe(false);
    expect(isDispatchTold(stop({}), 'dispatched')).toBe(true);
    expect(isDispatchTold(stop({ dispatchedOn: '2026-12-01' }), 'draft')).toBe(true);
    expect(isDispatchTold(stop({ date: null }), 'decided')).toBe(false);
  });

  it('asks why it could not wait where it was late by any reading, or where that is told', () => {
    expect(asksWhyLate(stop({ dispatchedOn: '2026-12-01' }))).toBe(false);
    expect(asksWhyLate(stop({ dispatchedOn: '2026-12-12' }))).toBe(true);
    expect(asksWhyLate(stop({ lateReason: 'Haster' }))).toBe(true);
  });

  it('keeps what else is known', () => {
    expect(stopKnown(stop({ lateReason: 'Haster' }), { dispatchedOn: null })).toEqual({
      lateReason: 'Haster',
      dispatchedOn: null,
    });
    expect(stopKnown(stop({}), { lateReason: '' })).toEqual({ lateReason: '' });
  });
});

describe('an attachment', () => {
  it('has the number after the highest, and the name of its file where it has no title', () => {
    const file = { hash: 'f'.repeat(64), name: 'Kort fra A.B.pdf', mediaType: 'application/pdf', size: 3 } as never;
    const first = attachmentOf([], 'a', null);
    expect([
      first.number,
      attachmentOf(
        [
          { ...first, number: 2 },
          { ...first, number: 7 },
          { ...first, number: null },
        ],
        'b',
        null,
      ).number,
    ]).toEqual([1, 8]);
    expect(attachmentOf([], 'c', file)).toEqual({ ...first, id: 'c', title: 'Kort fra A.B', file });
    expect(withFile(first, file)).toMatchObject({ title: 'Kort fra A.B', file: { name: 'Kort fra A.B.pdf' } });
    expect(withFile({ ...first, title: 'Kort' }, file).title).toBe('Kort');
  });

  it.each([
    ['3', 3],
    ['999', 999],
    ['1000', null],
    ['0', null],
    ['03', null],
    ['', null],
    ['2a', null],
  ])('numbered »%s« is %s', (text, number) => expect(numberOf(text)).toBe(number));
});

it('offers the templates, and *unknown* only while a case has none of them', () => {
  const known = templateChoices('ballerup', 'Ukendt');
  expect(known.map(({ label }) => label)).not.toContain('Ukendt');
  expect(templateChoices('unknown', 'Ukendt')).toEqual([{ value: 'unknown', label: 'Ukendt' }, ...known]);
});
