/** A widget of the dashboard: a figure, a list or a chart that leads to its page. */
import { defineKind } from '../define-kind'

export const widget = defineKind({
  kind: 'widget',
  about: 'A widget of the dashboard: a figure, a list or a chart that leads to its page.',
  folder: 'components/dashboards/widgets',
  registry: { path: 'components/dashboards/registry.ts', list: 'WIDGETS' },
  plugin: ({ id, constant, words, component }) => `/** ${words}: say what it shows. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const ${constant} = defineWidget({
  id: '${id}',
  title: say('${words}'),
  about: say('Say in a few words what it shows.'),
  icon: 'dashboard',
  sizes: ['m', 's', 'l'],
  height: 'h-44',
  load: async () => (await import('../content/${id}-widget')).${component}Widget,
})
`,
  also: ({ id, words, component }) => [
    {
      path: `components/dashboards/content/${id}-widget.tsx`,
      text: `/** ${words}: say what it shows, and what to do while it is empty. */
import { useT } from '@/components/shell/translation'
import type { WidgetProps } from '../define-widget'
import { WidgetCard } from '../widget-card'

export function ${component}Widget(_props: WidgetProps) {
  const { t } = useT()
  return (
    <WidgetCard title={t('${words}')} href="#/">
      <p className="px-4 pb-4 text-sm text-muted">{t('Say what to do while it is empty.')}</p>
    </WidgetCard>
  )
}
`,
    },
  ],
  mustShow:
    'What it asks and draws, and what it says while it is loading, empty, or its question has failed.',
  next: [
    'It asks what its page asks, and leads there by its title.',
    'Look at it in each of its sizes, in light and dark, from 360 px on.',
    'Add its sentences to the catalogue of each language (the test of translations names those that are missing).',
  ],
})
