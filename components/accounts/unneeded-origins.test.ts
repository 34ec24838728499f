import { expect, test } from 'vitest'
import { evmChainId } from '@/lib/chains/data/evm-chains'
import type { ChainId, VenueId } from '@/lib/core/ids'
import type { AccountSource } from '@/lib/db/rows'
import { type OriginsQuestion, unneededOrigins } from './unneeded-origins'

const rights = { canRead: true, canTrade: false, canWithdraw: false, checkedAt: 0 } as const
const exchange = (venue: string, endpoint?: string): AccountSource => ({
  kind: 'exchange',
  venue: venue as VenueId,
  rights,
  ...(endpoint === undefined ? {} : { endpoint }),
})
const KRAKEN = 'https://api.kraken.com/*'
const PRICES = 'https://coins.llama.fi/*'
const NODE = 'https://one.example/*'

const ask = (change: Partial<OriginsQuestion>) =>
  unneededOrigins({
    granted: [KRAKEN, PRICES, NODE, 'https://mempool.space/*'],
    sources: [],
    settings: { endpoints: {}, historyUrls: {}, historyKeys: {}, swapKeys: {}, customChains: [] },
    hosts: {
      chains: [{ id: evmChainId(1), chainId: 1, isCustom: false, rpcs: ['https://one.example/rpc'] }],
      bitcoin: ['https://mempool.space/api'],
      solana: [],
      prices: ['coins.llama.fi'],
    },
    venueHosts: (venue) => (venue === 'kraken' ? ['api.kraken.com'] : []),
    ...change,
  })

test('without accounts only the prices are kept', () => {
  expect(ask({})).toEqual([KRAKEN, NODE, 'https://mempool.space/*'])
})

test('a paper account needs the hosts of its venue, or of its own server', () => {
  const paper = { kind: 'paper' as const, venue: 'kraken' as VenueId, start: [], counted: false }
  expect(ask({ sources: [paper] })).toEqual([NODE, 'https://mempool.space/*'])
  expect(ask({ sources: [{ ...paper, endpoint: 'https://test.example' }] })).toContain(KRAKEN)
})

test('a second account at the same exchange keeps its host', () => {
  expect(ask({ sources: [exchange('kraken')] })).toEqual([NODE, 'https://mempool.space/*'])
})

test('an account with an own endpoint keeps that and not the exchange', () => {
  const granted = [KRAKEN, 'http://127.0.0.1/*']
  expect(ask({ granted, sources: [exchange('kraken', 'http://127.0.0.1:9000/x')] })).toEqual([KRAKEN])
})

test('endpoints and networks of the settings are kept without any account', () => {
  const settings = {
    endpoints: { esplora: ['https://mempool.space/api'] },
    historyUrls: {},
    historyKeys: {},
    swapKeys: {},
    customChains: [{ chainId: 5, name: 'Own', symbol: 'OWN', rpcs: ['https://one.example/own'] }],
  }
  expect(ask({ settings })).toEqual([KRAKEN])
})

test('who tells histories is kept for a key, an own address or an account, and given back without', () => {
  const ETHERSCAN = 'https://api.etherscan.io/*'
  const OWN = 'https://own.example/*'
  const BLOCKSCOUT = 'https://eth.blockscout.com/*'
  const granted = [ETHERSCAN, OWN, BLOCKSCOUT]
  const none = { endpoints: {}, historyUrls: {}, historyKeys: {}, swapKeys: {}, customChains: [] }
  expect(ask({ granted })).toEqual(granted)
  expect(ask({ granted, settings: { ...none, historyKeys: { etherscan: 'K' } } })).toEqual([OWN, BLOCKSCOUT])
  const historyUrls = { 'eip155:1': ['https://own.example/api'] }
  expect(ask({ granted, settings: { ...none, historyUrls } })).toEqual([ETHERSCAN, BLOCKSCOUT])
  const address = `0x${'0'.repeat(40)}`
  const source: AccountSource = { kind: 'evm', address, chains: [evmChainId(1)] }
  expect(ask({ granted, sources: [source] })).toEqual([ETHERSCAN, OWN])
})

test('the networks of an address are kept, and no others', () => {
  const source: AccountSource = {
    kind: 'evm',
    address: `0x${'0'.repeat(40)}`,
    chains: ['eip155:1' as ChainId],
  }
  expect(ask({ sources: [source] })).toEqual([KRAKEN, 'https://mempool.space/*'])
})

test('what was granted for every host is not ours to take back', () => {
  expect(ask({ granted: ['https://*/*', '<all_urls>', 'https://*.kraken.com/*', KRAKEN] })).toEqual([KRAKEN])
})
