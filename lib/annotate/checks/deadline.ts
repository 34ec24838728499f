/** How long a swap, an order or a signed payment can still be carried out. */
import { type ToldSentence, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, defineCheck } from '../define-check'
import { type SignatureLeaf, signatureLeaves } from './parts/call-leaves'
import { said } from './parts/said'
import { type Trade, tradesOf } from './parts/trade-terms'

const DAY_MS = 86_400_000
/** The last moment that a clock can tell (ms). */
const LAST = 8_640_000_000_000_000

export const deadline = defineCheck({
  id: 'deadline',
  title: say('Deadline'),
  explanation: say(
    'Reads until when a swap, an order or a signed payment can be carried out. Within the threshold nothing is said; what stays good for longer may be carried out much later, at the price of then. A swap that names no deadline is not judged.',
  ),
  threshold: { unit: 'days', default: 1, least: 0, most: 365 },
  needs: 'bytes',
  run: ({ asked, at }, _sources, days) => {
    const dated = tradesOf(asked).filter(({ terms }) => terms.deadline !== undefined)
    const payments = signatureLeaves(asked).flatMap((leaf) =>
      leaf.action === 'pay-by-signature' ? [leaf] : [],
    )
    if (dated.length + payments.length === 0) return undefined
    return [
      ...dated.flatMap((trade, index) => {
        const told = judge(trade, at, days)
        return told ? [said('care', told, `${index}`)] : []
      }),
      ...payments.flatMap((payment, index) => judgePayment(payment, { at, days, about: `payment:${index}` })),
    ]
  },
})

function judge({ terms, by }: Trade, at: number, days: number): ToldSentence | undefined {
  const until = (terms.deadline ?? 0) * 1000
  if (until < at) return tell('It expired at {until} and would be refused.', { until: { at: until } })
  if (until - at <= days * DAY_MS) return undefined
  if (until > LAST) return tell('It stays good for ever: it can be carried out at any later price.')
  return by === 'order'
    ? tell('The order stays good until {until}. Until then it can be carried out, whatever the price is.', {
        until: { at: until },
      })
    : tell('It stays good until {until}: as long as it waits, it can be carried out at a later price.', {
        until: { at: until },
      })
}

type SignedPayment = Extract<SignatureLeaf, { action: 'pay-by-signature' }>

function judgePayment(
  { validAfter, validUntil = Number.POSITIVE_INFINITY }: SignedPayment,
  { at, days, about }: { at: number; days: number; about: string },
): CheckFinding[] {
  // Both ends are shut out by the standard.
  if (validUntil <= at)
    return [
      said('care', tell('It expired at {until} and would be refused.', { until: { at: validUntil } }), about),
    ]
  const start = validAfter !== undefined && validAfter >= at ? validAfter : undefined
  return [
    ...(start === undefined ? [] : [said('info', notBefore(start), `${about}:start`)]),
    ...(validUntil - at <= days * DAY_MS ? [] : [said('care', goodUntil(validUntil), about)]),
  ]
}

const notBefore = (start: number): ToldSentence =>
  start > LAST
    ? tell('It is never paid: the signature becomes good at a time that no clock reaches.')
    : tell('It is not paid before {start}: only then the signature becomes good.', { start: { at: start } })

const goodUntil = (until: number): ToldSentence =>
  until > LAST
    ? tell('The signature stays good for ever: it can be paid at any later time.')
    : tell('The signature stays good until {until}: it can be paid as late as that.', {
        until: { at: until },
      })
