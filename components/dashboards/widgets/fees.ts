/** Fees of a year. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const fees = defineWidget({
  id: 'fees',
  title: say('Fees'),
  about: say('What trading and sending cost in the last year'),
  icon: 'minus',
  sizes: ['s', 'm', 'l'],
  height: 'h-56',
  load: async () => (await import('../content/fees-widget')).FeesWidget,
})
