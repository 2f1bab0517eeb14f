import { Settings } from '../../../shared/contract/app.ts';
import { addCase } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { renameCouncil, saveCouncil } from '../council/council.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../database/tables/settings.ts';
import { putMeetings } from '../meetings/plan.ts';
import { exampleCases, SAMPLE_MUNICIPALITY, sampleCouncil, sampleMeetings } from '../sample/index.ts';
import { VERSION } from '../version.ts';
import type { WriteScope } from '../write.ts';
import type { DomainHandlers } from './types.ts';

export const app: DomainHandlers<'app'> = {
  info: (_input, ctx) => ({
    version: VERSION,
    host: ctx.host,
    dataDir: ctx.dataDir,
    firstRun: readSettings(ctx.database.read) === null,
    lost: ctx.database.lostCount(),
  }),
  settings: (_input, ctx) => currentSettings(ctx),
  begin: (input, ctx) => {
    const municipality = input.start === 'sample' ? SAMPLE_MUNICIPALITY : input.municipality;
    const settings = { ...currentSettings(ctx), municipality, profile: input.profile };
    return ctx.write((scope) => {
      save(scope, settings);
      if (input.start === 'empty') renameCouncil(ctx, scope, municipality);
      else {
        saveCouncil(ctx, scope, sampleCouncil());
        const cases = exampleCases().map(({ content }) => {
          return { id: addCase(ctx, scope, { content, action: 'create' }), content };
        });
        scope.emit({ name: 'cases.changed', payload: { ids: cases.map(({ id }) => id) } });
        putMeetings(ctx, scope, sampleMeetings(cases));
      }
      return settings;
    });
  },
  changeSettings: (input, ctx) =>
    ctx.write((scope) => {
      const settings = Settings.parse({ ...currentSettings(ctx), ...input });
      save(scope, settings);
      if (input.municipality !== undefined) renameCouncil(ctx, scope, settings.municipality);
      return settings;
    }),
};

function currentSettings(ctx: CoreContext): Settings {
  return readSettings(ctx.database.read) ?? DEFAULT_SETTINGS;
}

function save(scope: WriteScope, settings: Settings): void {
  writeSettings(scope.db, settings);
  scope.emit({ name: 'settings.changed', payload: settings });
}
