/** A conversion in ccxt's form as a trade. */
import * as v from 'valibot'
import { absolute, negate } from '@/lib/core/amount'
import { badAnswer } from '../errors'
import { numeral } from '../numeral'
import type { Draft, DraftContext } from './feature-stream'
import { text } from './row-fields'
import { entryOf, legOf } from './trade-draft'

const conversionRow = v.object({
  id: text,
  timestamp: v.pipe(v.number(), v.minValue(1)),
  fromCurrency: text,
  fromAmount: numeral,
  toCurrency: text,
  toAmount: numeral,
  info: v.unknown(),
})

/** @throws AppError `bad-answer` for a row without id, time or both sides */
export function draftConversion(raw: unknown, context: DraftContext): Draft {
  const parsed = v.safeParse(conversionRow, raw)
  if (!parsed.success)
    throw badAnswer(context.session.venueName, `a conversion without ${v.getDotPath(parsed.issues[0])}`)
  const { id, timestamp, fromCurrency, fromAmount, toCurrency, toAmount, info } = parsed.output
  const legs = [
    legOf(context, { symbol: toCurrency, quantity: absolute(toAmount) }),
    legOf(context, { symbol: fromCurrency, quantity: negate(absolute(fromAmount)) }),
  ]
  const facts = { nativeId: `convert:${id}`, at: Math.floor(timestamp), source: context.source, raw: info }
  return { is: 'entry', entry: entryOf(facts, ['trade', 'conversion'], legs, []) }
}
