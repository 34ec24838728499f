/** What a strategy is called, and which accounts it looks at. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { AccountId, PortfolioId } from '@/lib/core/ids'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { CheckList } from '../check-list'
import type { DraftForm } from './draft-form'
import type { StrategyDraft } from './strategy-draft'

export interface EditorScopeProps {
  form: DraftForm
  accounts: readonly AccountLine[]
  portfolios: PortfolioView['portfolios']
}

export function EditorScope({ form, accounts, portfolios }: EditorScopeProps) {
  const { draft, change, said } = form
  const { t } = useT()
  return (
    <Card title={t('Name and accounts')}>
      <div className="grid gap-4">
        <TextField
          label={t('Name')}
          maxLength={60}
          autoComplete="off"
          value={draft.name}
          error={said('name')}
          onChange={({ target }) => change({ name: target.value })}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Select
            label={t('What it looks at')}
            value={draft.scope}
            options={[
              { value: 'whole', label: t('Everything that I hold') },
              { value: 'portfolio', label: t('One portfolio') },
              { value: 'accounts', label: t('Chosen accounts') },
            ]}
            onChange={({ target }) => change({ scope: target.value as StrategyDraft['scope'] })}
          />
          {draft.scope === 'portfolio' ? (
            <Select
              label={t('Portfolio')}
              value={draft.portfolio}
              error={said('portfolio')}
              options={[
                { value: '', label: t('Choose…') },
                ...portfolios.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ target }) => change({ portfolio: target.value as PortfolioId | '' })}
            />
          ) : null}
        </div>
        {draft.scope === 'accounts' ? (
          <Accounts
            legend={t('Accounts')}
            error={said('accounts')}
            accounts={accounts}
            chosen={draft.accounts}
            onChange={(chosen) => change({ accounts: chosen })}
          />
        ) : (
          <Excluded form={form} accounts={accountsIn(draft, accounts)} />
        )}
      </div>
    </Card>
  )
}

const accountsIn = (draft: StrategyDraft, accounts: readonly AccountLine[]): readonly AccountLine[] =>
  draft.scope === 'portfolio'
    ? accounts.filter(({ portfolios }) => portfolios.some((id) => id === draft.portfolio))
    : accounts

function Excluded({
  form: { draft, change },
  accounts,
}: {
  form: DraftForm
  accounts: readonly AccountLine[]
}) {
  const { t } = useT()
  // Taking the last one out closes nothing under the user's hands.
  const [isOpen] = useState(draft.excluded.length > 0)
  if (accounts.length === 0) return null
  return (
    <details open={isOpen || undefined}>
      <summary className="cursor-pointer text-sm font-medium">
        {t('Accounts that are left out')}
        {draft.excluded.length > 0 ? ` (${draft.excluded.length})` : ''}
      </summary>
      <p className="pt-1 text-xs text-muted">{t('What is there is neither counted nor traded.')}</p>
      <Accounts
        legend={t('Accounts that are left out')}
        isLegendHidden
        accounts={accounts}
        chosen={draft.excluded}
        onChange={(excluded) => change({ excluded })}
      />
    </details>
  )
}

interface AccountsProps {
  legend: string
  isLegendHidden?: boolean
  error?: string | undefined
  accounts: readonly Pick<AccountLine, 'id' | 'label'>[]
  chosen: readonly AccountId[]
  onChange: (chosen: AccountId[]) => void
}

/** A check box for each account. */
export function Accounts({ accounts, ...rest }: AccountsProps) {
  const { t } = useT()
  return <CheckList options={accounts} empty={t('No account is connected yet.')} {...rest} />
}
