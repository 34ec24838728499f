/** What a share, a receipt, a debt or a piece stands for: "In Uniswap V2: 0.5 ETH + 1,500 USDC". */
import { Fragment } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { absolute, isNegative } from '@/lib/core/amount'
import type { AssetLine } from '@/lib/portfolio/view'

/** As people call them. */
const NAMES: Readonly<Record<string, string>> = {
  'uniswap-v2': 'Uniswap V2',
  'uniswap-v3': 'Uniswap V3',
  'aave-v3': 'Aave V3',
  'staked-ether': '',
  'erc-4626': '',
}

/** @example <LineContents contents={line.contents} /> */
export function LineContents({ contents }: { contents: NonNullable<AssetLine['contents']> }) {
  const { t } = useT()
  const { parts, protocol } = contents
  const isOwed = parts.some(({ quantity }) => isNegative(quantity))
  const venue = NAMES[protocol] ?? protocol
  return (
    <p className="text-xs text-muted">
      {isOwed ? t('Owed') : t('Stands for')}
      {venue === '' ? '' : ` (${venue})`}:{' '}
      {parts.map(({ asset, symbol, quantity }, at) => (
        <Fragment key={asset}>
          {at === 0 ? null : ' + '}
          <Quantity quantity={absolute(quantity)} symbol={symbol} className="text-ink" />
        </Fragment>
      ))}
    </p>
  )
}
