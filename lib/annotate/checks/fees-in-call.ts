/** What somebody takes for himself by the call's or the order's own words. */
import { type ToldSentence, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { SwapTerms, TermsFee } from '@/lib/decode/swap-terms'
import { defineCheck } from '../define-check'
import { said } from './parts/said'
import { shortAddress } from './parts/short-address'
import { tradesOf } from './parts/trade-terms'

export const feesInCall = defineCheck({
  id: 'fees-in-call',
  title: say('Fees in the call'),
  explanation: say(
    'Reads the fees that a swap names in its own bytes, with who gets them. Fees of pools and of market makers are in the price and do not stand there.',
  ),
  threshold: { unit: 'percent', default: 1, least: 0, most: 50 },
  needs: 'bytes',
  run: ({ asked }, _sources, percent) => {
    const charged = tradesOf(asked).flatMap(({ terms }) =>
      (terms.fees ?? []).map((fee) => ({ fee, ratio: ratioOf(fee, terms) })),
    )
    if (charged.length === 0) return undefined
    const total = charged.reduce((whole, { ratio }) => whole + (ratio ?? 0), 0)
    const level = total > percent / 100 ? 'care' : 'info'
    return charged.map(({ fee, ratio }, at) => said(level, sentenceOf(fee, ratio), `${at}`))
  },
})

/** Hundredths of a percent in one. */
const BPS = 10_000

function ratioOf({ share, of }: TermsFee, terms: SwapTerms): number | undefined {
  if ('bps' in share) return share.bps / BPS
  const whole = of === 'sells' ? terms.sells?.units : terms.buys?.units
  if (whole === undefined || whole === 'all' || whole === 0n) return undefined
  return Number((share.units * 1_000_000n) / whole) / 1_000_000
}

function sentenceOf({ to, of }: TermsFee, ratio: number | undefined): ToldSentence {
  const address = shortAddress(to)
  if (ratio === undefined) return tell('By its own words a part goes to {address} as a fee.', { address })
  return of === 'sells'
    ? tell('By its own words {ratio} of what you pay goes to {address} as a fee.', {
        ratio: { ratio },
        address,
      })
    : tell('By its own words {ratio} of what you get goes to {address} as a fee.', {
        ratio: { ratio },
        address,
      })
}
