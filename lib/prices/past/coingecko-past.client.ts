/** CoinGecko's keyless market charts: the ends of days. */
import { coingeckoId } from '../coingecko-id'
import { CHART_HOST, firstChartDay, readChart } from './coingecko-chart.client'
import { definePastPriceSource } from './past-price-source'

export const coingeckoPast = definePastPriceSource({
  id: 'coingecko',
  hosts: [CHART_HOST],
  supports: (asset) => coingeckoId(asset) !== undefined,
  firstDay: firstChartDay,
  closes: (question) => readChart({ ...question, of: 'prices', purpose: 'CoinGecko past prices' }),
})
