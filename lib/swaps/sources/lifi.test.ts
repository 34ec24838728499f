import { expect, test } from 'vitest'
import { fakeFetch } from '@/tests/fixtures/fake-fetch'
import { quoteQuestion, WALLET } from '@/tests/fixtures/quote-question'
import { USDC } from '@/tests/fixtures/swap-offer'
import { lifi } from './lifi.client'

const DIAMOND = '0x1231deb6f5749ef6ce6943a275a1d3e7486f4eae'
const answer = (
  transactionRequest: Record<string, unknown> = {},
  feeCosts: readonly Record<string, unknown>[] = [
    { amount: '15000000', included: true, token: { address: USDC } },
  ],
) =>
  JSON.stringify({
    toolDetails: { name: '1inch' },
    estimate: {
      toAmount: '5990000000',
      toAmountMin: '5960050000',
      feeCosts,
    },
    transactionRequest: {
      to: DIAMOND,
      data: '0x4666fc80',
      value: '0x1bc16d674ec80000',
      gasLimit: '0x493e0',
      ...transactionRequest,
    },
  })

test('the offer of its best exchange, with its own fee told', async () => {
  const { fetch, asked } = fakeFetch(() => ({ text: answer() }))
  const { request, context } = quoteQuestion(fetch)
  expect(await lifi.quote(request, context)).toMatchObject({
    buys: { quantity: '5990' },
    minimum: '5960050000',
    fees: [{ of: 'buys', quantity: '15' }],
    gas: '300000',
    route: [{ venue: '1inch', from: 'ETH', to: 'USDC' }],
    way: { call: { to: DIAMOND, from: WALLET, value: '2000000000000000000' } },
  })
  const query = Object.fromEntries(new URL(asked[0]?.url ?? '').searchParams)
  expect(query).toMatchObject({
    fromChain: '1',
    toChain: '1',
    fromToken: `0x${'0'.repeat(40)}`,
    toToken: USDC,
    slippage: '0.005',
  })
})

test('fees are told by the coin in which they are taken, and only those that are within the amounts', async () => {
  const ether = `0x${'0'.repeat(40)}`
  const costs = [
    { amount: '5000000000000000', included: true, token: { address: ether } },
    { amount: '1000000000000000', token: { address: ether } },
    { amount: '7', included: false, token: { address: USDC } },
    { amount: '9', included: true, token: { address: DIAMOND } },
  ]
  const offered = async (feeCosts: typeof costs) => {
    const { request, context } = quoteQuestion(fakeFetch(() => ({ text: answer({}, feeCosts) })).fetch)
    return lifi.quote(request, context)
  }
  expect(await offered(costs)).toMatchObject({
    buys: { quantity: '5990' },
    fees: [{ of: 'sells', quantity: '0.006' }],
  })
  expect(await offered([])).not.toHaveProperty('fees')
})

test('a token is allowed to the contract, never to what the answer names', async () => {
  const { fetch } = fakeFetch(() => ({ text: answer({ value: '0x0' }) }))
  const { request, context } = quoteQuestion(fetch, 'USDC')
  expect((await lifi.quote(request, context)).allowance).toMatchObject({ spender: DIAMOND, token: USDC })
})

test('a strange contract is refused', async () => {
  const { request, context } = quoteQuestion(fakeFetch(() => ({ text: answer({ to: USDC }) })).fetch)
  await expect(lifi.quote(request, context)).rejects.toMatchObject({ code: 'refused' })
})
