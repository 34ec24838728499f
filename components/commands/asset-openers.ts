/** What the full page does with an asset of the palette: its page or form is opened with it. Nothing is sent. */
import { openNewAlert } from '@/components/alerts/editor/handed-start'
import { handFilter } from '@/components/history/handed-filter'
import { handedSearch } from '@/components/portfolio/handed-search'
import { navigate } from '@/components/shell/routes'
import { handedSwap } from '@/components/swaps/handed-swap'
import { handedMarket } from '@/components/trading/handed-market'
import { WITH_HOLDINGS } from '@/lib/dashboards/shown-dashboard'
import type { AssetOpeners } from './holding-choices'

export const assetOpeners: AssetOpeners = {
  holding: ({ symbol }) => {
    // Where holdings are listed already, that list is searched, and the page stays.
    if (!handedSearch.hand(symbol)) navigate(`dashboard/${WITH_HOLDINGS}`)
  },
  trade: ({ symbol }) => {
    handedMarket.hand({ coin: symbol })
    navigate('trading')
  },
  swap: ({ asset }) => {
    handedSwap.hand(asset)
    navigate('swaps')
  },
  alert: ({ asset }) => openNewAlert({ kind: 'price-crosses', params: { asset } }),
  entries: ({ asset }) => {
    handFilter({ assets: { not: false, of: [asset] } })
    navigate('history')
  },
}
