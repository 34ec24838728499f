/** From an offer to what a wallet is asked to sign, against Uniswap's own contracts on a real node. */
import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type QuoteId, toUnits } from '@/lib/core/wallet-tx'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import { describeCall } from '@/lib/decode/describe-call'
import { storeSettings } from '@/lib/settings/settings.store'
import type { SwapQuote } from '@/lib/swaps/quote'
import type { BuildContext, BuiltCall } from '@/lib/wallets/build-call'
import { draftOf } from '@/tests/fixtures/open-wallet-journal'
import { anvilBinary } from '@/tests/sandbox/chains/anvil'
import type { TokenName } from '@/tests/sandbox/chains/defi/pools'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { allow, permitOf, swapTrial, trialFetch } from '@/tests/sandbox/chains/defi/swap-trial'
import { UNISWAP } from '@/tests/sandbox/chains/defi/uniswap-contracts'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import type { Route } from '../uniswap/route'
import { createApproveBuilder } from './approve-builder.store'
import { createSwapBuilder } from './swap-builder.store'

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write(
      'anvil is not installed: approvals and swaps are not tested against real contracts\n',
    )
    return false
  }
}

const ETHEREUM = 'eip155:1' as ChainId
const QUOTE = 'q'.repeat(22) as QuoteId
const ACCOUNT = 'a'.repeat(22) as AccountId
const { usdc, usdt } = MAINNET_TOKENS
const UNITS = 1_000_000_000n
const on =
  (kind: Route['kind'], coins = 2) =>
  (route: Route) =>
    route.kind === kind && route.path.length === coins

