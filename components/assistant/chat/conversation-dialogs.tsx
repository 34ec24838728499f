/** Renaming and deleting a conversation. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { assistantMessages } from '@/lib/assistant/messages'
import type { ConversationRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'

interface ConversationDialogProps {
  row: ConversationRow
  onClose: () => void
}

export function RenameConversation({ row, onClose }: ConversationDialogProps) {
  const { t, sentence } = useT()
  const [title, setTitle] = useState(row.title)
  const act = useAction()
  const isEmpty = title.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return
    void act
      .run(async () => {
        await call(assistantMessages['assistant.rename'], { conversation: row.id, title: title.trim() })
      })
      .then((isDone) => isDone && onClose())
  }
  return (
    <Dialog
      open
      size="sm"
      title={t('Rename conversation')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="primary" busy={act.pending} disabled={isEmpty} onClick={save}>
            {t('Rename')}
          </Button>
        </>
      }
    >
      <form onSubmit={save} className="grid gap-3">
        <TextField
          label={t('Name')}
          maxLength={100}
          autoComplete="off"
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      </form>
    </Dialog>
  )
}

export function DeleteConversation({
  row,
  onClose,
  onDeleted,
}: ConversationDialogProps & { onDeleted: () => void }) {
  const { t, sentence } = useT()
  const offerUndo = useUndo()
  const act = useAction()
  return (
    <Dialog
      open
      size="sm"
      title={t('Delete this conversation?')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button
            variant="danger"
            busy={act.pending}
            onClick={() =>
              void act
                .run(async () => {
                  const removed = await call(assistantMessages['assistant.remove'], {
                    conversation: row.id,
                  })
                  offerUndo(t('The conversation is deleted.'), removed)
                })
                .then((isDone) => isDone && onDeleted())
            }
          >
            {t('Delete conversation')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <p className="font-medium break-words">{row.title}</p>
        <p className="text-muted">
          {t('It is gone here for good. What was sent is with whoever answered, under their terms.')}
        </p>
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      </div>
    </Dialog>
  )
}
