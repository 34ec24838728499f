/**
 * Finds a market of any connected venue: words into the field, arrow keys move, Enter takes, Esc empties. Only the rows in
 * sight are in the page, and only of those the prices are asked.
 */
import { type KeyboardEvent, type Ref, useEffect, useId, useMemo, useRef, useState } from 'react'
import { SegmentButtons } from '@/components/analytics/segment-buttons'
import { rowAfter } from '@/components/history/row-step'
import { rowWindow, scrollTopFor } from '@/components/history/row-window'
import { useT } from '@/components/shell/translation'
import { isComposing, isEnter } from '@/components/ui/composition'
import { controlClass } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Skeleton } from '@/components/ui/skeleton'
import type { ErrorShape } from '@/lib/core/errors'
import type { MarketRef } from '@/lib/core/order'
import { MARKET_ROW_HEIGHT, MarketRow } from './market-row'
import type { RowTickers } from './row-tickers.hooks'
import { type MarketRow as Row, searchMarkets } from './search-markets'

const FIRST_VIEWPORT = 480

export interface MarketSearchProps {
  /** `null` while the lists are read. */
  rows: readonly Row[] | null
  /** Venues whose list could not be read. */
  failed: readonly { venueName: string; error: ErrorShape }[]
  /** `marketKey` of the market on the desk. */
  chosen: string | undefined
  tickers: RowTickers
  onSight: (markets: readonly MarketRef[]) => void
  onChoose: (row: Row) => void
  onStar: (row: Row) => void
  inputRef?: Ref<HTMLInputElement>
}

export function MarketSearch(props: MarketSearchProps) {
  const { t } = useT()
  const { rows, chosen, onChoose } = props
  const [query, setQuery] = useState('')
  const [which, setWhich] = useState<'all' | 'favourites'>('all')
  const [active, setActive] = useState(0)
  const [focused, setFocused] = useState(false)
  const id = useId()
  const found = useMemo(
    () =>
      searchMarkets(
        (rows ?? []).filter(({ favourite }) => which === 'all' || favourite),
        query,
      ),
    [rows, query, which],
  )
  const begun = useRef(false)
  useEffect(() => {
    // The list opens where the desk is.
    if (begun.current || rows === null) return
    begun.current = true
    setActive(
      Math.max(
        0,
        found.findIndex(({ key }) => key === chosen),
      ),
    )
  }, [rows, found, chosen])
  const search = (text: string) => {
    setQuery(text)
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      event.stopPropagation()
      return search('')
    }
    if (event.key === 'Escape') return event.currentTarget.blur()
    const row = found[active]
    if (isEnter(event) && row) return onChoose(row)
    const isText = event.key === 'Home' || event.key === 'End'
    const next = isText ? undefined : rowAfter(event.key, { from: active, total: found.length, page: 8 })
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="grid gap-2 px-3 pb-2">
        <span className="relative block">
          <Icon
            name="search"
            size={14}
            className="pointer-events-none absolute top-1/2 start-2.5 -translate-y-1/2 text-muted"
          />
          <input
            ref={props.inputRef}
            type="search"
            role="combobox"
            aria-label={t('Search markets')}
            aria-keyshortcuts="/"
            aria-expanded="true"
            aria-haspopup="grid"
            aria-controls={`${id}-list`}
            aria-activedescendant={focused && found.length > 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={query}
            placeholder={t('Coin, pair or venue')}
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            className={`${controlClass('sm', false)} border-line! ps-8! [&::-webkit-search-cancel-button]:hidden`}
          />
        </span>
        <SegmentButtons
          label={t('Which markets')}
          choices={[
            { id: 'all', label: t('All') },
            { id: 'favourites', label: t('Favourites') },
          ]}
          chosen={which}
          onChoose={(next) => {
            setWhich(next)
            setActive(0)
          }}
        />
      </div>
      <FailedVenues failed={props.failed} />
      <Found
        {...props}
        id={id}
        found={found}
        active={active}
        focused={focused}
        onlyStarred={which === 'favourites'}
      />
    </div>
  )
}

function FailedVenues({ failed }: Pick<MarketSearchProps, 'failed'>) {
  const { t, sentence } = useT()
  if (failed.length === 0) return null
  return (
    <ul className="grid gap-1 px-3 pb-2 text-xs text-warn">
      {failed.map(({ venueName, error }) => (
        <li key={venueName} className="break-words">
          {t('{venue}: {reason}', { venue: venueName, reason: sentence(error.sentence) })}
        </li>
      ))}
    </ul>
  )
}

interface FoundProps extends MarketSearchProps {
  id: string
  found: readonly Row[]
  active: number
  /** The field has the focus: only then the keys stand somewhere. */
  focused: boolean
  onlyStarred: boolean
}

function Found(props: FoundProps) {
  const { t, sentence } = useT()
  const { id, found, active, rows, chosen, tickers, onSight } = props
  const box = useRef<HTMLDivElement>(null)
  const [scrollTop, setScrollTop] = useState(0)
  const [viewport, setViewport] = useState(FIRST_VIEWPORT)
  const scrolled = { scrollTop, viewport, total: found.length, rowHeight: MARKET_ROW_HEIGHT }
  const { height, first, last, top } = rowWindow(scrolled)
  const shown = found.slice(first, last)
  const sight = shown.map(({ key }) => key).join('\n')
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => onSight(shown.map(({ market }) => market)), [sight, onSight])
  useEffect(() => {
    const element = box.current
    if (!element) return
    element.scrollTop = scrollTopFor(active, { ...scrolled, scrollTop: element.scrollTop })
    setScrollTop(element.scrollTop)
    // Only a step of the keys scrolls, never the list itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [active, found])
  useEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      setViewport(element.clientHeight || FIRST_VIEWPORT)
      // A list that was out of the page has forgotten where it stood.
      setScrollTop(element.scrollTop)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      {tickers.error ? (
        <p className="px-3 pb-1 text-2xs text-warn">{sentence(tickers.error.sentence)}</p>
      ) : null}
      <div
        ref={box}
        id={`${id}-list`}
        role="grid"
        aria-label={t('Markets')}
        aria-rowcount={found.length}
        aria-busy={rows === null || undefined}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
      >
        {rows === null ? <Loading /> : found.length === 0 ? <NoMarket {...props} /> : null}
        <div role="presentation" style={{ height }} className="relative">
          <div role="presentation" style={{ top }} className="absolute inset-x-0">
            {shown.map((row, at) => (
              <MarketRow
                key={row.key}
                row={row}
                id={`${id}-${first + at}`}
                index={first + at}
                active={props.focused && first + at === active}
                chosen={row.key === chosen}
                ticker={tickers.tickers.get(row.key)}
                onChoose={props.onChoose}
                onStar={props.onStar}
              />
            ))}
          </div>
        </div>
      </div>
    </>
  )
}

const Loading = () => (
  <div role="presentation" className="grid gap-2 p-3">
    {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
      <Skeleton key={key} className="h-8 w-full" />
    ))}
  </div>
)

function NoMarket({ onlyStarred, rows }: FoundProps) {
  const { t } = useT()
  const none = onlyStarred && !rows?.some(({ favourite }) => favourite)
  return (
    <div role="row" className="px-3 py-6 text-center text-sm text-muted">
      <span role="gridcell">
        {none ? t('The star makes a market a favourite.') : t('No market is called so.')}
      </span>
    </div>
  )
}
