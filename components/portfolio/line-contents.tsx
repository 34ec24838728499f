/** What a share, a receipt, a debt or a piece stands for: "In Uniswap V2: 0.5 ETH + 1,500 USDC". */
import { Fragment } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { absolute, isNegative } from '@/lib/core/amount'
import { protocolName } from '@/lib/decode/protocol-name'
import type { AssetLine } from '@/lib/portfolio/view'

/** Kinds of contracts rather than places: a name of them tells nobody anything. */
const UNNAMED: ReadonlySet<string> = new Set(['staked-ether', 'erc-4626'])

/** @example <LineContents contents={line.contents} /> */
export function LineContents({ contents }: { contents: NonNullable<AssetLine['contents']> }) {
  const { t } = useT()
  const { parts, protocol } = contents
  const isOwed = parts.some(({ quantity }) => isNegative(quantity))
  return (
    <p className="text-xs text-muted">
      {isOwed ? t('Owed') : t('Stands for')}
      {UNNAMED.has(protocol) ? '' : ` (${protocolName(protocol)})`}:{' '}
      {parts.map(({ asset, symbol, quantity }, at) => (
        <Fragment key={asset}>
          {at === 0 ? null : ' + '}
          <Quantity quantity={absolute(quantity)} symbol={symbol} className="text-ink" />
        </Fragment>
      ))}
    </p>
  )
}
