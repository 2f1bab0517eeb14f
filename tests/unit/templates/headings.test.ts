import { describe, expect, it } from 'vitest';
import { sectionOfHeading } from '../../../shared/templates/headings.ts';

describe('the section a heading opens', () => {
  it.each([
    ['Sammendrag', 'summary'],
    ['RESUMÉ', 'summary'],
    ['Resume', 'summary'],
    ['  Økonomi: ', 'economy'],
    ['3. Økonomi', 'economy'],
    ['4.2 Økonomiske konsekvenser', 'economy'],
    ['b) Høring', 'hearing'],
    ['Inddragelse/høring', 'hearing'],
    ['Lovgrundlag - link', 'legalBasis'],
    ['Retligt  grundlag', 'legalBasis'],
    ['Indhold', 'presentation'],
    ['Beslutningspunkter', 'recommendation'],
    ['Sagens forløb', 'previousHandling'],
    ['Hvad skal der tages stilling til?', 'decisionQuestion'],
    ['Alternativ indstilling', 'alternativeRecommendation'],
    ['Kommunikation', 'engagement'],
    ['Tidsplan', 'nextSteps'],
    ['Bilag', 'attachments'],
    ['Ikke placeret', 'unplaced'],
  ])('%s', (heading, key) => {
    expect(sectionOfHeading(heading)).toBe(key);
  });

  it.each(['', 'Økonomi er vigtig', 'Skolen', '1.', 'Indstilling '.repeat(10), 'toString', 'constructor'])(
    '%s is none',
    (heading) => {
      expect(sectionOfHeading(heading)).toBeNull();
    },
  );
});
