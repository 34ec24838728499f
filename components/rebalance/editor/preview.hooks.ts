/** Asks the engine what a form would come to, once it has rested for a moment, and lays the answer against what is held. */
import { useMemo } from 'react'
import { useAsked } from '@/components/shell/asked.hooks'
import { useRested } from '@/components/shell/rested.hooks'
import type { StrategyId } from '@/lib/core/rebalance'
import { call } from '@/lib/messages/call.browser'
import type { PortfolioView } from '@/lib/portfolio/view'
import { driftOf } from '@/lib/rebalance/drift/drift-of'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import type { DraftReading } from './read-draft'
import type { TargetsAnswer, TargetsPreviewProps } from './targets-preview'

export function useTargetsPreview(reading: DraftReading, view: PortfolioView | null): TargetsPreviewProps {
  const spec = 'problems' in reading ? null : reading.spec
  const key = spec === null ? null : JSON.stringify(spec)
  const rested = useRested(key)
  const asked = useAsked<TargetsAnswer>(rested !== null && rested === key ? rested : null, () => {
    if (spec === null) throw new RangeError('there is no form to ask about')
    return call(rebalanceMessages['rebalance.targets'], { spec })
  })
  const { answer } = asked
  const drift = useMemo(() => {
    if (spec === null || view === null || answer === null || 'unknown' in answer) return null
    // The form has no row of its own yet: only what is asked of the drift counts.
    return driftOf({ id: '' as StrategyId, name: '', spec, automation: { on: false }, targets: answer }, view)
  }, [spec, view, answer])
  return { isReady: spec !== null, asked, drift }
}
