/** What came of a swap against what was said before it. Ratios of quantities of one and the same coin; nothing is guessed. Pure. */
import { type Amount, divide, isZero, multiply, subtract, toRatio } from '@/lib/core/amount'
import type { AssetAmount } from '@/lib/core/wallet-tx'
import type { IntentRow } from '@/lib/db/rows'

export interface ResultFacts {
  /** In the coin that was to come. */
  received?: AssetAmount
  /** Received less expected, of the expected: below zero is worse. */
  againstExpected?: number
  /** Received less the least, of the least. */
  aboveLeast?: number
  /** Worth of what came less that of what was paid, of what was paid; both at the middle of the market when it was asked for. */
  againstMid?: number
}

export function resultFacts({ swap, mid, result }: Pick<IntentRow, 'swap' | 'mid' | 'result'>): ResultFacts {
  const bought = swap?.expected ?? swap?.least
  if (!swap || !bought || !result?.receipt.ok || result.received === undefined) return {}
  if (result.receivedAsset !== bought.asset) return {}
  const { received, paid } = result
  const against = (other: AssetAmount | undefined) =>
    other && other.asset === bought.asset ? shareOf(received, other.quantity) : undefined
  const againstExpected = against(swap.expected)
  const aboveLeast = against(swap.least)
  const againstMid =
    mid && paid !== undefined
      ? shareOf(multiply(received, mid.receives), multiply(paid, mid.pays))
      : undefined
  return {
    received: { ...bought, quantity: received },
    ...(againstExpected === undefined ? {} : { againstExpected }),
    ...(aboveLeast === undefined ? {} : { aboveLeast }),
    ...(againstMid === undefined ? {} : { againstMid }),
  }
}

/** @returns `undefined` against nothing */
const shareOf = (what: Amount, of: Amount): number | undefined =>
  isZero(of) ? undefined : toRatio(divide(subtract(what, of), of))
