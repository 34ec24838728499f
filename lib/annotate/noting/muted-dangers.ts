/**
 * That a person's own choices take dangers off a note is said in it, in one quiet line: who has muted a check long ago would
 * else read "nothing found". Pure.
 */
import { type NoteLine, tell } from '@/lib/core/note'
import type { CheckFinding } from '../define-check'

/**
 * @param softened dangers that a muted check found, or that are shown as less than a danger
 * @returns a line for those that any page may know of, and a private one for the others
 * @example mutedDangers([danger])[0]?.sentence.template // '{count} dangers are muted or lowered by your settings.'
 */
export function mutedDangers(softened: readonly Pick<CheckFinding, 'isPrivate'>[]): NoteLine[] {
  const own = softened.filter(({ isPrivate }) => isPrivate).length
  const open = softened.length - own
  const line = (what: string, count: number, isPrivate: boolean): NoteLine[] =>
    count === 0
      ? []
      : [
          {
            what,
            level: 'info',
            ...tell('{count} dangers are muted or lowered by your settings.', { count: { count } }),
            isPrivate,
          },
        ]
  return [...line('muted', open, false), ...line('muted:own', own, true)]
}
