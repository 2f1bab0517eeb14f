import { describe, expect, it } from 'vitest';
import { lineMark, titleMark } from '../../../shared/openness/labels.ts';
import { roleOfHeading } from '../../../shared/templates/headings.ts';
import { h, li, p, readWord } from './support.ts';

const attachmentsOf = async (...lines: readonly string[]) => {
  const { content } = await readWord(h(1, 'Ny skole') + h(2, 'Baggrund') + p('Tekst') + h(2, 'Bilag') + lines.join(''));
  return content.fields.attachments.map(({ number, title }) => [number, title]);
};

describe('what a file tells is read as it is meant', () => {
  it.each(['Administrationen foreslår', 'Det indstilles, at', 'Direktionen anbefaler', 'Børneforvaltningen foreslår:'])(
    '%s opens the recommendation',
    (heading) => expect(roleOfHeading(heading)).toBe('recommendation'),
  );

  it('no other sentence of somebody who proposes something does', () => {
    expect(roleOfHeading('Foreningen foreslår')).toBeNull();
  });

  it('a day is neither the number nor the name of an attachment', async () => {
    expect(await attachmentsOf(p('Protokol, 30. september 2025'))).toEqual([[null, 'Protokol, 30. september 2025']]);
    expect(await attachmentsOf(li('Protokol'), li('2. Kort'))).toEqual([
      [null, 'Protokol'],
      [2, 'Kort'],
    ]);
  });

  it('how many items are closed, and the letter of a party, close nothing', () => {
    expect(lineMark('Dagsordenen blev udsendt. Den indeholder 14 åbne og to lukkede punkter.')).toBeNull();
    expect(titleMark('Besvarelse af spørgsmål fra Karen Lindhardt (L) om hjemmehjælp')).toBeNull();
    expect(titleMark('Salg af Havnevej (L)')?.says).toBe('unclear');
    expect(lineMark('Punkt 4 og to lukkede punkter udgår.')?.says).toBeDefined();
  });
});
