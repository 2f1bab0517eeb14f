import { z } from 'zod';
import { IsoDate } from '../day.ts';
import type { DocJson } from '../docJson.ts';
import { StanceEntry } from '../stance.ts';

const Id = z.string().min(1).max(80);
const Line = z.string().max(500);
const Text = z.string().max(5000);
const Ids = z.array(Id).max(60);

/** What binds (docs/domain.md 5.1). */
export const BindingKind = z.enum([
  'must', // lov-skal
  'may', // lov-kan: binds nothing, and is worth saying
  'framework', // lov-ramme: must be done, free how
  'authority', // kommunalfuldmagt
  'budget', // budgetramme
  'decision', // tidligere beslutning
  'agreement', // politisk aftale
  'contract', // kontrakt eller udbud
  'delegation', // delegation, styrelsesvedtægt
  'deadline', // tid
]);
export type BindingKind = z.infer<typeof BindingKind>;

/** `political` binds those who agreed and nobody else (docs/domain.md 5.1). */
export const BindingStrength = z.enum(['hard', 'partial', 'soft', 'political', 'none']);
export type BindingStrength = z.infer<typeof BindingStrength>;

export const Binding = z.object({
  id: Id,
  kind: BindingKind,
  strength: BindingStrength,
  text: Text,
  /** Act and §, body with date and item, commitment in an agreement, or contract. */
  source: Line,
  liftableBy: Line,
  costOfLifting: Line,
  validTo: IsoDate.nullable(),
});
export type Binding = z.infer<typeof Binding>;

/** What a council may be free to decide: om, hvad, hvordan, hvornår, hvor meget, hvem (docs/domain.md 5.2). */
export const ProfileDimension = z.enum(['whether', 'what', 'how', 'when', 'howMuch', 'who']);
export type ProfileDimension = z.infer<typeof ProfileDimension>;

export const Freedom = z.enum(['free', 'partly', 'bound']);
export type Freedom = z.infer<typeof Freedom>;

/** A dimension nobody has judged yet has no entry. */
export const ProfileEntry = z.object({ id: ProfileDimension, freedom: Freedom, text: Text, bindings: Ids });
export type ProfileEntry = z.infer<typeof ProfileEntry>;

export const OptionKind = z.enum(['zero', 'main', 'alternative', 'amendment']);
export type OptionKind = z.infer<typeof OptionKind>;

/** Blocks of the description: paragraphs and lists of `caseSchema`. It lies in a fragment of its own in the record. */
const Description = z.array(z.looseObject({ type: z.string().max(40) }) as unknown as z.ZodType<DocJson>).max(200);

/** One of the things that can be decided (handlemulighed). */
export const CaseOption = z.object({
  id: Id,
  /** What it is called by: `A`, `0`. */
  label: z.string().max(20),
  title: Line,
  kind: OptionKind,
  proposer: z.object({ kind: z.enum(['administration', 'group', 'member']), name: z.string().max(200) }),
  advantages: Text,
  disadvantages: Text,
  elements: Ids,
  combinableWith: Ids,
  prerequisites: Text,
  reversibleUntil: Line,
  earliestStart: Line,
  description: Description,
});
export type CaseOption = z.infer<typeof CaseOption>;

/** The smallest part that can be decided by itself (docs/domain.md 5.3). */
export const OptionElement = z.object({
  id: Id,
  title: Line,
  text: Text,
  /** Elements without which it cannot be carried out. */
  requires: Ids,
  /** Elements it cannot be combined with. */
  excludes: Ids,
});
export type OptionElement = z.infer<typeof OptionElement>;

/** Consequence dimensions every case has; a case may add its own. */
export const STANDARD_DIMENSIONS = [
  'citizens',
  'economy',
  'time',
  'law',
  'climate',
  'children',
  'disability',
  'staff',
] as const;
export type StandardDimension = (typeof STANDARD_DIMENSIONS)[number];

export const OwnDimension = z.object({ id: Id, name: z.string().max(80) });
export type OwnDimension = z.infer<typeof OwnDimension>;

/** One cell of the matrix; its id is `option/dimension`. */
export const Consequence = z.object({ id: z.string().max(170), option: Id, dimension: Id, text: Text });
export type Consequence = z.infer<typeof Consequence>;

/** drift, anlæg, finansiering. Financing is what it brings in, a positive amount. */
export const CostKind = z.enum(['operating', 'capital', 'financing']);
export type CostKind = z.infer<typeof CostKind>;

/** One amount of an option or element in one year; its id is `owner/kind/year`. */
export const CostCell = z.object({
  id: z.string().max(170),
  owner: Id,
  kind: CostKind,
  year: z.int().min(2000).max(2100),
  /** Whole øre. */
  ore: z.int().min(-100_000_000_000_000).max(100_000_000_000_000),
});
export type CostCell = z.infer<typeof CostCell>;

export const PriceIndexEntry = z.object({ year: z.int().min(2000).max(2100), index: z.int().min(1).max(100_000) });

/** What holds for all amounts of the case. */
export const Economy = z.object({
  /** The year whose prices the amounts are in; null while unknown. */
  priceYear: z.int().min(2000).max(2100).nullable(),
  /** What there is to decide on, whole øre; null for no frame. */
  frame: z.int().min(0).max(100_000_000_000_000).nullable(),
  /** `ramme 10.30`. */
  frameName: Line,
  /** Bevilling. */
  appropriation: z.enum(['none', 'within', 'capital', 'supplementary', 'release']),
  fundingSource: Line,
  uncertainty: Line,
  /** What a capital cost costs to run afterwards, where no amount says it. */
  operatingAfter: Line,
  /** Price indices by year, in thousandths. */
  indices: z.array(PriceIndexEntry).max(60),
});
export type Economy = z.infer<typeof Economy>;

/** A stance that was released to the public and lies in the case since. The group is told by the name it had. */
export const ReleasedStance = z.object({
  ...StanceEntry.shape,
  groupName: z.string().max(200),
  by: z.string().max(200),
  at: z.iso.datetime(),
});
export type ReleasedStance = z.infer<typeof ReleasedStance>;

/** The politiske handlerum of a case as data (docs/domain.md 5). All lists are in the order people gave them. */
export const Handlerum = z.object({
  bindings: z.array(Binding).max(200),
  profile: z.array(ProfileEntry).max(6),
  options: z.array(CaseOption).max(40),
  elements: z.array(OptionElement).max(100),
  dimensions: z.array(OwnDimension).max(20),
  consequences: z.array(Consequence).max(1200),
  costs: z.array(CostCell).max(6000),
  economy: Economy,
  released: z.array(ReleasedStance).max(2000),
});
export type Handlerum = z.infer<typeof Handlerum>;

export const EMPTY_ECONOMY: Economy = {
  priceYear: null,
  frame: null,
  frameName: '',
  appropriation: 'none',
  fundingSource: '',
  uncertainty: '',
  operatingAfter: '',
  indices: [],
};

export const EMPTY_HANDLERUM: Handlerum = {
  bindings: [],
  profile: [],
  options: [],
  elements: [],
  dimensions: [],
  consequences: [],
  costs: [],
  economy: EMPTY_ECONOMY,
  released: [],
};

/** True when nobody has recorded anything: such a case is sealed as before this part of the record existed. */
export function isEmptyHandlerum(handlerum: Handlerum): boolean {
  return JSON.stringify(handlerum) === JSON.stringify(EMPTY_HANDLERUM);
}
