/** What no order can do: the user moves it, then the plan is made anew. */
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { AssetId } from '@/lib/core/ids'
import type { PlanTransfer } from '@/lib/rebalance/plan/plan'
import { Usd } from '../usd'

export interface PlanTransfersProps {
  transfers: readonly PlanTransfer[]
  symbolOf: (asset: AssetId) => string
}

export function PlanTransfers({ transfers, symbolOf }: PlanTransfersProps) {
  const { t, sentence } = useT()
  if (transfers.length === 0) return null
  return (
    <Card title={t('You must move')}>
      <p className="pb-3 text-xs text-muted">
        {t(
          'Holdfast moves nothing between your accounts. Send it yourself, then make the plan anew; no total counts it.',
        )}
      </p>
      <ul className="grid gap-3">
        {transfers.map((transfer) => (
          <li
            key={`${transfer.asset} ${transfer.from.account} ${transfer.to.account}`}
            className="grid gap-1 rounded-lg border border-line p-3 text-sm"
          >
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium">
                <Quantity quantity={transfer.quantity} symbol={symbolOf(transfer.asset)} />
              </span>
              <span>{transfer.from.label}</span>
              <Icon name="chevron-right" className="text-muted" />
              <span className="sr-only">{t('to')}</span>
              <span>{transfer.to.label}</span>
              <span className="ms-auto text-muted">
                <Usd value={transfer.worthUsd} />
              </span>
            </p>
            <p className="text-xs text-muted">
              {sentence(transfer.why)} {t('Fee:')} <Usd value={transfer.feeUsd} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
