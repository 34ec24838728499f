/** What alerts have found. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const alerts = defineWidget({
  id: 'alerts',
  title: say('Alerts'),
  about: say('The latest that your alerts have found'),
  icon: 'bell',
  sizes: ['s', 'm', 'l'],
  height: 'h-56',
  load: async () => (await import('../content/alerts-widget')).AlertsWidget,
})
