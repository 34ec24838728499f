/** What an answer took and cost. A cost that nobody knows is a dash with its reason, never zero. */
import { useT } from '@/components/shell/translation'
import { Tooltip } from '@/components/ui/tooltip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Amount } from '@/lib/core/amount'
import type { TokenUse } from '@/lib/core/chat'
import { formatPrice } from '@/lib/i18n/format/format-money'
import { formatNumber } from '@/lib/i18n/format/number-format'

export function CostText({ usd }: { usd: Amount | undefined }) {
  const { t, locale } = useT()
  if (usd !== undefined)
    return <span className="figure text-end">{formatPrice(usd, { currency: 'usd', locale })}</span>
  const why = t('Not known: the prices of this model are not set.')
  return (
    <Tooltip text={why}>
      <span className="text-end text-muted">
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{why}</VisuallyHidden>
      </span>
    </Tooltip>
  )
}

/** `~` where it was counted here, roughly. */
export function TokenText({ use }: { use: TokenUse | undefined }) {
  const { t, locale } = useT()
  if (use === undefined) return null
  const count = (tokens: number) => `${use.isTold ? '' : '~'}${formatNumber(tokens, locale, {})}`
  return (
    <span className="figure text-end text-xs text-muted">
      {t('{read} tokens read, {written} written', { read: count(use.input), written: count(use.output) })}
    </span>
  )
}
