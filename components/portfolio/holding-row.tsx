/** One asset over all accounts, as a row that opens: Enter or Space toggles, the arrow along the line opens, the other one closes. */
import { useId } from 'react'
import { Change } from '@/components/money/change'
import { CoinMark } from '@/components/money/coin-mark'
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { alongLine } from '@/components/ui/move-focus'
import { LineParts, type LinePartsProps } from './line-parts'
import { unpricedReason } from './unpriced-reason'

export interface HoldingRowProps extends LinePartsProps {
  open: boolean
  onToggle: () => void
}

export function HoldingRow({ open, onToggle, ...parts }: HoldingRowProps) {
  const { t } = useT()
  const { line } = parts
  const id = useId()
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        data-row=""
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
        onKeyDown={(event) => {
          if (alongLine(event.currentTarget, event.key) === (open ? -1 : 1)) onToggle()
        }}
        className="group flex h-[3.25rem] w-full items-center gap-2.5 rounded-md px-2 text-start hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <CoinMark asset={line.asset} symbol={line.symbol} />
        <span className="flex min-w-0 flex-1 flex-col items-start">
          <span className="flex max-w-full items-center gap-1 text-sm leading-5 font-medium">
            <span className="truncate">{line.name}</span>
            <Icon
              name="chevron-right"
              size={12}
              className="text-muted opacity-0 transition-[opacity,rotate] duration-100 group-hover:opacity-100 group-focus-visible:opacity-100 group-aria-expanded:rotate-90 rtl:group-aria-expanded:-rotate-90 group-aria-expanded:opacity-100"
            />
          </span>
          <Quantity quantity={line.quantity} symbol={line.symbol} className="text-xs leading-4 text-muted" />
        </span>
        <span className="flex shrink-0 flex-col items-end">
          <Money
            value={line.value}
            reason={unpricedReason(t, line.symbol)}
            className="text-sm leading-5 font-medium"
          />
          <Change ratio={line.change24h} className="text-xs leading-4" />
        </span>
      </button>
      {open ? (
        <div id={id} className="pe-2 ps-[3.125rem]">
          <LineParts {...parts} />
        </div>
      ) : null}
    </li>
  )
}
