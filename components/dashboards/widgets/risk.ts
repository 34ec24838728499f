/** How risky the last year was. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const risk = defineWidget({
  id: 'risk',
  title: say('Risk'),
  about: say('How widely the value scatters, and how deep it fell'),
  icon: 'shield',
  sizes: ['m', 's', 'l'],
  height: 'h-44',
  load: async () => (await import('../content/risk-widget')).RiskWidget,
})
