/** One request of the journal: what it was, what was said, what became of it. */
import type { ReactNode } from 'react'
import { ExplainLink } from '@/components/assistant/explain-link'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { AddressText } from '@/components/wallets/address-text'
import { ExplorerLink } from '@/components/wallets/explorer-link'
import { FactLine } from '@/components/wallets/fact-line'
import { type EvmChain, NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { fromUnits } from '@/lib/core/amount'
import type { ShownNote } from '@/lib/core/note'
import type { AssetAmount } from '@/lib/core/wallet-tx'
import type { IntentRow } from '@/lib/db/rows'
import { formatRatio } from '@/lib/i18n/format/format-ratio'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { hostOf } from './host-of'
import { LevelBadge } from './level-badge'
import { NoteText } from './note-text'
import { outcomeOf } from './outcome-words'
import { resultFacts } from './result-facts'

export interface IntentRowProps {
  row: IntentRow
  /** As it was said then, in the language of now. */
  shown: ShownNote
  chains: readonly EvmChain[]
  /** Of Holdfast, when the address is one's own. */
  accountName?: string
  isOpen: boolean
  /** The assistant is on: it can be asked about it. */
  explains: boolean
}

export function IntentLine({ row, shown, chains, accountName, isOpen, explains }: IntentRowProps) {
  const { locale, sentence } = useT()
  const { word, tone } = outcomeOf(row)
  const chain = chains.find(({ id }) => id === row.chain)
  return (
    <li className="border-t border-line first:border-t-0">
      <details open={isOpen}>
        <summary className="grid list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2 text-sm hover:bg-hover focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
          <span className="col-span-2 font-medium break-words">{shown.headline}</span>
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
            <LevelBadge level={shown.level} word={shown.words.levels[shown.level]} />
            <Badge tone={tone}>{sentence(word)}</Badge>
            <span className="min-w-0 truncate">{hostOf(row.origin)}</span>
            <span className="max-sm:hidden">{chain?.name ?? row.chain}</span>
          </span>
          <time className="text-end text-xs text-muted" dateTime={new Date(row.at).toISOString()}>
            {formatMoment(row.at, { locale })}
          </time>
        </summary>
        <div className="grid gap-4 px-4 pb-4 md:grid-cols-2">
          <div className="grid content-start gap-3">
            <NoteText shown={shown} headline={false} />
            {explains ? <ExplainLink intent={row.id} /> : null}
          </div>
          <IntentFacts row={row} chains={chains} {...(accountName === undefined ? {} : { accountName })} />
        </div>
      </details>
    </li>
  )
}

function IntentFacts({ row, chains, accountName }: Pick<IntentRowProps, 'row' | 'chains' | 'accountName'>) {
  const { t } = useT()
  const { swap, result, hash } = row
  const chain = chains.find(({ id }) => id === row.chain)
  return (
    <dl className="grid content-start gap-1 text-xs">
      <FactLine name={t('Page')}>{hostOf(row.origin)}</FactLine>
      <FactLine name={t('Network')}>{chain?.name ?? row.chain}</FactLine>
      <FactLine name={t('From')}>{accountName ?? <AddressText address={row.from} />}</FactLine>
      {swap ? <SwapFacts row={row} swap={swap} /> : null}
      {result ? (
        <FactLine name={t('Fee')}>
          <Quantity
            quantity={fromUnits(BigInt(result.receipt.gasCost), NATIVE_DECIMALS)}
            symbol={chain?.symbol ?? ''}
          />
        </FactLine>
      ) : null}
      {hash === undefined ? null : (
        <FactLine
          name={t('Transaction')}
          note={<ExplorerLink chains={chains} chain={row.chain} of={{ hash }} />}
        >
          <span className="font-mono break-all">{hash}</span>
        </FactLine>
      )}
    </dl>
  )
}

function SwapFacts({ row, swap }: { row: IntentRow; swap: NonNullable<IntentRow['swap']> }) {
  const { t } = useT()
  const { received, againstExpected, aboveLeast, againstMid } = resultFacts(row)
  return (
    <>
      <Side
        name={t('You pay')}
        of={row.result?.paid ? { ...swap.pays, quantity: row.result.paid } : swap.pays}
      />
      {swap.least ? <Side name={t('At least')} of={swap.least} /> : null}
      {swap.expected ? <Side name={t('By the simulation')} of={swap.expected} /> : null}
      {received ? <Side name={t('Received')} of={received} /> : null}
      <Ratio name={t('Against the simulation')} ratio={againstExpected} />
      <Ratio name={t('Above the least')} ratio={aboveLeast} />
      <Ratio name={t('Against the market at that moment')} ratio={againstMid} />
    </>
  )
}

const Side = ({ name, of: { quantity, symbol } }: { name: string; of: AssetAmount }): ReactNode => (
  <FactLine name={name}>
    <Quantity quantity={quantity} symbol={symbol} />
  </FactLine>
)

function Ratio({ name, ratio }: { name: string; ratio: number | undefined }) {
  const { locale } = useT()
  if (ratio === undefined) return null
  return (
    <FactLine name={name}>
      <span className="figure">{formatRatio(ratio, { locale })}</span>
    </FactLine>
  )
}
