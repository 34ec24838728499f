/** The accounts at a glance. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const accounts = defineWidget({
  id: 'accounts',
  title: say('Accounts'),
  about: say('What each account holds, and how fresh that is'),
  icon: 'wallet',
  sizes: ['l', 'm', 's'],
  height: 'h-16',
  ofView: true,
  load: async () => (await import('../content/accounts-widget')).AccountsWidget,
})
