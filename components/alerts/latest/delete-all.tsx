/** Deletes everything that was told, after a question. */

import { useT } from '@/components/shell/translation'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

export interface DeleteAllProps {
  onDelete: () => Promise<void>
  onClose: () => void
}

export function DeleteAll({ onDelete, onClose }: DeleteAllProps) {
  const { t } = useT()
  return (
    <ConfirmDialog
      title={t('Delete everything here?')}
      act={t('Delete everything')}
      onAct={onDelete}
      onClose={onClose}
    >
      <p>{t('The rules stay, and go on telling. Your orders, entries and accounts are not touched.')}</p>
    </ConfirmDialog>
  )
}
