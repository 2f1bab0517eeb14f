import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCases } from '../../../electron/core/sample/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { CaseFields } from '../../../shared/kinds/case/case.ts';

const generate = (count: number, seed: number) => [...sampleCases({ count, seed })];

describe('generated cases', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generate(20, 7)).toEqual(generate(20, 7));
    expect(generate(20, 8)).not.toEqual(generate(20, 7));
  });

  it('begin alike whatever their number, so a larger set holds the smaller one', () => {
    expect(generate(30, 7).slice(0, 10)).toEqual(generate(10, 7));
  });

  it('are valid for any seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const [content] = generate(1, seed);
        if (!content) throw new Error('nothing generated');
        caseSchema.nodeFromJSON(content.body).check();
        expect(CaseFields.parse(content.fields)).toEqual(content.fields);
      }),
      { numRuns: 50 },
    );
  });

  it('vary in title, type, status, body and length', () => {
    const all = generate(1000, 1);
    const distinct = (values: readonly unknown[]) => new Set(values).size;
    expect(distinct(all.map(({ fields }) => fields.title))).toBeGreaterThan(500);
    expect(distinct(all.map(({ fields }) => fields.caseType))).toBe(3);
    expect(distinct(all.map(({ fields }) => fields.status))).toBe(5);
    expect(distinct(all.map(({ fields }) => fields.chain[0]?.body))).toBe(5);
    expect(distinct(all.map(({ body }) => JSON.stringify(body).length))).toBeGreaterThan(500);
  });

  it('share no block id', () => {
    const ids = generate(50, 3).flatMap(({ body }) => JSON.stringify(body).match(/"id":"[^"]+"/g) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
