/**
 * CoW Protocol (docs.cow.fi, order book API): the user signs what is wanted, solvers compete to carry it out and pay the gas.
 * Nobody sees it before it is settled. No key. Learns the address, the coins and the amount. The native coin cannot be sold
 * by a signature alone; that is said.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { TypedData } from '@/lib/signers/signer'
import { defineQuoteSource, type QuoteContext, type QuoteOffer } from '../define-quote-source'
import type { SwapRequest } from '../quote'
import { askService, badQuote } from './ask-json.client'
import { address, basisPoints, lessBy, tokenOf, wholeNumber } from './fields'
import { offerOf } from './offer-of'

export const COW_NAME = 'CoW Swap'
const HOST = 'api.cow.fi'
const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
/** Takes what is sold; the settlement contract itself must never be allowed anything. */
const RELAYER = '0xc92e8bdf79f0507f65a392b0ab4667716bfe0110'
const CHAINS: Readonly<Record<string, string>> = {
  'eip155:1': 'mainnet',
  'eip155:100': 'xdai',
  'eip155:137': 'polygon',
  'eip155:8453': 'base',
  'eip155:42161': 'arbitrum_one',
  'eip155:43114': 'avalanche',
}
/** Nothing is told beside the order. */
const NO_APP_DATA = `0x${'0'.repeat(64)}`
const ORDER_S = 1200
const CLOCKS_APART_S = 120
/** The price that an order rests on is looked at again after this, though the order itself lives longer. */
const OFFER_MS = 60_000

const ORDER_FIELDS = [
  ['sellToken', 'address'],
  ['buyToken', 'address'],
  ['receiver', 'address'],
  ['sellAmount', 'uint256'],
  ['buyAmount', 'uint256'],
  ['validTo', 'uint32'],
  ['appData', 'bytes32'],
  ['feeAmount', 'uint256'],
  ['kind', 'string'],
  ['partiallyFillable', 'bool'],
  ['sellTokenBalance', 'string'],
  ['buyTokenBalance', 'string'],
] as const

const answerSchema = v.object({
  quote: v.object({
    sellToken: address,
    buyToken: address,
    sellAmount: wholeNumber,
    buyAmount: wholeNumber,
    feeAmount: wholeNumber,
    validTo: wholeNumber,
  }),
  id: v.optional(wholeNumber),
})

async function quote(request: SwapRequest, context: QuoteContext): Promise<QuoteOffer> {
  const { sells, buys, address: from } = context
  if (sells.token === undefined)
    throw new AppError(
      'not-supported',
      say('{source} cannot sell {symbol} by a signature alone. Wrap it first, or take another offer.', {
        source: COW_NAME,
        symbol: sells.symbol,
      }),
    )
  const body = JSON.stringify({
    sellToken: sells.token,
    buyToken: tokenOf(buys),
    receiver: from,
    from,
    kind: 'sell',
    sellAmountBeforeFee: sells.units,
    validFor: ORDER_S,
    appData: NO_APP_DATA,
    signingScheme: 'eip712',
    priceQuality: 'optimal',
  })
  const url = `${cowApiOf(request)}/v1/quote`
  const { value } = await askService(context, { name: COW_NAME, url, body }, answerSchema)
  const { quote: told } = value
  const isAsked = told.sellToken === sells.token && told.buyToken === tokenOf(buys)
  if (!isAsked || told.sellAmount + told.feeAmount !== BigInt(sells.units)) throw badQuote(COW_NAME)
  // An order that is good for longer than was asked would be good for others, too.
  if (told.validTo > BigInt(Math.floor(context.now() / 1000) + ORDER_S + CLOCKS_APART_S))
    throw badQuote(COW_NAME)
  const minimum = lessBy(told.buyAmount, basisPoints(request.slippage))
  const typedData = orderOf(request, {
    from,
    sells: sells.token,
    buys: tokenOf(buys),
    units: sells.units,
    minimum,
    validTo: Number(told.validTo),
  })
  return offerOf(request, context, {
    out: told.buyAmount,
    minimum,
    route: [{ venue: COW_NAME, from: sells.symbol, to: buys.symbol }],
    spender: RELAYER,
    way: { kind: 'order', typedData },
    lifetimeMs: OFFER_MS,
    remarks: [
      say(
        'Solvers pay the gas and take it from what is sold. The order may also find nobody until it ends after 20 minutes.',
      ),
    ],
  })
}

/** @example cowApiOf({ chain: 'eip155:1' }) // 'https://api.cow.fi/mainnet/api' */
export const cowApiOf = ({ chain }: Pick<SwapRequest, 'chain'>): string =>
  `https://${HOST}/${CHAINS[chain] ?? ''}/api`

interface OrderFacts {
  from: string
  sells: string
  buys: string
  units: string
  minimum: bigint
  validTo: number
}

/** The whole amount is sold, the fee is within it: `feeAmount` is zero in what is signed. */
function orderOf(
  { chain }: Pick<SwapRequest, 'chain'>,
  { from, sells, buys, units, minimum, validTo }: OrderFacts,
): TypedData {
  return {
    domain: {
      name: 'Gnosis Protocol',
      version: 'v2',
      chainId: Number(chain.slice('eip155:'.length)),
      verifyingContract: SETTLEMENT,
    },
    types: { Order: ORDER_FIELDS.map(([name, type]) => ({ name, type })) },
    primaryType: 'Order',
    message: {
      sellToken: sells,
      buyToken: buys,
      receiver: from,
      sellAmount: units,
      buyAmount: minimum.toString(),
      validTo,
      appData: NO_APP_DATA,
      feeAmount: '0',
      kind: 'sell',
      partiallyFillable: false,
      sellTokenBalance: 'erc20',
      buyTokenBalance: 'erc20',
    },
  }
}

export const cow = defineQuoteSource({
  id: 'cow',
  name: COW_NAME,
  hosts: [HOST],
  supports: (chain) => chain in CHAINS,
  quote,
})
