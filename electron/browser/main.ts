import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { defaultDataDir } from '../core/dataDir.ts';
import { serve } from './serve.ts';

const Port = z.coerce.number().int().min(0).max(65_535);

try {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' } },
  });
  await serve({
    dataDir: resolve(values.data ?? defaultDataDir()),
    port: Port.parse(values.port),
    openBrowser: values['no-open'] ? 'no' : 'yes',
  });
} catch (error) {
  process.stderr.write(`Handlerum: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
