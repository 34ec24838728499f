/** Asks the ledger what the chosen page needs, and shows the answer in its states. */
import { useQuestion } from '@/components/shell/question.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { XrayPanel } from '@/components/xray/xray-panel'
import type { AnalyticsScope, BenchmarkChoice, RangeChoice } from '@/lib/analytics/views'
import { xrayMessages } from '@/lib/analytics/xray/messages'
import type { AccountId } from '@/lib/core/ids'
import { ledgerMessages } from '@/lib/ledger/messages'
import { call } from '@/lib/messages/call.browser'
import type { AnalyticsChoice, RollingWindow } from './analytics-choice'
import { Answered } from './answered'
import { AttributionView } from './attribution-view'
import { ConcentrationView } from './concentration-view'
import { CorrelationCards } from './correlation-cards'
import { FigureSourcesProvider } from './figure-sources'
import { InCurrency } from './in-currency'
import { KnownSinceOffer } from './known-since-offer'
import { PerformanceView } from './performance-view'
import { RiskView } from './risk-view'
import type { Section } from './sections'
import { ShownDays } from './shown-days'
import { BlockSkeleton, SectionSkeleton } from './skeletons'

/** The choice as the ledger's questions have it. */
export interface Wanted {
  scope: AnalyticsScope
  range: RangeChoice
  currency: string
  benchmark: BenchmarkChoice
  /** A year, as a ratio. */
  riskFree: number
  window: RollingWindow | null
}

export interface SectionContentProps {
  section: Section
  wanted: Wanted
  nameOf: (account: AccountId) => string
  onChange: (change: Partial<AnalyticsChoice>) => void
}

export function SectionContent({ section, wanted, nameOf, onChange }: SectionContentProps) {
  switch (section) {
    case 'performance':
    case 'risk':
      return <Measured section={section} wanted={wanted} onChange={onChange} />
    case 'attribution':
      return <Attributed wanted={wanted} nameOf={nameOf} />
    case 'concentration':
      return <Concentrated wanted={wanted} />
    case 'xray':
      return <Xray />
    default:
      return section satisfies never
  }
}

interface MeasuredProps {
  section: 'performance' | 'risk'
  wanted: Wanted
  onChange: SectionContentProps['onChange']
}

function Measured({ section, wanted, onChange }: MeasuredProps) {
  const { window, ...rest } = wanted
  const asked = useQuestion(ledgerMessages['ledger.analytics'], window === null ? rest : { ...rest, window })
  return (
    <Answered asked={asked} skeleton={<SectionSkeleton section={section} />}>
      {(view) => (
        <InCurrency currency={view.currency} wanted={wanted.currency}>
          <FigureSourcesProvider sources={{ ...view, scope: wanted.scope }}>
            <ShownDays sources={{ ...view, scope: wanted.scope }} />
            <KnownSinceOffer view={view} onRange={(range) => onChange({ range })} />
            {section === 'performance' ? (
              <PerformanceView view={view} />
            ) : (
              <RiskView view={view} onWindow={(window) => onChange({ window })}>
                <Correlated wanted={wanted} />
              </RiskView>
            )}
          </FigureSourcesProvider>
        </InCurrency>
      )}
    </Answered>
  )
}

function Correlated({ wanted: { scope, range, currency } }: { wanted: Wanted }) {
  const asked = useQuestion(ledgerMessages['ledger.correlation'], { scope, range, currency })
  return (
    <Answered asked={asked} skeleton={<BlockSkeleton />}>
      {(view) => <CorrelationCards view={view} isPart={scope.of !== 'whole'} />}
    </Answered>
  )
}

function Attributed({ wanted, nameOf }: Pick<SectionContentProps, 'wanted' | 'nameOf'>) {
  const { scope, range, currency } = wanted
  const asked = useQuestion(ledgerMessages['ledger.attribution'], { scope, range, currency })
  return (
    <Answered asked={asked} skeleton={<SectionSkeleton section="attribution" />}>
      {(view) => (
        <InCurrency currency={view.currency} wanted={currency}>
          <FigureSourcesProvider sources={{ scope, from: view.from, until: view.until }}>
            <ShownDays sources={{ scope, from: view.from, until: view.until }} />
            <AttributionView view={view} nameOf={nameOf} />
          </FigureSourcesProvider>
        </InCurrency>
      )}
    </Answered>
  )
}

function Concentrated({ wanted: { currency } }: { wanted: Wanted }) {
  const asked = useQuestion(ledgerMessages['ledger.concentration'], { currency })
  return (
    <Answered asked={asked} skeleton={<SectionSkeleton section="concentration" />}>
      {(view) => (
        <InCurrency currency={view.currency} wanted={currency}>
          <ConcentrationView view={view} />
        </InCurrency>
      )}
    </Answered>
  )
}

function Xray() {
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.xray'], {})
  const changing = useAction()
  return (
    <XrayPanel
      view={answer}
      error={changing.error ?? error}
      onRetry={() => {
        changing.clear()
        again()
      }}
      onChange={(change) =>
        void changing.run(async () => {
          await call(xrayMessages['xray.change'], change)
          again()
        })
      }
    />
  )
}
