import { describe, expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { toUnits } from '@/lib/core/wallet-tx'
import type { CallDescription, SignatureDescription } from '@/lib/decode/call-description'
import type { Asked } from '../define-check'
import { MOST_PARTS, withFewParts } from './few-parts'

const me = `0x${'11'.repeat(20)}`
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
const spender = (at: number) => `0x${at.toString(16).padStart(40, '0')}`
const approve = (at: number): CallDescription => ({
  action: 'approve',
  token: me,
  spender: spender(at),
  units: 1n,
})
const calls = (...descriptions: CallDescription[]): Asked => ({
  kind: 'calls',
  calls: descriptions.map(() => ({
    chain: 'eip155:1' as ChainId,
    from: me,
    to: me,
    value: toUnits(0n),
    data: '0x12345678',
  })),
  descriptions,
})
const described = (asked: Asked) => (asked.kind === 'calls' ? asked.descriptions : [])

describe('calls', () => {
  test('of few parts stay as they are', () => {
    const asked = calls(approve(1), { action: 'many', calls: times(MOST_PARTS - 1, approve) })
    expect(withFewParts(asked)).toEqual({ asked, leftOut: 0 })
  })
  test('beyond are not read, over all calls of the request together', () => {
    const many: CallDescription = { action: 'many', calls: times(20, approve) }
    const { asked, leftOut } = withFewParts(calls(many, many, approve(1)))
    expect(described(asked)).toEqual([many, { action: 'unknown' }, approve(1)])
    expect(leftOut).toBe(20)
  })
  test('with very many rights in one swap are not read', () => {
    const permits = times(MOST_PARTS, (at) => ({ token: spender(at), spender: me, units: 1n }))
    const swap: CallDescription = { action: 'swap', protocol: 'uniswap', terms: { permits } }
    const { asked, leftOut } = withFewParts(calls(swap))
    expect(described(asked)).toEqual([{ action: 'unknown' }])
    expect(leftOut).toBe(MOST_PARTS + 1)
  })
})

test('a signature over very many rights is not read', () => {
  const rights = (count: number): SignatureDescription => ({
    action: 'many',
    signatures: times(count, (at) => ({
      action: 'permit',
      via: 'permit2',
      token: spender(at),
      spender: me,
      units: 1n,
    })),
  })
  const asked = (count: number): Asked => ({ kind: 'signature', signer: me, description: rights(count) })
  expect(withFewParts(asked(MOST_PARTS))).toEqual({ asked: asked(MOST_PARTS), leftOut: 0 })
  expect(withFewParts(asked(MOST_PARTS + 1))).toMatchObject({
    asked: { description: { action: 'unknown-typed-data' } },
    leftOut: MOST_PARTS + 1,
  })
})
