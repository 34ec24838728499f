/** Every kind of rule by group, with what it is good for. */
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import type { AlertRule } from '@/lib/alerts/define-alert-rule'
import { byGroup, GROUP_ICONS, GROUP_WORDS } from '../alert-words'

/** @param isPart it stands below something else: its heading is not the page's */
export function ChooseRule({ rules, isPart = false }: { rules: readonly AlertRule[]; isPart?: boolean }) {
  const { t, sentence } = useT()
  return (
    <div className="max-w-5xl">
      {isPart ? null : (
        <PageHeader title={t('New alert')} lead={t('Choose what Holdfast is to look at for you.')} />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {byGroup(rules, ({ group }) => group).map(({ group, of }) => (
          <section key={group ?? ''} className="min-w-0">
            <h2 className="mb-2 flex items-center gap-2 text-sm font-semibold">
              {group === undefined ? null : (
                <>
                  <Icon name={GROUP_ICONS[group]} className="text-muted" />
                  {sentence(GROUP_WORDS[group])}
                </>
              )}
            </h2>
            <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
              {of.map(({ id, name, about }) => (
                <li key={id} className="grid">
                  <a
                    href={`#/alerts/new/${id}`}
                    className="grid content-start gap-1 rounded-card border border-line bg-surface p-3.5 transition-colors duration-100 hover:bg-hover"
                  >
                    <span className="text-sm font-medium">{sentence(name)}</span>
                    <span className="text-xs text-muted">{sentence(about)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
