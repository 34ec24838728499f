/** A new passphrase, typed twice, with the rule of `lib/vault` said at the field while typing. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Sentence } from '@/lib/core/sentence'
import { type PassphraseErrors, passphraseErrors, passphraseHint } from './passphrase-errors'

export interface PassphraseFormProps {
  submitLabel: string
  pending: boolean
  onChosen: (passphrase: string) => void
  /** What the vault answered, shown at the field. */
  refusal?: Sentence | undefined
}

export function PassphraseForm({ submitLabel, pending, onChosen, refusal }: PassphraseFormProps) {
  const { t, sentence } = useT()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [errors, setErrors] = useState<PassphraseErrors>({})
  const first = errors.passphrase ?? refusal

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = passphraseErrors(passphrase, again)
    setErrors(found)
    if (!found.passphrase && !found.again) onChosen(passphrase)
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        name="passphrase"
        label={t('Passphrase')}
        hint={sentence(passphraseHint(passphrase))}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        error={first && sentence(first)}
      />
      <TextField
        name="passphrase-again"
        label={t('Passphrase again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.target.value)}
        error={errors.again && sentence(errors.again)}
      />
      <div>
        <Button type="submit" variant="primary" disabled={pending}>
          {pending ? t('Working…') : submitLabel}
        </Button>
      </div>
    </form>
  )
}
