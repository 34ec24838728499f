/**
 * What the popup remembers over closing and opening: read once before its first render, written at each change. See
 * `page-memory.browser.ts` for where it lives; a lock forgets it here and there.
 */
import { keepPageMemory, readPageMemory } from '@/lib/settings/page-memory.browser'
import { watchVaultSession } from '@/lib/vault/session.browser'

type Kept = Readonly<Record<string, unknown>>

let name: string | undefined
let kept: Kept = {}

/** Before the first render. Without an answer the page begins as new. @example await beginKept('popup') */
export async function beginKept(page: string): Promise<void> {
  name = page
  watchVaultSession(() => {
    kept = {}
  })
  const stored = await readPageMemory(page)
  if (typeof stored === 'object' && stored !== null) kept = { ...stored }
}

export const keptValue = (key: string): unknown => kept[key]

/** Nothing is kept on a page that has not begun to. */
export function keepValue(key: string, value: unknown): void {
  if (name === undefined) return
  kept = { ...kept, [key]: value }
  // Memory of the session that is full loses only this: the popup opens as new.
  void keepPageMemory(name, kept).catch(() => undefined)
}
