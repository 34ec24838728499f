/** Figures side by side, under one heading. */
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export interface FigureGridProps {
  title: string
  /** The heading is for screen readers only: the place says it. */
  titleHidden?: boolean
  children: ReactNode
  className?: string
}

/** @example <FigureGrid title={t('Spread')}>{tiles}</FigureGrid> */
export function FigureGrid({ title, titleHidden = false, children, className }: FigureGridProps) {
  return (
    <section aria-label={title} className={classNames('grid grid-cols-[minmax(0,1fr)] gap-2', className)}>
      <h2 className={titleHidden ? 'sr-only' : 'text-sm font-semibold'}>{title}</h2>
      <div className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
        {children}
      </div>
    </section>
  )
}
