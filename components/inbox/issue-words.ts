/** The kinds of issues as headings: what is wrong, and why it matters. */
import { parseAmount } from '@/lib/core/amount'
import { type Sentence, type SentenceParams, say } from '@/lib/core/sentence'
import { formatFullQuantity, type QuantityOptions } from '@/lib/i18n/format/format-quantity'
import type { IssueKind, IssueView } from '@/lib/ledger/views'

export const ISSUE_HEADINGS: Readonly<Record<IssueKind, { title: Sentence; lead: Sentence }>> = {
  'negative-balance': {
    title: say('More went than came'),
    lead: say('An account gave away more than it had received: something before that is missing.'),
  },
  'live-mismatch': {
    title: say('History and balance differ'),
    lead: say('The entries do not add up to what the account holds today.'),
  },
  'missing-basis': {
    title: say('Cost not known'),
    lead: say('Nobody knows what these had cost. Their gain is in no total.'),
  },
  'ambiguous-transfer': {
    title: say('Which transfer is it?'),
    lead: say('Several entries could be the other side.'),
  },
  'unmatched-transfer': {
    title: say('The other side is missing'),
    lead: say('From or to which account? Until you say, it may count as a disposal or as new money.'),
  },
  'unknown-symbol': {
    title: say('Unknown assets'),
    lead: say('The source names an asset that Holdfast cannot place.'),
  },
  'unpriced-asset': {
    title: say('Assets without a past price'),
    lead: say('Their entries have no value until a price is known.'),
  },
  'unclear-entry': {
    title: say('Entries that are not understood'),
    lead: say('What came and went is true; what it was is open.'),
  },
  'history-gap': {
    title: say('Gaps in the history'),
    lead: say('The source no longer tells these times. A file can.'),
  },
}

export const SEVERITY_WORDS: Readonly<Record<IssueView['severity'], Sentence>> = {
  high: say('Wrong figures'),
  medium: say('Figures may change'),
  low: say('For your interest'),
}

/** Parameters of an issue's sentence that are quantities; the ledger tells them as plain decimals. */
const QUANTITIES: ReadonlySet<string> = new Set(['quantity', 'derived', 'live', 'difference'])

/**
 * The sentence with its quantities written as everywhere else: every digit, grouped, and none when amounts are hidden.
 * @example written(say('{quantity} BTC left.', { quantity: '1234.5' }), { locale: 'de' }).params // { quantity: '1.234,5' }
 */
export function written({ template, params }: Sentence, options: QuantityOptions): Sentence {
  if (!params) return { template }
  const shown: Record<string, SentenceParams[string]> = { ...params }
  for (const [name, value] of Object.entries(params)) {
    const quantity = QUANTITIES.has(name) ? parseAmount(value) : undefined
    if (quantity !== undefined) shown[name] = formatFullQuantity(quantity, options)
  }
  return { template, params: shown }
}

const WEIGHT: Readonly<Record<IssueView['severity'], number>> = { high: 0, medium: 1, low: 2 }

export interface IssueGroup {
  kind: IssueKind
  severity: IssueView['severity']
  issues: IssueView[]
}

/** Groups by kind; the gravest group first, within a group the gravest and the newest first. */
export function groupIssues(issues: readonly IssueView[]): IssueGroup[] {
  const groups = new Map<IssueKind, IssueView[]>()
  for (const issue of issues) groups.set(issue.kind, [...(groups.get(issue.kind) ?? []), issue])
  return [...groups]
    .map(([kind, found]): IssueGroup => {
      const sorted = [...found].sort(
        (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || (b.at ?? 0) - (a.at ?? 0),
      )
      return { kind, severity: sorted[0]?.severity ?? 'low', issues: sorted }
    })
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}
