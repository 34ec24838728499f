/** Prices of the markets with a star, asked every ten seconds while the page is in sight. Public, so shown while amounts are hidden. */

import { useAccountRows, useTables } from '@/components/shell/live.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { deskAccounts, tradesAt } from '@/components/trading/desk-accounts'
import { TickerFigures } from '@/components/trading/market-row'
import { codesOf } from '@/components/trading/order-words'
import { useRowTickers } from '@/components/trading/row-tickers.hooks'
import { venueLabel } from '@/components/trading/venue-label'
import { useAction } from '@/components/ui/action.hooks'
import { marketOfKey } from '@/lib/core/market-of-key'
import { type MarketRef, marketKey } from '@/lib/core/order'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import { readSettings } from '@/lib/settings/settings.store'
import type { WidgetProps } from '../define-widget'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'

const SHOWN = { s: 8, m: 16, l: 30 } as const

export function WatchlistWidget({ size }: WidgetProps) {
  const { t } = useT()
  const stored = useTables<readonly string[] | null>(
    async (db) => (await readSettings(db)).desk.favourites,
    null,
  )
  const markets = stored?.flatMap((key) => marketOfKey(key) ?? []).slice(0, SHOWN[size]) ?? null
  return (
    <WidgetCard title={t('Watchlist')} href="#/trading">
      <WidgetAnswer answer={markets}>
        {(starred) =>
          starred.length === 0 ? (
            <WidgetEmpty
              sentence={t('No market has a star yet. Give one to those that you want to watch.')}
              act={{ label: t('Open the trading desk'), href: '#/trading' }}
            />
          ) : (
            <Markets markets={starred} />
          )
        }
      </WidgetAnswer>
    </WidgetCard>
  )
}

function Markets({ markets }: { markets: readonly MarketRef[] }) {
  const { t, locale } = useT()
  const { tickers, error } = useRowTickers(markets)
  const accounts = deskAccounts(useAccountRows())
  const { error: failed, run, clear } = useAction()
  /** The desk opens with that market where an account trades at its venue; otherwise with the one that it had. */
  const open = (market: MarketRef) => async () => {
    const account = accounts.find((each) => tradesAt(each, market))?.id
    if (account !== undefined)
      await call(settingsMessages['settings.changeDesk'], { market: { account, ...market } })
    location.hash = '#/trading'
  }
  return (
    <>
      {failed ? <ProblemBanner error={failed} onAgain={clear} className="mx-4 mb-2" /> : null}
      <ul className="px-2 pb-2">
        {markets.map((market) => {
          const { base, quote } = codesOf(market)
          return (
            <li key={marketKey(market)} className="border-b border-line last:border-b-0">
              <button
                type="button"
                onClick={() => void run(open(market))}
                className="flex min-h-11 w-full items-center justify-between gap-3 rounded-md px-2 text-start hover:bg-hover"
              >
                <span className="min-w-0">
                  <span className="block truncate text-sm">
                    {base}
                    <span className="text-muted">/{quote}</span>
                  </span>
                  <span className="block truncate text-2xs text-muted">{venueLabel(market.venue)}</span>
                </span>
                <TickerFigures ticker={tickers.get(marketKey(market))} locale={locale} />
              </button>
            </li>
          )
        })}
      </ul>
      {error ? (
        <p className="px-4 pb-3 text-xs text-warn">
          {t('Prices could not be read just now; they are asked again.')}
        </p>
      ) : null}
    </>
  )
}
