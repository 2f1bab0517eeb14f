import type { Hit } from '../define.ts';
import type { SectionView } from '../view.ts';
import { leftOpenIn } from './openPoint.ts';
import { pointsOf } from './point.ts';
import { missingIn } from './pointNeeds.ts';
import { readRecommendation } from './recommendation.ts';

/** A point that cannot be voted on or carried out as it is worded. */
export interface FaultyPoint {
  readonly hit: Hit;
  /** Not said of a case of the own house. */
  readonly elsewhere: boolean;
}

/** Points of a recommendation that leave open what is decided, or leave out what they cannot be carried out without; the plain ones first. */
export function faultyPoints(section: SectionView): readonly FaultyPoint[] {
  const read = section.memo(readRecommendation);
  if (!read) return [];
  const points = pointsOf(read);
  const found = points.flatMap((point): FaultyPoint[] => {
    const open = leftOpenIn(point);
    const fault = open?.severity === 'warning' ? open : (missingIn(point, points) ?? open);
    if (!fault) return [];
    const { message, severity } = fault;
    return [{ hit: { block: point.block, message, severity }, elsewhere: fault.elsewhere === true }];
  });
  return found.toSorted((a, b) => weight(a) - weight(b));
}

const weight = ({ hit }: FaultyPoint): number => (hit.severity === 'warning' ? 0 : 1);
