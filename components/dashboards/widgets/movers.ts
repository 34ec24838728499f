/** The largest price moves of a day. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const movers = defineWidget({
  id: 'movers',
  title: say('Movers'),
  about: say('Which of your assets moved most in 24 hours'),
  icon: 'gains',
  sizes: ['s', 'm'],
  height: 'h-96',
  ofView: true,
  load: async () => (await import('../content/movers-widget')).MoversWidget,
})
