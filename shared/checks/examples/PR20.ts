import type { Example, Examples } from '../define.ts';

const both = (summary: string, presentation: string): Example => ({ sections: { summary, presentation } });

export const examples: Examples = {
  bad: [
    'Gravning koster cirka 180.000 kr. om året. I dag bruges 45.000 kr. Merudgiften er altså omkring 125.000 kr. om året.',
    'Den nye bus koster 400.000 kr. Den gamle kostede 250.000 kr. Forskellen er dermed 130.000 kr.',
    'Taksten giver 2,4 mio. kr. mod 1,9 mio. kr. i dag. Merindtægten bliver således 0,7 mio. kr.',
    'Lejen er 90.000 kr. mod 60.000 kr. før. Stigningen er altså 20.000 kr.',
    'Prisen falder fra 500.000 kr. til 420.000 kr. Besparelsen er derfor 90.000 kr.',
    'Udgiften er 80.000 kr., og tilskuddet er 30.000 kr. Udgiften bliver så 40.000 kr.',
    {
      sections: {
        economy: 'Det koster 6,4 mio. kr., heraf 4,8 mio. kr. til ombygning og 1,4 mio. kr. til flytning.',
      },
    },
    {
      sections: {
        presentation:
          'Merforbruget på 12,5 mio. kr. skyldes voksenområdet med 8,1 mio. kr. og hjemmeplejen med 5,4 mio. kr.',
      },
    },
    {
      sections: {
        summary: 'Opfølgningen viser et forventet merforbrug på driften på 13,7 mio. kr.',
        economy:
          '| Mio. kr. | Budget | Forventet | Afvigelse |\n| Social | 2.000,2 | 2.010,2 | 10,0 |\n| Skole | 889,0 | 893,7 | 4,7 |\n| Drift i alt | 2.889,2 | 2.903,9 | 14,7 |',
      },
    },
    {
      sections: {
        economy:
          '| Mio. kr. | 2027 | 2028 |\n| Ledelse | -0,9 | -0,9 |\n| Drift | -1,3 | -1,3 |\n| I alt | -2,2 | -2,2 |\nForslaget giver en årlig besparelse på 2,4 mio. kr.',
      },
    },
    both('Puljen er på 1,5 mio. kr.', 'Byrådet har afsat en pulje til pladsen. Puljen er på 1,4 mio. kr.'),
    both('Trafikpuljen på 1,4 mio. kr. bruges.', 'Trafikpuljen udgør 1,5 mio. kr.'),
    both('Der afsættes 1,4 mio. kr. til nye bænke.', 'Udvalget giver 1,55 mio. kr. til nye bænke.'),
    both('Anlægssummen er 12,4 mio. kr.', 'Anlægssummen udgør 12,5 mio. kr.'),
    both('Rammen er 250.000 kr.', 'Rammen på 260.000 kr. er lagt af Byrådet.'),
    both('Tilskuddet er på 45.000 kr.', 'Tilskuddet på 54.000 kr. betales i maj.'),
    both('Der gives 800.000 kr. til legepladsudstyr.', 'Kommunen betaler 880.000 kr. til legepladsudstyr.'),
    both(
      'Anlægsbevillingen er på 2,9 mio. kr.',
      'Anlægsbevillingen på 2,94 mio. kr. dækker stien. Anlægsbevillingen er 3,1 mio. kr.',
    ),
    { sections: { background: 'Klimapuljen er på 3,2 mio. kr.', economy: 'Klimapuljen er på 3,3 mio. kr.' } },
    { sections: { summary: 'Puljen er på 600.000 kr.', recommendation: 'At udvalget bruger puljen på 650.000 kr.' } },
    both('Puljen er på 1,5 mio. kr.', 'Puljen er på 1,4 mio. kr. i 2027.'),
  ],
  good: [
    {
      sections: {
        summary: 'Der ventes et merforbrug på 21,3 mio. kr. Tiltagene bringer merforbruget ned på 12,1 mio. kr.',
        economy: '| Mio. kr. | Afvigelse |\n| --- | --- |\n| Børn | 11,5 |\n| I alt | 21,3 |',
      },
    },
    {
      sections: {
        summary: 'Regnskabet viser et mindreforbrug på 185.614,80 kr.',
        economy:
          '| Post | Kr. |\n| Udgifter i alt | 3.714.385,20 |\n| Bevilget | 3.900.000,00 |\n| Mindreforbrug i alt | 185.614,80 |',
      },
    },
    'Gravning koster cirka 180.000 kr. om året. I dag bruges 45.000 kr. Merudgiften er altså omkring 135.000 kr. om året.',
    'Den nye bus koster 400.000 kr. Den gamle kostede 250.000 kr. Forskellen er dermed 150.000 kr.',
    'Taksten giver 2,4 mio. kr. mod 1,9 mio. kr. i dag. Merindtægten bliver således 0,5 mio. kr.',
    'Lejen er 90.000 kr. i år. Stigningen er altså 20.000 kr.',
    'Der er tre budgetter på 500.000 kr., 420.000 kr. og 90.000 kr. Udgiften er derfor 1.010.000 kr.',
    'Skolen får 80.000 kr., og klubben får 30.000 kr. Besparelsen på lyset er 10.000 kr.',
    {
      sections: {
        economy: 'Det koster 6,4 mio. kr., heraf 4,8 mio. kr. til ombygning og 1,6 mio. kr. til flytning.',
      },
    },
    {
      sections: {
        economy:
          'Det koster 6,4 mio. kr., heraf 4,8 mio. kr. til ombygning og 1,4 mio. kr. til flytning. Resten er afsat.'.replace(
            '. Resten er afsat',
            ', mens resten er afsat',
          ),
      },
    },
    {
      sections: {
        economy:
          '| Mio. kr. | 2027 | 2028 |\n| Ledelse | -0,9 | -0,9 |\n| Drift | -1,3 | -1,3 |\n| I alt | -2,2 | -2,2 |\nForslaget giver en årlig besparelse på 2,2 mio. kr.',
      },
    },
    both('Puljen er på 1,4 mio. kr.', 'Puljen er på 1,4 mio. kr.'),
    both('Puljen er på 1,4 mio. kr.', 'Puljen er på 1.412.000 kr.'),
    both('Puljen er på 1,4 mio. kr.', 'Heraf er klimapuljen på 1,2 mio. kr.'),
    both('Puljen er på 1,4 mio. kr.', 'Puljen hæves fra 1,4 mio. kr. til 1,5 mio. kr.'),
    both('Puljen er på 1,4 mio. kr. i 2026.', 'Puljen er på 1,5 mio. kr. i 2027.'),
    both('Puljen er på ca. 1,4 mio. kr.', 'Puljen er på 1,5 mio. kr.'),
    both('Trafikpuljen er på 1,4 mio. kr.', 'Klimapuljen er på 1,5 mio. kr.'),
    both('Rammen er 250.000 kr.', 'Rammen var oprindeligt 240.000 kr.'),
    both('Puljen er på 1,4 mio. kr.', 'Puljen er på 9 mio. kr.'),
    both('Der afsættes 1,4 mio. kr. til nye bænke.', 'Der afsættes 1,5 mio. kr. til nye lamper.'),
    { sections: { summary: 'Puljen er på 1,4 mio. kr. Puljen er på 1,5 mio. kr., når moms regnes med.' } },
    both('Puljen er på 1,4 mio. kr.', '> Puljen er på 1,5 mio. kr.'),
    {
      sections: {
        recommendation: 'At Byrådet bevilger 2,4 mio. kr. til nye bænke.',
        economy: 'Kommunen betaler 2,5 mio. kr. til nye bænke.',
      },
    },
  ],
};
