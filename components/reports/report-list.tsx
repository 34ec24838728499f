/** Every report with what it is for; one that the tax rules do not make says why. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import type { ReportChoices } from '@/lib/ledger/report-messages'
import { REPORTS } from '@/lib/reports/registry'

export function ReportList({ choices }: { choices: ReportChoices }) {
  const { t, sentence } = useT()
  const unfit = new Map(choices.reports.map((report) => [report.id, report.unfit]))
  return (
    <ul aria-label={t('Reports')} className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {REPORTS.map(({ id, name, about }) => {
        const reason = unfit.get(id)
        return (
          <li key={id} className="flex">
            <a
              href={`#/reports/${id}`}
              className="flex min-w-0 flex-1 flex-col gap-1.5 rounded-card border border-line bg-surface p-4 transition-colors duration-100 hover:bg-hover"
            >
              <span className="flex items-center gap-2 text-sm font-semibold">
                <Icon name="reports" className="text-muted" />
                {sentence(name)}
              </span>
              <span className="text-sm text-muted">{sentence(about)}</span>
              {reason ? <span className="mt-auto pt-1 text-xs text-warn">{sentence(reason)}</span> : null}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
