/** Calls, or parts of calls, that no decoder here knows. */
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { defineCheck } from '../define-check'
import { callLeaves } from './parts/call-leaves'
import { said } from './parts/said'

export const unreadCall = defineCheck({
  id: 'unread-call',
  title: say('Call that cannot be read'),
  explanation: say(
    'Says when a call, or a part of it, cannot be read for certain. Then only the simulation says what it would do, and a simulation holds for the present block only.',
  ),
  needs: 'bytes',
  run: ({ asked }) => {
    if (asked.kind !== 'calls') return undefined
    const leaves = callLeaves(asked)
    const count = leaves.filter(({ leaf }) => leaf.action === 'unknown').length
    if (count === 0) return []
    return [
      said(
        'care',
        count === leaves.length
          ? tell('Nobody here can read this call. What it does is not known by its bytes.')
          : tell('{count} parts of this call cannot be read. What is said holds for the others only.', {
              count: { count },
            }),
      ),
    ]
  },
})
