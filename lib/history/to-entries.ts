/** Drafts of a source to entries of an account. Refuses what would break a sum later; invents nothing. Pure. */
import type { Entry, EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { AccountId, EntryId, ImportId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { KeyedHash } from '@/lib/db/keyed-hash'
import type { RawRow } from './raw-codec'
import { isPlainDecimal } from './segment-codec'

export interface EntryMaker {
  accountId: AccountId
  hash: KeyedHash
  importId?: ImportId
}

export interface MadeEntries {
  entries: Entry[]
  raw: RawRow[]
}

/** The same fact has the same id at every reading. */
export const entryIdOf = (hash: KeyedHash, accountId: AccountId, nativeId: string): EntryId =>
  hash('entry', accountId, nativeId) as EntryId

/**
 * A native id that comes twice is one fact: the first telling counts.
 * @throws AppError `bad-answer` for a draft without id, with half a millisecond, or with an amount in another form
 */
export function toEntries(
  drafts: readonly EntryDraft[],
  { accountId, hash, importId }: EntryMaker,
): MadeEntries {
  const seen = new Set<EntryId>()
  const made: MadeEntries = { entries: [], raw: [] }
  for (const { raw, ...draft } of drafts) {
    refuseBroken(draft)
    const id = entryIdOf(hash, accountId, draft.nativeId)
    if (seen.has(id)) continue
    seen.add(id)
    made.entries.push({ ...draft, id, accountId, ...(importId === undefined ? {} : { importId }) })
    if (raw !== undefined) made.raw.push({ entry: id, source: draft.source, text: raw })
  }
  return made
}

function refuseBroken({ nativeId, at, legs, fees, stated, source }: Omit<EntryDraft, 'raw'>): void {
  const amounts = [...legs, ...fees].map(({ quantity }) => quantity)
  if (stated) amounts.push(stated.value)
  if (nativeId !== '' && Number.isSafeInteger(at) && amounts.every(isPlainDecimal)) return
  throw new AppError(
    'bad-answer',
    say('A row of the history could not be read. Nothing of it was stored; Holdfast tries again.'),
    { cause: new Error(`a broken draft of ${source}`) },
  )
}
