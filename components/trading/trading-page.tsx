/** The routes `#/trading` and `#/trading/from/<message>/<call>`: the desk, with a draft of the assistant, or why there is none yet. */
import { useMemo } from 'react'
import { useHandedProposal } from '@/components/assistant/handed/handed-proposal.hooks'
import { GuideLink } from '@/components/guide/guide-link'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { useAccountRows, useSettings } from '@/components/shell/live.hooks'
import type { RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useView } from '@/components/shell/view.hooks'
import { Skeleton } from '@/components/ui/skeleton'
import { Desk } from './desk'
import { deskAccounts } from './desk-accounts'
import { DeskOffer } from './desk-offer'
import { StoppedBanner, StopSwitch } from './stop-switch'

const NO_REST: readonly string[] = []

export function TradingPage({ rest = NO_REST }: Partial<RouteProps>) {
  const { t } = useT()
  const { head, full } = useView()
  const view = full ?? head
  const rows = useAccountRows()
  const settings = useSettings()
  const handed = useHandedProposal(rest, 'order')
  const accounts = useMemo(() => deskAccounts(rows), [rows])
  const { stopped } = settings.desk
  // The view knows that there are accounts before their rows are read.
  const isLoading = view === null || (view.accounts.length > 0 && rows.length === 0)
  return (
    <MoneyDisplayProvider
      display={{ currency: view?.currency ?? 'usd', hidden: view?.hideAmounts ?? true, compact: false }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <header className="flex flex-wrap items-center justify-between gap-3">
          <div className="flex items-center gap-1">
            <h1 className="text-xl font-semibold tracking-tight">{t('Trading')}</h1>
            <GuideLink title={t('Trading')} />
          </div>
          {accounts.length === 0 ? null : <StopSwitch stopped={stopped} />}
        </header>
        <StoppedBanner stopped={stopped} />
        {isLoading ? (
          <DeskSkeleton />
        ) : accounts.length === 0 ? (
          <DeskOffer />
        ) : (
          <Desk accounts={accounts} settings={settings} view={full} handed={handed} />
        )}
      </div>
    </MoneyDisplayProvider>
  )
}

const DeskSkeleton = () => (
  <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <div className="grid gap-3">
      <Skeleton className="h-14 w-full rounded-card" />
      <Skeleton className="h-96 w-full rounded-card" />
    </div>
    <Skeleton className="h-[30rem] w-full rounded-card" />
  </div>
)
