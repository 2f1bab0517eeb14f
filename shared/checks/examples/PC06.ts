import { addDays } from '../../calendar/days.ts';
import type { Example, Examples } from '../define.ts';
import { step } from '../reading/deadline.ts';

const council = (...days: readonly string[]) => days.map((day) => step('Kommunalbestyrelsen', day));

const titled = (
  title: string,
  days: readonly string[],
  text = 'Sagen er til behandling.',
  recommendation = '1. at forslaget godkendes',
): Example => ({
  sections: { background: text, recommendation },
  fields: { title, chain: council(...days) },
});

const answered = (
  title: string,
  due: string,
  day: string,
  recommendation = '1. at udkastet til høringssvar godkendes',
) => ({
  sections: { background: due, recommendation, nextSteps: `- Planudvalget, 7. april 2027\n- Byrådet, ${day}` },
  fields: { title },
});

const SIX_LATER = addDays('2027-02-01', 6);

export const examples: Examples = {
  bad: [
    answered('Høringssvar til Råstofplan 2028', 'Høringsfristen er den 24. april 2027.', '28. april 2027'),
    answered('Høringssvar til vandplan', 'Fristen for svar udløber den 1. april 2027.', '28. april 2027'),
    answered(
      'Udtalelse til regionens sygehusplan',
      'Svar skal sendes senest den 20. april 2027.',
      '28. april 2027',
      '1. at udtalelsen sendes',
    ),
    answered(
      'Svar på nabokommunens kommuneplan',
      'Planen er i høring med frist den 2. april 2027.'.replace('med frist', 'med høringsfrist'),
      '8. april 2027',
      '1. at svaret afgives',
    ),
    answered(
      'Bemærkninger til kystplan',
      'Høringsfristen udløber den 24. april 2027.',
      '27. april 2027',
      '1. at bemærkningerne godkendes',
    ),
    answered('Afgivelse af høringssvar', 'Høringsfristen er den 3. maj 2027.', '4. maj 2027'),
    titled('Ændring af styrelsesvedtægten', ['2027-02-01']),
    titled('Styrelsesvedtægt for Lindved Kommune', ['2027-02-01', '2027-02-05']),
    titled('Budget 2028', ['2027-09-20', '2027-10-04']),
    titled('Forslag til budget 2028-2031', ['2027-09-20', '2027-10-10']),
    titled('Forslag til lokalplan 214', ['2027-02-01'], 'Forslaget sendes i 3 ugers høring.'),
    titled('Lokalplan 214 for havnen', ['2027-02-01'], 'Planen har været i to ugers offentlig høring.'),
    titled('Kommuneplantillæg 12', ['2027-02-01'], 'Høringen varer i 2 uger.'),
    titled('Forslag til kommuneplan 2027', ['2027-02-01'], 'Forslaget sendes i 6 ugers offentlig høring.'),
    titled(
      'Lokalplan 9',
      ['2027-02-01'],
      'Ændringen er af mindre betydning og sendes i en uges høring.'
        .replace('en uges', '1 uges')
        .replace('1 uges', '1 ugers'),
    ),
    titled('Endelig nedlæggelse af Mosede Skole', ['2027-03-15'], 'Skolen lukker den 1. august 2027.'),
    titled(
      'Skolestruktur',
      ['2027-04-05'],
      'Eleverne flytter i skoleåret 2027/28.',
      '1. at det endeligt besluttes at nedlægge Mosede Skole',
    ),
    titled('Endelig beslutning om skolelukning', ['2027-03-02'], 'Eleverne flytter den 1. august 2027.'),
  ],
  good: [
    answered('Høringssvar til Råstofplan 2028', 'Høringsfristen er den 30. april 2027.', '28. april 2027'),
    answered(
      'Høringssvar til vandplan',
      'Høringsfristen er den 24. april 2027. Svaret er sendt med forbehold.',
      '28. april 2027',
    ),
    answered(
      'Høringssvar til vandplan',
      'Regionen har givet udsættelse. Høringsfristen er den 24. april 2027.',
      '28. april 2027',
    ),
    answered(
      'Ny lokalplan for havnen',
      'Høringsfristen var den 24. april 2027.',
      '28. april 2027',
      '1. at planen vedtages',
    ),
    answered(
      'Høringssvar til lokalplan 9',
      'Høringsfristen var den 24. april 2027.',
      '28. april 2027',
      '1. at lokalplanen vedtages',
    ),
    answered('Høringssvar til vandplan', 'Der er ingen frist.', '28. april 2027'),
    titled('Ændring af styrelsesvedtægten', ['2027-02-01', SIX_LATER]),
    titled('Ændring af styrelsesvedtægten', []),
    titled('Budget 2028', ['2027-09-13', '2027-10-11']),
    titled('Budget 2028', ['2027-10-11']),
    titled('Budgetopfølgning 2027', ['2027-05-03', '2027-05-10']),
    titled('Forslag til lokalplan 214', ['2027-02-01'], 'Forslaget sendes i 4 ugers høring.'),
    titled(
      'Forslag til lokalplan 214',
      ['2027-02-01'],
      'Efter to ugers forudgående høring sendes forslaget i otte ugers høring.',
    ),
    titled('Lokalplan 9', ['2027-02-01'], 'Ændringen er af mindre betydning og sendes i 2 ugers høring.'),
    titled('Forslag til kommuneplan 2027', ['2027-02-01'], 'Forslaget sendes i 8 ugers offentlig høring.'),
    titled('Cykelsti ved skolen', ['2027-02-01'], 'Forslaget sendes i to ugers høring i skolebestyrelsen.'),
    titled('Endelig nedlæggelse af Mosede Skole', ['2027-02-22'], 'Skolen lukker den 1. august 2027.'),
    titled(
      'Forslag om at nedlægge Mosede Skole sendes i høring',
      ['2027-04-05'],
      'Skolen kan lukke den 1. august 2028.',
    ),
    titled(
      'Lukning af skolegården for biler',
      ['2027-04-05'],
      'Bommen sættes op den 1. august 2027.',
      '1. at porten endeligt lukkes',
    ),
    titled('Styrelsesvedtægtens udvalg', ['2027-02-01'], 'Orientering.', '1. at orienteringen tages til efterretning'),
  ].map((example) =>
    example.fields?.title?.startsWith('Styrelsesvedtægtens')
      ? { ...example, fields: { ...example.fields, caseType: 'information' } }
      : example,
  ),
};
