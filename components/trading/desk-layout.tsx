/** Where the parts of the desk stand: tabs in a narrow window, columns in a wide one. Each part is made by the page. */
import { type ReactNode, useState } from 'react'
import { useT } from '@/components/shell/translation'
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
  switch (width) {
    case 'narrow':
      return <NarrowDesk {...parts} formWanted={formWanted} />
    case 'middle':
      return (
        <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-3">
          <Column>
            {parts.chart}
            {parts.orders}
          </Column>
          <Column>
            {parts.form}
            {parts.book}
            {parts.trades}
          </Column>
        </div>
      )
    case 'wide':
      return (
        <div className="grid grid-cols-[15rem_minmax(0,1fr)_20rem] items-start gap-3">
          <Column>{parts.markets}</Column>
          <Column>
            {parts.chart}
            {parts.orders}
          </Column>
          <Column>
            {parts.form}
            {parts.book}
            {parts.trades}
          </Column>
        </div>
      )
    case 'vast':
      return (
        <div className="grid grid-cols-[16rem_minmax(0,1fr)_19rem_22rem] items-start gap-3">
          <Column>{parts.markets}</Column>
          <Column>
            {parts.chart}
            {parts.orders}
          </Column>
          <Column>
            {parts.book}
            {parts.trades}
          </Column>
          <Column>{parts.form}</Column>
        </div>
      )
    default:
      return width satisfies never
  }
}

const Column = ({ children }: { children: ReactNode }) => (
  <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">{children}</div>
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
  const shown = { chart, form, orders, book: <Column>{[book, trades]}</Column> }
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
      </TabPanel>
    </div>
  )
}
