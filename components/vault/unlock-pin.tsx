/** The PIN field of the unlock page, with the count of wrong PINs and a live countdown. The PIN is cleared after a try. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Sentence } from '@/lib/core/sentence'
import { useCountdown } from './countdown.hooks'

export interface UnlockPinProps {
  pending: boolean
  refusal?: Sentence | undefined
  /** When the next try is allowed (ms since epoch). */
  nextTryAt: number
  count?: Sentence | undefined
  /** @returns whether the PIN opened the vault */
  onPin: (pin: string) => Promise<boolean>
}

export function UnlockPin({ pending, refusal, nextTryAt, count, onPin }: UnlockPinProps) {
  const { t, sentence } = useT()
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const wait = useCountdown(nextTryAt)
  useEffect(() => field.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wait > 0 || pin === '') return
    void onPin(pin).then((opened) => {
      setPin('')
      if (!opened) field.current?.focus()
    })
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <TextField
        name="pin"
        label={t('PIN')}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        ref={field}
        value={pin}
        onChange={(event) => setPin(event.target.value)}
        error={refusal && sentence(refusal)}
      />
      {count && <p className="text-sm text-muted">{sentence(count)}</p>}
      <Button type="submit" variant="primary" disabled={pending || wait > 0}>
        {pending ? t('Checking…') : wait > 0 ? t('Next try in {seconds} s', { seconds: wait }) : t('Unlock')}
      </Button>
    </form>
  )
}
