/** The figures of an entry: what came, what went, fees, value, gain. What is unknown is a dash with its reason. */
import { Money } from '@/components/money/money'
import { NarrowQuantity } from '@/components/money/narrow-quantity'
import { UnknownAmount } from '@/components/money/unknown-amount'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { absolute, isNegative } from '@/lib/core/amount'
import type { EntryView, LegView } from '@/lib/ledger/views'

export const incoming = (entry: Pick<EntryView, 'legs'>): LegView[] =>
  entry.legs.filter(({ quantity }) => !isNegative(quantity))
export const outgoing = (entry: Pick<EntryView, 'legs'>): LegView[] =>
  entry.legs.filter(({ quantity }) => isNegative(quantity))

/** The first leg and how many more there are; the sign is said by the column. */
export function Legs({ legs, signed = false }: { legs: readonly LegView[]; signed?: boolean }) {
  const { t } = useT()
  const [first] = legs
  if (!first) return null
  return (
    <span className="inline-flex max-w-full min-w-0 items-baseline gap-1.5">
      <NarrowQuantity
        quantity={absolute(first.quantity)}
        symbol={first.symbol}
        sign={signed ? (isNegative(first.quantity) ? '−' : '+') : ''}
      />
      {legs.length > 1 ? (
        <span className="shrink-0 text-2xs whitespace-nowrap text-muted">
          {t('+{count} more', { count: legs.length - 1 })}
        </span>
      ) : null}
    </span>
  )
}

export function EntryValue({ entry }: { entry: EntryView }) {
  const { t } = useT()
  return <Money value={entry.value} reason={t('Nobody knows the value at that time.')} />
}

/** A gain whose basis is missing is never a number. */
export function EntryGain({ gain }: { gain: EntryView['gain'] }) {
  const { t } = useT()
  if (!gain) return null
  if (gain.basis === 'missing' || gain.gain === null)
    return gain.basis === 'known' ? (
      <UnknownAmount reason={t('Nobody knows the value at that time.')} />
    ) : (
      <Badge tone="warn">{t('Missing basis')}</Badge>
    )
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <Money value={gain.gain} signed className={isNegative(gain.gain) ? 'text-loss' : 'text-gain'} />
      {gain.basis === 'partial' ? <Badge tone="warn">{t('in part')}</Badge> : null}
    </span>
  )
}
