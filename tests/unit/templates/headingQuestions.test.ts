import { describe, expect, it } from 'vitest';
import { roleOfHeading } from '../../../shared/templates/headings.ts';

describe('a heading that is a question', () => {
  it.each([
    ['Hvad skal udvalget beslutte?', 'decisionQuestion'],
    ['Hvad skal vi vælge?', 'decisionQuestion'],
    ['Det skal Byrådet tage stilling til', 'decisionQuestion'],
    ['Hvad foreslår Teknik- og Miljøforvaltningen?', null],
    ['Hvad foreslår miljøforvaltningen?', 'recommendation'],
    ['Hvad anbefaler direktøren Byrådet?', 'recommendation'],
    ['Hvad handler sagen om?', 'summary'],
    ['Hvad går forslaget ud på?', 'summary'],
    ['Hvorfor kommer sagen nu?', 'background'],
    ['Hvorfor forelægges sagen?', 'background'],
    ['Hvad er baggrunden?', 'background'],
    ['Hvad er mulighederne?', 'options'],
    ['Hvilke muligheder har vi?', 'options'],
    ['Hvad kan udvalget vælge imellem?', 'options'],
    ['Hvad koster forslaget?', 'economy'],
    ['Hvordan finansieres det?', 'economy'],
    ['Hvem er hørt?', 'hearing'],
    ['Hvad siger naboerne?', 'hearing'],
    ['Hvilken lov handler det om?', 'legalBasis'],
    ['Hvad siger reglerne?', 'legalBasis'],
    ['Hvad betyder det for borgerne?', 'consequences'],
    ['Hvad er risikoen?', 'risk'],
    ['Hvad sker der bagefter?', 'nextSteps'],
    ['Hvem gør hvad hvornår?', 'nextSteps'],
    ['Hvad er tidligere besluttet?', 'previousHandling'],
    ['Hvad er vedlagt?', 'attachments'],
    // A question of the text itself.
    ['Hvor langt er vi?', null],
    ['Hvad går godt?', null],
    ['Hvor bor eleverne?', null],
    ['Hvad er en lavbundsjord?', null],
  ])('%s', (heading, role) => {
    expect(roleOfHeading(heading)).toBe(role);
  });
});

describe('a heading known by its shape', () => {
  it.each([
    ['De to modeller', 'options'],
    ['Undersøgte løsninger', 'options'],
    ['Overvejede placeringer', 'options'],
    ['Fire mulige scenarier', 'options'],
    ['Modellerne', 'options'],
    ['Udvalgets muligheder', 'options'],
    ['Sagens videre forløb', 'nextSteps'],
    ['Det videre arbejde', 'nextSteps'],
    ['Tidsplan og milepæle', 'nextSteps'],
    ['Lov og regler', 'legalBasis'],
    ['Love og retningslinjer', 'legalBasis'],
    ['Naboorientering', 'hearing'],
    ['De indkomne høringssvar', 'hearing'],
    ['Resultatet af høringen', 'hearing'],
    ['Sagens hovedindhold', 'summary'],
    ['Sagen i korte træk', 'summary'],
    ['Supplerende oplysninger', 'presentation'],
    ['Fakta', 'presentation'],
    ['Administrationens overvejelser', 'presentation'],
    ['Svar fra Park og Natur', 'presentation'],
    ['Svar fra Seniorrådet', null],
    ['Svar fra naboerne', null],
    ['Skolechefens anbefaling', 'recommendation'],
    ['Til beslutning', 'recommendation'],
    ['Vedlagte dokumenter', 'attachments'],
    // Of the text itself.
    ['Sagen om skolen', null],
    ['To skoler', null],
    ['Forslagsstillere', null],
    ['Mulighederne i midtbyen', null],
    ['Lovlige anlæg', null],
    ['Fakta om fjernvarme', null],
  ])('%s', (heading, role) => {
    expect(roleOfHeading(heading)).toBe(role);
  });
});
