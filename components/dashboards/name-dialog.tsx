/** Asks for the name of a dashboard. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { isEnter } from '@/components/ui/composition'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { keptName } from '@/lib/dashboards/edit-dashboards'
import { LONGEST_NAME } from '@/lib/settings/dashboard-settings'

export interface NameDialogProps {
  title: string
  /** To begin with. */
  name: string
  act: string
  onName: (name: string) => void
  onClose: () => void
}

export function NameDialog({ title, name, act, onName, onClose }: NameDialogProps) {
  const { t } = useT()
  const [typed, setTyped] = useState(name)
  const [isTried, setTried] = useState(false)
  const isBad = keptName(typed) === ''
  const done = () => {
    setTried(true)
    if (isBad) return
    onName(typed)
    onClose()
  }
  return (
    <Dialog
      open
      size="sm"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="primary" onClick={done}>
            {act}
          </Button>
        </>
      }
    >
      <TextField
        label={t('Name')}
        value={typed}
        maxLength={LONGEST_NAME}
        error={isTried && isBad ? t('Enter a name.') : undefined}
        onChange={({ target }) => setTyped(target.value)}
        // Enter also ends what is composed of several keys: that is not the name yet.
        onKeyDown={(event) => void (isEnter(event) && done())}
      />
    </Dialog>
  )
}
