/** Whether lists and objects of a JSON text lie deeper in one another than `most`; what is no JSON may be told so or not. */
export function isTooDeep(text: string, most: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isInText) {
      if (sign === '\\') at++;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{' || sign === '[') {
      if (++depth > most) return true;
    } else if (sign === '}' || sign === ']') depth--;
  }
  return false;
}
