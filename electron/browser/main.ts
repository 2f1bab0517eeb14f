import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { defaultDataDir } from '../core/dataDir.ts';
import { serve } from './serve.ts';

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);

try {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' } },
  });
  const port = Port.safeParse(values.port);
  if (!port.success) throw new Error('--port takes a whole number from 0 to 65535');
  await serve({
    dataDir: resolve(values.data ?? defaultDataDir()),
    port: port.data,
    openBrowser: values['no-open'] ? 'no' : 'yes',
  });
} catch (error) {
  process.stderr.write(`Handlerum: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
