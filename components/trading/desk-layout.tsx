/** Where the parts of the desk stand: tabs in a narrow window, columns in a wide one. Each part is made by the page. */
import { type ReactNode, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { TabPanel, Tabs } from '@/components/ui/tabs'
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

export function DeskLayout({ width, formWanted, ...parts }: DeskLayoutProps) {
  return width === 'narrow' ? (
    <NarrowDesk {...parts} formWanted={formWanted} />
  ) : (
    <WideDesk {...parts} width={width} />
  )
}

type Columns = Exclude<DeskWidth, 'narrow'>

const GRIDS: Readonly<Record<Columns, string>> = {
  middle: 'grid-cols-[minmax(0,1fr)_20rem] grid-rows-[auto_1fr]',
  wide: 'grid-cols-[18rem_minmax(0,1fr)_20rem] grid-rows-[20rem_1fr]',
  vast: 'grid-cols-[17rem_minmax(0,1fr)_20rem_22rem]',
}
const PLACES: Readonly<Record<Columns, Record<'markets' | 'main' | 'book' | 'form', string>>> = {
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
  vast: {
    markets: 'sticky top-3 h-[calc(100dvh-1.5rem)]',
    main: '',
    book: '',
    form: '',
  },
}

/** One tree for all widths, so that nothing is read anew when the window changes. */
function WideDesk({ width, ...parts }: DeskParts & { width: Columns }) {
  const place = PLACES[width]
  return (
    <div className={classNames('grid items-start gap-3', GRIDS[width])}>
      <div className={place.markets}>{parts.markets}</div>
      <Column className={place.main}>
        {parts.chart}
        {parts.orders}
      </Column>
      <Column className={place.book}>
        {parts.book}
        {parts.trades}
      </Column>
      <Column className={place.form}>{parts.form}</Column>
    </div>
  )
}

const Column = ({ className, children }: { className?: string; children: ReactNode }) => (
  <div className={classNames('grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3', className)}>{children}</div>
)

type NarrowTab = 'chart' | 'book' | 'form' | 'orders'

function NarrowDesk({ chart, book, trades, form, orders, formWanted }: Omit<DeskLayoutProps, 'width'>) {
  const { t } = useT()
  const [tab, setTab] = useState<NarrowTab>('chart')
  const [answered, setAnswered] = useState(formWanted)
  if (answered !== formWanted) {
    setAnswered(formWanted)
    setTab('form')
  }
  const shown = { chart, form: null, orders, book: <Column>{[book, trades]}</Column> }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
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
      <TabPanel name="desk" chosen={tab} className="min-w-0">
        {shown[tab]}
        {/* It stays while another part is looked at: what was typed is not lost. */}
        <div hidden={tab !== 'form'}>{form}</div>
      </TabPanel>
    </div>
  )
}
