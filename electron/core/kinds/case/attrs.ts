import type { Attrs, Mark, NodeType } from 'prosemirror-model';
import { caseSchema } from '../../../../shared/editor/schema.ts';
import { isLiveBlock } from '../../../../shared/handlerum/live.ts';

type Reader = (value: unknown) => unknown;

const text: Reader = (value) => (typeof value === 'string' ? value : undefined);
const whole =
  (low: number, high: number): Reader =>
  (value) =>
    Number.isInteger(value) && Number(value) >= low && Number(value) <= high ? value : undefined;
const widths: Reader = (value) =>
  Array.isArray(value) && value.every((width) => typeof width === 'number') ? value : undefined;

/** Attributes by name, over all node types; undefined is replaced by the schema's default. */
const READERS: Readonly<Record<string, Reader>> = {
  id: text,
  key: text,
  heading: text,
  alt: text,
  decorative: (value) => (value === true ? value : undefined),
  text,
  type: text,
  kind: (value) => (isLiveBlock(value) ? value : undefined),
  file: (value) => (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : undefined),
  level: whole(3, 5),
  start: whole(0, 1_000_000),
  colspan: whole(1, 1000),
  rowspan: whole(1, 1000),
  colwidth: widths,
};

/** Those attributes the node type has, each of the kind the schema means; exporters and checks rely on it. */
export function cleanAttrs(type: NodeType, found: Readonly<Record<string, unknown>>): Attrs {
  const names = Object.keys(type.spec.attrs ?? {}).filter((name) => Object.hasOwn(found, name));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = READERS[name]?.(found[name]);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Pages, mail and nothing that runs: a link may come from anyone who has sent the case. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href);
}

/** The mark stored under `key` (overlapping ones carry a suffix after `--`), or nothing when it is unknown or unsafe. */
export function cleanMark(key: string, value: unknown): Mark[] {
  const name = key.split('--')[0] ?? key;
  const type = Object.hasOwn(caseSchema.marks, name) ? caseSchema.marks[name] : undefined;
  if (!type || value === null) return [];
  if (name !== 'link') return [type.create()];
  const href = typeof value === 'object' && 'href' in value ? value.href : undefined;
  return isSafeLink(href) ? [type.create({ href })] : [];
}
