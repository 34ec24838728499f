/** A widget of the dashboard: what it is called, the sizes that suit it, and what draws it. One a file, listed in `registry.ts`. */
import type { ComponentType } from 'react'
import type { AnyView, PortfolioProps } from '@/components/portfolio/portfolio-props'
import type { IconName } from '@/components/ui/icon'
import type { AccountId, PortfolioId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { WidgetSize } from '@/lib/dashboards/arrange-widgets'

/** The portfolio that a dashboard is bound to. */
export interface BoundPortfolio {
  id: PortfolioId
  name: string
  accounts: readonly AccountId[]
}

export interface WidgetWorld extends PortfolioProps {
  /** Of everything, or of the portfolio alone. `head` and `full` are of the same. */
  view: AnyView
  /** Of everything, whatever the dashboard shows. */
  whole: AnyView
  bound: BoundPortfolio | null
  /** Bound, and what belongs to the portfolio is not known yet: `view` is still of everything. */
  isWaiting: boolean
}

export interface WidgetProps {
  world: WidgetWorld
  size: WidgetSize
}

export interface Widget {
  /** As it is stored; never changed. */
  id: string
  title: Sentence
  /** What it shows, for who chooses. */
  about: Sentence
  icon: IconName
  /** Those that suit it, the usual one first. */
  sizes: readonly [WidgetSize, ...WidgetSize[]]
  /** Class of the place-holder's height: about as high as what comes. */
  height: string
  /** So long a list that nothing beside it should be drawn as high. */
  isTall?: true
  /** It draws what `view` holds: nothing as long as that is not of what the dashboard shows. */
  ofView?: true
  /** Loaded when the widget is shown, and not before. */
  load: () => Promise<ComponentType<WidgetProps>>
}

/** @example export const movers = defineWidget({ id: 'movers', sizes: ['s', 'm'], load: async () => (await import(…)).Movers, … }) */
export const defineWidget = (widget: Widget): Widget => widget
