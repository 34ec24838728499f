/**
 * Which slices are above a share of net worth, for sure; and why that cannot be said of the others. A slice is a finding only
 * when no price that is missing could bring it down to the threshold.
 */
import { type Sentence, say } from '@/lib/core/sentence'
import type { Fix, XraySeverity } from '../views'
import type { Judgement } from './define-xray-rule'
import type { XrayFacts } from './facts'
import { namesList } from './names-list'
import type { Slice, Slices } from './slices'

export interface SliceRule {
  /** Id of the rule, in front of the findings' ids. */
  id: string
  facts: XrayFacts
  threshold: number
  sentenceOf: (slice: Slice) => Sentence
  /** Where a slice has no name of its own. */
  whyUnknown?: Sentence
  fix: Fix
}

export function judgeSlices(
  { slices }: Slices,
  { id, facts, threshold, sentenceOf, whyUnknown, fix }: SliceRule,
): Judgement {
  if (slices === null)
    return {
      findings: [],
      unknown: say('You owe as much as you own: there is no net worth to have a share of.'),
    }
  const findings = slices
    .filter(({ low }) => low > threshold)
    .map((slice) => ({
      id: `${id}:${slice.key}`,
      sentence: sentenceOf(slice),
      severity: severityOfShare(slice.share, threshold),
      fix,
    }))
  const open = slices.find(({ low, high }) => low <= threshold && high > threshold)
  return { findings, ...(open === undefined ? {} : { unknown: whyUnknown ?? whyOpen(open, facts) }) }
}

/** Half-way from the threshold to everything is grave. */
export const severityOfShare = (share: number, threshold: number): XraySeverity =>
  share >= (threshold + 1) / 2 ? 'high' : 'medium'

function whyOpen({ label: name, share, low, high }: Slice, { portfolio }: XrayFacts): Sentence {
  const { missing } = portfolio.completeness
  const unread = portfolio.accounts.filter(({ id }) => missing.includes(id)).map(({ label }) => label)
  if (unread.length > 0)
    return say('Not every account has been read yet ({accounts}). Of what is known, {name} is {share}.', {
      accounts: namesList(unread),
      name,
      share,
    })
  const assets = namesList(
    portfolio.lines
      .filter(({ parts }) => parts.some(({ value, quantity }) => value === null && quantity !== '0'))
      .map(({ symbol }) => symbol),
  )
  return Number.isFinite(low) && Number.isFinite(high)
    ? say(
        'Not everything has a price ({assets}): {name} may be {low} to {high} of your net worth. Set the price, or hide the asset.',
        { assets, name, low, high },
      )
    : say('A debt has no price ({assets}): no share of your net worth is known. Set the price.', { assets })
}
