/** Velora (ParaSwap) as its documentation has it: price and calldata in one answer. */
import * as v from 'valibot'
import type { PriceBook } from '../prices/price-book'
import type { SandboxServer } from '../types'
import { address, json, units } from './answers'
import { STAND_INS, standInCall } from './stand-in-call'
import { createSwapBook } from './swap-book'

/** Hundredths of a percent: the services differ, so that one of them is best. */
const CUT = 20
const GAS = '190000'

const VeloraQuestion = v.object({
  srcToken: address,
  destToken: address,
  srcDecimals: v.pipe(v.string(), v.regex(/^\d{1,2}$/)),
  destDecimals: v.pipe(v.string(), v.regex(/^\d{1,2}$/)),
  amount: units,
  side: v.literal('SELL'),
  network: v.literal('1'),
  slippage: v.pipe(v.string(), v.regex(/^\d{1,5}$/)),
  userAddress: address,
  version: v.literal('6.2'),
})

export function velora(book: PriceBook): SandboxServer {
  const offer = createSwapBook(book, CUT)
  return {
    hosts: ['api.paraswap.io'],
    handle: ({ method, url }) => {
      const { pathname, searchParams } = new URL(url, 'https://x')
      if (method !== 'GET' || pathname !== '/swap') return json(404, { error: 'Not found' })
      const asked = v.safeParse(VeloraQuestion, Object.fromEntries(searchParams))
      if (!asked.success) return json(400, { error: 'Validation failed' })
      const { srcToken, destToken, amount: sold, userAddress } = asked.output
      const offered = offer(srcToken, destToken, sold)
      if (!offered) return json(400, { error: 'No routes found with enough liquidity' })
      const exchanges = [
        { exchange: 'UniswapV3', srcAmount: `${sold}`, destAmount: `${offered.out}`, percent: 100 },
      ]
      const priceRoute = {
        blockNumber: 1,
        network: 1,
        srcToken,
        srcAmount: `${sold}`,
        destToken,
        destAmount: `${offered.out}`,
        gasCost: GAS,
        bestRoute: [{ percent: 100, swaps: [{ srcToken, destToken, swapExchanges: exchanges }] }],
        contractAddress: STAND_INS.velora,
      }
      const value = offered.sold.startsWith('0xeeee') ? sold : 0n
      const data = standInCall('0xe3ead59e', offered, { units: sold, to: userAddress })
      return json(200, {
        priceRoute,
        txParams: { from: userAddress, to: STAND_INS.velora, value: `${value}`, data, chainId: 1 },
      })
    },
  }
}
