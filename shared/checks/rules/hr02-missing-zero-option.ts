import type { Check } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { shownOptions } from '../reading/options.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';
import { hasNoOptions } from '../reading/routine.ts';
import { elsewhere, isWhole } from '../reading/whole.ts';
import type { SectionView } from '../view.ts';

const MESSAGE = { da: 'Hvad sker der, hvis intet besluttes?', en: 'What happens if nothing is decided?' };

/** What is bought by tender must be bought again when the contract ends; of a sale or a purchase all know what comes of a no. */
const TRADE =
  /(?<!\p{L})(?:(?:\p{L}*udbud|\p{L}*kontrakt)(?:et|en)?|køb|salg|erhvervelse|leje|lejemål|licitation)(?!\p{L})/iu;

/** *Om ordningen i dag*: a heading under which it is told what goes on when the proposal is turned down. */
const TODAY =
  /^(?:(?:om|den|det|kort om) )?(?:\p{L}+ )?(?:i dag|lige nu)$|^(?:(?:om|den|det) )?(?:nuværende|eksisterende|gældende) (?:\p{L}+)$/iu;
const tellsToday = ({ heading, blocks }: SectionView): boolean =>
  [heading, ...blocks.map(({ text }) => /^.{0,60}/u.exec(text)?.[0] ?? '')].some((line) =>
    TODAY.test(line.replace(/[.:\s]+$/u, '').trim()),
  );

export const hr02: Check = {
  id: 'HR02',
  category: 'room',
  severity: 'warning',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision'],
  name: { da: '0-løsning mangler', en: 'No zero option' },
  why: {
    da: 'At lade være er altid et valg. Først når dets følger er beskrevet, kan de andre muligheder vejes.',
    en: 'Leaving things as they are is always a choice. Only when its consequences are described can the others be weighed.',
  },
  run: (view) => {
    const { count, zero, bound, blank } = shownOptions(view);
    if (blank || bound || zero) return [];
    if (isOwnHouse(view)) return [{ section: 'options', about: 'zero', message: MESSAGE }];
    // Other houses tell it in other ways, or not at all: there it is good advice where options are shown, and leaving it be is none of them.
    return count < 2 ||
      view.sections.some((section) => section.memo(tellsToday)) ||
      hasNoOptions(view) ||
      !isWhole(view) ||
      TRADE.test(view.fields.title)
      ? []
      : [{ section: 'options', about: 'zero', message: MESSAGE, severity: 'suggestion' }];
  },
  examples: {
    bad: [
      elsewhere('Løsning A koster mest, og løsning B varer længst.'),
      elsewhere('Der er set på to modeller, og den ene er dyrest.'),
      elsewhere('Vi har kigget på tre steder: søen, grunden og hallen.'),
      {
        fields: withRoom({ options: [roomOption('A'), roomOption('B')] }),
        sections: { background: 'Vejen ændres ikke.' },
      },
      'Løsning A koster mest, og løsning B varer længst.',
      { sections: { options: '| Løsning | Pris |\n| A | 400 |\n| B | 500 |' } },
      { sections: { options: '- Skolen udvides\n- Eleverne fordeles på to skoler' } },
      'Planen indeholder nye stier og bænke.',
      'Prisen er 0 kr. for borgerne.',
      'Der lægges op til en videreførelse af den nuværende model, hvor plejen dog tilpasses.',
      'Planen skal ændres, og driften fortsætter på to skoler.',
      'Taksten er uændret siden 2024.',
      'Forslag 0,5 meter højere er valgt.',
      'Planen vedtages ikke før til maj, når høringen er slut.',
      'Udvalget kan vælge mellem en kunstgræsbane og en hal til springgymnastik.',
      { sections: { options: '### Model 1\nFælles ledelse.\n### Model 2\nÉn skole.' } },
    ],
    good: [
      ...['Om ordningen i dag', 'Reglerne i dag', 'Nuværende praksis', 'Den nuværende aftale', 'Kørslen i dag'].map(
        (heading) =>
          elsewhere(`\n\n### ${heading}\nDer køres hver tirsdag.\n\nLøsning A er dyr, løsning B er langsom.`),
      ),
      'Sker der ikke finansiering af planen, bliver faldet på 64 procent.',
      { sections: { presentation: '### Muligheder\n- Salg til firmaet\n- Nyt udbud\n- Afvente. Arealet beholdes.' } },
      ...[
        'Udpegning af medlem',
        'Salg af areal ved søen',
        'Udbud af rengøring',
        'Køb af hal',
        'Fordeling af midler',
      ].map((title) => elsewhere('Løsning A koster mest, og løsning B varer længst.', { title })),
      elsewhere('Planen indeholder nye stier og bænke.'),
      {
        fields: { templateId: 'unknown' },
        sections: { presentation: 'Løsning A koster mest, og løsning B varer længst.' },
      },
      { fields: withRoom({ options: [roomOption('0'), roomOption('A')] }) },
      'Scenarie 3 er at beholde gaden, som den er.',
      'Den tredje mulighed er at lade pladsen være, som den er.',
      'Fastsættes der ikke takster for 2027, gælder taksterne for 2026.',
      'Forslag 0. Farten er fortsat 50 km/t.',
      'Hvis taksterne ikke ændres, mangler der 2 mio. kr.',
      'Her vises konsekvensen af at beholde taksterne fra 2026.',
      'Vedtages planen ikke, gælder byplanvedtægt 14 fra 1971 fortsat.',
      'Afviser byrådet forslaget, lukker skolen.',
      { sections: { options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |' } },
      'Administrationen har også undersøgt konsekvensen af ikke at ændre noget.',
      'Ved 0-alternativet fortsætter ordningen.',
      'Hvis intet besluttes, udløber aftalen den 1. juli 2027.',
      { sections: { options: '- Uændret serviceniveau\n- Kortere åbningstid' } },
      'Hvis forslaget ikke vedtages, lukker ordningen den 1. juli 2027.',
      { sections: { options: '| Model | Pris |\n| 0-alternativ | 0 |\n| A | 400 |' } },
      'Ordningen kan fortsætte som i dag.',
      'Udvalget kan vælge at fortsætte med den nuværende standard for træning.',
      'Byrådet kan også vælge at beholde filialen i Sønderlund.',
      'Sagen er lovbundet: taksten følger af servicelovens § 32.',
      { fields: { caseType: 'discussion' }, sections: { background: 'Løsning A og B.' } },
    ],
  },
};
