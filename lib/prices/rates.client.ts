/**
 * Exchange rates: the European Central Bank's daily reference rates over the keyless Frankfurter mirror
 * (https://frankfurter.dev). Sends nothing private. Reference rates, not quotes: the same for a whole day.
 */
import * as v from 'valibot'
import { amount } from '@/lib/core/amount'
import type { RateRow } from '@/lib/db/rows'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { readPrice } from './quote'
import { badAnswer, readPublicJson } from './read-public-json.client'

export const RATES_HOST = 'api.frankfurter.dev'
const NAME = 'Frankfurter'
const SOURCE = 'ecb'

const answerSchema = v.object({
  base: v.literal('USD'),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  rates: v.record(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), v.unknown()),
})

export interface RatesQuestion {
  fetch: GuardedFetch
  now: number
  /** A past day (`2026-11-20`): the rates of that day or the last working day before. Today when absent. */
  day?: string
}

/**
 * Units of each currency for one US dollar, the dollar itself included.
 * @throws AppError as `readPublicJson`; a currency whose rate cannot be read is left out
 */
export async function readRates({ fetch, now, day }: RatesQuestion): Promise<RateRow[]> {
  const json = await readPublicJson({
    url: `https://${RATES_HOST}/v1/${day ?? 'latest'}?base=USD`,
    name: NAME,
    purpose: 'Exchange rates',
    sends: 'nothing private',
    fetch,
    now,
  })
  const parsed = v.safeParse(answerSchema, json)
  if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
  const at = publishedAt(parsed.output.date, now)
  if (at === undefined) throw badAnswer(NAME, parsed.output.date)
  const rates = Object.entries(parsed.output.rates).flatMap(([code, text]): RateRow[] => {
    const rate = readPrice(text)
    return rate === undefined || code === 'USD'
      ? []
      : [{ currency: code.toLowerCase(), rate, at, source: SOURCE }]
  })
  if (rates.length === 0) throw badAnswer(NAME, 'no rates')
  return [{ currency: 'usd', rate: amount('1'), at, source: SOURCE }, ...rates]
}

/** The bank publishes around 15:00 UTC. */
function publishedAt(date: string, now: number): number | undefined {
  const at = Date.parse(`${date}T15:00:00Z`)
  return Number.isNaN(at) ? undefined : Math.min(at, now)
}
