/**
 * Signs of the fonts Word draws bullets, boxes and arrows with, by their place in the font from 0x20 on; `�` where a font has none.
 * What Unicode has rare signs for (arrows of U+1F800, shapes of U+1F780) is given as the common sign of the same meaning: hardly a
 * font has the rare ones.
 */
const SYMBOL =
  ' !∀#∃%&∍()*+,−./0123456789:;<=>?' +
  '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_' +
  '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~�' +
  '��������������������������������' +
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵' +
  'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓' +
  '◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';
const WINGDINGS =
  ' ✏✂✁👓🕭📖🕯☎✆✉🖃📪📫📬📭📁📂📄📄📄🗄⌛⌨🖰🖲🖳🖴🖫🖬✇✍' +
  '✍✌✌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉' +
  '♊♋♌♍♎♏♐♑♒♓❧&●❍■□❐❑❒⬧⧫◆❖⬥⌧▤⌘❀✿❝❞▯' +
  '⓪➀➁➂➃➄➅➆➇➈➉⓿➊➋➌➍➎➏➐➑➒➓❧❧❧❧❧❧❧❧·•' +
  '▪○○○◉◎❍▪◻✦✦★✶✴✹✵⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘' +
  '🕙🕚🕛←→←→←→←→❧❧❧❧❧❧❧❧❧❧⌫⌦◄➢▲▼←➲↑↓←' +
  '→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩↔⇳↖↗↙↘▭▫✗✓☒☑';
const WINGDINGS_2 =
  ' 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙' +
  '🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⊗⊗⊘⦸❧&❧❧‽‽‽' +
  '‽❧❧❧❧❧❧❧❧⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿�' +
  '☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧❧❧⋅●⦁●○○○○⊙⦿■' +
  '■◾■□□□□□▣□◎◆◆⬩⬥◇◇◈◇◎◊◊⬪⬧◊◊◖◗⯊⯋⯀⯁' +
  '⬟⯂⬣⬢⯃⯄✚✚✚✚✚✚✚✖✖✖✖✖✖✖✱✱✱✱✱✱✱✱✱✱✱✱' +
  '✱✱✱✱✱★★★★★★✶★★★★✹★★✯★★⯌⯍※⁂';
const WINGDINGS_3 =
  ' ←→↑↓↖↗↙↘←→↑↓↖↘↑↓↔↕←→↑↓↓←→←→←→←→' +
  '←→←→←←➔➔←→↑↓↺↺↺↺↻↺⎋⌤⌃⌥␣⍽⇪↑←→←→←→' +
  '←→←→←→←→↑↓↖↗↙↘↔↕▲▼△▽◀▶◁▷◣◢◤◥◀▶▶�' +
  '▶↑↓←→←→↑↓←→↑↓←→↑↓←→↑↓←→↑↓←→↑↓←→↑' +
  '↓←→↑↓←→←→←→←➔➔➔➔→←→←→←→↑↓←→↑↓←→↑' +
  '↓←→↑↓←→↑↓←→←→←→←→←→↑↓↖↗↙↘←→↑↓↖↗↙' +
  '↘←→↑↓↖↗↙↘←→↑↓←→↑↓';
const WEBDINGS =
  ' 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗❧❧🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳' +
  '🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬❧🗭🗪🗫' +
  '↺✔🚲⬜🛡📦🛱⬛🚑ℹ🛩🛰★🕴⬤🛥🚔↻🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲�' +
  '🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻' +
  '🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻' +
  '🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫' +
  '🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿➔🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈❧❧❧❧🗺🌍🌏🌎🕊';

const NONE = '\uFFFD';
const FIRST = 0x20;
const FONTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['symbol', [...SYMBOL]],
  ['wingdings', [...WINGDINGS]],
  ['wingdings 2', [...WINGDINGS_2]],
  ['wingdings 3', [...WINGDINGS_3]],
  ['webdings', [...WEBDINGS]],
]);

/** Where the font is not told, these places are read as Wingdings: Word makes its own bullets of them. All others are Symbol's. */
const WINGDINGS_BULLETS = new Set([
  0x28, 0x2a, 0x46, 0x4a, 0x4b, 0x4c, 0x6c, 0x6e, 0x6f, 0x71, 0x72, 0x75, 0x76, 0x77, 0x9f, 0xa7, 0xa8, 0xd8, 0xdf,
  0xe0, 0xe8, 0xf0, 0xfb, 0xfc, 0xfd, 0xfe,
]);

/** True for the fonts whose letters are signs: an *a* set in them shows no *a*. */
export function isSymbolFont(font: string): boolean {
  return FONTS.has(font.trim().toLowerCase());
}

/**
 * The common sign that a character of a symbol font shows: `\uF0B7` or, with its font named, `·` of Symbol is a bullet. `char` is one
 * code point, `font` as the file names it; without one it is guessed. Null where it is not known what the font shows, and for
 * characters that already are what they show.
 */
export function realSign(char: string, font?: string): string | null {
  const code = char.codePointAt(0) ?? 0;
  const isMoved = code >= 0xf020 && code <= 0xf0ff;
  const named = font === undefined ? undefined : FONTS.get(font.trim().toLowerCase());
  if (named) return signAt(named, isMoved ? code - 0xf000 : code);
  if (!isMoved || font !== undefined) return null;
  const place = code - 0xf000;
  const guessed = FONTS.get(WINGDINGS_BULLETS.has(place) ? 'wingdings' : 'symbol');
  return guessed ? signAt(guessed, place) : null;
}

/** Text with every sign that is known made real; what is not known stays as it is. */
export function withRealSigns(text: string, font?: string): string {
  if (font === undefined || !isSymbolFont(font)) {
    return text.replaceAll(/[\uF020-\uF0FF]/g, (char) => realSign(char) ?? char);
  }
  return [...text].map((char) => realSign(char, font) ?? char).join('');
}

function signAt(signs: readonly string[], place: number): string | null {
  const sign = signs[place - FIRST];
  return sign === undefined || sign === NONE ? null : sign;
}
