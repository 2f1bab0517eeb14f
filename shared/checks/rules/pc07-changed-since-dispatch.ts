import type { Check } from '../define.ts';
import { dispatchHash } from '../dispatch.ts';

const MESSAGE = {
  da: 'Materialet er ændret efter udsendelse. Marker ændringen.',
  en: 'The material has changed since it was dispatched. Mark the change.',
};

export const pc07: Check = {
  id: 'PC07',
  category: 'process',
  severity: 'warning',
  needs: ['fields', 'text'],
  name: { da: 'Ændret efter udsendelse', en: 'Changed since dispatch' },
  why: {
    da: 'Den, der har læst og talt sagen igennem i sin gruppe, skal kunne se, hvad der er nyt.',
    en: 'Whoever has read the case and talked it through with the group must be able to see what is new.',
  },
  run: ({ fields, sections }) => {
    const { dispatched } = fields;
    if (!dispatched || dispatched.hash === dispatchHash(fields, sections)) return [];
    return [{ about: `dispatched ${dispatched.on}`, message: MESSAGE }];
  },
};
