/** KyberSwap's aggregator as its documentation has it: a route, and its calldata for who brings the route back. */
import * as v from 'valibot'
import type { PriceBook } from '../prices/price-book'
import type { SandboxServer } from '../types'
import { address, json, units } from './answers'
import { STAND_INS, standInCall } from './stand-in-call'
import { createSwapBook } from './swap-book'

/** Hundredths of a percent: the services differ, so that one of them is best. */
const CUT = 12
const GAS = '210000'

const KyberQuestion = v.object({ tokenIn: address, tokenOut: address, amountIn: units })
const KyberBuild = v.object({
  routeSummary: v.object({ tokenIn: address, tokenOut: address, amountIn: units, amountOut: units }),
  sender: address,
  recipient: address,
  slippageTolerance: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)),
  deadline: v.number(),
})

export function kyberswap(book: PriceBook): SandboxServer {
  const offer = createSwapBook(book, CUT)
  const refused = (code: number, message: string) => json(400, { code, message })
  const routes = (query: unknown) => {
    const asked = v.safeParse(KyberQuestion, query)
    if (!asked.success) return refused(4002, 'request validation failed')
    const { tokenIn, tokenOut, amountIn } = asked.output
    const offered = offer(tokenIn, tokenOut, amountIn)
    if (!offered) return refused(4008, 'route not found')
    const pool = {
      pool: STAND_INS.kyberswap,
      tokenIn,
      tokenOut,
      exchange: 'uniswapv3',
      poolType: 'uniswapv3',
    }
    const routeSummary = {
      tokenIn,
      tokenOut,
      amountIn: amountIn.toString(),
      amountOut: offered.out.toString(),
      gas: GAS,
      route: [[{ ...pool, swapAmount: amountIn.toString(), amountOut: offered.out.toString() }]],
    }
    return json(200, {
      code: 0,
      message: 'successfully',
      data: { routeSummary, routerAddress: STAND_INS.kyberswap },
    })
  }
  const build = (body: unknown) => {
    const asked = v.safeParse(KyberBuild, body)
    if (!asked.success) return refused(4002, 'request validation failed')
    const { routeSummary, recipient } = asked.output
    const { tokenIn, tokenOut, amountIn, amountOut } = routeSummary
    const offered = offer(tokenIn, tokenOut, amountIn)
    // The service knows its own route again: one that was changed on the way is none.
    if (!offered || offered.out !== amountOut) return refused(4222, 'quoted amount is smaller than estimated')
    const data = standInCall('0xe21fd0e9', offered, { units: amountIn, to: recipient })
    return json(200, {
      code: 0,
      message: 'successfully',
      data: {
        amountIn: amountIn.toString(),
        amountOut: amountOut.toString(),
        gas: GAS,
        data,
        routerAddress: STAND_INS.kyberswap,
      },
    })
  }
  return {
    hosts: ['aggregator-api.kyberswap.com'],
    handle: ({ method, url, body }) => {
      const { pathname, searchParams } = new URL(url, 'https://x')
      if (method === 'GET' && pathname === '/ethereum/api/v1/routes')
        return routes(Object.fromEntries(searchParams))
      if (method === 'POST' && pathname === '/ethereum/api/v1/route/build') return build(JSON.parse(body))
      return json(404, { message: 'not found' })
    },
  }
}
