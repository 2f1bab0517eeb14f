import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';

const SIZE = 20_000;
const fill = (text: string): string => text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE);

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

describe('20,000 hostile characters are read in linear time', () => {
  // The limit is many times what any of them needs; what backtracks needs seconds.
  test.each(HOSTILE.map((text) => [JSON.stringify(text), fill(text)] as const))('%s', (_name, text) => {
    const input = exampleCase({
      sections: {
        ...{ background: text, economy: text, recommendation: text, options: text, attachments: text },
        ...{ politicalRoom: text, legalBasis: text, consequences: text },
      },
      fields: { title: text.slice(0, 500) },
    });
    createChecker().run(exampleCase('En række borgere.'));
    // Time on the processor, so that a busy machine does not fail the test.
    const start = process.cpuUsage();
    const { findings } = createChecker().run(input);
    expect(process.cpuUsage(start).user / 1000, `${findings.length} findings of ${CHECKS.length} checks`).toBeLessThan(
      1500,
    );
  });
});
