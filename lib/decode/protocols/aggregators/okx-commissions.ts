/**
 * Commissions of OKX's router, which stand in the last words of the calldata, behind all arguments: a mark of six bytes, six
 * bytes of billionths, the referrer; the token in the word before; a second referrer before that. Marks for more referrers
 * and words behind the mark are known to later versions; of those only that something is taken is told apart.
 * Source: OKX's published `DEX-Router-EVM-V1` (`CommissionLib`).
 */
import type { SwapTerms, TermsFee } from '../../swap-terms'

const WORD = 64
const MARKS: Readonly<Record<string, { of: TermsFee['of']; isDual: boolean }>> = {
  '3ca20afc2aaa': { of: 'sells', isDual: false },
  '3ca20afc2bbb': { of: 'buys', isDual: false },
  '22220afc2aaa': { of: 'sells', isDual: true },
  '22220afc2bbb': { of: 'buys', isDual: true },
}
/** The end of every mark of a commission on what is sold, for one referrer or many. */
const ON_SOLD = '0afc2aaa'
const RATES_PER_BPS = 100_000
/** Beyond this it is reverted. */
const MOST_BPS = 300

/** Anywhere in the calldata: where a commission ends is not the same in every version. */
export const isTakenOnTop = (input: string): boolean => input.toLowerCase().includes(ON_SOLD)

/** @example commissions(`${swap}…3ca20afc2bbb00000081b320${referrer}`) // { fees: [{ to: '0x…', of: 'buys', share: { bps: 85 } }] } */
export function commissions(input: string): Pick<SwapTerms, 'fees'> {
  const last = wordFromEnd(input, 1)
  const mark = MARKS[last.slice(0, 12)]
  if (!mark) return {}
  const words = mark.isDual ? [last, wordFromEnd(input, 3)] : [last]
  const fees = words.map(
    (word): TermsFee => ({ to: `0x${word.slice(24)}`, of: mark.of, share: { bps: bpsIn(word) } }),
  )
  const all = fees.reduce((sum, { share }) => sum + ('bps' in share ? share.bps : 0), 0)
  return all > MOST_BPS ? {} : { fees: fees.filter(({ share }) => 'bps' in share && share.bps > 0) }
}

const bpsIn = (word: string) => Number.parseInt(word.slice(12, 24), 16) / RATES_PER_BPS

const wordFromEnd = (input: string, count: number) =>
  input.slice(-count * WORD, count === 1 ? undefined : -(count - 1) * WORD).toLowerCase()
