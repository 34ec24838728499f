/** What alerts have found and nobody has seen, in the popup and the side panel. No database is opened while there is nothing. */
import { useView } from '@/components/shell/view.hooks'
import { useNow } from '@/components/ui/now.hooks'
import { openTab } from '@/components/vault/open-tab.browser'
import { alertMessages } from '@/lib/alerts/messages'
import { call } from '@/lib/messages/call.browser'
import { useUnseenFirings } from '../alert-tables.hooks'
import { useToldWords } from '../told-words.hooks'
import { useUnseenCount } from '../unseen.hooks'
import { PopupAlertsView } from './popup-alerts-view'

export function PopupAlerts() {
  const count = useUnseenCount()
  return count === 0 ? null : <Unseen count={count} />
}

function Unseen({ count }: { count: number }) {
  const firings = useUnseenFirings()
  const { head } = useView()
  const words = useToldWords(head?.hideAmounts ?? true)
  const now = useNow()
  if (firings === null || words === null) return null
  return (
    <PopupAlertsView
      count={count}
      firings={firings}
      // The kinds of rules are not loaded here: what may be private is taken for private.
      textOf={(told) => words.firing(told, undefined)}
      now={now}
      onOpen={(firing) => {
        // It is opened all the same; not marked, it stays in the list.
        void call(alertMessages['alerts.seen'], { firings: [firing.id] }).catch(() => undefined)
        void openTab(`#/${firing.words.route}`)
      }}
      onOpenAll={() => void openTab('#/alerts')}
      onSeen={async () => void (await call(alertMessages['alerts.seen'], { firings: 'all' }))}
    />
  )
}
