import { wordList } from '../tuning.ts';

export const VAGUE_ACTORS = wordList({
  id: 'vague-actors',
  name: { da: 'Ubestemte aktører', en: 'Undetermined actors' },
  source: {
    da: 'Tjeklistens katalog (PR14), udvidet efter gennemlæsning af dagsordener. »Man« tæller kun, hvor nogen handler eller mener noget.',
    en: 'The checklist catalogue (PR14), extended after reading agendas. "Man" (one) counts only where somebody acts or thinks.',
  },
  terms: [
    ...['relevante høringsparter', 'relevante høringsberettigede', 'relevante råd og nævn', 'relevante fora'],
    ...['relevante parter', 'relevante aktører', 'relevante interessenter', 'relevante samarbejdspartnere'],
    ...['relevante fagpersoner', 'relevante fagfolk', 'relevante instanser', 'relevante myndigheder'],
    ...['eksterne parter', 'eksterne aktører', 'eksterne interessenter', 'eksterne samarbejdspartnere'],
    ...['berørte parter', 'involverede parter', 'involverede aktører', 'øvrige parter', 'øvrige aktører'],
    ...['øvrige interessenter', 'centrale aktører', 'forskellige aktører', 'diverse aktører', 'andre aktører'],
    ...['relevante afdelinger', 'relevante forvaltninger', 'relevante foreninger', 'relevante organisationer'],
    ...['alle relevante', 'forskellige interessenter', 'forskellige parter', 'nøgleaktører', 'nøgleinteressenter'],
    ...['andre interessenter', 'lokale aktører', 'rette vedkommende', 'rette instanser'],
    ...['eksternt firma', 'eksternt konsulentfirma', 'privat firma', 'konsulenthus'],
    ...['eksterne rådgivere', 'rådgivende ingeniørfirma'],
    ...[
      'lokale ildsjæle',
      'lokale kræfter',
      'særligt inviterede',
      'udvalgte aktører',
      'udvalgte borgere',
      'nøglepersoner',
    ],
    ...['interessenter', 'interessenterne', 'konsulenter', 'konsulenterne', 'eksterne konsulenter', 'man'],
  ],
});
