/** Markets and currencies of a venue that must be asked for one by one. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { CcxtExchange } from '../ccxt-exchange'
import type { StreamSpec } from './feature-stream'

/** What coins are usually paid with; a held coin was most likely bought for one of these. */
const USUAL_QUOTES = ['USDT', 'USDC', 'USD', 'EUR', 'BTC', 'ETH', 'GBP', 'TRY', 'BRL', 'JPY', 'KRW', 'AUD']

type Row = Record<string, unknown>

/** Spot markets or currency codes, sorted, each once. */
export function allUnits(by: 'symbol' | 'code', { markets, currencies }: CcxtExchange): string[] {
  if (by === 'code') return Object.keys(currencies ?? {}).sort()
  return Object.entries(markets ?? {})
    .filter(([symbol, market]) => isSpot(symbol, market as Row))
    .map(([symbol]) => symbol)
    .sort()
}

const isSpot = (symbol: string, market: Row): boolean =>
  !symbol.includes(':') &&
  market['contract'] !== true &&
  market['swap'] !== true &&
  market['future'] !== true &&
  market['option'] !== true

/** Where something is likely: both sides known to the account, or the coin against a usual quote. */
export function candidateUnits(
  by: 'symbol' | 'code',
  exchange: CcxtExchange,
  candidates: readonly string[],
): string[] {
  const held = new Set(candidates)
  if (by === 'code') return allUnits(by, exchange).filter((code) => held.has(code.toUpperCase()))
  const quotes = new Set([...USUAL_QUOTES, ...candidates])
  return allUnits(by, exchange).filter((symbol) => {
    const market = exchange.markets?.[symbol] as Row
    const [base, quote] = [String(market['base']).toUpperCase(), String(market['quote']).toUpperCase()]
    return held.has(base) && quotes.has(quote)
  })
}

export function labelOfUnit(spec: StreamSpec, unit: string): Sentence {
  return spec.by === 'symbol'
    ? say('Trades of {market}', { market: unit })
    : say('Movements of {asset}', { asset: unit })
}
