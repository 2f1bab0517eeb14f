import { Settings } from '../../../shared/contract/app.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil, renameCouncil } from '../council/council.ts';
import { readSettings, writeSettings } from '../database/tables/settings.ts';
import { currentSettings } from '../settings.ts';
import { VERSION } from '../version.ts';
import type { WriteScope } from '../write.ts';
import type { DomainHandlers } from './types.ts';

export const app: DomainHandlers<'app'> = {
  info: (_input, ctx) => ({
    version: VERSION,
    host: ctx.host,
    dataDir: ctx.dataDir,
    firstRun: isFirstRun(ctx),
    lost: ctx.database.lostCount(),
  }),
  settings: (_input, ctx) => currentSettings(ctx),
  begin: async (input, ctx) => {
    mustName(input.profile.name, 'noName');
    if (input.start === 'empty') mustName(input.municipality, 'noMunicipality');
    const sample = input.start === 'sample' ? await readySample(ctx) : null;
    const municipality = sample?.municipality ?? input.municipality;
    const settings = { ...currentSettings(ctx), municipality, profile: input.profile };
    return ctx.write((scope) => {
      save(scope, settings);
      if (sample) sample.put(scope);
      else renameCouncil(ctx, scope, municipality);
      return settings;
    });
  },
  changeSettings: (input, ctx) =>
    ctx.write((scope) => {
      const before = currentSettings(ctx);
      const settings = Settings.parse({ ...before, ...input });
      if (before.profile.name.trim() !== '') mustName(settings.profile.name, 'noName');
      if (before.municipality.trim() !== '') mustName(settings.municipality, 'noMunicipality');
      save(scope, settings);
      if (input.municipality !== undefined) renameCouncil(ctx, scope, settings.municipality);
      return settings;
    }),
};

/** A language may be chosen on the first page: that writes settings, and nobody has begun by it. A council may have come from another computer. */
function isFirstRun(ctx: CoreContext): boolean {
  const name = readSettings(ctx.database.read)?.profile.name ?? '';
  return name.trim() === '' && currentCouncil(ctx) === null;
}

/** The names that everything signed and sent will bear. */
function mustName(name: string, reason: 'noName' | 'noMunicipality'): void {
  if (name.trim() === '') throw new AppError('invalid_input', 'A name is missing', { reason });
}

/** Loaded when it is asked for: it is made once in the life of a folder. */
async function readySample(ctx: CoreContext) {
  const { prepareSample, putSample, SAMPLE_MUNICIPALITY } = await import('../sample/index.ts');
  const prepared = await prepareSample(ctx);
  return { municipality: SAMPLE_MUNICIPALITY, put: (scope: WriteScope) => void putSample(ctx, scope, prepared) };
}

function save(scope: WriteScope, settings: Settings): void {
  writeSettings(scope.db, settings);
  scope.emit({ name: 'settings.changed', payload: settings });
}
