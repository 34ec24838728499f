import { expect, test } from 'vitest'
import { fakeFetch } from '@/tests/fixtures/fake-fetch'
import { quoteQuestion, WALLET } from '@/tests/fixtures/quote-question'
import { USDC } from '@/tests/fixtures/swap-offer'
import { velora } from './velora.client'

const AUGUSTUS = '0x6a000f20005980200259b80c5102003040001068'
const NATIVE = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'
const answer = (txParams: Record<string, unknown> = {}) =>
  JSON.stringify({
    priceRoute: {
      srcAmount: '2000000000000000000',
      destAmount: '6001000000',
      gasCost: '180000',
      bestRoute: [
        {
          percent: 60,
          swaps: [
            {
              srcToken: NATIVE,
              destToken: USDC,
              swapExchanges: [
                { exchange: 'UniswapV3', percent: 50 },
                { exchange: 'CurveV1', percent: 50 },
              ],
            },
          ],
        },
      ],
    },
    txParams: { to: AUGUSTUS, value: '2000000000000000000', data: '0xe3ead59e', ...txParams },
  })

test('one answer is price, way and calldata', async () => {
  const { fetch, asked } = fakeFetch(() => ({ text: answer() }))
  const { request, context } = quoteQuestion(fetch)
  expect(await velora.quote(request, context)).toMatchObject({
    buys: { quantity: '6001' },
    minimum: '5970995000',
    gas: '180000',
    route: [
      { venue: 'UniswapV3', share: 0.3 },
      { venue: 'CurveV1', share: 0.3 },
    ],
    way: { kind: 'transaction', call: { to: AUGUSTUS, from: WALLET, value: '2000000000000000000' } },
  })
  const query = new URL(asked[0]?.url ?? '').searchParams
  expect(Object.fromEntries(query)).toMatchObject({
    srcDecimals: '18',
    destDecimals: '6',
    network: '1',
    slippage: '50',
    version: '6.2',
  })
})

test('a sum of native coins that was not wanted, and a strange contract, are refused', async () => {
  for (const wrong of [{ value: '3000000000000000000' }, { to: USDC }]) {
    const { request, context } = quoteQuestion(fakeFetch(() => ({ text: answer(wrong) })).fetch)
    await expect(velora.quote(request, context)).rejects.toMatchObject({ code: 'refused' })
  }
})

test('no liquidity is said', async () => {
  const { fetch } = fakeFetch(() => ({
    status: 400,
    text: '{"error":"No routes found with enough liquidity"}',
  }))
  const { request, context } = quoteQuestion(fetch)
  await expect(velora.quote(request, context)).rejects.toMatchObject({
    code: 'not-found',
    message: 'Velora makes no offer for this swap: No routes found with enough liquidity',
  })
})
