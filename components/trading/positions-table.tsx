/** Coins of the account with their average cost and what is not realised yet, in the currency of the tax rules. */
import { Change } from '@/components/money/change'
import { Money } from '@/components/money/money'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { DeskAccount } from './desk-accounts'
import type { Positions } from './positions.hooks'
import type { Position } from './positions-of'

export interface PositionsTableProps extends Positions {
  account: DeskAccount | undefined
}

export function PositionsTable({ positions, currency, error, account }: PositionsTableProps) {
  const { t, sentence } = useT()
  const display = useMoneyDisplay()
  if (account === undefined)
    return (
      <p className="px-3 py-6 text-center text-sm text-muted">{t('No account trades in this market.')}</p>
    )
  return (
    <MoneyDisplayProvider display={{ ...display, currency, compact: false }}>
      {error ? (
        <Banner tone="danger" className="mx-3 mb-2">
          {sentence(error.sentence)}
        </Banner>
      ) : null}
      {positions === null ? (
        error ? null : (
          <Skeleton className="m-3 h-24" />
        )
      ) : positions.length === 0 ? (
        <p className="px-3 py-6 text-center text-sm text-muted">
          {t('The history of {account} tells of nothing that is held.', { account: account.label })}
        </p>
      ) : (
        <>
          <p className="px-3 pb-2 text-xs text-muted">
            {t('From the open lots of {account}, in {currency}.', {
              account: account.label,
              currency: currency.toUpperCase(),
            })}
          </p>
          <Rows positions={positions} caption={t('Positions of {account}', { account: account.label })} />
        </>
      )}
    </MoneyDisplayProvider>
  )
}

function Rows({ positions, caption }: { positions: readonly Position[]; caption: string }) {
  const { t } = useT()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{t('Coin')}</HeadCell>
          <HeadCell align="end">{t('Quantity')}</HeadCell>
          <HeadCell align="end">{t('Average cost')}</HeadCell>
          <HeadCell align="end">{t('Value')}</HeadCell>
          <HeadCell align="end">{t('Unrealised')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <Row key={position.asset} position={position} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ position: { symbol, quantity, average, value, unrealised, ratio } }: { position: Position }) {
  const { t } = useT()
  const noCost = t('The cost of a part of it is not known.')
  const noPrice = t('No source has a price for {symbol}.', { symbol })
  return (
    <tr>
      <Cell className="font-medium">{symbol}</Cell>
      <Cell align="end">
        <Quantity quantity={quantity} />
      </Cell>
      <Cell align="end">
        <Money value={average} reason={noCost} />
      </Cell>
      <Cell align="end">
        <Money value={value} reason={noPrice} />
      </Cell>
      <Cell align="end">
        <Money value={unrealised} signed reason={value === null ? noPrice : noCost} />
        {ratio === null ? null : <Change ratio={ratio} className="block text-xs" />}
      </Cell>
    </tr>
  )
}
