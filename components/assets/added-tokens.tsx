/** Tokens that the user added by their contract, held or not, with the way to take each back. */
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { IconButton } from '@/components/ui/icon-button'
import { useToast } from '@/components/ui/toast'
import { AddressText } from '@/components/wallets/address-text'
import { parseAssetId } from '@/lib/assets/asset-id'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { toAppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { AssetRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { customTokenMessages } from '@/lib/portfolio/custom-tokens/messages'

export interface AddedToken {
  asset: AssetId
  chain: ChainId
  contract: string
  symbol: string
  name: string
}

/** Of all rows those of contracts that the user typed. */
export const addedTokens = (rows: readonly AssetRow[]): AddedToken[] =>
  rows.flatMap(({ asset, symbol, name, foundBy }) => {
    const parsed = parseAssetId(asset)
    if (foundBy !== 'user' || parsed?.form !== 'erc20') return []
    return [{ asset, chain: parsed.chain, contract: parsed.address, symbol, name }]
  })

export function AddedTokens({
  tokens,
  chains,
}: {
  tokens: readonly AddedToken[]
  chains: readonly EvmChain[]
}) {
  const { t } = useT()
  const remove = useRemoveToken()
  if (tokens.length === 0) return null
  return (
    <section className="mt-6 grid gap-2">
      <h2 className="text-base font-semibold">{t('Added by contract')}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {tokens.map((token) => (
          <li key={token.asset} className="flex items-center gap-2 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap gap-x-2 text-sm">
                <span className="font-medium break-all">{token.symbol}</span>
                <span className="min-w-0 truncate text-muted">
                  {chains.find(({ id }) => id === token.chain)?.name ?? token.chain}
                </span>
              </p>
              <AddressText address={token.contract} />
            </div>
            <IconButton
              icon="trash"
              label={t('Remove {name}', { name: token.symbol })}
              onClick={() => remove(token)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Removes at once; the toast puts it back. */
function useRemoveToken(): (token: AddedToken) => void {
  const { t, sentence } = useT()
  const toast = useToast()
  const offerUndo = useUndo()
  const failed = (thrown: unknown) => toast({ text: sentence(toAppError(thrown).sentence), tone: 'danger' })
  return ({ asset, symbol }) =>
    void call(customTokenMessages['tokens.remove'], { asset }).then(
      (removed) => offerUndo(t('{name} is removed.', { name: symbol }), removed),
      failed,
    )
}
