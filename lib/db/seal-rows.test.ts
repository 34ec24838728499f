import { describe, expect, test } from 'vitest'
import { openRow, type SealedRow, sealRow } from './seal-rows'

const options = { key: new Uint8Array(32).fill(7), table: 'holdings', clear: ['id', 'accountId'] as const }
const nonce = (value: number) => new Uint8Array(24).fill(value)
const row = { id: 'a', accountId: 'b', asset: 'coin:bitcoin', quantity: '0.1' }

test('a row comes back as it was', () => {
  expect(openRow(sealRow(row, options, nonce(1)), options)).toEqual(row)
})

test('only the named fields stay in clear', () => {
  const sealed = sealRow(row, options, nonce(1))
  expect(Object.keys(sealed)).toEqual(['id', 'accountId', 'sealed'])
  expect(Buffer.from(sealed.sealed).toString('latin1')).not.toContain('bitcoin')
})

test('the same row under two nonces has nothing in common', () => {
  const [a, b] = [sealRow(row, options, nonce(1)).sealed, sealRow(row, options, nonce(2)).sealed]
  expect(Buffer.from(a.subarray(24)).equals(Buffer.from(b.subarray(24)))).toBe(false)
})

describe('refuses to open', () => {
  const sealed = sealRow(row, options, nonce(1))
  const damaged = (change: { id?: string; accountId?: string; sealed?: Uint8Array }) =>
    ({ ...sealed, ...change }) as SealedRow
  const flipped = Uint8Array.from(sealed.sealed, (byte, index) => (index === 30 ? byte ^ 1 : byte))

  test.each([
    ['another id', damaged({ id: 'c' })],
    ['another account', damaged({ accountId: 'c' })],
    ['a changed byte', damaged({ sealed: flipped })],
    ['a cut text', damaged({ sealed: sealed.sealed.subarray(0, 30) })],
    ['nothing', damaged({ sealed: new Uint8Array(0) })],
  ])('%s', (_what, changed) => {
    expect(() => openRow(changed, options)).toThrowError(/damaged/)
  })

  test('another table or key', () => {
    expect(() => openRow(sealed, { ...options, table: 'prices' })).toThrowError(/damaged/)
    expect(() => openRow(sealed, { ...options, key: new Uint8Array(32).fill(8) })).toThrowError(/damaged/)
  })
})
