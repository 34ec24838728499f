/** Checks of signatures and of what cannot be read. */
import { describe, expect, test } from 'vitest'
import {
  callInput,
  DAY,
  ME,
  NOW,
  noteSources,
  STRANGER,
  signatureInput,
  swapInput,
  swapOfEth,
  without,
} from '@/tests/fixtures/check-input'
import { runCheck } from '@/tests/fixtures/run-check'
import { blindSignature } from './blind-signature'
import { deadline } from './deadline'
import { feesInCall } from './fees-in-call'
import { notYourAccount } from './not-your-account'
import { otherChain } from './other-chain'
import { shortAddress } from './parts/short-address'
import { readSignIn, signInMessage } from './sign-in-message'
import { unreadCall } from './unread-call'
import { wrongChain } from './wrong-chain'

describe('blind signatures', () => {
  test('a bare hash is a danger, unknown typed data want care, and the page’s names are told as its own', async () => {
    expect(await runCheck(blindSignature, signatureInput({ action: 'blind-hash' }))).toEqual([
      expect.stringMatching(/^danger! A bare hash/),
    ])
    expect(
      await runCheck(
        blindSignature,
        signatureInput({ action: 'unknown-typed-data', primaryType: 'Bid', domain: 'Shop' }),
      ),
    ).toEqual([
      'care! Nobody here can read what is to be signed (“Bid” of “Shop”, by the page’s own words). It may give away rights.',
    ])
  })

  test('one that hides among others is found', async () => {
    const many = {
      action: 'many',
      signatures: [{ action: 'message', text: 'hello' }, { action: 'blind-hash' }],
    } as const
    expect(await runCheck(blindSignature, signatureInput(many))).toHaveLength(1)
  })

  test('what can be read is not its business, and calls are neither', async () => {
    expect(await runCheck(blindSignature, signatureInput({ action: 'message', text: 'hello' }))).toEqual([])
    expect(await runCheck(blindSignature, swapInput())).toBeUndefined()
  })
})

describe('calls that cannot be read', () => {
  test('the whole, a part, and nothing', async () => {
    expect(await runCheck(unreadCall, callInput({ action: 'unknown' }))).toEqual([
      'care! Nobody here can read this call. What it does is not known by its bytes.',
    ])
    const many = {
      action: 'many',
      calls: [swapOfEth, { action: 'unknown', selector: '0x12345678' }],
    } as const
    expect(await runCheck(unreadCall, callInput(many))).toEqual([
      'care! 1 parts of this call cannot be read. What is said holds for the others only.',
    ])
    expect(await runCheck(unreadCall, swapInput())).toEqual([])
    expect(await runCheck(unreadCall, signatureInput({ action: 'blind-hash' }))).toBeUndefined()
  })
})

describe('messages to sign in', () => {
  const text = (domain: string, address = ME) =>
    `${domain} wants you to sign in with your Ethereum account:\n${address}\n\nHello\n\nURI: https://${domain}`

  test('the site that asks and the site of the message are compared', async () => {
    const run = (domain: string) =>
      runCheck(signInMessage, signatureInput({ action: 'message', text: text(domain) }))
    expect(await run('app.example')).toEqual([
      'good! The message signs you in at app.example, and app.example asks for it.',
    ])
    expect(await run('https://APP.example')).toEqual([expect.stringMatching(/^good!/)])
    expect(await run('bank.example')).toEqual([
      'danger! The message signs you in at bank.example, but app.example asks for it. Whoever has this signature can go there in your name.',
    ])
    expect(await run('app.example.evil.test')).toEqual([expect.stringMatching(/^danger!/)])
    expect(await run('example')).toEqual([expect.stringMatching(/^danger!/)])
    expect(await run('app.example:8443')).toEqual([expect.stringMatching(/^danger!/)])
  })

  test('a message of another wallet wants care', async () => {
    const input = signatureInput({ action: 'message', text: text('app.example', STRANGER) })
    expect(await runCheck(signInMessage, input)).toContain(
      'care! The message names another wallet than the one that would sign.',
    )
  })

  test('another text is none', async () => {
    expect(readSignIn('I want you to sign in with your Ethereum account:\n0x12')).toBeUndefined()
    expect(
      await runCheck(signInMessage, signatureInput({ action: 'message', text: 'hello' })),
    ).toBeUndefined()
  })
})

