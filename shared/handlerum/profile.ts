import { type Handlerum, ProfileDimension, type ProfileEntry } from '../kinds/case/handlerum.ts';
import { DIMENSION_WORDS } from './words.ts';

/**
 * Why a profile does not hold together (docs/domain.md 5.2): a bound dimension needs a hard binding with its source, a partly bound one a binding that binds.
 * A free one needs none. `unjudged` where nobody has judged the dimension.
 */
export type ProfileFault = 'unjudged' | 'noHardBinding' | 'noBinding' | 'noText';

export interface FoundFault {
  readonly dimension: ProfileDimension;
  readonly fault: ProfileFault;
}

/** Faults in the order of the six dimensions, one each at most; none where the rule holds. */
export function profileFaults(handlerum: Handlerum): readonly FoundFault[] {
  return ProfileDimension.options.flatMap((dimension) => {
    const fault = faultOf(handlerum, dimension);
    return fault ? [{ dimension, fault }] : [];
  });
}

function faultOf({ profile, bindings }: Handlerum, dimension: ProfileDimension): ProfileFault | null {
  const entry = profile.find(({ id }) => id === dimension);
  if (!entry) return 'unjudged';
  if (entry.freedom === 'free') return null;
  const own = bindings.filter(({ id }) => entry.bindings.includes(id));
  const isHard = own.some(({ strength, source }) => strength === 'hard' && source.trim() !== '');
  if (entry.freedom === 'bound' && !isHard) return 'noHardBinding';
  if (entry.freedom === 'partly' && own.every(({ strength }) => strength === 'none')) return 'noBinding';
  return entry.text.trim() === '' ? 'noText' : null;
}

type Judged = Pick<ProfileEntry, 'id' | 'freedom'>;

/** *Frit i 4 af 6. Delvist: hvordan. Bundet: hvor meget.* Empty while fewer than three dimensions are judged. It never says whether that is good or bad. */
export function profileLine({ profile }: { readonly profile: readonly Judged[] }): string {
  if (profile.length < 3) return '';
  const named = (freedom: 'partly' | 'bound') =>
    profile.filter((entry) => entry.freedom === freedom).map(({ id }) => DIMENSION_WORDS[id].toLowerCase());
  const free = profile.filter(({ freedom }) => freedom === 'free').length;
  const [partly, bound] = [named('partly'), named('bound')];
  return [
    `Frit i ${free} af 6.`,
    ...(partly.length > 0 ? [`Delvist: ${partly.join(', ')}.`] : []),
    ...(bound.length > 0 ? [`Bundet: ${bound.join(', ')}.`] : []),
  ].join(' ');
}
