import { z } from 'zod';
import { mutation, query } from '../rpc/procedure.ts';
import { EVERYTHING, TOUCHES } from './touches.ts';

export const Role = z.enum(['secretariat', 'administration', 'member']);
export type Role = z.infer<typeof Role>;

/** The person at this computer. Nothing here leaves it except the name on what they change. */
export const Profile = z.object({
  name: z.string().max(200),
  role: Role,
  /** Party group; empty for the administration. */
  group: z.string().max(200),
});
export type Profile = z.infer<typeof Profile>;

export const Settings = z.object({
  municipality: z.string().max(200),
  profile: Profile,
  language: z.enum(['da', 'en']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  defaultTemplate: z.string().max(60),
  /** An encrypted data folder locks itself when nobody has done anything for so many minutes. */
  lockAfter: z.int().min(1).max(480),
  /** Whether words that no dictionary knows are shown. */
  spelling: z.boolean(),
  /** The person's own words, taken as right by the spelling check. */
  words: z.array(z.string().min(1).max(80)).max(20_000),
});
export type Settings = z.infer<typeof Settings>;

export const AppInfo = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser', 'cli']),
  dataDir: z.string(),
  /** True until someone has chosen sample data or an empty council. */
  firstRun: z.boolean(),
  /** How many changes the database lacks of what was once saved, as after a lost write-ahead log. */
  lost: z.int().min(0),
});
export type AppInfo = z.infer<typeof AppInfo>;

export const app = {
  info: query(z.object({}), AppInfo),
  /** First start: sample data (an invented municipality) or an empty council with the given name. Neither is begun by nobody. */
  begin: mutation(
    z.object({ start: z.enum(['sample', 'empty']), municipality: z.string().max(200), profile: Profile }),
    Settings,
    {
      touches: EVERYTHING,
      answers: ['app.settings'],
      refuses: { noName: 'profile.name', noMunicipality: 'municipality' },
    },
  ),
  settings: query(z.object({}), Settings),
  /** A name that was given is changed and never taken away. */
  changeSettings: mutation(Settings.partial(), Settings, {
    touches: TOUCHES.settings,
    answers: ['app.settings'],
    refuses: { noName: 'profile.name', noMunicipality: 'municipality' },
  }),
};
