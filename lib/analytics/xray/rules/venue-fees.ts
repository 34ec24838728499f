/** What an exchange took for trading, against what all the others took: the same trades may be had for less. */
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { XrayFinding } from '../../views'
import { defineXrayRule } from '../define-xray-rule'
import type { XrayFacts } from '../facts'
import { feeRate } from '../fee-rate'
import { FIXES } from '../fixes'
import { namesList } from '../names-list'
import { NO_PAST } from '../no-past'
import type { TradeCosts } from '../trade-costs'

/** Fewer trades say nothing of an exchange. */
const MIN_TRADES = 10

export const venueFees = defineXrayRule({
  id: 'venue-fees',
  name: say('A dear exchange'),
  about: say('How many times the fee rate of your other exchanges one may take. Ten trades a year at least.'),
  threshold: { standard: 2, unit: 'number', min: 1, max: 100 },
  judge: (facts, threshold) => {
    if (facts.past === null) return { findings: [], unknown: NO_PAST }
    const venues = [...costsByVenue(facts, facts.past.costs)].filter(
      ([, costs]) => costs.reduce((sum, { trades }) => sum + trades, 0) >= MIN_TRADES,
    )
    const known = venues.filter(([, costs]) => costs.every(isKnown))
    const dark = venues.filter(([, costs]) => !costs.every(isKnown)).map(([venue]) => facts.venueName(venue))
    return {
      findings: known.flatMap(([venue, costs]) => {
        const others = known.flatMap(([other, row]) => (other === venue ? [] : row))
        return others.length === 0 ? [] : compare(facts.venueName(venue), { venue, costs, others, threshold })
      }),
      ...(venues.length > 1 && dark.length > 0 ? { unknown: whyDark(dark) } : {}),
    }
  },
})

const isKnown = ({ unvaluedTrades, unvaluedFees }: TradeCosts): boolean => unvaluedTrades + unvaluedFees === 0

function costsByVenue({ portfolio }: XrayFacts, costs: readonly TradeCosts[]): Map<VenueId, TradeCosts[]> {
  const venueOf = new Map(portfolio.accounts.map(({ id, venue }) => [id, venue]))
  const rows = new Map<VenueId, TradeCosts[]>()
  for (const row of costs) {
    const venue = venueOf.get(row.accountId)
    if (venue) rows.set(venue, [...(rows.get(venue) ?? []), row])
  }
  return rows
}

interface Comparison {
  venue: VenueId
  costs: readonly TradeCosts[]
  others: readonly TradeCosts[]
  threshold: number
}

function compare(name: string, { venue, costs, others, threshold }: Comparison): XrayFinding[] {
  const [own, theirs] = [feeRate(costs).share, feeRate(others).share]
  // Where the others take nothing or give rebates, no number of times says it.
  if (own <= 0 || theirs <= 0 || own <= theirs * threshold) return []
  return [
    {
      id: `venue-fees:${venue}`,
      sentence: say('{name} took {share} of what you traded there, your other exchanges {low}.', {
        name,
        share: own,
        low: theirs,
      }),
      severity: 'low',
      fix: FIXES.history,
    },
  ]
}

const whyDark = (names: readonly string[]): Sentence =>
  say('Some trades or fees at {name} have no value, so it is not compared.', { name: namesList(names) })
