import { describe, expect, test } from 'vitest'
import { weakPin } from './pin-policy'

test.each([
  '000000',
  '111111',
  '121212',
  '112112',
  '123123',
  '112233',
  '123321',
  '123456',
  '654321',
  '890123',
  '135791',
  '102030',
  '789456',
  '123789',
  '147258',
  '159357',
  '147369',
  '311299',
  '123199',
  '991231',
  '010203',
  '290200',
  '198404',
  '200112',
  '159753',
  '314159',
  '12345678',
  '11111111',
  '24121984',
  '19841224',
  '12241984',
  '123123123',
  '12345',
  '12345a',
  '',
])('refused: %s', (pin) => {
  expect(weakPin(pin)).toBeDefined()
}) // prettier-ignore

test.each(['836151', '902746', '471930', '558207', '730946', '83615190'])('taken: %s', (pin) => {
  expect(weakPin(pin)).toBeUndefined()
})

describe('over all six-digit PINs', () => {
  const all = Array.from({ length: 1_000_000 }, (_, n) => String(n).padStart(6, '0'))
  const refused = all.filter((pin) => weakPin(pin) !== undefined)

  test('at least five in a hundred are refused, and no more than a sixth', () => {
    expect(refused.length).toBeGreaterThanOrEqual(50_000)
    expect(refused.length).toBeLessThanOrEqual(166_666)
  })

  test('each rule refuses what it is there for', () => {
    const counts: Record<string, number> = {}
    for (const pin of refused) {
      const reason = weakPin(pin)?.template ?? ''
      counts[reason] = (counts[reason] ?? 0) + 1
    }
    expect(Object.keys(counts)).toHaveLength(5)
    for (const [reason, count] of Object.entries(counts)) expect(count, reason).toBeGreaterThan(10)
  })
})
