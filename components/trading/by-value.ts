/** The order of what an account has: largest value first, unknown values last, then by symbol. Pure. */
import { type Amount, toRatio } from '@/lib/core/amount'

interface Valued {
  symbol: string
  value: Amount | null
}

/** @example balances.sort(byValue) */
export const byValue = (a: Valued, b: Valued): number =>
  valueForOrder(b) - valueForOrder(a) || (a.symbol < b.symbol ? -1 : 1)

const valueForOrder = ({ value }: Valued): number => (value === null ? -1 : toRatio(value))
