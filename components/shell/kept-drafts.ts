/**
 * Forms that were left without being saved: kept in the memory of this page, never on the disk, until they are saved, thrown away, or
 * the vault is locked.
 */
import { watchVaultSession } from '@/lib/vault/session.browser'

export interface KeptDrafts<Draft> {
  kept: (key: string) => Draft | undefined
  keep: (key: string, draft: Draft) => void
  drop: (key: string) => void
}

/** One a kind of form. @example const drafts = createKeptDrafts<StrategyDraft>() */
export function createKeptDrafts<Draft>(): KeptDrafts<Draft> {
  const all = new Map<string, Draft>()
  let isWatching = false
  return {
    kept: (key) => all.get(key),
    keep: (key, draft) => {
      if (!isWatching) watchVaultSession(() => all.clear())
      isWatching = true
      all.set(key, draft)
    },
    drop: (key) => void all.delete(key),
  }
}
