/** What a paper account begins with, and how an existing one comes into the edit form. Pure. */
import { randomId } from '@/lib/core/ids'
import type { AccountLine } from '@/lib/portfolio/view'
import type { PaperDraft, StartDraft } from './paper-draft'

/** What most newcomers trade against, in a size in which fees and depth can be felt. */
export const PAPER_CODE = 'USDT'
export const PAPER_QUANTITY = '10000'

export const emptyStart = (): StartDraft => ({
  key: randomId<string>(crypto.getRandomValues(new Uint8Array(16))),
  code: '',
  quantity: '',
})
export const firstStart = (): StartDraft => ({
  ...emptyStart(),
  code: PAPER_CODE,
  quantity: PAPER_QUANTITY,
})

/** Venue and start cannot change any more: the form then asks only whether it counts. */
export const paperDraft = ({ venue, apart }: AccountLine): PaperDraft => ({
  kind: 'paper',
  venue: venue ?? '',
  start: [],
  endpoint: '',
  counted: !apart,
})
