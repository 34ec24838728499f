/** What a plan does not do, what it left out, and who did not answer: each with its reason. */

import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { figuresIn } from '@/components/trading/order-form-words'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { absolute, isNegative } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'
import type { PlanReview } from '@/lib/rebalance/messages'
import type { PlanGap, PlanRow } from '@/lib/rebalance/plan/plan'
import { sleeveName } from '../sleeve-name'
import { Usd } from '../usd'

export function PlanFailures({ failures }: Pick<PlanReview, 'failures'>) {
  const { t, sentence } = useT()
  if (failures.length === 0) return null
  return (
    <Banner
      tone="warn"
      title={t('Not every place answered: what is there counts, and nothing is traded there.')}
    >
      <ul className="list-disc ps-4">
        {failures.map(({ label, error }) => (
          <li key={label}>
            {label}: {sentence(error.sentence)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

export function PlanGaps({ gaps, rows }: { gaps: readonly PlanGap[]; rows: readonly PlanRow[] }) {
  const { t } = useT()
  const show = useShownSentence()
  if (gaps.length === 0) return null
  const nameOf = (gap: PlanGap) =>
    sleeveName({ sleeve: gap.sleeve, name: rows.find(({ sleeve }) => sleeve === gap.sleeve)?.name ?? '' }, t)
  return (
    <Card title={t('What stays off')}>
      <ul className="grid gap-2 text-sm">
        {gaps.map((gap) => (
          <li key={gap.sleeve}>
            <span className="font-medium">{nameOf(gap)}</span>:{' '}
            {isNegative(gap.missingUsd) ? t('too much by') : t('too little by')}{' '}
            <Usd value={absolute(gap.missingUsd)} />
            <span className="block text-xs text-muted">{show(gap.why)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function PlanRemarks({ remarks }: { remarks: readonly Sentence[] }) {
  const { t } = useT()
  const show = useShownSentence()
  if (remarks.length === 0) return null
  return (
    <Card title={t('To be known')}>
      <ul className="grid list-disc gap-1 ps-4 text-xs text-muted">
        {[...new Set(remarks.map(show))].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Card>
  )
}

/** Figures inside a sentence as the language writes them. */
export function useShownSentence(): (sentence: Sentence) => string {
  const { locale, sentence } = useT()
  const { hidden } = useMoneyDisplay()
  return (told) =>
    sentence(figuresIn(told, { locale, hidden }, Object.keys(told.params ?? {}).filter(isAmountName)))
}

/** Sentences name sums so; what they call otherwise is a price, a number of days or a name. */
const isAmountName = (name: string): boolean =>
  /^(?:amount|quantity|worth|usd|free|missing|cost|gain)$/.test(name)
