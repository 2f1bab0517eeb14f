import type { Settings } from '../../shared/contract/app.ts';
import type { CoreContext } from './context.ts';
import { currentCouncil } from './council/council.ts';
import { DEFAULT_SETTINGS, readSettings } from './database/tables/settings.ts';

/**
 * The settings as everything in the program shows them; the defaults while nobody has begun. The name of the municipality is the
 * council's own: another laptop may have changed it, or another council may have been chosen as ours.
 */
export function currentSettings(ctx: Pick<CoreContext, 'database' | 'records'>): Settings {
  const settings = readSettings(ctx.database.read) ?? DEFAULT_SETTINGS;
  return { ...settings, municipality: currentCouncil(ctx)?.municipality ?? settings.municipality };
}
