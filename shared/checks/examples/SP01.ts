import type { Examples } from '../define.ts';

const long =
  'Forvaltningen vurderer administrationsomkostningerne forbundet implementeringen kvalitetsudviklingsprojektet. ';
const short = 'Udvalget vælger en ny vej. ';

const wide =
  'Forvaltningen foreslår en udvidelse af parkeringspladsen ved idrætsanlægget, fordi de besøgende til stævnerne i weekenderne parkerer langs beboelsesvejene, og fordi redningskøretøjerne derfor ikke altid kan komme frem til omklædningsbygningen. ';

/** Words of up to six letters in sentences of so many words: LIX is their number. */
const plainWords = (words: number): string => `Vi${' ser igen'.repeat((words - 1) / 2)}. `;

export const examples: Examples = {
  bad: [
    plainWords(61).repeat(12),
    plainWords(57).repeat(12),
    `${wide.repeat(8)}${plainWords(41).repeat(2)}`,
    `${plainWords(29)}${plainWords(73)}`.repeat(8),
    `${wide.repeat(5)}${short.repeat(6)}`,
    (long.repeat(2) + short).repeat(12),
    `${long.repeat(3)}${short}`.repeat(9),
    (long + short + long).repeat(14),
    { sections: { background: long.repeat(12), economy: long.repeat(10) } },
    { sections: { presentation: (short + long).repeat(20), background: long.repeat(60) } },
    (short + long + long + long).repeat(11),

    long.repeat(20),
    (long + long + short).repeat(20),
    `${long}${long}${short}`.repeat(10),
    (short + long + long).repeat(30),
    long.repeat(40),
  ],
  good: [
    plainWords(51).repeat(12),
    plainWords(53).repeat(12),
    plainWords(55).repeat(12),
    plainWords(51).repeat(30),
    plainWords(27).repeat(20),
    'Kommunalbestyrelsen behandler klager fra forældre til Klageinstansen. '.repeat(16),
    'Parkeringsstrategien omfatter Stationspladsen, Biblioteket og Sundhedscentret i bymidten. '.repeat(12),
    (short.repeat(8) + long).repeat(5),
    short.repeat(100),
    (short.repeat(10) + long).repeat(4),
    { sections: { background: short.repeat(40), presentation: `- ${short}` } },
    `> ${long.repeat(30)}`,
    `| ${long.repeat(30)} | x |`,
    { sections: { background: short.repeat(20), economy: long } },
    short.repeat(30),
    short,
    long,
    '',
    (short.repeat(6) + long).repeat(6),
  ],
};
