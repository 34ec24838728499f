import { describe, expect, test } from 'vitest'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import type { AccountId, ChainId } from '@/lib/core/ids'
import type { AccountRow, AccountSource } from '@/lib/db/rows'
import { belongsTo, formOf, type JudgedNetwork, networkLines, networkMeant } from './judge-address'

const EVM = `0x${'aB'.repeat(20)}`
const BITCOIN = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
const SOLANA = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const row = (source: AccountSource): AccountRow => ({
  id: 'a' as AccountId,
  label: 'Ledger',
  source,
  paused: false,
  createdAt: 0,
  tags: [],
})
const hot = row({ kind: 'evm', address: EVM.toLowerCase(), chains: ['eip155:1' as ChainId] })

test('an address is one’s own in whatever case it is written, where case means nothing', () => {
  expect(belongsTo(hot, EVM)).toBe(true)
  expect(belongsTo(row({ kind: 'bitcoin', addresses: [BITCOIN] }), BITCOIN.toUpperCase())).toBe(true)
  expect(belongsTo(row({ kind: 'solana', address: SOLANA }), SOLANA)).toBe(true)
  expect(belongsTo(row({ kind: 'solana', address: SOLANA }), SOLANA.toLowerCase())).toBe(false)
  // Of BIP-84's own test vectors: the key of the account, and its first address for receiving.
  const zpub =
    'zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs'
  const key = row({ kind: 'bitcoin-xpub', xpub: zpub })
  expect(belongsTo(key, 'bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu')).toBe(true)
  expect(belongsTo(key, BITCOIN)).toBe(false)
  expect(belongsTo(hot, `0x${'cd'.repeat(20)}`)).toBe(false)
})

test.each([
  ['Ethereum (ERC20)', { kind: 'evm', chain: 'eip155:1' }],
  ['Arbitrum One', { kind: 'evm', chain: 'eip155:42161' }],
  ['BNB Smart Chain (BEP20)', { kind: 'evm', chain: 'eip155:56' }],
  ['Tron (TRC20)', { kind: 'other', forms: ['base58'] }],
  ['Bitcoin', { kind: 'other', forms: ['bitcoin', 'base58'] }],
  ['Some new chain', { kind: 'unknown' }],
  [undefined, { kind: 'not-said' }],
])('the network %s', (word, meant) => expect(networkMeant(word)).toEqual(meant))

describe('what is said', () => {
  const said = (network: string | undefined, change: Partial<JudgedNetwork> = {}) =>
    networkLines({
      form: formOf(EVM),
      meant: networkMeant(network),
      chains: DEFAULT_EVM_CHAINS,
      ...(network === undefined ? {} : { network }),
      ...change,
    }).map(({ what, level }) => `${level} ${what}`)

  test('own, on a chain that is read', () => {
    expect(said('Ethereum', { own: hot })).toEqual(['good own-account'])
  })
  test('own, on a chain that is not read', () => {
    expect(said('Base', { own: hot })).toEqual(['good own-account', 'care own-not-read'])
  })
  test('a network on which no such address exists is a danger, also for an own one', () => {
    expect(said('Tron (TRC20)', { own: hot })).toEqual(['danger wrong-form', 'good own-account'])
    expect(said('Ethereum', { form: 'bitcoin' })).toEqual(['danger wrong-form'])
    expect(said('Bitcoin', { form: 'base58' })).toEqual([])
  })
  test('a network that nobody knows, and none', () => {
    expect(said('Some new chain')).toEqual(['care network-unknown'])
    expect(said(undefined)).toEqual(['info network-not-said'])
  })
  test('whose it is stands in a page only where the person allowed it', () => {
    const lines = networkLines({
      form: 'evm',
      meant: networkMeant('Base'),
      network: 'Base',
      own: hot,
      chains: DEFAULT_EVM_CHAINS,
    })
    expect(lines.map(({ isPrivate }) => isPrivate)).toEqual([true, true])
  })
})
