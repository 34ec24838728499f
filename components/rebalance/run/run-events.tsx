/** What happened in a run, newest first. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { RunRow } from '@/lib/db/rows'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { useShownSentence } from '../plan/plan-notes'
import { RUN_STATE_WORDS } from './run-words'

export function RunEvents({ run }: { run: Pick<RunRow, 'events'> }) {
  const { t, sentence, locale } = useT()
  const show = useShownSentence()
  if (run.events.length === 0) return null
  return (
    <Card title={t('What happened')}>
      <ol className="grid gap-1.5 text-xs">
        {run.events.toReversed().map(({ at, state, leg, note }, index) => (
          <li key={`${at} ${run.events.length - index}`} className="flex flex-wrap gap-x-3">
            <span className="figure text-muted">{formatMoment(at, { locale })}</span>
            <span className="font-medium">{sentence(RUN_STATE_WORDS[state].word)}</span>
            {leg === undefined ? null : <span>{t('trade {leg}', { leg })}</span>}
            {note === undefined ? null : <span className="text-muted">{show(note)}</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
