import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { preloadBundle } from '../../../build/bundle.ts';

describe('the preload', () => {
  it('is one CommonJS file that asks for electron alone, as a sandboxed page demands', async () => {
    const { outputFiles = [] } = await build({ ...preloadBundle(), write: false, sourcemap: false });
    const script = outputFiles.find(({ path }) => path.endsWith('preload.cjs'));
    const asked = [...(script?.text ?? '').matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(new Set(asked)).toEqual(new Set(['electron']));
    expect(script?.text).not.toMatch(/^(import|export) /m);
  });
});
