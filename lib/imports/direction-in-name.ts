/** Some venues write the same header for both directions: then the file's name tells which, or the user. */

export type Direction = 'deposit' | 'withdrawal'

const WORDS: Record<Direction, RegExp> = { deposit: /deposit/i, withdrawal: /withdraw/i }
/** Below what counts as certain: the user is asked. */
const UNCERTAIN = 0.6

/**
 * @param score how well the header fits
 * @example directionScore(1, 'deposit', 'Binance-Fiat-Withdraw-History.csv') // 0
 */
export function directionScore(score: number, direction: Direction, fileName = ''): number {
  const [own, other] =
    direction === 'deposit' ? [WORDS.deposit, WORDS.withdrawal] : [WORDS.withdrawal, WORDS.deposit]
  if (score === 0 || own.test(fileName) === other.test(fileName)) return Math.min(score, UNCERTAIN)
  return own.test(fileName) ? score : 0
}
