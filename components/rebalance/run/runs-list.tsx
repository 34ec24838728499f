/** Runs, newest first, each with its state and how far it came; and the file of all of them. */
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { RunRow } from '@/lib/db/rows'
import { formatAge, formatMoment } from '@/lib/i18n/format/format-time'
import { hasEnded, RUN_STATE_WORDS } from './run-words'

export interface RunsListProps {
  runs: readonly RunRow[]
  now: number
  onExport: () => Promise<void>
}

export function RunsList({ runs, now, onExport }: RunsListProps) {
  const { t, sentence } = useT()
  const save = useAction()
  return (
    <>
      <ul className="divide-y divide-line pt-1">
        {runs.map((run) => (
          <RunLine key={run.id} run={run} now={now} />
        ))}
      </ul>
      {save.error ? (
        <Banner tone="danger" className="m-3">
          {sentence(save.error.sentence)}
        </Banner>
      ) : null}
      <div className="border-t border-line p-2">
        <Button
          size="sm"
          variant="quiet"
          icon="download"
          busy={save.pending}
          onClick={() => void save.run(onExport)}
        >
          {t('Save all runs as a file')}
        </Button>
      </div>
    </>
  )
}

function RunLine({ run, now }: { run: RunRow; now: number }) {
  const { t, sentence, locale } = useT()
  const { word, tone } = RUN_STATE_WORDS[run.state]
  const finished = run.legs.filter(({ state }) => state === 'done').length
  return (
    <li>
      <a
        href={`#/rebalance/runs/${run.id}`}
        className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <span className="min-w-0 flex-1 basis-full sm:basis-40">
          <span className="block truncate font-medium">{run.name}</span>
          <span className="block text-xs text-muted" title={formatMoment(run.at, { locale })}>
            {formatAge(run.at, now, locale)}
            {run.by === 'automation' ? ` · ${t('by automatic mode')}` : ''}
          </span>
        </span>
        <span className="text-xs text-muted">
          {t('{done} of {all} trades', { done: finished, all: run.legs.length })}
        </span>
        <Badge tone={tone}>{sentence(word)}</Badge>
        <Icon name="chevron-right" className="text-muted" />
      </a>
      {run.why !== undefined && !hasEnded(run.state) ? (
        <p className="px-4 pb-2.5 text-xs text-muted">{sentence(run.why)}</p>
      ) : null}
    </li>
  )
}
