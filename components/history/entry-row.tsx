/** One entry as a row of the list: nine columns with room, two lines without. The whole row opens the entry. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Skeleton } from '@/components/ui/skeleton'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import type { EntryView } from '@/lib/ledger/views'
import { EntryGain, EntryValue, incoming, Legs, outgoing } from './entry-figures'
import { EntryMarks } from './entry-marks'
import { KIND_ICONS, KIND_WORDS, REASON_WORDS } from './entry-words'

export const WIDE_COLUMNS =
  'grid-cols-[11rem_minmax(9.5rem,1.05fr)_minmax(0,0.7fr)_minmax(0,1.25fr)_minmax(0,1.25fr)_minmax(0,1.1fr)_minmax(0,0.85fr)_minmax(0,0.85fr)_8rem]'

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
      <div role="cell" className="flex min-w-0">
        <KindWord entry={entry} />
      </div>
      <div role="cell" className="truncate text-muted" title={account}>
        {account}
      </div>
      <div role="cell" className="min-w-0 text-right">
        <Legs legs={incoming(entry)} />
      </div>
      <div role="cell" className="min-w-0 text-right">
        <Legs legs={outgoing(entry)} />
      </div>
      <div role="cell" className="min-w-0 text-right text-muted">
        <Legs legs={entry.fees} />
      </div>
      <div role="cell" className="text-right">
        <EntryValue entry={entry} />
      </div>
      <div role="cell" className="text-right">
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
      <div role="cell" className="flex min-w-0 items-baseline justify-between gap-3">
        <KindWord entry={entry} />
        <Legs legs={legs} signed />
      </div>
      <div role="cell" className="flex min-w-0 items-baseline justify-between gap-3 text-xs text-muted">
        <span className="min-w-0 truncate">
          <OpenLink entry={entry} isStop={isStop} /> · {account}
        </span>
        <span className="inline-flex shrink-0 items-center gap-2">
          <EntryMarks entry={entry} most={1} />
          <EntryValue entry={entry} />
        </span>
      </div>
    </>
  )
}

/** Its target is the whole row. */
function OpenLink({ entry, isStop }: Pick<Known, 'entry' | 'isStop'>) {
  const { locale } = useT()
  const time =
    entry.precision === 'day' ? formatDay(entry.at, { locale }) : formatMoment(entry.at, { locale })
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

export function KindWord({ entry }: { entry: Pick<EntryView, 'kind' | 'reason'> }) {
  const { sentence } = useT()
  const reason = entry.reason ? sentence(REASON_WORDS[entry.reason]) : undefined
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2">
      <Icon name={KIND_ICONS[entry.kind]} className="text-muted" />
      {/* The reason gives way, the kind does not. */}
      <span className="max-w-[calc(100%-1.5rem)] shrink-0 truncate font-medium">
        {sentence(KIND_WORDS[entry.kind])}
      </span>
      {reason ? <span className="truncate text-xs text-muted">{reason}</span> : null}
    </span>
  )
}
