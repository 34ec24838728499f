/**
 * The skeleton of a name: what it looks like to a reader in a hurry. Two texts with the same skeleton can be taken
 * for each other. Covers the common Cyrillic, Greek, Armenian, Cherokee and small-capital twins of Latin letters
 * (a part of Unicode TS 39), plus digits that stand for letters. Full-width, circled and mathematical letters fold by NFKD.
 */

/** Latin letter, then everything that looks like it, in either case. */
const TWINS: Record<string, string> = {
  a: 'аАαΑᎪᴀ@',
  b: 'вВβΒᏴʙЬь8฿₿ß',
  c: 'сСϲϹᏟᴄ¢',
  d: 'ԁᎠᴅɗ',
  e: 'еЕεΕᎬᴇєЄ€Ξё',
  f: 'ϝꜰƒ',
  g: 'ɡԌցɢ',
  h: 'нНһҺηΗᎻʜ',
  i: 'іІιΙᎥɪ1l|!ӏӀ',
  j: 'јЈᎫᴊ',
  k: 'кКκΚᏦᴋ',
  m: 'мМμΜᎷᴍ',
  n: 'пПΝոɴ',
  o: 'оОοΟօ0σᴏØø',
  p: 'рРρΡᏢᴘ',
  q: 'ԛԚ',
  r: 'гГᎡʀ',
  s: 'ѕЅᏚꜱ5$',
  t: 'тТτΤᎢᴛ₮',
  u: 'υսᴜцЦ',
  v: 'νѵѴᏙᴠ',
  w: 'ԝԜᎳᴡωω',
  x: 'хХχΧ×',
  y: 'уУγΥүҮʏ¥',
  z: 'ΖᏃᴢ',
}

const LATIN = new Map(
  Object.entries(TWINS).flatMap(([latin, twins]) => Array.from(twins).map((twin) => [twin, latin] as const)),
)

/**
 * @example skeleton('U\u200bS\u0405С') // 'ussc'
 * @example skeleton('US Dollar C0in') === skeleton('us-dollar coin') // true
 */
export function skeleton(text: string): string {
  let look = ''
  for (const character of text.slice(0, 1000).normalize('NFKD')) {
    const lower = character.toLowerCase()
    look += LATIN.get(character) ?? LATIN.get(lower) ?? lower
  }
  return look.replace(/[^\p{L}\p{N}]/gu, '')
}
