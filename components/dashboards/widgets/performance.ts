/** Returns of a year. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const performance = defineWidget({
  id: 'performance',
  title: say('Performance'),
  about: say('Profit and returns of the last year'),
  icon: 'analytics',
  sizes: ['m', 's', 'l'],
  height: 'h-44',
  load: async () => (await import('../content/performance-widget')).PerformanceWidget,
})
