import { ethers } from 'ethers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { type Anvil, startAnvil } from './anvil'
import { contractInterface } from './artifact'
import { createEvmRpcServer } from './evm-rpc-server'
import { placeEvilTokens } from './place-evil-tokens'
import { endpointKey, PUBLIC_RPCS } from './public-rpcs'
import { seedChain } from './seed-chain'
import { EVIL_TOKENS, MAINNET_TOKENS, MULTICALL3, MULTICALL3_ZKSYNC } from './well-known'

const ME = '0x52908400098527886e0f7030069857d2e4169ee7'
const GENERATED = 320
const UNITS = {
  usdc: 1_234_567_891n,
  usdt: 5n,
  weth: 1_000_000_000_000_000_001n,
  dai: 2n ** 90n,
  wbtc: 1n,
  link: 0n,
}
const DECIMALS = { usdc: 6, usdt: 6, weth: 18, dai: 18, wbtc: 8, link: 18 }
const multicall = contractInterface('Multicall3')
const token = contractInterface('Token')
const balanceOf = token.encodeFunctionData('balanceOf', [ME])
const generated = Array.from(
  { length: GENERATED },
  (_, index) => `0xd${(index + 1).toString(16).padStart(39, '0')}`,
)
let anvil: Anvil

beforeAll(async () => {
  anvil = await startAnvil({ chainId: 1 })
  const known = Object.entries(MAINNET_TOKENS).map(([name, address]) => {
    const key = name as keyof typeof UNITS
    return {
      address,
      symbol: name.toUpperCase(),
      name,
      decimals: DECIMALS[key],
      balances: { [ME]: UNITS[key] },
    }
  })
  const many = generated.map((address, index) => ({
    address,
    symbol: `T${index}`,
    name: `Token ${index}`,
    decimals: index % 19,
    balances: { [ME]: BigInt(index) * 7n + 1n },
  }))
  await seedChain(anvil, {
    native: { [ME]: 3n * 10n ** 18n + 9n },
    tokens: [...known, ...many],
    names: { 'holdfast.eth': ME },
  })
  await placeEvilTokens(anvil, ME)
})
afterAll(() => anvil.stop())

const call = async (to: string, data: string) => String(await anvil.rpc('eth_call', { to, data }, 'latest'))

async function aggregate3(
  calls: { target: string; callData: string }[],
): Promise<{ success: boolean; returnData: string }[]> {
  const data = multicall.encodeFunctionData('aggregate3', [
    calls.map((each) => ({ ...each, allowFailure: true })),
  ])
  const [results] = multicall.decodeFunctionResult('aggregate3', await call(MULTICALL3, data))
  return Array.from(results as Iterable<{ success: boolean; returnData: string }>)
}

test('real addresses answer plain balanceOf, symbol and decimals', async () => {
  for (const [name, address] of Object.entries(MAINNET_TOKENS)) {
    const key = name as keyof typeof UNITS
    expect(BigInt(await call(address, balanceOf))).toBe(UNITS[key])
    expect(Number(await call(address, token.encodeFunctionData('decimals')))).toBe(DECIMALS[key])
    const [symbol] = token.decodeFunctionResult(
      'symbol',
      await call(address, token.encodeFunctionData('symbol')),
    )
    expect(symbol).toBe(name.toUpperCase())
  }
})

test('one aggregate3 reads the native balance and hundreds of tokens', async () => {
  const [native, ...tokens] = await aggregate3([
    { target: MULTICALL3, callData: multicall.encodeFunctionData('getEthBalance', [ME]) },
    ...generated.map((target) => ({ target, callData: balanceOf })),
  ])
  expect(BigInt(native?.returnData ?? '0x0')).toBe(3n * 10n ** 18n + 9n)
  expect(tokens.map(({ returnData }) => BigInt(returnData))).toEqual(
    generated.map((_, index) => BigInt(index) * 7n + 1n),
  )
})

test('wrapped ether is backed by ether, and the dollar token of Tether returns nothing', async () => {
  expect(BigInt(String(await anvil.rpc('eth_getBalance', MAINNET_TOKENS.weth, 'latest')))).toBe(UNITS.weth)
  const data = token.encodeFunctionData('transfer', [MULTICALL3, 1n])
  expect(await anvil.rpc('eth_call', { from: ME, to: MAINNET_TOKENS.usdt, data }, 'latest')).toBe('0x')
  expect(
    BigInt(String(await anvil.rpc('eth_call', { from: ME, to: MAINNET_TOKENS.usdc, data }, 'latest'))),
  ).toBe(1n)
})

