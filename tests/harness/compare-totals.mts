/** Compares a portfolio with the sandbox's truth, digit by digit. Pure. */
import type { PortfolioView } from '@/lib/portfolio/view'
import { plain } from '@/tests/sandbox/ledger/decimal'
import type { ExpectedTotals } from '@/tests/sandbox/ledger/expected-totals'

type Counted = Pick<PortfolioView, 'lines' | 'netWorth' | 'accounts' | 'completeness' | 'currency'>

/**
 * Quantity and value of every asset, value of every account, net worth.
 * @returns one sentence per difference; empty when all of it is the truth
 * @example compareTotals(await readPortfolio(page), expectedTotals(sandbox.truth)) // []
 */
export function compareTotals(view: Counted, expected: ExpectedTotals): string[] {
  const differences: string[] = []
  const equal = (what: string, found: string | null | undefined, truth: string) => {
    const shown = found === null || found === undefined ? 'nothing' : plain(found)
    if (shown !== plain(truth)) differences.push(`${what}: the extension has ${shown}, the truth is ${plain(truth)}`)
  }
  if (view.currency !== expected.currency) differences.push(`the totals are in ${view.currency}, not in ${expected.currency}`)
  for (const { asset, quantity, value } of view.lines) {
    const truth = expected.collections[asset]
    if (!truth) differences.push(`${asset}: nobody owns it, the extension counts ${quantity}`)
    else {
      equal(`quantity of ${asset}`, quantity, truth.quantity)
      equal(`value of ${asset}`, value, truth.value)
    }
  }
  const counted = new Set(view.lines.map(({ asset }) => String(asset)))
  for (const [asset, { quantity }] of Object.entries(expected.collections))
    if (!counted.has(asset)) differences.push(`${asset}: ${quantity} is not counted`)
  const values = new Map(view.accounts.map(({ label, value }) => [label, value]))
  for (const [label, value] of Object.entries(expected.accounts)) equal(`account ${label}`, values.get(label), value)
  const { stale, missing, unpriced } = view.completeness
  if (stale.length + missing.length + unpriced.length > 0)
    differences.push(`incomplete: ${stale.length} accounts stale, ${missing.length} unread, ${unpriced.length} assets without a price`)
  equal('net worth', view.netWorth, expected.netWorth)
  return differences
}
