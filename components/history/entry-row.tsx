/** One entry as a row of the list: nine columns with room, two lines without. The whole row opens the entry. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Skeleton } from '@/components/ui/skeleton'
import { KIND_WORDS, REASON_WORDS } from '@/lib/core/entry-words'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import type { EntryView } from '@/lib/ledger/views'
import { EntryGain, EntryValue, incoming, Legs, outgoing } from './entry-figures'
import { EntryMarks } from './entry-marks'
import { KIND_ICONS } from './entry-words'

export const WIDE_COLUMNS =
  'grid-cols-[10.75rem_minmax(8.5rem,1fr)_minmax(0,0.65fr)_minmax(0,1.25fr)_minmax(0,1.25fr)_minmax(0,1.25fr)_minmax(6.5rem,0.85fr)_minmax(6.5rem,0.85fr)_8rem]'

export interface EntryRowProps {
  /** `undefined` while its page is on the way. */
  entry: EntryView | undefined
  /** 1-based, with the head as row 1. */
  index: number
  /** The one row that the Tab key reaches. */
  isStop: boolean
  wide: boolean
  account: string
  height: number
}

export function EntryRow(props: EntryRowProps) {
  const { entry, index, wide, height } = props
  return (
    <div
      role="row"
      aria-rowindex={index}
      style={{ height }}
      className={classNames(
        'relative border-t border-line px-4 text-sm hover:bg-hover has-focus-visible:bg-hover',
        entry?.ignored && 'text-muted line-through decoration-1',
        wide ? `grid items-center gap-x-2 ${WIDE_COLUMNS}` : 'flex flex-col justify-center gap-1',
      )}
    >
      {entry === undefined ? (
        <div role="cell" className="col-span-full">
          <Skeleton className="h-4 w-full" />
        </div>
      ) : wide ? (
        <WideCells {...props} entry={entry} />
      ) : (
        <NarrowCells {...props} entry={entry} />
      )}
    </div>
  )
}

type Known = EntryRowProps & { entry: EntryView }

function WideCells({ entry, account, isStop }: Known) {
  return (
    <>
      <div role="cell" className="figure truncate">
        <OpenLink entry={entry} isStop={isStop} />
      </div>
      <div role="cell" className="min-w-0">
        <StackedKind entry={entry} />
      </div>
      <div role="cell" className="truncate text-muted" title={account}>
        {account}
      </div>
      <div role="cell" className="min-w-0 text-end">
        <Legs legs={incoming(entry)} />
      </div>
      <div role="cell" className="min-w-0 text-end">
        <Legs legs={outgoing(entry)} />
      </div>
      <div role="cell" className="min-w-0 text-end text-muted">
        <Legs legs={entry.fees} />
      </div>
      <div role="cell" className="text-end">
        <EntryValue entry={entry} />
      </div>
      <div role="cell" className="text-end">
        <EntryGain gain={entry.gain} />
      </div>
      <div role="cell" className="flex min-w-0 justify-end overflow-hidden">
        <EntryMarks entry={entry} most={1} />
      </div>
    </>
  )
}

function NarrowCells({ entry, account, isStop }: Known) {
  const legs = [...incoming(entry), ...outgoing(entry)]
  return (
    <>
      <div role="cell" className="flex min-w-0 items-center gap-3">
        <KindBesideFigures entry={entry} />
        <Legs legs={legs} signed />
      </div>
      <div role="cell" className="flex min-w-0 items-baseline justify-between gap-3 text-xs text-muted">
        <span className="min-w-0 truncate">
          <OpenLink entry={entry} isStop={isStop} isNarrow /> · {account}
        </span>
        <span className="inline-flex shrink-0 items-center gap-2">
          <EntryMarks entry={entry} most={1} />
          <EntryValue entry={entry} />
        </span>
      </div>
    </>
  )
}

/** Its target is the whole row. The account stands beside the day where there is no room for the time. */
function OpenLink({
  entry,
  isStop,
  isNarrow = false,
}: Pick<Known, 'entry' | 'isStop'> & { isNarrow?: boolean }) {
  const { locale } = useT()
  const time =
    isNarrow || entry.precision === 'day'
      ? formatDay(entry.at, { locale })
      : formatMoment(entry.at, { locale })
  return (
    <a
      href={`#/history/${entry.id}`}
      tabIndex={isStop ? 0 : -1}
      className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {time}
    </a>
  )
}

type Kinded = Pick<EntryView, 'kind' | 'reason'>

function useKindWords({ kind, reason }: Kinded): { word: string; reason: string | undefined } {
  const { sentence } = useT()
  return { word: sentence(KIND_WORDS[kind]), reason: reason ? sentence(REASON_WORDS[reason]) : undefined }
}

export function KindWord({ entry }: { entry: Kinded }) {
  const { word, reason } = useKindWords(entry)
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2">
      <Icon name={KIND_ICONS[entry.kind]} className="text-muted" />
      <span className="truncate font-medium">{word}</span>
      {reason ? <span className="truncate text-xs text-muted">{reason}</span> : null}
    </span>
  )
}

/** In a column: the reason below the kind; a kind of two words may take both lines. */
function StackedKind({ entry }: { entry: Kinded }) {
  const { word, reason } = useKindWords(entry)
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon name={KIND_ICONS[entry.kind]} className="shrink-0 text-muted" />
      <span className="flex min-w-0 flex-col leading-tight">
        <span className={classNames('font-medium', reason ? 'truncate' : 'line-clamp-2')}>{word}</span>
        {reason ? <span className="truncate text-2xs text-muted">{reason}</span> : null}
      </span>
    </span>
  )
}

/** Before figures that need room: they and the reason give way, the kind does not. */
function KindBesideFigures({ entry }: { entry: Kinded }) {
  const { word, reason } = useKindWords(entry)
  return (
    <span className="flex flex-1 items-center gap-2">
      <Icon name={KIND_ICONS[entry.kind]} className="shrink-0 text-muted" />
      <span className="shrink-0 font-medium whitespace-nowrap">{word}</span>
      {reason ? <span className="w-0 min-w-0 flex-1 truncate text-xs text-muted">{reason}</span> : null}
    </span>
  )
}
