import { describe, expect, test } from 'vitest'
import { ownName } from '@/lib/assistant/tools/parts/leaves'
import { record } from '@/lib/assistant/tools/told'
import type { AccountId } from '@/lib/core/ids'
import type { KnownAccount } from './known-accounts'
import { createVeil } from './veil'
import { writeTold } from './write-told'

const EVM = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const BITCOIN = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'
const LEGACY = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const SOLANA = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const XPUB =
  'xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8'

const known: KnownAccount[] = [
  { id: 'a' as AccountId, label: 'Kraken', addresses: [], names: [], isPublic: true },
  {
    id: 'b' as AccountId,
    label: 'Cold wallet',
    addresses: [EVM.toLowerCase()],
    names: ['me.eth'],
    isPublic: false,
  },
  { id: 'c' as AccountId, label: 'Cold', addresses: [BITCOIN], names: [], isPublic: false },
  { id: 'd' as AccountId, label: 'Müllers (Geld)', addresses: [], names: [], isPublic: false },
]

function veil(entries: Parameters<typeof createVeil>[0]['entries'] = []) {
  let next = 0x3f9a
  const randomBytes = (length: number) =>
    Uint8Array.from({ length }, (_, i) => (i === 0 ? next >> 8 : i === 1 ? next++ & 255 : 7))
  return createVeil({ entries, known, randomBytes })
}

describe('labels', () => {
  test('the longest is found first, in any case, with any white space, at punctuation', () => {
    expect(veil().hide("COLD\u00a0wallet's ETH, (cold)/Cold-wallet")).toBe(
      "account-3f9a's ETH, (account-3f9b)/account-3f9b-wallet",
    )
  })
  test('whole words only', () => {
    expect(veil().hide('It is colder; scold')).toBe('It is colder; scold')
  })
  test('with signs of patterns in it', () => {
    expect(veil().hide('Was liegt bei müllers (geld)?')).toBe('Was liegt bei account-3f9a?')
  })
  test('a zero-width sign inside hides nothing from it', () => {
    expect(veil().hide('Co\u200bld wal\u2060let')).toBe('account-3f9a')
  })
  test('one that says no more than a venue stays a word, and names the account', () => {
    expect(veil().hide('What does Kraken charge?')).toBe('What does Kraken charge?')
    expect(veil().accountOf('kraken')).toBe('a')
  })
})

describe('addresses and names', () => {
  test.each([
    EVM,
    EVM.toLowerCase(),
    EVM.slice(2),
    BITCOIN,
    BITCOIN.toUpperCase(),
    LEGACY,
    SOLANA,
    XPUB,
  ])('%s', (address) => expect(veil().hide(`to ${address}, now`)).toBe('to address-3f9a, now'))
  test('the same address in another case is the same token', () => {
    const one = veil()
    expect(one.hide(`${EVM} ${EVM.toLowerCase()}`)).toBe('address-3f9a address-3f9a')
    expect(one.address(EVM.toUpperCase().replace('0X', '0x'))).toBe('address-3f9a')
  })
  test('names at ENS and e-mail addresses', () => {
    expect(veil().hide('Me.eth wrote anna.b+x@mail.example.')).toBe('name-3f9a wrote name-3f9b.')
    expect(veil().hide('sent to someone-else.eth')).toBe('sent to name-3f9a')
  })
})

describe('secrets', () => {
  const hidden = (text: string) => expect(veil().hide(text)).toBe('[withheld]')
  test('private keys, hashes and extended keys', () => {
    hidden(`0x${'4c0883a69102937d'.repeat(4)}`)
    hidden('4c0883a69102937d'.repeat(4))
    hidden(XPUB.replace('xpub', 'xprv'))
    hidden('KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn')
    hidden(`[${Array.from({ length: 64 }, (_, i) => i).join(', ')}]`)
  })
  test('keys of interfaces', () => {
    hidden('sk-proj-Ab12cd34Ef56gh78Ij90')
    hidden('AKIAIOSFODNN7EXAMPLE12')
    hidden('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N')
    hidden('123e4567-e89b-12d3-a456-426614174000')
    hidden('-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIB\nabc+/=\n-----END EC PRIVATE KEY-----')
    hidden('kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==')
  })
  test('seed phrases, plain, numbered, in capitals', () => {
    const seed = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
    hidden(seed)
    hidden(seed.toUpperCase())
    hidden(seed.replaceAll(' ', ', '))
    expect(veil().hide(`my seed is ${seed}`)).toMatch(/^my.*\[withheld\]$/)
    expect(
      veil().hide(
        seed
          .split(' ')
          .map((each, i) => `${i + 1}. ${each}`)
          .join('\n'),
      ),
    ).toBe('1. [withheld]')
  })
  test('a label among the words of a seed phrase does not save it', () => {
    hidden('legal winner thank year cold wave sausage worth useful legal winner thank yellow')
  })
  test('questions, amounts, dates and tickers stay', () => {
    for (const text of [
      'what would selling half of the ether that sits there since last summer mean for this tax year when prices fall',
      'was würde es bringen, wenn ich einen teil der coins verkaufe und dafür andere kaufe, die weniger schwanken als diese',
      'How did BTC-30JUN26-100000-C and 1INCH do on 2026-11-29 at 17:18, with 123,456,789.123456789 USD?',
    ])
      expect(veil().hide(text)).toBe(text)
  })
  test('line breaks stay', () => expect(veil().hide('one\ntwo')).toBe('one\ntwo'))
})

describe('tokens', () => {
  test('stay the same within a conversation, and are kept', () => {
    const first = veil()
    expect(first.account('b' as AccountId)).toBe('account-3f9a')
    expect(first.entries()).toEqual([{ token: 'account-3f9a', kind: 'account', real: 'b' }])
    const next = veil(first.entries())
    expect(next.hide('Cold wallet and Cold')).toBe('account-3f9a and account-3f9b')
  })
  test('what was hidden is not hidden again', () => {
    const one = veil()
    const once = one.hide(`Cold wallet ${EVM} me.eth`)
    expect(one.hide(once)).toBe(once)
  })
  test('name their account, as labels do; others name none', () => {
    const one = veil([{ token: 'account-0001', kind: 'account', real: 'c' }])
    expect(one.accountOf(' Account-0001 ')).toBe('c')
    expect(one.accountOf('cold  WALLET')).toBe('b')
    expect(one.accountOf('account-0002')).toBeUndefined()
  })
  test('are turned back for showing; one of nothing stays', () => {
    const one = veil()
    const sent = one.hide(`Cold wallet ${EVM}`)
    expect(one.reveal(`**${sent}** account-ffff`)).toBe(`**Cold wallet ${EVM}** account-ffff`)
  })
  test('are drawn until one is free', () => {
    let draws = 0
    const stuck = createVeil({
      entries: [{ token: 'account-0000', kind: 'account', real: 'x' }],
      known,
      randomBytes: (length) => new Uint8Array(length).fill(draws++ < 3 ? 0 : 1),
    })
    expect(stuck.account('b' as AccountId)).toBe('account-0101')
  })
})

test('the name of a portfolio or a tag has a token in what is told, and is itself again on the page', () => {
  const drawn = veil()
  const options = { veil: drawn, level: 'full', netWorth: undefined, firstFigure: 1 } as const
  const told = record({ tag: ownName('Hidden from Uncle Bob'), again: ownName('hidden from uncle bob') })
  const { text } = writeTold(told, options)
  expect(text).toBe('{"tag":"name-3f9a","again":"name-3f9a"}')
  expect(drawn.reveal('Most of it is name-3f9a.')).toBe('Most of it is Hidden from Uncle Bob.')
})
