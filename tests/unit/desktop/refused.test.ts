import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { createCore } from '../../../electron/core/core.ts';
import { errors } from '../../../shared/i18n/da/errors.ts';
import { forked, told } from '../../support/electron.ts';

vi.mock('electron', async () => (await import('../../support/electron.ts')).electron);

const dir = mkdtempSync(join(tmpdir(), 'handlerum-refused-'));
const argv = process.argv;
afterAll(() => {
  for (const { child } of forked) child.kill();
  process.argv = argv;
  rmSync(dir, { recursive: true, force: true });
});

it('a folder another program has is told by name in the user’s language, and there never is a window', async () => {
  const other = createCore({ dataDir: dir, host: 'cli' });
  process.argv = ['electron', '.', '--data', dir];
  await import('../../../electron/desktop/main.ts');
  await vi.waitFor(() => expect(told.order).toContain('exit 1'), { timeout: 60_000 });
  const said = told.order.filter((step) => step.startsWith('error'));
  expect(said).toEqual([expect.stringContaining(`Handlerum kan ikke starte: ${errors['error.database_locked']}`)]);
  expect(told.order).not.toContain('window');
  expect(forked).toHaveLength(1);
  other.close();
});
