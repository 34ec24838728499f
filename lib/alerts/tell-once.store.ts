/** Tells something that no rule has found, once for its window: it stands in the inbox, and the browser shows it like a firing. */
import type { AlertRuleId, FiringId, FiringWords } from '@/lib/core/alert'
import type { Database } from '@/lib/db/database.store'
import { readSettings } from '@/lib/settings/settings.store'
import { tellAtOf } from './telling/decide'
import { isKnownFiring } from './telling/known-firings.store'

export interface OnceTold {
  /** Who tells it; stands where a rule's kind stands. @example 'assistant-digest' */
  source: string
  /** What makes it this one and no other: told again under the same window, it is not told again. */
  window: string
  at: number
  words: FiringWords
}

/** @example await tellOnce(db, { source: 'assistant-digest', window: '2026-W48', at: now, words }) */
export async function tellOnce(db: Database, { source, window, at, words }: OnceTold): Promise<void> {
  const { alerts } = await readSettings(db)
  const id = db.hash('firing', source, window) as FiringId
  await db.transaction('rw', [db.firings, db.settings], async () => {
    if (await isKnownFiring(db, id)) return
    await db.firings.add({
      id,
      ruleId: source as AlertRuleId,
      at,
      tellAt: tellAtOf({}, { now: at, settings: alerts }),
      kind: source,
      words,
    })
  })
}
