import type { Examples } from './define.ts';

/**
 * What a check must and must not find. Fetched when asked for, a file for each check: most of it is there for the tests, and whoever only
 * runs the checks has no need of it. Rejects for an id that is no check's.
 */
export async function examplesOf(id: string): Promise<Examples> {
  const { examples }: { examples: Examples } = await import(`./examples/${id}.ts`);
  return examples;
}
