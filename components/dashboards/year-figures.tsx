/** Some figures of the last year, in a widget that leads to their page. */
import { InCurrency } from '@/components/analytics/in-currency'
import { hasNothing } from '@/components/analytics/nothing-yet'
import type { AnalyticsView } from '@/lib/analytics/views'
import type { WidgetProps } from './define-widget'
import { type FigureLine, FigureLines } from './figure-lines'
import { NoYear, OneYear } from './one-year'
import { WidgetAnswer, WidgetCard } from './widget-card'
import { useYearFigures } from './year.hooks'

export interface YearFiguresProps extends Pick<WidgetProps, 'world'> {
  title: string
  href: string
  linesOf: (view: AnalyticsView) => readonly FigureLine[]
}

/** @example <YearFigures world={world} title={t('Risk')} href="#/analytics/risk" linesOf={riskLines} /> */
export function YearFigures({ world, title, href, linesOf }: YearFiguresProps) {
  const { answer, error, again } = useYearFigures(world)
  return (
    <WidgetCard title={title} href={href} actions={<OneYear />}>
      <WidgetAnswer answer={answer} error={error} onAgain={again}>
        {(view) =>
          hasNothing(view) ? (
            <NoYear />
          ) : (
            <InCurrency currency={view.currency} wanted={world.view.currency}>
              <FigureLines lines={linesOf(view)} />
            </InCurrency>
          )
        }
      </WidgetAnswer>
    </WidgetCard>
  )
}
