/** The trades of a plan in their order; each can be left out or changed. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { PlanLeg } from '@/lib/core/rebalance'
import type { PlanEdits } from '@/lib/rebalance/plan/plan'
import { LegLine } from './leg-line'
import type { LegNames } from './leg-words'
import { withAmount, withLeg } from './plan-edit'

export interface PlanLegsProps {
  /** As they were planned. */
  planned: readonly PlanLeg[]
  /** As they would be carried out. */
  legs: readonly PlanLeg[]
  edits: PlanEdits
  isChanging: boolean
  /** The plan has ended: nothing of it can be changed. */
  isOver: boolean
  names: LegNames
  onChange: (edits: PlanEdits) => void
}

export function PlanLegs({ planned, legs, edits, isChanging, isOver, names, onChange }: PlanLegsProps) {
  const { t } = useT()
  const now = new Map(legs.map((leg) => [leg.id, leg]))
  return (
    <Card
      flush
      title={t('Trades')}
      actions={isChanging ? <Badge tone="accent">{t('Worked out anew …')}</Badge> : null}
    >
      <ol className="divide-y divide-line pt-1" aria-busy={isChanging || undefined}>
        {planned.map((leg) => (
          <LegLine
            key={leg.id}
            leg={now.get(leg.id) ?? leg}
            isIn={!edits.without.includes(leg.id)}
            isGone={!edits.without.includes(leg.id) && !isChanging && !now.has(leg.id)}
            isEdited={edits.amounts[leg.id] !== undefined}
            isOver={isOver}
            names={names}
            onToggle={(on) => onChange(withLeg(edits, leg.id, on))}
            onAmount={(amount) => onChange(withAmount(edits, leg.id, amount))}
          />
        ))}
      </ol>
    </Card>
  )
}
