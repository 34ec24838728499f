/** What a contract says of itself, whom it concerns, and a warning that must be ticked when it wears a known name. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { AddressText } from '@/components/wallets/address-text'
import type { FoundToken } from '@/lib/portfolio/custom-tokens/messages'

export interface FoundTokenReviewProps {
  token: FoundToken
  /** Name of its network. */
  network: string
  busy: boolean
  error: string | undefined
  onBack: () => void
  onAdd: () => void
}

export function FoundTokenReview({ token, network, busy, error, onBack, onAdd }: FoundTokenReviewProps) {
  const { t, locale } = useT()
  const [seen, setSeen] = useState(false)
  const { symbol, name, decimals, contract, looksLike, wallets } = token
  const facts = [
    [t('Symbol'), symbol],
    [t('Name'), name],
    [t('Network'), network],
    [t('Decimals'), String(decimals)],
  ] as const
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd className="font-medium break-words">{fact}</dd>
          </div>
        ))}
        <dt className="text-muted">{t('Contract')}</dt>
        <dd>
          <AddressText address={contract} />
        </dd>
      </dl>
      <p className="text-sm text-muted">
        {wallets.length === 0
          ? t('None of your accounts is on {network} yet. The token is looked for as soon as one is.', {
              network,
            })
          : t('It is looked for in: {accounts}.', {
              accounts: new Intl.ListFormat(locale).format(wallets),
            })}
      </p>
      {looksLike !== null && (
        <Banner tone="danger" title={t('This is not {coin}', { coin: looksLike })}>
          {t('The contract calls itself like {coin}, and no list knows it. Fakes do that.', {
            coin: looksLike,
          })}
          <Checkbox
            label={t('I know this contract and want to count it')}
            checked={seen}
            onChange={(event) => setSeen(event.target.checked)}
          />
        </Banner>
      )}
      {error !== undefined && <Banner tone="danger">{error}</Banner>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" disabled={busy} onClick={onBack}>
          {t('Back')}
        </Button>
        <Button variant="primary" busy={busy} disabled={looksLike !== null && !seen} onClick={onAdd}>
          {t('Add {symbol}', { symbol })}
        </Button>
      </div>
    </div>
  )
}
