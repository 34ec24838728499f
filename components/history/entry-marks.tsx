/** Marks of an entry: what the user changed, and what stands open. */
import { useT } from '@/components/shell/translation'
import { Badge, type Tone } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { EntryView } from '@/lib/ledger/views'
import { type EntryFlag, FLAG_WORDS } from './entry-words'

const TONES: Partial<Record<EntryFlag, Tone>> = {
  unmatched: 'warn',
  ambiguous: 'warn',
  'missing-basis': 'warn',
  unclear: 'warn',
  edited: 'accent',
}

/** Most urgent first. @example marksOf(entry) // ['unmatched', 'edited'] */
export function marksOf(entry: EntryView): EntryFlag[] {
  const marks: EntryFlag[] = []
  const transfer = entry.transfer?.state
  if (transfer === 'ambiguous' || transfer === 'unmatched') marks.push(transfer)
  if (entry.gain && entry.gain.basis !== 'known') marks.push('missing-basis')
  if (entry.unclear) marks.push('unclear')
  if (entry.ignored) marks.push('ignored')
  if (entry.edited) marks.push('edited')
  if (transfer === 'linked') marks.push('linked')
  return marks
}

/** @param most shows this many and the number of the rest */
export function EntryMarks({ entry, most }: { entry: EntryView; most?: number }) {
  const { t, sentence } = useT()
  const marks = marksOf(entry)
  const shown = marks.slice(0, most)
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 empty:hidden',
        most === undefined ? 'flex-wrap' : 'whitespace-nowrap',
      )}
    >
      {shown.map((mark) => (
        <Badge key={mark} tone={TONES[mark] ?? 'neutral'}>
          {sentence(FLAG_WORDS[mark])}
        </Badge>
      ))}
      {marks.length > shown.length ? (
        <span className="text-2xs text-muted">
          <span aria-hidden="true">+{marks.length - shown.length}</span>
          <VisuallyHidden>{t('+{count} more', { count: marks.length - shown.length })}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  )
}
