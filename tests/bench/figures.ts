/** Medians, ratios and the printed table. Times of a busy machine vary: what counts is the ratio within one run. */

export interface Line {
  name: string
  /** Median, in `unit`. */
  value: number
  unit: 'ms' | 'MiB' | 'rows/s' | 'kB' | 'x'
  /** What it is compared with, measured in the same run and unit. */
  baseline?: { name: string; value: number }
  /** Largest allowed ratio to the baseline, or value when there is no baseline. */
  target?: number
  /** Quartiles or another remark. */
  note?: string
}

/** @example median([3, 1, 2]) // 2 */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** @param at 0..1 */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) throw new RangeError('no values')
  return low + (high - low) * (place - Math.floor(place))
}

/** @example spread([1, 2, 3]) // 'quartiles 1.5 to 2.5, n 3' */
export const spread = (values: readonly number[]): string =>
  `quartiles ${short(quantile(values, 0.25))} to ${short(quantile(values, 0.75))}, n ${values.length}`

export const ratioOf = ({ value, baseline }: Line): number | undefined =>
  baseline ? value / baseline.value : undefined

/** `undefined` where nothing is demanded. */
export function isMet(line: Line): boolean | undefined {
  if (line.target === undefined) return undefined
  return (ratioOf(line) ?? line.value) <= line.target
}

const short = (value: number): string =>
  value >= 1000 ? value.toFixed(0) : value >= 100 ? value.toFixed(0) : value.toFixed(1)

export function printTable(lines: readonly Line[]): void {
  const rows = lines.map((line) => {
    const ratio = ratioOf(line)
    const verdict = isMet(line)
    return [
      line.name,
      `${short(line.value)} ${line.unit}`,
      line.baseline ? `${short(line.baseline.value)} ${line.unit} (${line.baseline.name})` : '',
      ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
      line.target === undefined ? '' : line.baseline ? `${line.target}x` : `${line.target} ${line.unit}`,
      verdict === undefined ? '' : verdict ? 'met' : 'MISSED',
      line.note ?? '',
    ]
  })
  const head = ['what', 'median', 'baseline', 'ratio', 'target', '', 'note']
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
