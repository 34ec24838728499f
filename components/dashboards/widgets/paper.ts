/** Made-up money, apart from everything else. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const paper = defineWidget({
  id: 'paper',
  title: say('Paper money'),
  about: say('What paper accounts hold; no total has it'),
  icon: 'note',
  sizes: ['m', 'l', 's'],
  height: 'h-72',
  load: async () => (await import('../content/paper-widget')).PaperWidget,
})
