/** Who may take tokens of a wallet, how much of it is at risk, when it was last used, and how it is taken back. */
import { useState } from 'react'
import { Money } from '@/components/money/money'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useNow } from '@/components/ui/now.hooks'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import type { Wallet } from '@/components/wallets/wallets-of'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { AccountId } from '@/lib/core/ids'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { ApprovalReading } from '@/lib/wallets/approvals/refresh-approvals.store'
import type { WalletDraft } from '@/lib/wallets/draft'
import { ApprovalRow } from './approval-row'
import { useApprovalReadings, useApprovals } from './approvals.hooks'
import { type ApprovalAtRisk, totalAtRisk } from './approvals-at-risk'

export interface ApprovalsPanelProps {
  /** At least one. */
  wallets: readonly Wallet[]
  chains: readonly EvmChain[]
  isReviewing: boolean
  onReview: (draft: WalletDraft) => void
}

export function ApprovalsPanel({ wallets, chains, isReviewing, onReview }: ApprovalsPanelProps) {
  const { t } = useT()
  const [chosen, choose] = useState<AccountId>()
  const wallet = wallets.find(({ id }) => id === chosen) ?? wallets[0]
  if (!wallet) return null
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-sm text-muted">
        {t(
          'A contract that is allowed to take a token can take it without asking again. Take back what you do not use.',
        )}
      </p>
      {wallets.length > 1 ? (
        <Select
          label={t('Wallet')}
          className="max-w-xs"
          value={wallet.id}
          options={wallets.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ target }) => choose(target.value as AccountId)}
        />
      ) : null}
      <Approvals
        key={wallet.id}
        wallet={wallet}
        chains={chains}
        isReviewing={isReviewing}
        onReview={onReview}
      />
    </div>
  )
}

type ApprovalsProps = Omit<ApprovalsPanelProps, 'wallets'> & { wallet: Wallet }

function Approvals({ wallet, chains, isReviewing, onReview }: ApprovalsProps) {
  const { t } = useT()
  const rows = useApprovals(wallet.id)
  const { readings, error, asking, refresh } = useApprovalReadings(wallet.id)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <AtRisk rows={rows ?? []} />
        <Button size="sm" icon="sync" busy={asking} onClick={refresh}>
          {asking ? t('Asking the chains…') : t('Read again')}
        </Button>
      </div>
      {error ? <ProblemBanner error={error} onAgain={refresh} /> : null}
      {rows === null || (rows.length === 0 && error === null && (asking || readings === null)) ? (
        <Skeleton className="h-32 w-full" />
      ) : rows.length === 0 ? (
        <p className="text-sm text-muted">{t('Nothing is allowed to anybody, as far as it was read.')}</p>
      ) : (
        <ul className="grid gap-2">
          {rows.map((each) => (
            <ApprovalRow
              key={each.row.id}
              approval={each}
              chain={chains.find(({ id }) => id === each.row.chain)}
              canSign={wallet.signer !== undefined}
              busy={isReviewing}
              onRevoke={() => onReview(revokeDraft(wallet.id, each))}
            />
          ))}
        </ul>
      )}
      <Reach readings={readings ?? []} chains={chains} />
    </>
  )
}

const revokeDraft = (
  account: AccountId,
  { row: { chain, token, spender, via } }: ApprovalAtRisk,
): WalletDraft => ({
  kind: 'revoke',
  account,
  chain,
  token,
  spender,
  via,
  speed: 'normal',
})

function AtRisk({ rows }: { rows: readonly ApprovalAtRisk[] }) {
  const { t } = useT()
  return (
    <p className="text-sm">
      <span className="text-muted">{t('At risk')}</span>{' '}
      <Money value={totalAtRisk(rows)} className="font-semibold" />
      {rows.some(({ risk }) => risk === null) ? (
        <span className="text-muted"> {t('and what has no price')}</span>
      ) : null}
    </p>
  )
}

/** How far it was looked: what was not searched may hide an approval. */
function Reach({ readings, chains }: { readings: readonly ApprovalReading[]; chains: readonly EvmChain[] }) {
  const { t, locale, sentence } = useT()
  const now = useNow()
  const nameOf = ({ chain }: ApprovalReading) => chains.find(({ id }) => id === chain)?.name ?? chain
  const failed = readings.filter(({ error }) => error !== undefined)
  const partial = readings.filter(({ error, searched, head }) => error === undefined && searched < head)
  const times = readings.flatMap(({ readAt }) => readAt ?? [])
  return (
    <>
      {failed.map((reading) => (
        <Banner
          key={reading.chain}
          tone="warn"
          title={t('{chain} could not be read.', { chain: nameOf(reading) })}
        >
          {reading.error ? sentence(reading.error.sentence) : null}
        </Banner>
      ))}
      {partial.length > 0 ? (
        <Banner tone="neutral" title={t('Not everything was searched yet.')}>
          {t(
            'On {chains} the nodes search old blocks in small steps only. Well-known contracts were asked all the same; read again to go on.',
            { chains: partial.map(nameOf).join(', ') },
          )}
        </Banner>
      ) : null}
      {times.length > 0 ? (
        <p className="text-xs text-muted">
          {t('Read {age}.', { age: formatAge(Math.min(...times), now, locale) })}
        </p>
      ) : null}
    </>
  )
}
