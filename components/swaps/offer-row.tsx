/** One offer: what comes, the least that comes, what it costs, by which way, and what has to be done before. */
import type { ReactNode } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { fromUnits } from '@/lib/core/amount'
import { formatRatio } from '@/lib/i18n/format/format-ratio'
import type { RouteHop, SwapQuote, ValuedQuote } from '@/lib/swaps/quote'
import { Dollars } from './dollars'

export interface OfferRowProps {
  valued: ValuedQuote
  chosen: boolean
  /** Best after every cost that is known. */
  best: boolean
  name: string
  onChoose: () => void
}

/** Worse than the market by more than this is marked. */
const HIGH_IMPACT = 0.03

export function OfferRow({ valued, chosen, best, name, onChoose }: OfferRowProps) {
  const { t, sentence } = useT()
  const { quote, net, gasUsd, impact } = valued
  const { buys } = quote
  return (
    <li
      className={classNames(
        'rounded-lg border p-3 text-sm transition-colors duration-100',
        chosen ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
      )}
    >
      <label className="grid cursor-pointer gap-2">
        <span className="flex flex-wrap items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={chosen}
            onChange={onChoose}
            className="size-4 accent-primary"
          />
          <span className="font-medium">{quote.sourceName}</span>
          {best ? <Badge tone="good">{t('Most after costs')}</Badge> : null}
          {quote.exposedToMev ? null : <Badge>{t('Not seen before it is settled')}</Badge>}
          <span className="ms-auto">
            <Quantity quantity={buys.quantity} symbol={buys.symbol} className="font-semibold" />
          </span>
        </span>
        <span className="flex flex-wrap gap-x-6 gap-y-1 ps-6 text-xs">
          <Fact name={t('At least')}>
            <Quantity quantity={fromUnits(BigInt(quote.minimum), buys.decimals)} symbol={buys.symbol} />
          </Fact>
          <Fact name={t('After gas')}>
            {net === undefined ? t('Not known') : <Quantity quantity={net} symbol={buys.symbol} />}
          </Fact>
          <Fact name={t('Gas')}>
            <Dollars value={gasUsd} />
          </Fact>
          <Fact name={t('Against the market')}>
            <Impact impact={impact} />
          </Fact>
          {(quote.fees ?? []).map(({ of, quantity }) => (
            <Fact key={of} name={t('Fee of {source}, taken off already', { source: quote.sourceName })}>
              <Quantity quantity={quantity} symbol={quote[of].symbol} />
            </Fact>
          ))}
        </span>
        <span className="ps-6 text-xs break-words text-muted">
          <bdi dir="ltr">{routeText(quote.route)}</bdi>
        </span>
        {quote.remarks.map((remark) => (
          <span key={remark.template} className="ps-6 text-xs text-muted">
            {sentence(remark)}
          </span>
        ))}
        <Before quote={quote} />
      </label>
    </li>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <span className="grid">
    <span className="text-muted">{name}</span>
    <span>{children}</span>
  </span>
)

/** What the offer costs against the middle of the venues' prices: a loss is shown as a loss. */
function Impact({ impact }: { impact: number | undefined }) {
  const { t, locale } = useT()
  if (impact === undefined) return t('Not known')
  const text = formatRatio(-impact, { locale, arrow: false })
  return <span className={impact > HIGH_IMPACT ? 'font-semibold text-danger' : ''}>{text}</span>
}

function Before({ quote: { allowance, sells } }: { quote: SwapQuote }) {
  const { t } = useT()
  if (!allowance || BigInt(allowance.current) >= BigInt(allowance.units)) return null
  return (
    <span className="ps-6 text-xs text-muted">
      {t('{symbol} has to be allowed first, exactly this amount.', { symbol: sells.symbol })}
    </span>
  )
}

/** @example routeText([{ venue: 'Uniswap V3 0.05 %', from: 'ETH', to: 'USDC' }]) // 'ETH → USDC · Uniswap V3 0.05 %' */
export const routeText = (route: readonly RouteHop[]): string =>
  route
    .map(({ venue, from, to, share }) => {
      const part = share === undefined ? '' : `${Math.round(share * 100)} % `
      return `${part}${shortName(from)} → ${shortName(to)} · ${venue}`
    })
    .join('   ')

const shortName = (name: string): string =>
  /^0x[0-9a-fA-F]{40}$/.test(name) ? `${name.slice(0, 6)}…${name.slice(-4)}` : name
