/** A deed that cannot be undone: the user types the phrase that the page shows. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

export interface TypedConfirmationProps {
  /** Names the deed on the button. */
  label: string
  pending: boolean
  error?: string | undefined
  onConfirmed: () => void
}

const normal = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

export function TypedConfirmation({ label, pending, error, onConfirmed }: TypedConfirmationProps) {
  const { t } = useT()
  const phrase = t('delete everything')
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const same = normal(typed) === normal(phrase)
    setMissing(!same)
    if (same) onConfirmed()
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <TextField
        name="confirm"
        label={t('Type “{phrase}” to go on', { phrase })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={missing ? t('Type exactly: {phrase}', { phrase }) : error}
      />
      <div>
        <Button type="submit" variant="danger" disabled={pending}>
          {pending ? t('Deleting…') : label}
        </Button>
      </div>
    </form>
  )
}
