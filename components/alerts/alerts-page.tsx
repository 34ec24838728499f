/**
 * The routes of `#/alerts`: what was found, `rules`, `settings`, `new`, `new/<kind>`, `new/copy/<rule>`, `new/text/<id>`,
 * `new/from/<message>/<call>`, `new/handed/<id>`, `rule/<rule>`, and `found/<id>`, which leads to the portfolio.
 */
import { MoneyDisplayProvider } from '@/components/money/money-display'
import type { RouteProps } from '@/components/shell/routes'
import { type AlertWorld, useAlertWorld } from './alert-world.hooks'
import { AlertsFrame } from './alerts-frame'
import { ChangeRule } from './editor/change-rule'
import { NewAlert } from './editor/new-alert'
import { FoundAsset } from './found-asset'
import { LatestTab } from './latest/latest-tab'
import { RulesTab } from './rules/rules-tab'
import { SettingsTab } from './settings/settings-tab'

export function AlertsPage({ rest }: RouteProps) {
  const world = useAlertWorld()
  return (
    <MoneyDisplayProvider display={{ currency: world.currency, hidden: world.hidden, compact: false }}>
      <Page world={world} rest={rest} />
    </MoneyDisplayProvider>
  )
}

function Page({ world, rest }: { world: AlertWorld; rest: readonly string[] }) {
  const [first, ...more] = rest
  switch (first) {
    case 'new':
      return <NewAlert world={world} rest={more} />
    case 'found':
      return <FoundAsset key={more[0]} id={more[0] ?? ''} />
    case 'rule':
      return <ChangeRule world={world} id={more[0]} />
    case 'rules':
      return (
        <AlertsFrame tab="rules">
          <RulesTab world={world} />
        </AlertsFrame>
      )
    case 'settings':
      return (
        <AlertsFrame tab="settings">
          <SettingsTab />
        </AlertsFrame>
      )
    default:
      return (
        <AlertsFrame tab="latest">
          <LatestTab world={world} />
        </AlertsFrame>
      )
  }
}
