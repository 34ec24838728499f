/** Indexes that the user brought as files: what is there, one more, one less. A file is dates and levels. */
import { useState } from 'react'
import { FileDrop } from '@/components/imports/file-drop'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { IconButton } from '@/components/ui/icon-button'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { AnalyticsChoices } from '@/lib/ledger/views'

type Index = AnalyticsChoices['indexes'][number]

export interface IndexFilesProps {
  indexes: readonly Index[]
  /** Reads and stores it; throws a sentence that says what is wrong with the file. */
  onAdd: (file: File) => Promise<void>
  onRemove: (id: string) => Promise<void>
}

export function IndexFiles({ indexes, onAdd, onRemove }: IndexFilesProps) {
  const { t, sentence } = useT()
  const [fileName, setFileName] = useState('')
  const adding = useAction()
  const removing = useAction()
  const error = adding.error ?? removing.error
  const add = (file: File) => {
    setFileName(file.name)
    void adding.run(async () => {
      await onAdd(file)
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
