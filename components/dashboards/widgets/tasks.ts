/** What keeps figures from being complete. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const tasks = defineWidget({
  id: 'tasks',
  title: say('Tasks'),
  about: say('What keeps your figures from being complete and exact'),
  icon: 'inbox',
  sizes: ['s', 'm', 'l'],
  height: 'h-56',
  load: async () => (await import('../content/tasks-widget')).TasksWidget,
})
