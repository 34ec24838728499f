/** Deletes vault, database, settings and caches of this browser, after the phrase was typed. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TypedConfirmation } from '@/components/vault/typed-confirmation'
import { call } from '@/lib/messages/call.browser'
import { vaultMessages } from '@/lib/vault/messages'
import { Section } from './section'
import { Setting } from './setting'

export function DeleteSection() {
  const { t, sentence } = useT()
  const [open, setOpen] = useState(false)
  const wipe = useAction()
  const confirm = () =>
    void wipe.run(async () => {
      await call(vaultMessages['vault.deleteEverything'], { confirm: 'delete everything' })
      setOpen(false)
    })
  return (
    <Section
      title={t('Delete everything')}
      lead={t('Vault, accounts, keys, history, settings and caches of Holdfast on this browser are deleted.')}
    >
      <Setting id="delete-everything">
        <Button icon="trash" onClick={() => setOpen(true)}>
          {t('Delete everything')}
        </Button>
      </Setting>
      <Dialog open={open} title={t('Delete everything')} onClose={() => setOpen(false)}>
        <div className="grid gap-4">
          <p className="text-sm">
            {t(
              'This cannot be undone. Without a backup file, what is stored here is gone; your money stays where it is.',
            )}
          </p>
          <TypedConfirmation
            label={t('Delete everything')}
            pending={wipe.pending}
            error={wipe.error ? sentence(wipe.error.sentence) : undefined}
            onConfirmed={confirm}
          />
        </div>
      </Dialog>
    </Section>
  )
}
