/** LI.FI as its documentation has it: the offer of one of its exchanges, with calldata for its own contract. */
import * as v from 'valibot'
import type { PriceBook } from '../prices/price-book'
import type { SandboxServer } from '../types'
import { address, json, units } from './answers'
import { STAND_INS, standInCall } from './stand-in-call'
import { createSwapBook } from './swap-book'

/** Hundredths of a percent: the services differ, so that one of them is best. */
const CUT = 45
const GAS = 320_000n

const LifiQuestion = v.object({
  fromChain: v.literal('1'),
  toChain: v.literal('1'),
  fromToken: address,
  toToken: address,
  fromAmount: units,
  fromAddress: address,
  slippage: v.pipe(v.string(), v.transform(Number), v.minValue(0), v.maxValue(1)),
})

export function lifi(book: PriceBook): SandboxServer {
  const offer = createSwapBook(book, CUT)
  return {
    hosts: ['li.quest'],
    handle: ({ method, url }) => {
      const { pathname, searchParams } = new URL(url, 'https://x')
      if (method !== 'GET' || pathname !== '/v1/quote') return json(404, { message: 'Not found' })
      const asked = v.safeParse(LifiQuestion, Object.fromEntries(searchParams))
      if (!asked.success) return json(400, { message: 'Invalid request', code: 1011 })
      const { fromToken, toToken, fromAmount, fromAddress, slippage } = asked.output
      const offered = offer(fromToken, toToken, fromAmount)
      if (!offered)
        return json(404, { message: 'No available quotes for the requested transfer', code: 1002 })
      const least = (offered.out * BigInt(Math.round((1 - slippage) * 1e6))) / 1_000_000n
      const value = offered.sold.startsWith('0xeeee') ? fromAmount : 0n
      return json(200, {
        type: 'lifi',
        tool: '1inch',
        toolDetails: { key: '1inch', name: '1inch' },
        estimate: {
          fromAmount: `${fromAmount}`,
          toAmount: `${offered.out}`,
          toAmountMin: `${least}`,
          approvalAddress: STAND_INS.lifi,
          feeCosts: [],
        },
        transactionRequest: {
          from: fromAddress,
          to: STAND_INS.lifi,
          chainId: 1,
          value: `0x${value.toString(16)}`,
          data: standInCall('0x4666fc80', offered, { units: fromAmount, to: fromAddress }),
          gasLimit: `0x${GAS.toString(16)}`,
        },
      })
    },
  }
}
