/** Deletes whole databases below Dexie. A deletion waits for connections to close; pages close theirs on a lock. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'

const PATIENCE_MS = 10_000

function deleteDatabase(name: string): Promise<void> {
  const deleted = new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () =>
      reject(request.error ?? new Error(`${name} could not be deleted`)),
    )
  })
  return within(
    PATIENCE_MS,
    deleted,
    () =>
      new AppError(
        'internal',
        say('Something of Holdfast is still in use. Close its other pages, then try again.'),
      ),
  )
}

/**
 * Every database of the extension, or those that `chosen` names. One that fails does not save the others.
 * @throws AppError `internal` when a connection stayed open for 10 s
 */
export async function deleteDatabases(chosen: (name: string) => boolean = () => true): Promise<void> {
  const names = (await indexedDB.databases()).flatMap(({ name }) =>
    name !== undefined && chosen(name) ? [name] : [],
  )
  const results = await Promise.allSettled(names.map(deleteDatabase))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
