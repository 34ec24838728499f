/** The picture of a document: what one unit became, the own line in full and what it is compared with in dashes. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { Reader } from '@/lib/reports/cell-text'
import type { Chart } from '@/lib/reports/document'
import { chartPath, levelsOf } from '@/lib/reports/pdf/chart-path'
import { type PrintedChart, printedChart } from '@/lib/reports/printed-chart'

const [WIDTH, HEIGHT] = [640, 140]
const LINES = [
  { className: 'stroke-accent', dashes: undefined },
  { className: 'stroke-muted', dashes: '5 3' },
] as const

export function DocumentChart({ chart, reader }: { chart: Chart; reader: Reader }) {
  const { t } = useT()
  const { title, from, until, high, low, lines } = printedChart(chart, reader)
  const scale = { width: WIDTH, height: HEIGHT, ...levelsOf(lines) }
  return (
    <Card title={title}>
      <Legend lines={lines} />
      <figure className="mt-2">
        <svg
          role="img"
          aria-label={t('From {from} to {until}: {lines}', {
            from,
            until,
            lines: lines.map(({ name, end }) => `${name} ${end}`).join(', '),
          })}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-36 w-full fill-none"
        >
          <path d={chartPath([1, 1], scale)} className="stroke-line" vectorEffect="non-scaling-stroke" />
          {lines.map(({ name, values }, at) => (
            <path
              key={name}
              d={chartPath(values, scale)}
              className={LINES[at]?.className}
              strokeDasharray={LINES[at]?.dashes}
              strokeWidth={1.5}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <figcaption className="figure mt-1 flex justify-between text-xs text-muted">
          <span>{from}</span>
          <span>
            {low} … {high}
          </span>
          <span>{until}</span>
        </figcaption>
      </figure>
    </Card>
  )
}

const Legend = ({ lines }: Pick<PrintedChart, 'lines'>) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
    {lines.map(({ name, end }, at) => (
      <li key={name} className="flex items-center gap-2">
        <svg aria-hidden viewBox="0 0 20 2" className="h-0.5 w-5">
          <path
            d="M 0 1 L 20 1"
            className={LINES[at]?.className}
            strokeDasharray={LINES[at]?.dashes}
            strokeWidth={2}
          />
        </svg>
        {name} <span className="figure">{end}</span>
      </li>
    ))}
  </ul>
)
