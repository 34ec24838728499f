/** 1inch's classic swap as its documentation has it: for who brings a key, and one question a second at most. */
import * as v from 'valibot'
import type { PriceBook } from '../prices/price-book'
import type { SandboxRequest, SandboxServer } from '../types'
import { address, json, units } from './answers'
import { STAND_INS, standInCall } from './stand-in-call'
import { createSwapBook } from './swap-book'

/** Hundredths of a percent: the services differ, so that one of them is best. */
const CUT = 15
const GAS = 198_000
/** The key that it knows. */
export const ONEINCH_KEY = 'a-key-of-1inch'
const PAUSE_MS = 1000

const question = { src: address, dst: address, amount: units }
const QuoteQuestion = v.object({ ...question, includeGas: v.optional(v.literal('true')) })
const SwapQuestion = v.object({
  ...question,
  from: address,
  origin: address,
  receiver: address,
  slippage: v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number), v.maxValue(50)),
  disableEstimate: v.literal('true'),
  allowPartialFill: v.literal('false'),
})

export function oneinch(book: PriceBook, now: () => number = Date.now): SandboxServer {
  const offer = createSwapBook(book, CUT)
  const refused = (status: number, description: string) =>
    json(status, { error: 'Bad Request', description, statusCode: status, requestId: 'x' })
  let last = Number.NEGATIVE_INFINITY

  const answer = ({ url, headers }: SandboxRequest) => {
    const { pathname, searchParams } = new URL(url, 'https://x')
    if (headers['authorization'] !== `Bearer ${ONEINCH_KEY}`) return json(401, { error: 'Unauthorized' })
    if (now() - last < PAUSE_MS) return json(429, { error: 'Too Many Requests' })
    last = now()
    const isSwap = pathname === '/swap/v6.1/1/swap'
    if (!isSwap && pathname !== '/swap/v6.1/1/quote') return json(404, { error: 'Not Found' })
    const query = Object.fromEntries(searchParams)
    const asked = v.safeParse(isSwap ? SwapQuestion : QuoteQuestion, query)
    if (!asked.success) return refused(400, asked.issues[0].message)
    const { src, dst, amount } = asked.output
    const offered = offer(src, dst, amount)
    if (!offered) return refused(400, 'insufficient liquidity')
    const dstAmount = offered.out.toString()
    if (!('receiver' in asked.output))
      return json(200, { dstAmount, ...(asked.output.includeGas ? { gas: GAS } : {}) })
    const { from, receiver } = asked.output
    const isNative = src.toLowerCase() === '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
    return json(200, {
      dstAmount,
      tx: {
        from,
        to: STAND_INS.oneinch,
        data: standInCall('0x07ed2379', offered, { units: amount, to: receiver }),
        value: isNative ? amount.toString() : '0',
        gas: 0,
        gasPrice: '1000000000',
      },
    })
  }
  return { hosts: ['api.1inch.com'], handle: (request) => answer(request) }
}
