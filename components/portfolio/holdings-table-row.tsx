/** One asset of the holdings table, and below it, when open, where it sits. */
import { useId } from 'react'
import { Change } from '@/components/money/change'
import { CoinMark } from '@/components/money/coin-mark'
import { Money } from '@/components/money/money'
import { Price } from '@/components/money/price'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { alongLine } from '@/components/ui/move-focus'
import { Cell } from '@/components/ui/table'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { HoldingRowProps } from './holding-row'
import { LineParts } from './line-parts'
import { unpricedReason } from './unpriced-reason'

export function HoldingsTableRow({ open, onToggle, ...parts }: HoldingRowProps) {
  const { t, locale } = useT()
  const { line, now } = parts
  const id = useId()
  return (
    <>
      <tr className="hover:bg-hover">
        <Cell className="py-0!">
          <button
            type="button"
            data-row=""
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={onToggle}
            onKeyDown={(event) => {
              if (alongLine(event.currentTarget, event.key) === (open ? -1 : 1)) onToggle()
            }}
            className="group flex h-11 w-full min-w-40 items-center gap-3 rounded-md text-start"
          >
            <Icon
              name="chevron-right"
              size={12}
              className="text-muted transition-transform duration-100 group-aria-expanded:rotate-90 rtl:group-aria-expanded:-rotate-90"
            />
            <CoinMark asset={line.asset} symbol={line.symbol} size="sm" isLate />
            <span className="min-w-0 truncate">
              <span className="font-medium">{line.name}</span>{' '}
              {line.symbol === line.name ? null : <span className="text-muted">{line.symbol}</span>}
            </span>
          </button>
        </Cell>
        <Cell align="end" className="px-2!">
          <Price price={line.price} symbol={line.symbol} now={now} />
        </Cell>
        <Cell align="end" className="px-2!">
          <Change ratio={line.change24h} />
        </Cell>
        <Cell align="end" className="px-2!">
          <Quantity quantity={line.quantity} className="text-muted" />
        </Cell>
        <Cell align="end" className="px-2! font-medium">
          <Money value={line.value} reason={unpricedReason(t, line.symbol)} />
        </Cell>
        <Cell align="end" className="ps-2! text-muted @max-[47rem]:hidden">
          {line.share === null ? '' : formatShare(line.share, { locale })}
        </Cell>
      </tr>
      {open ? (
        <tr id={id}>
          <td colSpan={6} className="pe-4 ps-[3.625rem]">
            <LineParts {...parts} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
