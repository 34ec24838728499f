/** Income of a year. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const income = defineWidget({
  id: 'income',
  title: say('Income'),
  about: say('Staking, lending and other income of the last year'),
  icon: 'income',
  sizes: ['s', 'm', 'l'],
  height: 'h-56',
  load: async () => (await import('../content/income-widget')).IncomeWidget,
})
