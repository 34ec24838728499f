/** What the transaction changes in the account, as a node worked it out: signs, arrows and US dollars; or why nobody can say. */
import { directionClass } from '@/components/money/change'
import { Money } from '@/components/money/money'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { absolute, isNegative } from '@/lib/core/amount'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import { ARROWS } from '@/lib/i18n/format/format-ratio'
import type { NamedChange, WalletReview } from '@/lib/wallets/review'

export function ReviewChanges({ review }: { review: Pick<WalletReview, 'changes' | 'simulation'> }) {
  const { t, sentence } = useT()
  const { changes, simulation } = review
  return (
    <section aria-label={t('What it changes')} className="grid gap-2">
      <h3 className="text-sm font-semibold">{t('What it changes')}</h3>
      {simulation.outcome === 'reverts' ? (
        <Banner tone="danger" title={t('It would fail.')}>
          {simulation.reason === undefined
            ? t('The contract refuses this call. The fee would be paid for nothing.')
            : t('The contract refuses this call: “{reason}”. The fee would be paid for nothing.', {
                reason: simulation.reason,
              })}
        </Banner>
      ) : 'unknown' in changes ? (
        <p className="text-sm text-warn">{sentence(changes.unknown)}</p>
      ) : changes.length === 0 ? (
        <p className="text-sm text-muted">{t('No balance changes, apart from the fee.')}</p>
      ) : (
        <Changes changes={changes} />
      )}
    </section>
  )
}

function Changes({ changes }: { changes: readonly NamedChange[] }) {
  const { t } = useT()
  const display = useMoneyDisplay()
  return (
    // What is being confirmed is never hidden.
    <MoneyDisplayProvider display={{ ...display, currency: 'usd', compact: false, hidden: false }}>
      <ul className="grid gap-1.5">
        {changes.map((change) => (
          <li
            key={change.asset}
            className="flex flex-wrap items-baseline justify-between gap-x-4 rounded-lg bg-sunken px-3 py-2"
          >
            <ChangeFigure change={change} />
            <span className="ms-auto text-xs text-muted">
              <Money
                value={change.usd ?? null}
                signed
                reason={t('No source has a price for {symbol}.', { symbol: change.symbol })}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">
        {t('As a node worked it out just now, without the fee. It can differ when it is mined.')}
      </p>
    </MoneyDisplayProvider>
  )
}

function ChangeFigure({ change: { quantity, symbol } }: { change: NamedChange }) {
  const { t, locale } = useT()
  const direction = isNegative(quantity) ? 'down' : 'up'
  const figure = `${direction === 'down' ? '−' : '+'}${formatFullQuantity(absolute(quantity), { locale })}\u00a0${symbol}`
  return (
    <span className={`figure text-sm font-medium break-words ${directionClass[direction]}`}>
      <span aria-hidden="true" className="me-1 text-[0.7em]">
        {ARROWS[direction]}
      </span>
      <span className="sr-only">{direction === 'down' ? t('Leaves') : t('Arrives')} </span>
      {figure}
    </span>
  )
}
