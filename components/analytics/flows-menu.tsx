/** Saves what was put in and taken out: the net of each bar as a picture, both sums as a table; neither while amounts are hidden. */
import { BarsMenu } from '@/components/charts/bars-menu'
import { inCurrency } from '@/components/charts/in-currency'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { figureText } from './figure-text'
import type { FlowBucket } from './flow-buckets'

export interface FlowsMenuProps {
  buckets: readonly FlowBucket[]
  /** Of the first column. */
  head: string
  nameOf: (at: number) => string
}

export function FlowsMenu({ buckets, head, nameOf }: FlowsMenuProps) {
  const { t, locale } = useT()
  const { currency, hidden } = useMoneyDisplay()
  const widest = Math.max(...buckets.map((bucket) => Math.abs(bucket.in - bucket.out)))
  return (
    <BarsMenu
      title={t('Put in and taken out')}
      fileName="holdfast-flows"
      head={[head, inCurrency(t('Put in'), currency), inCurrency(t('Taken out'), currency)]}
      refused={hidden}
      bars={buckets.map((bucket) => {
        // Something of unknown value crossed: in a file the sums would look whole.
        const net = bucket.unknown > 0 ? null : bucket.in - bucket.out
        return {
          key: String(bucket.at),
          name: nameOf(bucket.at),
          row: new Date(bucket.at).toISOString().slice(0, 10),
          share: net === null || widest === 0 ? null : net / widest,
          text:
            net === null ? t('not known') : figureText(net, 'money', { locale, currency, hidden, t }, true),
          colour: 'var(--color-edge)',
          values: net === null ? [null, null] : [bucket.in, bucket.out],
        }
      })}
    />
  )
}
