/** What a wallet has allowed, found by its logs and by asking, and taken back, against real contracts on a real node. */
import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { Interface } from 'ethers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { erc20 } from '@/lib/assets/asset-id'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { amount } from '@/lib/core/amount'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { storeSettings } from '@/lib/settings/settings.store'
import { anvilBinary } from '@/tests/sandbox/chains/anvil'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import type { BuildContext } from '../build-call'
import { refreshApprovals } from './refresh-approvals.store'
import { revokeBuilder } from './revoke-builder.client'

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: approvals are not tested against real contracts\n')
    return false
  }
}

const ETHEREUM = 'eip155:1' as ChainId
const ACCOUNT = 'a'.repeat(22) as AccountId
const { usdc, dai, usdt } = MAINNET_TOKENS
const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'
const V2_ROUTER = '0x7a250d5630b4cf539739df2c5dacb4c659f2488d'
const UNIVERSAL_ROUTER = '0x66a9893cc07d91d95644aedd05d03f95e1dba8af'
const STRANGER = `0x${'5a'.repeat(20)}`
const abi = new Interface([
  'function approve(address spender, uint256 units)',
  'function swapExactTokensForETH(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
])
const permit2 = new Interface([
  'function approve(address token, address spender, uint160 units, uint48 ends)',
])

