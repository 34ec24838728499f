/** The way of an offer for people: coins by their symbols where somebody has told them, else by contract. Pure. */
import type { QuoteContext } from '../define-quote-source'
import type { RouteHop } from '../quote'
import { type Deployment, NATIVE_CURRENCY } from './data/deployments'
import { HUBS } from './data/hubs'
import { hopsOf, type RoutePart } from './route'

interface Named extends Pick<QuoteContext, 'sells' | 'buys'> {
  deployment: Deployment
  /** Ticker of the native coin. */
  nativeSymbol: string
  parts: readonly Pick<RoutePart, 'route' | 'units'>[]
}

/** @example nameRoute({ deployment, nativeSymbol: 'ETH', parts, sells, buys }) // [{ venue: 'Uniswap V4 0.05 %', from: 'ETH', ... }] */
export function nameRoute({ deployment, nativeSymbol, parts, sells, buys }: Named): RouteHop[] {
  const whole = parts.reduce((sum, { units }) => sum + units, 0n)
  const { wrapped, chainId } = deployment
  const names = new Map<string, string>([
    ...(HUBS[chainId] ?? []).map(({ symbol, address }): [string, string] => [address.toLowerCase(), symbol]),
    [wrapped.address, wrapped.symbol],
    [NATIVE_CURRENCY, nativeSymbol],
    ...[sells, buys].flatMap(({ token, symbol }): [string, string][] => (token ? [[token, symbol]] : [])),
  ])
  return parts.flatMap(({ route, units }) => {
    const share = parts.length === 1 ? undefined : Number((units * 10_000n) / whole) / 10_000
    return hopsOf(route, (coin) => names.get(coin) ?? coin, share)
  })
}
