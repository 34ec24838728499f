/** The portfolio where it says what is so now: built a short while ago, and not for the most part at old prices. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { AlertFacts } from '../../alert-facts'
import { NOW_MS, whyMissing } from './price-now'

/** So much of the net worth may stand at old prices. */
const OLD_PART = 0.05

export function freshPortfolio(facts: AlertFacts): { view: PortfolioView } | { why: Sentence } {
  const { portfolio: view, now } = facts
  if (view === undefined) return { why: whyMissing(facts, 'portfolio') }
  if (now - view.builtAt > NOW_MS)
    return { why: say('Your portfolio was last computed too long ago to say what is so now.') }
  const old = view.lines
    .filter(({ price }) => price?.stale)
    .reduce((sum, { share }) => sum + Math.abs(share ?? 0), 0)
  return old > OLD_PART ? { why: say('Some of your prices are too old to say what is so now.') } : { view }
}
