/** A new PIN, typed twice; the first bad field gets its sentence and the focus. */
import { type FormEvent, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { type PinErrors, pinErrors } from './pin-errors'

export function NewPinForm({
  initial = '',
  submitLabel,
  onChosen,
}: {
  /** Chosen a moment ago, and changed now. */
  initial?: string
  submitLabel: string
  onChosen: (pin: string) => void
}) {
  const { t, sentence } = useT()
  const [pin, setPin] = useState(initial)
  const [again, setAgain] = useState(initial)
  const [errors, setErrors] = useState<PinErrors>({})
  const form = useRef<HTMLFormElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = pinErrors(pin, again)
    setErrors(found)
    const bad = found.pin ? 'pin' : found.again ? 'pin-again' : undefined
    if (bad === undefined) onChosen(pin)
    else form.current?.querySelector<HTMLInputElement>(`[name="${bad}"]`)?.focus()
  }
  const common = { type: 'password', inputMode: 'numeric', autoComplete: 'new-password' } as const

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        {...common}
        name="pin"
        label={t('PIN')}
        hint={t('6 to 12 digits')}
        value={pin}
        onChange={(event) => setPin(event.target.value)}
        error={errors.pin && sentence(errors.pin)}
      />
      <TextField
        {...common}
        name="pin-again"
        label={t('PIN again')}
        value={again}
        onChange={(event) => setAgain(event.target.value)}
        error={errors.again && sentence(errors.again)}
      />
      <div>
        <Button type="submit" variant="primary">
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}
