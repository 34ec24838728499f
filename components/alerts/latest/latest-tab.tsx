/** Feeds the list of what was found, and runs the commands behind its buttons. */
import { alertMessages } from '@/lib/alerts/messages'
import { call } from '@/lib/messages/call.browser'
import { useFirings } from '../alert-tables.hooks'
import { type AlertWorld, groupOf } from '../alert-world.hooks'
import { LatestView } from './latest-view'

export function LatestTab({ world }: { world: AlertWorld }) {
  const firings = useFirings()
  const { words, rules, now } = world
  return (
    <LatestView
      firings={words === null ? null : firings}
      groupOf={groupOf}
      textOf={(told, group) => words?.firing(told, group) ?? { title: '', body: '' }}
      hasRules={(rules?.length ?? 0) > 0}
      now={now}
      onSeen={async (which) => void (await call(alertMessages['alerts.seen'], { firings: which }))}
      onRemove={async (which) => void (await call(alertMessages['alerts.clear'], { firings: which }))}
    />
  )
}
