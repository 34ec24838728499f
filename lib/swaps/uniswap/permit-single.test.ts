import { expect, test } from 'vitest'
import { SIGNATURE_MARK, withPermitSignature } from './permit-single'

const SIGNATURE = `0x${'ab'.repeat(65)}`

test('the signature takes the place of its mark', () => {
  expect(withPermitSignature(`0x01${SIGNATURE_MARK}02`, SIGNATURE)).toBe(`0x01${'ab'.repeat(65)}02`)
})

test('a last byte that is counted from zero is brought into the usual form', () => {
  const signature = (last: string) => `0x${'ab'.repeat(64)}${last}`
  for (const [from, to] of [
    ['00', '1b'],
    ['01', '1c'],
    ['1b', '1b'],
    ['1c', '1c'],
  ] as const)
    expect(withPermitSignature(`0x${SIGNATURE_MARK}`, signature(from))).toBe(signature(to))
})

test('what is no signature, and a call that waits for none, are refused', () => {
  const refused = expect.objectContaining({ code: 'invalid-input' })
  expect(() => withPermitSignature(`0x01${SIGNATURE_MARK}02`, '0xab')).toThrow(refused)
  expect(() => withPermitSignature('0x0102', SIGNATURE)).toThrow(refused)
  expect(() => withPermitSignature(`0x${SIGNATURE_MARK}00${SIGNATURE_MARK}`, SIGNATURE)).toThrow(refused)
})
