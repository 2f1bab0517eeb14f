import type { Attachment, CaseType, DocJson } from '../../../../shared/kinds/case/case.ts';
import { addDays, type BodyBuilder, bodyBuilder, danishDate, danishNumber } from './blocks.ts';
import type { Random } from './random.ts';
import { backgroundText, type Facts, presentationTexts } from './sentences.ts';
import type { Topic } from './topics.ts';

interface Frame {
  readonly topic: Topic;
  readonly place: string;
  readonly caseType: CaseType;
  readonly competence: string;
  /** Day of the committee's meeting. */
  readonly meeting: string;
}

interface Price {
  readonly label: string;
  readonly first: number;
  readonly second: number;
  readonly running: number;
}

/** Text and attachments of one generated case. */
export function caseBody(
  prefix: string,
  random: Random,
  frame: Frame,
): { readonly body: DocJson; readonly attachments: Attachment[] } {
  const year = Number(frame.meeting.slice(0, 4)) + 1;
  const before = random.int(60, 900);
  const facts: Facts = { ...frame, year, before, people: before + random.int(5, 240) };
  const write = bodyBuilder(prefix);
  const prices = priceList(random);
  opening(write, random, { frame, facts });
  if (frame.caseType === 'decision') room(write, frame.topic, facts.year);
  write.section('legalBasis', 'Lovgrundlag', [write.paragraph(`${frame.topic.law}. Loven siger, at kommunen kan.`)]);
  if (frame.caseType === 'decision') economy(write, facts.year, prices);
  ending(write, frame, { facts, prices, random });
  // Prices are only in decisions, and an attachment nobody cites is a finding.
  const titles = [`Notat om ${frame.topic.thing}`, ...(frame.caseType === 'decision' ? ['Beregning af priser'] : [])];
  return { body: write.body(), attachments: titles.map((title, index) => attachment(prefix, title, index + 1)) };
}

function attachment(prefix: string, title: string, number: number): Attachment {
  return { id: `${prefix}-file-${number}`, number, title, recommended: number === 1, closed: false, file: null };
}

function priceList(random: Random): readonly Price[] {
  const small = random.int(2, 12) * 50;
  const large = small + random.int(4, 30) * 50;
  return [
    { label: '0', first: 0, second: 0, running: 0 },
    { label: 'A', first: small, second: 0, running: random.int(1, 6) * 10 },
    { label: 'B', first: large, second: random.int(1, 20) * 50, running: random.int(4, 12) * 10 },
  ];
}

function opening(write: BodyBuilder, random: Random, about: { readonly frame: Frame; readonly facts: Facts }): void {
  const { frame, facts } = about;
  const { topic, place, competence, meeting } = frame;
  const task = {
    decision: `${competence} skal vælge, hvad der skal ske med ${topic.thing} ved ${place}. Der er to løsninger og den mulighed ikke at ændre noget. Løsningerne er beskrevet under Handlemuligheder, og udgiften står under Økonomi.`,
    discussion: `${competence} skal drøfte, hvad der skal ske med ${topic.thing} ved ${place}. Det er ikke en sag til beslutning. Borgernes henvendelser og den videre proces er beskrevet i sagen.`,
    information: `${competence} orienteres om ${topic.thing} ved ${place}. Det er ikke en sag til beslutning. Sagen fortæller, hvad der er sket, hvad det har kostet, og hvad der skal ske.`,
  }[frame.caseType];
  write.section('summary', 'Sammendrag', [write.paragraph(task)]);
  write.section('previousHandling', 'Tidligere behandling', [
    write.paragraph(
      `${topic.committee} den ${danishDate(addDays(meeting, -84))}, punkt ${random.int(2, 9)}: Udvalget bad om en sag om ${topic.thing}.`,
    ),
  ]);
  write.section('background', 'Baggrund', [write.paragraph(backgroundText(random, facts))]);
  const careless = random.next() * 0.7;
  const texts = presentationTexts(random, facts, careless);
  write.section('presentation', 'Sagsfremstilling', texts.map(write.paragraph));
}

function room(write: BodyBuilder, { thing, users, law }: Topic, year: number): void {
  write.section('options', 'Handlemuligheder', [
    write.table([
      ['Løsning', 'Hvad', 'Fordele', 'Ulemper'],
      ['0', 'Ingen ændring', 'Ingen udgift', `Fejlene ved ${thing} bliver ikke rettet`],
      ['A', 'Kun det mest nødvendige', 'Lav pris', `Nogle af ønskerne fra ${users} må vente`],
      ['B', 'Hele planen', `Alle ønsker fra ${users} er med`, 'Højere pris og længere tid'],
    ]),
  ]);
  write.section('politicalRoom', 'Politisk handlerum', [
    write.paragraph(
      `Om, hvad og hvordan: Frit valg. ${law} kræver ikke en bestemt løsning. Hvor meget: Budgettet kan hæves med en tillægsbevilling. Hvornår: Frit, men priserne gælder kun til den 1. marts ${year}. Hvem: Kommunalbestyrelsen.`,
    ),
  ]);
}

function economy(write: BodyBuilder, year: number, prices: readonly Price[]): void {
  write.section('economy', 'Økonomi', [
    write.paragraph(`(1.000 kr., ${year}-p/l, udgifter med plus)`),
    write.table([
      ['Løsning', `Anlæg ${year}`, `Anlæg ${year + 1}`, 'Anlæg i alt', 'Afledt drift pr. år'],
      ...prices.map(({ label, first, second, running }) => [
        label,
        ...[first, second, first + second, running].map(danishNumber),
      ]),
    ]),
    write.paragraph(
      'Beløbene er overslag med en usikkerhed på 15 procent (bilag 2). Vælges en af løsningerne, finansieres udgiften af kassebeholdningen.',
    ),
  ]);
}

function ending(
  write: BodyBuilder,
  frame: Frame,
  about: { readonly facts: Facts; readonly prices: readonly Price[]; readonly random: Random },
): void {
  const { topic, competence, meeting, caseType } = frame;
  const start = danishDate(addDays(meeting, -49));
  const heard = topic.heard.join(' og ');
  write.section('hearing', 'Høring', [
    write.paragraph(
      `${heard} er hørt fra den ${start} til den ${danishDate(addDays(meeting, -28))}. ${about.random.int(4, 60)} har svaret, og svarene står i bilag 1.`,
    ),
  ]);
  const chosen = about.prices[1];
  const points = {
    decision: [
      'vælger løsning 0, A eller B. Administrationen anbefaler A, fordi den koster mindst og retter fejlene,',
      `giver en anlægsbevilling på ${danishNumber((chosen?.first ?? 0) * 1000)} kr., som finansieres af kassebeholdningen, hvis valget falder på A.`,
    ],
    discussion: [`drøfter, hvad ${topic.users} har brug for, og hvad administrationen skal regne på.`],
    information: ['tager orienteringen til efterretning.'],
  }[caseType];
  write.section('recommendation', 'Indstilling', [
    write.paragraph(`${topic.unit} indstiller, at ${competence}`),
    write.points(points),
  ]);
  write.section('nextSteps', 'Videre proces', [
    write.paragraph(`Administrationen orienterer udvalget den ${danishDate(addDays(meeting, 168))}.`),
  ]);
}
