/** What leaves this browser, to whom, why and how it ended. Each host can be switched off, and addresses can be read apart. */
import { useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import type { RequestLogRow } from '@/lib/db/rows'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import { hostSummaries, matchingRequests } from './request-hosts'
import { WhoLearns } from './who-learns'

export interface RequestsViewProps {
  /** Newest first; `null`: not read yet. */
  rows: readonly RequestLogRow[] | null
  blockedHosts: readonly string[]
  separateAddresses: boolean
}

const NOTHING: readonly RequestLogRow[] = []

export function RequestsView({ rows: read, blockedHosts, separateAddresses }: RequestsViewProps) {
  const rows = read ?? NOTHING
  const { t, sentence, locale } = useT()
  const [query, setQuery] = useState('')
  const change = useAction()
  const found = matchingRequests(rows, query)
  const block = (host: string, blocked: boolean) =>
    void change.run(async () => {
      const rest = blockedHosts.filter((each) => each !== host)
      await call(settingsMessages['settings.change'], { blockedHosts: blocked ? [...rest, host] : rest })
    })
  const separate = (apart: boolean) =>
    void change.run(async () => {
      await call(settingsMessages['settings.change'], { separateAddresses: apart })
    })
  const bytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumSignificantDigits: 2,
  })
  return (
    <>
      <PageHeader
        title={t('Privacy and requests')}
        lead={t('Holdfast has no server. This is every request it made, and to whom.')}
      />
      {change.error && (
        <Banner tone="danger" className="mb-4">
          {sentence(change.error.sentence)}
        </Banner>
      )}
      <div className="grid gap-4">
        <WhoLearns />
        <Card title={t('Addresses')}>
          <Switch
            label={t('Read addresses apart')}
            hint={t(
              'One address at a time, with a pause before the next, each beginning at another server: a single server finds it harder to see that they are all yours. Each address is read less often. Your own node, or a VPN, hides more.',
            )}
            checked={separateAddresses}
            disabled={change.pending}
            onChange={(event) => separate(event.target.checked)}
          />
        </Card>
        <Card title={t('Hosts')}>
          {read === null ? (
            <Skeleton className="h-24 w-full" />
          ) : rows.length === 0 && blockedHosts.length === 0 ? (
            <p className="text-sm text-muted">{t('No host was asked yet.')}</p>
          ) : (
            <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
              {hostSummaries(rows, blockedHosts).map(({ host, requests, blocked }) => (
                <li key={host} className="min-w-0">
                  <Switch
                    label={<span className="font-mono text-xs break-all">{host}</span>}
                    hint={blocked ? t('Switched off') : t('{count} requests', { count: requests })}
                    checked={!blocked}
                    disabled={change.pending}
                    onChange={(event) => block(host, !event.target.checked)}
                  />
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card
          flush
          title={t('Requests')}
          actions={
            <TextField
              className="w-56"
              controlSize="sm"
              label={t('Filter requests')}
              labelHidden
              placeholder={t('Filter by host or purpose')}
              type="search"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          }
        >
          {read === null ? (
            <Skeleton className="mx-4 my-3 h-40" />
          ) : found.length === 0 ? (
            <EmptyState
              icon="log"
              sentence={query === '' ? t('Nothing was asked yet.') : t('No request matches this filter.')}
            />
          ) : (
            <Table caption={t('Requests, newest first')} className="mt-2">
              <thead>
                <tr>
                  <HeadCell>{t('When')}</HeadCell>
                  <HeadCell>{t('Host')}</HeadCell>
                  <HeadCell>{t('Purpose')}</HeadCell>
                  <HeadCell>{t('Sent')}</HeadCell>
                  <HeadCell>{t('Outcome')}</HeadCell>
                  <HeadCell align="end">{t('Size')}</HeadCell>
                  <HeadCell align="end">{t('Duration')}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {found.map((row) => (
                  <tr key={row.id}>
                    <Cell className="whitespace-nowrap text-muted">{formatMoment(row.at, { locale })}</Cell>
                    <Cell className="font-mono text-xs">{row.host}</Cell>
                    <Cell>{row.purpose}</Cell>
                    <Cell>{row.sends}</Cell>
                    <Cell>
                      <Outcome outcome={row.outcome} />
                    </Cell>
                    <Cell align="end">{bytes.format(row.bytes / 1000)}</Cell>
                    <Cell align="end">{t('{ms} ms', { ms: Math.round(row.ms) })}</Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Card>
      </div>
    </>
  )
}

function Outcome({ outcome }: { outcome: RequestLogRow['outcome'] }) {
  const { t } = useT()
  if (outcome === 'failed') return <Badge tone="danger">{t('No answer')}</Badge>
  if (outcome === 'refused') return <Badge tone="warn">{t('Not sent')}</Badge>
  return <Badge tone={outcome < 400 ? 'good' : 'danger'}>{String(outcome)}</Badge>
}
