import { z } from 'zod';

/** A calendar day, `2026-12-14`, without time and zone. */
export const IsoDate = z.iso.date();
