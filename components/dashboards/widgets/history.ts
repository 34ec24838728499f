/** The value chart. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const history = defineWidget({
  id: 'history',
  title: say('Value over time'),
  about: say('The value of everything, an account or an asset, over days or years'),
  icon: 'history',
  sizes: ['m', 'l', 's'],
  height: 'h-92',
  load: async () => (await import('../content/history-widget')).HistoryWidget,
})
