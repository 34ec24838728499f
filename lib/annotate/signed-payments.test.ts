/** What a note says of a payment that a signature alone makes (EIP-3009). */
import { describe, expect, test } from 'vitest'
import { fromUnits } from '@/lib/core/amount'
import type { NoteValue } from '@/lib/core/note'
import { fill } from '@/lib/core/sentence'
import type { SignatureDescription } from '@/lib/decode/call-description'
import {
  aPayment,
  CHAIN,
  DAY,
  KRAKEN,
  ME,
  NOW,
  noteSources,
  recipientFacts,
  STRANGER,
  signatureInput,
  USDC,
  usdc,
} from '@/tests/fixtures/check-input'
import { runCheck } from '@/tests/fixtures/run-check'
import { blindSignature } from './checks/blind-signature'
import { deadline } from './checks/deadline'
import { knownRecipient } from './checks/known-recipient'
import { ownDepositAddress } from './checks/own-deposit-address'
import { shortAddress } from './checks/parts/short-address'
import { poisonedAddress } from './checks/poisoned-address'
import { recipient } from './checks/recipient'
import { wrongChain } from './checks/wrong-chain'
import type { Telling } from './noting/telling'
import { tokensOf } from './noting/tokens-of'
import { openingOf } from './opening-lines'

const telling: Telling = {
  chain: CHAIN,
  from: ME,
  amountOf: (_chain, token, units) => (token === USDC ? usdc(fromUnits(units, 6)) : undefined),
  chainNameOf: (chain) => chain,
}
const written = (value: NoteValue): string =>
  typeof value === 'string' ? value : 'quantity' in value ? `${value.quantity} ${value.symbol}` : '?'
const inWords = (told: { sentence: { template: string }; values?: Readonly<Record<string, NoteValue>> }) =>
  fill(
    told.sentence.template,
    Object.fromEntries(Object.entries(told.values ?? {}).map(([name, value]) => [name, written(value)])),
  )
const opened = (description: SignatureDescription) => {
  const asked = { kind: 'signature', signer: ME, description } as const
  const { headline, lines } = openingOf({ asked, telling, isDoubted: false })
  return [inWords(headline), ...lines.map((line) => `${line.level}: ${inWords(line)}`)]
}

describe('the opening', () => {
  test('tells whom it pays, and that nothing more will be asked', () => {
    expect(opened(aPayment)).toEqual([
      `Sign that you pay 5 USDC to ${shortAddress(STRANGER)}`,
      'care: This signature alone pays: no transaction of yours follows, and your wallet will not ask again.',
    ])
  })
  test('of a token without a certain name tells no amount', () => {
    expect(opened({ ...aPayment, token: STRANGER })[0]).toMatch(
      /^Sign that 0x1{8}…1{8} pays .* something of the contract .*; how much cannot be told$/,
    )
  })
  test('says when another address pays than the one that signs', () => {
    expect(opened({ ...aPayment, from: `0x${'22'.repeat(20)}` })).toEqual([
      `Sign that 0x22222222…22222222 pays 5 USDC to ${shortAddress(STRANGER)}`,
      'care: By its words 0x22222222…22222222 pays, which is not the address that signs.',
    ])
  })
  test('knows its token by the asset that is looked up', () => {
    expect(tokensOf({ kind: 'signature', signer: ME, description: aPayment })).toEqual([{ token: USDC }])
  })
})

describe('its recipient is judged like any other', () => {
  const input = signatureInput(aPayment)
  const told = (facts: Parameters<typeof recipientFacts>[0]) => ({
    sources: noteSources({ recipientOf: () => Promise.resolve(recipientFacts(facts)) }),
  })

  test('one that nobody owns is a danger, a stranger is what it is for', async () => {
    const burned = signatureInput({ ...aPayment, to: `0x${'0'.repeat(36)}dead` })
    expect(await runCheck(recipient, burned)).toEqual([expect.stringMatching(/^danger! Nobody owns/)])
    expect(await runCheck(recipient, input)).toEqual([])
    expect(await runCheck(recipient, signatureInput({ ...aPayment, to: ME }))).toEqual([
      'info! It goes to the address that it comes from.',
    ])
  })
  test('a look-alike is a danger', async () => {
    const similar = [{ address: `0x5a5a${'00'.repeat(16)}5a5a`, label: 'Landlord' }]
    expect(await runCheck(poisonedAddress, input, told({ similar }))).toEqual([
      expect.stringMatching(/^danger! The recipient’s address begins and ends like another/),
      expect.any(String),
    ])
  })
  test('an own deposit address and a first payment are told', async () => {
    const deposits = [{ account: KRAKEN, venueName: 'Kraken', state: 'accepts' }] as const
    expect(await runCheck(ownDepositAddress, input, told({ deposits }))).toEqual([
      expect.stringMatching(/^good This is your deposit address for USDC on Ethereum at Kraken/),
    ])
    expect(await runCheck(knownRecipient, input, told({}))).toEqual([
      'care You have never paid this address. Compare every digit of it.',
    ])
  })
  test('where another address pays, it is no payment of this wallet', async () => {
    expect(await runCheck(recipient, signatureInput({ ...aPayment, from: STRANGER }))).toBeUndefined()
  })
})

describe('its time', () => {
  const run = (changes: { validAfter?: number; validUntil?: number }, threshold?: number) =>
    runCheck(
      deadline,
      signatureInput({ ...aPayment, ...changes }),
      threshold === undefined ? {} : { threshold },
    )

  test('within the threshold is not spoken of; beyond it wants care', async () => {
    expect(await run({})).toEqual([])
    expect(await run({ validUntil: NOW + DAY })).toEqual([])
    expect(await run({ validUntil: NOW + 2 * DAY })).toEqual([
      'care! The signature stays good until 2026-11-03: it can be paid as late as that.',
    ])
    expect(await run({ validUntil: NOW + 2 * DAY }, 2)).toEqual([])
  })
  test('for ever, and further than a clock can tell, are the same', async () => {
    const { validUntil: _, ...endless } = aPayment
    const forever = ['care! The signature stays good for ever: it can be paid at any later time.']
    expect(await runCheck(deadline, signatureInput(endless))).toEqual(forever)
    expect(await run({ validUntil: 8_640_000_000_000_001 })).toEqual(forever)
  })
  test('both ends are shut out', async () => {
    expect(await run({ validUntil: NOW })).toEqual([expect.stringMatching(/^care! It expired at 2026-11-01/)])
    const start = 'info! It is not paid before 2026-11-01: only then the signature becomes good.'
    expect(await run({ validAfter: NOW })).toEqual([start])
    expect(await run({ validAfter: NOW - 1 })).toEqual([])
    expect(await run({ validAfter: 8_640_000_000_000_001 })).toEqual([
      expect.stringMatching(/^info! It is never paid/),
    ])
  })
})

test('it is not blind, and the chain was compared when it was read', async () => {
  expect(await runCheck(blindSignature, signatureInput(aPayment))).toEqual([])
  expect(await runCheck(wrongChain, signatureInput(aPayment))).toEqual([])
})
