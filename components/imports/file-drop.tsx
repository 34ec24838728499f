/** A field for one file, by click, by keyboard or by dropping it there. */
import { useId, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'

export interface FileDropProps {
  /** Of the file that is chosen; the empty text: none. */
  fileName: string
  busy: boolean
  onFile: (file: File) => void
}

export function FileDrop({ fileName, busy, onFile }: FileDropProps) {
  const { t } = useT()
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      className={classNames(
        'flex flex-col items-center gap-2 rounded-lg border border-dashed px-4 py-8 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent',
        over ? 'border-accent bg-accent-soft' : 'border-edge hover:bg-hover',
      )}
    >
      <Icon name="upload" size={22} className="text-muted" />
      <span className="max-w-full font-medium break-words">
        {busy ? t('Reading…') : fileName === '' ? t('Choose a file or drop it here') : fileName}
      </span>
      {fileName === '' ? null : <span className="text-xs text-muted">{t('Choose another file')}</span>}
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        aria-label={t('File')}
        className="sr-only"
        onChange={(event) => take(event.target.files)}
      />
    </label>
  )
}
