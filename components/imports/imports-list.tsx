/** The route `#/history/imports`: files that were imported; each can be taken away again. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import type { AccountId } from '@/lib/core/ids'
import type { ImportRow } from '@/lib/db/rows'
import { historyMessages } from '@/lib/history/messages'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { call } from '@/lib/messages/call.browser'

export interface ImportsListProps {
  imports: readonly ImportRow[]
  nameOf: (account: AccountId) => string
  onClose: () => void
}

export function ImportsList({ imports, nameOf, onClose }: ImportsListProps) {
  const { t, sentence } = useT()
  const undo = useAction()
  return (
    <Dialog open size="lg" title={t('Imported files')} onClose={onClose}>
      {undo.error ? (
        <Banner tone="danger" className="mb-3">
          {sentence(undo.error.sentence)}
        </Banner>
      ) : null}
      {imports.length === 0 ? (
        <EmptyState
          icon="upload"
          sentence={t('No file was imported yet.')}
          action={
            <a className={buttonClass('primary')} href="#/history/import">
              {t('Import a file')}
            </a>
          }
        />
      ) : (
        <ul className="divide-y divide-line">
          {imports.map((row) => (
            <ImportLine
              key={row.id}
              row={row}
              account={nameOf(row.accountId)}
              pending={undo.pending}
              onUndo={() =>
                void undo.run(async () => void (await call(historyMessages['imports.undo'], { id: row.id })))
              }
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

interface ImportLineProps {
  row: ImportRow
  account: string
  pending: boolean
  onUndo: () => void
}

function ImportLine({ row, account, pending, onUndo }: ImportLineProps) {
  const { t, locale } = useT()
  const [sure, setSure] = useState(false)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-60">
        <p className="truncate font-medium">{row.fileName}</p>
        <p className="text-xs text-muted">
          {account} · {formatMoment(row.at, { locale })} · {t('{count} entries added', { count: row.added })}
        </p>
      </div>
      {sure ? (
        <span className="flex gap-2">
          <Button size="sm" variant="quiet" onClick={() => setSure(false)}>
            {t('Keep')}
          </Button>
          <Button size="sm" variant="danger" busy={pending} onClick={onUndo}>
            {t('Remove {count} entries', { count: row.added })}
          </Button>
        </span>
      ) : (
        <Button
          size="sm"
          aria-label={t('Undo import: {file}', { file: row.fileName })}
          onClick={() => setSure(true)}
        >
          {t('Undo import')}
        </Button>
      )}
    </li>
  )
}
