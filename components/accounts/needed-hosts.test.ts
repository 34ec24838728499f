import { expect, test } from 'vitest'
import { type HostContext, neededHosts } from './needed-hosts'
import { originPattern } from './origin-pattern'

const context: HostContext = {
  venueHosts: ['api.kraken.com'],
  chains: [
    { id: 'eip155:1', rpcs: ['https://one.example/rpc', 'https://two.example'] },
    { id: 'eip155:10', rpcs: ['https://ten.example'] },
  ],
  bitcoin: ['https://mempool.space/api'],
  solana: ['https://api.mainnet-beta.solana.com'],
  prices: ['coins.llama.fi'],
  endpoints: {},
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
