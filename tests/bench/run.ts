import { isBuilt } from './host.ts';
import { type Part, type Row, render, unmeasured } from './table.ts';

/** Loaded one at a time, so that one part's memory and warm code do not weigh on the next more than they must. */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  checks: async () => (await import('./checks.ts')).checks,
  all: async () => (await import('./allChecks.ts')).allChecks,
  files: async () => (await import('./files.ts')).files,
  incremental: async () => (await import('./incremental.ts')).incremental,
  atRest: async () => (await import('./atRest.ts')).atRest,
  push: async () => (await import('./push.ts')).push,
  blocking: async () => (await import('./blocking.ts')).blocking,
  cancelling: async () => (await import('./cancelling.ts')).cancelling,
  large: async () => (await import('./large.ts')).large,
  pdf: async () => (await import('./pdf.ts')).pdf,
  pack: async () => (await import('./pack.ts')).pack,
  exchange: async () => (await import('./exchange.ts')).exchange,
  compromise: async () => (await import('./compromise.ts')).compromise,
  start: async () => (await import('./start.ts')).start,
  opening: async () => (await import('./opening.ts')).opening,
  typing: async () => (await import('./typing.ts')).typing,
};

/** These measure the program as it is shipped. */
const NEEDS_BUILD = new Set(['files', 'pack', 'start', 'opening', 'typing']);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, load] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await measure(name, load)));
}
process.stdout.write(`\n${render(rows)}\n\nNode ${process.version}, ${process.platform} ${process.arch}\n`);
process.exitCode = rows.some(({ met }) => met === 'no') ? 1 : 0;

/** A part that fails is told as such and does not take the others with it. */
async function measure(name: string, load: () => Promise<Part>): Promise<readonly Row[]> {
  if (NEEDS_BUILD.has(name) && !isBuilt()) return [unmeasured(name, 'not built: npm run build')];
  try {
    return await (await load()).run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return [{ ...unmeasured(name, 'failed, see above'), met: 'no' }];
  }
}
