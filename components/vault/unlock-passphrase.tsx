/** The passphrase field of the unlock page. A wrong one stays in the field, so that a typing slip can be corrected. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Sentence } from '@/lib/core/sentence'

export interface UnlockPassphraseProps {
  pending: boolean
  refusal?: Sentence | undefined
  onPassphrase: (passphrase: string) => Promise<boolean>
}

export function UnlockPassphrase({ pending, refusal, onPassphrase }: UnlockPassphraseProps) {
  const { t, sentence } = useT()
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '') void onPassphrase(passphrase).then((opened) => opened || field.current?.select())
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <TextField
        name="passphrase"
        label={t('Passphrase')}
        type="password"
        autoComplete="off"
        ref={field}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        error={refusal && sentence(refusal)}
      />
      <Button type="submit" variant="primary" disabled={pending}>
        {pending ? t('Checking…') : t('Unlock')}
      </Button>
    </form>
  )
}
