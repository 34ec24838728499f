import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { toUnits } from '@/lib/core/wallet-tx'
import { outcomeOf } from './outcome-words'
import { resultFacts } from './result-facts'

const eth = 'eth' as AssetId
const usdc = 'usdc' as AssetId
const receipt = { hash: '0x1', block: 1, at: 0, ok: true, gasUsed: toUnits(1n), gasCost: toUnits(1n) }
const dollars = (quantity: string) => ({ asset: usdc, symbol: 'USDC', quantity: amount(quantity) })
const swap = {
  pays: { asset: eth, symbol: 'ETH', quantity: amount('1') },
  least: dollars('2000'),
  expected: dollars('2500'),
}
const result = { receipt, paid: amount('1'), received: amount('2400'), receivedAsset: usdc }

describe('what came', () => {
  test('is held against the simulation, the least and the market', () => {
    const mid = { pays: amount('2400'), receives: amount('0.95') }
    expect(resultFacts({ swap, mid, result })).toEqual({
      received: dollars('2400'),
      againstExpected: -0.04,
      aboveLeast: 0.2,
      againstMid: -0.05,
    })
  })

  test('of another coin, or of something that was reverted, is held against nothing', () => {
    expect(resultFacts({ swap, result: { ...result, receivedAsset: eth } })).toEqual({})
    expect(resultFacts({ swap, result: { ...result, receipt: { ...receipt, ok: false } } })).toEqual({})
  })

  test('without a price or without a least leaves that out', () => {
    const { least: _least, ...withoutLeast } = swap
    expect(resultFacts({ swap: withoutLeast, result })).toEqual({
      received: dollars('2400'),
      againstExpected: -0.04,
    })
  })
})

test('what is in a block counts more than what the wallet said', () => {
  expect(outcomeOf({ outcome: 'sent' }).word.template).toBe('Sent')
  expect(outcomeOf({ outcome: 'sent', result: { receipt } }).word.template).toBe('Carried out')
  expect(outcomeOf({ outcome: 'sent', result: { receipt: { ...receipt, ok: false } } }).tone).toBe('danger')
  expect(outcomeOf({}).word.template).toBe('No answer seen')
})
