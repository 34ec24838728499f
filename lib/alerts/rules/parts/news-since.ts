/** From which moment on an event is news to a rule: its first look. What was before is no news, however late it is read. */
import * as v from 'valibot'
import type { LookInput } from '../../define-alert-rule'
import { memoryIn } from './memory-in'

const schema = v.object({ since: v.number() })

/** @returns what is to be remembered, too */
export const newsSince = ({
  memory,
  lookedAt,
  facts,
}: Pick<LookInput, 'memory' | 'lookedAt' | 'facts'>): { since: number } => ({
  since: memoryIn(memory, schema)?.since ?? lookedAt ?? facts.now,
})
