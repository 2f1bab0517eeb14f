import { describe, expect, it } from 'vitest';
import { cellReader } from '../../../shared/openness/columns.ts';
import { groupLabel, labelMark, lineMark, titleMark } from '../../../shared/openness/labels.ts';

type Says = 'closed' | 'open' | 'unclear' | null;
const says = (mark: { readonly says: Says } | null): Says => mark?.says ?? null;
/** Each line once, under what it says. */
const table = (told: Partial<Record<'closed' | 'open' | 'unclear' | 'nothing', readonly string[]>>) =>
  Object.entries(told).flatMap(([word, lines]) =>
    lines.map((line) => [line, word === 'nothing' ? null : word] as const),
  );

describe('a line that stands over items', () => {
  it.each(
    table({
      closed: [
        ...['LUKKEDE PUNKTER', 'Lukkede punkter', 'Lukket dagsorden', 'Lukkede sager', 'Lukket møde', 'Lukket', 'LP'],
        ...['Lukkede dagsordenspunkter', 'Dagsorden – lukket del', 'Tillægsdagsorden lukket', 'B. Lukkede punkter'],
        ...['Ekstraordinær lukket tillægsdagsorden', 'Punkter, der behandles for lukkede døre', 'Fortrolige sager'],
        ...['Følgende punkter er lukkede:', 'Ikke offentlige punkter', 'Ikke-offentlig dagsorden', 'Fortroligt'],
        ...['Resten af dagsordenen behandles for lukkede døre', 'L U K K E T', 'L U K K E D E  P U N K T E R'],
        ...[
          'Ikke til offentliggørelse',
          'Mødet lukkes for offentligheden',
          'Lukkede\u00a0punkter',
          'Luk\u00adkede punkter',
        ],
        ...['lukkede_punkter', 'Closed items', '2. LUKKEDE PUNKTER (fortsat)'],
      ],
      open: [
        ...['Åbne punkter', 'ÅBNE PUNKTER', 'Åben dagsorden', 'II. Åben dagsorden', 'Åbne sager (fortsat)', 'Åben'],
        ...['Offentlig dagsorden', 'Aabne punkter', 'A\u030Abne punkter', 'Open items'],
      ],
      nothing: [
        ...['Åben og lukket dagsorden', 'Åbne og lukkede punkter', 'Åben/lukket', 'Der er ingen lukkede punkter'],
        ...['Skolen lukkes', 'Lukkede institutioner', 'Lukkedage', 'Åbent hus', 'Åbne punkter og lukkede punkter'],
        // One item, not a group; what it says of that one is its own.
        ...['Lukket punkt', 'Køb af grund (lukket)', 'Lukket: ja'],
      ],
    }),
  )('%s: %s', (line, expected) => {
    expect(says(groupLabel(line))).toBe(expected);
  });
});

describe('a title', () => {
  it.each(
    table({
      closed: [
        ...['Køb af grund – lukket punkt', 'Køb af grund (lukket)', 'LUKKET: Køb af grund', 'Lukket punkt 3: Køb'],
        ...[
          'LP 3. Køb',
          'Køb af grund, lukket',
          'Personsag',
          'Personalesag: afsked',
          'Fortrolig sag',
          'Punktet lukkes',
        ],
        ...[
          'Ikke-offentligt punkt',
          'Køb af grund (ikke offentlig)',
          'Salg [lukket]',
          'Salg *lukket*',
          'Salg / LUKKET',
        ],
        ...['Tillægspunkt, lukket: Salg', 'Salg (fortroligt)', 'Salg – ikke til offentliggørelse', 'Salg (LP)'],
      ],
      unclear: [
        ...['3 LP Køb af grund', 'Køb af grund LP', 'LUKKET KØB AF GRUND', 'Lukket køb af grund', 'Sagen lukkes'],
        ...[
          'Nordby Skole – lukkes',
          'Antal personsager 2026',
          'Orientering om tavshedspligt',
          'Salg (lukkes)',
          'Salg (L)',
        ],
      ],
      open: ['(Åben) Ny sti', 'Ny sti – åben sag', 'Åben sag: Ny sti', 'Åben: Ny sti'],
      nothing: [
        ...['Lukket vejforløb ved Skolegade', 'Lukkede institutioner', 'Skolen lukkes', 'Lukkedage 2027', 'Lukkeuger'],
        ...['Vejen lukkes op igen', 'Ikke lukket sag', 'Skolen er lukket i uge 7', 'LP-modellen i skolerne'],
        ...[
          'Åbent hus på rådhuset',
          'Orientering: Lukkede institutioner',
          'Lukning af svømmehal',
          'Forslag om at lukke skolen',
        ],
        ...['Lukket afdeling på sygehuset', 'Offentlig transport', 'Åbne data'],
      ],
    }),
  )('%s: %s', (line, expected) => {
    expect(says(titleMark(line))).toBe(expected);
  });
});

