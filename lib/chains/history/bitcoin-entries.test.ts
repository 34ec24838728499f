import * as v from 'valibot'
import { expect, test } from 'vitest'
import { bitcoinEntry, bitcoinTransactions } from './bitcoin-entries'

const out = (address: string, value: number) => ({ scriptpubkey_address: address, value })
const told = (inputs: [string, number][], outputs: [string, number][], fee: number, coinbase = false) => {
  const [tx] = v.parse(bitcoinTransactions, [
    {
      txid: 'a'.repeat(64),
      vin: inputs.map(([address, value]) => ({
        is_coinbase: coinbase,
        prevout: coinbase ? null : out(address, value),
      })),
      vout: outputs.map(([address, value]) => out(address, value)),
      fee,
      status: { confirmed: true, block_height: 9, block_time: 1000 },
    },
  ])
  return tx && bitcoinEntry(tx, new Set(['me', 'change']))
}

test('change that comes back is no withdrawal; the fee stands beside', () => {
  const entry = told(
    [['me', 1000]],
    [
      ['you', 300],
      ['change', 650],
    ],
    50,
  )
  expect(entry).toMatchObject({ kind: 'withdrawal', counterparty: 'you', at: 1_000_000 })
  expect(entry?.legs[0]?.quantity).toBe('-0.000003')
  expect(entry?.fees[0]?.quantity).toBe('0.0000005')
})

test('a move between own addresses costs its fee only', () => {
  expect(told([['me', 1000]], [['change', 950]], 50)).toMatchObject({ kind: 'fee', legs: [] })
})

test('inputs of several people: the net is true, the rest is unclear, and the fee is not ours', () => {
  const entry = told(
    [
      ['me', 1000],
      ['you', 1000],
    ],
    [
      ['me', 900],
      ['you', 1050],
    ],
    50,
  )
  expect(entry).toMatchObject({ kind: 'withdrawal', unclear: true, fees: [] })
  expect(entry?.legs[0]?.quantity).toBe('-0.000001')
})

test('a coinbase is mined income, and strangers are nobody', () => {
  expect(told([['', 0]], [['me', 5]], 0, true)).toMatchObject({ kind: 'income', reason: 'mining' })
  expect(told([['you', 5]], [['you', 4]], 1)).toBeUndefined()
})
