import { z } from 'zod';
import { TOO_MUCH } from './values.ts';

export const TooMuch = z.enum(TOO_MUCH);
export type TooMuch = z.infer<typeof TooMuch>;
