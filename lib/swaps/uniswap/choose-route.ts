/** The best of several ways, after the gas that each of them costs. Pure. */
import type { RouteQuote } from './quote-calls'

/** What gas costs in the coin that is bought. */
export interface GasPrice {
  /** Wei for a unit of gas. */
  perGas: bigint
  /** So much of the bought coin (units) is worth so much of the native one (wei). */
  wei: bigint
  units: bigint
}

/** Around the pools: the transaction itself, taking the tokens, handing them out. Measured on the real contracts. */
const BASE_GAS = { v2: 58_000n, v3: 52_000n, v4: 90_000n } as const

/** What every transaction costs before its first step: in each `BASE_GAS` once, in a transaction once. */
const TRANSACTION_GAS = 21_000n

/** All gas of a transaction that goes this way alone. @example gasOf(quote) // 141000n */
export const gasOf = ({ route, gas }: RouteQuote): bigint => BASE_GAS[route.kind] + gas

/** All gas of one transaction that goes these ways. @example gasOfAll([v3Quote, v3Quote]) // 243000n */
export const gasOfAll = (ways: readonly RouteQuote[]): bigint =>
  ways.reduce((sum, way) => sum + gasOf(way) - TRANSACTION_GAS, TRANSACTION_GAS)

/** In units of the bought coin; below zero when the gas costs more than comes. */
export const netOf = (out: bigint, gas: bigint, price: GasPrice | undefined): bigint =>
  price === undefined || price.wei === 0n ? out : out - (gas * price.perGas * price.units) / price.wei

/** @returns best first; without a price of gas only what comes counts */
export const bestFirst = (quotes: readonly RouteQuote[], price: GasPrice | undefined): RouteQuote[] =>
  quotes
    .map((quote) => ({ quote, net: netOf(quote.out, gasOf(quote), price) }))
    .sort((a, b) => (a.net === b.net ? 0 : a.net < b.net ? 1 : -1))
    .map(({ quote }) => quote)
