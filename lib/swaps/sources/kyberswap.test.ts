import { expect, test } from 'vitest'
import { fakeFetch } from '@/tests/fixtures/fake-fetch'
import { NOW, quoteQuestion, WALLET } from '@/tests/fixtures/quote-question'
import { USDC } from '@/tests/fixtures/swap-offer'
import { kyberswap } from './kyberswap.client'

const ROUTER = '0x6131B5fae19EA4f9D964eAc0408E4408b66337b5'
/** Odd on purpose: what is sent back must be what came, to the letter. */
const SUMMARY = `{"tokenIn":"0xeeee", "amountIn":"2000000000000000000","amountOut":"6000000000","extra": 1.50,
  "route":[[{"exchange":"uniswapv3","tokenIn":"0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE","tokenOut":"${USDC}"}]]}`
const routes = `{"code":0,"message":"ok","data":{"routeSummary":${SUMMARY},"routerAddress":"${ROUTER}"}}`
const build = (routerAddress = ROUTER) =>
  JSON.stringify({
    code: 0,
    data: { amountOut: '5999000000', gas: '210000', data: '0xE21FD0E9', routerAddress },
  })
const answering = (built: string, sold = '2000000000000000000') =>
  fakeFetch(({ method }) => ({
    text: method === 'POST' ? built : routes.replace('"2000000000000000000"', `"${sold}"`),
  }))

test('a route is asked, and its own words are sent back for the calldata', async () => {
  const { fetch, asked } = answering(build())
  const { request, context } = quoteQuestion(fetch)
  const offer = await kyberswap.quote(request, context)
  expect(offer).toMatchObject({
    buys: { units: '5999000000', quantity: '5999' },
    minimum: '5969005000',
    gas: '210000',
    way: {
      kind: 'transaction',
      call: { from: WALLET, to: ROUTER.toLowerCase(), value: '2000000000000000000', data: '0xe21fd0e9' },
    },
    exposedToMev: true,
    validUntil: NOW + 30_000,
  })
  expect(offer.allowance).toBeUndefined()
  expect(offer.route).toMatchObject([{ venue: 'uniswapv3' }])
  expect(asked[0]?.url).toContain('/ethereum/api/v1/routes?tokenIn=0xeeee')
  expect(asked[1]?.body).toContain(`"routeSummary":${SUMMARY},`)
  expect(JSON.parse(asked[1]?.body ?? '')).toMatchObject({
    sender: WALLET,
    recipient: WALLET,
    slippageTolerance: 50,
  })
})

test('a token that is sold has to be allowed to the router', async () => {
  const { request, context } = quoteQuestion(answering(build(), '6000000000').fetch, 'USDC')
  const offer = await kyberswap.quote(request, context)
  expect(offer.allowance).toMatchObject({ token: USDC, spender: ROUTER.toLowerCase(), units: '6000000000' })
  expect(offer.way).toMatchObject({ call: { value: '0' } })
})

test('an offer for another amount is not read', async () => {
  const { request, context } = quoteQuestion(answering(build(), '1').fetch)
  await expect(kyberswap.quote(request, context)).rejects.toMatchObject({ code: 'bad-answer' })
})

test('another contract than the router is refused, whatever the service says', async () => {
  const { request, context } = quoteQuestion(answering(build(`0x${'66'.repeat(20)}`)).fetch)
  await expect(kyberswap.quote(request, context)).rejects.toMatchObject({ code: 'refused' })
})

test('no route is said with the service’s own word', async () => {
  const { fetch } = fakeFetch(() => ({ status: 400, text: '{"code":4008,"message":"route not found"}' }))
  const { request, context } = quoteQuestion(fetch)
  await expect(kyberswap.quote(request, context)).rejects.toMatchObject({
    code: 'not-found',
    message: 'KyberSwap makes no offer for this swap: route not found',
  })
})

test.each([
  [429, 'rate-limited'],
  [403, 'unavailable'],
  [502, 'unavailable'],
] as const)('status %i is %s', async (status, code) => {
  const { fetch } = fakeFetch(() => ({ status, text: '<html>' }))
  const { request, context } = quoteQuestion(fetch)
  await expect(kyberswap.quote(request, context)).rejects.toMatchObject({ code })
})

test('an answer without a route, or with an amount that is none, is not read', async () => {
  for (const text of ['{}', routes.replace('"6000000000"', '"6e9"'), 'nonsense']) {
    const { request, context } = quoteQuestion(fakeFetch(() => ({ text })).fetch)
    await expect(kyberswap.quote(request, context), text).rejects.toMatchObject({ code: 'bad-answer' })
  }
})
