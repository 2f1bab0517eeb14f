import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { budgetFollowUp } from './cases/budget-follow-up.ts';
import { busHearing } from './cases/bus-hearing.ts';
import { businessNetwork } from './cases/business-network.ts';
import { classSize } from './cases/class-size.ts';
import { climateAdaptation } from './cases/climate-adaptation.ts';
import { g1 } from './cases/g1.ts';
import { homeCareStandard } from './cases/home-care-standard.ts';
import { landPurchase } from './cases/land-purchase.ts';
import { localPlan } from './cases/local-plan.ts';
import { mealPrices } from './cases/meal-prices.ts';
import { p1 } from './cases/p1.ts';
import { poolAccounts } from './cases/pool-accounts.ts';
import { useOfForce } from './cases/use-of-force.ts';
import { youthCommittee } from './cases/youth-committee.ts';
import { youthInfluence } from './cases/youth-influence.ts';
import { compileCase } from './compile.ts';
import { type SampleDays, writtenDays } from './days.ts';
import type { CaseSource } from './source.ts';

/** In the order they are shown first: what is to be read next, then what is being written, then what is decided. */
const SOURCES: readonly CaseSource[] = [
  g1,
  p1,
  classSize,
  youthInfluence,
  localPlan,
  budgetFollowUp,
  landPurchase,
  mealPrices,
  homeCareStandard,
  busHearing,
  climateAdaptation,
  poolAccounts,
  youthCommittee,
  useOfForce,
  businessNetwork,
];

/** A sample case with the stable name it is known by in tests and benches. */
export interface ExampleCase {
  readonly key: string;
  readonly content: CaseContent;
}

/**
 * The written cases of the sample council: every status and case type, one closed, G1 and P1 among them. Made anew at
 * each call and always the same for the same plan of dates, without one as they are written; people, places, figures and
 * decisions are invented.
 */
export function exampleCases(days: SampleDays = writtenDays()): ExampleCase[] {
  return SOURCES.map((source) => ({ key: source.key, content: compileCase(source, days) }));
}
