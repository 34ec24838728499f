/** The legend of a line chart: its lines, and the kinds of events that are marked on it. */
import { memo } from 'react'
import { useT } from '@/components/shell/translation'
import type { ChartEvent } from '@/lib/analytics/views'
import { ChartLegend, type LegendEntry } from './chart-legend'
import { kindName } from './event-text'
import type { SceneLine } from './line-scene'
import { MARK_KINDS } from './mark-shapes'
import { LineKey, MarkKey } from './series-key'
import type { Hidden } from './use-hidden'

/** What is hidden when marks of a kind are. */
export const markId = (kind: ChartEvent['kind']) => `mark ${kind}`

export const LineLegend = memo(function LineLegend({
  lines,
  marks,
  off,
  onEmphasise,
}: {
  lines: readonly SceneLine[]
  marks: readonly ChartEvent[]
  off: Hidden
  onEmphasise: (id: string | null) => void
}) {
  const { t } = useT()
  const kinds = MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind))
  if (lines.length < 2 && kinds.length === 0) return null
  const entries: LegendEntry[] = [
    ...lines.map(({ series: { id, name }, look }) => ({
      id,
      name,
      shown: !off.hidden.has(id),
      mark: <LineKey look={look} />,
    })),
    ...kinds.map((kind) => ({
      id: markId(kind),
      name: kindName(kind, t),
      shown: !off.hidden.has(markId(kind)),
      mark: <MarkKey kind={kind} />,
    })),
  ]
  const isLine = (id: string | null) => id === null || lines.some(({ series }) => series.id === id)
  return (
    <ChartLegend
      entries={entries}
      onToggle={off.toggle}
      onEmphasise={(id) => onEmphasise(isLine(id) && lines.length > 1 ? id : null)}
    />
  )
})
