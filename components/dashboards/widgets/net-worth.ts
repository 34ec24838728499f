/** What everything is worth now, in one figure. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const netWorth = defineWidget({
  id: 'net-worth',
  title: say('Net worth'),
  about: say('What everything is worth, and how much it moved in a day'),
  icon: 'assets',
  sizes: ['s', 'm'],
  height: 'h-44',
  load: async () => (await import('../content/net-worth-widget')).NetWorthWidget,
})
