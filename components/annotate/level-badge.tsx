/** How bad it is, by word and sign; the colour only underlines it. */
import { LEVEL_PATHS } from '@/components/note/level-paths'
import { classNames } from '@/components/ui/class-names'
import type { NoteLevel } from '@/lib/core/note'

const SOFT: Readonly<Record<NoteLevel, string>> = {
  good: 'bg-good-soft text-good',
  info: 'bg-accent-soft text-accent',
  care: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
}

export const LEVEL_INK: Readonly<Record<NoteLevel, string>> = {
  good: 'text-good',
  info: 'text-muted',
  care: 'text-warn',
  danger: 'text-danger',
}

export function LevelSign({ level, className }: { level: NoteLevel; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 16 16"
      width={14}
      height={14}
      className={classNames('shrink-0', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={LEVEL_PATHS[level]} />
    </svg>
  )
}

/** @param word the level in the reader's language */
export function LevelBadge({ level, word }: { level: NoteLevel; word: string }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-md pe-1.5 ps-1 text-2xs font-semibold',
        SOFT[level],
      )}
    >
      <LevelSign level={level} />
      {word}
    </span>
  )
}
