import { beforeEach, expect, test, vi } from 'vitest'
import { fakeFetch } from '@/tests/fixtures/fake-fetch'
import { NOW, quoteQuestion, WALLET } from '@/tests/fixtures/quote-question'
import { USDC } from '@/tests/fixtures/swap-offer'
import { oneinch } from './oneinch.client'

const ROUTER = '0x111111125421cA6dc452d289314280a0f8842A65'
const swap = (to = ROUTER, value = '2000000000000000000') =>
  JSON.stringify({
    dstAmount: '5999000000',
    tx: { from: WALLET, to, data: '0x07ED2379', value, gas: 0, gasPrice: '1' },
  })

/** Time passes by itself: the second question waits. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  return () => vi.useRealTimers()
})

async function ask(built: string, sells: 'ETH' | 'USDC' = 'ETH') {
  const { fetch, asked } = fakeFetch(({ url }) => ({
    text: url.includes('/quote?') ? '{"dstAmount":"6000000000","gas":198000}' : built,
  }))
  const { request, context } = quoteQuestion(fetch, sells)
  const settings = { ...context.settings, swapKeys: { oneinch: 'K-1' } }
  const offered = oneinch.quote(request, { ...context, settings })
  offered.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(1_000)
  const inTheFirstSecond = asked.length
  await vi.advanceTimersByTimeAsync(1_000)
  return { offered, asked, inTheFirstSecond, settings }
}

test('what it comes to and its gas, then the calldata a second later, with the key', async () => {
  const { offered, asked, inTheFirstSecond, settings } = await ask(swap())
  expect(await offered).toMatchObject({
    buys: { units: '5999000000', quantity: '5999' },
    minimum: '5969005000',
    gas: '198000',
    way: {
      kind: 'transaction',
      call: { from: WALLET, to: ROUTER.toLowerCase(), value: '2000000000000000000', data: '0x07ed2379' },
    },
    exposedToMev: true,
    validUntil: NOW + 30_000,
  })
  expect([inTheFirstSecond, asked.length]).toEqual([1, 2])
  expect(asked.map(({ headers }) => headers?.['authorization'])).toEqual(['Bearer K-1', 'Bearer K-1'])
  expect(asked[0]?.url).toContain('https://api.1inch.com/swap/v6.1/1/quote?src=0xeeee')
  const query = new URL(asked[1]?.url ?? '').searchParams
  expect(Object.fromEntries(query)).toMatchObject({
    from: WALLET,
    origin: WALLET,
    receiver: WALLET,
    slippage: '0.5',
    allowPartialFill: 'false',
  })
  expect(oneinch.hasKey?.(settings)).toBe(true)
})

test('a token that is sold has to be allowed to the router', async () => {
  const { offered } = await ask(swap(ROUTER, '0'), 'USDC')
  expect((await offered).allowance).toMatchObject({ token: USDC, spender: ROUTER.toLowerCase() })
})

test('another contract, another sum of ether, nothing for it: refused, whatever the service says', async () => {
  await expect((await ask(swap(`0x${'66'.repeat(20)}`))).offered).rejects.toMatchObject({ code: 'refused' })
  await expect((await ask(swap(ROUTER, '3000000000000000000'))).offered).rejects.toMatchObject({
    code: 'refused',
  })
  const nothing = swap().replace('5999000000', '0')
  await expect((await ask(nothing)).offered).rejects.toMatchObject({ code: 'bad-answer' })
})

test('without a key nobody is asked', async () => {
  const { fetch, asked } = fakeFetch(() => ({ text: swap() }))
  const { request, context } = quoteQuestion(fetch)
  expect(oneinch.hasKey?.(context.settings)).toBe(false)
  await expect(oneinch.quote(request, context)).rejects.toMatchObject({ code: 'not-supported' })
  expect(asked).toEqual([])
})