describe('a line of text', () => {
  it.each(
    table({
      closed: [
        ...['Sagsnr. 25/17 Socialudvalget Lukket punkt'],
        ...['Sagen er en af de sager, der normalt behandles for lukkede døre.'],
        ...['Punktet behandles for lukkede døre.', 'Sagen behandles som lukket sag, jf. styrelseslovens § 10, stk. 1.'],
        ...['Jf. § 10, stk. 1, i lov om kommunernes styrelse, behandles punktet for lukkede døre'],
        ...[
          'Lukket: ja',
          'Offentlig: nej',
          'Åben: Nej',
          'Status: Lukket',
          'Åben/lukket: Lukket',
          'Offentliggøres: Nej',
        ],
        ...['☐ Åben ☒ Lukket', 'Åben ☐ Lukket ☒', '[x] Lukket [ ] Åben', '☒ Fortroligt', 'Må ikke offentliggøres'],
        ...['Punktet er undtaget fra offentlighed efter loven.', 'Begrundelse for lukning: Prisforhandling'],
        ...['Skal sagen behandles for lukkede døre? Ja', 'Omfattet af tavshedspligt', 'Styrelseslovens § 10'],
      ],
      unclear: [
        ...[
          'Tilbudsliste (lukket)',
          'Åben sag, priser i lukket bilag',
          'Lukket bilag',
          'Priserne står i bilag 2, der er lukket af hensyn til handlen.',
        ],
        ...['Bilag 3 er fortroligt og vedlægges ikke.', 'Medlemmerne har tavshedspligt om sagens oplysninger.'],
        ...['Dette punkt har formanden lukket.', 'Sagen har udvalget selv lukket for alle andre end medlemmerne.'],
        ...['Dette punkt hører til de emner, som sædvanligvis drøftes for lukkede døre.'],
        ...[
          'Udvalget drøftede planen på et lukket møde i marts 2026.',
          'Denne side er lukket, og den må ikke deles med andre.',
        ],
      ],
      open: [
        ...['Lukket: nej', 'Offentlig: Ja', 'Åben/Lukket: Åben', '☒ Åben ☐ Lukket', 'Åben ☒ Lukket ☐', 'Åben sag'],
        ...['Sagsnr. 250467 Social- og Sundhedsudvalget Åbent punkt', 'Sag 306-2009-600 Dok. 306-2019-1 Åbent'],
        ...['Ikke lukket', 'Skal sagen behandles for lukkede døre? Nej'],
      ],
      nothing: [
        ...[
          'Vejen lukkes i juni.',
          'Den lukkede institution har 20 pladser og ligger i byen.',
          'Vejen lukkes op igen i maj.',
        ],
        ...[
          'Skolen er lukket i uge 7, og børnene passes hjemme.',
          'Der er ingen lukkede punkter på dagsordenen i dag.',
        ],
        ...['Sagen er ikke længere fortrolig, og den kan derfor behandles åbent.', 'Begrundelse for lukning:'],
        ...[
          'Kommunen har lukket tre børnehaver siden 2020.',
          'Et lukket kredsløb sparer vand, siger forvaltningen nu.',
        ],
        ...[
          'Mejeriet lukkede i 2019, og grunden har stået tom siden da.',
          'Biblioteket må holde lukket i cirka fem måneder.',
        ],
        ...[
          'Restaurationslovens § 10 om nævnet og kommunestyrelseslovens § 24 og § 25 om valg.',
          'Lov om kommunernes styrelse § 10 a',
        ],
        ...[
          'Cykler er tilladt i gågaden, når butikkerne har lukket om aftenen.',
          'Når skolen har lukket, låner foreningerne lokalerne.',
          'Der kan ikke spørges til sager, der normalt behandles for lukkede døre.',
          'Det gælder ikke emner, som sædvanligvis er til drøftelse på lukkede møder.',
        ],
        ...['Åben ☐ Lukket ☐', 'Udvalget er fortroligt med reglerne og bruger dem hver dag.', 'Sagen kan åbnes igen.'],
      ],
    }),
  )('%s: %s', (line, expected) => {
    expect(says(lineMark(line))).toBe(expected);
  });
});

describe('a cell of a column', () => {
  const cells: readonly (readonly [column: string, value: string, says: Says])[] = [
    ...(['ja', 'x', 'Lukket', '1', '☒'] as const).map((value) => ['Lukket', value, 'closed'] as const),
    ...(['nej', 'Åben', '0'] as const).map((value) => ['Lukket', value, 'open'] as const),
    ...[['Lukket', '', null] as const, ['Lukket', '-', null] as const, ['Lukket', '§ 7', 'unclear'] as const],
    ...[['Offentlig', 'nej', 'closed'] as const, ['Offentlig', 'Ja', 'open'] as const],
    ...[
      ['Åben/lukket', 'L', 'closed'] as const,
      ['Åben/lukket', 'Å', 'open'] as const,
      ['Åben/lukket', 'ja', 'unclear'] as const,
    ],
    ...[
      ['LP', 'x', 'closed'] as const,
      ['Ikke offentlig', 'ja', 'closed'] as const,
      ['Fortroligt', 'nej', 'open'] as const,
    ],
    ...[['Type', 'Lukket punkt', 'closed'] as const, ['Bemærkning', 'fortroligt', 'closed'] as const],
    ...[['Begrundelse for lukning', 'pris', 'closed'] as const, ['Begrundelse for lukning', '-', null] as const],
    // An open case is one that is not finished.
    ...[['Sagsstatus', 'Åben', null] as const, ['Sted', 'Åben afdeling', null] as const],
    ...[['Titel til offentliggørelse', 'Salg', null] as const, ['Resumé', 'Vejen lukkes i juni.', null] as const],
  ];
  it.each(cells)('%s: %s says %s', (column, value, expected) => {
    expect(says(cellReader(column, 'any')(value))).toBe(expected);
  });
});

it('takes a file of any length in time: no line sends a rule astray', () => {
  const long = `${'lukket '.repeat(4000)}${'sagen '.repeat(4000)}`;
  expect(says(labelMark(long))).not.toBeNull();
  expect(says(lineMark(`${'punktet '.repeat(5000)}.`))).toBeNull();
});
