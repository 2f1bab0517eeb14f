import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { createChecker } from '../../../shared/checks/index.ts';

const [SHORT, LONG] = [5_000, 20_000];
const fill = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** What makes a careless pattern try everything: long runs of what it may begin with and never ends. */
const HOSTILE = [
  ...[
    '1',
    '1.',
    '1,',
    '1.000 ',
    '1-',
    '9 mio. ',
    '3 procent ',
    '12. ',
    '§ ',
    '(',
    '[',
    '<',
    '»',
    '“',
    '"',
    '_',
    'x',
    'X',
    ' ',
  ],
  ...[
    'a',
    'A',
    'ø ',
    'a.',
    'A B ',
    'AB ',
    'bilag 1, ',
    'bilag 1 og ',
    'bilag ',
    'løsning A, ',
    'løsning ',
    'model 1 og ',
  ],
  ...[
    'ikke ',
    'ikke noget ',
    'udsættelse ',
    'udsættelse af ',
    'eneste ',
    'alternativ ',
    'nødvendigvis ',
    'kommunen er ',
  ],
  ...[
    'erfaringer fra a ',
    'undersøgelser ',
    'en række ',
    'i dag ',
    'løbende, og ',
    'kan senere, og ',
    'mange ting ',
    'Hovedparten af dem. ',
    'lidt højere end ',
    'en stor del af ',
    'ventetiden er lang ',
    'er steget ',
    'en del af dem ',
    'den er 9 procent ',
    'andel af 9 procent. Den er ',
    'udgift på 9.000 ',
    'byrådet har ',
    'i de senere år ',
    'bilag vedlagt ',
    'med henblik på ',
    'ca. ',
    'skønnes at være ',
    'mellem 1 mio. og ',
  ],
  ...[
    'tidligere ',
    'det er a ',
    'besluttet ',
    'at ',
    'og at ',
    'tager til ',
    'fordi ',
    'videreføre a b ',
    'hvis a ',
    'Kommunalbestyrelsen ',
    'nedlægge en ',
    'lukning af ',
    'høring af planen i ',
    '3 ugers ',
    'kan ikke vente ',
    'jf. loven § 10 ',
    'personsag ',
    'plejehjem ',
    'nedlæggelse af ',
    'risiko for ',
    'den af ',
    'er indarbejdet ',
    'ingen økonomiske konsekvenser ',
    'tillægsbevilling ',
    'som udgangspunkt eventuelt ',
    'byrådet i ',
    'Klima- og ',
    'Klima og Miljøudvalget, ',
    'udvalget ',
    'man har ',
    'relevante parter, ',
    'Anne ',
    'Anne Jensen ',
    'Anne Jensen er sygemeldt ',
    '010170-0000 ',
    '010170',
    '1,4 mio. kr. ',
    '10.000 kr. pr. ',
    'ingen økonomiske ',
    'lovgivningen ',
    'kommunen er forpligtet til ',
    'planlov om ',
    'bedre ',
    'Byen bliver bedre. ',
    'budget ',
    'det forrige udvalg ',
    'forskellige ',
    'kommunen skal ',
    'kommunen, ',
    'skal kommunen ',
    'er allerede ',
    'allerede har ',
    'ifølge loven ',
    'under forudsætning af ',
    'anbefaler a ',
    'Løsning A: a ',
    'Om: ',
    'Om, hvad, ',
    'Hvem og hvad ',
    'hvis a om ',
    'desværre oplagt ',
    'borgerne får ',
    'det vurderes ',
    'man kan ikke ',
    'uden alternativ ',
  ],
];

/** Milliseconds on the processor for one run of all checks, so that a busy machine does not count. */
function timeOf(text: string): number {
  const input = exampleCase({
    sections: {
      ...{ background: text, economy: text, recommendation: text, options: text, attachments: text },
      ...{ politicalRoom: text, legalBasis: text, consequences: text },
    },
    fields: { title: text.slice(0, 500) },
  });
  const start = process.cpuUsage();
  createChecker().run(input);
  return process.cpuUsage(start).user / 1000;
}

describe('hostile characters are read in linear time', { retry: 2 }, () => {
  // Four times the text may take four times as long; what tries everything takes sixteen times or worse, in every try.
  const [TIMES, SPARE_MS] = [8, 150];
  createChecker().run(exampleCase('En række borgere.'));

  test.each(HOSTILE.map((text) => [JSON.stringify(text), text] as const))('%s', (_name, text) => {
    const [short, long] = [timeOf(fill(text, SHORT)), timeOf(fill(text, LONG))];
    expect(long, `${LONG} characters, beside ${short} ms for ${SHORT}`).toBeLessThan(TIMES * short + SPARE_MS);
  });
});
