import { expect, test } from 'vitest'
import { evmChainId } from '@/lib/chains/data/evm-chains'
import { type HostContext, neededHosts } from './needed-hosts'
import { originPattern } from './origin-pattern'

const chain = (chainId: number, rpcs: string[], isCustom = false) => ({
  id: evmChainId(chainId),
  chainId,
  rpcs,
  isCustom,
})
const context: HostContext = {
  venueHosts: ['api.kraken.com'],
  chains: [
    chain(1, ['https://one.example/rpc', 'https://two.example']),
    chain(10, ['https://ten.example']),
    chain(56, ['https://bsc.example']),
    chain(31_337, ['http://127.0.0.1:8545'], true),
  ],
  bitcoin: ['https://mempool.space/api'],
  solana: ['https://api.mainnet-beta.solana.com'],
  prices: ['coins.llama.fi'],
  endpoints: {},
  historyUrls: {},
  historyKeys: {},
  blockedHosts: [],
}

test('an exchange needs its own hosts and the prices, no others', () => {
  const source = { kind: 'exchange', venue: 'kraken', credentials: {} } as const
  expect(neededHosts(source, context)).toEqual(['https://api.kraken.com', 'https://coins.llama.fi'])
})

test('an own endpoint replaces the hosts of the exchange', () => {
  const source = {
    kind: 'exchange',
    venue: 'kraken',
    credentials: {},
    endpoint: 'http://127.0.0.1:9000/x',
  } as const
  expect(neededHosts(source, context)).toEqual(['http://127.0.0.1:9000', 'https://coins.llama.fi'])
})

test('a name needs Ethereum to be resolved, an address only its networks', () => {
  const chains = ['eip155:10']
  expect(neededHosts({ kind: 'evm', address: `0x${'0'.repeat(40)}`, chains }, context)).not.toContain(
    'https://one.example',
  )
  expect(neededHosts({ kind: 'evm', address: 'a.eth', chains }, context)).toContain('https://one.example')
})

const ADDRESS = `0x${'0'.repeat(40)}`
const hostsOn = (chains: string[], change: Partial<HostContext> = {}) =>
  neededHosts({ kind: 'evm', address: ADDRESS, chains }, { ...context, prices: [], ...change })

test('an address also needs who tells its past, on its own networks only', () => {
  expect(hostsOn(['eip155:10'])).toEqual([
    'https://ten.example',
    'https://explorer.optimism.io',
    'https://api.routescan.io',
  ])
  expect(hostsOn(['eip155:56'])).toEqual(['https://bsc.example'])
})

test('keys and own sources of histories add their hosts; an own network is told by own sources alone', () => {
  const historyKeys = { etherscan: 'E', blockscout: 'B' }
  expect(hostsOn(['eip155:56'], { historyKeys })).toEqual([
    'https://bsc.example',
    'https://api.etherscan.io',
    'https://api.blockscout.com',
  ])
  const historyUrls = {
    'eip155:31337': ['http://127.0.0.1:4000/api'],
    'eip155:10': ['https://not.asked/api'],
  }
  expect(hostsOn(['eip155:31337'], { historyKeys, historyUrls })).toEqual([
    'http://127.0.0.1:8545',
    'http://127.0.0.1:4000',
  ])
})

test('a name is resolved on Ethereum, whose past nobody asks for', () => {
  const asked = neededHosts({ kind: 'evm', address: 'a.eth', chains: ['eip155:56'] }, context)
  expect(asked).toContain('https://two.example')
  expect(asked).not.toContain('https://eth.blockscout.com')
})

test('a switched-off source is not asked for', () => {
  const source = { kind: 'solana', address: 'x' } as const
  expect(neededHosts(source, { ...context, blockedHosts: ['coins.llama.fi'] })).toEqual([
    'https://api.mainnet-beta.solana.com',
  ])
})

test('origins for the browser: TLS, without path and port', () => {
  expect(originPattern('api.kraken.com')).toBe('https://api.kraken.com/*')
  expect(originPattern('https://x.example:8443/path')).toBe('https://x.example/*')
  expect(originPattern('http://127.0.0.1:8545')).toBe('http://127.0.0.1/*')
})
