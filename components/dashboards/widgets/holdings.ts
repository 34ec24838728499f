/** What is held, with search and filters. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const holdings = defineWidget({
  id: 'holdings',
  title: say('Holdings'),
  about: say('Every asset with price, quantity and value'),
  icon: 'assets',
  sizes: ['m', 'l', 's'],
  height: 'h-96',
  isTall: true,
  ofView: true,
  load: async () => (await import('../content/holdings-widget')).HoldingsWidget,
})
