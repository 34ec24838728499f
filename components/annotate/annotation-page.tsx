/** The routes `#/annotation` and `#/annotation/<id of a request>`. */
import { useAssistantSettings } from '@/components/assistant/assistant.hooks'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { useAsked } from '@/components/shell/asked.hooks'
import { useSettings } from '@/components/shell/live.hooks'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import type { RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { annotateMessages } from '@/lib/annotate/messages'
import { renderNote } from '@/lib/annotate/render-note'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { call } from '@/lib/messages/call.browser'
import { toCurrency } from '@/lib/prices/convert'
import { AnnotationView } from './annotation-view'
import { useIntents, useNoteDisplay } from './intents.hooks'

export function AnnotationPage({ rest }: RouteProps) {
  const translator = useT()
  const { nameOf } = usePageFacts()
  const { customChains } = useSettings()
  const intents = useIntents()
  const display = useNoteDisplay()
  const assistant = useAssistantSettings()
  // Asked again when the journal changes: what came of a swap is learned minutes later.
  const report = useAsked(`report ${intents?.map(({ result }) => (result ? 1 : 0)).join('') ?? ''}`, () =>
    call(annotateMessages['annotate.report'], {}),
  )
  const [chosen] = rest
  const { currency = 'usd', rate, hideAmounts = true } = display ?? {}
  return (
    // Without a rate everything is told in dollars, as in the note.
    <MoneyDisplayProvider
      display={{ currency: rate === undefined ? 'usd' : currency, hidden: hideAmounts, compact: false }}
    >
      <AnnotationView
        // A note in a page may open another request while this page stands.
        key={chosen ?? ''}
        intents={display ? intents : null}
        report={report}
        show={({ note }) =>
          renderNote(note, { translator, currency: 'usd', hideAmounts: true, ...display }, true)
        }
        chains={evmChains(customChains)}
        explains={assistant?.isOn ?? false}
        nameOf={nameOf}
        inPage={(usd) => (rate === undefined ? usd : toCurrency(usd, rate))}
        {...(chosen === undefined ? {} : { chosen })}
      />
    </MoneyDisplayProvider>
  )
}
