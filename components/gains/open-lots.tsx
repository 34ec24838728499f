/** What is still held, lot by lot: its cost, how long it has been held, and what is unrealised over all. */
import { useState } from 'react'
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, StackedRow, Table } from '@/components/ui/table'
import type { AccountId } from '@/lib/core/ids'
import { formatDay } from '@/lib/i18n/format/format-time'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { GainsView, LotView } from '@/lib/ledger/views'
import { HowComputed } from './how-computed'
import { Pager } from './pager'

const PAGE = 50
const DAY = 86_400_000

export interface OpenLotsProps {
  open: GainsView['open']
  nameOf: (account: AccountId) => string
  now: number
}

export function OpenLots({ open, nameOf, now }: OpenLotsProps) {
  const { t, sentence } = useT()
  const [page, setPage] = useState(0)
  const { answer, error } = useQuestion(ledgerMessages['ledger.lots'], { offset: page * PAGE, limit: PAGE })
  return (
    <>
      <OpenSum open={open} />
      <Card title={t('Open lots')} flush>
        {error ? (
          <Banner tone="danger" className="m-4">
            {sentence(error.sentence)}
          </Banner>
        ) : null}
        {answer ? (
          answer.rows.length === 0 ? (
            <p className="p-4 text-sm text-muted">{t('Nothing is held any more.')}</p>
          ) : (
            <>
              <LotsTable rows={answer.rows} nameOf={nameOf} now={now} />
              <Pager page={page} size={PAGE} total={answer.total} onPage={setPage} />
            </>
          )
        ) : error ? null : (
          <div className="p-4">
            <Skeleton className="h-32 w-full" />
          </div>
        )}
      </Card>
    </>
  )
}

function OpenSum({ open }: { open: GainsView['open'] }) {
  const { t } = useT()
  const unknown = t('Some of what is held has no price.')
  const figures = [
    { name: t('Cost'), figure: <Money value={open.cost} /> },
    { name: t('Value today'), figure: <Money value={open.value} reason={unknown} /> },
    { name: t('Unrealised'), figure: <Money value={open.unrealised} signed reason={unknown} /> },
  ]
  return (
    <Card>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <dl className="flex flex-wrap gap-x-8 gap-y-3">
          {figures.map(({ name, figure }) => (
            <div key={name}>
              <dt className="text-xs text-muted">{name}</dt>
              <dd className="text-lg font-semibold">{figure}</dd>
            </div>
          ))}
        </dl>
        <HowComputed figure={t('Unrealised')}>
          {t('Value of the open lots whose cost is known, less that cost.')}
        </HowComputed>
        {open.missingLots > 0 ? (
          <Badge tone="warn">
            {t('{count} lots without basis, in no figure', { count: open.missingLots })}
          </Badge>
        ) : null}
      </div>
    </Card>
  )
}

function LotsTable({
  rows,
  nameOf,
  now,
}: {
  rows: readonly LotView[]
  nameOf: (account: AccountId) => string
  now: number
}) {
  const { t, locale } = useT()
  return (
    <Table caption={t('Open lots')} stacks>
      <thead>
        <tr>
          <HeadCell>{t('Acquired')}</HeadCell>
          <HeadCell>{t('Account')}</HeadCell>
          <HeadCell align="end">{t('Acquired quantity')}</HeadCell>
          <HeadCell align="end">{t('Left')}</HeadCell>
          <HeadCell align="end">{t('Cost of what is left')}</HeadCell>
          <HeadCell align="end">{t('Days to long-term')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((lot) => {
          const when =
            lot.acquiredAt === null ? t('Nobody saw it arrive') : formatDay(lot.acquiredAt, { locale })
          return (
            <StackedRow key={`${lot.id} ${lot.accountId}`}>
              <Cell label="" className="whitespace-nowrap">
                {lot.acquiredBy ? (
                  <a className="underline underline-offset-2" href={`#/history/${lot.acquiredBy}`}>
                    {when}
                  </a>
                ) : (
                  when
                )}
              </Cell>
              <Cell label={t('Account')} className="whitespace-nowrap">
                {nameOf(lot.accountId)}
              </Cell>
              <Cell label={t('Acquired quantity')} align="end">
                <Quantity quantity={lot.quantity} symbol={lot.symbol} />
              </Cell>
              <Cell label={t('Left')} align="end">
                <Quantity quantity={lot.left} symbol={lot.symbol} />
              </Cell>
              <Cell label={t('Cost of what is left')} align="end">
                {lot.basis === 'missing' ? (
                  <Badge tone="warn">{t('Missing basis')}</Badge>
                ) : (
                  <span className="inline-flex items-center gap-1.5">
                    <Money value={lot.cost} reason={t('Nobody knows what this had cost.')} />
                    {lot.basis === 'partial' ? <Badge tone="warn">{t('in part')}</Badge> : null}
                  </span>
                )}
              </Cell>
              <Cell label={t('Days to long-term')} align="end">
                {lot.longTermAt === undefined ? (
                  <span className="text-muted">{t('no date')}</span>
                ) : lot.longTermAt <= now ? (
                  t('reached')
                ) : (
                  t('{count} days', { count: Math.ceil((lot.longTermAt - now) / DAY) })
                )}
              </Cell>
            </StackedRow>
          )
        })}
      </tbody>
    </Table>
  )
}
