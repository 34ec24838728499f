/** A coin's own icon where it comes with the extension, else a disc with its letters. Decoration: its name stands beside it. */
import { classNames } from '@/components/ui/class-names'
import { Monogram } from '@/components/ui/monogram'
import { coinIcon } from '@/lib/assets/coin-icon'
import type { AssetId } from '@/lib/core/ids'

export interface CoinMarkProps {
  /** The collection: an icon is never chosen by the symbol. */
  asset: AssetId
  symbol: string
  size?: 'sm' | 'md'
  /** In a long list, of which only a part is on the screen. */
  isLate?: boolean
}

/** @example <CoinMark asset={line.asset} symbol={line.symbol} /> */
export function CoinMark({ asset, symbol, size = 'md', isLate = false }: CoinMarkProps) {
  const icon = coinIcon(asset)
  if (icon === undefined) return <Monogram name={symbol} size={size} />
  const pixels = size === 'md' ? 32 : 24
  return (
    <img
      src={icon}
      alt=""
      width={pixels}
      height={pixels}
      // The first frame and React draw one after the other: what is decoded already is on the screen at once.
      decoding="sync"
      loading={isLate ? 'lazy' : 'eager'}
      className={classNames(
        'shrink-0 rounded-full bg-sunken ring-1 ring-line',
        size === 'md' ? 'size-8' : 'size-6',
      )}
    />
  )
}
