/** What the file would add: counts, rows with their verdict, problems by line. Nothing is stored until it is taken. */
import { useState } from 'react'
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useT } from '@/components/shell/translation'
import { Badge, type Tone } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { KIND_WORDS } from '@/lib/core/entry-words'
import type { ImportPreview, ImportPreviewRow } from '@/lib/history/messages'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'

export interface PreviewPanelProps {
  preview: ImportPreview
  hidden: boolean
  pending: boolean
  onTake: (takeConflicts: boolean) => void
}

export function PreviewPanel({ preview, hidden, pending, onTake }: PreviewPanelProps) {
  const { t, locale } = useT()
  const [takeConflicts, setTakeConflicts] = useState(false)
  const { counts, rows, problems, skipped, from, until } = preview
  const added = counts.new + (takeConflicts ? counts.conflict : 0)
  return (
    <Card title={t('What this file would add')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Counts counts={counts} />
        {from !== undefined && until !== undefined ? (
          <p className="text-sm text-muted">
            {t('From {from} until {until}', {
              from: formatDay(from, { locale }),
              until: formatDay(until, { locale }),
            })}
          </p>
        ) : null}
        {counts.conflict > 0 ? (
          <Banner tone="warn" title={t('{count} rows contradict the history', { count: counts.conflict })}>
            <p>
              {t(
                'The same fact stands there with other figures. It is left as it is unless you say otherwise.',
              )}
            </p>
            <Checkbox
              label={t('Add these rows all the same')}
              checked={takeConflicts}
              onChange={(event) => setTakeConflicts(event.target.checked)}
            />
          </Banner>
        ) : null}
        {rows.length > 0 ? <PreviewRows rows={rows} hidden={hidden} /> : null}
        <Lines
          title={t('Lines that cannot be read: {count}', { count: problems.length })}
          lines={problems}
          open
        />
        <Lines title={t('Lines that are no entries: {count}', { count: skipped.length })} lines={skipped} />
        <div className="flex flex-wrap items-center justify-end gap-3">
          {added === 0 ? (
            <p className="text-sm text-muted">{t('There is nothing new in this file.')}</p>
          ) : null}
          <Button
            variant="primary"
            busy={pending}
            disabled={added === 0}
            onClick={() => onTake(takeConflicts)}
          >
            {t('Add {count} entries', { count: added })}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function Counts({ counts }: Pick<ImportPreview, 'counts'>) {
  const { t, locale } = useT()
  const number = new Intl.NumberFormat(locale)
  const figures = [
    { name: t('New'), count: counts.new },
    { name: t('Known already'), count: counts.duplicate },
    { name: t('Contradicting'), count: counts.conflict },
    { name: t('Not readable'), count: counts.problems },
    { name: t('No entries'), count: counts.skipped },
  ]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {figures.map(({ name, count }) => (
        <div key={name}>
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="figure text-lg font-semibold">{number.format(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

const TONES: Readonly<Record<ImportPreviewRow['verdict'], Tone>> = {
  new: 'good',
  duplicate: 'neutral',
  conflict: 'warn',
}

function PreviewRows({ rows, hidden }: { rows: readonly ImportPreviewRow[]; hidden: boolean }) {
  const { t, sentence, locale } = useT()
  const words: Readonly<Record<ImportPreviewRow['verdict'], string>> = {
    new: t('New'),
    duplicate: t('Known already'),
    conflict: t('Contradicting'),
  }
  return (
    <Table caption={t('Rows of the file')} className="max-h-96 overflow-y-auto rounded-lg border border-line">
      <thead>
        <tr>
          <HeadCell>{t('Verdict')}</HeadCell>
          <HeadCell align="end">{t('Line')}</HeadCell>
          <HeadCell>{t('Time')}</HeadCell>
          <HeadCell>{t('Kind')}</HeadCell>
          <HeadCell align="end">{t('Quantities')}</HeadCell>
          <HeadCell align="end">{t('Fee')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.lines.join()} ${row.verdict}`}>
            <Cell>
              <Badge tone={TONES[row.verdict]}>{words[row.verdict]}</Badge>
            </Cell>
            <Cell align="end">{row.lines.join(', ')}</Cell>
            <Cell className="whitespace-nowrap">{formatMoment(row.at, { locale })}</Cell>
            <Cell className="whitespace-nowrap">{sentence(KIND_WORDS[row.kind])}</Cell>
            <Cell align="end">
              <Quantities legs={row.legs} hidden={hidden} />
              {row.against ? (
                <a
                  className="block text-xs text-muted underline underline-offset-2"
                  href={`#/history/${row.against.entryId}`}
                >
                  {t('stands there as')} <Quantities legs={row.against.legs} hidden={hidden} />
                </a>
              ) : null}
            </Cell>
            <Cell align="end">
              <Quantities legs={row.fees} hidden={hidden} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** As exact as the file: every digit. */
function Quantities({
  legs,
  hidden,
}: {
  legs: readonly { symbol: string; quantity: string }[]
  hidden: boolean
}) {
  return legs.map(({ symbol, quantity }) => (
    <span key={`${symbol} ${quantity}`} className="figure ms-3 inline-block">
      {hidden ? <HiddenAmount /> : quantity.replace('-', '−')} {symbol}
    </span>
  ))
}

function Lines({
  title,
  lines,
  open = false,
}: {
  title: string
  lines: ImportPreview['problems']
  open?: boolean
}) {
  const { t, sentence } = useT()
  if (lines.length === 0) return null
  return (
    <details open={open} className="text-sm">
      <summary className="font-medium">{title}</summary>
      <ul className="mt-2 grid max-h-60 gap-1 overflow-y-auto text-muted">
        {lines.map(({ line, reason }) => (
          <li key={`${line} ${reason.template}`} className="break-words">
            {t('Line {line}', { line })}: {sentence(reason)}
          </li>
        ))}
      </ul>
    </details>
  )
}
