/** Gathers what the consent to automatic mode begins with, and tells the engine of it. */
import { useState } from 'react'
import { useTables } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { useToast } from '@/components/ui/toast'
import { isZero } from '@/lib/core/amount'
import type { Leash } from '@/lib/core/rebalance'
import type { AccountRow, StrategyRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { toUsd } from '@/lib/prices/convert'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { takesOrders } from '@/lib/trading/may-trade'
import type { PageWorld } from '../page-world.hooks'
import { AutomationDialog } from './automation-dialog'
import { draftOfLeash, newLeash } from './leash-draft'

export interface AutomationPartProps {
  world: PageWorld
  row: StrategyRow
  onClose: () => void
}

export function AutomationPart({ world, row, onClose }: AutomationPartProps) {
  const { t, locale } = useT()
  const toast = useToast()
  const [now] = useState(() => Date.now())
  const drift = world.view?.drifts?.find(({ strategy }) => strategy === row.id)
  const known = drift === undefined || 'unknown' in drift ? undefined : drift
  const accounts = useTables<AccountRow[] | null>((db) => db.accounts.toArray(), null)
    ?.filter(takesOrders)
    .filter(({ id }) => known === undefined || known.accounts.includes(id))
  const { rate } = world
  // The form begins with the accounts: it waits until they are read.
  if (accounts === undefined) return null
  const consent = async (leash: Leash) => {
    await call(rebalanceMessages['rebalance.automate'], { id: row.id, leash, consents: true })
    toast({ text: t('Automatic mode is on.'), tone: 'good' })
    onClose()
  }
  return (
    <AutomationDialog
      name={row.name}
      spec={row.spec}
      accounts={accounts}
      symbolOf={world.symbolOf}
      start={
        row.automation.on
          ? draftOfLeash(row.automation.leash, locale)
          : newLeash({
              spec: row.spec,
              ...(known === undefined || rate === null || isZero(rate)
                ? {}
                : { wholeUsd: toUsd(known.value, rate) }),
              accounts: accounts.map(({ id }) => id),
              now,
              locale,
            })
      }
      now={now}
      onConsent={consent}
      onClose={onClose}
    />
  )
}
