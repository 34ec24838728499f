/** How well swaps were carried out, by month and protocol. A sum says of how many swaps it is known. */
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { ExecutionRow, KnownSum } from '@/lib/annotate/execution-report'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { Amount } from '@/lib/core/amount'
import { protocolName } from '@/lib/decode/protocol-name'

export interface ExecutionTableProps {
  rows: readonly ExecutionRow[]
  chains: readonly EvmChain[]
  /** US dollars in the page's currency. */
  inPage: (usd: Amount) => Amount
}

export function ExecutionTable({ rows, chains, inPage }: ExecutionTableProps) {
  const { t, locale } = useT()
  if (rows.length === 0)
    return (
      <EmptyState
        icon="analytics"
        sentence={t('No swap that a page asked for is in a block yet. Then it is told here what came of it.')}
      />
    )
  return (
    <Card title={t('By protocol and month')} flush>
      <Table caption={t('Swaps by protocol and month')}>
        <thead>
          <tr>
            <HeadCell>{t('Month')}</HeadCell>
            <HeadCell>{t('Protocol')}</HeadCell>
            <HeadCell align="end">{t('Swaps')}</HeadCell>
            <HeadCell align="end">{t('Paid')}</HeadCell>
            <HeadCell align="end">{t('Against the simulation')}</HeadCell>
            <HeadCell align="end">{t('Above the least')}</HeadCell>
            <HeadCell align="end">{t('Against the market')}</HeadCell>
            <HeadCell align="end">{t('Gas')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.month} ${row.protocol ?? ''}`}>
              <Cell className="whitespace-nowrap">{monthText(row.month, locale)}</Cell>
              <Cell>{row.protocol === undefined ? t('Not known') : protocolName(row.protocol)}</Cell>
              <Cell align="end">
                {row.trades}
                {row.failed > 0 ? (
                  <span className="block text-xs text-danger">
                    {t('{count} reverted', { count: row.failed })}
                  </span>
                ) : null}
              </Cell>
              <SumCell sum={row.paid} trades={row.trades} inPage={inPage} />
              <SumCell sum={row.againstExpected} trades={row.trades} inPage={inPage} signed />
              <SumCell sum={row.aboveLeast} trades={row.trades} inPage={inPage} signed />
              <SumCell sum={row.againstMid} trades={row.trades} inPage={inPage} signed />
              <Cell align="end">
                {row.gas.map(({ chain, quantity }) => (
                  <span key={chain} className="block">
                    <Quantity
                      quantity={quantity}
                      symbol={chains.find(({ id }) => id === chain)?.symbol ?? chain}
                    />
                  </span>
                ))}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

interface SumCellProps {
  sum: KnownSum
  trades: number
  inPage: (usd: Amount) => Amount
  signed?: boolean
}

function SumCell({ sum, trades, inPage, signed = false }: SumCellProps) {
  const { t } = useT()
  return (
    <Cell align="end">
      <Money
        value={sum.of === 0 ? null : inPage(sum.usd)}
        reason={t('Of none of these swaps is enough known.')}
        signed={signed}
      />
      {sum.of > 0 && sum.of < trades ? (
        <span className="block text-xs text-muted">
          {t('{known} of {trades} swaps', { known: sum.of, trades })}
        </span>
      ) : null}
    </Cell>
  )
}

const monthText = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
