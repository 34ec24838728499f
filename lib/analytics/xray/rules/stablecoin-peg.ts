/**
 * A stablecoin whose price has left the money that it is meant to follow. An old price says nothing of now. Euro and other
 * rates are published once a day, so small differences are the clock's and no finding.
 */
import { divide, isZero, multiply, toRatio } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { AssetLine } from '@/lib/portfolio/view'
import type { XrayFinding } from '../../views'
import { defineXrayRule } from '../define-xray-rule'
import type { XrayFacts } from '../facts'
import { FIXES } from '../fixes'
import { namesList } from '../names-list'
import { stablecoinOf } from '../stablecoin-of'

/** So many times the threshold is grave. */
const GRAVE = 5

export const stablecoinPeg = defineXrayRule({
  id: 'stablecoin-peg',
  name: say('Stablecoin off its peg'),
  about: say('A price away from the money that the coin should follow is a warning, in both directions.'),
  threshold: { standard: 0.02, unit: 'ratio', min: 0.005, max: 0.5 },
  judge: (facts, threshold) => {
    const findings: XrayFinding[] = []
    const unknown: string[] = []
    for (const line of facts.portfolio.lines) {
      const peg = stablecoinOf(line.asset)?.peg
      if (peg === undefined || isZero(line.quantity)) continue
      const price = priceIn(facts, line, peg)
      if (price === null) unknown.push(line.symbol)
      else if (awayFromOne(price) > threshold) findings.push(finding(line, { peg, price, threshold }))
    }
    if (unknown.length === 0) return { findings }
    const assets = namesList(unknown)
    return {
      findings,
      unknown: say('No fresh price or exchange rate is known for {assets}. It is judged once one is.', {
        assets,
      }),
    }
  },
})

/** The price of one coin in its peg's money; `null` without a fresh price or a rate. */
function priceIn({ portfolio, rates }: XrayFacts, { price }: AssetLine, peg: string): number | null {
  if (price === null || price.stale) return null
  if (portfolio.currency === peg) return toRatio(price.price)
  const [own, its] = [rates.get(portfolio.currency), rates.get(peg)]
  if (own === undefined || its === undefined || isZero(own)) return null
  return toRatio(divide(multiply(price.price, its), own))
}

/** A difference at the threshold is no finding, and must not become one by the last bit of a float. */
const awayFromOne = (price: number): number => Math.round(Math.abs(price - 1) * 1e9) / 1e9

function finding(
  { asset, symbol }: AssetLine,
  { peg, price, threshold }: { peg: string; price: number; threshold: number },
): XrayFinding {
  const share = awayFromOne(price)
  const params = { asset: symbol, share, currency: peg.toUpperCase() }
  return {
    id: `stablecoin-peg:${asset}`,
    sentence:
      price < 1
        ? say('{asset} costs {share} less than one {currency}.', params)
        : say('{asset} costs {share} more than one {currency}.', params),
    severity: share > GRAVE * threshold ? 'high' : 'medium',
    fix: FIXES.holdings,
  }
}
