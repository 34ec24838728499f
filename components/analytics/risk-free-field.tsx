/** What is to be had without risk, in percent a year: Sharpe, Sortino, omega and alpha are measured above it. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { TextField } from '@/components/ui/text-field'
import { parseAmount, toRatio } from '@/lib/core/amount'
import { plainFigure } from '@/lib/i18n/format/read-figure'

export interface RiskFreeFieldProps {
  /** Ratio: 0.02 is 2 %. */
  value: number
  onChange: (value: number) => void
}

/** As the ledger takes it. */
const LOWEST = -50
const HIGHEST = 100

/** @returns a ratio, or `undefined` when it is no rate @example readRate('2,5') // 0.025 */
export function readRate(text: string): number | undefined {
  const percent = parseAmount(plainFigure(text).replace(/\s*%$/, '').replace(',', '.'))
  if (percent === undefined) return undefined
  const number = toRatio(percent)
  return number < LOWEST || number > HIGHEST ? undefined : number / 100
}

const written = (value: number): string => String(Number((value * 100).toFixed(6)))

/** Takes effect with Enter or when the field is left; what is no rate is kept and said. */
export function RiskFreeField({ value, onChange }: RiskFreeFieldProps) {
  const { t } = useT()
  const [text, setText] = useState(written(value))
  const [wrong, setWrong] = useState(false)
  const commit = () => {
    const read = readRate(text)
    setWrong(read === undefined)
    if (read !== undefined && read !== value) onChange(read)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    commit()
  }
  return (
    <form onSubmit={submit} noValidate className="min-w-0 grow basis-32 sm:w-40 sm:grow-0 sm:basis-auto">
      <TextField
        controlSize="sm"
        label={t('Risk-free, % a year')}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        error={wrong ? t('Enter a rate from −50 to 100.') : undefined}
      />
    </form>
  )
}
