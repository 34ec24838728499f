/** How much: typed as an amount, as a cost, or as a share of what is free, with the usual shares at hand. */
import type { Ref } from 'react'
import { SegmentButtons } from '@/components/analytics/segment-buttons'
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import type { Side } from '@/lib/core/order'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import type { DraftProblem, DraftSize } from '@/lib/trading/draft'
import type { DeskFacts } from '@/lib/trading/messages'
import { OrderField } from './order-form-field'

const SHARES = ['25', '50', '75', '100'] as const

export interface SizeFieldProps {
  side: Side
  by: DraftSize['by']
  value: string
  facts: DeskFacts
  problem: DraftProblem | undefined
  onChange: (size: { by: DraftSize['by']; size: string }) => void
  ref?: Ref<HTMLInputElement>
}

export function SizeField({
  side,
  by,
  value,
  facts: { rules, free },
  problem,
  onChange,
  ref,
}: SizeFieldProps) {
  const { t } = useT()
  const units = { amount: rules.base, cost: rules.quote, percent: '%' }
  const labels = { amount: t('Amount'), cost: t('Cost'), percent: t('Share of what is free') }
  return (
    <div className="grid gap-1.5">
      <OrderField
        label={labels[by]}
        unit={units[by]}
        value={value}
        problem={problem}
        isPrivate={by === 'percent'}
        onChange={(size) => onChange({ by, size })}
        {...(ref ? { ref } : {})}
        acts={
          <SegmentButtons
            label={t('Typed as')}
            choices={(['amount', 'cost', 'percent'] as const).map((id) => ({ id, label: units[id] }))}
            chosen={by}
            // A figure in another unit means something else.
            onChoose={(next) => onChange({ by: next, size: next === by ? value : '' })}
          />
        }
      />
      <fieldset className="grid grid-cols-4 gap-1">
        <legend className="sr-only">{t('Share of what is free')}</legend>
        {SHARES.map((share) => (
          <button
            key={share}
            type="button"
            aria-pressed={by === 'percent' && value === share}
            onClick={() => onChange({ by: 'percent', size: share })}
            className="h-8 rounded-md bg-sunken text-xs text-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
          >
            {t('{share} %', { share })}
          </button>
        ))}
      </fieldset>
      <Free
        quantity={side === 'sell' ? free.base : free.quote}
        code={side === 'sell' ? rules.base : rules.quote}
      />
    </div>
  )
}

function Free({ quantity, code }: { quantity: DeskFacts['free']['base']; code: string }) {
  const { t, locale } = useT()
  const { hidden } = useMoneyDisplay()
  return (
    <p className="flex justify-between gap-2 text-xs text-muted">
      <span>{t('Free')}</span>
      <span className="figure min-w-0 truncate">
        {hidden ? <HiddenAmount /> : formatFullQuantity(quantity, { locale })} {code}
      </span>
    </p>
  )
}
