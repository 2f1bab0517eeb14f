import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { PACK_SCHEMA, Pack } from '../../../shared/pack/schema.ts';

/** `npx vitest run tests/unit/packs/schema.test.ts -u` writes it anew after a change of the pack. */
it('the published JSON schema is what the program writes', async () => {
  const schema = { title: `A committee pack, ${PACK_SCHEMA}`, ...z.toJSONSchema(Pack) };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../docs/schemas/handlerum.pack-1.json'),
  );
});
