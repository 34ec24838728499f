/**
 * Forms of strategies that were left without being saved: kept in the memory of this page, never on the disk, until they are saved,
 * thrown away, or the vault is locked.
 */
import { watchVaultSession } from '@/lib/vault/session.browser'
import type { StrategyDraft } from './strategy-draft'

const kept = new Map<string, StrategyDraft>()
let isWatching = false

/** @param key the strategy's id, or `new` */
export const keptDraft = (key: string): StrategyDraft | undefined => kept.get(key)

export function keepDraft(key: string, draft: StrategyDraft): void {
  if (!isWatching) watchVaultSession(() => kept.clear())
  isWatching = true
  kept.set(key, draft)
}

export const dropDraft = (key: string): void => void kept.delete(key)