test('typed data of another chain are noticed, those of this one are not', async () => {
  const of = (otherChain?: string) =>
    signatureInput({ action: 'unknown-typed-data', ...(otherChain === undefined ? {} : { otherChain }) })
  expect(await runCheck(wrongChain, of('eip155:10'))).toEqual([
    'care! This signature is meant for Optimism, but the wallet is on Ethereum.',
  ])
  expect(await runCheck(wrongChain, of())).toEqual([])
  expect(await runCheck(wrongChain, swapInput())).toBeUndefined()
})

describe('deadlines', () => {
  const order = (deadline?: number) =>
    signatureInput({
      action: 'order',
      protocol: 'cow',
      terms: { ...swapOfEth.terms, ...(deadline === undefined ? {} : { deadline }) },
    })
  const seconds = (ms: number) => Math.floor(ms / 1000)

  test('passed, far, endless', async () => {
    expect(await runCheck(deadline, order(seconds(NOW - DAY)))).toEqual([
      'care! It expired at 2026-10-31 and would be refused.',
    ])
    expect(await runCheck(deadline, order(seconds(NOW + 3 * DAY)))).toEqual([
      'care! The order stays good until 2026-11-04. Until then it can be carried out, whatever the price is.',
    ])
    expect(await runCheck(deadline, order(2 ** 60))).toEqual([expect.stringMatching(/for ever/)])
  })

  test('one within the threshold is not spoken of, and none is not judged', async () => {
    expect(await runCheck(deadline, order(seconds(NOW + DAY)))).toEqual([])
    expect(await runCheck(deadline, order(seconds(NOW + 3 * DAY)), { threshold: 7 })).toEqual([])
    expect(await runCheck(deadline, order())).toBeUndefined()
  })
})

describe('fees in the call', () => {
  const input = (share: { bps: number } | { units: bigint }) =>
    callInput({
      ...swapOfEth,
      terms: { ...swapOfEth.terms, fees: [{ to: STRANGER, of: 'sells', share }] },
    })

  test('are told with who gets them, and from the threshold on with care', async () => {
    expect(await runCheck(feesInCall, input({ bps: 85 }))).toEqual([
      `info! By its own words 0.85 % of what you pay goes to ${shortAddress(STRANGER)} as a fee.`,
    ])
    expect(await runCheck(feesInCall, input({ units: 2n * 10n ** 16n }))).toEqual([
      expect.stringMatching(/^care! .* 2 %/),
    ])
  })

  test('a whole that is not told leaves the part untold, and no fee is no line', async () => {
    const { sells: _, ...terms } = swapOfEth.terms ?? {}
    const unknown = callInput({
      ...swapOfEth,
      terms: { ...terms, fees: [{ to: STRANGER, of: 'sells', share: { units: 1n } }] },
    })
    expect(await runCheck(feesInCall, unknown)).toEqual([
      expect.stringMatching(/^info! By its own words a part goes to/),
    ])
    expect(await runCheck(feesInCall, swapInput())).toBeUndefined()
  })
})

describe('another chain', () => {
  const bridge = (toChain: string) => callInput({ ...swapOfEth, terms: { ...swapOfEth.terms, toChain } })

  test('is said, and also when Holdfast does not read the wallet there', async () => {
    expect(await runCheck(otherChain, bridge('eip155:10'))).toEqual([
      'info! It arrives on Optimism, later and by the work of others. No simulation can show that before.',
      'info Holdfast does not read this wallet on Optimism: what arrives there is not in your portfolio.',
    ])
    expect(await runCheck(otherChain, without(bridge('eip155:10'), 'account'))).toHaveLength(1)
    expect(await runCheck(otherChain, swapInput())).toBeUndefined()
  })
})

test('a wallet that is no account is said, without asking anybody', async () => {
  const sources = noteSources()
  expect(await runCheck(notYourAccount, without(swapInput(), 'account'), { sources })).toEqual([
    expect.stringMatching(/^info This wallet is none of your accounts/),
  ])
  expect(await runCheck(notYourAccount, swapInput(), { sources })).toEqual([])
})
