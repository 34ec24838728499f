/**
 * The popup (360 x 600), the side panel and the Firefox sidebar: one portfolio, painted from the head, completed by the
 * full view. Pure: what it shows comes in, what the user wants goes out.
 */
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { PopupDrifts } from '@/components/rebalance/drift/popup-drifts'
import { isText, useKept, useKeptScroll } from '@/components/shell/kept-page.hooks'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { isTab, POPUP_SECTIONS, type PopupSection, type PopupTab } from '@/lib/dashboards/popup-sections'
import { AllocationPanel } from './allocation-panel'
import { ExcludedFold } from './excluded-fold'
import { matchesSearch } from './filter-lines'
import { HoldingsList } from './holdings-list'
import { isPaperOnly } from './is-paper-only'
import { MoversList } from './movers-list'
import { PopupActs, PopupTotal } from './popup-header'
import { PopupSkeleton } from './popup-skeleton'
import { PortfolioPlaceholder, portfolioState } from './portfolio-placeholder'
import type { AnyView, PopupProps } from './portfolio-props'
import { SearchField } from './search-field'

/** @example <PopupView head={head} full={full} hideAmounts={false} now={Date.now()} onSync={sync} ... /> */
export function PopupView(props: PopupProps) {
  const view = props.full ?? props.head
  const state = portfolioState(props, view)
  const sections = sectionsOf(view)
  const display = { currency: view?.currency ?? 'usd', hidden: props.hideAmounts, compact: true }
  return (
    <MoneyDisplayProvider display={display}>
      <main className="flex h-full min-h-0 flex-col bg-surface text-ink">
        <PopupActs props={props} view={view} />
        {props.notes}
        {sections.includes('alerts') ? props.alerts : null}
        {state === 'loading' ? <PopupSkeleton /> : null}
        {state === 'ready' && view ? <PopupBody props={props} view={view} /> : null}
        {state === 'locked' || state === 'error' || state === 'empty' ? (
          <PortfolioPlaceholder state={state} props={props} />
        ) : null}
        {sections.includes('site') ? props.site : null}
      </main>
    </MoneyDisplayProvider>
  )
}

/** Whether it is there to be chosen is looked at later: the sections may have changed. */
const isPopupTab = (value: unknown): value is PopupTab | 'assistant' =>
  value === 'assistant' || POPUP_SECTIONS.some((each) => isTab(each) && each === value)

const sectionsOf = (view: AnyView | null): readonly PopupSection[] => view?.sections ?? POPUP_SECTIONS

function PopupBody({ props, view }: { props: PopupProps; view: AnyView }) {
  const { t, sentence } = useT()
  const [chosen, setTab] = useKept<PopupTab | 'assistant' | undefined>('tab', undefined, isPopupTab)
  const sections = sectionsOf(view)
  const labels = { holdings: t('Holdings'), allocation: t('Allocation'), movers: t('Movers') }
  const tabs = [
    ...sections.filter(isTab).map((id) => ({ id, label: labels[id] })),
    ...(props.assistant ? [{ id: 'assistant', label: t('Assistant') } as const] : []),
  ]
  // A tab that was taken away meanwhile gives way to the first.
  const tab = tabs.find(({ id }) => id === chosen)?.id ?? tabs[0]?.id
  const scroll = useKeptScroll(`scroll.${tab ?? ''}`)
  return (
    <>
      {props.error ? (
        <Banner tone="danger" className="mx-4 mb-2">
          {sentence(props.error.sentence)}
        </Banner>
      ) : null}
      <PopupTotal view={view} now={props.now} />
      {sections.includes('strategies') ? (
        <PopupDrifts drifts={view.drifts} now={props.now} onOpen={props.onOpenStrategy} />
      ) : null}
      {tab === undefined ? (
        <div className="flex-1" />
      ) : (
        <>
          <Tabs
            name="portfolio"
            label={t('Portfolio')}
            tabs={tabs}
            chosen={tab}
            onChoose={setTab}
            className="border-b border-line px-4"
          />
          <TabPanel
            // Each tab has a place of its own to scroll to.
            key={tab}
            ref={scroll}
            name="portfolio"
            chosen={tab}
            focusable={tab === 'movers'}
            className="relative min-h-0 flex-1 overflow-y-auto px-2 py-2"
          >
            {tab === 'holdings' ? <Holdings props={props} view={view} /> : null}
            {tab === 'allocation' ? <AllocationPanel head={props.head} full={props.full} /> : null}
            {tab === 'movers' ? <MoversList lines={view.lines} now={props.now} /> : null}
            {tab === 'assistant' ? props.assistant : null}
          </TabPanel>
        </>
      )}
    </>
  )
}

function Holdings({ props, view }: { props: PopupProps; view: AnyView }) {
  const { t } = useT()
  const [search, setSearch] = useKept('search', '', isText)
  const lines = view.lines.filter((line) => matchesSearch(line, search))
  return (
    <>
      <div className="px-2 pb-1.5">
        <SearchField value={search} onChange={setSearch} shortcut={props.shortcuts ?? true} />
      </div>
      {lines.length === 0 ? (
        <p className="px-2 py-6 text-center text-sm text-muted">{emptyText(search, view, t)}</p>
      ) : null}
      <HoldingsList
        lines={lines}
        accounts={view.accounts}
        now={props.now}
        onChooseAsset={props.onChooseAsset}
      />
      <ExcludedFold
        lines={props.full?.excluded}
        count={view.completeness.excluded}
        onChooseAsset={props.onChooseAsset}
      />
    </>
  )
}

function emptyText(search: string, view: AnyView, t: ReturnType<typeof useT>['t']): string {
  if (search.trim() !== '') return t('No holding matches “{search}”.', { search: search.trim() })
  if (isPaperOnly(view)) return t('Only paper money so far: it stands on the dashboard.')
  return view.completeness.missing.length > 0
    ? t('Waiting for the first reading.')
    : t('These accounts hold nothing.')
}
