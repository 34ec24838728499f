/** CoW Protocol's order book as its documentation has it: what solvers would pay, fee apart. */
import * as v from 'valibot'
import type { PriceBook } from '../prices/price-book'
import type { SandboxRequest, SandboxServer } from '../types'
import { address, json, units } from './answers'
import type { CowOrders } from './cow-orders'
import { createSwapBook } from './swap-book'

/** Hundredths of a percent: the services differ, so that one of them is best. */
const CUT = 8

const CowQuestion = v.object({
  sellToken: address,
  buyToken: address,
  receiver: address,
  from: address,
  kind: v.literal('sell'),
  sellAmountBeforeFee: units,
  validFor: v.pipe(v.number(), v.integer(), v.minValue(1)),
  signingScheme: v.literal('eip712'),
})
/** What a solver takes for the gas, in hundredths of a percent of what is sold. */
const COW_FEE = 5n

/** @param orders of Ethereum's book, which is the only one here */
export function cow(
  book: PriceBook,
  orders: Pick<CowOrders, 'handle'>,
  now: () => number = Date.now,
): SandboxServer {
  const offer = createSwapBook(book, CUT)
  const refused = (status: number, errorType: string, description: string) =>
    json(status, { errorType, description })
  return {
    hosts: ['api.cow.fi'],
    handle: (request: SandboxRequest) => {
      const { method, url, body } = request
      const told = url.startsWith('/mainnet/') ? orders.handle(request) : undefined
      if (told) return told
      if (method !== 'POST' || url !== '/mainnet/api/v1/quote') return json(404, {})
      const asked = v.safeParse(CowQuestion, JSON.parse(body))
      if (!asked.success) return refused(400, 'InvalidJson', 'the request cannot be read')
      const { sellToken, buyToken, sellAmountBeforeFee: all, from, receiver, validFor } = asked.output
      const feeAmount = (all * COW_FEE) / 10_000n
      const offered = offer(sellToken, buyToken, all - feeAmount)
      if (!offered) return refused(404, 'NoLiquidity', 'no route found')
      const validTo = Math.floor(now() / 1000) + validFor
      return json(200, {
        quote: {
          sellToken,
          buyToken,
          receiver,
          sellAmount: `${all - feeAmount}`,
          buyAmount: `${offered.out}`,
          feeAmount: `${feeAmount}`,
          validTo,
          appData: `0x${'0'.repeat(64)}`,
          kind: 'sell',
          partiallyFillable: false,
          sellTokenBalance: 'erc20',
          buyTokenBalance: 'erc20',
          signingScheme: 'eip712',
        },
        from,
        expiration: new Date(validTo * 1000).toISOString(),
        id: 1,
        verified: true,
      })
    },
  }
}
