/** Above a widget while the dashboard is edited: the handle, its size, a step earlier or later, away. */
import { SegmentButtons } from '@/components/analytics/segment-buttons'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { type Sentence, say } from '@/lib/core/sentence'
import { WIDGET_SIZES, type WidgetSize } from '@/lib/dashboards/arrange-widgets'
import type { HandleProps } from './arrange.hooks'
import type { Widget } from './define-widget'

export interface WidgetBarProps {
  widget: Widget
  size: WidgetSize
  /** From 1. */
  position: number
  count: number
  handle: HandleProps
  onSize: (size: WidgetSize) => void
  onStep: (by: number) => void
  onRemove: () => void
}

const SIZE_WORDS: Readonly<Record<WidgetSize, Sentence>> = {
  s: say('Small'),
  m: say('Medium'),
  l: say('Large'),
}

export function WidgetBar(props: WidgetBarProps) {
  const { widget, size, position, count, handle, onSize, onStep, onRemove } = props
  const { t, sentence } = useT()
  const title = sentence(widget.title)
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1.5 px-1.5 py-1.5 select-none">
      <button
        type="button"
        data-handle={widget.id}
        aria-label={t('Move {widget}, position {position} of {all}', { widget: title, position, all: count })}
        {...handle}
        className={classNames(
          'flex min-h-10 min-w-0 flex-1 basis-32 cursor-grab touch-none items-center gap-2 rounded-lg px-2 text-start text-sm font-semibold select-none hover:bg-hover',
          handle['aria-pressed'] && 'cursor-grabbing bg-accent-soft',
        )}
      >
        <Icon name="menu" className="text-muted" />
        <span className="truncate">{title}</span>
      </button>
      <SegmentButtons
        label={t('Size of {widget}', { widget: title })}
        choices={WIDGET_SIZES.filter((each) => widget.sizes.includes(each)).map((each) => ({
          id: each,
          label: sentence(SIZE_WORDS[each]),
        }))}
        chosen={size}
        onChoose={onSize}
      />
      <span className="ms-auto flex">
        <Step
          label={t('Move {widget} earlier', { widget: title })}
          icon="back"
          isEnd={position === 1}
          onStep={() => onStep(-1)}
        />
        <Step
          label={t('Move {widget} later', { widget: title })}
          icon="chevron-right"
          isEnd={position === count}
          onStep={() => onStep(1)}
        />
        <IconButton icon="close" label={t('Remove {name}', { name: title })} onClick={onRemove} />
      </span>
    </div>
  )
}

interface StepProps {
  label: string
  icon: 'back' | 'chevron-right'
  /** It keeps the focus there, and does nothing. */
  isEnd: boolean
  onStep: () => void
}

const Step = ({ label, icon, isEnd, onStep }: StepProps) => (
  <IconButton
    icon={icon}
    label={label}
    aria-disabled={isEnd}
    className={isEnd ? 'opacity-50' : ''}
    onClick={() => !isEnd && onStep()}
  />
)
