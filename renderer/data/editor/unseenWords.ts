/** How much of what was copied is no text of the one who copied it, and stays out. */
export interface Unseen {
  readonly comments: number;
  readonly deletions: number;
  readonly hidden: number;
}

const COMMENT_MARKS = 'a.msocomanchor, a[href^="#_msocom_"], a[href^="#cmnt"]:not([href^="#cmnt_ref"]), hr.msocomoff';
const DELETIONS =
  'del[cite], del[datetime], .msoDel, [class*="TrackChangeTextDeletion" i], [class*="TrackedDeletion" i]';

/**
 * Takes out comments, tracked deletions and hidden text, which a page shows elsewhere or not at all, so that they do not become text of the
 * case; and makes sources of footnotes. Says how many of each there were.
 */
export function takeUnseen(body: HTMLElement): Unseen {
  keepFootnotes(body);
  const comments = takeComments(body);
  const deletions = takeAll([...body.querySelectorAll<HTMLElement>(DELETIONS)]);
  const styled = [...body.querySelectorAll<HTMLElement>('[style], [hidden]')];
  const hidden = takeAll(styled.filter(isHidden));
  return { comments, deletions, hidden };
}

function isHidden(element: HTMLElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    element.hasAttribute('hidden') ||
    /(?:^|[;\s])(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*(?:all|screen))/i.test(style)
  );
}

/** Removes the elements, which are in the order of the text; counts those that had words and were not inside another. */
function takeAll(elements: readonly HTMLElement[]): number {
  let count = 0;
  let outer: HTMLElement | null = null;
  for (const element of elements) {
    // What lies within an element comes right behind it.
    if (outer?.contains(element)) continue;
    outer = element;
    if ((element.textContent ?? '').trim() !== '') count++;
    element.remove();
  }
  return count;
}

/** The words of comments stand below the text, and a mark where they belong. */
function takeComments(body: HTMLElement): number {
  const styled = [...body.querySelectorAll<HTMLElement>('[style]')];
  const of = (pattern: RegExp) => styled.filter((element) => pattern.test(element.getAttribute('style') ?? ''));
  const lists = of(/mso-element:\s*comment-list/i);
  const told = of(/mso-element:\s*comment(?![-\w])/i);
  // Google Docs puts each comment in a paragraph of its own, which points back to its mark.
  const below = [...body.querySelectorAll('a[href^="#cmnt_ref"]')].flatMap((back) => {
    const block = back.closest<HTMLElement>('div') ?? back.closest<HTMLElement>('p');
    return block && block !== body ? [block] : [];
  });
  const marks = [...body.querySelectorAll<HTMLElement>(COMMENT_MARKS)];
  const references = [...body.querySelectorAll<HTMLElement>('.MsoCommentReference')].filter(({ textContent }) =>
    /^\s*(?:\[[^\]]*\]\s*)?$/.test(textContent ?? ''),
  );
  const count = Math.max(told.length + below.length, marks.filter(({ tagName }) => tagName === 'A').length);
  for (const element of [...lists, ...told, ...below, ...references, ...marks]) element.remove();
  return count;
}

const NOTE_MARKS = 'a[href^="#_ftn"], a[href^="#_edn"], a.sdfootnoteanc, a.sdendnoteanc, a[href^="#ftnt"]';

/** A footnote's words stand below the text; here they are the source at its mark. */
function keepFootnotes(body: HTMLElement): void {
  const marks = [...body.querySelectorAll<HTMLAnchorElement>(NOTE_MARKS)];
  const named = marks.length > 0 ? namedIn(body) : new Map<string, HTMLElement[]>();
  const used: HTMLElement[] = [];
  for (const mark of marks) {
    const name = (mark.getAttribute('href') ?? '').slice(1);
    const note = name.includes('ref') ? null : noteOf(body, named.get(name) ?? [], mark);
    const text = note?.textContent
      ?.replace(/^\s*(?:\[?[\divxlc]+\]?|\*)[\s.)]*/i, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (!note || !text) continue;
    const source = body.ownerDocument.createElement('sup');
    source.dataset.source = text;
    mark.replaceWith(source);
    used.push(note);
  }
  for (const note of used) note.remove();
  for (const list of body.querySelectorAll<HTMLElement>('[style*="footnote-list" i], [style*="endnote-list" i]'))
    if ((list.textContent ?? '').trim() === '') list.remove();
}

/** Elements by their names. */
function namedIn(body: HTMLElement): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const element of body.querySelectorAll<HTMLElement>('[id], a[name]')) {
    for (const name of new Set([element.id, element.getAttribute('name') ?? '']))
      found.set(name, [...(found.get(name) ?? []), element]);
  }
  return found;
}

/** The block that an element with the name of a note stands in, below the text: never one that the mark itself stands in. */
function noteOf(body: HTMLElement, named: readonly HTMLElement[], mark: HTMLElement): HTMLElement | null {
  const blocks = named
    .filter((one) => one !== mark)
    .map(
      (one) => one.closest<HTMLElement>('div[id], [style*="mso-element:footnote" i]') ?? one.closest<HTMLElement>('p'),
    );
  return blocks.find((block) => block !== null && block !== body && !block.contains(mark)) ?? null;
}
