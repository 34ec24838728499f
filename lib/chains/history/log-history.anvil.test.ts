/** The search of logs and states against a real node: whatever an address did, its entries come to what it holds. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUnits, subtract, sum } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { type Anvil, anvilBinary, startAnvil } from '@/tests/sandbox/chains/anvil'
import { contractInterface } from '@/tests/sandbox/chains/artifact'
import { seedChain } from '@/tests/sandbox/chains/seed-chain'
import { FAUCET, MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { DEFAULT_EVM_CHAINS } from '../data/evm-chains'
import { createEndpointHealth } from '../endpoint-health'
import { readLogHistory } from './log-history.client'

const ME = '0x70997970c51812dc3a010c7d01b50e0d17dc0001'
const YOU = '0x70997970c51812dc3a010c7d01b50e0d17dc0002'
const PAYER = '0x70997970c51812dc3a010c7d01b50e0d17dc0003'
const { usdc: USDC, weth: WETH } = MAINNET_TOKENS
/** Sends all that it has to whoever calls it. */
const PAYS_CALLER = '0x5f5f5f5f47335af100'
const HOUR = 3_600_000
const coin = contractInterface('Token')
const wrapper = contractInterface('WrappedEther')
const hex = (value: bigint) => `0x${value.toString(16)}`

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: the search of logs is not tested against a real node\n')
    return false
  }
}

describe.skipIf(!isInstalled())('a real node', () => {
  let anvil: Anvil
  const fetch = createGuardedFetch({
    fetch: globalThis.fetch,
    now: Date.now,
    log: () => undefined,
    isAllowed: () => true,
  })
  const send = (from: string, to: string, { data = '0x', value = 0n } = {}) =>
    anvil.rpc('eth_sendTransaction', { from, to, data, value: hex(value), gas: hex(200_000n) })
  const together = async (...sendings: (() => Promise<unknown>)[]) => {
    await anvil.rpc('evm_setAutomine', false)
    for (const each of sendings) await each()
    await anvil.rpc('anvil_mine', '0x1')
    await anvil.rpc('evm_setAutomine', true)
  }
  const transfer = (to: string, units: bigint) => coin.encodeFunctionData('transfer', [to, units])
  const withdraw = (units: bigint) => wrapper.encodeFunctionData('withdraw', [units])

  beforeAll(async () => {
    anvil = await startAnvil({ chainId: 1, pastStates: 4000 })
    const usdc = { address: USDC, symbol: 'USDC', name: 'USD Coin', decimals: 6, balances: {} }
    const weth = { address: WETH, symbol: 'WETH', name: 'Wrapped Ether', decimals: 18, balances: {} }
    await seedChain(anvil, { native: { [YOU]: 10n ** 20n }, tokens: [usdc, weth] })
    await anvil.rpc('anvil_setCode', PAYER, PAYS_CALLER)
    for (const each of [ME, YOU, FAUCET]) await anvil.rpc('anvil_impersonateAccount', each)
  })
  afterAll(() => anvil?.stop())

  async function readAll(): Promise<{ entries: EntryDraft[]; missing: string[] }> {
    const [chain] = DEFAULT_EVM_CHAINS
    if (!chain) throw new Error('no chain')
    const health = createEndpointHealth()
    const common = { chain, rpcs: [anvil.url], account: ME, fetch, health, logHealth: health }
    const options = { ...common, now: () => Date.now() + HOUR, decimals: new Map(), names: new Map() }
    const entries: EntryDraft[] = []
    const missing = new Set<string>()
    let cursor: string | undefined
    for (let step = 0; step < 50; step++) {
      const page = await readLogHistory(options, cursor)
      entries.push(...page.entries)
      for (const { what } of page.missing ?? []) missing.add(what)
      if (page.done) return { entries, missing: [...missing] }
      cursor = page.cursor
    }
    throw new Error('no end')
  }

  async function held(): Promise<Record<string, string>> {
    const call = async (to: string) =>
      BigInt(
        String(
          await anvil.rpc('eth_call', { to, data: coin.encodeFunctionData('balanceOf', [ME]) }, 'latest'),
        ),
      )
    const native = BigInt(String(await anvil.rpc('eth_getBalance', ME, 'latest')))
    return {
      'eip155:1/native': fromUnits(native, 18),
      [`eip155:1/erc20:${USDC}`]: fromUnits(await call(USDC), 6),
      [`eip155:1/erc20:${WETH}`]: fromUnits(await call(WETH), 18),
    }
  }

  const comesTo = (entries: readonly EntryDraft[], asset: string) =>
    subtract(
      sum(entries.flatMap(({ legs }) => legs.flatMap((leg) => (leg.asset === asset ? leg.quantity : [])))),
      sum(entries.flatMap(({ fees }) => fees.flatMap((fee) => (fee.asset === asset ? fee.quantity : [])))),
    )

  test('coins, tokens, wraps, payments by contracts, failures and crowded blocks come to what is held', async () => {
    await send(FAUCET, ME, { value: 5n * 10n ** 18n })
    await send(FAUCET, USDC, { data: coin.encodeFunctionData('mint', [ME, 9_000_000n]) })
    await send(ME, USDC, { data: transfer(YOU, 1_000_001n) })
    await send(ME, USDC, { data: transfer(YOU, 10n ** 30n) })
    await send(ME, USDC, { data: coin.encodeFunctionData('approve', [YOU, 500n]) })
    await send(YOU, USDC, { data: coin.encodeFunctionData('transferFrom', [ME, YOU, 500n]) })
    await send(ME, YOU, { value: 77n })
    await send(ME, WETH, { data: wrapper.encodeFunctionData('deposit'), value: 10n ** 18n })
    await send(ME, WETH, { data: withdraw(4n * 10n ** 17n) })
    await anvil.rpc('anvil_mine', '0x7d0')
    await send(YOU, PAYER, { value: 0n })
    await anvil.rpc('anvil_setBalance', PAYER, hex(12_345n))
    await send(ME, PAYER, { value: 3n })
    await together(
      () => send(ME, YOU, { value: 1n }),
      () => send(ME, USDC, { data: transfer(YOU, 1n) }),
      () => send(YOU, ME, { value: 10n ** 15n }),
    )
    await anvil.rpc('anvil_mine', '0x100')

    const { entries, missing } = await readAll()
    for (const [asset, quantity] of Object.entries(await held())) {
      expect({ [asset]: comesTo(entries, asset) }).toEqual({ [asset]: quantity })
    }
    expect(missing).toEqual([])
    expect(entries.filter(({ reason }) => reason === 'failed')).toHaveLength(1)
    expect(entries).toHaveLength(13)
    expect(new Set(entries.map(({ nativeId }) => nativeId)).size).toBe(13)
  })
})
