/** What a paper account begins with, and how an existing one comes into the edit form. Pure. */
import { randomId } from '@/lib/core/ids'
import type { AccountLine } from '@/lib/portfolio/view'
import type { PaperDraft, StartDraft } from './paper-draft'

/** In a size in which fees and depth can be felt. */
export const PAPER_QUANTITY = '10000'

/** Where most is traded against dollars of a bank. */
const IN_DOLLARS: ReadonlySet<string> = new Set(['bitfinex', 'bitstamp', 'coinbase', 'gemini', 'kraken'])

/** The coin that most markets of a venue are in. @example paperCode('kraken') // 'USD' */
export const paperCode = (venue: string): string => (IN_DOLLARS.has(venue) ? 'USD' : 'USDT')

export const emptyStart = (): StartDraft => ({
  key: randomId<string>(crypto.getRandomValues(new Uint8Array(16))),
  code: '',
  quantity: '',
})
export const firstStart = (venue = ''): StartDraft => ({
  ...emptyStart(),
  code: paperCode(venue),
  quantity: PAPER_QUANTITY,
})

/** A start that nobody has touched becomes that of the venue. */
export function paperAt(venue: string, draft: PaperDraft): PaperDraft {
  const [only, ...more] = draft.start
  const isUntouched =
    more.length === 0 && only?.code === paperCode(draft.venue) && only.quantity === PAPER_QUANTITY
  return { ...draft, venue, start: isUntouched ? [firstStart(venue)] : draft.start }
}

/** Venue and start cannot change any more: the form then asks only whether it counts. */
export const paperDraft = ({ venue, apart }: AccountLine): PaperDraft => ({
  kind: 'paper',
  venue: venue ?? '',
  start: [],
  endpoint: '',
  counted: !apart,
})
