/** A document on the page, as its files will say it: what it lacks first, then its tables, then how it was made. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import type { Reader } from '@/lib/reports/cell-text'
import type { Note, ReportDocument, Section } from '@/lib/reports/document'
import { DocumentChart } from './document-chart'
import { DocumentTable } from './document-table'
import { ReportCell } from './report-cell'

export interface DocumentViewProps {
  document: ReportDocument
  /** Rows of each whole table. */
  rows: readonly number[]
  hidden: boolean
  onCsv?: (section: Section) => void
}

export function DocumentView({ document, rows, hidden, onCsv }: DocumentViewProps) {
  const { locale, sentence } = useT()
  const { title, notes, sections, currency, timeZone, madeBy, chart } = document
  const reader: Reader = { locale, tell: sentence, currency, timeZone }
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-4 print:block print:space-y-4">
      <h2 className="text-lg font-semibold tracking-tight">{sentence(title)}</h2>
      <Lacks notes={notes} />
      {chart ? <DocumentChart chart={chart} reader={reader} /> : null}
      {sections.map((section, at) => (
        <DocumentTable
          key={section.id}
          section={section}
          count={rows[at] ?? section.rows.length}
          reader={reader}
          hidden={hidden}
          {...(onCsv ? { onCsv } : {})}
        />
      ))}
      <Making madeBy={madeBy} reader={reader} />
      {notes.map((note) =>
        note.tone === 'fact' ? (
          <p key={note.sentence.template} className="text-xs text-muted">
            {sentence(note.sentence)}
          </p>
        ) : null,
      )}
    </article>
  )
}

/** Each with the way to where it is mended. */
function Lacks({ notes }: { notes: readonly Note[] }) {
  const { t, sentence } = useT()
  return notes.map((note) => {
    const words = sentence(note.sentence)
    return note.tone === 'lack' ? (
      <Banner
        key={words}
        tone="warn"
        action={
          note.mend ? (
            <a className="font-medium underline underline-offset-2 print:hidden" href={`#/${note.mend}`}>
              {note.mend === 'inbox' ? t('Open the inbox') : t('Open the rules')}
            </a>
          ) : undefined
        }
      >
        {words}
      </Banner>
    ) : null
  })
}

function Making({ madeBy, reader }: Pick<ReportDocument, 'madeBy'> & { reader: Reader }) {
  const { t, sentence } = useT()
  return (
    <Card title={t('How this was made')}>
      <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2">
        {[...madeBy.entries()].map(([place, { name, value, kind }]) => (
          <div key={place} className="flex flex-wrap justify-between gap-x-3">
            <dt className="text-muted">{sentence(name)}</dt>
            <dd>
              <ReportCell cell={value} kind={kind} reader={reader} hidden={false} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
