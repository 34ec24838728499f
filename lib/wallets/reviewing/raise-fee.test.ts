import { describe, expect, test } from 'vitest'
import { toUnits } from '@/lib/core/wallet-tx'
import { raiseFee } from './raise-fee'

const legacy = (gasPrice: bigint) => ({ type: 'legacy', gasPrice: toUnits(gasPrice) }) as const
const modern = (most: bigint, tip: bigint) =>
  ({ type: 'eip1559', maxFeePerGas: toUnits(most), maxPriorityFeePerGas: toUnits(tip) }) as const

describe('the fee of a replacement', () => {
  test('is at least an eighth above in both parts', () => {
    expect(raiseFee(modern(50n, 1n), modern(80n, 8n))).toEqual(modern(91n, 10n))
  })
  test('is the usual one where that is more', () => {
    expect(raiseFee(modern(500n, 100n), modern(80n, 8n))).toEqual(modern(500n, 100n))
  })
  test('of one wei is more than one wei', () => {
    expect(raiseFee(modern(1n, 0n), modern(1n, 1n))).toEqual(modern(2n, 2n))
  })
  test('never gives a tip above the whole', () => {
    expect(raiseFee(modern(10n, 1n), modern(8n, 8n))).toEqual(modern(10n, 10n))
    expect(raiseFee(modern(9n, 1n), legacy(80n))).toEqual(modern(91n, 91n))
  })
  test('with one price is above that price', () => {
    expect(raiseFee(legacy(100n), legacy(160n))).toEqual(legacy(181n))
  })
})
