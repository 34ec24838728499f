/** The form of a payment: from which wallet, what, how much, to whom. It sends nothing: it asks for a review. */
import { type FormEvent, useState } from 'react'
import { useMoneyDisplay } from '@/components/money/money-display'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Select, type SelectOption } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { ContactRow } from '@/lib/db/rows'
import { decimalMark, formatQuantity } from '@/lib/i18n/format/format-quantity'
import type { WalletDraft } from '@/lib/wallets/draft'
import type { PayableAsset } from './payable-assets'
import { useRecipient } from './recipient.hooks'
import { RecipientField } from './recipient-field'
import {
  EMPTY_SEND,
  exceedsBalance,
  type SendFormState,
  type SendProblem,
  sendDraftOf,
} from './send-form-state'
import type { Wallet } from './wallets-of'

export interface SendFormProps {
  /** Wallets that can sign; at least one. */
  wallets: readonly [Wallet, ...Wallet[]]
  /** The user's other addresses, to be chosen as recipients. */
  own: readonly Wallet[]
  contacts: readonly ContactRow[]
  /** `null`: not known yet. */
  payableOf: (account: AccountId) => readonly PayableAsset[] | null
  chainName: (chain: ChainId) => string
  isReviewing: boolean
  onReview: (draft: WalletDraft) => void
}

export function SendForm(props: SendFormProps) {
  const { t, locale, sentence } = useT()
  const { wallets, own, contacts, payableOf, isReviewing, onReview } = props
  const [state, setState] = useState<SendFormState>(EMPTY_SEND)
  const [problem, setProblem] = useState<SendProblem>()
  const mark = decimalMark(locale)
  const change = (part: Partial<SendFormState>) => {
    setState((before) => ({ ...before, ...part }))
    setProblem(undefined)
  }
  const wallet = wallets.find(({ id }) => id === state.account) ?? wallets[0]
  const assets = payableOf(wallet.id)
  const payable = assets?.find(({ asset }) => asset === state.asset) ?? assets?.[0]
  const recipient = useRecipient(
    payable && { account: wallet.id, chain: payable.chain, asset: payable.asset, to: state.to.trim() },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const made = sendDraftOf(state, { account: wallet.id, payable, decimalMark: mark })
    if ('problem' in made) setProblem(made.problem)
    else onReview(made.draft)
  }
  const errorAt = (field: SendProblem['field']) =>
    problem?.field === field ? sentence(problem.sentence) : undefined
  return (
    <form onSubmit={submit} noValidate className="grid max-w-xl grid-cols-[minmax(0,1fr)] gap-4">
      <Select
        label={t('From')}
        options={wallets.map(({ id, label }) => ({ value: id, label }))}
        value={wallet.id}
        onChange={({ target }) =>
          change({ account: target.value as AccountId, asset: undefined, isAll: false })
        }
      />
      {assets === null ? (
        <Skeleton className="h-72" />
      ) : payable === undefined ? (
        <p className="text-sm text-muted">
          {t('Nothing to send was found at this address yet. It appears here after it has been read.')}
        </p>
      ) : (
        <>
          <AssetSelect
            {...props}
            assets={assets}
            chosen={payable}
            error={errorAt('asset')}
            onChange={change}
          />
          <AmountField
            state={state}
            payable={payable}
            error={
              errorAt('amount') ??
              (exceedsBalance(state, payable, mark) ? t('This is more than there is.') : undefined)
            }
            onChange={change}
          />
          <RecipientField
            value={state.to}
            onChange={(to) => change({ to })}
            recipient={problem?.field === 'to' ? { state: 'wrong', sentence: problem.sentence } : recipient}
            contacts={contacts}
            own={own.filter(({ id }) => id !== wallet.id)}
          />
          <div>
            <Button type="submit" variant="primary" busy={isReviewing}>
              {t('Review the payment')}
            </Button>
            <p className="mt-2 text-xs text-muted">
              {t('Nothing is signed yet. The review shows what would happen before your wallet is asked.')}
            </p>
          </div>
        </>
      )}
    </form>
  )
}

interface AssetSelectProps extends Pick<SendFormProps, 'chainName'> {
  assets: readonly PayableAsset[]
  chosen: PayableAsset
  error: string | undefined
  onChange: (part: Partial<SendFormState>) => void
}

function AssetSelect({ assets, chosen, error, chainName, onChange }: AssetSelectProps) {
  const { t, locale } = useT()
  const { hidden } = useMoneyDisplay()
  const option = ({ asset, symbol, chain, quantity }: PayableAsset): SelectOption => ({
    value: asset,
    label: t('{symbol} on {chain}: {amount}', {
      symbol,
      chain: chainName(chain),
      amount: formatQuantity(quantity, { locale, hidden }),
    }),
  })
  return (
    <Select
      label={t('What')}
      error={error}
      options={assets.filter(({ isUnlisted }) => !isUnlisted).map(option)}
      groups={[
        {
          label: t('In no total: nobody has checked these'),
          options: assets.filter(({ isUnlisted }) => isUnlisted).map(option),
        },
      ]}
      value={chosen.asset}
      onChange={({ target }) => onChange({ asset: target.value as AssetId, isAll: false })}
    />
  )
}

interface AmountFieldProps {
  state: SendFormState
  payable: PayableAsset
  error: string | undefined
  onChange: (part: Partial<SendFormState>) => void
}

function AmountField({ state, payable, error, onChange }: AmountFieldProps) {
  const { t } = useT()
  const { symbol, quantity } = payable
  return (
    <div className="grid gap-1">
      <TextField
        label={t('How much, in {symbol}', { symbol })}
        hint={
          <>
            {t('There is')} <Quantity quantity={quantity} symbol={symbol} />
          </>
        }
        inputMode="decimal"
        autoComplete="off"
        value={state.isAll ? '' : state.amount}
        placeholder={state.isAll ? t('All of it') : undefined}
        disabled={state.isAll}
        error={error}
        onChange={({ target }) => onChange({ amount: target.value })}
      />
      <Checkbox
        label={t('All of it')}
        hint={t('Of the coin that pays the fee, the fee is taken off.')}
        checked={state.isAll}
        onChange={({ target }) => onChange({ isAll: target.checked })}
      />
    </div>
  )
}
