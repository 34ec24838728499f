/**
 * What is owed, against what is owned: leverage turns a fall into a loss of everything. Margin and derivatives that a reading
 * leaves out may hold more of it, and that is said.
 */
import { type Amount, absolute, divide, isZero, sum, toRatio } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { isOwed } from '@/lib/portfolio/is-owed'
import type { XrayFinding } from '../../views'
import { defineXrayRule, type Judgement } from '../define-xray-rule'
import type { XrayFacts } from '../facts'
import { FIXES } from '../fixes'
import { severityOfShare } from '../judge-slices'
import { namesList } from '../names-list'

/** Of `NotIncluded`: where debts may hide. */
const HIDING: ReadonlySet<string> = new Set(['margin', 'futures', 'options'])

export const debt = defineXrayRule({
  id: 'debt',
  name: say('Debt and leverage'),
  about: say('What you owe as a share of what you own. Negative balances are debts.'),
  threshold: { standard: 0, unit: 'ratio', min: 0, max: 1 },
  judge: (facts, threshold) => {
    const parts = facts.portfolio.lines.flatMap((line) => line.parts.map((part) => ({ ...part, line })))
    const debts = parts.filter(isOwed)
    const owed = valueOf(debts)
    const owned = valueOf(parts.filter((each) => !isOwed(each)))
    const unpriced = debts.filter(({ value }) => value === null).map(({ line }) => line.symbol)
    const share = isZero(owed) ? 0 : isZero(owned) ? Number.POSITIVE_INFINITY : toRatio(divide(owed, owned))
    // Something owned without a price could make the share smaller, but no smaller than nothing.
    const isOpen = parts.some((each) => each.value === null && !isOwed(each) && !isZero(each.quantity))
    const isCertain = share > threshold && (!isOpen || threshold === 0)
    return {
      findings: isCertain
        ? [finding(namesList([...new Set(debts.map(({ line }) => line.symbol))]), share, threshold)]
        : [],
      ...unknownOf(facts, { unpriced, isOpen: isOpen && share > threshold && !isCertain }),
    }
  },
})

const valueOf = (parts: readonly { value: Amount | null }[]): Amount =>
  absolute(sum(parts.flatMap(({ value }) => value ?? [])))

const finding = (assets: string, share: number, threshold: number): XrayFinding => ({
  id: 'debt',
  sentence: Number.isFinite(share)
    ? say('You owe {share} of what you own ({assets}).', { share, assets })
    : say('You owe, and own nothing beside it that has a price ({assets}).', { assets }),
  severity: severityOfShare(share, threshold),
  fix: FIXES.holdings,
})

function unknownOf(
  { portfolio }: XrayFacts,
  { unpriced, isOpen }: { unpriced: string[]; isOpen: boolean },
): Pick<Judgement, 'unknown'> {
  if (unpriced.length > 0)
    return { unknown: say('A debt has no price: {assets}. Set the price.', { assets: namesList(unpriced) }) }
  if (isOpen)
    return {
      unknown: say('Not everything that you own has a price, so the share that you owe is not known.'),
    }
  const hiding = portfolio.accounts
    .filter(({ notIncluded }) => notIncluded.some(({ what }) => HIDING.has(what)))
    .map(({ label }) => label)
  if (hiding.length === 0) return {}
  return {
    unknown: say('Margin and derivatives of {accounts} are not counted. Debts there are not known.', {
      accounts: namesList(hiding),
    }),
  }
}
