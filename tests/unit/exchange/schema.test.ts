import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { EXCHANGE_SCHEMA, Manifest } from '../../../shared/exchange/manifest.ts';

/** `npx vitest run tests/unit/exchange/schema.test.ts -u` writes it anew after a change of the manifest. */
it('the published JSON schema is what the program writes', async () => {
  const schema = {
    title: `The manifest of a file of exchange, ${EXCHANGE_SCHEMA}`,
    ...z.toJSONSchema(Manifest, { io: 'input' }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../docs/schemas/handlerum.exchange-1.json'),
  );
});
