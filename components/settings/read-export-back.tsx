/** Reads a full export back: choose the file, look at what it would add, take it. Nothing is stored before. */
import { useId, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { historyMessages } from '@/lib/history/messages'
import { call } from '@/lib/messages/call.browser'
import type { ExportPreview } from './export-preview'

/** A message takes 64 MiB, and the file is quoted once more in it. */
export const MOST_MEBIBYTES = 48

interface ChosenFile {
  fileName: string
  text: string
  preview: ExportPreview
}

export function ReadExportBack() {
  const { t } = useT()
  const [chosen, setChosen] = useState<ChosenFile>()
  const [read, setRead] = useState<{ accounts: number; entries: number }>()
  if (read)
    return (
      <div className="grid gap-3">
        <Banner tone="good" title={t('{count} accounts were read back.', { count: read.accounts })}>
          {t('{count} entries came with them.', { count: read.entries })}
        </Banner>
        <div className="flex flex-wrap gap-2">
          <a className={buttonClass('primary')} href="#/accounts">
            {t('Show the accounts')}
          </a>
          <Button onClick={() => setRead(undefined)}>{t('Choose another file')}</Button>
        </div>
      </div>
    )
  if (!chosen) return <FileChoice onChosen={setChosen} />
  const close = () => setChosen(undefined)
  return (
    <Confirmation
      chosen={chosen}
      onRead={(count) => {
        close()
        setRead(count)
      }}
      onCancel={close}
    />
  )
}

function FileChoice({ onChosen }: { onChosen: (file: ChosenFile) => void }) {
  const { t, sentence } = useT()
  const errorId = useId()
  const reading = useAction()
  const open = (file: File | undefined) => {
    if (file) void reading.run(async () => onChosen(await readChosen(file)))
  }
  const error = reading.error && sentence(reading.error.sentence)
  return (
    <div className="grid gap-2">
      <label className="grid gap-1 text-sm">
        {t('The JSON file of an export')}
        <input
          type="file"
          accept=".json,application/json"
          className="block w-full"
          disabled={reading.pending}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          onChange={({ currentTarget }) => open(currentTarget.files?.[0])}
        />
      </label>
      {reading.pending ? (
        <p role="status" className="text-sm text-muted">
          {t('Checking the file…')}
        </p>
      ) : null}
      {error ? (
        <p id={errorId} role="alert" className="text-sm text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** @throws AppError `too-large`, or as `previewExport` */
async function readChosen(file: File): Promise<ChosenFile> {
  if (file.size > MOST_MEBIBYTES * 1024 * 1024)
    throw new AppError(
      'too-large',
      say(
        'This file is larger than {most} MB and cannot be read at once. Save the export as CSV tables, and import the files "account-1", "account-2" and so on one by one.',
        { most: MOST_MEBIBYTES },
      ),
    )
  const text = await file.text()
  const { previewExport } = await import('./export-preview')
  return { fileName: file.name, text, preview: previewExport(text) }
}

interface ConfirmationProps {
  chosen: ChosenFile
  onRead: (count: { accounts: number; entries: number }) => void
  onCancel: () => void
}

function Confirmation({ chosen: { fileName, text, preview }, onRead, onCancel }: ConfirmationProps) {
  const { t, sentence, locale } = useT()
  const reading = useAction()
  const start = () =>
    void reading.run(async () => {
      const { accounts, entries } = await call(historyMessages['history.importExport'], { fileName, text })
      onRead({ accounts: accounts.length, entries })
    })
  return (
    <div className="grid gap-3 text-sm">
      <p className="font-medium break-words">{fileName}</p>
      <ul className="list-disc ps-5">
        <li className="break-words">
          {t('{count} accounts: {labels}', {
            count: preview.accounts.length,
            labels: new Intl.ListFormat(locale).format(preview.accounts),
          })}
        </li>
        <li>{t('{count} entries in the export', { count: preview.entries })}</li>
        <li>{t('{count} corrections of yours', { count: preview.corrections })}</li>
      </ul>
      <Banner tone="warn" title={t('An account that is connected here already will be there twice')}>
        {t(
          'Each account of the file becomes a new one that nothing reads by itself. Remove one of the two afterwards. Keys, addresses, portfolios, tags, prices and tax rules are not read back.',
        )}
      </Banner>
      {reading.error ? <Banner tone="danger">{sentence(reading.error.sentence)}</Banner> : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon="upload" busy={reading.pending} onClick={start}>
          {reading.pending ? t('Reading…') : t('Read it back')}
        </Button>
        <Button variant="quiet" disabled={reading.pending} onClick={onCancel}>
          {t('Choose another file')}
        </Button>
      </div>
    </div>
  )
}
