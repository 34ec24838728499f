/** Which pages are looked at: the known ones, all, single ones, and those that were left out. Shows what it is given. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import type { Sites } from '@/lib/annotate/sites'
import { hostOfPattern } from './host-of'

export interface SitesPartProps {
  sites: Sites
  /** How many hosts "known" stands for. */
  known: number
  /** The browser lets Holdfast look at every site. */
  isEverywhereGranted: boolean
  /** Withdrawal pages of connected exchanges; empty: none is connected that has one here. */
  withdrawalHosts: readonly string[]
  isWithdrawalsOn: boolean
  /** Origins on which private lines stand in the page. */
  personal: readonly string[]
  pending: boolean
  onKnown: (isOn: boolean) => void
  onAll: (isOn: boolean) => void
  onWithdrawals: (isOn: boolean) => void
  /** `https://app.example/*`: takes a single site off the list, or lets one that was left out in again. */
  onSite: (pattern: string, isOn: boolean) => void
  onNotPersonal: (origin: string) => void
}

export function SitesPart(props: SitesPartProps) {
  const { sites, known, personal, pending, withdrawalHosts, ...on } = props
  const { t } = useT()
  return (
    <div className="grid gap-3">
      <Switch
        label={t('On {count} well-known dApps', { count: known })}
        hint={t(
          'The browser will ask whether Holdfast may read and change these pages. It reads what they ask a wallet for, and draws a note; it changes nothing else.',
        )}
        checked={sites.known}
        disabled={pending}
        onChange={({ target }) => on.onKnown(target.checked)}
      />
      <Switch
        label={t('On all sites')}
        hint={t(
          'Also on dApps that nobody knows yet, and that is where it matters most. Costs every page a little memory.',
        )}
        checked={sites.all}
        disabled={pending}
        onChange={({ target }) => on.onAll(target.checked)}
      />
      {on.isEverywhereGranted && !sites.all ? (
        <p className="text-xs text-muted">
          {t(
            'The browser still lets Holdfast reach all sites, though it looks at none of them for this. Accounts may need it meanwhile; take it away in the browser’s settings of the extension.',
          )}
        </p>
      ) : null}
      {withdrawalHosts.length > 0 ? (
        <Switch
          label={t('On the withdrawal pages of your exchanges')}
          hint={t(
            'Says whether an address that you enter on {hosts} is yours and fits the network. The note there names your accounts.',
            {
              hosts: withdrawalHosts.join(', '),
            },
          )}
          checked={on.isWithdrawalsOn}
          disabled={pending}
          onChange={({ target }) => on.onWithdrawals(target.checked)}
        />
      ) : null}
      <SiteList
        title={t('Sites that you switched on')}
        sites={sites.on.map((pattern) => ({ id: pattern, host: hostOfPattern(pattern) }))}
        act={t('Remove')}
        labelOf={(host) => t('Remove {host}', { host })}
        pending={pending}
        onAct={(pattern) => on.onSite(pattern, false)}
      />
      <SiteList
        title={t('Sites that you left out')}
        // Left out of something only while that is on.
        sites={(sites.all || sites.known ? sites.off : []).map((pattern) => ({
          id: pattern,
          host: hostOfPattern(pattern),
        }))}
        act={t('Switch on')}
        labelOf={(host) => t('Switch on {host}', { host })}
        pending={pending}
        onAct={(pattern) => on.onSite(pattern, true)}
      />
      <SiteList
        title={t('Sites whose pages show private lines')}
        sites={personal.map((origin) => ({ id: origin, host: hostOfPattern(origin) }))}
        act={t('Remove')}
        labelOf={(host) => t('No private lines on {host}', { host })}
        pending={pending}
        onAct={on.onNotPersonal}
      />
    </div>
  )
}

interface SiteListProps {
  title: string
  sites: readonly { id: string; host: string }[]
  act: string
  labelOf: (host: string) => string
  pending: boolean
  onAct: (id: string) => void
}

function SiteList({ title, sites, act, labelOf, pending, onAct }: SiteListProps) {
  if (sites.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {sites.map(({ id, host }) => (
          <li key={id} className="flex min-h-11 items-center justify-between gap-3 px-3 py-1 text-sm">
            <span className="min-w-0 break-all">{host}</span>
            <Button
              size="sm"
              variant="quiet"
              busy={pending}
              aria-label={labelOf(host)}
              onClick={() => onAct(id)}
            >
              {act}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
