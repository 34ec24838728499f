/** Importing a file in three steps on one page: choose it, look at what it would add, take it. Nothing is stored before. */
import { useEffect, useRef, useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { AppError, toAppError } from '@/lib/core/errors'
import type { AccountId, ImportId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { historyMessages, type ImportPreview } from '@/lib/history/messages'
import { call } from '@/lib/messages/call.browser'
import type { AccountLine } from '@/lib/portfolio/view'
import { ColumnMapper } from './column-mapper'
import { FileDrop } from './file-drop'
import { GENERIC, type ImportDraft, importInput, isMapped, mappingDraft, NO_MAPPING } from './import-draft'
import { ImportResult } from './import-result'
import { PreviewPanel } from './preview-panel'

export interface ImportViewProps {
  accounts: readonly AccountLine[]
  hidden: boolean
  zones: readonly string[]
  ownZone: string
}

export interface Imported {
  id: ImportId
  account: AccountId
  added: number
  duplicates: number
}

/** The message's cap. */
const MOST_CHARACTERS = 64 * 1024 * 1024

export function ImportView({ accounts, hidden, zones, ownZone }: ImportViewProps) {
  const { t, sentence } = useT()
  const [draft, setDraft] = useState<ImportDraft>({
    account: null,
    fileName: '',
    text: '',
    importer: '',
    mapping: NO_MAPPING,
    timeZone: ownZone,
  })
  const [done, setDone] = useState<Imported>()
  const reading = useAction()
  const commit = useAction()
  const { preview, error } = usePreview(draft)
  const change = (part: Partial<ImportDraft>) => setDraft((before) => ({ ...before, ...part }))
  const open = (file: File) =>
    void reading.run(async () => {
      const text = await file.text()
      // Without a text nothing is asked, so nobody else would say it.
      if (text === '') throw new AppError('invalid-input', say('This file is empty.'))
      if (text.length > MOST_CHARACTERS)
        throw new AppError('too-large', say('This file is too large. Export a shorter time at once.'))
      change({ fileName: file.name, text, importer: '', mapping: NO_MAPPING })
    })
  const take = (takeConflicts: boolean) =>
    void commit.run(async () => {
      setDone(await call(historyMessages['imports.commit'], { ...importInput(draft), takeConflicts }))
    })
  const problem = reading.error ?? commit.error ?? error
  const again = () => {
    setDone(undefined)
    change({ fileName: '', text: '', importer: '', mapping: NO_MAPPING })
  }
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={t('Import a file')}
        lead={t(
          'A CSV file of an exchange, a wallet or a tax program, or what Holdfast exported. It is read here and goes nowhere.',
        )}
        actions={
          <a className={buttonClass('quiet')} href="#/history">
            {t('Back to the history')}
          </a>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {problem ? <Banner tone="danger">{sentence(problem.sentence)}</Banner> : null}
        {done ? (
          <ImportResult done={done} onAgain={again} />
        ) : (
          <>
            <Choices
              draft={draft}
              preview={preview}
              accounts={accounts}
              zones={zones}
              busy={reading.pending}
              onFile={open}
              onChange={change}
            />
            {preview && draft.importer === GENERIC ? (
              <ColumnMapper
                header={preview.header}
                sample={preview.sample}
                words={preview.words ?? []}
                hidden={hidden}
                mapping={draft.mapping}
                onChange={(mapping) => change({ mapping })}
              />
            ) : null}
            {draft.text !== '' && preview === null && !problem ? <Skeleton className="h-40 w-full" /> : null}
            {preview && (preview.importer || isMapped(draft.mapping)) ? (
              <PreviewPanel preview={preview} hidden={hidden} pending={commit.pending} onTake={take} />
            ) : null}
          </>
        )}
      </div>
    </div>
  )
}

/** The preview of the present choices; the last one stays while the next is computed. */
function usePreview(draft: ImportDraft): { preview: ImportPreview | null; error: AppError | null } {
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const { run, error } = usePreviewAction()
  const turn = useRef(0)
  const { text } = draft
  const half = draft.importer === GENERIC && draft.mapping !== NO_MAPPING && !isMapped(draft.mapping)
  useEffect(() => setPreview(null), [text])
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    // A mapping that is half set up would only give problems for every line.
    if (draft.text === '' || half) return
    void run(async () => {
      const answer = await call(historyMessages['imports.preview'], importInput(draft))
      if (mine === turn.current) setPreview(answer)
    })
  }, [draft, half, run])
  return { preview, error }
}

/** Unlike `useAction`, a newer question is asked while an older one runs. */
function usePreviewAction() {
  const [error, setError] = useState<AppError | null>(null)
  const latest = useRef(0)
  const [run] = useState(() => async (work: () => Promise<void>) => {
    latest.current += 1
    const mine = latest.current
    try {
      await work()
      if (mine === latest.current) setError(null)
    } catch (thrown) {
      if (mine === latest.current) setError(toAppError(thrown))
    }
  })
  return { run, error }
}

interface ChoicesProps {
  draft: ImportDraft
  preview: ImportPreview | null
  accounts: readonly AccountLine[]
  zones: readonly string[]
  busy: boolean
  onFile: (file: File) => void
  onChange: (part: Partial<ImportDraft>) => void
}

function Choices({ draft, preview, accounts, zones, busy, onFile, onChange }: ChoicesProps) {
  const { t } = useT()
  const known = preview?.importer
  return (
    <Card>
      <div className="grid gap-4">
        <FileDrop fileName={draft.fileName} busy={busy} onFile={onFile} />
        <div className="grid items-start gap-4 sm:grid-cols-3">
          <Select
            label={t('Into the account')}
            value={draft.account ?? ''}
            options={[
              { value: '', label: t('A new account, named after the file') },
              ...accounts
                .filter(({ kind }) => kind !== 'paper')
                .map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={({ target }) =>
              onChange({ account: accounts.find(({ id }) => id === target.value)?.id ?? null })
            }
          />
          <Select
            label={t('Kind of file')}
            value={draft.importer}
            disabled={preview === null}
            options={[
              {
                value: '',
                label: known && draft.importer === '' ? known.name : t('Recognised by its header'),
              },
              ...(preview?.candidates ?? []).map(({ id, name }) => ({ value: id, label: name })),
              { value: GENERIC, label: t('Another file: I choose the columns') },
            ]}
            onChange={({ target }) =>
              onChange({
                importer: target.value,
                // Half of the work of an unknown file: columns whose names speak for themselves.
                ...(target.value === GENERIC && preview?.proposal
                  ? { mapping: mappingDraft(preview.proposal) }
                  : {}),
              })
            }
          />
          <Select
            label={t('Time zone of the file')}
            hint={t('For times that name none')}
            value={draft.timeZone}
            options={zones.map((zone) => ({ value: zone, label: zone }))}
            onChange={(event) => onChange({ timeZone: event.target.value })}
          />
        </div>
        {known && known.verifiedBy === null && draft.importer !== GENERIC ? (
          <Banner tone="warn" title={t('Format not verified')}>
            {t(
              'No true file of this kind was at hand when this was written. Compare the rows below with your file.',
            )}
          </Banner>
        ) : null}
        {preview && !known && draft.importer !== GENERIC ? (
          <Banner tone="warn" title={t('This file is not recognised')}>
            {t('Choose its kind, or choose the columns yourself.')}
          </Banner>
        ) : null}
      </div>
    </Card>
  )
}
