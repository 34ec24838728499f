import { expect, test } from 'vitest'
import { deriveBitcoinAddresses } from './derive-bitcoin-addresses'
import { type BitcoinScript, parseBitcoinAddress, parseBitcoinKey } from './parse-bitcoin'

test.each([
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['3P14159f73E4gFr7JterCCQh9QjiTjiZrG', '3P14159f73E4gFr7JterCCQh9QjiTjiZrG'],
  // BIP-173, in upper case as QR codes have it
  ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  // BIP-350
  [
    'bitcoin:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0?amount=1',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ],
])('%s is an address', (text, address) => {
  expect(parseBitcoinAddress(text)).toBe(address)
})

test.each([
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'typing error'],
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'typing error'],
  ['bc1qW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'typing error'],
  // BIP-350: version 1 with the checksum of version 0
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd', 'typing error'],
  ['tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', 'test network'],
  ['mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn', 'test network'],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'not a Bitcoin address'],
  ['', 'not a Bitcoin address'],
])('%s is refused', (text, part) => {
  expect(() => parseBitcoinAddress(text)).toThrow(part)
})

/** Account keys of the seed "abandon ... about", published with BIP-84 and BIP-86; the first two are in common use. */
const XPUB_44 =
  'xpub6BosfCnifzxcFwrSzQiqu2DBVTshkCXacvNsWGYJVVhhawA7d4R5WSWGFNbi8Aw6ZRc1brxMyWMzG3DSSSSoekkudhUd9yLb6qx39T9nMdj'
const YPUB_49 =
  'ypub6Ww3ibxVfGzLrAH1PNcjyAWenMTbbAosGNB6VvmSEgytSER9azLDWCxoJwW7Ke7icmizBMXrzBx9979FfaHxHcrArf3zbeJJJUZPf663zsP'
const ZPUB_84 =
  'zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs'
const XPUB_86 =
  'xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ'

const derive = (text: string, script: BitcoinScript, branch: 0 | 1, from = 0) =>
  deriveBitcoinAddresses({ key: parseBitcoinKey(text).key, script, branch, from, count: 1 })[0]

test('BIP-44, BIP-49, BIP-84 and BIP-86 vectors', () => {
  expect(derive(XPUB_44, 'pkh', 0)).toBe('1LqBGSKuX5yYUonjxT5qGfpUsXKYYWeabA')
  expect(derive(YPUB_49, 'sh-wpkh', 0)).toBe('37VucYSaXLCAsxYyAPfbSi9eh4iEcbShgf')
  expect(derive(ZPUB_84, 'wpkh', 0)).toBe('bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu')
  expect(derive(ZPUB_84, 'wpkh', 0, 1)).toBe('bc1qnjg0jd8228aq7egyzacy8cys3knf9xvrerkf9g')
  expect(derive(ZPUB_84, 'wpkh', 1)).toBe('bc1q8c6fshw2dlwun7ekn9qwf37cu2rn755upcp6el')
  expect(derive(XPUB_86, 'tr', 0)).toBe('bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr')
  expect(derive(XPUB_86, 'tr', 0, 1)).toBe('bc1p4qhjn9zdvkux4e44uhx8tc55attvtyu358kutcqkudyccelu0was9fqzwh')
  expect(derive(XPUB_86, 'tr', 1)).toBe('bc1p3qkhfews2uk44qtvauqyr2ttdsw7svhkl9nkm9s9c3x4ax5h60wqwruhk7')
})

test('the version says the form; a plain xpub leaves it open', () => {
  expect(parseBitcoinKey(ZPUB_84).scripts).toEqual(['wpkh'])
  expect(parseBitcoinKey(YPUB_49).scripts).toEqual(['sh-wpkh'])
  expect(parseBitcoinKey(XPUB_44).scripts).toEqual(['pkh', 'wpkh', 'sh-wpkh', 'tr'])
})

test('a descriptor says the form, whatever the version', () => {
  for (const text of [
    `tr(${XPUB_86})`,
    `tr([73c5da0a/86'/0'/0']${XPUB_86}/0/*)`,
    `tr([73c5da0a/86h/0h/0h]${XPUB_86}/<0;1>/*)#abcdefgh`,
  ]) {
    expect(parseBitcoinKey(text).scripts).toEqual(['tr'])
  }
  expect(parseBitcoinKey(`sh(wpkh(${XPUB_44}/0/*))`).scripts).toEqual(['sh-wpkh'])
  expect(parseBitcoinKey(`[73c5da0a/44'/0'/0']${XPUB_44}`).scripts).toHaveLength(4)
})

test.each([
  [`${XPUB_44.slice(0, -1)}k`, 'typing error'],
  ['xpub', 'typing error'],
  ['', 'typing error'],
  [`wsh(sortedmulti(2,${XPUB_44},${XPUB_86}))`, 'kind of descriptor'],
  // SLIP-132 test-network key
  [
    'vpub5Y6cjg78GGuNLsaPhmYsiw4gYX3HoQiRBiSwDaBXKUafCt9bNwWQiitDk5VZ5BVxYnQdwoTyXSs2JHRPAgjAvtbBrf8ZhDYe2jWAqvZVnsc',
    'test network',
  ],
])('%s is refused', (text, part) => {
  expect(() => parseBitcoinKey(text)).toThrow(part)
})
