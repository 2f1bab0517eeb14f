import fc from 'fast-check';
import {
  BindingKind,
  BindingStrength,
  CostKind,
  EMPTY_ECONOMY,
  Freedom,
  type Handlerum,
  OptionKind,
  ProfileDimension,
} from '../../shared/kinds/case/handlerum.ts';
import { words } from './arbitraries.ts';

const id = (prefix: string) => fc.integer({ min: 0, max: 5 }).map((n) => `${prefix}${n}`);
const unique = <T extends { readonly id: string }>(one: fc.Arbitrary<T>, maxLength = 6): fc.Arbitrary<T[]> =>
  fc.uniqueArray(one, { selector: (item) => item.id, maxLength });
const day = fc.constantFrom('2026-12-14', '2027-03-01');
const ore = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const ids = (prefix: string) => fc.uniqueArray(id(prefix), { maxLength: 3 });

const blocks = fc.array(
  fc.oneof(
    words().map((text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] })),
    words().map((text) => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }],
    })),
    fc.constant({ type: 'paragraph' }),
  ),
  { maxLength: 3 },
);

/** A handlerum as people might have recorded it; what names another part may name one that is gone. */
export const handlerum: fc.Arbitrary<Handlerum> = fc.record({
  bindings: unique(
    fc.record({
      id: id('b'),
      kind: fc.constantFrom(...BindingKind.options),
      strength: fc.constantFrom(...BindingStrength.options),
      ...{ text: words(), source: words(), liftableBy: words(), costOfLifting: words() },
      validTo: fc.option(day),
    }),
  ),
  profile: unique(
    fc.record({
      id: fc.constantFrom(...ProfileDimension.options),
      freedom: fc.constantFrom(...Freedom.options),
      text: words(),
      bindings: ids('b'),
    }),
  ).map((entries) =>
    entries.toSorted((a, b) => ProfileDimension.options.indexOf(a.id) - ProfileDimension.options.indexOf(b.id)),
  ),
  options: unique(
    fc.record({
      id: id('o'),
      label: fc.constantFrom('0', 'A', 'B', ''),
      title: words(),
      kind: fc.constantFrom(...OptionKind.options),
      proposer: fc.record(
        { kind: fc.constantFrom('administration', 'group', 'member'), name: words() },
        // Yjs takes plain objects only.
        { noNullPrototype: true },
      ),
      ...{ advantages: words(), disadvantages: words(), prerequisites: words() },
      ...{ elements: ids('e'), combinableWith: ids('o'), reversibleUntil: words(), earliestStart: words() },
      description: blocks,
    }),
  ),
  elements: unique(fc.record({ id: id('e'), title: words(), text: words(), requires: ids('e'), excludes: ids('e') })),
  dimensions: unique(fc.record({ id: id('d'), name: words() }), 3),
  consequences: unique(
    fc
      .record({ option: id('o'), dimension: fc.constantFrom('citizens', 'economy', 'd0'), text: words() })
      .map((one) => ({ id: `${one.option}/${one.dimension}`, ...one })),
  ),
  costs: unique(
    fc
      .record({
        owner: fc.oneof(id('o'), id('e')),
        kind: fc.constantFrom(...CostKind.options),
        year: fc.integer({ min: 2026, max: 2030 }),
        ore,
      })
      .map((one) => ({ id: `${one.owner}/${one.kind}/${one.year}`, ...one })),
    12,
  ),
  economy: fc.record({ frame: fc.option(fc.nat(1_000_000_000)), fundingSource: words() }).map((patch) => ({
    ...EMPTY_ECONOMY,
    ...patch,
  })),
  released: fc.constant([]),
});
