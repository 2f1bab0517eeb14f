import { lawReferences } from '../../text/references.ts';
import { anyBlock, type Check, isProse } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { isNotedFirst, isRoutine } from '../reading/routine.ts';
import { isWhole } from '../reading/whole.ts';

const MESSAGE = {
  da: 'Angiv lov og paragraf, og om kommunen skal eller kan.',
  en: 'Name the act and section, and whether the municipality must or may.',
};

/** An act by name, though without its section. */
const ACT =
  /(?<!\p{L})\p{L}{3,30}(?:loven|lovens|bekendtgørelsen|forordningen|vedtægten|cirkulæret)(?!\p{L})|(?<!\p{L})(?:lov|bekendtgørelse|forordning) om \p{L}/iu;
/** Said to be free, or ruled by nothing in particular. */
const NONE =
  /(?<!\p{L})(?:ingen lov|ikke reguleret|ikke lovreguleret|ingen lovkrav|ikke et lovkrav|kommunalfuldmagten|kommunalfuldmagt|ikke relevant|frivillig opgave)(?!\p{L})/iu;
const SHORT = 25;

/** A status of a plan rests on the plan. */
const REPORTS =
  /(?<!\p{L})(?:frigivelse|udmøntning|\p{L}*bevilling(?:er)?|budget\p{L}*|status|opfølgning|orientering|redegørelse|evaluering|besvarelse|svar på|temadrøftelse)(?!\p{L})/iu;

/** Of these another house's case says by which act; a pool, a programme or its own staff it settles as it likes. */
const RESTS_ON_LAW =
  /dispensation|tilladelse|påbud|forbud|lokalplan|kommuneplan|tillæg|gebyr|takst|vedtægt|regulativ|ekspropri|fredning|garanti|(?<!\p{L})lån(?!\p{L})|lukning|nedlæggelse|skole|høring|vandforsyning|spildevand|affald|(?<!\p{L})vej(?:e|en)?(?!\p{L})|tilsyn|kvalitetsstandard|serviceniveau|tilskud|handleplan|skov(?!\p{L})/iu;

/** Letters without which none of them can hold: looking for them costs next to nothing. */
const MARK = /lov|§|bekendtgørelse|forordning|vedtægt|cirkulær|fuldmagt|reguleret|relevant|frivillig/u;

const lawIsNamed = anyBlock(
  ({ text, lower }) => MARK.test(lower) && (lawReferences(text).length > 0 || ACT.test(text) || NONE.test(text)),
);

export const fu09: Check = {
  id: 'FU09',
  category: 'completeness',
  severity: 'warning',
  needs: ['text'],
  caseTypes: ['decision'],
  name: { da: 'Lovgrundlag', en: 'Legal basis' },
  why: {
    da: 'Politikerne skal kunne se, om de skal gøre noget eller må lade være, og hvor det står.',
    en: 'Politicians must see whether they have to act or may leave it, and where that is written.',
  },
  run: (view) => {
    const section = view.sections.find(({ key }) => key === 'legalBasis');
    if (
      !section &&
      !isOwnHouse(view) &&
      isWhole(view) &&
      !isRoutine(view) &&
      !isNotedFirst(view) &&
      !REPORTS.test(view.fields.title) &&
      RESTS_ON_LAW.test(view.fields.title) &&
      !lawIsNamed(view)
    )
      return [{ section: 'legalBasis', about: 'law', severity: 'suggestion', message: MESSAGE }];
    if (!section || lawIsNamed(view)) return [];
    if (view.sections.every(({ isEmpty }) => isEmpty)) return [];
    const block = section.blocks.find((one) => isProse(one) && one.text.trim() !== '');
    // A template has the section; that nobody has written in it is a lack, that somebody wrote nothing in it is worse.
    if (!block) return [{ section: 'legalBasis', about: 'law', severity: 'suggestion', message: MESSAGE }];
    return block.text.length < SHORT * 8 ? [{ block, message: MESSAGE }] : [];
  },
};
