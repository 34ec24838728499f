/** Indexes that the user brought as files: what is there, one more, one less. A file is dates and levels. */
import { useState } from 'react'
import { FileDrop } from '@/components/imports/file-drop'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { IconButton } from '@/components/ui/icon-button'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { ImportProblem } from '@/lib/imports/define-importer'
import type { AnalyticsChoices } from '@/lib/ledger/views'

type Index = AnalyticsChoices['indexes'][number]

export interface IndexFilesProps {
  indexes: readonly Index[]
  /** Reads and stores it, and tells which lines were left out; throws a sentence that says what is wrong with the file. */
  onAdd: (file: File) => Promise<readonly ImportProblem[]>
  onRemove: (id: string) => Promise<void>
}

export function IndexFiles({ indexes, onAdd, onRemove }: IndexFilesProps) {
  const { t, sentence } = useT()
  const [fileName, setFileName] = useState('')
  const [leftOut, setLeftOut] = useState<readonly ImportProblem[]>([])
  const adding = useAction()
  const removing = useAction()
  const error = adding.error ?? removing.error
  const add = (file: File) => {
    setFileName(file.name)
    setLeftOut([])
    void adding.run(async () => {
      setLeftOut(await onAdd(file))
      setFileName('')
    })
  }
  return (
    <div className="grid gap-3">
      <p className="text-sm text-muted">
        {t(
          'A CSV file with a column of dates and a column of levels, such as an exchange or a bank offers it.',
        )}
      </p>
      <FileDrop fileName={fileName} busy={adding.pending} onFile={add} />
      {error ? <Banner tone="danger">{sentence(error.sentence)}</Banner> : null}
      <LeftOut problems={leftOut} />
      {indexes.length === 0 ? null : (
        <ul aria-label={t('Imported indexes')} className="grid">
          {indexes.map((index) => (
            <IndexRow
              key={index.id}
              index={index}
              busy={removing.pending}
              onRemove={() => void removing.run(() => onRemove(index.id))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Lines at first. */
const FEW = 5

function LeftOut({ problems }: { problems: readonly ImportProblem[] }) {
  const { t, sentence } = useT()
  if (problems.length === 0) return null
  return (
    <Banner
      tone="warn"
      title={t('The index is stored. {count} lines were left out.', { count: problems.length })}
    >
      <ul>
        {problems.slice(0, FEW).map(({ line, reason }) => (
          <li key={line}>
            {t('Line {line}:', { line })} {sentence(reason)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function IndexRow({ index, busy, onRemove }: { index: Index; busy: boolean; onRemove: () => void }) {
  const { t, locale } = useT()
  const day = (at: number) => formatDay(at, { locale, timeZone: 'UTC' })
  return (
    <li className="flex items-center gap-2 border-t border-line py-1.5">
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{index.name}</span>
        <span className="block text-xs text-muted">
          {t('{from} to {until}', { from: day(index.from), until: day(index.until) })}
        </span>
      </span>
      <IconButton
        icon="trash"
        label={t('Remove {name}', { name: index.name })}
        busy={busy}
        onClick={onRemove}
      />
    </li>
  )
}
