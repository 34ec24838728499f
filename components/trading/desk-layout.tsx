/** Where the parts of the desk stand: tabs in a narrow window, columns in a wide one. Each part is made by the page. */
import { type ReactNode, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Tabs } from '@/components/ui/tabs'
import type { DeskWidth } from './desk-width.hooks'

export interface DeskParts {
  markets: ReactNode
  chart: ReactNode
  orders: ReactNode
  form: ReactNode
  book: ReactNode
  trades: ReactNode
}

/** Another part may ask for the form: a price that was chosen in the book, an order to change. */
export interface DeskLayoutProps extends DeskParts {
  width: DeskWidth
  /** Changes when the form is to be seen. */
  formWanted: number
}

type Place = 'markets' | 'main' | 'book' | 'form'

const GRIDS: Readonly<Record<DeskWidth, string>> = {
  narrow: 'grid-cols-[minmax(0,1fr)]',
  middle: 'grid-cols-[minmax(0,1fr)_20rem] grid-rows-[auto_1fr]',
  wide: 'grid-cols-[18rem_minmax(0,1fr)_20rem] grid-rows-[20rem_1fr]',
  vast: 'grid-cols-[17rem_minmax(0,1fr)_20rem_22rem]',
}
const PLACES: Readonly<Record<DeskWidth, Record<Place, string>>> = {
  narrow: { markets: 'hidden', main: '', book: '', form: '' },
  middle: {
    markets: 'hidden',
    main: 'col-start-1 row-start-1 row-span-2',
    book: 'col-start-2 row-start-2',
    form: 'col-start-2 row-start-1',
  },
  wide: {
    markets: 'col-start-1 row-start-1 h-80',
    main: 'col-start-2 row-start-1 row-span-2',
    book: 'col-start-1 row-start-2',
    form: 'col-start-3 row-start-1 row-span-2',
  },
  vast: { markets: 'sticky top-3 h-[calc(100dvh-1.5rem)]', main: '', book: '', form: '' },
}

/**
 * One tree for all widths: nothing is read anew and nothing that was typed is lost when the window changes. Of the tabs only
 * the book and the trades leave the page, which are painted many times a second.
 */
export function DeskLayout({ width, formWanted, ...parts }: DeskLayoutProps) {
  const { t } = useT()
  const [tab, setTab] = useState<NarrowTab>('chart')
  const [answered, setAnswered] = useState(formWanted)
  if (answered !== formWanted) {
    setAnswered(formWanted)
    setTab('form')
  }
  const isNarrow = width === 'narrow'
  const away = (part: NarrowTab) => isNarrow && tab !== part
  const place = PLACES[width]
  return (
    <>
      {isNarrow ? (
        <Tabs<NarrowTab>
          name="desk"
          label={t('Parts of the desk')}
          look="segment"
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'chart', label: t('Chart') },
            { id: 'book', label: t('Book') },
            { id: 'form', label: t('New order') },
            { id: 'orders', label: t('Orders') },
          ]}
        />
      ) : null}
      <div
        {...(isNarrow ? { role: 'tabpanel', id: 'desk-panel', 'aria-labelledby': `desk-tab-${tab}` } : {})}
        className={classNames('grid items-start gap-3', GRIDS[width])}
      >
        <div className={place.markets}>{parts.markets}</div>
        <Column className={place.main} hidden={away('chart') && away('orders')}>
          <div hidden={away('chart')}>{parts.chart}</div>
          <div hidden={away('orders')}>{parts.orders}</div>
        </Column>
        {away('book') ? null : (
          <Column className={place.book}>
            {parts.book}
            {parts.trades}
          </Column>
        )}
        <Column className={place.form} hidden={away('form')}>
          {parts.form}
        </Column>
      </div>
    </>
  )
}

interface ColumnProps {
  className: string
  hidden?: boolean
  children: ReactNode
}

const Column = ({ className, hidden = false, children }: ColumnProps) => (
  <div className={classNames(hidden ? 'hidden' : 'grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3', className)}>
    {children}
  </div>
)

type NarrowTab = 'chart' | 'book' | 'form' | 'orders'
