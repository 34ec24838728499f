/** Proves the owner before a key changes: the PIN, or another slot's secret. What follows gets the proof, nobody keeps it. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { readPasskey } from '@/components/vault/passkey.browser'
import { type UnlockMethod, unlockMethods } from '@/components/vault/unlock-methods'
import type { Secret, VaultState } from '@/lib/vault/messages'

export interface ProofFormProps {
  state: VaultState
  submitLabel: string
  danger?: boolean
  /** Throws what the vault answers; a wrong secret is shown at the field. */
  onProof: (proof: Secret) => Promise<void>
}

export function ProofForm({ state, submitLabel, danger = false, onProof }: ProofFormProps) {
  const { t, sentence } = useT()
  const methods = unlockMethods(state)
  const [method, setMethod] = useState<UnlockMethod>(methods[0] ?? 'pin')
  const [secret, setSecret] = useState('')
  const prove = useAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void prove.run(async () => {
      try {
        await onProof(await proofOf(method, secret, state))
      } finally {
        setSecret('')
      }
    })
  }
  const labels = { pin: t('Present PIN'), passphrase: t('Present passphrase'), passkey: t('Passkey') }
  const error = prove.error ? sentence(prove.error.sentence) : undefined
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {methods.length > 1 && (
        <Select
          label={t('Confirm with')}
          value={method}
          onChange={(event) => setMethod(methods.find((each) => each === event.target.value) ?? 'pin')}
          options={methods.map((value) => ({ value, label: labels[value] }))}
        />
      )}
      {method === 'passkey' ? (
        error && (
          <p role="alert" className="text-xs font-medium text-danger">
            {error}
          </p>
        )
      ) : (
        <TextField
          label={labels[method]}
          type="password"
          inputMode={method === 'pin' ? 'numeric' : 'text'}
          autoComplete="off"
          value={secret}
          error={error}
          onChange={(event) => setSecret(event.target.value)}
        />
      )}
      <div>
        <Button type="submit" variant={danger ? 'danger' : 'primary'} busy={prove.pending}>
          {prove.pending ? t('Checking…') : submitLabel}
        </Button>
      </div>
    </form>
  )
}

async function proofOf(method: UnlockMethod, secret: string, { passkey }: VaultState): Promise<Secret> {
  if (method === 'passkey' && passkey) return { slot: 'passkey', prf: await readPasskey(passkey) }
  return method === 'passphrase' ? { slot: 'passphrase', passphrase: secret } : { slot: 'pin', pin: secret }
}
