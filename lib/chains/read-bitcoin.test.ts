import { beforeEach, expect, test } from 'vitest'
import { fakeFetch } from '@/tests/fixtures/fake-fetch'
import { type Branch, deriveBitcoinAddresses } from './derive-bitcoin-addresses'
import { createEndpointHealth, type EndpointHealth } from './endpoint-health'
import { DEFAULT_ESPLORA_BASES } from './esplora.client'
import { type BitcoinScript, parseBitcoinKey } from './parse-bitcoin'
import { readBitcoin } from './read-bitcoin.client'

const ZPUB =
  'zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs'
const XPUB =
  'xpub6BosfCnifzxcFwrSzQiqu2DBVTshkCXacvNsWGYJVVhhawA7d4R5WSWGFNbi8Aw6ZRc1brxMyWMzG3DSSSSoekkudhUd9yLb6qx39T9nMdj'
const ADDRESS = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const now = () => 1_700_000_000_000

let health: EndpointHealth
beforeEach(() => {
  health = createEndpointHealth()
})

interface Sums {
  funded?: number
  spent?: number
  pendingIn?: number
  pendingOut?: number
  count?: number
}

const answer = (
  address: string,
  { funded = 0, spent = 0, pendingIn = 0, pendingOut = 0, count = 0 }: Sums = {},
) => ({
  text: JSON.stringify({
    address,
    chain_stats: {
      funded_txo_count: 1,
      funded_txo_sum: funded,
      spent_txo_count: 0,
      spent_txo_sum: spent,
      tx_count: count,
    },
    mempool_stats: {
      funded_txo_count: 0,
      funded_txo_sum: pendingIn,
      spent_txo_count: 0,
      spent_txo_sum: pendingOut,
      tx_count: 0,
    },
  }),
})
const addressIn = (url: string) => url.split('/').at(-1) ?? ''
const server = (known: Record<string, Sums>) =>
  fakeFetch(({ url }) => answer(addressIn(url), known[addressIn(url)]))

const read = (fake: ReturnType<typeof fakeFetch>, target: { addresses: string[] } | { xpub: string }) =>
  readBitcoin({ ...target, bases: DEFAULT_ESPLORA_BASES, fetch: fake.fetch, now, health })
const at = (xpub: string, script: BitcoinScript, branch: Branch, from: number) =>
  deriveBitcoinAddresses({ key: parseBitcoinKey(xpub).key, script, branch, from, count: 1 })[0] ?? ''

test('confirmed and waiting sums of all addresses are added exactly; a double counts once', async () => {
  const other = '3P14159f73E4gFr7JterCCQh9QjiTjiZrG'
  const fake = server({
    [ADDRESS]: { funded: 2_099_999_997_690_000, spent: 1, pendingIn: 5, pendingOut: 3, count: 9 },
    [other]: { funded: 10, pendingOut: 10, count: 1 },
  })
  const { holdings, notIncluded } = await read(fake, { addresses: [ADDRESS, other, ADDRESS] })
  expect(holdings).toEqual([
    {
      asset: 'bip122:000000000019d6689c085ae165831e93/native',
      bucket: 'wallet',
      quantity: '20999999.97690001',
      chain: 'bip122:000000000019d6689c085ae165831e93',
      sourceSymbol: 'BTC',
    },
  ])
  expect(notIncluded).toEqual([])
  expect(fake.asked).toHaveLength(2)
})

test('an empty address is an empty reading', async () => {
  expect((await read(server({}), { addresses: [ADDRESS] })).holdings).toEqual([])
})

test('both branches are walked until 20 unused addresses in a row', async () => {
  const fake = server({
    [at(ZPUB, 'wpkh', 0, 0)]: { funded: 100, spent: 100, count: 2 },
    [at(ZPUB, 'wpkh', 0, 19)]: { funded: 1, count: 1 },
    [at(ZPUB, 'wpkh', 0, 38)]: { funded: 20, count: 1 },
    [at(ZPUB, 'wpkh', 0, 59)]: { funded: 1_000_000, count: 1 },
    [at(ZPUB, 'wpkh', 1, 3)]: { funded: 300, count: 1 },
  })
  const { holdings } = await read(fake, { xpub: ZPUB })
  // Index 59 lies 20 unused addresses behind index 38: out of reach by the rule, as in every other wallet.
  expect(holdings[0]?.quantity).toBe('0.00000321')
  expect(new Set(fake.asked.map(({ url }) => addressIn(url))).size).toBe(59 + 24)
  expect(fake.asked).toHaveLength(59 + 24)
  expect(fake.asked.some(({ url }) => url.includes(ZPUB))).toBe(false)
})

test('a plain xpub is tried in each form until one was used', async () => {
  const fake = server({ [at(XPUB, 'tr', 1, 5)]: { funded: 7, count: 1 } })
  expect((await read(fake, { xpub: XPUB })).holdings[0]?.quantity).toBe('0.00000007')
  const direct = server({ [at(XPUB, 'tr', 1, 5)]: { funded: 7, count: 1 } })
  expect((await read(direct, { xpub: `tr(${XPUB})` })).holdings[0]?.quantity).toBe('0.00000007')
  expect(direct.asked.length).toBe(46)
  expect(fake.asked.length).toBe(46 + 3 * 40)
})

test('a key that never ends is cut, and the reading says so', async () => {
  const fake = fakeFetch(({ url }) => answer(addressIn(url), { funded: 1, count: 1 }))
  const { holdings, notIncluded } = await read(fake, { xpub: ZPUB })
  expect(holdings[0]?.quantity).toBe('0.00002')
  expect(notIncluded.map(({ what }) => what)).toEqual(['addresses'])
}, 60_000)

test.each([
  ['HTML', { text: '<html></html>' }],
  ['null', { text: 'null' }],
  ['nothing', { text: '' }],
  ['a bomb of brackets', { text: `{"address":${'['.repeat(1_000_000)}` }],
  ['an error', { status: 400, text: 'Invalid Bitcoin address' }],
  ['429', { status: 429, text: 'Too Many Requests' }],
  ['another address', answer('3P14159f73E4gFr7JterCCQh9QjiTjiZrG', { funded: 5 })],
  ['more spent than funded', answer(ADDRESS, { funded: 5, spent: 6 })],
  ['fractions', answer(ADDRESS, { funded: 1.5 })],
  ['a sum that was rounded', answer(ADDRESS, { funded: 2 ** 53 })],
])('%s makes the next server answer, and fails the reading when there is none', async (_, bad) => {
  const half = fakeFetch(({ url }) =>
    url.includes('mempool.space') ? bad : answer(ADDRESS, { funded: 3, count: 1 }),
  )
  expect((await read(half, { addresses: [ADDRESS] })).holdings[0]?.quantity).toBe('0.00000003')
  expect(half.asked.map(({ url }) => new URL(url).host)).toEqual(['mempool.space', 'blockstream.info'])
  await expect(
    read(
      fakeFetch(() => bad),
      { addresses: [ADDRESS] },
    ),
  ).rejects.toThrow('None of the 2 endpoints for Bitcoin answered')
})

test('one unreadable address fails the whole reading: no sum with a hole', async () => {
  const last = at(ZPUB, 'wpkh', 1, 19)
  const fake = fakeFetch(({ url }) =>
    addressIn(url) === last ? { status: 500 } : answer(addressIn(url), {}),
  )
  await expect(read(fake, { xpub: ZPUB })).rejects.toMatchObject({ code: 'unavailable' })
})
