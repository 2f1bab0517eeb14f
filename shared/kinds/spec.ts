import type { z } from 'zod';
import type { Item } from './items.ts';

/** What a list or map does when an older text is restored: content goes back, what people said about it meanwhile is kept. */
type OnRestore = 'goesBack' | 'stays';

export interface ListSpec {
  readonly schema: z.ZodType<Item>;
  /** Groups of keys that only mean something together: each is one register. */
  readonly together?: readonly (readonly string[])[];
  readonly onRestore?: OnRestore;
}

export interface MapSpec {
  /** Of one entry; each entry is one register. */
  readonly schema: z.ZodType;
  readonly onRestore?: OnRestore;
}
