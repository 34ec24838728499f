/**
 * A matrix of correlations as a table with coloured cells. The figures carry everything; the colours only help to find the
 * strong ones. A wide matrix scrolls in itself, names of its rows stay.
 */
import { useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { ChartMenu } from './chart-menu'
import { correlationColour } from './correlation-colour'
import { heatmapPicture, type Matrix } from './heatmap-picture'
import { resolveColour } from './resolve-colour'
import { seriesCsv } from './series-csv'

export interface HeatmapProps extends Matrix {
  label: string
  /** Common days of each pair. */
  days?: readonly (readonly number[])[]
  /** Of what is saved, without ending. */
  fileName: string
}

/** @example <Heatmap label={t('Correlation')} names={names} matrix={view.matrix} days={view.days} fileName="correlation" /> */
export function Heatmap(props: HeatmapProps) {
  const { label, names, matrix } = props
  return (
    <figure aria-label={label} className="flex min-w-0 flex-col gap-2">
      <Head {...props} />
      <div
        role="group"
        aria-label={label}
        tabIndex={0}
        className="relative max-h-[32rem] overflow-auto focus-visible:outline-offset-[-2px]"
      >
        <table className="border-separate border-spacing-0.5 text-xs">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              <td className="sticky top-0 start-0 z-2 bg-surface" />
              {names.map(({ id, name }) => (
                <th
                  key={id}
                  scope="col"
                  className="sticky top-0 z-1 h-8 w-14 max-w-14 min-w-14 truncate bg-surface px-1 font-medium text-muted"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map(({ id, name }, row) => (
              <tr key={id}>
                <th
                  scope="row"
                  className="sticky start-0 z-1 max-w-28 truncate bg-surface pe-2 text-start font-medium text-muted"
                >
                  {name}
                </th>
                {names.map((column, at) => (
                  <HeatCell
                    key={column.id}
                    {...props}
                    row={row}
                    column={at}
                    value={matrix[row]?.[at] ?? null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

function HeatCell({
  names,
  days,
  row,
  column,
  value,
}: HeatmapProps & { row: number; column: number; value: number | null }) {
  const { t, locale } = useT()
  const common = days?.[row]?.[column]
  const pair = { first: names[row]?.name ?? '', second: names[column]?.name ?? '' }
  const title =
    common === undefined
      ? t('{first} and {second}', pair)
      : t('{first} and {second}: {count} common days', { ...pair, count: common })
  if (value === null)
    return (
      <td title={title} className="h-8 rounded-sm bg-sunken px-1 text-center text-muted">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('not known')}</span>
      </td>
    )
  return (
    <td
      title={title}
      className="figure h-8 rounded-sm px-1 text-center text-ink"
      style={{ background: correlationColour(value) }}
    >
      {formatCorrelation(value, locale)}
    </td>
  )
}

/** What rounds to nothing has no sign. */
const formatCorrelation = (value: number, locale: string): string =>
  formatNumber(value, locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  })

function Head(props: HeatmapProps) {
  const { t, locale } = useT()
  const probe = useRef<HTMLDivElement>(null)
  return (
    <div ref={probe} className="flex flex-wrap items-center justify-between gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <Scale value={1} text={t('{figure}: move together', { figure: formatCorrelation(1, locale) })} />
        <Scale value={0} text={t('{figure}: no connection', { figure: formatCorrelation(0, locale) })} />
        <Scale
          value={-1}
          text={t('{figure}: move against each other', { figure: formatCorrelation(-1, locale) })}
        />
      </p>
      <ChartMenu
        files={{
          fileName: props.fileName,
          // Ratios tell no amount.
          refused: false,
          csv: () => matrixCsv(props),
          png: () =>
            heatmapPicture(props, {
              write: (value) => formatCorrelation(value, locale),
              colour: (token) => (probe.current ? resolveColour(probe.current, token) : token),
            }),
        }}
      />
    </div>
  )
}

const matrixCsv = ({ label, names, matrix }: HeatmapProps): string =>
  seriesCsv({
    rows: names.map(({ name }) => name),
    head: [label, ...names.map(({ name }) => name)],
    series: names.map(({ id, name }, column) => ({
      id,
      name,
      values: names.map((_, row) => matrix[row]?.[column] ?? null),
    })),
  })

function Scale({ value, text }: { value: number; text: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span
        aria-hidden="true"
        className="size-3.5 rounded-sm ring-1 ring-line ring-inset"
        style={{ background: correlationColour(value) }}
      />
      {text}
    </span>
  )
}
