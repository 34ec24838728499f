/** The keys of the vault: change the PIN, add or remove passphrase and passkey. Every change asks for a proof first. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { VaultState } from '@/lib/vault/messages'
import { type KeyDeed, KeyDialog } from './key-dialog'
import { Section } from './section'
import { Setting } from './setting'

export function Keys({ state }: { state: VaultState }) {
  const { t } = useT()
  const [deed, setDeed] = useState<KeyDeed>()
  const { slots } = state
  const rows: { id: string; name: string; present: boolean; hint: string; act: KeyDeed; label: string }[] = [
    {
      id: 'pin',
      name: t('PIN'),
      present: slots.pin,
      hint: state.pinAtRest
        ? t('Stored on this disk: a copied profile can be opened in about half an hour.')
        : t('Works until the browser is closed.'),
      act: 'change-pin',
      label: t('Change PIN'),
    },
    {
      id: 'passphrase',
      name: t('Passphrase'),
      present: slots.passphrase,
      hint: t('Opens the vault after a browser start.'),
      act: slots.passphrase ? 'remove-passphrase' : 'add-passphrase',
      label: slots.passphrase ? t('Remove passphrase') : t('Add passphrase'),
    },
    {
      id: 'passkey',
      name: t('Passkey'),
      present: slots.passkey,
      hint: t('Opens the vault with fingerprint, face or security key.'),
      act: slots.passkey ? 'remove-passkey' : 'add-passkey',
      label: slots.passkey ? t('Remove passkey') : t('Add passkey'),
    },
  ]
  return (
    <Section title={t('Keys')}>
      {state.pinAtRest && (
        <Banner tone="warn">
          {t(
            'Only a PIN protects this vault. Add a passphrase or a passkey before you store a key that can trade.',
          )}
        </Banner>
      )}
      <ul className="divide-y divide-line">
        {rows.map(({ id, name, present, hint, act, label }) => (
          <li key={name} className="py-2.5 has-[>[hidden]]:hidden">
            <Setting id={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <div className="min-w-0">
                <p className="flex items-center gap-2 text-sm font-medium">
                  {name}
                  <Badge tone={present ? 'good' : 'neutral'}>{present ? t('Set') : t('Not set')}</Badge>
                </p>
                <p className="text-xs text-muted">{hint}</p>
              </div>
              <Button size="sm" onClick={() => setDeed(act)}>
                {label}
              </Button>
            </Setting>
          </li>
        ))}
      </ul>
      {deed && <KeyDialog deed={deed} state={state} onClose={() => setDeed(undefined)} />}
    </Section>
  )
}
