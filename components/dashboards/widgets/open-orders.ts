/** Orders that wait at exchanges. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const openOrders = defineWidget({
  id: 'open-orders',
  title: say('Open orders'),
  about: say('What waits at your exchanges, with its price'),
  icon: 'exchange',
  sizes: ['s', 'm', 'l'],
  height: 'h-56',
  load: async () => (await import('../content/open-orders-widget')).OpenOrdersWidget,
})
