/**
 * What a source can tell of an account's past: resumable streams, read a page at a time. The history runner stores the
 * page's entries and its cursor in one transaction, so a process that dies anywhere goes on where it was.
 *
 * A stream never reports more than it has proven: a failed, cut or empty answer is an error or an unchanged cursor,
 * never an end.
 */
import type { EntryDraft } from './entry'
import type { DiscoveredAsset, NotIncluded } from './reading'
import type { Sentence } from './sentence'

export interface HistoryStream {
  /** Stable within the account: `trades`, `deposits`, `trades:BTCUSDT`, `eip155:1`. At most 200 characters. */
  id: string
  /** For the progress view: "Deposits", "Trades of {market}". */
  label: Sentence
  /** Days that the source keeps this; absent: for ever. The shortest is read first. */
  keepsDays?: number
  /** Among streams that are equally perishable: lower first. Candidates 0-9, the rest 10-99, exhaustive scans 100. */
  order: number
}

export interface HistoryPage {
  entries: EntryDraft[]
  discovered: DiscoveredAsset[]
  /** The stream's own state after this page (JSON, at most 64 kB); comes back at the next call. */
  cursor: string
  /** Everything of this stream up to this time (ms) is stored once this page is; never runs ahead of what was seen. */
  provenUntil: number
  /** Nothing more for now. The runner asks again when the account's history is due. */
  done: boolean
  /** Steps of the stream's own kind (pages, windows, markets): done so far, and in all when that is known. */
  progress: { done: number; total?: number }
  /** Lost for this source for good, and why: "MEXC tells trades of the last 30 days only". */
  missing?: NotIncluded[]
}

export interface HistorySource {
  /** May ask the network (which markets exist). Called at each start; new streams may appear. */
  streams: () => Promise<HistoryStream[]>
  /**
   * Reads the next page of a stream.
   * @param cursor what the last page of this stream gave; `undefined` at the very beginning
   * @throws AppError; the cursor stays where it was
   */
  read: (streamId: string, cursor: string | undefined) => Promise<HistoryPage>
}
