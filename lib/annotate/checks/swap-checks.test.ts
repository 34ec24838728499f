/** Checks of what a swap gives and brings: simulation, prices, limits, gas, fakes. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import {
  CONTRACT,
  callInput,
  ETH_UNITS,
  eth,
  NOW,
  noteSources,
  STRANGER,
  signatureInput,
  swapInput,
  swapOfEth,
  USDC,
  usdc,
  without,
  works,
} from '@/tests/fixtures/check-input'
import { runCheck } from '@/tests/fixtures/run-check'
import { againstMid } from './against-mid'
import { differsFromAsked } from './differs-from-asked'
import { gas } from './gas'
import { imitatingToken } from './imitating-token'
import { shortAddress } from './parts/short-address'
import { reverts } from './reverts'
import { slippageLimit } from './slippage-limit'

const swap = { pays: eth('1'), least: usdc('2950'), simulated: usdc('2985') }
const order = signatureInput({ action: 'order', protocol: 'cow', terms: swapOfEth.terms ?? {} })
const unpriced = noteSources({ priceOf: () => Promise.resolve(null) })

describe('whether it works', () => {
  test('a revert is a danger, with the contract’s own word', async () => {
    const simulation = {
      outcome: 'reverts',
      method: 'call',
      reason: 'Too little received',
      block: 1,
      at: NOW,
    } as const
    expect(await runCheck(reverts, swapInput({ simulation }))).toEqual([
      'danger! This would be reverted: it would cost gas and do nothing. The contract says: Too little received',
    ])
  })

  test('without a simulation it is not run, and what works, or could not be tried, is not spoken of', async () => {
    expect(await runCheck(reverts, without(swapInput(), 'simulation'))).toBe('not run: It was not simulated.')
    const simulation = { outcome: 'unavailable', why: say('No node answers.'), at: NOW } as const
    expect(await runCheck(reverts, swapInput({ simulation }))).toBeUndefined()
    expect(await runCheck(reverts, swapInput())).toEqual([])
    expect(await runCheck(reverts, order)).toBeUndefined()
  })
})

describe('the simulation against the words of the call', () => {
  test('more that leaves, something else that leaves, less that comes', async () => {
    expect(await runCheck(differsFromAsked, swapInput({ changes: [eth('-1.5'), usdc('2985')] }))).toEqual([
      'danger! By the simulation 1.5 ETH would leave your wallet, more than the call says.',
    ])
    const dai = { ...usdc('-7'), asset: 'eip155:1/erc20:0xda1' as typeof swap.pays.asset, symbol: 'DAI' }
    expect(await runCheck(differsFromAsked, swapInput({ changes: [eth('-1'), dai, usdc('2985')] }))).toEqual([
      'danger! By the simulation 7 DAI (0xA0b86991…3606eB48) would leave your wallet, of which the call’s own words say nothing.',
    ])
    expect(await runCheck(differsFromAsked, swapInput({ changes: [eth('-1'), usdc('2900')] }))).toEqual([
      'danger! By the simulation only 2900 USDC arrives, less than the least of the call’s own words.',
    ])
  })

  test('nothing that arrives wants care, unless it is for somebody else or for another chain', async () => {
    const changes = [eth('-1')]
    const run = (more: object) =>
      runCheck(differsFromAsked, swapInput({ changes, swap: { ...swap, ...more } }))
    expect(await run({})).toEqual(['care! By the simulation nothing arrives in your wallet at once.'])
    expect(await run({ recipient: STRANGER })).toEqual([])
    expect(await run({ toChain: 'eip155:10' })).toEqual([])
  })

  test('native coin that the transaction itself sends along is no surprise, more of it is', async () => {
    const input = callInput(swapOfEth, { value: toUnits(ETH_UNITS) })
    const run = (native: string) =>
      runCheck(differsFromAsked, {
        ...input,
        simulation: works(),
        swap: { pays: usdc('3000'), least: eth('0.9'), toChain: 'eip155:10' },
        changes: [usdc('-3000'), eth(native)],
      })
    expect(await run('-1')).toEqual(['info! Besides, 1 ETH goes along, for example as the fee of a bridge.'])
    expect(await run('-1.1')).toEqual([expect.stringMatching(/^danger!/)])
  })

  test('what pays for another chain out of the same coin is none either; on this chain it is', async () => {
    const run = (more: object) =>
      runCheck(differsFromAsked, {
        ...callInput(swapOfEth, { value: toUnits((ETH_UNITS * 11n) / 10n) }),
        simulation: works(),
        swap: { pays: eth('1'), least: usdc('2950'), ...more },
        changes: [eth('-1.1'), usdc('2985')],
      })
    expect(await run({ toChain: 'eip155:10' })).toEqual([
      'info! Besides, 0.1 ETH goes along, for example as the fee of a bridge.',
    ])
    expect(await run({})).toEqual([
      'danger! By the simulation 1.1 ETH would leave your wallet, more than the call says.',
    ])
  })

  test('what leaves with a call that only names an approval or a sending is a danger', async () => {
    const moved = (token: string, delta: string) =>
      works({ changes: [{ token, delta: delta as ReturnType<typeof toUnits> }] })
    const run = (description: Parameters<typeof callInput>[0], token: string) =>
      runCheck(differsFromAsked, {
        ...callInput(description),
        simulation: moved(token, '-5000000'),
        changes: token === USDC ? [usdc('-5')] : [],
      })
    const approve = { action: 'approve', token: STRANGER, spender: CONTRACT, units: 1n } as const
    expect(await run(approve, USDC)).toEqual([
      'danger! By the simulation 5 USDC would leave your wallet, of which the call’s own words say nothing.',
    ])
    expect(await run(approve, STRANGER)).toEqual([
      `danger! By the simulation something of the contract ${shortAddress(STRANGER)} would leave your wallet, of which the call’s own words say nothing.`,
    ])
    const send = { action: 'transfer-token', token: USDC, to: STRANGER, units: 5_000_000n } as const
    expect(await run(send, USDC)).toEqual([])
    expect(await run({ ...send, from: STRANGER }, USDC)).toEqual([expect.stringMatching(/^danger!/)])
    expect(await run({ action: 'unknown' }, USDC)).toBeUndefined()
  })

  test('a token without a name leaves all the same, and one that comes is something', async () => {
    const moved = (delta: string) =>
      works({ changes: [{ token: STRANGER, delta: delta as ReturnType<typeof toUnits> }] })
    expect(await runCheck(differsFromAsked, swapInput({ simulation: moved('-9') }))).toEqual([
      `danger! By the simulation something of the contract ${shortAddress(STRANGER)} would leave your wallet, of which the call’s own words say nothing.`,
    ])
    expect(
      await runCheck(
        differsFromAsked,
        swapInput({ simulation: moved('9'), changes: [eth('-1')], swap: { pays: eth('1') } }),
      ),
    ).toEqual([])
  })

  test('the token that is sold has a name and is told once, as what is paid', async () => {
    const simulation = works({
      changes: [{ token: USDC, delta: '-3000000000' as ReturnType<typeof toUnits> }],
    })
    const input = {
      ...callInput(swapOfEth),
      simulation,
      swap: { pays: usdc('3000') },
      changes: [usdc('-3000'), eth('1')],
    }
    expect(await runCheck(differsFromAsked, input)).toEqual([])
  })

  test('what rounding leaves is no surprise', async () => {
    const changes = [eth('-1.000000000000000001'), usdc('2949.999999')]
    expect(await runCheck(differsFromAsked, swapInput({ changes }))).toEqual([])
  })

  test('as it should be: nothing to say; with a payment in it: not its business; without changes: not run', async () => {
    expect(await runCheck(differsFromAsked, swapInput())).toEqual([])
    expect(await runCheck(differsFromAsked, without(swapInput(), 'changes'))).toBe(
      'not run: No node could say what this changes.',
    )
    const paying = callInput({
      action: 'many',
      calls: [swapOfEth, { action: 'send-native', to: STRANGER, units: 1n }],
    })
    expect(await runCheck(differsFromAsked, { ...paying, swap, changes: [eth('-9')] })).toBeUndefined()
  })
})

describe('against the price of the markets', () => {
  const run = (got: string) => runCheck(againstMid, swapInput({ swap: { ...swap, simulated: usdc(got) } }))

  test('info below the threshold, care from it on, danger far beyond', async () => {
    expect(await run('2985')).toEqual([
      'info! What you get is worth 0.5 % less than what you pay: $15 of $3000.',
    ])
    expect(await run('2970')).toEqual([expect.stringMatching(/^care! What you get is worth 1 % less/)])
    expect(await run('2850')).toEqual([expect.stringMatching(/^danger! What you get is worth 5 % less/)])
  })

  test('better than the markets is said, and far better is not believed', async () => {
    expect(await run('3015')).toEqual(['info! What you get is worth 0.5 % more than what you pay.'])
    expect(await run('4000')).toEqual([expect.stringMatching(/^care! .*one of the two prices may be wrong/)])
  })

  test('of an order only the least is known, and that is said', async () => {
    expect(await runCheck(againstMid, { ...order, swap: { pays: eth('1'), least: usdc('2900') } })).toEqual([
      'info! At worst, what you get is worth 3.33 % less than what you pay: $100 of $3000.',
    ])
  })

  test('what may be taken at most is no price: the simulation knows what is', async () => {
    const input = swapInput({ swap: { ...swap, pays: eth('1.2') }, changes: [eth('-1'), usdc('2985')] })
    expect(await runCheck(againstMid, input)).toEqual([
      'info! What you get is worth 0.5 % less than what you pay: $15 of $3000.',
    ])
  })

  test('without a price or a side it is not run, without a swap it is not its business', async () => {
    expect(await runCheck(againstMid, swapInput(), { sources: unpriced })).toBe(
      'not run: No fresh price of ETH is known.',
    )
    expect(await runCheck(againstMid, without(swapInput(), 'swap'))).toBe(
      'not run: Both sides of the swap are not known.',
    )
    expect(await runCheck(againstMid, callInput({ action: 'unknown' }))).toBeUndefined()
  })

  test('a call that cannot be read is judged by what the simulation shows', async () => {
    const seen = { ...callInput({ action: 'unknown' }), swap: { pays: eth('1'), simulated: usdc('2970') } }
    expect(await runCheck(againstMid, seen)).toEqual([
      expect.stringMatching(/^care! What you get is worth 1 % less/),
    ])
    const unread = callInput({ action: 'swap', protocol: 'odos' })
    expect(await runCheck(againstMid, unread)).toBe('not run: Both sides of the swap are not known.')
  })
})

describe('limit of slippage', () => {
  const run = (least: string) => runCheck(slippageLimit, swapInput({ swap: { ...swap, least: usdc(least) } }))

  test('the distance from the least to the simulation', async () => {
    expect(await run('2985')).toEqual([
      'info! The swap accepts up to 0 % less than the simulation shows: at least 2985 USDC.',
    ])
    expect(await run('2686.5')).toEqual([
      'care! The swap accepts up to 10 % less than the simulation shows: at least 2686.5 USDC.',
    ])
  })

  test('no least at all is a danger, for an order too', async () => {
    const terms = { ...swapOfEth.terms, buys: { token: 'native', units: 0n, limit: 'least' } } as const
    for (const input of [
      callInput({ ...swapOfEth, terms }),
      signatureInput({ action: 'order', protocol: 'cow', terms }),
    ])
      expect(await runCheck(slippageLimit, input)).toEqual([
        expect.stringMatching(/^danger! There is no least/),
      ])
  })

  test('where the most is set, what may be taken is compared', async () => {
    const terms = { ...swapOfEth.terms, sells: { token: 'native', units: ETH_UNITS, limit: 'most' } } as const
    const input = callInput({ ...swapOfEth, terms })
    expect(await runCheck(slippageLimit, { ...input, swap, changes: [eth('-0.8'), usdc('2985')] })).toEqual([
      'care! The swap may take up to 25 % more than in the simulation.',
    ])
  })

  test('without a simulation it is not run', async () => {
    expect(await runCheck(slippageLimit, without(swapInput(), 'changes'))).toBe(
      'not run: No node could say what would arrive.',
    )
    expect(await runCheck(slippageLimit, order)).toBeUndefined()
  })
})

describe('gas', () => {
  test('in money and as a part of what is swapped', async () => {
    expect(await runCheck(gas, swapInput())).toEqual([
      'info! Gas: about 0.001 ETH, $3: 0.1 % of what you swap.',
    ])
    expect(await runCheck(gas, swapInput({ gas: eth('0.1') }))).toEqual([
      expect.stringMatching(/^care! .*10 %/),
    ])
    expect(await runCheck(gas, without(swapInput(), 'swap'))).toEqual(['info! Gas: about 0.001 ETH, $3.'])
  })

  test('without a price only the coin is told, without a reading nothing, and a signature costs none', async () => {
    expect(await runCheck(gas, swapInput(), { sources: unpriced })).toEqual(['info! Gas: about 0.001 ETH.'])
    expect(await runCheck(gas, without(swapInput(), 'gas'))).toBe('not run: What the gas costs is not known.')
    expect(await runCheck(gas, order)).toBeUndefined()
  })
})

describe('tokens that imitate', () => {
  test('a fake that would arrive is a danger, told once', async () => {
    const fake = {
      ...usdc('2985'),
      asset: 'eip155:1/erc20:0xbad' as typeof swap.pays.asset,
      symbol: 'USDС',
      imitates: 'USDC',
    }
    const input = swapInput({ swap: { pays: eth('1'), simulated: fake }, changes: [eth('-1'), fake] })
    expect(await runCheck(imitatingToken, input)).toEqual([
      'danger! The token “USDС” calls itself like USDC and is not.',
    ])
  })

  test('true ones are not spoken of; without names it is not run', async () => {
    expect(await runCheck(imitatingToken, swapInput())).toEqual([])
    expect(await runCheck(imitatingToken, without(swapInput(), 'swap', 'changes'))).toBe(
      'not run: What is swapped could not be named for certain.',
    )
    expect(await runCheck(imitatingToken, callInput({ action: 'unknown' }))).toBeUndefined()
  })
})

test('what is paid and is worth nothing has no impact', async () => {
  const sources = noteSources({ priceOf: () => Promise.resolve(amount('0')) })
  expect(await runCheck(againstMid, swapInput(), { sources })).toMatch(/^not run/)
})
