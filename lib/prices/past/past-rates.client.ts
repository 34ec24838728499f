/**
 * The European Central Bank's reference rates of past days over the keyless Frankfurter mirror (https://frankfurter.dev):
 * one request for a year of all currencies. Sends nothing private.
 */
import * as v from 'valibot'
import type { Amount } from '@/lib/core/amount'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { readPrice } from '../quote'
import { RATES_HOST } from '../rates.client'
import { badAnswer, readPublicJson } from '../read-public-json.client'

const NAME = 'Frankfurter'

const answerSchema = v.object({
  base: v.literal('USD'),
  rates: v.record(
    v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
    v.record(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), v.unknown()),
  ),
})

/** Units for one US dollar, by currency (lower case) and day (`2024-03-01`). Days without a publication are absent. */
export type PastRates = Map<string, Map<string, Amount>>

/**
 * @param from and `until`: days, both included
 * @throws AppError as `readPublicJson`
 * @example (await readPastRates({ fetch, now, from: '2024-01-01', until: '2024-12-31' })).get('eur')
 */
export async function readPastRates(question: {
  fetch: GuardedFetch
  now: number
  from: string
  until: string
}): Promise<PastRates> {
  const { fetch, now, from, until } = question
  const json = await readPublicJson({
    url: `https://${RATES_HOST}/v1/${from}..${until}?base=USD`,
    name: NAME,
    purpose: 'Past exchange rates',
    sends: 'nothing private',
    fetch,
    now,
  })
  const parsed = v.safeParse(answerSchema, json)
  if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
  const found: PastRates = new Map()
  for (const [day, rates] of Object.entries(parsed.output.rates))
    for (const [code, text] of Object.entries(rates)) {
      const rate = readPrice(text)
      if (rate === undefined || day < from || day > until) continue
      const currency = code.toLowerCase()
      found.set(currency, (found.get(currency) ?? new Map<string, Amount>()).set(day, rate))
    }
  return found
}
