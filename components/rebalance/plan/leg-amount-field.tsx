/** Another amount for one trade, in the coin that it counts; the plan is worked out anew with it. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { isComposing, isEnter } from '@/components/ui/composition'
import { TextField } from '@/components/ui/text-field'
import { type Amount, isZero } from '@/lib/core/amount'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { readFigure } from '@/lib/i18n/format/read-figure'

export interface LegAmountFieldProps {
  symbol: string
  amount: Amount
  isEdited: boolean
  /** `undefined`: as it was planned. */
  onKeep: (amount: Amount | undefined) => void
  onClose: () => void
}

export function LegAmountField({ symbol, amount, isEdited, onKeep, onClose }: LegAmountFieldProps) {
  const { t, locale } = useT()
  const mark = decimalMark(locale)
  const [text, setText] = useState(amount.replace('.', mark))
  const [isWrong, setWrong] = useState(false)
  const keep = () => {
    const read = readFigure(text, mark)
    if (read === undefined || isZero(read)) return setWrong(true)
    onKeep(read)
  }
  return (
    <div className="flex flex-wrap items-start gap-2">
      <TextField
        controlSize="sm"
        className="w-40"
        label={t('Amount in {symbol}', { symbol })}
        labelHidden
        autoFocus
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={isWrong ? t('Enter an amount above zero.') : undefined}
        onChange={({ target }) => {
          setText(target.value)
          setWrong(false)
        }}
        onKeyDown={(event) => {
          if (isEnter(event)) keep()
          if (event.key === 'Escape' && !isComposing(event)) onClose()
        }}
      />
      <Button size="sm" onClick={keep}>
        {t('Use this amount')}
      </Button>
      {isEdited ? (
        <Button size="sm" variant="quiet" onClick={() => onKeep(undefined)}>
          {t('As planned')}
        </Button>
      ) : null}
    </div>
  )
}
