/** The routes `#/rebalance/<id>` and `#/rebalance/<id>/backtest`: how one strategy stands, what can be done, and how it would have gone. */
import { useState } from 'react'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useToast } from '@/components/ui/toast'
import type { StrategyRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { methodOf } from '@/lib/rebalance/methods/registry'
import { AutomationBanner } from './automation/automation-banner'
import { AutomationPart } from './automation/automation-part'
import { BacktestPanel } from './backtest/backtest-panel'
import { DriftTable } from './drift/drift-table'
import type { PageWorld } from './page-world.hooks'
import { RemoveStrategy } from './remove-strategy'
import { hasEnded } from './run/run-words'
import { saveRuns } from './run/save-runs'
import { type StrategyTab, StrategyView } from './strategy-view'

export interface StrategyPageProps {
  world: PageWorld
  row: StrategyRow
  tab: StrategyTab
}

export function StrategyPage({ world, row, tab }: StrategyPageProps) {
  const { t, sentence } = useT()
  const toast = useToast()
  const offerUndo = useUndo()
  const [opened, setOpened] = useState<'remove' | 'automation'>()
  const close = () => setOpened(undefined)
  const drift = world.view?.drifts?.find(({ strategy }) => strategy === row.id)
  const method = methodOf(row.spec.method.id)
  const runs = (world.runs ?? []).filter(({ strategyId }) => strategyId === row.id)
  const isActing = row.automation.on || runs.some(({ state }) => !hasEnded(state))
  const remove = async () => {
    const removed = await call(rebalanceMessages['rebalance.remove'], { id: row.id })
    offerUndo(t('{name} is removed.', { name: row.name }), removed)
    navigate('rebalance')
  }
  const switchOff = async () => {
    await call(rebalanceMessages['rebalance.automate'], { id: row.id, leash: null, consents: false })
    toast({ text: t('Automatic mode is off.'), tone: 'good' })
  }
  return (
    <>
      <StrategyView
        row={row}
        drift={drift}
        runs={runs}
        portfolioName={world.portfolioName}
        methodName={method ? sentence(method.name) : row.spec.method.id}
        now={world.now}
        weights={
          drift === undefined || 'unknown' in drift ? null : (
            <DriftTable rows={drift.rows} {...(world.view ? { lines: world.view.lines } : {})} />
          )
        }
        automation={
          <AutomationBanner
            automation={row.automation}
            onSwitchOff={switchOff}
            onAutomate={() => setOpened('automation')}
          />
        }
        tab={tab}
        backtest={<BacktestPanel key={row.id} strategy={row} />}
        onTab={(next) => navigate(next === 'now' ? `rebalance/${row.id}` : `rebalance/${row.id}/${next}`)}
        onAutomate={() => setOpened('automation')}
        onStopAll={isActing ? () => call(rebalanceMessages['rebalance.stopAll'], {}) : undefined}
        onRemove={() => setOpened('remove')}
        onExport={() => saveRuns(Date.now())}
      />
      {opened === 'remove' ? <RemoveStrategy name={row.name} onRemove={remove} onClose={close} /> : null}
      {opened === 'automation' ? <AutomationPart world={world} row={row} onClose={close} /> : null}
    </>
  )
}
