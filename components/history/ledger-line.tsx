/** What the ledger is doing, in one quiet line; nothing once it is ready. */
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { LedgerState } from '@/lib/ledger/views'

export function LedgerLine() {
  const { answer } = useQuestion(ledgerMessages['ledger.state'], {})
  return answer ? <LedgerWords state={answer} /> : null
}

export function LedgerWords({ state }: { state: LedgerState }) {
  const { t, locale } = useT()
  const words =
    state.pricesWanted > 0
      ? t('Asking for {number} past prices …', {
          number: new Intl.NumberFormat(locale).format(state.pricesWanted),
        })
      : phaseWords(state.phase, t)
  if (words === '') return null
  return (
    <p className="flex items-center gap-2 text-xs text-muted" data-ledger={state.phase}>
      <span aria-hidden="true" className="size-1.5 animate-pulse rounded-full bg-accent" />
      {words}
    </p>
  )
}

function phaseWords(phase: LedgerState['phase'], t: ReturnType<typeof useT>['t']): string {
  switch (phase) {
    case 'loading':
      return t('Opening the history …')
    case 'transfers':
      return t('Looking for transfers …')
    case 'pricing':
      return t('Looking up past prices …')
    case 'matching':
      return t('Computing lots and gains …')
    case 'valuing':
      return t('Computing past values …')
    case 'ready':
      return ''
    default:
      return phase satisfies never
  }
}
