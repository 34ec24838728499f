/** How the portfolio is made up. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const allocation = defineWidget({
  id: 'allocation',
  title: say('Allocation'),
  about: say('Shares by asset, account, chain, portfolio or tag'),
  icon: 'balance',
  sizes: ['s', 'm', 'l'],
  height: 'h-92',
  ofView: true,
  load: async () => (await import('../content/allocation-widget')).AllocationWidget,
})
