import { describe, expect, test } from 'vitest';
import { createChecker } from '../../../shared/checks/index.ts';
import { caseFromSample } from '../../support/caseBuilder.ts';

const findings = (name: string) => createChecker().run(caseFromSample(name)).findings;
const of = (name: string, check: string) => findings(name).filter((finding) => finding.check === check);

describe('G1, a good case', () => {
  test('has its sections, table and attachments', () => {
    const { doc, fields } = caseFromSample('g1');
    expect(doc.childCount).toBe(12);
    expect(doc.textContent).toContain('Etaperne i C kan ikke deles');
    expect(fields.competence).toBe('Kommunalbestyrelsen');
    expect(fields.chain.map(({ body }) => body)).toEqual([
      'Klima- og Miljøudvalget',
      'Økonomiudvalget',
      'Kommunalbestyrelsen',
    ]);
  });

  test('gives no finding at all', () => {
    expect(findings('g1').map(({ check, text }) => `${check} ${text}`)).toEqual([]);
  });

  test('is found out when one of its parts is taken away', () => {
    const without = (fields: Parameters<typeof caseFromSample>[1]) =>
      createChecker()
        .run(caseFromSample('g1', fields))
        .findings.map(({ check }) => check);
    expect(without({ competence: 'Økonomiudvalget' })).toEqual(['FU04', 'FU04']);
    expect(without({ caseType: 'information' })).toEqual(['FU03']);
    expect(without({ title: '' })).toEqual(['FU01']);
  });
});

describe('P1, a poor case', () => {
  test.each([
    ['PR01', ['en længere periode', 'En række borgere', 'en række tiltag']],
    ['PR02', ['løbende', 'på sigt', 'på et senere tidspunkt']],
    ['PR03', ['nuværende']],
    ['PR05', ['erfaringer viser']],
    ['PR07', ['2-3 mio.']],
    ['PR11', ['MGE', 'CBEM']],
    ['PR13', ['ovenstående']],
    ['PR14', ['relevante aktører', 'eksterne parter', 'konsulenter', 'Relevante parter']],
    ['PR15', ['betydelig forbedring']],
    ['PR16', ['lovgivningen']],
    ['PR17', ['Som bekendt', 'er derfor nedsat', 'tidligere besluttet']],
    ['HR03', ['ikke er noget alternativ', 'udsættelse ikke er hensigtsmæssig', 'den eneste realistiske vej frem']],
    ['HR06', ['lovgivningen på området skal overholdes']],
    ['HR11', ['Som bekendt', 'naturligvis', 'klare opfattelse', 'oplagt']],
    ['SP05', ['med henblik på at', 'påregnes', 'fornødne']],
    ['SP07', ['som udgangspunkt eventuelt vil kunne ske en justering i det omfang, det måtte']],
    ['SP08', ['Den af arbejdsgruppen udarbejdede udviklingsplan']],
  ])('%s: %j', (check, texts) => {
    expect(of('p1', check).map(({ text }) => text)).toEqual(texts);
  });

  test.each(['FU02', 'FU04', 'FU14', 'FU16', 'HR01', 'HR02', 'HR08', 'SP01'])('%s, once', (check) => {
    expect(of('p1', check)).toHaveLength(1);
  });

  test('SP03: most sentences hide who acts, and what nobody is to do is shown', () => {
    const [whole, ...each] = of('p1', 'SP03');
    expect([whole?.severity, whole?.message.da]).toEqual([
      'suggestion',
      '11 af 18 sætninger siger ikke, hvem der handler. Hvem gør det?',
    ]);
    expect(each.map(({ text }) => text)).toEqual(['vurderes', 'blive fulgt']);
  });

  test('SP04: four actions put in nouns', () => {
    expect(of('p1', 'SP04').map(({ text, message }) => `${text}: ${message.da}`)).toEqual([
      'foretaget en vurdering: Brug verbet: vurderet.',
      'ske en prioritering: Brug verbet: prioriteres.',
      'foretaget en udmøntning: Brug verbet: udmøntet.',
      'sker en tilpasning: Brug verbet: tilpasses.',
    ]);
  });

  test('SP02: two long sentences', () => {
    expect(of('p1', 'SP02').map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('nothing that is not listed', () => {
    const listed =
      'PR01 PR02 PR03 PR05 PR07 PR11 PR13 PR14 PR15 PR16 PR17 FU02 FU04 FU14 FU16 HR01 HR02 HR03 HR06 HR08 HR11 SP01 SP02 SP03 SP04 SP05 SP06 SP07 SP08'.split(
        ' ',
      );
    expect(findings('p1').filter(({ check }) => !listed.includes(check))).toEqual([]);
  });
});
