/** Saves what a card shows as named bars or as a ring, as a picture or as a table: beside charts that are no canvas. */
import { useRef } from 'react'
import { barsPicture, type PictureBar } from './bars-picture'
import { ChartMenu } from './chart-menu'
import { resolveColour } from './resolve-colour'
import { seriesCsv } from './series-csv'

export interface SavedBar extends PictureBar {
  key: string
  /** Its name in the table, where that is another one than in the picture: an ISO day. */
  row?: string
  /** One for each head behind the first; `null`: not known. */
  values: readonly (number | null)[]
}

export interface BarsMenuProps {
  /** Of the picture. */
  title: string
  /** Of the table: of the names, and of each value. */
  head: readonly [string, ...string[]]
  bars: readonly SavedBar[]
  /** Of what is saved, without ending; no names of accounts. */
  fileName: string
  /** The bars tell amounts, and amounts are hidden. */
  refused?: boolean
}

/** @example <BarsMenu title={t('Assets')} head={[t('Asset'), t('Share')]} bars={bars} fileName="holdfast-assets" /> */
export function BarsMenu({ title, head, bars, fileName, refused = false }: BarsMenuProps) {
  const probe = useRef<HTMLSpanElement>(null)
  const colour = (token: string) => (probe.current ? resolveColour(probe.current, token) : token)
  return (
    <span ref={probe} className="ms-auto">
      <ChartMenu
        files={{
          fileName,
          refused,
          png: refused ? null : () => barsPicture(title, bars, colour),
          csv: () =>
            seriesCsv({
              rows: bars.map(({ name, row }) => row ?? name),
              head,
              series: head.slice(1).map((name, column) => ({
                id: name,
                name,
                values: bars.map(({ values }) => values[column] ?? null),
              })),
            }),
        }}
      />
    </span>
  )
}
