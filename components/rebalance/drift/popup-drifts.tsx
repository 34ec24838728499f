/** How the strategies stand, in the popup: a line for each of the first ones, nothing without a strategy. Stands in the first frame too. */
import { useT } from '@/components/shell/translation'
import type { StrategyDrift, StrategyId, UnknownDrift } from '@/lib/core/rebalance'
import { DRIFT_LINE, DriftLine } from './drift-line'

/** More would take the room of the holdings. */
const SHOWN = 2

export interface PopupDriftsProps {
  /** The most urgent first, as they are published. */
  drifts: readonly (StrategyDrift | UnknownDrift)[] | undefined
  /** `null`: all of them. */
  onOpen: ((strategy: StrategyId | null) => void) | undefined
}

/** @example <PopupDrifts drifts={view.drifts} onOpen={onOpenStrategy} /> */
export function PopupDrifts({ drifts, onOpen }: PopupDriftsProps) {
  const { t } = useT()
  if (drifts === undefined || drifts.length === 0) return null
  return (
    <ul
      aria-label={t('Strategies')}
      className="mx-4 mb-2 shrink-0 divide-y divide-line overflow-hidden rounded-lg border border-line"
    >
      {drifts.slice(0, SHOWN).map((drift) => (
        <li key={drift.strategy}>
          <button type="button" className={DRIFT_LINE} onClick={() => onOpen?.(drift.strategy)}>
            <DriftLine drift={drift} />
          </button>
        </li>
      ))}
      {drifts.length > SHOWN ? (
        <li>
          <button type="button" className={DRIFT_LINE} onClick={() => onOpen?.(null)}>
            <span className="text-muted">{t('+{count} more', { count: drifts.length - SHOWN })}</span>
          </button>
        </li>
      ) : null}
    </ul>
  )
}
