/** What is swapped: from which wallet, on which chain, how much of what, for what. Nothing is asked before the button. */

import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import type { CoinChoice, WalletAccount } from './swap-choices'
import type { Problems, SwapFormState } from './swap-form-state'

export interface SwapFormProps {
  form: SwapFormState
  wallets: readonly WalletAccount[]
  chains: readonly EvmChain[]
  held: readonly CoinChoice[]
  known: readonly CoinChoice[]
  /** Shown once the button was pressed. */
  problems: Problems
  asking: boolean
  onChange: (change: Partial<SwapFormState>) => void
  onAsk: () => void
}

export function SwapForm(props: SwapFormProps) {
  const { form, wallets, chains, problems, asking, onChange, onAsk } = props
  const { t, sentence } = useT()
  const said = (field: keyof SwapFormState) => {
    const problem = problems[field]
    return problem && sentence(problem)
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onAsk()
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('Wallet')}
          value={form.account}
          options={wallets.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ target }) => onChange({ account: target.value as AccountId })}
        />
        <Select
          label={t('Network')}
          value={form.chain}
          options={chains.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => onChange({ chain: target.value as ChainId })}
        />
      </div>
      <SoldFields {...props} said={said} />
      <BoughtFields {...props} said={said} />
      <TextField
        label={t('Leeway in percent')}
        hint={t('The swap is reverted when less would come than the offer less this leeway.')}
        inputMode="decimal"
        autoComplete="off"
        value={form.slippage}
        error={said('slippage')}
        onChange={({ target }) => onChange({ slippage: target.value })}
      />
      <Button type="submit" variant="primary" busy={asking} icon="exchange">
        {asking ? t('Asking for offers…') : t('Ask for offers')}
      </Button>
    </form>
  )
}

type FieldsProps = SwapFormProps & { said: (field: keyof SwapFormState) => string | undefined }

const labelOf = ({ symbol, name }: CoinChoice): string =>
  name === '' || name === symbol ? symbol : `${symbol} · ${name}`

function SoldFields({ form, held, onChange, said }: FieldsProps) {
  const { t, locale } = useT()
  const { hidden } = useMoneyDisplay()
  const chosen = held.find(({ asset }) => asset === form.sell)
  // The native coin pays the gas: all of it cannot be sold.
  const canSellAll = chosen?.quantity !== undefined && !form.sell.endsWith('/native')
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label={t('You sell')}
        value={form.sell}
        error={said('sell')}
        options={[
          { value: '', label: t('Choose…') },
          ...held.map((coin) => ({ value: coin.asset, label: labelOf(coin) })),
        ]}
        onChange={({ target }) => onChange({ sell: target.value as AssetId })}
      />
      <div className="grid gap-1.5">
        <TextField
          label={t('Amount')}
          inputMode="decimal"
          autoComplete="off"
          value={form.amount}
          error={said('amount')}
          onChange={({ target }) => onChange({ amount: target.value })}
        />
        {chosen?.quantity === undefined ? null : (
          <p className="flex items-center justify-between gap-2 text-xs text-muted">
            <span className="figure">
              {t('There: {quantity} {symbol}', {
                quantity: formatQuantity(chosen.quantity, { locale, hidden }),
                symbol: chosen.symbol,
              })}
            </span>
            {canSellAll ? (
              <button
                type="button"
                className="rounded font-medium text-accent hover:underline"
                onClick={() => onChange({ amount: chosen.quantity ?? '' })}
              >
                {t('All')}
              </button>
            ) : null}
          </p>
        )}
      </div>
    </div>
  )
}

function BoughtFields({ form, held, known, onChange, said }: FieldsProps) {
  const { t } = useT()
  const options = (coins: readonly CoinChoice[]) =>
    coins.map((coin) => ({ value: coin.asset as string, label: labelOf(coin) }))
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label={t('You buy')}
        value={form.buy}
        error={said('buy')}
        options={[
          { value: '', label: t('Choose…') },
          { value: 'other', label: t('Another token, by its contract') },
        ]}
        groups={[
          { label: t('In this wallet'), options: options(held) },
          { label: t('Well known here'), options: options(known) },
        ]}
        onChange={({ target }) => onChange({ buy: target.value as SwapFormState['buy'] })}
      />
      {form.buy === 'other' ? (
        <TextField
          label={t('Contract of the token')}
          hint={t('Anybody can make a token with any name. Take the contract from a source that you trust.')}
          mono
          autoComplete="off"
          spellCheck={false}
          value={form.contract}
          error={said('contract')}
          onChange={({ target }) => onChange({ contract: target.value })}
        />
      ) : null}
    </div>
  )
}
