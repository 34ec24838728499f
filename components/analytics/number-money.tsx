/** A sum of the analytics, which is a number because it was computed from chart points; shown as every other sum. */
import { Money, type MoneyProps } from '@/components/money/money'
import { classNames } from '@/components/ui/class-names'
import { amountOf } from './figure-text'

export interface NumberMoneyProps extends Omit<MoneyProps, 'value'> {
  /** `null`: unknown. */
  value: number | null
  /** Gain and loss in their colours; the sign says the same. */
  toned?: boolean
}

/** @example <NumberMoney value={part.profit} signed toned reason={t('…')} /> */
export function NumberMoney({ value, toned = false, signed = false, className, ...rest }: NumberMoneyProps) {
  const tone = value === null || value === 0 || !toned ? '' : value > 0 ? 'text-gain' : 'text-loss'
  return (
    <Money
      {...rest}
      signed={signed || toned}
      value={value === null ? null : amountOf(value)}
      className={classNames(tone, className)}
    />
  )
}
