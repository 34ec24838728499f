/** One asset with its reason and the acts that fit it. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { AssetChoice } from '@/lib/db/rows'
import { formatMoney, formatPrice } from '@/lib/i18n/format/format-money'
import { formatFullQuantity, formatQuantity } from '@/lib/i18n/format/format-quantity'
import type { AssetLine, ExclusionReason } from '@/lib/portfolio/view'

export interface AssetEntryProps {
  line: AssetLine
  currency: string
  hideAmounts: boolean
  choice: AssetChoice | undefined
  onDecide: (choice: AssetChoice | null) => void
  onPrice: () => void
}

export function AssetEntry({ line, currency, hideAmounts, choice, onDecide, onPrice }: AssetEntryProps) {
  const { t, locale } = useT()
  const shown = { locale, hidden: hideAmounts }
  const subject = line.symbol
  // The price of what it pretends to be would lend an impersonator credit.
  const priced = line.excluded === 'impersonator' ? null : line.price
  const price = priced ? formatPrice(priced.price, { currency, locale }) : t('No price')
  const worth = priced && line.value ? `${price} · ${formatMoney(line.value, { currency, ...shown })}` : price
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 basis-full sm:flex-1 sm:basis-0">
        <div className="flex flex-wrap items-center gap-2">
          <span className="font-medium break-all">{line.symbol}</span>
          {line.name === line.symbol ? null : (
            <span className="min-w-0 truncate text-muted">{line.name}</span>
          )}
          {line.excluded && <Reason reason={line.excluded} />}
          {choice === 'wanted' && <Badge tone="accent">{t('Included by you')}</Badge>}
          {line.price?.source === 'manual' && <Badge tone="accent">{t('Your price')}</Badge>}
        </div>
        <p className="truncate font-mono text-2xs text-muted">{line.asset}</p>
      </div>
      <div className="figure flex-1 text-sm sm:flex-none sm:text-end">
        <div title={formatFullQuantity(line.quantity, shown)}>{formatQuantity(line.quantity, shown)}</div>
        <div className="text-xs text-muted">{worth}</div>
      </div>
      <div className="flex gap-1">
        {line.excluded ? (
          <Button
            size="sm"
            aria-label={t('Include {asset}', { asset: subject })}
            onClick={() => onDecide(line.excluded === 'hidden' ? null : 'wanted')}
          >
            {line.excluded === 'hidden' ? t('Show again') : t('Include')}
          </Button>
        ) : (
          <Button
            size="sm"
            variant="quiet"
            aria-label={t('Hide {asset}', { asset: subject })}
            onClick={() => onDecide(choice === 'wanted' ? null : 'hidden')}
          >
            {choice === 'wanted' ? t('Take back') : t('Hide')}
          </Button>
        )}
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('Set the price of {asset}', { asset: subject })}
          onClick={onPrice}
        >
          {t('Price')}
        </Button>
      </div>
    </li>
  )
}

function Reason({ reason }: { reason: ExclusionReason }) {
  const { t } = useT()
  if (reason === 'impersonator') return <Badge tone="danger">{t('Pretends to be another asset')}</Badge>
  return <Badge>{reason === 'hidden' ? t('Hidden by you') : t('On no list')}</Badge>
}
