/** One approval: token, who may take it, how much, what is at risk, and its dates. */
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { AddressText } from '@/components/wallets/address-text'
import { spenderName } from '@/lib/chains/approvals/known-spenders'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import type { ApprovalAtRisk } from './approvals-at-risk'

export interface ApprovalRowProps {
  approval: ApprovalAtRisk
  chain: EvmChain | undefined
  canSign: boolean
  busy: boolean
  onRevoke: () => void
}

export function ApprovalRow({ approval, chain, canSign, busy, onRevoke }: ApprovalRowProps) {
  const { t } = useT()
  const { row, symbol, allowed, risk, isDoor } = approval
  const name = spenderName(row.chain, row.spender)
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{symbol}</span>
        {allowed === 'unlimited' ? (
          <Badge tone="warn">{t('Unlimited')}</Badge>
        ) : allowed === undefined ? (
          <Badge>{t('Amount not known')}</Badge>
        ) : (
          <Quantity quantity={allowed} symbol={symbol} />
        )}
        {row.via === 'permit2' ? <Badge>{t('Through Permit2')}</Badge> : null}
        <span className="text-xs text-muted">{chain?.name ?? row.chain}</span>
        <span className="ms-auto text-end">
          <span className="text-xs text-muted">{t('At risk')}</span>{' '}
          <Money value={risk} reason={t('This token has no price.')} className="font-semibold" />
        </span>
      </div>
      <p className="grid gap-0.5 text-xs">
        <span className="text-muted">
          {name === undefined
            ? t('May be taken by an unknown contract')
            : t('May be taken by {name}', { name })}
        </span>
        <AddressText address={row.spender} />
      </p>
      {isDoor ? (
        <p className="text-xs text-muted">
          {t(
            'Permit2 takes only what you have signed for, or allowed there. Such rights stand in this list by themselves.',
          )}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Dates approval={approval} />
        {canSign ? (
          <Button
            size="sm"
            busy={busy}
            aria-label={t('Take back {symbol} from {spender}', { symbol, spender: name ?? row.spender })}
            onClick={onRevoke}
          >
            {t('Take back')}
          </Button>
        ) : (
          <span className="text-xs text-muted">{t('Only watched: connect the wallet to take it back.')}</span>
        )}
      </div>
    </li>
  )
}

function Dates({ approval: { row } }: { approval: ApprovalAtRisk }) {
  const { t, locale } = useT()
  const given =
    row.grantedAt === undefined
      ? t('Given: not known')
      : t('Given {day}', { day: formatDay(row.grantedAt, { locale }) })
  const used =
    row.usedAt === undefined
      ? t('No use seen')
      : t('Last used {day}', { day: formatDay(row.usedAt, { locale }) })
  const ends =
    row.expiresAt === undefined
      ? null
      : t('Ends {moment}', { moment: formatMoment(row.expiresAt, { locale }) })
  return <span className="text-xs text-muted">{[given, used, ends].filter(Boolean).join(' · ')}</span>
}
