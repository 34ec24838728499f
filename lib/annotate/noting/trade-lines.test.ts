import { expect, test } from 'vitest'
import type { SwapTerms } from '@/lib/decode/swap-terms'
import type { Telling } from './telling'
import { tradeLines } from './trade-lines'

const telling: Telling = {
  chain: 'eip155:1',
  from: `0x${'1'.repeat(40)}`,
  amountOf: () => undefined,
  chainNameOf: (chain) => chain,
}
const terms: SwapTerms = {
  sells: { token: `0x${'a'.repeat(40)}`, units: 5n, limit: 'most' },
  buys: { token: `0x${'b'.repeat(40)}`, units: 7n, limit: 'least' },
  recipient: 'sender',
}
const said = (told: SwapTerms) => tradeLines(told, telling, true).map(({ what }) => what)

test('an order that may be filled in parts does not promise all of what it names', () => {
  expect(said(terms)).toEqual(['pays', 'least'])
  expect(said({ ...terms, fillsInParts: true })).toEqual(['pays', 'least', 'parts'])
})
