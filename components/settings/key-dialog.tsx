/** One change of a key: first the new secret (if any), then the proof, then the vault. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { NewPinForm } from '@/components/vault/new-pin-form'
import { createPasskey } from '@/components/vault/passkey.browser'
import { PassphraseForm } from '@/components/vault/passphrase-form'
import { call } from '@/lib/messages/call.browser'
import { type SecondSlot, type Secret, type VaultState, vaultMessages } from '@/lib/vault/messages'
import { ProofForm } from './proof-form'

export type KeyDeed = 'change-pin' | 'add-passphrase' | 'add-passkey' | 'remove-passphrase' | 'remove-passkey'

export interface KeyDialogProps {
  deed: KeyDeed
  state: VaultState
  onClose: () => void
}

export function KeyDialog({ deed, state, onClose }: KeyDialogProps) {
  const { t } = useT()
  const toast = useToast()
  const [pin, setPin] = useState<string>()
  const [second, setSecond] = useState<SecondSlot>()
  const titles: Record<KeyDeed, string> = {
    'change-pin': t('Change PIN'),
    'add-passphrase': t('Add passphrase'),
    'add-passkey': t('Add passkey'),
    'remove-passphrase': t('Remove passphrase'),
    'remove-passkey': t('Remove passkey'),
  }
  const finish = async (proof: Secret) => {
    if (deed === 'change-pin') await call(vaultMessages['vault.changePin'], { proof, pin: pin ?? '' })
    else if (deed === 'remove-passphrase')
      await call(vaultMessages['vault.removeSlot'], { proof, slot: 'passphrase' })
    else if (deed === 'remove-passkey')
      await call(vaultMessages['vault.removeSlot'], { proof, slot: 'passkey' })
    else if (second) await call(vaultMessages['vault.addSlot'], { proof, second })
    toast({ text: t('The keys of the vault were changed.'), tone: 'good' })
    onClose()
  }
  const asksPin = deed === 'change-pin' && pin === undefined
  const asksPassphrase = deed === 'add-passphrase' && !second
  const asksPasskey = deed === 'add-passkey' && !second
  const removes = deed === 'remove-passphrase' || deed === 'remove-passkey'
  const lastSecond = removes && Number(state.slots.passphrase) + Number(state.slots.passkey) === 1
  return (
    <Dialog open size="sm" title={titles[deed]} onClose={onClose}>
      {asksPin && <NewPinForm submitLabel={t('Continue')} onChosen={setPin} />}
      {asksPassphrase && (
        <PassphraseForm
          submitLabel={t('Continue')}
          pending={false}
          onChosen={(passphrase) => setSecond({ slot: 'passphrase', passphrase })}
        />
      )}
      {asksPasskey && <MakePasskey onMade={setSecond} />}
      {!asksPin && !asksPassphrase && !asksPasskey && (
        <div className="grid gap-4">
          {lastSecond && (
            <Banner tone="warn">
              {t(
                'Without it only the PIN is left: it is then stored on this disk, and a copied profile can be opened in about half an hour.',
              )}
            </Banner>
          )}
          <p className="text-sm text-muted">{t('Confirm that it is you.')}</p>
          <ProofForm state={state} submitLabel={titles[deed]} danger={removes} onProof={finish} />
        </div>
      )}
    </Dialog>
  )
}

function MakePasskey({ onMade }: { onMade: (slot: SecondSlot) => void }) {
  const { t, sentence } = useT()
  const make = useAction()
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">
        {t('Fingerprint, face or security key. Strong, and nothing to remember.')}
      </p>
      {make.error && <Banner tone="danger">{sentence(make.error.sentence)}</Banner>}
      <div>
        <Button
          variant="primary"
          icon="fingerprint"
          busy={make.pending}
          onClick={() => void make.run(async () => onMade(await createPasskey()))}
        >
          {make.pending ? t('Follow the prompt of your browser…') : t('Make a passkey')}
        </Button>
      </div>
    </div>
  )
}
