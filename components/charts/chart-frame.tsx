/**
 * What every chart has around it: legend, tools, the switch to the table, the menu that saves it, and the states in which
 * there is nothing to draw.
 */
import { type ReactNode, useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { type ChartFiles, ChartMenu } from './chart-menu'
import type { ChartRows } from './chart-rows'
import { ChartTable, HiddenTable } from './chart-table'
import type { ChartState } from './use-chart'

export interface ChartFrameProps {
  label: string
  legend?: ReactNode
  tools?: ReactNode
  /** On the screen; asked for when it is shown. */
  table: () => ChartRows
  /** For screen readers beside the chart. */
  summary: ChartRows
  files: ChartFiles
  state: ChartState
  /** Why there is nothing to draw; `null` when there is. */
  nothing: string | null
  /** Below the chart. */
  below?: ReactNode
  /** Height of the drawing, as a class. */
  height?: string
  children: ReactNode
}

export function ChartFrame(props: ChartFrameProps) {
  const { label, legend, tools, table, summary, files, below, height = 'h-72' } = props
  const [asTable, setAsTable] = useState(false)
  const rows = useMemo(() => (asTable ? table() : null), [asTable, table])
  return (
    <figure aria-label={label} className="flex min-w-0 flex-col gap-2">
      <div className="flex min-w-0 flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-48">{legend}</div>
        <div className="ms-auto flex flex-wrap items-center justify-end gap-1">
          {tools}
          <TableSwitch pressed={asTable} onChange={setAsTable} />
          <ChartMenu files={files} />
        </div>
      </div>
      <div className={classNames('relative min-w-0', height)}>
        <div inert={asTable} className="absolute inset-0">
          {props.children}
          <Nothing {...props} />
        </div>
        {rows ? <ChartTable caption={label} table={rows} /> : null}
      </div>
      {asTable ? null : <HiddenTable caption={label} table={summary} />}
      {below}
    </figure>
  )
}

function TableSwitch({ pressed, onChange }: { pressed: boolean; onChange: (pressed: boolean) => void }) {
  const { t } = useT()
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-pressed={pressed}
      className="aria-pressed:bg-pressed"
      onClick={() => onChange(!pressed)}
    >
      {t('Show as table')}
    </Button>
  )
}

function Nothing({ state, nothing }: Pick<ChartFrameProps, 'state' | 'nothing'>) {
  const { t } = useT()
  const text = state === 'failed' ? t('The chart could not be loaded. Reload the page.') : nothing
  if (text === null) return null
  return (
    <p className="pointer-events-none absolute inset-0 flex items-center justify-center p-4 text-center text-sm text-muted">
      {text}
    </p>
  )
}
