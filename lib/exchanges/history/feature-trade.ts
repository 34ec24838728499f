/** One fill in ccxt's form as an entry. Contracts are no spot trades: they move no coins, and that is said. */
import * as v from 'valibot'
import { isZero, multiply } from '@/lib/core/amount'
import type { CcxtExchange } from '../ccxt-exchange'
import { badAnswer } from '../errors'
import { numeral } from '../numeral'
import type { Draft, DraftContext } from './feature-stream'
import { type Money, tradeDraft } from './trade-draft'

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.minLength(1))
const fee = v.object({ cost: v.nullish(numeral), currency: v.nullish(v.string()) })
const tradeRow = v.object({
  id: text,
  timestamp: v.pipe(v.number(), v.minValue(1)),
  symbol: text,
  side: v.picklist(['buy', 'sell']),
  amount: numeral,
  price: v.nullish(numeral),
  cost: v.nullish(numeral),
  order: v.nullish(text),
  fee: v.nullish(fee),
  fees: v.nullish(v.array(fee)),
  info: v.unknown(),
})
type TradeRow = v.InferOutput<typeof tradeRow>

export interface TradeRules {
  /** Only where the venue documents that its fee is in the quote currency when it names none. */
  feeIn?: 'quote'
}

interface Sides {
  marketId: string
  base: Omit<Money, 'quantity'>
  quote: Omit<Money, 'quantity'>
}

/** @throws AppError `bad-answer` for a row without id, time, side, market or quantities */
export const draftTrade =
  (rules: TradeRules = {}) =>
  (raw: unknown, context: DraftContext): Draft => {
    const { session } = context
    const parsed = v.safeParse(tradeRow, raw)
    if (!parsed.success)
      throw badAnswer(session.venueName, `a trade without ${v.getDotPath(parsed.issues[0])}`)
    const row = parsed.output
    if (isContract(session.exchange, row.symbol))
      return { is: 'skip', at: row.timestamp, left: 'derivatives' }
    const sides = sidesOf(session.exchange, row.symbol)
    const paid = row.cost ?? (row.price ? multiply(row.price, row.amount) : undefined)
    if (!sides || paid === undefined)
      throw badAnswer(session.venueName, `a trade whose ${sides ? 'price' : 'market'} is not known`)
    const { fees, unclear } = feesOf(row, sides, rules)
    const facts = {
      nativeId: `trade:${sides.marketId}:${row.id}`,
      at: Math.floor(row.timestamp),
      source: context.source,
      orderId: row.order ?? undefined,
      market: sides.marketId,
      unclear,
      raw: row.info,
    }
    const figures = {
      side: row.side,
      base: { ...sides.base, quantity: row.amount },
      quote: { ...sides.quote, quantity: paid },
      fees,
    }
    return { is: 'entry', entry: tradeDraft(context, facts, figures) }
  }

function feesOf(row: TradeRow, { quote }: Sides, { feeIn }: TradeRules): { fees: Money[]; unclear: boolean } {
  const told = row.fees && row.fees.length > 0 ? row.fees : row.fee ? [row.fee] : []
  let unclear = false
  const fees = told.flatMap(({ cost, currency }): Money[] => {
    if (!cost || isZero(cost)) return []
    if (currency) return [{ symbol: currency, quantity: cost }]
    if (feeIn === 'quote') return [{ ...quote, quantity: cost }]
    unclear = true
    return []
  })
  return { fees, unclear }
}

const CONTRACT_TYPES = ['contract', 'swap', 'future', 'option'] as const

function isContract({ markets }: CcxtExchange, symbol: string): boolean {
  const market = markets?.[symbol] as Record<string, unknown> | undefined
  if (market) return CONTRACT_TYPES.some((type) => market[type] === true)
  return symbol.includes(':')
}

const marketRow = v.object({
  id: text,
  base: text,
  quote: text,
  baseId: v.nullish(text),
  quoteId: v.nullish(text),
})

/** A delisted pair is not in the list of markets: its name tells both sides, or the trade is refused. */
function sidesOf(exchange: CcxtExchange, symbol: string): Sides | undefined {
  const market = v.safeParse(marketRow, exchange.markets?.[symbol])
  if (market.success) {
    const { id, base, quote, baseId, quoteId } = market.output
    return {
      marketId: id,
      base: { symbol: baseId ?? base, code: base },
      quote: { symbol: quoteId ?? quote, code: quote },
    }
  }
  const [base, quote, ...rest] = splitName(exchange, symbol)
  if (!base || !quote || rest.length > 0) return undefined
  const side = (name: string) => ({ symbol: name, code: exchange.safeCurrencyCode(name) ?? name })
  return { marketId: symbol, base: side(base), quote: side(quote) }
}

/** `WAVES/EUR`, `WAVES_EUR`, `waves-eur`; without a separator the venue's own quote currencies tell where to cut. */
function splitName(exchange: CcxtExchange, symbol: string): string[] {
  const parts = symbol.split(/[/_-]/)
  if (parts.length > 1) return parts
  const quotes = new Set(
    Object.values(exchange.markets ?? {}).map((market) =>
      String((market as Record<string, unknown>)['quote']),
    ),
  )
  const upper = symbol.toUpperCase()
  const fitting = [...quotes].filter((quote) => upper.endsWith(quote) && upper.length > quote.length)
  const [longest] = fitting.sort((a, b) => b.length - a.length)
  return longest === undefined ? [symbol] : [upper.slice(0, -longest.length), longest]
}
