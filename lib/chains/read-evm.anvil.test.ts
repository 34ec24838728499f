/** The EVM readers against a real node with real contract code, evil tokens included. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { type Anvil, anvilBinary, startAnvil } from '@/tests/sandbox/chains/anvil'
import { placeEvilTokens } from '@/tests/sandbox/chains/place-evil-tokens'
import { type SeedToken, seedChain } from '@/tests/sandbox/chains/seed-chain'
import { EVIL_TOKENS, MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { DEFAULT_EVM_CHAINS, type EvmChain } from './data/evm-chains'
import { discoverTokens } from './discover-tokens.client'
import { createEndpointHealth } from './endpoint-health'
import { readEvm } from './read-evm.client'
import { resolveEns } from './resolve-ens.client'
import type { TokenCandidate } from './token-candidate'

const ME = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: the EVM readers are not tested against a real node\n')
    return false
  }
}

const seedToken = (address: string, symbol: string, decimals: number, units: bigint): SeedToken => ({
  address,
  symbol,
  name: `${symbol} coin`,
  decimals,
  balances: { [ME]: units },
})
const TOKENS = [
  seedToken(MAINNET_TOKENS.usdc, 'USDC', 6, 1_234_567_890n),
  seedToken(MAINNET_TOKENS.usdt, 'USDT', 6, 1n),
  seedToken(MAINNET_TOKENS.wbtc, 'WBTC', 8, 0n),
  seedToken(MAINNET_TOKENS.dai, 'DAI', 18, 10n ** 30n + 7n),
]

describe.skipIf(!isInstalled())('a real node', () => {
  let anvil: Anvil
  let chain: EvmChain
  let requests = 0
  const health = createEndpointHealth()
  const fetch = createGuardedFetch({
    fetch: globalThis.fetch,
    now: Date.now,
    log: () => requests++,
    isAllowed: () => true,
  })
  const common = () => ({ chain, rpcs: [anvil.url], fetch, now: Date.now, health })
  const read = (tokens: TokenCandidate[]) => readEvm({ ...common(), address: ME, tokens })

  beforeAll(async () => {
    anvil = await startAnvil({ chainId: 1 })
    await seedChain(anvil, {
      native: { [ME]: 1_000_000_000_000_000_001n },
      tokens: TOKENS,
      names: { 'holdfast.eth': ME },
    })
    await placeEvilTokens(anvil, ME)
    const [ethereum] = DEFAULT_EVM_CHAINS
    if (!ethereum) throw new Error('no chain')
    chain = ethereum
  })
  afterAll(() => anvil?.stop())

  const listed = TOKENS.map(
    ({ address, symbol, name, decimals }): TokenCandidate => ({
      address,
      symbol,
      name,
      decimals,
      foundBy: 'list',
    }),
  )
  const OWNED = [
    ['ETH', '1.000000000000000001'],
    ['USDC', '1234.56789'],
    ['USDT', '0.000001'],
    ['DAI', '1000000000000.000000000000000007'],
  ]

  test('balances are those on the chain, to the last unit, in one request', async () => {
    await read([])
    requests = 0
    const { holdings, notIncluded } = await read(listed)
    expect(holdings.map(({ sourceSymbol, quantity }) => [sourceSymbol, quantity])).toEqual(OWNED)
    expect(notIncluded).toEqual([])
    expect(requests).toBe(1)
  })

  test('decimals and names are read from the contracts', async () => {
    const { holdings, discovered } = await read(TOKENS.map(({ address }) => ({ address, foundBy: 'user' })))
    expect(holdings.map(({ sourceSymbol, quantity }) => [sourceSymbol, quantity])).toEqual(OWNED)
    expect(discovered.map(({ name, decimals }) => [name, decimals])).toEqual([
      ['USDC coin', 6],
      ['USDT coin', 6],
      ['DAI coin', 18],
    ])
  })

  test('all evil tokens together are set aside by name and hide nothing', async () => {
    const evil = Object.values(EVIL_TOKENS).map((address): TokenCandidate => ({ address, foundBy: 'log' }))
    const { holdings, notIncluded, discovered } = await read([
      ...listed.slice(0, 2),
      ...evil,
      ...listed.slice(2),
    ])
    const quantities = new Map(
      holdings.map(({ asset, quantity }) => [asset.replace(/^.*[:/]/, ''), quantity]),
    )
    expect([
      quantities.get('native'),
      quantities.get(MAINNET_TOKENS.usdc),
      quantities.get(MAINNET_TOKENS.dai),
    ]).toEqual([OWNED[0]?.[1], OWNED[1]?.[1], OWNED[3]?.[1]])
    const {
      reverting,
      panicking,
      noCode,
      oneByte,
      megabyte,
      gasBurner,
      bytes32Symbol,
      impersonatesUsdc,
      impersonatesEther,
      fakeTransfer,
    } = EVIL_TOKENS
    const asideFor = [reverting, panicking, noCode, oneByte, megabyte, gasBurner]
    expect(notIncluded.map(({ what }) => what).sort()).toEqual(
      asideFor.map((address) => `token:eip155:1:${address}`).sort(),
    )
    expect(discovered.map(({ id, symbol }) => `${id.slice(-42)} ${symbol}`).toSorted()).toEqual(
      [`${bytes32Symbol} MKR`, `${impersonatesUsdc} USDC`, `${impersonatesEther} ETH`].toSorted(),
    )
    expect(quantities.has(fakeTransfer)).toBe(false)
  }, 60_000)

  test('transfer logs name the tokens that arrived, and the cursor leads on', async () => {
    const { tokens, cursor, isComplete } = await discoverTokens({ ...common(), address: ME })
    const arrived = [
      MAINNET_TOKENS.usdc,
      MAINNET_TOKENS.usdt,
      MAINNET_TOKENS.dai,
      EVIL_TOKENS.fakeTransfer,
      EVIL_TOKENS.impersonatesUsdc,
    ]
    expect(tokens.map(({ address }) => address)).toEqual(expect.arrayContaining(arrived))
    expect(tokens.every(({ foundBy }) => foundBy === 'log')).toBe(true)
    expect(isComplete).toBe(true)
    await anvil.rpc('anvil_mine', '0x64')
    const next = await discoverTokens({ ...common(), address: ME, cursor: cursor + 50 })
    expect(next).toEqual({ tokens: [], dropped: 0, cursor: cursor + 100, isComplete: true })
  })

  test('an ENS name is resolved; an unknown one and a broken one are refused', async () => {
    await expect(resolveEns('Holdfast.eth', common())).resolves.toEqual({ name: 'holdfast.eth', address: ME })
    await expect(resolveEns('nobody.eth', common())).rejects.toMatchObject({ code: 'not-found' })
    await expect(resolveEns('hold\u200bfast.eth', common())).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('a node of another chain is refused', async () => {
    const optimism = DEFAULT_EVM_CHAINS.find(({ chainId }) => chainId === 10)
    if (!optimism) throw new Error('no chain')
    const reading = readEvm({ ...common(), chain: optimism, address: ME, tokens: [] })
    await expect(reading).rejects.toMatchObject({ code: 'wrong-chain' })
  })
})
