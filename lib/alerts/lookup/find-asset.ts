/**
 * Which asset a piece of text names: by its symbol or its name. What is held comes before what is better known, and in running text a
 * symbol counts only as it is written, in capitals: "one" is a word.
 */
import type { Amount } from '@/lib/core/amount'
import type { NameableAsset } from '@/lib/portfolio/nameable-assets'

export interface KnownAsset extends Omit<NameableAsset, 'line'> {
  isHeld: boolean
  /** In the display currency. */
  price?: Amount | undefined
}

export interface NamedAsset extends KnownAsset {
  /** Which words of the text name it. */
  words: readonly number[]
}

const UNRANKED = 1_000_000
const NAME_WORDS = 4
/** Longer than what somebody types to look something up. */
const RUNNING_TEXT_WORDS = 5

/** @example findAsset(['alert', 'bitcoin', 'cash', '300'], assets)?.symbol // 'BCH' */
export function findAsset(words: readonly string[], assets: readonly KnownAsset[]): NamedAsset | undefined {
  return byName(words, assets) ?? bySymbol(words, assets)
}

/** Held first, then the best known. */
export const byStanding = (a: KnownAsset, b: KnownAsset): number =>
  Number(b.isHeld) - Number(a.isHeld) || (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED)

/** The longest name that stands there: "bitcoin cash" is not bitcoin. */
function byName(words: readonly string[], assets: readonly KnownAsset[]): NamedAsset | undefined {
  const names = new Map<string, KnownAsset>()
  for (const each of assets.toSorted(byStanding))
    for (const called of [each.name, each.otherwise?.name ?? '']) {
      const name = called.toLowerCase()
      if (name.length > 2 && !names.has(name)) names.set(name, each)
    }
  for (let length = Math.min(NAME_WORDS, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const found = names.get(
        words
          .slice(start, start + length)
          .join(' ')
          .toLowerCase(),
      )
      // A name of one common word counts as a name where it is the whole question.
      if (found && (length > 1 || words.length < RUNNING_TEXT_WORDS || isCapital(words[start])))
        return { ...found, words: Array.from({ length }, (_, at) => start + at) }
    }
  return undefined
}

function bySymbol(words: readonly string[], assets: readonly KnownAsset[]): NamedAsset | undefined {
  const isRunning = words.length >= RUNNING_TEXT_WORDS
  const named = words.flatMap((word, at) => {
    const symbol = word.toUpperCase()
    if (isRunning && word !== symbol) return []
    return assets
      .filter((each) => [each.symbol, each.otherwise?.symbol].some((own) => own?.toUpperCase() === symbol))
      .map((each) => ({ ...each, words: [at] }))
  })
  return named.toSorted((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0) || byStanding(a, b))[0]
}

const isCapital = (word = ''): boolean => /^\p{Lu}/u.test(word)
