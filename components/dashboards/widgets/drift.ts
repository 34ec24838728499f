/** How the strategies stand. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const drift = defineWidget({
  id: 'drift',
  title: say('Rebalancing'),
  about: say('How far each strategy is from its targets, and what bringing it back costs'),
  icon: 'balance',
  sizes: ['l', 'm', 's'],
  height: 'h-72',
  load: async () => (await import('../content/drift-widget')).DriftWidget,
})