describe.skipIf(!isInstalled())('a real node', () => {
  let defi: Defi
  let db: Database
  let context: BuildContext
  let account: AccountRow & { source: { kind: 'evm' } }
  let me: string
  let snapshot: unknown
  /** Answers with a fault instead of logs. */
  let refuses: (from: number, to: number) => boolean = () => false
  /** Answers that it was asked too often. */
  let busy: () => boolean = () => false
  /** Has not heard of the last blocks' logs. */
  let hides = false
  let asked = 0

  beforeAll(async () => {
    defi = await startDefi()
  }, 60_000)
  afterAll(() => defi.anvil.stop())
  beforeEach(async () => {
    snapshot = await defi.anvil.rpc('evm_snapshot')
    refuses = () => false
    busy = () => false
    hides = false
    asked = 0
    me = await defi.fund({
      native: 10n ** 19n,
      tokens: { usdc: 5_000_000_000n, dai: 10n ** 21n, usdt: 10n ** 9n },
    })
    db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
    await storeSettings(db, { endpoints: { [ETHEREUM]: [defi.anvil.url] } })
    account = {
      id: ACCOUNT,
      label: 'Wallet',
      source: { kind: 'evm', address: me, chains: [ETHEREUM] },
      paused: false,
      createdAt: 0,
      tags: [],
    }
    await db.accounts.put(account)
    await db.holdings.put({
      id: 'h',
      accountId: ACCOUNT,
      asset: erc20(ETHEREUM, dai),
      bucket: 'wallet',
      quantity: amount('1000'),
      chain: ETHEREUM,
      sourceSymbol: 'DAI',
      readAt: 0,
    })
    const fetch = createGuardedFetch({
      fetch: async (input, init) => {
        const body = typeof init?.body === 'string' ? init.body : ''
        const [, from, to] = /"fromBlock":"(0x[0-9a-f]+)","toBlock":"(0x[0-9a-f]+)"/.exec(body) ?? []
        if (from !== undefined && body.includes('"topics":[["0x8c5be1e5')) {
          asked += 1
          if (hides) return Response.json({ jsonrpc: '2.0', id: 1, result: [] })
          if (busy()) return new Response('slow down', { status: 429 })
          if (refuses(Number(from), Number(to)))
            return Response.json({
              jsonrpc: '2.0',
              id: 1,
              error: { code: -32602, message: 'block range is too wide' },
            })
        }
        return globalThis.fetch(input, init)
      },
      now: () => Date.now(),
      log: () => undefined,
      isAllowed: () => true,
    })
    context = { db, fetch, now: () => Date.now(), health: createEndpointHealth() }
  })
  afterEach(async () => {
    await db.delete()
    await defi.anvil.rpc('evm_revert', snapshot)
  })

  const approve = (token: string, spender: string, units: bigint) =>
    defi.send({ from: me, to: token, data: abi.encodeFunctionData('approve', [spender, units]) })
  const seen = async () =>
    (await db.allowances.toArray())
      .map(({ token, spender, via, units }) => [token, spender, via, units])
      .toSorted((a, b) => a.join(' ').localeCompare(b.join(' ')))

  test('what was given is found for whomever, what was used up or taken back is not', async () => {
    await approve(usdc, STRANGER, 700n)
    await approve(usdc, PERMIT2, 2n ** 256n - 1n)
    await approve(usdt, V2_ROUTER, 9n)
    await approve(usdt, V2_ROUTER, 0n)
    const ends = Math.floor(Date.now() / 1000) + 3600
    await defi.send({
      from: me,
      to: PERMIT2,
      data: permit2.encodeFunctionData('approve', [usdc, UNIVERSAL_ROUTER, 500n, ends]),
    })
    const [reading] = await refreshApprovals(context, ACCOUNT)
    expect(reading?.error).toBeUndefined()
    expect(reading?.searched).toBe(reading?.head)
    expect(await seen()).toEqual([
      [usdc, PERMIT2, 'erc20', 'unlimited'],
      [usdc, STRANGER, 'erc20', '700'],
      [usdc, UNIVERSAL_ROUTER, 'permit2', '500'],
    ])
    const permitted = (await db.allowances.toArray()).find(({ via }) => via === 'permit2')
    expect(permitted?.expiresAt).toBe(ends * 1000)
    expect(permitted?.grantedAt).toBeGreaterThan(0)
  })

  test('the last use is when a transaction to the spender took something', async () => {
    await approve(usdc, V2_ROUTER, 2_000_000n)
    await refreshApprovals(context, ACCOUNT)
    expect((await db.allowances.toArray())[0]?.usedAt).toBeUndefined()
    const weth = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
    await defi.send({
      from: me,
      to: V2_ROUTER,
      data: abi.encodeFunctionData('swapExactTokensForETH', [1_500_000n, 0n, [usdc, weth], me, 10n ** 10n]),
    })
    await refreshApprovals(context, ACCOUNT)
    const [row] = await db.allowances.toArray()
    expect(row).toMatchObject({ spender: V2_ROUTER, units: '500000' })
    expect(row?.usedAt).toBeGreaterThanOrEqual(row?.grantedAt ?? Number.POSITIVE_INFINITY)
  })

  test('a node that takes narrow ranges only is asked for these, and the next reading goes on where it ended', async () => {
    await approve(usdc, STRANGER, 1n)
    await defi.anvil.rpc('anvil_mine', '0x258')
    await approve(dai, STRANGER, 2n)
    refuses = (from, to) => to - from >= 20
    const [first] = await refreshApprovals(context, ACCOUNT)
    expect(first?.searched).toBeLessThan(first?.head ?? 0)
    expect(await seen()).toEqual([[usdc, STRANGER, 'erc20', '1']])
    expect(asked).toBeLessThanOrEqual(24)
    const [second] = await refreshApprovals(context, ACCOUNT)
    expect(second?.searched).toBeGreaterThan(first?.searched ?? 0)
    refuses = () => false
    const [last] = await refreshApprovals(context, ACCOUNT)
    expect(last?.searched).toBe(last?.head)
    expect(await seen()).toHaveLength(2)
  })

  test('a node that has had enough in the middle of a pass loses nothing of what it told', async () => {
    await approve(usdc, STRANGER, 1n)
    await defi.anvil.rpc('anvil_mine', '0x258')
    refuses = (from, to) => to - from >= 20
    let answers = 0
    busy = () => ++answers > 8
    const [first] = await refreshApprovals(context, ACCOUNT)
    expect(first?.error).toBeUndefined()
    expect(first?.searched).toBeGreaterThan(0)
    expect(await seen()).toEqual([[usdc, STRANGER, 'erc20', '1']])
    busy = () => false
    const [next] = await refreshApprovals(context, ACCOUNT)
    expect(next?.searched).toBeGreaterThan(first?.searched ?? 0)
  })

  test('what a node did not have yet at the head is found by the next reading', async () => {
    await approve(usdc, STRANGER, 1n)
    hides = true
    await refreshApprovals(context, ACCOUNT)
    expect(await seen()).toEqual([])
    hides = false
    await refreshApprovals(context, ACCOUNT)
    expect(await seen()).toEqual([[usdc, STRANGER, 'erc20', '1']])
  })

  test('where no node searches logs, well-known spenders of held tokens are known all the same, and it is told', async () => {
    await approve(dai, V2_ROUTER, 5n)
    await approve(dai, STRANGER, 6n)
    refuses = () => true
    const [reading] = await refreshApprovals(context, ACCOUNT)
    expect(reading?.searched).toBe(0)
    expect(await seen()).toEqual([[dai, V2_ROUTER, 'erc20', '5']])
  })

  test('a right is taken back, at the token and at Permit2, and once only', async () => {
    await approve(usdc, STRANGER, 700n)
    await defi.send({
      from: me,
      to: PERMIT2,
      data: permit2.encodeFunctionData('approve', [usdc, UNIVERSAL_ROUTER, 500n, 2 ** 40]),
    })
    for (const [spender, via] of [
      [STRANGER, 'erc20'],
      [UNIVERSAL_ROUTER, 'permit2'],
    ] as const) {
      const draft = {
        kind: 'revoke',
        account: ACCOUNT,
        chain: ETHEREUM,
        token: usdc,
        spender,
        via,
        speed: 'normal',
      } as const
      const { call, purpose } = await revokeBuilder.build(draft, account, context)
      expect(purpose).toMatchObject({ kind: 'revoke', spender, via })
      await defi.send({ from: me, to: call.to, data: call.data, value: BigInt(call.value) })
      await expect(revokeBuilder.build(draft, account, context)).rejects.toMatchObject({ code: 'refused' })
    }
    await refreshApprovals(context, ACCOUNT)
    expect(await seen()).toEqual([])
  })

  test('a node that is away leaves the rows of before, and says so', async () => {
    await approve(usdc, STRANGER, 700n)
    await refreshApprovals(context, ACCOUNT)
    await storeSettings(db, { endpoints: { [ETHEREUM]: ['http://127.0.0.1:9'] } })
    const [reading] = await refreshApprovals(context, ACCOUNT)
    expect(reading?.error?.code).toBe('unreachable')
    expect(reading?.readAt).toBeGreaterThan(0)
    expect(await seen()).toHaveLength(1)
  })
})
