/**
 * What a person means by a few letters. Predictable before clever: the title begins with them, then a word of it does, then another word
 * for it, then letters in order. Among equals what was chosen last comes first, then the order of the list.
 */

export interface Findable {
  id: string
  /** As it is shown. */
  title: string
  /** Other words that find it: in the other language, keywords, names. */
  words: readonly string[]
}

/** Without case and accents. @example plainText('Übersicht') // 'ubersicht' */
export const plainText = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** How well one piece of text fits, smaller is better. */
export const FITS = { whole: 0, begin: 1, wordBegin: 2, other: 3, inside: 4, letters: 5 } as const

/**
 * @returns smaller is better, `undefined`: not found
 * @example rankOf('tra', { id: 't', title: 'Trading', words: [] }) // FITS.begin
 */
export function rankOf(query: string, { title, words }: Findable): number | undefined {
  const asked = plainText(query).trim()
  if (asked === '') return 0
  const shown = plainText(title)
  if (shown === asked) return FITS.whole
  if (shown.startsWith(asked)) return FITS.begin
  const others = words.map(plainText)
  const ranks = wordsOf(asked).map((word) => rankOfWord(word, shown, others))
  // Signs only: nothing is called so.
  if (ranks.length === 0 || ranks.includes(undefined)) return undefined
  return Math.max(...ranks.map((rank) => rank ?? 0))
}

function rankOfWord(word: string, title: string, others: readonly string[]): number | undefined {
  if (wordsOf(title).some((each) => each.startsWith(word))) return FITS.wordBegin
  if (others.some((other) => wordsOf(other).some((each) => each.startsWith(word)))) return FITS.other
  // One or two letters are inside of nearly everything.
  if (word.length < 3) return undefined
  if ([title, ...others].some((text) => text.includes(word))) return FITS.inside
  return wordsOf(title).some((each) => hasLetters(word, each)) || hasLetters(word, title)
    ? FITS.letters
    : undefined
}

/** Its letters in order, beginning with the first. @example hasLetters('rbl', 'rebalancing') // true */
export function hasLetters(word: string, text: string): boolean {
  if (word[0] !== text[0]) return false
  let at = 0
  for (const letter of text) if (letter === word[at]) at += 1
  return at === word.length
}

/**
 * @param recent ids, last chosen first
 * @example rankChoices(choices, 'set', ['page.settings'])
 */
export function rankChoices<C extends Findable>(
  choices: readonly C[],
  query: string,
  recent: readonly string[],
): C[] {
  const places = new Map(recent.map((id, at) => [id, at]))
  const placeOf = ({ id }: C) => places.get(id) ?? recent.length
  const fits = choices.flatMap((choice) => {
    const rank = rankOf(query, choice)
    return rank === undefined ? [] : [{ choice, rank }]
  })
  // Letters somewhere inside are a guess: worth showing only where nothing begins like them.
  const most = fits.some(({ rank }) => rank <= FITS.other) ? FITS.other : FITS.letters
  return fits
    .filter(({ rank }) => rank <= most)
    .toSorted((a, b) => a.rank - b.rank || placeOf(a.choice) - placeOf(b.choice))
    .map(({ choice }) => choice)
}

/** Chosen once more: first in the list, once. @example withRecent(['a', 'b'], 'b') // ['b', 'a'] */
export const withRecent = (recent: readonly string[], id: string): string[] =>
  [id, ...recent.filter((each) => each !== id)].slice(0, RECENT_MOST)

const RECENT_MOST = 12
