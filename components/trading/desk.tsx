/** The desk of a chosen market: what is followed and asked, handed to the parts that show it. */
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import { FromAssistant } from '@/components/assistant/handed/from-assistant'
import type { HandedProposal } from '@/components/assistant/handed/handed-proposal.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import { toAppError } from '@/lib/core/errors'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { Settings } from '@/lib/settings/settings'
import { type ChosenMarket, useChosenMarket } from './chosen-market.hooks'
import type { DeskAccount } from './desk-accounts'
import { DeskOfMarket } from './desk-of-market'
import { useDeskWidth } from './desk-width.hooks'
import { type MarketLines, useMarketLines, useMarketRows } from './market-lines.hooks'
import { MarketSearch } from './market-search'
import { offeredOrder } from './offered-order'
import { Panel } from './panel'
import { useOrdersRefresh } from './refresh-orders.hooks'
import { useRowTickers } from './row-tickers.hooks'
import type { MarketRow } from './search-markets'
import { useSlashKey } from './slash-key.hooks'

export interface DeskProps {
  accounts: readonly DeskAccount[]
  settings: Settings
  /** `null` until it is there. */
  view: PortfolioView | null
  /** What the assistant proposes, for the form. */
  handed?: HandedProposal<'order'>
}

const NOTHING_HANDED = { state: 'none' } as const

export function Desk({ accounts, settings, view, handed = NOTHING_HANDED }: DeskProps) {
  const { sentence } = useT()
  const toast = useToast()
  const lines = useMarketLines(accounts)
  const chosen = useChosenMarket(settings.desk, accounts, lines.answer?.lines ?? null, (thrown) =>
    toast({ text: sentence(toAppError(thrown).sentence), tone: 'danger' }),
  )
  const offer = useMemo(
    () =>
      handed.state === 'here'
        ? { key: handed.key, ...offeredOrder(handed.proposal, accounts, lines.answer?.lines ?? null) }
        : undefined,
    [handed, accounts, lines.answer],
  )
  const width = useDeskWidth()
  const [searching, setSearching] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isBeside = width === 'wide' || width === 'vast'
  useSlashKey(() => (isBeside ? input.current?.focus() : setSearching(true)))
  useOrdersRefresh(accounts.length > 0)
  const search = (
    <Search
      lines={lines}
      favourites={settings.desk.favourites}
      chosen={chosen}
      inputRef={input}
      onDone={() => setSearching(false)}
    />
  )
  return (
    <>
      <FromAssistant handed={handed} problem={offer && 'problem' in offer ? offer.problem : undefined} />
      <LinesProblem lines={lines} />
      {chosen.choice === undefined ? (
        <Waiting lines={lines} />
      ) : (
        <DeskOfMarket
          market={chosen.choice.market}
          accountId={chosen.choice.account}
          accounts={accounts}
          chosen={chosen}
          offered={offer && 'draft' in offer ? offer : undefined}
          view={view}
          width={width}
          markets={isBeside ? <MarketsPanel>{search}</MarketsPanel> : null}
          onSearch={isBeside ? undefined : () => setSearching(true)}
        />
      )}
      {searching && !isBeside ? (
        <SearchDialog onClose={() => setSearching(false)}>{search}</SearchDialog>
      ) : null}
    </>
  )
}

interface SearchProps {
  lines: MarketLines
  favourites: readonly string[]
  chosen: ChosenMarket
  inputRef: RefObject<HTMLInputElement | null>
  onDone: () => void
}

function Search({ lines, favourites, chosen, inputRef, onDone }: SearchProps) {
  const rows = useMarketRows(lines.answer, favourites)
  const [sight, setSight] = useState<readonly MarketRef[]>([])
  const tickers = useRowTickers(sight)
  const choose = (row: MarketRow) => {
    chosen.chooseMarket(row.market)
    inputRef.current?.blur()
    onDone()
  }
  return (
    <MarketSearch
      rows={rows}
      failed={lines.answer?.failed ?? []}
      chosen={chosen.choice && marketKey(chosen.choice.market)}
      tickers={tickers}
      onSight={setSight}
      onChoose={choose}
      onStar={(row) => chosen.toggleStar(row.market)}
      inputRef={inputRef}
    />
  )
}

function MarketsPanel({ children }: { children: ReactNode }) {
  const { t } = useT()
  return (
    <Panel title={t('Markets')} className="h-full">
      {children}
    </Panel>
  )
}

function SearchDialog({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useT()
  return (
    <Dialog open title={t('Markets')} onClose={onClose} size="sm">
      <div className="-mx-4 h-[60dvh]">{children}</div>
    </Dialog>
  )
}

/** A venue that fails stands beside the others; here only what kept all of them away. */
function LinesProblem({ lines: { error, again } }: { lines: MarketLines }) {
  const { t } = useT()
  if (error === null) return null
  return <ProblemBanner error={error} onAgain={again} title={t('The lists of markets could not be read.')} />
}

function Waiting({ lines }: { lines: MarketLines }) {
  const { t, sentence } = useT()
  if (lines.error !== null) return null
  if (lines.answer === null) return <Skeleton className="h-96 w-full rounded-card" />
  return (
    <>
      {lines.answer.failed.map(({ venueName, error }) => (
        <Banner key={venueName} tone="warn" title={venueName}>
          {sentence(error.sentence)}
        </Banner>
      ))}
      <p className="py-8 text-center text-sm text-muted">
        {t('No connected venue offers a market that can be traded here.')}
      </p>
    </>
  )
}
