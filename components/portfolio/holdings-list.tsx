/** The holdings as a list of rows for narrow places. Arrow up and down move between rows; a hundred rows at a time. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { moveFocus } from '@/components/ui/move-focus'
import type { AccountLine } from '@/lib/portfolio/view'
import { HoldingRow } from './holding-row'
import type { AnyLine, PortfolioProps } from './portfolio-props'

export const ROWS_AT_ONCE = 100

export interface HoldingsListProps {
  lines: readonly AnyLine[]
  accounts: readonly AccountLine[]
  now: number
  onChooseAsset?: PortfolioProps['onChooseAsset']
  onAlert?: PortfolioProps['onAlert']
}

export function HoldingsList({ lines, ...rest }: HoldingsListProps) {
  const { t } = useT()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [limit, setLimit] = useState(ROWS_AT_ONCE)
  const list = useRef<HTMLUListElement>(null)
  const toggle = (asset: string) =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(asset)) next.add(asset)
      return next
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const vertical = ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)
    if (vertical && list.current && moveFocus(list.current, '[data-row]', event.key)) event.preventDefault()
    if (event.key === 'Escape' && open.size > 0) setOpen(new Set())
  }
  return (
    <>
      <ul ref={list} aria-label={t('Holdings')} onKeyDown={onKeyDown}>
        {lines.slice(0, limit).map((line) => (
          <HoldingRow
            key={line.asset}
            line={line}
            open={open.has(line.asset)}
            onToggle={() => toggle(line.asset)}
            {...rest}
          />
        ))}
      </ul>
      {lines.length > limit ? (
        <Button
          size="sm"
          variant="quiet"
          className="my-2 w-full"
          onClick={() => setLimit(limit + ROWS_AT_ONCE)}
        >
          {t('Show {count} more', { count: Math.min(ROWS_AT_ONCE, lines.length - limit) })}
        </Button>
      ) : null}
    </>
  )
}
