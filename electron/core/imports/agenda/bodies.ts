import type { Body } from '../../../../shared/kinds/council/council.ts';
import { fold } from '../../../../shared/text/fold.ts';

/** What people call the bodies that every municipality has, whatever its own name for them. */
const COMMON: Readonly<Partial<Record<Body['kind'], RegExp>>> = {
  municipalCouncil: /^(?:kommunalbestyrelsen?|byraadet?|kb|br|borgerrepraesentationen|municipal council|council)$/,
  financeCommittee: /^(?:oekonomiudvalget?|oeu|oekonomi- og [\p{L} ]+udvalget|finance committee)$/u,
};

/** The body a file means: by the mapping, by its own name or id, or by what such bodies are commonly called; undefined when unknown. */
export function bodyFor(
  name: string,
  bodies: readonly Body[],
  known: Readonly<Record<string, string>>,
): Body | undefined {
  const chosen = Object.hasOwn(known, name) ? known[name] : undefined;
  if (chosen !== undefined) return bodies.find(({ id }) => id === chosen);
  const plain = plainName(name);
  return (
    bodies.find((body) => plainName(body.name) === plain || fold(body.id) === plain) ??
    bodies.find(({ kind }) => COMMON[kind]?.test(plain))
  );
}

/** `Børne- og Skoleudvalgets`, `Børne og skoleudvalg` and `BØRNE- OG SKOLEUDVALGET` are one name. */
const plainName = (name: string): string =>
  fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/udvalg(?:ets?|s)$/, 'udvalg');
