import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/core.ts';
import { begun, caseOf } from '../unit/packs/support.ts';
import { findProgram, printed } from './programs.ts';

const KHAL = findProgram('khal');

it.skipIf(!KHAL)(
  'khal takes a meeting into a calendar, at its hour and with its place',
  { timeout: 60_000 },
  async () => {
    const made = await begun();
    await made.add(caseOf({ title: 'Ny sti' }));
    await made.dispatch();
    const folder = temporaryFolder();
    const [ics, config, calendar] = ['moede.ics', 'khal.conf', 'calendar'].map((name) => join(folder, name));
    if (!ics || !config || !calendar) throw new Error('no paths');
    writeFileSync(ics, (await made.file('ics')).bytes);
    mkdirSync(calendar);
    writeFileSync(
      config,
      `[calendars]\n[[own]]\npath = ${calendar}\n[sqlite]\npath = ${join(folder, 'khal.db')}\n[locale]\n` +
        'local_timezone = Europe/Copenhagen\ndefault_timezone = Europe/Copenhagen\ntimeformat = %H:%M\n' +
        'dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n',
    );
    await printed(KHAL ?? '', '-c', config, 'import', '--batch', '-a', 'own', ics);
    const shown = await printed(
      KHAL ?? '',
      '-c',
      config,
      'list',
      '--format',
      '{start} {title} {location}',
      '2026-12-08',
    );
    expect(shown).toContain('2026-12-08 10:30 Børne- og Skoleudvalget Lokale 2');
  },
);
