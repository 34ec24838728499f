/** Ways to begin a strategy, and what one is. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { Sentence } from '@/lib/core/sentence'

export interface TemplateChoice {
  id: string
  name: Sentence
  about: Sentence
}

export interface BeginProps {
  templates: readonly TemplateChoice[]
  /** There is something to begin from. */
  holdsSomething: boolean
}

export function Begin({ templates, holdsSomething }: BeginProps) {
  const { t } = useT()
  return (
    <div className="grid gap-4">
      <Card>
        <div className="flex flex-col items-center gap-4 px-2 py-6 text-center">
          <span className="flex size-12 items-center justify-center rounded-full bg-sunken text-muted">
            <Icon name="balance" size={22} />
          </span>
          <p className="max-w-prose text-sm text-muted">
            {t(
              'A strategy says which part of your money each asset should have, over all exchanges and wallets together.',
            )}{' '}
            {t(
              'You see how far you are from it and what would bring you there; nothing is traded until you say so.',
            )}
          </p>
          <div className="flex flex-wrap justify-center gap-2">
            {holdsSomething ? (
              <a className={buttonClass('primary')} href="#/rebalance/new/held">
                {t('Start from what you hold')}
              </a>
            ) : null}
            <a className={buttonClass(holdsSomething ? 'secondary' : 'primary')} href="#/rebalance/new">
              {t('Start with an empty one')}
            </a>
          </div>
        </div>
      </Card>
      <Templates templates={templates} />
    </div>
  )
}

/** Ready-made beginnings; each opens the form with it. */
export function Templates({ templates }: Pick<BeginProps, 'templates'>) {
  const { t, sentence } = useT()
  if (templates.length === 0) return null
  return (
    <section aria-label={t('Templates')}>
      <h2 className="mb-2 text-sm font-semibold">{t('Or from a template')}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {templates.map(({ id, name, about }) => (
          <li key={id} className="grid">
            <a
              href={`#/rebalance/new/${id}`}
              className="grid content-start gap-1 rounded-card border border-line bg-surface p-4 transition-colors duration-100 hover:bg-hover"
            >
              <span className="text-sm font-medium">{sentence(name)}</span>
              <span className="text-xs text-muted">{sentence(about)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
