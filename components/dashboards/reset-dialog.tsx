/** Before a dashboard is put back to what Holdfast begins with. */
import { useT } from '@/components/shell/translation'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

export interface ResetDialogProps {
  name: string
  onReset: () => void
  onClose: () => void
}

export function ResetDialog({ name, onReset, onClose }: ResetDialogProps) {
  const { t } = useT()
  return (
    <ConfirmDialog
      title={t('Put {name} back?', { name })}
      act={t('Put it back')}
      onAct={async () => onReset()}
      onClose={onClose}
    >
      <p>{t('Its widgets, their order and their sizes become those that Holdfast begins with.')}</p>
    </ConfirmDialog>
  )
}
