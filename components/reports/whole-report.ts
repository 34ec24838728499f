/** Fetches every row of a report, slice by slice. A ledger that changes on the way is asked anew from the beginning. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { MOST_ROWS, type ReportSlice, type reportMessages } from '@/lib/ledger/report-messages'
import type { InputOf } from '@/lib/messages/define'
import type { ReportDocument } from '@/lib/reports/document'
import { joinSlices } from '@/lib/reports/slice-document'

type Asked = InputOf<(typeof reportMessages)['ledger.report']>
export type AskReport = (asked: Asked) => Promise<ReportSlice>

const TRIES = 3

/**
 * @throws AppError `unavailable` when the ledger does not rest
 * @example const document = await wholeReport((asked) => call(reportMessages['ledger.report'], asked), { report, period })
 */
export async function wholeReport(
  ask: AskReport,
  asked: Omit<Asked, 'offset' | 'limit'>,
): Promise<ReportDocument> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const document = await fetchOnce(ask, asked)
    if (document) return document
  }
  throw new AppError(
    'unavailable',
    say('The history keeps changing while it is read. Try again when the accounts have been read.'),
  )
}

async function fetchOnce(
  ask: AskReport,
  asked: Omit<Asked, 'offset' | 'limit'>,
): Promise<ReportDocument | null> {
  const first = await ask({ ...asked, offset: 0, limit: MOST_ROWS })
  const others: ReportDocument[] = []
  const longest = Math.max(0, ...first.rows)
  for (let offset = MOST_ROWS; offset < longest; offset += MOST_ROWS) {
    const slice = await ask({ ...asked, offset, limit: MOST_ROWS })
    if (slice.revision !== first.revision) return null
    others.push(slice.document)
  }
  return joinSlices(first.document, others)
}
