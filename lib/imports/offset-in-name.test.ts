import { expect, test } from 'vitest'
import { offsetInName } from './offset-in-name'

test.each([
  ['Binance-Deposit-History-202604201017(UTC+7).csv', '+07:00'],
  ['Binance-Spot-Trade-History-202603230406(UTC--6)_abcd.csv', '-06:00'],
  ['History(UTC+5_30).csv', '+05:30'],
  ['History(UTC).csv', 'Z'],
  ['History(UTC0).csv', '+00:00'],
  ['History(UTC+77).csv', undefined],
  ['History.csv', undefined],
  [undefined, undefined],
])('%s tells %s', (name, offset) => {
  expect(offsetInName(name)).toBe(offset)
})
