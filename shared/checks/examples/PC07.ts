import type { Example, Examples } from '../define.ts';
import { dispatchHash } from '../dispatch.ts';
import { exampleCase } from '../example.ts';
import { BlockCache } from '../view.ts';

const SENT: Example = {
  sections: { background: 'Skolen er fra 1974.', recommendation: '1. at planen godkendes' },
  fields: { title: 'Ny skole' },
};

/** A case as it is after `change`, dispatched before it. */
function changedTo(change: Example): Example {
  const { fields, doc } = exampleCase(SENT);
  const hash = dispatchHash(fields, new BlockCache().sections(doc));
  return {
    sections: { ...SENT.sections, ...change.sections },
    fields: { ...SENT.fields, ...change.fields, dispatched: { on: '2026-12-07', hash } },
  };
}

const attachment = { id: 'b1', number: 1, title: 'Kort', recommended: false, closed: false, file: null };

export const examples: Examples = {
  bad: [
    changedTo({ sections: { background: 'Skolen er fra 1975.' } }),
    changedTo({ sections: { recommendation: '1. at planen forkastes' } }),
    changedTo({ sections: { economy: 'Udgiften er 2 mio. kr.' } }),
    changedTo({ sections: { background: '' } }),
    changedTo({ fields: { title: 'Ny skole i Lindved' } }),
    changedTo({ fields: { attachments: [attachment] } }),
    changedTo({ fields: { openness: { closed: true, reason: 'Prisen er fortrolig.', publicTitle: 'Skole' } } }),
    changedTo({ sections: { background: 'Skolen er fra 1974. Den har 402 elever.' } }),
    changedTo({ sections: { background: 'skolen er fra 1974.' } }),
    changedTo({ sections: { background: 'Skolen er fra 1974.\n| Elever | 402 |\n| Klasser | 18 |' } }),
    changedTo({ sections: { recommendation: '1. at planen godkendes\n2. at der afsættes 2 mio. kr.' } }),
    changedTo({ fields: { attachments: [{ ...attachment, number: 2 }] } }),
  ],
  good: [
    changedTo({}),
    changedTo({ sections: { decision: 'Godkendt.' } }),
    changedTo({ sections: { dissent: 'Gruppe F stemte imod.' } }),
    changedTo({ sections: { background: 'Skolen er fra 1974.\n' } }),
    changedTo({ fields: { status: 'decided' } }),
    changedTo({ fields: { caseNumber: '00.30.00-S00-2-26' } }),
    changedTo({ fields: { responsible: { unit: 'Center for Skole', person: 'Ida Holm' } } }),
    changedTo({ fields: { agreementLinks: ['KA26.1.3'] } }),
    changedTo({ sections: { presentation: '' } }),
    SENT,
    { sections: { background: 'Skolen er fra 1975.' }, fields: { dispatched: null } },
    { sections: { background: 'Skolen er fra 1975.' }, fields: { status: 'dispatched' } },
  ],
};
