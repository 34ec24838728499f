/** Checks of who gets what is sent or bought. */
import { describe, expect, test } from 'vitest'
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CallDescription } from '@/lib/decode/call-description'
import type { RecipientFacts } from '@/lib/wallets/send/recipient-facts'
import {
  callInput,
  KRAKEN,
  ME,
  noteSources,
  recipientFacts,
  STRANGER,
  signatureInput,
  swapInput,
  swapOfEth,
  USDC,
  wallet,
} from '@/tests/fixtures/check-input'
import { runCheck } from '@/tests/fixtures/run-check'
import { knownRecipient } from './known-recipient'
import { ownDepositAddress } from './own-deposit-address'
import { poisonedAddress } from './poisoned-address'
import { recipient } from './recipient'

const stranger = checksumAddress(STRANGER)
const send = (to = STRANGER): CallDescription => ({
  action: 'transfer-token',
  token: USDC,
  to,
  units: 5_000_000n,
})
const swapFor = (to: string, toChain?: string): CallDescription => ({
  ...swapOfEth,
  terms: { ...swapOfEth.terms, recipient: to, ...(toChain === undefined ? {} : { toChain }) },
})
const told = (facts: Partial<RecipientFacts>) =>
  noteSources({ recipientOf: () => Promise.resolve(recipientFacts(facts)) })

describe('recipient', () => {
  test('what is bought for somebody else is a danger, also by an order', async () => {
    const danger = [`danger! What you buy goes to somebody else: ${stranger}.`]
    expect(await runCheck(recipient, callInput(swapFor(STRANGER)))).toEqual(danger)
    const order = {
      action: 'order',
      protocol: 'cow',
      terms: { ...swapOfEth.terms, recipient: STRANGER },
    } as const
    expect(await runCheck(recipient, signatureInput(order))).toEqual(danger)
  })

  test('an own account is good, and only the person reads which', async () => {
    const other = {
      ...wallet,
      label: 'Cold',
      source: { kind: 'evm', address: STRANGER, chains: [] },
    } as const
    const accounts = [wallet, { ...other, source: { ...other.source, chains: [] } }]
    for (const description of [send(), swapFor(STRANGER)])
      expect(await runCheck(recipient, { ...callInput(description), accounts })).toEqual([
        'good It goes to your own account Cold.',
      ])
  })

  test('an address that nobody owns is a danger', async () => {
    const dead = `0x${'0'.repeat(36)}dead`
    expect(await runCheck(recipient, callInput(send(dead)))).toEqual([
      expect.stringMatching(/^danger! Nobody owns .*: what goes there is lost for good\.$/),
    ])
  })

  test('a payment to somebody else is what it is for; oneself and tokens of others are not judged', async () => {
    expect(await runCheck(recipient, callInput(send()))).toEqual([])
    expect(await runCheck(recipient, callInput(send(ME)))).toEqual([
      expect.stringMatching(/^info! It goes to the address/),
    ])
    expect(await runCheck(recipient, swapInput())).toBeUndefined()
    expect(
      await runCheck(
        recipient,
        callInput({ action: 'transfer-token', token: USDC, from: STRANGER, to: ME, units: 1n }),
      ),
    ).toBeUndefined()
  })
})

