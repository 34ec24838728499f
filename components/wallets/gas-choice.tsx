/** How much is offered for the gas: three speeds, what each is expected to cost and can cost at most. Another speed is another review. */
import { Money } from '@/components/money/money'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Speed } from '@/lib/core/wallet-tx'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import type { GasTier, WalletReview } from '@/lib/wallets/review'

export const SPEED_WORDS: Readonly<Record<Speed, Sentence>> = {
  slow: say('Slow'),
  normal: say('Normal'),
  fast: say('Fast'),
}

export interface GasChoiceProps {
  review: Pick<WalletReview, 'tiers' | 'speed' | 'nativeSymbol'>
  /** Chosen, though its review is not there yet. */
  wanted: Speed
  disabled: boolean
  onChoose: (speed: Speed) => void
}

export function GasChoice({ review, wanted, disabled, onChoose }: GasChoiceProps) {
  const { t } = useT()
  const display = useMoneyDisplay()
  if (review.tiers.length === 0) return null
  return (
    <MoneyDisplayProvider display={{ ...display, currency: 'usd', compact: false, hidden: false }}>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-semibold">{t('Fee of the network')}</legend>
        <div className="grid gap-2 sm:grid-cols-3">
          {review.tiers.map((tier) => (
            <TierCard
              key={tier.speed}
              tier={tier}
              symbol={review.nativeSymbol}
              isChosen={tier.speed === wanted}
              disabled={disabled}
              onChoose={onChoose}
            />
          ))}
        </div>
      </fieldset>
    </MoneyDisplayProvider>
  )
}

interface TierCardProps {
  tier: GasTier
  symbol: string
  isChosen: boolean
  disabled: boolean
  onChoose: (speed: Speed) => void
}

function TierCard({ tier, symbol, isChosen, disabled, onChoose }: TierCardProps) {
  const { t, locale, sentence } = useT()
  const figure = (quantity: GasTier['most']) => `${formatQuantity(quantity, { locale })}\u00a0${symbol}`
  return (
    <label
      className={classNames(
        'grid min-w-0 cursor-pointer grid-cols-[minmax(0,1fr)] gap-0.5 rounded-lg border border-line bg-surface px-3 py-2 text-xs transition-colors duration-100',
        'hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft',
        'has-disabled:cursor-default',
      )}
    >
      <span className="flex items-center justify-between gap-2">
        <span className="text-sm font-medium">{sentence(SPEED_WORDS[tier.speed])}</span>
        <input
          type="radio"
          name="wallet-speed"
          checked={isChosen}
          disabled={disabled}
          onChange={() => onChoose(tier.speed)}
          className="size-4 shrink-0 accent-accent"
        />
      </span>
      <span className="break-words tabular-nums">
        {t('about {amount}', { amount: figure(tier.expected) })}
      </span>
      {tier.expectedUsd === undefined ? null : <Money value={tier.expectedUsd} />}
      <span className="break-words text-muted tabular-nums">
        {t('at most {amount}', { amount: figure(tier.most) })}
      </span>
    </label>
  )
}
