/** The route `#/rebalance/<id>`: how one strategy stands and what can be done, with its backtest beside it. */
import { useState } from 'react'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useToast } from '@/components/ui/toast'
import type { StrategyRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { methodOf } from '@/lib/rebalance/methods/registry'
import type { PageWorld } from './page-world.hooks'
import { RemoveStrategy } from './remove-strategy'
import { saveRuns } from './run/save-runs'
import { StrategyView } from './strategy-view'
import { WeightsTable } from './weights-table'

export function StrategyPage({ world, row }: { world: PageWorld; row: StrategyRow }) {
  const { t, sentence } = useT()
  const toast = useToast()
  const [isRemoving, setRemoving] = useState(false)
  const drift = world.view?.drifts?.find(({ strategy }) => strategy === row.id)
  const method = methodOf(row.spec.method.id)
  const remove = async () => {
    await call(rebalanceMessages['rebalance.remove'], { id: row.id })
    toast({ text: t('{name} is removed.', { name: row.name }), tone: 'good' })
    navigate('rebalance')
  }
  return (
    <>
      <StrategyView
        row={row}
        drift={drift}
        runs={(world.runs ?? []).filter(({ strategyId }) => strategyId === row.id)}
        portfolioName={world.portfolioName}
        methodName={method ? sentence(method.name) : row.spec.method.id}
        now={world.now}
        weights={drift === undefined || 'unknown' in drift ? null : <WeightsTable rows={drift.rows} />}
        automation={null}
        onRemove={() => setRemoving(true)}
        onExport={() => saveRuns(Date.now())}
      />
      {isRemoving ? (
        <RemoveStrategy name={row.name} onRemove={remove} onClose={() => setRemoving(false)} />
      ) : null}
    </>
  )
}
