/** One swap of a wallet, on the decimals of what it sells. What comes of it is told by an offer of about that size, or reckoned. */
import {
  type Amount,
  compare,
  divide,
  fromUnits,
  isZero,
  multiply,
  subtract,
  toRatio,
  ZERO,
} from '@/lib/core/amount'
import { roundDown } from '@/lib/trading/round-to-step'
import { ratioOf, smaller } from './order-limits'
import type { WalletPlace } from './question'
import type { Sized } from './size-legs'
import { availableOf, mostMoney, type Sizing } from './sizing'
import { offerFor, swapGas } from './way-costs'
import type { Way } from './ways'
import { MOST_GAS } from './ways'

type SwapWay = Extract<Way, { kind: 'swap' }>

/** @example sizeSwapLeg(sizing, way, '0.5') // { facts: { way: { kind: 'swap', amount: '0.5', … }, gasUsd: '4', … } } */
export function sizeSwapLeg(sizing: Sizing, { place, pays, receives }: SwapWay, wanted: Amount): Sized {
  const { prices, limits } = sizing.question
  const [sold, bought] = [tokenOf(place, pays), tokenOf(place, receives)]
  const [price, priceOfBought] = [prices.get(pays), prices.get(receives)]
  if (!sold || !bought || !price || !priceOfBought || isZero(priceOfBought)) return { cut: 'depth' }
  const money = sizing.isMoney(receives) ? undefined : mostMoney(sizing, pays)
  const available = smaller(
    availableOf(sizing, place, pays),
    money === undefined ? wanted : divide(money, price),
  )
  const quantity = roundDown(smaller(wanted, available), fromUnits(1n, sold.decimals))
  const worthUsd = multiply(quantity, price)
  if (isZero(quantity) || compare(worthUsd, limits.leastTradeUsd) < 0) return { cut: 'least' }
  const numbers = new Map([
    [pays, toRatio(price)],
    [receives, toRatio(priceOfBought)],
  ])
  const size = { pays, receives, usd: toRatio(worthUsd) }
  const gas = swapGas(place, size, numbers)
  if (gas === undefined || gas > MOST_GAS * size.usd) return { cut: 'gas' }
  const offer = offerFor(place, size, numbers)
  const comes = offer
    ? divide(multiply(quantity, offer.buys), offer.sells)
    : divide(multiply(worthUsd, subtract('1' as Amount, ratioOf(place.assumedLoss))), priceOfBought)
  const received = roundDown(comes, fromUnits(1n, bought.decimals))
  const slippageUsd = subtract(worthUsd, multiply(received, priceOfBought))
  if (compare(slippageUsd, multiply(worthUsd, ratioOf(limits.slippage))) > 0) return { cut: 'depth' }
  return {
    facts: {
      way: { kind: 'swap', chain: place.chain, sell: sold.on, buy: bought.on, amount: quantity },
      pays: { asset: pays, quantity },
      receives: { asset: receives, quantity: received },
      worthUsd,
      feeUsd: ZERO,
      slippageUsd,
      gasUsd: offer?.gasUsd ?? place.swapGasUsd ?? ZERO,
    },
    ...(compare(quantity, roundDown(wanted, fromUnits(1n, sold.decimals))) < 0
      ? { cut: 'money' as const }
      : {}),
  }
}

const tokenOf = ({ tokens }: WalletPlace, asset: WalletPlace['tokens'][number]['asset']) =>
  tokens.find((token) => token.asset === asset)
