/** A question before something that cannot be taken back. Closes by itself when it was done. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export interface ConfirmDialogProps {
  title: string
  /** Names what is done: `Delete everything`. */
  act: string
  onAct: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** @example <ConfirmDialog title={t('Remove {name}?', { name })} act={t('Remove {name}', { name })} …>…</ConfirmDialog> */
export function ConfirmDialog({ title, act, onAct, onClose, children }: ConfirmDialogProps) {
  const { t, sentence } = useT()
  const { pending, error, run } = useAction()
  return (
    <Dialog
      open
      size="sm"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button
            variant="danger"
            busy={pending}
            onClick={async () => {
              if (await run(onAct)) onClose()
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        {children}
        {error ? <Banner tone="danger">{sentence(error.sentence)}</Banner> : null}
      </div>
    </Dialog>
  )
}
