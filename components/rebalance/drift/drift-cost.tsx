/** What bringing a strategy back costs, by its last plan and with that plan's age; costs change, so only a dry run tells those of now. */
import { useT } from '@/components/shell/translation'
import type { StrategyDrift } from '@/lib/core/rebalance'
import { formatAge } from '@/lib/i18n/format/format-time'
import { Usd } from '../usd'

export interface DriftCostProps {
  drift: Pick<StrategyDrift, 'lastCost'>
  /** ms since epoch */
  now: number
}

export function DriftCost({ drift: { lastCost }, now }: DriftCostProps) {
  const { t, locale } = useT()
  if (lastCost === undefined) return t('What bringing it back costs is told by a dry run.')
  return (
    <>
      {t('Bringing it back cost')} <Usd value={lastCost.usd} className="text-ink" />{' '}
      {t('by the plan of {age}', { age: formatAge(lastCost.at, now, locale) })}
    </>
  )
}
