import fc from 'fast-check';
import { numbering, part, rels, word } from './support.ts';

/**
 * Random Word files that mix every element of WordprocessingML with words in it, however seldom it is used. `§` becomes a word that
 * stands nowhere else, so that each can be looked for.
 */
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve"> ${text} </w:t></w:r>`;
const BLANK = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
const math = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
const paragraph = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const formField = (data: string, kind: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${kind} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (properties: string, inner: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const drawing = (inner: string, described = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="n"${described}/><a:graphic><a:graphicData uri="u">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const picture = (id: string): string => `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`;
const changed = (name: string, inner: string): string => `<w:${name} w:id="1" w:author="Bo">${inner}</w:${name}>`;
const list = (name: string): string =>
  `<w:${name}><w:listItem w:displayText="§" w:value="a"/><w:listItem w:displayText="§" w:value="b"/></w:${name}>`;

/** What holds no other element: one line for each. */
const LEAVES: readonly string[] = [
  run('§'),
  run('§', '<w:b/><w:i/><w:u w:val="single"/>'),
  run('§', '<w:strike/><w:vertAlign w:val="superscript"/><w:rFonts w:ascii="Arial"/>'),
  run('§', '<w:vanish/>'),
  run('§', '<w:rStyle w:val="Skjult"/>'),
  run('§', '<w:caps/><w:webHidden/>'),
  '<w:r><w:t xml:space="preserve"> § </w:t><w:tab/><w:t>§</w:t><w:br/><w:t>§</w:t><w:br w:type="page"/><w:t>§</w:t><w:cr/><w:t>§</w:t><w:ptab/><w:t xml:space="preserve">§ </w:t></w:r>',
  '<w:r><w:t xml:space="preserve"> §</w:t><w:noBreakHyphen/><w:t>§</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Ukendt" w:char="F041"/><w:t xml:space="preserve">§ </w:t></w:r>',
  '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>§</w:t></w:r></w:rt><w:rubyBase><w:r><w:t xml:space="preserve"> § </w:t></w:r></w:rubyBase></w:ruby></w:r>',
  '<w:r><w:footnoteReference w:id="2"/></w:r>',
  '<w:r><w:endnoteReference w:id="2"/></w:r>',
  `<w:commentRangeStart w:id="1"/>${run('§')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
  `<w:bookmarkStart w:id="3" w:name="x"/>${run('§')}<w:bookmarkEnd w:id="3"/><w:proofErr w:type="spellStart"/>`,
  `<m:oMath><m:f><m:num>${math('§')}</m:num><m:den>${math('§')}</m:den></m:f><m:sSup><m:e>${math('§')}</m:e><m:sup>${math('§')}</m:sup></m:sSup></m:oMath>`,
  `<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${math('§')}</m:sub><m:sup>${math('§')}</m:sup><m:e>${math('§')}</m:e></m:nary><m:rad><m:deg>${math('§')}</m:deg><m:e>${math('§')}</m:e></m:rad></m:oMath>`,
  `<m:oMathPara><m:oMath><m:d><m:e>${math('§')}</m:e><m:e>${math('§')}</m:e></m:d><m:m><m:mr><m:e>${math('§')}</m:e><m:e>${math('§')}</m:e></m:mr></m:m></m:oMath></m:oMathPara>`,
  `<m:oMath><m:func><m:fName><m:limLow><m:e>${math('§')}</m:e><m:lim>${math('§')}</m:lim></m:limLow></m:fName><m:e>${math('§')}</m:e></m:func><m:acc><m:e>${math('§')}</m:e></m:acc><m:eqArr><m:e>${math('§')}</m:e></m:eqArr><m:sPre><m:sub>${math('§')}</m:sub><m:sup>${math('§')}</m:sup><m:e>${math('§')}</m:e></m:sPre></m:oMath>`,
  `<m:oMath>${math('§')}${changed('del', math('§'))}${changed('ins', math(' § '))}<m:groupChr><m:e>${math('§')}</m:e></m:groupChr><m:bar><m:e>${math('§')}</m:e></m:bar><m:borderBox><m:e>${math('§')}</m:e></m:borderBox></m:oMath>`,
  changed('del', '<w:r><w:delText>§</w:delText></w:r>'),
  changed('moveFrom', run('§')),
  field('PAGE', run('§')),
  field('REF _Ref1', run('§')),
  field('HYPERLINK "https://nordby.example/§"', run('§')),
  field('HYPERLINK \\l "sted"', run('§')),
  field('IF 1 = 1 "§" "§"', run('§')),
  field('QUOTE "§"', ''),
  field('MACROBUTTON Kør §', ''),
  field('EQ \\f(§;§)', ''),
  field('EQ \\r(§;\\b(§)) \\s\\up8(§)', ''),
  field('SYMBOL 183 \\f Symbol', ''),
  field('XE "§"', ''),
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('§')}`,
  `<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('§')}`,
  `<w:fldSimple w:instr=" AUTHOR ">${run('§')}</w:fldSimple>`,
  '<w:fldSimple w:instr=" FILLIN &quot;§&quot; "/>',
  formField(
    '<w:helpText w:val="§"/><w:statusText w:val="§"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="§"/><w:listEntry w:val="§"/></w:ddList>',
    'FORMDROPDOWN',
  ),
  formField('<w:textInput><w:default w:val="x"/></w:textInput>', 'FORMTEXT', run('§')),
  formField('<w:checkBox><w:checked/></w:checkBox>', 'FORMCHECKBOX'),
  control('<w:showingPlcHdr/><w:text/>', run('§')),
  control(list('dropDownList'), run('§')),
  control(`<w:showingPlcHdr/>${list('comboBox')}`, run('§')),
  drawing(`<wps:wsp><wps:txbx>${box(paragraph(run('§')))}</wps:txbx></wps:wsp>`, ' descr="§"'),
  drawing(picture('rId20'), ' descr="§" title="§"'),
  drawing(picture('rId99'), ' descr="§"'),
  drawing('<a:sp><a:txBody><a:p><a:r><a:t>§</a:t></a:r></a:p></a:txBody></a:sp>', ' title="§"'),
  '<w:r><w:pict><v:shape alt="§"><v:textpath string="§"/></v:shape></w:pict></w:r>',
  `<w:r><w:pict><v:rect><v:textbox>${box(paragraph(run('§')))}</v:textbox></v:rect></w:pict></w:r>`,
  '<w:r><w:pict><v:shape alt="§"><v:imagedata r:id="rId20"/></v:shape></w:pict></w:r>',
  '<w:r><w:object><v:shape><v:imagedata r:id="rId99"/></v:shape></w:object></w:r>',
  `<mc:AlternateContent><mc:Choice Requires="wps">${run('§')}</mc:Choice><mc:Fallback>${run('§')}</mc:Fallback></mc:AlternateContent>`,
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>${box(paragraph(run('§')))}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textpath string="§"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  '<w:subDoc r:id="rId30"/>',
  '<w:r><w:contentPart r:id="rId99"/><w:pgNum/><w:dayShort/><w:t xml:space="preserve"> § </w:t></w:r>',
  '<x:ukendt xmlns:x="urn:x">§</x:ukendt>',
  '<w:r><x:ukendt xmlns:x="urn:x">§</x:ukendt></w:r>',
  '<w:t xml:space="preserve"> § </w:t>',
  '<w:delText>§</w:delText>',
];

/** What stands around other things inside a paragraph. */
const AROUND: readonly ((inner: string) => string)[] = [
  (inner) => `<w:hyperlink r:id="rId10">${inner}</w:hyperlink>`,
  (inner) => `<w:hyperlink w:anchor="sted">${inner}</w:hyperlink>`,
  (inner) => `<w:smartTag w:element="x">${inner}</w:smartTag>`,
  (inner) => `<w:customXml w:element="x">${inner}</w:customXml>`,
  (inner) => `<w:bdo w:val="rtl">${inner}</w:bdo>`,
  (inner) => `<w:dir w:val="ltr">${inner}</w:dir>`,
  (inner) => changed('ins', inner),
  (inner) => changed('moveTo', inner),
  (inner) => changed('del', inner),
  (inner) => changed('moveFrom', inner),
  (inner) => control('<w:alias w:val="a"/>', inner),
  (inner) => control('', control('', inner)),
  (inner) => `<w:fldSimple w:instr=" TITLE ">${inner}</w:fldSimple>`,
  (inner) => field('AUTHOR', inner),
  (inner) => `<w:ukendt>${inner}</w:ukendt>`,
];

const PROPERTIES: readonly string[] = [
  '',
  '',
  '<w:pStyle w:val="Heading2"/>',
  '<w:pStyle w:val="Heading3"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:pStyle w:val="Title"/>',
  '<w:pStyle w:val="Quote"/>',
  '<w:pStyle w:val="TOC1"/>',
  '<w:pStyle w:val="SkjultAfsnit"/>',
  '<w:rPr><w:del w:id="5" w:author="Bo"/></w:rPr>',
  '<w:rPr><w:vanish/></w:rPr>',
  ...[1, 2, 3, 4, 5].flatMap((id) =>
    [0, 1].map((level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`),
  ),
];

const inlines = fc.letrec<{ one: string; many: string }>((tie) => ({
  many: fc.array(tie('one'), { minLength: 1, maxLength: 4 }).map((all) => all.join(BLANK)),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: fc.constantFrom(...LEAVES) },
    fc.tuple(fc.constantFrom(...AROUND), tie('many')).map(([around, inner]) => around(inner)),
    {
      weight: 1,
      arbitrary: tie('many').map((inner) =>
        drawing(`<wps:wsp><wps:txbx>${box(paragraph(inner))}</wps:txbx></wps:wsp>`),
      ),
    },
  ),
})).many;
const line = fc
  .tuple(inlines, fc.constantFrom(...PROPERTIES))
  .map(([inner, properties]) => paragraph(inner + BLANK, properties));

const CELLS = [
  '',
  '<w:gridSpan w:val="2"/>',
  '<w:vMerge w:val="restart"/>',
  '<w:vMerge/>',
  '<w:cellDel w:id="1" w:author="Bo"/>',
  '<w:cellIns w:id="1" w:author="Bo"/>',
];
const ROWS = [
  '',
  '<w:gridBefore w:val="1"/>',
  '<w:gridAfter w:val="2"/>',
  '<w:tblHeader/>',
  '<w:del w:id="1" w:author="Bo"/>',
  '<w:ins w:id="1" w:author="Bo"/>',
];
type Wrap = (inner: string) => string;
const same: Wrap = (inner) => inner;
const WRAPS: readonly Wrap[] = [
  same,
  same,
  same,
  (inner) => control('', inner),
  (inner) => `<w:customXml w:element="x">${inner}</w:customXml>`,
];

/** Blocks, of which tables and controls hold others. */
export const wordBlocks = fc.letrec<{ block: string; blocks: string }>((tie) => {
  const cell = fc
    .tuple(fc.constantFrom(...CELLS), tie('blocks'), fc.constantFrom(...WRAPS))
    .map(([properties, inner, wrap]) => wrap(`<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`));
  const row = fc
    .tuple(fc.constantFrom(...ROWS), fc.array(cell, { minLength: 1, maxLength: 3 }), fc.constantFrom(...WRAPS))
    .map(([properties, cells, wrap]) => wrap(`<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`));
  return {
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 5, arbitrary: line },
      fc
        .array(row, { minLength: 1, maxLength: 3 })
        .map((rows) => `<w:tbl><w:tblPr><w:tblCaption w:val="§"/></w:tblPr>${rows.join('')}</w:tbl>`),
      tie('blocks').map((inner) => control('', inner)),
      tie('blocks').map((inner) => control('<w:showingPlcHdr/>', inner)),
      tie('blocks').map((inner) => `<w:customXml w:element="x">${inner}</w:customXml>`),
      tie('blocks').map((inner) => changed('ins', inner)),
      tie('blocks').map(
        (inner) =>
          `<mc:AlternateContent><mc:Choice Requires="x">${inner}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
      ),
      inlines,
      fc.constantFrom(
        '<w:altChunk r:id="rId40"/>',
        '<w:altChunk r:id="rId41"/>',
        '<w:altChunk r:id="rId42"/>',
        '<w:subDoc r:id="rId30"/>',
      ),
      fc.tuple(line).map(([inner]) => `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('D§')}</w:p>${inner}`),
    ),
  };
}).blocks;

export const wordStories = fc.record({
  body: fc.array(wordBlocks, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  footnote: wordBlocks,
  endnote: wordBlocks,
  comment: wordBlocks,
  header: wordBlocks,
  footer: wordBlocks,
  embedded: wordBlocks,
});

const STYLES = part(
  'styles',
  `<w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="SkjultAfsnit"><w:name w:val="Skjult afsnit"/><w:rPr><w:vanish/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`,
);
const NUMBERING = numbering({
  1: ['decimal', 'decimal:1:%1.%2'],
  2: ['bullet', 'bullet'],
  3: ['lowerLetter:3:%1)', 'lowerRoman:1:%2.'],
  4: ['decimal:1:§ %1', 'upperRoman:1:Artikel %2'],
  5: ['ordinalText:1:%1', 'decimal:1:At %2)'],
});
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const note = (kind: string, inner: string): string =>
  part(`${kind}s`, `<w:${kind} w:type="separator" w:id="0"><w:p/></w:${kind}><w:${kind} w:id="2">${inner}</w:${kind}>`);

const STORIES = ['body', 'footnote', 'endnote', 'comment', 'header', 'footer', 'embedded'] as const;

/** A Word file of such stories, with its words numbered. `wölk` keeps a file from being empty. */
export function packed(stories: Readonly<Record<(typeof STORIES)[number], string>>): Uint8Array {
  let count = 0;
  const numbered = (source: string): string => source.replaceAll('§', () => `ord${count++}x`);
  const [body = '', footnote = '', endnote = '', comment = '', header = '', footer = '', embedded = ''] = STORIES.map(
    (name) => numbered(stories[name]),
  );
  const related = rels(
    { id: 'rId1', type: 'styles', target: 'styles.xml' },
    { id: 'rId2', type: 'numbering', target: 'numbering.xml' },
    { id: 'rId3', type: 'footnotes', target: 'footnotes.xml' },
    { id: 'rId4', type: 'endnotes', target: 'endnotes.xml' },
    { id: 'rId5', type: 'comments', target: 'comments.xml' },
    { id: 'rId6', type: 'header', target: 'andet/hoved.xml' },
    { id: 'rId7', type: 'footer', target: '/word/fod.xml' },
    { id: 'rId10', type: 'hyperlink', target: 'https://nordby.example/', external: 'yes' },
    { id: 'rId20', type: 'image', target: 'billeder/k.png' },
    { id: 'rId30', type: 'subDocument', target: 'del2.docx', external: 'yes' },
    { id: 'rId40', type: 'aFChunk', target: 'a.html' },
    { id: 'rId41', type: 'aFChunk', target: 'b.txt' },
    { id: 'rId42', type: 'aFChunk', target: 'c.docx' },
    { id: 'rId50', type: 'chart', target: 'charts/x.xml' },
    { id: 'rId51', type: 'diagramData', target: 'diagrams/d.xml' },
  );
  return word(`${paragraph(run('wölk'))}${body}`, {
    'word/_rels/document.xml.rels': related,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/footnotes.xml': note('footnote', footnote),
    'word/endnotes.xml': note('endnote', endnote),
    'word/comments.xml': part('comments', `<w:comment w:id="1" w:author="Bo">${comment}</w:comment>`),
    'word/andet/hoved.xml': part('hdr', header),
    'word/fod.xml': part('ftr', footer),
    'word/billeder/k.png': PNG,
    'word/a.html': numbered(
      '<html><head><title>§</title></head><body><h2>§</h2><table><tr><td>§<ul><li>§</li></ul></td></tr></table></body></html>',
    ),
    'word/b.txt': numbered('§ §\r\n§'),
    'word/c.docx': word(embedded, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES }),
    'word/charts/x.xml': numbered(
      part(
        'chart',
        '<c:v xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">§</c:v><a:p><a:r><a:t>§</a:t></a:r></a:p>',
      ),
    ),
    'word/diagrams/d.xml': numbered(part('dataModel', '<dgm:pt><a:t>§</a:t></dgm:pt>')),
  });
}