test('evil tokens misbehave under aggregate3 as they do on public chains', async () => {
  const { gasBurner, ...harmless } = EVIL_TOKENS
  const names = Object.keys(harmless) as (keyof typeof harmless)[]
  const results = await aggregate3(names.map((name) => ({ target: harmless[name], callData: balanceOf })))
  const seen = Object.fromEntries(
    names.map((name, index) => [
      name,
      [results[index]?.success, ((results[index]?.returnData.length ?? 0) - 2) / 2],
    ]),
  )
  expect(seen).toMatchObject({
    panicking: [false, 36],
    noCode: [true, 0],
    bytes32Symbol: [true, 32],
    oneByte: [true, 1],
    megabyte: [true, 1_000_000],
    impersonatesUsdc: [true, 32],
    fakeTransfer: [true, 32],
  })
  expect(seen['reverting']?.[0]).toBe(false)
  const two = await aggregate3(
    [gasBurner, MAINNET_TOKENS.usdc].map((target) => ({ target, callData: balanceOf })),
  )
  expect(two.map(({ success }) => success)).toEqual([false, true])
})

test('a bytes32 symbol, an impersonator and a transfer that never was', async () => {
  const symbol = token.encodeFunctionData('symbol')
  expect(ethers.decodeBytes32String(await call(EVIL_TOKENS.bytes32Symbol, symbol))).toBe('MKR')
  expect(token.decodeFunctionResult('symbol', await call(EVIL_TOKENS.impersonatesUsdc, symbol))[0]).toBe(
    'USDC',
  )
  const logs = (await anvil.rpc('eth_getLogs', {
    fromBlock: '0x0',
    topics: [ethers.id('Transfer(address,address,uint256)'), null, ethers.zeroPadValue(ME, 32)],
  })) as { address: string }[]
  const found = new Set(logs.map(({ address }) => address.toLowerCase()))
  expect(found.has(EVIL_TOKENS.fakeTransfer)).toBe(true)
  expect(found.has(MAINNET_TOKENS.usdc)).toBe(true)
  expect(found.has(MAINNET_TOKENS.link)).toBe(false)
  expect(BigInt(await call(EVIL_TOKENS.fakeTransfer, balanceOf))).toBe(0n)
})

test('an ENS name resolves both ways with an ordinary client', async () => {
  const provider = new ethers.JsonRpcProvider(anvil.url, 1, { staticNetwork: true, cacheTimeout: -1 })
  expect((await provider.resolveName('holdfast.eth'))?.toLowerCase()).toBe(ME)
  expect(await provider.lookupAddress(ME)).toBe('holdfast.eth')
  await expect(provider.resolveName('nobody.eth')).rejects.toThrow('ResolverNotFound')
  provider.destroy()
})

const ask = (
  server: ReturnType<typeof createEvmRpcServer>,
  endpoint: string,
  method: string,
  params: unknown[] = [],
) => {
  const [host = '', ...path] = endpoint.split('/')
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  return server.handle({ method: 'POST', host, url: `/${path.join('/')}`, headers: {}, body })
}

test('every public endpoint answers with the number of its chain, with a node and without', async () => {
  const server = createEvmRpcServer({ anvils: [anvil] })
  for (const [chain, endpoints] of Object.entries(PUBLIC_RPCS)) {
    for (const endpoint of endpoints) {
      const answer = await ask(server, endpoint, 'eth_chainId')
      expect(JSON.parse(answer.body).result).toBe(`0x${Number(chain).toString(16)}`)
    }
  }
  expect((await ask(server, '1rpc.io/nothing', 'eth_chainId')).status).toBe(404)
})

test('a quiet chain answers multicalls with zeros and refuses what it cannot do', async () => {
  const server = createEvmRpcServer({ anvils: [] })
  for (const [endpoint, to] of [
    ['rpc.scroll.io', MULTICALL3],
    ['mainnet.era.zksync.io', MULTICALL3_ZKSYNC],
  ] as const) {
    const calls = [MAINNET_TOKENS.usdc, MAINNET_TOKENS.dai].map((target) => ({
      target,
      allowFailure: true,
      callData: balanceOf,
    }))
    const data = multicall.encodeFunctionData('aggregate3', [calls])
    const answer = await ask(server, endpoint, 'eth_call', [{ to, data }, 'latest'])
    const [results] = multicall.decodeFunctionResult('aggregate3', JSON.parse(answer.body).result)
    expect(
      Array.from(results as Iterable<[boolean, string]>).map(([ok, bytes]) => [ok, BigInt(bytes)]),
    ).toEqual([
      [true, 0n],
      [true, 0n],
    ])
  }
  expect(
    JSON.parse((await ask(server, 'rpc.scroll.io', 'eth_sendRawTransaction', ['0x'])).body).error.code,
  ).toBe(-32601)
})

test('the product asks no RPC endpoint that the sandbox does not know', () => {
  const unknown = DEFAULT_EVM_CHAINS.flatMap(({ chainId, rpcs }) =>
    rpcs.filter((rpc) => {
      const { host, pathname } = new URL(rpc)
      return !PUBLIC_RPCS[chainId]?.includes(endpointKey(host, pathname))
    }),
  )
  expect(unknown).toEqual([])
  expect(DEFAULT_EVM_CHAINS).toHaveLength(11)
})

test('a node that cannot start says so', async () => {
  await expect(startAnvil({ chainId: -5 })).rejects.toThrow(/anvil for chain -5 ended/)
})
