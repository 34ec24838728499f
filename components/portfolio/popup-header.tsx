/** The popup's head: acts, net worth, change of the day, shape of the last month, what the total lacks. */
import { monthValues } from '@/components/charts/month-values'
import { Sparkline } from '@/components/charts/sparkline'
import { Money } from '@/components/money/money'
import { DemoMark } from '@/components/shell/demo-mark'
import { Logo } from '@/components/shell/logo'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { CompletenessLine } from './completeness-line'
import { DayChange } from './day-change'
import { isPaperOnly } from './is-paper-only'
import { knownNetWorth } from './known-net-worth'
import type { AnyView, PopupProps } from './portfolio-props'

/** Ten million and more, which is rare: a smaller headline still fits beside the line. */
const isLong = (netWorth: string): boolean => netWorth.replace(/\..*$/, '').length > 7

export function PopupActs({ props, view }: { props: PopupProps; view: AnyView | null }) {
  const { t } = useT()
  return (
    <div className="flex items-center gap-0.5 py-1.5 pe-2 ps-4">
      <Logo size={18} />
      <h1 className="me-auto ms-1.5 flex items-center gap-2 text-sm font-semibold">
        Holdfast
        {view?.demo ? <DemoMark /> : null}
      </h1>
      {props.locked ? null : (
        <>
          <IconButton
            icon={props.hideAmounts ? 'eye-off' : 'eye'}
            label={t('Hide amounts')}
            aria-pressed={props.hideAmounts}
            onClick={() => props.onHideAmounts(!props.hideAmounts)}
          />
          <IconButton
            icon="sync"
            label={props.syncing ? t('Reading all accounts') : t('Sync now')}
            busy={props.syncing ?? false}
            onClick={props.onSync}
          />
          <IconButton icon="lock" label={t('Lock')} onClick={props.onLock} />
        </>
      )}
      <IconButton icon="external" label={t('Open dashboard')} onClick={props.onOpenDashboard} />
    </div>
  )
}

export function PopupTotal({ view, now }: { view: AnyView; now: number }) {
  const { t } = useT()
  const isPaper = isPaperOnly(view)
  return (
    <div className="space-y-2.5 px-4 pt-1 pb-2">
      <div className="flex items-end justify-between gap-3">
        <div className="min-w-0">
          <p className="text-xs text-muted">{t('Net worth')}</p>
          <p
            className={classNames(
              'leading-9 font-semibold tracking-tight',
              isLong(view.netWorth) ? 'text-xl' : 'text-[1.75rem]',
            )}
          >
            <Money
              value={isPaper ? null : knownNetWorth(view)}
              reason={
                isPaper ? t('Only paper money so far: it stands on the dashboard.') : t('Not known yet.')
              }
              full
            />
          </p>
        </div>
        <Sparkline
          values={monthValues(view.history, now)}
          label={t('Value over the last 30 days')}
          className="mb-1 h-9 w-24 shrink-0"
        />
      </div>
      <p className="text-sm">
        <DayChange change={view.change24h} />
      </p>
      <CompletenessLine view={view} now={now} />
    </div>
  )
}
