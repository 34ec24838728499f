/** A firing that tries out how alerts reach the user; it goes through everything that a firing goes through, except quiet hours. */
import type { AlertRuleId, FiringId } from '@/lib/core/alert'
import { randomId } from '@/lib/core/ids'
import { type ToldSentence, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'

export interface TestedRule {
  id: AlertRuleId
  kind: string
  name: ToldSentence
}

/** @param rule absent: of no rule */
export async function storeTest(
  { db, now, randomBytes }: Pick<EngineContext, 'db' | 'now' | 'randomBytes'>,
  rule: TestedRule | undefined,
): Promise<void> {
  await db.firings.add({
    id: randomId<FiringId>(randomBytes(16)),
    ruleId: rule?.id ?? ('test' as AlertRuleId),
    at: now(),
    tellAt: now(),
    kind: rule?.kind ?? 'test',
    isTest: true,
    words: {
      title: tell('This is a test'),
      body: rule?.name ?? tell('Alerts reach you like this.'),
      cover: say('This is a test'),
      route: 'alerts',
    },
  })
}
