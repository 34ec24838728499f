/** Who may take tokens of the wallets, most at risk first, as it was last read. It is taken back on its page. */
import { useAllApprovals } from '@/components/approvals/approvals.hooks'
import { totalAtRisk } from '@/components/approvals/approvals-at-risk'
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { spenderName } from '@/lib/chains/approvals/known-spenders'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { WidgetProps } from '../define-widget'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'

const SHOWN = { s: 4, m: 6, l: 8 } as const
const PAGE = '#/wallets/approvals'

export function ApprovalsWidget({ world: { bound, now }, size }: WidgetProps) {
  const { t, locale } = useT()
  const all = useAllApprovals()
  const rows = all?.filter(({ row }) => bound === null || bound.accounts.includes(row.accountId)) ?? null
  return (
    <WidgetCard title={t('Approvals at risk')} href={PAGE}>
      <WidgetAnswer answer={rows}>
        {(approvals) => {
          if (approvals.length === 0)
            return (
              <WidgetEmpty
                sentence={t('Nothing is allowed to anybody, as far as it was read.')}
                act={{ label: t('Read approvals'), href: PAGE }}
              />
            )
          const oldest = Math.min(...approvals.map(({ row }) => row.readAt))
          return (
            <div className="px-4 pb-3">
              <p className="text-xl leading-8 font-semibold">
                <Money value={totalAtRisk(approvals)} />
                {approvals.some(({ risk }) => risk === null) ? (
                  <span className="text-sm font-normal text-muted"> {t('and what has no price')}</span>
                ) : null}
              </p>
              <p className="text-xs text-muted">
                {t('Read {age}.', { age: formatAge(oldest, Math.max(now, oldest), locale) })}
              </p>
              <ul className="mt-2 divide-y divide-line border-t border-line text-sm">
                {approvals.slice(0, SHOWN[size]).map(({ row, symbol, risk }) => (
                  <li key={row.id} className="flex items-center justify-between gap-3 py-1.5">
                    <span className="min-w-0">
                      <span className="block truncate font-medium">{symbol}</span>
                      <span className="block truncate text-xs text-muted">
                        {spenderName(row.chain, row.spender) ?? row.spender}
                      </span>
                    </span>
                    <Money value={risk} reason={t('This token has no price.')} />
                  </li>
                ))}
              </ul>
              {approvals.length > SHOWN[size] ? (
                <p className="pt-1.5 text-xs text-muted">
                  {t('+{count} more', { count: approvals.length - SHOWN[size] })}
                </p>
              ) : null}
            </div>
          )
        }}
      </WidgetAnswer>
    </WidgetCard>
  )
}
