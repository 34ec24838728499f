/** Each danger by its name, and what takes it back: an exchange's or the user's own proof does, a name that somebody chose does not. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import { recipientChecks } from './recipient-checks'
import type { DepositFact, RecipientFacts } from './recipient-facts'

const IT = `0x${'ab'.repeat(20)}`
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const account = 'K' as AccountId
const facts = (change: Partial<RecipientFacts> = {}): RecipientFacts => ({
  address: IT,
  isSender: false,
  deposits: [],
  similar: [],
  past: { paid: 1, received: 0, isLure: false },
  code: 'none',
  ...change,
})
const usdc = { symbol: 'USDC', chainName: 'Ethereum', token: USDC }
const ether = { symbol: 'ETH', chainName: 'Ethereum' }
const told = (change: Partial<RecipientFacts>, payment: typeof ether = usdc) =>
  recipientChecks(facts(change), payment).map(({ what, level }) => `${level} ${what}`)
const kraken = (
  rest: { state: 'accepts' } | { state: 'other'; places: string[] } | { state: 'not-told' },
): DepositFact => ({
  account,
  venueName: 'Kraken',
  ...rest,
})

const never = { paid: 0, received: 0, isLure: false }
const similar = [{ address: `0xabab${'c'.repeat(32)}abab`, label: 'Anna' }]

describe('dangers', () => {
  test.each<[string, Partial<RecipientFacts>, string]>([
    ['a look-alike', { similar }, 'danger look-alike'],
    [
      'a look-alike that has a name in the address book',
      { similar, contact: { name: 'Bob' } },
      'danger look-alike',
    ],
    [
      'a deposit address for another network',
      { deposits: [kraken({ state: 'other', places: ['USDC (Base)'] })] },
      'danger wrong-network-K',
    ],
    ['a forged transfer', { past: never, isForged: true }, 'danger forged'],
    ['a lure', { past: { ...never, received: 2, isLure: true } }, 'danger lure'],
    ['the contract of the token itself', { address: USDC, code: 'contract' }, 'danger own-contract'],
    ['the contract of another token', { tokenSymbol: 'DAI', code: 'contract' }, 'danger token-contract'],
  ])('%s', (_, change, expected) => expect(told(change)).toContain(expected))

  test('names what is taken at the address instead', () => {
    const [check] = recipientChecks(
      facts({ deposits: [kraken({ state: 'other', places: ['USDC (Base)', 'ETH (Base)'] })] }),
      usdc,
    )
    expect(check?.sentence.params).toMatchObject({ venue: 'Kraken', places: 'USDC (Base), ETH (Base)' })
  })
})

describe('proofs', () => {
  test('an exchange that says the address is the user’s makes a look-alike and a new recipient harmless', () => {
    const deposits = [kraken({ state: 'accepts' })]
    expect(told({ similar, deposits, past: never })).toEqual(['good deposit-K'])
  })
  test('an own account is one, and needs no past', () => {
    expect(told({ similar, own: { account, label: 'Savings' }, past: 'unknown' })).toEqual([
      'good own-account',
    ])
  })
  test('somebody who was truly paid stays so, whatever is forged beside it', () => {
    expect(told({ isForged: true })).toEqual(['info paid-before'])
  })
  test('an exchange that did not tell is none', () => {
    expect(told({ similar, deposits: [kraken({ state: 'not-told' })] })).toContain('danger look-alike')
  })
})

describe('warnings', () => {
  test.each<[string, Partial<RecipientFacts>, string]>([
    ['who was never paid', { past: never }, 'warn new-recipient'],
    ['a past that is not known yet', { past: 'unknown' }, 'info past-unknown'],
    ['the sender itself', { isSender: true }, 'warn to-itself'],
    ['an ENS name', { ensName: 'anna.eth' }, 'info ens-name'],
    ['a contract that gets tokens', { code: 'contract' }, 'warn contract'],
    ['code that no node told', { code: 'unknown' }, 'info code-unknown'],
  ])('%s', (_, change, expected) => expect(told(change)).toContain(expected))

  test('a contract that gets coins is told by the simulation; borrowed code is a person', () => {
    expect(told({ code: 'contract' }, ether)).toContain('info contract')
    expect(told({ code: 'delegated' })).toEqual(['info paid-before'])
  })
})
