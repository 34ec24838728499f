/** Checks of rights over tokens: given by calls, by signatures, beside the words of a call, and long ago. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PERMIT2 } from '@/lib/chains/allowance'
import { approvalSubject } from '@/lib/chains/approvals/approval-state'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AllowanceRow } from '@/lib/db/rows'
import type { CallDescription } from '@/lib/decode/call-description'
import { cursorId } from '@/lib/sync/store-outcome.store'
import {
  CHAIN,
  CONTRACT,
  callInput,
  DAY,
  NOW,
  noteSources,
  STRANGER,
  signatureInput,
  swapInput,
  USDC,
  WALLET,
  wallet,
  without,
  works,
} from '@/tests/fixtures/check-input'
import { runCheck } from '@/tests/fixtures/run-check'
import { approvalExposure } from './approval-exposure'
import { contractAge } from './contract-age'
import { existingAllowance } from './existing-allowance'
import { oldAllowance } from './old-allowance.store'
import { shortAddress } from './parts/short-address'

const UNISWAP = '0x7a250d5630b4cf539739df2c5dacb4c659f2488d'
const approve = (units: bigint | 'unlimited', spender = STRANGER): CallDescription => ({
  action: 'approve',
  token: USDC,
  spender,
  units,
})
const unreachable = () => Promise.reject(new AppError('unreachable', say('No node answers.')))
const stranger = shortAddress(STRANGER)

describe('rights over tokens', () => {
  const sources = noteSources({
    balanceOf: () => Promise.resolve(3_200_000_000n),
    codeSizeOf: () => Promise.resolve(2000),
  })

  test('without limit, to a contract that nobody knows, with what could be taken now', async () => {
    expect(await runCheck(approvalExposure, callInput(approve('unlimited')), { sources })).toEqual([
      `care! ${stranger} may take all your USDC without limit, also what you get later.`,
      'info Could be taken by it now: 3200 USDC, $3200.',
      `care! Nobody here knows the contract ${stranger} by name.`,
    ])
  })

  test('a plain address, also one that borrows code, is a danger', async () => {
    for (const size of [0, 23]) {
      const plain = noteSources({
        balanceOf: sources.balanceOf,
        codeSizeOf: () => Promise.resolve(size),
      })
      expect(await runCheck(approvalExposure, callInput(approve(5n)), { sources: plain })).toContain(
        `danger! ${stranger} is a plain address, not a contract. Hardly any honest page asks for such a right.`,
      )
    }
  })

  test('a limited right of a known contract risks what is allowed, not what is held', async () => {
    expect(await runCheck(approvalExposure, callInput(approve(1_000_000n, UNISWAP)), { sources })).toEqual([
      'info Could be taken by it now: 1 USDC, $1.',
      `info! ${shortAddress(UNISWAP)} is known as Uniswap V2.`,
    ])
  })

  test('more than is held is said, and risks what is held', async () => {
    expect(
      await runCheck(approvalExposure, callInput(approve(9_000_000_000n, UNISWAP)), { sources }),
    ).toEqual([
      'info 9000 USDC is more than the 3200 USDC that you have.',
      'info Could be taken by it now: 3200 USDC, $3200.',
      expect.any(String),
    ])
  })

  test('a signature gives a right too, and Permit2 is a door', async () => {
    const permit = {
      action: 'permit',
      via: 'permit2',
      token: USDC,
      spender: STRANGER,
      units: 'unlimited',
    } as const
    expect(await runCheck(approvalExposure, signatureInput(permit), { sources })).toContain(
      'care! The signature alone gives the right over USDC; it costs no gas and shows in no list until it is used.',
    )
    expect(await runCheck(approvalExposure, callInput(approve('unlimited', PERMIT2)), { sources })).toContain(
      'info! USDC is opened to Permit2 without limit. Who may take it then, your signatures decide.',
    )
  })

  test('one that only the simulation shows is a danger; what a swap leaves over is none', async () => {
    const allowance = { token: USDC, spender: STRANGER, via: 'erc20', after: 'unlimited' } as const
    const hidden = { ...callInput({ action: 'unknown' }), simulation: works({ allowances: [allowance] }) }
    expect(await runCheck(approvalExposure, hidden, { sources })).toContain(
      'danger! By the simulation it gives a right over USDC, of which its own words say nothing.',
    )
    const sells = { token: USDC, units: 1n, limit: 'exact' } as const
    const left = { ...allowance, after: toUnits(5n) }
    const selling = callInput({ action: 'swap', protocol: 'x', terms: { sells } })
    const used = { ...selling, simulation: works({ allowances: [left] }) }
    expect(await runCheck(approvalExposure, used, { sources })).toBeUndefined()
    const other = { ...selling, simulation: works({ allowances: [{ ...left, token: CONTRACT }] }) }
    expect(await runCheck(approvalExposure, other, { sources })).toContainEqual(
      expect.stringMatching(/^danger! By the simulation it gives a right/),
    )
  })

  test('pieces of a collection: given and taken back', async () => {
    const pieces = (isApproved: boolean): CallDescription => ({
      action: 'approve-all-pieces',
      collection: CONTRACT,
      operator: STRANGER,
      isApproved,
    })
    expect(await runCheck(approvalExposure, callInput(pieces(true)), { sources })).toEqual([
      expect.stringMatching(/^care! .* may take every piece of/),
      expect.stringMatching(/^care! Nobody here knows/),
    ])
    expect(await runCheck(approvalExposure, callInput(pieces(false)), { sources })).toEqual([
      expect.stringMatching(/^good! This takes the right over/),
    ])
    expect(await runCheck(approvalExposure, callInput(approve(0n)), { sources })).toEqual([
      `good! This takes the right over USDC back from ${stranger}.`,
    ])
  })

  test('of a contract without decimals the number may be that of a piece: no right is said to be given or taken', async () => {
    const piece = (units: bigint | 'unlimited') =>
      callInput({ action: 'approve', token: CONTRACT, spender: STRANGER, units })
    for (const units of [0n, 7n, 'unlimited'] as const)
      expect(await runCheck(approvalExposure, piece(units), { sources })).toEqual([
        `care! Whether this is a right over an amount of ${shortAddress(CONTRACT)} or over a single piece, the bytes do not tell.`,
        expect.stringMatching(/^care! Nobody here knows the contract/),
      ])
  })

  test('nodes that do not answer take no warning away, and are said', async () => {
    const silent = noteSources({ balanceOf: unreachable, codeSizeOf: unreachable })
    expect(await runCheck(approvalExposure, callInput(approve('unlimited')), { sources: silent })).toEqual([
      `care! ${stranger} may take all your USDC without limit, also what you get later.`,
      'care! How much USDC could be taken now is not known.',
      `care! Whether a contract stands at ${stranger} could not be found out.`,
    ])
  })

  test('a request that gives none is not its business', async () => {
    expect(await runCheck(approvalExposure, swapInput())).toBeUndefined()
  })
})

describe('rights given before', () => {
  let db: Database
  beforeEach(async () => {
    db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
    await db.accounts.put(wallet)
  })
  afterEach(() => db.delete())

  const given = (
    spender: string,
    units: AllowanceRow['units'],
    more: Partial<AllowanceRow> = {},
  ): AllowanceRow => ({
    id: `${spender} ${more.via ?? 'erc20'}`,
    accountId: WALLET,
    chain: CHAIN,
    token: USDC,
    spender,
    via: 'erc20',
    units,
    readAt: NOW,
    ...more,
  })
  const read = (rows: AllowanceRow[]) =>
    Promise.all([
      db.allowances.bulkPut(rows),
      db.cursors.put({
        id: cursorId(db, WALLET, approvalSubject(CHAIN)),
        accountId: WALLET,
        subject: approvalSubject(CHAIN),
        value: JSON.stringify({ readAt: NOW, next: 2, head: 1, found: [] }),
      }),
    ])
  const run = (input = callInput(approve(5n))) =>
    runCheck(oldAllowance, input, { sources: noteSources({ db }) })

  test('what others may take without limit; the same right, a door and what is over are none of it', async () => {
    await read([
      given(STRANGER, toUnits(7_000_000n)),
      given(CONTRACT.replace('c0', 'c1'), 'unlimited'),
      given(UNISWAP, 'unlimited'),
      given(PERMIT2, 'unlimited'),
      given(STRANGER, 'unlimited', { via: 'permit2', expiresAt: NOW - 1 }),
    ])
    expect(await run()).toEqual([
      'info 2 others may take all your USDC. Approvals lets you take that back.',
      expect.stringMatching(/^care .* may take all your USDC, and nobody here knows it by name\.$/),
    ])
  })

  test('what a swap takes by is no leftover, and small rights of others are not spoken of', async () => {
    await read([given(CONTRACT, 'unlimited'), given(UNISWAP, toUnits(5n))])
    const sells = { token: USDC, units: 1n, limit: 'exact' } as const
    expect(await run(callInput({ action: 'swap', protocol: 'x', terms: { sells } }))).toEqual([])
  })

  test('before they were read it is not run; without a token or an account it is not its business', async () => {
    expect(await run()).toBe('not run: The approvals of this wallet have not been read yet.')
    expect(await run(swapInput())).toBeUndefined()
    expect(await run(without(callInput(approve(5n)), 'account'))).toBeUndefined()
  })
})

describe('a right that is there already', () => {
  const run = (present: bigint | undefined, units: bigint | 'unlimited' = 5n) =>
    runCheck(existingAllowance, callInput(approve(units)), {
      sources: noteSources({
        allowanceOf: present === undefined ? unreachable : () => Promise.resolve(present),
      }),
    })

  test('some, all, and nothing to take back', async () => {
    expect(await run(7_000_000n)).toEqual([
      `info ${stranger} may take 7 USDC already. The new right takes the place of that one.`,
    ])
    expect(await run(2n ** 256n - 1n)).toEqual([
      `info ${stranger} may take all your USDC already; a new right is not needed for that.`,
    ])
    expect(await run(0n, 0n)).toEqual([
      `info ${stranger} has no right over USDC: there is nothing to take back.`,
    ])
  })

  test('none yet, or one to take back: nothing to say; no answer: not run; no right: not its business', async () => {
    expect(await run(0n)).toEqual([])
    expect(await run(7n, 0n)).toEqual([])
    expect(await run(undefined)).toBe('not run: No node could tell what is allowed already.')
    expect(await runCheck(existingAllowance, swapInput())).toBeUndefined()
  })
})

describe('age of the contract', () => {
  const made = (days: number | undefined, size = 100) =>
    noteSources({
      codeSizeOf: () => Promise.resolve(size),
      madeAt: () => Promise.resolve(days === undefined ? undefined : NOW - days * DAY),
    })

  test('a young one wants care, an old one is not spoken of', async () => {
    expect(await runCheck(contractAge, callInput({ action: 'unknown' }), { sources: made(3.5) })).toEqual([
      `care! The contract ${shortAddress(CONTRACT)} was made 3 days ago.`,
    ])
    expect(await runCheck(contractAge, callInput({ action: 'unknown' }), { sources: made(31) })).toEqual([])
  })

  test('who gets a right is asked about; names that are known, tokens of the catalogue and plain addresses are not', async () => {
    const input = callInput(approve(5n), { to: USDC })
    expect(await runCheck(contractAge, input, { sources: made(1) })).toHaveLength(1)
    expect(await runCheck(contractAge, input, { sources: made(undefined, 0) })).toEqual([])
    expect(await runCheck(contractAge, callInput(approve(5n, UNISWAP), { to: USDC }))).toBeUndefined()
  })

  test('when nobody can tell it is not run', async () => {
    expect(await runCheck(contractAge, callInput({ action: 'unknown' }), { sources: made(undefined) })).toBe(
      'not run: Nobody who may be asked could tell when the contract was made.',
    )
  })
})
