import { describe, expect, test } from 'vitest';
import { type Judged, judgeAgendas } from './agendaFiles.ts';

const WORDS_A_PAGE = 450;
const all = await judgeAgendas();
const judged = all.filter(({ quality }) => quality !== 'ordinary');
/** Neither planted in nor polished: what a secretariat gets on a Tuesday. */
const ordinary = all.filter(({ quality }) => quality === 'ordinary');
const good = judged.filter(({ quality }) => quality === 'good');
const poor = judged.filter(({ quality }) => quality === 'poor');

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const told = ({ name, falseAlarms }: Judged): string[] =>
  falseAlarms.map(({ check, text, message }) => `${name}: ${check} ${text.slice(0, 60) || message.da}`);

describe('whole agendas', () => {
  const planted = sum(judged.map((one) => one.planted.length));
  const missed = judged.flatMap((one) =>
    one.missed.map(({ check, text, says }) => `${one.name}: ${check} ${text || says}`),
  );
  const findings = sum(judged.map((one) => one.findings.length));
  const alarms = judged.flatMap(told);
  const recall = (planted - missed.length) / planted;
  const precision = (findings - alarms.length) / findings;

  test('are twenty, half of them good, and hold enough to mean something', () => {
    expect([good.length, poor.length]).toEqual([10, 10]);
    expect(planted).toBeGreaterThan(180);
    for (const { planted: defects } of poor) expect(defects.length).toBeGreaterThanOrEqual(12);
  });

  test('most planted defects are found, and most of what is found is right', () => {
    const share = (value: number) => `${(100 * value).toFixed(1)} %`;
    console.info(
      [
        `planted defects found: ${planted - missed.length} of ${planted} (${share(recall)})`,
        ...missed.map((one) => `  missed  ${one}`),
        `findings that are right: ${findings - alarms.length} of ${findings} (${share(precision)})`,
        ...alarms.map((one) => `  alarm   ${one}`),
      ].join('\n'),
    );
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  test.each(good.map((one) => [one.name, one] as const))('%s, well written: no error, few warnings', (_name, one) => {
    expect(one.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const warnings = one.findings.filter(({ severity }) => severity === 'warning').length;
    expect(warnings).toBeLessThanOrEqual(Math.ceil((2 * one.words) / WORDS_A_PAGE));
    expect(told(one)).toEqual([]);
  });

  test.each(poor.map((one) => [one.name, one] as const))('%s, with defects: at most one false alarm', (_name, one) => {
    expect(told(one).length).toBeLessThanOrEqual(1);
    expect(one.missed.length / one.planted.length).toBeLessThan(0.3);
  });

  test('twelve ordinary agendas: few false alarms, and none that stops a case', () => {
    const found = ordinary.flatMap(({ findings: own }) => own);
    const wrong = ordinary.flatMap(({ falseAlarms }) => falseAlarms);
    console.info(
      [
        `ordinary agendas, findings that are right: ${found.length - wrong.length} of ${found.length}`,
        ...ordinary.flatMap(told).map((one) => `  alarm   ${one}`),
      ].join('\n'),
    );
    expect(ordinary).toHaveLength(12);
    expect(wrong.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(wrong.length / found.length).toBeLessThanOrEqual(0.08);
  });

  test('what was judged fair is still found', () => {
    expect(all.flatMap(({ name, stale }) => stale.map(({ check, text }) => `${name}: ${check} ${text}`))).toEqual([]);
  });

  test('no finding begins or ends with a blank, and none is told twice', () => {
    for (const { findings: own } of all) {
      expect(own.filter(({ text }) => text !== text.trim())).toEqual([]);
      const places = own
        .filter(({ block }) => block >= 0)
        .map(({ check, block, from, to }) => [check, block, from, to].join());
      expect(new Set(places).size).toBe(places.length);
    }
  });
});
