/** The assistant's summary of the week. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const digest = defineWidget({
  id: 'digest',
  title: say('Your week'),
  about: say('The summary that the assistant wrote last'),
  icon: 'assistant',
  sizes: ['m', 'l', 's'],
  height: 'h-56',
  load: async () => (await import('../content/digest-widget')).DigestWidget,
})
