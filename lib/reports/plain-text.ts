/** Spaces of all kinds become one, a minus a hyphen; what is not seen is left out. @example plainText('1 \u2212 2') // '1 - 2' */
export const plainText = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replaceAll('\u2212', '-')
    .trim()