describe.skipIf(!isInstalled())('a real node', () => {
  let defi: Defi
  let db: Database
  let snapshot: unknown
  let owner: string
  let now: number
  let quote: SwapQuote | undefined

  beforeAll(async () => {
    defi = await startDefi()
  }, 60_000)
  afterAll(() => defi.anvil.stop())
  beforeEach(async () => {
    snapshot = await defi.anvil.rpc('evm_snapshot')
    db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
    await storeSettings(db, { endpoints: { [ETHEREUM]: [defi.anvil.url] } })
    owner = await defi.fund({ native: 10n ** 19n, tokens: { usdc: UNITS, usdt: UNITS } })
    now = Date.now()
  })
  afterEach(async () => {
    await db.delete()
    await defi.anvil.rpc('evm_revert', snapshot)
  })

  const account = (): AccountRow & { source: { kind: 'evm' } } => ({
    id: ACCOUNT,
    label: 'Main',
    source: { kind: 'evm', address: owner, chains: [ETHEREUM] },
    paused: false,
    createdAt: 0,
    tags: [],
  })
  const fetch = trialFetch()
  const context = (): BuildContext => ({ db, fetch, now: () => now, health: createEndpointHealth() })
  const quoteOf = (id: QuoteId) => (id === QUOTE ? quote : undefined)
  const ask = async (sell: TokenName, buy: TokenName, kind: Route['kind'], units = UNITS) => {
    const offer = await swapTrial(defi, { sell, buy, units, owner }).over(on(kind))
    quote = { ...offer, id: QUOTE, account: ACCOUNT, source: 'uniswap', sourceName: 'Uniswap' }
    now = quote.at
    return offer
  }
  const approve = () =>
    createApproveBuilder({ quoteOf }).build(
      { kind: 'approve', account: ACCOUNT, quote: QUOTE, speed: 'normal' },
      account(),
      context(),
    )
  const swap = (permit?: string) =>
    createSwapBuilder({ quoteOf }).build(
      { kind: 'swap', account: ACCOUNT, quote: QUOTE, speed: 'normal', ...(permit ? { permit } : {}) },
      account(),
      context(),
    )
  const send = ({ call }: BuiltCall) => defi.send({ ...call, value: BigInt(call.value) })
  const allowed = async (token: string, spender: string) => {
    const data = `0xdd62ed3e${owner.slice(2).padStart(64, '0')}${spender.slice(2).padStart(64, '0')}`
    return BigInt(String(await defi.anvil.rpc('eth_call', { to: token, data }, 'latest')))
  }
  const found = ({ checks }: BuiltCall) => checks.map(({ what, level }) => `${level} ${what}`)
  const described = ({ call: { chain, to, data, value } }: BuiltCall) =>
    describeCall({ chain, to, input: data, value: BigInt(value) })

  test('exactly what is sold is allowed, to the router that will take it', async () => {
    await ask('usdc', 'weth', 'v3')
    const built = await approve()
    expect(built.purpose).toMatchObject({
      kind: 'approve',
      quantity: '1000',
      symbol: 'USDC',
      spender: UNISWAP.swapRouter02,
    })
    expect(described(built)).toEqual({
      action: 'approve',
      token: usdc,
      spender: UNISWAP.swapRouter02,
      units: UNITS,
    })
    await send(built)
    expect(await allowed(usdc, UNISWAP.swapRouter02)).toBe(UNITS)
    await expect(approve()).rejects.toThrow('allowed already')
  })

  test('for V4 the token is allowed to Permit2', async () => {
    await ask('usdc', 'eth', 'v4')
    await send(await approve())
    expect(await allowed(usdc, UNISWAP.permit2)).toBe(UNITS)
  })

  test('Tether wants the rest of an allowance taken back first, another token does not', async () => {
    await ask('usdt', 'weth', 'v2')
    await allowUnits(7n)
    const first = await approve()
    expect(found(first)).toEqual(['info take-back-first'])
    expect(first.purpose).toMatchObject({ kind: 'revoke', spender: UNISWAP.swapRouter02 })
    await send(first)
    expect(await allowed(usdt, UNISWAP.swapRouter02)).toBe(0n)
    await send(await approve())
    expect(await allowed(usdt, UNISWAP.swapRouter02)).toBe(UNITS)

    await ask('usdc', 'weth', 'v2')
    await allowUnits(7n)
    const only = await approve()
    expect(found(only)).toEqual(['good exact-allowance'])
    await send(only)
    expect(await allowed(usdc, UNISWAP.swapRouter02)).toBe(UNITS)
  })

  test('while an allowance waits to be mined, or to be taken back, no other is given', async () => {
    await ask('usdt', 'weth', 'v2')
    await allowUnits(7n)
    await db.walletTxs.put(waiting(await approve()))
    await expect(approve()).rejects.toThrow('is being taken back')
    await db.walletTxs.clear()
    await ask('usdc', 'weth', 'v2')
    await db.walletTxs.put(waiting(await approve()))
    await expect(approve()).rejects.toThrow('is on its way')
  })

  test('the native coin needs no allowance', async () => {
    await ask('eth', 'usdc', 'v4', 10n ** 18n)
    await expect(approve()).rejects.toThrow('needs no allowance')
  })

  test.each<[string, TokenName, TokenName, Route['kind'], bigint]>([
    ['SwapRouter02', 'usdc', 'weth', 'v3', UNITS],
    ['SwapRouter02, ether out', 'usdc', 'eth', 'v3', UNITS],
    ['SwapRouter02, ether in', 'eth', 'usdc', 'v3', 10n ** 18n],
    ['SwapRouter02, V2', 'usdt', 'weth', 'v2', UNITS],
  ])('what is sent to %s is described as a swap', async (_, sell, buy, kind, units) => {
    await allow(defi, await ask(sell, buy, kind, units))
    const built = await swap()
    const value = sell === 'eth' ? { value: units } : {}
    const token = sell === 'eth' ? 'native' : sell === 'usdt' ? usdt : usdc
    const terms = { sells: { token, units, limit: 'exact' }, recipient: owner }
    expect(described(built)).toMatchObject({ action: 'swap', protocol: 'uniswap-v3', terms, ...value })
    await send(built)
  })

  test('a swap over V4 wants the signed word of Permit2, carries it, and is described', async () => {
    const offer = await ask('usdc', 'eth', 'v4')
    await allow(defi, offer)
    await expect(swap()).rejects.toThrow('needs your signature')
    await expect(swap('0x1234')).rejects.toThrow('does not belong')
    const built = await swap(await permitOf(defi, offer))
    expect(described(built)).toMatchObject({
      action: 'swap',
      protocol: 'uniswap-universal-router',
      terms: {
        sells: { token: usdc, units: UNITS, limit: 'exact' },
        buys: { token: 'native', units: BigInt(offer.minimum), limit: 'least' },
        recipient: 'sender',
        permits: [{ token: usdc, spender: UNISWAP.universalRouter.toLowerCase() }],
      },
    })
    expect(built).toMatchObject({
      purpose: {
        kind: 'swap',
        pays: { quantity: '1000', symbol: 'USDC' },
        receives: { symbol: 'ETH', quantity: offer.buys.quantity },
        source: 'Uniswap',
      },
      watch: [usdc],
      validUntil: offer.validUntil,
    })
    await send(built)
    expect(await defi.balance(usdc, owner)).toBe(0n)
  })

  test('a signature of somebody else swaps nothing', async () => {
    const offer = await ask('usdc', 'eth', 'v4')
    await allow(defi, offer)
    const stranger = await defi.fund({})
    const built = await swap(await permitOf(defi, offer, stranger))
    await expect(send(built)).rejects.toThrow('reverted')
    expect(await defi.balance(usdc, owner)).toBe(UNITS)
  })

  test('what is not allowed yet is a danger, unless its transaction waits to be mined', async () => {
    await ask('usdc', 'weth', 'v3')
    expect(found(await swap())).toEqual(['danger allowance-missing', 'info public-pool'])
    await db.walletTxs.put(waiting(await approve()))
    expect(found(await swap())).toEqual(['info allowance-coming', 'info public-pool'])
  })

  test('an offer that has become old is said, one that has ended is refused', async () => {
    const offer = await ask('eth', 'usdc', 'v4', 10n ** 18n)
    now = offer.at + 45_000
    expect((await swap()).checks[0]).toMatchObject({ what: 'offer-age', sentence: { params: { count: 45 } } })
    now = offer.validUntil
    await expect(swap()).rejects.toThrow('has ended')
    await expect(approve()).rejects.toThrow('has ended')
    quote = undefined
    await expect(swap()).rejects.toThrow('has ended')
  })

  test('an offer of another account, or for an address that it has no more, is refused', async () => {
    await ask('eth', 'usdc', 'v4', 10n ** 18n)
    if (quote) quote = { ...quote, account: 'b'.repeat(22) as AccountId }
    await expect(swap()).rejects.toThrow('another account')
    await ask('eth', 'usdc', 'v4', 10n ** 18n)
    owner = `0x${'12'.repeat(20)}`
    await expect(swap()).rejects.toThrow('another account')
  })

  test('more than there is, and an order, are refused', async () => {
    await ask('usdc', 'weth', 'v3', UNITS + 1n)
    await expect(swap()).rejects.toThrow('only 1000 USDC')
    await ask('usdc', 'weth', 'v3')
    const typedData = { domain: {}, types: {}, primaryType: 'Order', message: {} }
    if (quote) quote = { ...quote, way: { kind: 'order', typedData } }
    await expect(swap()).rejects.toThrow('signed, not sent')
  })

  const allowUnits = async (units: bigint) => {
    if (!quote?.allowance) throw new Error('nothing has to be allowed')
    await allow(defi, { ...quote, allowance: { ...quote.allowance, units: toUnits(units) } })
  }
  const waiting = ({ call, purpose }: BuiltCall) => {
    const fee = { type: 'legacy', gasPrice: toUnits(1n) } as const
    const tx = { ...call, account: ACCOUNT, gasLimit: toUnits(60_000n), fee, nonce: 0 }
    return draftOf(tx, now, { accountId: ACCOUNT, state: 'sent', purpose })
  }
})
