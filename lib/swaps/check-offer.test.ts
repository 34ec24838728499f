import { expect, test } from 'vitest'
import { toUnits } from '@/lib/core/wallet-tx'
import { anOffer } from '@/tests/fixtures/swap-offer'
import { checkOffer } from './check-offer'

const check = (minimum: bigint) => () =>
  checkOffer({ ...anOffer(), minimum: toUnits(minimum) }, { slippage: 0.005 }, 'Velora')

test('the least may be lower than expected by what the user allows', () => {
  expect(check(5_970_000_000n)).not.toThrow()
  expect(check(6_000_000_000n)).not.toThrow()
})

test('a lower one is refused', () => {
  expect(check(5_969_000_000n)).toThrow('Velora guarantees less than you allow')
})

test('a least above what is expected, or of nothing, is no offer', () => {
  expect(check(6_000_000_001n)).toThrow('cannot read')
  expect(check(0n)).toThrow('cannot read')
})
