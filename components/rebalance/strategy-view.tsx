/** One strategy: how it stands, when it is due, what can be done. */
import type { ReactNode } from 'react'
import { Money } from '@/components/money/money'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Menu } from '@/components/ui/menu'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import type { RunRow, StrategyRow } from '@/lib/db/rows'
import { formatAge, formatMoment } from '@/lib/i18n/format/format-time'
import { NoticesList } from './automation/notices-list'
import { hasEnded, RUN_STATE_WORDS } from './run/run-words'
import { RunsList } from './run/runs-list'
import { StopEverything } from './stop-everything'
import { StrategyBadges } from './strategy-card'
import { bandWords, nextDateOf, scopeWords, triggerWords } from './strategy-words'
import { Usd } from './usd'

export type StrategyTab = 'now' | 'backtest'

export interface StrategyViewProps {
  row: StrategyRow
  drift: StrategyDrift | UnknownDrift | undefined
  /** Of this strategy, newest first. */
  runs: readonly RunRow[]
  portfolioName: (portfolio: string) => string | undefined
  methodName: string
  now: number
  /** The weights against their bands. */
  weights: ReactNode
  /** How automatic mode stands. */
  automation: ReactNode
  tab: StrategyTab
  backtest: ReactNode
  onTab: (tab: StrategyTab) => void
  onAutomate: () => void
  /** Nothing acts by itself and no run is open: there is nothing to stop. */
  onStopAll: (() => Promise<{ strategies: number; runs: number }>) | undefined
  onRemove: () => void
  onExport: () => Promise<void>
}

export function StrategyView(props: StrategyViewProps) {
  const { row, runs, onAutomate, onStopAll, onRemove } = props
  const { t } = useT()
  const open = runs.find(({ state }) => !hasEnded(state))
  return (
    <>
      <PageHeader
        title={row.name}
        actions={
          <>
            {onStopAll ? <StopEverything onStop={onStopAll} /> : null}
            <a className={buttonClass('primary')} href={`#/rebalance/${row.id}/plan`}>
              {t('Dry run')}
            </a>
            <a className={buttonClass('secondary')} href={`#/rebalance/${row.id}/plan/buys`}>
              {t('Only buy')}
            </a>
            <a className={buttonClass('secondary')} href={`#/rebalance/${row.id}/edit`}>
              {t('Edit')}
            </a>
            <Menu
              label={t('More for {name}', { name: row.name })}
              icon="dots"
              labelHidden
              alignment="end"
              acts={[
                { label: t('Automatic mode…'), icon: 'play', run: onAutomate },
                { label: t('Remove…'), icon: 'trash', danger: true, run: onRemove },
              ]}
            />
          </>
        }
      />
      <Tabs
        name="strategy"
        label={t('Parts of {name}', { name: row.name })}
        tabs={[
          { id: 'now', label: t('How it stands') },
          { id: 'backtest', label: t('Backtest') },
        ]}
        chosen={props.tab}
        onChoose={props.onTab}
        className="mb-4 border-b border-line"
      />
      <TabPanel name="strategy" chosen={props.tab}>
        {props.tab === 'backtest' ? props.backtest : <Standing {...props} open={open} />}
      </TabPanel>
    </>
  )
}

function Standing(props: StrategyViewProps & { open: RunRow | undefined }) {
  const { row, drift, runs, open, now, weights, automation, onExport } = props
  const { t, sentence } = useT()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4">
      {open === undefined ? null : <OpenRun run={open} />}
      {automation}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card
          flush
          title={t('Weights')}
          actions={
            <span className="flex flex-wrap gap-1.5">
              <StrategyBadges row={row} drift={drift} />
            </span>
          }
        >
          {drift === undefined ? (
            <p className="p-4 text-sm text-muted">{t('How it stands is told with the next reading.')}</p>
          ) : 'unknown' in drift ? (
            <Banner tone="warn" className="m-4">
              {sentence(drift.unknown)}
            </Banner>
          ) : (
            weights
          )}
        </Card>
        <Facts {...props} />
      </div>
      <NoticesList notices={row.notices ?? []} now={now} />
      {runs.length === 0 ? null : (
        <Card flush title={t('Runs')}>
          <RunsList runs={runs} now={now} onExport={onExport} />
        </Card>
      )}
    </div>
  )
}

function OpenRun({ run }: { run: RunRow }) {
  const { t, sentence } = useT()
  const { word, tone } = RUN_STATE_WORDS[run.state]
  return (
    <Banner
      tone={tone}
      title={t('Open run: {state}', { state: sentence(word) })}
      action={
        <a className={buttonClass('secondary', 'sm')} href={`#/rebalance/runs/${run.id}`}>
          {t('Look at it')}
        </a>
      }
    >
      {run.why === undefined ? null : sentence(run.why)}
    </Banner>
  )
}

function Facts({ row, drift, portfolioName, methodName, now }: StrategyViewProps) {
  const { t, sentence, locale } = useT()
  const { spec } = row
  const nextDate = nextDateOf(spec, now)
  const due = spec.triggers.map((trigger) => sentence(triggerWords(trigger, locale)))
  return (
    <Card title={t('About it')}>
      <dl className="grid gap-2.5 text-sm">
        <Fact name={t('Looks at')}>{sentence(scopeWords(spec, portfolioName))}</Fact>
        {drift === undefined || 'unknown' in drift ? null : (
          <Fact name={t('Worth')}>
            <Money value={drift.value} />
          </Fact>
        )}
        <Fact name={t('Weights by')}>{methodName}</Fact>
        <Fact name={t('Band')}>{sentence(bandWords(spec.band, locale))}</Fact>
        <Fact name={t('Due')}>{due.length === 0 ? t('by hand only') : due.join(', ')}</Fact>
        {nextDate === undefined ? null : (
          <Fact name={t('Next date')}>{formatMoment(nextDate, { locale })}</Fact>
        )}
        {row.firedAt === undefined ? null : (
          <Fact name={t('Due since')}>{formatMoment(row.firedAt, { locale })}</Fact>
        )}
        <Fact name={t('Last carried out')}>
          {row.ranAt === undefined ? t('never') : formatMoment(row.ranAt, { locale })}
        </Fact>
        {row.lastCost === undefined ? null : (
          <Fact name={t('Bringing it back cost')}>
            <Usd value={row.lastCost.usd} />{' '}
            <span className="text-xs text-muted">
              {t('by the plan of {age}', { age: formatAge(row.lastCost.at, now, locale) })}
            </span>
          </Fact>
        )}
        {row.targets === undefined ? null : (
          <Fact name={t('Targets computed')}>{formatAge(row.targets.at, now, locale)}</Fact>
        )}
      </dl>
      {row.targets === undefined || 'unknown' in row.targets || row.targets.remarks.length === 0 ? null : (
        <ul className="grid list-disc gap-1 pt-3 ps-4 text-xs text-muted">
          {row.targets.remarks.map((remark) => {
            const text = sentence(remark)
            return <li key={text}>{text}</li>
          })}
        </ul>
      )}
    </Card>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-xs text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
)
