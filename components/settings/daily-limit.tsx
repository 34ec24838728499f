/** One account's daily limit. It counts when it is saved, so that no half-typed figure is ever a limit. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { DAILY_LIMIT } from '@/lib/settings/settings'

export interface DailyLimitProps {
  label: string
  /** US dollars; absent: none. */
  limit: string | undefined
  /** `undefined` takes the limit away. @returns whether it was stored */
  onSave: (limit: string | undefined) => Promise<boolean>
}

export function DailyLimit({ label, limit, onSave }: DailyLimitProps) {
  const { t } = useT()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? limit ?? ''
  const isWrong = text !== '' && !DAILY_LIMIT.test(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return
    void onSave(text === '' ? undefined : text).then((stored) => stored && setTyped(undefined))
  }
  return (
    <form onSubmit={submit} className="flex max-w-md flex-wrap items-end gap-2">
      <TextField
        className="min-w-0 flex-1 basis-40"
        controlSize="sm"
        label={label}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        placeholder={t('No limit')}
        onChange={(event) => setTyped(event.target.value.trim())}
        error={isWrong ? t('Enter US dollars, such as 500 or 1250.50.') : undefined}
      />
      <Button type="submit" size="sm" disabled={isWrong || text === (limit ?? '')}>
        {t('Save')}
      </Button>
    </form>
  )
}
