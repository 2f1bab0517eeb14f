import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read, shape } from './support.ts';
const dir = new URL('../../fixtures/foreign/', import.meta.url);
it('x', async () => {
  for (const name of readdirSync(dir)) {
    const one = await read(name, new Uint8Array(readFileSync(new URL(name, dir))));
    console.log(name, JSON.stringify(shape(one)), '\n   ', one.notes.filter(n=>n.kind!=='openness'&&n.kind!=='inferred').map(({ kind, message }) => `${kind}: ${message.da}`).join('\n    '), JSON.stringify(one.files.map(f=>f.mediaType)));
  }
  expect(1).toBe(1);
});
