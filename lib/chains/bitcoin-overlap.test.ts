import { describe, expect, test } from 'vitest'
import { createBitcoinOverlap } from './bitcoin-overlap'
import { deriveBitcoinAddresses } from './derive-bitcoin-addresses'
import { parseBitcoinKey } from './parse-bitcoin'

/** Account keys of the seed "abandon ... about", published with BIP-84 and BIP-86. */
const ZPUB =
  'zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs'
const XPUB =
  'xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ'
/** The key of ZPUB in the spelling that says no form. */
const SAME_AS_ZPUB = parseBitcoinKey(ZPUB).key.publicExtendedKey

const derive = (text: string, script: 'wpkh' | 'tr', branch: 0 | 1, from: number) =>
  deriveBitcoinAddresses({ key: parseBitcoinKey(text).key, script, branch, from, count: 1 })

describe('an address and a key', () => {
  const { ownsAddress } = createBitcoinOverlap()

  test('receive and change addresses belong to their key, up to the 200th', () => {
    expect(ownsAddress(ZPUB, ['bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu'])).toBe(true)
    expect(ownsAddress(ZPUB, ['bc1q8c6fshw2dlwun7ekn9qwf37cu2rn755upcp6el'])).toBe(true)
    expect(ownsAddress(ZPUB, derive(ZPUB, 'wpkh', 1, 199))).toBe(true)
    expect(ownsAddress(ZPUB, derive(ZPUB, 'wpkh', 0, 200))).toBe(false)
  })

  test('one among strange addresses is enough', () => {
    const strange = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
    expect(ownsAddress(ZPUB, [strange])).toBe(false)
    expect(ownsAddress(ZPUB, [strange, ...derive(ZPUB, 'wpkh', 0, 3)])).toBe(true)
  })

  test('a plain xpub owns the addresses of every form, a zpub only its own', () => {
    const taproot = 'bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr'
    expect(ownsAddress(XPUB, [taproot])).toBe(true)
    expect(ownsAddress(`tr(${XPUB}/<0;1>/*)`, [taproot])).toBe(true)
    expect(ownsAddress(`wpkh(${XPUB}/<0;1>/*)`, [taproot])).toBe(false)
    expect(ownsAddress(ZPUB, derive(ZPUB, 'tr', 0, 0))).toBe(false)
  })

  test('a stored text that is no key owns nothing and stops nobody', () => {
    expect(ownsAddress('nonsense', ['bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu'])).toBe(false)
  })
})

describe('two keys', () => {
  const { isSameKey } = createBitcoinOverlap()

  test('are the same in another spelling', () => {
    expect(isSameKey(ZPUB, SAME_AS_ZPUB)).toBe(true)
    expect(isSameKey(ZPUB, `wpkh([73c5da0a/84'/0'/0']${SAME_AS_ZPUB}/<0;1>/*)`)).toBe(true)
    expect(isSameKey(XPUB, `tr(${XPUB}/0/*)`)).toBe(true)
  })

  test('are two accounts when they are two keys, or one key in two forms', () => {
    expect(isSameKey(ZPUB, XPUB)).toBe(false)
    expect(isSameKey(ZPUB, `tr(${SAME_AS_ZPUB}/<0;1>/*)`)).toBe(false)
    expect(isSameKey('nonsense', ZPUB)).toBe(false)
  })
})
