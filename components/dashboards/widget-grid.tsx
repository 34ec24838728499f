/** The widgets in a grid of one, two or three columns, by the room that there is. The order on the page is the order of reading. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { WIDGET_SIZES, type WidgetSize } from '@/lib/dashboards/arrange-widgets'
import { fillRows, flowWidgets } from '@/lib/dashboards/flow-widgets'
import type { PlacedWidget } from '@/lib/settings/dashboard-settings'
import { type Arranged, useArrange } from './arrange.hooks'
import type { Widget, WidgetWorld } from './define-widget'
import { widgetOf } from './registry'
import { WidgetBar } from './widget-bar'
import { WidgetContent } from './widget-content'

export interface WidgetGridProps {
  widgets: readonly PlacedWidget[]
  world: WidgetWorld
  isEdited: boolean
  onMove: (id: string, to: number) => void
  onSize: (id: string, size: WidgetSize) => void
  onRemove: (id: string) => void
}

interface Shown {
  widget: Widget
  size: WidgetSize
}

/** What this version does not know is not shown; a size that does not suit becomes the usual one. */
function shownWidgets(widgets: readonly PlacedWidget[]): readonly Shown[] {
  return widgets.flatMap(({ id, size }) => {
    const widget = widgetOf(id)
    if (!widget) return []
    const known = WIDGET_SIZES.find((each) => each === size && widget.sizes.includes(each))
    return [{ widget, size: known ?? widget.sizes[0] }]
  })
}

export function WidgetGrid(props: WidgetGridProps) {
  const { sentence } = useT()
  const shown = shownWidgets(props.widgets)
  const titleOf = (id: string) => sentence(widgetOf(id)?.title ?? { template: id })
  const arranged = useArrange({ ids: shown.map(({ widget }) => widget.id), titleOf, onMove: props.onMove })
  const ordered = arranged.ids.flatMap((id) => shown.find(({ widget }) => widget.id === id) ?? [])
  const classes = cellClasses(ordered)
  return (
    <div className="@container">
      <div
        ref={arranged.grid}
        className={classNames(
          'grid grid-cols-[minmax(0,1fr)] gap-4 @min-[42rem]:grid-cols-2 @min-[60rem]:grid-cols-3',
          arranged.lifted !== null && 'select-none',
        )}
      >
        {ordered.map((each, at) => (
          <Cell
            key={each.widget.id}
            {...each}
            {...props}
            arranged={arranged}
            position={at + 1}
            className={props.isEdited ? (classes[at] ?? '').replace(START, '') : (classes[at] ?? '')}
          />
        ))}
      </div>
    </div>
  )
}

const TWO = ['', '', '@min-[42rem]:col-span-2'] as const
const THREE = ['', '@min-[60rem]:col-span-1', '@min-[60rem]:col-span-2', '@min-[60rem]:col-span-3'] as const
const START = '@min-[60rem]:self-start'

/** Beside a long list nothing is drawn as high as it. */
function cellClasses(shown: readonly Shown[]): string[] {
  const sizes = shown.map(({ size }) => size)
  const [two, three] = [fillRows(sizes, 2), flowWidgets(sizes, 3)]
  const tall = new Set(three.filter((_, at) => shown[at]?.widget.isTall).map(({ row }) => row))
  return shown.map((_, at) =>
    classNames(
      TWO[two[at]?.span ?? 1] ?? '',
      THREE[three[at]?.span ?? 1] ?? '',
      tall.has(three[at]?.row ?? -1) && START,
    ),
  )
}

interface CellProps extends WidgetGridProps, Shown {
  arranged: Arranged
  position: number
  className: string
}

function Cell({ widget, size, world, arranged, position, className, isEdited, ...acts }: CellProps) {
  const content = <WidgetContent widget={widget} world={world} size={size} />
  const { id } = widget
  const isLifted = arranged.lifted === id
  return (
    <div
      data-widget={id}
      className={classNames(
        'relative min-w-0',
        className,
        isEdited
          ? 'flex flex-col rounded-card border border-dashed border-edge bg-sunken'
          : 'grid grid-cols-[minmax(0,1fr)]',
        isLifted && 'border-accent! shadow-float',
      )}
    >
      {isEdited ? (
        <WidgetBar
          widget={widget}
          size={size}
          position={position}
          count={arranged.ids.length}
          handle={arranged.handleOf(id)}
          onSize={(next) => acts.onSize(id, next)}
          onStep={(by) => arranged.step(id, by)}
          onRemove={() => acts.onRemove(id)}
        />
      ) : null}
      <div
        inert={isEdited}
        className={
          isEdited ? 'max-h-44 overflow-hidden rounded-b-card' : 'grid min-w-0 grid-cols-[minmax(0,1fr)]'
        }
      >
        {content}
      </div>
      {arranged.mark?.id === id && !isLifted ? <Mark {...arranged.mark} /> : null}
    </div>
  )
}

const Mark = ({ side, along }: NonNullable<Arranged['mark']>) => (
  <span
    aria-hidden="true"
    className={classNames(
      'absolute rounded-full bg-accent',
      along === 'y' ? 'inset-x-0 h-1' : 'inset-y-0 w-1',
      along === 'y'
        ? side === 'before'
          ? '-top-2.5'
          : '-bottom-2.5'
        : side === 'before'
          ? '-start-2.5'
          : '-end-2.5',
    )}
  />
)
