/**
 * How the strategies stand, in the popup: a line for each of the first ones, which opens to what would bring it back and what that cost.
 * Nothing without a strategy. Stands in the first frame too.
 */
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import type { StrategyDrift, StrategyId, UnknownDrift } from '@/lib/core/rebalance'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { sleeveName } from '../sleeve-name'
import { DriftCost } from './drift-cost'
import { DRIFT_LINE, DriftLine } from './drift-line'

/** More would take the room of the holdings. */
const SHOWN = 2
const ROWS = 3

export interface PopupDriftsProps {
  /** The most urgent first, as they are published. */
  drifts: readonly (StrategyDrift | UnknownDrift)[] | undefined
  /** ms since epoch */
  now: number
  /** `null`: all of them. */
  onOpen: OnOpen | undefined
}

type OnOpen = (strategy: StrategyId | null) => void

/** @example <PopupDrifts drifts={view.drifts} now={now} onOpen={onOpenStrategy} /> */
export function PopupDrifts({ drifts, now, onOpen }: PopupDriftsProps) {
  const { t } = useT()
  if (drifts === undefined || drifts.length === 0) return null
  return (
    <ul
      aria-label={t('Strategies')}
      className="mx-4 mb-2 max-h-60 shrink-0 divide-y divide-line overflow-y-auto rounded-lg border border-line"
    >
      {drifts.slice(0, SHOWN).map((drift) => (
        <li key={drift.strategy}>
          {'unknown' in drift ? (
            <button type="button" className={DRIFT_LINE} onClick={() => onOpen?.(drift.strategy)}>
              <DriftLine drift={drift} />
            </button>
          ) : (
            <PopupDrift drift={drift} now={now} onOpen={onOpen} />
          )}
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

function PopupDrift({
  drift,
  now,
  onOpen,
}: { drift: StrategyDrift } & Pick<PopupDriftsProps, 'now' | 'onOpen'>) {
  const { t } = useT()
  return (
    <details className="group text-xs">
      <summary className={`${DRIFT_LINE} list-none [&::-webkit-details-marker]:hidden`}>
        <DriftLine drift={drift} />
        <Icon
          name="chevron-down"
          size={14}
          className="text-muted transition-transform duration-100 group-open:rotate-180"
        />
      </summary>
      <div className="grid gap-1.5 px-2.5 pt-0.5 pb-2.5">
        <WouldBringBack drift={drift} />
        <p className="text-muted">
          <DriftCost drift={drift} now={now} />
        </p>
        <button
          type="button"
          className="min-h-8 justify-self-start rounded-md font-medium text-accent hover:underline"
          onClick={() => onOpen?.(drift.strategy)}
        >
          {t('Open {name}', { name: drift.name })}
        </button>
      </div>
    </details>
  )
}

function WouldBringBack({ drift: { rows } }: { drift: StrategyDrift }) {
  const { t, locale } = useT()
  return (
    <dl className="grid gap-1">
      {rows
        .filter(({ isLocked }) => !isLocked)
        .slice(0, ROWS)
        .map((row) => (
          <div key={row.sleeve} className="flex gap-2">
            <dt className="min-w-0 flex-1 truncate">
              {sleeveName(row, t)}{' '}
              <span className="text-muted">
                {t('{now} of {target}', {
                  now: formatShare(row.weight, { locale }),
                  target: formatShare(row.target, { locale }),
                })}
              </span>
            </dt>
            <dd className="shrink-0">
              <Money value={row.toTarget} signed />
            </dd>
          </div>
        ))}
    </dl>
  )
}
