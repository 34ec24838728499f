/** An amount that the user typed for a leg is taken as it is or refused with the reason; never quietly made another. */
import { type Amount, fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import { roundDown } from '@/lib/trading/round-to-step'
import type { Intent } from './order-intents'
import type { Sized } from './size-legs'
import type { Cut } from './size-order-leg'

/** @throws AppError `invalid-input` when the leg would not be the whole amount, rounded down to the venue's step */
export function refuseUnlessAll({ way, wanted }: Intent, sized: Sized): void {
  const token = way.kind === 'swap' ? way.place.tokens.find(({ asset }) => asset === way.pays) : undefined
  const step = way.kind === 'order' ? way.market.rules.amountStep : fromUnits(1n, token?.decimals ?? 18)
  if ('facts' in sized && sized.facts.way.amount === roundDown(wanted, step)) return
  const code = way.kind === 'order' ? way.market.rules.base : (token?.symbol ?? way.pays)
  throw new AppError('invalid-input', sentenceOf(sized.cut ?? 'dust', { amount: wanted, code }))
}

function sentenceOf(cut: Cut, figures: { amount: Amount; code: string }): Sentence {
  switch (cut) {
    case 'budget':
      return say('Selling {amount} {code} would realise more gain than you allow.', figures)
    case 'unknown-gain':
      return say(
        'What selling {amount} {code} would realise is not known, and you allow only so much gain.',
        figures,
      )
    case 'depth':
      return say('{amount} {code} are not to be had within the slippage that you allow.', figures)
    case 'gas':
      return say('Gas would take too large a part of {amount} {code}.', figures)
    case 'money':
      return say('There is not enough to pay for {amount} {code}, or the rest of it is to be kept.', figures)
    case 'most':
      return say('{amount} {code} are more than the venue takes in one order.', figures)
    case 'least':
      return say(
        '{amount} {code} are less than the venue takes, or than you want to trade at least.',
        figures,
      )
    case 'dust':
    case 'edit':
      return say('With {amount} {code} a rest would be left that nobody could sell.', figures)
    default:
      return cut satisfies never
  }
}
