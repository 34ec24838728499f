/** The conversations, newest first: search, open, rename, save as a file, delete after a question. */
import { useEffect, useState } from 'react'
import { saveFile } from '@/components/settings/save-file'
import { useAsked } from '@/components/shell/asked.hooks'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { classNames } from '@/components/ui/class-names'
import { Menu } from '@/components/ui/menu'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import { assistantMessages } from '@/lib/assistant/messages'
import type { ConversationId } from '@/lib/core/chat'
import type { ConversationRow } from '@/lib/db/rows'
import { formatAge } from '@/lib/i18n/format/format-time'
import { call } from '@/lib/messages/call.browser'
import { DeleteConversation, RenameConversation } from './conversation-dialogs'

export interface ConversationListProps {
  /** `null` until they are read. */
  conversations: readonly ConversationRow[] | null
  chosen: ConversationId | null
  now: number
  onOpen: (conversation: ConversationId | null) => void
}

/** Typing stops for so long before anything is asked. */
const PAUSE_MS = 250

export function ConversationList({ conversations, chosen, now, onOpen }: ConversationListProps) {
  const { t, sentence } = useT()
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  const found = useAsked(words === '' ? null : `search ${words}`, () =>
    call(assistantMessages['assistant.search'], { text: words }),
  )
  const save = useAction()
  const [dialog, setDialog] = useState<{ kind: 'rename' | 'delete'; row: ConversationRow } | null>(null)
  if (conversations === null) return <Skeleton className="h-40 w-full" />
  if (conversations.length === 0) return <p className="text-sm text-muted">{t('No conversation yet.')}</p>
  // Until the answer is there, nobody can say which ones do not have the words.
  const ids = words === '' ? null : found.answer
  const shown = ids === null ? conversations : conversations.filter(({ id }) => ids.includes(id))
  const exportAs = (row: ConversationRow, format: 'markdown' | 'json') =>
    void save.run(async () => {
      const { fileName, text } = await call(assistantMessages['assistant.export'], {
        conversation: row.id,
        format,
      })
      saveFile(fileName, text, format === 'json' ? 'application/json' : 'text/markdown')
    })
  return (
    <div className="grid gap-2">
      <TextField
        type="search"
        controlSize="sm"
        label={t('Search conversations')}
        labelHidden
        placeholder={t('Search conversations')}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.error ? <Banner tone="danger">{sentence(found.error.sentence)}</Banner> : null}
      {save.error ? <Banner tone="danger">{sentence(save.error.sentence)}</Banner> : null}
      {words !== '' && found.answer !== null && shown.length === 0 ? (
        <p className="px-2 py-2 text-sm text-muted">{t('No conversation has these words.')}</p>
      ) : null}
      <ul className="grid gap-0.5" aria-label={t('Conversations')}>
        {shown.map((row) => (
          <Row
            key={row.id}
            row={row}
            now={now}
            isChosen={row.id === chosen}
            onOpen={() => onOpen(row.id)}
            onRename={() => setDialog({ kind: 'rename', row })}
            onDelete={() => setDialog({ kind: 'delete', row })}
            onExport={(format) => exportAs(row, format)}
          />
        ))}
      </ul>
      {dialog?.kind === 'rename' ? (
        <RenameConversation row={dialog.row} onClose={() => setDialog(null)} />
      ) : null}
      {dialog?.kind === 'delete' ? (
        <DeleteConversation
          row={dialog.row}
          onClose={() => setDialog(null)}
          onDeleted={() => {
            setDialog(null)
            if (dialog.row.id === chosen) onOpen(null)
          }}
        />
      ) : null}
    </div>
  )
}

interface RowProps {
  row: ConversationRow
  now: number
  isChosen: boolean
  onOpen: () => void
  onRename: () => void
  onDelete: () => void
  onExport: (format: 'markdown' | 'json') => void
}

function Row({ row, now, isChosen, onOpen, onRename, onDelete, onExport }: RowProps) {
  const { t, locale } = useT()
  return (
    <li
      className={classNames(
        'flex items-center gap-1 rounded-lg pe-1 hover:bg-hover',
        isChosen ? 'bg-pressed font-medium' : '',
      )}
    >
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        onClick={onOpen}
        className="grid min-h-11 min-w-0 flex-1 rounded-lg px-2.5 py-1.5 text-start text-sm focus-visible:outline-offset-[-2px]"
      >
        <span className="truncate">{row.title}</span>
        <span className="text-2xs font-normal text-muted">
          {formatAge(row.at, Math.max(now, row.at), locale)}
        </span>
      </button>
      <Menu
        label={t('More for {name}', { name: row.title })}
        icon="dots"
        labelHidden
        variant="quiet"
        size="sm"
        alignment="end"
        acts={[
          { label: t('Rename…'), icon: 'edit', run: onRename },
          { label: t('Save as Markdown'), icon: 'download', run: () => onExport('markdown') },
          { label: t('Save as JSON'), icon: 'download', run: () => onExport('json') },
          { label: t('Delete…'), icon: 'trash', danger: true, run: onDelete },
        ]}
      />
    </li>
  )
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