describe('a recipient on another chain', () => {
  const run = (to: string, toChain: string, accounts = [wallet]) =>
    runCheck(recipient, { ...callInput(swapFor(to, toChain)), accounts })

  test('is somebody else’s address, unless an own account has it', async () => {
    expect(await run(STRANGER, 'eip155:10')).toEqual([
      `care! On Optimism it arrives at somebody else’s address: ${stranger}.`,
    ])
    const cold = {
      ...wallet,
      label: 'Cold',
      source: { ...wallet.source, address: STRANGER },
    } as typeof wallet
    expect(await run(STRANGER, 'eip155:10', [wallet, cold])).toEqual([
      'good On Optimism it arrives at the address of your own account Cold.',
    ])
  })

  test('that nobody owns is a danger there too', async () => {
    expect(await run(`0x${'0'.repeat(36)}dead`, 'eip155:10')).toEqual([
      expect.stringMatching(/^danger! Nobody owns/),
    ])
  })

  test('who is the sender, or is of another family of chains, is not judged', async () => {
    expect(await run(ME, 'eip155:10')).toBeUndefined()
    expect(await run('sender', 'eip155:10')).toBeUndefined()
    expect(await run(STRANGER, 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp')).toBeUndefined()
  })

  test('that is named as this chain is a recipient here', async () => {
    expect(await run(STRANGER, 'eip155:1')).toEqual([
      `danger! What you buy goes to somebody else: ${stranger}.`,
    ])
  })

  test('is nobody that this chain’s history, code and deposits are asked about', async () => {
    const bridge = callInput(swapFor(STRANGER, 'eip155:10'))
    for (const check of [poisonedAddress, ownDepositAddress, knownRecipient])
      expect(await runCheck(check, bridge)).toBeUndefined()
  })
})

describe('forged addresses', () => {
  test('a look-alike is a danger in the page; whom it imitates, only the person reads', async () => {
    const similar = [{ address: `0x5a5a${'00'.repeat(16)}5a5a`, label: 'Landlord' }]
    expect(await runCheck(poisonedAddress, callInput(send()), { sources: told({ similar }) })).toEqual([
      'danger! The recipient’s address begins and ends like another one that you know, but it is not that one.',
      `info The recipient looks like ${checksumAddress(similar[0]?.address ?? '')} (Landlord), which you know.`,
    ])
  })

  test('a lure and a forged transfer are dangers', async () => {
    const past = { paid: 0, received: 2, isLure: true }
    expect(await runCheck(poisonedAddress, callInput(send()), { sources: told({ past }) })).toEqual([
      'danger! You know the recipient’s address only from worthless transfers that it sent.',
      expect.stringMatching(/^info You know this address only from worthless transfers/),
    ])
    expect(await runCheck(poisonedAddress, callInput(send()), { sources: told({ isForged: true }) })).toEqual(
      [
        'danger! The recipient’s address stands in your history only because somebody forged a transfer.',
        expect.any(String),
      ],
    )
  })

  test('an honest recipient is not spoken of, nobody to pay is not its business, a failure is no silence', async () => {
    expect(await runCheck(poisonedAddress, callInput(send()), { sources: told({}) })).toEqual([])
    expect(await runCheck(poisonedAddress, swapInput())).toBeUndefined()
    const failing = noteSources({
      recipientOf: () => Promise.reject(new AppError('unavailable', say('Locked.'))),
    })
    await expect(runCheck(poisonedAddress, callInput(send()), { sources: failing })).rejects.toThrow(
      'Locked.',
    )
  })
})

describe('own deposit addresses', () => {
  const run = (deposits: RecipientFacts['deposits'], input = callInput(send())) =>
    runCheck(ownDepositAddress, input, { sources: told({ deposits }) })
  const venue = { account: KRAKEN, venueName: 'Kraken' }

  test('right and wrong', async () => {
    expect(await run([{ ...venue, state: 'accepts' }])).toEqual([
      'good This is your deposit address for USDC on Ethereum at Kraken: Kraken says so now.',
    ])
    expect(await run([{ ...venue, state: 'other', places: ['ETH (Arbitrum)'] }])).toEqual([
      'danger! The recipient does not take this coin on this network. It may be lost.',
      expect.stringMatching(/^danger This is your deposit address at Kraken, but not for USDC on Ethereum/),
    ])
    expect(await run([{ ...venue, state: 'network-unknown', network: 'ERC20X' }])).toEqual([
      expect.stringMatching(/^care .*“ERC20X” is Ethereum/),
    ])
  })

  test('an exchange that did not tell is said; an address that is none is not spoken of', async () => {
    expect(await run([{ ...venue, state: 'not-told' }])).toEqual([
      'info Kraken did not tell whether this is your deposit address.',
    ])
    expect(await run([])).toEqual([])
    expect(await run([], swapInput())).toBeUndefined()
  })
})

describe('known recipients', () => {
  test('a first payment wants care, the token’s own contract is a danger that the page may show', async () => {
    expect(await runCheck(knownRecipient, callInput(send()), { sources: told({}) })).toEqual([
      'care You have never paid this address. Compare every digit of it.',
    ])
    expect(
      await runCheck(knownRecipient, callInput(send(USDC)), { sources: told({ address: USDC }) }),
    ).toContain('danger! This is the contract of USDC itself. Tokens that are sent there are lost for good.')
  })

  test('one that was paid before is said so; an own account is told elsewhere; a swap is none of it', async () => {
    const past = { paid: 3, received: 0, isLure: false }
    expect(await runCheck(knownRecipient, callInput(send()), { sources: told({ past }) })).toEqual([
      'info You have paid this address 3 times.',
    ])
    expect(await runCheck(knownRecipient, callInput(send()), { sources: told({ past: 'unknown' }) })).toEqual(
      [expect.stringMatching(/^info Your history is still being computed/)],
    )
    const own = { account: wallet.id, label: 'Cold' }
    expect(await runCheck(knownRecipient, callInput(send()), { sources: told({ own }) })).toEqual([])
    expect(
      await runCheck(knownRecipient, callInput(swapFor(STRANGER)), { sources: told({}) }),
    ).toBeUndefined()
  })
})
