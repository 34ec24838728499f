/** Prices of starred markets. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const watchlist = defineWidget({
  id: 'watchlist',
  title: say('Watchlist'),
  about: say('Prices of the markets that you starred on the trading desk'),
  icon: 'eye',
  sizes: ['s', 'm', 'l'],
  height: 'h-56',
  load: async () => (await import('../content/watchlist-widget')).WatchlistWidget,
})
