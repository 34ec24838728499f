/** One strategy in one line: its name, what is outside its band, whether it is due and acts by itself. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import { driftText } from './drift-text'

/** For a link or a button of this look. */
export const DRIFT_LINE =
  'flex min-h-8 w-full flex-wrap items-center gap-x-2 gap-y-0.5 px-2.5 py-1.5 text-start text-xs hover:bg-hover'

/** What is outside has a second line: it is what is looked for, and a name may be long. */
export function DriftLine({ drift }: { drift: StrategyDrift | UnknownDrift }) {
  const translator = useT()
  const { t } = translator
  const needsCare = 'unknown' in drift || drift.outside > 0
  return (
    <>
      <Icon
        name={needsCare ? 'alert' : 'balance'}
        size={14}
        className={needsCare ? 'text-warn' : 'text-muted'}
      />
      <span className="min-w-0 flex-1 truncate font-medium">{drift.name}</span>
      <span className={needsCare ? 'order-last basis-full ps-5.5' : 'text-muted'}>
        {driftText(drift, translator)}
      </span>
      {!('unknown' in drift) && drift.isDue ? <Badge tone="accent">{t('Due')}</Badge> : null}
      {drift.isOn ? <Badge>{t('Automatic')}</Badge> : null}
    </>
  )
}
