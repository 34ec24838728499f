/** Calls of tokens, of Permit2 and of Multicall3: what they say, and what they say only of whom they are true. */
import { id } from 'ethers'
import { expect, test } from 'vitest'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { BATCHES } from './batch-calls'
import { describeCall } from './describe-call'
import { pieceNumber } from './piece-number'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'3'.repeat(40)}`
const COIN = `0x${'a'.repeat(40)}`
const OTHER = `0x${'b'.repeat(40)}`
const SPENDER = `0x${'5'.repeat(40)}`
const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'
const MULTICALL3 = '0xca11bde05977b3631167028862be2a173976ca11'
const MAX = 2n ** 256n - 1n
const R = `0x${'00'.repeat(32)}`

const of = (to: string, input: string, part: { from?: string; value?: bigint } = {}) =>
  describeCall({ chain: 'eip155:1', to, input, from: ME, value: 0n, ...part })

test('an increase is told only where it is without end whatever there was before', () => {
  const more = (units: bigint) => of(COIN, encodeCall('increaseAllowance(address,uint256)', [SPENDER, units]))
  expect(more(MAX)).toEqual({ action: 'approve', token: COIN, spender: SPENDER, units: 'unlimited' })
  expect(more(5n)).toMatchObject({ action: 'unknown' })
})

test('rights over all pieces are told, and a flag of 2 is none', () => {
  const all = encodeCall('setApprovalForAll(address,bool)', [SPENDER, true])
  const told = { action: 'approve-all-pieces', collection: COIN, operator: SPENDER, isApproved: true }
  expect(of(COIN, all)).toEqual(told)
  expect(of(COIN, `${all.slice(0, -1)}0`)).toEqual({ ...told, isApproved: false })
  expect(of(COIN, `${all.slice(0, -1)}2`)).toMatchObject({ action: 'unknown' })
})

test('pieces that change hands are told by their numbers', () => {
  const moved = { action: 'transfer-pieces', collection: COIN, from: ME, to: YOU }
  const three = 'safeTransferFrom(address,address,uint256)'
  expect(of(COIN, encodeCall(three, [ME, YOU, 42n]))).toEqual({ ...moved, pieces: [{ id: 42n, units: 1n }] })
  const many = 'safeTransferFrom(address,address,uint256,uint256,bytes)'
  expect(of(COIN, encodeCall(many, [ME, YOU, 42n, 7n, '0x']))).toEqual({
    ...moved,
    pieces: [{ id: 42n, units: 7n }],
  })
  const batch = (ids: bigint[], units: bigint[]) =>
    encodeCall('safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)', [
      ME,
      YOU,
      ids,
      units,
      '0x',
    ])
  expect(of(COIN, batch([1n, 2n], [3n, 4n]))).toEqual({
    ...moved,
    pieces: [
      { id: 1n, units: 3n },
      { id: 2n, units: 4n },
    ],
  })
  expect(of(COIN, batch([1n, 2n], [3n]))).toMatchObject({ action: 'unknown' })
})

const permit = (owner: string, units: bigint) =>
  encodeCall('permit(address,address,uint256,uint256,uint8,bytes32,bytes32)', [
    owner,
    SPENDER,
    units,
    9n,
    27,
    R,
    R,
  ])
const daiPermit = (allowed: boolean) =>
  encodeCall('permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)', [
    ME,
    SPENDER,
    0n,
    9n,
    allowed,
    27,
    R,
    R,
  ])

test('a right that a signature gives is told where the owner is who sends it', () => {
  const approve = { action: 'approve', token: COIN, spender: SPENDER }
  expect(of(COIN, permit(ME, 5n))).toEqual({ ...approve, units: 5n })
  expect(of(COIN, permit(ME, MAX))).toEqual({ ...approve, units: 'unlimited' })
  expect(of(COIN, permit(YOU, 5n))).toMatchObject({ action: 'unknown' })
  expect(describeCall({ chain: 'eip155:1', to: COIN, input: permit(ME, 5n), value: 0n })).toMatchObject({
    action: 'unknown',
  })
  expect(of(COIN, daiPermit(true))).toEqual({ ...approve, units: 'unlimited' })
  expect(of(COIN, daiPermit(false))).toEqual({ ...approve, units: 0n })
})

const PERMIT_SINGLE = 'permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)'
const PERMIT_BATCH = 'permit(address,((address,uint160,uint48,uint48)[],address,uint256),bytes)'

test('Permit2: rights by approval, by one signature and by one for several tokens', () => {
  const approve = encodeCall('approve(address,address,uint160,uint48)', [COIN, SPENDER, 5n, 2n ** 48n - 1n])
  expect(of(PERMIT2, approve)).toEqual({ action: 'approve', token: COIN, spender: SPENDER, units: 5n })
  const one = encodeCall(PERMIT_SINGLE, [ME, [[COIN, 2n ** 160n - 1n, 9n, 0n], SPENDER, 9n], '0x'])
  expect(of(PERMIT2, one)).toEqual({
    action: 'approve',
    token: COIN,
    spender: SPENDER,
    units: 'unlimited',
    expiresAt: 9000,
  })
  expect(of(PERMIT2, one, { from: YOU })).toMatchObject({ action: 'unknown' })
  const details = [
    [COIN, 5n, 9n, 0n],
    [OTHER, 6n, 9n, 0n],
  ]
  expect(of(PERMIT2, encodeCall(PERMIT_BATCH, [ME, [details, SPENDER, 9n], '0x']))).toMatchObject({
    action: 'many',
    calls: [
      { token: COIN, units: 5n },
      { token: OTHER, units: 6n },
    ],
  })
  expect(of(COIN, approve)).toMatchObject({ action: 'unknown' })
})

test('Permit2: rights are taken back, and tokens are moved by a right', () => {
  expect(of(PERMIT2, encodeCall('lockdown((address,address)[])', [[[COIN, SPENDER]]]))).toEqual({
    action: 'approve',
    token: COIN,
    spender: SPENDER,
    units: 0n,
  })
  const move = { action: 'transfer-token', token: COIN, from: ME, to: YOU, units: 5n }
  const one = encodeCall('transferFrom(address,address,uint160,address)', [ME, YOU, 5n, COIN])
  expect(of(PERMIT2, one)).toEqual(move)
  const several = encodeCall('transferFrom((address,address,uint160,address)[])', [
    [
      [ME, YOU, 5n, COIN],
      [ME, YOU, 6n, OTHER],
    ],
  ])
  expect(of(PERMIT2, several)).toEqual({
    action: 'many',
    calls: [move, { ...move, token: OTHER, units: 6n }],
  })
  const signed = encodeCall(
    'permitTransferFrom(((address,uint256),uint256,uint256),(address,uint256),address,bytes)',
    [[[COIN, 9n], 0n, 9n], [YOU, 5n], ME, '0x'],
  )
  expect(of(PERMIT2, signed)).toEqual(move)
})

test('Multicall3: what it does is its own, and only what a call names is told', () => {
  const calls = [
    [COIN, false, encodeCall('transferFrom(address,address,uint256)', [ME, YOU, 5n])],
    [COIN, false, encodeCall('transfer(address,uint256)', [YOU, 6n])],
    [COIN, false, encodeCall('approve(address,uint256)', [SPENDER, MAX])],
    [COIN, false, permit(ME, 5n)],
  ]
  expect(of(MULTICALL3, encodeCall('aggregate3((address,bool,bytes)[])', [calls]))).toEqual({
    action: 'many',
    calls: [
      { action: 'transfer-token', token: COIN, from: ME, to: YOU, units: 5n },
      { action: 'transfer-token', token: COIN, from: MULTICALL3, to: YOU, units: 6n },
      { action: 'unknown' },
      { action: 'unknown', selector: '0xd505accf' },
    ],
  })
  const paid = encodeCall('aggregate3Value((address,bool,uint256,bytes)[])', [[[YOU, false, 7n, '0x']]])
  expect(of(MULTICALL3, paid, { value: 7n })).toEqual({
    action: 'many',
    calls: [{ action: 'send-native', to: YOU, units: 7n }],
    value: 7n,
  })
  expect(of(COIN, paid)).toMatchObject({ action: 'unknown' })
  // One unit would stay there, and nobody would say so.
  expect(of(MULTICALL3, paid, { value: 8n })).toMatchObject({ action: 'unknown' })
})

test('Multicall3: batches within batches end at a depth, and a cut one is unknown', () => {
  let input = encodeCall('transfer(address,uint256)', [YOU, 6n])
  let to = COIN
  for (let depth = 0; depth < 12; depth++) {
    input = encodeCall('aggregate((address,bytes)[])', [[[to, input]]])
    to = MULTICALL3
  }
  const text = JSON.stringify(of(MULTICALL3, input), (_, value: unknown) =>
    typeof value === 'bigint' ? 0 : value,
  )
  expect(text).toContain('unknown')
  expect(text).not.toContain('transfer-token')
  expect(of(MULTICALL3, input.slice(0, -64))).toMatchObject({ action: 'unknown' })
})

test.each(Object.entries(BATCHES))('%s is the selector of its signature', (selector, { signature }) => {
  expect(id(signature).slice(0, 10)).toBe(selector)
})

test('the number of a piece is told by its ends when it is long', () => {
  expect(pieceNumber(117_007n)).toBe('117007')
  expect(pieceNumber(2n ** 255n)).toBe('578960…819968')
})

test('a claim is not read by its name alone: any contract can have a function that is called so', () => {
  const input = `0x2e7ba6ef${'0'.repeat(64 * 5)}`
  const call = {
    chain: 'eip155:1',
    from: `0x${'11'.repeat(20)}`,
    to: `0x${'66'.repeat(20)}`,
    input,
    value: 0n,
  }
  expect(describeCall(call)).toEqual({ action: 'unknown', selector: '0x2e7ba6ef' })
})
