/** The disposals of one tax year, a page at a time; each opens its computation. */
import { useState } from 'react'
import { EntryGain } from '@/components/history/entry-figures'
import { DISPOSAL_TERM_WORDS } from '@/components/history/entry-words'
import { LotTrace } from '@/components/history/lot-trace'
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, StackedRow, Table } from '@/components/ui/table'
import { KIND_WORDS } from '@/lib/core/entry-words'
import type { AccountId } from '@/lib/core/ids'
import { formatDay } from '@/lib/i18n/format/format-time'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { DisposalView } from '@/lib/ledger/views'
import { Pager } from './pager'

const PAGE = 50

export function Disposals({ year, nameOf }: { year: string; nameOf: (account: AccountId) => string }) {
  const { t, sentence } = useT()
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<DisposalView>()
  const { answer, error } = useQuestion(ledgerMessages['ledger.disposals'], {
    year,
    offset: page * PAGE,
    limit: PAGE,
  })
  return (
    <Card title={t('Disposals in {year}', { year })} flush>
      {error ? (
        <Banner tone="danger" className="m-4">
          {sentence(error.sentence)}
        </Banner>
      ) : null}
      {answer ? (
        answer.rows.length === 0 ? (
          <p className="p-4 text-sm text-muted">{t('Nothing was disposed of in this year.')}</p>
        ) : (
          <>
            <DisposalsTable year={year} rows={answer.rows} nameOf={nameOf} onOpen={setOpen} />
            <Pager page={page} size={PAGE} total={answer.total} onPage={setPage} />
          </>
        )
      ) : error ? null : (
        <div className="p-4">
          <Skeleton className="h-32 w-full" />
        </div>
      )}
      {open ? (
        <Dialog
          open
          size="xl"
          title={t('Disposal of {symbol}', { symbol: open.symbol })}
          onClose={() => setOpen(undefined)}
          footer={
            <a className="text-sm underline underline-offset-2" href={`#/history/${open.entryId}`}>
              {t('Open the entry')}
            </a>
          }
        >
          <LotTrace disposal={open} />
        </Dialog>
      ) : null}
    </Card>
  )
}

interface DisposalsTableProps {
  year: string
  rows: readonly DisposalView[]
  nameOf: (account: AccountId) => string
  onOpen: (disposal: DisposalView) => void
}

function DisposalsTable({ year, rows, nameOf, onOpen }: DisposalsTableProps) {
  const { t, sentence, locale } = useT()
  const noValue = t('Nobody knows the value at that time.')
  return (
    <Table caption={t('Disposals in {year}', { year })} stacks>
      <thead>
        <tr>
          <HeadCell>{t('Day')}</HeadCell>
          <HeadCell>{t('Kind')}</HeadCell>
          <HeadCell>{t('Account')}</HeadCell>
          <HeadCell align="end">{t('Quantity')}</HeadCell>
          <HeadCell align="end">{t('Proceeds')}</HeadCell>
          <HeadCell align="end">{t('Cost')}</HeadCell>
          <HeadCell align="end">{t('Gain')}</HeadCell>
          <HeadCell>{t('Term')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('Computation')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StackedRow key={`${row.entryId} ${row.asset} ${row.quantity}`}>
            <Cell label="" className="whitespace-nowrap">
              <a className="underline underline-offset-2" href={`#/history/${row.entryId}`}>
                {formatDay(row.at, { locale })}
              </a>
            </Cell>
            <Cell label={t('Kind')} className="whitespace-nowrap">
              {sentence(KIND_WORDS[row.kind])}
            </Cell>
            <Cell label={t('Account')} className="whitespace-nowrap">
              {nameOf(row.accountId)}
            </Cell>
            <Cell label={t('Quantity')} align="end">
              <Quantity quantity={row.quantity} symbol={row.symbol} />
            </Cell>
            <Cell label={t('Proceeds')} align="end">
              <Money value={row.proceeds} reason={noValue} />
            </Cell>
            <Cell label={t('Cost')} align="end">
              <Money
                value={row.basis === 'missing' ? null : row.cost}
                reason={t('Nobody knows what this had cost.')}
              />
            </Cell>
            <Cell label={t('Gain')} align="end">
              <EntryGain gain={row} />
            </Cell>
            <Cell label={t('Term')} className="whitespace-nowrap">
              {sentence(DISPOSAL_TERM_WORDS[row.term])}
            </Cell>
            <Cell label="" align="end">
              <Button
                size="sm"
                variant="quiet"
                aria-label={t('How computed: {figure}', {
                  figure: `${row.symbol}, ${formatDay(row.at, { locale })}`,
                })}
                onClick={() => onOpen(row)}
              >
                {t('How computed')}
              </Button>
            </Cell>
          </StackedRow>
        ))}
      </tbody>
    </Table>
  )
}
