import type { Random } from './random.ts';
import type { Topic } from './topics.ts';

/** What the sentences of one case may speak of. */
export interface Facts {
  readonly topic: Topic;
  readonly place: string;
  readonly year: number;
  readonly people: number;
  readonly before: number;
}

type Sentence = (facts: Facts) => string;

/** Plain, precise sentences. Each stands on its own, so any few of them make a paragraph. */
const BACKGROUND: readonly Sentence[] = [
  ({ topic, people, year }) => `${people} personer brugte ${topic.thing} i ${year - 2} (bilag 1).`,
  ({ topic, place }) => `Sagen handler om ${topic.thing} ved ${place}.`,
  ({ people, before, year }) => `Siden ${year - 4} er tallet gået fra ${before} til ${people}.`,
  ({ topic, year }) => `Administrationen gennemgik ${topic.thing} i marts ${year - 2}.`,
  ({ topic, place }) =>
    `I ${place} har hver tredje husstand børn mod hver femte i resten af kommunen, og de spørger til ${topic.thing}.`,
  ({ year }) => `Budget ${year - 1} nævner emnet, men der er ikke sat et bestemt beløb af.`,
  ({ topic, year }) => `${topic.committee} besøgte stedet den 14. maj ${year - 2}.`,
];

const PRESENTATION: readonly Sentence[] = [
  ({ topic }) => `Administrationen har talt med ${topic.users} og set på, hvordan andre kommuner gør.`,
  ({ people }) => `Af de ${people} personer bor to ud af tre mindre end 2 kilometer fra stedet.`,
  ({ topic }) => `Det vigtigste for ${topic.users} er, at det sker i god tid og uden lange pauser.`,
  ({ place, year }) => `Arbejdet ved ${place} kan begynde i april ${year} og tager fire måneder.`,
  ({ topic }) => `En ekstern rådgiver har gennemgået ${topic.thing} og fundet fire fejl, som er beskrevet i bilag 1.`,
  ({ topic, year }) => `Hvis ${topic.thing} bliver udskudt, skal prisen regnes om i ${year + 1}.`,
  ({ place }) => `Naboerne til ${place} har fået brev og har kunnet stille spørgsmål på et møde.`,
  ({ topic }) =>
    `Der er to åbne spørgsmål: hvor stor ændringen skal være, og hvem der skal drive ${topic.thing} bagefter.`,
  ({ topic, year }) => `De samme tal for ${topic.thing} bliver gjort op igen i juni ${year}.`,
  ({ topic, people }) =>
    `Regnet pr. person bruger kommunen lige så meget på ${topic.thing} som nabokommunerne, og ${people} personer har glæde af pengene.`,
  ({ place }) => `Der er plads til 14 biler ved ${place}, og det tal ændrer sig ikke.`,
  ({ topic }) => `Hver fjerde af ${topic.users} bor uden for kommunen, men de tæller ikke med her.`,
  ({ topic, year }) => `Priserne på ${topic.thing} er hentet fra tre tilbud, som gælder til den 1. marts ${year}.`,
  ({ place, year }) =>
    `Politiet har set på planen for ${place} og svarede den 20. november ${year - 2}, at den kan gennemføres.`,
  ({ topic }) => `Personalet har peget på, at ${topic.thing} er svær at bruge for folk med kørestol.`,
  ({ topic }) => `Den billige løsning retter de fire fejl, og den dyre giver også ${topic.users} mere plads.`,
  ({ place }) => `Ledningerne ved ${place} ligger dybt, så de skal ikke flyttes.`,
];

/** What a hurried writer puts in; each should give at least one finding. */
const SLIPS: readonly Sentence[] = [
  () => 'En række borgere har henvendt sig om sagen.',
  ({ topic }) => `Erfaringer viser, at ${topic.thing} har stor betydning.`,
  () => 'Der vil blive fulgt op på et senere tidspunkt.',
  () => 'Som bekendt er det tidligere besluttet at styrke området.',
  ({ topic }) => `Det er den eneste realistiske løsning for ${topic.users}.`,
  () => 'Udgiften er ca. 2-3 mio. i de første år.',
  () => 'Administrationen arbejder løbende med sagen med henblik på en snarlig afklaring, jf. ovenstående.',
  ({ topic }) => `Relevante parter i STOP er inddraget i arbejdet med ${topic.thing}.`,
  ({ year }) => `Den 3. marts bad udvalget om en ny sag, og siden har 20 % flere brugt tilbuddet end i ${year - 3}.`,
];

const write = (sentences: readonly Sentence[], facts: Facts) => sentences.map((sentence) => sentence(facts)).join(' ');

export function backgroundText(random: Random, facts: Facts): string {
  return write(random.sample(BACKGROUND, random.int(2, 5)), facts);
}

/** Paragraphs that share no sentence. `careless` is the chance, from 0 to 1, that a paragraph carries a slip. */
export function presentationTexts(random: Random, facts: Facts, careless: number): string[] {
  const sentences = random.sample(PRESENTATION, PRESENTATION.length);
  return Array.from({ length: random.int(1, 5) }, () => {
    const chosen = sentences.splice(0, random.int(2, 4));
    if (random.chance(careless)) chosen.push(...random.sample(SLIPS, random.int(1, 2)));
    return write(chosen, facts);
  }).filter((text) => text !== '');
}
