/** What a widget draws: loaded when it is shown, a place-holder of its height until then, its failure its own. */
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Skeleton } from '@/components/ui/skeleton'
import type { Widget, WidgetProps } from './define-widget'
import { WidgetBoundary } from './widget-boundary'

type Lazy = LazyExoticComponent<ComponentType<WidgetProps>>

/** One a widget for as long as the page lives: drawn again it does not wait again. */
const loaded = new Map<string, Lazy>()

function lazyOf(widget: Widget): Lazy {
  const known = loaded.get(widget.id)
  if (known) return known
  const made = lazy(async () => ({ default: await widget.load() }))
  loaded.set(widget.id, made)
  return made
}

/** @example <WidgetContent widget={movers} world={world} size="s" /> */
export function WidgetContent({ widget, ...props }: { widget: Widget } & WidgetProps) {
  const { sentence } = useT()
  const [attempt, setAttempt] = useState(0)
  const Content = lazyOf(widget)
  // Of a portfolio nothing but its own figures is drawn.
  if (widget.ofView && props.world.isWaiting) return <WidgetSkeleton widget={widget} />
  return (
    <WidgetBoundary
      title={sentence(widget.title)}
      onAgain={() => {
        // What could not be loaded is asked for anew.
        loaded.delete(widget.id)
        setAttempt(attempt + 1)
      }}
    >
      <Suspense fallback={<WidgetSkeleton widget={widget} />}>
        <Content key={attempt} {...props} />
      </Suspense>
    </WidgetBoundary>
  )
}

export function WidgetSkeleton({ widget }: { widget: Widget }) {
  const { t, sentence } = useT()
  return (
    <div aria-busy="true" className="min-w-0">
      <span className="sr-only">{t('Opening {widget}', { widget: sentence(widget.title) })}</span>
      <Skeleton className={`${widget.height} rounded-card!`} />
    </div>
  )
}
